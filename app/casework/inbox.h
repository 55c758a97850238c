// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/feeds.h"
#include "app/casework/ingest.h"
#include "app/jobs/jobcontext.h"
#include "storage/sql/writegate.h"

#include <memory>

namespace nutgraf::casework {

/// What a person makes of an item that waits.
enum class Triage {
    Later, ///< stays, but out of the way
    Dismiss, ///< is no use; never deleted
    Restore, ///< waits again as if nobody had looked
};

/// Decides on items of the Inbox. Those that became documents are left as they are: taking the document out restores them.
storage::Result<Change> triage(storage::CaseReader &reader, const QList<QUuid> &items, Triage decision);

/// Keeps items: fetches what they lead to and adds it as documents of the investigation at @p path; each item is then
/// decided and linked to its document. In the order of @p items, each added or why not; an item that failed waits on.
/// Blocking; any thread but the window's.
storage::Result<AddedList> keepItems(const QString &path, const std::shared_ptr<storage::WriteGate> &gate,
                                     const QList<QUuid> &items, const FeedTools::Fetch &fetch,
                                     const jobs::JobContext &context);

} // namespace nutgraf::casework
