// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/valueplot.h"

#include "widgets/charts/chartmarks.h"
#include "widgets/common/measures.h"
#include "widgets/common/theme.h"
#include "widgets/models/datewords.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QCoreApplication>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScatterSeries>
#include <QToolTip>
#include <QVBoxLayout>

namespace nutgraf::widgets {

namespace {

/// Everything inside the axes, as one item over the chart.
class MarksItem : public QGraphicsItem
{
public:
    MarksItem(QChart *chart, ChartMarks *marks)
        : QGraphicsItem(chart)
        , m_marks(marks)
    {
        setZValue(20);
    }

    void setArea(const QRectF &area)
    {
        prepareGeometryChange();
        m_area = area;
    }
    void setCurrent(int mark)
    {
        m_current = mark;
        update();
    }

    QRectF boundingRect() const override { return m_area.adjusted(-30, -30, 30, 30); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        m_marks->paint(painter, m_current);
    }

private:
    ChartMarks *m_marks;
    QRectF m_area;
    int m_current = -1;
};

QString tooltipOf(const ChartMark &mark)
{
    QString words = QStringLiteral("<b>%1</b> · %2").arg(mark.value.toHtmlEscaped(), mark.voice.toHtmlEscaped());
    if (mark.published.isValid())
        words += QStringLiteral(" · ") + dateWords(mark.published).toHtmlEscaped();
    words += QStringLiteral("<br>“%1”").arg(mark.sentence.toHtmlEscaped());
    if (!mark.suspect.isEmpty())
        words += QStringLiteral("<br><b>%1</b>").arg(mark.suspect.toHtmlEscaped());
    return words;
}

/// Above there is room for half of a line: the uppermost value may stand at the very end of its axis.
QMargins plainMargins(ValuePlot::Size size)
{
    return size == ValuePlot::Size::Full ? QMargins(4, 8, 12, 4) : QMargins(0, 8, 4, 0);
}

} // namespace

struct ValuePlot::Private
{
    Size size;
    ChartMarks marks;
    QChart *chart = nullptr;
    QChartView *view = nullptr;
    QScatterSeries *frame = nullptr; ///< carries the axes; draws nothing
    QCategoryAxis *time = nullptr;
    QCategoryAxis *value = nullptr;
    MarksItem *item = nullptr;
    int current = -1;

    const ChartData &data() const { return marks.data(); }

    void layOut()
    {
        const QRectF area = chart->plotArea();
        item->setArea(area);
        marks.layOut(
            area,
            [this](double time, double value) {
                return chart->mapToPosition({time, value}, frame);
            },
            size == Size::Full);
        item->update();
    }
};

ValuePlot::ValuePlot(Size size, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->size = size;
    d->chart = new QChart;
    d->chart->legend()->hide();
    d->chart->setBackgroundVisible(false);
    d->chart->setAnimationOptions(QChart::NoAnimation);
    d->chart->setMargins(plainMargins(size));
    if (d->chart->layout())
        d->chart->layout()->setContentsMargins(0, 0, 0, 0);
    d->frame = new QScatterSeries;
    d->frame->setMarkerSize(0.1);
    d->frame->setPen(Qt::NoPen);
    d->frame->setBrush(Qt::NoBrush);
    d->chart->addSeries(d->frame);
    d->time = new QCategoryAxis(d->chart);
    d->value = new QCategoryAxis(d->chart);
    for (QCategoryAxis *axis : {d->time, d->value}) {
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        axis->setTruncateLabels(false);
    }
    d->chart->addAxis(d->time, Qt::AlignBottom);
    d->chart->addAxis(d->value, Qt::AlignLeft);
    d->frame->attachAxis(d->time);
    d->frame->attachAxis(d->value);
    d->item = new MarksItem(d->chart, &d->marks);
    connect(d->chart, &QChart::plotAreaChanged, this, [this] { d->layOut(); });

    d->view = new QChartView(d->chart, this);
    d->view->setRenderHint(QPainter::Antialiasing);
    d->view->setFrameShape(QFrame::NoFrame);
    d->view->setFocusPolicy(Qt::NoFocus);
    d->view->setBackgroundBrush(Qt::NoBrush);
    d->view->setStyleSheet(QStringLiteral("background: transparent"));
    d->view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->view->viewport()->installEventFilter(this);
    d->view->viewport()->setMouseTracking(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->view);
    if (size == Size::Full)
        setFocusPolicy(Qt::StrongFocus);
    else
        d->view->setAttribute(Qt::WA_TransparentForMouseEvents);
}

ValuePlot::~ValuePlot()
{
    d->view->viewport()->removeEventFilter(this);
    disconnect(d->chart, nullptr, this, nullptr);
}

void ValuePlot::setData(const ChartData &data)
{
    d->marks.setData(data);
    d->current = -1;
    d->item->setCurrent(-1);
    setAccessibleName(data.title);
    setAccessibleDescription(data.summary);
    rebuildAxes();
}

const ChartData &ValuePlot::data() const
{
    return d->data();
}

void ValuePlot::rebuildAxes()
{
    const ChartData &data = d->data();
    const double room = d->size == Size::Full ? 96.0 : 80.0;
    const int columns = qMax(2, int(width() / scaled(room)) - 1);
    const int rows = qMax(2, int(height() / scaled(d->size == Size::Full ? 42.0 : 34.0)));
    // The axes stay: taking one out leaves its words on the chart for a while.
    const auto fill = [](QCategoryAxis *axis, const QList<AxisTick> &ticks, double from, double to) {
        for (const QString &label : axis->categoriesLabels())
            axis->remove(label);
        axis->setStartValue(from);
        for (const AxisTick &tick : ticks)
            axis->append(tick.label, tick.value);
        axis->setRange(from, to);
    };
    const QList<AxisTick> times = timeTicks(data, columns);
    fill(d->time, times, data.firstPosition(), data.lastPosition());
    QMargins margins = plainMargins(d->size);
    if (!times.isEmpty()) {
        // The last date may reach over the end of its axis.
        const double half = QFontMetricsF(uiFont(TypeStep::Caption)).horizontalAdvance(times.constLast().label) / 2;
        const double share = (data.lastPosition() - times.constLast().value)
            / std::max(1e-6, data.lastPosition() - data.firstPosition());
        margins.setRight(qMax(margins.right(), int(half - share * width() * 0.75) + space::Tight));
    }
    d->chart->setMargins(margins);
    fill(d->value, valueTicks(data, rows), data.lowestPosition(), data.highestPosition());
    d->value->setReverse(data.isRank());
    d->frame->replace(QList<QPointF>{{data.firstPosition(), data.lowestPosition()}});
    restyle();
    // The chart does not notice by itself that the words of a kept axis have grown.
    if (QGraphicsLayout *layout = d->chart->layout()) {
        layout->invalidate();
        layout->activate();
    }
    d->layOut();
}

void ValuePlot::restyle()
{
    for (QCategoryAxis *axis : {d->time, d->value}) {
        axis->setLabelsFont(uiFont(TypeStep::Caption));
        axis->setLabelsBrush(colour(ColourRole::MutedText));
        axis->setLinePen(QPen(colour(ColourRole::Border), 1));
        axis->setGridLinePen(QPen(colour(ColourRole::Grid), 1));
    }
    d->time->setGridLineVisible(d->data().marks.size() > 1);
    d->view->viewport()->update();
}

int ValuePlot::current() const
{
    return d->current;
}

void ValuePlot::setCurrent(int mark)
{
    const int bounded = mark < d->data().marks.size() ? qMax(-1, mark) : -1;
    if (bounded == d->current)
        return;
    d->current = bounded;
    d->item->setCurrent(bounded);
    Q_EMIT currentChanged(bounded);
}

QPointF ValuePlot::positionOf(int mark) const
{
    const QPointF scene = d->chart->mapToScene(d->marks.positionOf(mark));
    return d->view->viewport()->mapTo(this, d->view->mapFromScene(scene));
}

int ValuePlot::markAt(const QPointF &position) const
{
    return d->marks.markAt(d->chart->mapFromScene(d->view->mapToScene(position.toPoint())));
}

void ValuePlot::draw(QPainter *painter, const QRectF &target)
{
    d->item->setCurrent(-1);
    d->view->scene()->render(painter, target, d->view->sceneRect(), Qt::KeepAspectRatio);
    d->item->setCurrent(d->current);
}

QSize ValuePlot::sizeHint() const
{
    return d->size == Size::Full ? QSize(scaled(640), scaled(280)) : QSize(scaled(280), scaled(150));
}

bool ValuePlot::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != d->view->viewport() || d->size == Size::Small)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::MouseMove) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const int mark = markAt(mouse->position());
        d->view->viewport()->setCursor(mark >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        if (mark >= 0) {
            setCurrent(mark);
            QToolTip::showText(mouse->globalPosition().toPoint(), tooltipOf(d->data().marks.at(mark)), this);
        } else {
            QToolTip::hideText();
        }
    } else if (event->type() == QEvent::MouseButtonRelease) {
        const int mark = markAt(static_cast<QMouseEvent *>(event)->position());
        setFocus(Qt::MouseFocusReason);
        if (mark >= 0) {
            setCurrent(mark);
            Q_EMIT activated(mark);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ValuePlot::keyPressEvent(QKeyEvent *event)
{
    const int last = int(d->data().marks.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Right:
        setCurrent(qMin(last, d->current + 1));
        return;
    case Qt::Key_Left:
        setCurrent(qMax(0, d->current - 1));
        return;
    case Qt::Key_Home:
        setCurrent(0);
        return;
    case Qt::Key_End:
        setCurrent(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (d->current >= 0) {
            Q_EMIT activated(d->current);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void ValuePlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

void ValuePlot::focusInEvent(QFocusEvent *event)
{
    if (d->current < 0 && !d->data().isEmpty() && event->reason() != Qt::MouseFocusReason)
        setCurrent(0);
    QWidget::focusInEvent(event);
}

void ValuePlot::focusOutEvent(QFocusEvent *event)
{
    setCurrent(-1);
    QWidget::focusOutEvent(event);
}

void ValuePlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!d->data().isEmpty())
        rebuildAxes();
}

QList<ChartSign> signsIn(const ChartData &data)
{
    bool origination = false, copy = false, suggested = false, range = false, bound = false, suspect = false;
    for (const ChartMark &mark : data.marks) {
        (mark.isCopy ? copy : origination) = true;
        suggested |= mark.isSuggested;
        range |= mark.isRange();
        bound |= mark.bound != reasoning::BoundMark::None;
        suspect |= !mark.suspect.isEmpty();
    }
    QList<ChartSign> signs;
    const std::pair<bool, ChartSign> all[] = {{origination, ChartSign::Origination},
                                              {copy, ChartSign::Copy},
                                              {suggested, ChartSign::Suggested},
                                              {range, ChartSign::Range},
                                              {bound, ChartSign::Bound},
                                              {suspect, ChartSign::Suspect},
                                              {data.agreed.has_value(), ChartSign::Agreed}};
    for (const auto &[used, sign] : all) {
        if (used)
            signs.append(sign);
    }
    return signs;
}

QString signWords(ChartSign sign)
{
    switch (sign) {
    case ChartSign::Origination:
        return QCoreApplication::translate("charts", "origination");
    case ChartSign::Copy:
        return QCoreApplication::translate("charts", "passed on");
    case ChartSign::Suggested:
        return QCoreApplication::translate("charts", "suggested");
    case ChartSign::Range:
        return QCoreApplication::translate("charts", "range");
    case ChartSign::Bound:
        return QCoreApplication::translate("charts", "bound");
    case ChartSign::Suspect:
        return QCoreApplication::translate("charts", "likely garbled");
    case ChartSign::Agreed:
        return QCoreApplication::translate("charts", "agreed");
    }
    return {};
}

void paintSign(QPainter *painter, const QRectF &square, ChartSign sign)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPointF middle = square.center();
    painter->translate(middle);
    painter->scale(0.86, 0.86);
    ChartMark mark;
    mark.isCopy = sign == ChartSign::Copy;
    mark.isSuggested = sign == ChartSign::Suggested;
    switch (sign) {
    case ChartSign::Range:
        paintWhisker(painter, 0, -8, 8);
        paintDisc(painter, {0, 0}, mark);
        break;
    case ChartSign::Bound:
        painter->scale(0.7, 0.7);
        paintBoundArrow(painter, {0, -8}, false);
        break;
    case ChartSign::Suspect:
        painter->scale(0.8, 0.8);
        paintHalo(painter, {0, 0});
        mark.suspect = QStringLiteral("?");
        paintDisc(painter, {0, 0}, mark);
        break;
    case ChartSign::Agreed: {
        QColor band = colour(ColourRole::Supported);
        band.setAlphaF(0.25F);
        painter->fillRect(QRectF(-9, -5, 18, 10), band);
        painter->setPen(QPen(colour(ColourRole::Supported), 1, Qt::DotLine));
        painter->drawLine(QPointF(-9, -5), QPointF(9, -5));
        painter->drawLine(QPointF(-9, 5), QPointF(9, 5));
        break;
    }
    default:
        paintDisc(painter, {0, 0}, mark);
        break;
    }
    painter->restore();
}

} // namespace nutgraf::widgets
