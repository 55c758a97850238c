// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/maintextrules.h"
#include "app/readers/pagefacts.h"

#include <QString>

#include <vector>

namespace nutgraf::readers {

/// What is measured of each block of a page: one row of width() numbers for each block.
struct BlockFeatures
{
    std::vector<float> values;

    const float *row(size_t block) const { return values.data() + block * width(); }

    /// The names of the columns, as the table of trees uses them.
    static const std::vector<const char *> &names();
    static size_t width() { return names().size(); }
};

/// Measures the blocks: their own words, the parts around them, their neighbours, what the rules made of them, and the
/// page as a whole. Linear in the number of blocks. Any thread.
BlockFeatures measureBlocks(const PageFacts &page, const std::vector<PageBlock> &blocks, const RuleText &rules,
                            const QString &title);

} // namespace nutgraf::readers
