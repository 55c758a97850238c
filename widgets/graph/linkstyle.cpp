// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/linkstyle.h"

#include "widgets/common/theme.h"
#include "widgets/graph/graphpainter.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace nutgraf::widgets {

using exporting::CaseLinkKind;
using storage::RecordState;

namespace {

ColourRole lineRole(CaseLinkKind kind)
{
    switch (kind) {
    case CaseLinkKind::Supports:
    case CaseLinkKind::Agrees:
        return ColourRole::SupportedText;
    case CaseLinkKind::Refutes:
        return ColourRole::RefutedText;
    case CaseLinkKind::Qualifies:
        return ColourRole::MixedText;
    case CaseLinkKind::Conflicts:
        return ColourRole::DisputedText;
    case CaseLinkKind::Asserts:
    case CaseLinkKind::Says:
    case CaseLinkKind::Copies:
    case CaseLinkKind::Cites:
        return ColourRole::MutedText;
    default:
        return ColourRole::SuggestedLine;
    }
}

QPointF unit(QPointF vector)
{
    const double length = std::hypot(vector.x(), vector.y());
    return length > 0 ? vector / length : QPointF(1, 0);
}

void paintArrow(QPainter *painter, QPointF tip, QPointF direction, const QColor &ink)
{
    const QPointF side(-direction.y(), direction.x());
    painter->setPen(QPen(ink, 1.2, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(tip, tip - 7 * direction + 3.2 * side);
    painter->drawLine(tip, tip - 7 * direction - 3.2 * side);
}

void paintCross(QPainter *painter, QPointF centre, const QColor &ink)
{
    painter->setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(centre - QPointF(3.6, 3.6), centre + QPointF(3.6, 3.6));
    painter->drawLine(centre - QPointF(3.6, -3.6), centre + QPointF(3.6, -3.6));
}

QPointF directionAt(const QPainterPath &path, double at)
{
    return unit(path.pointAtPercent(qMin(1.0, at + 0.01)) - path.pointAtPercent(qMax(0.0, at - 0.01)));
}

} // namespace

LinkOrnament linkOrnament(CaseLinkKind kind)
{
    switch (kind) {
    case CaseLinkKind::Refutes:
    case CaseLinkKind::Conflicts:
        return LinkOrnament::Crossed;
    case CaseLinkKind::Cites:
        return LinkOrnament::Arrow;
    case CaseLinkKind::Copies:
        return LinkOrnament::Double;
    case CaseLinkKind::Replaces:
        return LinkOrnament::DoubleArrow;
    default:
        return LinkOrnament::None;
    }
}

QPen linkPen(CaseLinkKind kind, RecordState state, double faded)
{
    const QColor canvas = colour(ColourRole::Canvas);
    QPen pen(blend(colour(lineRole(kind)), canvas, faded), 1);
    if (state == RecordState::Suggested)
        pen.setDashPattern({4, 3});
    else if (kind == CaseLinkKind::Context || kind == CaseLinkKind::Backs || kind == CaseLinkKind::About
             || kind == CaseLinkKind::Acts)
        pen.setDashPattern({1, 3});
    else if (kind == CaseLinkKind::Qualifies)
        pen.setDashPattern({7, 3, 1, 3});
    return pen;
}

void paintLink(QPainter *painter, const QPainterPath &path, CaseLinkKind kind, RecordState state, double faded)
{
    const LinkOrnament ornament = linkOrnament(kind);
    const QPen pen = linkPen(kind, state, faded);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(pen);
    if (ornament == LinkOrnament::Double || ornament == LinkOrnament::DoubleArrow) {
        const QPointF direction = unit(path.pointAtPercent(1) - path.pointAtPercent(0));
        const QPointF side = 1.6 * QPointF(-direction.y(), direction.x());
        painter->drawPath(path.translated(side));
        painter->drawPath(path.translated(-side));
    } else {
        painter->drawPath(path);
    }
    if (path.length() < 16)
        return;
    if (ornament == LinkOrnament::Arrow || ornament == LinkOrnament::DoubleArrow)
        paintArrow(painter, path.pointAtPercent(1), directionAt(path, 0.99), pen.color());
    else if (ornament == LinkOrnament::Crossed)
        paintCross(painter, path.pointAtPercent(0.5), pen.color());
}

void paintLinkSample(QPainter *painter, QPointF from, QPointF to, CaseLinkKind kind, RecordState state)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath path(from);
    path.lineTo(to);
    paintLink(painter, path, kind, state);
    painter->restore();
}

} // namespace nutgraf::widgets
