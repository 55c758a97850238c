// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/casegraph.h"

#include <QSet>

#include <array>
#include <optional>
#include <utility>

// Finds the records behind a drawn part of a case, then what the tables say of them.
namespace nutgraf::exporting {

using storage::Connection;
using storage::GraphEdge;
using storage::GraphMirror;
using storage::GraphNode;
using storage::LinkFilter;
using storage::NodeId;
using storage::RecordKind;
using storage::RecordState;
using storage::Result;
using storage::Statement;
using storage::Status;
using storage::Subgraph;

namespace {

constexpr int MostLinks = 1'000'000; // of one record
constexpr int MostRecords = 2'000'000; // drawn and contracted

bool isDrawn(RecordKind kind)
{
    return kind == RecordKind::Document || kind == RecordKind::Source || kind == RecordKind::Claim
        || kind == RecordKind::Event;
}

/// The kind at the other end of a link, where the kind of the link says it.
std::optional<RecordKind> farKind(RecordKind near, RecordKind link, bool outgoing)
{
    switch (link) {
    case RecordKind::PublishedBy:
        return outgoing ? RecordKind::Source : RecordKind::Document;
    case RecordKind::CaptureOf:
        return outgoing ? RecordKind::Document : RecordKind::Capture;
    case RecordKind::PassageOf:
        return outgoing ? RecordKind::Capture : RecordKind::Passage;
    case RecordKind::Asserts:
        return outgoing ? RecordKind::Claim : RecordKind::Assertion;
    case RecordKind::FoundAt:
        return outgoing ? RecordKind::Passage : RecordKind::Assertion;
    case RecordKind::SpokenBy:
    case RecordKind::Hop:
        return outgoing ? RecordKind::Source : RecordKind::Assertion;
    case RecordKind::Actor:
        return outgoing ? RecordKind::Source : RecordKind::Event;
    case RecordKind::About:
        return outgoing ? RecordKind::Claim : RecordKind::Event;
    case RecordKind::OwnedBy:
        return RecordKind::Source;
    case RecordKind::Relation:
        return near;
    case RecordKind::Evidence:
        return outgoing ? std::optional(RecordKind::Claim) : std::nullopt;
    case RecordKind::BackedBy:
        return outgoing ? std::nullopt : std::optional(RecordKind::Event);
    default:
        return std::nullopt;
    }
}

/// Walks over what is contracted from drawn records to drawn records. A document leads down to its captures, passages and
/// assertions; from a claim, source or event the way leads up to the documents and never down again, or everything else
/// that stands in a document would seem to be a neighbour.
class Walk
{
public:
    Walk(const GraphMirror &mirror, const CaseGraphRequest &request)
        : m_mirror(mirror)
        , m_limit(request.limit)
    {
        m_filter.suggested = request.suggested;
    }

    QList<NodeId> known() const { return m_known.values(); }
    bool isCapped() const { return m_capped; }

    void seed(const QList<GraphNode> &nodes)
    {
        for (const GraphNode &node : nodes)
            take(node.id, node.kind);
    }

    enum class Found { Take, Leave }; ///< drawn records that are reached
    /// Reaches from drawn records over contracted ones to the next drawn ones; answers those that are new.
    QList<GraphNode> reach(const QList<GraphNode> &from, Found found)
    {
        QList<Step> level;
        for (const GraphNode &node : from)
            level.append({node.id, node.kind, isDrawn(node.kind) && node.kind != RecordKind::Document ? Up : Down});
        QList<GraphNode> fresh;
        while (!level.isEmpty() && m_known.size() < MostRecords) {
            QList<Step> next;
            for (const Step &step : std::as_const(level))
                follow(step, next);
            resolve(next);
            level.clear();
            for (const Step &step : std::as_const(next))
                arrive(step, found, level, fresh);
        }
        return fresh;
    }

private:
    enum Way { Up, Down };
    struct Step
    {
        NodeId node;
        std::optional<RecordKind> kind;
        Way way = Up;
    };

    bool take(NodeId node, RecordKind kind)
    {
        if (m_known.contains(node))
            return false;
        if (isDrawn(kind)) {
            if (m_drawn >= m_limit) {
                m_capped = true;
                return false;
            }
            ++m_drawn;
        }
        m_known.insert(node);
        return true;
    }

    static bool mayFollow(const Step &step, RecordKind link)
    {
        switch (*step.kind) {
        case RecordKind::Capture:
            return step.way == Up ? link == RecordKind::CaptureOf : link == RecordKind::PassageOf;
        case RecordKind::Passage:
            return step.way == Up ? link == RecordKind::PassageOf : link != RecordKind::PassageOf;
        case RecordKind::Assertion:
            return link != RecordKind::Relation || step.way == Down;
        default:
            return true;
        }
    }

    void follow(const Step &step, QList<Step> &next) const
    {
        for (const GraphEdge &edge : m_mirror.neighbours(step.node, m_filter, MostLinks)) {
            const bool outgoing = edge.source == step.node;
            if (!mayFollow(step, edge.kind))
                continue;
            const bool down = step.way == Down && edge.kind != RecordKind::Relation;
            next.append(
                {outgoing ? edge.target : edge.source, farKind(*step.kind, edge.kind, outgoing), down ? Down : Up});
        }
    }

    // Asks for the kinds that the links do not say.
    void resolve(QList<Step> &steps) const
    {
        QList<NodeId> open;
        for (const Step &step : std::as_const(steps))
            if (!step.kind)
                open.append(step.node);
        if (open.isEmpty())
            return;
        QHash<NodeId, RecordKind> kinds;
        for (const GraphNode &node : m_mirror.subgraph(open, 0, int(open.size())).nodes)
            kinds.insert(node.id, node.kind);
        for (Step &step : steps)
            if (!step.kind)
                step.kind = kinds.value(step.node, RecordKind::Passage);
    }

    void arrive(const Step &step, Found found, QList<Step> &level, QList<GraphNode> &fresh)
    {
        if (isDrawn(*step.kind)) {
            if (found == Found::Take && take(step.node, *step.kind))
                fresh.append({step.node, *step.kind, RecordState::Confirmed, 0});
            return;
        }
        take(step.node, *step.kind);
        auto &visited = m_visited[std::size_t(step.way)];
        if (visited.contains(step.node))
            return;
        visited.insert(step.node);
        level.append(step);
    }

    const GraphMirror &m_mirror;
    LinkFilter m_filter;
    int m_limit;
    int m_drawn = 0;
    bool m_capped = false;
    QSet<NodeId> m_known;
    std::array<QSet<NodeId>, 2> m_visited;
};

/// The newest records of a kind, decided ones first.
Status findRecords(Connection &connection, RecordKind kind, const CaseGraphRequest &request, QList<GraphNode> &found)
{
    NUTGRAF_TRY(Statement rows,
                connection.prepare(QStringLiteral("SELECT id FROM node WHERE kind = ? AND state = ? AND removed = 0 "
                                                  "ORDER BY id DESC LIMIT ?")));
    for (const RecordState state : {RecordState::Confirmed, RecordState::Suggested}) {
        if (state == RecordState::Suggested && !request.suggested)
            break;
        const int room = request.limit + 1 - int(found.size());
        if (room <= 0)
            break;
        NUTGRAF_CHECK(rows.bindAll(storage::recordKindName(kind), int(state), room));
        for (;;) {
            NUTGRAF_TRY(const bool row, rows.step());
            if (!row)
                break;
            found.append({rows.id<NodeId>(0), kind, state, 0});
        }
    }
    return {};
}

struct Seeds
{
    QList<GraphNode> nodes;
    bool capped = false;
};

/// The drawn records of the whole case; when they are too many each kind gets its share, and what one leaves goes to the next.
Result<Seeds> wholeCase(Connection &connection, const CaseGraphRequest &request)
{
    constexpr std::array<std::pair<RecordKind, int>, 4> shares{
        {{RecordKind::Claim, 30}, {RecordKind::Document, 40}, {RecordKind::Source, 20}, {RecordKind::Event, 10}}};
    std::array<QList<GraphNode>, shares.size()> found;
    qsizetype total = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        NUTGRAF_CHECK(findRecords(connection, shares[i].first, request, found[i]));
        total += found[i].size();
    }
    Seeds seeds;
    seeds.capped = total > request.limit;
    std::array<qsizetype, shares.size()> taken{};
    qsizetype room = request.limit;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        taken[i] =
            qMin<qsizetype>(found[i].size(), seeds.capped ? request.limit * shares[i].second / 100 : request.limit);
        room -= taken[i];
    }
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const qsizetype more = qMax<qsizetype>(0, qMin(room, found[i].size() - taken[i]));
        seeds.nodes += found[i].mid(0, taken[i] + more);
        room -= more;
    }
    return seeds;
}

Result<QList<GraphNode>> nodesOf(Connection &connection, const QList<QUuid> &uuids)
{
    NUTGRAF_TRY(Statement rows,
                connection.prepare(QStringLiteral("SELECT id, kind, state FROM node WHERE uuid = ? AND removed = 0")));
    QList<GraphNode> nodes;
    for (const QUuid &uuid : uuids) {
        NUTGRAF_CHECK(rows.bindAll(uuid.toRfc4122()));
        NUTGRAF_TRY(const bool row, rows.step());
        if (!row)
            continue;
        const auto kind = storage::recordKindFromName(rows.text(1));
        if (kind && isDrawn(*kind))
            nodes.append({rows.id<NodeId>(0), *kind, RecordState(rows.integer(2)), 0});
    }
    return nodes;
}

/// One column of one row by id, asked for again and again.
class Lookup
{
public:
    static Result<Lookup> prepare(Connection &connection, const QString &sql)
    {
        NUTGRAF_TRY(Statement statement, connection.prepare(sql));
        return Lookup(std::move(statement));
    }
    Result<bool> find(qint64 id)
    {
        NUTGRAF_CHECK(m_statement.bindAll(id));
        return m_statement.step();
    }
    Statement &row() { return m_statement; }

private:
    explicit Lookup(Statement statement)
        : m_statement(std::move(statement))
    { }
    Statement m_statement;
};

Result<LinkDetails> detailsOf(Connection &connection, const QList<GraphEdge> &edges)
{
    NUTGRAF_TRY(Lookup stances,
                Lookup::prepare(connection, QStringLiteral("SELECT stance FROM evidence WHERE id = ?")));
    // A conflict that somebody has explained is none any more.
    NUTGRAF_TRY(Lookup relations,
                Lookup::prepare(connection,
                                QStringLiteral("SELECT kind FROM relation WHERE id = ? AND decision <> 'explained'")));
    NUTGRAF_TRY(Lookup ranks, Lookup::prepare(connection, QStringLiteral("SELECT rank FROM edge WHERE id = ?")));
    LinkDetails details;
    for (const GraphEdge &edge : edges) {
        Lookup *lookup = edge.kind == RecordKind::Evidence ? &stances
            : edge.kind == RecordKind::Relation            ? &relations
            : edge.kind == RecordKind::Hop                 ? &ranks
                                                           : nullptr;
        if (!lookup)
            continue;
        NUTGRAF_TRY(const bool found, lookup->find(edge.id.value));
        if (!found)
            continue;
        if (edge.kind == RecordKind::Hop)
            details.ranks.insert(edge.id.value, int(lookup->row().integer(0)));
        else
            (edge.kind == RecordKind::Evidence ? details.stances : details.relations)
                .insert(edge.id.value, lookup->row().text(0));
    }
    return details;
}

Status nameNodes(Connection &connection, QList<CaseNode> &nodes)
{
    NUTGRAF_TRY(Lookup documents,
                Lookup::prepare(connection,
                                QStringLiteral("SELECT n.uuid, iif(d.title <> '', d.title, d.url), d.kind, d.published "
                                               "FROM node n JOIN document d ON d.id = n.id WHERE n.id = ?")));
    NUTGRAF_TRY(Lookup sources,
                Lookup::prepare(connection,
                                QStringLiteral("SELECT n.uuid, s.name, s.kind, '' "
                                               "FROM node n JOIN source s ON s.id = n.id WHERE n.id = ?")));
    NUTGRAF_TRY(Lookup claims,
                Lookup::prepare(connection,
                                QStringLiteral("SELECT n.uuid, c.statement, c.rating, c.as_of "
                                               "FROM node n JOIN claim c ON c.id = n.id WHERE n.id = ?")));
    NUTGRAF_TRY(Lookup events,
                Lookup::prepare(connection,
                                QStringLiteral("SELECT n.uuid, e.title, e.kind, e.happened "
                                               "FROM node n JOIN event e ON e.id = n.id WHERE n.id = ?")));
    for (CaseNode &node : nodes) {
        Lookup &lookup = node.kind == RecordKind::Document ? documents
            : node.kind == RecordKind::Source              ? sources
            : node.kind == RecordKind::Claim               ? claims
                                                           : events;
        NUTGRAF_TRY(const bool found, lookup.find(node.id.value));
        if (!found)
            continue;
        node.uuid = QUuid::fromRfc4122(lookup.row().blob(0));
        node.label = lookup.row().text(1);
        node.detail = lookup.row().text(2);
        node.date = lookup.row().text(3);
    }
    return {};
}

} // namespace

Result<CaseGraph> loadCaseGraph(Connection &connection, const GraphMirror &mirror, const CaseGraphRequest &request)
{
    Walk walk(mirror, request);
    bool capped = false;
    if (request.focus.isEmpty()) {
        NUTGRAF_TRY(const Seeds seeds, wholeCase(connection, request));
        capped = seeds.capped;
        walk.seed(seeds.nodes);
        walk.reach(seeds.nodes, Walk::Found::Leave);
    } else {
        NUTGRAF_TRY(QList<GraphNode> ring, nodesOf(connection, request.focus));
        walk.seed(ring);
        for (int step = 0; step < request.steps && !ring.isEmpty(); ++step)
            ring = walk.reach(ring, Walk::Found::Take);
    }
    NUTGRAF_TRY(const QList<GraphNode> expanded, nodesOf(connection, request.expanded));
    walk.seed(expanded);
    walk.reach(expanded, Walk::Found::Take);

    LinkFilter filter;
    filter.suggested = request.suggested;
    const QList<NodeId> known = walk.known();
    Subgraph records = mirror.subgraph(known, 0, int(known.size()), filter);
    if (!request.suggested)
        records.nodes.removeIf([](const GraphNode &node) { return node.state == RecordState::Suggested; });
    NUTGRAF_TRY(const LinkDetails details, detailsOf(connection, records.edges));
    CaseGraph graph = contracted(records, details);
    graph.capped = capped || walk.isCapped();
    NUTGRAF_CHECK(nameNodes(connection, graph.nodes));
    return graph;
}

} // namespace nutgraf::exporting
