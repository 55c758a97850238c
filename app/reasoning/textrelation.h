// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reasoning/valueagreement.h"

namespace nutgraf::reasoning {

/// A short text with what the finders say about it.
struct AnalysedText
{
    text::TextView view;
    language::Analysis analysis;
};

/// How two short texts relate, and by which of their values.
struct TextRelation
{
    Agreement agreement;
    TextSpan first; ///< the value compared, in the first text; empty when the texts share no value
    TextSpan second;
};

/// Picks the pair of values that the two texts are most likely both about, by measure, kind, counted noun and the words
/// around them, and relates them. Dates are compared when no quantities pair. Pure, any thread.
TextRelation relateTexts(const AnalysedText &a, const AnalysedText &b);

} // namespace nutgraf::reasoning
