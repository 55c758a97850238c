// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace nutgraf::widgets {

/// When something happened as it is drawn: a solid core that it surely covers (or most likely lies in), and tails that it
/// may reach into. Julian days; the ends are those of the last day, so a day is one wide. Before the core comes the outer
/// start, after it the outer end.
struct FuzzySpan
{
    double outerStart = 0;
    double coreStart = 0;
    double coreEnd = 0;
    double outerEnd = 0;
    bool openStart = false; ///< no start is known: an arrow to the past
    bool openEnd = false;
    bool approximate = false; ///< ~
    bool uncertain = false; ///< ?
    bool isRange = false; ///< written as an interval: it lasts; otherwise it is some day in the span

    bool isDay() const { return !isRange && outerEnd - outerStart <= 1; }
    /// Where its mark stands: the middle of a date, the start of what lasts.
    double anchor() const;
    bool operator==(const FuzzySpan &) const = default;
};

/// Reads an EDTF expression; nothing for one that is not understood or says no day at all. Any thread.
std::optional<FuzzySpan> fuzzySpan(const QString &edtf);

} // namespace nutgraf::widgets
