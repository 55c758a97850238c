// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinepainter.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"
#include "widgets/models/datewords.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

namespace nutgraf::widgets {

using storage::EventRow;
using storage::RecordState;

namespace {

constexpr double BarHeight = 16; // a label fits into it
constexpr double ConfirmedFill = 0.3; // of the ink over the canvas: words stay readable on it
constexpr double SuggestedFill = 0.13;
constexpr double Margin = 260; // beside the plot where labels of what is outside may begin

ColourRole markRole(const QString &kind)
{
    if (kind == QLatin1String("statement"))
        return ColourRole::SupportedText;
    if (kind == QLatin1String("publication"))
        return ColourRole::QuantityLine;
    if (kind == QLatin1String("correction"))
        return ColourRole::RefutedText;
    return ColourRole::TimeLine;
}

// Two commas upside down, as print has them, drawn because fonts differ.
QPainterPath quotePath(QPointF centre, double size)
{
    QPainterPath path;
    const double width = size * 0.42;
    for (const double x : {-size * 0.26, size * 0.26}) {
        const QPointF middle = centre + QPointF(x, size * 0.1);
        path.moveTo(middle + QPointF(-width / 2, 0));
        path.cubicTo(middle + QPointF(-width / 2, -size * 0.45), middle + QPointF(-width * 0.1, -size * 0.55),
                     middle + QPointF(width * 0.42, -size * 0.58));
        path.lineTo(middle + QPointF(width * 0.42, -size * 0.4));
        path.cubicTo(middle + QPointF(width * 0.05, -size * 0.36), middle + QPointF(-width * 0.02, -size * 0.25),
                     middle + QPointF(0, -size * 0.08));
        path.lineTo(middle + QPointF(width / 2, -size * 0.08));
        path.lineTo(middle + QPointF(width / 2, size * 0.34));
        path.lineTo(middle + QPointF(-width / 2, size * 0.34));
        path.closeSubpath();
    }
    return path;
}

QPainterPath markPath(const QString &kind, QPointF centre, double size)
{
    QPainterPath path;
    const double half = size / 2;
    if (kind == QLatin1String("statement")) {
        path = quotePath(centre, size * 1.15);
    } else if (kind == QLatin1String("publication")) {
        path.addRect(QRectF(centre.x() - half, centre.y() - half * 0.66, size, size * 0.66));
    } else if (kind == QLatin1String("correction")) {
        path.addPolygon(QPolygonF(
            {centre + QPointF(0, -half), centre + QPointF(half, half * 0.85), centre + QPointF(-half, half * 0.85)}));
        path.closeSubpath();
    } else {
        path.addEllipse(centre, half * 0.92, half * 0.92);
    }
    return path;
}

void paintArrow(QPainter *painter, QPointF from, QPointF to, const QColor &ink)
{
    painter->setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap));
    const double back = to.x() > from.x() ? -5 : 5;
    painter->drawLine(from, to);
    painter->drawLine(to, to + QPointF(back, -4));
    painter->drawLine(to, to + QPointF(back, 4));
}

// A solid core; tails that fade out; arrows where an end is open.
void paintSpan(QPainter *painter, const PlacedEntry &placed, const FuzzySpan &span, double shift, double y,
               const QColor &ink, RecordState state, double visibleLeft, double visibleRight)
{
    // Far outside only the part that is seen matters, or gradients of a whole century lose their steps.
    const double left = qMax(placed.outerLeft + shift, visibleLeft - 2000);
    const double right = qMin(placed.outerRight + shift, visibleRight + 2000);
    const double coreLeft = qBound(left, placed.coreLeft + shift, right);
    const double coreRight = qBound(coreLeft, placed.coreRight + shift, right);
    const double height = BarHeight * scaled(100) / 100.0;
    const double top = y - height / 2;
    const bool suggested = state == RecordState::Suggested;
    QColor solid = blend(colour(ColourRole::Canvas), ink, suggested ? SuggestedFill : ConfirmedFill);
    QColor clear = solid;
    clear.setAlphaF(0);
    const auto tail = [&](double from, double to, bool fadesOut) {
        if (to - from < 0.5)
            return;
        QLinearGradient gradient(from, 0, to, 0);
        gradient.setColorAt(fadesOut ? 0 : 1, solid);
        gradient.setColorAt(fadesOut ? 1 : 0, clear);
        painter->fillRect(QRectF(from, top, to - from, height), gradient);
    };
    painter->setPen(Qt::NoPen);
    if (!span.openStart)
        tail(left, coreLeft, false);
    if (!span.openEnd)
        tail(coreRight, right, true);
    const QRectF core(coreLeft, top, qMax(1.0, coreRight - coreLeft), height);
    if (suggested) {
        QPen pen(blend(colour(ColourRole::Canvas), ink, 0.75), 1);
        pen.setDashPattern({3, 2});
        painter->setPen(pen);
        painter->setBrush(solid);
        painter->drawRect(core.adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
        painter->fillRect(core, solid);
    }
    if (span.openStart)
        paintArrow(painter, {coreLeft, y}, {left, y}, ink);
    if (span.openEnd)
        paintArrow(painter, {coreRight, y}, {right, y}, ink);
}

void paintLanes(QPainter *painter, const TimelinePicture &picture, const QRectF &plot, double gutter, double scroll)
{
    const QFont nameFont = uiFont(TypeStep::Body, QFont::Medium);
    const QFont countFont = uiFont(TypeStep::Caption);
    for (qsizetype i = 0; i < picture.laneNames.size(); ++i) {
        const PlacedLane &lane = picture.layout.lanes()[i];
        const double top = plot.top() + lane.top - scroll;
        const double bottom = top + lane.height;
        if (bottom < plot.top() || top > plot.bottom())
            continue;
        painter->setPen(QPen(colour(ColourRole::Separator), 1));
        painter->drawLine(QPointF(plot.left() - gutter, bottom), QPointF(plot.right(), bottom));
        // A name stands at the top of its lane and stays in view while any of the lane is.
        const double height = QFontMetricsF(nameFont).height();
        const double nameTop = qBound(top + 6, plot.top() + 4, bottom - height - 4);
        QRectF box(plot.left() - gutter + space::Medium, nameTop, gutter - 2.0 * space::Medium, height);
        painter->setFont(countFont);
        const QString count = QString::number(lane.entries);
        painter->setPen(colour(ColourRole::FaintText));
        painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, count);
        box.setRight(box.right() - QFontMetricsF(countFont).horizontalAdvance(count) - space::Small);
        painter->setFont(nameFont);
        painter->setPen(colour(ColourRole::Text));
        painter->drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                          QFontMetricsF(nameFont).elidedText(picture.laneNames[i], Qt::ElideRight, box.width()));
    }
}

QString labelAt(const TimelinePicture &picture, qsizetype entry)
{
    const QString title =
        markedTitle(picture.events[entry], picture.spans[entry], picture.laneNames[picture.lanes[entry]]);
    const int below = picture.layout.entries()[entry].below;
    return below > 0 ? QStringLiteral("+%1  %2").arg(below).arg(title) : title;
}

void paintMoment(QPainter *painter, const TimelinePicture &picture, const TimeScale &scale, const QRectF &plot)
{
    const double x = scale.x(picture.spans[picture.selected].anchor());
    if (x < plot.left() || x > plot.right())
        return;
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(colour(ColourRole::Accent), 1));
    painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter->setRenderHint(QPainter::Antialiasing);
    const QFont font = uiFont(TypeStep::Caption, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    const QString words = edtfWords(picture.events[picture.selected].happened);
    const double width = metrics.horizontalAdvance(words) + 2 * space::Small;
    const double left = qBound(plot.left(), x - width / 2, qMax(plot.left(), plot.right() - width));
    const QRectF flag(left, plot.top() - metrics.height() - 5, width, metrics.height() + 3);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour(ColourRole::Accent));
    painter->drawRoundedRect(flag, 3, 3);
    painter->setFont(font);
    painter->setPen(colour(ColourRole::AccentText));
    painter->drawText(flag, Qt::AlignCenter, words);
}

} // namespace

QString markedTitle(const EventRow &event, const FuzzySpan &span, const QString &lane)
{
    QString title = event.title.simplified();
    if (!lane.isEmpty() && title.startsWith(lane + QStringLiteral(": "), Qt::CaseInsensitive))
        title.remove(0, lane.size() + 2);
    if (span.uncertain)
        title.prepend(QStringLiteral("? "));
    if (span.approximate)
        title.prepend(span.uncertain ? QStringLiteral("~") : QStringLiteral("~ "));
    return title;
}

void paintEventMark(QPainter *painter, QPointF centre, double size, const QString &kind, RecordState state)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor ink = colour(markRole(kind));
    const bool suggested = state == RecordState::Suggested;
    QPen pen(suggested ? ink : colour(ColourRole::Canvas), suggested ? 1.2 : 1);
    if (suggested)
        pen.setDashPattern({2, 1.4});
    painter->setPen(pen);
    painter->setBrush(suggested ? colour(ColourRole::Canvas) : ink);
    const bool quote = kind == QLatin1String("statement");
    if (quote) // small commas would not survive dashes
        painter->setPen(suggested ? QPen(ink, 1) : QPen(Qt::NoPen));
    painter->drawPath(markPath(kind, centre, size));
    painter->restore();
}

void paintTimeline(QPainter *painter, const TimelinePicture &picture, const TimeScale &scale, const QRectF &plot,
                   double gutter, double scroll)
{
    painter->save();
    painter->setClipRect(plot.adjusted(-gutter, -1, 0, 1));
    paintLanes(painter, picture, plot, gutter, scroll);
    painter->setClipRect(plot.adjusted(0, 0, 0, 1));
    painter->setRenderHint(QPainter::Antialiasing);
    const QFont font = uiFont(TypeStep::Body);
    const QFontMetricsF metrics(font);
    const double shift = scale.x(picture.origin);
    const double lift = plot.top() - scroll;
    const double mark = 11 * scaled(100) / 100.0;
    QList<qsizetype> visible;
    for (qsizetype i = 0; i < picture.layout.entries().size(); ++i) {
        const PlacedEntry &placed = picture.layout.entries()[i];
        const double y = placed.y + lift;
        const double left = qMin(placed.outerLeft, placed.x) + shift;
        const double right = qMax(placed.outerRight, placed.label.isEmpty() ? placed.x : placed.label.right()) + shift;
        if (y < plot.top() - 20 || y > plot.bottom() + 20 || right < plot.left() - Margin
            || left > plot.right() + Margin)
            continue;
        visible.append(i);
        if (placed.hasSpan())
            paintSpan(painter, placed, picture.spans[i], shift, y, colour(markRole(picture.events[i].kind)),
                      picture.events[i].state, plot.left(), plot.right());
    }
    if (picture.selected >= 0) {
        painter->setPen(QPen(colour(ColourRole::Accent), 1));
        const double x = scale.x(picture.spans[picture.selected].anchor());
        painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    painter->setFont(font);
    for (const qsizetype i : std::as_const(visible)) {
        const PlacedEntry &placed = picture.layout.entries()[i];
        const EventRow &event = picture.events[i];
        const QPointF at(placed.x + shift, placed.y + lift);
        if (i == picture.selected) {
            painter->setPen(QPen(colour(ColourRole::Accent), 2));
            painter->setBrush(blend(colour(ColourRole::Canvas), colour(ColourRole::Accent), 0.14));
            painter->drawEllipse(at, mark / 2 + 4, mark / 2 + 4);
        }
        paintEventMark(painter, at, mark, event.kind, event.state);
        if (placed.label.isEmpty() || i == picture.selected || i == picture.hovered)
            continue;
        QRectF label = placed.label.translated(shift, lift);
        label.setRight(qMin(label.right(), plot.right() - 4)); // shortened there rather than cut off
        if (label.width() <= 0)
            continue;
        painter->setPen(colour(event.state == RecordState::Suggested ? ColourRole::MutedText : ColourRole::Text));
        painter->drawText(label.adjusted(0, 0, 2, 0), int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                          metrics.elidedText(labelAt(picture, i), Qt::ElideRight, label.width() + 1));
    }
    // What is pointed at and what is chosen are named in full, above the others.
    for (const qsizetype i : {picture.hovered, picture.selected}) {
        if (i < 0 || !visible.contains(i))
            continue;
        const PlacedEntry &placed = picture.layout.entries()[i];
        const QString words = labelAt(picture, i);
        double width = metrics.horizontalAdvance(words) + 8;
        double left = placed.label.isEmpty() ? placed.x + shift + mark / 2 + 6 : placed.label.left() + shift;
        const double roomAfter = plot.right() - left;
        const double roomBefore = placed.x + shift - mark / 2 - 6 - plot.left();
        if (width > roomAfter && roomBefore > roomAfter) {
            width = qMin(width, roomBefore);
            left = placed.x + shift - mark / 2 - 6 - width;
        }
        width = qMin(width, qMax(roomAfter, roomBefore));
        const QRectF box(left, placed.y + lift - metrics.height() / 2 - 1, width, metrics.height() + 2);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour(ColourRole::Canvas));
        painter->drawRect(box.adjusted(-2, 0, 2, 0));
        painter->setPen(colour(i == picture.selected ? ColourRole::Accent : ColourRole::Text));
        painter->drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                          metrics.elidedText(words, Qt::ElideRight, box.width()));
    }
    painter->setClipping(false);
    if (picture.selected >= 0)
        paintMoment(painter, picture, scale, plot);
    painter->restore();
}

} // namespace nutgraf::widgets
