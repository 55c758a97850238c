// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/fuzzyspan.h"

#include "storage/base/edtf.h"

#include <algorithm>

namespace nutgraf::widgets {

using storage::Edtf;

namespace {

constexpr qint64 FirstDrawnDay = 1721426; // 1 January of the year 1
constexpr qint64 LastDrawnDay = 5373484; // 31 December of the year 9999

struct Days
{
    qint64 first = 0;
    qint64 last = 0;
    double doubt = 0; ///< days by which a mark of doubt widens it

    double middle() const { return (double(first) + double(last) + 1) / 2; }
};

// A unit of what is written: an approximate day is some days wide, an approximate year some years.
double unitOf(Edtf::Precision precision)
{
    switch (precision) {
    case Edtf::Precision::Year:
        return 365;
    case Edtf::Precision::Season:
        return 91;
    case Edtf::Precision::Month:
        return 31;
    default:
        return 3;
    }
}

std::optional<Days> daysOf(const QString &text)
{
    const auto date = Edtf::parseDays(text);
    if (!date || !date.value().earliest() || !date.value().latest())
        return std::nullopt;
    Days days{*date.value().earliest(), *date.value().latest(), 0};
    if (days.last < FirstDrawnDay || days.first > LastDrawnDay)
        return std::nullopt;
    if (date.value().isApproximate())
        days.doubt = unitOf(date.value().precision());
    return days;
}

FuzzySpan spanOfDate(const Days &days)
{
    FuzzySpan span;
    span.outerStart = double(days.first) - days.doubt;
    span.outerEnd = double(days.last) + 1 + days.doubt;
    // Nothing says where in the span it was: a third in the middle stands for it.
    const double core = days.first == days.last ? 1 : (double(days.last) + 1 - double(days.first)) / 3;
    span.coreStart = days.middle() - core / 2;
    span.coreEnd = days.middle() + core / 2;
    return span;
}

FuzzySpan spanOfRange(const std::optional<Days> &from, const std::optional<Days> &to)
{
    FuzzySpan span;
    span.isRange = true;
    span.openStart = !from;
    span.openEnd = !to;
    const Days &start = from ? *from : *to;
    const Days &end = to ? *to : *from;
    span.outerStart = double(start.first) - (from ? start.doubt : 0);
    span.outerEnd = double(end.last) + 1 + (to ? end.doubt : 0);
    span.coreStart = double(start.last);
    span.coreEnd = double(end.first) + 1;
    if (span.coreEnd <= span.coreStart) { // the ends may be one and the same day
        const double middle = (span.outerStart + span.outerEnd) / 2;
        const double half = std::min(0.5, (span.outerEnd - span.outerStart) / 2);
        span.coreStart = middle - half;
        span.coreEnd = middle + half;
    }
    return span;
}

} // namespace

double FuzzySpan::anchor() const
{
    if (!isRange)
        return (coreStart + coreEnd) / 2;
    return openStart ? coreEnd : coreStart;
}

std::optional<FuzzySpan> fuzzySpan(const QString &edtf)
{
    const auto expression = Edtf::parseDays(edtf);
    if (!expression)
        return std::nullopt;
    std::optional<FuzzySpan> span;
    const QString text = edtf.trimmed();
    const qsizetype slash = text.indexOf(u'/');
    if (expression.value().isInterval() && slash >= 0) {
        const auto from = daysOf(text.left(slash));
        const auto to = daysOf(text.mid(slash + 1));
        if (from || to)
            span = spanOfRange(from, to);
    } else if (const auto days = daysOf(text)) {
        span = spanOfDate(*days);
    }
    if (span) {
        span->approximate = expression.value().isApproximate();
        span->uncertain = expression.value().isUncertain();
    }
    return span;
}

} // namespace nutgraf::widgets
