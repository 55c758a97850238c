// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartcard.h"

#include "widgets/charts/valueplot.h"
#include "widgets/common/claimmarks.h"
#include "widgets/common/elidinglabel.h"

#include <QHBoxLayout>
#include <QTextLayout>
#include <QVBoxLayout>

namespace nutgraf::widgets {

namespace {

constexpr int StatementLines = 2;

} // namespace

ChartCard::ChartCard(QWidget *parent)
    : Card(parent)
    , m_mark(new StatusMark)
    , m_statement(new TextLabel({}, TypeStep::Body, ColourRole::Text, QFont::DemiBold))
    , m_summary(new TextLabel({}, TypeStep::Caption, ColourRole::MutedText))
    , m_plot(new ValuePlot(ValuePlot::Size::Small))
{
    setObjectName(QStringLiteral("chartCard"));
    setClickable(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_mark->setLabel(StatusMark::Label::Hidden);
    m_statement->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_statement->setMinimumWidth(0);
    m_statement->setFixedHeight(StatementLines * QFontMetrics(m_statement->font()).lineSpacing());
    m_summary->setWordWrap(true);
    m_summary->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_summary->setMinimumHeight(2 * QFontMetrics(m_summary->font()).lineSpacing());
    m_plot->setMinimumHeight(scaled(150));
    auto *head = new QHBoxLayout;
    head->setSpacing(space::Small);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addWidget(m_statement, 1);
    body()->addLayout(head);
    body()->addWidget(m_plot, 1);
    body()->addWidget(m_summary);
}

void ChartCard::setClaim(const storage::ClaimRow &claim, const ChartData &data)
{
    m_claim = claim.uuid;
    m_words = claim.statement;
    m_mark->setStatus(markStatus(claim.rating), markDecision(claim.state));
    m_summary->setText(data.summary);
    m_plot->setData(data);
    setOutline(claim.state == storage::RecordState::Suggested ? Outline::Suggested : Outline::Plain);
    setToolTip(claim.statement);
    setAccessibleName(claim.statement + QStringLiteral(". ") + data.summary);
    showStatement();
}

void ChartCard::showStatement()
{
    // Two lines, the rest in the tooltip.
    const int room = qMax(60, width() - scaled(18) - space::Small - 2 * space::Medium - 4);
    QTextLayout layout(m_words, m_statement->font());
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(room);
    const int end = first.textStart() + first.textLength();
    layout.endLayout();
    const QString rest = QFontMetrics(m_statement->font()).elidedText(m_words.mid(end), Qt::ElideRight, room);
    m_statement->setText(rest.isEmpty() ? m_words : m_words.left(end).trimmed() + u'\n' + rest);
}

void ChartCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    showStatement();
}

} // namespace nutgraf::widgets
