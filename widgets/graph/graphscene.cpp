// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graphscene.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace nutgraf::widgets {

using exporting::CaseGraph;
using exporting::CaseLink;
using exporting::CaseLinkKind;
using exporting::LayoutGraph;
using exporting::LayoutLink;
using exporting::LayoutStyle;
using storage::RecordKind;

namespace {

constexpr double CellSize = 256;
constexpr QSizeF LayeredBox{212, 42};
constexpr QSizeF NetworkBox{46, 40};
constexpr double SignInset = 15; // from the start of a layered box to the middle of the sign
constexpr double ColumnWidth = 96; // centres this near stand in one column

// Links that would bend the layers: they may point back, or say nothing about where words came from.
bool isFree(CaseLinkKind kind)
{
    return kind == CaseLinkKind::Conflicts || kind == CaseLinkKind::Agrees || kind == CaseLinkKind::Replaces
        || kind == CaseLinkKind::Copies || kind == CaseLinkKind::Owns;
}

} // namespace

QSizeF nodeBox(LayoutStyle style)
{
    return style == LayoutStyle::Layered ? LayeredBox : NetworkBox;
}

LayoutGraph layoutGraph(const CaseGraph &graph, LayoutStyle style)
{
    LayoutGraph layout;
    layout.sizes.fill(nodeBox(style), graph.nodes.size());
    QSet<QPair<qsizetype, qsizetype>> known; // several links between two nodes need one spring
    for (const CaseLink &link : graph.links) {
        const QPair<qsizetype, qsizetype> ends{link.source, link.target};
        if (known.contains(ends))
            continue;
        known.insert(ends);
        layout.links.append(
            {link.source, link.target, isFree(link.kind) ? LayoutLink::Pull::Free : LayoutLink::Pull::Ranked});
    }
    return layout;
}

GraphScene::GraphScene(PlacedGraph placed)
    : m_placed(std::move(placed))
{
    const qsizetype count = nodes().size();
    m_placed.layout.centres.resize(count);
    m_linksOf.resize(count);
    for (qsizetype i = 0; i < links().size(); ++i) {
        m_linksOf[links()[i].source].append(i);
        m_linksOf[links()[i].target].append(i);
    }
    for (qsizetype i = 0; i < count; ++i) {
        m_byUuid.insert(nodes()[i].uuid, i);
        m_cells[cellOf(centre(i))].append(i);
    }
    const QSizeF box = nodeBox(style());
    // Where columns stand further apart the labels of the last one reach further too.
    const double longer = box.width() * (m_placed.layout.stretch - 1);
    for (qsizetype i = 0; i < count; ++i)
        m_bounds |= QRectF(centre(i) - QPointF(box.width(), box.height()) / 2, box).adjusted(0, 0, longer, 0);
    order();
}

QPointF GraphScene::signCentre(qsizetype node) const
{
    const QPointF at = centre(node);
    return style() == LayoutStyle::Layered ? at - QPointF(LayeredBox.width() / 2 - SignInset, 0) : at;
}

void GraphScene::order()
{
    m_readingOrder.clear();
    for (qsizetype i = 0; i < nodes().size(); ++i)
        m_readingOrder.append(i);
    m_byDegree = m_readingOrder;
    std::stable_sort(m_byDegree.begin(), m_byDegree.end(),
                     [this](qsizetype a, qsizetype b) { return m_linksOf[a].size() > m_linksOf[b].size(); });
    const auto place = [this](qsizetype node) {
        return std::pair(std::floor(centre(node).x() / ColumnWidth), centre(node).y());
    };
    std::stable_sort(m_readingOrder.begin(), m_readingOrder.end(),
                     [&place](qsizetype a, qsizetype b) { return place(a) < place(b); });
}

GraphScene::Cell GraphScene::cellOf(QPointF point)
{
    return {int(std::floor(point.x() / CellSize)), int(std::floor(point.y() / CellSize))};
}

QList<qsizetype> GraphScene::nodesIn(const QRectF &rect) const
{
    QList<qsizetype> found;
    const Cell first = cellOf(rect.topLeft());
    const Cell last = cellOf(rect.bottomRight());
    const auto add = [&](const QList<qsizetype> &candidates) {
        for (const qsizetype node : candidates)
            if (rect.contains(centre(node)))
                found.append(node);
    };
    const double cells = (double(last.first) - first.first + 1) * (double(last.second) - first.second + 1);
    if (cells > double(m_cells.size())) {
        for (const auto &candidates : m_cells)
            add(candidates);
    } else {
        for (int x = first.first; x <= last.first; ++x)
            for (int y = first.second; y <= last.second; ++y)
                add(m_cells.value({x, y}));
    }
    std::sort(found.begin(), found.end());
    return found;
}

qsizetype GraphScene::nodeAt(QPointF point, double reach) const
{
    const QSizeF box = nodeBox(style());
    const double margin = qMax(reach, box.width());
    qsizetype best = -1;
    double bestDistance = std::numeric_limits<double>::max();
    for (const qsizetype node : nodesIn(QRectF(point, QSizeF()).adjusted(-margin, -margin, margin, margin))) {
        const QPointF offset = point - signCentre(node);
        const double distance = std::hypot(offset.x(), offset.y());
        const bool inBox = style() == LayoutStyle::Layered
            && QRectF(centre(node) - QPointF(box.width(), box.height()) / 2, box).contains(point);
        if ((distance <= reach || inBox) && distance < bestDistance) {
            best = node;
            bestDistance = distance;
        }
    }
    return best;
}

QSet<qsizetype> GraphScene::neighbours(qsizetype node) const
{
    QSet<qsizetype> found;
    for (const qsizetype link : m_linksOf[node]) {
        const CaseLink &ends = links()[link];
        found.insert(ends.source == node ? ends.target : ends.source);
    }
    return found;
}

qsizetype GraphScene::nodeTowards(qsizetype from, QPointF direction) const
{
    qsizetype best = -1;
    double bestCost = std::numeric_limits<double>::max();
    for (const qsizetype node : m_readingOrder) {
        if (node == from)
            continue;
        const QPointF offset = centre(node) - centre(from);
        const double along = QPointF::dotProduct(offset, direction);
        const double aside = std::abs(offset.x() * direction.y() - offset.y() * direction.x());
        if (along < 1 || aside > 2 * along)
            continue; // not in that quarter
        const double cost = along + 2 * aside;
        if (cost < bestCost) {
            bestCost = cost;
            best = node;
        }
    }
    return best;
}

} // namespace nutgraf::widgets
