// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/timewords.h"

#include <QDate>
#include <QString>

namespace nutgraf::language {

enum class TimeGrain { Day, Week, Weekend, Month, Quarter, Season, HalfYear, Year, Decade, Century };

/// How a time is narrowed, by the numbers of the table of words.
enum class TimeModifier { None, Early, Middle, Late, Earlier, Later, StartOf, MiddleOf, EndOf };

/// A place on the calendar of some grain: a day, a week, an autumn. Any thread.
struct TimeSpot
{
    TimeGrain grain = TimeGrain::Day;
    QDate start; ///< its first day; invalid for none

    /// The spot of a grain that holds a day; winters begin in December.
    static TimeSpot holding(QDate day, TimeGrain grain);

    bool isValid() const { return start.isValid(); }
    QDate end() const; ///< its last day
    /// The spot @p count of its grain further on.
    TimeSpot moved(int count) const;
    /// TIMEX3: "2025-01-28", "2025-W05", "2024-FA", "2009-Q3", "199".
    QString timex() const;
    /// EDTF: "2025-01-28", "2025-01-27/2025-02-02", "2024-23", "2009-35", "199X".
    QString edtf() const;
    /// EDTF of a part of it; the vague end is marked "~". Earlier and later reach to @p now.
    QString edtf(TimeModifier modifier, QDate now) const;
};

TimeGrain grainOf(TimeUnit unit);
/// A day moved by units; months and years keep the day where they can. Fractions count for half-units of days.
QDate movedBy(QDate day, TimeUnit unit, double count);
/// "P3M", "PT30M", "P1DE", "PXY" for a vague count.
QString durationTimex(TimeUnit unit, double count, bool vague);

} // namespace nutgraf::language
