// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/readertext.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"
#include "widgets/models/displaywords.h"
#include "widgets/reader/readeraccessible.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>
#include <cmath>

// State and geometry of the reader's text; painting and input have files of their own.
namespace nutgraf::widgets {

using storage::AssertionRow;
using storage::TextSpan;

namespace {

constexpr int SideRoom = space::Huge; // left of the column, for the bars of speech
constexpr int MarginGap = space::Wide;
constexpr int MarginWidth = 272;
constexpr int NarrowestMargin = 200;
constexpr int NarrowestColumn = 320;
constexpr int BottomRoom = 120;
constexpr int FlashMilliseconds = 1600;

} // namespace

ReaderText::ReaderText(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    registerReaderAccessibility();
    setObjectName(QStringLiteral("readerText"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
}

ReaderText::~ReaderText() = default;

void ReaderText::setDocument(const ReaderHeader &header, const QString &text)
{
    m_header = header;
    m_layout.setText(text);
    m_marks.clear();
    m_analysis = {};
    m_hits.clear();
    m_currentHit = -1;
    m_flash = {};
    m_caret = m_anchor = 0;
    m_margin.setAssertions({});
    setAccessibleName(header.title);
    arrange();
    verticalScrollBar()->setValue(0);
}

void ReaderText::setHeader(const ReaderHeader &header)
{
    m_header = header;
    setAccessibleName(header.title);
    arrange();
}

void ReaderText::setAssertions(const QList<AssertionRow> &assertions)
{
    m_margin.setAssertions(assertions);
    if (currentRow() < 0)
        m_current = {};
    refileClaims();
    placeCards();
    viewport()->update();
}

void ReaderText::refileClaims()
{
    m_marks.remove(TextMark::Claim);
    QList<TextMark> marks;
    const QList<AssertionRow> &assertions = m_margin.assertions();
    for (qsizetype i = 0; i < assertions.size(); ++i)
        marks.append({TextMark::Claim, assertions[i].passage.span, int(i), 0});
    m_marks.add(marks, m_layout);
}

void ReaderText::setAnalysis(const language::Analysis &analysis)
{
    m_analysis = analysis;
    m_marks.remove(TextMark::Quantity | TextMark::Time | TextMark::Speech);
    QList<TextMark> marks;
    for (qsizetype i = 0; i < analysis.quantities.size(); ++i)
        marks.append({TextMark::Quantity, analysis.quantities[i].span, int(i), 0});
    for (qsizetype i = 0; i < analysis.times.size(); ++i)
        marks.append({TextMark::Time, analysis.times[i].span, int(i), 0});
    for (qsizetype i = 0; i < analysis.attributions.size(); ++i) {
        const language::Attribution &attribution = analysis.attributions[i];
        const int hue = sourceHueIndex(attribution.speaker);
        for (const TextSpan &part : attribution.content)
            marks.append({TextMark::Speech, part, int(i), hue});
    }
    m_marks.add(marks, m_layout);
    viewport()->update();
}

void ReaderText::setLayers(int layers)
{
    if (m_layers == layers)
        return;
    m_layers = layers;
    arrange();
}

void ReaderText::setZoom(int percent)
{
    percent = qBound(50, percent, 300);
    if (m_zoom == percent)
        return;
    m_zoom = percent;
    arrange();
}

TextSpan ReaderText::selection() const
{
    return TextSpan::between(qMin(m_anchor, m_caret), qMax(m_anchor, m_caret));
}

QString ReaderText::selectedText() const
{
    return selection().in(m_layout.text()).toString();
}

QString ReaderText::caretParagraph() const
{
    const QString &text = m_layout.text();
    if (text.isEmpty())
        return {};
    const qsizetype from = m_caret > 0 ? text.lastIndexOf(u'\n', m_caret - 1) + 1 : 0;
    qsizetype to = text.indexOf(u'\n', m_caret);
    if (to < 0)
        to = text.size();
    return text.mid(from, to - from);
}

void ReaderText::setCaret(qsizetype position, Anchor anchor)
{
    position = qBound<qsizetype>(0, position, m_layout.text().size());
    const TextSpan before = selection();
    m_caret = position;
    if (anchor == Anchor::Moves)
        m_anchor = position;
    startBlinking();
    ensureCaretVisible();
    viewport()->update();
    QAccessibleTextCursorEvent moved(this, int(m_caret));
    QAccessible::updateAccessibility(&moved);
    Q_EMIT caretMoved();
    if (before != selection() && !(before.isEmpty() && selection().isEmpty()))
        Q_EMIT selectionChanged();
}

void ReaderText::select(TextSpan span)
{
    m_anchor = qBound<qsizetype>(0, span.start, m_layout.text().size());
    m_caretX = -1;
    setCaret(span.end(), Anchor::Stays);
    Q_EMIT selectionChanged();
}

void ReaderText::selectAll()
{
    m_anchor = 0;
    m_caret = m_layout.text().size();
    viewport()->update();
    Q_EMIT selectionChanged();
}

void ReaderText::setCurrent(const QUuid &assertion)
{
    if (m_current == assertion)
        return;
    m_current = assertion;
    placeCards();
    viewport()->update();
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

int ReaderText::currentRow() const
{
    const QList<AssertionRow> &rows = m_margin.assertions();
    for (qsizetype row = 0; row < rows.size(); ++row)
        if (rows[row].uuid == m_current)
            return int(row);
    return -1;
}

void ReaderText::setHits(const QList<TextSpan> &hits, int current)
{
    m_hits = hits;
    m_currentHit = current;
    viewport()->update();
}

// Geometry: the column and the cards stand together in the middle; the column gives way first, then the cards go.
void ReaderText::arrange()
{
    QFont face = readingFont(TypeStep::Lead);
    face.setPixelSize(qMax(6, qRound(scaled(17) * m_zoom / 100.0)));
    const int full = columnWidth(face, ColumnCharacters);
    const int available = viewport()->width();
    int column = qMin(full, available - SideRoom - MarginGap);
    m_marginWidth = 0;
    if (m_layers & TextMark::Claim) {
        const int room = available - SideRoom - 2 * MarginGap;
        const int wanted = scaled(MarginWidth);
        if (room - wanted >= qMin(full, scaled(NarrowestColumn))) {
            m_marginWidth = wanted;
            column = qMin(full, room - wanted);
        } else if (room - scaled(NarrowestMargin) >= scaled(NarrowestColumn)) {
            m_marginWidth = scaled(NarrowestMargin);
            column = room - m_marginWidth;
        }
    }
    column = qMax(column, 80);
    // What stands at the top of the view stays there when lines break elsewhere.
    const qsizetype kept = m_layout.width() > 0 && scrolled() > m_headerHeight
        ? m_layout.positionAt({0, double(scrolled() - m_headerHeight)})
        : -1;
    const int total = column + (m_marginWidth > 0 ? MarginGap + m_marginWidth : 0);
    m_columnLeft = qMax(SideRoom, (available - total) / 2);
    m_marginLeft = m_columnLeft + column + MarginGap;
    if (isRightToLeft() && m_marginWidth > 0) {
        m_columnLeft = available - m_columnLeft - column;
        m_marginLeft = m_columnLeft - MarginGap - m_marginWidth;
    }
    m_layout.setColumn(face, column);
    m_margin.setWidth(m_marginWidth);

    const QFont titleFace = titleFont();
    int height = space::Huge;
    if (!m_header.title.isEmpty())
        height +=
            QFontMetrics(titleFace).boundingRect(QRect(0, 0, column, 10000), Qt::TextWordWrap, m_header.title).height()
            + space::Medium;
    const int line = QFontMetrics(uiFont(TypeStep::Body)).height();
    if (!m_header.origin.isEmpty())
        height += QFontMetrics(uiFont(TypeStep::Body))
                      .boundingRect(QRect(0, 0, column, 10000), Qt::TextWordWrap, m_header.origin)
                      .height();
    if (!m_header.note.isEmpty())
        height += line + space::Tight;
    m_headerHeight = height + space::Wide + space::Small;

    settle();
    if (kept >= 0) {
        verticalScrollBar()->setValue(m_headerHeight + m_layout.estimatedTop(kept));
        settle();
    }
    viewport()->update();
}

int ReaderText::scrolled() const
{
    return verticalScrollBar()->value();
}

int ReaderText::textTop() const
{
    return m_headerHeight - scrolled();
}

QPointF ReaderText::toText(const QPoint &point) const
{
    return QPointF(point.x() - m_columnLeft, point.y() - textTop());
}

int ReaderText::contentHeight() const
{
    const int text = m_headerHeight + m_layout.height();
    return qMax(text, m_marginWidth > 0 ? m_margin.bottom() : 0) + BottomRoom;
}

// Lays out what can be seen and brings the scroll bar in line with the heights that came out of it, without moving the
// words that are on screen.
void ReaderText::settle()
{
    if (m_settling)
        return;
    m_settling = true;
    const int page = viewport()->height();
    for (int round = 0; round < 3; ++round) {
        const int top = scrolled() - m_headerHeight;
        const int shift = m_layout.prepare(top, top + page);
        placeCards();
        verticalScrollBar()->setPageStep(page);
        verticalScrollBar()->setSingleStep(m_layout.lineHeight());
        verticalScrollBar()->setRange(0, qMax(0, contentHeight() - page));
        if (shift == 0)
            break;
        verticalScrollBar()->setValue(scrolled() + shift);
    }
    const int top = scrolled() - m_headerHeight;
    m_layout.trim(top - 3 * page, top + 4 * page);
    m_settling = false;
    if (isVisible())
        m_ahead.start(0, this);
}

void ReaderText::placeCards()
{
    if (m_marginWidth <= 0)
        return;
    m_margin.place(
        [this](const AssertionRow &assertion) {
            return m_headerHeight + m_layout.estimatedTop(assertion.passage.span.start) - space::Small;
        },
        space::Huge, currentRow());
}

void ReaderText::reveal(TextSpan span, Flash flash)
{
    span.start = qBound<qsizetype>(0, span.start, m_layout.text().size());
    // Laying out the place moves it a little, so look twice.
    for (int round = 0; round < 2; ++round) {
        const QRectF place = m_layout.caretRect(span.start);
        const int y = m_headerHeight + int(place.top());
        const bool inView = y >= scrolled() + m_layout.lineHeight()
            && y < scrolled() + viewport()->height() - 3 * m_layout.lineHeight();
        settle();
        if (!inView)
            verticalScrollBar()->setValue(y - viewport()->height() / 3);
        settle();
    }
    if (flash == Flash::Yes && !span.isEmpty()) {
        m_flash = span;
        m_flashTimer.start(FlashMilliseconds, this);
    }
    viewport()->update();
}

void ReaderText::ensureCaretVisible()
{
    const QRectF place = m_layout.caretRect(m_caret);
    settle();
    const int top = m_headerHeight + int(place.top());
    const int bottom = top + m_layout.lineHeight();
    if (top < scrolled() + space::Small)
        verticalScrollBar()->setValue(m_caret == 0 ? 0 : top - m_layout.lineHeight());
    else if (bottom > scrolled() + viewport()->height() - space::Small)
        verticalScrollBar()->setValue(bottom + m_layout.lineHeight() - viewport()->height());
}

QRect ReaderText::cardGeometry(int row) const
{
    return m_marginWidth > 0 ? m_margin.cardRect(row).translated(m_marginLeft, -scrolled()) : QRect();
}

QRect ReaderText::spanRect(TextSpan span)
{
    QRectF all;
    const QList<QRectF> rects = m_layout.rectsOf(span);
    for (const QRectF &rect : rects)
        all = all.united(rect);
    if (rects.isEmpty())
        all = m_layout.caretRect(span.start);
    settle();
    return all.translated(m_columnLeft, textTop()).toAlignedRect();
}

qsizetype ReaderText::positionAt(const QPoint &point)
{
    const QPointF place = toText(point);
    if (place.y() < 0)
        return 0;
    return m_layout.positionAt(place);
}

void ReaderText::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void ReaderText::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        arrange();
    else if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void ReaderText::scrollContentsBy(int, int)
{
    settle();
    viewport()->update();
}

void ReaderText::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_blink.timerId()) {
        m_caretShown = !m_caretShown;
        viewport()->update(
            m_layout.caretRect(m_caret).translated(m_columnLeft, textTop()).adjusted(-2, -2, 2, 2).toAlignedRect());
    } else if (event->timerId() == m_flashTimer.timerId()) {
        m_flashTimer.stop();
        m_flash = {};
        viewport()->update();
    } else if (event->timerId() == m_ahead.timerId()) {
        m_ahead.stop();
        // The screen below and what is just above, so that the next step finds its lines ready.
        const int top = scrolled() - m_headerHeight;
        const int page = viewport()->height();
        m_layout.prepare(top + page, top + 2 * page);
    } else if (event->timerId() == m_dragScroll.timerId()) {
        const int beyond = m_lastPoint.y() < 0       ? m_lastPoint.y()
            : m_lastPoint.y() > viewport()->height() ? m_lastPoint.y() - viewport()->height()
                                                     : 0;
        if (beyond == 0) {
            m_dragScroll.stop();
        } else {
            verticalScrollBar()->setValue(scrolled() + qBound(-60, beyond, 60));
            extendTo(m_lastPoint);
        }
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

void ReaderText::startBlinking()
{
    m_caretShown = true;
    const int period = QApplication::cursorFlashTime();
    if (period > 1 && hasFocus())
        m_blink.start(period / 2, this);
    else
        m_blink.stop();
}

} // namespace nutgraf::widgets
