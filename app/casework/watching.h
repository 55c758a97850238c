// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/feeds.h"
#include "app/casework/ingest.h"
#include "app/jobs/jobcontext.h"
#include "storage/sql/writegate.h"

#include <memory>
#include <optional>

// Watched documents: fetched again now and then, a new version for each that has other words.
namespace nutgraf::casework {

/// Starts or ends watching a document. InvalidInput for one without an address.
storage::Result<Change> setWatched(storage::CaseReader &reader, const QUuid &document, bool watched);

/// When to look at a watched document again. All times in UTC microseconds; pure, any thread.
struct WatchWait
{
    qint64 nowUs = 0;
    qint64 publishedUs = 0; ///< when the document was published, or first captured; 0 when not known
    qint64 changedUs = 0; ///< when it was last found changed, 0 for never
    int failures = 0; ///< in a row, this one included
    qint64 retryAfterUs = 0; ///< the moment before which the server wants no request; 0: it did not say
};

/// What is young or changed lately is looked at often: a quarter of an hour in the first six hours, hourly in the first
/// two days, four times a day in the first two weeks, daily in the first two months, then weekly. Failures double the
/// wait, up to a week.
qint64 nextWatch(const WatchWait &wait);

/// What came of looking at one document.
struct Watched
{
    QUuid document;
    QString title;
    bool changed = false;
    QString versionChange; ///< stealth, corrected, cosmetic …; empty for unchanged
    Added added; ///< of a new version
    std::optional<storage::Error> error;
};

struct WatchRequest
{
    QList<QUuid> documents; ///< empty: those that are due; named ones are looked at even if they are not watched
    bool everything = false; ///< with an empty list: all that are watched, due or not
    qint64 nowUs = 0; ///< 0: the clock's
};

/// Fetches watched documents of the investigation at @p path again. Other words make a new version; the same words none,
/// and neither does a wall in place of the page. When each is looked at next is kept in the file. Stops between documents.
/// Blocking; any thread but the window's.
storage::Result<QList<Watched>> watch(const QString &path, const std::shared_ptr<storage::WriteGate> &gate,
                                      const FeedTools::Fetch &fetch, const WatchRequest &request,
                                      const jobs::JobContext &context);

} // namespace nutgraf::casework
