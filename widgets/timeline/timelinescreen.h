// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/edits.h"
#include "app/casework/investigation.h"
#include "widgets/common/shell.h"
#include "widgets/models/eventmodel.h"

#include <functional>
#include <stop_token>

class QAction;
class QComboBox;
class QListWidget;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace nutgraf::widgets {

class ElidingLabel;
class EventForm;
class TextLabel;
class TimelineOverview;
class TimelineView;

/// What happened when, who said what when, and when it was published, in lanes; with a strip of all of it below, a table
/// as its twin, and a list of what has no date.
class TimelineScreen : public Screen
{
    Q_OBJECT

public:
    explicit TimelineScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);
    ~TimelineScreen() override;

    void showLocation(const Location &location) override;
    Location location() const override;
    bool goBack() override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    TimelineView *view() const { return m_view; }
    QString title() const;
    QUuid current() const { return m_current; }

Q_SIGNALS:
    void loaded();

protected:
    void refresh() override;

private:
    void makeActions();
    QWidget *makeHeader();
    QWidget *makeForm();
    QWidget *makeTable();
    void connectParts();
    void present(const TimelineData &data);
    void listUndated();
    void updateActions();
    void setCurrent(const QUuid &event);
    void open(const QUuid &event);
    void decide(casework::Verdict verdict);
    void addEvent();
    void showForm(bool shown);
    void exportPicture();
    void exportDrawing();
    void exportTable();
    void ask(const QString &title, const QString &filter, const QString &suffix,
             const std::function<storage::Result<QByteArray>()> &contents);
    const storage::EventRow *row(const QUuid &event) const;

    Shell &m_shell;
    casework::Investigation &m_investigation;
    TimelineData m_data;
    QUuid m_current;
    quint64 m_request = 0;
    std::stop_source m_running;

    ElidingLabel *m_heading = nullptr;
    QComboBox *m_lanes = nullptr;
    QStackedWidget *m_twins = nullptr;
    TimelineView *m_view = nullptr;
    TimelineOverview *m_overview = nullptr;
    QTableView *m_table = nullptr;
    EventModel *m_model = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
    QWidget *m_formCard = nullptr;
    EventForm *m_form = nullptr;
    QWidget *m_undatedPart = nullptr;
    TextLabel *m_undatedTitle = nullptr;
    QListWidget *m_undated = nullptr;

    QAction *m_zoomInAction = nullptr;
    QAction *m_zoomOutAction = nullptr;
    QAction *m_fitAction = nullptr;
    QAction *m_nextAction = nullptr;
    QAction *m_previousAction = nullptr;
    QAction *m_acceptAction = nullptr;
    QAction *m_rejectAction = nullptr;
    QAction *m_openAction = nullptr;
    QAction *m_addAction = nullptr;
    QAction *m_tableAction = nullptr;
    QList<QAction *> m_exportActions;
};

} // namespace nutgraf::widgets
