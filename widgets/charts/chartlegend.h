// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/valueplot.h"

namespace nutgraf::widgets {

/// The signs that a chart uses, each with its word, in a line.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    void setSigns(const QList<ChartSign> &signs);
    void draw(QPainter *painter, const QRectF &rect) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<ChartSign> m_signs;
};

} // namespace nutgraf::widgets
