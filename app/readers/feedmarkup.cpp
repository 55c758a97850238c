// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/feedmarkup.h"

#include "app/readers/bytetext.h"
#include "app/readers/characterreference.h"
#include "app/readers/feedaddress.h"
#include "app/readers/feedstyle.h"
#include "app/readers/markuptag.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <unordered_set>
#include <vector>

namespace nutgraf::readers {

namespace {

using Names = std::unordered_set<std::string_view>;
constexpr std::size_t None = std::string_view::npos;

const Names &knownElements()
{
    static const Names Elements{
        "a", "abbr", "acronym", "address", "area", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blockquote",
        "br", "button", "canvas", "caption", "center", "cite", "code", "col", "colgroup", "command", "datagrid",
        "datalist", "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt", "em", "event-source", "fieldset",
        "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i",
        "img", "input", "ins", "kbd", "keygen", "label", "legend", "li", "m", "main", "map", "mark", "menu", "meter",
        "multicol", "nav", "nextid", "noscript", "ol", "optgroup", "option", "output", "p", "pre", "progress", "q",
        "rp", "rt", "ruby", "s", "samp", "section", "select", "small", "sound", "source", "spacer", "span", "strike",
        "strong", "sub", "summary", "sup", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "time", "tr",
        "tt", "u", "ul", "var", "video", "wbr",
        // MathML
        "math", "maction", "maligngroup", "malignmark", "menclose", "merror", "mfenced", "mfrac", "mi", "mmultiscripts",
        "mn", "mo", "mover", "mpadded", "mphantom", "mprescripts", "mroot", "mrow", "ms", "mspace", "msqrt", "mstyle",
        "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover", "none", "semantics",
        "annotation",
        // SVG
        "svg", "animate", "animatecolor", "animatemotion", "animatetransform", "circle", "defs", "desc", "ellipse",
        "font-face", "font-face-name", "font-face-src", "g", "glyph", "hkern", "line", "lineargradient", "marker",
        "metadata", "missing-glyph", "mpath", "path", "polygon", "polyline", "radialgradient", "rect", "set", "stop",
        "switch", "text", "title", "tspan", "use", "foreignobject"};
    return Elements;
}

/// Those of the above that are harmless only below <svg>.
bool isSvgOnly(std::string_view name)
{
    return name == "title" || name == "set" || name == "text" || name == "metadata" || name == "use" || name == "desc"
        || name == "line" || name == "stop" || name == "switch" || name == "foreignobject";
}

const Names &knownAttributes()
{
    static const Names Attributes{"abbr",
                                  "accept",
                                  "accept-charset",
                                  "accesskey",
                                  "action",
                                  "align",
                                  "alt",
                                  "autocomplete",
                                  "autofocus",
                                  "axis",
                                  "background",
                                  "balance",
                                  "bgcolor",
                                  "bgproperties",
                                  "border",
                                  "bordercolor",
                                  "bordercolordark",
                                  "bordercolorlight",
                                  "bottompadding",
                                  "cellpadding",
                                  "cellspacing",
                                  "ch",
                                  "challenge",
                                  "char",
                                  "charoff",
                                  "charset",
                                  "checked",
                                  "choff",
                                  "cite",
                                  "class",
                                  "clear",
                                  "color",
                                  "cols",
                                  "colspan",
                                  "compact",
                                  "contenteditable",
                                  "controls",
                                  "coords",
                                  "data",
                                  "datafld",
                                  "datapagesize",
                                  "datasrc",
                                  "datetime",
                                  "default",
                                  "delay",
                                  "dir",
                                  "disabled",
                                  "draggable",
                                  "dynsrc",
                                  "enctype",
                                  "end",
                                  "face",
                                  "for",
                                  "form",
                                  "frame",
                                  "galleryimg",
                                  "gutter",
                                  "headers",
                                  "height",
                                  "hidden",
                                  "hidefocus",
                                  "high",
                                  "href",
                                  "hreflang",
                                  "hspace",
                                  "icon",
                                  "id",
                                  "inputmode",
                                  "ismap",
                                  "keytype",
                                  "label",
                                  "lang",
                                  "leftspacing",
                                  "list",
                                  "longdesc",
                                  "loop",
                                  "loopcount",
                                  "loopend",
                                  "loopstart",
                                  "low",
                                  "lowsrc",
                                  "max",
                                  "maxlength",
                                  "media",
                                  "method",
                                  "min",
                                  "multiple",
                                  "name",
                                  "nohref",
                                  "noshade",
                                  "nowrap",
                                  "open",
                                  "optimum",
                                  "pattern",
                                  "ping",
                                  "point-size",
                                  "poster",
                                  "pqg",
                                  "preload",
                                  "prompt",
                                  "radiogroup",
                                  "readonly",
                                  "rel",
                                  "repeat-max",
                                  "repeat-min",
                                  "replace",
                                  "required",
                                  "rev",
                                  "rightspacing",
                                  "rows",
                                  "rowspan",
                                  "rules",
                                  "scope",
                                  "selected",
                                  "shape",
                                  "size",
                                  "span",
                                  "src",
                                  "start",
                                  "step",
                                  "style",
                                  "summary",
                                  "suppress",
                                  "tabindex",
                                  "target",
                                  "template",
                                  "title",
                                  "toppadding",
                                  "type",
                                  "unselectable",
                                  "urn",
                                  "usemap",
                                  "valign",
                                  "value",
                                  "variable",
                                  "volume",
                                  "vrml",
                                  "vspace",
                                  "width",
                                  "wrap",
                                  "xml:lang"};
    return Attributes;
}

/// Attributes of drawings and formulas.
const Names &drawingAttributes()
{
    static const Names Attributes{
        "accent-height", "accumulate", "additive", "alphabetic", "arabic-form", "ascent", "attributename",
        "attributetype", "baseprofile", "bbox", "begin", "by", "calcmode", "cap-height", "class", "color",
        "color-rendering", "content", "cx", "cy", "d", "dx", "dy", "descent", "display", "dur", "end", "fill",
        "fill-opacity", "fill-rule", "font-family", "font-size", "font-stretch", "font-style", "font-variant",
        "font-weight", "from", "fx", "fy", "g1", "g2", "glyph-name", "gradientunits", "hanging", "height",
        "horiz-adv-x", "horiz-origin-x", "id", "ideographic", "k", "keypoints", "keysplines", "keytimes", "lang",
        "mathematical", "marker-end", "marker-mid", "marker-start", "markerheight", "markerunits", "markerwidth", "max",
        "min", "name", "offset", "opacity", "orient", "origin", "overline-position", "overline-thickness", "panose-1",
        "path", "pathlength", "points", "preserveaspectratio", "r", "refx", "refy", "repeatcount", "repeatdur",
        "requiredextensions", "requiredfeatures", "restart", "rotate", "rx", "ry", "slope", "stemh", "stemv",
        "stop-color", "stop-opacity", "strikethrough-position", "strikethrough-thickness", "stroke", "stroke-dasharray",
        "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width",
        "systemlanguage", "target", "text-anchor", "to", "transform", "type", "u1", "u2", "underline-position",
        "underline-thickness", "unicode", "unicode-range", "units-per-em", "values", "version", "viewbox", "visibility",
        "width", "widths", "x", "x-height", "x1", "x2", "xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role",
        "xlink:show", "xlink:title", "xlink:type", "xml:base", "xml:lang", "xml:space", "xmlns", "xmlns:xlink", "y",
        "y1", "y2", "zoomandpan",
        // MathML
        "actiontype", "align", "close", "columnalign", "columnlines", "columnspacing", "columnspan", "depth",
        "displaystyle", "equalcolumns", "equalrows", "fence", "fontstyle", "fontweight", "frame", "linethickness",
        "lspace", "mathbackground", "mathcolor", "mathvariant", "maxsize", "minsize", "open", "rowalign", "rowlines",
        "rowspacing", "rowspan", "rspace", "scriptlevel", "selection", "separator", "separators", "stretchy",
        "encoding"};
    return Attributes;
}

bool isAddress(std::string_view attribute)
{
    static const Names Addresses{"href",   "src",  "cite", "action", "longdesc", "poster", "background",
                                 "usemap", "data", "ping", "icon",   "lowsrc",   "dynsrc", "xlink:href"};
    return Addresses.contains(attribute);
}

bool isLetter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

bool isNameByte(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_' || c == '.';
}

void appendValue(std::string &out, std::string_view value)
{
    for (const char c : value) {
        switch (c) {
        case '"':
            out += "&quot;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        default:
            out += c;
        }
    }
}

/// The value with references resolved: what a browser would follow or apply.
std::string resolvedReferences(std::string_view value)
{
    std::string out;
    out.reserve(value.size());
    for (std::size_t i = 0; i < value.size();) {
        const Reference reference = value[i] == '&' ? readReference(value, i) : Reference{};
        if (reference.length > 0) {
            appendUtf8(out, reference.character);
            i += reference.length;
        } else {
            out += value[i++];
        }
    }
    return out;
}

class Cleaner
{
public:
    Cleaner(std::string_view markup, std::string_view base)
        : m_markup(markup)
        , m_base(base)
    {
        m_out.reserve(markup.size() + 16);
    }

    std::string clean()
    {
        while (m_at < m_markup.size()) {
            const std::size_t next = std::min(m_markup.find('<', m_at), m_markup.size());
            text(m_markup.substr(m_at, next - m_at));
            m_at = next;
            if (m_at < m_markup.size())
                angle();
        }
        return std::move(m_out);
    }

private:
    /// Text stays as it is; an ampersand that could be mistaken for a reference is escaped.
    void text(std::string_view text)
    {
        for (;;) {
            const std::size_t special = text.find('&');
            m_out += text.substr(0, special);
            if (special == None)
                return;
            const bool reference = readReference(text, special).length > 0;
            const char next = special + 1 < text.size() ? text[special + 1] : ' ';
            m_out += reference || !(isLetter(next) || next == '#') ? "&" : "&amp;";
            text.remove_prefix(special + 1);
        }
    }

    void angle()
    {
        const std::string_view rest = m_markup.substr(m_at);
        if (rest.starts_with("<!--")) {
            const std::size_t end = rest.find("-->", 4);
            m_at = end == None ? m_markup.size() : m_at + end + 3;
            return;
        }
        if (rest.starts_with("<?") || isDoctype(rest)) {
            const std::size_t end = m_unclosed ? None : rest.find('>');
            if (end != None) {
                m_at += end + 1;
                return;
            }
            m_unclosed = true;
        }
        const bool opens =
            rest.size() > 1 && (isLetter(rest[1]) || (rest[1] == '/' && rest.size() > 2 && isLetter(rest[2])));
        if (!opens) {
            m_out += "&lt;";
            ++m_at;
            return;
        }
        std::size_t end = m_unclosed ? rest.find('>') : markupTagEnd(m_markup, m_at);
        if (end == None) {
            // A quotation mark that is never closed: from here on, the next ">" ends a tag.
            if (!m_unclosed) {
                m_unclosed = true;
                end = rest.find('>');
            }
            if (end == None) {
                m_at = m_markup.size();
                return;
            }
            end = m_at + end + 1;
        } else if (m_unclosed) {
            end = m_at + end + 1;
        }
        const MarkupTag read = readMarkupTag(m_markup.substr(m_at, end - m_at));
        m_at = end;
        tag(read);
    }

    static bool isDoctype(std::string_view rest)
    {
        return rest.size() > 9 && rest[1] == '!' && lowerBytes(rest.substr(2, 7)) == "doctype";
    }

    void tag(const MarkupTag &read)
    {
        if (!read.isEnd && (read.name == "script" || read.name == "style" || read.name == "applet")) {
            if (!read.isClosed || read.name != "applet")
                skipTo(read.name);
            return;
        }
        const bool known = knownElements().contains(read.name) && (m_svg > 0 || !isSvgOnly(read.name));
        if (read.name == "svg" || read.name == "math")
            m_svg += read.isEnd ? (m_svg > 0 ? -1 : 0) : 1;
        if (!known)
            return;
        const bool isVoid = isVoidElement(read.name);
        if (read.isEnd) {
            if (!isVoid)
                m_out.append("</").append(read.name) += '>';
            return;
        }
        m_out.append("<") += read.name;
        attributes(read);
        m_out += isVoid ? " />" : ">";
    }

    void attributes(const MarkupTag &read)
    {
        std::vector<MarkupAttribute> kept;
        bool linked = false;
        bool declared = false;
        for (const MarkupAttribute &attribute : read.attributes) {
            const bool allowed = knownAttributes().contains(attribute.name)
                || (m_svg > 0 && drawingAttributes().contains(attribute.name));
            if (!allowed)
                continue;
            linked = linked || attribute.name.starts_with("xlink:");
            declared = declared || attribute.name == "xmlns:xlink";
            MarkupAttribute safe{attribute.name, safeValue(attribute)};
            if (attribute.name != "style" || !safe.value.empty())
                kept.push_back(std::move(safe));
        }
        if (linked && !declared)
            kept.push_back({"xmlns:xlink", "http://www.w3.org/1999/xlink"});
        std::stable_sort(kept.begin(), kept.end(),
                         [](const MarkupAttribute &a, const MarkupAttribute &b) { return a.name < b.name; });
        for (std::size_t i = 0; i < kept.size(); ++i) {
            if (i > 0 && kept[i].name == kept[i - 1].name)
                continue;
            m_out.append(" ").append(kept[i].name) += "=\"";
            appendValue(m_out, kept[i].value);
            m_out += '"';
        }
    }

    std::string safeValue(const MarkupAttribute &attribute) const
    {
        if (attribute.name == "style")
            return cleanStyle(resolvedReferences(attribute.value));
        // Values that an animation writes into an attribute may be addresses too.
        const bool animated =
            attribute.name == "to" || attribute.name == "from" || attribute.name == "values" || attribute.name == "by";
        if (!isAddress(attribute.name) && !animated)
            return attribute.value;
        if (!isSafeAddress(resolvedReferences(attribute.value)))
            return {};
        if (animated || m_base.empty() || attribute.value.empty())
            return attribute.value;
        std::size_t first = 0;
        while (first < attribute.value.size() && isBlankByte(attribute.value[first]))
            ++first;
        return resolveAddress(m_base, std::string_view(attribute.value).substr(first));
    }

    /// Behind the end tag of an element whose text is no text; without one, scripts and styles take all the rest.
    void skipTo(std::string_view name)
    {
        bool &missing = name == "applet" ? m_noAppletEnd : m_noScriptEnd;
        if (missing && name == "applet")
            return;
        for (std::size_t at = m_at; (at = m_markup.find("</", at)) != None; at += 2) {
            if (lowerBytes(m_markup.substr(at + 2, name.size())) != name)
                continue;
            const std::size_t after = at + 2 + name.size();
            if (after < m_markup.size() && isNameByte(m_markup[after]))
                continue;
            const std::size_t end = m_markup.find('>', after);
            m_at = end == None ? m_markup.size() : end + 1;
            return;
        }
        missing = true;
        if (name != "applet")
            m_at = m_markup.size();
    }

    std::string_view m_markup;
    std::string_view m_base;
    std::string m_out;
    std::size_t m_at = 0;
    int m_svg = 0;
    bool m_unclosed = false;
    bool m_noAppletEnd = false;
    bool m_noScriptEnd = false;
};

} // namespace

bool isVoidElement(std::string_view name)
{
    static constexpr auto Voids =
        std::to_array<std::string_view>({"area", "base", "br", "col", "command", "embed", "frame", "hr", "img", "input",
                                         "keygen", "link", "meta", "param", "source", "track", "wbr"});
    return std::find(Voids.begin(), Voids.end(), name) != Voids.end();
}

std::string cleanMarkup(std::string_view markup, std::string_view base)
{
    if (markup.find_first_of("<&") == None)
        return std::string(markup);
    return Cleaner(markup, base).clean();
}

bool looksLikeMarkup(std::string_view text)
{
    bool reference = false;
    for (std::size_t at = 0; (at = text.find('&', at)) != None; ++at) {
        if (readReference(text, at).length > 0) {
            reference = true;
        } else if (at + 1 < text.size() && (isLetter(text[at + 1]) || text[at + 1] == '#')) {
            std::size_t end = at + 1;
            while (end < text.size() && end - at < 32 && isNameByte(text[end]))
                ++end;
            if (end < text.size() && text[end] == ';')
                return false;
        }
    }
    bool ended = false;
    for (std::size_t at = 0; (at = text.find('<', at)) != None; ++at) {
        std::size_t name = at + 1;
        const bool isEnd = name < text.size() && text[name] == '/';
        if (isEnd)
            ++name;
        std::size_t end = name;
        while (end < text.size() && isNameByte(text[end]))
            ++end;
        if (end == name)
            continue;
        if (!knownElements().contains(lowerBytes(text.substr(name, end - name))))
            return false;
        ended = ended || (isEnd && end < text.size() && text[end] == '>');
    }
    return reference || ended;
}

std::string textOfMarkup(std::string_view markup, std::size_t longest)
{
    std::string out;
    bool gap = false;
    const auto add = [&](std::string_view bytes) {
        if (gap && !out.empty())
            out += ' ';
        gap = false;
        out += bytes;
    };
    for (std::size_t i = 0; i < markup.size() && out.size() < longest;) {
        const char c = markup[i];
        if (isBlankByte(c)) {
            gap = true;
            ++i;
        } else if (c == '<') {
            const std::size_t end = markup.find('>', i);
            const MarkupTag read = end == None ? MarkupTag{} : readMarkupTag(markup.substr(i, end - i + 1));
            static const Names Inline{"a", "abbr",  "b",    "cite",   "code", "em",  "font", "i", "mark", "q",
                                      "s", "small", "span", "strong", "sub",  "sup", "time", "u", "wbr"};
            gap = gap || !Inline.contains(read.name);
            i = end == None ? markup.size() : end + 1;
        } else if (const Reference reference = c == '&' ? readReference(markup, i) : Reference{};
                   reference.length > 0) {
            std::string character;
            appendUtf8(character, reference.character);
            if (reference.character == 0xA0 || reference.character <= 0x20)
                gap = true;
            else
                add(character);
            i += reference.length;
        } else {
            add(markup.substr(i, 1));
            ++i;
        }
    }
    if (out.size() > longest)
        out.resize(longest);
    // Never half a character.
    std::size_t last = out.size();
    while (last > 0 && (out[last - 1] & 0xC0) == 0x80)
        --last;
    if (last > 0 && (out[last - 1] & 0x80) != 0) {
        const auto lead = static_cast<unsigned char>(out[last - 1]);
        const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        if (last - 1 + length > out.size())
            out.resize(last - 1);
    }
    return out;
}

void appendEscaped(std::string &markup, std::string_view text)
{
    for (;;) {
        const std::size_t special = text.find_first_of("&<>");
        markup += text.substr(0, special);
        if (special == None)
            return;
        markup += text[special] == '&' ? "&amp;" : text[special] == '<' ? "&lt;" : "&gt;";
        text.remove_prefix(special + 1);
    }
}

} // namespace nutgraf::readers
