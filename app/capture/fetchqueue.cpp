// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/fetchqueue.h"

#include <algorithm>

namespace nutgraf::capture {

void FetchQueue::setRules(const Rules &rules)
{
    m_rules = rules;
    m_rules.perHost = std::max(1, rules.perHost);
    m_rules.inAll = std::max(1, rules.inAll);
}

void FetchQueue::add(quint64 id, const QString &host, Place place)
{
    // A new host comes behind those that had no turn yet and before those that have one from now on.
    Host &entry = m_hosts.try_emplace(host, Host{{}, 0, {}, m_turns}).first->second;
    if (place == Place::First)
        entry.waiting.push_front(id);
    else
        entry.waiting.push_back(id);
    ++m_waiting;
}

bool FetchQueue::remove(quint64 id, const QString &host)
{
    const auto found = m_hosts.find(host);
    if (found == m_hosts.end())
        return false;
    std::deque<quint64> &waiting = found->second.waiting;
    const auto at = std::find(waiting.begin(), waiting.end(), id);
    if (at == waiting.end())
        return false;
    waiting.erase(at);
    --m_waiting;
    return true;
}

std::optional<quint64> FetchQueue::takeNext(Time now)
{
    if (!hasRoom() || m_waiting == 0)
        return std::nullopt;
    Host *best = nullptr;
    for (auto at = m_hosts.begin(); at != m_hosts.end();) {
        Host &host = at->second;
        if (host.waiting.empty() && host.running == 0 && host.earliest <= now) {
            at = m_hosts.erase(at); // nothing to remember
            continue;
        }
        ++at;
        if (host.waiting.empty() || host.running >= m_rules.perHost || host.earliest > now)
            continue;
        if (!best || host.turn < best->turn
            || (host.turn == best->turn && host.waiting.front() < best->waiting.front()))
            best = &host;
    }
    if (!best)
        return std::nullopt;
    const quint64 id = best->waiting.front();
    best->waiting.pop_front();
    --m_waiting;
    ++best->running;
    ++m_running;
    best->turn = ++m_turns;
    best->earliest = now + m_rules.pause;
    return id;
}

void FetchQueue::finished(const QString &host)
{
    const auto found = m_hosts.find(host);
    if (found == m_hosts.end() || found->second.running == 0)
        return;
    --found->second.running;
    --m_running;
}

void FetchQueue::quiet(const QString &host, Time until)
{
    Host &entry = m_hosts.try_emplace(host, Host{{}, 0, {}, m_turns}).first->second;
    entry.earliest = std::max(entry.earliest, until);
}

std::optional<FetchQueue::Time> FetchQueue::nextStart() const
{
    if (!hasRoom())
        return std::nullopt;
    std::optional<Time> soonest;
    for (const auto &[name, host] : m_hosts)
        if (!host.waiting.empty() && host.running < m_rules.perHost && (!soonest || host.earliest < *soonest))
            soonest = host.earliest;
    return soonest;
}

} // namespace nutgraf::capture
