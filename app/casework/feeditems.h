// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/change.h"
#include "app/readers/feed.h"
#include "storage/records/casereader.h"

#include <QHash>

namespace nutgraf::casework {

/// An entry of a feed as the Inbox keeps it: plain words, bounded.
struct FeedItem
{
    QString identity; ///< the feed's own id; its address where it has none
    QString address; ///< without the marks of campaigns (utm_…, fbclid …)
    QString title; ///< of an entry without one, the beginning of its words
    QString author;
    QString summary;
    QString published; ///< EDTF; empty when not stated
};

/// An address without the parameters that only tell where a reader comes from.
QString withoutCampaign(const QString &address);

FeedItem feedItem(const readers::FeedEntry &entry);

/// What changed between what is kept and what came, one sentence each; empty for nothing.
QStringList changesOf(const storage::InboxRow &kept, const FeedItem &came);

/// What a feed brought.
struct FeedArrivals
{
    Change change; ///< empty when nothing is new
    int added = 0;
    int changed = 0; ///< known items that came with other words
    int collapsed = 0; ///< entries that joined an item of another feed, or of this one
    int rest = 0; ///< older entries that were not looked at
};

/// Sorts the entries of a feed into the Inbox: known ones are compared, the same story from elsewhere joins the item that is
/// there, new ones are added with what they say. Looks at the newest 200 entries, and at those that are dated since the
/// last visit. On the thread of the reader, inside the caller's transaction.
class FeedSorter
{
public:
    explicit FeedSorter(storage::CaseReader &reader)
        : m_reader(reader)
    { }

    storage::Result<FeedArrivals> sort(const storage::FeedRow &feed, const readers::FeedDocument &document,
                                       qint64 nowUs);

private:
    storage::Status loadRecent();
    storage::Status sortOne(const storage::FeedRow &feed, const FeedItem &item, qint64 nowUs, FeedArrivals &arrivals);
    storage::Status join(const storage::FeedRow &feed, const storage::InboxRow &kept, const FeedItem &item,
                         qint64 nowUs, FeedArrivals &arrivals);

    storage::CaseReader &m_reader;
    bool m_loaded = false;
    QHash<QString, QUuid> m_byTitle; ///< title and site of recent items
    QHash<QString, QUuid> m_made; ///< of this feed, by identity and by address
    QHash<QUuid, int> m_sightings; ///< of items that this feed made
};

} // namespace nutgraf::casework
