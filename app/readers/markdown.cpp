// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/markdown.h"

#include "app/readers/datetext.h"
#include "app/readers/plaintext.h"
#include "app/readers/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace nutgraf::readers {

namespace {

QString unquoted(QString value)
{
    value = value.trimmed();
    if (value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'') && value.back() == value.front()) {
        const QChar quote = value.front();
        value = value.sliced(1, value.size() - 2);
        value.replace(QString(u'\\') + quote, QString(quote));
        if (quote == u'\'')
            value.replace(QStringLiteral("''"), QStringLiteral("'"));
    }
    return value;
}

QStringList listValue(QString value)
{
    value = value.trimmed();
    if (!value.startsWith(u'[') || !value.endsWith(u']'))
        return splitByline(unquoted(value));
    QStringList names;
    for (const QString &part : value.sliced(1, value.size() - 2).split(u','))
        addNames(names, splitByline(unquoted(part)));
    return names;
}

void takeFrontMatter(const QString &key, const QString &value, ReadDocument &document)
{
    if (key == QLatin1String("title")) {
        document.title = squeezed(unquoted(value));
    } else if (key == QLatin1String("author") || key == QLatin1String("authors") || key == QLatin1String("byline")) {
        addNames(document.byline, listValue(value));
    } else if (key == QLatin1String("date") || key == QLatin1String("published")) {
        document.published = parseDateValue(unquoted(value));
        if (!document.published.isEmpty())
            document.publishedEvidence = QStringLiteral("front matter");
    } else if (key == QLatin1String("updated") || key == QLatin1String("modified") || key == QLatin1String("lastmod")) {
        document.modified = parseDateValue(unquoted(value));
    } else if (key == QLatin1String("publisher") || key == QLatin1String("outlet") || key == QLatin1String("source")
               || key == QLatin1String("site")) {
        document.publisher = squeezed(unquoted(value));
    } else if (key == QLatin1String("lang") || key == QLatin1String("language")) {
        document.language = unquoted(value);
    } else if (key == QLatin1String("url") || key == QLatin1String("canonical") || key == QLatin1String("link")) {
        document.canonicalUrl = unquoted(value);
    }
}

/// Reads "---" … "---" at the head; the index of the first line after it, 0 when there is none.
qsizetype readFrontMatter(const QStringList &lines, ReadDocument *document)
{
    constexpr qsizetype Longest = 200;
    if (lines.isEmpty() || lines.first().trimmed() != QLatin1String("---"))
        return 0;
    qsizetype end = -1;
    for (qsizetype i = 1; i < std::min(lines.size(), Longest) && end < 0; ++i)
        if (lines[i].trimmed() == QLatin1String("---") || lines[i].trimmed() == QLatin1String("..."))
            end = i;
    if (end < 0)
        return 0;
    QString key;
    bool keys = false;
    for (qsizetype i = 1; i < end; ++i) {
        const QString line = lines[i].trimmed();
        const qsizetype colon = line.indexOf(u':');
        if (line.startsWith(QLatin1String("- ")) && document) {
            takeFrontMatter(key, line.sliced(2), *document);
            continue;
        }
        if (colon <= 0)
            continue;
        keys = true;
        key = line.first(colon).trimmed().toLower();
        if (document && colon + 1 < line.size())
            takeFrontMatter(key, line.sliced(colon + 1), *document);
    }
    return keys ? end + 1 : 0;
}

/// The words of a link, its address, a tag: what is longer is none, and need not be looked for to the end of the line.
constexpr qsizetype LongestMark = 2000;

/// "[words](address "title")" at @p at, the position of the bracket; moves past it.
bool takeLink(const QString &line, qsizetype *at, QString *words, QString *url)
{
    const qsizetype lastClose = std::min(line.size(), *at + LongestMark);
    qsizetype depth = 0;
    qsizetype close = *at;
    for (; close < lastClose; ++close) {
        if (line[close] == u'\\') {
            ++close;
            continue;
        }
        depth += line[close] == u'[' ? 1 : line[close] == u']' ? -1 : 0;
        if (depth == 0)
            break;
    }
    if (close >= lastClose || close + 1 >= line.size() || line[close + 1] != u'(')
        return false;
    qsizetype end = close + 1;
    depth = 0;
    const qsizetype lastEnd = std::min(line.size(), end + LongestMark);
    for (; end < lastEnd; ++end) {
        depth += line[end] == u'(' ? 1 : line[end] == u')' ? -1 : 0;
        if (depth == 0)
            break;
    }
    if (end >= lastEnd)
        return false;
    *words = line.sliced(*at + 1, close - *at - 1);
    *url = line.sliced(close + 2, end - close - 2).trimmed();
    const qsizetype blank = url->indexOf(u' ');
    if (blank > 0)
        url->truncate(blank);
    if (url->startsWith(u'<') && url->endsWith(u'>'))
        *url = url->sliced(1, url->size() - 2);
    *at = end + 1;
    return true;
}

bool isWordPart(const QString &line, qsizetype at)
{
    return at >= 0 && at < line.size() && line[at].isLetterOrNumber();
}

bool isBlankAt(const QString &line, qsizetype at)
{
    return at < 0 || at >= line.size() || line[at].isSpace();
}

/// The line without emphasis, code marks and escapes; links leave their words behind and are added to @p links.
QString inlineText(const QString &line, QList<Link> &links, int depth = 0)
{
    constexpr int Deepest = 8;
    QString out;
    for (qsizetype i = 0; i < line.size();) {
        const QChar c = line[i];
        if (c == u'\\' && i + 1 < line.size() && line[i + 1].isPunct()) {
            out += line[i + 1];
            i += 2;
        } else if (c == u'!' && i + 1 < line.size() && line[i + 1] == u'[') {
            QString words;
            QString url;
            qsizetype at = i + 1;
            if (takeLink(line, &at, &words, &url))
                i = at;
            else
                out += line[i++];
        } else if (c == u'[' && depth < Deepest) {
            QString words;
            QString url;
            qsizetype at = i;
            if (!takeLink(line, &at, &words, &url)) {
                out += line[i++];
                continue;
            }
            const QString text = inlineText(words, links, depth + 1);
            links.append({url, squeezed(text)});
            out += text;
            i = at;
        } else if (c == u'<' && i + 1 < line.size()) {
            const qsizetype length = QStringView(line).sliced(i).left(LongestMark).indexOf(u'>');
            const qsizetype close = length < 0 ? -1 : i + length;
            const QString inner = close > 0 ? line.sliced(i + 1, close - i - 1) : QString();
            if (inner.startsWith(QLatin1String("http"))) {
                links.append({inner, inner});
                out += inner;
                i = close + 1;
            } else if (!inner.isEmpty() && (inner[0].isLetter() || inner[0] == u'/' || inner[0] == u'!')) {
                i = close + 1;
            } else {
                out += line[i++];
            }
        } else if (c == u'`') {
            ++i;
        } else if (c == u'*' || c == u'_' || (c == u'~' && i + 1 < line.size() && line[i + 1] == u'~')) {
            qsizetype end = i;
            while (end < line.size() && line[end] == c)
                ++end;
            // A star or line amid blanks, or a line inside a word, is no emphasis.
            const bool stands = (isBlankAt(line, i - 1) && isBlankAt(line, end))
                || (c == u'_' && isWordPart(line, i - 1) && isWordPart(line, end));
            if (stands)
                out += line.sliced(i, end - i);
            i = end;
        } else {
            out += c;
            ++i;
        }
    }
    return out;
}

bool isRule(const QString &line)
{
    QString marks = line;
    marks.remove(u' ');
    return marks.size() >= 3
        && (marks.count(u'-') == marks.size() || marks.count(u'*') == marks.size()
            || marks.count(u'_') == marks.size());
}

bool isTableRule(const QString &line)
{
    return line.contains(u'-') && line.contains(u'|')
        && std::all_of(line.cbegin(), line.cend(), [](QChar c) { return QStringView(u"|-: ").contains(c); });
}

/// Takes quotation, list and heading marks off the line's head.
struct Marks
{
    int heading = 0;
    bool quotation = false;
    bool item = false;
};

Marks takeMarks(QString &line)
{
    static const QRegularExpression Item(QStringLiteral("^(?:[-*+]|\\d{1,9}[.)])\\s+"));
    static const QRegularExpression Heading(QStringLiteral("^(#{1,6})(?:\\s+|$)"));
    Marks marks;
    line = line.trimmed();
    while (line.startsWith(u'>')) {
        marks.quotation = true;
        line = line.sliced(1).trimmed();
    }
    if (const auto heading = Heading.match(line); heading.hasMatch()) {
        marks.heading = int(heading.capturedLength(1));
        line = line.sliced(heading.capturedLength()).trimmed();
        while (line.endsWith(u'#'))
            line = line.chopped(1).trimmed();
    } else if (const auto item = Item.match(line); item.hasMatch()) {
        marks.item = true;
        line = line.sliced(item.capturedLength());
    }
    return marks;
}

class BlockBuilder
{
public:
    explicit BlockBuilder(QList<Link> &links)
        : m_links(links)
    { }

    void close()
    {
        const QString text = squeezed(inlineText(m_open.text, m_links));
        if (!text.isEmpty())
            m_blocks.append({text, m_open.heading, m_open.quotation});
        m_open = {};
    }

    void addLine(const QString &raw)
    {
        if (raw.trimmed().startsWith(QLatin1String("```")) || raw.trimmed().startsWith(QLatin1String("~~~"))) {
            close();
            m_code = !m_code;
            return;
        }
        if (m_code) {
            if (!raw.trimmed().isEmpty())
                m_blocks.append({squeezed(raw)});
            return;
        }
        addText(raw);
    }

    QList<TextBlock> take()
    {
        close();
        return std::move(m_blocks);
    }

private:
    void addText(QString line)
    {
        static const QRegularExpression Underline(QStringLiteral("^(?:=+|-{2,})\\s*$"));
        if (Underline.match(line).hasMatch() && !m_open.text.isEmpty() && !m_open.quotation) {
            m_open.heading = true;
            close();
            return;
        }
        if (line.trimmed().isEmpty() || isRule(line) || isTableRule(line)) {
            close();
            return;
        }
        const bool hardBreak = line.endsWith(QLatin1String("  ")) || line.endsWith(u'\\');
        const Marks marks = takeMarks(line);
        if (marks.heading > 0 || marks.item || marks.quotation != m_open.quotation)
            close();
        if (line.startsWith(u'|')) {
            close();
            line.replace(u'|', u' ');
        }
        if (hardBreak && line.endsWith(u'\\'))
            line.chop(1);
        m_open.heading = marks.heading > 0;
        m_open.quotation = marks.quotation;
        m_open.text += (m_open.text.isEmpty() ? QString() : QStringLiteral(" ")) + line;
        if (marks.heading > 0 || hardBreak)
            close();
    }

    QList<Link> &m_links;
    QList<TextBlock> m_blocks;
    TextBlock m_open;
    bool m_code = false;
};

} // namespace

bool looksLikeMarkdown(const QString &text)
{
    const QStringList lines = text.left(20000).split(u'\n');
    if (readFrontMatter(lines, nullptr) > 0)
        return true;
    static const QRegularExpression Heading(QStringLiteral("^#{1,6} \\S"));
    static const QRegularExpression Mark(QStringLiteral("^(?:[-*] |> )|\\]\\(https?://|\\*\\*\\S"));
    qsizetype headings = 0;
    qsizetype marks = 0;
    for (const QString &line : lines) {
        headings += Heading.match(line).hasMatch() ? 1 : 0;
        marks += Mark.match(line).hasMatch() ? 1 : 0;
    }
    return headings >= 2 || (headings == 1 && (marks > 0 || Heading.match(lines.first()).hasMatch()));
}

ReadDocument readMarkdown(const QString &text)
{
    ReadDocument document;
    document.contentType = QStringLiteral("text/markdown");
    const QStringList lines = text.split(u'\n');
    BlockBuilder builder(document.links);
    for (qsizetype i = readFrontMatter(lines, &document); i < lines.size(); ++i)
        builder.addLine(lines[i]);
    readHeaderLines(builder.take(), document);
    return document;
}

} // namespace nutgraf::readers
