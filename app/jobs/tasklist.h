// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/jobrunner.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <memory>

namespace nutgraf::jobs {

enum class TaskState { Waiting, Running, Finished, Failed, Canceled };

/// A part of a task that failed, and why.
struct TaskFailure
{
    QString item;
    storage::Error error;
};

/// How a task stands; a copy, so it may be kept.
struct TaskInfo
{
    quint64 id = 0;
    QString title; ///< sentence case: "Adding 12 documents"
    TaskState state = TaskState::Waiting;
    qint64 done = 0;
    qint64 total = 0; ///< 0: not known
    QString text; ///< what it is at
    QDateTime started; ///< UTC
    QDateTime ended; ///< UTC; invalid while it runs
    QList<TaskFailure> failures; ///< at most MaximumFailures are kept
    qsizetype failureCount = 0;
    storage::Error error; ///< of the task as a whole, when Failed
    bool stopping = false;
    bool canRetry = false;

    bool isActive() const { return state == TaskState::Waiting || state == TaskState::Running; }
};

/// The work that runs and has run: how far, what failed and why, to be stopped or tried again. Belongs to one thread (the
/// window's), where run() and retry() are called and changed() is said; the questions and cancel() are for any thread.
class TaskList : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MaximumFailures = 200;
    static constexpr qsizetype MaximumFinished = 50; ///< older ones are forgotten

    explicit TaskList(QObject *parent = nullptr);
    /// Asks everything to stop; waits for nothing.
    ~TaskList() override;

    /// As jobs::start(), listed under @p title. Work and done must be copyable, because a task that failed can be tried again.
    template<typename Work, typename Done>
    quint64 run(QThreadPool *pool, QObject *guard, const QString &title, Work work, Done done)
    {
        return add(title, guard, [this, pool, guard, work, done](quint64 id) { launch(id, pool, guard, work, done); });
    }

    QList<TaskInfo> tasks() const; ///< newest first
    int activeCount() const;

    void cancel(quint64 id);
    void cancelAll();
    /// Runs a task again that ended, under the same id; does nothing when its guard is gone.
    void retry(quint64 id);
    void clearFinished();

Q_SIGNALS:
    /// Something about the tasks is different; at most some twenty times a second.
    void changed();
    /// A task ended, in whatever state.
    void ended(quint64 id);

private:
    struct State;
    using Launcher = std::function<void(quint64 id)>;

    quint64 add(const QString &title, QObject *guard, Launcher launcher);
    JobContext begin(quint64 id, const std::stop_source &stop);
    static void finish(const std::shared_ptr<State> &state, quint64 id, const storage::Error *error);

    template<typename Work, typename Done>
    void launch(quint64 id, QThreadPool *pool, QObject *guard, Work work, Done done)
    {
        const std::stop_source stop;
        auto tied = Guard::tie(guard, stop);
        auto noted = [work = std::move(work), state = m_state, id](const JobContext &context) {
            started(state, id);
            return work(context);
        };
        internal::runOnPool(pool, tied, begin(id, stop), std::move(noted), std::move(done),
                            [state = m_state, id](const storage::Error *error) { finish(state, id, error); });
    }
    static void started(const std::shared_ptr<State> &state, quint64 id);

    std::shared_ptr<State> m_state;
};

} // namespace nutgraf::jobs
