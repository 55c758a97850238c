// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/readertext.h"

#include "widgets/common/chain.h"
#include "widgets/common/measures.h"
#include "widgets/models/displaywords.h"
#include "widgets/models/valuewords.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

// Keyboard and mouse in the reader's text.
namespace nutgraf::widgets {

using storage::AssertionRow;
using storage::TextSpan;

namespace {

constexpr int DragScrollMilliseconds = 40;

} // namespace

void ReaderText::keyPressEvent(QKeyEvent *event)
{
    if (event == QKeySequence::Copy) {
        if (!selection().isEmpty())
            QApplication::clipboard()->setText(selectedText());
        return;
    }
    if (event == QKeySequence::SelectAll) {
        selectAll();
        return;
    }
    if (moveCaret(event))
        return;
    QAbstractScrollArea::keyPressEvent(event);
}

bool ReaderText::moveCaret(QKeyEvent *event)
{
    const bool extends = event->modifiers() & Qt::ShiftModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (event->modifiers() & Qt::AltModifier)
        return false;
    const Anchor anchor = extends ? Anchor::Stays : Anchor::Moves;
    const auto step = control ? DocumentLayout::Step::Word : DocumentLayout::Step::Character;
    const int line = m_layout.lineHeight();
    qsizetype position = m_caret;
    switch (event->key()) {
    case Qt::Key_Left:
        position = m_layout.moved(m_caret, DocumentLayout::Towards::Left, step);
        break;
    case Qt::Key_Right:
        position = m_layout.moved(m_caret, DocumentLayout::Towards::Right, step);
        break;
    case Qt::Key_Up:
        moveVertically(-line, anchor);
        return true;
    case Qt::Key_Down:
        moveVertically(line, anchor);
        return true;
    case Qt::Key_PageUp:
        moveVertically(line - viewport()->height(), anchor);
        return true;
    case Qt::Key_PageDown:
        moveVertically(viewport()->height() - line, anchor);
        return true;
    case Qt::Key_Home:
        position = control ? 0 : m_layout.lineStart(m_caret);
        break;
    case Qt::Key_End:
        position = control ? m_layout.text().size() : m_layout.lineEnd(m_caret);
        break;
    case Qt::Key_Space:
        verticalScrollBar()->setValue(verticalScrollBar()->value()
                                      + (extends ? -1 : 1) * (viewport()->height() - 2 * line));
        return true;
    default:
        return false;
    }
    m_caretX = -1;
    setCaret(position, anchor);
    return true;
}

void ReaderText::moveVertically(int pixels, Anchor anchor)
{
    const QRectF here = m_layout.caretRect(m_caret);
    if (m_caretX < 0)
        m_caretX = here.left();
    const double middle = here.center().y();
    qsizetype position = m_caret;
    if (middle + pixels < 0)
        position = 0;
    else if (middle + pixels >= m_layout.height())
        position = m_layout.text().size();
    else
        position = m_layout.positionAt({m_caretX, middle + pixels});
    // The gap after a paragraph belongs to it, and may swallow the step.
    if (pixels > 0 && m_layout.caretRect(position).top() <= here.top()) {
        const int next = m_layout.blockOf(m_caret) + 1;
        position = next < m_layout.blockCount() ? m_layout.positionAt({m_caretX, m_layout.topOf(next) + 2.0})
                                                : m_layout.text().size();
    }
    const double kept = m_caretX;
    setCaret(position, anchor);
    m_caretX = kept;
}

// Keys that move the caret must not be taken by shortcuts of the window while the text has the focus.
bool ReaderText::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key == QKeySequence::Copy || key == QKeySequence::SelectAll) {
            key->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

int ReaderText::cardAt(const QPoint &point) const
{
    if (m_marginWidth <= 0)
        return -1;
    return m_margin.cardAt(point - QPoint(m_marginLeft, -verticalScrollBar()->value()));
}

void ReaderText::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (const int card = cardAt(point); card >= 0) {
        Q_EMIT assertionChosen(assertions()[card].uuid);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const qsizetype position = positionAt(point);
    m_caretX = -1;
    const bool third = m_doubleClick.isValid() && m_doubleClick.elapsed() < QApplication::doubleClickInterval()
        && (m_lastPoint - point).manhattanLength() < QApplication::startDragDistance();
    m_lastPoint = point;
    if (third) {
        m_pick = Pick::Paragraphs;
        m_picked = m_layout.blockCount() > 0 ? m_layout.spanOf(m_layout.blockOf(position)) : TextSpan();
        select(m_picked);
        return;
    }
    m_pick = Pick::Letters;
    setCaret(position, event->modifiers() & Qt::ShiftModifier ? Anchor::Stays : Anchor::Moves);
}

void ReaderText::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (event->button() != Qt::LeftButton || cardAt(point) >= 0)
        return;
    m_pick = Pick::Words;
    m_picked = m_layout.wordAt(positionAt(point));
    select(m_picked);
    m_lastPoint = point;
    m_doubleClick.start();
}

void ReaderText::extendTo(const QPoint &point)
{
    const qsizetype position = positionAt({point.x(), qBound(0, point.y(), viewport()->height())});
    if (m_pick == Pick::Letters) {
        setCaret(position, Anchor::Stays);
        return;
    }
    const TextSpan there = m_pick == Pick::Words ? m_layout.wordAt(position)
        : m_layout.blockCount() > 0              ? m_layout.spanOf(m_layout.blockOf(position))
                                                 : TextSpan();
    if (there.start < m_picked.start) {
        m_anchor = m_picked.end();
        setCaret(there.start, Anchor::Stays);
    } else {
        m_anchor = m_picked.start;
        setCaret(qMax(there.end(), m_picked.end()), Anchor::Stays);
    }
}

void ReaderText::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (m_pick != Pick::None && (event->buttons() & Qt::LeftButton)) {
        m_lastPoint = point;
        if (!viewport()->rect().contains(point) && !m_dragScroll.isActive())
            m_dragScroll.start(DragScrollMilliseconds, this);
        extendTo(point);
        return;
    }
    const int card = cardAt(point);
    if (card != m_hoveredCard) {
        m_hoveredCard = card;
        viewport()->update();
    }
    const bool inText = point.x() >= m_columnLeft && point.x() < m_columnLeft + m_layout.width();
    viewport()->setCursor(card >= 0 ? Qt::PointingHandCursor : inText ? Qt::IBeamCursor : Qt::ArrowCursor);
}

void ReaderText::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragScroll.stop();
    const Pick pick = std::exchange(m_pick, Pick::None);
    if (event->button() != Qt::LeftButton || pick == Pick::None)
        return;
    if (!selection().isEmpty()) {
        if (QApplication::clipboard()->supportsSelection())
            QApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
        return;
    }
    if (!(m_layers & TextMark::Claim) || m_layout.blockCount() == 0)
        return;
    const qsizetype position = positionAt(event->position().toPoint());
    if (const TextMark *mark = m_marks.at(position, m_layout.blockOf(position), TextMark::Claim))
        Q_EMIT assertionChosen(assertions()[mark->index].uuid);
}

void ReaderText::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        Q_EMIT zoomWanted(m_zoom + (event->angleDelta().y() > 0 ? 10 : -10));
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ReaderText::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint place = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        place = viewport()->mapToGlobal(spanRect({m_caret, 0}).bottomLeft());
    } else if (const int card = cardAt(event->pos()); card >= 0) {
        Q_EMIT assertionChosen(assertions()[card].uuid);
    }
    Q_EMIT menuWanted(place);
}

void ReaderText::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    startBlinking();
    viewport()->update();
}

void ReaderText::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_blink.stop();
    viewport()->update();
}

bool ReaderText::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    if (event->type() == QEvent::Leave && m_hoveredCard >= 0) {
        m_hoveredCard = -1;
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ReaderText::showTip(const QPoint &point, const QPoint &global)
{
    QString words;
    if (const int card = cardAt(point); card >= 0) {
        const AssertionRow &assertion = assertions()[card];
        words = assertion.words + u'\n' + chainText(carrierName(assertion.documentKind), assertion.chain);
    } else if (point.x() >= m_columnLeft - space::Wide && point.x() < m_columnLeft + m_layout.width()
               && m_layout.blockCount() > 0 && toText(point).y() >= 0) {
        words = tipAt(positionAt({qMax(point.x(), m_columnLeft), point.y()}));
    }
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(global, words, viewport());
}

QString ReaderText::tipAt(qsizetype position)
{
    const int block = m_layout.blockOf(position);
    if (const TextMark *mark = m_marks.at(position, block, m_layers & TextMark::Quantity))
        return valueWords(m_analysis.quantities[mark->index]);
    if (const TextMark *mark = m_marks.at(position, block, m_layers & TextMark::Time)) {
        const language::TimeReference &time = m_analysis.times[mark->index];
        return time.reading.isEmpty() ? time.edtf : time.reading;
    }
    if (const TextMark *mark = m_marks.at(position, block, m_layers & TextMark::Speech)) {
        const QString speaker = m_analysis.attributions[mark->index].speaker;
        return speaker.isEmpty() ? QString() : tr("Said by %1").arg(speaker);
    }
    return {};
}

} // namespace nutgraf::widgets
