// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinescreen.h"

#include "app/export/timelinecsv.h"
#include "app/jobs/jobpools.h"
#include "app/jobs/jobrunner.h"
#include "storage/base/uuid7.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/perform.h"
#include "widgets/common/prompt.h"
#include "widgets/common/sectionheader.h"
#include "widgets/models/datewords.h"
#include "widgets/timeline/eventform.h"
#include "widgets/timeline/timelinelegend.h"
#include "widgets/timeline/timelineoverview.h"
#include "widgets/timeline/timelineview.h"

#include <QAction>
#include <QBuffer>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListWidget>
#include <QPushButton>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace nutgraf::widgets {

using storage::EventRow;
using storage::RecordKind;
using storage::RecordState;
using storage::Result;

namespace {

constexpr int MostUndatedRows = 4;

QToolButton *buttonFor(QAction *action, Qt::ToolButtonStyle style = Qt::ToolButtonIconOnly)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

TimelineScreen::TimelineScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : Screen(QStringLiteral("timeline"), tr("Timeline"), Icon::Timeline, parent)
    , m_shell(shell)
    , m_investigation(investigation)
{
    makeActions();
    m_view = new TimelineView;
    m_overview = new TimelineOverview;
    auto *drawn = new QWidget;
    auto *drawnColumn = new QVBoxLayout(drawn);
    drawnColumn->setContentsMargins(0, 0, 0, 0);
    drawnColumn->setSpacing(0);
    drawnColumn->addWidget(m_view, 1);
    drawnColumn->addWidget(new Separator);
    drawnColumn->addWidget(m_overview);
    drawnColumn->addWidget(new TimelineLegend);
    m_twins = new QStackedWidget;
    m_twins->addWidget(drawn);
    m_twins->addWidget(makeTable());

    m_undatedPart = new QWidget;
    auto *undatedColumn = new QVBoxLayout(m_undatedPart);
    undatedColumn->setContentsMargins(space::Large, space::Small, space::Large, space::Small);
    undatedColumn->setSpacing(space::Tight);
    m_undatedTitle = new TextLabel({}, TypeStep::Body, ColourRole::Text, QFont::DemiBold);
    m_undated = new QListWidget;
    m_undated->setObjectName(QStringLiteral("timelineUndated"));
    m_undated->setAccessibleName(tr("Events without a date"));
    m_undated->setFrameShape(QFrame::NoFrame);
    undatedColumn->addWidget(m_undatedTitle);
    undatedColumn->addWidget(m_undated);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(makeForm());
    column->addWidget(new Separator);
    column->addWidget(m_twins, 1);
    column->addWidget(m_undatedPart);
    content->setFocusProxy(m_view);
    setContent(content);
    setFocusProxy(m_view);
    auto *empty = setEmptyState(
        tr("No events yet"),
        tr("Here stands what happened when, and who said it when. Events are suggested from the documents you "
           "add; you can also write one down yourself."));
    empty->addButton(m_addAction);
    connectParts();
    showForm(false);
    m_undatedPart->hide();
    updateActions();
}

TimelineScreen::~TimelineScreen()
{
    m_running.request_stop();
}

void TimelineScreen::connectParts()
{
    connect(m_view, &TimelineView::selectionChanged, this, &TimelineScreen::setCurrent);
    connect(m_view, &TimelineView::activated, this, &TimelineScreen::open);
    connect(m_view, &TimelineView::rangeChanged, m_overview, &TimelineOverview::setWindow);
    connect(m_overview, &TimelineOverview::windowChanged, m_view, &TimelineView::setRange);
    connect(m_undated, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item && m_undated->hasFocus())
            setCurrent(item->data(Qt::UserRole).toUuid());
    });
    connect(m_undated, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { setCurrent(item->data(Qt::UserRole).toUuid()); });
    connect(m_undated, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { open(item->data(Qt::UserRole).toUuid()); });
    connect(&m_investigation, &casework::Investigation::changed, this, &TimelineScreen::invalidate);
}

void TimelineScreen::makeActions()
{
    const auto add = [this](const char *name, const QString &text, Icon picture, const QKeySequence &keys,
                            std::function<void()> run) {
        return addScreenAction(QString::fromLatin1(name), text, picture, keys, std::move(run));
    };
    m_zoomInAction = add("timelineZoomIn", tr("Zoom in"), Icon::ZoomIn, Qt::Key_Plus, [this] { m_view->zoomBy(1.5); });
    m_zoomInAction->setShortcuts({Qt::Key_Plus, Qt::Key_Equal});
    m_zoomOutAction =
        add("timelineZoomOut", tr("Zoom out"), Icon::ZoomOut, Qt::Key_Minus, [this] { m_view->zoomBy(1 / 1.5); });
    m_fitAction = add("timelineFit", tr("Show everything"), Icon::Fit, Qt::Key_0, [this] { m_view->fit(); });
    m_previousAction = add("timelinePrevious", tr("Previous event"), Icon::Previous, Qt::Key_K,
                           [this] { m_view->step(TimelineView::Step::Previous); });
    m_nextAction = add("timelineNext", tr("Next event"), Icon::Next, Qt::Key_J,
                       [this] { m_view->step(TimelineView::Step::Next); });
    m_acceptAction =
        add("timelineAccept", tr("Accept"), Icon::Accept, Qt::Key_Y, [this] { decide(casework::Verdict::Accept); });
    m_rejectAction =
        add("timelineReject", tr("Reject"), Icon::Reject, Qt::Key_N, [this] { decide(casework::Verdict::Reject); });
    m_openAction = add("timelineOpen", tr("Open the passage"), Icon::Documents, Qt::Key_O, [this] { open(m_current); });
    m_addAction =
        add("timelineAdd", tr("Add event"), Icon::Add, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] {
            showPage(Page::Content);
            showForm(true);
        });
    m_tableAction = add("timelineTable", tr("As a table"), Icon::Table, Qt::Key_T, [this] {
        m_twins->setCurrentIndex(m_tableAction->isChecked() ? 1 : 0);
        (m_tableAction->isChecked() ? static_cast<QWidget *>(m_table) : m_view)->setFocus();
        updateActions();
    });
    m_tableAction->setCheckable(true);
    m_exportActions = {
        add("timelinePicture", tr("Export as picture (PNG)"), Icon::Export, {}, [this] { exportPicture(); }),
        add("timelineDrawing", tr("Export as drawing (SVG)"), Icon::Export, {}, [this] { exportDrawing(); }),
        add("timelineCsv", tr("Export as table (CSV)"), Icon::Export, {}, [this] { exportTable(); })};
}

QWidget *TimelineScreen::makeHeader()
{
    auto *header = new QWidget;
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(space::Large, space::Medium, space::Medium, space::Small);
    column->setSpacing(space::Tight);
    auto *first = new QHBoxLayout;
    first->setSpacing(space::Tight);
    m_heading = new ElidingLabel;
    m_heading->setTypeStep(TypeStep::Lead, QFont::DemiBold);
    m_heading->setObjectName(QStringLiteral("timelineHeading"));
    first->addWidget(m_heading, 1);
    for (QAction *action :
         {m_previousAction, m_nextAction, m_zoomOutAction, m_fitAction, m_zoomInAction, m_tableAction})
        first->addWidget(buttonFor(action));
    auto *exports = new QToolButton;
    exports->setIcon(icon(Icon::Export));
    exports->setToolTip(tr("Export"));
    exports->setAccessibleName(tr("Export"));
    exports->setAutoRaise(true);
    exports->setPopupMode(QToolButton::InstantPopup);
    exports->addActions(m_exportActions);
    first->addWidget(exports);
    column->addLayout(first);

    auto *second = new QHBoxLayout;
    second->setSpacing(space::Small);
    auto *label = new TextLabel(tr("Lanes by"), TypeStep::Body, ColourRole::MutedText);
    m_lanes = new QComboBox;
    m_lanes->setObjectName(QStringLiteral("timelineLanes"));
    m_lanes->setAccessibleName(tr("Lanes by"));
    for (const QString &words : {tr("Actor"), tr("Claim"), tr("Outlet"), tr("Kind")})
        m_lanes->addItem(words);
    connect(m_lanes, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_view->setLanes(TimelineLanes(qMax(0, index))); });
    second->addWidget(label);
    second->addWidget(m_lanes);
    second->addStretch(1);
    for (QAction *action : {m_acceptAction, m_rejectAction, m_openAction, m_addAction})
        second->addWidget(buttonFor(action, Qt::ToolButtonTextBesideIcon));
    column->addLayout(second);
    return header;
}

QWidget *TimelineScreen::makeForm()
{
    m_formCard = new QWidget;
    m_formCard->setObjectName(QStringLiteral("timelineForm"));
    auto *row = new QHBoxLayout(m_formCard);
    row->setContentsMargins(space::Large, space::Small, space::Large, space::Medium);
    row->setSpacing(space::Large);
    m_form = new EventForm(EventForm::Notes::Hidden);
    m_form->setMaximumWidth(scaled(560));
    row->addWidget(m_form, 1);
    auto *buttons = new QVBoxLayout;
    auto *add = new QPushButton(tr("Add event"));
    add->setObjectName(QStringLiteral("timelineFormAdd"));
    add->setDefault(true);
    add->setEnabled(false);
    auto *cancel = new QPushButton(tr("Cancel"));
    buttons->addWidget(add);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    row->addLayout(buttons);
    row->addStretch(1);
    connect(m_form, &EventForm::validChanged, add, &QPushButton::setEnabled);
    connect(m_form, &EventForm::submitted, this, &TimelineScreen::addEvent);
    connect(add, &QPushButton::clicked, this, &TimelineScreen::addEvent);
    connect(cancel, &QPushButton::clicked, this, [this] { showForm(false); });
    return m_formCard;
}

QWidget *TimelineScreen::makeTable()
{
    m_model = new EventModel(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(EventModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("timelineTable"));
    m_table->setAccessibleName(tr("Events"));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(EventModel::When, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(EventModel::Title, QHeaderView::Stretch);
    m_table->setColumnWidth(EventModel::When, scaled(150));
    m_table->setColumnWidth(EventModel::Actors, scaled(150));
    m_table->setColumnWidth(EventModel::SourceDocument, scaled(180));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            setCurrent(index.siblingAtColumn(0).data(EventModel::UuidRole).toUuid());
    });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { open(index.siblingAtColumn(0).data(EventModel::UuidRole).toUuid()); });
    return m_table;
}

void TimelineScreen::refresh()
{
    m_running.request_stop();
    const quint64 number = ++m_request;
    m_running = jobs::start(
        &m_shell.pools().io, this,
        [path = m_investigation.path()](const jobs::JobContext &context) -> Result<TimelineData> {
            NUTGRAF_TRY(storage::Connection connection, storage::Connection::open(path, storage::OpenMode::ReadOnly));
            const std::stop_callback stop(context.stopToken(),
                                          [interrupter = connection.interrupter()] { interrupter.interrupt(); });
            return loadTimeline(connection);
        },
        [this, number](Result<TimelineData> data) {
            if (number != m_request)
                return; // a newer one is under way
            if (data)
                present(data.value());
            else if (data.error().code != storage::ErrorCode::Canceled)
                m_shell.showError(data.error());
            Q_EMIT loaded();
        });
}

void TimelineScreen::present(const TimelineData &data)
{
    m_data = data;
    {
        const QSignalBlocker quiet(m_table->selectionModel()); // the reset is no choice
        m_model->setEvents(data.events);
    }
    m_table->reset();
    m_view->setData(data);
    m_overview->setSpans(m_view->picture().spans, m_view->extent());
    m_overview->setWindow(m_view->firstDay(), m_view->lastDay());
    listUndated();
    int waiting = 0;
    for (const EventRow &event : data.events)
        waiting += event.state == RecordState::Suggested;
    setWaiting(waiting);
    m_heading->setText(title());
    if (!m_current.isNull() && !row(m_current))
        setCurrent({});
    else if (!m_current.isNull())
        m_view->select(m_current);
    showPage(data.events.isEmpty() && m_formCard->isHidden() ? Page::Empty : Page::Content);
    updateActions();
}

void TimelineScreen::listUndated()
{
    m_undated->clear();
    for (const EventRow &event : std::as_const(m_data.events)) {
        if (fuzzySpan(event.happened))
            continue;
        QString words = event.title;
        if (!actorsOf(event).isEmpty())
            words = tr("%1: %2").arg(actorsOf(event), event.title);
        auto *item = new QListWidgetItem(words, m_undated);
        item->setData(Qt::UserRole, event.uuid);
        item->setToolTip(eventSentence(event));
    }
    const int count = m_undated->count();
    m_undatedPart->setVisible(count > 0);
    m_undatedTitle->setText(tr("%n without a date", nullptr, count));
    if (count > 0)
        m_undated->setFixedHeight(qMin(count, MostUndatedRows) * m_undated->sizeHintForRow(0) + 4);
}

QString TimelineScreen::title() const
{
    qint64 first = 0;
    qint64 last = 0;
    int suggested = 0;
    for (const EventRow &event : m_data.events) {
        suggested += event.state == RecordState::Suggested;
        if (event.firstDay > 0 && (first == 0 || event.firstDay < first))
            first = event.firstDay;
        last = qMax(last, event.lastDay);
    }
    const auto count = int(m_data.events.size());
    QString counted = count == 1 ? tr("1 event") : tr("%n events", nullptr, count);
    if (suggested > 0)
        counted = tr("%1, %2 of them suggested").arg(counted).arg(suggested);
    if (first == 0 || last == 0)
        return counted;
    const QString from = dateWords(QDate::fromJulianDay(first));
    return first == last ? tr("%1: %2").arg(counted, from)
                         : tr("%1: %2 to %3").arg(counted, from, dateWords(QDate::fromJulianDay(last)));
}

const EventRow *TimelineScreen::row(const QUuid &event) const
{
    for (const EventRow &row : m_data.events)
        if (row.uuid == event)
            return &row;
    return nullptr;
}

void TimelineScreen::setCurrent(const QUuid &event)
{
    if (event == m_current)
        return;
    m_current = event;
    m_view->select(event);
    const int modelRow = m_model->rowOf(event);
    if (modelRow >= 0) {
        const QSignalBlocker quiet(m_table->selectionModel());
        const QModelIndex index = m_sorted->mapFromSource(m_model->index(modelRow, 0));
        m_table->selectionModel()->setCurrentIndex(index,
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_table->scrollTo(index);
        m_table->viewport()->update();
    }
    m_shell.inspect(event.isNull() ? Subject() : Subject{QStringLiteral("event"), event});
    updateActions();
}

void TimelineScreen::updateActions()
{
    const EventRow *chosen = row(m_current);
    m_acceptAction->setEnabled(chosen && chosen->state == RecordState::Suggested);
    m_rejectAction->setEnabled(chosen != nullptr);
    m_openAction->setEnabled(chosen && !chosen->document.isNull());
    const bool drawn = m_twins->currentIndex() == 0;
    for (QAction *action : {m_zoomInAction, m_zoomOutAction, m_fitAction})
        action->setEnabled(drawn);
    for (QAction *action : {m_nextAction, m_previousAction})
        action->setEnabled(!m_view->picture().events.isEmpty());
}

void TimelineScreen::open(const QUuid &event)
{
    const EventRow *chosen = row(event);
    if (!chosen)
        return;
    if (chosen->document.isNull()) {
        m_shell.say(tr("No document is given for this event"));
        return;
    }
    m_shell.go({QStringLiteral("reader"), {QStringLiteral("document"), chosen->document}, chosen->passage.span});
}

void TimelineScreen::decide(casework::Verdict verdict)
{
    const QUuid event = m_current;
    if (!row(event))
        return;
    // On to the next one that waits.
    QUuid next;
    const auto &events = m_view->picture().events;
    bool passed = false;
    for (const EventRow &candidate : events) {
        if (passed && candidate.state == RecordState::Suggested) {
            next = candidate.uuid;
            break;
        }
        passed = passed || candidate.uuid == event;
    }
    if (perform(m_shell, m_investigation, casework::decide(m_investigation.reader(), RecordKind::Event, event, verdict))
        && !next.isNull())
        setCurrent(next);
}

void TimelineScreen::showForm(bool shown)
{
    m_formCard->setVisible(shown);
    if (shown) {
        m_form->clear();
        m_form->beginEdit();
        return;
    }
    if (m_data.events.isEmpty())
        showPage(Page::Empty);
    if (isVisible())
        m_view->setFocus();
}

void TimelineScreen::addEvent()
{
    if (!m_form->isValid())
        return;
    const QUuid event = storage::createUuid7();
    if (!perform(m_shell, m_investigation, addEventChange(m_investigation.reader(), event, m_form->values())))
        return;
    showForm(false);
    setCurrent(event);
}

void TimelineScreen::showLocation(const Location &location)
{
    if (location.subject.kind == QLatin1String("event"))
        setCurrent(location.subject.uuid);
}

Location TimelineScreen::location() const
{
    return {id(), m_current.isNull() ? Subject() : Subject{QStringLiteral("event"), m_current}, {}};
}

bool TimelineScreen::goBack()
{
    if (!m_formCard->isHidden()) {
        showForm(false);
        return true;
    }
    if (!m_current.isNull()) {
        setCurrent({});
        return true;
    }
    return false;
}

QByteArray TimelineScreen::saveState() const
{
    return QJsonDocument(QJsonObject{{QStringLiteral("lanes"), m_lanes->currentIndex()},
                                     {QStringLiteral("table"), m_tableAction->isChecked()}})
        .toJson(QJsonDocument::Compact);
}

void TimelineScreen::restoreState(const QByteArray &state)
{
    const QJsonObject values = QJsonDocument::fromJson(state).object();
    m_lanes->setCurrentIndex(qBound(0, values.value(QStringLiteral("lanes")).toInt(), m_lanes->count() - 1));
    m_tableAction->setChecked(values.value(QStringLiteral("table")).toBool());
    m_twins->setCurrentIndex(m_tableAction->isChecked() ? 1 : 0);
    updateActions();
}

void TimelineScreen::exportPicture()
{
    ask(tr("Export the timeline as a picture"), tr("Pictures (*.png)"), QStringLiteral("png"),
        [this]() -> Result<QByteArray> {
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            m_view->wholePicture().save(&buffer, "PNG");
            return bytes;
        });
}

void TimelineScreen::exportDrawing()
{
    ask(tr("Export the timeline as a drawing"), tr("Drawings (*.svg)"), QStringLiteral("svg"),
        [this]() -> Result<QByteArray> { return m_view->wholeDrawing(title()); });
}

void TimelineScreen::exportTable()
{
    ask(tr("Export the timeline as a table"), tr("Tables (*.csv)"), QStringLiteral("csv"),
        [this] { return exporting::timelineCsv(m_investigation.reader()); });
}

void TimelineScreen::ask(const QString &title, const QString &filter, const QString &suffix,
                         const std::function<Result<QByteArray>()> &contents)
{
    FileRequest request;
    request.title = title;
    request.filter = filter;
    request.fileName = QStringLiteral("%1-timeline.%2").arg(m_investigation.name(), suffix);
    request.suffix = suffix;
    m_shell.prompt().saveFile(this, request, [this, contents](const QString &path) {
        const Result<QByteArray> bytes = contents();
        if (!bytes) {
            m_shell.showError(bytes.error());
            return;
        }
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.value()) != bytes.value().size() || !file.commit()) {
            m_shell.showError({storage::ErrorCode::Io,
                               tr("The timeline was not written to %1. Choose another place.").arg(path),
                               file.errorString()});
            return;
        }
        m_shell.say(tr("Timeline written to %1").arg(path));
    });
}

} // namespace nutgraf::widgets
