// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/graph/graphmirror.h"
#include "tests/support/recordrows.h"
#include "tests/support/temporaryinvestigation.h"

#include <QtTest>

using namespace nutgraf::storage;
using nutgraf::tests::RecordRows;
using nutgraf::tests::TemporaryInvestigation;

class TestGraphMirror : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void emptyFileIsAnEmptyGraph();
    void linksCountBothWays();
    void kindsAndStatesAreChosen();
    void removedRecordsAreNotThere();
    void subgraphKeepsDepthAndLimit();
    void subgraphHoldsAllLinksAmongItsRecords();
    void shortestPathIsShortest();
    void noPathIsEmpty();
    void pathsAgreeWithPlainSearch();
    void unchangedFileIsNotReadAgain();
    void changesOfOthersAreSeen();

private:
    QList<NodeId> chain(int length);
    static QList<qint64> ids(const Subgraph &graph)
    {
        QList<qint64> list;
        for (const GraphNode &node : graph.nodes)
            list.append(node.id.value);
        return list;
    }

    std::unique_ptr<TemporaryInvestigation> m_file;
    std::unique_ptr<RecordRows> m_rows;
    GraphMirror m_graph;
};

void TestGraphMirror::init()
{
    m_graph = {};
    m_rows.reset();
    m_file = std::make_unique<TemporaryInvestigation>();
    QVERIFY(m_file->isValid());
    m_rows = std::make_unique<RecordRows>(m_file->connection());
}

/// Documents, each of which has a relation to the next.
QList<NodeId> TestGraphMirror::chain(int length)
{
    QList<NodeId> nodes;
    for (int i = 0; i < length; ++i) {
        nodes.append(NodeId{m_rows->node(QStringLiteral("document"))});
        if (i > 0)
            m_rows->edge(QStringLiteral("relation"), nodes.at(i - 1).value, nodes.at(i).value);
    }
    return nodes;
}

void TestGraphMirror::emptyFileIsAnEmptyGraph()
{
    QVERIFY(m_graph.neighbours(NodeId{1}).isEmpty());
    QVERIFY(m_graph.refresh(m_file->connection()).valueOr(false));
    QCOMPARE(m_graph.nodeCount(), 0);
    QVERIFY(m_graph.neighbours(NodeId{1}).isEmpty());
    QVERIFY(m_graph.subgraph({NodeId{1}, NodeId{-5}}, 3).nodes.isEmpty());
    QVERIFY(m_graph.shortestPath(NodeId{1}, NodeId{2}).isEmpty());
}

void TestGraphMirror::linksCountBothWays()
{
    const qint64 document = m_rows->node(QStringLiteral("document"));
    const qint64 outlet = m_rows->node(QStringLiteral("source"));
    const qint64 link = m_rows->edge(QStringLiteral("published_by"), document, outlet);
    QVERIFY(m_graph.refresh(m_file->connection()).ok());
    for (const qint64 end : {document, outlet}) {
        const auto links = m_graph.neighbours(NodeId{end});
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().id.value, link);
        QCOMPARE(links.first().kind, RecordKind::PublishedBy);
        QCOMPARE(links.first().source.value, document);
        QCOMPARE(links.first().target.value, outlet);
    }
}

void TestGraphMirror::kindsAndStatesAreChosen()
{
    const qint64 claim = m_rows->node(QStringLiteral("claim"));
    const qint64 passage = m_rows->node(QStringLiteral("passage"));
    m_rows->edge(QStringLiteral("evidence"), passage, claim, 0);
    m_rows->edge(QStringLiteral("evidence"), passage, claim, 1);
    m_rows->edge(QStringLiteral("evidence"), passage, claim, 2);
    m_rows->edge(QStringLiteral("relation"), passage, claim, 1);
    QVERIFY(m_graph.refresh(m_file->connection()).ok());
    const NodeId node{claim};
    QCOMPARE(m_graph.neighbours(node).size(), 3);
    QCOMPARE(m_graph.neighbours(node, {{RecordKind::Evidence}, true, false}).size(), 2);
    QCOMPARE(m_graph.neighbours(node, {{RecordKind::Evidence}, false, false}).size(), 1);
    QCOMPARE(m_graph.neighbours(node, {{RecordKind::Evidence}, true, true}).size(), 3);
    QCOMPARE(m_graph.neighbours(node, {{RecordKind::Actor}, true, true}).size(), 0);
    QCOMPARE(m_graph.neighbours(node, {}, 2).size(), 2);
}

void TestGraphMirror::removedRecordsAreNotThere()
{
    const auto nodes = chain(4);
    QVERIFY(m_file->connection()
                .execute(QStringLiteral("UPDATE node SET removed = 1 WHERE id = %1").arg(nodes.at(1).value))
                .ok());
    QVERIFY(m_file->connection()
                .execute(QStringLiteral("UPDATE edge SET removed = 1 WHERE source = %1").arg(nodes.at(2).value))
                .ok());
    QVERIFY(m_graph.refresh(m_file->connection()).ok());
    QCOMPARE(m_graph.nodeCount(), 3);
    QCOMPARE(m_graph.edgeCount(), 0);
    QVERIFY(!m_graph.contains(nodes.at(1)));
}

void TestGraphMirror::subgraphKeepsDepthAndLimit()
{
    const auto nodes = chain(7);
    QVERIFY(m_graph.refresh(m_file->connection()).ok());
    const Subgraph near = m_graph.subgraph({nodes.at(3)}, 2);
    QCOMPARE(
        ids(near),
        (QList<qint64>{nodes.at(3).value, nodes.at(2).value, nodes.at(4).value, nodes.at(1).value, nodes.at(5).value}));
    QCOMPARE(near.nodes.last().distance, 2);
    QVERIFY(!near.capped);
    const Subgraph few = m_graph.subgraph({nodes.at(3)}, 5, 3);
    QCOMPARE(few.nodes.size(), 3);
    QVERIFY(few.capped);
    QCOMPARE(few.edges.size(), 2);
}

void TestGraphMirror::subgraphHoldsAllLinksAmongItsRecords()
{
    const auto nodes = chain(3);
    m_rows->edge(QStringLiteral("relation"), nodes.at(2).value, nodes.at(0).value);
    m_rows->edge(QStringLiteral("relation"), nodes.at(2).value, nodes.at(2).value);
    QVERIFY(m_graph.refresh(m_file->connection()).ok());
    const Subgraph graph = m_graph.subgraph({nodes.at(0)}, 1);
    QCOMPARE(graph.nodes.size(), 3);
    QCOMPARE(graph.edges.size(), 4);
}

void TestGraphMirror::shortestPathIsShortest()
{
    const auto nodes = chain(6);
    const qint64 shortcut = m_rows->edge(QStringLiteral("relation"), nodes.at(5).value, nodes.at(1).value);
    QVERIFY(m_graph.refresh(m_file->connection()).ok());
    const auto path = m_graph.shortestPath(nodes.at(0), nodes.at(5));
    QCOMPARE(path.size(), 2);
    QCOMPARE(path.first().source, nodes.at(0));
    QCOMPARE(path.last().id.value, shortcut);
}

void TestGraphMirror::noPathIsEmpty()
{
    const auto nodes = chain(3);
    const NodeId lonely{m_rows->node(QStringLiteral("claim"))};
    QVERIFY(m_graph.refresh(m_file->connection()).ok());
    QVERIFY(m_graph.shortestPath(nodes.at(0), lonely).isEmpty());
    QVERIFY(m_graph.shortestPath(nodes.at(0), nodes.at(2), {{RecordKind::Actor}, true, true}).isEmpty());
    QVERIFY(m_graph.shortestPath(nodes.at(0), nodes.at(0)).isEmpty());
}

void TestGraphMirror::pathsAgreeWithPlainSearch()
{
    QRandomGenerator random(42);
    constexpr int Nodes = 60;
    QVERIFY(m_file->connection().execute(QStringLiteral("BEGIN")).ok());
    QList<NodeId> nodes;
    for (int i = 0; i < Nodes; ++i)
        nodes.append(NodeId{m_rows->node(QStringLiteral("document"))});
    for (int i = 0; i < 80; ++i)
        m_rows->edge(QStringLiteral("relation"), nodes.at(random.bounded(Nodes)).value,
                     nodes.at(random.bounded(Nodes)).value);
    QVERIFY(m_file->connection().execute(QStringLiteral("COMMIT")).ok());
    QVERIFY(m_graph.refresh(m_file->connection()).ok());
    for (const NodeId from : nodes) {
        QHash<qint64, int> distances;
        for (const GraphNode &node : m_graph.subgraph({from}, Nodes).nodes)
            distances.insert(node.id.value, node.distance);
        for (const NodeId to : nodes) {
            const auto path = m_graph.shortestPath(from, to);
            QCOMPARE(path.size(), distances.value(to.value, 0));
            NodeId at = from;
            for (const GraphEdge &edge : path) {
                QVERIFY(edge.source == at || edge.target == at);
                at = edge.source == at ? edge.target : edge.source;
            }
            QVERIFY(path.isEmpty() || at == to);
        }
    }
}

void TestGraphMirror::unchangedFileIsNotReadAgain()
{
    chain(3);
    QVERIFY(m_graph.refresh(m_file->connection()).valueOr(false));
    QVERIFY(!m_graph.refresh(m_file->connection()).valueOr(true));
    m_rows->node(QStringLiteral("claim"));
    QVERIFY(m_graph.refresh(m_file->connection()).valueOr(false));
    QCOMPARE(m_graph.nodeCount(), 4);
}

void TestGraphMirror::changesOfOthersAreSeen()
{
    chain(3);
    auto other = openInvestigation(m_file->path(), OpenMode::ReadOnly);
    QVERIFY(other.ok());
    QVERIFY(m_graph.refresh(other.value()).valueOr(false));
    QVERIFY(!m_graph.refresh(other.value()).valueOr(true));
    chain(2);
    QVERIFY(m_graph.refresh(other.value()).valueOr(false));
    QCOMPARE(m_graph.nodeCount(), 5);
    QCOMPARE(m_graph.edgeCount(), 3);
}

QTEST_GUILESS_MAIN(TestGraphMirror)
#include "tst_graphmirror.moc"
