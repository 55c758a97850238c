// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/measures.h"
#include "widgets/common/statusmark.h"
#include "widgets/common/theme.h"
#include "widgets/graph/graphpainter.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace nutgraf::widgets {

using exporting::CaseLinkKind;
using exporting::CaseNode;
using storage::RecordKind;
using storage::RecordState;

namespace {

constexpr double EventShare = 0.72; // of the size of the other signs

MarkStatus statusOf(const QString &rating)
{
    static const QHash<QString, MarkStatus> marks{
        {QStringLiteral("supported"), MarkStatus::Supported},
        {QStringLiteral("refuted"), MarkStatus::Refuted},
        {QStringLiteral("disputed"), MarkStatus::Disputed},
        {QStringLiteral("mixed"), MarkStatus::Mixed},
    };
    return marks.value(rating, MarkStatus::Open);
}

QPolygonF hexagon(QPointF centre, double radius)
{
    QPolygonF corners;
    for (int i = 0; i < 6; ++i) {
        const double angle = M_PI / 3 * i;
        corners.append(centre + radius * QPointF(std::cos(angle), std::sin(angle)));
    }
    return corners;
}

QPainterPath outlineOf(const CaseNode &node, QPointF centre, double size)
{
    QPainterPath path;
    const double half = size / 2;
    switch (node.kind) {
    case RecordKind::Document:
        path.addRoundedRect(QRectF(centre.x() - half * 0.86, centre.y() - half * 0.86, size * 0.86, size * 0.86),
                            size / 12, size / 12);
        break;
    case RecordKind::Source:
        path.addEllipse(centre, half * 0.92, half * 0.92);
        break;
    case RecordKind::Claim:
        path.addPolygon(hexagon(centre, half * 1.06));
        path.closeSubpath();
        break;
    default: {
        const double reach = half * EventShare;
        path.addPolygon(QPolygonF({centre - QPointF(0, reach), centre + QPointF(reach, 0), centre + QPointF(0, reach),
                                   centre - QPointF(reach, 0)}));
        path.closeSubpath();
        break;
    }
    }
    return path;
}

QColor lineOf(const CaseNode &node)
{
    switch (node.kind) {
    case RecordKind::Source:
        return colour(sourceHue(int(node.id.value % SourceHueCount)));
    case RecordKind::Claim:
        return colour(statusTextRole(statusOf(node.detail)));
    case RecordKind::Event:
        return colour(ColourRole::TimeLine);
    default:
        return colour(ColourRole::MutedText);
    }
}

QColor fillOf(const CaseNode &node)
{
    switch (node.kind) {
    case RecordKind::Source:
        return lineOf(node);
    case RecordKind::Claim:
        return colour(statusFill(statusOf(node.detail)));
    case RecordKind::Event:
        return colour(ColourRole::TimeLine);
    default:
        return blend(colour(ColourRole::Canvas), colour(ColourRole::MutedText), 0.16);
    }
}

// Lines of writing, so that a square reads as a page.
void paintWriting(QPainter *painter, QPointF centre, double size, const QColor &ink)
{
    painter->setPen(QPen(ink, qMax(1.0, size / 18)));
    for (int line = -1; line <= 1; ++line) {
        const double y = centre.y() + line * size * 0.19;
        const double end = line == 1 ? 0.06 : 0.24;
        painter->drawLine(QPointF(centre.x() - size * 0.24, y), QPointF(centre.x() + size * end, y));
    }
}

} // namespace

void paintNodeSign(QPainter *painter, QPointF centre, double size, const CaseNode &node, double faded)
{
    const QColor canvas = colour(ColourRole::Canvas);
    const auto seen = [&](const QColor &wanted) { return faded > 0 ? blend(wanted, canvas, faded) : wanted; };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool suggested = node.state == RecordState::Suggested;
    const bool unnamed = node.kind == RecordKind::Source && node.detail == QLatin1String("unnamed");
    const bool hollow = suggested || unnamed;
    const QPainterPath outline = outlineOf(node, centre, size);
    if (size < 7) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(seen(hollow ? blend(lineOf(node), canvas, 0.35) : lineOf(node)));
        painter->drawPath(outline);
        painter->restore();
        return;
    }
    QPen pen(seen(lineOf(node)), qMax(1.2, size / 15.0));
    if (suggested)
        pen.setDashPattern({2.2, 1.6});
    painter->setPen(pen);
    painter->setBrush(seen(hollow ? canvas : fillOf(node)));
    painter->drawPath(outline);
    if (size >= 13) {
        if (node.kind == RecordKind::Document) {
            paintWriting(painter, centre, size, seen(lineOf(node)));
        } else if (node.kind == RecordKind::Claim && faded == 0) {
            const double mark = size * 0.72;
            if (!suggested)
                paintStatusMark(painter, QRectF(centre - QPointF(mark, mark) / 2, QSizeF(mark, mark)),
                                statusOf(node.detail));
        } else if (unnamed) {
            QFont font = uiFont(TypeStep::Body, QFont::DemiBold);
            font.setPixelSize(qMax(8, int(size * 0.56)));
            painter->setFont(font);
            painter->setPen(seen(lineOf(node)));
            painter->drawText(QRectF(centre - QPointF(size, size) / 2, QSizeF(size, size)), Qt::AlignCenter,
                              QStringLiteral("?"));
        }
    }
    painter->restore();
}

} // namespace nutgraf::widgets
