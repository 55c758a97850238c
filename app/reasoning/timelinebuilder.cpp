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

// An item with its days, read once.
struct Placed
{
    TimelineItem item;
    std::optional<DateRange> range;
};

bool isBefore(const Placed &a, const Placed &b)
{
    const auto &x = a.range;
    const auto &y = b.range;
    if (x.has_value() != y.has_value())
        return x.has_value();
    if (!x)
        return false;
    if (x->first != y->first)
        return x->first.isValid() && y->first.isValid() ? x->first < y->first : !x->first.isValid();
    if (x->last != y->last)
        return x->last.isValid() && y->last.isValid() ? x->last < y->last : x->last.isValid();
    return dayOf(a.item.when) == dayOf(b.item.when) ? a.item.when < b.item.when : false; // times of one day
}

// Whether one item can be the other, more or less exactly dated.
bool canMerge(const Placed &a, const Placed &b)
{
    const auto &x = a.range;
    const auto &y = b.range;
    if (!x || !y)
        return !x && !y;
    return x->contains(*y) || y->contains(*x);
}

void mergeInto(Placed &placed, const Placed &other)
{
    const auto &x = placed.range;
    const auto &y = other.range;
    if (x && y && x->contains(*y) && !y->contains(*x)) {
        placed.item.when = other.item.when;
        placed.range = other.range;
    }
    for (const TimelineSource &source : other.item.sources) {
        if (!placed.item.sources.contains(source))
            placed.item.sources.append(source);
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
    QList<Placed> placed;
    placed.reserve(items.size());
    for (TimelineItem &item : items) {
        const std::optional<DateRange> range = dateRange(item.when);
        placed.append({std::move(item), range});
    }
    std::stable_sort(placed.begin(), placed.end(), isBefore);
    QList<Placed> merged;
    QHash<QString, QList<qsizetype>> known; // items in `merged` by what they say
    for (const Placed &each : std::as_const(placed)) {
        const QString key =
            QString::number(int(each.item.kind)) + u'\n' + each.item.lane + u'\n' + contentKey(each.item.title);
        QList<qsizetype> &same = known[key];
        const auto twin =
            std::find_if(same.cbegin(), same.cend(), [&](qsizetype at) { return canMerge(merged.at(at), each); });
        if (twin != same.cend()) {
            mergeInto(merged[*twin], each);
            continue;
        }
        same.append(merged.size());
        merged.append(each);
    }
    std::stable_sort(merged.begin(), merged.end(), isBefore);
    QList<TimelineItem> timeline;
    timeline.reserve(merged.size());
    for (Placed &each : merged)
        timeline.append(std::move(each.item));
    return timeline;
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
