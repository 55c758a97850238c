// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/daterange.h"

#include <QRegularExpression>

namespace nutgraf::reasoning {

namespace {

QDate lastOfMonth(int year, int month)
{
    const QDate first(year, month, 1);
    return QDate(year, month, first.daysInMonth());
}

// Sub-year groupings: 21 to 24 seasons (25 to 28 the same, north), 33 to 36 quarters.
std::optional<DateRange> groupingRange(int year, int group)
{
    if (group >= 25 && group <= 28)
        group -= 4;
    if (group >= 21 && group <= 23) {
        const int month = 3 + (group - 21) * 3;
        return DateRange{QDate(year, month, 1), lastOfMonth(year, month + 2)};
    }
    if (group == 24) // winter begins in the year that names it
        return DateRange{QDate(year, 12, 1), lastOfMonth(year + 1, 2)};
    if (group >= 33 && group <= 36) {
        const int month = 1 + (group - 33) * 3;
        return DateRange{QDate(year, month, 1), lastOfMonth(year, month + 2)};
    }
    return std::nullopt;
}

std::optional<DateRange> singleRange(QString text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{2,4}X{0,2})(?:-(\\d\\d|XX)(?:-(\\d\\d|XX))?)?(?:T[0-9:.,Z+-]*)?$"));
    text.remove(u'?');
    text.remove(u'~');
    text.remove(u'%');
    const auto match = pattern.match(text);
    if (!match.hasMatch() || match.capturedLength(1) != 4)
        return std::nullopt;
    QString lowYear = match.captured(1);
    QString highYear = lowYear;
    const int from = lowYear.replace(u'X', u'0').toInt();
    const int to = highYear.replace(u'X', u'9').toInt();
    if (from < 1 || from != to || match.captured(2).isEmpty() || match.captured(2) == QLatin1String("XX"))
        return from < 1 ? std::nullopt : std::optional(DateRange{QDate(from, 1, 1), QDate(to, 12, 31)});
    const int month = match.captured(2).toInt();
    if (month > 12)
        return groupingRange(from, month);
    if (month < 1)
        return std::nullopt;
    if (match.captured(3).isEmpty() || match.captured(3) == QLatin1String("XX"))
        return DateRange{QDate(from, month, 1), lastOfMonth(from, month)};
    const QDate day(from, month, match.captured(3).toInt());
    return day.isValid() ? std::optional(DateRange{day, day}) : std::nullopt;
}

} // namespace

bool DateRange::overlaps(const DateRange &other) const
{
    const bool startsInTime = !first.isValid() || !other.last.isValid() || first <= other.last;
    const bool endsInTime = !last.isValid() || !other.first.isValid() || other.first <= last;
    return startsInTime && endsInTime;
}

bool DateRange::contains(const DateRange &other) const
{
    const bool low = !first.isValid() || (other.first.isValid() && first <= other.first);
    const bool high = !last.isValid() || (other.last.isValid() && other.last <= last);
    return low && high;
}

qint64 DateRange::days() const
{
    return first.isValid() && last.isValid() ? first.daysTo(last) : -1;
}

std::optional<DateRange> dateRange(const QString &edtf)
{
    const qsizetype slash = edtf.indexOf(u'/');
    if (slash < 0)
        return singleRange(edtf);
    const auto open = [](const QString &end) { return end.isEmpty() || end == QLatin1String(".."); };
    const QString left = edtf.left(slash);
    const QString right = edtf.mid(slash + 1);
    if (open(left) && open(right))
        return std::nullopt;
    DateRange range;
    if (!open(left)) {
        const auto from = singleRange(left);
        if (!from)
            return std::nullopt;
        range.first = from->first;
    }
    if (!open(right)) {
        const auto to = singleRange(right);
        if (!to)
            return std::nullopt;
        range.last = to->last;
    }
    if (range.first.isValid() && range.last.isValid() && range.last < range.first)
        return std::nullopt;
    return range;
}

} // namespace nutgraf::reasoning
