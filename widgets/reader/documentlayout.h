// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/textspan.h"

#include <QFont>
#include <QList>
#include <QRectF>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace nutgraf::widgets {

/// The lines of a long text in one column. Only what is looked at is laid out; the rest has an estimated height until it
/// is. A paragraph is a block; one that is very long is cut into several at the ends of sentences. Positions are UTF-16
/// units of the text, coordinates pixels from the top left of the column. GUI thread only.
class DocumentLayout
{
public:
    /// At most this many units are laid out as one block.
    static constexpr qsizetype LongestBlock = 3000;

    DocumentLayout();
    ~DocumentLayout();

    void setText(const QString &text);
    const QString &text() const { return m_text; }
    /// The face, and how wide the column is. Drops the lines; does nothing when both are as they were.
    void setColumn(const QFont &font, int width);
    int width() const { return m_width; }
    const QFont &font() const { return m_font; }
    int lineHeight() const { return m_lineHeight; }
    int height() const;

    int blockCount() const { return int(m_blocks.size()); }
    int blockAt(int y) const; ///< the nearest one; -1 in an empty text
    int blockOf(qsizetype position) const;
    int topOf(int block) const;
    int heightOf(int block) const { return m_blocks[size_t(block)].height; }
    storage::TextSpan spanOf(int block) const;
    bool isLaidOut(int block) const { return m_blocks[size_t(block)].lines != nullptr; }
    int laidOutCount() const { return m_laidOut; }

    /// Lays out every block that reaches into [top, bottom). Answers by how much what stood at @p top has moved down,
    /// because the block across it turned out higher or lower than estimated.
    int prepare(int top, int bottom);
    /// Forgets lines outside of [top, bottom) when there are many; heights stay.
    void trim(int top, int bottom);

    /// Where the words of a span stand, a rectangle for each piece of a line. Lays out the blocks it touches.
    QList<QRectF> rectsOf(storage::TextSpan span);
    /// The same within one block that is laid out.
    QList<QRectF> rectsIn(int block, storage::TextSpan span) const;
    /// The lines that a span touches, as whole lines: top and bottom of each run of lines in one block.
    QRectF lineBand(int block, storage::TextSpan span) const;
    QRectF caretRect(qsizetype position);
    /// About where a position stands, without laying anything out.
    int estimatedTop(qsizetype position) const;
    qsizetype positionAt(const QPointF &point);

    enum class Step { Character, Word };
    enum class Towards { Left, Right };
    qsizetype moved(qsizetype position, Towards towards, Step step);
    qsizetype lineStart(qsizetype position);
    qsizetype lineEnd(qsizetype position);
    storage::TextSpan wordAt(qsizetype position);

    /// Draws the words of a laid-out block; those in @p selected in the colours of the selection.
    void draw(QPainter *painter, int block, const QPointF &column, storage::TextSpan selected,
              const QTextCharFormat &selection) const;

private:
    struct Block
    {
        qsizetype start = 0;
        qsizetype length = 0;
        int height = 0;
        bool endsParagraph = true;
        bool mixedDirection = false;
        std::unique_ptr<QTextLayout> lines;
    };

    void cut();
    void estimate();
    int estimateOf(const Block &block) const;
    void layOut(int block);
    void setHeight(int block, int height);
    QTextLine lineOf(int block, qsizetype position) const;
    QList<QRectF> rectsInLine(const Block &block, const QTextLine &line, qsizetype from, qsizetype to) const;

    QString m_text;
    QFont m_font;
    int m_width = 0;
    int m_lineHeight = 1;
    double m_ascent = 0; ///< of the face itself, so that lines with other faces keep the baseline
    double m_descent = 0;
    double m_letter = 1; ///< mean width of a letter of running text
    int m_gap = 0; ///< after a paragraph
    int m_laidOut = 0;
    std::vector<Block> m_blocks;
    std::vector<qint64> m_sums; ///< Fenwick tree of the heights
};

/// The width of @p characters of running text in a face.
int columnWidth(const QFont &font, int characters);

} // namespace nutgraf::widgets
