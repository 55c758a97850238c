// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/writegate.h"

namespace nutgraf::storage {

WriteGate::Guard::Guard(Guard &&other) noexcept
    : m_gate(other.m_gate)
{
    other.m_gate = nullptr;
}

WriteGate::Guard::~Guard()
{
    if (m_gate)
        m_gate->unlock();
}

WriteGate::Guard WriteGate::lock(Urgency urgency)
{
    std::unique_lock lock(m_mutex);
    if (urgency == Urgency::Urgent) {
        ++m_urgentWaiting;
        m_urgentTurn.wait(lock, [this] { return !m_taken; });
        --m_urgentWaiting;
    } else {
        m_batchTurn.wait(lock, [this] { return !m_taken && m_urgentWaiting == 0; });
    }
    m_taken = true;
    return Guard(this);
}

int WriteGate::urgentWaiting() const
{
    const std::scoped_lock lock(m_mutex);
    return m_urgentWaiting;
}

void WriteGate::unlock()
{
    const std::scoped_lock lock(m_mutex);
    m_taken = false;
    if (m_urgentWaiting > 0)
        m_urgentTurn.notify_one();
    else
        m_batchTurn.notify_one();
}

} // namespace nutgraf::storage
