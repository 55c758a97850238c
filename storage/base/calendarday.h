// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nutgraf::storage {

/// A day of the proleptic Gregorian calendar with the year zero (ISO 8601), for years far beyond those that QDate knows.
/// Any thread.
struct CalendarDay
{
    qint64 year = 1;
    int month = 1;
    int day = 1;

    /// The same count as QDate::toJulianDay. Right for years within ± 10^16.
    qint64 julianDay() const;
    static CalendarDay fromJulianDay(qint64 julianDay);
    /// "2025-01-29", "-0999-12-31", "170000002-01-01".
    QString toString() const;

    bool operator==(const CalendarDay &) const = default;
};

/// Days of a month in a year of that calendar; 0 for a month that is none.
int daysInMonth(qint64 year, int month);

} // namespace nutgraf::storage
