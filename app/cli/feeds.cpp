// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/readerpool.h"
#include "app/casework/feedpolling.h"
#include "app/cli/arguments.h"
#include "app/cli/caseaccess.h"
#include "app/cli/feedaccess.h"
#include "app/cli/manual.h"
#include "app/cli/program.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "app/export/opmlwriter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

#include <ostream>

namespace nutgraf::cli {

using casework::Change;
using casework::FoundFeed;
using casework::Investigation;
using storage::Error;
using storage::ErrorCode;
using storage::FeedRow;
using storage::OpenMode;
using storage::Result;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// What was typed behind the verb.
struct Request
{
    QString file;
    QStringList operands; ///< behind the file
    QString folder;
    QString allowedHost;
    bool all = false;
    bool json = false;
};

QString momentText(qint64 us)
{
    return us > 0 ? QDateTime::fromMSecsSinceEpoch(us / 1000, Qt::UTC).toString(Qt::ISODate) : QString();
}

QString nameOf(const FeedRow &feed)
{
    return feed.title.isEmpty() ? feed.address : feed.title;
}

QJsonObject toJson(const FeedRow &feed)
{
    return {{QStringLiteral("feed"), storage::uuidText(feed.uuid)},
            {QStringLiteral("address"), feed.address},
            {QStringLiteral("title"), feed.title},
            {QStringLiteral("site"), feed.siteUrl},
            {QStringLiteral("folder"), feed.folder},
            {QStringLiteral("paused"), feed.paused},
            {QStringLiteral("items"), feed.items},
            {QStringLiteral("waiting"), feed.waiting},
            {QStringLiteral("checked"), momentText(feed.state.checkedUs)},
            {QStringLiteral("next"), momentText(feed.state.nextUs)},
            {QStringLiteral("outcome"), feed.state.outcome},
            {QStringLiteral("message"), feed.state.message},
            {QStringLiteral("failures"), feed.state.failures}};
}

Result<int> list(Investigation &investigation, const Request &request, const Streams &streams)
{
    NUTGRAF_TRY(const QList<FeedRow> feeds, investigation.reader().feeds());
    if (request.json) {
        QJsonArray array;
        for (const FeedRow &feed : feeds)
            array.append(toJson(feed));
        writeJson(streams, array);
        return int(Succeeded);
    }
    Table table(
        {Wording::tr("Id"), Wording::tr("Waiting"), Wording::tr("Folder"), Wording::tr("Title"), Wording::tr("State")});
    for (const FeedRow &feed : feeds)
        table.add({shortName(feed.uuid), QString::number(feed.waiting), feed.folder, nameOf(feed),
                   feed.paused ? Wording::tr("paused") : feed.state.message});
    if (table.rowCount() > 0)
        table.write(streams.out);
    return int(Succeeded);
}

Result<int> add(Investigation &investigation, const Request &request, const Streams &streams)
{
    const casework::FeedTools tools = feedToolsOf(streams, request.allowedHost);
    for (const QString &typed : request.operands) {
        NUTGRAF_TRY(const QList<FoundFeed> found, casework::findFeeds(typed, tools, {}));
        for (const FoundFeed &feed : request.all ? found : found.mid(0, 1)) {
            NUTGRAF_TRY(const Change change, casework::subscribe(investigation.reader(), feed, request.folder));
            NUTGRAF_CHECK(investigation.apply(change));
            writeLine(streams.out, QStringLiteral("%1  %2").arg(feed.address, feed.title));
        }
    }
    return int(Succeeded);
}

/// A change of each feed that is named.
template<typename Make>
Result<int> changeEach(Investigation &investigation, const Request &request, const Streams &streams, Make make)
{
    for (const QString &name : request.operands) {
        NUTGRAF_TRY(const QUuid feed, findRecord(investigation.connection(), name));
        NUTGRAF_TRY(const Change change, make(feed));
        NUTGRAF_CHECK(investigation.apply(change));
        writeLine(streams.out, QStringLiteral("%1  %2").arg(shortName(feed), change.title));
    }
    return int(Succeeded);
}

Result<int> rename(Investigation &investigation, const Request &request, const Streams &streams)
{
    if (request.operands.size() != 2)
        return Error{ErrorCode::InvalidInput, Wording::tr("Name the feed and its new title."), {}};
    NUTGRAF_TRY(const QUuid feed, findRecord(investigation.connection(), request.operands[0]));
    const Change change = casework::renameFeed(feed, request.operands[1]);
    NUTGRAF_CHECK(investigation.apply(change));
    writeLine(streams.out, QStringLiteral("%1  %2").arg(shortName(feed), change.title));
    return int(Succeeded);
}

Result<int> importLists(Investigation &investigation, const Request &request, const Streams &streams)
{
    for (const QString &path : request.operands) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::NotFound, Wording::tr("The file “%1” cannot be read.").arg(path),
                         file.errorString()};
        NUTGRAF_TRY(const readers::OpmlList feeds, capture::sharedReaderPool().feedList(file.readAll()));
        NUTGRAF_TRY(const casework::ImportedFeeds imported, casework::importFeeds(investigation.reader(), feeds));
        if (!imported.change.isEmpty())
            NUTGRAF_CHECK(investigation.apply(imported.change));
        if (request.json)
            writeJson(streams,
                      QJsonObject{{QStringLiteral("added"), imported.added},
                                  {QStringLiteral("known"), imported.known},
                                  {QStringLiteral("skipped"), imported.skipped}});
        else
            writeLine(streams.out,
                      Wording::tr("%1 added, %2 known, %3 left out")
                          .arg(imported.added)
                          .arg(imported.known)
                          .arg(imported.skipped));
    }
    return int(Succeeded);
}

Result<int> exportList(Investigation &investigation, const Streams &streams)
{
    NUTGRAF_TRY(const readers::OpmlList feeds, casework::exportFeeds(investigation.reader()));
    const QByteArray opml = exporting::writeOpml(feeds, QDateTime::currentDateTimeUtc());
    streams.out.write(opml.constData(), opml.size());
    return int(Succeeded);
}

int report(const QList<casework::PolledFeed> &polled, const Request &request, const Streams &streams)
{
    int code = Succeeded;
    Table table(
        {Wording::tr("Id"), Wording::tr("New"), Wording::tr("Changed"), Wording::tr("Older"), Wording::tr("Title")});
    QJsonArray answer;
    for (const casework::PolledFeed &feed : polled) {
        QJsonObject object{{QStringLiteral("feed"), storage::uuidText(feed.feed)},
                           {QStringLiteral("title"), feed.title},
                           {QStringLiteral("added"), feed.added},
                           {QStringLiteral("changed"), feed.changed},
                           {QStringLiteral("collapsed"), feed.collapsed},
                           {QStringLiteral("older"), feed.rest}};
        if (feed.error) {
            code = Failed;
            writeLine(streams.err, QStringLiteral("%1: %2").arg(feed.title, feed.error->message));
            object.insert(QStringLiteral("error"), errorJson(*feed.error));
        } else {
            table.add({shortName(feed.feed), QString::number(feed.added), QString::number(feed.changed),
                       QString::number(feed.rest), feed.title});
        }
        answer.append(object);
    }
    if (request.json)
        writeJson(streams, answer);
    else if (table.rowCount() > 0)
        table.write(streams.out);
    return code;
}

int poll(const Request &request, const Streams &streams)
{
    casework::PollRequest wanted;
    wanted.everything = request.all;
    const int usable =
        withCase(streams, request.file, OpenMode::ReadWrite, [&](Investigation &investigation) -> Result<int> {
            for (const QString &name : request.operands) {
                NUTGRAF_TRY(const QUuid feed, findRecord(investigation.connection(), name));
                wanted.feeds.append(feed);
            }
            return int(Succeeded);
        });
    if (usable != Succeeded)
        return usable;
    const auto polled = casework::pollFeeds(request.file, std::make_shared<storage::WriteGate>(),
                                            feedToolsOf(streams, request.allowedHost), wanted, {});
    return polled ? report(polled.value(), request, streams) : fail(streams, polled.error());
}

Result<int> perform(Investigation &investigation, const QString &action, const Request &request, const Streams &streams)
{
    if (action == u"list")
        return list(investigation, request, streams);
    if (action == u"add")
        return add(investigation, request, streams);
    if (action == u"rename")
        return rename(investigation, request, streams);
    if (action == u"import")
        return importLists(investigation, request, streams);
    if (action == u"export")
        return exportList(investigation, streams);
    if (action == u"remove")
        return changeEach(investigation, request, streams,
                          [&](const QUuid &feed) { return casework::unsubscribe(investigation.reader(), feed); });
    const auto polling = action == u"pause" ? casework::Polling::Paused : casework::Polling::Resumed;
    return changeEach(investigation, request, streams,
                      [polling](const QUuid &feed) -> Result<Change> { return casework::pauseFeed(feed, polling); });
}

int runFeeds(const QStringList &words, const Streams &streams)
{
    static const QStringList Actions{QStringLiteral("add"),    QStringLiteral("list"),   QStringLiteral("poll"),
                                     QStringLiteral("remove"), QStringLiteral("rename"), QStringLiteral("pause"),
                                     QStringLiteral("resume"), QStringLiteral("import"), QStringLiteral("export")};
    static const QStringList Bare{QStringLiteral("list"), QStringLiteral("poll"), QStringLiteral("export")};
    Arguments arguments(words);
    Request request;
    request.json = arguments.flag(QStringLiteral("--json"));
    request.all = arguments.flag(QStringLiteral("--all"));
    request.folder = arguments.option(QStringLiteral("--folder"));
    request.allowedHost = arguments.option(QStringLiteral("--allow-host"));
    const Result<QStringList> operands = arguments.operands(2, 10'000);
    if (!operands)
        return refuseUsage(streams, operands.error().message);
    const QString action = operands.value().first();
    request.file = operands.value().at(1);
    request.operands = operands.value().mid(2);
    if (!Actions.contains(action))
        return refuseUsage(streams, Wording::tr("Feeds cannot be asked to “%1”.").arg(action));
    if (request.operands.isEmpty() && !Bare.contains(action))
        return refuseUsage(streams, Wording::tr("Something is missing behind the file."));
    if (action == u"poll")
        return poll(request, streams);
    const bool looks = action == u"list" || action == u"export";
    return withCase(streams, request.file, looks ? OpenMode::ReadOnly : OpenMode::ReadWrite,
                    [&](Investigation &investigation) { return perform(investigation, action, request, streams); });
}

} // namespace

Verb feedsVerb()
{
    const QString summary = Wording::tr("Subscribe to feeds and fetch what is new");
    return {
        QStringLiteral("feeds"), summary,
        manualPage(
            QStringLiteral("feeds"), summary,
            {{QStringLiteral("feeds add FILE ADDRESS... [--folder PATH] [--all]"),
              QStringLiteral("feeds list FILE [--json]"), QStringLiteral("feeds poll FILE [FEED...] [--all] [--json]"),
              QStringLiteral("feeds remove|pause|resume FILE FEED..."), QStringLiteral("feeds rename FILE FEED TITLE"),
              QStringLiteral("feeds import FILE LIST.opml... [--json]"), QStringLiteral("feeds export FILE")},
             Wording::tr("An address may be that of a feed or of a page that names one. Polling fetches the feeds "
                         "that are due and puts what is new into the Inbox; a feed that fails says why and is asked "
                         "again later. Lists are read and written as OPML."),
             {{QStringLiteral("--all"),
               Wording::tr("With add: all feeds that a page names. With poll: all feeds, due or not.")},
              {QStringLiteral("--folder PATH"), Wording::tr("Where the feeds are kept: “News/Ports”.")},
              {QStringLiteral("--allow-host HOST"),
               Wording::tr("A host of this machine or a private network that may be asked.")},
              jsonOption()},
             {QStringLiteral("feeds add dispute.nutgraf https://example.org/"),
              QStringLiteral("feeds poll dispute.nutgraf")}}),
        runFeeds};
}

} // namespace nutgraf::cli
