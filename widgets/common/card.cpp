// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/card.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace nutgraf::widgets {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(space::Medium, space::Medium, space::Medium, space::Medium);
    m_body->setSpacing(space::Tight);
}

void Card::setOutline(Outline outline)
{
    m_outline = outline;
    update();
}

void Card::setSelected(bool selected)
{
    m_selected = selected;
    update();
}

void Card::setClickable(bool clickable)
{
    m_clickable = clickable;
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colour(ColourRole::Separator), 1.0);
    if (m_outline == Outline::Suggested) {
        pen.setColor(colour(ColourRole::SuggestedLine));
        pen.setDashPattern({4, 3});
    } else if (m_outline == Outline::Confirmed) {
        pen.setColor(colour(ColourRole::Border));
    }
    QColor fill = colour(ColourRole::Raised);
    if (m_outline == Outline::Rejected)
        fill = colour(ColourRole::Window);
    else if (m_clickable && underMouse())
        fill = blend(fill, colour(ColourRole::Hover), 0.5);
    if (m_selected || hasFocus())
        pen = QPen(colour(ColourRole::Focus), 2.0);
    painter.setPen(pen);
    painter.setBrush(fill);
    const double inset = pen.widthF() / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), CornerRadius, CornerRadius);
}

void Card::enterEvent(QEnterEvent *event)
{
    update();
    QFrame::enterEvent(event);
}

void Card::leaveEvent(QEvent *event)
{
    update();
    QFrame::leaveEvent(event);
}

void Card::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_clickable && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
    else
        QFrame::mouseReleaseEvent(event);
}

void Card::keyPressEvent(QKeyEvent *event)
{
    const bool activates =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (m_clickable && activates)
        Q_EMIT clicked();
    else
        QFrame::keyPressEvent(event);
}

} // namespace nutgraf::widgets
