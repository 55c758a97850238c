// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/tasklist.h"

#include <QHash>
#include <QWidget>

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace nutgraf::widgets {

class Card;
class TextLabel;

/// One piece of work: how far it is, what failed in it and why, to be stopped or tried again.
class TaskCard : public QWidget
{
    Q_OBJECT

public:
    explicit TaskCard(QWidget *parent = nullptr);

    void show(const jobs::TaskInfo &task);

Q_SIGNALS:
    void cancelWanted();
    void retryWanted();

private:
    void showFailures(const jobs::TaskInfo &task);

    Card *m_card;
    TextLabel *m_title;
    TextLabel *m_state;
    QProgressBar *m_progress;
    QVBoxLayout *m_failures;
    QPushButton *m_cancel;
    QPushButton *m_retry;
    qsizetype m_shownFailures = -1;
};

/// The list of work that runs and has run, newest first.
class TasksPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TasksPanel(jobs::TaskList *tasks, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    jobs::TaskList *m_tasks;
    QHash<quint64, TaskCard *> m_cards;
    QVBoxLayout *m_list;
    TextLabel *m_nothing;
    QPushButton *m_clear;
};

} // namespace nutgraf::widgets
