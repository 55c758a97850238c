// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/investigation.h"
#include "widgets/common/screen.h"
#include "widgets/models/contradictionmodel.h"

class QListView;

namespace nutgraf::widgets {

class ChoiceBar;
class ContradictionFilter;
class Shell;
class TextLabel;

/// What disagrees in the case, the open ones first, each to be decided by one key. GUI thread only.
class ContradictionsScreen : public Screen
{
    Q_OBJECT

public:
    ContradictionsScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent = nullptr);

    void activate() override;
    void showLocation(const Location &location) override;
    Location location() const override;

protected:
    void refresh() override;

private:
    void addActions();
    void countWaiting();
    void step(int rows);
    void decide(const QString &decision);
    void explain();
    void write(const QUuid &relation, const QString &decision, const QString &note);
    const ContradictionRow *current() const;
    void select(const QUuid &relation);

    Shell &m_shell;
    casework::Investigation &m_investigation;
    ContradictionModel *m_model;
    ContradictionFilter *m_filter;
    QListView *m_list;
    ChoiceBar *m_views;
    TextLabel *m_note;
};

} // namespace nutgraf::widgets
