// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/mainwindow.h"

#include "app/casework/investigation.h"
#include "widgets/common/banner.h"
#include "widgets/common/measures.h"
#include "widgets/common/prompt.h"
#include "widgets/shell/caseopening.h"
#include "widgets/shell/documentadder.h"
#include "widgets/shell/inspector.h"
#include "widgets/shell/navigationrail.h"
#include "widgets/shell/screens.h"
#include "widgets/shell/settings.h"
#include "widgets/shell/startpage.h"
#include "widgets/shell/statusstrip.h"
#include "widgets/shell/windowactions.h"
#include "widgets/shell/workspace.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

// The window's dealings with the file: making, opening and leaving an investigation.
namespace nutgraf::widgets {

using casework::Investigation;
using storage::Error;
using storage::ErrorCode;
using storage::Status;

namespace {

const QString SplitKey = QStringLiteral("split");
constexpr int InspectorWidth = 340;

QString fileFilter()
{
    return MainWindow::tr("Investigations (*.nutgraf);;All files (*)");
}

/// Made beside its place and moved there when it is whole: a program that is ended half way leaves no half a case.
Status makeSampleAt(const QString &path, const Surroundings::MakeSample &make, const jobs::JobContext &context)
{
    const QString draft = path + QStringLiteral(".part");
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile::remove(draft);
    NUTGRAF_CHECK(make(draft, context));
    if (!QFile::rename(draft, path))
        return Error{ErrorCode::Io, MainWindow::tr("The sample case cannot be put in its place."), path};
    return {};
}

} // namespace

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

void MainWindow::replaceCase(const std::shared_ptr<OpenedCase> &opened)
{
    closeCase([this, opened] { takeCase(std::move(opened->investigation), opened->notice); });
}

void MainWindow::openFile(const QString &path)
{
    if (m_investigation && QFileInfo(m_investigation->path()) == QFileInfo(path)) {
        say(tr("%1 is open already").arg(m_investigation->name()));
        return;
    }
    const QString opening = tr("Opening %1").arg(QFileInfo(path).completeBaseName());
    m_start->setBusy(opening);
    if (m_investigation)
        say(opening);
    // After the event that asked for it (a click on a recent file, a key in a screen that then goes) and after the page that
    // says "Opening" is painted. What is open stays open until the other file has proved to be one.
    QTimer::singleShot(0, this, [this, path] {
        QTimer::singleShot(0, this, [this, path] {
            openInvestigationFile(this, prompt(), path, [this, path](const auto &opened) {
                if (opened)
                    replaceCase(opened.value());
                else
                    refuse(path, opened.error());
            });
        });
    });
}

void MainWindow::createFile(const QString &path)
{
    QTimer::singleShot(0, this, [this, path] {
        auto made = Investigation::create(path);
        if (made)
            replaceCase(std::make_shared<OpenedCase>(OpenedCase{std::move(made).value(), {}}));
        else
            refuse(path, made.error());
    });
}

void MainWindow::openSample()
{
    const QString path = m_around.samplePath;
    if (m_makingSample || path.isEmpty() || !m_around.makeSample)
        return;
    if (QFileInfo::exists(path)) {
        openFile(path);
        return;
    }
    m_makingSample = true;
    m_start->setBusy(tr("Making the sample case"));
    m_tasks.run(
        &m_pools.io, this, tr("Making the sample case"),
        [path, make = m_around.makeSample](const jobs::JobContext &context) {
            return makeSampleAt(path, make, context);
        },
        [this, path](const storage::Status &made) {
            m_makingSample = false;
            if (made)
                openFile(path);
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
    m_adder = new DocumentAdder(*this, *m_investigation, m_around.http, this);
    m_workspace = new Workspace(*this, *m_investigation, this);
    for (const KindPage &entry : makeInspectorPages(*this, *m_investigation, m_inspector))
        m_inspector->addPage(entry.kind, entry.page);
    connectCase();
    m_centre->addWidget(m_workspace);
    m_centre->setCurrentWidget(m_workspace);
    refreshState();
    const QByteArray split = m_around.settings->caseValue(m_investigation->path(), SplitKey).toByteArray();
    if (split.isEmpty() || !m_split->restoreState(split))
        m_split->setSizes({m_split->width() - scaled(InspectorWidth), scaled(InspectorWidth)});
    m_workspace->restoreState(*m_around.settings, m_investigation->path());
    refreshFacts();
    refreshRecent();
    if (!notice.isEmpty())
        m_banner->showMessage(Banner::Kind::Info, notice);
    Q_EMIT caseOpened();
}

void MainWindow::connectCase()
{
    connect(m_workspace, &Workspace::currentScreenChanged, this,
            [this](const Screen *screen) { m_rail->setCurrent(screen->railId()); });
    connect(m_workspace, &Workspace::historyChanged, this, &MainWindow::refreshState);
    connect(m_workspace, &Workspace::waitingChanged, m_rail, &NavigationRail::setWaiting);
    for (const Screen *screen : m_workspace->screens()) {
        if (screen->waiting() > 0) // counted while it was made
            m_rail->setWaiting(screen->railId(), m_workspace->waitingAt(screen->railId()));
    }
    connect(m_investigation.get(), &Investigation::changed, this, [this] {
        m_inspector->refresh();
        refreshFacts();
    });
    connect(m_adder, &DocumentAdder::partlyFailed, this, [this](const QString &sentence) {
        m_banner->showMessage(Banner::Kind::Warning, sentence);
        m_banner->addButton(m_actions->showTasks);
    });
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
    const auto stop = [this, finish] {
        say(tr("Stopping the work"));
        m_afterTasks = finish;
        m_tasks.cancelAll();
    };
    if (!m_adder->isBusy()) {
        stop(); // what a screen computes for itself is lost with it
        return;
    }
    const Question question{tr("Stop the work and close?"),
                            tr("Documents are still being added. What was added so far is kept."),
                            tr("Stop and close"),
                            {}};
    prompt().ask(this, question, [this, stop](Answer answer) {
        if (answer == Answer::Accept)
            stop();
        else
            m_start->setBusy({});
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
    delete std::exchange(m_adder, nullptr);
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
    if (found.claimSuggestions > 0)
        facts.append(found.claimSuggestions == 1 ? tr("1 suggested claim to review")
                                                 : tr("%L1 suggested claims to review").arg(found.claimSuggestions));
    if (m_investigation->isReadOnly())
        facts.append(tr("reading only"));
    m_status->setFacts(facts.join(QStringLiteral(" · ")));
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
