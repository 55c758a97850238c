// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/htmltree.h"

#include "app/readers/encoding.h"
#include "app/readers/htmldepth.h"
#include "app/readers/namekey.h"
#include "app/readers/words.h"

#include <QCoreApplication>

#include <myhtml/myhtml.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

/// The parser's numbers of the elements that reading tells apart.
Tag tagOf(myhtml_tag_id_t id)
{
    static const std::array<Tag, MyHTML_TAG_LAST_ENTRY> Known = [] {
        std::array<Tag, MyHTML_TAG_LAST_ENTRY> known{};
        known.fill(Tag::Other);
        known[MyHTML_TAG_A] = Tag::A;
        known[MyHTML_TAG_ABBR] = Tag::Abbr;
        known[MyHTML_TAG_ADDRESS] = Tag::Address;
        known[MyHTML_TAG_ARTICLE] = Tag::Article;
        known[MyHTML_TAG_ASIDE] = Tag::Aside;
        known[MyHTML_TAG_AUDIO] = Tag::Audio;
        known[MyHTML_TAG_B] = Tag::B;
        known[MyHTML_TAG_BASE] = Tag::Base;
        known[MyHTML_TAG_BLOCKQUOTE] = Tag::Blockquote;
        known[MyHTML_TAG_BODY] = Tag::Body;
        known[MyHTML_TAG_BR] = Tag::Br;
        known[MyHTML_TAG_BUTTON] = Tag::Button;
        known[MyHTML_TAG_CANVAS] = Tag::Canvas;
        known[MyHTML_TAG_CAPTION] = Tag::Caption;
        known[MyHTML_TAG_CENTER] = Tag::Center;
        known[MyHTML_TAG_CITE] = Tag::Cite;
        known[MyHTML_TAG_CODE] = Tag::Code;
        known[MyHTML_TAG_DD] = Tag::Dd;
        known[MyHTML_TAG_DEL] = Tag::Del;
        known[MyHTML_TAG_DETAILS] = Tag::Details;
        known[MyHTML_TAG_DIALOG] = Tag::Dialog;
        known[MyHTML_TAG_DIV] = Tag::Div;
        known[MyHTML_TAG_DL] = Tag::Dl;
        known[MyHTML_TAG_DT] = Tag::Dt;
        known[MyHTML_TAG_EM] = Tag::Em;
        known[MyHTML_TAG_FIELDSET] = Tag::Fieldset;
        known[MyHTML_TAG_FIGCAPTION] = Tag::Figcaption;
        known[MyHTML_TAG_FIGURE] = Tag::Figure;
        known[MyHTML_TAG_FONT] = Tag::Font;
        known[MyHTML_TAG_FOOTER] = Tag::Footer;
        known[MyHTML_TAG_FORM] = Tag::Form;
        known[MyHTML_TAG_H1] = Tag::H1;
        known[MyHTML_TAG_H2] = Tag::H2;
        known[MyHTML_TAG_H3] = Tag::H3;
        known[MyHTML_TAG_H4] = Tag::H4;
        known[MyHTML_TAG_H5] = Tag::H5;
        known[MyHTML_TAG_H6] = Tag::H6;
        known[MyHTML_TAG_HEAD] = Tag::Head;
        known[MyHTML_TAG_HEADER] = Tag::Header;
        known[MyHTML_TAG_HGROUP] = Tag::Hgroup;
        known[MyHTML_TAG_HR] = Tag::Hr;
        known[MyHTML_TAG_HTML] = Tag::Html;
        known[MyHTML_TAG_I] = Tag::I;
        known[MyHTML_TAG_IFRAME] = Tag::Iframe;
        known[MyHTML_TAG_IMG] = Tag::Img;
        known[MyHTML_TAG_INPUT] = Tag::Input;
        known[MyHTML_TAG_LABEL] = Tag::Label;
        known[MyHTML_TAG_LEGEND] = Tag::Legend;
        known[MyHTML_TAG_LI] = Tag::Li;
        known[MyHTML_TAG_LINK] = Tag::Link;
        known[MyHTML_TAG_MAIN] = Tag::Main;
        known[MyHTML_TAG_MATH] = Tag::Math;
        known[MyHTML_TAG_MENU] = Tag::Menu;
        known[MyHTML_TAG_META] = Tag::Meta;
        known[MyHTML_TAG_NAV] = Tag::Nav;
        known[MyHTML_TAG_NOSCRIPT] = Tag::Noscript;
        known[MyHTML_TAG_OBJECT] = Tag::Object;
        known[MyHTML_TAG_OL] = Tag::Ol;
        known[MyHTML_TAG_OPTION] = Tag::Option;
        known[MyHTML_TAG_P] = Tag::P;
        known[MyHTML_TAG_PRE] = Tag::Pre;
        known[MyHTML_TAG_Q] = Tag::Q;
        known[MyHTML_TAG_S] = Tag::S;
        known[MyHTML_TAG_SCRIPT] = Tag::Script;
        known[MyHTML_TAG_SECTION] = Tag::Section;
        known[MyHTML_TAG_SELECT] = Tag::Select;
        known[MyHTML_TAG_SMALL] = Tag::Small;
        known[MyHTML_TAG_SPAN] = Tag::Span;
        known[MyHTML_TAG_STRONG] = Tag::Strong;
        known[MyHTML_TAG_STYLE] = Tag::Style;
        known[MyHTML_TAG_SUB] = Tag::Sub;
        known[MyHTML_TAG_SUMMARY] = Tag::Summary;
        known[MyHTML_TAG_SUP] = Tag::Sup;
        known[MyHTML_TAG_SVG] = Tag::Svg;
        known[MyHTML_TAG_TABLE] = Tag::Table;
        known[MyHTML_TAG_TBODY] = Tag::Tbody;
        known[MyHTML_TAG_TD] = Tag::Td;
        known[MyHTML_TAG_TEMPLATE] = Tag::Template;
        known[MyHTML_TAG_TEXTAREA] = Tag::Textarea;
        known[MyHTML_TAG_TFOOT] = Tag::Tfoot;
        known[MyHTML_TAG_TH] = Tag::Th;
        known[MyHTML_TAG_THEAD] = Tag::Thead;
        known[MyHTML_TAG_TIME] = Tag::Time;
        known[MyHTML_TAG_TITLE] = Tag::Title;
        known[MyHTML_TAG_TR] = Tag::Tr;
        known[MyHTML_TAG_U] = Tag::U;
        known[MyHTML_TAG_UL] = Tag::Ul;
        known[MyHTML_TAG_VIDEO] = Tag::Video;
        return known;
    }();
    return id < Known.size() ? Known[id] : Tag::Other;
}

struct Deleter
{
    void operator()(myhtml_t *engine) const { myhtml_destroy(engine); }
    void operator()(myhtml_tree_t *tree) const { myhtml_tree_destroy(tree); }
};

/// Turns the parser's UTF-8 into clean text (see cleanText(): character references bring in what is not on the page)
/// and keeps it.
class TextStore
{
public:
    explicit TextStore(std::vector<std::unique_ptr<char16_t[]>> &chunks)
        : m_chunks(chunks)
    { }

    QStringView add(const char *text, size_t length)
    {
        if (!text || length == 0)
            return {};
        reserve(length);
        char16_t *const begin = m_free;
        size_t done = 0;
        for (constexpr size_t Step = 16; done + Step <= length; done += Step) {
            if (!isPlain<Step>(text + done))
                break;
            for (size_t i = 0; i < Step; ++i)
                m_free[done + i] = char16_t(text[done + i]);
        }
        while (done < length && isPlain<1>(text + done)) {
            m_free[done] = char16_t(text[done]);
            ++done;
        }
        m_free += done;
        if (done < length)
            addUnclean(text + done, length - done);
        return {begin, m_free - begin};
    }

private:
    /// Letters that stand for themselves: ASCII without most controls.
    template<size_t Size>
    static bool isPlain(const char *text)
    {
        unsigned odd = 0;
        for (size_t i = 0; i < Size; ++i)
            odd |= unsigned(uchar(text[i] - 0x20) >= 0x5F) & unsigned(text[i] != '\n') & unsigned(text[i] != '\t');
        return odd == 0;
    }

    void addUnclean(const char *text, size_t length)
    {
        const QString clean = cleanText(QString::fromUtf8(text, qsizetype(length)));
        m_free = std::transform(clean.cbegin(), clean.cend(), m_free, [](QChar c) { return c.unicode(); });
    }

    void reserve(size_t length)
    {
        constexpr size_t Usual = 32768;
        if (size_t(m_end - m_free) >= length)
            return;
        const size_t size = std::max(Usual, length);
        m_chunks.push_back(std::make_unique_for_overwrite<char16_t[]>(size));
        m_free = m_chunks.back().get();
        m_end = m_free + size;
    }

    std::vector<std::unique_ptr<char16_t[]>> &m_chunks;
    char16_t *m_free = nullptr;
    char16_t *m_end = nullptr;
};

/// Copies MyHTML's tree, without recursion, into ours.
class Copier
{
public:
    Copier(myhtml_tree_t *source, const std::vector<QByteArrayView> &scripts)
        : m_source(source)
        , m_scripts(scripts)
        , m_texts(m_tree.characters)
    { }

    HtmlTree copy()
    {
        m_tree.nodes.reserve(4096);
        m_tree.attributes.reserve(4096);
        myhtml_tree_node_t *const root = myhtml_tree_get_node_html(m_source);
        myhtml_tree_node_t *node = root;
        int parent = -1;
        while (node) {
            const int index = add(node, parent);
            myhtml_tree_node_t *const child = index >= 0 ? node->child : nullptr;
            if (child) {
                parent = index;
                node = child;
                continue;
            }
            if (index >= 0)
                m_tree.nodes[index].end = int(m_tree.nodes.size());
            while (node != root && !node->next) {
                node = node->parent;
                m_tree.nodes[parent].end = int(m_tree.nodes.size());
                parent = m_tree.nodes[parent].parent;
            }
            node = node == root ? nullptr : node->next;
        }
        return std::move(m_tree);
    }

private:
    /// The index of the copy, -1 for comments and the like.
    int add(const myhtml_tree_node_t *node, int parent)
    {
        const myhtml_tag_id_t id = node->tag_id;
        if (id == MyHTML_TAG__COMMENT || id == MyHTML_TAG__DOCTYPE)
            return -1;
        HtmlNode copied;
        copied.parent = parent;
        const myhtml_token_node_t *token = node->token;
        if (id == MyHTML_TAG__TEXT) {
            if (!token || (parent >= 0 && m_tree.nodes[parent].tag == Tag::Script && addScript(token, parent)))
                return -1;
            copied.tag = Tag::Text;
            copied.text = m_texts.add(token->str.data, token->str.length);
        } else {
            copied.tag = tagOf(id);
            copied.firstAttribute = int(m_tree.attributes.size());
            for (const myhtml_token_attr_t *attribute = token ? token->attr_first : nullptr; attribute;
                 attribute = attribute->next)
                addAttribute(attribute);
            copied.attributeCount = int(m_tree.attributes.size()) - copied.firstAttribute;
        }
        m_tree.nodes.push_back(copied);
        return int(m_tree.nodes.size()) - 1;
    }

    /// Whether the text is the mark of a script's content.
    bool addScript(const myhtml_token_node_t *token, int parent)
    {
        if (token->str.length < 2 || token->str.data[0] != CondensedPage::ScriptMark)
            return false;
        bool isNumber = false;
        const auto number =
            QByteArrayView(token->str.data + 1, qsizetype(token->str.length) - 1).toULongLong(&isNumber);
        if (!isNumber || number >= m_scripts.size())
            return false;
        m_tree.scripts.push_back({parent, m_scripts[number]});
        return true;
    }

    void addAttribute(const myhtml_token_attr_t *attribute)
    {
        if (!attribute->key.data)
            return;
        const auto name = attributeOf(nameKey({attribute->key.data, attribute->key.length}));
        if (name)
            m_tree.attributes.push_back({*name, m_texts.add(attribute->value.data, attribute->value.length)});
    }

    myhtml_tree_t *m_source;
    const std::vector<QByteArrayView> &m_scripts;
    HtmlTree m_tree;
    TextStore m_texts;
};

/// One parser a thread, used again for page after page: setting one up takes as long as parsing a small page.
class Parser
{
public:
    ~Parser() { reset(); }

    /// The tree of the page, valid until the next call; null when out of memory.
    myhtml_tree_t *parse(const QByteArray &markup)
    {
        // What a large page took is given back.
        constexpr qsizetype Large = 4 << 20;
        if (m_largest > Large)
            reset();
        m_largest = std::max(m_largest, markup.size());
        if (!m_tree && !start())
            return nullptr;
        myhtml_tree_clean(m_tree.get());
        myhtml_tree_parse_flags_set(m_tree.get(), MyHTML_TREE_PARSE_FLAGS_WITHOUT_DOCTYPE_IN_TREE);
        const mystatus_t status =
            myhtml_parse(m_tree.get(), MyENCODING_UTF_8, markup.constData(), size_t(markup.size()));
        return status == MyHTML_STATUS_OK ? m_tree.get() : nullptr;
    }

private:
    bool start()
    {
        m_engine.reset(myhtml_create());
        if (!m_engine || myhtml_init(m_engine.get(), MyHTML_OPTIONS_PARSE_MODE_SINGLE, 1, 0) != MyHTML_STATUS_OK)
            return false;
        m_tree.reset(myhtml_tree_create());
        return m_tree && myhtml_tree_init(m_tree.get(), m_engine.get()) == MyHTML_STATUS_OK;
    }

    void reset()
    {
        m_tree.reset();
        m_engine.reset();
        m_largest = 0;
    }

    std::unique_ptr<myhtml_t, Deleter> m_engine;
    std::unique_ptr<myhtml_tree_t, Deleter> m_tree;
    qsizetype m_largest = 0;
};

bool isInvisibleText(Tag tag)
{
    return tag == Tag::Script || tag == Tag::Style || tag == Tag::Template || tag == Tag::Noscript || tag == Tag::Svg
        || tag == Tag::Head || tag == Tag::Iframe;
}

/// The first script at the node or after it.
const HtmlScript *firstScript(const std::vector<HtmlScript> &scripts, int node)
{
    const auto byNode = [](const HtmlScript &script, int index) { return script.node < index; };
    return scripts.data() + (std::lower_bound(scripts.begin(), scripts.end(), node, byNode) - scripts.begin());
}

} // namespace

QString HtmlTree::text(int node, qsizetype longest) const
{
    QString joined;
    std::vector<int> ends; // of the blocks around
    for (int i = node; i < nodes[node].end && joined.size() <= longest;) {
        while (!ends.empty() && ends.back() <= i) {
            joined += u' ';
            ends.pop_back();
        }
        if (i != node && isInvisibleText(nodes[i].tag)) {
            i = nodes[i].end;
            continue;
        }
        if (nodes[i].tag == Tag::Text) {
            joined += nodes[i].text;
        } else if (isBlock(nodes[i].tag)) {
            joined += u' ';
            ends.push_back(nodes[i].end);
        }
        ++i;
    }
    return squeezed(joined).left(longest);
}

QString HtmlTree::rawText(int node) const
{
    QString joined;
    for (int i = node; i < nodes[node].end; ++i)
        joined += nodes[i].text;
    const HtmlScript *script = firstScript(scripts, node);
    for (; script != scripts.data() + scripts.size() && script->node < nodes[node].end; ++script)
        joined += cleanText(QString::fromUtf8(script->source));
    return joined;
}

bool HtmlTree::scriptHolds(int node, QByteArrayView bytes) const
{
    const HtmlScript *script = firstScript(scripts, node);
    if (script == scripts.data() + scripts.size() || script->node != node)
        return rawText(node).contains(QString::fromUtf8(bytes));
    return memmem(script->source.data(), size_t(script->source.size()), bytes.data(), size_t(bytes.size())) != nullptr;
}

std::optional<Attribute> attributeOf(quint64 key)
{
    switch (key) {
    case nameKey("aria-hidden"):
        return Attribute::AriaHidden;
    case nameKey("aria-label"):
        return Attribute::AriaLabel;
    case nameKey("class"):
        return Attribute::Class;
    case nameKey("content"):
        return Attribute::Content;
    case nameKey("data-testid"):
        return Attribute::DataTestid;
    case nameKey("datetime"):
    case nameKey("created-timestamp"): // of custom elements
        return Attribute::Datetime;
    case nameKey("hidden"):
        return Attribute::Hidden;
    case nameKey("href"):
        return Attribute::Href;
    case nameKey("http-equiv"):
        return Attribute::HttpEquiv;
    case nameKey("id"):
        return Attribute::Id;
    case nameKey("itemprop"):
        return Attribute::Itemprop;
    case nameKey("itemtype"):
        return Attribute::Itemtype;
    case nameKey("lang"):
        return Attribute::Lang;
    case nameKey("name"):
        return Attribute::Name;
    case nameKey("property"):
        return Attribute::Property;
    case nameKey("rel"):
        return Attribute::Rel;
    case nameKey("role"):
        return Attribute::Role;
    case nameKey("style"):
        return Attribute::Style;
    case nameKey("title"):
        return Attribute::Title;
    case nameKey("type"):
        return Attribute::Type;
    default:
        return std::nullopt;
    }
}

bool isHeading(Tag tag)
{
    return tag >= Tag::H1 && tag <= Tag::H6;
}

bool isSilent(Tag tag)
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
    case Tag::Select:
    case Tag::Option:
    case Tag::Textarea:
    case Tag::Input:
    case Tag::Dialog:
        return true;
    default:
        return false;
    }
}

bool isBlock(Tag tag)
{
    switch (tag) {
    case Tag::Text:
    case Tag::Other:
    case Tag::A:
    case Tag::Abbr:
    case Tag::B:
    case Tag::Button:
    case Tag::Cite:
    case Tag::Code:
    case Tag::Del:
    case Tag::Em:
    case Tag::Font:
    case Tag::I:
    case Tag::Img:
    case Tag::Input:
    case Tag::Label:
    case Tag::Picture:
    case Tag::Q:
    case Tag::S:
    case Tag::Small:
    case Tag::Span:
    case Tag::Strong:
    case Tag::Sub:
    case Tag::Sup:
    case Tag::Time:
    case Tag::U:
    case Tag::Svg:
    case Tag::Math:
        return false;
    default:
        return true;
    }
}

Result<HtmlTree> parseHtml(const QByteArray &page)
{
    thread_local Parser parser;
    const CondensedPage condensed = condensePage(page);
    myhtml_tree_t *const parsed = parser.parse(condensed.markup);
    if (!parsed)
        return Error{ErrorCode::Internal, QCoreApplication::translate("readers", "The page cannot be read."),
                     QStringLiteral("MyHTML")};
    HtmlTree tree = Copier(parsed, condensed.scripts).copy();
    tree.page = page;
    return tree;
}

} // namespace nutgraf::readers
