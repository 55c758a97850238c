// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/versions.h"

#include "app/language/analyzer.h"
#include "app/reasoning/sentencealignment.h"
#include "app/reasoning/versiondetails.h"
#include "app/reasoning/wordbag.h"
#include "app/reasoning/wording.h"
#include "app/text/lexicon.h"
#include "app/text/textview.h"

#include <QLocale>

#include <algorithm>

namespace nutgraf::reasoning {

namespace {

enum class Note { None, Update, Correction };

struct NoteMark
{
    QString phrase;
    Note note = Note::None;
    bool atStart = false;
};

const QList<NoteMark> &noteMarks()
{
    static const QList<NoteMark> marks = [] {
        QList<NoteMark> made;
        for (const QStringList &row : text::lexicon(QStringLiteral("versionmarks"))) {
            if (row.size() < 3 || (row.first() != u"correction" && row.first() != u"update"))
                continue;
            made.append(
                {row.at(1), row.first() == u"correction" ? Note::Correction : Note::Update, row.at(2) == u"start"});
        }
        return made;
    }();
    return marks;
}

Note noteIn(QStringView folded)
{
    const QString sentence = folded.toString().toLower();
    Note found = Note::None;
    for (const NoteMark &mark : noteMarks()) {
        const bool holds = mark.atStart ? sentence.startsWith(mark.phrase) : sentence.contains(mark.phrase);
        if (holds)
            found = std::max(found, mark.note);
    }
    return found;
}

bool isSubstantial(const ChangedDetail &detail)
{
    return detail.kind != DetailKind::Hedge && detail.kind != DetailKind::Time;
}

// What stood and does not stand any more; an addition takes nothing back.
bool takesBack(const SentencePair &pair)
{
    if (pair.change == SentenceChange::Removed)
        return std::any_of(pair.details.cbegin(), pair.details.cend(), isSubstantial);
    if (pair.change != SentenceChange::Reworded)
        return false;
    return std::any_of(pair.details.cbegin(), pair.details.cend(), isSubstantial);
}

bool changesTitle(const VersionText &before, const VersionText &after)
{
    return !before.title.isEmpty() && !after.title.isEmpty() && plainWords(before.title) != plainWords(after.title);
}

// Whether a headline says something else, not the same in other words.
bool takesTitleBack(const VersionText &before, const VersionText &after)
{
    const text::TextView earlier = text::segment(before.title, text::FirstLine::IsBody);
    const text::TextView later = text::segment(after.title, text::FirstLine::IsBody);
    const language::Analysis earlierAnalysis = language::analyze(before.title);
    const language::Analysis laterAnalysis = language::analyze(after.title);
    const DetailFinder earlierDetails(earlier, earlierAnalysis);
    const DetailFinder laterDetails(later, laterAnalysis);
    const QList<ChangedDetail> changed =
        changedDetails(earlierDetails, TextSpan{0, before.title.size()}, laterDetails, TextSpan{0, after.title.size()});
    return std::any_of(changed.cbegin(), changed.cend(), [](const ChangedDetail &detail) {
        return detail.kind == DetailKind::Number || detail.kind == DetailKind::Negation;
    });
}

VersionKind kindOf(const VersionComparison &comparison, Note note, bool sameText, bool titleTakenBack)
{
    if (sameText && !comparison.titleChanged)
        return VersionKind::Identical;
    const bool changed = comparison.reworded + comparison.removed > 0 || comparison.titleChanged;
    if (!changed && comparison.inserted == 0)
        return VersionKind::Cosmetic;
    if (note == Note::Correction)
        return VersionKind::Corrected;
    if (!changed)
        return note == Note::Update ? VersionKind::Updated : VersionKind::Extended;
    if (note == Note::Update)
        return VersionKind::Updated;
    const bool substantial =
        titleTakenBack || std::any_of(comparison.pairs.cbegin(), comparison.pairs.cend(), takesBack);
    return substantial ? VersionKind::Stealth : VersionKind::Reworded;
}

QString quoted(TextSpan span, const QString &text)
{
    const QString words = span.in(text).toString().simplified();
    return words.size() > 80 ? words.left(77) + QStringLiteral("…") : words;
}

QString describeDetail(const ChangedDetail &detail, const QString &before, const QString &after)
{
    if (detail.before.isEmpty())
        return Wording::tr("“%1” is new").arg(quoted(detail.after, after));
    if (detail.after.isEmpty())
        return Wording::tr("“%1” is gone").arg(quoted(detail.before, before));
    return Wording::tr("“%1” became “%2”").arg(quoted(detail.before, before), quoted(detail.after, after));
}

} // namespace

QString versionKindName(VersionKind kind)
{
    switch (kind) {
    case VersionKind::Identical:
        return QStringLiteral("identical");
    case VersionKind::Cosmetic:
        return QStringLiteral("cosmetic");
    case VersionKind::Extended:
        return QStringLiteral("extended");
    case VersionKind::Updated:
        return QStringLiteral("updated");
    case VersionKind::Corrected:
        return QStringLiteral("corrected");
    case VersionKind::Reworded:
        return QStringLiteral("reworded");
    case VersionKind::Stealth:
        break;
    }
    return QStringLiteral("stealth");
}

QString detailKindName(DetailKind kind)
{
    switch (kind) {
    case DetailKind::Number:
        return QStringLiteral("number");
    case DetailKind::Time:
        return QStringLiteral("time");
    case DetailKind::Name:
        return QStringLiteral("name");
    case DetailKind::Negation:
        return QStringLiteral("negation");
    case DetailKind::ReportingVerb:
        return QStringLiteral("reporting_verb");
    case DetailKind::Hedge:
        break;
    }
    return QStringLiteral("hedge");
}

QString sentenceChangeName(SentenceChange change)
{
    switch (change) {
    case SentenceChange::Same:
        return QStringLiteral("same");
    case SentenceChange::Cosmetic:
        return QStringLiteral("cosmetic");
    case SentenceChange::Reworded:
        return QStringLiteral("reworded");
    case SentenceChange::Inserted:
        return QStringLiteral("inserted");
    case SentenceChange::Removed:
        return QStringLiteral("removed");
    case SentenceChange::Moved:
        break;
    }
    return QStringLiteral("moved");
}

QList<TextSpan> VersionComparison::changedBefore() const
{
    QList<TextSpan> spans;
    for (const SentencePair &pair : pairs)
        if (pair.change == SentenceChange::Removed || pair.change == SentenceChange::Reworded)
            spans.append(pair.before);
    return spans;
}

VersionComparison compareVersions(const VersionText &before, const VersionText &after)
{
    const text::TextView earlier = text::segment(before.text);
    const text::TextView later = text::segment(after.text);
    VersionComparison comparison;
    comparison.pairs = alignSentences(earlier, later);
    const DetailFinder earlierDetails(earlier, before.analysis);
    const DetailFinder laterDetails(later, after.analysis);
    Note note = Note::None;
    for (SentencePair &pair : comparison.pairs) {
        switch (pair.change) {
        case SentenceChange::Inserted:
            ++comparison.inserted;
            break;
        case SentenceChange::Removed:
            ++comparison.removed;
            break;
        case SentenceChange::Reworded:
            ++comparison.reworded;
            break;
        case SentenceChange::Moved:
            ++comparison.moved;
            continue;
        case SentenceChange::Same:
        case SentenceChange::Cosmetic:
            continue;
        }
        pair.details = changedDetails(earlierDetails, pair.before, laterDetails, pair.after);
        if (pair.change == SentenceChange::Removed)
            continue;
        // A note that was there before is not about this change.
        const Note found = noteIn(later.foldedSurface(pair.after));
        const Note known = pair.before.isEmpty() ? Note::None : noteIn(earlier.foldedSurface(pair.before));
        if (found > note && (found != known || pair.change == SentenceChange::Reworded)) {
            note = found;
            comparison.note = pair.after;
        }
    }
    comparison.titleChanged = changesTitle(before, after);
    const bool titleTakenBack = comparison.titleChanged && takesTitleBack(before, after);
    comparison.kind = kindOf(comparison, note, before.text == after.text, titleTakenBack);
    return comparison;
}

QString describeChanges(const VersionComparison &comparison, const VersionText &before, const VersionText &after)
{
    QStringList parts;
    if (comparison.titleChanged)
        parts.append(Wording::tr("headline changed from “%1”").arg(before.title));
    if (comparison.reworded > 0)
        parts.append(Wording::tr("%n sentence(s) reworded", nullptr, comparison.reworded));
    if (comparison.removed > 0)
        parts.append(Wording::tr("%n sentence(s) removed", nullptr, comparison.removed));
    if (comparison.inserted > 0)
        parts.append(Wording::tr("%n sentence(s) added", nullptr, comparison.inserted));
    if (comparison.moved > 0)
        parts.append(Wording::tr("%n sentence(s) moved", nullptr, comparison.moved));
    if (parts.isEmpty())
        return comparison.kind == VersionKind::Identical ? Wording::tr("The text is the same.")
                                                         : Wording::tr("No word of the text changed.");
    QString counted = QLocale().createSeparatedList(parts);
    constexpr qsizetype Shown = 3;
    QStringList details;
    for (const SentencePair &pair : comparison.pairs) {
        if (pair.change == SentenceChange::Inserted)
            continue;
        for (const ChangedDetail &detail : pair.details)
            if (details.size() < Shown)
                details.append(describeDetail(detail, before.text, after.text));
    }
    if (details.isEmpty())
        return Wording::tr("%1.").arg(counted);
    return Wording::tr("%1: %2.").arg(counted, details.join(QStringLiteral("; ")));
}

} // namespace nutgraf::reasoning
