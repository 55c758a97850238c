// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"
#include "app/language/timepattern.h"
#include "app/language/timespot.h"
#include "app/language/timetense.h"

namespace nutgraf::language {

/// What a time was resolved against.
enum class TimeAnchor { None, Explicit, Publication, Narrative };

/// A pattern match with its value.
struct ResolvedTime
{
    TimeKind kind = TimeKind::Date;
    TimeSpot spot; ///< where it is one place on the calendar
    TimeModifier modifier = TimeModifier::None;
    TimeAnchor anchor = TimeAnchor::None;
    QString timex;
    QString edtf;
    QString clock; ///< "T09:30" of a time of day that names no day
    QString edtfClock; ///< "T09:30:00-05"
    bool isClock = false;
};

/// Gives values to the matches of one text, in their order: later ones may be told from earlier ones ("a year
/// earlier"). Not shared between threads.
class TimeResolver
{
public:
    /// @p now is the day that relative times are reckoned from; may be invalid.
    TimeResolver(const text::TextView &view, const QList<Quantity> &quantities, QDate now);

    void setAtoms(const QList<TimeAtom> *atoms) { m_atoms = atoms; }
    /// Nothing when the words are no time where they stand.
    std::optional<ResolvedTime> resolve(const TimeMatch &match) const;
    /// Makes a time the one that "a year earlier" and "that day" look back to.
    void tell(const ResolvedTime &time, qsizetype paragraph);
    void enterParagraph(qsizetype paragraph) { m_paragraph = paragraph; }
    QDate now() const { return m_now; }

private:
    using Handler = bool (TimeResolver::*)(const TimeMatch &, ResolvedTime &) const;
    static const QHash<QString, Handler> &handlers();

    bool onNone(const TimeMatch &match, ResolvedTime &time) const;
    bool onDate(const TimeMatch &match, ResolvedTime &time) const;
    bool onMonth(const TimeMatch &match, ResolvedTime &time) const;
    bool onYear(const TimeMatch &match, ResolvedTime &time) const;
    bool onWeekday(const TimeMatch &match, ResolvedTime &time) const;
    bool onDay(const TimeMatch &match, ResolvedTime &time) const;
    bool onNight(const TimeMatch &match, ResolvedTime &time) const;
    bool onPart(const TimeMatch &match, ResolvedTime &time) const;
    bool onStoryPart(const TimeMatch &match, ResolvedTime &time) const;
    bool onUnit(const TimeMatch &match, ResolvedTime &time) const;
    bool onWeekend(const TimeMatch &match, ResolvedTime &time) const;
    bool onThisUnit(const TimeMatch &match, ResolvedTime &time) const;
    bool onYearEnd(const TimeMatch &match, ResolvedTime &time) const;
    bool onSeason(const TimeMatch &match, ResolvedTime &time) const;
    bool onQuarter(const TimeMatch &match, ResolvedTime &time) const;
    bool onHalf(const TimeMatch &match, ResolvedTime &time) const;
    bool onDecade(const TimeMatch &match, ResolvedTime &time) const;
    bool onCentury(const TimeMatch &match, ResolvedTime &time) const;
    bool onHoliday(const TimeMatch &match, ResolvedTime &time) const;
    bool onClock(const TimeMatch &match, ResolvedTime &time) const;
    bool onStory(const TimeMatch &match, ResolvedTime &time) const;
    bool onSameLast(const TimeMatch &match, ResolvedTime &time) const;
    bool onAgo(const TimeMatch &match, ResolvedTime &time) const;
    bool onLater(const TimeMatch &match, ResolvedTime &time) const;
    bool onSpan(const TimeMatch &match, ResolvedTime &time) const;
    bool onDuration(const TimeMatch &match, ResolvedTime &time) const;
    bool onSet(const TimeMatch &match, ResolvedTime &time) const;
    bool onReference(const TimeMatch &match, ResolvedTime &time) const;

    TimeDirection direction(const TimeMatch &match) const;
    QString wordBefore(const TimeMatch &match, qsizetype back = 1) const;
    QString wordAfter(const TimeMatch &match) const;
    bool isRate(const TimeMatch &match) const;
    bool isYearHere(const TimeMatch &match) const;
    bool isSentenceStart(const TimeMatch &match) const;
    /// Sets a place reckoned from publication, or a mere reference where publication is not known.
    bool relative(ResolvedTime &time, const TimeSpot &spot, int direction) const;
    /// The one of a yearly series of spots that the direction asks for.
    TimeSpot yearly(const TimeSpot &thisYear, TimeDirection direction) const;
    TimeSpot resultsOf(const TimeSpot &thisYear, TimeDirection direction) const;
    TimeSpot yearlyFor(const TimeMatch &match, const TimeSpot &thisYear) const;
    QDate storyDay() const;
    void setPart(ResolvedTime &time, QDate day, int part) const;

    const text::TextView &m_view;
    const QList<Quantity> &m_quantities; // in order
    const QList<TimeAtom> *m_atoms = nullptr;
    QDate m_now;
    TimeSpot m_story;
    QDate m_storyDay; // the last one that was a day
    bool m_storyTold = false;
    qsizetype m_storyParagraph = -1;
    qsizetype m_paragraph = -1;
};

} // namespace nutgraf::language
