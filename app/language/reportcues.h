// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/clauseitems.h"

namespace nutgraf::language {

enum class CueKind { Verb, Noun, Adverb, AccordingTo };

/// A word that may open a report.
struct Cue
{
    CueKind kind = CueKind::Verb;
    ItemRange items; ///< the bare verb with its particle, the noun, the adverb, or "according to"
    QString verbClass;
    QString frames; ///< of the table of reporting verbs

    bool takes(char frame) const { return frames.contains(QLatin1Char(frame)); }
};

/// All cues of a stretch in order.
QList<Cue> findCues(const Stretch &stretch);

/// Whether a preposition opens where, when, to whom or in what something was said: "on Twitter", "in a statement".
bool isCircumstance(const Stretch &stretch, qsizetype preposition);

/// Whether a noun is something that people speak or write in: "statement", "interview".
bool isMediumNoun(const QString &noun);

/// The comma after circumstances of time and place, -1 for none.
qsizetype breakAfter(const Stretch &stretch, qsizetype at);

/// A noun phrase without the "in an e-mail" that it ends with.
ItemRange withoutMedium(const Stretch &stretch, ItemRange phrase);

/// The words after "to" or "with" among the items [first, end) that may name the outlet something was said to: "in an
/// e-mail to Reuters". Empty for none.
TextSpan carrierBetween(const Stretch &stretch, qsizetype first, qsizetype end);

/// The same in front of a source: "In an interview with Reuters, Weber said".
TextSpan carrierBefore(const Stretch &stretch, qsizetype source);

/// The words after "citing" among the items [first, end): "Reuters, citing a memo, said". Empty for none.
TextSpan citedBetween(const Stretch &stretch, qsizetype first, qsizetype end);

} // namespace nutgraf::language
