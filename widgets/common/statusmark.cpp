// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/statusmark.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace nutgraf::widgets {

namespace {

constexpr double MarkSize = 16;

/// Drawn, not set in type: a font may lack the sign or put it off the middle.
void paintGlyph(QPainter *painter, const QRectF &disc, MarkStatus status, const QColor &ink)
{
    const QPointF c = disc.center();
    const double u = disc.width() / 16.0;
    painter->setPen(QPen(ink, 1.7 * u, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    switch (status) {
    case MarkStatus::Supported: {
        const QPointF points[] = {c + QPointF(-3.4 * u, 0.2 * u), c + QPointF(-1.0 * u, 2.6 * u),
                                  c + QPointF(3.5 * u, -2.6 * u)};
        painter->drawPolyline(points, 3);
        break;
    }
    case MarkStatus::Refuted:
        painter->drawLine(c + QPointF(-2.7 * u, -2.7 * u), c + QPointF(2.7 * u, 2.7 * u));
        painter->drawLine(c + QPointF(2.7 * u, -2.7 * u), c + QPointF(-2.7 * u, 2.7 * u));
        break;
    case MarkStatus::Disputed:
        painter->drawLine(c + QPointF(-3.5 * u, -1.6 * u), c + QPointF(3.5 * u, -1.6 * u));
        painter->drawLine(c + QPointF(-3.5 * u, 1.6 * u), c + QPointF(3.5 * u, 1.6 * u));
        painter->drawLine(c + QPointF(1.9 * u, -3.9 * u), c + QPointF(-1.9 * u, 3.9 * u));
        break;
    case MarkStatus::Mixed: {
        const QRectF inner(c.x() - 3.6 * u, c.y() - 3.6 * u, 7.2 * u, 7.2 * u);
        painter->drawEllipse(inner);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawPie(inner, 90 * 16, 180 * 16);
        break;
    }
    case MarkStatus::Open:
        painter->drawEllipse(c, 2.6 * u, 2.6 * u);
        break;
    }
}

} // namespace

ColourRole statusFill(MarkStatus status)
{
    return ColourRole(int(ColourRole::Supported) + int(status));
}

ColourRole statusTextRole(MarkStatus status)
{
    return ColourRole(int(ColourRole::SupportedText) + int(status));
}

QString statusGlyph(MarkStatus status)
{
    switch (status) {
    case MarkStatus::Supported:
        return QStringLiteral("✓");
    case MarkStatus::Refuted:
        return QStringLiteral("✕");
    case MarkStatus::Disputed:
        return QStringLiteral("≠");
    case MarkStatus::Mixed:
        return QStringLiteral("◐");
    case MarkStatus::Open:
        break;
    }
    return QStringLiteral("○");
}

QString statusName(MarkStatus status)
{
    switch (status) {
    case MarkStatus::Supported:
        return QCoreApplication::translate("StatusMark", "Supported");
    case MarkStatus::Refuted:
        return QCoreApplication::translate("StatusMark", "Refuted");
    case MarkStatus::Disputed:
        return QCoreApplication::translate("StatusMark", "Disputed");
    case MarkStatus::Mixed:
        return QCoreApplication::translate("StatusMark", "Mixed");
    case MarkStatus::Open:
        break;
    }
    return QCoreApplication::translate("StatusMark", "Open");
}

void paintStatusMark(QPainter *painter, const QRectF &rect, MarkStatus status, MarkDecision decision)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double size = qMin(rect.width(), rect.height());
    const QRectF disc(rect.center().x() - size / 2, rect.center().y() - size / 2, size, size);
    QColor ink = colour(statusTextRole(status));
    if (decision == MarkDecision::Confirmed) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour(statusFill(status)));
        painter->drawEllipse(disc);
        ink = colour(ColourRole::MarkGlyph);
    } else {
        const double width = size / 13.0;
        if (decision == MarkDecision::Rejected)
            ink = colour(ColourRole::RejectedLine);
        QPen pen(ink, width);
        if (decision == MarkDecision::Suggested)
            pen.setDashPattern({2.0, 1.6});
        painter->setPen(pen);
        painter->drawEllipse(disc.adjusted(width / 2, width / 2, -width / 2, -width / 2));
    }
    paintGlyph(painter, disc, status, ink);
    if (decision == MarkDecision::Rejected) {
        painter->setPen(QPen(colour(ColourRole::MutedText), size / 11.0));
        painter->drawLine(QPointF(disc.left(), disc.center().y()), QPointF(disc.right(), disc.center().y()));
    }
    painter->restore();
}

StatusMark::StatusMark(MarkStatus status, QWidget *parent)
    : QWidget(parent)
    , m_status(status)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setStatus(status);
}

void StatusMark::setStatus(MarkStatus status, MarkDecision decision)
{
    m_status = status;
    m_decision = decision;
    setAccessibleName(label());
    setToolTip(label());
    updateGeometry();
    update();
}

void StatusMark::setLabel(Label label)
{
    m_label = label;
    updateGeometry();
    update();
}

QString StatusMark::label() const
{
    switch (m_decision) {
    case MarkDecision::Suggested:
        return tr("%1, suggested").arg(statusName(m_status));
    case MarkDecision::Rejected:
        return tr("%1, rejected").arg(statusName(m_status));
    case MarkDecision::Confirmed:
        break;
    }
    return statusName(m_status);
}

QSize StatusMark::sizeHint() const
{
    const int mark = scaled(MarkSize);
    if (m_label == Label::Hidden)
        return {mark, mark};
    const QFontMetrics metrics(uiFont(TypeStep::Body, QFont::Medium));
    return {mark + space::Small + metrics.horizontalAdvance(label()) + 1, qMax(mark, metrics.height())};
}

void StatusMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int mark = scaled(MarkSize);
    QRect square(0, (height() - mark) / 2, mark, mark);
    QRect words = rect().adjusted(mark + space::Small, 0, 0, 0);
    if (isRightToLeft()) {
        square.moveRight(rect().right());
        words = rect().adjusted(0, 0, -mark - space::Small, 0);
    }
    paintStatusMark(&painter, square, m_status, m_decision);
    if (m_label == Label::Hidden)
        return;
    QFont font = uiFont(TypeStep::Body, QFont::Medium);
    font.setStrikeOut(m_decision == MarkDecision::Rejected);
    painter.setFont(font);
    painter.setPen(colour(m_decision == MarkDecision::Rejected ? ColourRole::FaintText : statusTextRole(m_status)));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading, label());
}

} // namespace nutgraf::widgets
