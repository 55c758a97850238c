// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/inbox.h"
#include "app/casework/investigation.h"
#include "widgets/common/screen.h"

#include <QTimer>

class QLineEdit;
class QStackedWidget;
class QTableView;

namespace nutgraf::widgets {

class ArrivalModel;
class ArrivalPreview;
class ChoiceBar;
class FeedsPane;
class Shell;
class WatchPane;

/// What arrived from outside and waits for a decision: items of feeds and additions that failed; beside it the feeds
/// themselves and the watched documents. Looks at feeds and documents by itself while the case is open. GUI thread only.
class ArrivalsScreen : public Screen
{
    Q_OBJECT

public:
    ArrivalsScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

    void showLocation(const Location &location) override;
    Location location() const override;
    bool focusSearch() override;
    bool goBack() override;

    ArrivalModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    FeedsPane *feeds() const { return m_feeds; }
    WatchPane *watching() const { return m_watch; }
    /// "new", "later", "kept", "dismissed", "feeds", "watched".
    void showPart(const QString &key);

protected:
    void refresh() override;

private:
    QWidget *makeItems();
    void makeTriageActions();
    void makeFeedActions();
    storage::Result<QList<storage::InboxRow>> readPage(qint64 afterKey);
    void readItems();
    void readMore();
    void showCurrent();
    void showButtons();
    void keep();
    void settle(const casework::AddedList &kept);
    void decide(casework::Triage decision);
    void open();
    void step(int by);
    void countWaiting();
    void lookAtDue();
    QList<QUuid> chosen() const;
    bool shows(const QString &part) const;

    Shell &m_shell;
    casework::Investigation &m_investigation;
    ArrivalModel *m_model;
    ChoiceBar *m_parts = nullptr;
    QLineEdit *m_search = nullptr;
    QStackedWidget *m_pages = nullptr;
    QTableView *m_table = nullptr;
    ArrivalPreview *m_preview = nullptr;
    FeedsPane *m_feeds;
    WatchPane *m_watch;
    QList<QAction *> m_itemActions;
    QList<QAction *> m_feedActions;
    QList<QAction *> m_watchActions;
    QTimer m_due;
    QTimer m_recount; ///< keeps the badge right while another screen is shown
    qint64 m_lastKey = 0;
};

} // namespace nutgraf::widgets
