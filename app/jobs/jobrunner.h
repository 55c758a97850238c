// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/jobcontext.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace nutgraf::jobs {

/// The tie between work on a pool and the object that waits for it: stops the work when the object dies, and carries the
/// result to the object's thread only while it lives. Made in the guard's thread; post() from any thread.
class Guard
{
public:
    static std::shared_ptr<Guard> tie(QObject *guard, const std::stop_source &stop);
    ~Guard();

    /// Runs @p deliver in the guard's thread; drops it when the guard is dead or dies before.
    void post(std::function<void()> deliver);

private:
    Guard() = default;
    struct Link;
    std::shared_ptr<Link> m_link;
};

namespace internal {

/// Told on the pool's thread how the work ended, even when nobody waits for its result any more.
using Ended = std::function<void(const storage::Error *error)>;

template<typename Work, typename Done>
void runOnPool(QThreadPool *pool, const std::shared_ptr<Guard> &guard, JobContext context, Work work, Done done,
               Ended ended = {})
{
    using Outcome = std::invoke_result_t<Work, const JobContext &>;
    auto task = std::make_shared<Work>(std::move(work));
    auto finish = std::make_shared<Done>(std::move(done));
    pool->start([guard, context = std::move(context), task, finish, ended = std::move(ended)]() mutable {
        auto outcome = std::make_shared<Outcome>(
            context.stopRequested() ? Outcome(storage::Error{storage::ErrorCode::Canceled, {}, {}}) : (*task)(context));
        if (ended)
            ended(outcome->ok() ? nullptr : &outcome->error());
        task.reset();
        guard->post([finish, outcome] { (*finish)(std::move(*outcome)); });
    });
}

} // namespace internal

/// Runs `Result<T> work(const JobContext &)` on @p pool and then `done(Result<T>)` in the thread of @p guard, where this is
/// called. When the guard dies, the work is asked to stop and done is never called. Work that is stopped before its turn
/// is not begun; its result is Canceled. Progress and failures are told on the pool's thread. Answers the handle to stop it.
template<typename Work, typename Done>
std::stop_source start(QThreadPool *pool, QObject *guard, Work work, Done done, JobContext::Progress progress = {},
                       JobContext::Failure failure = {})
{
    std::stop_source stop;
    internal::runOnPool(pool, Guard::tie(guard, stop),
                        JobContext(stop.get_token(), std::move(progress), std::move(failure)), std::move(work),
                        std::move(done));
    return stop;
}

} // namespace nutgraf::jobs
