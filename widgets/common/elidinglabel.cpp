// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/elidinglabel.h"

#include "widgets/common/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace nutgraf::widgets {

ElidingLabel::ElidingLabel(const QString &text, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidingLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidingLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidingLabel::setRole(ColourRole role)
{
    m_role = role;
    update();
}

void ElidingLabel::setTypeStep(TypeStep step, QFont::Weight weight)
{
    m_step = step;
    m_weight = weight;
    updateGeometry();
    update();
}

QSize ElidingLabel::sizeHint() const
{
    const QFontMetrics metrics(face());
    return {metrics.horizontalAdvance(m_text) + 2, metrics.height()};
}

QSize ElidingLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(face());
    return {qMin(metrics.horizontalAdvance(m_text) + 2, metrics.averageCharWidth() * 4), metrics.height()};
}

void ElidingLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(face());
    painter.setPen(isEnabled() ? colour(m_role) : colour(ColourRole::FaintText));
    const QString shown = painter.fontMetrics().elidedText(m_text, m_mode, width());
    setToolTip(shown == m_text ? QString() : m_text);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, shown);
}

void ElidingLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

TextLabel::TextLabel(const QString &text, TypeStep step, ColourRole role, QFont::Weight weight, QWidget *parent)
    : QLabel(text, parent)
    , m_step(step)
    , m_role(role)
    , m_weight(weight)
{
    setTextFormat(Qt::PlainText);
    restyle();
}

void TextLabel::setRole(ColourRole role)
{
    m_role = role;
    restyle();
}

void TextLabel::restyle()
{
    m_restyling = true;
    setFont(uiFont(m_step, m_weight));
    QPalette own = palette();
    own.setColor(QPalette::WindowText, colour(m_role));
    setPalette(own);
    m_restyling = false;
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool look = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange;
    if (look && !m_restyling)
        restyle();
}

} // namespace nutgraf::widgets
