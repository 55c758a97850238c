// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reasoning/versions.h"
#include "app/text/textview.h"

namespace nutgraf::reasoning {

/// The sentences of two versions of a text side by side, with the words that differ but without details. Pure.
QList<SentencePair> alignSentences(const text::TextView &before, const text::TextView &after);

/// The share of words that two sentences have in common, each counted as often as it stands there: 0 to 1. Pure.
double wordLikeness(const QStringList &before, const QStringList &after);

} // namespace nutgraf::reasoning
