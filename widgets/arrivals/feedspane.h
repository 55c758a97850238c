// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/feedpolling.h"
#include "app/casework/investigation.h"

#include <QWidget>

class QTableView;

namespace nutgraf::widgets {

class FeedModel;
class Shell;

/// The subscribed feeds, and what can be done with them. GUI thread only.
class FeedsPane : public QWidget
{
    Q_OBJECT

public:
    FeedsPane(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }
    FeedModel *model() const { return m_model; }
    void refresh();

    /// Asks for an address, looks for a feed there and subscribes to it.
    void subscribe();
    void subscribeTo(const QString &address);
    void unsubscribe();
    void rename();
    void move();
    void togglePause();
    void importList();
    void exportList();
    /// Visits the chosen feed.
    void lookNow();
    /// Visits all that are due, or all there are. Does nothing while a visit is under way.
    enum class Which { Due, All };
    void poll(Which which);

private:
    void run(const casework::PollRequest &request);
    const storage::FeedRow *current() const;

    Shell &m_shell;
    casework::Investigation &m_investigation;
    FeedModel *m_model;
    QTableView *m_table;
    bool m_polling = false;
};

} // namespace nutgraf::widgets
