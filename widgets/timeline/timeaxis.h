// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QLocale>
#include <QString>

namespace nutgraf::widgets {

/// A stretch of time on a stretch of pixels. Days are Julian days with a fraction.
struct TimeScale
{
    double first = 0;
    double last = 1;
    double left = 0;
    double width = 1;

    double perDay() const { return width / (last - first); }
    double x(double day) const { return left + (day - first) * perDay(); }
    double day(double x) const { return first + (x - left) / perDay(); }
};

struct TimeTick
{
    double day = 0;
    QString words;

    bool operator==(const TimeTick &) const = default;
};

/// The days, months or years to write under a stretch of time, none nearer to the next than @p distance pixels; always
/// the beginning of their unit. From a few days to thousands of years. Pure.
QList<TimeTick> timeTicks(const TimeScale &scale, double distance, const QLocale &locale = QLocale());

/// The locale's long form of a date without the weekday, and without some of its parts; months short.
enum class DateParts { DayMonth, MonthYear, DayMonthYear };
QString dateFormat(const QLocale &locale, DateParts parts);

} // namespace nutgraf::widgets
