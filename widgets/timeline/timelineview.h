// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/eventmodel.h"
#include "widgets/timeline/timelinepainter.h"

#include <QtCharts/QChartView>

#include <memory>
#include <optional>

class QCategoryAxis;
class QScrollBar;

namespace nutgraf::widgets {

enum class TimelineLanes { Actor, Claim, Outlet, Kind };

/// The drawn timeline: a chart with an axis of dates, and in its plot one painted item for all marks. Moved, zoomed and
/// walked through by mouse and keys. Writes nothing; says what a person chose.
class TimelineView : public QChartView
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);
    ~TimelineView() override;

    /// Shows other events. What is selected and the time that is looked at stay.
    void setData(const TimelineData &data);
    void setLanes(TimelineLanes lanes);
    TimelineLanes lanesBy() const { return m_lanesBy; }

    /// The events drawn, by day. Those without a day are not.
    const TimelinePicture &picture() const { return m_picture; }
    double firstDay() const { return m_scale.first; }
    double lastDay() const { return m_scale.last; }
    /// From the first to the last day of anything, with a margin.
    QPair<double, double> extent() const;

    QUuid selected() const;
    void select(const QUuid &event);
    enum class Step { Next, Previous, First, Last };
    void step(Step step);

    void setRange(double first, double last);
    void zoomBy(double factor, std::optional<double> x = std::nullopt);
    void panBy(double pixels);
    void fit();

    QPointF viewPoint(qsizetype event) const; ///< where a mark is on the widget
    QStringList axisLabels() const;

    QImage wholePicture(double scale = 2) const;
    QByteArray wholeDrawing(const QString &title) const;

Q_SIGNALS:
    void selectionChanged(const QUuid &event);
    void activated(const QUuid &event); ///< double click, Enter
    void rangeChanged(double first, double last);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    class Marks;

    void restyle();
    void arrange(); ///< lanes of the events
    void layOut(); ///< places at the current zoom
    void showBulk(); ///< the time in which most happened
    void placeChart();
    void updateAxis();
    void setSelected(qsizetype index);
    void reveal(qsizetype index);
    qsizetype entryUnder(QPointF point) const;
    double gutter() const;
    QString laneOf(const storage::EventRow &event) const;
    std::unique_ptr<TimelineView> whole() const;

    TimelineData m_data;
    TimelineLanes m_lanesBy = TimelineLanes::Actor;
    TimelinePicture m_picture;
    TimeScale m_scale;
    double m_laidPerDay = 0; ///< scale of the layout
    bool m_untouched = true; ///< opens on what there is until somebody moves it
    std::optional<double> m_dragged;
    bool m_moved = false;
    QCategoryAxis *m_axis;
    Marks *m_marks;
    QScrollBar *m_scroll;
};

} // namespace nutgraf::widgets
