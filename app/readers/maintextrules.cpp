// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/maintextrules.h"

#include "app/readers/datetext.h"
#include "app/readers/linemarks.h"
#include "app/readers/words.h"

#include <algorithm>

namespace nutgraf::readers {

namespace {

enum class RuleScope {
    OpenParts, ///< blocks that stand apart are no candidates
    AllParts, ///< for pages whose report lies where none should
};

/// How much a block speaks for (above zero) or against the part that holds it.
double scoreOf(const PageBlock &block)
{
    const auto length = double(block.text.size());
    const double linkShare = double(block.linked) / length;
    if (block.headingLevel > 0)
        return linkShare > 0.5 ? -10 : 5;
    if (linkShare > 0.5)
        return -std::min(length, 60.0);
    if (block.preformatted)
        return length * 0.5;
    if (length >= 80 || (length >= 30 && endsSentence(block.text)))
        return (length + 20) * (1 - linkShare);
    if (block.item || block.row >= 0)
        return linkShare > 0.2 ? -5 : length * 0.2;
    return -8;
}

class Finder
{
public:
    Finder(const HtmlTree &tree, const std::vector<PageBlock> &blocks, const QString &title, RuleScope scope)
        : m_tree(tree)
        , m_title(folded(title))
        , m_all(blocks)
    {
        m_blocks.reserve(blocks.size());
        for (const PageBlock &block : blocks)
            if (scope == RuleScope::AllParts || !block.apart)
                m_blocks.push_back(&block);
    }

    RuleText run()
    {
        RuleText found;
        found.kept.assign(m_all.size(), false);
        found.heads.assign(m_all.size(), false);
        if (m_blocks.empty())
            return found;
        markTeasers();
        sumScores();
        found.root = findRoot();
        m_kept.assign(m_blocks.size(), false);
        m_heads.assign(m_blocks.size(), false);
        const auto [first, last] = blockRange(found.root);
        for (size_t i = first; i < last; ++i)
            m_kept[i] = !m_teaser[i];
        pruneSubtrees(found.root);
        pruneBlocks(first, last);
        dropLastHeadings(first, last);
        for (size_t i = first; i < last; ++i) {
            found.kept[size_t(m_blocks[i] - m_all.data())] = m_kept[i];
            found.heads[size_t(m_blocks[i] - m_all.data())] = m_heads[i];
        }
        return found;
    }

private:
    void sumScores()
    {
        m_sums.assign(m_blocks.size() + 1, 0);
        for (size_t i = 0; i < m_blocks.size(); ++i)
            m_sums[i + 1] = m_sums[i] + (m_teaser[i] ? -5 : scoreOf(*m_blocks[i]));
    }

    bool isClosing(size_t i) const { return (m_blocks[i]->marks & ClosingLine) != 0 && m_blocks[i]->row < 0; }

    /// Runs of at least three linked headlines, each with little text below it: lists of other reports. They count only
    /// where there is other text on the page.
    void markTeasers()
    {
        constexpr qsizetype LongestExcerpt = 420;
        constexpr size_t LongestTeaser = 4; // blocks from one headline to the next
        const auto opens = [this](size_t i) {
            const PageBlock &block = *m_blocks[i];
            const qsizetype length = block.text.size();
            return length >= 15 && length <= 200 && block.linked * 10 >= length * 9
                && (block.headingLevel > 0 || !endsSentence(block.text));
        };
        m_teaser.assign(m_blocks.size(), false);
        qsizetype prose = 0;
        for (size_t i = 0; i < m_blocks.size();) {
            if (!opens(i)) {
                prose += m_blocks[i]->text.size() > 80 ? m_blocks[i]->text.size() : 0;
                ++i;
                continue;
            }
            size_t end = i + 1; // past the last block of the run
            int openers = 1;
            size_t next = i + 1;
            while (next < m_blocks.size() && next - end < LongestTeaser
                   && (opens(next) || m_blocks[next]->text.size() <= LongestExcerpt)) {
                if (opens(next)) {
                    ++openers;
                    end = next + 1;
                }
                ++next;
            }
            // The last headline has its excerpt too, when the others have one of the kind.
            if (end < m_blocks.size() && end - i > size_t(openers) && !opens(end)
                && m_blocks[end]->text.size() <= LongestExcerpt && m_blocks[end]->headingLevel == 0)
                ++end;
            if (openers >= 3)
                std::fill(m_teaser.begin() + qsizetype(i), m_teaser.begin() + qsizetype(end), true);
            else
                for (size_t b = i; b < end; ++b)
                    prose += m_blocks[b]->text.size() > 80 ? m_blocks[b]->text.size() : 0;
            i = end;
        }
        constexpr qsizetype EnoughProse = 800;
        if (prose < EnoughProse)
            m_teaser.assign(m_blocks.size(), false);
    }

    /// The blocks whose text begins below the node.
    std::pair<size_t, size_t> blockRange(int node) const
    {
        const auto byNode = [](const PageBlock *block, int index) { return block->firstNode < index; };
        const auto first = std::lower_bound(m_blocks.begin(), m_blocks.end(), node, byNode);
        const auto last = std::lower_bound(first, m_blocks.end(), m_tree.nodes[node].end, byNode);
        return {size_t(first - m_blocks.begin()), size_t(last - m_blocks.begin())};
    }

    double scoreOfNode(int node) const
    {
        const auto [first, last] = blockRange(node);
        return m_sums[last] - m_sums[first];
    }

    double weightOf(int node) const
    {
        const HtmlNode &element = m_tree.nodes[node];
        const QStringView itemprop = m_tree.attribute(node, Attribute::Itemprop);
        if (itemprop.compare(QLatin1String("articleBody"), Qt::CaseInsensitive) == 0)
            return 1.25;
        if (element.tag == Tag::Article)
            return 1.1;
        if (element.tag == Tag::Main || m_tree.attribute(node, Attribute::Role) == QLatin1String("main"))
            return 1.05;
        return 1;
    }

    int findRoot() const
    {
        int best = 0;
        double bestScore = -1e9;
        for (int i = 0; i < int(m_tree.nodes.size()); ++i) {
            if (!isBlock(m_tree.nodes[i].tag) && m_tree.nodes[i].tag != Tag::Other)
                continue;
            const double score = scoreOfNode(i) * weightOf(i);
            if (score >= bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return joined(best);
    }

    /// The parent, where the report goes on in siblings of the same make.
    int joined(int root) const
    {
        constexpr double GoesOn = 400;
        constexpr int Most = 2;
        for (int round = 0; round < Most; ++round) {
            const int parent = m_tree.nodes[root].parent;
            const QStringView names = m_tree.attribute(root, Attribute::Class);
            if (parent <= 0 || names.isEmpty() || m_tree.nodes[parent].tag == Tag::Body)
                break;
            double others = 0;
            for (int i = parent + 1; i < m_tree.nodes[parent].end; i = m_tree.nodes[i].end)
                if (i != root && m_tree.nodes[i].tag == m_tree.nodes[root].tag
                    && m_tree.attribute(i, Attribute::Class) == names)
                    others += std::max(0.0, scoreOfNode(i));
            if (others < GoesOn)
                break;
            root = parent;
        }
        return root;
    }

    /// Drops lists and boxes of links inside the root.
    void pruneSubtrees(int root)
    {
        for (int i = root + 1; i < m_tree.nodes[root].end; ++i) {
            const Tag tag = m_tree.nodes[i].tag;
            if (tag != Tag::Div && tag != Tag::Section && tag != Tag::Ul && tag != Tag::Ol && tag != Tag::Table
                && tag != Tag::Article && tag != Tag::Other)
                continue;
            const auto [first, last] = blockRange(i);
            if (first == last)
                continue;
            qsizetype length = 0;
            qsizetype linked = 0;
            bool closing = false;
            for (size_t b = first; b < last; ++b) {
                length += m_blocks[b]->text.size();
                linked += m_blocks[b]->linked;
                closing = closing || (b == first && isClosing(b));
            }
            const bool links = linked * 2 > length && (last - first > 1 || length < 80);
            if (links || (closing && last - first > 1)) {
                std::fill(m_kept.begin() + qsizetype(first), m_kept.begin() + qsizetype(last), false);
                i = m_tree.nodes[i].end - 1;
            }
        }
    }

    void pruneBlocks(size_t first, size_t last)
    {
        bool begun = false;
        for (size_t i = first; i < last; ++i) {
            if (!m_kept[i])
                continue;
            const PageBlock &block = *m_blocks[i];
            const bool linkLine =
                block.linked * 10 > block.text.size() * 9 && !block.item && block.headingLevel == 0 && block.row < 0;
            const bool title = !m_title.isEmpty()
                && ((block.headingLevel > 0 && block.headingLevel <= 2 && folded(block.text) == m_title)
                    || (!begun && block.text.size() >= 12 && m_title.endsWith(folded(block.text))));
            const bool header = !begun && (isBylineLine(block.text) || isDateLine(block.text));
            if (isNoise(block) || title || header || (linkLine && block.text.size() < 100))
                m_kept[i] = false;
            m_heads[i] = title || header;
            if (!m_kept[i])
                continue;
            if (block.text.size() > 80)
                begun = true;
        }
        cutTail(first, last);
        trimEdges(first, last);
    }

    /// Scraps before the first and after the last paragraph: sections, counters, labels. An origin line stays.
    void trimEdges(size_t first, size_t last)
    {
        const auto isScrap = [this](size_t i) {
            const PageBlock &block = *m_blocks[i];
            return block.headingLevel == 0 && !block.item && block.row < 0 && block.text.size() < 40
                && !endsSentence(block.text) && findCredit(block.text).isEmpty();
        };
        const auto isProse = [this](size_t i) {
            return m_blocks[i]->text.size() > 80 && m_blocks[i]->headingLevel == 0;
        };
        std::vector<size_t> kept;
        for (size_t i = first; i < last; ++i)
            if (m_kept[i])
                kept.push_back(i);
        const auto begin = std::find_if(kept.begin(), kept.end(), isProse);
        const auto end = std::find_if(kept.rbegin(), kept.rend(), isProse).base();
        if (begin == kept.end())
            return;
        for (auto i = kept.begin(); i != begin; ++i)
            m_kept[*i] = m_kept[*i] && !isScrap(*i);
        for (auto i = end; i != kept.end(); ++i)
            m_kept[*i] = m_kept[*i] && !isScrap(*i);
    }

    /// Everything after "Related articles" and the like, when most of the text stands before it.
    void cutTail(size_t first, size_t last)
    {
        qsizetype all = 0;
        for (size_t i = first; i < last; ++i)
            all += m_kept[i] ? m_blocks[i]->text.size() : 0;
        qsizetype before = 0;
        for (size_t i = first; i < last; ++i) {
            if (!m_kept[i])
                continue;
            if (before * 10 > all * 6 && isClosing(i) && !m_blocks[i]->item) {
                std::fill(m_kept.begin() + qsizetype(i), m_kept.begin() + qsizetype(last), false);
                return;
            }
            before += m_blocks[i]->text.size();
        }
    }

    /// Headings at the end, with nothing below them.
    void dropLastHeadings(size_t first, size_t last)
    {
        for (size_t i = last; i-- > first;) {
            if (m_kept[i] && m_blocks[i]->headingLevel == 0)
                return;
            m_kept[i] = false;
        }
    }

    const HtmlTree &m_tree;
    QString m_title;
    const std::vector<PageBlock> &m_all;
    std::vector<const PageBlock *> m_blocks; ///< those that may hold main text
    std::vector<double> m_sums;
    std::vector<bool> m_kept;
    std::vector<bool> m_heads;
    std::vector<bool> m_teaser;
};

RuleText findText(const HtmlTree &tree, const std::vector<PageBlock> &blocks, const QString &title, RuleScope scope)
{
    return Finder(tree, blocks, title, scope).run();
}

qsizetype lengthOf(const RuleReading &reading)
{
    qsizetype length = 0;
    for (size_t i = 0; i < reading.blocks.size(); ++i)
        length += reading.text.kept[i] ? reading.blocks[i].text.size() : 0;
    return length;
}

RuleReading findIn(const HtmlTree &tree, const QString &title, HiddenParts hidden)
{
    RuleReading found;
    found.blocks = shownBlocks(tree, hidden);
    found.text = findText(tree, found.blocks, title, RuleScope::OpenParts);
    return found;
}

} // namespace

bool isNoise(const PageBlock &block)
{
    return (block.marks & NoiseLine) != 0 && findCredit(block.text).isEmpty();
}

RuleReading readByRules(const HtmlTree &tree, const QString &title)
{
    RuleReading found = findIn(tree, title, HiddenParts::LeftOut);
    constexpr qsizetype Plenty = 2500;
    constexpr qsizetype Meagre = 300;
    if (lengthOf(found) >= Plenty)
        return found;
    if (hasHiddenParts(tree)) {
        RuleReading hidden = findIn(tree, title, HiddenParts::Read);
        if (lengthOf(hidden) > 4 * lengthOf(found))
            found = std::move(hidden);
    }
    if (lengthOf(found) >= Meagre)
        return found;
    RuleReading lenient = found;
    lenient.text = findText(tree, lenient.blocks, title, RuleScope::AllParts);
    return lengthOf(lenient) > 3 * lengthOf(found) ? lenient : found;
}

} // namespace nutgraf::readers
