// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelineoverview.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"
#include "widgets/models/datewords.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace nutgraf::widgets {

namespace {

constexpr double ColumnPixels = 4;
constexpr double GripReach = 6;
constexpr double Side = 12;
constexpr double SmallestBrush = 5;

} // namespace

TimelineOverview::TimelineOverview(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("timelineOverview"));
    setAccessibleName(tr("Overview of the timeline"));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Drag the frame to move, its sides to zoom."));
}

QSize TimelineOverview::sizeHint() const
{
    return {400, scaled(58)};
}

void TimelineOverview::setSpans(const QList<FuzzySpan> &spans, QPair<double, double> extent)
{
    m_spans = spans;
    m_extent = extent;
    update();
}

void TimelineOverview::setWindow(double first, double last)
{
    m_first = first;
    m_last = last;
    update();
}

QList<double> TimelineOverview::density(const QList<FuzzySpan> &spans, QPair<double, double> extent, int columns)
{
    QList<double> counts(columns, 0);
    const double perDay = columns / (extent.second - extent.first);
    for (const FuzzySpan &span : spans) {
        const int from = qBound(0, int((span.coreStart - extent.first) * perDay), columns - 1);
        const int to = qBound(from, int(std::ceil((span.coreEnd - extent.first) * perDay)) - 1, columns - 1);
        for (int column = from; column <= to; ++column)
            counts[column] += 1.0 / (to - from + 1);
    }
    return counts;
}

double TimelineOverview::x(double day) const
{
    return Side + (day - m_extent.first) / (m_extent.second - m_extent.first) * (width() - 2 * Side);
}

double TimelineOverview::day(double x) const
{
    return m_extent.first + (x - Side) / (width() - 2 * Side) * (m_extent.second - m_extent.first);
}

void TimelineOverview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(ColourRole::Window));
    if (m_spans.isEmpty())
        return;
    const QFont font = uiFont(TypeStep::Caption);
    const double wordHeight = QFontMetricsF(font).height();
    const double floor = height() - wordHeight - 4;
    const QList<double> counts = density(m_spans, m_extent, qMax(1, int((width() - 2 * Side) / ColumnPixels)));
    const double most = std::max(1.0, *std::max_element(counts.cbegin(), counts.cend()));
    const double column = (width() - 2 * Side) / double(counts.size());
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 0; i < counts.size(); ++i) {
        if (counts[i] <= 0)
            continue;
        // By the root: one report stays visible beside a day with hundreds.
        const double share = std::sqrt(counts[i] / most);
        const double bar = qMax(2.0, share * (floor - 6));
        painter.fillRect(QRectF(Side + double(i) * column, floor - bar, qMax(1.0, column - 1), bar),
                         colour(ColourRole::SuggestedLine));
    }
    painter.setPen(colour(ColourRole::Separator));
    painter.drawLine(QPointF(Side, floor + 0.5), QPointF(width() - Side, floor + 0.5));

    const double left = qBound(Side, x(m_first), width() - Side - SmallestBrush);
    const double right = qBound(left + SmallestBrush, x(m_last), width() - Side);
    QColor veil = colour(ColourRole::Window);
    veil.setAlphaF(0.62F);
    painter.fillRect(QRectF(0, 0, left, floor), veil);
    painter.fillRect(QRectF(right, 0, width() - right, floor), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(ColourRole::Accent), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(left, 1, right - left, floor - 1));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(ColourRole::Accent));
    for (const double side : {left, right})
        painter.drawRoundedRect(QRectF(side - 2, floor / 2 - 8, 4, 16), 2, 2);

    painter.setFont(font);
    painter.setPen(colour(ColourRole::MutedText));
    const QRectF words(Side, floor + 2, width() - 2 * Side, wordHeight);
    const auto date = [this](double day) { return dateWords(QDate::fromJulianDay(qint64(std::floor(day))), locale()); };
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, date(m_extent.first));
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, date(m_extent.second));
}

TimelineOverview::Grip TimelineOverview::gripAt(double at) const
{
    const double left = x(m_first);
    const double right = x(m_last);
    // A narrow brush is moved, not pulled apart, when it is taken in its middle.
    if (std::abs(at - left) <= GripReach && (at < left || right - left > 3 * GripReach))
        return Grip::Start;
    if (std::abs(at - right) <= GripReach && (at > right || right - left > 3 * GripReach))
        return Grip::End;
    return at > left && at < right ? Grip::Middle : Grip::None;
}

void TimelineOverview::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_spans.isEmpty())
        return;
    m_grip = gripAt(event->position().x());
    m_held = day(event->position().x());
    if (m_grip == Grip::None) { // the brush comes to where the mouse is
        const double half = (m_last - m_first) / 2;
        m_grip = Grip::Middle;
        Q_EMIT windowChanged(m_held - half, m_held + half);
    }
}

void TimelineOverview::mouseMoveEvent(QMouseEvent *event)
{
    const double at = day(event->position().x());
    switch (m_grip) {
    case Grip::None: {
        const Grip grip = gripAt(event->position().x());
        setCursor(grip == Grip::Start || grip == Grip::End ? Qt::SizeHorCursor
                      : grip == Grip::Middle               ? Qt::OpenHandCursor
                                                           : Qt::ArrowCursor);
        return;
    }
    case Grip::Start:
        if (at < m_last)
            Q_EMIT windowChanged(at, m_last);
        return;
    case Grip::End:
        if (at > m_first)
            Q_EMIT windowChanged(m_first, at);
        return;
    case Grip::Middle:
        Q_EMIT windowChanged(m_first + at - m_held, m_last + at - m_held);
        m_held = at;
        return;
    }
}

void TimelineOverview::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = Grip::None;
}

} // namespace nutgraf::widgets
