// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/relationcard.h"

#include "widgets/common/choicebar.h"
#include "widgets/common/editabletext.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/measures.h"
#include "widgets/common/statusmark.h"
#include "widgets/models/casewords.h"
#include "widgets/models/datewords.h"
#include "widgets/models/valuewords.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using storage::AssertionRow;
using storage::RelationRow;

/// ≠ while it is open or real, ✓ where it agrees, struck when rejected.
class RelationCard::Mark : public QWidget
{
public:
    explicit Mark(QWidget *parent = nullptr)
        : QWidget(parent)
    {
        setFixedSize(scaled(20), scaled(20));
    }

    MarkStatus status = MarkStatus::Open;
    MarkDecision decision = MarkDecision::Suggested;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintStatusMark(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), status, decision);
    }
};

QString sideWords(const AssertionRow &assertion)
{
    const QString value = valueWords(assertion);
    QString words = value.isEmpty() ? u'“' + assertion.words.simplified().left(120) + u'”' : value;
    const QString voice = voiceOf(assertion);
    if (!voice.isEmpty())
        words += QStringLiteral(" · ") + voice;
    if (!assertion.published.isEmpty())
        words += QStringLiteral(" · ") + edtfWords(assertion.published);
    return words;
}

RelationCard::RelationCard(QWidget *parent)
    : Card(parent)
    , m_mark(new Mark)
    , m_kind(new TextLabel({}, TypeStep::Body, ColourRole::DisputedText, QFont::DemiBold))
    , m_sentence(new TextLabel({}, TypeStep::Body))
    , m_sides(new TextLabel({}, TypeStep::Caption, ColourRole::MutedText))
    , m_decision(new ChoiceBar)
    , m_note(new EditableText(EditableText::Lines::Many))
{
    setObjectName(QStringLiteral("relationCard"));
    setClickable(true);
    setCursor(Qt::ArrowCursor);
    m_sentence->setWordWrap(true);
    m_sides->setWordWrap(true);
    m_note->setPlaceholder(tr("Why? Write a note"));
    m_decision->setAccessibleName(tr("Decision"));
    m_decision->addChoice(QStringLiteral("open"), decisionWords(QStringLiteral("open")), tr("Not decided (h)"));
    m_decision->addChoice(QStringLiteral("real"), decisionWords(QStringLiteral("real")), tr("They disagree (y)"));
    m_decision->addChoice(QStringLiteral("explained"), decisionWords(QStringLiteral("explained")),
                          tr("Both can hold, and the note says why (x)"));
    m_decision->addChoice(QStringLiteral("rejected"), decisionWords(QStringLiteral("rejected")),
                          tr("There is no disagreement (n)"));
    connect(m_decision, &ChoiceBar::chosen, this,
            [this](const QString &decision) { Q_EMIT decided(decision, m_row.note); });
    connect(m_note, &EditableText::edited, this, [this](const QString &note) { Q_EMIT decided(m_row.decision, note); });

    auto *head = new QHBoxLayout;
    head->setSpacing(space::Small);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_kind);
    words->addWidget(m_sentence);
    words->addWidget(m_sides);
    words->addSpacing(2);
    words->addWidget(m_decision);
    words->addWidget(m_note);
    head->addLayout(words, 1);
    body()->addLayout(head);
}

void RelationCard::setRow(const RelationRow &row, const AssertionRow *first, const AssertionRow *second)
{
    m_row = row;
    const bool contradiction = isContradiction(row.kind);
    const bool open = row.decision.isEmpty() || row.decision == QLatin1String("open");
    m_mark->status = isSuspect(row.kind) ? MarkStatus::Refuted
        : contradiction                  ? MarkStatus::Disputed
                                         : MarkStatus::Supported;
    m_mark->decision = open                         ? MarkDecision::Suggested
        : row.decision == QLatin1String("rejected") ? MarkDecision::Rejected
                                                    : MarkDecision::Confirmed;
    m_mark->update();
    m_kind->setText(relationWords(row.kind));
    m_kind->setRole(statusTextRole(m_mark->status));
    m_sentence->setText(row.explanation);
    m_sentence->setVisible(!row.explanation.isEmpty());
    QStringList sides;
    if (first)
        sides.append(sideWords(*first));
    if (second)
        sides.append(sideWords(*second));
    m_sides->setText(sides.join(QStringLiteral("\n")));
    m_sides->setVisible(!sides.isEmpty());
    m_decision->setCurrent(row.decision.isEmpty() ? QStringLiteral("open") : row.decision);
    m_note->setText(row.note);
    m_note->setVisible(!open || !row.note.isEmpty());
    setOutline(open                                            ? Outline::Suggested
                   : row.decision == QLatin1String("rejected") ? Outline::Rejected
                                                               : Outline::Confirmed);
    setAccessibleName(tr("%1, %2. %3").arg(m_kind->text(), decisionWords(m_decision->current()), row.explanation));
}

void RelationCard::beginNote()
{
    m_note->show();
    m_note->beginEdit();
}

} // namespace nutgraf::widgets
