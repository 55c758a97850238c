// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graphpainter.h"

#include <QWidget>

#include <optional>

namespace nutgraf::widgets {

/// The drawn graph: looked at, moved, zoomed and walked through by mouse and keys. Holds no record and writes none; says
/// what a person chose. Nodes are named by their place in the scene.
class GraphCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit GraphCanvas(QWidget *parent = nullptr);

    /// What the canvas keeps in place when the scene changes.
    enum class Keep { Nothing, View };
    /// Shows a scene; with Keep::View the selected node stays selected and where it was.
    void setScene(PlacedGraph placed, Keep keep);
    const GraphScene &scene() const { return m_scene; }

    qsizetype selected() const { return m_view.selected; }
    /// -1 for none. Says selectionChanged() when it is another one.
    void select(qsizetype node);
    enum class Scroll { WhenOutside, Centre };
    void reveal(qsizetype node, Scroll scroll = Scroll::WhenOutside);

    double zoom() const { return m_view.zoom; }
    void zoomBy(double factor, std::optional<QPointF> around = std::nullopt);
    void fit();
    void panBy(QPointF pixels);

    QPointF viewPoint(qsizetype node) const; ///< where a node's sign is on the widget
    const GraphPainter &painter() const { return m_painter; }

    /// The whole scene as a picture; null when there is nothing.
    QImage picture(double scale = 2) const;
    QByteArray svg(const QString &title) const;

    QSize sizeHint() const override { return {640, 420}; }

Q_SIGNALS:
    void selectionChanged(qsizetype node);
    void expandRequested(qsizetype node); ///< double click, Enter
    void menuRequested(qsizetype node, const QPoint &globalPosition);
    void viewChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    qsizetype nodeUnder(QPointF point) const;
    void walk(QPointF direction);
    void hover(qsizetype node);
    void describe();

    GraphScene m_scene;
    GraphView m_view;
    GraphPainter m_painter;
    bool m_fitted = true; ///< nobody has moved the view since it was fitted: it follows the size of the window
    bool m_dragging = false;
    QPointF m_pressed;
    QPointF m_last;
};

} // namespace nutgraf::widgets
