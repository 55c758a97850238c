// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/tasklist.h"

#include <QMap>
#include <QMutex>
#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace nutgraf::jobs {

namespace {

constexpr int NotifyInterval = 50; // milliseconds: fast enough to look alive, slow enough to cost nothing

struct Task
{
    TaskInfo info;
    std::stop_source stop;
    std::function<void(quint64)> launcher;
    QPointer<QObject> guard; ///< read in the list's thread only
};

} // namespace

struct TaskList::State
{
    mutable QMutex mutex;
    TaskList *list = nullptr; ///< null once the list is gone
    bool notifying = false;
    quint64 nextId = 1;
    QMap<quint64, Task> tasks;

    /// Needs the mutex.
    void touch()
    {
        if (notifying || !list)
            return;
        notifying = true;
        TaskList *target = list;
        QMetaObject::invokeMethod(
            target,
            [this, target] {
                QTimer::singleShot(NotifyInterval, target, [this, target] {
                    {
                        const QMutexLocker lock(&mutex);
                        notifying = false;
                    }
                    Q_EMIT target->changed();
                });
            },
            Qt::QueuedConnection);
    }
};

TaskList::TaskList(QObject *parent)
    : QObject(parent)
    , m_state(std::make_shared<State>())
{
    m_state->list = this;
}

TaskList::~TaskList()
{
    cancelAll();
    const QMutexLocker lock(&m_state->mutex);
    m_state->list = nullptr;
}

quint64 TaskList::add(const QString &title, QObject *guard, Launcher launcher)
{
    quint64 id = 0;
    {
        const QMutexLocker lock(&m_state->mutex);
        id = m_state->nextId++;
        Task &task = m_state->tasks[id];
        task.info.id = id;
        task.info.title = title;
        task.launcher = launcher;
        task.guard = guard;

        QList<quint64> finished;
        for (const Task &other : std::as_const(m_state->tasks)) {
            if (!other.info.isActive())
                finished.append(other.info.id);
        }
        for (qsizetype i = 0; i + MaximumFinished < finished.size(); ++i)
            m_state->tasks.remove(finished[i]);
    }
    launcher(id);
    return id;
}

JobContext TaskList::begin(quint64 id, const std::stop_source &stop)
{
    {
        const QMutexLocker lock(&m_state->mutex);
        Task &task = m_state->tasks[id];
        const QString title = task.info.title;
        task.info = {};
        task.info.id = id;
        task.info.title = title;
        task.info.started = QDateTime::currentDateTimeUtc();
        task.stop = stop;
        m_state->touch();
    }
    auto progress = [state = m_state, id](qint64 done, qint64 total, const QString &text) {
        const QMutexLocker lock(&state->mutex);
        const auto task = state->tasks.find(id);
        if (task == state->tasks.end())
            return;
        task->info.done = done;
        task->info.total = total;
        task->info.text = text;
        state->touch();
    };
    auto failure = [state = m_state, id](const QString &item, const storage::Error &error) {
        const QMutexLocker lock(&state->mutex);
        const auto task = state->tasks.find(id);
        if (task == state->tasks.end())
            return;
        ++task->info.failureCount;
        if (task->info.failures.size() < MaximumFailures)
            task->info.failures.append({item, error});
        state->touch();
    };
    return {stop.get_token(), std::move(progress), std::move(failure)};
}

void TaskList::started(const std::shared_ptr<State> &state, quint64 id)
{
    const QMutexLocker lock(&state->mutex);
    const auto task = state->tasks.find(id);
    if (task == state->tasks.end())
        return;
    task->info.state = TaskState::Running;
    state->touch();
}

void TaskList::finish(const std::shared_ptr<State> &state, quint64 id, const storage::Error *error)
{
    const QMutexLocker lock(&state->mutex);
    const auto task = state->tasks.find(id);
    if (task == state->tasks.end())
        return;
    TaskInfo &info = task->info;
    if (!error)
        info.state = task->stop.stop_requested() ? TaskState::Canceled : TaskState::Finished;
    else if (error->code == storage::ErrorCode::Canceled)
        info.state = TaskState::Canceled;
    else
        info.state = TaskState::Failed;
    if (error)
        info.error = *error;
    info.ended = QDateTime::currentDateTimeUtc();
    info.stopping = false;
    state->touch();
    if (TaskList *list = state->list)
        QMetaObject::invokeMethod(
            list, [list, id] { Q_EMIT list->ended(id); }, Qt::QueuedConnection);
}

QList<TaskInfo> TaskList::tasks() const
{
    QList<TaskInfo> answer;
    const QMutexLocker lock(&m_state->mutex);
    answer.reserve(m_state->tasks.size());
    for (const Task &task : std::as_const(m_state->tasks)) {
        answer.append(task.info);
        TaskInfo &info = answer.last();
        info.canRetry = !info.isActive() && (info.state != TaskState::Finished || info.failureCount > 0);
    }
    std::reverse(answer.begin(), answer.end());
    return answer;
}

int TaskList::activeCount() const
{
    const QMutexLocker lock(&m_state->mutex);
    return int(std::count_if(m_state->tasks.cbegin(), m_state->tasks.cend(),
                             [](const Task &task) { return task.info.isActive(); }));
}

void TaskList::cancel(quint64 id)
{
    std::stop_source stop(std::nostopstate);
    {
        const QMutexLocker lock(&m_state->mutex);
        const auto task = m_state->tasks.find(id);
        if (task == m_state->tasks.end() || !task->info.isActive())
            return;
        task->info.stopping = true;
        stop = task->stop;
        m_state->touch();
    }
    stop.request_stop(); // outside the lock: stop callbacks run here, and may tell of progress
}

void TaskList::cancelAll()
{
    const QList<TaskInfo> all = tasks();
    for (const TaskInfo &task : all)
        cancel(task.id);
}

void TaskList::retry(quint64 id)
{
    Launcher launcher;
    {
        const QMutexLocker lock(&m_state->mutex);
        const auto task = m_state->tasks.constFind(id);
        if (task == m_state->tasks.constEnd() || task->info.isActive() || !task->guard)
            return;
        launcher = task->launcher;
    }
    launcher(id);
}

void TaskList::clearFinished()
{
    QMap<quint64, Task> dropped; // destroyed outside the lock: what the work captured may be anything
    const QMutexLocker lock(&m_state->mutex);
    for (auto task = m_state->tasks.begin(); task != m_state->tasks.end();) {
        if (task->info.isActive()) {
            ++task;
        } else {
            dropped.insert(task.key(), *task);
            task = m_state->tasks.erase(task);
        }
    }
    m_state->touch();
}

} // namespace nutgraf::jobs
