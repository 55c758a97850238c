// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/graph/graphmirror.h"

#include "storage/records/recordtables.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <optional>

namespace nutgraf::storage {

namespace {

constexpr quint8 NoKind = 0xff;

/// The words of node.kind and edge.kind; a hash, because millions of rows are looked up.
const QHash<QString, RecordKind> &kindsByName()
{
    static const QHash<QString, RecordKind> kinds = [] {
        QHash<QString, RecordKind> byName;
        for (const RecordTable &table : recordTables())
            byName.insert(table.name, table.kind);
        return byName;
    }();
    return kinds;
}

quint8 stateCode(qint64 state)
{
    return quint8(std::clamp<qint64>(state, 0, 2));
}

} // namespace

GraphMirror::Pass::Pass(const LinkFilter &filter)
{
    for (bool &kind : kinds)
        kind = filter.kinds.isEmpty();
    for (const RecordKind kind : filter.kinds)
        kinds[quint8(kind)] = true;
    states[int(RecordState::Suggested)] = filter.suggested;
    states[int(RecordState::Rejected)] = filter.rejected;
}

Result<bool> GraphMirror::refresh(Connection &connection)
{
    NUTGRAF_TRY(const qint64 version, connection.number(QStringLiteral("PRAGMA data_version")));
    const qint64 changes = connection.totalChanges();
    if (version == m_dataVersion && changes == m_totalChanges)
        return false;
    GraphMirror fresh;
    NUTGRAF_CHECK(fresh.load(connection));
    fresh.m_dataVersion = version;
    fresh.m_totalChanges = changes;
    *this = std::move(fresh);
    return true;
}

Status GraphMirror::load(Connection &connection)
{
    NUTGRAF_TRY(const qint64 lastNode, connection.number(QStringLiteral("SELECT max(id) FROM node")));
    // Ids are given out one after the other; a file where they are not would ask for any amount of memory.
    constexpr qint64 MostNodes = 200'000'000;
    if (lastNode >= MostNodes) {
        return Error{ErrorCode::Limit,
                     QCoreApplication::translate("storage::graph", "The file holds too many records for a graph."),
                     QStringLiteral("largest node id %1").arg(lastNode)};
    }
    m_nodes.resize(std::size_t(lastNode) + 1);
    NUTGRAF_TRY(Statement nodes,
                connection.prepare(QStringLiteral("SELECT id, kind, state FROM node WHERE removed = 0 AND id > 0")));
    for (;;) {
        NUTGRAF_TRY(const bool row, nodes.step());
        if (!row)
            break;
        const qint64 id = nodes.integer(0);
        if (id >= qint64(m_nodes.size()))
            continue; // written since the largest id was asked for
        const RecordKind kind = kindsByName().value(nodes.text(1), RecordKind::Document);
        m_nodes[std::size_t(id)] = {quint8(kind), stateCode(nodes.integer(2))};
        ++m_nodeCount;
    }
    NUTGRAF_TRY(Statement edges,
                connection.prepare(
                    QStringLiteral("SELECT id, kind, source, target, state FROM edge WHERE removed = 0 ORDER BY id")));
    for (;;) {
        NUTGRAF_TRY(const bool row, edges.step());
        if (!row)
            break;
        const qint64 source = edges.integer(2);
        const qint64 target = edges.integer(3);
        if (!contains(NodeId{source}) || !contains(NodeId{target}))
            continue;
        const RecordKind kind = kindsByName().value(edges.text(1), RecordKind::Relation);
        m_edges.push_back(
            {edges.integer(0), quint32(source), quint32(target), quint8(kind), stateCode(edges.integer(4))});
    }
    m_outgoing = rowsBy(m_edges, &Edge::source, m_nodes.size());
    m_incoming = rowsBy(m_edges, &Edge::target, m_nodes.size());
    return {};
}

GraphMirror::Rows GraphMirror::rowsBy(const std::vector<Edge> &edges, quint32 Edge::*end, std::size_t nodes)
{
    Rows rows;
    rows.starts.assign(nodes + 1, 0);
    for (const Edge &edge : edges)
        ++rows.starts[edge.*end + 1];
    for (std::size_t i = 1; i < rows.starts.size(); ++i)
        rows.starts[i] += rows.starts[i - 1];
    rows.edges.resize(edges.size());
    std::vector<quint32> next(rows.starts.begin(), rows.starts.end() - 1);
    for (std::size_t number = 0; number < edges.size(); ++number)
        rows.edges[next[edges[number].*end]++] = quint32(number);
    return rows;
}

bool GraphMirror::contains(NodeId node) const
{
    return node.value > 0 && node.value < qint64(m_nodes.size()) && m_nodes[std::size_t(node.value)].kind != NoKind;
}

GraphEdge GraphMirror::edgeAt(quint32 number) const
{
    const Edge &edge = m_edges[number];
    return {EdgeId{edge.id}, RecordKind(edge.kind), RecordState(edge.state), NodeId{edge.source}, NodeId{edge.target}};
}

GraphNode GraphMirror::nodeAt(quint32 number, int distance) const
{
    const Node &node = m_nodes[number];
    return {NodeId{number}, RecordKind(node.kind), RecordState(node.state), distance};
}

/// Calls visit(number of the link, node at its other end) until it answers false.
template<typename Visit>
void GraphMirror::eachLink(quint32 node, const Pass &pass, Visit visit) const
{
    for (quint32 i = m_outgoing.starts[node]; i < m_outgoing.starts[node + 1]; ++i) {
        const quint32 number = m_outgoing.edges[i];
        if (pass.follows(m_edges[number]) && !visit(number, m_edges[number].target))
            return;
    }
    for (quint32 i = m_incoming.starts[node]; i < m_incoming.starts[node + 1]; ++i) {
        const quint32 number = m_incoming.edges[i];
        if (pass.follows(m_edges[number]) && !visit(number, m_edges[number].source))
            return;
    }
}

QList<GraphEdge> GraphMirror::neighbours(NodeId node, const LinkFilter &filter, int limit) const
{
    QList<GraphEdge> links;
    if (!contains(node))
        return links;
    eachLink(quint32(node.value), Pass(filter), [&](quint32 number, quint32) {
        if (links.size() >= limit)
            return false;
        links.append(edgeAt(number));
        return true;
    });
    return links;
}

Subgraph GraphMirror::subgraph(const QList<NodeId> &seeds, int depth, int limit, const LinkFilter &filter) const
{
    Subgraph graph;
    const Pass pass(filter);
    QHash<quint32, int> distances;
    QList<quint32> queue;
    const auto reach = [&](quint32 node, int distance) {
        if (distances.contains(node))
            return true;
        if (queue.size() >= limit) {
            graph.capped = true;
            return false;
        }
        distances.insert(node, distance);
        queue.append(node);
        return true;
    };
    for (const NodeId seed : seeds) {
        if (contains(seed))
            reach(quint32(seed.value), 0);
    }
    for (qsizetype at = 0; at < queue.size() && !graph.capped; ++at) {
        const int distance = distances.value(queue.at(at));
        if (distance < depth)
            eachLink(queue.at(at), pass, [&](quint32, quint32 other) { return reach(other, distance + 1); });
    }
    std::sort(queue.begin(), queue.end(), [&](quint32 a, quint32 b) {
        return std::pair(distances.value(a), a) < std::pair(distances.value(b), b);
    });
    for (const quint32 node : std::as_const(queue)) {
        graph.nodes.append(nodeAt(node, distances.value(node)));
        for (quint32 i = m_outgoing.starts[node]; i < m_outgoing.starts[node + 1]; ++i) {
            const Edge &edge = m_edges[m_outgoing.edges[i]];
            if (pass.follows(edge) && distances.contains(edge.target))
                graph.edges.append(edgeAt(m_outgoing.edges[i]));
        }
    }
    return graph;
}

QList<GraphEdge> GraphMirror::shortestPath(NodeId from, NodeId to, const LinkFilter &filter) const
{
    if (!contains(from) || !contains(to) || from == to)
        return {};
    const Pass pass(filter);
    // From both ends at once, the smaller border first: in a graph of the news a few hubs make one-sided search visit
    // nearly everything.
    struct Side
    {
        QHash<quint32, quint32> reachedBy; ///< node → link that led to it
        QList<quint32> border;
    };
    constexpr quint32 Start = std::numeric_limits<quint32>::max();
    Side sides[2];
    sides[0] = {{{quint32(from.value), Start}}, {quint32(from.value)}};
    sides[1] = {{{quint32(to.value), Start}}, {quint32(to.value)}};
    std::optional<quint32> meeting;
    while (!meeting && !sides[0].border.isEmpty() && !sides[1].border.isEmpty()) {
        const int turn = sides[0].border.size() <= sides[1].border.size() ? 0 : 1;
        Side &side = sides[turn];
        const Side &opposite = sides[1 - turn];
        QList<quint32> next;
        for (const quint32 node : std::as_const(side.border)) {
            eachLink(node, pass, [&](quint32 number, quint32 other) {
                if (side.reachedBy.contains(other))
                    return true;
                side.reachedBy.insert(other, number);
                next.append(other);
                if (opposite.reachedBy.contains(other))
                    meeting = other;
                return !meeting;
            });
            if (meeting)
                break;
        }
        side.border = next;
    }
    if (!meeting)
        return {};
    QList<GraphEdge> path;
    const auto follow = [&](const Side &side, auto add) {
        quint32 node = *meeting;
        for (quint32 link = side.reachedBy.value(node); link != Start; link = side.reachedBy.value(node)) {
            add(edgeAt(link));
            node = m_edges[link].source == node ? m_edges[link].target : m_edges[link].source;
        }
    };
    follow(sides[0], [&path](const GraphEdge &edge) { path.prepend(edge); });
    follow(sides[1], [&path](const GraphEdge &edge) { path.append(edge); });
    return path;
}

} // namespace nutgraf::storage
