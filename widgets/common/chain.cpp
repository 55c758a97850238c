// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/chain.h"

#include "widgets/common/theme.h"
#include "widgets/models/casewords.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace nutgraf::widgets {

using storage::HopRow;

namespace {

constexpr double PillPadding = 7;
constexpr double PillLift = 2; // above and below the words
constexpr double ArrowWidth = 26;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChainWidget)
};

QFont partFont(const ChainPart &part, TypeStep step)
{
    return uiFont(step, part.origin ? QFont::DemiBold : QFont::Normal);
}

double lineHeight(TypeStep step)
{
    return std::ceil(QFontMetricsF(uiFont(step, QFont::DemiBold)).height()) + 2 * PillLift;
}

double padding(const ChainPart &part)
{
    return part.origin || part.unnamed ? PillPadding : 0;
}

void paintArrow(QPainter *painter, const QRectF &space, Qt::LayoutDirection direction)
{
    // Points from the source to the one who passes it on.
    const double sign = direction == Qt::RightToLeft ? -1 : 1;
    const QPointF middle = space.center();
    painter->setPen(QPen(colour(ColourRole::MutedText), 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tip = middle - QPointF(6 * sign, 0);
    painter->drawLine(tip, middle + QPointF(6 * sign, 0));
    const QPointF head[] = {tip + QPointF(3.6 * sign, -3.4), tip, tip + QPointF(3.6 * sign, 3.4)};
    painter->drawPolyline(head, 3);
}

struct PartLook
{
    TypeStep step = TypeStep::Body;
    bool hovered = false;
    bool current = false;
};

void paintPart(QPainter *painter, const ChainPart &part, const PartLook &look)
{
    const QRectF pill = part.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = pill.height() / 2;
    if (part.unnamed) {
        QPen pen(colour(part.origin ? ColourRole::MutedText : ColourRole::SuggestedLine), part.origin ? 1.4 : 1.0);
        pen.setDashPattern({3.2, 2.4});
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(pill, radius, radius);
    } else if (part.origin) {
        painter->setPen(QPen(colour(ColourRole::Accent), 1.2));
        painter->setBrush(colour(ColourRole::AccentSoft));
        painter->drawRoundedRect(pill, radius, radius);
    }
    if (look.current) {
        painter->setPen(QPen(colour(ColourRole::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    QFont font = partFont(part, look.step);
    font.setUnderline(look.hovered);
    painter->setFont(font);
    painter->setPen(colour(part.origin || look.hovered ? ColourRole::Text : ColourRole::MutedText));
    painter->drawText(part.rect, Qt::AlignCenter | Qt::TextSingleLine, part.text);
}

} // namespace

QString carrierName(const QString &kind)
{
    if (kind == QLatin1String("statement"))
        return Words::tr("this statement");
    if (kind == QLatin1String("transcript"))
        return Words::tr("this transcript");
    if (kind == QLatin1String("post"))
        return Words::tr("this post");
    if (kind == QLatin1String("report"))
        return Words::tr("this report");
    if (kind == QLatin1String("filing"))
        return Words::tr("this filing");
    if (kind == QLatin1String("dataset"))
        return Words::tr("this dataset");
    if (kind == QLatin1String("other"))
        return Words::tr("this document");
    return Words::tr("this article");
}

QString hopName(const HopRow &hop)
{
    if (!hop.unnamed)
        return hop.name.isEmpty() ? hop.descriptor : hop.name;
    return unnamedSourceWords(hop.name.isEmpty() ? hop.descriptor : hop.name);
}

QString chainText(const QString &carrier, const QList<HopRow> &chain)
{
    QStringList names{carrier};
    for (const HopRow &hop : chain)
        names.append(hopName(hop));
    return names.join(QStringLiteral(" ← "));
}

QList<ChainPart> layoutChain(const QString &carrier, const QList<HopRow> &chain, double width, TypeStep step,
                             Qt::LayoutDirection direction)
{
    QList<ChainPart> parts;
    ChainPart first;
    first.whole = carrier;
    first.origin = chain.isEmpty();
    parts.append(first);
    for (qsizetype i = 0; i < chain.size(); ++i) {
        ChainPart part;
        part.whole = hopName(chain.at(i));
        part.hop = int(i);
        part.origin = i + 1 == chain.size();
        part.unnamed = chain.at(i).unnamed;
        parts.append(part);
    }
    const double height = lineHeight(step);
    double x = 0;
    double y = 0;
    for (ChainPart &part : parts) {
        const QFontMetricsF metrics(partFont(part, step));
        const double arrow = part.hop < 0 ? 0 : ArrowWidth;
        const double room = std::max(40.0, width - arrow - 2 * padding(part));
        part.text = metrics.elidedText(part.whole, Qt::ElideRight, room);
        const double size = std::ceil(metrics.horizontalAdvance(part.text)) + 2 * padding(part) + 1;
        if (x > 0 && x + arrow + size > width) {
            x = 0;
            y += height + space::Tight;
        }
        part.rect = QRectF(x + arrow, y, size, height);
        x += arrow + size;
    }
    if (direction == Qt::RightToLeft) {
        for (ChainPart &part : parts)
            part.rect.moveLeft(width - part.rect.right());
    }
    return parts;
}

static void paintParts(QPainter *painter, const QList<ChainPart> &parts, TypeStep step, Qt::LayoutDirection direction,
                       int hovered, int current)
{
    painter->setRenderHint(QPainter::Antialiasing);
    for (const ChainPart &part : parts) {
        if (part.hop >= 0) {
            const double left = direction == Qt::RightToLeft ? part.rect.right() : part.rect.left() - ArrowWidth;
            paintArrow(painter, QRectF(left, part.rect.top(), ArrowWidth, part.rect.height()), direction);
        }
        PartLook look;
        look.step = step;
        look.hovered = part.hop >= 0 && part.hop == hovered;
        look.current = part.hop >= 0 && part.hop == current;
        paintPart(painter, part, look);
    }
}

void paintChain(QPainter *painter, const QRectF &rect, const QString &carrier, const QList<HopRow> &chain,
                TypeStep step, Qt::LayoutDirection direction)
{
    painter->save();
    painter->translate(rect.topLeft());
    paintParts(painter, layoutChain(carrier, chain, rect.width(), step, direction), step, direction, -1, -1);
    painter->restore();
}

ChainWidget::ChainWidget(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
}

void ChainWidget::setChain(const QString &carrier, const QList<HopRow> &chain)
{
    m_carrier = carrier;
    m_chain = chain;
    m_hovered = m_current = -1;
    setFocusPolicy(chain.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    setAccessibleName(text());
    updateGeometry();
    update();
}

void ChainWidget::setTypeStep(TypeStep step)
{
    m_step = step;
    updateGeometry();
    update();
}

QList<ChainPart> ChainWidget::parts(double width) const
{
    return layoutChain(m_carrier, m_chain, width, m_step, layoutDirection());
}

QSize ChainWidget::sizeHint() const
{
    double width = 0;
    for (const ChainPart &part : layoutChain(m_carrier, m_chain, 1e6, m_step))
        width = std::max(width, part.rect.right());
    return {int(std::ceil(width)) + 1, int(lineHeight(m_step))};
}

QSize ChainWidget::minimumSizeHint() const
{
    return {scaled(120), int(lineHeight(m_step))};
}

int ChainWidget::heightForWidth(int width) const
{
    return int(std::ceil(parts(width).constLast().rect.bottom()));
}

void ChainWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintParts(&painter, parts(width()), m_step, layoutDirection(), m_hovered, hasFocus() ? m_current : -1);
}

int ChainWidget::hopAt(const QPointF &position) const
{
    for (const ChainPart &part : parts(width())) {
        if (part.hop >= 0 && part.rect.contains(position))
            return part.hop;
    }
    return -1;
}

void ChainWidget::activate(int hop)
{
    if (hop >= 0 && hop < m_chain.size() && !m_chain.at(hop).source.isNull())
        Q_EMIT sourceActivated(m_chain.at(hop).source);
}

void ChainWidget::mouseMoveEvent(QMouseEvent *event)
{
    const int hop = hopAt(event->position());
    if (hop != m_hovered) {
        m_hovered = hop;
        setCursor(hop >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void ChainWidget::mouseReleaseEvent(QMouseEvent *event)
{
    const int hop = hopAt(event->position());
    if (event->button() == Qt::LeftButton && hop >= 0)
        activate(hop);
    else
        QWidget::mouseReleaseEvent(event);
}

void ChainWidget::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void ChainWidget::keyPressEvent(QKeyEvent *event)
{
    const bool forward = event->key() == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
    const bool back = event->key() == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
    if (forward || back) {
        m_current = qBound(0, m_current + (forward ? 1 : -1), int(m_chain.size()) - 1);
        update();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= 0) {
        activate(m_current);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ChainWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

bool ChainWidget::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QString words = text();
        const int hop = hopAt(help->pos());
        if (hop >= 0 && !m_chain.at(hop).verb.isEmpty())
            words += u'\n' + tr("In the text: “%1 … %2”").arg(m_chain.at(hop).descriptor, m_chain.at(hop).verb);
        QToolTip::showText(help->globalPos(), words, this);
        return true;
    }
    if (event->type() == QEvent::FocusIn && m_current < 0) {
        m_current = int(m_chain.size()) - 1;
        update();
    } else if (event->type() == QEvent::FocusOut) {
        update();
    }
    return QWidget::event(event);
}

} // namespace nutgraf::widgets
