// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/mainwindow.h"

#include "app/casework/investigation.h"
#include "widgets/common/banner.h"
#include "widgets/common/measures.h"
#include "widgets/common/prompt.h"
#include "widgets/shell/caseopening.h"
#include "widgets/shell/inspector.h"
#include "widgets/shell/navigationrail.h"
#include "widgets/shell/screens.h"
#include "widgets/shell/settings.h"
#include "widgets/shell/sidecolumn.h"
#include "widgets/shell/startpage.h"
#include "widgets/shell/statusstrip.h"
#include "widgets/shell/topbar.h"
#include "widgets/shell/windowactions.h"
#include "widgets/shell/workspace.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using casework::Investigation;
using storage::Error;
using storage::ErrorCode;

namespace {

const QString GeometryKey = QStringLiteral("window/geometry");
const QString RailKey = QStringLiteral("window/foldedRail");
const QString SplitKey = QStringLiteral("split");
const QString InspectorKey = QStringLiteral("inspector");
const QString InspectorPageId = QStringLiteral("inspector");

QString fileFilter()
{
    return MainWindow::tr("Investigations (*.nutgraf);;All files (*)");
}

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
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    m_actions->makeMenus();
    lay();
    connectFileActions();
    connectViewActions();
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
    m_side->addPage(InspectorPageId, tr("Inspector"), m_inspector);
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

void MainWindow::connectFileActions()
{
    connect(m_actions->newCase, &QAction::triggered, this, &MainWindow::askForNewFile);
    connect(m_actions->openCase, &QAction::triggered, this, &MainWindow::askForFile);
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
    for (QAction *action : m_actions->screens)
        connect(action, &QAction::triggered, this, [this, action] { go({action->data().toString(), {}, {}}); });
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

void MainWindow::askForNewFile()
{
    const FileRequest request{
        tr("New investigation"), fileFilter(), {}, tr("Investigation.nutgraf"), QStringLiteral("nutgraf")};
    prompt().saveFile(this, request, [this](const QString &path) { createFile(path); });
}

void MainWindow::askForFile()
{
    const FileRequest request{tr("Open an investigation"), fileFilter(), {}, {}, {}};
    prompt().openFile(this, request, [this](const QString &path) { openFile(path); });
}

void MainWindow::replaceCase(std::function<void()> open)
{
    // After the event that asked for it: a click on a recent file, a drop, a key in a screen that now goes.
    QTimer::singleShot(0, this, [this, open = std::move(open)] { closeCase(open); });
}

void MainWindow::openFile(const QString &path)
{
    m_start->setBusy(tr("Opening %1").arg(QFileInfo(path).completeBaseName()));
    replaceCase([this, path] {
        // One more turn of the loop, so that the page that says "Opening" is painted before the file is proved.
        QTimer::singleShot(0, this, [this, path] {
            openInvestigationFile(this, prompt(), path, [this, path](const auto &opened) {
                if (opened)
                    takeCase(std::move(opened.value()->investigation), opened.value()->notice);
                else
                    refuse(path, opened.error());
            });
        });
    });
}

void MainWindow::createFile(const QString &path)
{
    replaceCase([this, path] {
        auto made = Investigation::create(path);
        if (made)
            takeCase(std::move(made).value(), {});
        else
            refuse(path, made.error());
    });
}

void MainWindow::refuse(const QString &path, const Error &error)
{
    m_start->setBusy({});
    if (error.code == ErrorCode::NotFound) {
        m_around.settings->removeRecentFile(path);
        refreshRecent();
    }
    showError(error);
    Q_EMIT caseRefused(error.message);
}

void MainWindow::takeCase(std::unique_ptr<Investigation> investigation, const QString &notice)
{
    m_start->setBusy({});
    m_banner->hide();
    m_investigation = std::move(investigation);
    m_around.settings->addRecentFile(m_investigation->path());
    m_workspace = new Workspace(*this, *m_investigation, this);
    for (const KindPage &entry : makeInspectorPages(*this, *m_investigation, m_inspector))
        m_inspector->addPage(entry.kind, entry.page);
    connect(m_workspace, &Workspace::currentScreenChanged, this,
            [this](const Screen *screen) { m_rail->setCurrent(screen->railId()); });
    connect(m_workspace, &Workspace::historyChanged, this, &MainWindow::refreshState);
    connect(m_workspace, &Workspace::waitingChanged, m_rail, &NavigationRail::setWaiting);
    connect(m_investigation.get(), &Investigation::changed, this, [this] {
        m_workspace->refresh();
        m_inspector->refresh();
        refreshFacts();
    });
    m_centre->addWidget(m_workspace);
    m_centre->setCurrentWidget(m_workspace);
    refreshState();
    const QByteArray split = m_around.settings->caseValue(m_investigation->path(), SplitKey).toByteArray();
    if (!split.isEmpty())
        m_split->restoreState(split);
    m_workspace->restoreState(*m_around.settings, m_investigation->path());
    refreshFacts();
    refreshRecent();
    if (!notice.isEmpty())
        m_banner->showMessage(Banner::Kind::Info, notice);
    Q_EMIT caseOpened();
}

void MainWindow::closeCase(std::function<void()> then)
{
    const auto finish = [this, then = std::move(then)] {
        letGo();
        if (then)
            then();
    };
    if (!m_investigation || m_tasks.activeCount() == 0) {
        finish();
        return;
    }
    const Question question{tr("Stop the work and close?"),
                            tr("Documents are still being added. What was added so far is kept."),
                            tr("Stop and close"),
                            {}};
    prompt().ask(this, question, [this, finish](Answer answer) {
        if (answer != Answer::Accept) {
            m_start->setBusy({});
            return;
        }
        say(tr("Stopping the work"));
        m_afterTasks = finish;
        m_tasks.cancelAll();
    });
}

void MainWindow::letGo()
{
    if (!m_investigation)
        return;
    saveLayout();
    m_workspace->saveState(*m_around.settings, m_investigation->path());
    m_undoStack.clear();
    m_inspector->clear();
    m_centre->setCurrentWidget(m_start);
    delete std::exchange(m_workspace, nullptr);
    const storage::Status closed = m_investigation->close();
    m_investigation.reset();
    m_banner->hide();
    if (!closed)
        showError(closed.error());
    for (const RailEntry &entry : railEntries())
        m_rail->setWaiting(entry.id, 0);
    m_rail->setCurrent({});
    m_status->setFacts({});
    refreshState();
    Q_EMIT caseClosed();
}

void MainWindow::refreshFacts()
{
    const auto counts = m_investigation->reader().counts();
    if (!counts) {
        showError(counts.error());
        return;
    }
    const storage::Counts &found = counts.value();
    QStringList facts{found.documents == 1 ? tr("1 document") : tr("%L1 documents").arg(found.documents),
                      found.claims == 1 ? tr("1 claim") : tr("%L1 claims").arg(found.claims),
                      found.openConflicts == 1 ? tr("1 contradiction open")
                                               : tr("%L1 contradictions open").arg(found.openConflicts)};
    if (m_investigation->isReadOnly())
        facts.append(tr("reading only"));
    m_status->setFacts(facts.join(QStringLiteral(" · ")));
    m_rail->setWaiting(QStringLiteral("inbox"), found.claimSuggestions);
    m_rail->setWaiting(QStringLiteral("contradictions"), found.openConflicts);
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
    if (m_workspace && m_workspace->current() && m_workspace->current()->goBack())
        return;
    if (!m_side->isAtRest()) {
        m_side->closePage();
        return;
    }
    if (m_topBar->searchField()->hasFocus() && m_workspace) {
        m_workspace->current()->setFocus();
        return;
    }
    goBack();
}

void MainWindow::startSearch()
{
    if (!m_workspace || (m_workspace->current() && m_workspace->current()->focusSearch()))
        return;
    m_topBar->searchField()->setFocus(Qt::ShortcutFocusReason);
    m_topBar->searchField()->selectAll();
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
        resize(scaled(1280), scaled(820));
    m_rail->setCollapsed(m_around.settings->value(RailKey).toBool());
    const QVariant inspector = m_around.settings->value(InspectorKey);
    m_actions->showInspector->setChecked(!inspector.isValid() || inspector.toBool());
    m_split->setSizes({scaled(960), scaled(320)});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    if (m_investigation && m_tasks.activeCount() > 0) {
        event->ignore();
        closeCase([this] { close(); });
        return;
    }
    m_tasks.cancelAll();
    letGo();
    event->accept();
}

} // namespace nutgraf::widgets
