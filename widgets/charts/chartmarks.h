// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chartdata.h"

#include <QPointF>
#include <QRectF>

#include <functional>

class QPainter;

namespace nutgraf::widgets {

/// Where the marks of a chart stand in its plot area, and how they are painted. GUI thread only.
class ChartMarks
{
public:
    /// @p place turns a position on the axes (time, value) into a point of the plot.
    using Place = std::function<QPointF(double time, double value)>;

    void setData(const ChartData &data) { m_data = data; }
    const ChartData &data() const { return m_data; }

    /// Moves marks that would cover each other apart and finds room for their words.
    void layOut(const QRectF &area, const Place &place, bool withWords);
    void paint(QPainter *painter, int current) const;

    int markAt(const QPointF &position) const;
    QPointF positionOf(int mark) const { return m_spots.value(mark).middle; }

private:
    struct Spot
    {
        QPointF middle;
        double top = 0; ///< of a range
        double bottom = 0;
        QRectF words;
        QString text;
    };

    void placeWords(int mark);
    QString wordsOf(const ChartMark &mark) const;
    void paintAgreed(QPainter *painter) const;
    void paintMark(QPainter *painter, int mark) const;

    ChartData m_data;
    QList<Spot> m_spots;
    QRectF m_area;
    double m_agreedTop = 0;
    double m_agreedBottom = 0;
};

constexpr double MarkRadius = 5.5;

/// The disc or ring of a value.
void paintDisc(QPainter *painter, const QPointF &middle, const ChartMark &mark);
/// The double ring around a suspect one.
void paintHalo(QPainter *painter, const QPointF &middle);
void paintWhisker(QPainter *painter, double x, double top, double bottom);
/// An arrow from a bound into the direction in which the value may lie.
void paintBoundArrow(QPainter *painter, const QPointF &middle, bool upwards);

} // namespace nutgraf::widgets
