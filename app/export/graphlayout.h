// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/jobcontext.h"
#include "storage/base/result.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace nutgraf::exporting {

/// A link between two nodes, by their places in the list of sizes. Links that are not ranked do not push their ends apart
/// in a layered picture.
struct LayoutLink
{
    qsizetype source = 0;
    qsizetype target = 0;
    enum class Pull { Ranked, Free } pull = Pull::Ranked;

    bool operator==(const LayoutLink &) const = default;
};

/// What is to be laid out. Sizes are pixels at 100 %.
struct LayoutGraph
{
    QList<QSizeF> sizes;
    QList<LayoutLink> links;

    bool operator==(const LayoutGraph &) const = default;
};

enum class LayoutStyle {
    Layered, ///< from left to right along the links; legible up to a few hundred nodes
    Network, ///< linked nodes near each other, for thousands
};

/// Above this number of nodes layers stop being legible and begin to cost seconds.
constexpr qsizetype MostLayered = 300;

LayoutStyle layoutStyleFor(qsizetype nodes);

/// Where the nodes belong: centres in the order of the sizes, y downwards, and what they cover.
struct GraphLayout
{
    QList<QPointF> centres;
    QRectF bounds;
    double stretch = 1; ///< how many times wider than needed the columns of layers stand apart
};

/// Lays out a graph; boxes do not overlap. The same graph gives the same layout. Nodes without links stand in a grid below
/// the others. Blocking, and one at a time in the whole program: any thread but the window's. Canceled between its steps.
storage::Result<GraphLayout> layOut(const LayoutGraph &graph, LayoutStyle style, const jobs::JobContext &context);

} // namespace nutgraf::exporting
