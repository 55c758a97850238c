// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <memory>
#include <optional>
#include <vector>

namespace nutgraf::readers {

/// The elements that reading tells apart; every other one is Other.
enum class Tag : quint8 {
    Text, ///< a text node, no element
    Other,
    A,
    Abbr,
    Address,
    Article,
    Aside,
    Audio,
    B,
    Base,
    Blockquote,
    Body,
    Br,
    Button,
    Canvas,
    Caption,
    Center,
    Cite,
    Code,
    Dd,
    Del,
    Details,
    Dialog,
    Div,
    Dl,
    Dt,
    Em,
    Fieldset,
    Figcaption,
    Figure,
    Font,
    Footer,
    Form,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    Head,
    Header,
    Hgroup,
    Hr,
    Html,
    I,
    Iframe,
    Img,
    Input,
    Label,
    Legend,
    Li,
    Link,
    Main,
    Math,
    Menu,
    Meta,
    Nav,
    Noscript,
    Object,
    Ol,
    Option,
    P,
    Picture,
    Pre,
    Q,
    S,
    Script,
    Section,
    Select,
    Small,
    Span,
    Strong,
    Style,
    Sub,
    Summary,
    Sup,
    Svg,
    Table,
    Tbody,
    Td,
    Template,
    Textarea,
    Tfoot,
    Th,
    Thead,
    Time,
    Title,
    Tr,
    U,
    Ul,
    Video,
};

/// The attributes that are kept.
enum class Attribute : quint8 {
    AriaHidden,
    AriaLabel,
    Class,
    Content,
    DataTestid,
    Datetime,
    Hidden,
    Href,
    HttpEquiv,
    Id,
    Itemprop,
    Itemtype,
    Lang,
    Name,
    Property,
    Rel,
    Role,
    Style,
    Title,
    Type,
};

/// One element or text of a page. Nodes lie in document order: those below node i are i + 1 … end - 1.
struct HtmlNode
{
    Tag tag = Tag::Other;
    int parent = -1;
    int end = 0;
    int firstAttribute = 0; ///< into HtmlTree::attributes
    int attributeCount = 0;
    QStringView text; ///< of a text node; what is in scripts: see HtmlTree::rawText()
};

struct HtmlAttribute
{
    Attribute name = Attribute::Class;
    QStringView value;
};

/// The content of a <script>.
struct HtmlScript
{
    int node = 0;
    QByteArrayView source; ///< UTF-8
};

/// A parsed page. Plain data that is moved, not copied; any thread.
struct HtmlTree
{
    std::vector<HtmlNode> nodes; ///< the first is <html>; empty for a page without any
    std::vector<HtmlAttribute> attributes;
    std::vector<HtmlScript> scripts; ///< ascending
    std::vector<std::unique_ptr<char16_t[]>> characters; ///< what texts and values point into
    QByteArray page; ///< what scripts point into

    QStringView attribute(int node, Attribute name) const
    {
        const HtmlAttribute *found = find(node, name);
        return found ? found->value : QStringView();
    }

    bool has(int node, Attribute name) const { return find(node, name) != nullptr; }

    /// All text below the node without scripts and styles, squeezed into one line, at most @p longest characters.
    QString text(int node, qsizetype longest = 2000) const;
    /// As it stands in the source, for scripts and titles.
    QString rawText(int node) const;
    /// Whether a <script>'s source holds these bytes.
    bool scriptHolds(int node, QByteArrayView bytes) const;

private:
    const HtmlAttribute *find(int node, Attribute name) const
    {
        const HtmlNode &element = nodes[size_t(node)];
        const HtmlAttribute *attribute = attributes.data() + element.firstAttribute;
        for (const HtmlAttribute *end = attribute + element.attributeCount; attribute != end; ++attribute)
            if (attribute->name == name)
                return attribute;
        return nullptr;
    }
};

/// The kept attribute of that name, see nameKey().
std::optional<Attribute> attributeOf(quint64 key);

bool isHeading(Tag tag);

/// Whether the element begins a new line of text.
bool isBlock(Tag tag);

/// Elements whose text is never shown as text, fields of forms among them.
bool isSilent(Tag tag);

/// Parses a page by the HTML standard's algorithm. Elements nested deeper than 512 are dissolved (their text stays),
/// since the algorithm is quadratic in depth; the contents of styles and comments are left out. UTF-8, any thread.
storage::Result<HtmlTree> parseHtml(const QByteArray &page);

} // namespace nutgraf::readers
