// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/htmldepth.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cstring>
#include <vector>

namespace nutgraf::readers {

namespace {

/// How an element behaves when tags are not closed properly (https://html.spec.whatwg.org/#parsing-main-inbody).
enum class Nesting : quint8 {
    None, ///< void, or closed by the next of its kind
    Inline, ///< its end tag does not close the blocks inside it
    Block,
    Scope, ///< end tags inside it do not reach outside
};

Nesting nestingOf(const QByteArray &name)
{
    static const QHash<QByteArray, Nesting> Table = [] {
        QHash<QByteArray, Nesting> table;
        for (const char *tag :
             {"area",  "base",    "basefont", "bgsound", "br",       "col",   "embed",  "frame", "hr",    "image",
              "img",   "input",   "keygen",   "link",    "meta",     "param", "source", "track", "wbr",   "p",
              "li",    "dt",      "dd",       "option",  "optgroup", "tr",    "td",     "th",    "tbody", "thead",
              "tfoot", "caption", "colgroup", "html",    "head",     "body",  "rp",     "rt",    "rb",    "rtc"})
            table.insert(tag, Nesting::None);
        for (const char *tag :
             {"address",  "article",   "aside",    "blockquote", "center",  "details", "dialog",   "dir",
              "div",      "dl",        "fieldset", "figcaption", "figure",  "footer",  "form",     "frameset",
              "h1",       "h2",        "h3",       "h4",         "h5",      "h6",      "header",   "hgroup",
              "iframe",   "listing",   "main",     "menu",       "nav",     "noembed", "noframes", "noscript",
              "ol",       "plaintext", "pre",      "search",     "section", "select",  "style",    "summary",
              "textarea", "ul",        "xmp"})
            table.insert(tag, Nesting::Block);
        for (const char *tag :
             {"applet", "marquee", "object", "table", "template", "button", "svg", "math", "foreignobject", "desc"})
            table.insert(tag, Nesting::Scope);
        return table;
    }();
    return Table.value(name, Nesting::Inline);
}

bool isRawText(const QByteArray &name)
{
    return name == "script" || name == "style" || name == "textarea" || name == "title" || name == "xmp"
        || name == "iframe" || name == "noembed" || name == "noframes";
}

/// https://html.spec.whatwg.org/#formatting
bool isFormatting(const QByteArray &name)
{
    static const QSet<QByteArray> Names{"a",    "b", "big",   "code",   "em",     "font", "i",
                                        "nobr", "s", "small", "strike", "strong", "tt",   "u"};
    return Names.contains(name);
}

/// Any heading's end tag closes any heading.
QByteArray nestingName(const QByteArray &name)
{
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? QByteArray("h1") : name;
}

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class DepthLimiter
{
public:
    DepthLimiter(const QByteArray &page, int deepest)
        : m_page(page)
        , m_deepest(deepest)
    { }

    QByteArray run()
    {
        const qsizetype size = m_page.size();
        for (qsizetype at = 0; at < size;) {
            const auto *found = static_cast<const char *>(std::memchr(m_page.constData() + at, '<', size_t(size - at)));
            if (!found)
                break;
            at = found - m_page.constData();
            at = tag(at);
        }
        return m_changed.isEmpty() ? m_page : m_changed;
    }

private:
    struct Open
    {
        QByteArray name;
        Nesting nesting;
        bool dropped;
        int weight;
    };

    /// Reads what begins at the "<" at @p at and returns where to go on.
    qsizetype tag(qsizetype at)
    {
        const qsizetype size = m_page.size();
        if (at + 1 >= size)
            return size;
        const char next = m_page[at + 1];
        if (next == '!' || next == '?')
            return skipDeclaration(at);
        const bool closing = next == '/';
        qsizetype nameStart = at + (closing ? 2 : 1);
        if (nameStart >= size || !isLetter(m_page[nameStart]))
            return at + 1;
        qsizetype nameEnd = nameStart;
        while (nameEnd < size && !isBlank(m_page[nameEnd]) && m_page[nameEnd] != '/' && m_page[nameEnd] != '>')
            ++nameEnd;
        const QByteArray name = m_page.mid(nameStart, std::min<qsizetype>(nameEnd - nameStart, 64)).toLower();
        const qsizetype end = tagEnd(nameEnd);
        if (closing) {
            close(nestingName(name), at, end);
            return end;
        }
        const bool foreign = m_foreign > 0;
        if (!(foreign && end >= 2 && m_page[end - 2] == '/'))
            open(nestingName(name), at, end);
        if (!foreign && isRawText(name))
            return skipRawText(name, end);
        return name == "plaintext" && !foreign ? size : end;
    }

    qsizetype skipDeclaration(qsizetype at) const
    {
        const qsizetype size = m_page.size();
        if (m_page.mid(at, 4) == "<!--") {
            // "<!-->" and "<!--->" are whole comments.
            const qsizetype end = m_page.indexOf("-->", at + 2);
            return end < 0 ? size : end + 3;
        }
        const qsizetype end = m_page.indexOf('>', at);
        return end < 0 ? size : end + 1;
    }

    /// Past the ">" that ends the tag, over quoted attribute values.
    qsizetype tagEnd(qsizetype at) const
    {
        const qsizetype size = m_page.size();
        char quote = 0;
        bool value = false; // after "=": a quote begins a quoted value only here
        for (; at < size; ++at) {
            const char c = m_page[at];
            if (quote != 0) {
                if (c == quote)
                    quote = 0;
                continue;
            }
            if (c == '>')
                return at + 1;
            if (value && (c == '"' || c == '\''))
                quote = c;
            if (!isBlank(c))
                value = c == '=';
        }
        return size;
    }

    qsizetype skipRawText(const QByteArray &name, qsizetype at)
    {
        const qsizetype size = m_page.size();
        for (qsizetype end = at; (end = m_page.indexOf("</", end)) >= 0; end += 2) {
            const qsizetype after = end + 2 + name.size();
            if (after <= size && m_page.mid(end + 2, name.size()).toLower() == name
                && (after == size || isBlank(m_page[after]) || m_page[after] == '/' || m_page[after] == '>'))
                return end;
        }
        return size;
    }

    void blank(qsizetype from, qsizetype to)
    {
        if (m_changed.isEmpty())
            m_changed = m_page;
        std::memset(m_changed.data() + from, ' ', size_t(to - from));
    }

    void open(const QByteArray &name, qsizetype at, qsizetype end)
    {
        const Nesting nesting = nestingOf(name);
        if (nesting == Nesting::None) {
            return;
        }
        // A table stands for its body, row and cell; a list for its items.
        const int weight = name == "table" ? 4 : nesting == Nesting::Scope || name == "ul" || name == "ol" ? 2 : 1;
        const bool dropped = m_depth + weight > m_deepest;
        if (dropped)
            blank(at, end);
        else
            m_depth += weight;
        if (!dropped && (name == "svg" || name == "math"))
            ++m_foreign;
        m_open.push_back({name, nesting, dropped, weight});
        ++m_counts[name];
    }

    /// Takes the element off the stack. An end tag that closes nothing is blanked: the parser would search for its
    /// element through all that are open.
    void close(const QByteArray &name, qsizetype at, qsizetype end)
    {
        const Nesting nesting = nestingOf(name);
        if (nesting == Nesting::None)
            return;
        const qsizetype found = openIndexOf(name, nesting);
        // A misnested </a> closes its link all the same.
        const bool acts = found < 0 ? isFormatting(name) && m_counts.value(name) > 0 : !m_open[size_t(found)].dropped;
        if (!acts)
            blank(at, end);
        if (found < 0)
            return;
        while (qsizetype(m_open.size()) > found)
            pop();
    }

    /// Where the element that the end tag closes lies on the stack, or -1.
    qsizetype openIndexOf(const QByteArray &name, Nesting nesting) const
    {
        constexpr qsizetype Reach = 600;
        if (m_counts.value(name) == 0)
            return -1;
        for (qsizetype i = qsizetype(m_open.size()) - 1, seen = 0; i >= 0 && seen < Reach; --i, ++seen) {
            const Open &open = m_open[size_t(i)];
            if (open.name == name)
                return i;
            if (open.nesting == Nesting::Scope && nesting != Nesting::Scope)
                return -1;
            if (nesting == Nesting::Inline && open.nesting != Nesting::Inline)
                return -1;
        }
        return -1;
    }

    void pop()
    {
        const Open &open = m_open.back();
        --m_counts[open.name];
        if (!open.dropped) {
            m_depth -= open.weight;
            if (open.name == "svg" || open.name == "math")
                --m_foreign;
        }
        m_open.pop_back();
    }

    QByteArray m_page;
    QByteArray m_changed;
    std::vector<Open> m_open;
    QHash<QByteArray, int> m_counts;
    int m_deepest;
    int m_depth = 0;
    int m_foreign = 0;
};

} // namespace

QByteArray limitDepth(const QByteArray &page, int deepest)
{
    return DepthLimiter(page, deepest).run();
}

} // namespace nutgraf::readers
