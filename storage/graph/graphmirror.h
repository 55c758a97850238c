// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/ids.h"
#include "storage/base/result.h"
#include "storage/records/record.h"
#include "storage/sql/connection.h"

#include <QHash>
#include <QList>

#include <vector>

namespace nutgraf::storage {

/// Which links are followed.
struct LinkFilter
{
    QList<RecordKind> kinds; ///< empty for all
    bool suggested = true;
    bool rejected = false;
};

struct GraphNode
{
    NodeId id;
    RecordKind kind = RecordKind::Document;
    RecordState state = RecordState::Confirmed;
    int distance = 0; ///< links to the nearest seed
};

struct GraphEdge
{
    EdgeId id;
    RecordKind kind = RecordKind::Relation;
    RecordState state = RecordState::Confirmed;
    NodeId source;
    NodeId target;
};

/// Some records and all links among them that were asked for.
struct Subgraph
{
    QList<GraphNode> nodes; ///< by distance, then id
    QList<GraphEdge> edges;
    bool capped = false; ///< the limit left something out
};

/// All links of a file in memory, by their source and by their target (compressed sparse rows), for walks that the
/// tables would answer too slowly. Links count in both directions. Reads may come from any thread, refresh() from one.
class GraphMirror
{
public:
    /// Reads the tables again when the file has changed since the last time; true when it did. On the thread of
    /// @p connection, which must be the same one each time.
    Result<bool> refresh(Connection &connection);

    qsizetype nodeCount() const { return m_nodeCount; }
    qsizetype edgeCount() const { return qsizetype(m_edges.size()); }
    bool contains(NodeId node) const;

    /// Links of a record, outgoing ones first, by link id; at most @p limit.
    QList<GraphEdge> neighbours(NodeId node, const LinkFilter &filter = {}, int limit = 1000) const;
    /// What is at most @p depth links away from the seeds; at most @p limit records, the nearest.
    Subgraph subgraph(const QList<NodeId> &seeds, int depth, int limit = 1000, const LinkFilter &filter = {}) const;
    /// The links of one shortest way, in order; empty when there is none or both are the same.
    QList<GraphEdge> shortestPath(NodeId from, NodeId to, const LinkFilter &filter = {}) const;

private:
    struct Node
    {
        quint8 kind = 0xff; ///< 0xff: no such record, or removed
        quint8 state = 0;
    };
    struct Edge
    {
        qint64 id = 0;
        quint32 source = 0;
        quint32 target = 0;
        quint8 kind = 0;
        quint8 state = 0;
    };
    /// The numbers in m_edges of the links at each node: those of node n stand from starts[n] to starts[n + 1].
    struct Rows
    {
        std::vector<quint32> starts;
        std::vector<quint32> edges;
    };
    /// For each kind of link whether it is followed, in each state.
    struct Pass
    {
        explicit Pass(const LinkFilter &filter);
        bool follows(const Edge &edge) const { return kinds[edge.kind] && states[edge.state]; }
        bool kinds[256] = {};
        bool states[3] = {true, true, false};
    };

    Status load(Connection &connection);
    static Rows rowsBy(const std::vector<Edge> &edges, quint32 Edge::*end, std::size_t nodes);
    GraphEdge edgeAt(quint32 number) const;
    GraphNode nodeAt(quint32 number, int distance) const;
    template<typename Visit>
    void eachLink(quint32 node, const Pass &pass, Visit visit) const;

    std::vector<Node> m_nodes; ///< by id
    std::vector<Edge> m_edges; ///< by id
    Rows m_outgoing;
    Rows m_incoming;
    qsizetype m_nodeCount = 0;
    qint64 m_dataVersion = -1; ///< changes by other connections
    qint64 m_totalChanges = -1; ///< changes by the own connection
};

} // namespace nutgraf::storage
