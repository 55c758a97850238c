// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QToolButton;

namespace nutgraf::jobs {
class TaskList;
}

namespace nutgraf::widgets {

class ElidingLabel;
class IconLabel;

/// The line at the bottom: what the case holds, a passing word, and the work that runs. A click on the work opens its list.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    StatusStrip(jobs::TaskList *tasks, QWidget *parent = nullptr);

    void setFacts(const QString &facts);
    /// Shows a sentence for a while.
    void say(const QString &text);
    QString said() const;
    QString facts() const;

Q_SIGNALS:
    void tasksWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showTasks();

    jobs::TaskList *m_tasks;
    ElidingLabel *m_facts;
    ElidingLabel *m_word;
    QProgressBar *m_progress;
    QToolButton *m_work;
    QTimer m_fading;
};

} // namespace nutgraf::widgets
