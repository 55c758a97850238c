// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/calendarday.h"

namespace nutgraf::storage {

namespace {

constexpr qint64 DaysInEra = 146097; // 400 years
constexpr qint64 JulianDayOfEraStart = 1721120; // 0000-03-01: years counted from March end with the leap day

qint64 floorDivision(qint64 value, qint64 by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

} // namespace

int daysInMonth(qint64 year, int month)
{
    if (month < 1 || month > 12)
        return 0;
    if (month == 2)
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

qint64 CalendarDay::julianDay() const
{
    const qint64 marchYear = month > 2 ? year : year - 1;
    const qint64 era = floorDivision(marchYear, 400);
    const qint64 yearOfEra = marchYear - era * 400;
    const qint64 dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return JulianDayOfEraStart + era * DaysInEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
}

CalendarDay CalendarDay::fromJulianDay(qint64 julianDay)
{
    const qint64 days = julianDay - JulianDayOfEraStart;
    const qint64 era = floorDivision(days, DaysInEra);
    const qint64 dayOfEra = days - era * DaysInEra;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 month = (5 * dayOfYear + 2) / 153;
    CalendarDay found;
    found.day = int(dayOfYear - (153 * month + 2) / 5 + 1);
    found.month = int(month < 10 ? month + 3 : month - 9);
    found.year = era * 400 + yearOfEra + (found.month <= 2 ? 1 : 0);
    return found;
}

QString CalendarDay::toString() const
{
    const QString sign = year < 0 ? QStringLiteral("-") : QString();
    return QStringLiteral("%1%2-%3-%4")
        .arg(sign)
        .arg(qAbs(year), 4, 10, QLatin1Char('0'))
        .arg(month, 2, 10, QLatin1Char('0'))
        .arg(day, 2, 10, QLatin1Char('0'));
}

} // namespace nutgraf::storage
