// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graphcanvas.h"
#include "widgets/timeline/timelineview.h"

#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace nutgraf;
using namespace nutgraf::exporting;
using namespace nutgraf::widgets;

/// What a person waits for at a graph: painting a large one, laying one out; and at a timeline.
class GraphBenchmark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repaintTenThousand_data();
    void repaintTenThousand();
    void layOutNetwork();
    void layOutLayers();
    void timelineLayout();
    void timelineRepaint();
};

namespace {

constexpr storage::RecordKind Kinds[] = {storage::RecordKind::Document, storage::RecordKind::Source,
                                         storage::RecordKind::Claim, storage::RecordKind::Event};

enum class Links { Near, Far };

PlacedGraph placed(int nodes, int links, Links reach)
{
    QRandomGenerator random(11);
    PlacedGraph placed;
    placed.style = LayoutStyle::Network;
    const int side = int(std::sqrt(nodes));
    for (int i = 0; i < nodes; ++i) {
        CaseNode node;
        node.id = storage::NodeId{i + 1};
        node.uuid = QUuid(uint(i + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        node.kind = Kinds[i % 4];
        node.state = i % 3 ? storage::RecordState::Confirmed : storage::RecordState::Suggested;
        node.label = QStringLiteral("A record with a name of usual length, %1").arg(i);
        placed.graph.nodes.append(node);
        placed.layout.centres.append(
            {(i % side) * 60.0 + random.bounded(30.0), double(i / side) * 60 + random.bounded(30.0)});
    }
    for (int i = 0; i < links; ++i) {
        // Mostly near, as a layout places them; or across the whole picture, as no layout would.
        const int from = int(random.bounded(nodes));
        const int near = from + int(random.bounded(4)) * side + int(random.bounded(8)) - 4;
        const int to = reach == Links::Near && i % 20 ? qBound(0, near, nodes - 1) : int(random.bounded(nodes));
        placed.graph.links.append({from, to, CaseLinkKind(random.bounded(CaseLinkKindCount)),
                                   i % 3 ? storage::RecordState::Confirmed : storage::RecordState::Suggested, 1});
    }
    return placed;
}

LayoutGraph scaleFree(int nodes, int links, QSizeF size)
{
    QRandomGenerator random(3);
    LayoutGraph graph;
    graph.sizes.fill(size, nodes);
    for (int i = 1; i < nodes; ++i)
        graph.links.append({int(random.bounded(qMin(i, 1 + i / 3))), i});
    for (int i = nodes; i < links; ++i) {
        const int to = int(random.bounded(nodes - 1)) + 1;
        graph.links.append({int(random.bounded(to)), to});
    }
    return graph;
}

} // namespace

void GraphBenchmark::repaintTenThousand_data()
{
    QTest::addColumn<double>("zoomed");
    QTest::addColumn<int>("selected");
    QTest::addColumn<int>("reach");
    QTest::newRow("everything in view") << 1.0 << -1 << int(Links::Near);
    QTest::newRow("everything in view, one selected") << 1.0 << 500 << int(Links::Near);
    QTest::newRow("a part of it") << 4.0 << -1 << int(Links::Near);
    QTest::newRow("close by") << 14.0 << -1 << int(Links::Near);
    QTest::newRow("links across everything") << 1.0 << -1 << int(Links::Far);
}

void GraphBenchmark::repaintTenThousand()
{
    QFETCH(double, zoomed);
    QFETCH(int, selected);
    QFETCH(int, reach);
    GraphCanvas canvas;
    canvas.resize(1400, 900);
    canvas.setScene(placed(10000, 30000, Links(reach)), GraphCanvas::Keep::Nothing);
    canvas.fit();
    canvas.zoomBy(zoomed);
    canvas.select(selected);
    QImage image(canvas.size(), QImage::Format_RGB32);
    canvas.render(&image);
    QBENCHMARK
    {
        canvas.render(&image);
    }
    QVERIFY(canvas.scene().nodes().size() == 10000);
    QVERIFY(zoomed > 1 || !canvas.painter().labels().isEmpty());
}

void GraphBenchmark::layOutNetwork()
{
    const LayoutGraph graph = scaleFree(2000, 5000, nodeBox(LayoutStyle::Network));
    qsizetype placedNodes = 0;
    QBENCHMARK_ONCE
    {
        const auto layout = layOut(graph, LayoutStyle::Network, {});
        QVERIFY(layout);
        placedNodes = layout.value().centres.size();
    }
    QCOMPARE(placedNodes, 2000);
}

void GraphBenchmark::layOutLayers()
{
    const LayoutGraph graph = scaleFree(300, 700, nodeBox(LayoutStyle::Layered));
    qsizetype placedNodes = 0;
    QBENCHMARK_ONCE
    {
        const auto layout = layOut(graph, LayoutStyle::Layered, {});
        QVERIFY(layout);
        placedNodes = layout.value().centres.size();
    }
    QCOMPARE(placedNodes, 300);
}

namespace {

TimelineData events(int count)
{
    QRandomGenerator random(5);
    TimelineData data;
    for (int i = 0; i < count; ++i) {
        storage::EventRow event;
        event.uuid = QUuid(uint(i + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        const QDate day = QDate(2015, 1, 1).addDays(random.bounded(3650));
        event.happened = day.toString(i % 5 ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyy-MM"));
        event.title = QStringLiteral("An event with a title of usual length, %1").arg(i);
        event.lane = QStringLiteral("Actor %1").arg(random.bounded(40));
        event.kind = QStringLiteral("event");
        data.events.append(event);
    }
    return data;
}

} // namespace

void GraphBenchmark::timelineLayout()
{
    TimelineView view;
    view.resize(1400, 900);
    view.setData(events(2000));
    double factor = 1.01;
    QBENCHMARK
    {
        view.zoomBy(factor);
        factor = 1 / factor;
    }
    QCOMPARE(view.picture().layout.entries().size(), 2000);
}

void GraphBenchmark::timelineRepaint()
{
    TimelineView view;
    view.resize(1400, 900);
    view.setData(events(2000));
    view.grab();
    QBENCHMARK
    {
        view.panBy(3);
        view.grab();
    }
    QVERIFY(view.axisLabels().size() >= 2);
}

QTEST_MAIN(GraphBenchmark)
#include "bench_graph.moc"
