// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/htmldepth.h"

#include "app/readers/htmltree.h"
#include "app/readers/namekey.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

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

/// What blanks beside an element's tags mean.
enum class Edge : quint8 {
    Words, ///< they part words
    Line, ///< nothing: a line begins or ends there
    None, ///< what they mean without the element, which shows nothing
};

struct Traits
{
    Nesting nesting = Nesting::Inline;
    Content content = Content::Markup;
    Edge edge = Edge::Words;
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
    case nameKey("link"):
    case nameKey("meta"):
    case nameKey("param"):
    case nameKey("source"):
    case nameKey("track"):
        return {Nesting::None, Content::Markup, Edge::None, false, 0};
    case nameKey("br"):
    case nameKey("embed"):
    case nameKey("frame"):
    case nameKey("image"):
    case nameKey("img"):
    case nameKey("input"):
    case nameKey("keygen"):
    case nameKey("wbr"):
    case nameKey("rp"):
    case nameKey("rt"):
    case nameKey("rb"):
    case nameKey("rtc"):
        return {Nesting::None, Content::Markup, Edge::Words, false, 0};
    case nameKey("col"):
    case nameKey("hr"):
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
        return {Nesting::None, Content::Markup, Edge::Line, false, 0};
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
    case nameKey("main"):
    case nameKey("menu"):
    case nameKey("nav"):
    case nameKey("search"):
    case nameKey("section"):
    case nameKey("select"):
    case nameKey("summary"):
        return {Nesting::Block, Content::Markup, Edge::Line, false, 1};
    case nameKey("noscript"):
        return {Nesting::Block, Content::Markup, Edge::Words, false, 1};
    case nameKey("listing"):
    case nameKey("pre"):
        return {Nesting::Block, Content::Markup, Edge::Words, false, 1};
    case nameKey("ol"):
    case nameKey("ul"):
        return {Nesting::Block, Content::Markup, Edge::Line, false, 2};
    case nameKey("iframe"):
    case nameKey("noembed"):
    case nameKey("noframes"):
    case nameKey("textarea"):
    case nameKey("xmp"):
        return {Nesting::Block, Content::RawText, Edge::Words, false, 1};
    case nameKey("style"):
        return {Nesting::Block, Content::Style, Edge::None, false, 1};
    case nameKey("plaintext"):
        return {Nesting::Block, Content::Everything, Edge::Words, false, 1};
    case nameKey("table"):
        return {Nesting::Scope, Content::Markup, Edge::Line, false, 4};
    case nameKey("applet"):
    case nameKey("marquee"):
    case nameKey("object"):
    case nameKey("template"):
    case nameKey("button"):
    case nameKey("svg"):
    case nameKey("math"):
    case nameKey("foreignobject"):
    case nameKey("desc"):
        return {Nesting::Scope, Content::Markup, Edge::Words, false, 2};
    case nameKey("title"):
        return {Nesting::Inline, Content::RawText, Edge::Line, false, 1};
    case nameKey("script"):
        return {Nesting::Inline, Content::Script, Edge::None, false, 1};
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
        return {Nesting::Inline, Content::Markup, Edge::Words, true, 1};
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

bool keepsBlanks(quint64 name)
{
    return name == nameKey("pre") || name == nameKey("listing");
}

/// What letters mean to the tokenizer, by bits.
enum Letter : quint8 {
    Blank = 1,
    NameEnd = 2, ///< a blank, "/" or ">"
    AttributeNameEnd = 4, ///< "=" too
};

constexpr std::array<quint8, 256> Letters = [] {
    std::array<quint8, 256> letters{};
    for (const uchar c : {' ', '\t', '\n', '\f', '\r'})
        letters[c] = Blank | NameEnd | AttributeNameEnd;
    letters['/'] = letters['>'] = NameEnd | AttributeNameEnd;
    letters['='] = AttributeNameEnd;
    return letters;
}();

bool isBlank(char c)
{
    return (Letters[uchar(c)] & Blank) != 0;
}

bool endsName(char c)
{
    return (Letters[uchar(c)] & NameEnd) != 0;
}

bool endsAttributeName(char c)
{
    return (Letters[uchar(c)] & AttributeNameEnd) != 0;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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

    /// Past the ">" of the tag whose name ends at @p at (https://html.spec.whatwg.org/#before-attribute-name-state). Each
    /// attribute is shown to @p visit: key of its name, where it begins and ends.
    template<typename Visit>
    qsizetype tagEnd(qsizetype at, const Visit &visit) const
    {
        for (;;) {
            while (at < size() && (isBlank(m_page[at]) || m_page[at] == '/'))
                ++at;
            if (at >= size() || m_page[at] == '>')
                return std::min(at + 1, size());
            const qsizetype begin = at;
            quint64 key = extendedKey(0, 0, m_page[at++]); // even "=" begins a name
            for (; at < size() && !endsAttributeName(m_page[at]); ++at)
                key = extendedKey(key, at - begin, m_page[at]);
            const qsizetype equals = skipBlanks(at);
            if (equals < size() && m_page[equals] == '=')
                at = valueEnd(skipBlanks(equals + 1));
            visit(key, begin, at);
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
    /// Past the value that begins at @p at.
    qsizetype valueEnd(qsizetype at) const
    {
        if (at < size() && (m_page[at] == '"' || m_page[at] == '\''))
            return std::min(find(m_page[at], at + 1) + 1, size());
        while (at < size() && !isBlank(m_page[at]) && m_page[at] != '>')
            ++at;
        return at;
    }

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
        if (nameStart >= size || !isLetter(m_page[nameStart])) {
            m_blanksFrom = size; // "<" is text
            return at + 1;
        }
        quint64 name = 0;
        qsizetype nameEnd = nameStart;
        for (; nameEnd < size && !endsName(m_page[nameEnd]); ++nameEnd)
            name = extendedKey(name, nameEnd - nameStart, m_page[nameEnd]);
        const Traits traits = traitsOf(name);
        edge(traits.edge, at);
        if (closing) {
            const qsizetype end = m_scanner.tagEnd(nameEnd, [](quint64, qsizetype, qsizetype) {});
            close(nestingName(name), traits, at, end);
            m_blanksFrom = end;
            return end;
        }
        const bool foreign = m_foreign > 0;
        m_unread.clear();
        const qsizetype end = m_scanner.tagEnd(nameEnd, [this, name](quint64 key, qsizetype begin, qsizetype past) {
            if (!isRead(name, key))
                m_unread.emplace_back(begin, past);
        });
        const bool selfClosed = foreign && m_page[end - 2] == '/' && ++m_selfClosed <= MostSelfClosed;
        const bool dropped =
            !selfClosed && traits.nesting != Nesting::None && !open(nestingName(name), traits, at, end);
        if (!dropped)
            for (const auto &[begin, past] : m_unread)
                replace(begin, past, {});
        m_blanksFrom = foreign
            ? end
            : content(dropped ? asDropped(traits.content) : traits.content, name, nameEnd - nameStart, end);
        return m_blanksFrom;
    }

    /// Leaves out the blanks before a tag when they part nothing: most texts of a page are those.
    void edge(Edge edge, qsizetype at)
    {
        const auto blanks = QByteArrayView(m_page).sliced(std::min(m_blanksFrom, at), at - std::min(m_blanksFrom, at));
        const bool blank = m_blanksFrom <= at && std::all_of(blanks.cbegin(), blanks.cend(), isBlank);
        const bool atLine = m_atLine && blank;
        if (blank && !blanks.isEmpty() && m_keptBlanks == 0 && (atLine || edge == Edge::Line))
            replace(m_blanksFrom, at, {});
        m_atLine = edge == Edge::Line || (edge == Edge::None && atLine);
    }

    /// Whether a reader looks at the attribute, or the parser does.
    static bool isRead(quint64 element, quint64 attribute)
    {
        return attributeOf(attribute) || element == nameKey("font") || element == nameKey("annotation-xml");
    }

    /// What stands between tags that are blanked out is read as markup, or goes with them.
    static Content asDropped(Content content)
    {
        return content == Content::Script || content == Content::Style ? Content::Style : Content::Markup;
    }

    qsizetype declaration(qsizetype at)
    {
        edge(Edge::None, at);
        const bool comment = m_scanner.startsWith("<!--", at);
        m_blanksFrom = comment ? m_scanner.commentEnd(at) : std::min(m_scanner.find('>', at) + 1, m_page.size());
        if (comment)
            replace(at, m_blanksFrom, "<!---->");
        return m_blanksFrom;
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
        if (!dropped && keepsBlanks(name))
            ++m_keptBlanks;
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
            if (keepsBlanks(open.name))
                --m_keptBlanks;
        }
        m_open.pop_back();
    }

    /// "<path/>" is closed inside of SVG, but not where its HTML begins again, which only a parser can tell.
    static constexpr int MostSelfClosed = 5000;

    const QByteArray &m_page;
    Scanner m_scanner;
    CondensedPage m_result;
    qsizetype m_copied = 0; ///< how far the page is in the result
    qsizetype m_blanksFrom = 0; ///< past the last tag, which only blanks follow so far, or further on than now
    bool m_atLine = true; ///< a line begins or ends at m_blanksFrom
    int m_keptBlanks = 0; ///< elements around that keep their blanks
    std::vector<Open> m_open;
    std::vector<std::pair<qsizetype, qsizetype>> m_unread; ///< attributes of the tag at hand
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
