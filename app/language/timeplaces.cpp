// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TimeResolver for dates and units of the calendar.
#include "app/language/timereading.h"

namespace nutgraf::language {

bool TimeResolver::onDate(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeCaptures &read = match.read;
    const int month2 = read.month[1] != 0 ? read.month[1] : read.month[0];
    int year = read.year[0] != NoNumber ? read.year[0] : read.year[1];
    time.anchor = TimeAnchor::Explicit;
    if (year == NoNumber && read.dir != NoNumber && m_now.isValid())
        year = m_now.year() + read.dir;
    if (year == NoNumber && !m_now.isValid()) {
        if (!QDate::isValid(2000, read.month[0], read.day[0]))
            return false;
        time.timex = QStringLiteral("XXXX-%1-%2").arg(two(read.month[0]), two(read.day[0]));
        time.edtf = time.timex;
        return true;
    }
    if (year == NoNumber) {
        time.anchor = TimeAnchor::Publication;
        TimeSpot spot = dayOfYear(m_now.year(), read.month[0], read.day[0]);
        if (!spot.isValid())
            return false;
        spot = yearly(spot, direction(match));
        for (int offset = -1; read.weekday != 0 && offset <= 1; ++offset) {
            const QDate day(m_now.year() + offset, read.month[0], read.day[0]);
            if (day.dayOfWeek() == read.weekday)
                spot.start = day;
        }
        year = spot.start.year();
    }
    time.spot = dayOfYear(year, read.month[0], read.day[0]);
    if (!time.spot.isValid())
        return false;
    if (read.day[1] != 0) {
        const QDate last(year, month2, read.day[1]);
        if (!last.isValid() || last < time.spot.start)
            return false;
        time.edtf = iso(time.spot.start) + u'/' + iso(last);
        time.timex = time.edtf;
    }
    return true;
}

bool TimeResolver::onMonth(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeCaptures &read = match.read;
    const int year = read.year[0] != NoNumber ? read.year[0] : read.year[1];
    if (match.pattern->argument == u"first" || match.pattern->argument == u"last")
        time.modifier = match.pattern->argument == u"first" ? TimeModifier::Early : TimeModifier::Late;
    time.anchor = TimeAnchor::Explicit;
    if (year != NoNumber) {
        time.spot = TimeSpot::holding(QDate(year, read.month[0], 1), TimeGrain::Month);
        if (read.month[1] != 0) {
            const TimeSpot last = TimeSpot::holding(QDate(year, read.month[1], 1), TimeGrain::Month);
            if (last.start <= time.spot.start)
                return false;
            time.edtf = time.spot.edtf() + u'/' + last.edtf();
            time.timex = time.edtf;
        }
        return time.spot.isValid();
    }
    if (read.monthNeedsContext && match.end - match.first == 1
        && !anyOf(wordBefore(match),
                  {"in",     "of",    "since",   "until", "till", "by",  "from", "to",   "through", "during", "for",
                   "before", "after", "between", "every", "each", "and", "or",   "than", "through", "-",      "on"}))
        return false;
    if (anyOf(wordBefore(match), {"and", "or", "-"}) && read.monthNeedsContext
        && !(match.first >= 2 && (*m_atoms)[match.first - 2].is(TimeClass::Month)))
        return false;
    if (!m_now.isValid()) {
        time.timex = QStringLiteral("XXXX-%1").arg(two(read.month[0]));
        return true;
    }
    time.anchor = TimeAnchor::Publication;
    TimeSpot spot = TimeSpot::holding(QDate(m_now.year(), read.month[0], 1), TimeGrain::Month);
    if (match.pattern->argument == u"that-year") {
        time.anchor = m_storyTold ? TimeAnchor::Narrative : TimeAnchor::Publication;
        time.spot = TimeSpot::holding(QDate(m_story.start.year(), read.month[0], 1), TimeGrain::Month);
        return true;
    }
    const bool ofYear = match.pattern->name == u"month-of-unit";
    if (ofYear)
        spot.start = spot.start.addYears(read.dir);
    time.spot = ofYear ? spot : yearlyFor(match, spot);
    return true;
}

// A number of four digits is a year where nothing says otherwise.
bool TimeResolver::isYearHere(const TimeMatch &match) const
{
    constexpr int OldYears = 1900;
    constexpr int NewYears = 2050;
    if (match.end - match.first > 1)
        return true;
    const TimeAtom &atom = (*m_atoms)[match.first];
    const QString before = wordBefore(match);
    const QString after = wordAfter(match);
    const bool led = anyOf(before,
                           {"in", "since", "by", "until", "till", "during", "before", "after", "late", "early",
                            "between", "mid", "summer", "winter", "spring", "fall", "autumn"});
    if (!atom.spaceBefore && match.first > 0 && !anyOf(before, {"(", "\"", "-", "'", "/"}))
        return false;
    if (after == u"%" || after == u"/" || (after == u":" && match.end + 1 < m_atoms->size())
        || anyOf(before,
                 {"$", "#", "no.", "no", "/", "flight", "number", "about", "around", "nearly", "almost", "roughly",
                  "some", "than", "over", "least"}))
        return anyOf(before, {"than", "around"}) && anyOf(after, {".", ",", ")", ";"});
    const auto quantity =
        std::lower_bound(m_quantities.cbegin(), m_quantities.cend(), atom.span.start,
                         [](const Quantity &each, qsizetype start) { return each.span.end() <= start; });
    if (quantity != m_quantities.cend() && quantity->span.overlaps(atom.span)) {
        const bool counts = quantity->kind == QuantityKind::Count || quantity->kind == QuantityKind::Duration;
        if (!counts
            || (!led && !quantity->of.isEmpty()
                && !anyOf(before, {"the", "its", "his", "their", "her", "our", "'s", "a"})))
            return false;
    }
    if (led)
        return true;
    const bool plural =
        after.size() > 3 && after.endsWith(u's') && !after.endsWith(u"ss") && !anyOf(after, {"was", "has"});
    if (plural && !anyOf(before, {"the", "its", "his", "their", "her", "our", "'s", "a", "of", "for"}))
        return false; // "2000 cars"
    if (atom.number < OldYears || atom.number > NewYears)
        return false;
    const bool afterName = match.first > 1 && (*m_atoms)[match.first - 1].capitalized;
    return !afterName || anyOf(after, {".", ",", ")"});
}

bool TimeResolver::onYear(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeCaptures &read = match.read;
    if (!isYearHere(match))
        return false;
    time.anchor = TimeAnchor::Explicit;
    time.spot = TimeSpot::holding(QDate(read.year[0], 1, 1), TimeGrain::Year);
    const bool shortSecond = match.pattern->argument == u"short"; // "2025-26"
    if (shortSecond && (read.year[0] + 1) % 100 != read.day[0])
        return false;
    const int last = shortSecond ? read.year[0] + 1 : read.year[1];
    if (last != NoNumber) {
        if (last <= read.year[0] || (*m_atoms)[match.first + 1].spaceBefore)
            return false;
        time.edtf = QStringLiteral("%1/%2").arg(read.year[0]).arg(last);
        time.timex = time.edtf;
    }
    if (match.pattern->argument == u"fiscal")
        time.edtf = time.spot.edtf() + u'~'; // business years begin when they like
    return true;
}

bool TimeResolver::onWeekday(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeCaptures &read = match.read;
    const QString &argument = match.pattern->argument;
    if (!m_now.isValid()) {
        time.timex = QStringLiteral("XXXX-WXX-%1").arg(read.weekday);
        return true;
    }
    time.anchor = TimeAnchor::Publication;
    const int back = (m_now.dayOfWeek() - read.weekday + 7) % 7;
    const int ahead = (7 - back) % 7;
    const QDate ofThisWeek = m_now.addDays(read.weekday - m_now.dayOfWeek());
    QDate day;
    if (argument == u"week")
        day = ofThisWeek.addDays(7 * read.dir);
    else if (argument == u"7")
        day = m_now.addDays((ahead == 0 ? 7 : ahead) + 7);
    else if (argument == u"-1" || read.dir == -1)
        day = m_now.addDays(back == 0 ? -7 : -back);
    else if (read.dir == 0)
        day = ofThisWeek;
    else if (read.dir == 1)
        day = ofThisWeek.addDays(7);
    else
        day = direction(match) == TimeDirection::Future ? m_now.addDays(ahead) : m_now.addDays(-back);
    if (read.part != 0)
        setPart(time, day, read.part);
    else
        time.spot = TimeSpot::holding(day, TimeGrain::Day);
    return true;
}

bool TimeResolver::onDay(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeAtom &last = (*m_atoms)[match.end - 1];
    const bool single = match.end - match.first == 1;
    // "USA Today": a name.
    if (single && last.capitalized && !isSentenceStart(match))
        return false;
    const int offset = match.read.dayWord != NoNumber ? match.read.dayWord : match.pattern->argument.toInt();
    if (!m_now.isValid()) {
        time.timex = referenceFor(offset);
        return true;
    }
    time.anchor = TimeAnchor::Publication;
    if (match.read.part != 0)
        setPart(time, m_now.addDays(offset), match.read.part);
    else
        time.spot = TimeSpot::holding(m_now.addDays(offset), TimeGrain::Day);
    return true;
}

bool TimeResolver::onUnit(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeUnit unit = unitOf(match);
    const int dir = match.read.dir != NoNumber ? match.read.dir : match.pattern->argument.toInt();
    if (isShort(unit))
        return false;
    if (unit == TimeUnit::Day) {
        if (dir != 1)
            return false;
        time.anchor = TimeAnchor::Narrative;
        time.spot = TimeSpot::holding(storyDay().addDays(1), TimeGrain::Day);
        if (!time.spot.isValid())
            time.timex = referenceFor(1);
        return true;
    }
    const TimeGrain grain = grainOf(unit);
    TimeSpot spot = TimeSpot::holding(m_now, grain);
    if (grain == TimeGrain::Weekend) {
        const bool running = m_now.isValid() && m_now >= spot.start;
        const bool over = dir == 0 && !running && direction(match) == TimeDirection::Past;
        spot = spot.moved(over || (dir == -1 && !running) ? -1 : dir == -1 ? -1 : dir);
        return relative(time, spot, dir);
    }
    if (!relative(time, spot.isValid() ? spot.moved(dir) : spot, dir))
        return false;
    // What is told of this week in the past has happened by now.
    if (grain == TimeGrain::Week && dir == 0 && time.modifier == TimeModifier::None && m_now.isValid()
        && direction(match) != TimeDirection::Future)
        time.edtf = iso(time.spot.start) + u'/' + iso(m_now);
    return true;
}

// "since the weekend", "open at the weekend".
bool TimeResolver::onWeekend(const TimeMatch &match, ResolvedTime &time) const
{
    TimeSpot spot = TimeSpot::holding(m_now, TimeGrain::Weekend);
    const bool running = m_now.isValid() && m_now >= spot.start;
    if (m_now.isValid() && !running && direction(match) != TimeDirection::Future)
        spot = spot.moved(-1);
    return relative(time, spot, 0);
}

bool TimeResolver::onThisUnit(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeUnit unit = unitOf(match);
    if (isShort(unit))
        return false;
    if (unit == TimeUnit::Day) {
        time.anchor = m_storyTold ? TimeAnchor::Narrative : TimeAnchor::Publication;
        time.spot = TimeSpot::holding(storyDay(), TimeGrain::Day);
        if (!time.spot.isValid())
            time.timex = referenceFor(0);
        return true;
    }
    return relative(time, TimeSpot::holding(m_now, grainOf(unit)), 0);
}

bool TimeResolver::onYearEnd(const TimeMatch &, ResolvedTime &time) const
{
    time.modifier = TimeModifier::EndOf;
    return relative(time, TimeSpot::holding(m_now, TimeGrain::Year), 1);
}

bool TimeResolver::onSeason(const TimeMatch &match, ResolvedTime &time) const
{
    constexpr int FirstMonths[]{3, 6, 9, 12};
    constexpr const char *Names[]{"SP", "SU", "FA", "WI"};
    const TimeCaptures &read = match.read;
    const int season = (read.season - 21) & 3;
    // "the fall of the wall", "this fall in prices"
    const QString word = (*m_atoms)[match.end - 1].span.in(m_view.folded).toString().toLower();
    if (anyOf(word, {"fall", "spring"}) && anyOf(wordAfter(match), {"of", "in", "from"}))
        return false;
    const auto inYear = [&](int year) {
        return TimeSpot::holding(QDate(year, FirstMonths[season], 1), TimeGrain::Season);
    };
    if (read.year[0] != NoNumber) {
        time.anchor = TimeAnchor::Explicit;
        time.spot = inYear(read.year[0]);
        return time.spot.isValid();
    }
    if (!m_now.isValid()) {
        time.timex = QStringLiteral("XXXX-") + QLatin1String(Names[season]);
        return true;
    }
    time.anchor = TimeAnchor::Publication;
    TimeSpot spot = inYear(m_now.year());
    if (season == 3 && m_now.month() <= 2)
        spot = inYear(m_now.year() - 1);
    if (match.pattern->argument == u"that-year") {
        time.anchor = m_storyTold ? TimeAnchor::Narrative : TimeAnchor::Publication;
        time.spot = inYear(m_story.start.year());
    } else if (match.pattern->name == u"season-of-dir")
        time.spot = inYear(m_now.year() + read.dir);
    else
        time.spot = yearlyFor(match, spot);
    return true;
}

// Results are told when the quarter or half-year is over or nearly so.
TimeSpot TimeResolver::resultsOf(const TimeSpot &thisYear, TimeDirection direction) const
{
    constexpr int NearlyOver = 15;
    TimeSpot spot = thisYear;
    if (direction == TimeDirection::Future && spot.end() < m_now)
        spot.start = spot.start.addYears(1);
    else if (direction != TimeDirection::Future && spot.end() > m_now.addDays(NearlyOver))
        spot.start = spot.start.addYears(-1);
    return spot;
}

bool TimeResolver::onQuarter(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeCaptures &read = match.read;
    const int quarter = read.quarter != 0 ? read.quarter : read.ordinal == -1 ? 4 : read.ordinal;
    if (quarter < 1 || quarter > 4)
        return false;
    const auto inYear = [&](int year) { return TimeSpot::holding(QDate(year, quarter * 3, 1), TimeGrain::Quarter); };
    time.anchor = TimeAnchor::Explicit;
    if (read.year[0] != NoNumber) {
        time.spot = inYear(read.year[0]);
        return time.spot.isValid();
    }
    if (!m_now.isValid()) {
        time.timex = QStringLiteral("XXXX-Q%1").arg(quarter);
        return true;
    }
    time.anchor = TimeAnchor::Publication;
    if (read.dir != NoNumber || match.pattern->name == u"quarter-the-year") {
        time.spot = inYear(m_now.year() + (read.dir == NoNumber ? 0 : read.dir));
        return true;
    }
    const bool adjective = wordBefore(match) != u"in" && match.end - match.first == 3
        && (*m_atoms)[match.first].token == (*m_atoms)[match.end - 1].token; // "third-quarter results"
    const TimeDirection way = adjective ? TimeDirection::Past : direction(match);
    time.spot = resultsOf(inYear(m_now.year()), way);
    return true;
}

bool TimeResolver::onHalf(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeCaptures &read = match.read;
    const int half = read.half != 0 ? read.half : read.ordinal == -1 ? 2 : read.ordinal;
    if (half < 1 || half > 2)
        return false;
    const auto inYear = [&](int year) {
        return TimeSpot::holding(QDate(year, half == 1 ? 1 : 7, 1), TimeGrain::HalfYear);
    };
    time.anchor = TimeAnchor::Explicit;
    if (read.year[0] != NoNumber) {
        time.spot = inYear(read.year[0]);
        return time.spot.isValid();
    }
    if (!m_now.isValid()) {
        time.timex = QStringLiteral("XXXX-H%1").arg(half);
        return true;
    }
    time.anchor = TimeAnchor::Publication;
    if (read.dir != NoNumber || match.pattern->name == u"half-the-year") {
        time.spot = inYear(m_now.year() + (read.dir == NoNumber ? 0 : read.dir));
        return true;
    }
    time.spot = resultsOf(inYear(m_now.year()), direction(match));
    return true;
}

bool TimeResolver::onDecade(const TimeMatch &match, ResolvedTime &time) const
{
    constexpr int OldestShort = 30; // "the '20s" are of this century, "the '30s" are not
    int year = match.read.decade;
    // "He is in his thirties": an age.
    const QString before = wordBefore(match);
    if (anyOf(before, {"his", "her", "their", "my", "your", "our"}))
        return false;
    if (year < 100) {
        const bool word = (*m_atoms)[match.end - 1].is(TimeClass::Decade);
        const bool led = match.end - match.first > (word ? 1 : 2) || !word;
        if (!led)
            return false;
        year += year < OldestShort ? 2000 : 1900;
    }
    time.anchor = TimeAnchor::Explicit;
    time.spot = TimeSpot::holding(QDate(year, 1, 1), TimeGrain::Decade);
    return time.spot.isValid();
}

bool TimeResolver::onCentury(const TimeMatch &match, ResolvedTime &time) const
{
    if (match.read.ordinal < 2 || match.read.ordinal > 30)
        return false;
    time.anchor = TimeAnchor::Explicit;
    time.spot = TimeSpot::holding(QDate((match.read.ordinal - 1) * 100, 1, 1), TimeGrain::Century);
    return time.spot.isValid();
}

bool TimeResolver::onHoliday(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeCaptures &read = match.read;
    const auto inYear = [&](int year) { return TimeSpot::holding(holidayIn(read.holiday, year), TimeGrain::Day); };
    if (read.year[0] != NoNumber) {
        time.anchor = TimeAnchor::Explicit;
        time.spot = inYear(read.year[0]);
        return time.spot.isValid();
    }
    const TimeSpot some = inYear(m_now.isValid() ? m_now.year() : 2000);
    if (!some.isValid())
        return false;
    if (!m_now.isValid()) {
        time.timex = QStringLiteral("XXXX-") + iso(some.start).mid(5);
        return true;
    }
    time.anchor = TimeAnchor::Publication;
    time.spot = inYear(yearlyFor(match, some).start.year());
    return time.spot.isValid();
}

// "that day", "the next week", "the previous year".
bool TimeResolver::onStory(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeUnit unit = unitOf(match);
    const int offset = match.pattern->argument.toInt();
    if (isShort(unit) || !(match.pattern->name != u"unit-after" || anyOf(wordAfter(match), {".", ",", ";"})))
        return false;
    time.anchor = m_storyTold ? TimeAnchor::Narrative : TimeAnchor::Publication;
    const TimeSpot spot = TimeSpot::holding(m_story.start, grainOf(unit));
    if (!spot.isValid()) {
        time.anchor = TimeAnchor::None;
        time.timex = referenceFor(offset);
        return true;
    }
    time.spot = spot.moved(offset);
    return time.spot.isValid();
}

bool TimeResolver::onSameLast(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeGrain grain = m_story.grain;
    const bool keeps =
        m_storyTold && (grain == TimeGrain::Month || grain == TimeGrain::Quarter || grain == TimeGrain::HalfYear);
    TimeSpot spot = keeps ? m_story : TimeSpot::holding(m_now, TimeGrain::Year);
    if (spot.isValid())
        spot.start = QDate(m_now.year() + match.read.dir, spot.start.month(), spot.start.day());
    return relative(time, spot, match.read.dir);
}

} // namespace nutgraf::language
