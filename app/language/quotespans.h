// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/textview.h"

namespace nutgraf::language {

/// A stretch between double quotation marks, or between single ones that are curled.
struct QuoteSpan
{
    text::TextSpan outer; ///< with its marks
    text::TextSpan inner; ///< without them, trimmed
    qsizetype paragraph = 0;
    bool openEnded = false; ///< no closing mark: the speech goes on in the next paragraph, or the mark is lost
    bool continues = false; ///< goes on from an open-ended quotation of the paragraph before
};

/// The quoted stretches of a text in order, none overlapping. A quotation whose mark is not closed in its
/// paragraph ends with the paragraph; where the next one opens with a mark again, that part is marked as continuing.
QList<QuoteSpan> findQuoteSpans(const text::TextView &view);

} // namespace nutgraf::language
