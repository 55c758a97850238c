// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/graphlayout.h"

#include <QTest>

#include <cmath>

using namespace nutgraf;
using namespace nutgraf::exporting;

class GraphLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layersFlowFromLeftToRight();
    void freeLinksDoNotMakeLayers();
    void boxesDoNotOverlap_data();
    void boxesDoNotOverlap();
    void sameGraphGivesTheSamePlaces_data();
    void sameGraphGivesTheSamePlaces();
    void unlinkedNodesStandBelow();
    void nothingHasNoBounds();
    void stopRequestIsHeard();
    void strayLinkIsRefused();
};

namespace {

constexpr QSizeF Box{120, 30};

LayoutGraph tree(qsizetype nodes)
{
    LayoutGraph graph;
    graph.sizes.fill(Box, nodes);
    for (qsizetype i = 1; i < nodes; ++i)
        graph.links.append({i / 3, i});
    for (qsizetype i = 7; i < nodes; i += 5)
        graph.links.append({i / 5, i});
    return graph;
}

QRectF boxAt(const GraphLayout &layout, const LayoutGraph &graph, qsizetype node)
{
    const QSizeF size = graph.sizes[node];
    return {layout.centres[node] - QPointF(size.width(), size.height()) / 2, size};
}

GraphLayout laid(const LayoutGraph &graph, LayoutStyle style)
{
    auto layout = layOut(graph, style, {});
    if (!layout)
        qFatal("no layout: %s", qPrintable(layout.error().detail));
    return std::move(layout).value();
}

} // namespace

void GraphLayoutTest::layersFlowFromLeftToRight()
{
    LayoutGraph graph;
    graph.sizes.fill(Box, 4);
    graph.links = {{0, 1}, {1, 2}, {2, 3}};
    const GraphLayout layout = laid(graph, LayoutStyle::Layered);
    for (qsizetype i = 0; i < 3; ++i)
        QVERIFY(layout.centres[i].x() + Box.width() < layout.centres[i + 1].x());
}

void GraphLayoutTest::freeLinksDoNotMakeLayers()
{
    LayoutGraph graph;
    graph.sizes.fill(Box, 3);
    graph.links = {{0, 2}, {1, 2}, {0, 1, LayoutLink::Pull::Free}};
    const GraphLayout layout = laid(graph, LayoutStyle::Layered);
    QVERIFY(std::abs(layout.centres[0].x() - layout.centres[1].x()) < 1);
}

void GraphLayoutTest::boxesDoNotOverlap_data()
{
    QTest::addColumn<int>("style");
    QTest::addColumn<int>("nodes");
    QTest::newRow("layers") << int(LayoutStyle::Layered) << 120;
    QTest::newRow("network") << int(LayoutStyle::Network) << 500;
    QTest::newRow("two nodes") << int(LayoutStyle::Layered) << 2;
}

void GraphLayoutTest::boxesDoNotOverlap()
{
    QFETCH(int, style);
    QFETCH(int, nodes);
    LayoutGraph graph = tree(nodes);
    graph.sizes.append(Box); // and some alone
    graph.sizes.append(Box);
    const GraphLayout layout = laid(graph, LayoutStyle(style));
    QCOMPARE(layout.centres.size(), graph.sizes.size());
    for (qsizetype a = 0; a < graph.sizes.size(); ++a) {
        const QRectF box = boxAt(layout, graph, a).adjusted(0.5, 0.5, -0.5, -0.5); // points are rounded
        QVERIFY(layout.bounds.contains(box));
        for (qsizetype b = a + 1; b < graph.sizes.size(); ++b)
            QVERIFY2(!box.intersects(boxAt(layout, graph, b)), qPrintable(QStringLiteral("%1 and %2").arg(a).arg(b)));
    }
}

void GraphLayoutTest::sameGraphGivesTheSamePlaces_data()
{
    QTest::addColumn<int>("style");
    QTest::newRow("layers") << int(LayoutStyle::Layered);
    QTest::newRow("network") << int(LayoutStyle::Network);
}

void GraphLayoutTest::sameGraphGivesTheSamePlaces()
{
    QFETCH(int, style);
    const LayoutGraph graph = tree(200);
    const GraphLayout first = laid(graph, LayoutStyle(style));
    laid(tree(90), LayoutStyle(style)); // what went before must not matter
    const GraphLayout second = laid(graph, LayoutStyle(style));
    QCOMPARE(second.centres, first.centres);
}

void GraphLayoutTest::unlinkedNodesStandBelow()
{
    LayoutGraph graph = tree(12);
    graph.sizes.append(Box);
    const GraphLayout layout = laid(graph, LayoutStyle::Layered);
    for (qsizetype i = 0; i < 12; ++i)
        QVERIFY(layout.centres[i].y() < layout.centres[12].y());
}

void GraphLayoutTest::nothingHasNoBounds()
{
    const GraphLayout layout = laid({}, LayoutStyle::Layered);
    QVERIFY(layout.centres.isEmpty());
    QVERIFY(layout.bounds.isNull());
}

void GraphLayoutTest::stopRequestIsHeard()
{
    std::stop_source stop;
    stop.request_stop();
    const auto layout = layOut(tree(20), LayoutStyle::Layered, jobs::JobContext(stop.get_token()));
    QVERIFY(!layout);
    QCOMPARE(layout.error().code, storage::ErrorCode::Canceled);
}

void GraphLayoutTest::strayLinkIsRefused()
{
    LayoutGraph graph = tree(3);
    graph.links.append({1, 3});
    QVERIFY(!layOut(graph, LayoutStyle::Layered, {}));
}

QTEST_GUILESS_MAIN(GraphLayoutTest)
#include "tst_graphlayout.moc"
