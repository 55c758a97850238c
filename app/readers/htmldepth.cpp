// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/htmldepth.h"

#include "app/readers/namekey.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace nutgraf::readers {

namespace {

/// How an element behaves when tags are not closed properly (https://html.spec.whatwg.org/#parsing-main-inbody).
enum class Nesting : quint8 {
    None, ///< void, or closed by the next of its kind
    Inline, ///< its end tag does not close the blocks inside it
    Block,
    Scope, ///< end tags inside it do not reach outside
};

/// What stands between an element's tags.
enum class Content : quint8 { Markup, RawText, Script, Style, Everything };

struct Traits
{
    Nesting nesting = Nesting::Inline;
    Content content = Content::Markup;
    bool formatting = false; ///< https://html.spec.whatwg.org/#formatting
    quint8 weight = 1; ///< the elements that it stands for: a table for its body, row and cell, a list for its items
};

// One long table reads better than its parts.
Traits traitsOf(quint64 name)
{
    switch (name) {
    case nameKey("area"):
    case nameKey("base"):
    case nameKey("basefont"):
    case nameKey("bgsound"):
    case nameKey("br"):
    case nameKey("col"):
    case nameKey("embed"):
    case nameKey("frame"):
    case nameKey("hr"):
    case nameKey("image"):
    case nameKey("img"):
    case nameKey("input"):
    case nameKey("keygen"):
    case nameKey("link"):
    case nameKey("meta"):
    case nameKey("param"):
    case nameKey("source"):
    case nameKey("track"):
    case nameKey("wbr"):
    case nameKey("p"):
    case nameKey("li"):
    case nameKey("dt"):
    case nameKey("dd"):
    case nameKey("option"):
    case nameKey("optgroup"):
    case nameKey("tr"):
    case nameKey("td"):
    case nameKey("th"):
    case nameKey("tbody"):
    case nameKey("thead"):
    case nameKey("tfoot"):
    case nameKey("caption"):
    case nameKey("colgroup"):
    case nameKey("html"):
    case nameKey("head"):
    case nameKey("body"):
    case nameKey("rp"):
    case nameKey("rt"):
    case nameKey("rb"):
    case nameKey("rtc"):
        return {Nesting::None, Content::Markup, false, 0};
    case nameKey("address"):
    case nameKey("article"):
    case nameKey("aside"):
    case nameKey("blockquote"):
    case nameKey("center"):
    case nameKey("details"):
    case nameKey("dialog"):
    case nameKey("dir"):
    case nameKey("div"):
    case nameKey("dl"):
    case nameKey("fieldset"):
    case nameKey("figcaption"):
    case nameKey("figure"):
    case nameKey("footer"):
    case nameKey("form"):
    case nameKey("frameset"):
    case nameKey("h1"):
    case nameKey("h2"):
    case nameKey("h3"):
    case nameKey("h4"):
    case nameKey("h5"):
    case nameKey("h6"):
    case nameKey("header"):
    case nameKey("hgroup"):
    case nameKey("listing"):
    case nameKey("main"):
    case nameKey("menu"):
    case nameKey("nav"):
    case nameKey("noscript"):
    case nameKey("pre"):
    case nameKey("search"):
    case nameKey("section"):
    case nameKey("select"):
    case nameKey("summary"):
        return {Nesting::Block, Content::Markup, false, 1};
    case nameKey("ol"):
    case nameKey("ul"):
        return {Nesting::Block, Content::Markup, false, 2};
    case nameKey("iframe"):
    case nameKey("noembed"):
    case nameKey("noframes"):
    case nameKey("textarea"):
    case nameKey("xmp"):
        return {Nesting::Block, Content::RawText, false, 1};
    case nameKey("style"):
        return {Nesting::Block, Content::Style, false, 1};
    case nameKey("plaintext"):
        return {Nesting::Block, Content::Everything, false, 1};
    case nameKey("table"):
        return {Nesting::Scope, Content::Markup, false, 4};
    case nameKey("applet"):
    case nameKey("marquee"):
    case nameKey("object"):
    case nameKey("template"):
    case nameKey("button"):
    case nameKey("svg"):
    case nameKey("math"):
    case nameKey("foreignobject"):
    case nameKey("desc"):
        return {Nesting::Scope, Content::Markup, false, 2};
    case nameKey("title"):
        return {Nesting::Inline, Content::RawText, false, 1};
    case nameKey("script"):
        return {Nesting::Inline, Content::Script, false, 1};
    case nameKey("a"):
    case nameKey("b"):
    case nameKey("big"):
    case nameKey("code"):
    case nameKey("em"):
    case nameKey("font"):
    case nameKey("i"):
    case nameKey("nobr"):
    case nameKey("s"):
    case nameKey("small"):
    case nameKey("strike"):
    case nameKey("strong"):
    case nameKey("tt"):
    case nameKey("u"):
        return {Nesting::Inline, Content::Markup, true, 1};
    default:
        return {};
    }
}

/// Any heading's end tag closes any heading.
quint64 nestingName(quint64 name)
{
    return name >= nameKey("h1") && name <= nameKey("h6") ? nameKey("h1") : name;
}

bool isForeign(quint64 name)
{
    return name == nameKey("svg") || name == nameKey("math");
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool endsName(char c)
{
    return isBlank(c) || c == '/' || c == '>';
}

/// The standard's tokenizer as far as it tells where tags, comments and raw texts end. Positions that nothing follows
/// are the page's end.
class Scanner
{
public:
    explicit Scanner(QByteArrayView page)
        : m_page(page)
    { }

    qsizetype size() const { return m_page.size(); }

    qsizetype find(char c, qsizetype from) const
    {
        const void *found = from < size() ? std::memchr(m_page.data() + from, c, size_t(size() - from)) : nullptr;
        return found ? static_cast<const char *>(found) - m_page.data() : size();
    }

    qsizetype find(QByteArrayView words, qsizetype from) const
    {
        const void *found = from < size()
            ? memmem(m_page.data() + from, size_t(size() - from), words.data(), size_t(words.size()))
            : nullptr;
        return found ? static_cast<const char *>(found) - m_page.data() : size();
    }

    bool startsWith(QByteArrayView words, qsizetype at) const
    {
        return size() - at >= words.size() && std::memcmp(m_page.data() + at, words.data(), size_t(words.size())) == 0;
    }

    /// Past the ">" of the tag whose name ends at @p at (https://html.spec.whatwg.org/#before-attribute-name-state).
    qsizetype tagEnd(qsizetype at) const
    {
        for (;;) {
            while (at < size() && (isBlank(m_page[at]) || m_page[at] == '/'))
                ++at;
            if (at >= size() || m_page[at] == '>')
                return std::min(at + 1, size());
            ++at; // even "=" begins a name
            while (at < size() && m_page[at] != '=' && !endsName(m_page[at]))
                ++at;
            qsizetype value = skipBlanks(at);
            if (value >= size() || m_page[value] != '=')
                continue;
            value = skipBlanks(value + 1);
            if (value < size() && (m_page[value] == '"' || m_page[value] == '\'')) {
                at = std::min(find(m_page[value], value + 1) + 1, size());
                continue;
            }
            for (at = value; at < size() && !isBlank(m_page[at]) && m_page[at] != '>';)
                ++at;
        }
    }

    /// Past the comment whose "<!--" stands at @p at.
    qsizetype commentEnd(qsizetype at) const
    {
        // "<!-->" and "<!--->" are whole comments.
        if (startsWith(">", at + 4))
            return at + 5;
        if (startsWith("->", at + 4))
            return at + 6;
        for (at = find("--", at + 4); at < size(); at = find("--", at + 1)) {
            if (startsWith(">", at + 2))
                return at + 3;
            if (startsWith("!>", at + 2))
                return at + 4;
        }
        return size();
    }

    /// Where the end tag begins that closes the raw text at @p at.
    qsizetype rawTextEnd(quint64 name, qsizetype nameLength, qsizetype at) const
    {
        for (at = find("</", at); at < size(); at = find("</", at + 2))
            if (isTagNamed(name, nameLength, at + 2))
                return at;
        return size();
    }

    /// The same for a script, which may hold "<!-- <script> … </script> -->"
    /// (https://html.spec.whatwg.org/#script-data-escaped-state).
    qsizetype scriptEnd(qsizetype at) const
    {
        constexpr quint64 Script = nameKey("script");
        constexpr qsizetype Length = 6;
        const qsizetype end = rawTextEnd(Script, Length, at);
        const QByteArrayView content = m_page.sliced(at, end - at);
        if (!memmem(content.data(), size_t(content.size()), "<!--", 4))
            return end;
        bool escaped = false;
        bool doubly = false;
        for (; at < size(); ++at) {
            const char c = m_page[at];
            if (c == '-' && escaped && startsWith("-->", at)) {
                escaped = doubly = false;
            } else if (c == '<' && !escaped && startsWith("<!--", at)) {
                escaped = true;
                at += 1; // the dashes may be those of "-->" too
            } else if (c == '<' && startsWith("</", at) && isTagNamed(Script, Length, at + 2)) {
                if (!doubly)
                    return at;
                doubly = false;
            } else if (c == '<' && escaped && !doubly && isTagNamed(Script, Length, at + 1)) {
                doubly = true;
            }
        }
        return size();
    }

private:
    qsizetype skipBlanks(qsizetype at) const
    {
        while (at < size() && isBlank(m_page[at]))
            ++at;
        return at;
    }

    bool isTagNamed(quint64 name, qsizetype length, qsizetype at) const
    {
        return size() - at > length && endsName(m_page[at + length])
            && nameKey(std::string_view(m_page.data() + at, size_t(length))) == name;
    }

    QByteArrayView m_page;
};

class Condenser
{
public:
    Condenser(const QByteArray &page, int deepest)
        : m_page(page)
        , m_scanner(page)
        , m_deepest(deepest)
    { }

    CondensedPage run()
    {
        m_result.markup.reserve(m_page.size() + 64);
        const qsizetype size = m_page.size();
        for (qsizetype at = m_scanner.find('<', 0); at < size; at = m_scanner.find('<', at))
            at = tag(at);
        copyUpTo(size);
        return std::move(m_result);
    }

private:
    struct Open
    {
        quint64 name;
        Nesting nesting;
        bool dropped;
        quint8 weight;
    };

    /// Reads what begins at the "<" at @p at and returns where to go on.
    qsizetype tag(qsizetype at)
    {
        const qsizetype size = m_page.size();
        if (at + 1 >= size)
            return size;
        const char next = m_page[at + 1];
        if (next == '!' || next == '?')
            return declaration(at);
        const bool closing = next == '/';
        const qsizetype nameStart = at + (closing ? 2 : 1);
        if (nameStart >= size || !isLetter(m_page[nameStart]))
            return at + 1;
        quint64 name = 0;
        qsizetype nameEnd = nameStart;
        for (; nameEnd < size && !endsName(m_page[nameEnd]); ++nameEnd)
            name = extendedKey(name, nameEnd - nameStart, m_page[nameEnd]);
        const qsizetype end = m_scanner.tagEnd(nameEnd);
        const Traits traits = traitsOf(name);
        if (closing) {
            close(nestingName(name), traits, at, end);
            return end;
        }
        const bool foreign = m_foreign > 0;
        const bool selfClosed = foreign && m_page[end - 2] == '/' && ++m_selfClosed <= MostSelfClosed;
        const bool dropped =
            !selfClosed && traits.nesting != Nesting::None && !open(nestingName(name), traits, at, end);
        return foreign ? end
                       : content(dropped ? asDropped(traits.content) : traits.content, name, nameEnd - nameStart, end);
    }

    /// What stands between tags that are blanked out is read as markup, or goes with them.
    static Content asDropped(Content content)
    {
        return content == Content::Script || content == Content::Style ? Content::Style : Content::Markup;
    }

    qsizetype declaration(qsizetype at)
    {
        if (!m_scanner.startsWith("<!--", at))
            return std::min(m_scanner.find('>', at) + 1, m_page.size());
        const qsizetype end = m_scanner.commentEnd(at);
        replace(at, end, "<!---->");
        return end;
    }

    /// Past the content of an element that holds no markup, which begins at @p at.
    qsizetype content(Content content, quint64 name, qsizetype nameLength, qsizetype at)
    {
        switch (content) {
        case Content::Markup:
            return at;
        case Content::RawText:
            return m_scanner.rawTextEnd(name, nameLength, at);
        case Content::Style: {
            const qsizetype end = m_scanner.rawTextEnd(name, nameLength, at);
            replace(at, end, {});
            return end;
        }
        case Content::Script: {
            const qsizetype end = m_scanner.scriptEnd(at);
            if (end == at)
                return end;
            m_result.scripts.push_back(QByteArrayView(m_page).sliced(at, end - at));
            replace(at, end, CondensedPage::ScriptMark + QByteArray::number(qint64(m_result.scripts.size()) - 1));
            return end;
        }
        case Content::Everything:
            break;
        }
        return m_page.size();
    }

    void copyUpTo(qsizetype at)
    {
        m_result.markup.append(m_page.constData() + m_copied, at - m_copied);
        m_copied = at;
    }

    void replace(qsizetype from, qsizetype to, QByteArrayView replacement)
    {
        copyUpTo(from);
        m_result.markup.append(replacement.data(), replacement.size());
        m_copied = to;
    }

    void blank(qsizetype from, qsizetype to)
    {
        copyUpTo(from);
        m_result.markup.append(to - from, ' ');
        m_copied = to;
    }

    int &count(quint64 name)
    {
        constexpr quint64 Mix = 0x9E3779B97F4A7C15;
        return m_counts[(name * Mix) >> 54U];
    }

    /// Whether the element is not too deep.
    bool open(quint64 name, const Traits &traits, qsizetype at, qsizetype end)
    {
        const bool dropped = m_depth + traits.weight > m_deepest;
        if (dropped)
            blank(at, end);
        else
            m_depth += traits.weight;
        if (!dropped && isForeign(name))
            ++m_foreign;
        m_open.push_back({name, traits.nesting, dropped, traits.weight});
        ++count(name);
        return !dropped;
    }

    /// Takes the element off the stack. An end tag that closes nothing is blanked: the parser would search for its
    /// element through all that are open.
    void close(quint64 name, const Traits &traits, qsizetype at, qsizetype end)
    {
        if (traits.nesting == Nesting::None)
            return;
        const qsizetype found = openIndexOf(name, traits.nesting);
        // A misnested </a> closes its link all the same.
        const bool acts = found < 0 ? traits.formatting && count(name) > 0 : !m_open[size_t(found)].dropped;
        if (!acts)
            blank(at, end);
        if (found < 0)
            return;
        while (qsizetype(m_open.size()) > found)
            pop();
    }

    /// Where the element that the end tag closes lies on the stack, or -1.
    qsizetype openIndexOf(quint64 name, Nesting nesting)
    {
        constexpr qsizetype Reach = 600;
        if (count(name) == 0)
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
        --count(open.name);
        if (!open.dropped) {
            m_depth -= open.weight;
            if (isForeign(open.name))
                --m_foreign;
        }
        m_open.pop_back();
    }

    /// "<path/>" is closed inside of SVG, but not where its HTML begins again, which only a parser can tell.
    static constexpr int MostSelfClosed = 5000;

    const QByteArray &m_page;
    Scanner m_scanner;
    CondensedPage m_result;
    qsizetype m_copied = 0; ///< how far the page is in the result
    std::vector<Open> m_open;
    std::array<int, 1024> m_counts{}; ///< open elements by a hash of their names
    int m_deepest;
    int m_depth = 0;
    int m_foreign = 0;
    int m_selfClosed = 0;
};

} // namespace

CondensedPage condensePage(const QByteArray &page, int deepest)
{
    return Condenser(page, deepest).run();
}

} // namespace nutgraf::readers
