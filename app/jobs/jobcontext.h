// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <functional>
#include <stop_token>
#include <utility>

namespace nutgraf::jobs {

/// What a piece of work is given: whether it should stop, and where to tell how far it is and what failed on the way.
/// A default one never stops and tells nobody. Copyable; any thread.
class JobContext
{
public:
    /// @p total 0 means that the end is not known.
    using Progress = std::function<void(qint64 done, qint64 total, const QString &text)>;
    /// A part of the work that failed while the rest went on.
    using Failure = std::function<void(const QString &item, const storage::Error &error)>;

    JobContext() = default;
    JobContext(std::stop_token stop, Progress progress = {}, Failure failure = {})
        : m_stop(std::move(stop))
        , m_progress(std::move(progress))
        , m_failure(std::move(failure))
    { }

    bool stopRequested() const { return m_stop.stop_requested(); }
    /// For a std::stop_callback, such as one that interrupts a query.
    const std::stop_token &stopToken() const { return m_stop; }

    void progress(qint64 done, qint64 total, const QString &text = {}) const
    {
        if (m_progress)
            m_progress(done, total, text);
    }
    void reportFailure(const QString &item, const storage::Error &error) const
    {
        if (m_failure)
            m_failure(item, error);
    }

private:
    std::stop_token m_stop;
    Progress m_progress;
    Failure m_failure;
};

} // namespace nutgraf::jobs
