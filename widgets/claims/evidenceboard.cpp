// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/evidenceboard.h"

#include "widgets/claims/passagelink.h"
#include "widgets/common/editabletext.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/icons.h"
#include "widgets/common/sectionheader.h"
#include "widgets/models/casewords.h"
#include "widgets/models/datewords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QToolButton>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using storage::EvidenceRow;

namespace {

const QStringList &stances()
{
    static const QStringList keys{QStringLiteral("supports"), QStringLiteral("refutes"), QStringLiteral("qualifies"),
                                  QStringLiteral("context")};
    return keys;
}

QComboBox *smallBox(const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setFocusPolicy(Qt::StrongFocus);
    return box;
}

} // namespace

EvidenceCard::EvidenceCard(QWidget *parent)
    : Card(parent)
    , m_passage(new PassageLink)
    , m_origin(new TextLabel({}, TypeStep::Caption, ColourRole::MutedText))
    , m_stance(smallBox(tr("What it does for the claim")))
    , m_credibility(smallBox(tr("Credibility of the information, apart from its source")))
    , m_note(new EditableText(EditableText::Lines::Many))
{
    setObjectName(QStringLiteral("evidenceCard"));
    setClickable(true);
    setCursor(Qt::ArrowCursor);
    m_origin->setWordWrap(true);
    m_note->setPlaceholder(tr("Note"));
    for (const QString &each : stances())
        m_stance->addItem(stanceWords(each), each);
    for (int grade = 0; grade <= 6; ++grade)
        m_credibility->addItem(credibilityWords(grade), grade);
    auto *remove = new QToolButton;
    remove->setIcon(icon(Icon::Delete, ColourRole::MutedText));
    remove->setToolTip(tr("Remove evidence"));
    remove->setAccessibleName(remove->toolTip());
    remove->setAutoRaise(true);

    auto *grades = new QHBoxLayout;
    grades->setSpacing(space::Tight);
    grades->addWidget(m_stance, 1);
    grades->addWidget(m_credibility, 1);
    grades->addWidget(remove);
    body()->addWidget(m_passage);
    body()->addWidget(m_origin);
    body()->addWidget(m_note);
    body()->addLayout(grades);

    connect(m_passage, &PassageLink::activated, this, &EvidenceCard::opened);
    connect(m_stance, &QComboBox::activated, this, [this] { Q_EMIT stanceChosen(m_stance->currentData().toString()); });
    connect(m_credibility, &QComboBox::activated, this,
            [this] { Q_EMIT credibilityChosen(m_credibility->currentData().toInt()); });
    connect(m_note, &EditableText::edited, this, &EvidenceCard::noteEdited);
    connect(remove, &QToolButton::clicked, this, &EvidenceCard::removeAsked);
}

void EvidenceCard::setRow(const EvidenceRow &row)
{
    m_row = row;
    m_passage->setWords(row.passage.exact.isEmpty() ? row.title : row.passage.exact);
    QStringList origin;
    for (const QString &each : {row.publisher, edtfWords(row.published)})
        if (!each.isEmpty())
            origin.append(each);
    if (!row.passage.exact.isEmpty() && !row.title.isEmpty())
        origin.append(row.title);
    m_origin->setText(origin.join(QStringLiteral(" · ")));
    m_origin->setVisible(!origin.isEmpty());
    m_stance->setCurrentIndex(qMax(0, m_stance->findData(row.stance)));
    m_credibility->setCurrentIndex(qMax(0, m_credibility->findData(row.credibility)));
    m_note->setText(row.note);
    setOutline(row.state == storage::RecordState::Suggested ? Outline::Suggested : Outline::Confirmed);
    setAccessibleName(tr("%1: %2").arg(stanceWords(row.stance), m_passage->text()));
}

EvidenceBoard::EvidenceBoard(QWidget *parent)
    : QWidget(parent)
{
    const QString titles[] = {tr("For"), tr("Against"), tr("Context")};
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Large);
    for (int i = 0; i < 3; ++i) {
        Column &column = m_columns[i];
        column.head = new SectionHeader(titles[i]);
        column.nothing = new TextLabel(i == 0 ? tr("Select words in a document and press E.") : tr("Nothing yet"),
                                       TypeStep::Body, ColourRole::FaintText);
        column.nothing->setWordWrap(true);
        column.cards = new QVBoxLayout;
        column.cards->setSpacing(space::Small);
        auto *whole = new QVBoxLayout;
        whole->setSpacing(space::Tight);
        whole->addWidget(column.head);
        whole->addWidget(column.nothing);
        whole->addLayout(column.cards);
        whole->addStretch();
        layout->addLayout(whole, 1);
    }
}

int EvidenceBoard::columnOf(const QString &stance) const
{
    return stance == QLatin1String("supports") ? 0 : stance == QLatin1String("refutes") ? 1 : 2;
}

EvidenceCard *EvidenceBoard::makeCard()
{
    auto *card = new EvidenceCard(this);
    connect(card, &EvidenceCard::opened, this, [this, card] { Q_EMIT opened(card->row()); });
    connect(card, &EvidenceCard::removeAsked, this, [this, card] { Q_EMIT removeAsked(card->row().uuid); });
    connect(card, &EvidenceCard::stanceChosen, this, [this, card](const QString &stance) {
        Q_EMIT edited(card->row().uuid, {{QStringLiteral("stance"), stance}});
    });
    connect(card, &EvidenceCard::credibilityChosen, this, [this, card](int credibility) {
        Q_EMIT edited(card->row().uuid, {{QStringLiteral("credibility"), credibility}});
    });
    connect(card, &EvidenceCard::noteEdited, this, [this, card](const QString &note) {
        Q_EMIT edited(card->row().uuid, {{QStringLiteral("note"), note}});
    });
    return card;
}

void EvidenceBoard::setRows(const QList<EvidenceRow> &rows)
{
    QHash<QUuid, EvidenceCard *> kept;
    int counts[3] = {0, 0, 0};
    m_order.clear();
    for (const EvidenceRow &row : rows) {
        EvidenceCard *card = m_cards.take(row.uuid);
        if (!card)
            card = makeCard();
        card->setRow(row);
        const int column = columnOf(row.stance);
        m_columns[column].cards->insertWidget(counts[column]++, card);
        card->show();
        kept.insert(row.uuid, card);
        m_order.append(row.uuid);
    }
    for (EvidenceCard *gone : std::as_const(m_cards)) {
        gone->hide();
        gone->deleteLater();
    }
    m_cards = kept;
    for (int i = 0; i < 3; ++i) {
        m_columns[i].head->setNote(counts[i] > 0 ? QLocale().toString(counts[i]) : QString());
        m_columns[i].nothing->setVisible(counts[i] == 0);
    }
}

QList<EvidenceCard *> EvidenceBoard::cards() const
{
    QList<EvidenceCard *> cards;
    for (const QUuid &uuid : m_order)
        cards.append(m_cards.value(uuid));
    return cards;
}

} // namespace nutgraf::widgets
