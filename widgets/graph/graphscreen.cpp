// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graphscreen.h"

#include "app/jobs/jobpools.h"
#include "app/jobs/jobrunner.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/flowlayout.h"
#include "widgets/common/prompt.h"
#include "widgets/common/sectionheader.h"
#include "widgets/graph/graphcanvas.h"
#include "widgets/graph/graphlegend.h"
#include "widgets/models/caselinkmodel.h"

#include <QAction>
#include <QBuffer>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>

namespace nutgraf::widgets {

using exporting::CaseGraphRequest;
using storage::RecordKind;
using storage::Result;

/// What a pool brings back: the part that is drawn, and how many there are of each kind, drawn or not.
struct GraphScreen::Loaded
{
    PlacedGraph placed;
    QHash<RecordKind, int> counts;
};

namespace {

const QList<RecordKind> DrawnKinds{RecordKind::Document, RecordKind::Source, RecordKind::Claim, RecordKind::Event};

/// Lays out a graph; on a pool. Places are kept when nothing but names and states has changed.
Result<PlacedGraph> placeGraph(const exporting::CaseGraph &graph, const PlacedGraph &before,
                               const jobs::JobContext &context)
{
    PlacedGraph placed;
    placed.graph = graph;
    placed.style = exporting::layoutStyleFor(graph.nodes.size());
    const exporting::LayoutGraph wanted = layoutGraph(placed.graph, placed.style);
    const auto sameNode = [](const exporting::CaseNode &a, const exporting::CaseNode &b) { return a.uuid == b.uuid; };
    if (before.style == placed.style
        && std::equal(before.graph.nodes.cbegin(), before.graph.nodes.cend(), placed.graph.nodes.cbegin(),
                      placed.graph.nodes.cend(), sameNode)
        && layoutGraph(before.graph, before.style) == wanted) {
        placed.layout = before.layout;
        return placed;
    }
    NUTGRAF_TRY(placed.layout, exporting::layOut(wanted, placed.style, context));
    return placed;
}

/// The part of the case that is asked for, from the file itself; on a pool.
Result<exporting::CaseGraph> readGraph(const QString &path, const CaseGraphRequest &request,
                                       const jobs::JobContext &context)
{
    NUTGRAF_TRY(storage::Connection connection, storage::Connection::open(path, storage::OpenMode::ReadOnly));
    const std::stop_callback stopQuery(context.stopToken(),
                                       [interrupter = connection.interrupter()] { interrupter.interrupt(); });
    storage::GraphMirror mirror;
    NUTGRAF_CHECK(mirror.refresh(connection));
    return exporting::loadCaseGraph(connection, mirror, request);
}

QString pluralWords(RecordKind kind, int count)
{
    switch (kind) {
    case RecordKind::Document:
        return count == 1 ? GraphScreen::tr("1 document") : GraphScreen::tr("%n documents", nullptr, count);
    case RecordKind::Source:
        return count == 1 ? GraphScreen::tr("1 source") : GraphScreen::tr("%n sources", nullptr, count);
    case RecordKind::Claim:
        return count == 1 ? GraphScreen::tr("1 claim") : GraphScreen::tr("%n claims", nullptr, count);
    default:
        return count == 1 ? GraphScreen::tr("1 event") : GraphScreen::tr("%n events", nullptr, count);
    }
}

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

GraphScreen::GraphScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : Screen(QStringLiteral("graph"), tr("Graph"), Icon::Graph, parent)
    , m_shell(shell)
    , m_investigation(investigation)
{
    makeActions();
    m_canvas = new GraphCanvas;
    m_legend = new GraphLegend;
    m_twins = new QStackedWidget;
    m_twins->addWidget(m_canvas);
    m_twins->addWidget(makeTable());
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(new Separator);
    column->addWidget(m_twins, 1);
    column->addWidget(new Separator);
    column->addWidget(m_legend);
    content->setFocusProxy(m_canvas);
    setContent(content);
    setFocusProxy(m_canvas);
    setEmptyState(
        tr("Nothing to draw yet"),
        tr("Here documents, the sources they name and the claims they make are joined by lines, so that you see "
           "where a claim comes from. Add documents with Ctrl+I; the lines appear by themselves."));
    offerAddDocuments();

    connect(m_canvas, &GraphCanvas::selectionChanged, this, [this](qsizetype node) {
        m_shell.inspect(node >= 0 ? subjectOf(node) : Subject());
        updateActions();
    });
    connect(m_canvas, &GraphCanvas::expandRequested, this, &GraphScreen::expand);
    connect(m_canvas, &GraphCanvas::menuRequested, this, &GraphScreen::showMenu);
    connect(&m_investigation, &casework::Investigation::changed, this, &GraphScreen::invalidate);
    describe();
    updateActions();
}

GraphScreen::~GraphScreen()
{
    m_running.request_stop();
}

void GraphScreen::makeActions()
{
    const auto add = [this](const char *name, const QString &text, Icon picture, const QKeySequence &keys,
                            std::function<void()> run) {
        return addScreenAction(QString::fromLatin1(name), text, picture, keys, std::move(run));
    };
    m_zoomInAction = add("graphZoomIn", tr("Zoom in"), Icon::ZoomIn, Qt::Key_Plus, [this] { m_canvas->zoomBy(1.25); });
    m_zoomInAction->setShortcuts({Qt::Key_Plus, Qt::Key_Equal});
    m_zoomOutAction =
        add("graphZoomOut", tr("Zoom out"), Icon::ZoomOut, Qt::Key_Minus, [this] { m_canvas->zoomBy(0.8); });
    m_fitAction = add("graphFit", tr("Show everything"), Icon::Fit, Qt::Key_0, [this] { m_canvas->fit(); });
    m_wholeAction = add("graphWhole", tr("Whole case"), Icon::Layers, Qt::Key_W, [this] { setFocusRecord({}); });
    m_aroundAction = add("graphAround", tr("Show around this"), Icon::Graph, Qt::Key_F,
                         [this] { setFocusRecord(subjectOf(m_canvas->selected())); });
    m_expandAction =
        add("graphExpand", tr("Show its neighbours"), Icon::Add, Qt::Key_X, [this] { expand(m_canvas->selected()); });
    m_openAction = add("graphOpen", tr("Open"), Icon::Next, Qt::Key_O, [this] { open(m_canvas->selected()); });
    m_suggestedAction = add("graphSuggested", tr("With suggestions"), Icon::Unsure, {}, [this] {
        m_suggested = m_suggestedAction->isChecked();
        load(Keep::View);
    });
    m_suggestedAction->setCheckable(true);
    m_suggestedAction->setChecked(true);
    m_tableAction = add("graphTable", tr("As a table"), Icon::Table, Qt::Key_T, [this] {
        m_twins->setCurrentIndex(m_tableAction->isChecked() ? 1 : 0);
        m_twins->currentWidget()->setFocus();
        updateActions();
    });
    m_tableAction->setCheckable(true);
    m_pictureAction = add("graphPicture", tr("Export as picture (PNG)"), Icon::Export, {}, [this] { exportPicture(); });
    m_drawingAction = add("graphDrawing", tr("Export as drawing (SVG)"), Icon::Export, {}, [this] { exportDrawing(); });
}

QWidget *GraphScreen::makeHeader()
{
    auto *header = new QWidget;
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(space::Large, space::Medium, space::Medium, space::Small);
    column->setSpacing(space::Tight);
    m_heading = new ElidingLabel;
    m_heading->setTypeStep(TypeStep::Lead, QFont::DemiBold);
    m_heading->setObjectName(QStringLiteral("graphHeading"));
    m_note = new TextLabel({}, TypeStep::Caption, ColourRole::MutedText);
    m_note->setObjectName(QStringLiteral("graphNote"));

    auto *first = new QHBoxLayout;
    first->setSpacing(space::Tight);
    first->addWidget(m_heading, 1);
    for (QAction *action : {m_zoomOutAction, m_fitAction, m_zoomInAction, m_tableAction})
        first->addWidget(buttonFor(action));
    auto *exports = new QToolButton;
    exports->setIcon(icon(Icon::Export));
    exports->setToolTip(tr("Export"));
    exports->setAccessibleName(tr("Export"));
    exports->setAutoRaise(true);
    exports->setPopupMode(QToolButton::InstantPopup);
    exports->addActions({m_pictureAction, m_drawingAction});
    first->addWidget(exports);
    column->addLayout(first);

    auto *second = new QHBoxLayout;
    second->setSpacing(space::Tight);
    auto *shown = new FlowLayout;
    shown->setSpacing(space::Tight);
    second->addLayout(shown, 1);
    for (const RecordKind kind : DrawnKinds) {
        auto *button = new QToolButton;
        button->setObjectName(QStringLiteral("graphKind") + storage::recordKindName(kind));
        button->setCheckable(true);
        button->setText(pluralWords(kind, 0));
        button->setChecked(!m_hidden.contains(kind));
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, &GraphScreen::kindsChanged);
        m_kindButtons.append({kind, button});
        shown->addWidget(button);
    }
    shown->addWidget(buttonFor(m_suggestedAction, Qt::ToolButtonTextOnly));
    second->addWidget(m_note);
    second->addSpacing(space::Small);
    for (QAction *action : {m_wholeAction, m_aroundAction, m_openAction})
        second->addWidget(buttonFor(action, Qt::ToolButtonTextOnly));
    column->addLayout(second);
    return header;
}

QWidget *GraphScreen::makeTable()
{
    m_model = new CaseLinkModel(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(CaseLinkModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("graphTable"));
    m_table->setAccessibleName(tr("Links of the graph"));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CaseLinkModel::From, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(CaseLinkModel::From, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(CaseLinkModel::To, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                const QUuid uuid = uuidOfRow(current.row());
                if (uuid.isNull())
                    return;
                const qsizetype node = m_canvas->scene().indexOf(uuid);
                m_canvas->select(node);
                m_canvas->reveal(node);
            });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { open(m_canvas->scene().indexOf(uuidOfRow(index.row()))); });
    return m_table;
}

QUuid GraphScreen::uuidOfRow(int row) const
{
    return row < 0 ? QUuid() : m_sorted->index(row, 0).data(CaseLinkModel::SourceUuidRole).toUuid();
}

void GraphScreen::refresh()
{
    load(Keep::View);
}

void GraphScreen::load(Keep keep)
{
    m_running.request_stop();
    CaseGraphRequest request;
    if (!m_focus.isNull())
        request.focus = {m_focus.uuid};
    request.expanded = m_expanded;
    request.suggested = m_suggested;
    const quint64 number = ++m_request;
    m_loading = true;
    describe();
    QSet<RecordKind> hidden = m_hidden;
    if (const auto kind = storage::recordKindFromName(m_focus.kind)) // what is asked for is always drawn
        hidden.remove(*kind);
    m_running = jobs::start(
        &m_shell.pools().cpu, this,
        [path = m_investigation.path(), request, hidden,
         before = m_canvas->scene().placed()](const jobs::JobContext &context) -> Result<Loaded> {
            NUTGRAF_TRY(const exporting::CaseGraph graph, readGraph(path, request, context));
            Loaded loaded;
            for (const auto &node : graph.nodes)
                ++loaded.counts[node.kind];
            NUTGRAF_TRY(loaded.placed, placeGraph(exporting::without(graph, hidden), before, context));
            return loaded;
        },
        [this, number, keep](const Result<Loaded> &read) {
            if (number != m_request)
                return; // a newer one is under way
            m_loading = false;
            if (read)
                present(read.value(), keep);
            else if (read.error().code != storage::ErrorCode::Canceled)
                m_shell.showError(read.error());
            describe();
            Q_EMIT loaded();
        });
}

void GraphScreen::present(const Loaded &read, Keep keep)
{
    m_capped = read.placed.graph.capped;
    m_model->setGraph(read.placed.graph);
    m_legend->setGraph(read.placed.graph);
    const bool wasEmpty = m_canvas->scene().isEmpty();
    m_canvas->setScene(read.placed,
                       keep == Keep::View && !wasEmpty ? GraphCanvas::Keep::View : GraphCanvas::Keep::Nothing);
    for (const auto &[kind, button] : std::as_const(m_kindButtons)) {
        const int count = read.counts.value(kind);
        button->setText(pluralWords(kind, count));
        button->setEnabled(count > 0);
    }
    const auto &nodes = m_canvas->scene().nodes();
    const QUuid wanted = std::exchange(m_wanted, {});
    const qsizetype node = m_canvas->scene().indexOf(wanted.isNull() ? m_focus.uuid : wanted);
    if (!m_focus.isNull() && node >= 0)
        m_focusName = nodes[node].label;
    if (!wanted.isNull() && node >= 0) {
        m_canvas->select(node);
        m_canvas->reveal(node);
    }
    showPage(read.counts.isEmpty() && m_focus.isNull() ? Page::Empty : Page::Content);
    updateActions();
}

void GraphScreen::describe()
{
    m_heading->setText(title());
    const GraphScene &scene = m_canvas->scene();
    QString note;
    if (m_loading)
        note = tr("Laying out…");
    else if (m_capped)
        note = tr("Only the newest %n records are drawn. Choose “Show around this” for one of them.", nullptr,
                  int(scene.nodes().size()));
    else if (scene.nodes().size() > 0)
        note = scene.links().size() == 1 ? tr("1 link") : tr("%n links", nullptr, int(scene.links().size()));
    m_note->setText(note);
}

QString GraphScreen::title() const
{
    return m_focus.isNull() ? tr("Who says what, and from whom: the whole case")
                            : tr("Around “%1”, two links far").arg(m_focusName);
}

void GraphScreen::kindsChanged()
{
    m_hidden.clear();
    for (const auto &[kind, button] : std::as_const(m_kindButtons))
        if (!button->isChecked())
            m_hidden.insert(kind);
    load(Keep::Nothing);
}

Subject GraphScreen::subjectOf(qsizetype node) const
{
    if (node < 0 || node >= m_canvas->scene().nodes().size())
        return {};
    const auto &record = m_canvas->scene().nodes()[node];
    return {storage::recordKindName(record.kind), record.uuid};
}

void GraphScreen::setFocusRecord(const Subject &subject)
{
    if (m_focus == subject && m_expanded.isEmpty())
        return;
    m_focus = subject;
    const qsizetype node = m_canvas->scene().indexOf(subject.uuid);
    m_focusName = node >= 0 ? m_canvas->scene().nodes()[node].label : QString();
    m_expanded.clear();
    m_wanted = subject.uuid;
    load(Keep::Nothing);
}

void GraphScreen::expand(qsizetype node)
{
    const Subject subject = subjectOf(node);
    if (subject.isNull() || m_expanded.contains(subject.uuid))
        return;
    m_expanded.append(subject.uuid);
    load(Keep::View);
}

void GraphScreen::open(qsizetype node)
{
    const Subject subject = subjectOf(node);
    if (subject.isNull())
        return;
    static const QHash<QString, QString> screens{{QStringLiteral("document"), QStringLiteral("reader")},
                                                 {QStringLiteral("source"), QStringLiteral("sources")},
                                                 {QStringLiteral("claim"), QStringLiteral("dossier")},
                                                 {QStringLiteral("event"), QStringLiteral("timeline")}};
    m_shell.go({screens.value(subject.kind), subject, {}});
}

void GraphScreen::showMenu(qsizetype, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_openAction, m_aroundAction, m_expandAction});
    menu->popup(position);
}

void GraphScreen::updateActions()
{
    const bool chosen = m_canvas->selected() >= 0;
    for (QAction *action : {m_aroundAction, m_expandAction, m_openAction})
        action->setEnabled(chosen);
    m_wholeAction->setEnabled(!m_focus.isNull());
    const bool drawn = m_twins->currentIndex() == 0;
    for (QAction *action : {m_zoomInAction, m_zoomOutAction, m_fitAction})
        action->setEnabled(drawn);
}

void GraphScreen::showLocation(const Location &location)
{
    if (!location.subject.isNull())
        setFocusRecord(location.subject);
}

Location GraphScreen::location() const
{
    return {id(), m_focus, {}};
}

bool GraphScreen::goBack()
{
    if (m_canvas->selected() >= 0) {
        m_canvas->select(-1);
        return true;
    }
    if (!m_focus.isNull()) {
        setFocusRecord({});
        return true;
    }
    return false;
}

QByteArray GraphScreen::saveState() const
{
    QJsonArray hidden;
    for (const RecordKind kind : m_hidden)
        hidden.append(storage::recordKindName(kind));
    return QJsonDocument(QJsonObject{{QStringLiteral("hidden"), hidden},
                                     {QStringLiteral("suggested"), m_suggested},
                                     {QStringLiteral("table"), m_tableAction->isChecked()}})
        .toJson(QJsonDocument::Compact);
}

void GraphScreen::restoreState(const QByteArray &state)
{
    const QJsonObject values = QJsonDocument::fromJson(state).object();
    if (values.isEmpty())
        return;
    const QJsonArray hidden = values.value(QStringLiteral("hidden")).toArray();
    m_hidden.clear();
    for (const auto &[kind, button] : std::as_const(m_kindButtons)) {
        button->setChecked(!hidden.contains(storage::recordKindName(kind)));
        if (!button->isChecked())
            m_hidden.insert(kind);
    }
    m_suggested = values.value(QStringLiteral("suggested")).toBool(true);
    m_suggestedAction->setChecked(m_suggested);
    m_tableAction->setChecked(values.value(QStringLiteral("table")).toBool());
    m_twins->setCurrentIndex(m_tableAction->isChecked() ? 1 : 0);
    updateActions();
    invalidate();
}

void GraphScreen::exportPicture()
{
    FileRequest request;
    request.title = tr("Export the graph as a picture");
    request.filter = tr("Pictures (*.png)");
    request.fileName = m_investigation.name() + QStringLiteral("-graph.png");
    request.suffix = QStringLiteral("png");
    m_shell.prompt().saveFile(this, request, [this](const QString &path) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        m_canvas->picture().save(&buffer, "PNG");
        save(path, bytes);
    });
}

void GraphScreen::exportDrawing()
{
    FileRequest request;
    request.title = tr("Export the graph as a drawing");
    request.filter = tr("Drawings (*.svg)");
    request.fileName = m_investigation.name() + QStringLiteral("-graph.svg");
    request.suffix = QStringLiteral("svg");
    m_shell.prompt().saveFile(this, request, [this](const QString &path) { save(path, m_canvas->svg(title())); });
}

void GraphScreen::save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        m_shell.showError({storage::ErrorCode::Io,
                           tr("The graph was not written to %1. Choose another place.").arg(path), file.errorString()});
        return;
    }
    m_shell.say(tr("Graph written to %1").arg(path));
}

} // namespace nutgraf::widgets
