// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <deque>
#include <map>
#include <optional>

namespace nutgraf::capture {

/// Who may be asked next: so many at once in all and per host, a pause between two starts at one host, hosts in turn, and
/// hosts that asked for quiet left alone until then. Knows no clock: the time is told. One thread at a time.
class FetchQueue
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Duration = std::chrono::steady_clock::duration;

    struct Rules
    {
        Duration pause = std::chrono::seconds(1); ///< between two starts at one host
        int perHost = 1;
        int inAll = 6;
    };
    enum class Place { Last, First };

    void setRules(const Rules &rules);
    void add(quint64 id, const QString &host, Place place = Place::Last);
    /// Takes one out that waits; false when it does not wait.
    bool remove(quint64 id, const QString &host);
    /// One that may start now, which counts as started, or none.
    std::optional<quint64> takeNext(Time now);
    /// A started one at @p host has ended.
    void finished(const QString &host);
    /// Nothing starts at @p host before @p until.
    void quiet(const QString &host, Time until);
    /// When takeNext() may have one without finished() or add() in between; none when only those help.
    std::optional<Time> nextStart() const;
    bool isEmpty() const { return m_waiting == 0; }

private:
    struct Host
    {
        std::deque<quint64> waiting;
        int running = 0;
        Time earliest{}; ///< of the next start
        quint64 turn = 0; ///< when it had its last turn
    };
    bool hasRoom() const { return m_running < m_rules.inAll; }

    Rules m_rules;
    std::map<QString, Host> m_hosts;
    qsizetype m_waiting = 0;
    int m_running = 0;
    quint64 m_turns = 0;
};

} // namespace nutgraf::capture
