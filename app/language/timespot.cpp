// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/timespot.h"

#include <cmath>

namespace nutgraf::language {

namespace {

constexpr int FarthestYear = 9999;

QString year(int value)
{
    return QStringLiteral("%1").arg(value, 4, 10, QLatin1Char('0'));
}

QString two(int value)
{
    return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
}

QString month(QDate day)
{
    return day.toString(QStringLiteral("yyyy-MM"));
}

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString interval(const QString &from, const QString &to)
{
    return from + u'/' + to;
}

// The early, middle or late part of a spot.
QString vaguePart(const TimeSpot &spot, TimeModifier modifier)
{
    const int third = modifier == TimeModifier::Early ? 0 : modifier == TimeModifier::Middle ? 1 : 2;
    const QDate start = spot.start;
    switch (spot.grain) {
    case TimeGrain::Month: {
        const QString ends[]{interval(iso(start), iso(start.addDays(9)) + u'~'),
                             interval(iso(start.addDays(10)) + u'~', iso(start.addDays(19)) + u'~'),
                             interval(iso(start.addDays(20)) + u'~', iso(spot.end()))};
        return ends[third];
    }
    case TimeGrain::Quarter:
    case TimeGrain::Season:
        return month(start.addMonths(third)) + u'~';
    case TimeGrain::Year: {
        const QString ends[]{interval(month(start), month(start.addMonths(3)) + u'~'),
                             interval(month(start.addMonths(4)) + u'~', month(start.addMonths(7)) + u'~'),
                             interval(month(start.addMonths(8)) + u'~', month(spot.end()))};
        return ends[third];
    }
    case TimeGrain::Decade: {
        const int first = start.year();
        const QString ends[]{interval(year(first), year(first + 3) + u'~'),
                             interval(year(first + 4) + u'~', year(first + 6) + u'~'),
                             interval(year(first + 7) + u'~', year(first + 9))};
        return ends[third];
    }
    case TimeGrain::Century: {
        const int first = start.year();
        const QString ends[]{interval(year(first), year(first + 33) + u'~'),
                             interval(year(first + 34) + u'~', year(first + 66) + u'~'),
                             interval(year(first + 67) + u'~', year(first + 99))};
        return ends[third];
    }
    default:
        return spot.edtf();
    }
}

// The day, month or year at the start, middle or end of a spot.
QString edgePart(const TimeSpot &spot, TimeModifier modifier)
{
    const auto pick = [&](const QString &start, const QString &middle, const QString &end) {
        return (modifier == TimeModifier::StartOf ? start : modifier == TimeModifier::MiddleOf ? middle : end) + u'~';
    };
    const QDate start = spot.start;
    switch (spot.grain) {
    case TimeGrain::Week:
        return pick(iso(start), iso(start.addDays(2)), iso(start.addDays(4)));
    case TimeGrain::Month:
        return pick(iso(start), iso(start.addDays(14)), iso(spot.end()));
    case TimeGrain::Quarter:
    case TimeGrain::Season:
        return pick(month(start), month(start.addMonths(1)), month(spot.end()));
    case TimeGrain::HalfYear:
    case TimeGrain::Year:
        return pick(month(start), month(start.addMonths(spot.grain == TimeGrain::Year ? 5 : 2)), month(spot.end()));
    case TimeGrain::Decade:
        return pick(year(start.year()), year(start.year() + 5), year(start.year() + 9));
    case TimeGrain::Century:
        return pick(year(start.year()), year(start.year() + 50), year(start.year() + 99));
    default:
        return spot.edtf();
    }
}

} // namespace

TimeSpot TimeSpot::holding(QDate day, TimeGrain grain)
{
    if (!day.isValid() || day.year() < 1 || day.year() > FarthestYear)
        return {grain, QDate()};
    switch (grain) {
    case TimeGrain::Day:
        return {grain, day};
    case TimeGrain::Week:
        return {grain, day.addDays(1 - day.dayOfWeek())};
    case TimeGrain::Weekend:
        return {grain, day.addDays(6 - day.dayOfWeek())};
    case TimeGrain::Month:
        return {grain, QDate(day.year(), day.month(), 1)};
    case TimeGrain::Quarter:
        return {grain, QDate(day.year(), (day.month() - 1) / 3 * 3 + 1, 1)};
    case TimeGrain::Season: {
        const QDate shifted = day.addMonths(1); // December opens a season
        const int first = (shifted.month() - 1) / 3 * 3 + 1;
        return {grain, QDate(shifted.year(), first, 1).addMonths(-1)};
    }
    case TimeGrain::HalfYear:
        return {grain, QDate(day.year(), day.month() <= 6 ? 1 : 7, 1)};
    case TimeGrain::Year:
        return {grain, QDate(day.year(), 1, 1)};
    case TimeGrain::Decade:
        return {grain, QDate(std::max(1, day.year() / 10 * 10), 1, 1)};
    case TimeGrain::Century:
        return {grain, QDate(std::max(1, day.year() / 100 * 100), 1, 1)};
    }
    return {};
}

QDate TimeSpot::end() const
{
    return grain == TimeGrain::Weekend ? start.addDays(1) : moved(1).start.addDays(-1);
}

TimeSpot TimeSpot::moved(int count) const
{
    TimeSpot spot = *this;
    switch (grain) {
    case TimeGrain::Day:
        spot.start = start.addDays(count);
        break;
    case TimeGrain::Week:
    case TimeGrain::Weekend:
        spot.start = start.addDays(7 * qint64(count));
        break;
    case TimeGrain::Month:
        spot.start = start.addMonths(count);
        break;
    case TimeGrain::Quarter:
    case TimeGrain::Season:
        spot.start = start.addMonths(3 * count);
        break;
    case TimeGrain::HalfYear:
        spot.start = start.addMonths(6 * count);
        break;
    case TimeGrain::Year:
        spot.start = start.addYears(count);
        break;
    case TimeGrain::Decade:
        spot.start = start.addYears(10 * count);
        break;
    case TimeGrain::Century:
        spot.start = start.addYears(100 * count);
        break;
    }
    return spot;
}

QString TimeSpot::timex() const
{
    switch (grain) {
    case TimeGrain::Day:
        return iso(start);
    case TimeGrain::Week:
    case TimeGrain::Weekend: {
        int ofYear = 0;
        const int week = start.weekNumber(&ofYear);
        const QString text = year(ofYear) + QStringLiteral("-W") + two(week);
        return grain == TimeGrain::Week ? text : text + QStringLiteral("-WE");
    }
    case TimeGrain::Month:
        return month(start);
    case TimeGrain::Quarter:
        return year(start.year()) + QStringLiteral("-Q%1").arg((start.month() + 2) / 3);
    case TimeGrain::Season: {
        constexpr const char *Names[]{"SP", "SU", "FA", "WI"};
        return year(start.year()) + u'-' + QLatin1String(Names[(start.month() / 3 - 1) & 3]);
    }
    case TimeGrain::HalfYear:
        return year(start.year()) + (start.month() <= 6 ? QStringLiteral("-H1") : QStringLiteral("-H2"));
    case TimeGrain::Year:
        return year(start.year());
    case TimeGrain::Decade:
        return year(start.year()).left(3);
    case TimeGrain::Century:
        return year(start.year()).left(2);
    }
    return {};
}

QString TimeSpot::edtf() const
{
    switch (grain) {
    case TimeGrain::Week:
    case TimeGrain::Weekend:
        return interval(iso(start), iso(end()));
    case TimeGrain::Quarter:
        return year(start.year()) + u'-' + QString::number(33 + (start.month() - 1) / 3);
    case TimeGrain::Season:
        return year(start.year()) + u'-' + QString::number(20 + start.month() / 3);
    case TimeGrain::HalfYear:
        return year(start.year()) + (start.month() <= 6 ? QStringLiteral("-40") : QStringLiteral("-41"));
    case TimeGrain::Decade:
        return timex() + u'X';
    case TimeGrain::Century:
        return timex() + QStringLiteral("XX");
    default:
        return timex();
    }
}

QString TimeSpot::edtf(TimeModifier modifier, QDate now) const
{
    switch (modifier) {
    case TimeModifier::Early:
    case TimeModifier::Middle:
    case TimeModifier::Late:
        return vaguePart(*this, modifier);
    case TimeModifier::StartOf:
    case TimeModifier::MiddleOf:
    case TimeModifier::EndOf:
        return edgePart(*this, modifier);
    case TimeModifier::Earlier:
    case TimeModifier::Later:
        if (grain == TimeGrain::Day || !now.isValid() || now < start || now > end())
            return edtf();
        return modifier == TimeModifier::Earlier ? interval(iso(start), iso(now)) : interval(iso(now), iso(end()));
    case TimeModifier::None:
        break;
    }
    return edtf();
}

TimeGrain grainOf(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Week:
        return TimeGrain::Week;
    case TimeUnit::Weekend:
        return TimeGrain::Weekend;
    case TimeUnit::Month:
        return TimeGrain::Month;
    case TimeUnit::Quarter:
        return TimeGrain::Quarter;
    case TimeUnit::HalfYear:
        return TimeGrain::HalfYear;
    case TimeUnit::Year:
        return TimeGrain::Year;
    case TimeUnit::Decade:
        return TimeGrain::Decade;
    case TimeUnit::Century:
    case TimeUnit::Millennium:
        return TimeGrain::Century;
    default:
        return TimeGrain::Day;
    }
}

QDate movedBy(QDate day, TimeUnit unit, double count)
{
    constexpr double Farthest = 5000 * 366.0;
    const auto writable = [](QDate moved) {
        return moved.year() >= 1 && moved.year() <= FarthestYear ? moved : QDate();
    };
    const auto months = [&](double perUnit) {
        const double total = count * perUnit;
        return std::abs(total) > 12 * 5000 ? QDate() : writable(day.addMonths(int(std::lround(total))));
    };
    const auto days = [&](double perUnit) {
        const double total = count * perUnit;
        return std::abs(total) > Farthest ? QDate() : writable(day.addDays(std::llround(total)));
    };
    switch (unit) {
    case TimeUnit::Day:
        return days(1);
    case TimeUnit::Week:
    case TimeUnit::Weekend:
        return days(7);
    case TimeUnit::Month:
        return months(1);
    case TimeUnit::Quarter:
        return months(3);
    case TimeUnit::HalfYear:
        return months(6);
    case TimeUnit::Year:
        return months(12);
    case TimeUnit::Decade:
        return months(120);
    case TimeUnit::Century:
        return months(1200);
    case TimeUnit::Millennium:
        return months(12000);
    default:
        return day;
    }
}

QString durationTimex(TimeUnit unit, double count, bool vague)
{
    constexpr const char *Letters[]{"", "TS", "TM", "TH", "D", "W", "WE", "M", "Q", "Y", "DE", "CE", "M", "ML"};
    const QString letters = QString::fromLatin1(Letters[size_t(unit)]);
    const bool ofDay = letters.startsWith(u'T');
    if (unit == TimeUnit::HalfYear)
        count *= 6;
    const QString number = vague ? QStringLiteral("X") : QString::number(count, 'g', 10);
    return (ofDay ? QStringLiteral("PT") : QStringLiteral("P")) + number + (ofDay ? letters.mid(1) : letters);
}

} // namespace nutgraf::language
