// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"

#include <QList>
#include <QString>

namespace nutgraf::reasoning {

using storage::TextSpan;

/// The text of one version of a document with what the finders say about it.
struct VersionText
{
    QString text;
    language::Analysis analysis;
    QString title; ///< the headline, apart from the text; empty when not known
};

/// What became of a sentence from the earlier version to the later.
enum class SentenceChange {
    Same,
    Cosmetic, ///< other spacing, quotation marks, dashes, letter case or closing mark only
    Reworded,
    Inserted,
    Removed,
    Moved, ///< the same words elsewhere
};

/// What of a reworded, inserted or removed sentence a checker must see.
enum class DetailKind { Number, Time, Name, Negation, ReportingVerb, Hedge };

struct ChangedDetail
{
    DetailKind kind = DetailKind::Number;
    TextSpan before; ///< in the earlier text; empty when it was not there
    TextSpan after; ///< in the later text; empty when it is gone
};

/// One row of two versions side by side.
struct SentencePair
{
    SentenceChange change = SentenceChange::Same;
    TextSpan before; ///< in the earlier text; empty for an inserted sentence
    TextSpan after; ///< in the later text; empty for a removed sentence
    QList<TextSpan> removedWords; ///< of a reworded sentence, in the earlier text
    QList<TextSpan> insertedWords; ///< of a reworded sentence, in the later text
    QList<ChangedDetail> details;
};

/// What a new version is, as a whole.
enum class VersionKind {
    Identical, ///< the same text
    Cosmetic, ///< no word changed
    Extended, ///< sentences were added, what was there stands
    Updated, ///< changed, and the text says that it was updated
    Corrected, ///< changed, and the text says that something was wrong
    Reworded, ///< sentences changed, but no number, name, negation or reporting verb in them
    Stealth, ///< a number, name, negation or reporting verb changed or went, and the text does not say so
};

/// The stable name of a kind in files and answers: "stealth".
QString versionKindName(VersionKind kind);
/// The stable name of a detail in answers: "reporting_verb".
QString detailKindName(DetailKind kind);
/// The stable name of a change in answers: "reworded".
QString sentenceChangeName(SentenceChange change);

struct VersionComparison
{
    QList<SentencePair> pairs; ///< in the order of the later text, removed sentences where they stood
    VersionKind kind = VersionKind::Identical;
    TextSpan note; ///< the correction or update note that is new in the later text; empty for none
    int inserted = 0;
    int removed = 0;
    int reworded = 0;
    int moved = 0;
    bool titleChanged = false; ///< the headline is in other words

    /// The ranges of the earlier text whose words are not in the later one: removed sentences whole, reworded ones whole.
    QList<TextSpan> changedBefore() const;
};

/// Aligns two versions sentence by sentence. About linear for texts that differ little; gaps of more than a few
/// hundred sentences on both sides are paired by likeness in their order only. Pure, any thread.
VersionComparison compareVersions(const VersionText &before, const VersionText &after);

/// One sentence for people on what changed: "3 sentences reworded, 1 removed; “$600 million” became “$589 billion”".
QString describeChanges(const VersionComparison &comparison, const VersionText &before, const VersionText &after);

} // namespace nutgraf::reasoning
