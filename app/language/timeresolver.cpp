// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/timereading.h"

namespace nutgraf::language {

using text::TextView;

TimeResolver::TimeResolver(const TextView &view, const QList<Quantity> &quantities, QDate now)
    : m_view(view)
    , m_quantities(quantities)
    , m_now(now)
{
    m_story = TimeSpot::holding(now, TimeGrain::Day);
}

const QHash<QString, TimeResolver::Handler> &TimeResolver::handlers()
{
    static const QHash<QString, Handler> table{
        {QStringLiteral("none"), &TimeResolver::onNone},
        {QStringLiteral("date"), &TimeResolver::onDate},
        {QStringLiteral("month"), &TimeResolver::onMonth},
        {QStringLiteral("year"), &TimeResolver::onYear},
        {QStringLiteral("weekday"), &TimeResolver::onWeekday},
        {QStringLiteral("day"), &TimeResolver::onDay},
        {QStringLiteral("tonight"), &TimeResolver::onNight},
        {QStringLiteral("lastnight"), &TimeResolver::onNight},
        {QStringLiteral("part"), &TimeResolver::onPart},
        {QStringLiteral("narrative-part"), &TimeResolver::onStoryPart},
        {QStringLiteral("unit"), &TimeResolver::onUnit},
        {QStringLiteral("weekend"), &TimeResolver::onWeekend},
        {QStringLiteral("thisunit"), &TimeResolver::onThisUnit},
        {QStringLiteral("yearend"), &TimeResolver::onYearEnd},
        {QStringLiteral("season"), &TimeResolver::onSeason},
        {QStringLiteral("season-bare"), &TimeResolver::onSeason},
        {QStringLiteral("quarter"), &TimeResolver::onQuarter},
        {QStringLiteral("half"), &TimeResolver::onHalf},
        {QStringLiteral("decade"), &TimeResolver::onDecade},
        {QStringLiteral("century"), &TimeResolver::onCentury},
        {QStringLiteral("holiday"), &TimeResolver::onHoliday},
        {QStringLiteral("clock"), &TimeResolver::onClock},
        {QStringLiteral("narrative"), &TimeResolver::onStory},
        {QStringLiteral("same-last"), &TimeResolver::onSameLast},
        {QStringLiteral("ago"), &TimeResolver::onAgo},
        {QStringLiteral("later"), &TimeResolver::onLater},
        {QStringLiteral("span"), &TimeResolver::onSpan},
        {QStringLiteral("duration"), &TimeResolver::onDuration},
        {QStringLiteral("set"), &TimeResolver::onSet},
        {QStringLiteral("ref"), &TimeResolver::onReference},
    };
    return table;
}

std::optional<ResolvedTime> TimeResolver::resolve(const TimeMatch &match) const
{
    const auto handler = handlers().constFind(match.pattern->meaning);
    Q_ASSERT(handler != handlers().constEnd());
    if (handler == handlers().constEnd())
        return std::nullopt;
    ResolvedTime time;
    time.modifier = modifierOf(match);
    if (!(this->**handler)(match, time))
        return std::nullopt;
    // EDTF and TIMEX3 write years with four digits.
    constexpr int LastYear = 9998;
    if (time.spot.isValid() && (time.spot.start.year() < 1 || time.spot.start.year() > LastYear))
        return std::nullopt;
    if (time.spot.isValid()) {
        if (time.timex.isEmpty())
            time.timex = time.spot.timex();
        if (time.edtf.isEmpty())
            time.edtf = time.spot.edtf(time.modifier, m_now);
    }
    if (time.edtf.isEmpty() && !time.spot.isValid())
        time.anchor = TimeAnchor::None;
    // What has gone on since a day goes on.
    const QString before = wordBefore(match);
    const bool since = before == u"since" || (before == u"the" && wordBefore(match, 2) == u"since");
    if (since && time.spot.isValid() && !time.isClock && !time.edtf.isEmpty()) {
        const QString start = time.edtf.contains(u'/') ? iso(time.spot.start) : time.edtf;
        time.edtf = start + QStringLiteral("/..");
    }
    return time;
}

void TimeResolver::tell(const ResolvedTime &time, qsizetype paragraph)
{
    if (!time.spot.isValid())
        return;
    m_story = time.spot;
    m_storyTold = true;
    m_storyParagraph = paragraph;
    if (time.spot.grain == TimeGrain::Day)
        m_storyDay = time.spot.start;
}

TimeDirection TimeResolver::direction(const TimeMatch &match) const
{
    return directionOf(m_view, (*m_atoms)[match.first].token, (*m_atoms)[match.end - 1].token + 1);
}

QString TimeResolver::wordBefore(const TimeMatch &match, qsizetype back) const
{
    const qsizetype at = match.first - back;
    return at >= 0 ? (*m_atoms)[at].span.in(m_view.folded).toString().toLower() : QString();
}

QString TimeResolver::wordAfter(const TimeMatch &match) const
{
    return match.end < m_atoms->size() ? (*m_atoms)[match.end].span.in(m_view.folded).toString().toLower() : QString();
}

bool TimeResolver::isSentenceStart(const TimeMatch &match) const
{
    return match.first == 0 || wordBefore(match) == u"\"" || wordBefore(match) == u"(";
}

bool TimeResolver::relative(ResolvedTime &time, const TimeSpot &spot, int direction) const
{
    if (!m_now.isValid()) {
        time.timex = referenceFor(direction);
        return true;
    }
    time.spot = spot;
    time.anchor = TimeAnchor::Publication;
    return spot.isValid();
}

TimeSpot TimeResolver::yearly(const TimeSpot &thisYear, TimeDirection direction) const
{
    const auto inYear = [&](int offset) {
        TimeSpot spot = thisYear;
        spot.start = thisYear.start.addYears(offset);
        return spot;
    };
    // A stretch that still runs counts as past once some of it is over, and as to come until it ends.
    const TimeSpot past = thisYear.start <= m_now ? thisYear : inYear(-1);
    const TimeSpot future = thisYear.end() >= m_now ? thisYear : inYear(1);
    switch (direction) {
    case TimeDirection::Past:
        return past;
    case TimeDirection::Future:
        return future;
    case TimeDirection::Unknown:
        break;
    }
    return past.end().daysTo(m_now) <= m_now.daysTo(future.start) ? past : future;
}

TimeSpot TimeResolver::yearlyFor(const TimeMatch &match, const TimeSpot &thisYear) const
{
    switch (match.read.dir) {
    case -1: {
        TimeSpot spot = thisYear;
        if (spot.end() >= m_now)
            spot.start = spot.start.addYears(-1);
        return spot;
    }
    case 0:
        return thisYear;
    case 1: {
        TimeSpot spot = thisYear;
        if (spot.start <= m_now)
            spot.start = spot.start.addYears(1);
        return spot;
    }
    default:
        return yearly(thisYear, direction(match));
    }
}

bool TimeResolver::onNone(const TimeMatch &, ResolvedTime &time) const
{
    time.timex.clear(); // taken, and no time
    return true;
}

QDate TimeResolver::storyDay() const
{
    return m_storyDay.isValid() ? m_storyDay : m_now;
}

} // namespace nutgraf::language
