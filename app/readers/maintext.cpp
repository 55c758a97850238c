// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/maintext.h"

#include "app/readers/maintextrules.h"

#include <algorithm>

namespace nutgraf::readers {

namespace {

/// A cell of data is one short block; a cell with several is there for layout.
bool isDataCell(const std::vector<PageBlock> &blocks, size_t i)
{
    constexpr qsizetype LongestCell = 200;
    const PageBlock &block = blocks[i];
    return block.row >= 0 && block.cell >= 0 && block.text.size() <= LongestCell
        && (i == 0 || blocks[i - 1].cell != block.cell) && (i + 1 == blocks.size() || blocks[i + 1].cell != block.cell);
}

void collect(const RuleReading &found, MainText &text)
{
    int row = -1;
    for (size_t i = 0; i < found.blocks.size(); ++i) {
        if (!found.text.kept[i])
            continue;
        const PageBlock &block = found.blocks[i];
        const bool cell = isDataCell(found.blocks, i);
        if (cell && block.row == row)
            text.paragraphs.last() += QStringLiteral(" | ") + block.text;
        else
            text.paragraphs.append(block.text);
        row = cell ? block.row : -1;
    }
}

} // namespace

MainText findMainText(const HtmlTree &tree, const QString &title)
{
    MainText text;
    const RuleReading found = readByRules(tree, title);
    text.root = found.text.root;
    collect(found, text);
    return text;
}

} // namespace nutgraf::readers
