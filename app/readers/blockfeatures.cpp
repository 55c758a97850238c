// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/blockfeatures.h"

#include "app/readers/linemarks.h"
#include "app/readers/words.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace nutgraf::readers {

namespace {

constexpr int Levels = 3;

float share(double part, double whole)
{
    return whole > 0 ? float(part / whole) : 0.0F;
}

/// Counts of the characters of one block.
struct Characters
{
    int commas = 0;
    int stops = 0;
    int digits = 0;
    int capitals = 0;
    int words = 0;
    int marks = 0; ///< "|", "·", "•", "»", "/"
    bool money = false;
};

Characters countCharacters(QStringView text)
{
    Characters counts;
    bool inWord = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        bool letter = false;
        if (c < 0x80) {
            letter = (c >= 'a' && c <= 'z');
            if (c >= 'A' && c <= 'Z') {
                letter = true;
                ++counts.capitals;
            } else if (c >= '0' && c <= '9') {
                letter = true;
                ++counts.digits;
            } else if (c == ',') {
                ++counts.commas;
            } else if (c == '.' || c == '!' || c == '?') {
                counts.stops += i + 1 == text.size() || text[i + 1].isSpace();
            } else if (c == '$') {
                counts.money = true;
            } else if (c == '|' || c == '/') {
                ++counts.marks;
            }
        } else {
            letter = text[i].isLetterOrNumber();
            counts.capitals += text[i].isUpper();
            counts.money = counts.money || c == u'€' || c == u'£';
            counts.marks += c == u'·' || c == u'•' || c == u'»' || c == u'›';
        }
        counts.words += letter && !inWord;
        inWord = letter || (inWord && (c == '\'' || c == u'’'));
    }
    return counts;
}

struct Sums
{
    double length = 0;
    double linked = 0;
    double kept = 0; ///< characters that the rules keep
    double apart = 0;
    double words = 0;
    double stops = 0;
    int blocks = 0;

    Sums operator-(const Sums &other) const
    {
        return {length - other.length, linked - other.linked, kept - other.kept,    apart - other.apart,
                words - other.words,   stops - other.stops,   blocks - other.blocks};
    }

    Sums &operator+=(const Sums &other)
    {
        length += other.length;
        linked += other.linked;
        kept += other.kept;
        apart += other.apart;
        words += other.words;
        stops += other.stops;
        blocks += other.blocks;
        return *this;
    }
};

class Measurer
{
public:
    Measurer(const PageFacts &page, const std::vector<PageBlock> &blocks, const RuleText &rules, const QString &title)
        : m_page(page)
        , m_blocks(blocks)
        , m_rules(rules)
        , m_title(folded(title))
    { }

    std::vector<float> run(size_t width)
    {
        prepare();
        measurePage();
        m_values.reserve(width * m_blocks.size());
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            ownWords(i);
            parts(i);
            containers(i);
            sameMake(i);
            neighbours(i);
            position(i);
            m_values.insert(m_values.end(), m_ofPage.begin(), m_ofPage.end());
        }
        return std::move(m_values);
    }

private:
    void put(float value) { m_values.push_back(value); }

    void prepare()
    {
        const size_t count = m_blocks.size();
        m_characters.reserve(count);
        m_own.reserve(count);
        m_sums.assign(count + 1, {});
        for (size_t i = 0; i < count; ++i) {
            const PageBlock &block = m_blocks[i];
            m_characters.push_back(countCharacters(block.text));
            const auto length = double(block.text.size());
            const bool card = (block.places & CardPlace) != 0;
            const Sums own{length,
                           card ? length : double(block.linked),
                           m_rules.kept[i] ? length : 0.0,
                           block.apart ? length : 0.0,
                           double(m_characters[i].words),
                           double(m_characters[i].stops),
                           1};
            m_own.push_back(own);
            m_sums[i + 1] = m_sums[i];
            m_sums[i + 1] += own;
            m_makes[block.make] += own;
            ++m_texts[QStringView(block.text)];
            if (m_rules.kept[i]) {
                m_firstKept = std::min(m_firstKept, i);
                m_lastKept = i;
            }
        }
        // Blocks that begin before each node.
        const std::vector<HtmlNode> &nodes = m_page.tree.nodes;
        m_blocksBefore.assign(nodes.size() + 1, 0);
        size_t next = 0;
        for (size_t n = 0; n <= nodes.size(); ++n) {
            while (next < count && size_t(m_blocks[next].firstNode) < n)
                ++next;
            m_blocksBefore[n] = int(next);
        }
        nearestKept();
    }

    void nearestKept()
    {
        constexpr int Far = 1000;
        const size_t count = m_blocks.size();
        m_keptBefore.assign(count, Far);
        m_keptAfter.assign(count, Far);
        int distance = Far;
        for (size_t i = 0; i < count; ++i) {
            m_keptBefore[i] = distance;
            distance = m_rules.kept[i] ? 1 : std::min(Far, distance + 1);
        }
        distance = Far;
        for (size_t i = count; i-- > 0;) {
            m_keptAfter[i] = distance;
            distance = m_rules.kept[i] ? 1 : std::min(Far, distance + 1);
        }
    }

    Sums sumsOf(int node) const
    {
        const auto first = size_t(m_blocksBefore[size_t(node)]);
        const auto last = size_t(m_blocksBefore[size_t(m_page.tree.nodes[size_t(node)].end)]);
        return m_sums[last] - m_sums[first];
    }

    void measurePage()
    {
        const Sums all = m_sums.back();
        const auto count = double(m_blocks.size());
        double money = 0;
        double articles = 0;
        double mains = 0;
        double keptBlocks = 0;
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            money += m_characters[i].money && m_own[i].length < 60;
            articles += (m_blocks[i].places & ArticlePlace) != 0 ? m_own[i].length : 0;
            mains += (m_blocks[i].places & MainPlace) != 0 ? m_own[i].length : 0;
            keptBlocks += m_rules.kept[i];
        }
        m_all = all;
        const QString og = m_page.head.meta({"og:type"}).toLower();
        const QString &type = m_page.data.type;
        const QString path = m_page.url.section(u'/', 3).section(u'?', 0, 0);
        const QString slug = path.endsWith(u'/') ? path.chopped(1).section(u'/', -1) : path.section(u'/', -1);
        m_ofPage = {
            float(count),
            float(all.length),
            share(all.kept, all.length),
            float(all.kept),
            share(all.linked, all.length),
            share(all.length, count),
            share(all.kept, keptBlocks),
            share(money, count),
            share(articles, all.length),
            share(mains, all.length),
            share(sumsOf(m_rules.root).length, all.length),
            m_page.data.article ? 1.0F : 0.0F,
            type.contains(QLatin1String("Product"))                                                    ? 1.0F
                : type.contains(QLatin1String("Discussion")) || type.contains(QLatin1String("QAPage")) ? 2.0F
                : type.contains(QLatin1String("List")) || type.contains(QLatin1String("Collection"))   ? 3.0F
                                                                                                       : 0.0F,
            og.contains(QLatin1String("article"))       ? 2.0F
                : og.contains(QLatin1String("product")) ? 3.0F
                : og.isEmpty()                          ? 0.0F
                                                        : 1.0F,
            float(slug.count(u'-') + slug.count(u'_')),
        };
    }

    void ownWords(size_t i)
    {
        const PageBlock &block = m_blocks[i];
        const Characters &counts = m_characters[i];
        const Sums &own = m_own[i];
        put(float(own.length));
        put(share(own.linked, own.length));
        put(share(own.length, counts.words));
        put(float(counts.commas));
        put(float(counts.stops));
        put(share(counts.digits, own.length));
        put(share(counts.capitals, own.length));
        put(counts.money ? 1.0F : 0.0F);
        put(float(counts.marks));
        put(endsSentence(block.text) ? 1.0F : 0.0F);
        const QChar first = block.text.front();
        put(first.isUpper() ? 2.0F : first.isLower() ? 1.0F : first.isDigit() ? 3.0F : 0.0F);
        put((m_blocks[i].marks & NoiseLine) != 0 ? 1.0F : 0.0F);
        put((m_blocks[i].marks & ClosingLine) != 0 ? 1.0F : 0.0F);
        put(float(m_texts.value(QStringView(block.text))));
        const bool title = !m_title.isEmpty() && block.text.size() >= 8 && block.text.size() < 300
            && m_title.contains(folded(block.text));
        put(title ? 1.0F : 0.0F);
        put(float(block.headingLevel));
        put(block.item ? 1.0F : 0.0F);
        put(block.row >= 0 ? 1.0F : 0.0F);
        put(block.quotation || block.preformatted ? 1.0F : 0.0F);
        const Tag tag = m_page.tree.nodes[size_t(block.node)].tag;
        put(tag == Tag::P                                            ? 3.0F
                : tag == Tag::Li || tag == Tag::Dd || tag == Tag::Dt ? 2.0F
                : tag == Tag::Td || tag == Tag::Th                   ? 1.0F
                                                                     : 0.0F);
    }

    void parts(size_t i)
    {
        const PageBlock &block = m_blocks[i];
        put(block.apart ? 1.0F : 0.0F);
        put(float(block.hint));
        put(block.hint == Hint::Nothing ? 0.0F : share(double(block.hintLength), m_all.length));
        for (const Place place :
             {NavPlace, HeaderPlace, FooterPlace, AsidePlace, FormPlace, RolePlace, ArticlePlace, MainPlace,
              FigurePlace, CaptionPlace, ButtonPlace, ListPlace, BodyPlace, CardPlace, DetailsPlace, StrongPlace})
            put((block.places & place) != 0 ? 1.0F : 0.0F);
        for (const Subject subject :
             {ContentSubject, PostSubject, ProductSubject, FaqSubject, FilterSubject, PersonSubject})
            put((block.subjects & subject) != 0 ? 1.0F : 0.0F);
        put(float(block.depth));
    }

    /// The ancestors that hold more blocks: at least two, then twice as many from each to the next.
    void containers(size_t i)
    {
        int node = m_blocks[i].node;
        int least = 2;
        for (int level = 0; level < Levels; ++level) {
            Sums sums = sumsOf(node);
            while (sums.blocks < least && m_page.tree.nodes[size_t(node)].parent >= 0) {
                node = m_page.tree.nodes[size_t(node)].parent;
                sums = sumsOf(node);
            }
            least = sums.blocks * 2;
            put(float(sums.blocks));
            put(float(sums.length));
            put(share(sums.linked, sums.length));
            put(share(sums.length, sums.blocks));
            put(share(sums.kept, sums.length));
            put(share(sums.length, m_all.length));
            put(share(sums.stops, sums.words));
        }
    }

    void sameMake(size_t i)
    {
        const Sums sums = m_makes.value(m_blocks[i].make);
        put(float(sums.blocks));
        put(share(sums.length, m_all.length));
        put(share(sums.linked, sums.length));
        put(share(sums.kept, sums.length));
        put(share(sums.length, sums.blocks));
    }

    void neighbours(size_t i)
    {
        for (const int step : {-2, -1, 1, 2}) {
            const qsizetype at = qsizetype(i) + step;
            const bool there = at >= 0 && at < qsizetype(m_blocks.size());
            put(there ? float(m_own[size_t(at)].length) : -1.0F);
            put(there ? share(m_own[size_t(at)].linked, m_own[size_t(at)].length) : -1.0F);
            put(there && m_rules.kept[size_t(at)] ? 1.0F : 0.0F);
            put(there ? float(m_blocks[size_t(at)].headingLevel) : -1.0F);
        }
        constexpr size_t Reach = 6;
        const size_t first = i > Reach ? i - Reach : 0;
        const size_t last = std::min(m_blocks.size(), i + Reach + 1);
        const Sums before = m_sums[i] - m_sums[first];
        const Sums after = m_sums[last] - m_sums[i + 1];
        for (const Sums &sums : {before, after}) {
            put(share(sums.length, sums.blocks));
            put(share(sums.linked, sums.length));
            put(share(sums.kept, sums.length));
            put(share(sums.stops, sums.words));
        }
    }

    void position(size_t i)
    {
        const PageBlock &block = m_blocks[i];
        if (block.headingLevel > 0) {
            m_heading = i;
            m_anyHeading = true;
        }
        put(m_rules.kept[i] ? 1.0F : 0.0F);
        const HtmlNode &root = m_page.tree.nodes[size_t(m_rules.root)];
        put(block.firstNode >= m_rules.root && block.firstNode < root.end ? 1.0F : 0.0F);
        put(float(m_keptBefore[i]));
        put(float(m_keptAfter[i]));
        put(share(double(i), double(m_blocks.size())));
        put(share(m_sums[i].length, m_all.length));
        put(share(m_sums[i].kept, m_all.kept));
        put(float(m_sums[i].kept));
        put(float(m_all.kept - m_sums[i].kept));
        put(m_anyHeading ? float(i - m_heading) : -1.0F);
        put(m_anyHeading ? float(m_blocks[m_heading].headingLevel) : 0.0F);
        put(m_anyHeading && (m_blocks[m_heading].marks & ClosingLine) != 0 ? 1.0F : 0.0F);
        put(m_anyHeading && m_rules.kept[m_heading] ? 1.0F : 0.0F);
    }

    const PageFacts &m_page;
    const std::vector<PageBlock> &m_blocks;
    const RuleText &m_rules;
    QString m_title;
    std::vector<float> m_values;
    std::vector<float> m_ofPage;
    std::vector<Characters> m_characters;
    std::vector<Sums> m_own;
    std::vector<Sums> m_sums; ///< of all blocks before
    Sums m_all;
    QHash<quint32, Sums> m_makes;
    QHash<QStringView, int> m_texts;
    std::vector<int> m_blocksBefore;
    std::vector<int> m_keptBefore;
    std::vector<int> m_keptAfter;
    size_t m_firstKept = size_t(-1);
    size_t m_lastKept = 0;
    size_t m_heading = 0;
    bool m_anyHeading = false;
};

} // namespace

const std::vector<const char *> &BlockFeatures::names()
{
    static const std::vector<const char *> Names{
        // its own words
        "length", "linked", "word_length", "commas", "stops", "digits", "capitals", "money", "marks", "ends_sentence",
        "first_letter", "noise", "closing", "same_text", "in_title", "heading", "item", "row", "quotation", "element",
        // the parts around it
        "apart", "hint", "hint_share", "nav", "header", "footer", "aside", "form", "role", "article", "main", "figure",
        "caption", "button", "list", "body", "card", "details", "strong", "about_content", "about_post",
        "about_product", "about_faq", "about_filter", "about_person", "depth",
        // containers
        "in1_blocks", "in1_length", "in1_linked", "in1_mean", "in1_kept", "in1_share", "in1_stops", "in2_blocks",
        "in2_length", "in2_linked", "in2_mean", "in2_kept", "in2_share", "in2_stops", "in3_blocks", "in3_length",
        "in3_linked", "in3_mean", "in3_kept", "in3_share", "in3_stops",
        // blocks of the same make
        "make_blocks", "make_share", "make_linked", "make_kept", "make_mean",
        // neighbours
        "back2_length", "back2_linked", "back2_kept", "back2_heading", "back1_length", "back1_linked", "back1_kept",
        "back1_heading", "on1_length", "on1_linked", "on1_kept", "on1_heading", "on2_length", "on2_linked", "on2_kept",
        "on2_heading", "before_mean", "before_linked", "before_kept", "before_stops", "after_mean", "after_linked",
        "after_kept", "after_stops",
        // position
        "kept", "in_root", "kept_before", "kept_after", "place", "text_before", "kept_share_before", "kept_text_before",
        "kept_text_after", "since_heading", "last_heading", "last_heading_closing", "last_heading_kept",
        // the page
        "page_blocks", "page_length", "page_kept_share", "page_kept", "page_linked", "page_mean", "page_kept_mean",
        "page_money", "page_article", "page_main", "page_root", "page_data_article", "page_data_type", "page_og_type",
        "page_slug"};
    return Names;
}

BlockFeatures measureBlocks(const PageFacts &page, const std::vector<PageBlock> &blocks, const RuleText &rules,
                            const QString &title)
{
    BlockFeatures features;
    if (!blocks.empty())
        features.values = Measurer(page, blocks, rules, title).run(BlockFeatures::width());
    return features;
}

} // namespace nutgraf::readers
