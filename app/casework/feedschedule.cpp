// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/feedschedule.h"

#include "app/readers/feeddate.h"

#include <algorithm>

namespace nutgraf::casework {

namespace {

constexpr qint64 Second = 1'000'000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Day = 24 * 60 * Minute;
constexpr qint64 Soonest = 30 * Minute;
constexpr qint64 Week = 7 * Day;

} // namespace

qint64 nextFeedVisit(const FeedWait &wait)
{
    qint64 pause = Soonest;
    if (wait.failures > 0) {
        pause = wait.httpStatus == 410 ? Week : std::min(Soonest << std::min(wait.failures - 1, 10), Day);
    } else {
        // A feed that was silent for a week is looked at three times a day.
        const qint64 silent = wait.changedUs > 0 ? wait.nowUs - wait.changedUs : Day;
        pause = std::clamp(silent / 20, Soonest, Day);
        if (wait.minutesToLive > 0)
            pause = std::max(pause, std::min(wait.minutesToLive * Minute, Day));
    }
    const qint64 next = wait.nowUs + pause;
    return wait.retryAfterUs > next ? std::min(wait.retryAfterUs, wait.nowUs + Week) : next;
}

qint64 retryAfter(const QString &value, qint64 nowUs)
{
    const QString text = value.trimmed();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return seconds > 0 ? nowUs + std::min(seconds, Week / Second) * Second : 0;
    const auto moment = readers::feedSeconds(text.toStdString());
    return moment && *moment * Second > nowUs ? *moment * Second : 0;
}

} // namespace nutgraf::casework
