// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/timefinder.h"

#include "app/language/timeresolver.h"

#include <QCoreApplication>

#include <algorithm>

namespace nutgraf::language {

using text::BlockKind;
using text::TextView;

namespace {

bool isSearched(BlockKind kind)
{
    return kind != BlockKind::Teaser && kind != BlockKind::Boilerplate && kind != BlockKind::OriginLine;
}

QString anchorName(TimeAnchor anchor)
{
    switch (anchor) {
    case TimeAnchor::Explicit:
        return QStringLiteral("explicit");
    case TimeAnchor::Publication:
        return QStringLiteral("publication");
    case TimeAnchor::Narrative:
        return QStringLiteral("narrative");
    case TimeAnchor::None:
        break;
    }
    return {};
}

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(language)
};

// One sentence on how the words were understood.
QString readingOf(const QString &words, const ResolvedTime &time, QDate now)
{
    const QString value = time.edtf.isEmpty() ? time.timex : time.edtf;
    if (time.kind == TimeKind::Set)
        return Wording::tr("“%1” → %2, a repetition.").arg(words, value);
    if (time.kind == TimeKind::Duration && time.edtf.isEmpty())
        return Wording::tr("“%1” → %2, a length of time without a place on the calendar.").arg(words, value);
    switch (time.anchor) {
    case TimeAnchor::Explicit:
        return Wording::tr("“%1” → %2, as written.").arg(words, value);
    case TimeAnchor::Narrative:
        return Wording::tr("“%1” → %2, reckoned from the time told before.").arg(words, value);
    case TimeAnchor::Publication: {
        const QString day = now.toString(Qt::ISODate);
        if (!time.spot.isValid() || (time.spot.start <= now && now <= time.spot.end()))
            return Wording::tr("“%1” → %2, reckoned from the publication on %3.").arg(words, value, day);
        return time.spot.start < now ? Wording::tr("“%1” → %2, before the publication on %3.").arg(words, value, day)
                                     : Wording::tr("“%1” → %2, after the publication on %3.").arg(words, value, day);
    }
    case TimeAnchor::None:
        break;
    }
    return Wording::tr("“%1” → %2, not to be placed without a date to reckon from.").arg(words, value);
}

class Finder
{
public:
    Finder(const TextView &view, const QList<Quantity> &quantities, QDate now)
        : m_view(view)
        , m_resolver(view, quantities, now)
    { }

    QList<TimeReference> run()
    {
        for (const text::Sentence &sentence : m_view.sentences) {
            const BlockKind kind = m_view.paragraphs[sentence.paragraph].kind;
            if (isSearched(kind))
                readSentence(sentence, kind != BlockKind::Dateline && kind != BlockKind::Byline);
        }
        return m_found;
    }

private:
    struct Last
    {
        qsizetype end = -1; // atom
        ResolvedTime time;
    };

    void readSentence(const text::Sentence &sentence, bool tells)
    {
        const QList<TimeAtom> atoms = timeAtoms(m_view, sentence.firstToken, sentence.endToken);
        m_resolver.setAtoms(&atoms);
        m_resolver.enterParagraph(sentence.paragraph);
        const TimeMatcher matcher(m_view, atoms);
        Last last;
        for (qsizetype i = 0; i < atoms.size();) {
            qsizetype next = i + 1;
            for (const TimeMatch &match : matcher.matchesAt(i)) {
                const std::optional<ResolvedTime> time = m_resolver.resolve(match);
                if (!time)
                    continue;
                next = std::max(next, match.end);
                if (time->timex.isEmpty())
                    break;
                add(atoms, match, *time, last);
                if (tells)
                    m_resolver.tell(last.time, sentence.paragraph);
                break;
            }
            i = next;
        }
        m_resolver.setAtoms(nullptr);
    }

    void add(const QList<TimeAtom> &atoms, const TimeMatch &match, ResolvedTime time, Last &last)
    {
        TextSpan span = TextSpan::between(atoms[match.first].span.start, atoms[match.end - 1].span.end());
        QString rule = QStringLiteral("time.") + match.pattern->name;
        if (last.end >= 0 && joins(atoms, last, match.first, time)) {
            const TimeReference before = m_found.takeLast();
            span = TextSpan::between(before.span.start, span.end());
            const ResolvedTime &clock = time.isClock ? time : last.time;
            ResolvedTime day = time.isClock ? last.time : time;
            const QString date = day.spot.timex();
            day.kind = TimeKind::Time;
            day.timex = date + clock.clock;
            day.edtf = date + clock.edtfClock;
            day.isClock = true;
            time = day;
            rule = before.rule + u'+' + match.pattern->name;
        }
        TimeReference reference;
        reference.span = span;
        reference.kind = time.kind;
        reference.timex = time.timex;
        reference.edtf = time.edtf;
        reference.anchor = anchorName(time.anchor);
        reference.reading = readingOf(m_view.surface(span).toString().simplified(), time, m_resolver.now());
        reference.rule = rule;
        m_found.append(reference);
        last = {match.end, time};
    }

    // "9 a.m. on Jan. 30", "Tuesday at 4:15 p.m.": an hour and its day.
    bool joins(const QList<TimeAtom> &atoms, const Last &last, qsizetype first, const ResolvedTime &time) const
    {
        const auto isDay = [](const ResolvedTime &each) {
            return !each.isClock && each.spot.isValid() && each.spot.grain == TimeGrain::Day
                && (each.kind == TimeKind::Date || each.kind == TimeKind::Time);
        };
        const bool clockFirst = last.time.isClock && !last.time.clock.isEmpty() && isDay(time);
        const bool dayFirst = time.isClock && isDay(last.time);
        constexpr qsizetype Farthest = 2;
        if ((!clockFirst && !dayFirst) || first - last.end > Farthest)
            return false;
        for (qsizetype i = last.end; i < first; ++i) {
            const QStringView word = atoms[i].span.in(m_view.folded);
            if (word != u"," && word != u"on" && word != u"at" && word != u"around" && word != u"about")
                return false;
        }
        return true;
    }

    const TextView &m_view;
    TimeResolver m_resolver;
    QList<TimeReference> m_found;
};

// The day of the line that dates the text, where the caller does not know better.
QDate statedDay(const TextView &view, const QList<Quantity> &quantities)
{
    TimeResolver resolver(view, quantities, QDate());
    for (const text::Sentence &sentence : view.sentences) {
        if (view.paragraphs[sentence.paragraph].kind != BlockKind::Dateline)
            continue;
        const QList<TimeAtom> atoms = timeAtoms(view, sentence.firstToken, sentence.endToken);
        resolver.setAtoms(&atoms);
        const TimeMatcher matcher(view, atoms);
        for (qsizetype i = 0; i < atoms.size(); ++i) {
            for (const TimeMatch &match : matcher.matchesAt(i)) {
                const auto time = resolver.resolve(match);
                if (time && time->spot.isValid() && time->spot.grain == TimeGrain::Day)
                    return time->spot.start;
            }
        }
        return {};
    }
    return {};
}

} // namespace

QList<TimeReference> findTimes(const TextView &view, const QList<Quantity> &quantities, const AnalysisOptions &options)
{
    const QDate now = options.published.isValid() ? options.published : statedDay(view, quantities);
    return Finder(view, quantities, now).run();
}

void removeTimesFrom(QList<Quantity> &quantities, const QList<TimeReference> &times)
{
    qsizetype at = 0;
    const auto isTime = [&](const Quantity &quantity) {
        while (at < times.size() && times[at].span.end() <= quantity.span.start)
            ++at;
        for (qsizetype i = at; i < times.size() && times[i].span.start < quantity.span.end(); ++i) {
            const bool placed = times[i].kind == TimeKind::Date || times[i].kind == TimeKind::Time;
            if (placed && times[i].span.contains(quantity.numeral))
                return true;
        }
        return false;
    };
    quantities.removeIf(isTime);
}

} // namespace nutgraf::language
