// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/pagescan.h"

#include <algorithm>
#include <cstring>

namespace nutgraf::capture {

namespace {

constexpr qsizetype MostAttributes = 64;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isRawText(const QByteArray &name)
{
    return name == "script" || name == "style" || name == "textarea" || name == "title";
}

QByteArray withoutReferences(QByteArrayView value)
{
    QByteArray text = value.toByteArray();
    if (text.contains('&'))
        text.replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&#x27;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&#38;", "&")
            .replace("&amp;", "&");
    return text;
}

} // namespace

QByteArray PageTag::attribute(const char *wanted) const
{
    for (const auto &[key, value] : attributes)
        if (key == wanted)
            return value;
    return {};
}

bool PageTag::has(const char *wanted) const
{
    return std::any_of(attributes.cbegin(), attributes.cend(), [&](const auto &one) { return one.first == wanted; });
}

bool PageScan::next(PageTag &tag)
{
    while (m_at < m_html.size()) {
        const void *found = std::memchr(m_html.data() + m_at, '<', size_t(m_html.size() - m_at));
        if (!found)
            break;
        m_at = static_cast<const char *>(found) - m_html.data() + 1;
        if (m_html.sliced(m_at).startsWith("!--")) {
            const qsizetype end = m_html.indexOf("-->", m_at + 3);
            m_at = end < 0 ? m_html.size() : end + 3;
            continue;
        }
        if (readTag(tag))
            return true;
    }
    m_at = m_html.size();
    return false;
}

bool PageScan::readTag(PageTag &tag)
{
    tag = {};
    qsizetype at = m_at;
    tag.closing = at < m_html.size() && m_html[at] == '/';
    if (tag.closing)
        ++at;
    if (at >= m_html.size() || !isLetter(m_html[at]))
        return false;
    const qsizetype start = at;
    while (at < m_html.size() && !isSpace(m_html[at]) && m_html[at] != '>' && m_html[at] != '/')
        ++at;
    tag.name = m_html.sliced(start, at - start).toByteArray().toLower();
    m_at = at;
    readAttributes(tag);
    qsizetype end = m_html.size();
    if (!tag.closing && isRawText(tag.name)) {
        end = endOfRawText(tag.name);
    } else if (const void *found = std::memchr(m_html.data() + m_at, '<', size_t(m_html.size() - m_at))) {
        end = static_cast<const char *>(found) - m_html.data();
    }
    tag.text = m_html.sliced(m_at, end - m_at);
    m_at = end;
    return true;
}

void PageScan::readAttributes(PageTag &tag)
{
    while (m_at < m_html.size()) {
        while (m_at < m_html.size() && (isSpace(m_html[m_at]) || m_html[m_at] == '/'))
            ++m_at;
        if (m_at >= m_html.size())
            return;
        if (m_html[m_at] == '>') {
            ++m_at;
            return;
        }
        const qsizetype start = m_at++;
        while (m_at < m_html.size() && !isSpace(m_html[m_at]) && m_html[m_at] != '=' && m_html[m_at] != '>'
               && m_html[m_at] != '/')
            ++m_at;
        const QByteArrayView name = m_html.sliced(start, m_at - start);
        while (m_at < m_html.size() && isSpace(m_html[m_at]))
            ++m_at;
        QByteArrayView value;
        if (m_at < m_html.size() && m_html[m_at] == '=') {
            ++m_at;
            while (m_at < m_html.size() && isSpace(m_html[m_at]))
                ++m_at;
            if (m_at < m_html.size() && (m_html[m_at] == '"' || m_html[m_at] == '\'')) {
                const qsizetype end = std::max<qsizetype>(m_html.indexOf(m_html[m_at], m_at + 1), -1);
                const qsizetype stop = end < 0 ? m_html.size() : end;
                value = m_html.sliced(m_at + 1, stop - m_at - 1);
                m_at = end < 0 ? stop : end + 1;
            } else {
                const qsizetype from = m_at;
                while (m_at < m_html.size() && !isSpace(m_html[m_at]) && m_html[m_at] != '>')
                    ++m_at;
                value = m_html.sliced(from, m_at - from);
            }
        }
        if (tag.attributes.size() < MostAttributes)
            tag.attributes.append({name.toByteArray().toLower(), withoutReferences(value)});
    }
}

qsizetype PageScan::endOfRawText(const QByteArray &name) const
{
    for (qsizetype at = m_html.indexOf("</", m_at); at >= 0; at = m_html.indexOf("</", at + 2))
        if (m_html.sliced(at + 2).size() >= name.size()
            && qstrnicmp(m_html.data() + at + 2, name.constData(), size_t(name.size())) == 0)
            return at;
    return m_html.size();
}

} // namespace nutgraf::capture
