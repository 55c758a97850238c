// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/feeds.h"

#include "app/capture/fetcher.h"
#include "app/capture/fetchheaders.h"
#include "app/capture/httpclient.h"
#include "app/capture/readerpool.h"
#include "app/casework/edits.h"
#include "app/readers/feedmarkup.h"
#include "storage/base/uuid7.h"

#include <QCoreApplication>
#include <QSet>

namespace nutgraf::casework {

using capture::Fetched;
using capture::FetchRequest;
using capture::FetchStatus;
using readers::FeedDocument;
using readers::FeedInput;
using storage::CaseReader;
using storage::Error;
using storage::ErrorCode;
using storage::FeedRow;
using storage::Result;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(casework)
};

constexpr std::size_t LongestTitle = 500;
constexpr std::size_t LongestDescription = 2000;

QString plain(const std::string &markup, std::size_t longest)
{
    return QString::fromStdString(readers::textOfMarkup(markup, longest));
}

QString header(const Fetched &fetched, const char *name)
{
    const QList<QByteArray> values = capture::fieldValues(fetched.headers.toLatin1(), name);
    return values.isEmpty() ? QString() : QString::fromLatin1(values.last());
}

FoundFeed foundFeed(const FeedDocument &feed, const QString &address)
{
    FoundFeed found;
    found.address = address;
    found.title = plain(feed.title, LongestTitle);
    found.siteUrl = QString::fromStdString(feed.link);
    found.description = plain(feed.description, LongestDescription);
    found.language = QString::fromStdString(feed.language).left(64);
    return found;
}

QUuid addFeed(Change &change, const FoundFeed &feed, const QString &folder)
{
    const QUuid uuid = storage::createUuid7();
    change.put(RecordKind::Feed, uuid,
               {{QStringLiteral("address"), feed.address},
                {QStringLiteral("title"), feed.title},
                {QStringLiteral("site_url"), feed.siteUrl},
                {QStringLiteral("description"), feed.description},
                {QStringLiteral("language"), feed.language},
                {QStringLiteral("folder"), folder}});
    return uuid;
}

} // namespace

FeedTools feedTools(const std::shared_ptr<capture::Fetcher> &fetcher)
{
    return feedTools(std::shared_ptr<capture::HttpClient>(std::make_shared<capture::CurlClient>(fetcher)));
}

FeedTools feedTools(const std::shared_ptr<capture::HttpClient> &client)
{
    FeedTools tools;
    tools.fetch = [client](const FetchRequest &request, const std::stop_token &stop) {
        return client->fetchPage(request, stop);
    };
    tools.read = [](const FeedInput &input, const std::stop_token &stop) {
        return capture::sharedReaderPool().feed(input, stop);
    };
    return tools;
}

FeedInput feedInput(const Fetched &fetched)
{
    FeedInput input;
    input.bytes = fetched.bytes;
    input.contentType = header(fetched, "content-type");
    if (input.contentType.isEmpty())
        input.contentType = fetched.contentType;
    input.contentLocation = header(fetched, "content-location");
    input.contentLanguage = header(fetched, "content-language");
    input.url = fetched.finalUrl.isEmpty() ? fetched.address : fetched.finalUrl;
    return input;
}

std::optional<Error> fetchProblem(const Fetched &fetched)
{
    if (fetched.status == FetchStatus::NotChanged)
        return std::nullopt;
    if (fetched.status == FetchStatus::Failed)
        return fetched.problem;
    const int status = fetched.httpStatus;
    if (status < 300)
        return std::nullopt;
    const QString detail = QStringLiteral("HTTP %1").arg(status);
    if (status == 404)
        return Error{ErrorCode::NotFound, Wording::tr("The server has nothing at this address (404)."), detail};
    if (status == 410)
        return Error{ErrorCode::NotFound, Wording::tr("The server says that the feed is gone for good (410)."), detail};
    if (status == 401 || status == 403)
        return Error{ErrorCode::Network,
                     Wording::tr("The server does not give this out to everybody (%1).").arg(status), detail};
    if (status == 429)
        return Error{ErrorCode::Network, Wording::tr("The server asks to be left alone for a while (429)."), detail};
    if (status >= 500)
        return Error{ErrorCode::Network, Wording::tr("The server is in trouble (%1).").arg(status), detail};
    return Error{ErrorCode::Network, Wording::tr("The server refused the request (%1).").arg(status), detail};
}

Result<QList<FoundFeed>> findFeeds(const QString &typed, const FeedTools &tools, const std::stop_token &stop)
{
    FetchRequest request;
    NUTGRAF_TRY(request.address, capture::completeAddress(typed));
    const Fetched fetched = tools.fetch(request, stop);
    if (const auto problem = fetchProblem(fetched))
        return *problem;
    NUTGRAF_TRY(const FeedDocument feed, tools.read(feedInput(fetched), stop));
    if (!feed.format.empty())
        return QList<FoundFeed>{foundFeed(feed, fetched.finalUrl.isEmpty() ? request.address : fetched.finalUrl)};
    QList<FoundFeed> found;
    for (const readers::FeedAlternate &alternate : feed.alternates) {
        FoundFeed one;
        one.address = QString::fromStdString(alternate.address);
        one.title = QString::fromStdString(alternate.title.empty() ? feed.title : alternate.title);
        one.siteUrl = fetched.finalUrl;
        found.append(one);
    }
    if (found.isEmpty())
        return Error{
            ErrorCode::NotFound,
            Wording::tr("There is no feed at this address, and the page there names none. Look for a link called "
                        "RSS, Atom or Feed on the site."),
            request.address};
    return found;
}

Result<Change> subscribe(CaseReader &reader, const FoundFeed &feed, const QString &folder)
{
    NUTGRAF_TRY(const QUuid known, reader.findFeed(feed.address));
    if (!known.isNull())
        return Error{ErrorCode::Conflict, Wording::tr("The file has this feed already."), feed.address};
    Change change;
    change.title = Wording::tr("Subscribe to “%1”").arg(feed.title.isEmpty() ? feed.address : feed.title);
    addFeed(change, feed, folder);
    return change;
}

Result<Change> unsubscribe(CaseReader &reader, const QUuid &feed)
{
    NUTGRAF_TRY(const auto row, reader.feed(feed));
    if (!row)
        return Error{ErrorCode::NotFound, Wording::tr("The feed is not in the file any more."), feed.toString()};
    Change change;
    change.title = Wording::tr("Unsubscribe from “%1”").arg(row->title.isEmpty() ? row->address : row->title);
    change.remove(RecordKind::Feed, feed);
    return change;
}

Change renameFeed(const QUuid &feed, const QString &title)
{
    return setFields(RecordKind::Feed, feed, {{QStringLiteral("title"), title.simplified()}},
                     Wording::tr("Rename feed"));
}

Change moveFeed(const QUuid &feed, const QString &folder)
{
    return setFields(RecordKind::Feed, feed, {{QStringLiteral("folder"), folder}}, Wording::tr("Move feed"));
}

Change pauseFeed(const QUuid &feed, Polling polling)
{
    const bool paused = polling == Polling::Paused;
    return setFields(RecordKind::Feed, feed, {{QStringLiteral("paused"), paused ? 1 : 0}},
                     paused ? Wording::tr("Pause feed") : Wording::tr("Resume feed"));
}

Result<ImportedFeeds> importFeeds(CaseReader &reader, const readers::OpmlList &list)
{
    NUTGRAF_TRY(const QList<FeedRow> rows, reader.feeds());
    QSet<QString> known;
    for (const FeedRow &row : rows)
        known.insert(row.address);
    ImportedFeeds imported;
    imported.skipped = list.skipped;
    for (const readers::OpmlFeed &feed : list.feeds) {
        if (known.contains(feed.address)) {
            ++imported.known;
            continue;
        }
        known.insert(feed.address);
        addFeed(imported.change, {feed.address, feed.title, feed.siteUrl, feed.description, feed.language},
                feed.folder);
        ++imported.added;
    }
    //: %n feeds of a list
    imported.change.title = Wording::tr("Subscribe to %n feeds", nullptr, imported.added);
    return imported;
}

Result<readers::OpmlList> exportFeeds(CaseReader &reader)
{
    NUTGRAF_TRY(const QList<FeedRow> rows, reader.feeds());
    readers::OpmlList list;
    list.title = Wording::tr("Feeds");
    for (const FeedRow &row : rows)
        list.feeds.append({row.address, row.title, row.siteUrl, row.description, row.language, row.folder});
    return list;
}

} // namespace nutgraf::casework
