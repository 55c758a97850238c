// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TimeResolver for hours, lengths, repetitions and what is counted in them.
#include "app/language/timereading.h"

#include <array>
#include <cmath>

namespace nutgraf::language {

void TimeResolver::setPart(ResolvedTime &time, QDate day, int part) const
{
    constexpr std::array<const char *, 7> Parts{"", "TMO", "TAF", "TEV", "TNI", "TMI", "TDT"};
    const QString text = QLatin1String(Parts[size_t(part) % Parts.size()]);
    time.kind = TimeKind::Time;
    time.spot = TimeSpot::holding(day, TimeGrain::Day);
    time.timex = (day.isValid() ? iso(day) : QStringLiteral("XXXX-XX-XX")) + text;
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

bool TimeResolver::onStoryPart(const TimeMatch &match, ResolvedTime &time) const
{
    const int offset = match.pattern->argument.toInt();
    setPart(time, storyDay().addDays(offset), match.read.part);
    time.anchor = m_storyTold ? TimeAnchor::Narrative : TimeAnchor::Publication;
    return true;
}

bool TimeResolver::onClock(const TimeMatch &match, ResolvedTime &time) const
{
    const TimeCaptures &read = match.read;
    int hour = read.hour;
    int minute = read.minute;
    if (hour == NoNumber) {
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
    const QString clock = QStringLiteral("T%1:%2").arg(two(hour), two(minute == NoNumber ? 0 : minute));
    const QString seconds = QStringLiteral(":%1").arg(two(read.second == NoNumber ? 0 : read.second));
    time.clock = clock + (read.second == NoNumber ? QString() : seconds) + (zone == u"Z" ? zone : QString());
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
