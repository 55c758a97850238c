// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelineview.h"

#include "widgets/common/measures.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QGraphicsItem>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSvgGenerator>
#include <QToolTip>
#include <QWheelEvent>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace nutgraf::widgets {

using storage::EventRow;

namespace {

constexpr double FewestDays = 4;
constexpr double MostDays = 4.0e6;
constexpr double ZoomStep = 1.25;
constexpr double PanPart = 0.12; // of what is seen, for a key or a notch of the wheel
constexpr qsizetype FewestForBulk = 12;
constexpr double BulkShare = 0.35; // of all the time
constexpr double TopRoom = 24; // above the plot, for the flag of the selected moment
constexpr double AxisRoom = 30;
constexpr double TickDistance = 96;

} // namespace

/// All lanes, marks and labels as one item of the chart: a series of each would take seconds where this takes milliseconds.
class TimelineView::Marks : public QGraphicsItem
{
public:
    Marks(QGraphicsItem *chart, TimelineView *view)
        : QGraphicsItem(chart)
        , m_view(view)
    {
        setZValue(10); // above the grid
        setAcceptedMouseButtons(Qt::NoButton);
    }

    QRectF boundingRect() const override { return m_view->chart()->rect(); }
    void changed()
    {
        prepareGeometryChange();
        update();
    }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        paintTimeline(painter, m_view->m_picture, m_view->m_scale, m_view->chart()->plotArea(), m_view->gutter(),
                      m_view->m_scroll->value());
    }

private:
    TimelineView *m_view;
};

TimelineView::TimelineView(QWidget *parent)
    : QChartView(new QChart, parent)
    , m_axis(new QCategoryAxis)
    , m_marks(new Marks(chart(), this))
    , m_scroll(new QScrollBar(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("timelineView"));
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumSize(320, 160);
    viewport()->setMouseTracking(true);
    m_scroll->setObjectName(QStringLiteral("timelineScroll"));
    connect(m_scroll, &QScrollBar::valueChanged, this, [this] { m_marks->update(); });

    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    chart()->legend()->hide();
    // An axis of dates divides its range evenly, which puts ticks at odd hours and never on the first of a month; this one
    // takes each tick where the calendar has it.
    m_axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_axis->setTruncateLabels(false);
    chart()->addAxis(m_axis, Qt::AlignBottom);
    restyle();
    setRange(double(QDate(2020, 1, 1).toJulianDay()), double(QDate(2021, 1, 1).toJulianDay()));
    m_untouched = true;
}

TimelineView::~TimelineView() = default;

void TimelineView::restyle()
{
    chart()->setBackgroundBrush(colour(ColourRole::Canvas));
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(colour(ColourRole::Canvas));
    m_axis->setGridLinePen(QPen(colour(ColourRole::Grid), 1));
    m_axis->setLinePen(QPen(colour(ColourRole::Border), 1));
    m_axis->setLabelsBrush(colour(ColourRole::MutedText));
    m_axis->setLabelsFont(uiFont(TypeStep::Caption));
    m_axis->setShadesVisible(false);
}

double TimelineView::gutter() const
{
    return qMin(scaled(168), width() / 3);
}

QString TimelineView::laneOf(const EventRow &event) const
{
    switch (m_lanesBy) {
    case TimelineLanes::Claim:
        return m_data.claims.value(event.claim);
    case TimelineLanes::Outlet:
        return m_data.outlets.value(event.document);
    case TimelineLanes::Kind:
        return eventKindWords(event.kind);
    case TimelineLanes::Actor:
        break;
    }
    return event.lane.isEmpty() ? event.actors.value(0) : event.lane;
}

void TimelineView::setData(const TimelineData &data)
{
    const QUuid chosen = selected();
    m_data = data;
    arrange();
    m_picture.selected = -1;
    for (qsizetype i = 0; i < m_picture.events.size(); ++i)
        if (m_picture.events[i].uuid == chosen)
            m_picture.selected = i;
    if (m_untouched)
        showBulk();
    layOut();
}

void TimelineView::setLanes(TimelineLanes lanes)
{
    const QUuid chosen = selected();
    m_lanesBy = lanes;
    setData(m_data);
    if (!chosen.isNull())
        reveal(m_picture.selected);
}

void TimelineView::arrange()
{
    m_picture.events.clear();
    m_picture.spans.clear();
    m_picture.lanes.clear();
    m_picture.laneNames.clear();
    m_picture.hovered = -1;
    QHash<QString, int> sizes;
    for (const EventRow &event : std::as_const(m_data.events)) {
        const auto span = fuzzySpan(event.happened);
        if (!span)
            continue;
        m_picture.events.append(event);
        m_picture.spans.append(*span);
        ++sizes[laneOf(event)];
    }
    // Those with most to tell come first, what belongs to none comes last.
    QStringList names = sizes.keys();
    std::sort(names.begin(), names.end(), [&sizes](const QString &a, const QString &b) {
        if (a.isEmpty() != b.isEmpty())
            return b.isEmpty();
        return sizes[a] != sizes[b] ? sizes[a] > sizes[b] : QString::localeAwareCompare(a, b) < 0;
    });
    QHash<QString, int> places;
    for (const QString &name : std::as_const(names)) {
        places.insert(name, int(places.size()));
        m_picture.laneNames.append(name.isEmpty() ? tr("Nobody named") : name);
    }
    for (const EventRow &event : std::as_const(m_picture.events))
        m_picture.lanes.append(places.value(laneOf(event)));
}

void TimelineView::layOut()
{
    TimelineMeasures measures;
    const double factor = scaled(100) / 100.0;
    measures.row *= factor;
    measures.mark *= factor;
    const QFontMetricsF metrics(uiFont(TypeStep::Body));
    QList<TimelineEntry> entries;
    entries.reserve(m_picture.events.size());
    for (qsizetype i = 0; i < m_picture.events.size(); ++i) {
        const QString title =
            markedTitle(m_picture.events[i], m_picture.spans[i], m_picture.laneNames[m_picture.lanes[i]]).left(80);
        entries.append({m_picture.lanes[i], m_picture.spans[i], std::ceil(metrics.horizontalAdvance(title)) + 2});
    }
    m_laidPerDay = m_scale.perDay();
    m_picture.origin = m_picture.spans.isEmpty() ? m_scale.first : m_picture.spans.first().outerStart;
    m_picture.layout =
        TimelineLayout(entries, int(m_picture.laneNames.size()), m_picture.origin, m_laidPerDay, measures);
    const double room = chart()->plotArea().height();
    m_scroll->setRange(0, qMax(0, int(std::ceil(m_picture.layout.height() - room))));
    m_scroll->setPageStep(int(room));
    m_scroll->setSingleStep(scaled(24));
    m_scroll->setVisible(m_scroll->maximum() > 0);
    m_marks->changed();
}

void TimelineView::placeChart()
{
    const int bar = m_scroll->sizeHint().width();
    const double axis = AxisRoom * scaled(100) / 100.0;
    const double top = TopRoom * scaled(100) / 100.0;
    const QRectF plot(gutter(), top, qMax(40.0, width() - gutter() - bar - space::Small),
                      qMax(40.0, height() - top - axis));
    chart()->setPlotArea(plot);
    m_scale.left = plot.left();
    m_scale.width = plot.width();
    m_scroll->setGeometry(width() - bar, int(plot.top()), bar, int(plot.height()));
}

void TimelineView::updateAxis()
{
    const double distance = TickDistance * scaled(100) / 100.0;
    QList<TimeTick> ticks = timeTicks(m_scale, distance, locale());
    if (ticks.size() < 2) // better a little close than a single date
        ticks = timeTicks(m_scale, distance / 2, locale());
    QStringList wanted;
    for (const TimeTick &tick : ticks)
        wanted.append(tick.words);
    if (wanted != m_axis->categoriesLabels()) {
        for (const QString &label : m_axis->categoriesLabels())
            m_axis->remove(label);
        for (const TimeTick &tick : ticks)
            m_axis->append(tick.words, tick.day);
    }
    m_axis->setRange(m_scale.first, m_scale.last);
}

QStringList TimelineView::axisLabels() const
{
    return m_axis->categoriesLabels();
}

QPair<double, double> TimelineView::extent() const
{
    if (m_picture.spans.isEmpty())
        return {m_scale.first, m_scale.last};
    double first = m_picture.spans.first().outerStart;
    double last = first + 1;
    for (const FuzzySpan &span : m_picture.spans) {
        first = qMin(first, span.outerStart);
        last = qMax(last, span.outerEnd);
    }
    const double margin = qMax(1.0, (last - first) * 0.03);
    // Labels stand to the right of their marks: the last one wants room too.
    return {first - margin, last + 6 * margin};
}

void TimelineView::setRange(double first, double last)
{
    const double days = qBound(FewestDays, last - first, MostDays);
    const double middle = (first + last) / 2;
    m_scale.first = middle - days / 2;
    m_scale.last = middle + days / 2;
    m_untouched = false;
    updateAxis();
    if (!qFuzzyCompare(m_scale.perDay(), m_laidPerDay))
        layOut();
    else
        m_marks->update();
    Q_EMIT rangeChanged(m_scale.first, m_scale.last);
}

void TimelineView::fit()
{
    if (m_picture.spans.isEmpty())
        return;
    const auto [first, last] = extent();
    setRange(first, last);
}

void TimelineView::showBulk()
{
    if (m_picture.spans.isEmpty())
        return;
    QList<double> anchors;
    for (const FuzzySpan &span : std::as_const(m_picture.spans))
        anchors.append(span.anchor());
    std::sort(anchors.begin(), anchors.end());
    const auto [first, last] = extent();
    const double early = anchors[anchors.size() / 12];
    const double late = anchors[anchors.size() - 1 - anchors.size() / 12];
    // One event of years ago must not press the week that matters into a line; the strip below shows that it is there.
    if (anchors.size() >= FewestForBulk && late - early < (last - first) * BulkShare) {
        const double days = qMax(late - early, 7.0);
        setRange(early - days * 0.08, late + days * 0.3);
    } else {
        setRange(first, last);
    }
    m_untouched = true;
}

void TimelineView::zoomBy(double factor, std::optional<double> x)
{
    double anchor = x.value_or(m_scale.left + m_scale.width / 2);
    if (!x && m_picture.selected >= 0) {
        const double chosen = m_scale.x(m_picture.spans[m_picture.selected].anchor());
        if (chosen >= m_scale.left && chosen <= m_scale.left + m_scale.width)
            anchor = chosen;
    }
    const double held = m_scale.day(anchor);
    const double days = qBound(FewestDays, (m_scale.last - m_scale.first) / factor, MostDays);
    const double first = held - days * (anchor - m_scale.left) / m_scale.width;
    setRange(first, first + days);
}

void TimelineView::panBy(double pixels)
{
    const double days = pixels / m_scale.perDay();
    setRange(m_scale.first + days, m_scale.last + days);
}

QUuid TimelineView::selected() const
{
    return m_picture.selected >= 0 ? m_picture.events[m_picture.selected].uuid : QUuid();
}

void TimelineView::select(const QUuid &event)
{
    for (qsizetype i = 0; i < m_picture.events.size(); ++i) {
        if (m_picture.events[i].uuid == event) {
            setSelected(i);
            reveal(i);
            return;
        }
    }
    setSelected(-1);
}

void TimelineView::setSelected(qsizetype index)
{
    if (index == m_picture.selected)
        return;
    m_picture.selected = index;
    setAccessibleDescription(index >= 0 ? eventSentence(m_picture.events[index]) : QString());
    m_marks->update();
    Q_EMIT selectionChanged(selected());
}

void TimelineView::reveal(qsizetype index)
{
    if (index < 0)
        return;
    const QRectF plot = chart()->plotArea();
    const double x = m_scale.x(m_picture.spans[index].anchor());
    if (x < plot.left() + 20 || x > plot.right() - 60)
        panBy(x - plot.left() - plot.width() * 0.4);
    const double y = m_picture.layout.entries()[index].y;
    if (y - m_scroll->value() < 12)
        m_scroll->setValue(int(y - 24));
    else if (y - m_scroll->value() > plot.height() - 12)
        m_scroll->setValue(int(y - plot.height() + 24));
}

void TimelineView::step(Step step)
{
    if (m_picture.events.isEmpty())
        return;
    // By the place in time, whatever lane it stands in.
    QList<qsizetype> order(m_picture.events.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [this](qsizetype a, qsizetype b) {
        return m_picture.spans[a].anchor() < m_picture.spans[b].anchor();
    });
    qsizetype at = order.indexOf(m_picture.selected);
    switch (step) {
    case Step::Next:
        at = qMin(at + 1, order.size() - 1);
        break;
    case Step::Previous:
        at = at < 0 ? order.size() - 1 : qMax<qsizetype>(0, at - 1);
        break;
    case Step::First:
        at = 0;
        break;
    case Step::Last:
        at = order.size() - 1;
        break;
    }
    setSelected(order[at]);
    reveal(order[at]);
}

QPointF TimelineView::viewPoint(qsizetype event) const
{
    const PlacedEntry &placed = m_picture.layout.entries()[event];
    return {m_scale.x(m_picture.origin) + placed.x, chart()->plotArea().top() + placed.y - m_scroll->value()};
}

qsizetype TimelineView::entryUnder(QPointF point) const
{
    const QRectF plot = chart()->plotArea();
    if (!plot.contains(point))
        return -1;
    return m_picture.layout.entryAt(
        {point.x() - m_scale.x(m_picture.origin), point.y() - plot.top() + m_scroll->value()});
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    placeChart(); // first, for the chart lays out its axis as it is resized
    QChartView::resizeEvent(event);
    chart()->layout()->activate();
    updateAxis();
    layOut();
}

void TimelineView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        restyle();
        placeChart();
        layOut();
    }
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const double notches = (turned.y() != 0 ? turned.y() : turned.x()) / 120.0;
    if (event->modifiers() & Qt::ControlModifier)
        zoomBy(std::pow(ZoomStep, notches), event->position().x());
    else if (event->modifiers() & Qt::ShiftModifier || event->position().x() < gutter())
        m_scroll->setValue(m_scroll->value() - int(notches * 3 * m_scroll->singleStep()));
    else
        panBy(-notches * PanPart * m_scale.width);
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_dragged = event->position().x();
    m_moved = false;
    const qsizetype entry = event->button() == Qt::LeftButton ? entryUnder(event->position()) : -1;
    if (entry >= 0)
        setSelected(entry);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged) {
        const double moved = event->position().x() - *m_dragged;
        if (!m_moved && std::abs(moved) < QApplication::startDragDistance())
            return;
        m_moved = true;
        m_dragged = event->position().x();
        viewport()->setCursor(Qt::ClosedHandCursor);
        panBy(-moved);
        return;
    }
    const qsizetype entry = entryUnder(event->position());
    if (entry == m_picture.hovered)
        return;
    m_picture.hovered = entry;
    viewport()->setCursor(entry >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_marks->update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_moved && event->button() == Qt::LeftButton && entryUnder(event->position()) < 0)
        setSelected(-1);
    m_dragged.reset();
    viewport()->setCursor(Qt::ArrowCursor);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const qsizetype entry = entryUnder(event->position());
    if (entry >= 0)
        Q_EMIT activated(m_picture.events[entry].uuid);
}

void TimelineView::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    m_picture.hovered = -1;
    m_marks->update();
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype entry = entryUnder(help->pos());
        if (entry < 0) {
            QToolTip::hideText();
        } else {
            const EventRow &row = m_picture.events[entry];
            QString text = eventSentence(row);
            if (!row.documentTitle.isEmpty())
                text += QLatin1Char('\n') + tr("From “%1”").arg(row.documentTitle);
            text += QLatin1Char('\n') + row.happened;
            QToolTip::showText(help->globalPos(), text, this);
        }
        return true;
    }
    return QChartView::viewportEvent(event);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        panBy(-PanPart * m_scale.width);
        return;
    case Qt::Key_Right:
        panBy(PanPart * m_scale.width);
        return;
    case Qt::Key_Up:
        step(Step::Previous);
        return;
    case Qt::Key_Down:
        step(Step::Next);
        return;
    case Qt::Key_Home:
        step(Step::First);
        return;
    case Qt::Key_End:
        step(Step::Last);
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        m_scroll->setValue(m_scroll->value() + (event->key() == Qt::Key_PageUp ? -1 : 1) * m_scroll->pageStep());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!selected().isNull()) {
            Q_EMIT activated(selected());
            return;
        }
        break;
    default:
        break;
    }
    event->ignore(); // the screen and the window have keys of their own
}

std::unique_ptr<TimelineView> TimelineView::whole() const
{
    auto view = std::make_unique<TimelineView>();
    view->m_lanesBy = m_lanesBy;
    view->setLocale(locale());
    view->setData(m_data);
    // Never shown, so nobody but us tells it its size.
    const double around = (TopRoom + AxisRoom) * scaled(100) / 100.0;
    const auto resized = [&view](int width, int height) {
        view->resize(width, height);
        QResizeEvent event(view->size(), view->size());
        view->resizeEvent(&event);
    };
    resized(qMax(900, width()), int(around) + 200);
    view->setRange(m_scale.first, m_scale.last);
    resized(view->width(), int(view->m_picture.layout.height() + around) + 2);
    view->setRange(m_scale.first, m_scale.last);
    view->layOut();
    view->m_scroll->hide();
    return view;
}

QImage TimelineView::wholePicture(double scale) const
{
    const auto view = whole();
    QImage image(view->size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(colour(ColourRole::Canvas));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    view->scene()->render(&painter, QRectF(QPointF(0, 0), view->size()), QRectF(QPointF(0, 0), view->size()));
    return image;
}

QByteArray TimelineView::wholeDrawing(const QString &title) const
{
    const auto view = whole();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(view->size());
    generator.setViewBox(QRect(QPoint(0, 0), view->size()));
    generator.setTitle(title);
    QPainter painter(&generator);
    view->scene()->render(&painter, QRectF(QPointF(0, 0), view->size()), QRectF(QPointF(0, 0), view->size()));
    painter.end();
    return bytes;
}

} // namespace nutgraf::widgets
