// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/edits.h"
#include "app/casework/investigation.h"
#include "widgets/common/screen.h"
#include "widgets/models/claimmodel.h"

class QLineEdit;
class QTableView;
class QTimer;

namespace nutgraf::widgets {

class ChoiceBar;
class Shell;
class TextLabel;

/// Every claim of the case in a table: how it stands, what values are stated and by how many, what is left to decide.
/// GUI thread only.
class ClaimsScreen : public Screen
{
    Q_OBJECT

public:
    ClaimsScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

    void activate() override;
    void showLocation(const Location &location) override;
    Location location() const override;
    bool focusSearch() override;
    bool goBack() override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBar();
    void makeTable();
    void fitColumns();
    void addActions();
    void readNextPage();
    void updateCounts();
    void chooseView(ClaimFilter::View view);
    void step(int rows);
    void decide(casework::Verdict verdict);
    void removeSelected();
    void mergeSelected();
    void makeClaim();
    void open(const QModelIndex &index);
    void select(const QUuid &claim);
    QUuid current() const;
    QList<QUuid> selected() const;

    Shell &m_shell;
    casework::Investigation &m_investigation;
    ClaimModel *m_model;
    ClaimFilter *m_filter;
    QTableView *m_table;
    ChoiceBar *m_views;
    QLineEdit *m_search;
    TextLabel *m_note;
    QAction *m_merge = nullptr;
    QTimer *m_reading; ///< further pages, one a turn of the event loop
    qint64 m_lastKey = 0;
    QUuid m_wanted; ///< to be selected as soon as it is read
};

} // namespace nutgraf::widgets
