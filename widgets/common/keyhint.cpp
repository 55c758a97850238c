// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/keyhint.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace nutgraf::widgets {

namespace {

/// "Ctrl+Shift+Z" as its three caps; the plus key itself is one cap.
QStringList capsOf(const QKeySequence &keys)
{
    QString text = keys.toString(QKeySequence::NativeText);
    QStringList caps;
    const bool endsInPlus = text == QStringLiteral("+") || text.endsWith(QStringLiteral("++"));
    if (endsInPlus)
        text.chop(text.size() > 1 ? 2 : 1);
    caps = text.split(u'+', Qt::SkipEmptyParts);
    if (endsInPlus)
        caps.append(QStringLiteral("+"));
    return caps;
}

int capWidth(const QFontMetrics &metrics, const QString &cap)
{
    return qMax(metrics.height() + space::Tight, metrics.horizontalAdvance(cap) + space::Medium);
}

} // namespace

int keysWidth(const QKeySequence &keys)
{
    if (keys.isEmpty())
        return 0;
    const QFontMetrics metrics(uiFont(TypeStep::Caption));
    int width = -space::Tight;
    const QStringList caps = capsOf(keys);
    for (const QString &cap : caps)
        width += capWidth(metrics, cap) + space::Tight;
    return width;
}

int paintKeys(QPainter *painter, const QRect &rect, const QKeySequence &keys)
{
    if (keys.isEmpty())
        return 0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(uiFont(TypeStep::Caption));
    const QFontMetrics metrics = painter->fontMetrics();
    const int height = metrics.height() + space::Tight;
    int x = rect.right() + 1 - keysWidth(keys);
    const QStringList caps = capsOf(keys);
    for (const QString &cap : caps) {
        const QRect box(x, rect.center().y() - height / 2, capWidth(metrics, cap), height);
        painter->setPen(QPen(colour(ColourRole::Border), 1));
        painter->setBrush(colour(ColourRole::Window));
        painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter->setPen(colour(ColourRole::MutedText));
        painter->drawText(box, Qt::AlignCenter, cap);
        x += box.width() + space::Tight;
    }
    painter->restore();
    return keysWidth(keys);
}

KeyHint::KeyHint(const QKeySequence &keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(keys.toString(QKeySequence::NativeText));
}

QSize KeyHint::sizeHint() const
{
    return {keysWidth(m_keys), QFontMetrics(uiFont(TypeStep::Caption)).height() + space::Small};
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeys(&painter, rect(), m_keys);
}

} // namespace nutgraf::widgets
