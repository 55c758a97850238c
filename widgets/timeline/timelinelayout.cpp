// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinelayout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace nutgraf::widgets {

/// What a row holds so far, from the left.
struct TimelineLayout::Row
{
    double end = std::numeric_limits<double>::lowest(); ///< of marks, spans and labels
    double markEnd = std::numeric_limits<double>::lowest(); ///< of marks
    qsizetype last = -1; ///< the entry whose label may still be shortened
};

TimelineLayout::TimelineLayout(const QList<TimelineEntry> &entries, int lanes, double originDay, double perDay,
                               const TimelineMeasures &measures)
    : m_measures(measures)
{
    m_entries.resize(entries.size());
    m_lanes.resize(lanes);
    QList<QList<qsizetype>> members(lanes);
    const auto x = [&](double day) { return (day - originDay) * perDay; };
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const FuzzySpan &span = entries[i].span;
        PlacedEntry &placed = m_entries[i];
        placed.x = x(span.anchor());
        placed.coreLeft = x(span.coreStart);
        placed.coreRight = x(span.coreEnd);
        placed.outerLeft = span.openStart ? placed.coreLeft - m_measures.arrow : x(span.outerStart);
        placed.outerRight = span.openEnd ? placed.coreRight + m_measures.arrow : x(span.outerEnd);
        if (span.isDay()) // a day is a mark, not a bar, however near one looks
            placed.coreLeft = placed.coreRight = placed.outerLeft = placed.outerRight = placed.x;
        members[entries[i].lane].append(i);
    }
    for (int lane = 0; lane < lanes; ++lane) {
        m_lanes[lane].top = m_height;
        placeInLane(entries, members[lane], m_lanes[lane]);
        m_height += m_lanes[lane].height;
    }
}

// Where a label in front of an entry has to end: before its span if that leaves something of it, else before its mark.
double TimelineLayout::limitBefore(const PlacedEntry &placed, const QRectF &label) const
{
    const double mark = placed.x - m_measures.mark / 2 - m_measures.gap;
    const double span = placed.outerLeft - m_measures.gap;
    return span - label.left() >= m_measures.shortestLabel ? std::min(mark, span) : mark;
}

void TimelineLayout::placeInLane(const QList<TimelineEntry> &entries, const QList<qsizetype> &members, PlacedLane &lane)
{
    // By their marks: then only the last label of a row can meet the next mark. Spans are pale and may lie under labels.
    QList<qsizetype> order = members;
    std::stable_sort(order.begin(), order.end(),
                     [this](qsizetype a, qsizetype b) { return m_entries[a].x < m_entries[b].x; });
    std::array<Row, MostRows> rows;
    for (const qsizetype index : std::as_const(order)) {
        const int number = rowFor(m_entries[index], rows);
        placeInRow(entries[index], index, rows[std::size_t(number)], number);
        lane.rows = std::max(lane.rows, number + 1);
    }
    widenLabels(entries, order);
    lane.entries = int(order.size());
    lane.height = 2 * m_measures.padding + lane.rows * m_measures.row;
    for (const qsizetype index : std::as_const(order)) {
        PlacedEntry &placed = m_entries[index];
        placed.y = lane.top + m_measures.padding + (placed.row + 0.5) * m_measures.row;
        if (!placed.label.isEmpty())
            placed.label.moveTop(placed.y - m_measures.row / 2);
    }
}

// Every entry has its row by now: a label takes what is free up to the next one there.
void TimelineLayout::widenLabels(const QList<TimelineEntry> &entries, const QList<qsizetype> &order)
{
    std::array<double, MostRows> limits;
    limits.fill(std::numeric_limits<double>::max());
    for (auto index = order.crbegin(); index != order.crend(); ++index) {
        PlacedEntry &placed = m_entries[*index];
        double &limit = limits[std::size_t(placed.row)];
        if (!placed.label.isEmpty()) {
            const double room = limit - m_measures.gap - placed.label.left();
            const double wanted = std::min({entries[*index].labelWidth, m_measures.widestLabel, room});
            placed.label.setWidth(std::max(placed.label.width(), wanted));
        }
        limit = std::min({limit, placed.outerLeft, placed.x - m_measures.mark / 2});
    }
}

// The first row that is free; else the one whose last label keeps most when it is cut; else the one whose marks end first.
int TimelineLayout::rowFor(const PlacedEntry &placed, const std::array<Row, MostRows> &rows) const
{
    const double markLeft = placed.x - m_measures.mark / 2;
    const double left = std::min(placed.outerLeft, markLeft);
    int best = 0;
    double bestRoom = std::numeric_limits<double>::lowest();
    for (int number = 0; number < MostRows; ++number) {
        const Row &row = rows[std::size_t(number)];
        if (row.end + m_measures.gap <= left)
            return number;
        double room = 0;
        if (row.markEnd > markLeft)
            room = -1e6 - row.markEnd;
        else if (row.last >= 0 && !m_entries[row.last].label.isEmpty())
            room = limitBefore(placed, m_entries[row.last].label) - m_entries[row.last].label.left();
        if (room > bestRoom) {
            bestRoom = room;
            best = number;
        }
    }
    return best;
}

void TimelineLayout::placeInRow(const TimelineEntry &entry, qsizetype index, Row &row, int number)
{
    PlacedEntry &placed = m_entries[index];
    placed.row = number;
    if (row.last >= 0 && placed.x - m_entries[row.last].x < m_measures.mark / 2)
        placed.below = m_entries[row.last].below + 1;
    if (row.last >= 0 && !m_entries[row.last].label.isEmpty()) {
        QRectF &label = m_entries[row.last].label;
        const double room = limitBefore(placed, label) - label.left();
        if (room < m_measures.shortestLabel && room < label.width())
            label = {};
        else
            label.setWidth(std::min(label.width(), room));
    }
    const double markRight = placed.x + m_measures.mark / 2;
    const double right = std::max(placed.outerRight, markRight);
    // Beside the mark on a long span, behind a short one.
    const bool onSpan = right - markRight > m_measures.longestLabel / 2;
    const double wanted = std::min(entry.labelWidth, m_measures.longestLabel);
    if (wanted > 0)
        placed.label = QRectF((onSpan ? markRight : right) + m_measures.gap, 0, wanted, m_measures.row);
    row.last = index;
    row.markEnd = std::max(row.markEnd, markRight);
    row.end = std::max({row.end, right, placed.label.isEmpty() ? right : placed.label.right()});
}

qsizetype TimelineLayout::entryAt(QPointF point) const
{
    qsizetype best = -1;
    double bestDistance = std::numeric_limits<double>::max();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const PlacedEntry &placed = m_entries[i];
        if (std::abs(point.y() - placed.y) > m_measures.row / 2)
            continue;
        const double aside = std::abs(point.x() - placed.x);
        const bool onMark = aside <= m_measures.mark;
        const bool onSpan = placed.hasSpan() && point.x() >= placed.outerLeft && point.x() <= placed.outerRight;
        const bool onLabel = !placed.label.isEmpty() && placed.label.contains(point);
        // A label or mark is meant before a span that lies under it.
        const double distance = onMark ? aside : onLabel ? m_measures.mark : onSpan ? 1e6 + aside : -1;
        if (distance >= 0 && distance < bestDistance) {
            bestDistance = distance;
            best = i;
        }
    }
    return best;
}

} // namespace nutgraf::widgets
