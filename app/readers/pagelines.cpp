// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/pagelines.h"

#include <QSet>

#include <utility>

namespace nutgraf::readers {

namespace {

/// A shorter line ends at its first <br>: rows of bylines and dates. In prose it takes two.
constexpr qsizetype ShortLine = 100;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == QChar(0xA0) || c == QChar(0x3000) || c == u'\r';
}

} // namespace

bool isForeignPart(QStringView names, Sidebars sidebars)
{
    static const QSet<QString> Whole{QStringLiteral("card"),   QStringLiteral("cards"), QStringLiteral("nav"),
                                     QStringLiteral("navbar"), QStringLiteral("menu"),  QStringLiteral("teaser")};
    QString word;
    QString before; // "with-sidebar" and "no-comments" say what the part has, not what it is
    const auto isForeign = [&word, &before, sidebars] {
        for (const char *has : {"with", "has", "no", "without", "is", "hide", "show"})
            if (before == QLatin1String(has))
                return false;
        for (const char *stem : {"comment", "related", "testimonial", "reviewer", "recommend"})
            if (word.startsWith(QLatin1String(stem)))
                return true;
        if (sidebars == Sidebars::Foreign && word.startsWith(QLatin1String("sidebar")))
            return true;
        return Whole.contains(word);
    };
    for (qsizetype i = 0; i <= names.size(); ++i) {
        const bool ends =
            i == names.size() || !names[i].isLetter() || (names[i].isUpper() && i > 0 && names[i - 1].isLower());
        if (ends && word.size() >= 3 && isForeign())
            return true;
        if (ends && !word.isEmpty())
            before = std::exchange(word, {});
        if (i < names.size() && names[i].isSpace())
            before.clear();
        if (i < names.size() && names[i].isLetter())
            word += names[i].toLower();
    }
    return false;
}

PageLines::PageLines(const HtmlTree &tree, int root)
    : m_tree(tree)
    , m_root(root)
{ }

bool PageLines::isOut(int node) const
{
    const Tag tag = m_tree.nodes[node].tag;
    if (isSilent(tag) || tag == Tag::Button)
        return true;
    const bool aside = tag == Tag::Nav || tag == Tag::Footer || tag == Tag::Aside;
    return aside && !(node <= m_root && m_root < m_tree.nodes[node].end);
}

void PageLines::addText(int node, PageLine &line)
{
    const QStringView text(m_tree.nodes[node].text);
    for (qsizetype at = 0; at < text.size();) {
        if (isBlank(text[at])) {
            m_blank = true;
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (end < text.size() && !isBlank(text[end]))
            ++end;
        const QStringView word = text.sliced(at, end - at);
        at = end;
        if (line.length == 0)
            line.firstNode = node;
        line.length += word.size();
        if (line.text.size() >= LongestLine)
            continue;
        if (m_blank && !line.text.isEmpty())
            line.text += u' ';
        m_blank = false;
        if (m_linkEnd > node) {
            if (line.linkAt < 0)
                line.linkAt = line.text.size();
            if (!line.link.isEmpty() && line.linkAt + line.link.size() < line.text.size())
                line.link += u' ';
            line.link += word.left(LongestLine);
        }
        line.text += word.left(LongestLine);
    }
}

bool PageLines::next(PageLine &line)
{
    line.text.resize(0);
    line.link.resize(0);
    line.linkAt = -1;
    line.length = 0;
    m_linkEnd = -1;
    m_blank = false;
    bool broken = false; // one <br> is a blank, two in a row end the line
    const int size = int(m_tree.nodes.size());
    int blockEnd = -1; // end of the block that the line stands in
    while (m_at < size) {
        const HtmlNode &node = m_tree.nodes[m_at];
        if (line.length > 0 && blockEnd >= 0 && m_at >= blockEnd)
            return true;
        if (node.tag == Tag::Text) {
            const qsizetype before = line.length;
            addText(m_at, line);
            if (line.length > before)
                broken = false;
            if (before == 0 && line.length > 0) {
                int up = node.parent;
                while (up >= 0 && !isBlock(m_tree.nodes[up].tag))
                    up = m_tree.nodes[up].parent;
                blockEnd = up >= 0 ? m_tree.nodes[up].end : size;
            }
            ++m_at;
            continue;
        }
        const bool block = isBlock(node.tag);
        if (block && line.length > 0 && (node.tag != Tag::Br || broken || line.text.size() < ShortLine))
            return true;
        if (isOut(m_at)) {
            m_blank = true;
            m_at = node.end;
            continue;
        }
        if (node.tag == Tag::Br) {
            broken = true;
            m_blank = true;
        }
        if (node.tag == Tag::A && line.linkAt < 0)
            m_linkEnd = node.end;
        ++m_at;
    }
    return line.length > 0;
}

} // namespace nutgraf::readers
