// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/mainwindow.h"

#include "app/casework/investigation.h"
#include "widgets/common/banner.h"
#include "widgets/common/measures.h"
#include "widgets/common/prompt.h"
#include "widgets/shell/addpane.h"
#include "widgets/shell/browsersending.h"
#include "widgets/shell/browsersettings.h"
#include "widgets/shell/commandpalette.h"
#include "widgets/shell/documentadder.h"
#include "widgets/shell/helpwindow.h"
#include "widgets/shell/historypanel.h"
#include "widgets/shell/inspector.h"
#include "widgets/shell/keyspanel.h"
#include "widgets/shell/navigationrail.h"
#include "widgets/shell/paletteentries.h"
#include "widgets/shell/settings.h"
#include "widgets/shell/settingspanel.h"
#include "widgets/shell/sidecolumn.h"
#include "widgets/shell/startpage.h"
#include "widgets/shell/statusstrip.h"
#include "widgets/shell/taskspanel.h"
#include "widgets/shell/topbar.h"
#include "widgets/shell/windowactions.h"
#include "widgets/shell/workspace.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using casework::Investigation;
using storage::Error;
using storage::ErrorCode;

namespace {

const QString GeometryKey = QStringLiteral("window/geometry");
const QString RailKey = QStringLiteral("window/foldedRail");
const QString SplitKey = QStringLiteral("split");
const QString AddPageId = QStringLiteral("add");
const QString TasksPageId = QStringLiteral("tasks");
const QString HistoryPageId = QStringLiteral("history");
const QString KeysPageId = QStringLiteral("keys");
const QString SettingsPageId = QStringLiteral("settings");
const QString InspectorKey = QStringLiteral("inspector");
const QString InspectorPageId = QStringLiteral("inspector");

} // namespace

MainWindow::MainWindow(const Surroundings &surroundings, QWidget *parent)
    : QMainWindow(parent)
    , m_around(surroundings)
    , m_actions(new WindowActions(this, &m_undoStack))
    , m_rail(new NavigationRail(this))
    , m_topBar(new TopBar(m_actions, this))
    , m_banner(new Banner(this))
    , m_centre(new QStackedWidget(this))
    , m_start(new StartPage(m_actions, this))
    , m_side(new SideColumn(this))
    , m_inspector(new Inspector(this))
    , m_status(new StatusStrip(&m_tasks, this))
    , m_addPane(new AddPane(this))
    , m_keys(new KeysPanel(this))
    , m_palette(new CommandPalette(this))
    , m_browser(makeBrowserSending())
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    m_actions->makeMenus();
    lay();
    addSidePages();
    connectFileActions();
    connectViewActions();
    connectPanels();
    connect(&m_tasks, &jobs::TaskList::changed, this, [this] {
        if (m_afterTasks && m_tasks.activeCount() == 0)
            std::exchange(m_afterTasks, {})();
    });
    restoreLayout();
    refreshRecent();
    refreshState();
}

MainWindow::~MainWindow()
{
    m_tasks.cancelAll();
    letGo();
}

void MainWindow::lay()
{
    m_centre->addWidget(m_start);

    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_banner);
    column->addWidget(m_centre, 1);

    m_split = new QSplitter(Qt::Horizontal, this);
    m_split->setObjectName(QStringLiteral("windowSplit"));
    m_split->setHandleWidth(1);
    m_split->addWidget(middle);
    m_split->addWidget(m_side);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_split->setCollapsible(0, false);
    m_split->setCollapsible(1, false);

    auto *upper = new QHBoxLayout;
    upper->setContentsMargins(0, 0, 0, 0);
    upper->setSpacing(0);
    upper->addWidget(m_rail);
    upper->addWidget(m_split, 1);
    auto *whole = new QWidget(this);
    auto *rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(upper, 1);
    rows->addWidget(m_status);
    setCentralWidget(whole);
}

void MainWindow::addSidePages()
{
    m_side->addPage(InspectorPageId, tr("Inspector"), m_inspector);
    m_side->addPage(AddPageId, tr("Add documents"), m_addPane);
    m_side->addPage(TasksPageId, tr("Tasks"), new TasksPanel(&m_tasks, this));
    m_side->addPage(HistoryPageId, tr("History"), new HistoryPanel(&m_undoStack, this));
    m_side->addPage(KeysPageId, tr("Keys"), m_keys);
    auto *settings = new SettingsPanel(m_around.settings, this);
    settings->addSection(tr("Sending from the browser"), new BrowserSettings(m_browser, this));
    m_side->addPage(SettingsPageId, tr("Settings"), settings);
}

BrowserSending *MainWindow::makeBrowserSending()
{
    const auto add = [this](const AddRequest &request, BrowserSending::Then then) {
        if (!m_adder || m_investigation->isReadOnly())
            return false;
        m_adder->add(request, std::move(then));
        return true;
    };
    return new BrowserSending(*m_around.prompt, *m_around.settings, add, this);
}

void MainWindow::connectFileActions()
{
    connect(m_actions->newCase, &QAction::triggered, this, &MainWindow::askForNewFile);
    connect(m_actions->openCase, &QAction::triggered, this, &MainWindow::askForFile);
    connect(m_actions->openSample, &QAction::triggered, this, &MainWindow::openSample);
    connect(m_actions->closeCase, &QAction::triggered, this, [this] { closeCase(); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_start, &StartPage::fileChosen, this, &MainWindow::openFile);
    connect(m_start, &StartPage::forgetWanted, this, [this](const QString &path) {
        m_around.settings->removeRecentFile(path);
        refreshRecent();
    });
}

void MainWindow::connectViewActions()
{
    connect(m_rail, &NavigationRail::chosen, this, [this](const QString &id) { go({id, {}, {}}); });
    for (QAction *action : m_actions->screens) {
        m_rail->button(action->data().toString())->setKeys(action->shortcut());
        connect(action, &QAction::triggered, this, [this, action] { go({action->data().toString(), {}, {}}); });
    }
    connect(m_actions->foldRail, &QAction::toggled, m_rail, &NavigationRail::setCollapsed);
    connect(m_rail, &NavigationRail::collapsedChanged, m_actions->foldRail, &QAction::setChecked);
    connect(m_actions->showInspector, &QAction::triggered, this, [this](bool shown) {
        m_side->showPage(InspectorPageId);
        m_side->setVisible(shown);
    });
    connect(m_side, &SideColumn::hideWanted, m_actions->showInspector, &QAction::trigger);
    connect(m_actions->back, &QAction::triggered, this, &MainWindow::goBack);
    connect(m_actions->forward, &QAction::triggered, this, [this] {
        if (m_workspace)
            m_workspace->goForward();
    });
    connect(m_actions->leave, &QAction::triggered, this, &MainWindow::leaveSomething);
    connect(m_actions->search, &QAction::triggered, this, &MainWindow::startSearch);
    connect(m_actions->editInspected, &QAction::triggered, this, [this] {
        if (InspectorPage *page = m_inspector->currentPage())
            page->beginEdit();
    });
}

void MainWindow::connectPanels()
{
    const auto page = [this](QAction *action, const QString &id) {
        connect(action, &QAction::triggered, this, [this, id] { showSide(id); });
    };
    page(m_actions->showTasks, TasksPageId);
    page(m_actions->showHistory, HistoryPageId);
    page(m_actions->settings, SettingsPageId);
    connect(m_actions->addDocuments, &QAction::triggered, this, [this] {
        showSide(AddPageId);
        m_addPane->focusFirst();
    });
    connect(m_actions->showKeys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_actions->showHelp, &QAction::triggered, this, &MainWindow::showHelp);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->showPalette, &QAction::triggered, this, &MainWindow::openPalette);
    connect(m_status, &StatusStrip::tasksWanted, m_actions->showTasks, &QAction::trigger);
    connect(m_side, &SideColumn::pageChanged, this, &MainWindow::refreshState);
    connect(m_topBar, &TopBar::searchWanted, this, &MainWindow::search);
    connect(m_addPane, &AddPane::filesWanted, this, &MainWindow::chooseFiles);
    connect(m_addPane, &AddPane::addWanted, this, &MainWindow::addDocuments);
}

void MainWindow::inspect(const Subject &subject)
{
    m_inspector->show(subject);
}

void MainWindow::go(const Location &location)
{
    if (m_workspace)
        m_workspace->go(location);
}

void MainWindow::goBack()
{
    if (m_workspace)
        m_workspace->goBack();
}

void MainWindow::say(const QString &text)
{
    m_status->say(text);
}

void MainWindow::showError(const Error &error)
{
    if (error.code != ErrorCode::Canceled)
        m_banner->showError(error);
}

void MainWindow::refreshRecent()
{
    const QStringList files = m_around.settings->recentFiles();
    m_start->setRecentFiles(files);
    m_actions->recentMenu->clear();
    m_actions->recentMenu->setEnabled(!files.isEmpty());
    for (const QString &path : files) {
        QAction *action = m_actions->recentMenu->addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openFile(path); });
    }
}

void MainWindow::refreshState()
{
    const bool open = m_investigation != nullptr;
    m_browser->setReady(open && !m_investigation->isReadOnly());
    m_actions->setState(open, open && !m_investigation->isReadOnly());
    m_actions->back->setEnabled(m_workspace && m_workspace->canGoBack());
    m_actions->forward->setEnabled(m_workspace && m_workspace->canGoForward());
    m_rail->setVisible(open);
    m_topBar->setVisible(open);
    m_side->setVisible(open ? m_actions->showInspector->isChecked() || !m_side->isAtRest() : !m_side->isAtRest());
    setWindowTitle(open ? tr("%1 — Nutgraf").arg(m_investigation->name()) : tr("Nutgraf"));
}

void MainWindow::leaveSomething()
{
    Screen *screen = m_workspace ? m_workspace->current() : nullptr;
    const QWidget *focus = QApplication::focusWidget();
    const bool outside = focus && (m_side->isAncestorOf(focus) || m_topBar->isAncestorOf(focus));
    if (m_palette->isVisible())
        m_palette->close();
    else if (screen && outside && focus->testAttribute(Qt::WA_InputMethodEnabled))
        screen->setFocus(); // out of a field first; what stands in it stays
    else if (screen && screen->goBack())
        return;
    else if (!m_side->isAtRest())
        m_side->closePage();
    else if (m_banner->isVisible())
        m_banner->hide();
    else
        goBack();
}

void MainWindow::startSearch()
{
    if (!m_workspace || (m_workspace->current() && m_workspace->current()->focusSearch()))
        return;
    m_topBar->searchField()->setFocus(Qt::ShortcutFocusReason);
    m_topBar->searchField()->selectAll();
}

void MainWindow::search(const QString &words)
{
    if (!m_workspace || words.isEmpty())
        return;
    Screen *screen = m_workspace->screen(QStringLiteral("search"));
    if (!screen)
        return;
    go({screen->id(), {}, {}});
    QMetaObject::invokeMethod(screen, "search", Q_ARG(QString, words));
}

void MainWindow::showSide(const QString &page)
{
    if (m_side->currentPage() == page && m_side->isVisible())
        m_side->closePage();
    else
        m_side->showPage(page);
}

void MainWindow::openPalette()
{
    if (m_palette->isVisible()) {
        m_palette->close();
        return;
    }
    QList<PaletteEntry> entries;
    if (m_workspace && m_workspace->current())
        entries = entriesForActions(m_workspace->current()->actions(), m_workspace->current()->title());
    QList<QAction *> ofWindow = m_actions->all();
    ofWindow.removeAll(m_actions->showPalette);
    ofWindow.removeAll(m_actions->leave);
    entries.append(entriesForActions(ofWindow, {}));
    if (m_investigation)
        entries.append(entriesForCase(*this, *m_investigation));
    m_palette->model()->setSearch(m_workspace ? [this](const QString &words) { search(words); }
                                              : std::function<void(const QString &)>());
    m_palette->open(entries);
}

void MainWindow::showKeys()
{
    const Screen *screen = m_workspace ? m_workspace->current() : nullptr;
    m_keys->show(screen ? screen->title() : QString(), screen ? screen->actions() : QList<QAction *>(),
                 m_actions->all());
    showSide(KeysPageId);
}

void MainWindow::showHelp()
{
    if (!m_help)
        m_help = new HelpWindow(this);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::showAbout()
{
    m_banner->showMessage(
        Banner::Kind::Info,
        tr("Nutgraf %1. A workbench for checking the news. Free software under the GNU General Public "
           "License, version 3 or later; it comes without any warranty.")
            .arg(QStringLiteral(NUTGRAF_VERSION)));
}

void MainWindow::addDocuments(const AddRequest &request)
{
    if (m_adder)
        m_adder->add(request);
}

void MainWindow::chooseFiles()
{
    const FileRequest request{
        tr("Add documents"), tr("Documents (*.html *.htm *.xhtml *.md *.markdown *.txt);;All files (*)"), {}, {}, {}};
    prompt().openFiles(this, request, [this](const QStringList &files) { addDocuments(requestForFiles(files)); });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!sortDropped(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const Dropped dropped = sortDropped(*event->mimeData());
    if (dropped.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction); // a file manager that moves would delete the file
    event->accept();
    takeDropped(dropped);
}

void MainWindow::takeDropped(const Dropped &dropped)
{
    if (!dropped.investigation.isEmpty()) {
        openFile(dropped.investigation);
        return;
    }
    if (!m_investigation || m_investigation->isReadOnly()) {
        m_banner->showMessage(Banner::Kind::Info,
                              m_investigation
                                  ? tr("Nothing was added: this investigation is open for reading only.")
                                  : tr("Open or make an investigation first, then drop the documents again."));
        return;
    }
    addDocuments(dropped.request);
    if (!dropped.text.isEmpty()) {
        m_side->showPage(AddPageId);
        m_addPane->pasteText(dropped.text);
    }
}

void MainWindow::saveLayout()
{
    m_around.settings->setValue(GeometryKey, saveGeometry());
    m_around.settings->setValue(RailKey, m_rail->isCollapsed());
    m_around.settings->setValue(InspectorKey, m_actions->showInspector->isChecked());
    if (m_investigation)
        m_around.settings->setCaseValue(m_investigation->path(), SplitKey, m_split->saveState());
}

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(m_around.settings->value(GeometryKey).toByteArray()))
        resize(QSize(scaled(1440), scaled(900)).boundedTo(screen()->availableSize() * 9 / 10));
    m_rail->setCollapsed(m_around.settings->value(RailKey).toBool());
    const QVariant inspector = m_around.settings->value(InspectorKey);
    m_actions->showInspector->setChecked(!inspector.isValid() || inspector.toBool());
}

} // namespace nutgraf::widgets
