// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <mutex>

namespace nutgraf::storage {

enum class Urgency {
    Batch, ///< one of many batches of long work
    Urgent, ///< a single edit that somebody waits for: goes in before the next batch
};

/// Lets one thread of this process write at a time. SQLite itself polls while it waits, and a poller starves beside long
/// work; this gate wakes the next one, edits before batches. Take it before the transaction begins, leave it after the
/// commit. Not recursive. Any thread.
class WriteGate
{
public:
    /// Holds the gate until it goes.
    class [[nodiscard]] Guard
    {
    public:
        Guard(Guard &&other) noexcept;
        Guard &operator=(Guard &&) = delete;
        ~Guard();

    private:
        friend class WriteGate;
        explicit Guard(WriteGate *gate)
            : m_gate(gate)
        { }
        WriteGate *m_gate;
    };

    WriteGate() = default;
    WriteGate(const WriteGate &) = delete;
    WriteGate &operator=(const WriteGate &) = delete;

    Guard lock(Urgency urgency);
    /// Edits that wait now: a long batch may end early for them.
    int urgentWaiting() const;

private:
    void unlock();

    mutable std::mutex m_mutex;
    std::condition_variable m_batchTurn;
    std::condition_variable m_urgentTurn;
    int m_urgentWaiting = 0;
    bool m_taken = false;
};

} // namespace nutgraf::storage
