// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/edits.h"
#include "app/casework/investigation.h"
#include "widgets/common/screen.h"
#include "widgets/models/sourcemodel.h"

class QLineEdit;
class QSplitter;
class QTableView;
class QTimer;

namespace nutgraf::widgets {

class ChoiceBar;
class SectionHeader;
class Shell;

/// Who speaks in the case, and what each of them says anywhere. GUI thread only.
class SourcesScreen : public Screen
{
    Q_OBJECT

public:
    SourcesScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

    void activate() override;
    void showLocation(const Location &location) override;
    Location location() const override;
    bool focusSearch() override;
    bool goBack() override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

protected:
    void refresh() override;

private:
    QWidget *makeList();
    QWidget *makeSayings();
    void addActions();
    void readNextPage();
    void showSayings();
    void step(int rows);
    void decide(casework::Verdict verdict);
    void select(const QUuid &source);
    QUuid current() const;

    Shell &m_shell;
    casework::Investigation &m_investigation;
    SourceModel *m_model;
    SourceFilter *m_filter;
    SayingModel *m_sayings;
    QTableView *m_table;
    QTableView *m_says;
    QSplitter *m_split;
    SectionHeader *m_head;
    ChoiceBar *m_views;
    QLineEdit *m_search;
    QTimer *m_reading;
    qint64 m_lastKey = 0;
    QUuid m_wanted;
};

} // namespace nutgraf::widgets
