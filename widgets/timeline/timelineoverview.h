// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/fuzzyspan.h"

#include <QList>
#include <QPair>
#include <QWidget>

namespace nutgraf::widgets {

/// The strip below a timeline: how much happened when, over all of it, and a brush for the part that is looked at.
class TimelineOverview : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineOverview(QWidget *parent = nullptr);

    void setSpans(const QList<FuzzySpan> &spans, QPair<double, double> extent);
    void setWindow(double first, double last);

    /// Marks in each of @p columns equal parts of the extent; a fuzzy one counts in parts where its core lies.
    static QList<double> density(const QList<FuzzySpan> &spans, QPair<double, double> extent, int columns);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    void windowChanged(double first, double last);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    enum class Grip { None, Start, Middle, End };
    double x(double day) const;
    double day(double x) const;
    Grip gripAt(double x) const;

    QList<FuzzySpan> m_spans;
    QPair<double, double> m_extent{0, 1};
    double m_first = 0;
    double m_last = 1;
    Grip m_grip = Grip::None;
    double m_held = 0; ///< day under the mouse when it was pressed
};

} // namespace nutgraf::widgets
