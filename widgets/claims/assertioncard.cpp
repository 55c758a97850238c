// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/assertioncard.h"

#include "widgets/charts/chartmarks.h"
#include "widgets/claims/passagelink.h"
#include "widgets/common/chain.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/icons.h"
#include "widgets/common/measures.h"
#include "widgets/common/theme.h"
#include "widgets/models/casewords.h"
#include "widgets/models/datewords.h"
#include "widgets/models/valuewords.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using casework::Verdict;
using storage::AssertionRow;
using storage::RecordState;

/// The sign that the chart draws for this value.
class AssertionCard::Sign : public QWidget
{
public:
    explicit Sign(QWidget *parent = nullptr)
        : QWidget(parent)
    {
        setFixedSize(scaled(26), scaled(26));
    }

    ChartMark mark;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QPointF middle = QRectF(rect()).center();
        if (!mark.suspect.isEmpty())
            paintHalo(&painter, middle);
        paintDisc(&painter, middle, mark);
    }
};

namespace {

QToolButton *iconButton(Icon picture, const QString &words, ColourRole role)
{
    auto *button = new QToolButton;
    button->setIcon(icon(picture, role));
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString scopeOf(const AssertionRow &row, const QString &claimAsOf)
{
    QStringList parts;
    if (row.negated)
        parts.append(AssertionCard::tr("denies it"));
    const QString modality = modalityWords(row.modality);
    if (!modality.isEmpty() && !(row.negated && row.modality == QLatin1String("denied")))
        parts.append(modality);
    for (const QString &hedge : row.hedges) {
        // A hedge inside the value stands there already.
        if (!row.valueWords.contains(hedge, Qt::CaseInsensitive) && !parts.contains(hedge))
            parts.append(u'“' + hedge + u'”');
    }
    const QString qualifiers = qualifierWords(row.qualifiers);
    if (!qualifiers.isEmpty())
        parts.append(qualifiers);
    if (!row.asOf.isEmpty() && row.asOf != claimAsOf)
        parts.append(AssertionCard::tr("as of %1").arg(edtfWords(row.asOf)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

AssertionCard::AssertionCard(QWidget *parent)
    : Card(parent)
    , m_sign(new Sign)
    , m_value(new TextLabel({}, TypeStep::Lead, ColourRole::Text, QFont::DemiBold))
    , m_scope(new TextLabel({}, TypeStep::Body, ColourRole::MutedText))
    , m_origin(new ElidingLabel)
    , m_passage(new PassageLink)
    , m_chain(new ChainWidget)
    , m_suspect(new TextLabel({}, TypeStep::Body, ColourRole::RefutedText, QFont::Medium))
{
    setObjectName(QStringLiteral("assertionCard"));
    setClickable(true);
    setCursor(Qt::ArrowCursor);
    m_scope->setWordWrap(true);
    m_suspect->setWordWrap(true);
    m_origin->setRole(ColourRole::MutedText);
    m_origin->setTypeStep(TypeStep::Caption);

    auto *head = new QHBoxLayout;
    head->setSpacing(space::Small);
    head->addWidget(m_value);
    head->addWidget(m_scope, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_chain, 1);
    foot->addWidget(makeButtons(), 0, Qt::AlignBottom);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::Tight);
    words->addLayout(head);
    words->addWidget(m_passage);
    words->addWidget(m_suspect);
    words->addWidget(m_origin);
    words->addLayout(foot);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    body()->addLayout(row);

    connect(m_passage, &PassageLink::activated, this, &AssertionCard::passageAsked);
    connect(m_chain, &ChainWidget::sourceActivated, this, &AssertionCard::sourceAsked);
}

QWidget *AssertionCard::makeButtons()
{
    m_accept = iconButton(Icon::Accept, tr("Accept (y)"), ColourRole::SupportedText);
    m_reject = iconButton(Icon::Reject, tr("Reject (n)"), ColourRole::RefutedText);
    m_more = iconButton(Icon::More, tr("More"), ColourRole::MutedText);
    connect(m_accept, &QToolButton::clicked, this, [this] { Q_EMIT decided(Verdict::Accept); });
    connect(m_reject, &QToolButton::clicked, this, [this] { Q_EMIT decided(Verdict::Reject); });
    auto *menu = new QMenu(m_more);
    menu->addAction(tr("Go to the words"), this, &AssertionCard::passageAsked);
    menu->addAction(tr("Leave undecided (h)"), this, [this] { Q_EMIT decided(Verdict::Undecided); });
    menu->addAction(tr("Reject (n)"), this, [this] { Q_EMIT decided(Verdict::Reject); });
    menu->addSeparator();
    menu->addAction(tr("Take out of this claim"), this, &AssertionCard::takeOutAsked);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *buttons = new QWidget;
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_accept);
    layout->addWidget(m_reject);
    layout->addWidget(m_more);
    return buttons;
}

const AssertionRow &AssertionCard::row() const
{
    return m_row;
}

void AssertionCard::setRow(const AssertionRow &row, const AssertionStanding &standing)
{
    m_row = row;
    m_standing = standing;
    setOutline(row.state == RecordState::Suggested      ? Outline::Suggested
                   : row.state == RecordState::Rejected ? Outline::Rejected
                                                        : Outline::Confirmed);
    showHead();
    m_passage->setWords(row.words.isEmpty() ? row.passage.exact : row.words);
    m_chain->setChain(carrierName(row.documentKind), row.chain);
    m_suspect->setText(standing.suspect);
    m_suspect->setVisible(!standing.suspect.isEmpty());
    showButtons();
    setAccessibleName(tr("%1, %2: %3").arg(m_value->text(), m_chain->text(), row.words.simplified()));
}

void AssertionCard::showHead()
{
    m_value->setText(valueWords(m_row));
    m_value->setVisible(!m_value->text().isEmpty());
    m_value->setToolTip(m_row.valueWords.isEmpty() ? QString() : tr("As printed: %1").arg(m_row.valueWords));
    m_value->setRole(m_standing.suspect.isEmpty() ? ColourRole::Text : ColourRole::RefutedText);
    m_scope->setText(scopeOf(m_row, m_standing.asOf));
    m_scope->setToolTip(m_row.asOf);
    QStringList origin;
    if (!m_row.published.isEmpty())
        origin.append(edtfWords(m_row.published));
    if (!m_row.publisher.isEmpty())
        origin.append(m_row.publisher);
    if (!m_row.documentTitle.isEmpty())
        origin.append(m_row.documentTitle);
    m_origin->setText(origin.join(QStringLiteral(" · ")));
    m_sign->mark.isCopy = m_standing.isRepeat;
    m_sign->mark.isSuggested = m_row.state == RecordState::Suggested;
    m_sign->mark.suspect = m_standing.suspect;
    m_sign->setToolTip(m_standing.isRepeat ? tr("Passes on what was said before") : tr("An origination"));
    m_sign->update();
}

void AssertionCard::showButtons()
{
    const bool suggested = m_row.state == RecordState::Suggested;
    m_accept->setVisible(suggested);
    m_reject->setVisible(suggested);
}

} // namespace nutgraf::widgets
