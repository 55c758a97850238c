// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/pageend.h"

#include <algorithm>
#include <cstring>

namespace nutgraf::readers {

namespace {

/// How far from its end a page says that it ends: scripts of visitor counters may follow.
constexpr qsizetype TailSize = 64 * 1024;

bool isNameByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '-';
}

char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? char(byte + 32) : byte;
}

bool isName(QByteArrayView name, const char *other)
{
    return name.size() == qsizetype(std::strlen(other))
        && std::equal(name.begin(), name.end(), other, [](char a, char b) { return lower(a) == b; });
}

bool isOneOf(QByteArrayView name, std::initializer_list<const char *> others)
{
    return std::any_of(others.begin(), others.end(), [name](const char *other) { return isName(name, other); });
}

bool isPageEnd(QByteArrayView tag)
{
    return isOneOf(tag, {"html", "body"});
}

class EndScan
{
public:
    explicit EndScan(QByteArrayView page)
        : m_page(page)
    { }

    bool endIsInTail() const
    {
        const qsizetype first = std::max<qsizetype>(0, m_page.size() - TailSize);
        for (qsizetype at = m_page.lastIndexOf("</"); at >= first; at = m_page.lastIndexOf("</", at - 1)) {
            if (isPageEnd(nameAt(at + 2)))
                return true;
            if (at == 0)
                break;
        }
        return false;
    }

    bool endsEarly()
    {
        while (!m_inside) {
            m_at = m_page.indexOf('<', m_at);
            if (m_at < 0)
                break;
            readMarkup();
        }
        return !m_ended && (m_inside || m_opened || m_open > 0);
    }

private:
    QByteArrayView nameAt(qsizetype at) const
    {
        qsizetype end = at;
        while (end < m_page.size() && isNameByte(m_page[end]))
            ++end;
        return m_page.sliced(std::min(at, m_page.size()), std::max<qsizetype>(0, end - at));
    }

    /// Goes on behind the words, or says that the page ends before them.
    void skipBehind(const char *words)
    {
        const qsizetype end = m_page.indexOf(words, m_at);
        m_inside = end < 0;
        m_at = m_inside ? m_page.size() : end + qsizetype(std::strlen(words));
    }

    void readMarkup()
    {
        const QByteArrayView rest = m_page.sliced(m_at);
        if (rest.startsWith("<!--")) {
            m_at += 2; // "<!-->" is a comment too
            skipBehind("-->");
        } else if (rest.startsWith("<!") || rest.startsWith("<?")) {
            skipBehind(">");
        } else if (rest.startsWith("</")) {
            const QByteArrayView name = nameAt(m_at + 2);
            skipBehind(">");
            m_ended = m_ended || isPageEnd(name);
            if (isContainer(name))
                --m_open;
        } else {
            readOpening();
        }
    }

    void readOpening()
    {
        const QByteArrayView name = nameAt(m_at + 1);
        if (name.isEmpty()) {
            m_inside = m_at + 1 == m_page.size();
            ++m_at;
            return;
        }
        m_at += 1 + name.size();
        skipAttributes();
        if (m_inside)
            return;
        m_opened = m_opened || isPageEnd(name);
        if (isContainer(name))
            ++m_open;
        if (isName(name, "plaintext"))
            m_at = m_page.size();
        else if (isOneOf(name, {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"}))
            skipRawText(name);
    }

    void skipAttributes()
    {
        char before = 0;
        for (; m_at < m_page.size(); ++m_at) {
            const char byte = m_page[m_at];
            if (byte == '>') {
                ++m_at;
                return;
            }
            if ((byte == '"' || byte == '\'') && before == '=') {
                m_at = m_page.indexOf(byte, m_at + 1);
                if (m_at < 0)
                    break;
            }
            if (byte != ' ' && byte != '\n' && byte != '\t')
                before = byte;
        }
        m_inside = true;
        m_at = m_page.size();
    }

    void skipRawText(QByteArrayView name)
    {
        for (m_at = m_page.indexOf("</", m_at); m_at >= 0; m_at = m_page.indexOf("</", m_at + 2)) {
            const QByteArrayView found = nameAt(m_at + 2);
            if (found.size() == name.size() && std::equal(found.begin(), found.end(), name.begin(), [](char a, char b) {
                    return lower(a) == lower(b);
                }))
                return;
        }
        m_inside = true;
        m_at = m_page.size();
    }

    static bool isContainer(QByteArrayView name)
    {
        return isOneOf(name, {"div", "article", "main", "section", "table", "ul", "ol", "blockquote", "h1", "h2"});
    }

    QByteArrayView m_page;
    qsizetype m_at = 0;
    int m_open = 0; ///< elements that only an end tag closes
    bool m_opened = false; ///< the page or its body
    bool m_ended = false;
    bool m_inside = false; ///< the page ended in markup
};

} // namespace

bool endsEarly(QByteArrayView page)
{
    EndScan scan(page);
    return !scan.endIsInTail() && scan.endsEarly();
}

} // namespace nutgraf::readers
