// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/textview.h"

#include <algorithm>

namespace nutgraf::text {

qsizetype TextView::sentenceAt(qsizetype position) const
{
    const auto after =
        std::upper_bound(sentences.cbegin(), sentences.cend(), position,
                         [](qsizetype at, const Sentence &sentence) { return at < sentence.span.start; });
    if (after == sentences.cbegin())
        return -1;
    const auto found = std::prev(after);
    return found->span.contains(position) ? std::distance(sentences.cbegin(), found) : -1;
}

qsizetype TextView::tokenAt(qsizetype position) const
{
    return std::distance(tokens.cbegin(),
                         std::upper_bound(tokens.cbegin(), tokens.cend(), position,
                                          [](qsizetype at, const Token &token) { return at < token.span.end(); }));
}

} // namespace nutgraf::text
