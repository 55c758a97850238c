// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chartdata.h"

#include <QWidget>

#include <memory>

class QPainter;

namespace nutgraf::widgets {

/// The plot of a chart of values: axes, grid, marks. It can be looked over with the mouse and the arrow keys. Says nothing
/// in words; ValueChart puts title, legend and table around it.
class ValuePlot : public QWidget
{
    Q_OBJECT

public:
    enum class Size { Full, Small }; ///< small: for many beside each other, without words at the marks

    explicit ValuePlot(Size size = Size::Full, QWidget *parent = nullptr);
    ~ValuePlot() override;

    void setData(const ChartData &data);
    const ChartData &data() const;

    /// The mark that is looked at, -1 for none.
    int current() const;
    void setCurrent(int mark);

    /// Where a mark is drawn, in this widget.
    QPointF positionOf(int mark) const;
    /// Draws the plot, without the mark of focus, into @p target.
    void draw(QPainter *painter, const QRectF &target);

    QSize sizeHint() const override;

Q_SIGNALS:
    void currentChanged(int mark);
    void activated(int mark);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    void rebuildAxes();
    int markAt(const QPointF &position) const;

    struct Private;
    std::unique_ptr<Private> d;
};

/// What the signs of a chart mean, for those that it uses.
enum class ChartSign { Origination, Copy, Suggested, Range, Bound, Suspect, Agreed };
QList<ChartSign> signsIn(const ChartData &data);
QString signWords(ChartSign sign);
/// Paints a sign into a square, as the plot draws it.
void paintSign(QPainter *painter, const QRectF &square, ChartSign sign);

} // namespace nutgraf::widgets
