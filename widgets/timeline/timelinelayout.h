// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/fuzzyspan.h"

#include <QList>
#include <QRectF>

#include <array>

namespace nutgraf::widgets {

/// Distances of a timeline, in pixels.
struct TimelineMeasures
{
    double row = 22; ///< height of a row of a lane
    double padding = 6; ///< above and below the rows of a lane
    double mark = 11; ///< width of a mark
    double gap = 6; ///< between a mark and its label, and before the next mark
    double shortestLabel = 40; ///< a label with less room is left out
    double longestLabel = 240; ///< that keeps others out of its row
    double widestLabel = 520; ///< where nothing else stands in the row
    double arrow = 30; ///< length of an open end
};

/// What is to be placed. Ordered by the caller only in so far as equal places keep their order.
struct TimelineEntry
{
    int lane = 0;
    FuzzySpan span;
    double labelWidth = 0; ///< of the whole label
};

/// Where one entry stands. x counts from the origin day at the scale of the layout, y from the top of the first lane.
struct PlacedEntry
{
    int row = 0;
    double x = 0; ///< middle of the mark
    double y = 0;
    double coreLeft = 0;
    double coreRight = 0;
    double outerLeft = 0;
    double outerRight = 0;
    QRectF label; ///< empty when there is no room for it
    int below = 0; ///< how many marks its own covers

    bool hasSpan() const { return outerRight - outerLeft > 1; }
};

struct PlacedLane
{
    double top = 0;
    double height = 0;
    int rows = 1;
    int entries = 0;
};

/// Puts entries into the rows of their lanes: in up to three rows, so that no label lies on another label or on the mark of
/// another entry. A label that would reach the next mark is shortened, then left out; marks are never left out. A pure
/// value: depends on the scale, not on what part of it is looked at.
class TimelineLayout
{
public:
    static constexpr int MostRows = 3;

    TimelineLayout() = default;
    /// @p perDay: pixels a day.
    TimelineLayout(const QList<TimelineEntry> &entries, int lanes, double originDay, double perDay,
                   const TimelineMeasures &measures = {});

    const QList<PlacedEntry> &entries() const { return m_entries; } ///< in the order given
    const QList<PlacedLane> &lanes() const { return m_lanes; }
    double height() const { return m_height; }

    /// The entry whose mark, span or label is at a point, the nearest mark of several; -1 for none.
    qsizetype entryAt(QPointF point) const;

private:
    struct Row;
    void placeInLane(const QList<TimelineEntry> &entries, const QList<qsizetype> &members, PlacedLane &lane);
    int rowFor(const PlacedEntry &placed, const std::array<Row, MostRows> &rows) const;
    void widenLabels(const QList<TimelineEntry> &entries, const QList<qsizetype> &order);
    double limitBefore(const PlacedEntry &placed, const QRectF &label) const;
    void placeInRow(const TimelineEntry &entry, qsizetype index, Row &row, int number);

    TimelineMeasures m_measures;
    QList<PlacedEntry> m_entries;
    QList<PlacedLane> m_lanes;
    double m_height = 0;
};

} // namespace nutgraf::widgets
