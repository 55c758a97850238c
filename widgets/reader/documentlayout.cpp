// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/documentlayout.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>
#include <QTextBoundaryFinder>
#include <QTextLine>

#include <algorithm>
#include <cmath>

namespace nutgraf::widgets {

using storage::TextSpan;

namespace {

constexpr double LineSpacing = 1.5; // of the size of the face
constexpr double ParagraphGap = 0.75;
constexpr int MostLaidOut = 600; // blocks kept with their lines; some ten screens of short paragraphs

// Letters, blanks and marks about as often as in English running text.
const QString &sample()
{
    static const QString text = QStringLiteral("The court heard on Tuesday that the company had told its investors of "
                                               "the loss in a letter, and that most of them sold within a day.");
    return text;
}

bool isStrongRightToLeft(QChar letter)
{
    const QChar::Direction direction = letter.direction();
    return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirRLE
        || direction == QChar::DirRLO || direction == QChar::DirRLI;
}

bool isWide(QChar letter)
{
    return letter.unicode() >= 0x2E80 && letter.unicode() < 0xFB00;
}

// Where to cut a block that would be too long: after a sentence, else after a blank, else between two clusters.
qsizetype cutBefore(QStringView text, qsizetype longest)
{
    qsizetype blank = -1;
    for (qsizetype at = longest; at > longest / 2; --at) {
        const QChar before = text[at - 1];
        const bool fullWidth = before == QChar(0x3002) || before == QChar(0xFF01) || before == QChar(0xFF1F);
        if (fullWidth)
            return at;
        if (!before.isSpace())
            continue;
        if (blank < 0)
            blank = at;
        const QChar stop = at >= 2 ? text[at - 2] : QChar();
        if (stop == u'.' || stop == u'?' || stop == u'!' || stop == u'”' || stop == u'"')
            return at;
    }
    if (blank > 0)
        return blank;
    QTextBoundaryFinder clusters(QTextBoundaryFinder::Grapheme, text.first(longest + 1));
    clusters.setPosition(longest);
    if (!clusters.isAtBoundary())
        clusters.toPreviousBoundary();
    return clusters.position() > 0 ? clusters.position() : longest;
}

} // namespace

int columnWidth(const QFont &font, int characters)
{
    return int(std::ceil(QFontMetricsF(font).horizontalAdvance(sample()) / double(sample().size()) * characters));
}

DocumentLayout::DocumentLayout() = default;
DocumentLayout::~DocumentLayout() = default;

void DocumentLayout::setText(const QString &text)
{
    m_text = text;
    cut();
    estimate();
}

void DocumentLayout::setColumn(const QFont &font, int width)
{
    if (m_font == font && m_width == width && m_lineHeight > 1)
        return;
    m_font = font;
    m_width = qMax(40, width);
    const QFontMetricsF metrics(font);
    m_ascent = metrics.ascent();
    m_descent = metrics.descent();
    m_letter = qMax(1.0, metrics.horizontalAdvance(sample()) / double(sample().size()));
    const int pixels = font.pixelSize() > 0 ? font.pixelSize() : int(metrics.height() / 1.2);
    m_lineHeight = qMax(int(std::ceil(metrics.height())), qRound(pixels * LineSpacing));
    m_gap = qRound(pixels * ParagraphGap);
    estimate();
}

void DocumentLayout::cut()
{
    m_blocks.clear();
    const QStringView all(m_text);
    qsizetype start = 0;
    while (start <= all.size() && !all.isEmpty()) {
        qsizetype end = all.indexOf(u'\n', start);
        if (end < 0)
            end = all.size();
        while (end - start > LongestBlock) {
            const qsizetype length = cutBefore(all.mid(start, end - start), LongestBlock);
            m_blocks.push_back({start, length, 0, false, false, nullptr});
            start += length;
        }
        m_blocks.push_back({start, end - start, 0, true, false, nullptr});
        start = end + 1;
    }
    for (Block &block : m_blocks) {
        const QStringView words = all.mid(block.start, block.length);
        block.mixedDirection = std::any_of(words.cbegin(), words.cend(), isStrongRightToLeft);
    }
}

int DocumentLayout::estimateOf(const Block &block) const
{
    if (block.length == 0)
        return m_lineHeight / 2;
    double width = 0;
    for (const QChar letter : QStringView(m_text).mid(block.start, block.length))
        width += isWide(letter) ? 2.1 : 1.0;
    const int lines = qMax(1, int(std::ceil(width * m_letter / m_width * 1.03))); // lines end ragged
    return lines * m_lineHeight + (block.endsParagraph ? m_gap : 0);
}

void DocumentLayout::estimate()
{
    m_laidOut = 0;
    m_sums.assign(m_blocks.size() + 1, 0);
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        m_blocks[i].lines.reset();
        m_blocks[i].height = m_width > 0 ? estimateOf(m_blocks[i]) : 0;
        m_sums[i + 1] += m_blocks[i].height;
        const size_t above = (i + 1) + ((i + 1) & (~(i + 1) + 1));
        if (above < m_sums.size())
            m_sums[above] += m_sums[i + 1];
    }
}

int DocumentLayout::height() const
{
    return topOf(blockCount());
}

int DocumentLayout::topOf(int block) const
{
    qint64 sum = 0;
    for (size_t i = size_t(block); i > 0; i -= i & (~i + 1))
        sum += m_sums[i];
    return int(sum);
}

int DocumentLayout::blockAt(int y) const
{
    if (m_blocks.empty())
        return -1;
    size_t step = 1;
    while (step * 2 < m_sums.size())
        step *= 2;
    size_t position = 0;
    qint64 left = qMax(0, y);
    for (; step > 0; step /= 2) {
        if (position + step < m_sums.size() && m_sums[position + step] <= left) {
            position += step;
            left -= m_sums[position];
        }
    }
    return qMin(int(position), blockCount() - 1);
}

int DocumentLayout::blockOf(qsizetype position) const
{
    if (m_blocks.empty())
        return -1;
    const auto after = std::upper_bound(m_blocks.cbegin(), m_blocks.cend(), position,
                                        [](qsizetype at, const Block &block) { return at < block.start; });
    return qMax(0, int(after - m_blocks.cbegin()) - 1);
}

TextSpan DocumentLayout::spanOf(int block) const
{
    return {m_blocks[size_t(block)].start, m_blocks[size_t(block)].length};
}

void DocumentLayout::setHeight(int block, int height)
{
    Block &changed = m_blocks[size_t(block)];
    const qint64 difference = height - changed.height;
    if (difference == 0)
        return;
    changed.height = height;
    for (size_t i = size_t(block) + 1; i < m_sums.size(); i += i & (~i + 1))
        m_sums[i] += difference;
}

void DocumentLayout::layOut(int index)
{
    Block &block = m_blocks[size_t(index)];
    if (block.lines || m_width <= 0)
        return;
    const QString words = m_text.mid(block.start, block.length);
    block.lines = std::make_unique<QTextLayout>(words, m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const bool rightToLeft = block.mixedDirection && words.isRightToLeft();
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    block.lines->setTextOption(option);
    block.lines->setCacheEnabled(true);

    block.lines->beginLayout();
    double y = 0;
    for (QTextLine line = block.lines->createLine(); line.isValid(); line = block.lines->createLine()) {
        line.setLeadingIncluded(false);
        line.setLineWidth(m_width);
        // Faces that stand in for missing letters are often higher: they get room, and the baseline stays.
        const double above = qMax((m_lineHeight - m_ascent - m_descent) / 2 + m_ascent, line.ascent());
        const double below = qMax(m_lineHeight - above, line.descent());
        line.setPosition({0, y + above - line.ascent()});
        y += std::ceil(above + below);
    }
    block.lines->endLayout();
    ++m_laidOut;
    const int height = block.length == 0 ? m_lineHeight / 2 : int(std::ceil(y));
    setHeight(index, height + (block.endsParagraph && block.length > 0 ? m_gap : 0));
}

int DocumentLayout::prepare(int top, int bottom)
{
    if (m_blocks.empty())
        return 0;
    const int first = blockAt(top);
    int shift = 0;
    for (int block = first; block < blockCount(); ++block) {
        const int start = topOf(block);
        if (block > first && start >= bottom + shift)
            break;
        const int before = heightOf(block);
        layOut(block);
        if (block == first && start < top)
            shift = heightOf(block) - before;
    }
    return shift;
}

void DocumentLayout::trim(int top, int bottom)
{
    if (m_laidOut <= MostLaidOut || m_blocks.empty())
        return;
    const int first = blockAt(top);
    const int last = blockAt(bottom);
    for (int block = 0; block < blockCount(); ++block) {
        if ((block < first || block > last) && m_blocks[size_t(block)].lines) {
            m_blocks[size_t(block)].lines.reset();
            --m_laidOut;
        }
    }
}

QTextLine DocumentLayout::lineOf(int index, qsizetype position) const
{
    const Block &block = m_blocks[size_t(index)];
    const qsizetype inside = qBound<qsizetype>(0, position - block.start, block.length);
    QTextLine line = block.lines->lineForTextPosition(int(inside));
    return line.isValid() ? line : block.lines->lineAt(qMax(0, block.lines->lineCount() - 1));
}

QList<QRectF> DocumentLayout::rectsInLine(const Block &block, const QTextLine &line, qsizetype from, qsizetype to) const
{
    const double top = line.y();
    const double height = line.ascent() + line.descent();
    if (!block.mixedDirection) {
        const double left = line.cursorToX(int(from));
        const double right =
            to >= line.textStart() + line.textLength() ? line.x() + line.naturalTextWidth() : line.cursorToX(int(to));
        return {QRectF(left, top, right - left, height)};
    }
    // Where directions mix, neighbours in the text need not be neighbours on the line: take the glyphs where they stand.
    // (The edges of cursorToX() are places of a caret, which is elsewhere where directions meet.)
    QList<std::pair<double, double>> pieces;
    const QList<QGlyphRun> runs = line.glyphRuns(int(from), int(to - from));
    for (const QGlyphRun &run : runs) {
        const QList<QPointF> places = run.positions();
        const QList<QPointF> advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes());
        for (qsizetype i = 0; i < places.size() && i < advances.size(); ++i)
            if (advances[i].x() > 0)
                pieces.append({places[i].x(), places[i].x() + advances[i].x()});
    }
    std::sort(pieces.begin(), pieces.end());
    QList<QRectF> rects;
    for (const auto &[left, right] : std::as_const(pieces)) {
        if (!rects.isEmpty() && left - rects.constLast().right() < 1)
            rects.last().setRight(qMax(rects.constLast().right(), right));
        else
            rects.append(QRectF(left, top, right - left, height));
    }
    return rects;
}

QList<QRectF> DocumentLayout::rectsIn(int index, TextSpan span) const
{
    QList<QRectF> rects;
    const Block &block = m_blocks[size_t(index)];
    if (!block.lines)
        return rects;
    const qsizetype from = qMax<qsizetype>(0, span.start - block.start);
    const qsizetype to = qMin(block.length, span.end() - block.start);
    if (from >= to)
        return rects;
    const int top = topOf(index);
    for (int i = lineOf(index, block.start + from).lineNumber(); i < block.lines->lineCount(); ++i) {
        const QTextLine line = block.lines->lineAt(i);
        const qsizetype lineFrom = qMax<qsizetype>(from, line.textStart());
        const qsizetype lineTo = qMin<qsizetype>(to, line.textStart() + line.textLength());
        if (lineFrom >= to)
            break;
        if (lineFrom >= lineTo)
            continue;
        const QList<QRectF> pieces = rectsInLine(block, line, lineFrom, lineTo);
        for (const QRectF &piece : pieces)
            rects.append(piece.translated(0, top));
    }
    return rects;
}

QList<QRectF> DocumentLayout::rectsOf(TextSpan span)
{
    QList<QRectF> rects;
    if (m_blocks.empty() || span.isEmpty())
        return rects;
    const int last = blockOf(span.end() - 1);
    for (int block = blockOf(span.start); block <= last; ++block)
        layOut(block);
    for (int block = blockOf(span.start); block <= last; ++block)
        rects.append(rectsIn(block, span));
    return rects;
}

QRectF DocumentLayout::lineBand(int index, TextSpan span) const
{
    const Block &block = m_blocks[size_t(index)];
    const qsizetype from = qMax<qsizetype>(0, span.start - block.start);
    const qsizetype to = qMin(block.length, span.end() - block.start);
    if (!block.lines || from >= to)
        return {};
    const QTextLine first = lineOf(index, block.start + from);
    const QTextLine last = lineOf(index, block.start + to - 1);
    const int top = topOf(index);
    return QRectF(0, top + first.y(), m_width, last.y() + last.ascent() + last.descent() - first.y());
}

QRectF DocumentLayout::caretRect(qsizetype position)
{
    if (m_blocks.empty())
        return QRectF(0, 0, 1, m_lineHeight);
    const int index = blockOf(position);
    layOut(index);
    const QTextLine line = lineOf(index, position);
    const int inside =
        int(qBound<qsizetype>(0, position - m_blocks[size_t(index)].start, m_blocks[size_t(index)].length));
    return QRectF(line.cursorToX(inside), topOf(index) + line.y(), 1, line.ascent() + line.descent());
}

int DocumentLayout::estimatedTop(qsizetype position) const
{
    if (m_blocks.empty())
        return 0;
    const int index = blockOf(position);
    const Block &block = m_blocks[size_t(index)];
    if (block.lines)
        return topOf(index) + int(lineOf(index, position).y());
    const double part = block.length > 0 ? double(position - block.start) / double(block.length) : 0;
    return topOf(index) + int(qBound(0.0, part, 1.0) * qMax(0, block.height - m_gap - m_lineHeight));
}

qsizetype DocumentLayout::positionAt(const QPointF &point)
{
    if (m_blocks.empty())
        return 0;
    const int index = blockAt(int(point.y()));
    layOut(index);
    const Block &block = m_blocks[size_t(index)];
    const double y = point.y() - topOf(index);
    QTextLine hit = block.lines->lineAt(0);
    for (int i = 0; i < block.lines->lineCount(); ++i) {
        const QTextLine line = block.lines->lineAt(i);
        if (line.y() - (m_lineHeight - m_ascent - m_descent) / 2 > y)
            break;
        hit = line;
    }
    if (!hit.isValid())
        return block.start;
    qsizetype inside = hit.xToCursor(point.x());
    // The end of a wrapped line is the beginning of the next one: stay on the line that was pointed at.
    if (inside == hit.textStart() + hit.textLength() && hit.lineNumber() < block.lines->lineCount() - 1)
        inside = block.lines->previousCursorPosition(int(inside));
    return block.start + inside;
}

qsizetype DocumentLayout::moved(qsizetype position, Towards towards, Step step)
{
    if (m_blocks.empty())
        return 0;
    const int index = blockOf(position);
    layOut(index);
    const Block &block = m_blocks[size_t(index)];
    const int inside = int(qBound<qsizetype>(0, position - block.start, block.length));
    const bool rightToLeft = block.lines->textOption().textDirection() == Qt::RightToLeft;
    int next = inside;
    if (step == Step::Word) {
        const bool forward = (towards == Towards::Right) != rightToLeft;
        next = forward ? block.lines->nextCursorPosition(inside, QTextLayout::SkipWords)
                       : block.lines->previousCursorPosition(inside, QTextLayout::SkipWords);
    } else if (block.mixedDirection) {
        next = towards == Towards::Right ? block.lines->rightCursorPosition(inside)
                                         : block.lines->leftCursorPosition(inside);
    } else {
        next = towards == Towards::Right ? block.lines->nextCursorPosition(inside)
                                         : block.lines->previousCursorPosition(inside);
    }
    if (next != inside)
        return block.start + next;
    // Over the edge of the block, whichever end of it that is.
    const bool forward = (towards == Towards::Right) != rightToLeft;
    if (forward)
        return index + 1 < blockCount() ? m_blocks[size_t(index) + 1].start : block.start + block.length;
    if (index == 0)
        return 0;
    const Block &before = m_blocks[size_t(index) - 1];
    return before.start + before.length - (before.endsParagraph ? 0 : 1);
}

qsizetype DocumentLayout::lineStart(qsizetype position)
{
    if (m_blocks.empty())
        return 0;
    const int index = blockOf(position);
    layOut(index);
    return m_blocks[size_t(index)].start + lineOf(index, position).textStart();
}

qsizetype DocumentLayout::lineEnd(qsizetype position)
{
    if (m_blocks.empty())
        return 0;
    const int index = blockOf(position);
    layOut(index);
    const Block &block = m_blocks[size_t(index)];
    const QTextLine line = lineOf(index, position);
    int end = line.textStart() + line.textLength();
    if (line.lineNumber() < block.lines->lineCount() - 1)
        end = block.lines->previousCursorPosition(end);
    return block.start + end;
}

TextSpan DocumentLayout::wordAt(qsizetype position)
{
    if (m_blocks.empty())
        return {};
    const TextSpan block = spanOf(blockOf(position));
    const QString words = m_text.mid(block.start, block.length);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, words);
    const qsizetype inside = qBound<qsizetype>(0, position - block.start, block.length);
    finder.setPosition(inside);
    qsizetype start = inside;
    if (!finder.isAtBoundary() || inside == words.size())
        start = qMax<qsizetype>(0, finder.toPreviousBoundary());
    finder.setPosition(start);
    qsizetype end = finder.toNextBoundary();
    if (end < 0)
        end = words.size();
    return TextSpan::between(block.start + start, block.start + end);
}

void DocumentLayout::draw(QPainter *painter, int index, const QPointF &column, TextSpan selected,
                          const QTextCharFormat &selection) const
{
    const Block &block = m_blocks[size_t(index)];
    if (!block.lines)
        return;
    QList<QTextLayout::FormatRange> selections;
    const qsizetype from = qMax<qsizetype>(0, selected.start - block.start);
    const qsizetype to = qMin(block.length, selected.end() - block.start);
    if (from < to)
        selections.append({int(from), int(to - from), selection});
    block.lines->draw(painter, column + QPointF(0, topOf(index)), selections);
}

} // namespace nutgraf::widgets
