// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/feedpolling.h"

#include "app/capture/fetchheaders.h"
#include "app/casework/changewriter.h"
#include "app/casework/feeditems.h"
#include "app/casework/feedschedule.h"
#include "app/readers/feedmarkup.h"
#include "storage/records/schedulestore.h"
#include "storage/schema/migrator.h"
#include "storage/sql/transaction.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <deque>

namespace nutgraf::casework {

using capture::Fetched;
using capture::FetchRequest;
using capture::FetchStatus;
using readers::FeedDocument;
using storage::CaseReader;
using storage::Connection;
using storage::Error;
using storage::ErrorCode;
using storage::FeedRow;
using storage::Result;
using storage::ScheduleState;
using storage::ScheduleStore;
using storage::Status;
using storage::Transaction;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(casework)
};

// As many as the fetcher has on their way at once; the queue behind it is short, so that stopping is quick.
constexpr int AtOnce = 6;

/// What a visit brought, before anything is written.
struct Visit
{
    Fetched fetched;
    std::optional<Error> problem;
    FeedDocument document;
};

Visit visit(const FeedRow &feed, const FeedTools &tools, bool conditional, const std::stop_token &stop)
{
    Visit visited;
    FetchRequest request;
    request.address = feed.address;
    request.accept =
        "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";
    if (conditional) {
        request.etag = feed.state.etag.toLatin1();
        request.lastModified = feed.state.lastModified.toLatin1();
    }
    visited.fetched = tools.fetch(request, stop);
    visited.problem = fetchProblem(visited.fetched);
    if (visited.problem || visited.fetched.status == FetchStatus::NotChanged)
        return visited;
    Result<FeedDocument> read = tools.read(feedInput(visited.fetched), stop);
    if (!read) {
        visited.problem = read.error();
        return visited;
    }
    visited.document = std::move(read).value();
    if (visited.document.format.empty())
        visited.problem =
            Error{ErrorCode::InvalidInput,
                  visited.fetched.bytes.trimmed().isEmpty() ? Wording::tr("The server gave nothing at all.")
                                                            : Wording::tr("What the server gave is no feed any more."),
                  visited.fetched.contentType};
    return visited;
}

QString lastHeader(const Fetched &fetched, const char *name)
{
    const QList<QByteArray> values = capture::fieldValues(fetched.headers.toLatin1(), name);
    return values.isEmpty() ? QString() : QString::fromLatin1(values.last());
}

/// What the feed says about itself where the file does not know it yet.
void describe(Change &change, const FeedRow &feed, const FeedDocument &document)
{
    QJsonObject values;
    const auto fill = [&](const char *column, const QString &known, const std::string &said, std::size_t longest) {
        const QString words = QString::fromStdString(readers::textOfMarkup(said, longest));
        if (known.isEmpty() && !words.isEmpty())
            values.insert(QLatin1String(column), words);
    };
    fill("title", feed.title, document.title, 500);
    fill("site_url", feed.siteUrl, document.link, 2000);
    fill("description", feed.description, document.description, 2000);
    fill("language", feed.language, document.language, 64);
    if (!values.isEmpty())
        change.put(RecordKind::Feed, feed.uuid, values);
}

class Poller
{
public:
    Poller(Connection &connection, storage::WriteGate &gate)
        : m_connection(connection)
        , m_gate(gate)
        , m_reader(connection)
        , m_writer(connection)
        , m_schedule(connection)
        , m_sorter(m_reader)
    { }

    Result<QList<FeedRow>> feedsToVisit(const PollRequest &request)
    {
        QList<QUuid> wanted = request.feeds;
        if (wanted.isEmpty() && request.everything) {
            NUTGRAF_TRY(const QList<FeedRow> all, m_reader.feeds());
            for (const FeedRow &row : all)
                if (!row.paused)
                    wanted.append(row.uuid);
        } else if (wanted.isEmpty()) {
            NUTGRAF_TRY(wanted, m_schedule.dueFeeds(QDateTime::currentMSecsSinceEpoch() * 1000));
        }
        QList<FeedRow> feeds;
        for (const QUuid &uuid : std::as_const(wanted)) {
            NUTGRAF_TRY(auto row, m_reader.feed(uuid));
            if (row)
                feeds.append(*std::move(row));
        }
        return feeds;
    }

    Result<PolledFeed> write(const FeedRow &seen, const Visit &visited)
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1000;
        const auto lock = m_gate.lock(storage::Urgency::Batch);
        NUTGRAF_TRY(Transaction transaction, Transaction::begin(m_connection));
        // It may have been renamed, or taken out, while the server thought.
        NUTGRAF_TRY(const auto feed, m_reader.feed(seen.uuid));
        PolledFeed polled;
        polled.feed = seen.uuid;
        polled.title = seen.title.isEmpty() ? seen.address : seen.title;
        if (!feed)
            return polled;
        ScheduleState state = feed->state;
        state.checkedUs = now;
        state.httpStatus = visited.fetched.httpStatus;
        if (visited.problem) {
            state.outcome = QStringLiteral("failed");
            state.message = visited.problem->message;
            ++state.failures;
            // The last good visit counts for what is new since; a failed one brought nothing.
            state.checkedUs = feed->state.checkedUs;
            polled.error = visited.problem;
        } else {
            state.failures = 0;
            state.message.clear();
            NUTGRAF_CHECK(arrive(*feed, visited, now, state, polled));
        }
        FeedWait wait;
        wait.nowUs = now;
        wait.changedUs = state.changedUs;
        wait.minutesToLive = visited.document.minutesToLive;
        wait.failures = state.failures;
        wait.httpStatus = visited.fetched.httpStatus;
        wait.retryAfterUs = retryAfter(lastHeader(visited.fetched, "retry-after"), now);
        state.nextUs = nextFeedVisit(wait);
        NUTGRAF_CHECK(m_schedule.setFeedState(feed->id, state));
        NUTGRAF_CHECK(transaction.commit());
        return polled;
    }

private:
    Status arrive(const FeedRow &feed, const Visit &visited, qint64 now, ScheduleState &state, PolledFeed &polled)
    {
        state.outcome = QStringLiteral("unchanged");
        if (visited.fetched.status == FetchStatus::NotChanged)
            return {};
        state.etag = visited.fetched.etag;
        state.lastModified = visited.fetched.lastModified;
        state.format = QString::fromStdString(visited.document.format);
        // The title first: what arrives is told by it.
        Change about;
        about.title = Wording::tr("Describe feed");
        describe(about, feed, visited.document);
        FeedRow named = feed;
        if (!about.isEmpty()) {
            NUTGRAF_CHECK(m_writer.apply(about, QStringLiteral("import"), ChangeWriter::Journal::Skip));
            NUTGRAF_TRY(const auto row, m_reader.feed(feed.uuid));
            if (row)
                named = *row;
        }
        NUTGRAF_TRY(const FeedArrivals arrivals, m_sorter.sort(named, visited.document, now));
        polled.title = named.title.isEmpty() ? named.address : named.title;
        polled.added = arrivals.added;
        polled.changed = arrivals.changed;
        polled.collapsed = arrivals.collapsed;
        polled.rest = arrivals.rest;
        if (arrivals.change.isEmpty())
            return {};
        state.outcome = QStringLiteral("changed");
        state.changedUs = now;
        NUTGRAF_CHECK(m_writer.apply(arrivals.change, QStringLiteral("import"), ChangeWriter::Journal::Skip));
        const QByteArray hash = QCryptographicHash::hash(visited.fetched.bytes, QCryptographicHash::Sha256).toHex();
        return m_writer.log(QStringLiteral("feed"), QStringLiteral("import"),
                            {{QStringLiteral("feed"), storage::uuidText(feed.uuid)},
                             {QStringLiteral("added"), arrivals.added},
                             {QStringLiteral("changed"), arrivals.changed},
                             {QStringLiteral("sha256"), QString::fromLatin1(hash)}});
    }

    Connection &m_connection;
    storage::WriteGate &m_gate;
    CaseReader m_reader;
    ChangeWriter m_writer;
    ScheduleStore m_schedule;
    FeedSorter m_sorter;
};

} // namespace

Result<QList<PolledFeed>> pollFeeds(const QString &path, const std::shared_ptr<storage::WriteGate> &gate,
                                    const FeedTools &tools, const PollRequest &request, const jobs::JobContext &context)
{
    NUTGRAF_TRY(Connection connection, storage::openInvestigation(path, storage::OpenMode::ReadWrite));
    QList<PolledFeed> polled;
    {
        Poller poller(connection, *gate);
        NUTGRAF_TRY(const QList<FeedRow> feeds, poller.feedsToVisit(request));
        QThreadPool pool;
        pool.setMaxThreadCount(AtOnce);
        std::deque<QFuture<Visit>> under;
        qsizetype started = 0;
        for (qsizetype i = 0; i < feeds.size(); ++i) {
            while (started < feeds.size() && started < i + 2 * AtOnce && !context.stopRequested()) {
                under.push_back(
                    QtConcurrent::run(&pool, visit, feeds[started], tools, request.conditional, context.stopToken()));
                ++started;
            }
            if (under.empty())
                break;
            const QString name = feeds[i].title.isEmpty() ? feeds[i].address : feeds[i].title;
            context.progress(i, feeds.size(), name);
            Visit visited = under.front().result();
            under.pop_front();
            if (context.stopRequested())
                continue; // what was on its way is waited for, and asked for again next time
            NUTGRAF_TRY(PolledFeed one, poller.write(feeds[i], visited));
            if (one.error)
                context.reportFailure(name, *one.error);
            polled.append(std::move(one));
        }
        context.progress(feeds.size(), feeds.size());
    }
    NUTGRAF_CHECK(connection.close());
    return polled;
}

} // namespace nutgraf::casework
