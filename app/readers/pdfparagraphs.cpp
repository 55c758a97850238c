// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/pdfparagraphs.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace nutgraf::readers {

namespace {

constexpr double SameSize = 0.1; // share by which letters of one paragraph may differ in height
constexpr double WidestLeading = 2.6; // distance of lines in heights of letters, beyond which they are apart
constexpr qsizetype ParagraphsBack = 4; // notes and captions between the parts of one paragraph

/// Lines that stand below each other in one column.
struct Block
{
    int page = 1;
    QList<PdfLine> lines;
    double left = 0;
    double right = 0;
    double leading = 0; ///< usual distance from line to line; 0 for a single line
};

bool isSameSize(double a, double b)
{
    return std::abs(a - b) <= SameSize * std::max(a, b);
}

bool follows(const PdfLine &upper, const PdfLine &lower)
{
    const double distance = lower.box.top() - upper.box.top();
    if (distance < 0.3 * upper.size || distance > WidestLeading * std::max(upper.size, lower.size)
        || !isSameSize(upper.size, lower.size))
        return false;
    const double overlap =
        std::min(upper.box.right(), lower.box.right()) - std::max(upper.box.left(), lower.box.left());
    return overlap > 0.4 * std::min(upper.box.width(), lower.box.width());
}

QList<Block> blocksOfPage(const PdfPage &page)
{
    QList<Block> blocks;
    for (const PdfLine &line : page.lines) {
        if (blocks.isEmpty() || !follows(blocks.last().lines.last(), line))
            blocks.append({page.number, {}, line.box.left(), line.box.right(), 0});
        Block &block = blocks.last();
        block.lines.append(line);
        block.left = std::min(block.left, line.box.left());
        block.right = std::max(block.right, line.box.right());
    }
    for (Block &block : blocks) {
        QList<double> distances;
        for (qsizetype i = 1; i < block.lines.size(); ++i)
            distances.append(block.lines[i].box.top() - block.lines[i - 1].box.top());
        std::sort(distances.begin(), distances.end());
        if (!distances.isEmpty())
            block.leading = distances[(distances.size() - 1) / 2];
    }
    return blocks;
}

/// The usual distance of lines in heights of their letters.
double usualLeading(const QList<Block> &blocks)
{
    QList<double> ratios;
    for (const Block &block : blocks)
        if (block.lines.size() > 2)
            ratios.append(block.leading / std::max(1.0, block.lines.first().size));
    if (ratios.isEmpty())
        return 1.25;
    std::sort(ratios.begin(), ratios.end());
    return ratios[ratios.size() / 2];
}

bool isRightToLeft(QChar c)
{
    return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
}

bool hasLetterOrDigit(const QString &word)
{
    return std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// The word from its other end; numbers and Latin letters in it keep their order, brackets turn.
QString mirrored(const QString &word)
{
    QString turned;
    turned.reserve(word.size());
    qsizetype end = word.size();
    while (end > 0) {
        qsizetype start = end - 1;
        const auto keeps = [&word](qsizetype i) { return word[i].isDigit() || word[i].direction() == QChar::DirL; };
        if (keeps(start)) {
            while (start > 0 && (keeps(start - 1) || (start > 1 && word[start - 1].isPunct() && keeps(start - 2))))
                --start;
            turned += QStringView(word).sliced(start, end - start);
        } else {
            // A mark stands behind the letter that it belongs to.
            while (start > 0 && word[start].category() == QChar::Mark_NonSpacing)
                --start;
            const QChar letter = word[start].hasMirrored() ? word[start].mirroredChar() : word[start];
            // Arabic letters may be given by their shapes.
            turned += letter.unicode() >= 0xFB50 && letter.unicode() <= 0xFEFC
                ? QString(letter).normalized(QString::NormalizationForm_KC)
                : QString(letter);
            turned += QStringView(word).sliced(start + 1, end - start - 1);
        }
        end = start;
    }
    return turned;
}

QChar lastMark(QStringView text)
{
    while (!text.isEmpty() && (text.back().isSpace() || QStringView(u"\"'”’»)]").contains(text.back())))
        text.chop(1);
    return text.isEmpty() ? QChar() : text.back();
}

bool endsSentence(const QString &text)
{
    return QStringView(u".!?:;…。！？").contains(lastMark(text));
}

bool endsDivided(QStringView text)
{
    return text.size() > 1 && QStringView(u"-\u2010\u00AD").contains(text.back()) && text[text.size() - 2].isLetter();
}

bool startsLower(const QString &text)
{
    for (const QChar c : text) {
        if (c.isLetter())
            return c.isLower();
        if (!QStringView(u"\"'“‘«(").contains(c))
            return false;
    }
    return false;
}

bool startsItem(const QString &text)
{
    static const QRegularExpression Item(QStringLiteral("^(?:[•‣▪◦●■–—*·]|\\(?(?:\\d{1,2}|[a-z])[.)])\\s+\\S"));
    return Item.match(text.left(12)).hasMatch();
}

/// "Harbour . . . . . . . 12": a line of a table of contents.
bool endsWithLeaders(const QString &text)
{
    static const QRegularExpression Leaders(QStringLiteral("(?:\\s?[.…·]){4,}\\s*[\\divxlc]{0,6}$"));
    return Leaders.match(text.right(60)).hasMatch();
}

/// Whether line @p i of the block begins a paragraph.
bool beginsParagraph(const Block &block, qsizetype i, double usual)
{
    const PdfLine &before = block.lines[i - 1];
    const PdfLine &line = block.lines[i];
    if (endsDivided(before.text) && startsLower(line.text))
        return false;
    const double leading = block.lines.size() > 3 ? block.leading : usual * line.size;
    if (line.box.top() - before.box.top() > leading * 1.28 + 0.5)
        return true;
    if (startsItem(line.text) || endsWithLeaders(before.text))
        return true;
    const double width = block.right - block.left;
    const double room = block.right - before.box.right() - line.firstWord - 0.3 * line.size;
    const bool ended = endsSentence(before.text);
    if (room > 0.3 * line.size && ended && room > 0.04 * width)
        return true;
    // Headings, list lines and addresses stop well before the margin without a full stop.
    if (room > 0.4 * width && !startsLower(line.text))
        return true;
    const double indent = 0.6 * line.size;
    const bool indented = line.box.left() > block.left + indent && before.box.left() < block.left + indent
        && (i + 1 >= block.lines.size() || block.lines[i + 1].box.left() < block.left + indent);
    return indented && ended;
}

/// Words that stand inside lines, which tell whether a divided word has a hyphen of its own.
QSet<QString> vocabularyOf(const QList<PdfPage> &pages)
{
    constexpr qsizetype Most = 200'000;
    QSet<QString> words;
    for (const PdfPage &page : pages) {
        for (const PdfLine &line : page.lines) {
            const auto parts = QStringView(line.text).split(u' ', Qt::SkipEmptyParts);
            for (qsizetype i = 0; i < parts.size() && words.size() < Most; ++i) {
                QStringView word = parts[i];
                while (!word.isEmpty() && !word.back().isLetterOrNumber() && word.back() != u'-')
                    word.chop(1);
                while (!word.isEmpty() && !word.front().isLetterOrNumber())
                    word = word.sliced(1);
                if (word.size() > 3 && !endsDivided(word))
                    words.insert(word.toString().toLower());
            }
        }
    }
    return words;
}

class ParagraphBuilder
{
public:
    ParagraphBuilder(const QSet<QString> &vocabulary, double usual)
        : m_vocabulary(vocabulary)
        , m_usual(usual)
    { }

    void add(const Block &block)
    {
        qsizetype open = continued(block);
        for (qsizetype i = 0; i < block.lines.size(); ++i) {
            const PdfLine &line = block.lines[i];
            if (i > 0 && beginsParagraph(block, i, m_usual))
                open = -1;
            if (open < 0) {
                m_found.append({line.text, line.size, {{0, block.page}}});
                open = m_found.size() - 1;
            } else {
                append(m_found[open], line.text, block.page);
            }
        }
        const PdfLine &last = block.lines.last();
        m_full = last.box.right() > block.right - 2.5 * last.size && block.lines.size() > 1;
        m_lastTop = last.box.top();
        m_page = block.page;
    }

    QList<PdfParagraph> take()
    {
        for (PdfParagraph &paragraph : m_found)
            while (paragraph.text.endsWith(QChar(0xAD)))
                paragraph.text.chop(1);
        m_found.removeIf([](const PdfParagraph &paragraph) { return paragraph.text.isEmpty(); });
        return std::move(m_found);
    }

private:
    /// The paragraph that goes on in the block, -1 for none.
    qsizetype continued(const Block &block) const
    {
        const PdfLine &first = block.lines.first();
        const bool lower = startsLower(first.text);
        for (qsizetype back = 0; back < ParagraphsBack && back < m_found.size(); ++back) {
            const qsizetype i = m_found.size() - 1 - back;
            const PdfParagraph &paragraph = m_found[i];
            if (paragraph.pages.last().page + 1 < block.page)
                break;
            if (!isSameSize(paragraph.size, first.size) || endsSentence(paragraph.text))
                continue;
            if (lower && (endsDivided(paragraph.text) || paragraph.text.size() > 40))
                return i;
            // The next word may be a name; then only a full last line before a new column or page tells.
            const bool turned = block.page != m_page || first.box.top() < m_lastTop;
            if (back == 0 && turned && m_full && paragraph.text.size() > 80 && !startsItem(first.text)
                && block.lines.size() > 1)
                return i;
        }
        return -1;
    }

    void append(PdfParagraph &paragraph, const QString &line, int page) const
    {
        QString &text = paragraph.text;
        const bool soft = text.endsWith(QChar(0xAD));
        qsizetype start = text.size();
        if (endsDivided(text) && (soft || startsLower(line))) {
            if (soft || !keepsHyphen(text, line))
                text.chop(1);
            start = text.size();
            text += line;
        } else {
            const bool tight = text.endsWith(u'—') || (text.endsWith(u'-') && endsDivided(text))
                || (isWideScript(text.back()) && isWideScript(line.front()));
            if (!tight)
                text += u' ';
            start = text.size();
            text += line;
        }
        if (paragraph.pages.last().page < page)
            paragraph.pages.append({start, page});
    }

    /// "long-" and "term": where the text elsewhere says "long-term", the hyphen stays.
    bool keepsHyphen(const QString &text, const QString &line) const
    {
        const QString head = text.sliced(text.lastIndexOf(u' ') + 1).chopped(1).toLower();
        QString tail = line.section(u' ', 0, 0).toLower();
        while (!tail.isEmpty() && !tail.back().isLetterOrNumber())
            tail.chop(1);
        QString plain = head;
        while (!plain.isEmpty() && !plain.front().isLetterOrNumber())
            plain.remove(0, 1);
        if (m_vocabulary.contains(plain + tail))
            return false;
        return m_vocabulary.contains(plain + u'-' + tail) || plain.contains(u'-') || isPrefix(plain);
    }

    static bool isPrefix(const QString &word)
    {
        static const QSet<QString> Prefixes{QStringLiteral("self"), QStringLiteral("well"), QStringLiteral("ex"),
                                            QStringLiteral("vice"), QStringLiteral("so")};
        return Prefixes.contains(word);
    }

    static bool isWideScript(QChar c) { return c.unicode() >= 0x3000 && c.unicode() < 0xD7A4; }

    const QSet<QString> &m_vocabulary;
    double m_usual;
    QList<PdfParagraph> m_found;
    bool m_full = false;
    double m_lastTop = 0;
    int m_page = 0;
};

} // namespace

QString inReadingOrder(const QString &seen)
{
    int right = 0;
    int left = 0;
    for (const QChar c : seen) {
        right += isRightToLeft(c) ? 1 : 0;
        left += c.direction() == QChar::DirL ? 1 : 0;
    }
    if (right == 0)
        return seen;
    QStringList words = seen.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words)
        if (std::any_of(word.cbegin(), word.cend(), isRightToLeft))
            word = mirrored(word);
    const bool rightFirst = right > left;
    if (rightFirst)
        std::reverse(words.begin(), words.end());
    // Words of the other direction that stand together keep their own order.
    const auto isOther = [rightFirst](const QString &word) {
        return std::any_of(word.cbegin(), word.cend(), isRightToLeft) != rightFirst && hasLetterOrDigit(word);
    };
    for (auto first = words.begin(); first != words.end();) {
        first = std::find_if(first, words.end(), isOther);
        const auto last = std::find_if_not(first, words.end(), isOther);
        std::reverse(first, last);
        first = last;
    }
    return words.join(u' ').normalized(QString::NormalizationForm_C);
}

double bodySize(const QList<PdfPage> &pages)
{
    QMap<int, qsizetype> lengths; // by tenths of a point
    for (const PdfPage &page : pages)
        for (const PdfLine &line : page.lines)
            lengths[int(line.size * 10)] += line.text.size();
    qsizetype most = 0;
    int size = 0;
    for (auto it = lengths.cbegin(); it != lengths.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            size = it.key();
        }
    }
    return size / 10.0;
}

QList<PdfParagraph> joinLines(const QList<PdfPage> &pages)
{
    QList<Block> blocks;
    for (const PdfPage &page : pages)
        blocks += blocksOfPage(page);
    const QSet<QString> vocabulary = vocabularyOf(pages);
    ParagraphBuilder builder(vocabulary, usualLeading(blocks));
    for (const Block &block : std::as_const(blocks))
        builder.add(block);
    return builder.take();
}

} // namespace nutgraf::readers
