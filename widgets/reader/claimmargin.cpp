// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/claimmargin.h"

#include "widgets/common/chain.h"
#include "widgets/common/measures.h"
#include "widgets/common/statusmark.h"
#include "widgets/common/theme.h"
#include "widgets/models/displaywords.h"
#include "widgets/models/valuewords.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace nutgraf::widgets {

using storage::AssertionRow;
using storage::RecordState;

namespace {

constexpr int MostLines = 2; // of the words on a card
constexpr int MostLinesOfCurrent = 8;
constexpr qsizetype MostMeasured = 400; // cards whose lines are broken in full
constexpr int Gap = space::Small;
constexpr int Padding = space::Small + 2;

int markSize()
{
    return scaled(12);
}

QString headOf(const AssertionRow &assertion)
{
    const QString value = valueWords(assertion);
    return value.isEmpty() ? assertion.measure : value;
}

int headHeight()
{
    return qMax(markSize(), int(std::ceil(QFontMetricsF(uiFont(TypeStep::Body, QFont::DemiBold)).height())));
}

int linesOf(const QString &words, const QFont &face, double width)
{
    QTextLayout layout(words, face);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int lines = 0;
    while (lines < MostLinesOfCurrent) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        ++lines;
    }
    layout.endLayout();
    return lines;
}

int chainHeight(const AssertionRow &assertion, int width)
{
    const auto parts = layoutChain(carrierName(assertion.documentKind), assertion.chain, width, TypeStep::Caption);
    return int(std::ceil(parts.constLast().rect.bottom()));
}

// The words in at most so many lines, the last one shortened.
void drawWords(QPainter *painter, const QRectF &rect, const QString &words, const QFont &face, int lines)
{
    QTextLayout layout(words, face);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(words.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    layout.setTextOption(option);
    const QFontMetricsF metrics(face);
    layout.beginLayout();
    double y = rect.top();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        const bool isLast = i == lines - 1 && line.textStart() + line.textLength() < words.size();
        if (isLast) {
            const QString rest = metrics.elidedText(words.mid(line.textStart()), Qt::ElideRight, rect.width());
            painter->setFont(face);
            painter->setLayoutDirection(option.textDirection());
            painter->drawText(QRectF(rect.left(), y, rect.width() + 2, metrics.height()), Qt::AlignVCenter, rest);
            break;
        }
        line.draw(painter, {rect.left(), y});
        y += std::ceil(metrics.height());
    }
    layout.endLayout();
}

} // namespace

void ClaimMargin::setAssertions(const QList<AssertionRow> &assertions)
{
    m_assertions = assertions;
    measure();
}

void ClaimMargin::setWidth(int width)
{
    if (width == m_width)
        return;
    m_width = width;
    measure();
}

void ClaimMargin::measure()
{
    m_fitted = -1;
    m_cards.clear();
    m_cards.resize(m_assertions.size());
    if (m_width <= 2 * Padding)
        return;
    // Breaking lines of some hundred cards takes less than a frame; of thousands, a guess is enough, because the words are
    // shortened to it.
    const bool exact = m_assertions.size() <= MostMeasured;
    const QFont face = uiFont(TypeStep::Body);
    m_lineHeight = int(std::ceil(QFontMetricsF(face).height()));
    m_headHeight = headHeight();
    for (qsizetype i = 0; i < m_assertions.size(); ++i) {
        const AssertionRow &assertion = m_assertions[i];
        Card &card = m_cards[i];
        card.head = !headOf(assertion).isEmpty() || !hedgeText(assertion).isEmpty();
        const double room = wordsRect(card).width();
        const double length = QFontMetricsF(face).horizontalAdvance(assertion.words);
        card.allLines = exact ? linesOf(assertion.words, face, room) : int(std::ceil(length / room * 1.06));
        card.allLines = qBound(1, card.allLines, MostLinesOfCurrent);
        card.chain = chainHeight(assertion, m_width - 2 * Padding);
        fit(card, false);
    }
}

QRectF ClaimMargin::wordsRect(const Card &card) const
{
    const double left = Padding + (card.head ? 0 : markSize() + space::Small);
    const double top = Padding + (card.head ? m_headHeight + space::Tight : 0);
    return QRectF(left, top, m_width - Padding - left, card.lines * m_lineHeight);
}

void ClaimMargin::fit(Card &card, bool isCurrent) const
{
    card.lines = qMin(card.allLines, isCurrent ? MostLinesOfCurrent : MostLines);
    card.height = int(wordsRect(card).bottom()) + space::Tight + card.chain + Padding;
}

void ClaimMargin::place(const std::function<int(const AssertionRow &)> &anchor, int first, int current)
{
    const auto pushDown = [this](qsizetype from, int top, const QList<int> &anchors) {
        for (qsizetype i = from; i < m_cards.size(); ++i) {
            m_cards[i].top = qMax(top, anchors[i]);
            top = m_cards[i].top + m_cards[i].height + Gap;
        }
    };
    if (m_fitted != current) {
        if (m_fitted >= 0 && m_fitted < m_cards.size())
            fit(m_cards[m_fitted], false);
        if (current >= 0 && current < m_cards.size())
            fit(m_cards[current], true);
        m_fitted = current;
    }
    QList<int> anchors;
    anchors.reserve(m_cards.size());
    for (const AssertionRow &assertion : std::as_const(m_assertions))
        anchors.append(anchor(assertion));
    pushDown(0, first, anchors);
    if (current < 0 || current >= m_cards.size() || m_cards[current].top == anchors[current])
        return;
    // The current card goes to its words; those above make way upwards as far as there is room.
    int bottom = qMax(first, anchors[current]);
    m_cards[current].top = bottom;
    for (qsizetype i = current - 1; i >= 0; --i) {
        m_cards[i].top = qMin(m_cards[i].top, bottom - Gap - m_cards[i].height);
        bottom = m_cards[i].top;
    }
    if (!m_cards.isEmpty() && m_cards.constFirst().top < first) {
        int top = first;
        for (qsizetype i = 0; i < m_cards.size() && m_cards[i].top < top; ++i) {
            m_cards[i].top = top;
            top += m_cards[i].height + Gap;
        }
    }
    pushDown(current + 1, m_cards[current].top + m_cards[current].height + Gap, anchors);
}

int ClaimMargin::bottom() const
{
    return m_cards.isEmpty() ? 0 : m_cards.constLast().top + m_cards.constLast().height;
}

QRect ClaimMargin::cardRect(int index) const
{
    if (index < 0 || index >= m_cards.size())
        return {};
    return {0, m_cards[index].top, m_width, m_cards[index].height};
}

int ClaimMargin::cardAt(const QPoint &point) const
{
    const auto after = std::upper_bound(m_cards.cbegin(), m_cards.cend(), point.y(),
                                        [](int y, const Card &card) { return y < card.top; });
    const int index = int(after - m_cards.cbegin()) - 1;
    return cardRect(index).contains(point) ? index : -1;
}

void ClaimMargin::paint(QPainter *painter, int top, int bottom, int current, int hovered) const
{
    const auto first = std::lower_bound(m_cards.cbegin(), m_cards.cend(), top,
                                        [](const Card &card, int y) { return card.top + card.height < y; });
    for (auto card = first; card != m_cards.cend() && card->top < bottom; ++card) {
        const int index = int(card - m_cards.cbegin());
        paintCard(painter, index, index == current, index == hovered);
    }
}

void ClaimMargin::paintCard(QPainter *painter, int index, bool isCurrent, bool isHovered) const
{
    const AssertionRow &assertion = m_assertions[index];
    const bool suggested = assertion.state == RecordState::Suggested;
    const QRectF outline = QRectF(cardRect(index)).adjusted(1, 1, -1, -1);

    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(colour(ColourRole::Border), 1.0);
    if (suggested) {
        pen.setColor(colour(ColourRole::SuggestedLine));
        pen.setDashPattern({4, 3});
    }
    if (isCurrent) {
        pen = QPen(colour(ColourRole::Focus), 2.0);
        if (suggested)
            pen.setDashPattern({3, 2});
    }
    QColor fill = suggested ? colour(ColourRole::Canvas) : colour(ColourRole::Raised);
    if (isHovered)
        fill = blend(fill, colour(ColourRole::Hover), 0.5);
    painter->setPen(pen);
    painter->setBrush(fill);
    painter->drawRoundedRect(outline, CornerRadius, CornerRadius);

    const Card &card = m_cards[index];
    const QRectF inner = QRectF(cardRect(index)).adjusted(Padding, Padding, -Padding, -Padding);
    const QFont headFace = uiFont(TypeStep::Body, QFont::DemiBold);
    const double firstLine = card.head ? m_headHeight : m_lineHeight;
    const QRectF mark(inner.left(), inner.top() + (firstLine - markSize()) / 2, markSize(), markSize());
    paintStatusMark(painter, mark, suggested ? MarkStatus::Open : MarkStatus::Supported,
                    suggested ? MarkDecision::Suggested : MarkDecision::Confirmed);

    const QRectF head(mark.right() + space::Small, inner.top(), inner.right() - mark.right() - space::Small, firstLine);
    const QString note = hedgeText(assertion);
    const QFont noteFace = uiFont(TypeStep::Caption);
    const QString value = headOf(assertion);
    const double valueWidth = QFontMetricsF(headFace).horizontalAdvance(value);
    painter->setFont(headFace);
    painter->setPen(colour(suggested ? ColourRole::MutedText : ColourRole::Text));
    painter->drawText(head, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetricsF(headFace).elidedText(value, Qt::ElideRight, head.width()));
    const double room = head.width() - valueWidth - space::Small;
    if (!note.isEmpty() && room > 40) {
        painter->setFont(noteFace);
        painter->setPen(colour(ColourRole::MutedText));
        painter->drawText(head, Qt::AlignVCenter | Qt::AlignRight,
                          QFontMetricsF(noteFace).elidedText(note, Qt::ElideRight, room));
    }

    const QFont wordsFace = uiFont(TypeStep::Body);
    const QRectF words = wordsRect(card).translated(0, card.top);
    painter->setPen(colour(suggested ? ColourRole::MutedText : ColourRole::Text));
    drawWords(painter, words, assertion.words, wordsFace, card.lines);
    paintChain(painter, QRectF(inner.left(), words.bottom() + space::Tight, inner.width(), inner.height()),
               carrierName(assertion.documentKind), assertion.chain, TypeStep::Caption);
}

} // namespace nutgraf::widgets
