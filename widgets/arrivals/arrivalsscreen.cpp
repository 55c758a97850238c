// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/arrivals/arrivalsscreen.h"

#include "app/jobs/jobpools.h"
#include "app/jobs/tasklist.h"
#include "storage/records/schedulestore.h"
#include "widgets/arrivals/arrivalmodels.h"
#include "widgets/arrivals/arrivalpreview.h"
#include "widgets/arrivals/feedspane.h"
#include "widgets/arrivals/watchpane.h"
#include "widgets/commands/addcommand.h"
#include "widgets/common/actionbutton.h"
#include "widgets/common/choicebar.h"
#include "widgets/common/clock.h"
#include "widgets/common/flowlayout.h"
#include "widgets/common/measures.h"
#include "widgets/common/perform.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/shell.h"
#include "widgets/common/tablecolumns.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

namespace nutgraf::widgets {

using casework::Triage;
using storage::InboxRow;
using storage::Result;

namespace {

constexpr int PageSize = 300;
constexpr int DueMilliseconds = 60'000;
constexpr int RecountMilliseconds = 500;
const QString FeedsPart = QStringLiteral("feeds");
const QString WatchedPart = QStringLiteral("watched");

bool holdsWords(const InboxRow &item, const QString &words)
{
    const QString all = item.title + u' ' + item.summary + u' ' + item.feeds.join(u' ') + u' ' + item.author;
    return all.contains(words, Qt::CaseInsensitive);
}

} // namespace

ArrivalsScreen::ArrivalsScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : Screen(QStringLiteral("arrivals"), tr("Arrivals"), Icon::Inbox, parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_model(new ArrivalModel(this))
    , m_feeds(new FeedsPane(shell, investigation))
    , m_watch(new WatchPane(shell, investigation))
{
    setRailId(QStringLiteral("inbox"));
    makeTriageActions();
    makeFeedActions();
    m_parts = new ChoiceBar;
    m_parts->setAccessibleName(tr("What is shown"));
    m_parts->addChoice(QStringLiteral("new"), tr("Waiting"));
    m_parts->addChoice(QStringLiteral("later"), tr("Later"));
    m_parts->addChoice(QStringLiteral("kept"), tr("Kept"));
    m_parts->addChoice(QStringLiteral("dismissed"), tr("Dismissed"));
    m_parts->addChoice(FeedsPart, tr("Feeds"));
    m_parts->addChoice(WatchedPart, tr("Watched"));
    m_parts->setCurrent(QStringLiteral("new"));
    connect(m_parts, &ChoiceBar::chosen, this, &ArrivalsScreen::showPart);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Filter what arrived"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(scaled(180));
    m_search->setMaximumWidth(scaled(240));
    connect(m_search, &QLineEdit::textChanged, this, [this] { readItems(); });

    m_pages = new QStackedWidget;
    m_pages->addWidget(makeItems());
    m_pages->addWidget(m_feeds);
    m_pages->addWidget(m_watch);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::Large, space::Medium, space::Large, 0);
    column->setSpacing(space::Small);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_parts, 1);
    bar->addWidget(m_search);
    column->addLayout(bar);
    auto *buttons = new FlowLayout;
    for (const QList<QAction *> &actions : {m_itemActions, m_feedActions, m_watchActions})
        for (QAction *action : actions)
            buttons->addWidget(new ActionButton(action));
    column->addLayout(buttons);
    column->addWidget(m_pages, 1);
    setContent(content);
    setFocusProxy(m_table);
    showPart(QStringLiteral("new"));
    m_due.setInterval(DueMilliseconds);
    connect(&m_due, &QTimer::timeout, this, &ArrivalsScreen::lookAtDue);
    m_due.start();
    m_recount.setSingleShot(true);
    m_recount.setInterval(RecountMilliseconds);
    connect(&m_recount, &QTimer::timeout, this, [this] {
        if (!isVisible())
            countWaiting();
    });
    connect(&m_investigation, &casework::Investigation::changed, this, &Screen::invalidate);
    connect(&m_investigation, &casework::Investigation::changed, &m_recount, qOverload<>(&QTimer::start));
    m_recount.start(0);
}

QWidget *ArrivalsScreen::makeItems()
{
    m_table = new QTableView;
    setUpPlainTable(m_table);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setObjectName(QStringLiteral("arrivalsTable"));
    m_table->setAccessibleName(title());
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(ArrivalModel::Title, QHeaderView::Stretch);
    m_table->setColumnWidth(ArrivalModel::Feed, scaled(150));
    m_table->setColumnWidth(ArrivalModel::Published, scaled(120));
    m_table->setColumnWidth(ArrivalModel::Note, scaled(150));
    widenToHeaders(m_table);
    new ColumnRoom(m_table, ArrivalModel::Title, 240, {ArrivalModel::Note, ArrivalModel::Published});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ArrivalsScreen::showCurrent);
    connect(m_table, &QTableView::activated, this, [this] { open(); });
    m_preview = new ArrivalPreview;
    auto *split = new QSplitter(Qt::Horizontal);
    split->addWidget(m_table);
    split->addWidget(m_preview);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    split->setSizes({scaled(600), scaled(400)});
    return split;
}

void ArrivalsScreen::makeTriageActions()
{
    m_itemActions = {
        addScreenAction(QStringLiteral("keepArrival"), tr("Keep"), Icon::Accept, Qt::Key_Y, [this] { keep(); }),
        addScreenAction(QStringLiteral("dismissArrival"), tr("Dismiss"), Icon::Reject, Qt::Key_N,
                        [this] { decide(Triage::Dismiss); }),
        addScreenAction(QStringLiteral("laterArrival"), tr("Later"), Icon::Clock, Qt::Key_H,
                        [this] { decide(Triage::Later); }),
        addScreenAction(QStringLiteral("restoreArrival"), tr("Put back"), Icon::Undo, Qt::Key_R,
                        [this] { decide(Triage::Restore); }),
    };
    addScreenAction(QStringLiteral("nextArrival"), tr("Next item"), Icon::Down, Qt::Key_J, [this] { step(1); });
    addScreenAction(QStringLiteral("previousArrival"), tr("Previous item"), Icon::Up, Qt::Key_K, [this] { step(-1); });
}

void ArrivalsScreen::makeFeedActions()
{
    m_feedActions = {
        addScreenAction(QStringLiteral("subscribeFeed"), tr("Subscribe…"), Icon::Add, Qt::Key_Plus,
                        [this] { m_feeds->subscribe(); }),
        addScreenAction(QStringLiteral("lookAtFeed"), tr("Look now"), Icon::Retry, {}, [this] { m_feeds->lookNow(); }),
        addScreenAction(QStringLiteral("lookAtAllFeeds"), tr("Look at all"), Icon::Retry, {},
                        [this] { m_feeds->poll(FeedsPane::Which::All); }),
        addScreenAction(QStringLiteral("pauseFeed"), tr("Pause or resume"), Icon::Clock, Qt::Key_P,
                        [this] { m_feeds->togglePause(); }),
        addScreenAction(QStringLiteral("renameFeed"), tr("Rename"), Icon::Edit, Qt::Key_F2,
                        [this] { m_feeds->rename(); }),
        addScreenAction(QStringLiteral("moveFeed"), tr("Folder…"), Icon::Folder, {}, [this] { m_feeds->move(); }),
        addScreenAction(QStringLiteral("unsubscribeFeed"), tr("Unsubscribe"), Icon::Delete, QKeySequence::Delete,
                        [this] { m_feeds->unsubscribe(); }),
        addScreenAction(QStringLiteral("importFeeds"), tr("Import list…"), Icon::File, {},
                        [this] { m_feeds->importList(); }),
        addScreenAction(QStringLiteral("exportFeeds"), tr("Export list…"), Icon::Export, {},
                        [this] { m_feeds->exportList(); }),
    };
    m_watchActions = {
        addScreenAction(QStringLiteral("compareWatched"), tr("Compare versions"), Icon::Layers, Qt::Key_V,
                        [this] { m_watch->compare(); }),
        addScreenAction(QStringLiteral("lookAtWatched"), tr("Look now"), Icon::Retry, {},
                        [this] { m_watch->lookNow(); }),
        addScreenAction(QStringLiteral("stopWatching"), tr("Stop watching"), Icon::Close, {},
                        [this] { m_watch->stopWatching(); }),
    };
}

bool ArrivalsScreen::shows(const QString &part) const
{
    return m_parts->current() == part;
}

void ArrivalsScreen::showPart(const QString &key)
{
    m_parts->setCurrent(key);
    m_pages->setCurrentIndex(key == FeedsPart ? 1 : key == WatchedPart ? 2 : 0);
    showButtons();
    invalidate();
}

void ArrivalsScreen::showButtons()
{
    const bool feeds = shows(FeedsPart);
    const bool watched = shows(WatchedPart);
    const bool writable = !m_investigation.isReadOnly();
    const auto set = [writable](const QList<QAction *> &actions, bool shown) {
        for (QAction *action : actions) {
            action->setVisible(shown);
            action->setEnabled(shown && writable);
        }
    };
    set(m_itemActions, !feeds && !watched);
    set(m_feedActions, feeds);
    set(m_watchActions, watched);
    // Subscribing is the first step wherever one is.
    m_feedActions.first()->setVisible(!watched);
    m_feedActions.first()->setEnabled(!watched && writable);
    m_search->setVisible(!feeds && !watched);
}

void ArrivalsScreen::countWaiting()
{
    const auto counts = m_investigation.reader().counts();
    if (!counts)
        return;
    setWaiting(counts.value().inbox);
    m_parts->setText(QStringLiteral("new"),
                     counts.value().inbox > 0 ? tr("Waiting (%L1)").arg(counts.value().inbox) : tr("Waiting"));
}

void ArrivalsScreen::refresh()
{
    countWaiting();
    if (shows(FeedsPart))
        m_feeds->refresh();
    else if (shows(WatchedPart))
        m_watch->refresh();
    else
        readItems();
}

/// The rows behind a key that hold the words of the filter; remembers where the next page begins.
Result<QList<InboxRow>> ArrivalsScreen::readPage(qint64 afterKey)
{
    NUTGRAF_TRY(QList<InboxRow> rows, m_investigation.reader().inbox(m_parts->current(), {afterKey, PageSize}));
    m_lastKey = rows.size() == PageSize ? rows.last().id.value : 0;
    const QString words = m_search->text().trimmed();
    if (!words.isEmpty())
        rows.removeIf([&words](const InboxRow &row) { return !holdsWords(row, words); });
    return rows;
}

void ArrivalsScreen::readItems()
{
    if (shows(FeedsPart) || shows(WatchedPart))
        return;
    const QUuid before = m_table->currentIndex().data(UuidRole).toUuid();
    const int beforeRow = m_table->currentIndex().row();
    const auto page = readPage(0);
    if (!page) {
        m_shell.showError(page.error());
        return;
    }
    m_model->setRows(page.value());
    // After a decision the one that moved up is next.
    const int found = m_model->rowOf(before);
    const int row = found >= 0 ? found : std::max(0, std::min(beforeRow, m_model->rowCount() - 1));
    if (m_model->rowCount() > 0)
        m_table->selectRow(row);
    showCurrent();
    if (m_lastKey > 0)
        QTimer::singleShot(0, this, &ArrivalsScreen::readMore);
}

void ArrivalsScreen::readMore()
{
    constexpr int MostRows = 20'000;
    if (m_lastKey == 0 || m_model->rowCount() > MostRows)
        return;
    const auto page = readPage(m_lastKey);
    if (!page) {
        m_shell.showError(page.error());
        return;
    }
    m_model->appendRows(page.value());
    if (m_lastKey > 0)
        QTimer::singleShot(0, this, &ArrivalsScreen::readMore);
}

void ArrivalsScreen::showCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0 && row < m_model->rowCount()) {
        m_preview->showItem(m_model->rowAt(row));
        return;
    }
    const auto counts = m_investigation.reader().counts();
    const bool hasFeeds = counts && counts.value().feeds > 0;
    m_preview->showNothing(
        !shows(QStringLiteral("new")) ? tr("Nothing here.")
            : hasFeeds
            ? tr("Nothing waits. New items of your feeds come here by themselves.")
            : tr(
                "Subscribe to a feed, and its new items wait here: Y keeps one as a document, N dismisses it, H puts it off."));
}

QList<QUuid> ArrivalsScreen::chosen() const
{
    QList<QUuid> uuids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        uuids.append(index.data(UuidRole).toUuid());
    return uuids;
}

void ArrivalsScreen::keep()
{
    const QList<QUuid> items = chosen();
    if (items.isEmpty() || m_investigation.isReadOnly())
        return;
    m_shell.tasks().run(
        &m_shell.pools().io, this,
        items.size() == 1 ? tr("Fetching an item") : tr("Fetching %L1 items").arg(items.size()),
        [path = m_investigation.path(), gate = m_investigation.gate(), items,
         client = m_shell.http()](const jobs::JobContext &context) {
            return casework::keepItems(path, gate, items, casework::feedTools(client).fetch, context);
        },
        [this](const Result<casework::AddedList> &kept) {
            m_investigation.notifyChanged();
            if (!kept) {
                m_shell.showError(kept.error());
                return;
            }
            settle(kept.value());
        });
}

void ArrivalsScreen::settle(const casework::AddedList &kept)
{
    QList<QUuid> documents;
    QList<AddedVersion> versions;
    int done = 0;
    for (const Result<casework::Added> &one : kept) {
        if (!one.ok()) {
            if (kept.size() == 1)
                m_shell.showError(one.error());
            continue;
        }
        ++done;
        const casework::Added &added = one.value();
        if (added.version > 1)
            versions.append({added.capture, added.restoring, added.versionChange});
        else if (!added.known)
            documents.append(added.document);
    }
    if (!documents.isEmpty() || !versions.isEmpty())
        m_shell.undoStack().push(new AddCommand(&m_investigation, documents, versions,
                                                [this](const storage::Error &error) { m_shell.showError(error); }));
    if (done > 0)
        m_shell.say(done == 1 ? tr("1 item kept as a document") : tr("%L1 items kept as documents").arg(done));
}

void ArrivalsScreen::decide(Triage decision)
{
    const QList<QUuid> items = chosen();
    if (!items.isEmpty())
        perform(m_shell, m_investigation, casework::triage(m_investigation.reader(), items, decision));
}

void ArrivalsScreen::open()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const InboxRow &item = m_model->rowAt(row);
    if (!item.document.isNull())
        m_shell.go({QStringLiteral("reader"), {QStringLiteral("document"), item.document}, {}});
    else
        keep();
}

void ArrivalsScreen::step(int by)
{
    QTableView *table = shows(FeedsPart) ? m_feeds->table() : shows(WatchedPart) ? m_watch->table() : m_table;
    const int count = table->model()->rowCount();
    if (count > 0)
        table->selectRow(qBound(0, table->currentIndex().row() + by, count - 1));
}

void ArrivalsScreen::lookAtDue()
{
    if (m_investigation.isReadOnly())
        return;
    const qint64 now = m_shell.clock().now().toMSecsSinceEpoch() * 1000;
    storage::ScheduleStore schedule(m_investigation.connection());
    const auto feeds = schedule.dueFeeds(now, 1);
    if (feeds && !feeds.value().isEmpty())
        m_feeds->poll(FeedsPane::Which::Due);
    const auto documents = schedule.dueDocuments(now, 1);
    if (documents && !documents.value().isEmpty())
        m_watch->lookAtDue();
}

void ArrivalsScreen::showLocation(const Location &location)
{
    if (location.subject.kind == QLatin1String("feed"))
        showPart(FeedsPart);
}

Location ArrivalsScreen::location() const
{
    return {id(), {}, {}};
}

bool ArrivalsScreen::focusSearch()
{
    if (!m_search->isVisible())
        return false;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

bool ArrivalsScreen::goBack()
{
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    m_table->setFocus();
    return true;
}

} // namespace nutgraf::widgets
