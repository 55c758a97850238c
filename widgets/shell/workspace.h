// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/screen.h"
#include "widgets/shell/locationhistory.h"

#include <QStackedWidget>

#include <vector>

namespace nutgraf::casework {
class Investigation;
}

namespace nutgraf::widgets {

class Settings;
class Shell;

/// The screens of one open case, one at a time, and the way back through where the person has been. Deleted before the
/// investigation that it shows.
class Workspace : public QStackedWidget
{
    Q_OBJECT

public:
    Workspace(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

    const std::vector<Screen *> &screens() const { return m_screens; }
    Screen *screen(const QString &id) const; ///< null when there is none
    Screen *current() const;

    /// What waits behind an entry of the rail, on all screens that it leads to.
    int waitingAt(const QString &railId) const;

    /// Goes to a place and remembers the one left. An unknown screen stays where it is.
    void go(const Location &location);
    bool goBack();
    bool goForward();
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }
    /// Shows the first screen, or the one that was open, without leaving a trace in the history.
    void begin(const QString &screenId);

    void saveState(Settings &settings, const QString &path) const;
    void restoreState(const Settings &settings, const QString &path);

Q_SIGNALS:
    void currentScreenChanged(Screen *screen);
    void historyChanged();
    void waitingChanged(const QString &railId, int count);

private:
    void bringToFront(Screen *screen);
    void visit(const Location &location);

    Shell &m_shell;
    std::vector<Screen *> m_screens;
    Screen *m_front = nullptr;
    LocationHistory m_history;
};

} // namespace nutgraf::widgets
