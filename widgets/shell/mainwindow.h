// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/jobpools.h"
#include "app/jobs/tasklist.h"
#include "widgets/common/shell.h"
#include "widgets/shell/adding.h"

#include <QMainWindow>
#include <QUndoStack>

#include <functional>
#include <memory>

class QSplitter;
class QStackedWidget;

namespace nutgraf::casework {
class Investigation;
}

namespace nutgraf::widgets {

class AddPane;
class Banner;
class BrowserSending;
class CommandPalette;
class DocumentAdder;
class HelpWindow;
class Inspector;
class KeysPanel;
class NavigationRail;
class Settings;
class SideColumn;
class StartPage;
class StatusStrip;
class TopBar;
class WindowActions;
class Workspace;
struct OpenedCase;

/// What the window needs from outside; all but the fetcher outlive it.
struct Surroundings
{
    /// Makes the sample case at a path; blocking, on a pool's thread.
    using MakeSample = std::function<storage::Status(const QString &path, const jobs::JobContext &context)>;

    Prompt *prompt = nullptr;
    Clock *clock = nullptr;
    Settings *settings = nullptr;
    std::shared_ptr<capture::HttpClient> http;
    MakeSample makeSample;
    QString samplePath; ///< where the sample case is, or will be
};

/// The window: one case or none, its screens, and what is around them. It wires; the parts decide. GUI thread only.
class MainWindow : public QMainWindow, public Shell
{
    Q_OBJECT

public:
    explicit MainWindow(const Surroundings &surroundings, QWidget *parent = nullptr);
    ~MainWindow() override;

    Prompt &prompt() override { return *m_around.prompt; }
    Clock &clock() override { return *m_around.clock; }
    jobs::JobPools &pools() override { return m_pools; }
    jobs::TaskList &tasks() override { return m_tasks; }
    QUndoStack &undoStack() override { return m_undoStack; }
    std::shared_ptr<capture::HttpClient> http() override { return m_around.http; }
    void inspect(const Subject &subject) override;
    void go(const Location &location) override;
    void goBack() override;
    void say(const QString &text) override;
    void showError(const storage::Error &error) override;

    /// Opens a file once the event loop runs, in place of what is open, which stays when the file is refused. Ends with
    /// caseOpened() or caseRefused(); with neither when it is open already.
    void openFile(const QString &path);
    /// Makes a file and opens it. Ends as openFile().
    void createFile(const QString &path);
    /// Opens the sample case, made first when it is not there. Ends as openFile().
    void openSample();
    /// Lets go of the case, once the work on it has stopped; @p then only when it was let go.
    void closeCase(std::function<void()> then = {});

    casework::Investigation *investigation() const { return m_investigation.get(); }
    Workspace *workspace() const { return m_workspace; }
    WindowActions *actions() const { return m_actions; }
    SideColumn *sideColumn() const { return m_side; }
    BrowserSending *browserSending() const { return m_browser; }
    /// Adds documents to the open case, as a task.
    void addDocuments(const AddRequest &request);

Q_SIGNALS:
    void caseOpened();
    void caseRefused(const QString &message);
    void caseClosed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void lay();
    void addSidePages();
    BrowserSending *makeBrowserSending();
    void connectFileActions();
    void connectViewActions();
    void connectPanels();
    void askForNewFile();
    void askForFile();
    void replaceCase(const std::shared_ptr<OpenedCase> &opened);
    void takeCase(std::unique_ptr<casework::Investigation> investigation, const QString &notice);
    void refuse(const QString &path, const storage::Error &error);
    void letGo();
    void refreshFacts();
    void refreshRecent();
    void refreshState();
    void connectCase();
    void leaveSomething();
    void startSearch();
    void search(const QString &words);
    void showSide(const QString &page);
    void openPalette();
    void showKeys();
    void showHelp();
    void showAbout();
    void chooseFiles();
    void takeDropped(const Dropped &dropped);
    void saveLayout();
    void restoreLayout();

    Surroundings m_around;
    jobs::JobPools m_pools;
    jobs::TaskList m_tasks;
    QUndoStack m_undoStack;
    std::unique_ptr<casework::Investigation> m_investigation;

    WindowActions *m_actions;
    NavigationRail *m_rail;
    TopBar *m_topBar;
    Banner *m_banner;
    QStackedWidget *m_centre;
    StartPage *m_start;
    Workspace *m_workspace = nullptr;
    DocumentAdder *m_adder = nullptr;
    SideColumn *m_side;
    Inspector *m_inspector;
    StatusStrip *m_status;
    AddPane *m_addPane;
    KeysPanel *m_keys;
    CommandPalette *m_palette;
    BrowserSending *m_browser;
    HelpWindow *m_help = nullptr;
    QSplitter *m_split = nullptr;
    bool m_makingSample = false;
    std::function<void()> m_afterTasks; ///< waits for the work to stop
};

} // namespace nutgraf::widgets
