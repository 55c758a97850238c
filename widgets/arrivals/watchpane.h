// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/investigation.h"
#include "app/casework/watching.h"

#include <QWidget>

class QTableView;

namespace nutgraf::widgets {

class Shell;
class WatchModel;

/// Watched documents: when they were looked at, and what changed. GUI thread only.
class WatchPane : public QWidget
{
    Q_OBJECT

public:
    WatchPane(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }
    WatchModel *model() const { return m_model; }
    void refresh();

    void lookNow(); ///< at the chosen one
    void lookAtDue();
    void stopWatching();
    void compare();

private:
    void run(const casework::WatchRequest &request);
    QUuid current() const;

    Shell &m_shell;
    casework::Investigation &m_investigation;
    WatchModel *m_model;
    QTableView *m_table;
    bool m_looking = false;
};

} // namespace nutgraf::widgets
