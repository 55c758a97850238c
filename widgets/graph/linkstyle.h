// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/casegraph.h"

#include <QPen>

class QPainter;
class QPainterPath;

namespace nutgraf::widgets {

/// What a link's line carries besides its dashes.
enum class LinkOrnament { None, Arrow, Crossed, Double, DoubleArrow };

LinkOrnament linkOrnament(exporting::CaseLinkKind kind);

/// The one-pixel pen of a link; suggested ones dashed. @p faded from 0 to 1 is how far it goes back to the canvas.
QPen linkPen(exporting::CaseLinkKind kind, storage::RecordState state, double faded = 0);

/// Draws a link along a path that ends at its target.
void paintLink(QPainter *painter, const QPainterPath &path, exporting::CaseLinkKind kind, storage::RecordState state,
               double faded = 0);

} // namespace nutgraf::widgets
