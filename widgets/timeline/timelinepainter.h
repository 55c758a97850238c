// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"
#include "widgets/timeline/timeaxis.h"
#include "widgets/timeline/timelinelayout.h"

#include <QStringList>

class QPainter;

namespace nutgraf::widgets {

/// What a timeline shows, ready to be painted: entries are events that have a date, in the order of the layout.
struct TimelinePicture
{
    QList<storage::EventRow> events;
    QList<FuzzySpan> spans;
    QStringList laneNames;
    QList<int> lanes; ///< of each event
    TimelineLayout layout;
    double origin = 0; ///< day that x of the layout counts from
    qsizetype selected = -1;
    qsizetype hovered = -1;
};

/// "~ Title" for an approximate date, "? Title" for an uncertain one. The name of the lane is left out of its beginning,
/// since it stands beside it already.
QString markedTitle(const storage::EventRow &event, const FuzzySpan &span, const QString &lane);

/// ● event, ❝ statement, ▭ publication, △ correction; suggested hollow and dashed.
void paintEventMark(QPainter *painter, QPointF centre, double size, const QString &kind, storage::RecordState state);

/// Paints lanes, their names to the left of @p plot, and marks with labels into it. @p scroll is how far the lanes are
/// moved up. GUI thread only.
void paintTimeline(QPainter *painter, const TimelinePicture &picture, const TimeScale &scale, const QRectF &plot,
                   double gutter, double scroll);

} // namespace nutgraf::widgets
