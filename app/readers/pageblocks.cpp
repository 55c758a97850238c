// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/pageblocks.h"

#include "app/readers/linemarks.h"
#include "app/readers/words.h"

#include <algorithm>
#include <array>

namespace nutgraf::readers {

namespace {

constexpr qsizetype ShortPart = 300;
constexpr qsizetype LikelyPart = 1200;

bool isApartRole(QStringView role)
{
    if (role.isEmpty())
        return false;
    for (const char *name : {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog",
                             "menu", "menubar", "toolbar", "tooltip", "alert"})
        if (role.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

/// Whether the style has the property with the value, blanks and letter case aside.
bool styleHas(QStringView style, QLatin1String property, QLatin1String value)
{
    for (qsizetype at = style.indexOf(property, 0, Qt::CaseInsensitive); at >= 0;
         at = style.indexOf(property, at + 1, Qt::CaseInsensitive)) {
        const QStringView rest = style.sliced(at + property.size()).trimmed();
        if (rest.startsWith(u':') && rest.sliced(1).trimmed().startsWith(value, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool isHidden(const HtmlTree &tree, int node)
{
    if (tree.has(node, Attribute::Hidden))
        return true;
    const QStringView style = tree.attribute(node, Attribute::Style);
    return !style.isEmpty()
        && (styleHas(style, QLatin1String("display"), QLatin1String("none"))
            || styleHas(style, QLatin1String("visibility"), QLatin1String("hidden")));
}

quint32 mixed(quint32 a, quint32 b)
{
    return (a ^ (b + 0x9e3779b9U + (a << 6) + (a >> 2))) * 2654435761U;
}

/// What is known of the elements around a place in the page.
struct Around
{
    int end = 0; ///< past the last node of the element
    int block = 0; ///< the innermost block element
    int row = -1;
    int cell = -1;
    int headingLevel = 0;
    bool item = false;
    bool quotation = false;
    bool preformatted = false;
    bool apart = false;
    bool breaks = false; ///< a block ends where the element ends
    bool linked = false; ///< in a link inside the innermost block element
    quint8 subjects = 0;
    Hint hint = Hint::Nothing;
    qsizetype hintLength = 0;
    quint32 places = 0;
    int depth = 0;
    std::array<quint32, 3> makes{}; ///< of the innermost elements, innermost first
};

/// Characters of visible text before each node, blanks aside: entry e - entry b is the length between nodes b and e. With
/// the text for browsers without scripts if wanted.
std::vector<qsizetype> lengthsIn(const HtmlTree &tree, bool noscript)
{
    std::vector<qsizetype> lengths(tree.nodes.size() + 1, 0);
    int silentUntil = 0;
    for (size_t i = 0; i < tree.nodes.size(); ++i) {
        const HtmlNode &node = tree.nodes[i];
        if (int(i) >= silentUntil && node.tag != Tag::Text && isSilent(node.tag)
            && !(noscript && node.tag == Tag::Noscript))
            silentUntil = node.end;
        qsizetype length = 0;
        if (node.tag == Tag::Text && int(i) >= silentUntil)
            length = std::count_if(node.text.cbegin(), node.text.cend(), [](QChar c) { return !c.isSpace(); });
        lengths[i + 1] = lengths[i] + length;
    }
    return lengths;
}

/// Walks a page once and cuts its text into blocks.
class BlockCollector
{
public:
    explicit BlockCollector(const HtmlTree &tree)
        : m_tree(tree)
    { }

    std::vector<PageBlock> shown(HiddenParts hidden)
    {
        m_readHidden = hidden == HiddenParts::Read;
        m_lengths = lengthsIn(m_tree, m_readHidden);
        return walk();
    }

private:
    std::vector<PageBlock> walk()
    {
        m_open.reserve(64);
        m_open.push_back({});
        m_open.back().end = int(m_tree.nodes.size()) + 1;
        const int size = int(m_tree.nodes.size());
        for (int i = 0; i < size;) {
            while (m_open.back().end <= i)
                leave();
            const HtmlNode &node = m_tree.nodes[size_t(i)];
            if (node.tag == Tag::Text) {
                addText(i);
            } else if (node.tag == Tag::Br) {
                lineBreak();
            } else {
                Around around = m_open.back();
                around.end = node.end;
                around.breaks = isBlock(node.tag);
                if (!judge(i, around)) {
                    if (around.breaks)
                        flush();
                    i = node.end;
                    continue;
                }
                if (around.breaks)
                    flush();
                m_open.push_back(around);
            }
            ++i;
        }
        flush();
        return std::move(m_blocks);
    }

    void leave()
    {
        if (m_open.back().breaks)
            flush();
        m_open.pop_back();
    }

    /// Takes up what the element itself says about the text inside.
    void describe(int index, Around &around)
    {
        const HtmlNode &node = m_tree.nodes[size_t(index)];
        const Tag tag = node.tag;
        ++around.depth;
        if (tag == Tag::Table || tag == Tag::Article || tag == Tag::Section || tag == Tag::Body) {
            around.row = around.cell = -1;
            around.headingLevel = 0;
            around.item = around.quotation = around.preformatted = false;
        }
        if (isHeading(tag))
            around.headingLevel = int(tag) - int(Tag::H1) + 1;
        around.item = around.item || tag == Tag::Li || tag == Tag::Dd || tag == Tag::Dt;
        around.quotation = around.quotation || tag == Tag::Blockquote;
        around.preformatted = around.preformatted || tag == Tag::Pre;
        if (tag == Tag::Td || tag == Tag::Th)
            around.cell = index;
        if (tag == Tag::Tr)
            around.row = index;
        if (isBlock(tag)) {
            if (around.linked)
                around.places |= CardPlace;
            around.block = index;
            around.linked = false;
        }
        // A heading's link to itself is none.
        if (tag == Tag::A)
            around.linked = around.linked
                || !(around.headingLevel > 0 && m_tree.attribute(index, Attribute::Href).startsWith(u'#'));
        around.places |= placeOf(tag);
        if (tag == Tag::Strong || tag == Tag::B)
            around.places |= StrongPlace;
        const size_t seed = size_t(tag);
        around.makes = {quint32(qHash(m_tree.attribute(index, Attribute::Class), seed)) * 31U + quint32(tag),
                        around.makes[0], around.makes[1]};
    }

    static quint32 placeOf(Tag tag)
    {
        switch (tag) {
        case Tag::Nav:
            return NavPlace;
        case Tag::Footer:
            return FooterPlace;
        case Tag::Aside:
            return AsidePlace;
        case Tag::Form:
            return FormPlace;
        case Tag::Article:
            return ArticlePlace;
        case Tag::Main:
            return MainPlace;
        case Tag::Figure:
            return FigurePlace;
        case Tag::Figcaption:
        case Tag::Caption:
            return CaptionPlace;
        case Tag::Button:
            return ButtonPlace;
        case Tag::Ul:
        case Tag::Ol:
        case Tag::Dl:
            return ListPlace;
        case Tag::Table:
            return TablePlace;
        case Tag::Details:
            return DetailsPlace;
        default:
            return 0;
        }
    }

    /// Whether the part is read at all; marks it as apart where it is hardly main text.
    bool judge(int index, Around &around)
    {
        const HtmlNode &node = m_tree.nodes[size_t(index)];
        if (isSilent(node.tag) && !(m_readHidden && node.tag == Tag::Noscript))
            return false;
        const qsizetype all = m_lengths.back();
        const qsizetype length = m_lengths[size_t(node.end)] - m_lengths[size_t(index)];
        const bool page = node.tag == Tag::Html || node.tag == Tag::Body;
        const bool large = page || length * 3 > all;
        if (!large && !m_readHidden && isHidden(m_tree, index))
            return false;
        const bool wasApart = around.apart;
        const bool inArticle = (around.places & (ArticlePlace | MainPlace)) != 0;
        describe(index, around);
        const QStringView role = m_tree.attribute(index, Attribute::Role);
        if (node.tag == Tag::Header && !inArticle)
            around.places |= HeaderPlace;
        if (role == QLatin1String("main"))
            around.places |= MainPlace;
        if (isApartRole(role))
            around.places |= RolePlace;
        if (m_tree.attribute(index, Attribute::Itemprop).contains(QLatin1String("articleBody")))
            around.places |= BodyPlace;
        if (node.tag == Tag::Button && around.headingLevel == 0)
            around.breaks = true;
        if (length == 0 || page)
            return true;
        PartName name = m_names.read(m_tree.attribute(index, Attribute::Class));
        const PartName id = m_names.read(m_tree.attribute(index, Attribute::Id));
        name.hint = std::max(name.hint, id.hint);
        around.subjects |= name.subjects | id.subjects;
        if (name.hint > around.hint || (name.hint == around.hint && name.hint != Hint::Nothing)) {
            around.hint = name.hint;
            around.hintLength = length;
        }
        if (large || wasApart)
            return true;
        around.apart = isApart(node.tag, name.hint, length) || (node.tag == Tag::Header && !inArticle)
            || isApartRole(role) || (node.tag == Tag::Button && around.headingLevel == 0);
        // A part inside a line, as the byline in "By …", is cut out of it; one that begins a line is a block.
        if (around.apart && !around.breaks) {
            if (!m_text.isEmpty())
                return false;
            around.breaks = true;
        }
        return true;
    }

    static bool isApart(Tag tag, Hint hint, qsizetype length)
    {
        if (tag == Tag::Nav || tag == Tag::Footer || tag == Tag::Aside || tag == Tag::Form || tag == Tag::Figcaption)
            return true;
        if (tag == Tag::A || tag == Tag::Strong || tag == Tag::Em || tag == Tag::B || isHeading(tag))
            return false;
        return hint == Hint::Surely || (hint == Hint::Likely && length < LikelyPart)
            || (hint == Hint::Short && length < ShortPart && tag != Tag::P);
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
        const QStringView text = m_tree.nodes[size_t(index)].text;
        if (std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); })) {
            if (!m_text.isEmpty())
                m_text += u' ';
            return;
        }
        m_pendingBreak = false;
        if (m_text.isEmpty()) {
            m_first = index;
            m_around = m_open.back();
        }
        m_text += text;
        if (m_open.back().linked)
            m_linked += text.size();
    }

    void flush()
    {
        m_pendingBreak = false;
        if (m_text.isEmpty())
            return;
        PageBlock block;
        block.text = squeezed(m_text);
        block.linked = std::min(m_linked, block.text.size());
        m_text.clear();
        m_linked = 0;
        if (block.text.isEmpty())
            return;
        block.marks = lineMarks(block.text);
        block.firstNode = m_first;
        block.node = m_around.block;
        block.row = m_around.row;
        block.cell = m_around.cell;
        block.headingLevel = m_around.headingLevel;
        block.item = m_around.item;
        block.quotation = m_around.quotation;
        block.preformatted = m_around.preformatted;
        block.apart = m_around.apart;
        block.subjects = m_around.subjects;
        block.hint = m_around.hint;
        block.hintLength = m_around.hintLength;
        block.places = m_around.places;
        block.depth = m_around.depth;
        block.make = mixed(m_around.makes[0], mixed(m_around.makes[1], m_around.makes[2]));
        m_blocks.push_back(std::move(block));
    }

    const HtmlTree &m_tree;
    std::vector<qsizetype> m_lengths;
    bool m_readHidden = false;
    PartNameReader m_names;
    std::vector<Around> m_open; ///< the elements that the walk is inside of
    std::vector<PageBlock> m_blocks;
    QString m_text;
    qsizetype m_linked = 0;
    int m_first = 0;
    Around m_around; ///< of the first text
    bool m_pendingBreak = false;
};

} // namespace

std::vector<PageBlock> shownBlocks(const HtmlTree &tree, HiddenParts hidden)
{
    return BlockCollector(tree).shown(hidden);
}

bool hasHiddenParts(const HtmlTree &tree)
{
    for (size_t i = 0; i < tree.nodes.size(); ++i) {
        const HtmlNode &node = tree.nodes[i];
        if (node.end > int(i) + 1 && (node.tag == Tag::Noscript || (node.tag != Tag::Text && isHidden(tree, int(i)))))
            return true;
    }
    return false;
}

} // namespace nutgraf::readers
