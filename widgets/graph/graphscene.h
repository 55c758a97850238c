// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/casegraph.h"
#include "app/export/graphlayout.h"

#include <QHash>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSet>

namespace nutgraf::widgets {

/// A part of a case with places for its records: what the canvas draws. A value; any thread.
struct PlacedGraph
{
    exporting::CaseGraph graph;
    exporting::LayoutStyle style = exporting::LayoutStyle::Layered;
    exporting::GraphLayout layout;
};

/// How much room a node asks for, in pixels at 100 %.
QSizeF nodeBox(exporting::LayoutStyle style);

/// The boxes and links of a part of a case, as the layout wants them.
exporting::LayoutGraph layoutGraph(const exporting::CaseGraph &graph, exporting::LayoutStyle style);

/// Answers where things are in a placed graph: what a point hits, what a rectangle shows, who is whose neighbour. Some
/// Scene coordinates are pixels at 100 %.
class GraphScene
{
public:
    GraphScene() = default;
    explicit GraphScene(PlacedGraph placed);

    const PlacedGraph &placed() const { return m_placed; }
    exporting::LayoutStyle style() const { return m_placed.style; }
    const QList<exporting::CaseNode> &nodes() const { return m_placed.graph.nodes; }
    const QList<exporting::CaseLink> &links() const { return m_placed.graph.links; }
    bool isEmpty() const { return nodes().isEmpty(); }
    QPointF centre(qsizetype node) const { return m_placed.layout.centres[node]; }
    /// Where the sign of a node stands: in a layered picture at the start of its box.
    QPointF signCentre(qsizetype node) const;
    QRectF bounds() const { return m_bounds; }

    qsizetype indexOf(const QUuid &uuid) const { return m_byUuid.value(uuid, -1); }
    /// The node whose sign or box is at a point, the nearest of several; -1 for none. @p reach widens small signs.
    qsizetype nodeAt(QPointF point, double reach) const;
    QList<qsizetype> nodesIn(const QRectF &rect) const;
    const QList<qsizetype> &linksOf(qsizetype node) const { return m_linksOf[node]; }
    QSet<qsizetype> neighbours(qsizetype node) const;
    /// Nodes, those with most links first.
    const QList<qsizetype> &byDegree() const { return m_byDegree; }

    /// Column by column, from top to bottom: the order of Tab.
    const QList<qsizetype> &readingOrder() const { return m_readingOrder; }
    /// The nearest node in the direction of a unit vector; -1 for none.
    qsizetype nodeTowards(qsizetype from, QPointF direction) const;

private:
    using Cell = QPair<int, int>;
    static Cell cellOf(QPointF point);
    void order();

    PlacedGraph m_placed;
    QRectF m_bounds;
    QList<QList<qsizetype>> m_linksOf;
    QHash<QUuid, qsizetype> m_byUuid;
    QHash<Cell, QList<qsizetype>> m_cells;
    QList<qsizetype> m_byDegree;
    QList<qsizetype> m_readingOrder;
};

} // namespace nutgraf::widgets
