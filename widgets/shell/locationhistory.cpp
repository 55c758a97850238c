// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/locationhistory.h"

namespace nutgraf::widgets {

void LocationHistory::leave(const Location &from)
{
    m_ahead.clear();
    if (!m_behind.isEmpty() && m_behind.constLast() == from)
        return;
    m_behind.append(from);
    if (m_behind.size() > MaximumPlaces)
        m_behind.removeFirst();
}

std::optional<Location> LocationHistory::back(const Location &from)
{
    while (!m_behind.isEmpty()) {
        const Location place = m_behind.takeLast();
        if (place == from)
            continue;
        m_ahead.append(from);
        return place;
    }
    return std::nullopt;
}

std::optional<Location> LocationHistory::forward(const Location &from)
{
    while (!m_ahead.isEmpty()) {
        const Location place = m_ahead.takeLast();
        if (place == from)
            continue;
        m_behind.append(from);
        return place;
    }
    return std::nullopt;
}

void LocationHistory::clear()
{
    m_behind.clear();
    m_ahead.clear();
}

} // namespace nutgraf::widgets
