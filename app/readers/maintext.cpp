// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/maintext.h"

#include "app/readers/blockfeatures.h"
#include "app/readers/blocktrees.h"
#include "app/readers/linemarks.h"
#include "app/readers/maintextrules.h"

#include <QSet>

#include <algorithm>

namespace nutgraf::readers {

namespace {

/// Blocks that weigh more are main text: a little below even, since a lost paragraph costs more than a spare line.
constexpr float Bound = -0.3F;
/// In a report, what the rules drop comes back with a good weight alone.
constexpr float BoundAgainstRules = 0.6F;
constexpr qsizetype Brief = 500; // characters

/// A cell of data is one short block; a cell with several is there for layout.
bool isDataCell(const std::vector<PageBlock> &blocks, size_t i)
{
    constexpr qsizetype LongestCell = 200;
    const PageBlock &block = blocks[i];
    return block.row >= 0 && block.cell >= 0 && block.text.size() <= LongestCell
        && (i == 0 || blocks[i - 1].cell != block.cell) && (i + 1 == blocks.size() || blocks[i + 1].cell != block.cell);
}

/// Whether a paragraph stands on the page a second time, as it does where a page holds its report once for each width
/// of a screen. Quotations and short lines may return.
bool isRepeated(const PageBlock &block, QSet<QStringView> &seen)
{
    constexpr qsizetype ShortestParagraph = 80;
    if (block.text.size() < ShortestParagraph || block.quotation)
        return false;
    if (seen.contains(block.text))
        return true;
    seen.insert(block.text);
    return false;
}

void collect(const RuleReading &found, MainText &text)
{
    QSet<QStringView> seen;
    int row = -1;
    for (size_t i = 0; i < found.blocks.size(); ++i) {
        const PageBlock &block = found.blocks[i];
        if (!found.text.kept[i] || isRepeated(block, seen))
            continue;
        const bool cell = isDataCell(found.blocks, i);
        if (cell && block.row == row)
            text.paragraphs.last() += QStringLiteral(" | ") + block.text;
        else
            text.paragraphs.append(block.text);
        row = cell ? block.row : -1;
    }
}

/// What the trees make of the blocks; of a brief text the rules' choice stays where they leave little
/// of it.
void weigh(const PageFacts &page, const QString &title, RuleReading &reading)
{
    // A page with a line that nobody would write is like none that the trees know.
    constexpr qsizetype LongestLine = 20000;
    for (const PageBlock &block : reading.blocks)
        if (block.text.size() > LongestLine && !block.preformatted)
            return;
    const BlockFeatures features = measureBlocks(page, reading.blocks, reading.text, title);
    std::vector<bool> kept(reading.blocks.size(), false);
    qsizetype ofRules = 0; // characters that the rules keep
    qsizetype ofTrees = 0; // that the trees keep
    qsizetype common = 0;
    const bool report = page.data.article || page.head.meta({"og:type"}) == QLatin1String("article");
    for (size_t i = 0; i < kept.size(); ++i) {
        const PageBlock &block = reading.blocks[i];
        if ((block.marks & NoiseLine) != 0) {
            kept[i] = reading.text.kept[i] && !isNoise(block);
            continue;
        }
        const float bound = report && !reading.text.kept[i] ? BoundAgainstRules : Bound;
        kept[i] = (block.places & CaptionPlace) == 0 && !reading.text.heads[i] && weighBlock(features.row(i)) > bound;
        const qsizetype length = block.text.size();
        ofRules += reading.text.kept[i] ? length : 0;
        common += reading.text.kept[i] && kept[i] ? length : 0;
        ofTrees += kept[i] ? length : 0;
    }
    if (ofTrees > 0 && (ofRules > Brief || common * 3 > ofRules))
        reading.text.kept = std::move(kept);
}

/// The captions inside the root.
void collectCaptions(const HtmlTree &tree, const RuleReading &reading, QStringList &captions)
{
    const int root = reading.text.root;
    for (const PageBlock &block : reading.blocks)
        if ((block.places & CaptionPlace) != 0 && block.firstNode > root
            && block.firstNode < tree.nodes[size_t(root)].end)
            captions.append(block.text);
}

} // namespace

MainText findMainText(const PageFacts &page, const QString &title)
{
    MainText text;
    RuleReading found = readByRules(page.tree, title);
    text.root = found.text.root;
    weigh(page, title, found);
    collect(found, text);
    collectCaptions(page.tree, found, text.captions);
    return text;
}

} // namespace nutgraf::readers
