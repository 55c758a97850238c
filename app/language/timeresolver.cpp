// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/timeresolver.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace nutgraf::language {

using text::TextView;

namespace {

constexpr int None = TimeCaptures::None;
bool isShort(TimeUnit unit)
{
    return unit == TimeUnit::Second || unit == TimeUnit::Minute || unit == TimeUnit::Hour;
}

TimeUnit unitOf(const TimeMatch &match)
{
    return TimeUnit(match.read.unit);
}

TimeModifier modifierOf(const TimeMatch &match)
{
    return TimeModifier(match.read.modifier);
}

bool anyOf(const QString &word, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char *each) { return word == QLatin1String(each); });
}

QString two(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString referenceFor(int direction)
{
    return direction < 0 ? QStringLiteral("PAST_REF")
        : direction > 0  ? QStringLiteral("FUTURE_REF")
                         : QStringLiteral("PRESENT_REF");
}

TimeSpot dayOfYear(int year, int month, int day)
{
    return TimeSpot::holding(QDate(year, month, day), TimeGrain::Day);
}

} // namespace

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

bool TimeResolver::onDate(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeCaptures &read = match.read;
    const int month2 = read.month[1] != 0 ? read.month[1] : read.month[0];
    int year = read.year[0] != None ? read.year[0] : read.year[1];
    time.anchor = TimeAnchor::Explicit;
    if (year == None && read.dir != None && m_now.isValid())
        year = m_now.year() + read.dir;
    if (year == None && !m_now.isValid()) {
        if (!QDate::isValid(2000, read.month[0], read.day[0]))
            return false;
        time.timex = QStringLiteral("XXXX-%1-%2").arg(two(read.month[0]), two(read.day[0]));
        time.edtf = time.timex;
        return true;
    }
    if (year == None) {
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
    const int year = read.year[0] != None ? read.year[0] : read.year[1];
    if (match.pattern->argument == u"first" || match.pattern->argument == u"last")
        time.modifier = match.pattern->argument == u"first" ? TimeModifier::Early : TimeModifier::Late;
    time.anchor = TimeAnchor::Explicit;
    if (year != None) {
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
    if (last != None) {
        if (last <= read.year[0] || (*m_atoms)[match.first + 1].spaceBefore)
            return false;
        time.edtf = QStringLiteral("%1/%2").arg(read.year[0]).arg(last);
        time.timex = time.edtf;
    }
    if (match.pattern->argument == u"fiscal")
        time.edtf = time.spot.edtf() + u'~'; // business years begin when they like
    return true;
}

void TimeResolver::setPart(ResolvedTime &time, QDate day, int part) const
{
    constexpr std::array<const char *, 7> Parts{"", "TMO", "TAF", "TEV", "TNI", "TMI", "TDT"};
    const QString text = QLatin1String(Parts[size_t(part) % Parts.size()]);
    time.kind = TimeKind::Time;
    time.spot = TimeSpot::holding(day, TimeGrain::Day);
    time.timex = (day.isValid() ? iso(day) : QStringLiteral("XXXX-XX-XX")) + text;
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
    const int offset = match.read.dayWord != None ? match.read.dayWord : match.pattern->argument.toInt();
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

bool TimeResolver::onNight(const TimeMatch &match, ResolvedTime &time) const
{
    constexpr int Night = 4;
    const bool last = match.pattern->meaning == u"lastnight";
    setPart(time, last ? m_now.addDays(-1) : m_now, Night);
    time.anchor = m_now.isValid() ? TimeAnchor::Publication : TimeAnchor::None;
    if (!m_now.isValid())
        time.timex = referenceFor(last ? -1 : 0);
    return true;
}

bool TimeResolver::onPart(const TimeMatch &match, ResolvedTime &time) const
{
    setPart(time, m_now, match.read.part);
    time.anchor = m_now.isValid() ? TimeAnchor::Publication : TimeAnchor::None;
    if (!m_now.isValid())
        time.timex = referenceFor(0);
    return true;
}

QDate TimeResolver::storyDay() const
{
    return m_storyDay.isValid() ? m_storyDay : m_now;
}

bool TimeResolver::onStoryPart(const TimeMatch &match, ResolvedTime &time) const
{
    const int offset = match.pattern->argument.toInt();
    setPart(time, storyDay().addDays(offset), match.read.part);
    time.anchor = m_storyTold ? TimeAnchor::Narrative : TimeAnchor::Publication;
    return true;
}

bool TimeResolver::onUnit(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeUnit unit = unitOf(match);
    const int dir = match.read.dir != None ? match.read.dir : match.pattern->argument.toInt();
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
    if (read.year[0] != None) {
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
    if (read.year[0] != None) {
        time.spot = inYear(read.year[0]);
        return time.spot.isValid();
    }
    if (!m_now.isValid()) {
        time.timex = QStringLiteral("XXXX-Q%1").arg(quarter);
        return true;
    }
    time.anchor = TimeAnchor::Publication;
    if (read.dir != None || match.pattern->name == u"quarter-the-year") {
        time.spot = inYear(m_now.year() + (read.dir == None ? 0 : read.dir));
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
    if (read.year[0] != None) {
        time.spot = inYear(read.year[0]);
        return time.spot.isValid();
    }
    if (!m_now.isValid()) {
        time.timex = QStringLiteral("XXXX-H%1").arg(half);
        return true;
    }
    time.anchor = TimeAnchor::Publication;
    if (read.dir != None || match.pattern->name == u"half-the-year") {
        time.spot = inYear(m_now.year() + (read.dir == None ? 0 : read.dir));
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
    if (read.year[0] != None) {
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

bool TimeResolver::onClock(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeCaptures &read = match.read;
    int hour = read.hour;
    int minute = read.minute;
    if (hour == None) {
        const QStringList parts = match.pattern->argument.split(u':');
        hour = parts.value(0).toInt();
        minute = parts.value(1).toInt();
    } else if (!read.meridiem && !read.zone && wordAfter(match) != u"local"
               && !anyOf(wordBefore(match),
                         {"at", "by", "until", "till", "from", "to", "around", "about", "before", "after", "since",
                          "and", "between", "-", ","})) {
        return false; // a score
    }
    time.kind = TimeKind::Time;
    time.isClock = true;
    const QString zone = !read.zone ? QString()
        : read.offset == 0          ? QStringLiteral("Z")
                           : (read.offset < 0 ? QStringLiteral("-") : QStringLiteral("+")) + two(std::abs(read.offset));
    const QString clock = QStringLiteral("T%1:%2").arg(two(hour), two(minute == None ? 0 : minute));
    const QString seconds = QStringLiteral(":%1").arg(two(read.second == None ? 0 : read.second));
    time.clock = clock + (read.second == None ? QString() : seconds) + (zone == u"Z" ? zone : QString());
    time.edtfClock = clock + seconds + zone;
    const bool told = m_storyTold && m_storyParagraph == m_paragraph;
    const QDate day = told ? storyDay() : m_now;
    time.anchor = told ? TimeAnchor::Narrative : TimeAnchor::Publication;
    if (!day.isValid()) {
        time.anchor = TimeAnchor::None;
        time.timex = time.clock;
        return true;
    }
    time.spot = TimeSpot::holding(day, TimeGrain::Day);
    time.timex = iso(day) + time.clock;
    time.edtf = iso(day) + time.edtfClock;
    return true;
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

bool TimeResolver::onAgo(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeCaptures &read = match.read;
    const TimeUnit unit = unitOf(match);
    const int sign = match.pattern->argument == u"1" ? 1 : -1;
    const double count = read.number[0] + (match.pattern->name == u"n-half-ago" ? 0.5 : 0);
    if (isShort(unit)) {
        time.kind = TimeKind::Duration;
        time.timex = durationTimex(unit, count, read.vague);
        return true;
    }
    if (!m_now.isValid() || (read.vague && read.number[0] != 2)) {
        time.timex = referenceFor(sign);
        return true;
    }
    const QDate day = movedBy(m_now, unit, sign * count);
    const bool byDay = unit == TimeUnit::Day || unit == TimeUnit::Week;
    if (!relative(time, TimeSpot::holding(day, byDay ? TimeGrain::Day : grainOf(unit)), sign))
        return false;
    if (unit == TimeUnit::Week)
        time.edtf = iso(day) + u'~';
    else if (unit == TimeUnit::Year)
        time.edtf = day.toString(QStringLiteral("yyyy-MM")) + u'~';
    else if (unit != TimeUnit::Day && !time.spot.edtf().contains(u'/'))
        time.edtf = time.spot.edtf() + u'~';
    return true;
}

// "a year earlier", "two days later", reckoned from what was told last.
bool TimeResolver::onLater(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeCaptures &read = match.read;
    const TimeUnit unit = unitOf(match);
    const int sign = match.pattern->argument.toInt();
    if (isShort(unit)) {
        time.kind = TimeKind::Duration;
        time.timex = durationTimex(unit, read.number[0], read.vague);
        return true;
    }
    const QDate day = m_story.isValid() ? movedBy(m_story.start, unit, sign * read.number[0]) : QDate();
    // "Twenty years later" needs to know what it is later than.
    if (!day.isValid() || (read.vague && read.number[0] != 2) || (sign > 0 && !m_storyTold)) {
        time.timex = referenceFor(sign);
        return true;
    }
    time.anchor = m_storyTold ? TimeAnchor::Narrative : TimeAnchor::Publication;
    const bool byDay = unit == TimeUnit::Day || unit == TimeUnit::Week;
    const bool keeps = unit == TimeUnit::Year
        && (m_story.grain == TimeGrain::Month || m_story.grain == TimeGrain::Quarter
            || m_story.grain == TimeGrain::HalfYear);
    const TimeGrain grain = keeps ? m_story.grain : byDay ? TimeGrain::Day : grainOf(unit);
    time.spot = TimeSpot::holding(day, grain);
    if (!time.spot.isValid())
        return false;
    if (unit == TimeUnit::Year && m_story.grain == TimeGrain::Day)
        time.edtf = day.toString(QStringLiteral("yyyy-MM")) + u'~';
    return true;
}

// "the past five trading days", "over the next few months".
bool TimeResolver::onSpan(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeCaptures &read = match.read;
    const TimeUnit unit = unitOf(match);
    const int sign = match.pattern->argument.toInt();
    const double count = read.number[0] > 0 ? read.number[0] : 1;
    const bool single = read.number[0] <= 0 && !read.vague;
    if (single && (unit == TimeUnit::Decade || unit == TimeUnit::Century))
        return onUnit(match, time);
    time.kind = TimeKind::Duration;
    time.timex = durationTimex(unit, count, read.vague);
    if (!m_now.isValid() || isShort(unit) || (read.vague && read.number[0] <= 0))
        return true;
    const QDate other = movedBy(m_now, unit, sign * count);
    if (!other.isValid())
        return true;
    const TimeGrain grain = grainOf(unit);
    QString far = iso(other);
    if (read.vague)
        far = (grain == TimeGrain::Month || grain == TimeGrain::Year ? TimeSpot::holding(other, grain).edtf() : far)
            + u'~';
    time.anchor = TimeAnchor::Publication;
    time.edtf = sign < 0 ? far + u'/' + iso(m_now) : iso(m_now) + u'/' + far;
    return true;
}

// "$5 million a year", "40 times a day".
bool TimeResolver::isRate(const TimeMatch &match) const
{
    if (!match.read.oneByArticle || match.end - match.first != 2 || match.first == 0)
        return false;
    const QString before = wordBefore(match);
    if (anyOf(before, {"times", "once", "twice", "percent", "%"}))
        return true;
    const qsizetype start = (*m_atoms)[match.first].span.start;
    const auto next = std::lower_bound(m_quantities.cbegin(), m_quantities.cend(), start,
                                       [](const Quantity &each, qsizetype at) { return each.span.start < at; });
    if (next == m_quantities.cbegin())
        return false;
    const Quantity &quantity = *std::prev(next);
    const qsizetype end = std::max(quantity.span.end(), quantity.of.end());
    return quantity.kind != QuantityKind::Duration && end <= start && start - end <= 1;
}

bool TimeResolver::onDuration(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeCaptures &read = match.read;
    const QString &argument = match.pattern->argument;
    const TimeUnit unit = unitOf(match);
    const TimeAtom &last = (*m_atoms)[match.end - 1];
    time.kind = TimeKind::Duration;
    if (argument.startsWith(u'P')) {
        time.timex = argument;
        return true;
    }
    if (argument == u"vague") {
        time.timex = durationTimex(unit, 0, true);
        return true;
    }
    const bool article = read.oneByArticle || argument == u"one";
    if (unit == TimeUnit::Second && article)
        return false;
    // "the twenty second of February"
    if (unit == TimeUnit::Second && last.is(TimeClass::Unit) && (*m_atoms)[match.first].is(TimeClass::Number)
        && match.end - match.first == 2)
        return false;
    if (read.vague && last.is(TimeClass::Unit))
        return false;
    if (last.is(TimeClass::Unit) && last.capitalized && !isSentenceStart(match))
        return false;
    if (argument.isEmpty() && read.number[0] <= 0 && !read.vague)
        return false;
    if (isRate(match))
        time.kind = TimeKind::Set;
    double count = argument == u"one" ? 1 : read.number[1] > 0 ? read.number[1] : read.number[0];
    if (argument == u"half")
        count += 0.5;
    else if (argument == u"half-only")
        count = 0.5;
    time.timex = durationTimex(unit, count, read.vague);
    return true;
}

bool TimeResolver::onSet(const TimeMatch &match, ResolvedTime &time) const
{
    constexpr const char *Seasons[]{"SP", "SU", "FA", "WI"};
    constexpr const char *Parts[]{"", "TMO", "TAF", "TEV", "TNI", "TMI", "TDT"};
    const TimeCaptures &read = match.read;
    const QString &argument = match.pattern->argument;
    const TimeAtom &first = (*m_atoms)[match.first];
    time.kind = TimeKind::Set;
    if (argument.startsWith(u'P')) {
        time.timex = argument;
        return true;
    }
    if (read.set != 0) {
        // "the Daily Caller", "Weekly Standard": names.
        if (first.capitalized
            && (!isSentenceStart(match) || (match.end < m_atoms->size() && (*m_atoms)[match.end].capitalized)))
            return false;
        const int count = TimeUnit(read.set) == TimeUnit::Quarter ? 3 : 1;
        const TimeUnit unit = count == 3 ? TimeUnit::Month : TimeUnit(read.set);
        time.timex = durationTimex(unit, count, false);
    } else if (read.weekday != 0) {
        time.timex = QStringLiteral("XXXX-WXX-%1").arg(read.weekday)
            + QLatin1String(read.part != 0 ? Parts[size_t(read.part) % 7] : "");
    } else if (read.month[0] != 0) {
        time.timex = QStringLiteral("XXXX-%1").arg(two(read.month[0]));
    } else if (read.season != 0) {
        time.timex = QStringLiteral("XXXX-") + QLatin1String(Seasons[(read.season - 21) & 3]);
    } else if (read.part != 0) {
        time.timex = QStringLiteral("XXXX-XX-XX") + QLatin1String(Parts[size_t(read.part) % 7]);
    } else {
        const double count = argument == u"2"                         ? 2
            : match.pattern->name == u"every-n" && read.number[0] > 0 ? read.number[0]
                                                                      : 1;
        time.timex = durationTimex(unitOf(match), count, match.pattern->name == u"every-n" && read.vague);
    }
    return true;
}

bool TimeResolver::onReference(const TimeMatch &match, ResolvedTime &time) const
{
    time.timex = match.pattern->argument;
    if (time.timex == u"PRESENT_REF" && m_now.isValid()) {
        time.anchor = TimeAnchor::Publication;
        time.edtf = iso(m_now);
    }
    return true;
}

} // namespace nutgraf::language
