// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/pageblocks.h"

#include "app/readers/words.h"

#include <QSet>

#include <algorithm>

namespace nutgraf::readers {

namespace {

/// How surely a word in a class or id tells that the part is no main text.
enum class Hint { Nothing, Short, Likely, Surely };

constexpr qsizetype ShortPart = 300;
constexpr qsizetype LikelyPart = 1200;

/// Words that class names and ids of such parts begin with.
struct Stem
{
    QLatin1String word;
    Hint hint;
};

Hint hintOfWord(const QString &word)
{
    static const QSet<QString> Whole = [] {
        QSet<QString> words;
        for (const char *w :
             {"nav",        "navbar",      "menu",      "submenu",   "menus",     "ad",       "ads",
              "adbox",      "adslot",      "dfp",       "toolbar",   "tags",      "taglist",  "tagcloud",
              "pagination", "pager",       "paging",    "outbrain",  "taboola",   "zergnet",  "trending",
              "popular",    "mostread",    "login",     "signin",    "signup",    "cart",     "masthead",
              "overlay",    "copyright",   "modal",     "lightbox",  "donate",    "donation", "disclaimer",
              "jp",         "revcontent",  "optin",     "mailchimp", "ticker",    "skip",     "screenreader",
              "bio",        "aboutauthor", "authorbio", "bios",      "readmore",  "colophon", "topbar",
              "crumbs",     "onetrust",    "fb",        "twitter",   "pinterest", "noprint"})
            words.insert(QLatin1String(w));
        return words;
    }();
    static const QSet<QString> Small = [] {
        QSet<QString> words;
        for (const char *w :
             {"byline",    "author",   "authors",  "date",     "dateline",   "datetime", "meta",   "postmeta",
              "timestamp", "kicker",   "eyebrow",  "category", "categories", "tag",      "credit", "credits",
              "caption",   "captions", "toc",      "search",   "published",  "updated",  "print",  "label",
              "badge",     "rating",   "ratings",  "cta",      "button",     "btn",      "hidden", "toggle",
              "controls",  "byl",      "readtime", "reading"})
            words.insert(QLatin1String(w));
        return words;
    }();
    static const Stem Stems[] = {
        {QLatin1String("breadcrumb"), Hint::Surely}, {QLatin1String("footer"), Hint::Surely},
        {QLatin1String("sidebar"), Hint::Surely},    {QLatin1String("relat"), Hint::Surely},
        {QLatin1String("recommend"), Hint::Surely},  {QLatin1String("shar"), Hint::Likely},
        {QLatin1String("social"), Hint::Likely},     {QLatin1String("comment"), Hint::Surely},
        {QLatin1String("disqus"), Hint::Surely},     {QLatin1String("respond"), Hint::Likely},
        {QLatin1String("newsletter"), Hint::Surely}, {QLatin1String("subscri"), Hint::Likely},
        {QLatin1String("promo"), Hint::Likely},      {QLatin1String("advert"), Hint::Likely},
        {QLatin1String("sponsor"), Hint::Likely},    {QLatin1String("cookie"), Hint::Surely},
        {QLatin1String("consent"), Hint::Likely},    {QLatin1String("gdpr"), Hint::Surely},
        {QLatin1String("popup"), Hint::Surely},      {QLatin1String("navig"), Hint::Surely},
        {QLatin1String("paywall"), Hint::Surely},    {QLatin1String("relevant"), Hint::Likely},
    };
    if (Whole.contains(word))
        return Hint::Likely;
    for (const Stem &stem : Stems)
        if (word.startsWith(stem.word))
            return stem.hint;
    return Small.contains(word) ? Hint::Short : Hint::Nothing;
}

/// Splits class names and ids at marks, blanks and capitals: "relatedPosts td-share" → related, posts, td, share.
Hint hintOf(QStringView names)
{
    Hint strongest = Hint::Nothing;
    QString word;
    const auto flush = [&] {
        if (word.size() > 1)
            strongest = std::max(strongest, hintOfWord(word));
        word.clear();
    };
    for (qsizetype i = 0; i < names.size() && strongest != Hint::Surely; ++i) {
        const QChar c = names[i];
        if (!c.isLetterOrNumber()) {
            flush();
            continue;
        }
        if (c.isUpper() && i > 0 && names[i - 1].isLower())
            flush();
        word.append(c.toLower());
    }
    if (strongest != Hint::Surely)
        flush();
    return strongest;
}

bool isExcludedTag(Tag tag)
{
    switch (tag) {
    case Tag::Head:
    case Tag::Script:
    case Tag::Style:
    case Tag::Template:
    case Tag::Noscript:
    case Tag::Svg:
    case Tag::Math:
    case Tag::Iframe:
    case Tag::Object:
    case Tag::Audio:
    case Tag::Video:
    case Tag::Canvas:
    case Tag::Button:
    case Tag::Select:
    case Tag::Option:
    case Tag::Textarea:
    case Tag::Input:
    case Tag::Dialog:
    case Tag::Figcaption:
        return true;
    default:
        return false;
    }
}

bool isExcludedRole(QStringView role)
{
    for (const char *name : {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog",
                             "menu", "menubar", "toolbar", "tooltip", "alert"})
        if (role.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

bool isHidden(const HtmlTree &tree, int node)
{
    if (tree.has(node, Attribute::Hidden))
        return true;
    const QString style = tree.attribute(node, Attribute::Style).toString().remove(u' ').toLower();
    return style.contains(QLatin1String("display:none")) || style.contains(QLatin1String("visibility:hidden"));
}

class Excluder
{
public:
    explicit Excluder(const HtmlTree &tree)
        : m_tree(tree)
        , m_lengths(textLengths(tree))
        , m_excluded(tree.nodes.size(), false)
    { }

    Exclusions run(Strictness strictness)
    {
        m_strictness = strictness;
        const qsizetype all = m_lengths.empty() ? 0 : m_lengths.back();
        int articleEnd = 0; // end of the outermost article or main around the node
        for (int i = 0; i < int(m_tree.nodes.size());) {
            const HtmlNode &node = m_tree.nodes[i];
            if (node.tag == Tag::Text || node.tag == Tag::Html || node.tag == Tag::Body) {
                ++i;
                continue;
            }
            const qsizetype length = m_lengths[node.end] - m_lengths[i];
            if (isOut(i, length, all, i < articleEnd)) {
                m_excluded[i] = true;
                i = node.end;
                continue;
            }
            if ((node.tag == Tag::Article || node.tag == Tag::Main) && i >= articleEnd)
                articleEnd = node.end;
            ++i;
        }
        return std::move(m_excluded);
    }

private:
    bool isOut(int index, qsizetype length, qsizetype all, bool inArticle) const
    {
        const HtmlNode &node = m_tree.nodes[index];
        if (m_strictness == Strictness::Lenient)
            return isExcludedTag(node.tag) && node.tag != Tag::Noscript;
        if (isExcludedTag(node.tag))
            return true;
        if (length == 0)
            return false;
        // Pages exist that lie wholly inside a form, an aside or a hidden part that a script shows.
        const bool large = length * 3 > all;
        if (large)
            return false;
        if (node.tag == Tag::Nav || node.tag == Tag::Footer || node.tag == Tag::Aside || node.tag == Tag::Form)
            return true;
        if (node.tag == Tag::Header && !inArticle)
            return true;
        if (isExcludedRole(m_tree.attribute(index, Attribute::Role))
            || (m_strictness == Strictness::Strict && isHidden(m_tree, index)))
            return true;
        Hint hint = hintOf(m_tree.attribute(index, Attribute::Class));
        if (hint != Hint::Surely)
            hint = std::max(hint, hintOf(m_tree.attribute(index, Attribute::Id)));
        if (node.tag == Tag::A || node.tag == Tag::Strong || node.tag == Tag::Em || node.tag == Tag::B
            || isHeading(node.tag))
            return false;
        return hint == Hint::Surely || (hint == Hint::Likely && length < LikelyPart)
            || (hint == Hint::Short && length < ShortPart && node.tag != Tag::P);
    }

    const HtmlTree &m_tree;
    std::vector<qsizetype> m_lengths;
    Exclusions m_excluded;
    Strictness m_strictness = Strictness::Strict;
};

class BlockCollector
{
public:
    BlockCollector(const HtmlTree &tree, const Exclusions &excluded)
        : m_tree(tree)
        , m_excluded(excluded)
    { }

    std::vector<PageBlock> run()
    {
        // Ends of the elements that the walk is inside of, innermost last.
        std::vector<int> open;
        const int size = int(m_tree.nodes.size());
        for (int i = 0; i < size;) {
            while (!open.empty() && open.back() <= i)
                leave(open);
            const HtmlNode &node = m_tree.nodes[i];
            if (m_excluded[i]) {
                if (isBlock(node.tag))
                    flush();
                i = node.end;
                continue;
            }
            if (node.tag == Tag::Text) {
                addText(i);
            } else if (node.tag == Tag::Br) {
                lineBreak();
            } else if (isBlock(node.tag)) {
                flush();
                open.push_back(node.end);
            }
            ++i;
        }
        flush();
        return std::move(m_blocks);
    }

private:
    void leave(std::vector<int> &open)
    {
        flush();
        open.pop_back();
    }

    /// One <br> is a blank, two in a row part paragraphs.
    void lineBreak()
    {
        if (m_pendingBreak)
            flush();
        else if (!m_text.isEmpty())
            m_text += u' ';
        m_pendingBreak = true;
    }

    void addText(int index)
    {
        const QStringView text = m_tree.nodes[index].text;
        if (std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); })) {
            if (!m_text.isEmpty())
                m_text += u' ';
            return;
        }
        m_pendingBreak = false;
        if (m_text.isEmpty())
            m_first = index;
        m_text += text;
        if (isLinked(index))
            m_linked += text.size();
    }

    /// Inside a link that leads elsewhere; a heading's link to itself is none.
    bool isLinked(int index) const
    {
        int link = -1;
        int up = m_tree.nodes[index].parent;
        for (; up >= 0 && !isBlock(m_tree.nodes[up].tag); up = m_tree.nodes[up].parent)
            if (m_tree.nodes[up].tag == Tag::A)
                link = up;
        const bool inHeading = up >= 0 && isHeading(m_tree.nodes[up].tag);
        return link >= 0 && !(inHeading && m_tree.attribute(link, Attribute::Href).startsWith(u'#'));
    }

    void flush()
    {
        m_pendingBreak = false;
        if (m_text.isEmpty())
            return;
        PageBlock block;
        block.text = squeezed(m_text);
        block.linked = std::min(m_linked, block.text.size());
        block.firstNode = m_first;
        m_text.clear();
        m_linked = 0;
        if (block.text.isEmpty())
            return;
        describe(block);
        m_blocks.push_back(std::move(block));
    }

    void describe(PageBlock &block) const
    {
        int up = m_tree.nodes[block.firstNode].parent;
        block.node = -1;
        for (int steps = 0; up >= 0 && steps < 40; up = m_tree.nodes[up].parent, ++steps) {
            const Tag tag = m_tree.nodes[up].tag;
            if (block.node < 0 && isBlock(tag))
                block.node = up;
            if (isHeading(tag))
                block.headingLevel = int(tag) - int(Tag::H1) + 1;
            block.item = block.item || tag == Tag::Li || tag == Tag::Dd || tag == Tag::Dt;
            block.quotation = block.quotation || tag == Tag::Blockquote;
            block.preformatted = block.preformatted || tag == Tag::Pre;
            if (block.cell < 0 && (tag == Tag::Td || tag == Tag::Th))
                block.cell = up;
            if (block.row < 0 && tag == Tag::Tr)
                block.row = up;
            if (tag == Tag::Table || tag == Tag::Article || tag == Tag::Section || tag == Tag::Body)
                break;
        }
        block.node = std::max(block.node, 0);
    }

    const HtmlTree &m_tree;
    const Exclusions &m_excluded;
    std::vector<PageBlock> m_blocks;
    QString m_text;
    qsizetype m_linked = 0;
    int m_first = 0;
    bool m_pendingBreak = false;
};

} // namespace

Exclusions excludedParts(const HtmlTree &tree, Strictness strictness)
{
    return Excluder(tree).run(strictness);
}

std::vector<PageBlock> blocksOf(const HtmlTree &tree, const Exclusions &excluded)
{
    return BlockCollector(tree, excluded).run();
}

std::vector<qsizetype> textLengths(const HtmlTree &tree)
{
    std::vector<qsizetype> lengths(tree.nodes.size() + 1, 0);
    int silentUntil = 0;
    for (int i = 0; i < int(tree.nodes.size()); ++i) {
        const HtmlNode &node = tree.nodes[i];
        if (i >= silentUntil && node.tag != Tag::Text && isExcludedTag(node.tag))
            silentUntil = node.end;
        qsizetype length = 0;
        if (node.tag == Tag::Text && i >= silentUntil)
            length = std::count_if(node.text.cbegin(), node.text.cend(), [](QChar c) { return !c.isSpace(); });
        lengths[i + 1] = lengths[i] + length;
    }
    return lengths;
}

} // namespace nutgraf::readers
