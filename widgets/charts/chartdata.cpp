// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartdata.h"

#include "app/casework/statements.h"
#include "widgets/models/casewords.h"
#include "widgets/models/datewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace nutgraf::widgets {

using reasoning::ValueGroup;
using reasoning::ValueRelation;
using reasoning::ValueSpread;
using storage::AssertionRow;
using storage::ClaimRow;

namespace {

constexpr double LogarithmicFrom = 50; // times from the lowest to the highest
constexpr double LoneDays = 3; // to both sides of a single date

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(charts)
};

QString shortNote(ValueRelation relation)
{
    switch (relation) {
    case ValueRelation::ScaleSlip:
        return Words::tr("likely slip");
    case ValueRelation::UnitMismatch:
        return Words::tr("units mixed up");
    default:
        return {};
    }
}

QString titleOf(const ClaimRow &claim)
{
    const QString subject = claim.subject.trimmed();
    const QString measure = claim.measure.trimmed();
    if (!subject.isEmpty() && !measure.isEmpty())
        return Words::tr("%1: %2 as reported, by date of publication").arg(subject, measure);
    return Words::tr("Values as reported, by date of publication");
}

QString summaryOf(const ChartData &data)
{
    int copies = 0;
    int suspects = 0;
    for (const ChartMark &mark : data.marks) {
        copies += mark.isCopy;
        suspects += !mark.suspect.isEmpty();
    }
    const int count = int(data.marks.size());
    QStringList parts{count == 1 ? Words::tr("1 value") : Words::tr("%1 values").arg(count)};
    if (count > 1 && copies > 0)
        parts.append(count - copies == 1 ? Words::tr("1 origination")
                                         : Words::tr("%1 originations").arg(count - copies));
    if (suspects > 0)
        parts.append(suspects == 1 ? Words::tr("1 likely garbled") : Words::tr("%1 likely garbled").arg(suspects));
    if (!data.agreedWords.isEmpty())
        parts.append(data.agreedWords);
    return parts.join(QStringLiteral(" · "));
}

// The one value that all members state which state one; nothing when they differ.
std::optional<storage::Decimal> sameValue(const ValueGroup &group, const QList<AssertionRow> &assertions)
{
    std::optional<storage::Decimal> same;
    for (const qsizetype each : group.statements) {
        const auto quantity = casework::quantityOf(assertions.at(each));
        if (!quantity || reasoning::isBound(*quantity))
            continue;
        if (quantity->low != quantity->high || (same && *same != quantity->low))
            return std::nullopt;
        same = quantity->low;
    }
    return same;
}

void setAgreed(ChartData &data, const ValueGroup &group, const QList<AssertionRow> &assertions, const QLocale &locale)
{
    if (group.statements.size() < 2 || (!group.agreed.low && !group.agreed.high))
        return;
    QString span;
    if (const auto same = sameValue(group, assertions)) {
        data.agreed = std::pair(same->toDouble(), same->toDouble());
        span = amountWords(*same, data.unit, locale);
    } else if (!group.agreed.low) {
        data.agreed = std::pair(0.0, group.agreed.high->toDouble());
        span = Words::tr("up to %1").arg(amountWords(*group.agreed.high, data.unit, locale));
    } else if (!group.agreed.high) {
        data.agreed = std::pair(group.agreed.low->toDouble(), group.agreed.low->toDouble());
        span = Words::tr("%1 and more").arg(amountWords(*group.agreed.low, data.unit, locale));
    } else {
        data.agreed = std::pair(group.agreed.low->toDouble(), group.agreed.high->toDouble());
        span = spreadWords(*group.agreed.low, *group.agreed.high, data.unit, locale);
    }
    data.agreedWords = Words::tr("%1 agree on %2").arg(group.statements.size()).arg(span);
}

void setValueRange(ChartData &data)
{
    double low = data.marks.constFirst().low;
    double high = data.marks.constFirst().high;
    for (const ChartMark &mark : std::as_const(data.marks)) {
        low = std::min(low, mark.low);
        high = std::max(high, mark.high);
    }
    if (data.isRank()) {
        data.lowest = 0.4;
        data.highest = std::max(high, 4.0) + 0.6;
        return;
    }
    data.isLogarithmic = low > 0 && high / low > LogarithmicFrom;
    if (data.isLogarithmic) {
        data.lowest = low / 2.5;
        data.highest = high * 2.5;
        return;
    }
    double room = (high - low) * 0.25;
    if (room <= 0)
        room = high == 0 ? 1 : std::abs(high) * 0.1;
    data.lowest = low - room;
    data.highest = high + room;
    if (low >= 0 && data.lowest < 0)
        data.lowest = 0;
}

std::pair<QDate, QDate> datesOf(const ChartData &data)
{
    QDate first;
    QDate last;
    for (const ChartMark &mark : data.marks) {
        if (!mark.published.isValid())
            continue;
        first = first.isValid() ? std::min(first, mark.published) : mark.published;
        last = last.isValid() ? std::max(last, mark.published) : mark.published;
    }
    return {first, last};
}

double niceStep(double span, int count)
{
    const double raw = span / std::max(1, count);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0})
        if (factor * power >= raw * 0.999)
            return factor * power;
    return 10 * power;
}

QList<AxisTick> decadeTicks(const ChartData &data, int count, const QLocale &locale)
{
    const int first = int(std::ceil(std::log10(data.lowest) - 1e-9));
    const int last = int(std::floor(std::log10(data.highest) + 1e-9));
    const int step = std::max(1, int(std::ceil(double(last - first + 1) / std::max(1, count))));
    QList<AxisTick> ticks;
    for (int power = first; power <= last; power += step)
        ticks.append({double(power), axisWords(std::pow(10.0, power), data.unit, locale)});
    return ticks;
}

QList<AxisTick> rankTicks(const ChartData &data, int count, const QLocale &locale)
{
    const int last = int(std::floor(data.highest));
    const int step = std::max(1, int(std::ceil(double(last) / std::max(1, count))));
    QList<AxisTick> ticks;
    for (int rank = 1; rank <= last; rank += step)
        ticks.append({double(rank), axisWords(rank, data.unit, locale)});
    return ticks;
}

QString dayLabel(const QDate &day, bool withYear, const QLocale &locale)
{
    const QString whole = dateWords(day, locale);
    if (withYear)
        return whole;
    const QString year = QString::number(day.year());
    QString label = whole;
    label.remove(year);
    while (!label.isEmpty() && (label.back().isSpace() || label.back() == u','))
        label.chop(1);
    return label.trimmed();
}

QList<AxisTick> dayTicks(const QDate &first, const QDate &last, int count, const QLocale &locale)
{
    const qint64 days = first.daysTo(last);
    int step = 1;
    for (const int each : {1, 2, 7, 14, 28}) {
        step = each;
        if (days / each < count)
            break;
    }
    QList<AxisTick> ticks;
    int year = 0;
    for (QDate day = first; day <= last; day = day.addDays(step)) {
        ticks.append({double(day.toJulianDay()), dayLabel(day, day.year() != year, locale)});
        year = day.year();
    }
    return ticks;
}

QList<AxisTick> monthTicks(const QDate &first, const QDate &last, int count, const QLocale &locale)
{
    const int months = (last.year() - first.year()) * 12 + last.month() - first.month();
    int step = 120;
    for (const int each : {1, 2, 3, 6, 12, 24, 60}) {
        if (months / each < count) {
            step = each;
            break;
        }
    }
    const int years = std::max(1, step / 12);
    QDate day(first.year() - first.year() % years, step >= 12 ? 1 : (first.month() - 1) / step * step + 1, 1);
    QList<AxisTick> ticks;
    for (; day <= last; day = day.addMonths(step)) {
        if (day < first.addDays(-1))
            continue;
        const QString label =
            step >= 12 ? QString::number(day.year()) : edtfWords(day.toString(QStringLiteral("yyyy-MM")), locale);
        ticks.append({double(day.toJulianDay()), label});
    }
    return ticks;
}

} // namespace

double ChartData::valuePosition(double value) const
{
    return isLogarithmic ? std::log10(std::max(value, 1e-300)) : value;
}

bool ChartData::hasUndated() const
{
    return std::any_of(marks.cbegin(), marks.cend(), [](const ChartMark &mark) { return !mark.published.isValid(); });
}

static double timeRoom(const std::pair<QDate, QDate> &dates)
{
    const double days = dates.first.isValid() ? double(dates.first.daysTo(dates.second)) : 0;
    return days < 1 ? LoneDays : std::max(0.6, days * 0.08);
}

double ChartData::firstPosition() const
{
    const auto dates = datesOf(*this);
    return dates.first.isValid() ? double(dates.first.toJulianDay()) - timeRoom(dates) : -LoneDays;
}

double ChartData::lastPosition() const
{
    const auto dates = datesOf(*this);
    const double room = timeRoom(dates);
    const double last = dates.second.isValid() ? double(dates.second.toJulianDay()) + room : LoneDays;
    return hasUndated() && dates.second.isValid() ? last + 2 * room : last;
}

double ChartData::undatedPosition() const
{
    const auto dates = datesOf(*this);
    return dates.second.isValid() ? lastPosition() - timeRoom(dates) : 0;
}

double ChartData::timePosition(const ChartMark &mark) const
{
    return mark.published.isValid() ? double(mark.published.toJulianDay()) : undatedPosition();
}

ChartData chartData(const ClaimRow &claim, const QList<AssertionRow> &assertions, const ChartNotes &notes,
                    const QLocale &locale)
{
    QList<reasoning::Statement> statements = casework::statementsOf(assertions);
    for (qsizetype i = 0; i < statements.size(); ++i) {
        if (notes.repeats.contains(assertions.at(i).uuid))
            statements[i].copyOf = QStringLiteral("copy");
    }
    const ValueSpread spread = reasoning::spreadOf(statements);

    ChartData data;
    data.series = reasoning::valueSeries(statements, spread);
    data.title = titleOf(claim);
    data.unit = {data.series.kind, data.series.unit};
    for (reasoning::ValuePoint &point : data.series.points) {
        const AssertionRow &assertion = assertions.at(point.statement);
        if (notes.cleared.contains(assertion.uuid))
            point.suspect.clear();
        ChartMark mark;
        mark.assertion = assertion.uuid;
        mark.document = assertion.passage.documentUuid;
        mark.span = assertion.passage.span;
        mark.published = point.published;
        mark.low = point.low.toDouble();
        mark.high = point.high.toDouble();
        mark.bound = point.bound;
        mark.isCopy = point.isCopy;
        mark.isSuggested = assertion.state == storage::RecordState::Suggested;
        mark.value = valueWords(assertion, locale);
        mark.voice = voiceOf(assertion);
        mark.scope = point.scope;
        mark.sentence = assertion.words.simplified();
        mark.suspect = point.suspect;
        data.marks.append(mark);
    }
    if (data.isEmpty())
        return data;
    for (const ValueGroup &group : spread.groups) {
        const QString note = shortNote(group.toMain);
        for (ChartMark &mark : data.marks) {
            const bool member = std::any_of(group.statements.cbegin(), group.statements.cend(),
                                            [&](qsizetype each) { return assertions.at(each).uuid == mark.assertion; });
            if (member && !mark.suspect.isEmpty())
                mark.note = note;
        }
    }
    setAgreed(data, spread.groups.constFirst(), assertions, locale);
    setValueRange(data);
    data.summary = summaryOf(data);
    return data;
}

QList<AxisTick> valueTicks(const ChartData &data, int count, const QLocale &locale)
{
    if (data.isEmpty())
        return {};
    if (data.isRank())
        return rankTicks(data, count, locale);
    if (data.isLogarithmic)
        return decadeTicks(data, count, locale);
    const double step = niceStep(data.highest - data.lowest, count);
    QList<AxisTick> ticks;
    for (double value = std::ceil(data.lowest / step) * step; value <= data.highest * (1 + 1e-12); value += step)
        ticks.append({value, axisWords(std::abs(value) < step * 1e-6 ? 0 : value, data.unit, locale)});
    return ticks;
}

QList<AxisTick> timeTicks(const ChartData &data, int count, const QLocale &locale)
{
    const auto [first, last] = datesOf(data);
    QList<AxisTick> ticks;
    if (first.isValid()) {
        ticks = first == last          ? QList<AxisTick>{{double(first.toJulianDay()), dateWords(first, locale)}}
            : first.daysTo(last) <= 70 ? dayTicks(first, last, count, locale)
                                       : monthTicks(first, last, count, locale);
    }
    // A long step may leave out nearly all: then the ends tell how far it goes.
    if (ticks.size() < 2 && first.isValid() && first != last)
        ticks = {{double(first.toJulianDay()), dateWords(first, locale)},
                 {double(last.toJulianDay()), dateWords(last, locale)}};
    if (data.hasUndated())
        ticks.append({data.undatedPosition(), Words::tr("No date")});
    return ticks;
}

} // namespace nutgraf::widgets
