// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/bytetext.h"
#include "app/readers/characterreference.h"
#include "app/readers/feedxml.h"

#include <algorithm>

namespace nutgraf::readers {

namespace {

constexpr std::size_t None = std::string_view::npos;

std::size_t skipBlanks(std::string_view text, std::size_t at)
{
    while (at < text.size() && isBlankByte(text[at]))
        ++at;
    return at;
}

/// The parser that forgives.
class LenientParser
{
public:
    LenientParser(std::string_view text, const FeedProlog &prolog, FeedBuilder &builder)
        : m_text(text)
        , m_prolog(prolog)
        , m_builder(builder)
        , m_at(prolog.length)
    { }

    void parse()
    {
        while (m_at < m_text.size()) {
            const std::size_t angle = std::min(m_text.find('<', m_at), m_text.size());
            characters(m_text.substr(m_at, angle - m_at));
            m_at = angle;
            if (m_at < m_text.size())
                angleBracket();
        }
        while (!m_open.empty())
            close();
    }

private:
    void characters(std::string_view text)
    {
        while (!text.empty()) {
            const std::size_t ampersand = text.find('&');
            m_builder.text(text.substr(0, ampersand));
            if (ampersand == None)
                return;
            text.remove_prefix(ampersand);
            const std::size_t semicolon = text.substr(0, 40).find(';');
            const Reference reference = readReference(text, 0);
            if (reference.length > 0 && text.starts_with("&#")) {
                std::string character;
                appendUtf8(character, reference.character);
                m_builder.text(character);
                text.remove_prefix(reference.length);
            } else if (semicolon != None && semicolon > 1 && isKnown(text.substr(1, semicolon - 1))) {
                named(text.substr(1, semicolon - 1));
                text.remove_prefix(semicolon + 1);
            } else {
                m_builder.text("&");
                text.remove_prefix(1);
            }
        }
    }

    bool isKnown(std::string_view name) const
    {
        return namedCharacter(name) != 0
            || std::any_of(m_prolog.entities.begin(), m_prolog.entities.end(),
                           [&](const DeclaredEntity &entity) { return entity.name == name; });
    }

    void named(std::string_view name)
    {
        if (name == "lt" || name == "gt" || name == "amp" || name == "quot" || name == "apos") {
            const char character = char(namedCharacter(name));
            m_builder.text({&character, 1});
        } else {
            expandEntity(name, m_prolog, m_builder, m_expanded);
        }
    }

    void angleBracket()
    {
        const std::string_view rest = m_text.substr(m_at);
        if (rest.starts_with("<![CDATA[")) {
            const std::size_t end = std::min(rest.find("]]>"), rest.size());
            m_builder.text(rest.substr(9, std::max<std::size_t>(end, 9) - 9));
            m_at += std::min(end + 3, rest.size());
        } else if (rest.starts_with("<!--")) {
            skipTo("-->", 4);
        } else if (rest.starts_with("<?")) {
            skipTo("?>", 2);
        } else if (rest.starts_with("<!")) {
            skipTo(">", 2);
        } else if (rest.size() > 2 && rest[1] == '/' && isNameStart(rest[2])) {
            endTag();
        } else if (rest.size() > 1 && isNameStart(rest[1])) {
            startTag();
        } else {
            m_builder.text("<");
            ++m_at;
        }
    }

    /// Behind @p mark; where it never comes, the angle is passed over alone, and never looked for again.
    void skipTo(std::string_view mark, std::size_t offset)
    {
        const std::size_t end = m_noMark ? None : m_text.find(mark, m_at + offset);
        m_noMark = m_noMark || end == None;
        m_at = end == None ? m_at + 1 : end + mark.size();
    }

    static bool isNameStart(char c) { return (c | 0x20) >= 'a' ? (c | 0x20) <= 'z' || (c & 0x80) != 0 : c == '_'; }
    static bool isNameByte(char c)
    {
        return isNameStart(c) || (c & 0x80) != 0 || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '.'
            || c == '_';
    }

    std::string_view takeName()
    {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && isNameByte(m_text[m_at]))
            ++m_at;
        return m_text.substr(start, m_at - start);
    }

    void endTag()
    {
        m_at += 2;
        const std::string_view name = takeName();
        m_at = std::min(m_text.find_first_of("<>", m_at), m_text.size());
        if (m_at < m_text.size() && m_text[m_at] == '>')
            ++m_at;
        const auto found =
            std::find_if(m_open.rbegin(), m_open.rend(), [&](std::string_view open) { return open == name; });
        if (found == m_open.rend())
            return;
        for (auto left = std::distance(m_open.rbegin(), found); left >= 0; --left)
            close();
    }

    void startTag()
    {
        const std::size_t start = m_at;
        ++m_at;
        const std::string_view name = takeName();
        bool empty = false;
        if (!readAttributes(empty)) {
            m_builder.text("<");
            m_at = start + 1;
            return;
        }
        if (isEntry(name))
            closeEntry();
        if (m_open.size() >= DeepestFeedElement)
            return;
        m_pointers.clear();
        for (const std::string &part : m_attributes)
            m_pointers.push_back(part.c_str());
        m_pointers.push_back(nullptr);
        const bool isVoid = m_builder.isCollecting() && isVoidName(name);
        m_builder.startElement(name, m_pointers.data());
        m_open.push_back(name);
        if (empty || isVoid)
            close();
    }

    /// From behind the name to behind the ">"; false when the tag never ends.
    bool readAttributes(bool &empty)
    {
        m_attributes.clear();
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (isBlankByte(c)) {
                ++m_at;
            } else if (c == '>') {
                ++m_at;
                return true;
            } else if (c == '/') {
                empty = m_at + 1 < m_text.size() && m_text[m_at + 1] == '>';
                ++m_at;
            } else if (c == '<') {
                return true; // the next tag begins: this one ends here
            } else if (isNameByte(c)) {
                readAttribute();
            } else {
                ++m_at;
            }
        }
        return false;
    }

    void readAttribute()
    {
        const std::string name(takeName());
        m_at = skipBlanks(m_text, m_at);
        std::string value;
        if (m_at < m_text.size() && m_text[m_at] == '=') {
            m_at = skipBlanks(m_text, m_at + 1);
            const char quote = m_at < m_text.size() ? m_text[m_at] : ' ';
            if (quote == '"' || quote == '\'') {
                // A value does not hold a tag: a quotation mark that is missing ends with the line of thought.
                const std::size_t close =
                    std::min(m_text.find_first_of(quote == '"' ? "\"<" : "'<", m_at + 1), m_text.size());
                value = resolved(m_text.substr(m_at + 1, close - m_at - 1));
                m_at = close < m_text.size() && m_text[close] == quote ? close + 1 : close;
            } else {
                const std::size_t start = m_at;
                while (m_at < m_text.size() && !isBlankByte(m_text[m_at]) && m_text[m_at] != '>' && m_text[m_at] != '<')
                    ++m_at;
                value = resolved(m_text.substr(start, m_at - start));
            }
        }
        if (m_attributes.size() < 400) {
            m_attributes.push_back(name);
            m_attributes.push_back(std::move(value));
        }
    }

    static std::string resolved(std::string_view value)
    {
        std::string out;
        for (std::size_t i = 0; i < value.size();) {
            const Reference reference = value[i] == '&' ? readReference(value, i) : Reference{};
            if (reference.length > 0) {
                appendUtf8(out, reference.character);
                i += reference.length;
            } else {
                if (value[i] != '\0')
                    out += value[i];
                ++i;
            }
        }
        return out;
    }

    static bool isEntry(std::string_view name)
    {
        const std::size_t colon = name.find(':');
        const std::string_view local = colon == None ? name : name.substr(colon + 1);
        return local == "item" || local == "entry" || local == "ITEM";
    }

    /// An entry inside of an entry is the next one: the end of the first was forgotten.
    void closeEntry()
    {
        const auto open = std::find_if(m_open.begin(), m_open.end(), isEntry);
        if (open == m_open.end())
            return;
        for (auto left = std::distance(open, m_open.end()); left > 0; --left)
            close();
    }

    static bool isVoidName(std::string_view name)
    {
        static constexpr std::string_view Names[] = {"br", "hr", "img", "input", "wbr", "BR", "HR", "IMG"};
        return std::find(std::begin(Names), std::end(Names), name) != std::end(Names);
    }

    void close()
    {
        m_builder.endElement();
        m_open.pop_back();
    }

    std::string_view m_text;
    const FeedProlog &m_prolog;
    FeedBuilder &m_builder;
    std::size_t m_at;
    std::vector<std::string_view> m_open;
    std::vector<std::string> m_attributes;
    std::vector<const char *> m_pointers;
    std::size_t m_expanded = 0;
    bool m_noMark = false;
};

} // namespace

void parseLeniently(std::string_view text, const FeedProlog &prolog, FeedBuilder &builder)
{
    LenientParser(text, prolog, builder).parse();
}

} // namespace nutgraf::readers
