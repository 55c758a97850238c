// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"

#include <QList>
#include <QRect>

#include <functional>

class QPainter;

namespace nutgraf::widgets {

/// The cards beside a text, one for each assertion, level with its words; where words are close, cards are pushed apart
/// and the current one keeps its place. Painted, not made of widgets, so that hundreds scroll with the text. GUI thread.
class ClaimMargin
{
public:
    void setAssertions(const QList<storage::AssertionRow> &assertions);
    const QList<storage::AssertionRow> &assertions() const { return m_assertions; }
    /// How wide the cards are; heights follow from it.
    void setWidth(int width);
    int width() const { return m_width; }

    /// Gives each card its place: @p anchor answers where the words of an assertion stand, @p first is the highest place.
    void place(const std::function<int(const storage::AssertionRow &)> &anchor, int first, int current);
    int bottom() const; ///< of the last card
    QRect cardRect(int index) const; ///< x from 0; empty before place()
    int cardAt(const QPoint &point) const; ///< -1 for none

    /// Paints the cards that touch [top, bottom); the painter's origin is that of the cards.
    void paint(QPainter *painter, int top, int bottom, int current, int hovered) const;

private:
    struct Card
    {
        int top = 0;
        int height = 0;
        int lines = 1; ///< shown
        int allLines = 1; ///< that the words would take
        int chain = 0; ///< height
        bool head = true; ///< a value or a hedge stands over the words
    };

    void measure();
    void fit(Card &card, bool isCurrent) const;
    QRectF wordsRect(const Card &card) const; ///< from the top of the card
    void paintCard(QPainter *painter, int index, bool isCurrent, bool isHovered) const;

    QList<storage::AssertionRow> m_assertions;
    QList<Card> m_cards;
    int m_width = 0;
    int m_fitted = -1; ///< the card that shows all of its words
    int m_lineHeight = 0;
    int m_headHeight = 0;
};

} // namespace nutgraf::widgets
