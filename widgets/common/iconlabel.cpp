// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/iconlabel.h"

#include "widgets/common/measures.h"

#include <QPainter>

namespace nutgraf::widgets {

IconLabel::IconLabel(Icon picture, ColourRole role, int pixels, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon(picture, role))
    , m_pixels(pixels)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setPicture(Icon picture, ColourRole role)
{
    m_icon = icon(picture, role);
    update();
}

QSize IconLabel::sizeHint() const
{
    return {scaled(m_pixels), scaled(m_pixels)};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace nutgraf::widgets
