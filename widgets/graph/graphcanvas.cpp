// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graphcanvas.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"
#include "widgets/models/caselinkmodel.h"

#include <QAccessible>
#include <QApplication>
#include <QBuffer>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSvgGenerator>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace nutgraf::widgets {

namespace {

constexpr double SmallestZoom = 0.01;
constexpr double LargestZoom = 4;
constexpr double FittedZoom = 1.1; // a single node is not blown up
constexpr double FitMargin = 28; // pixels at each side
constexpr double ZoomStep = 1.25;
constexpr double PanStep = 48;
constexpr double PictureEdge = 12000; // pixels; a larger picture opens nowhere

double fittingZoom(QSizeF scene, QSizeF room)
{
    return qMin(room.width() / qMax(1.0, scene.width()), room.height() / qMax(1.0, scene.height()));
}

} // namespace

GraphCanvas::GraphCanvas(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("graphCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(240, 180);
    setAccessibleName(tr("Graph"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    describe();
}

void GraphCanvas::setScene(PlacedGraph placed, Keep keep)
{
    const QUuid selected = m_view.selected >= 0 ? m_scene.nodes()[m_view.selected].uuid : QUuid();
    const QPointF before = m_view.selected >= 0 ? m_scene.centre(m_view.selected) : QPointF();
    m_scene = GraphScene(std::move(placed));
    m_painter.forget();
    m_view.hovered = -1;
    m_view.selected = selected.isNull() ? -1 : m_scene.indexOf(selected);
    if (keep == Keep::Nothing || m_fitted)
        fit();
    else if (m_view.selected >= 0)
        m_view.centre += m_scene.centre(m_view.selected) - before;
    describe();
    update();
}

void GraphCanvas::select(qsizetype node)
{
    if (node == m_view.selected)
        return;
    m_view.selected = node;
    describe();
    update();
    Q_EMIT selectionChanged(node);
}

void GraphCanvas::reveal(qsizetype node, Scroll scroll)
{
    if (node < 0)
        return;
    const QRectF room = QRectF(rect()).adjusted(48, 32, -48, -32);
    if (scroll == Scroll::WhenOutside && room.contains(viewPoint(node)))
        return;
    m_view.centre = m_scene.centre(node);
    m_fitted = false;
    update();
    Q_EMIT viewChanged();
}

void GraphCanvas::zoomBy(double factor, std::optional<QPointF> around)
{
    const QPointF anchor = around.value_or(m_view.selected >= 0 && rect().contains(viewPoint(m_view.selected).toPoint())
                                               ? viewPoint(m_view.selected)
                                               : QRectF(rect()).center());
    const QPointF held = m_view.toScene(anchor);
    m_view.zoom = qBound(SmallestZoom, m_view.zoom * factor, LargestZoom);
    m_view.centre += held - m_view.toScene(anchor);
    m_fitted = false;
    update();
    Q_EMIT viewChanged();
}

void GraphCanvas::fit()
{
    m_view.size = size();
    const QRectF bounds = m_scene.bounds();
    const QSizeF room(qMax(40.0, width() - 2 * FitMargin), qMax(40.0, height() - 2 * FitMargin));
    m_view.centre = bounds.center();
    m_view.zoom = qBound(SmallestZoom, fittingZoom(bounds.size(), room), FittedZoom);
    m_fitted = true;
    update();
    Q_EMIT viewChanged();
}

void GraphCanvas::panBy(QPointF pixels)
{
    m_view.centre -= pixels / m_view.zoom;
    m_fitted = false;
    update();
    Q_EMIT viewChanged();
}

QPointF GraphCanvas::viewPoint(qsizetype node) const
{
    return m_view.toView(m_scene.signCentre(node));
}

void GraphCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(ColourRole::Canvas));
    GraphView view = m_view;
    view.pixelRatio = devicePixelRatioF();
    m_painter.paint(&painter, m_scene, view);
    if (m_painter.longLinksDrawn() < 1) {
        painter.setFont(uiFont(TypeStep::Caption));
        painter.setPen(colour(ColourRole::MutedText));
        const int percent = qMax(1, int(100 * m_painter.longLinksDrawn()));
        painter.drawText(
            rect().adjusted(space::Medium, 0, 0, -space::Small), Qt::AlignLeft | Qt::AlignBottom,
            tr("%1 % of the long links are drawn here. Zoom in or select a record to see all.").arg(percent));
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) { // as lists and tables do
        painter.setPen(QPen(colour(ColourRole::Focus), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void GraphCanvas::resizeEvent(QResizeEvent *)
{
    m_view.size = size();
    if (m_fitted)
        fit();
}

void GraphCanvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::ApplicationFontChange) {
        m_painter.forget();
        update();
    }
    QWidget::changeEvent(event);
}

bool GraphCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype node = nodeUnder(help->pos());
        if (node < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(),
                               nodeSentence(m_scene.nodes()[node], int(m_scene.linksOf(node).size())), this);
        return true;
    }
    return QWidget::event(event);
}

qsizetype GraphCanvas::nodeUnder(QPointF point) const
{
    const double reach = qMax(9.0, GraphPainter::signSize(m_view.zoom, m_scene.style()) * 0.7) / m_view.zoom;
    return m_scene.nodeAt(m_view.toScene(point), reach);
}

void GraphCanvas::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    m_pressed = m_last = event->position();
    if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton) {
        const qsizetype node = event->button() == Qt::LeftButton ? nodeUnder(event->position()) : -1;
        if (node >= 0)
            select(node);
        m_dragging = true;
    }
}

void GraphCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging) {
        hover(nodeUnder(event->position()));
        return;
    }
    const QPointF moved = event->position() - m_last;
    if ((event->position() - m_pressed).manhattanLength() < QApplication::startDragDistance()
        && cursor().shape() != Qt::ClosedHandCursor)
        return;
    setCursor(Qt::ClosedHandCursor);
    m_last = event->position();
    panBy(moved);
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const bool moved = cursor().shape() == Qt::ClosedHandCursor;
    m_dragging = false;
    unsetCursor();
    if (!moved && event->button() == Qt::LeftButton && nodeUnder(event->position()) < 0)
        select(-1);
}

void GraphCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const qsizetype node = nodeUnder(event->position());
    if (node >= 0)
        Q_EMIT expandRequested(node);
}

void GraphCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const qsizetype node = byKey ? m_view.selected : nodeUnder(event->pos());
    if (node < 0)
        return;
    select(node);
    Q_EMIT menuRequested(node, byKey ? mapToGlobal(viewPoint(node).toPoint()) : event->globalPos());
}

void GraphCanvas::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (turned.y() != 0)
        zoomBy(std::pow(ZoomStep, turned.y() / 120.0), event->position());
    else if (turned.x() != 0)
        panBy(QPointF(turned.x() / 120.0 * PanStep, 0));
    event->accept();
}

void GraphCanvas::walk(QPointF direction)
{
    if (m_scene.nodes().size() == 0)
        return;
    const qsizetype from = m_view.selected;
    const qsizetype next = from < 0 ? m_scene.readingOrder().first() : m_scene.nodeTowards(from, direction);
    if (next < 0)
        return;
    select(next);
    reveal(next);
}

void GraphCanvas::keyPressEvent(QKeyEvent *event)
{
    static const QHash<int, QPointF> directions{
        {Qt::Key_Left, {-1, 0}}, {Qt::Key_Right, {1, 0}}, {Qt::Key_Up, {0, -1}}, {Qt::Key_Down, {0, 1}}};
    const auto direction = directions.constFind(event->key());
    if (direction != directions.constEnd()) {
        // Arrows walk from node to node; with Shift they move the picture.
        if (event->modifiers() & Qt::ShiftModifier)
            panBy(-PanStep * *direction);
        else
            walk(*direction);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_view.selected >= 0 && event->modifiers() == Qt::NoModifier) {
            Q_EMIT expandRequested(m_view.selected);
            return;
        }
        break;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (m_scene.nodes().size() > 0) {
            select(event->key() == Qt::Key_Home ? m_scene.readingOrder().first() : m_scene.readingOrder().last());
            reveal(m_view.selected);
        }
        return;
    case Qt::Key_Escape:
        if (m_view.selected >= 0) {
            select(-1);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

bool GraphCanvas::focusNextPrevChild(bool next)
{
    // Tab goes through the nodes in reading order, and out of the canvas after the last.
    const QList<qsizetype> &order = m_scene.readingOrder();
    if (hasFocus() && !order.isEmpty()) {
        const qsizetype at = order.indexOf(m_view.selected);
        const qsizetype wanted = at < 0 ? (next ? 0 : -1) : at + (next ? 1 : -1);
        if (wanted >= 0 && wanted < order.size()) {
            select(order[wanted]);
            reveal(order[wanted]);
            return true;
        }
    }
    return QWidget::focusNextPrevChild(next);
}

void GraphCanvas::leaveEvent(QEvent *)
{
    hover(-1);
}

void GraphCanvas::hover(qsizetype node)
{
    if (node == m_view.hovered)
        return;
    m_view.hovered = node;
    if (node >= 0)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    update();
}

void GraphCanvas::describe()
{
    const QString text = m_view.selected >= 0
        ? nodeSentence(m_scene.nodes()[m_view.selected], int(m_scene.linksOf(m_view.selected).size()))
        : tr("%n records. Tab goes from one to the next.", nullptr, int(m_scene.nodes().size()));
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
}

QImage GraphCanvas::picture(double scale) const
{
    if (m_scene.nodes().size() == 0)
        return {};
    GraphView view;
    view.zoom = 1;
    view.centre = m_scene.bounds().center();
    view.size = m_scene.bounds().size() + QSizeF(2 * FitMargin, 2 * FitMargin);
    const double shrink = qMin(1.0, PictureEdge / (scale * qMax(view.size.width(), view.size.height())));
    view.size *= shrink;
    view.zoom = shrink;
    view.pixelRatio = scale;
    QImage image((view.size * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(colour(ColourRole::Canvas));
    QPainter painter(&image);
    GraphPainter whole;
    whole.paint(&painter, m_scene, view);
    return image;
}

QByteArray GraphCanvas::svg(const QString &title) const
{
    if (m_scene.nodes().size() == 0)
        return {};
    GraphView view;
    view.zoom = 1;
    view.centre = m_scene.bounds().center();
    view.size = m_scene.bounds().size() + QSizeF(2 * FitMargin, 2 * FitMargin);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(view.size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), view.size));
    generator.setTitle(title);
    QPainter painter(&generator);
    painter.fillRect(QRectF(QPointF(0, 0), view.size), colour(ColourRole::Canvas));
    GraphPainter whole(GraphPainter::Signs::Vectors);
    whole.paint(&painter, m_scene, view);
    painter.end();
    return bytes;
}

} // namespace nutgraf::widgets
