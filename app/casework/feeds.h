// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture/fetchtypes.h"
#include "app/casework/change.h"
#include "app/readers/feed.h"
#include "app/readers/opml.h"
#include "storage/records/casereader.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace nutgraf::capture {
class Fetcher;
class HttpClient;
} // namespace nutgraf::capture

// Subscriptions: what a person decides about feeds, each as a Change ready to apply. Read-only on the reader; on its thread.
namespace nutgraf::casework {

/// The way to the net and to a parser; seams, so that tests answer from memory. Both block; any thread.
struct FeedTools
{
    using Fetch = std::function<capture::Fetched(const capture::FetchRequest &request, const std::stop_token &stop)>;
    using Read = std::function<storage::Result<readers::FeedDocument>(const readers::FeedInput &input,
                                                                      const std::stop_token &stop)>;
    Fetch fetch;
    Read read;
};

/// The real ones.
FeedTools feedTools(const std::shared_ptr<capture::Fetcher> &fetcher);
/// Through a client, which may be one of a test.
FeedTools feedTools(const std::shared_ptr<capture::HttpClient> &client);

/// What the reader is told about an answer of a server.
readers::FeedInput feedInput(const capture::Fetched &fetched);

/// Why an answer is no use, in words for people; nothing for one that has a body to read or says that nothing changed.
std::optional<storage::Error> fetchProblem(const capture::Fetched &fetched);

/// A feed that can be subscribed to.
struct FoundFeed
{
    QString address;
    QString title; ///< of the feed, or as the page calls it; empty when neither says
    QString siteUrl;
    QString description;
    QString language;
};

/// The feed at an address, or those that the page there names, in its order; NotFound when it names none. Blocking, not
/// for the window thread.
storage::Result<QList<FoundFeed>> findFeeds(const QString &typed, const FeedTools &tools, const std::stop_token &stop);

/// Conflict when the file has the feed already.
storage::Result<Change> subscribe(storage::CaseReader &reader, const FoundFeed &feed, const QString &folder = {});
/// Takes the feed out; what arrived by it stays.
storage::Result<Change> unsubscribe(storage::CaseReader &reader, const QUuid &feed);
Change renameFeed(const QUuid &feed, const QString &title);
Change moveFeed(const QUuid &feed, const QString &folder);
enum class Polling { Resumed, Paused };
Change pauseFeed(const QUuid &feed, Polling polling);

/// What a list of feeds adds.
struct ImportedFeeds
{
    Change change; ///< empty when nothing is new
    int added = 0;
    int known = 0; ///< in the file already
    int skipped = 0; ///< entries that are no feeds
};

storage::Result<ImportedFeeds> importFeeds(storage::CaseReader &reader, const readers::OpmlList &list);
storage::Result<readers::OpmlList> exportFeeds(storage::CaseReader &reader);

} // namespace nutgraf::casework
