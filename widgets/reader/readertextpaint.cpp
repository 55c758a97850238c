// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/readertext.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

// How the reader's text is drawn.
namespace nutgraf::widgets {

using storage::AssertionRow;
using storage::RecordState;
using storage::TextSpan;

namespace {

constexpr int BarOffset = 18; // of the first bar of speech, left of the column
constexpr double BarWidth = 3;
constexpr int LongTitle = 120; // characters
constexpr int MarginLine = 20; // from the column to a card

} // namespace

void ReaderText::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colour(ColourRole::Canvas));
    if (event->rect().top() < textTop())
        paintHeader(&painter);
    if (m_layout.blockCount() == 0) {
        painter.setFont(uiFont(TypeStep::Body));
        painter.setPen(colour(ColourRole::MutedText));
        painter.drawText(QRect(m_columnLeft, textTop(), m_layout.width(), 10000), Qt::TextWordWrap,
                         tr("No text could be read from what was captured."));
    } else {
        const int bottom = event->rect().bottom() - textTop() + 1;
        for (int block = m_layout.blockAt(event->rect().top() - textTop()); block < m_layout.blockCount(); ++block) {
            if (m_layout.topOf(block) >= bottom)
                break;
            if (m_layout.isLaidOut(block))
                paintBlock(&painter, block);
        }
    }
    if (hasFocus() && m_caretShown)
        paintCaret(&painter);
    if (m_marginWidth > 0)
        paintMargin(&painter);
}

// A headline is large; a whole sentence as a title is set smaller, so that the text begins on the first screen.
QFont ReaderText::titleFont() const
{
    const bool isLong = m_header.title.size() > LongTitle;
    QFont face = readingFont(isLong ? TypeStep::Title : TypeStep::Display, QFont::Bold);
    face.setPixelSize(qMax(8, qRound(face.pixelSize() * m_zoom / 100.0)));
    return face;
}

void ReaderText::paintHeader(QPainter *painter)
{
    QRect room(m_columnLeft, space::Huge - scrolled(), m_layout.width(), 10000);
    const auto drawWords = [&](const QString &words, const QFont &face, ColourRole role, int after) {
        if (words.isEmpty())
            return;
        painter->setFont(face);
        painter->setPen(colour(role));
        QRect used;
        painter->drawText(room, int(Qt::TextWordWrap | (words.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft)), words,
                          &used);
        room.setTop(room.top() + used.height() + after);
    };
    drawWords(m_header.title, titleFont(), ColourRole::Text, space::Medium);
    drawWords(m_header.origin, uiFont(TypeStep::Body), ColourRole::MutedText, 0);
    if (!m_header.note.isEmpty()) {
        room.setTop(room.top() + space::Tight);
        painter->setFont(uiFont(TypeStep::Body));
        painter->setPen(colour(ColourRole::FaintText));
        const QFontMetrics metrics(painter->font());
        painter->drawText(QRect(room.left(), room.top(), room.width(), metrics.height()),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(m_header.note, Qt::ElideRight, room.width()));
    }
    painter->setPen(colour(ColourRole::Separator));
    const int y = textTop() - space::Large;
    painter->drawLine(m_columnLeft, y, m_columnLeft + m_layout.width(), y);
}

void ReaderText::paintBlock(QPainter *painter, int block)
{
    const QList<const TextMark *> marks = m_marks.in(block);
    painter->save();
    painter->translate(m_columnLeft, textTop());
    paintBackgrounds(painter, block, marks);
    painter->setPen(colour(ColourRole::Text));
    QTextCharFormat selected;
    selected.setForeground(colour(ColourRole::SelectionText));
    selected.setBackground(colour(ColourRole::Selection));
    m_layout.draw(painter, block, {0, 0}, selection(), selected);
    paintUnderlines(painter, block, marks);
    if (m_layers & TextMark::Speech)
        paintSpeech(painter, block, marks);
    painter->restore();
}

void ReaderText::paintBackgrounds(QPainter *painter, int block, const QList<const TextMark *> &marks)
{
    const auto fill = [&](TextSpan span, const QColor &shade, const QPen &outline) {
        painter->setPen(outline);
        painter->setBrush(shade);
        const QList<QRectF> rects = m_layout.rectsIn(block, span);
        for (const QRectF &rect : rects)
            painter->drawRoundedRect(rect.adjusted(-1.5, -1, 1.5, 1), 3, 3);
    };
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_layers & TextMark::Claim) {
        const QColor canvas = colour(ColourRole::Canvas);
        for (const TextMark *mark : marks) {
            if (mark->kind != TextMark::Claim)
                continue;
            const AssertionRow &assertion = m_margin.assertions()[mark->index];
            const bool isCurrent = assertion.uuid == m_current;
            const bool suggested = assertion.state == RecordState::Suggested;
            const QColor shade = colour(isCurrent ? ColourRole::ClaimBackgroundSelected : ColourRole::ClaimBackground);
            QPen outline(Qt::NoPen);
            if (suggested && isCurrent) {
                outline = QPen(colour(ColourRole::SuggestedLine), 1);
                outline.setDashPattern({4, 3});
            }
            fill(mark->span, suggested ? blend(canvas, shade, isCurrent ? 0.7 : 0.5) : shade, outline);
        }
    }
    const TextSpan here = m_layout.spanOf(block);
    for (qsizetype i = 0; i < m_hits.size(); ++i)
        if (m_hits[i].overlaps(here))
            fill(m_hits[i], colour(i == m_currentHit ? ColourRole::HitCurrent : ColourRole::HitBackground), Qt::NoPen);
    if (m_flash.overlaps(here))
        fill(m_flash, colour(ColourRole::HitCurrent), Qt::NoPen);
}

void ReaderText::paintUnderlines(QPainter *painter, int block, const QList<const TextMark *> &marks)
{
    painter->setRenderHint(QPainter::Antialiasing, false);
    const double descent = QFontMetricsF(m_layout.font()).descent();
    const double weight = qMax(1.0, m_layout.font().pixelSize() / 17.0); // lines grow with the letters
    for (const TextMark *mark : marks) {
        const bool line = (mark->kind == TextMark::Quantity || mark->kind == TextMark::Time) && (m_layers & mark->kind);
        if (!line)
            continue;
        const bool quantity = mark->kind == TextMark::Quantity;
        QPen pen(colour(quantity ? ColourRole::QuantityLine : ColourRole::TimeLine), weight * (quantity ? 2.0 : 1.5));
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(quantity ? QList<qreal>{1, 1} : QList<qreal>{4, 2.5});
        painter->setPen(pen);
        const QList<QRectF> rects = m_layout.rectsIn(block, mark->span);
        for (const QRectF &rect : rects) {
            const double y = std::floor(rect.bottom() - descent) + 3;
            painter->drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        }
    }
}

void ReaderText::paintSpeech(QPainter *painter, int block, const QList<const TextMark *> &marks)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    // One speaker quoted by another: the inner one stands nearer to the text.
    QList<std::pair<QRectF, int>> drawn;
    for (const TextMark *mark : marks) {
        if (mark->kind != TextMark::Speech)
            continue;
        const QRectF band = m_layout.lineBand(block, mark->span);
        if (band.isEmpty())
            continue;
        int column = 0;
        for (const auto &[other, at] : std::as_const(drawn))
            if (other.intersects(band) && at == column)
                ++column;
        if (column > 1)
            continue;
        painter->setBrush(colour(sourceHue(mark->hue)));
        painter->drawRoundedRect(QRectF(-BarOffset + 6.0 * column, band.top() + 1, BarWidth, band.height() - 2), 1.5,
                                 1.5);
        drawn.append({band, column});
    }
}

void ReaderText::paintCaret(QPainter *painter)
{
    if (m_layout.blockCount() == 0 || !m_layout.isLaidOut(m_layout.blockOf(m_caret)))
        return;
    const QRectF rect = m_layout.caretRect(m_caret).translated(m_columnLeft, textTop());
    painter->fillRect(QRectF(std::floor(rect.left()), rect.top(), 2, rect.height()), colour(ColourRole::Accent));
}

void ReaderText::paintMargin(QPainter *painter)
{
    painter->save();
    painter->translate(m_marginLeft, -scrolled());
    const int row = currentRow();
    if (row >= 0) {
        // A thin line from the words to their card.
        const int card = m_margin.cardRect(row).top() + space::Wide;
        const int words =
            m_headerHeight + m_layout.estimatedTop(assertions()[row].passage.span.start) + m_layout.lineHeight() / 2;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colour(ColourRole::Focus), 1));
        painter->setBrush(Qt::NoBrush);
        QPainterPath path(QPointF(-MarginLine, words));
        path.cubicTo(QPointF(-MarginLine / 2.0, words), QPointF(-MarginLine / 2.0, card), QPointF(0, card));
        painter->drawPath(path);
    }
    m_margin.paint(painter, scrolled(), scrolled() + viewport()->height(), row, m_hoveredCard);
    painter->restore();
}

} // namespace nutgraf::widgets
