// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/htmltree.h"

#include "app/readers/encoding.h"
#include "app/readers/htmldepth.h"
#include "app/readers/words.h"

#include <QCoreApplication>
#include <QHash>

#include <myhtml/api.h>

#include <algorithm>
#include <memory>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

const QHash<QByteArray, Tag> &tagNames()
{
    static const QHash<QByteArray, Tag> Names{
        {"a", Tag::A},
        {"abbr", Tag::Abbr},
        {"address", Tag::Address},
        {"article", Tag::Article},
        {"aside", Tag::Aside},
        {"audio", Tag::Audio},
        {"b", Tag::B},
        {"base", Tag::Base},
        {"blockquote", Tag::Blockquote},
        {"body", Tag::Body},
        {"br", Tag::Br},
        {"button", Tag::Button},
        {"canvas", Tag::Canvas},
        {"caption", Tag::Caption},
        {"center", Tag::Center},
        {"cite", Tag::Cite},
        {"code", Tag::Code},
        {"dd", Tag::Dd},
        {"del", Tag::Del},
        {"details", Tag::Details},
        {"dialog", Tag::Dialog},
        {"div", Tag::Div},
        {"dl", Tag::Dl},
        {"dt", Tag::Dt},
        {"em", Tag::Em},
        {"fieldset", Tag::Fieldset},
        {"figcaption", Tag::Figcaption},
        {"figure", Tag::Figure},
        {"font", Tag::Font},
        {"footer", Tag::Footer},
        {"form", Tag::Form},
        {"h1", Tag::H1},
        {"h2", Tag::H2},
        {"h3", Tag::H3},
        {"h4", Tag::H4},
        {"h5", Tag::H5},
        {"h6", Tag::H6},
        {"head", Tag::Head},
        {"header", Tag::Header},
        {"hgroup", Tag::Hgroup},
        {"hr", Tag::Hr},
        {"html", Tag::Html},
        {"i", Tag::I},
        {"iframe", Tag::Iframe},
        {"img", Tag::Img},
        {"input", Tag::Input},
        {"label", Tag::Label},
        {"legend", Tag::Legend},
        {"li", Tag::Li},
        {"link", Tag::Link},
        {"main", Tag::Main},
        {"math", Tag::Math},
        {"menu", Tag::Menu},
        {"meta", Tag::Meta},
        {"nav", Tag::Nav},
        {"noscript", Tag::Noscript},
        {"object", Tag::Object},
        {"ol", Tag::Ol},
        {"option", Tag::Option},
        {"p", Tag::P},
        {"picture", Tag::Picture},
        {"pre", Tag::Pre},
        {"q", Tag::Q},
        {"s", Tag::S},
        {"script", Tag::Script},
        {"section", Tag::Section},
        {"select", Tag::Select},
        {"small", Tag::Small},
        {"span", Tag::Span},
        {"strong", Tag::Strong},
        {"style", Tag::Style},
        {"sub", Tag::Sub},
        {"summary", Tag::Summary},
        {"sup", Tag::Sup},
        {"svg", Tag::Svg},
        {"table", Tag::Table},
        {"tbody", Tag::Tbody},
        {"td", Tag::Td},
        {"template", Tag::Template},
        {"textarea", Tag::Textarea},
        {"tfoot", Tag::Tfoot},
        {"th", Tag::Th},
        {"thead", Tag::Thead},
        {"time", Tag::Time},
        {"title", Tag::Title},
        {"tr", Tag::Tr},
        {"u", Tag::U},
        {"ul", Tag::Ul},
        {"video", Tag::Video},
    };
    return Names;
}

const QHash<QByteArray, Attribute> &attributeNames()
{
    static const QHash<QByteArray, Attribute> Names{
        {"aria-hidden", Attribute::AriaHidden},
        {"aria-label", Attribute::AriaLabel},
        {"class", Attribute::Class},
        {"content", Attribute::Content},
        {"data-testid", Attribute::DataTestid},
        {"datetime", Attribute::Datetime},
        {"hidden", Attribute::Hidden},
        {"href", Attribute::Href},
        {"http-equiv", Attribute::HttpEquiv},
        {"id", Attribute::Id},
        {"itemprop", Attribute::Itemprop},
        {"itemtype", Attribute::Itemtype},
        {"lang", Attribute::Lang},
        {"name", Attribute::Name},
        {"property", Attribute::Property},
        {"rel", Attribute::Rel},
        {"role", Attribute::Role},
        {"style", Attribute::Style},
        {"title", Attribute::Title},
        {"type", Attribute::Type},
    };
    return Names;
}

struct Deleter
{
    void operator()(myhtml_t *engine) const { myhtml_destroy(engine); }
    void operator()(myhtml_tree_t *tree) const { myhtml_tree_destroy(tree); }
};

/// Copies MyHTML's tree, without recursion, into ours.
class Copier
{
public:
    explicit Copier(myhtml_tree_t *source)
        : m_source(source)
    { }

    HtmlTree copy()
    {
        HtmlTree tree;
        tree.nodes.reserve(4096);
        myhtml_tree_node_t *const root = myhtml_tree_get_node_html(m_source);
        myhtml_tree_node_t *node = root;
        int parent = -1;
        while (node) {
            const int index = add(tree, node, parent);
            myhtml_tree_node_t *const child = index >= 0 ? myhtml_node_child(node) : nullptr;
            if (child) {
                parent = index;
                node = child;
                continue;
            }
            if (index >= 0)
                tree.nodes[index].end = int(tree.nodes.size());
            while (node != root && !myhtml_node_next(node)) {
                node = myhtml_node_parent(node);
                tree.nodes[parent].end = int(tree.nodes.size());
                parent = tree.nodes[parent].parent;
            }
            node = node == root ? nullptr : myhtml_node_next(node);
        }
        return tree;
    }

private:
    /// The index of the copy, -1 for comments and the like.
    int add(HtmlTree &tree, myhtml_tree_node_t *node, int parent)
    {
        const myhtml_tag_id_t id = myhtml_node_tag_id(node);
        if (id == MyHTML_TAG__COMMENT || id == MyHTML_TAG__DOCTYPE)
            return -1;
        HtmlNode copied;
        copied.parent = parent;
        if (id == MyHTML_TAG__TEXT) {
            size_t length = 0;
            const char *text = myhtml_node_text(node, &length);
            copied.tag = Tag::Text;
            copied.text = valueOf(text, length);
        } else {
            copied.tag = tagOf(id);
            copied.firstAttribute = int(tree.attributes.size());
            for (myhtml_tree_attr_t *attribute = myhtml_node_attribute_first(node); attribute;
                 attribute = myhtml_attribute_next(attribute))
                addAttribute(tree, attribute);
            copied.attributeCount = int(tree.attributes.size()) - copied.firstAttribute;
        }
        tree.nodes.push_back(std::move(copied));
        return int(tree.nodes.size()) - 1;
    }

    /// Character references bring in what was cleaned off the page.
    static QString valueOf(const char *text, size_t length)
    {
        const QString value = QString::fromUtf8(text, text ? qsizetype(length) : 0);
        const bool clean = std::all_of(value.cbegin(), value.cend(), [](QChar c) {
            return (c >= u' ' && c < QChar(0x7F)) || c == u'\n' || (c > QChar(0xAD) && c < QChar(0x0600));
        });
        return clean ? value : cleanText(value);
    }

    Tag tagOf(myhtml_tag_id_t id)
    {
        const auto known = m_tags.constFind(id);
        if (known != m_tags.cend())
            return *known;
        size_t length = 0;
        const char *name = myhtml_tag_name_by_id(m_source, id, &length);
        const Tag tag = name ? tagNames().value(QByteArray::fromRawData(name, qsizetype(length)).toLower(), Tag::Other)
                             : Tag::Other;
        m_tags.insert(id, tag);
        return tag;
    }

    static void addAttribute(HtmlTree &tree, myhtml_tree_attr_t *attribute)
    {
        size_t length = 0;
        const char *key = myhtml_attribute_key(attribute, &length);
        if (!key)
            return;
        const auto name = attributeNames().constFind(QByteArray::fromRawData(key, qsizetype(length)));
        if (name == attributeNames().cend())
            return;
        const char *value = myhtml_attribute_value(attribute, &length);
        tree.attributes.push_back({*name, valueOf(value, length)});
    }

    myhtml_tree_t *m_source;
    QHash<myhtml_tag_id_t, Tag> m_tags;
};

Error unreadable(const char *step)
{
    return {ErrorCode::Internal, QCoreApplication::translate("readers", "The page cannot be read."),
            QStringLiteral("MyHTML: %1").arg(QLatin1String(step))};
}

bool isInvisibleText(Tag tag)
{
    return tag == Tag::Script || tag == Tag::Style || tag == Tag::Template || tag == Tag::Noscript || tag == Tag::Svg
        || tag == Tag::Head || tag == Tag::Iframe;
}

} // namespace

QStringView HtmlTree::attribute(int node, Attribute name) const
{
    const HtmlNode &element = nodes[node];
    for (int i = 0; i < element.attributeCount; ++i)
        if (attributes[element.firstAttribute + i].name == name)
            return attributes[element.firstAttribute + i].value;
    return {};
}

bool HtmlTree::has(int node, Attribute name) const
{
    const HtmlNode &element = nodes[node];
    for (int i = 0; i < element.attributeCount; ++i)
        if (attributes[element.firstAttribute + i].name == name)
            return true;
    return false;
}

QString HtmlTree::text(int node, qsizetype longest) const
{
    QString joined;
    for (int i = node; i < nodes[node].end && joined.size() <= longest;) {
        if (i != node && isInvisibleText(nodes[i].tag)) {
            i = nodes[i].end;
            continue;
        }
        if (nodes[i].tag == Tag::Text)
            joined += nodes[i].text;
        else if (isBlock(nodes[i].tag) || nodes[i].tag == Tag::Br)
            joined += u' ';
        ++i;
    }
    return squeezed(joined).left(longest);
}

QString HtmlTree::rawText(int node) const
{
    QString joined;
    for (int i = node; i < nodes[node].end; ++i)
        joined += nodes[i].text;
    return joined;
}

bool isHeading(Tag tag)
{
    return tag >= Tag::H1 && tag <= Tag::H6;
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

Result<HtmlTree> parseHtml(const QString &page)
{
    const QByteArray bytes = limitDepth(page.toUtf8());
    const std::unique_ptr<myhtml_t, Deleter> engine(myhtml_create());
    if (!engine || myhtml_init(engine.get(), MyHTML_OPTIONS_PARSE_MODE_SINGLE, 1, 0) != MyHTML_STATUS_OK)
        return unreadable("init");
    const std::unique_ptr<myhtml_tree_t, Deleter> tree(myhtml_tree_create());
    if (!tree || myhtml_tree_init(tree.get(), engine.get()) != MyHTML_STATUS_OK)
        return unreadable("tree");
    myhtml_tree_parse_flags_set(tree.get(), myhtml_tree_parse_flags_t(MyHTML_TREE_PARSE_FLAGS_WITHOUT_DOCTYPE_IN_TREE));
    if (myhtml_parse(tree.get(), MyENCODING_UTF_8, bytes.constData(), size_t(bytes.size())) != MyHTML_STATUS_OK)
        return unreadable("parse");
    return Copier(tree.get()).copy();
}

} // namespace nutgraf::readers
