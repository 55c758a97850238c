// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/casegraph.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <optional>
#include <tuple>

namespace nutgraf::exporting {

using storage::GraphEdge;
using storage::GraphNode;
using storage::NodeId;
using storage::RecordKind;
using storage::RecordState;
using storage::Subgraph;

namespace {

bool isDrawn(RecordKind kind)
{
    return kind == RecordKind::Document || kind == RecordKind::Source || kind == RecordKind::Claim
        || kind == RecordKind::Event;
}

// A link is as uncertain as the least certain thing it rests on.
RecordState weakest(RecordState a, RecordState b)
{
    if (a == RecordState::Rejected || b == RecordState::Rejected)
        return RecordState::Rejected;
    return a == RecordState::Suggested ? a : b;
}

std::optional<CaseLinkKind> stanceKind(const QString &stance)
{
    static const QHash<QString, CaseLinkKind> kinds{
        {QStringLiteral("supports"), CaseLinkKind::Supports},
        {QStringLiteral("refutes"), CaseLinkKind::Refutes},
        {QStringLiteral("qualifies"), CaseLinkKind::Qualifies},
    };
    return kinds.value(stance, CaseLinkKind::Context);
}

std::optional<CaseLinkKind> relationKind(const QString &relation, RecordKind ends)
{
    static const QHash<QString, CaseLinkKind> kinds{
        {QStringLiteral("copies"), CaseLinkKind::Copies},
        {QStringLiteral("cites"), CaseLinkKind::Cites},
        {QStringLiteral("supersedes"), CaseLinkKind::Replaces},
        {QStringLiteral("corrects"), CaseLinkKind::Replaces},
        {QStringLiteral("scale_slip"), CaseLinkKind::Conflicts},
        {QStringLiteral("conflict"), CaseLinkKind::Conflicts},
        {QStringLiteral("bound_violated"), CaseLinkKind::Conflicts},
        {QStringLiteral("rank_conflict"), CaseLinkKind::Conflicts},
        {QStringLiteral("unit_mismatch"), CaseLinkKind::Conflicts},
        {QStringLiteral("negation"), CaseLinkKind::Conflicts},
        {QStringLiteral("agrees"), CaseLinkKind::Agrees},
        {QStringLiteral("rounding"), CaseLinkKind::Agrees},
        {QStringLiteral("bound"), CaseLinkKind::Agrees},
        {QStringLiteral("rank_agree"), CaseLinkKind::Agrees},
    };
    const auto found = kinds.constFind(relation);
    if (found == kinds.constEnd() || (*found == CaseLinkKind::Agrees && ends != RecordKind::Claim))
        return std::nullopt;
    return *found;
}

/// Contracts one subgraph; see contracted().
class Contraction
{
public:
    Contraction(const Subgraph &records, const LinkDetails &details)
        : m_records(records)
        , m_details(details)
    {
        for (const GraphNode &node : records.nodes)
            if (node.state != RecordState::Rejected)
                m_nodes.insert(node.id.value, node);
        for (const GraphEdge &edge : records.edges)
            if (isLive(edge))
                m_outgoing[edge.source.value].append(edge);
    }

    CaseGraph run()
    {
        for (const GraphEdge &edge : m_records.edges)
            if (isLive(edge))
                addDirect(edge);
        for (const GraphNode &node : std::as_const(m_nodes))
            if (node.kind == RecordKind::Assertion)
                addAssertion(node);
        return collected();
    }

private:
    struct Drawn
    {
        RecordState state = RecordState::Suggested;
        int count = 0;
    };
    struct Place
    {
        qint64 node = 0;
        RecordState state = RecordState::Confirmed;
    };

    bool isLive(const GraphEdge &edge) const
    {
        return edge.state != RecordState::Rejected && m_nodes.contains(edge.source.value)
            && m_nodes.contains(edge.target.value);
    }

    std::optional<GraphEdge> linkOf(qint64 node, RecordKind kind) const
    {
        for (const GraphEdge &edge : m_outgoing.value(node))
            if (edge.kind == kind)
                return edge;
        return std::nullopt;
    }

    // The drawn record that stands for a record: itself, or the document that it lies in.
    std::optional<Place> placeOf(qint64 node) const
    {
        Place place{node, RecordState::Confirmed};
        for (int step = 0; step < 4; ++step) { // assertion, passage, capture, document
            const GraphNode record = m_nodes.value(place.node);
            if (isDrawn(record.kind))
                return place;
            const RecordKind up = record.kind == RecordKind::Assertion ? RecordKind::FoundAt
                : record.kind == RecordKind::Passage                   ? RecordKind::PassageOf
                                                                       : RecordKind::CaptureOf;
            const auto link = linkOf(place.node, up);
            if (!link)
                return std::nullopt;
            place = {link->target.value, weakest(place.state, link->state)};
        }
        return std::nullopt;
    }

    void add(qint64 source, qint64 target, CaseLinkKind kind, RecordState state)
    {
        if (source == target)
            return;
        const bool mutual = kind == CaseLinkKind::Conflicts || kind == CaseLinkKind::Agrees;
        if (mutual && source > target)
            std::swap(source, target);
        Drawn &drawn = m_links[{source, target, int(kind)}];
        if (drawn.count == 0 || state == RecordState::Confirmed)
            drawn.state = state;
        ++drawn.count;
    }

    void addDirect(const GraphEdge &edge)
    {
        const qint64 source = edge.source.value;
        const qint64 target = edge.target.value;
        switch (edge.kind) {
        case RecordKind::PublishedBy:
            add(target, source, CaseLinkKind::Publishes, edge.state);
            break;
        case RecordKind::OwnedBy:
            add(target, source, CaseLinkKind::Owns, edge.state);
            break;
        case RecordKind::Actor:
            add(target, source, CaseLinkKind::Acts, edge.state);
            break;
        case RecordKind::About:
            add(source, target, CaseLinkKind::About, edge.state);
            break;
        case RecordKind::BackedBy:
            if (const auto place = placeOf(target))
                add(place->node, source, CaseLinkKind::Backs, edge.state);
            break;
        case RecordKind::Evidence:
            if (const auto place = placeOf(source))
                add(place->node, target, *stanceKind(m_details.stances.value(edge.id.value)), edge.state);
            break;
        case RecordKind::Relation:
            addRelation(edge);
            break;
        default:
            break;
        }
    }

    void addRelation(const GraphEdge &edge)
    {
        const auto kind = relationKind(m_details.relations.value(edge.id.value), m_nodes.value(edge.source.value).kind);
        const auto source = placeOf(edge.source.value);
        const auto target = placeOf(edge.target.value);
        if (kind && source && target)
            add(source->node, target->node, *kind, edge.state);
    }

    void addAssertion(const GraphNode &assertion)
    {
        const qint64 id = assertion.id.value;
        const auto place = placeOf(id);
        const auto claim = linkOf(id, RecordKind::Asserts);
        const RecordState state = claim ? weakest(assertion.state, claim->state) : assertion.state;
        if (place && claim)
            add(place->node, claim->target.value, CaseLinkKind::Asserts, state);

        QMap<int, qint64> hops;
        for (const GraphEdge &edge : m_outgoing.value(id))
            if (edge.kind == RecordKind::Hop)
                hops.insert(m_details.ranks.value(edge.id.value), edge.target.value);
        const auto speaker = linkOf(id, RecordKind::SpokenBy);
        if (hops.isEmpty() && speaker)
            hops.insert(0, speaker->target.value);
        if (hops.isEmpty())
            return;
        if (place) {
            const auto publisher = linkOf(place->node, RecordKind::PublishedBy);
            qint64 from = place->node;
            for (const qint64 source : std::as_const(hops)) {
                // An outlet that speaks in its own document does not cite itself.
                if (!(from == place->node && publisher && publisher->target.value == source))
                    add(from, source, CaseLinkKind::Cites, assertion.state);
                from = source;
            }
        }
        if (claim)
            add(hops.last(), claim->target.value, CaseLinkKind::Says, state);
    }

    CaseGraph collected() const
    {
        CaseGraph graph;
        graph.capped = m_records.capped;
        QList<qint64> ids;
        for (const GraphNode &node : m_nodes)
            if (isDrawn(node.kind))
                ids.append(node.id.value);
        std::sort(ids.begin(), ids.end());
        QHash<qint64, qsizetype> places;
        for (const qint64 id : std::as_const(ids)) {
            const GraphNode &record = *m_nodes.constFind(id);
            CaseNode node;
            node.id = record.id;
            node.kind = record.kind;
            node.state = record.state;
            places.insert(id, graph.nodes.size());
            graph.nodes.append(node);
        }
        for (auto link = m_links.cbegin(); link != m_links.cend(); ++link) {
            const auto &[source, target, kind] = link.key();
            graph.links.append(
                {places.value(source), places.value(target), CaseLinkKind(kind), link->state, link->count});
        }
        return graph;
    }

    const Subgraph &m_records;
    const LinkDetails &m_details;
    QHash<qint64, GraphNode> m_nodes;
    QHash<qint64, QList<GraphEdge>> m_outgoing;
    QMap<std::tuple<qint64, qint64, int>, Drawn> m_links;
};

} // namespace

CaseGraph contracted(const Subgraph &records, const LinkDetails &details)
{
    return Contraction(records, details).run();
}

CaseGraph without(const CaseGraph &graph, const QSet<RecordKind> &kinds)
{
    CaseGraph kept;
    kept.capped = graph.capped;
    QList<qsizetype> places;
    for (const CaseNode &node : graph.nodes) {
        places.append(kinds.contains(node.kind) ? -1 : kept.nodes.size());
        if (places.last() >= 0)
            kept.nodes.append(node);
    }
    for (CaseLink link : graph.links) {
        link.source = places[link.source];
        link.target = places[link.target];
        if (link.source >= 0 && link.target >= 0)
            kept.links.append(link);
    }
    return kept;
}

} // namespace nutgraf::exporting
