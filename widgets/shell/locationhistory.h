// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/screen.h"

#include <QList>

#include <optional>

namespace nutgraf::widgets {

/// Where the window has been, for going back and forth. A value.
class LocationHistory
{
public:
    static constexpr qsizetype MaximumPlaces = 100;

    /// Leaves @p from for somewhere else; what lay ahead is forgotten.
    void leave(const Location &from);
    /// Where to go back to; @p from then lies ahead. Nothing at the beginning.
    std::optional<Location> back(const Location &from);
    std::optional<Location> forward(const Location &from);

    bool canGoBack() const { return !m_behind.isEmpty(); }
    bool canGoForward() const { return !m_ahead.isEmpty(); }
    void clear();

private:
    QList<Location> m_behind;
    QList<Location> m_ahead;
};

} // namespace nutgraf::widgets
