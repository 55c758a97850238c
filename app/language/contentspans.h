// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/reportcues.h"

namespace nutgraf::language {

enum class RightKind { None, That, Clause, Quote, Question, Infinitive, Phrase };

/// What follows a cue.
struct Right
{
    RightKind kind = RightKind::None;
    ItemRange content;
    ItemRange addressee;
    qsizetype breakAt = -1; ///< the comma right after cue, addressee and circumstances; -1 for none
};

/// Finds where the words of a report begin and end.
class ContentFinder
{
public:
    ContentFinder(const Stretch &stretch, const QList<Cue> &cues);

    Right rightOf(const Cue &cue) const { return rightOf(cue, Depth::Whole); }
    /// The words before a cue whose source begins after @p before: a quotation, or the clause up to the comma there.
    ItemRange leftOf(const Cue &cue, qsizetype before) const;
    /// The same where the clause has no verb of its own because the cue parts it from its verb.
    ItemRange brokenLeftOf(const Cue &cue, qsizetype before, const Right &right) const;
    /// What follows "which, they observed,".
    ItemRange relativeRest(qsizetype before, const Right &right) const;
    /// Whether a report's words are only another cue with its source: "…, Reuters reported the governor said."
    bool isBareCue(ItemRange content) const;
    /// Whether nothing but a comma stands between two places.
    bool touches(qsizetype end, qsizetype before) const;
    /// A quotation that goes on after the comma.
    ItemRange quoteAfterBreak(const Right &right) const;
    /// The rest of a clause that a parenthesis broke.
    ItemRange restAfterBreak(const Right &right, ItemRange left) const;
    ItemRange clauseFrom(qsizetype first) const;
    /// The same, but it ends with the relative clause that it stands in: before the main verb after a comma.
    ItemRange relativeClauseEnd(ItemRange content) const;
    /// The same in "When the firm said it would close, workers left": before the main clause.
    ItemRange subordinateEnd(ItemRange content) const;
    /// The same, but it ends before ", but".
    ItemRange mainClauseFrom(qsizetype first) const;
    ItemRange phraseFrom(qsizetype first) const;
    /// Whether a subject and a finite verb follow.
    bool isClause(qsizetype first) const;
    /// Spans, quotations and kind of a content of several parts.
    void fill(const QList<ItemRange> &parts, TextRegion &content, QList<qsizetype> &quotes, QuoteKind &kind) const;

private:
    // Where a report ends depends on what kind of report follows it, but not on where that one ends in turn.
    enum class Depth { Whole, KindOnly };

    Right rightOf(const Cue &cue, Depth depth) const;
    qsizetype addresseeEnd(const Cue &cue, Right &right) const;
    qsizetype skipCircumstances(qsizetype from, const Cue &cue) const;
    bool isSubordinate(qsizetype first) const;
    bool isComplete(const Cue &cue, qsizetype first) const;
    ItemRange quoteFrom(qsizetype first) const;
    bool cutsAtComma(qsizetype comma, qsizetype first, bool phrase) const;
    bool cutsPhrase(qsizetype at) const;
    bool cutsAtConjunction(qsizetype at, bool phrase) const;
    const Cue *cueAfter(qsizetype item) const;
    bool isTrailing(const Cue &cue) const;
    bool isFiniteCue(const Cue &cue) const;
    qsizetype endOf(qsizetype first, bool phrase) const;
    qsizetype clauseStart(qsizetype before) const;

    const Stretch &m_stretch;
    const QList<Cue> &m_cues;
};

} // namespace nutgraf::language
