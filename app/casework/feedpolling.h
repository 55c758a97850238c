// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/feeds.h"
#include "app/jobs/jobcontext.h"
#include "storage/sql/writegate.h"

#include <memory>
#include <optional>

namespace nutgraf::casework {

/// Which feeds to visit, and how.
struct PollRequest
{
    QList<QUuid> feeds; ///< empty: all that are due; those named here are visited even if paused or not due
    bool everything = false; ///< with an empty list: all that are not paused, due or not
    /// Tells the server what was got last, so that it need not send it again. It recognises the visitor by that.
    bool conditional = false;
};

/// What came of one visit.
struct PolledFeed
{
    QUuid feed;
    QString title;
    int added = 0;
    int changed = 0; ///< known items that came with other words
    int collapsed = 0; ///< that joined an item which was there
    int rest = 0; ///< older entries that were left where they are
    std::optional<storage::Error> error; ///< why there is nothing; its message is kept with the feed
};

/// Fetches the feeds of the investigation at @p path and sorts what is new into the Inbox, one transaction a feed, behind
/// @p gate. What a server refuses is data: the feed says why, and when it will be asked again. Stops between feeds.
/// Blocking; any thread but the window's.
storage::Result<QList<PolledFeed>> pollFeeds(const QString &path, const std::shared_ptr<storage::WriteGate> &gate,
                                             const FeedTools &tools, const PollRequest &request,
                                             const jobs::JobContext &context);

} // namespace nutgraf::casework
