// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "storage/records/rows.h"
#include "storage/sql/connection.h"

namespace nutgraf::storage {

/// Keeps when feeds and watched documents are looked at next and what came of it: no edit of a person, so neither
/// undone nor journalled. On the thread of its connection, inside the caller's transaction.
class ScheduleStore
{
public:
    explicit ScheduleStore(Connection &connection)
        : m_connection(&connection)
    { }

    Status setFeedState(FeedId feed, const ScheduleState &state);
    Status setWatchState(DocumentId document, const ScheduleState &state);

    /// Feeds that are not paused and whose time has come at @p nowUs (UTC microseconds), the longest waiting first.
    Result<QList<QUuid>> dueFeeds(qint64 nowUs, int limit = 1000);
    /// Watched documents whose time has come, the longest waiting first.
    Result<QList<QUuid>> dueDocuments(qint64 nowUs, int limit = 1000);
    /// When the next feed or document is due, 0 for never.
    Result<qint64> nextUs();

private:
    Connection *m_connection;
};

} // namespace nutgraf::storage
