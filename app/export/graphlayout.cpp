// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/graphlayout.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QMutex>

#include <gvc.h>

#include <cmath>
#include <cstdlib>

namespace nutgraf::exporting {

using storage::Error;
using storage::ErrorCode;
using storage::Result;
using storage::Status;

namespace {

constexpr double PointsPerInch = 72; // graphviz takes sizes in inches and answers in points; a point is a pixel here
constexpr double LayerDistance = 56;
constexpr double NodeDistance = 10;
constexpr double GridGap = 16;
constexpr double PreferredRatio = 1.6; // width to height, as of the window it is looked at in
constexpr double WidestStretch = 3;

// graphviz keeps global state: one layout at a time, whoever asks.
QMutex &layoutMutex()
{
    static QMutex mutex;
    return mutex;
}

GVC_t *layoutContext()
{
    static GVC_t *context = gvContext(); // as long as the program
    return context;
}

QByteArray inches(double pixels)
{
    return QByteArray::number(pixels / PointsPerInch, 'f', 4); // never in the locale's form
}

Error canceled()
{
    return {ErrorCode::Canceled, {}, {}};
}

// Sets a default of the graph, its nodes (AGNODE) or its edges. The C interface takes no constant strings.
void setDefault(Agraph_t *graph, int kind, QByteArray name, QByteArray value)
{
    agattr(graph, kind, name.data(), value.data());
}

void set(void *object, QByteArray name, QByteArray value)
{
    QByteArray fallback;
    agsafeset(object, name.data(), value.data(), fallback.data());
}

/// Owns a graph of the library, with its layout.
class LibraryGraph
{
public:
    explicit LibraryGraph(LayoutStyle style)
    {
        QByteArray name = QByteArrayLiteral("nutgraf");
        m_graph = agopen(name.data(), style == LayoutStyle::Layered ? Agdirected : Agundirected, nullptr);
        if (!m_graph)
            return;
        setDefault(m_graph, AGRAPH, "splines", "none");
        setDefault(m_graph, AGNODE, "shape", "box");
        setDefault(m_graph, AGNODE, "fixedsize", "true");
        setDefault(m_graph, AGNODE, "label", "");
        setDefault(m_graph, AGNODE, "width", "0.5");
        setDefault(m_graph, AGNODE, "height", "0.5");
        if (style == LayoutStyle::Layered) {
            setDefault(m_graph, AGRAPH, "rankdir", "LR");
            setDefault(m_graph, AGRAPH, "nodesep", inches(NodeDistance));
            setDefault(m_graph, AGRAPH, "ranksep", inches(LayerDistance));
            // Bounds on the work of dense graphs; small ones end well below them.
            setDefault(m_graph, AGRAPH, "nslimit", "3");
            setDefault(m_graph, AGRAPH, "nslimit1", "3");
            setDefault(m_graph, AGRAPH, "mclimit", "1");
            setDefault(m_graph, AGEDGE, "constraint", "true");
        } else {
            setDefault(m_graph, AGRAPH, "start", "7"); // a fixed seed, so that the same graph looks the same
            setDefault(m_graph, AGRAPH, "K", "0.8");
            setDefault(m_graph, AGRAPH, "overlap", "prism");
            setDefault(m_graph, AGRAPH, "sep", "+6");
        }
    }
    ~LibraryGraph()
    {
        if (m_laidOut)
            gvFreeLayout(layoutContext(), m_graph);
        if (m_graph)
            agclose(m_graph);
    }
    LibraryGraph(const LibraryGraph &) = delete;
    LibraryGraph &operator=(const LibraryGraph &) = delete;

    bool isValid() const { return m_graph != nullptr; }

    Agnode_t *addNode(qsizetype index, QSizeF size)
    {
        QByteArray name = QByteArray::number(index);
        Agnode_t *node = agnode(m_graph, name.data(), 1);
        set(node, "width", inches(size.width()));
        set(node, "height", inches(size.height()));
        return node;
    }
    void addLink(Agnode_t *source, Agnode_t *target, LayoutLink::Pull pull)
    {
        Agedge_t *edge = agedge(m_graph, source, target, nullptr, 1);
        if (pull == LayoutLink::Pull::Free && agisdirected(m_graph))
            set(edge, "constraint", "false");
    }
    Status layOut(const char *engine)
    {
        if (gvLayout(layoutContext(), m_graph, engine) != 0) {
            const char *reason = aglasterr();
            return Error{ErrorCode::Internal, QCoreApplication::translate("exporting", "The graph cannot be laid out."),
                         reason ? QString::fromUtf8(reason) : QString()};
        }
        m_laidOut = true;
        return {};
    }

private:
    Agraph_t *m_graph = nullptr;
    bool m_laidOut = false;
};

// Places what is linked; leaves the centres of the rest alone.
Status placeLinked(const LayoutGraph &graph, const QList<bool> &linked, LayoutStyle style,
                   const jobs::JobContext &context, GraphLayout &layout)
{
    const QMutexLocker lock(&layoutMutex());
    agseterr(AGMAX); // nothing on the error stream; failures come back as results
    LibraryGraph library(style);
    if (!library.isValid())
        return Error{
            ErrorCode::Internal, QCoreApplication::translate("exporting", "The graph cannot be laid out."), {}};
    QList<Agnode_t *> nodes(graph.sizes.size(), nullptr);
    for (qsizetype i = 0; i < graph.sizes.size(); ++i)
        if (linked[i])
            nodes[i] = library.addNode(i, graph.sizes[i]);
    for (const LayoutLink &link : graph.links)
        if (link.source != link.target)
            library.addLink(nodes[link.source], nodes[link.target], link.pull);
    if (context.stopRequested())
        return canceled();
    // Besides its own seed it draws from the generators of the C library.
    std::srand(7);
    ::srand48(7);
    NUTGRAF_CHECK(library.layOut(style == LayoutStyle::Layered ? "dot" : "sfdp"));
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        if (!nodes[i])
            continue;
        const pointf at = ND_coord(nodes[i]);
        layout.centres[i] = {at.x, -at.y};
    }
    return {};
}

QRectF covered(const LayoutGraph &graph, const QList<bool> &counted, const QList<QPointF> &centres)
{
    QRectF bounds;
    for (qsizetype i = 0; i < centres.size(); ++i) {
        if (!counted[i])
            continue;
        const QSizeF size = graph.sizes[i];
        bounds |= QRectF(centres[i] - QPointF(size.width(), size.height()) / 2, size);
    }
    return bounds;
}

// Rows of equal cells under what is placed already.
void placeUnlinked(const LayoutGraph &graph, const QList<bool> &linked, const QRectF &placed, QList<QPointF> &centres)
{
    double width = 0;
    double height = 0;
    qsizetype count = 0;
    for (qsizetype i = 0; i < graph.sizes.size(); ++i) {
        if (linked[i])
            continue;
        width = qMax(width, graph.sizes[i].width() + GridGap);
        height = qMax(height, graph.sizes[i].height() + GridGap);
        ++count;
    }
    if (count == 0)
        return;
    const double square = std::sqrt(double(count) * width * height * PreferredRatio);
    const auto columns = qMax<qsizetype>(1, qsizetype(qMax(placed.width(), square) / width));
    const double top = placed.isNull() ? 0 : placed.bottom() + 2 * GridGap;
    qsizetype cell = 0;
    for (qsizetype i = 0; i < graph.sizes.size(); ++i) {
        if (linked[i])
            continue;
        centres[i] = {placed.left() + (double(cell % columns) + 0.5) * width,
                      top + (double(cell / columns) + 0.5) * height};
        ++cell;
    }
}

// Many nodes in few layers make a narrow tower: its columns move apart, which gives their labels room.
void stretchColumns(const QRectF &placed, const QList<bool> &linked, GraphLayout &layout)
{
    layout.stretch = qBound(1.0, placed.height() * PreferredRatio / qMax(1.0, placed.width()), WidestStretch);
    for (qsizetype i = 0; i < layout.centres.size(); ++i)
        if (linked[i])
            layout.centres[i].rx() *= layout.stretch;
}

} // namespace

LayoutStyle layoutStyleFor(qsizetype nodes)
{
    return nodes > MostLayered ? LayoutStyle::Network : LayoutStyle::Layered;
}

Result<GraphLayout> layOut(const LayoutGraph &graph, LayoutStyle style, const jobs::JobContext &context)
{
    QList<bool> linked(graph.sizes.size(), false);
    bool anyLinked = false;
    for (const LayoutLink &link : graph.links) {
        if (link.source < 0 || link.target < 0 || link.source >= linked.size() || link.target >= linked.size())
            return Error{
                ErrorCode::Internal, QCoreApplication::translate("exporting", "The graph cannot be laid out."),
                QStringLiteral("a link to node %1 of %2").arg(qMax(link.source, link.target)).arg(linked.size())};
        if (link.source != link.target)
            linked[link.source] = linked[link.target] = anyLinked = true;
    }
    GraphLayout layout;
    layout.centres.resize(graph.sizes.size());
    if (context.stopRequested())
        return canceled();
    if (anyLinked)
        NUTGRAF_CHECK(placeLinked(graph, linked, style, context, layout));
    if (context.stopRequested())
        return canceled();
    if (style == LayoutStyle::Layered)
        stretchColumns(covered(graph, linked, layout.centres), linked, layout);
    const QRectF placed = covered(graph, linked, layout.centres);
    placeUnlinked(graph, linked, placed, layout.centres);
    layout.bounds = covered(graph, QList<bool>(graph.sizes.size(), true), layout.centres);
    return layout;
}

} // namespace nutgraf::exporting
