// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/timelinebuilder.h"

#include "app/reasoning/daterange.h"
#include "app/reasoning/wordbag.h"
#include "app/reasoning/wording.h"

#include <QHash>

#include <algorithm>

namespace nutgraf::reasoning {

namespace {

constexpr qsizetype TitleLength = 120;

QString shortened(const QString &text)
{
    const QString plain = text.simplified();
    if (plain.size() <= TitleLength)
        return plain;
    const qsizetype cut = plain.lastIndexOf(u' ', TitleLength);
    return plain.left(cut > 0 ? cut : TitleLength) + u'…';
}

QString dayOf(const QString &edtf)
{
    return edtf.left(edtf.indexOf(u'T') < 0 ? edtf.size() : edtf.indexOf(u'T'));
}

QString contentKey(const QString &title)
{
    QStringList words = stemmedWords(title);
    words.sort();
    words.removeDuplicates();
    return words.join(u' ');
}

bool isBefore(const TimelineItem &a, const TimelineItem &b)
{
    const auto x = dateRange(a.when);
    const auto y = dateRange(b.when);
    if (x.has_value() != y.has_value())
        return x.has_value();
    if (!x)
        return false;
    if (x->first != y->first)
        return x->first.isValid() && y->first.isValid() ? x->first < y->first : !x->first.isValid();
    if (x->last != y->last)
        return x->last.isValid() && y->last.isValid() ? x->last < y->last : x->last.isValid();
    return dayOf(a.when) == dayOf(b.when) ? a.when < b.when : false; // times of one day
}

// Whether one item can be the other, more or less exactly dated.
bool canMerge(const TimelineItem &a, const TimelineItem &b)
{
    const auto x = dateRange(a.when);
    const auto y = dateRange(b.when);
    if (!x || !y)
        return !x && !y;
    return x->contains(*y) || y->contains(*x);
}

void mergeInto(TimelineItem &item, const TimelineItem &other)
{
    const auto x = dateRange(item.when);
    const auto y = dateRange(other.when);
    if (x && y && x->contains(*y) && !y->contains(*x))
        item.when = other.when;
    for (const TimelineSource &source : other.sources) {
        if (!item.sources.contains(source))
            item.sources.append(source);
    }
}

// The time reference of the cue's sentence that is nearest to the cue and outside of what is said.
QString timeOfCue(const text::TextView &view, const language::Analysis &analysis,
                  const language::Attribution &attribution)
{
    const qsizetype at = attribution.cue.isEmpty() ? attribution.source.start : attribution.cue.start;
    const qsizetype sentence = view.sentenceAt(at);
    if (sentence < 0)
        return {};
    const TextSpan extent = view.sentences.at(sentence).span;
    const language::TimeReference *best = nullptr;
    for (const language::TimeReference &time : analysis.times) {
        const auto inContent = [&](TextSpan part) { return part.overlaps(time.span); };
        if (!extent.contains(time.span) || time.edtf.isEmpty() || time.kind == language::TimeKind::Duration
            || std::any_of(attribution.content.cbegin(), attribution.content.cend(), inContent))
            continue;
        if (!best || std::abs(time.span.start - at) < std::abs(best->span.start - at))
            best = &time;
    }
    return best ? best->edtf : QString();
}

} // namespace

QList<TimelineItem> buildTimeline(QList<TimelineItem> items)
{
    std::stable_sort(items.begin(), items.end(), isBefore);
    QList<TimelineItem> merged;
    QHash<QString, QList<qsizetype>> known; // items in `merged` by what they say
    for (const TimelineItem &item : std::as_const(items)) {
        const QString key = QString::number(int(item.kind)) + u'\n' + item.lane + u'\n' + contentKey(item.title);
        QList<qsizetype> &same = known[key];
        const auto twin =
            std::find_if(same.cbegin(), same.cend(), [&](qsizetype at) { return canMerge(merged.at(at), item); });
        if (twin != same.cend()) {
            mergeInto(merged[*twin], item);
            continue;
        }
        same.append(merged.size());
        merged.append(item);
    }
    std::stable_sort(merged.begin(), merged.end(), isBefore);
    return merged;
}

TimelineItem publicationItem(const TimelineDocument &document)
{
    const bool corrects = !document.corrects.isEmpty();
    return {document.outlet,
            document.published,
            document.title,
            corrects ? TimelineKind::Correction : TimelineKind::Publication,
            {{document.key, {}}}};
}

TimelineItem eventItem(const Statement &statement)
{
    return {statement.subject,
            statement.asOf,
            shortened(statement.text),
            TimelineKind::Event,
            {{statement.documentKey, statement.span}}};
}

QList<TimelineItem> statementItems(const text::TextView &view, const language::Analysis &analysis,
                                   const StatementOrigin &origin)
{
    QList<TimelineItem> items;
    for (const language::Attribution &attribution : analysis.attributions) {
        if (attribution.content.isEmpty() || attribution.speaker.isEmpty()
            || attribution.speaker.startsWith(QLatin1String("unnamed:")))
            continue;
        QStringList parts;
        for (const TextSpan part : attribution.content)
            parts.append(view.surface(part).toString());
        const QString when = timeOfCue(view, analysis, attribution);
        //: On a timeline; %1 is a speaker, %2 what the speaker said
        const QString title =
            Wording::tr("%1: %2").arg(attribution.speaker, shortened(parts.join(QStringLiteral(" … "))));
        items.append({attribution.speaker,
                      when.isEmpty() ? dayOf(origin.published) : when,
                      title,
                      TimelineKind::Statement,
                      {{origin.documentKey, attribution.extent()}}});
    }
    return items;
}

} // namespace nutgraf::reasoning
