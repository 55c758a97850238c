// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/pageblocks.h"

#include <QString>

#include <vector>

namespace nutgraf::readers {

/// What the rules take for the main text of a page.
struct RuleText
{
    std::vector<bool> kept; ///< by block
    std::vector<bool> heads; ///< by block: the title, a byline or a date above the text
    int root = 0; ///< the element that holds it
};

/// The blocks of a page and what the rules make of them.
struct RuleReading
{
    std::vector<PageBlock> blocks;
    RuleText text;
};

/// Whether the line is no part of a text wherever it stands; one that says whose the text is stays. Any thread.
bool isNoise(const PageBlock &block);

/// Finds the part of the page whose blocks read most like prose and drops what is none inside it: link lists, teasers,
/// share bars, pleas, the @p title itself, byline and date lines. Where that leaves little, hidden parts are read too, and
/// then parts that stand apart. Any thread.
RuleReading readByRules(const HtmlTree &tree, const QString &title);

} // namespace nutgraf::readers
