// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartlegend.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace nutgraf::widgets {

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChartLegend::setSigns(const QList<ChartSign> &signs)
{
    m_signs = signs;
    QStringList words;
    for (const ChartSign sign : signs)
        words.append(signWords(sign));
    setAccessibleName(tr("Legend: %1").arg(words.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

QSize ChartLegend::sizeHint() const
{
    const QFontMetricsF metrics(uiFont(TypeStep::Caption));
    double width = 0;
    for (const ChartSign sign : m_signs)
        width += scaled(18) + space::Tight + metrics.horizontalAdvance(signWords(sign)) + space::Large;
    return {int(std::ceil(width)), qMax(scaled(20), int(metrics.height()))};
}

QSize ChartLegend::minimumSizeHint() const
{
    return {scaled(60), sizeHint().height()};
}

void ChartLegend::draw(QPainter *painter, const QRectF &rect) const
{
    painter->setFont(uiFont(TypeStep::Caption));
    const QFontMetricsF metrics(painter->font());
    const double square = scaled(18);
    double x = rect.left();
    for (const ChartSign sign : m_signs) {
        const double words = std::ceil(metrics.horizontalAdvance(signWords(sign)));
        QRectF mark(x, rect.center().y() - square / 2, square, square);
        QRectF text(x + square + space::Tight, rect.top(), words + 1, rect.height());
        if (isRightToLeft()) {
            mark.moveLeft(rect.right() - (mark.right() - rect.left()));
            text.moveLeft(rect.right() - (text.right() - rect.left()));
        }
        paintSign(painter, mark, sign);
        painter->setPen(colour(ColourRole::MutedText));
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, signWords(sign));
        x += square + space::Tight + words + space::Large;
    }
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw(&painter, rect());
}

} // namespace nutgraf::widgets
