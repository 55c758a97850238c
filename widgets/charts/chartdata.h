// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reasoning/valueseries.h"
#include "storage/records/rows.h"
#include "widgets/models/valuewords.h"

#include <QDate>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>
#include <utility>

namespace nutgraf::widgets {

/// One value in a chart, with the way back to its words.
struct ChartMark
{
    QUuid assertion;
    QUuid document;
    storage::TextSpan span; ///< of the sentence
    QDate published; ///< invalid for undated
    double low = 0;
    double high = 0; ///< equal to low unless a range
    reasoning::BoundMark bound = reasoning::BoundMark::None;
    bool isCopy = false;
    bool isSuggested = false;
    QString value; ///< for people: "under $6 million"
    QString voice; ///< who says so
    QString scope;
    QString sentence;
    QString suspect; ///< why the value is suspect; empty for none
    QString note; ///< the same in two words

    double middle() const { return (low + high) / 2; }
    bool isRange() const { return low != high; }
};

struct AxisTick
{
    double value = 0;
    QString label;
};

/// Everything a chart of one claim's values shows, computed before anything is drawn. Positions on the value axis are
/// logarithms when the axis is. Pure, any thread.
struct ChartData
{
    QString title; ///< what is shown
    QString summary; ///< what it comes to, in one sentence
    ValueUnit unit;
    QList<ChartMark> marks; ///< by day of publication, undated last
    std::optional<std::pair<double, double>> agreed; ///< values that all who agree allow
    QString agreedWords; ///< "3 agree: $588.5 billion – $589.5 billion"
    reasoning::ValueSeries series; ///< for CSV
    bool isLogarithmic = false;
    double lowest = 0; ///< ends of the axis, in values
    double highest = 1;

    bool isEmpty() const { return marks.isEmpty(); }
    /// Whether lower values are drawn above higher ones.
    bool isRank() const { return unit.isRank(); }
    double valuePosition(double value) const;
    double lowestPosition() const { return valuePosition(lowest); }
    double highestPosition() const { return valuePosition(highest); }

    /// Ends of the time axis, in Julian days, with room at both sides; undated marks stand at undatedPosition().
    double firstPosition() const;
    double lastPosition() const;
    double timePosition(const ChartMark &mark) const;
    double undatedPosition() const;
    bool hasUndated() const;
};

/// What is known about the assertions of a chart beside their words.
struct ChartNotes
{
    QSet<QUuid> repeats; ///< only pass a value on
    QSet<QUuid> cleared; ///< a person looked at them and found nothing wrong
};

/// @p assertions as the reader answers them for the claim.
ChartData chartData(const storage::ClaimRow &claim, const QList<storage::AssertionRow> &assertions,
                    const ChartNotes &notes = {}, const QLocale &locale = QLocale());

/// Round values of the value axis, at most about @p count of them; positions as on the axis.
QList<AxisTick> valueTicks(const ChartData &data, int count, const QLocale &locale = QLocale());
/// Days, months or years of the time axis.
QList<AxisTick> timeTicks(const ChartData &data, int count, const QLocale &locale = QLocale());

} // namespace nutgraf::widgets
