// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"

namespace nutgraf::casework {

/// When to look at a feed again. All times in UTC microseconds; pure, any thread.
struct FeedWait
{
    qint64 nowUs = 0;
    qint64 changedUs = 0; ///< when it last brought something new, 0 for never
    int minutesToLive = -1; ///< what the feed asks for; -1: nothing
    int failures = 0; ///< in a row, this one included; 0 after a success
    qint64 retryAfterUs = 0; ///< the moment before which the server wants no request; 0: it did not say
    int httpStatus = 0;
};

/// After a success: half an hour for a feed that is alive, up to a day for one that sleeps, never sooner than the feed
/// asks for (it may ask for a day at most). After failures: half an hour, doubled each time up to a day; a week for what is
/// gone for good. Never before the moment that the server named, if that is within a week.
qint64 nextFeedVisit(const FeedWait &wait);

/// The moment that a Retry-After header names (RFC 9110, section 10.2.3), seconds or a date; 0 for none.
qint64 retryAfter(const QString &value, qint64 nowUs);

} // namespace nutgraf::casework
