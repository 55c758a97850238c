// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timeaxis.h"

#include <cmath>

namespace nutgraf::widgets {

namespace {

constexpr double MonthDays = 30.44;
constexpr double YearDays = 365.24;
constexpr int MostTicks = 200;

enum class Unit { Day, Month, Year };
struct Step
{
    Unit unit = Unit::Day;
    int count = 1;

    double days() const { return count * (unit == Unit::Day ? 1 : unit == Unit::Month ? MonthDays : YearDays); }
};

constexpr Step Steps[] = {
    {Unit::Day, 1},   {Unit::Day, 2},    {Unit::Day, 7},    {Unit::Day, 14},   {Unit::Month, 1},   {Unit::Month, 3},
    {Unit::Month, 6}, {Unit::Year, 1},   {Unit::Year, 2},   {Unit::Year, 5},   {Unit::Year, 10},   {Unit::Year, 20},
    {Unit::Year, 50}, {Unit::Year, 100}, {Unit::Year, 200}, {Unit::Year, 500}, {Unit::Year, 1000}, {Unit::Year, 2000}};

QDate dayOf(double day)
{
    return QDate::fromJulianDay(qint64(std::floor(day)));
}

int floored(int value, int step)
{
    return value >= 0 ? value / step * step : -((-value + step - 1) / step * step);
}

QDate firstAtOrBefore(const QDate &date, const Step &step)
{
    switch (step.unit) {
    case Unit::Day:
        // Weeks begin with Monday, Julian day 0 was one.
        return QDate::fromJulianDay(date.toJulianDay() / step.count * step.count);
    case Unit::Month:
        return QDate(date.year(), (date.month() - 1) / step.count * step.count + 1, 1);
    case Unit::Year:
        break;
    }
    const int year = floored(date.year(), step.count);
    return QDate(year == 0 ? 1 : year, 1, 1);
}

QDate following(const QDate &date, const Step &step)
{
    switch (step.unit) {
    case Unit::Day:
        return date.addDays(step.count);
    case Unit::Month:
        return date.addMonths(step.count);
    case Unit::Year:
        break;
    }
    const int year = floored(date.year(), step.count) + step.count; // after the year 1 comes 500, not 501
    return QDate(year == 0 ? 1 : year, 1, 1);
}

bool isSeparator(QChar character)
{
    return character.isSpace() || character == u',' || character == u'/' || character == u'-';
}

// Cuts blanks, commas and quoted words off both ends; full stops and the words that belong to a number in Chinese stay.
QString trimmed(QString format)
{
    while (!format.isEmpty()) {
        if (isSeparator(format.back())) {
            format.chop(1);
        } else if (format.back() == u'\'') {
            const qsizetype begin = format.lastIndexOf(u'\'', format.size() - 2);
            format.truncate(qMax<qsizetype>(0, begin));
        } else {
            break;
        }
    }
    while (!format.isEmpty() && (isSeparator(format.front()) || format.front() == u'.'))
        format.remove(0, 1);
    return format;
}

} // namespace

QString dateFormat(const QLocale &locale, DateParts parts)
{
    // Fields of the long form, each with what stands between it and the next.
    const QString whole = locale.dateFormat(QLocale::LongFormat);
    QString kept;
    qsizetype at = 0;
    while (at < whole.size()) {
        const QChar letter = whole[at];
        if (letter != u'd' && letter != u'M' && letter != u'y') {
            kept += letter; // before the first field
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < whole.size() && whole[end] == letter)
            ++end;
        const qsizetype length = end - at;
        qsizetype next = end;
        bool quoted = false;
        while (next < whole.size() && (quoted || (whole[next] != u'd' && whole[next] != u'M' && whole[next] != u'y'))) {
            if (whole[next] == u'\'')
                quoted = !quoted;
            ++next;
        }
        const bool weekday = letter == u'd' && length > 2;
        const bool wanted = !weekday && !(letter == u'd' && parts == DateParts::MonthYear)
            && !(letter == u'y' && parts == DateParts::DayMonth);
        if (wanted)
            kept += (letter == u'M' && length > 3 ? QStringLiteral("MMM") : whole.mid(at, length))
                + whole.mid(end, next - end);
        at = next;
    }
    return trimmed(kept);
}

QList<TimeTick> timeTicks(const TimeScale &scale, double distance, const QLocale &locale)
{
    QList<TimeTick> ticks;
    if (scale.last <= scale.first || scale.width <= 0)
        return ticks;
    Step step = Steps[std::size(Steps) - 1];
    for (const Step &candidate : Steps) {
        if (candidate.days() * scale.perDay() >= distance) {
            step = candidate;
            break;
        }
    }
    const QString dayMonth = dateFormat(locale, DateParts::DayMonth);
    const QString monthYear = dateFormat(locale, DateParts::MonthYear);
    const QString whole = dateFormat(locale, DateParts::DayMonthYear);
    int year = 0;
    for (QDate date = firstAtOrBefore(dayOf(scale.first), step);
         date.isValid() && double(date.toJulianDay()) <= scale.last && ticks.size() < MostTicks;
         date = following(date, step)) {
        if (double(date.toJulianDay()) < scale.first)
            continue;
        QString format = QStringLiteral("yyyy");
        if (step.unit == Unit::Month)
            format = monthYear;
        else if (step.unit == Unit::Day) // the year stands once, with its first day that is shown
            format = date.year() == year ? dayMonth : whole;
        year = date.year();
        ticks.append({double(date.toJulianDay()), locale.toString(date, format)});
    }
    return ticks;
}

} // namespace nutgraf::widgets
