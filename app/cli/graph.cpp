// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/caseaccess.h"
#include "app/cli/manual.h"
#include "app/cli/program.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "storage/graph/graphmirror.h"
#include "storage/records/recordstore.h"
#include "storage/records/recordtables.h"

#include <QCoreApplication>

namespace nutgraf::cli {

using storage::NodeId;
using storage::Result;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

constexpr int MostNodes = 5000;

struct NodeName
{
    QUuid uuid;
    QString label;
};

Result<NodeName> nameOf(storage::Statement &statement, NodeId node)
{
    const storage::StatementReset reset(statement);
    NUTGRAF_CHECK(statement.bindAll(node));
    NUTGRAF_TRY(const bool found, statement.step());
    if (!found)
        return NodeName();
    return NodeName{QUuid::fromRfc4122(statement.blob(0)), statement.text(1).simplified()};
}

Result<QList<NodeId>> allNodes(storage::Connection &connection)
{
    NUTGRAF_TRY(storage::Statement rows,
                connection.prepare(QStringLiteral("SELECT id FROM node WHERE removed = 0 AND state <> 2 ORDER BY id")));
    QList<NodeId> nodes;
    while (true) {
        NUTGRAF_TRY(const bool another, rows.step());
        if (!another)
            return nodes;
        nodes.append(rows.id<NodeId>(0));
    }
}

Result<QList<NodeId>> seeds(storage::Connection &connection, const QString &name)
{
    if (name.isEmpty())
        return allNodes(connection);
    NUTGRAF_TRY(const QUuid uuid, findRecord(connection, name));
    storage::RecordStore store(connection);
    NUTGRAF_TRY(const NodeId node, store.nodeOf(uuid));
    if (!node.isValid())
        return storage::Error{
            storage::ErrorCode::InvalidInput, Wording::tr("The record “%1” is a link.").arg(name), {}};
    return QList<NodeId>{node};
}

Result<int> writeGraph(const Streams &streams, casework::Investigation &investigation, const QString &name, int depth,
                       bool json)
{
    storage::Connection &connection = investigation.connection();
    storage::GraphMirror mirror;
    NUTGRAF_CHECK(mirror.refresh(connection));
    NUTGRAF_TRY(const QList<NodeId> from, seeds(connection, name));
    const storage::Subgraph graph = mirror.subgraph(from, name.isEmpty() ? 0 : depth, MostNodes);
    NUTGRAF_TRY(storage::Statement names,
                connection.prepare(QStringLiteral(
                    "SELECT n.uuid, coalesce(s.name, d.title, c.statement, a.words, p.exact, v.title, t.address, '')"
                    " FROM node n LEFT JOIN source s ON s.id = n.id LEFT JOIN document d ON d.id = n.id"
                    " LEFT JOIN claim c ON c.id = n.id LEFT JOIN assertion a ON a.id = n.id"
                    " LEFT JOIN passage p ON p.id = n.id LEFT JOIN event v ON v.id = n.id"
                    " LEFT JOIN capture t ON t.id = n.id WHERE n.id = ?")));
    QHash<qint64, NodeName> known;
    QJsonArray nodes;
    Table nodeTable({Wording::tr("Id"), QString(), Wording::tr("Kind"), Wording::tr("Away"), Wording::tr("Name")});
    for (const storage::GraphNode &node : graph.nodes) {
        NUTGRAF_TRY(const NodeName name, nameOf(names, node.id));
        known.insert(node.id.value, name);
        nodeTable.add({shortName(name.uuid), stateMark(node.state), storage::recordKindName(node.kind),
                       QString::number(node.distance), name.label});
        nodes.append(QJsonObject{{QStringLiteral("uuid"), storage::uuidText(name.uuid)},
                                 {QStringLiteral("record"), storage::recordKindName(node.kind)},
                                 {QStringLiteral("state"), storage::stateName(node.state)},
                                 {QStringLiteral("distance"), node.distance},
                                 {QStringLiteral("label"), name.label}});
    }
    QJsonArray edges;
    Table edgeTable({Wording::tr("From"), Wording::tr("Link"), Wording::tr("To")});
    for (const storage::GraphEdge &edge : graph.edges) {
        const QUuid source = known.value(edge.source.value).uuid;
        const QUuid target = known.value(edge.target.value).uuid;
        edgeTable.add({shortName(source), storage::recordKindName(edge.kind), shortName(target)});
        edges.append(QJsonObject{{QStringLiteral("link"), storage::recordKindName(edge.kind)},
                                 {QStringLiteral("state"), storage::stateName(edge.state)},
                                 {QStringLiteral("source"), storage::uuidText(source)},
                                 {QStringLiteral("target"), storage::uuidText(target)}});
    }
    if (json) {
        writeJson(streams,
                  QJsonObject{{QStringLiteral("nodes"), nodes},
                              {QStringLiteral("edges"), edges},
                              {QStringLiteral("capped"), graph.capped}});
        return int(Succeeded);
    }
    nodeTable.write(streams.out);
    writeLine(streams.out, {});
    edgeTable.write(streams.out);
    if (graph.capped)
        writeLine(streams.out, Wording::tr("Only the nearest %1 records are shown.").arg(MostNodes));
    return int(Succeeded);
}

int runGraph(const QStringList &words, const Streams &streams)
{
    Arguments arguments(words);
    const bool json = arguments.flag(QStringLiteral("--json"));
    const int depth = arguments.number(QStringLiteral("--depth"), 2, 0);
    const Result<QStringList> operands = arguments.operands(1, 2);
    if (!operands)
        return refuseUsage(streams, operands.error().message);
    return withCase(streams, operands.value().first(), storage::OpenMode::ReadOnly,
                    [&](casework::Investigation &investigation) {
                        return writeGraph(streams, investigation, operands.value().value(1), depth, json);
                    });
}

} // namespace

Verb graphVerb()
{
    const QString summary = Wording::tr("List records and the links between them");
    return {
        QStringLiteral("graph"), summary,
        manualPage(
            QStringLiteral("graph"), summary,
            {{QStringLiteral("graph FILE [UUID] [--depth N] [--json]")},
             Wording::tr("Lists records and links: all of them, or those near one record. Rejected ones are left "
                         "out; a question mark stands before what waits for a decision."),
             {{QStringLiteral("--depth N"), Wording::tr("At most so many links away; 2 unless given.")}, jsonOption()},
             {QStringLiteral("graph dispute.nutgraf 4f2a91c0 --depth 3 --json")}}),
        runGraph};
}

} // namespace nutgraf::cli
