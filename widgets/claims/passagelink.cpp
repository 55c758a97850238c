// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/passagelink.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace nutgraf::widgets {

namespace {

constexpr qsizetype LongestWords = 420;

} // namespace

PassageLink::PassageLink(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("passageLink"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    restyle(false);
}

void PassageLink::setWords(const QString &words)
{
    const QString plain = words.simplified();
    const bool cut = plain.size() > LongestWords;
    const QString shown =
        cut ? plain.left(LongestWords * 2 / 3) + QStringLiteral(" … ") + plain.right(LongestWords / 4) : plain;
    setText(u'“' + shown + u'”');
    setToolTip(cut ? plain : tr("Go to these words in the document"));
    setAccessibleName(tr("Passage: %1").arg(plain));
}

void PassageLink::restyle(bool hovered)
{
    m_restyling = true;
    QFont font = readingFont(TypeStep::Lead);
    font.setUnderline(hovered);
    setFont(font);
    QPalette own = palette();
    own.setColor(QPalette::WindowText, colour(hovered ? ColourRole::Link : ColourRole::Text));
    setPalette(own);
    m_restyling = false;
}

void PassageLink::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated();
}

void PassageLink::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT activated();
    else
        QLabel::keyPressEvent(event);
}

void PassageLink::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(ColourRole::Focus), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

void PassageLink::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool look = event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange
        || event->type() == QEvent::ApplicationFontChange;
    if (look && !m_restyling)
        restyle(false);
}

void PassageLink::enterEvent(QEnterEvent *event)
{
    restyle(true);
    QLabel::enterEvent(event);
}

void PassageLink::leaveEvent(QEvent *event)
{
    restyle(false);
    QLabel::leaveEvent(event);
}

} // namespace nutgraf::widgets
