// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/watching.h"

#include "app/capture/fetchheaders.h"
#include "app/capture/readerpool.h"
#include "app/casework/feedschedule.h"
#include "app/casework/retrieving.h"
#include "storage/records/schedulestore.h"
#include "storage/schema/migrator.h"
#include "storage/sql/transaction.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QUrl>

#include <algorithm>

namespace nutgraf::casework {

using capture::Fetched;
using capture::FetchRequest;
using storage::CaseReader;
using storage::Connection;
using storage::DocumentRow;
using storage::Error;
using storage::ErrorCode;
using storage::Result;
using storage::ScheduleState;
using storage::Status;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(casework)
};

constexpr qint64 Minute = 60'000'000;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

qint64 clockUs()
{
    return QDateTime::currentMSecsSinceEpoch() * 1000;
}

qint64 publishedUs(const DocumentRow &document)
{
    if (document.publishedDay == 0)
        return document.addedUs;
    const qint64 midnight = QDate::fromJulianDay(document.publishedDay).startOfDay(Qt::UTC).toMSecsSinceEpoch() * 1000;
    // The hour is not kept; what was added on that day was not published later.
    return std::clamp(document.addedUs, midnight, midnight + Day);
}

/// One run over some documents.
class Watch
{
public:
    Watch(const QString &path, std::shared_ptr<storage::WriteGate> gate, FeedTools::Fetch fetch, qint64 nowUs,
          const jobs::JobContext &context)
        : m_path(path)
        , m_gate(std::move(gate))
        , m_fetch(std::move(fetch))
        , m_nowUs(nowUs)
        , m_context(context)
    { }

    Watched look(CaseReader &reader, const DocumentRow &document)
    {
        Watched result;
        result.document = document.uuid;
        result.title = document.title;
        if (Status looked = lookAgain(reader, document, result); !looked)
            result.error = looked.error();
        return result;
    }

    Status keepState(Connection &connection, CaseReader &reader, const DocumentRow &document, const Watched &result)
    {
        NUTGRAF_TRY(ScheduleState state, reader.watchState(document.id));
        state.checkedUs = m_nowUs;
        if (result.changed)
            state.changedUs = m_nowUs;
        state.failures = result.error ? state.failures + 1 : 0;
        state.outcome = result.error ? QStringLiteral("failed")
            : result.changed         ? QStringLiteral("changed")
                                     : QStringLiteral("unchanged");
        state.message = result.error ? result.error->message : QString();
        state.nextUs = nextWatch({m_nowUs, publishedUs(document), state.changedUs, state.failures, m_retryAfterUs});
        const auto lock = m_gate->lock(storage::Urgency::Batch);
        NUTGRAF_TRY(storage::Transaction step, storage::Transaction::begin(connection));
        NUTGRAF_CHECK(storage::ScheduleStore(connection).setWatchState(document.id, state));
        return step.commit();
    }

private:
    Status lookAgain(CaseReader &reader, const DocumentRow &document, Watched &result)
    {
        m_retryAfterUs = 0;
        if (document.url.isEmpty())
            return Error{ErrorCode::InvalidInput, Wording::tr("The document has no address to fetch."), {}};
        FetchRequest request;
        request.address = document.url;
        const Fetched fetched = m_fetch(request, m_context.stopToken());
        const QList<QByteArray> later = capture::fieldValues(fetched.headers.toLatin1(), "retry-after");
        m_retryAfterUs = later.isEmpty() ? 0 : retryAfter(QString::fromLatin1(later.last()), m_nowUs);
        if (const auto problem = fetchProblem(fetched))
            return *problem;
        Incoming incoming = incomingFromFetched(fetched);
        incoming.address = document.url;
        incoming.document = document.uuid; // wherever the page moved to
        NUTGRAF_TRY(const bool same, hasSameWords(reader, document, incoming));
        if (!incoming.retrieval.wall.isEmpty())
            return Error{ErrorCode::Network, incoming.retrieval.warnings.last(), incoming.retrieval.wall};
        if (same)
            return {};
        NUTGRAF_TRY(const AddedList added, addDocuments(m_path, m_gate, {incoming}, m_context));
        if (!added.first())
            return added.first().error();
        result.added = added.first().value();
        result.changed = !result.added.known;
        result.versionChange = result.added.versionChange;
        return {};
    }

    /// Bytes differ with every advertisement; words are what counts.
    Result<bool> hasSameWords(CaseReader &reader, const DocumentRow &document, Incoming &incoming)
    {
        readers::ReadInput input;
        input.bytes = incoming.bytes;
        input.contentType = incoming.contentType;
        input.charset = incoming.charset;
        input.url = incoming.finalUrl;
        input.fileName = QUrl(incoming.finalUrl).fileName();
        NUTGRAF_TRY(const readers::ReadDocument read, capture::sharedReaderPool().read(input, m_context.stopToken()));
        noteWall(incoming, read.contentType, read.text);
        NUTGRAF_TRY(const auto capture, reader.capture(document.capture));
        NUTGRAF_TRY(const QString text, reader.text(document.capture));
        return capture && text == read.text && (read.title.isEmpty() || capture->title == read.title);
    }

    QString m_path;
    std::shared_ptr<storage::WriteGate> m_gate;
    FeedTools::Fetch m_fetch;
    qint64 m_nowUs;
    const jobs::JobContext &m_context;
    qint64 m_retryAfterUs = 0;
};

Result<QList<QUuid>> documentsToLookAt(Connection &connection, CaseReader &reader, const WatchRequest &request,
                                       qint64 nowUs)
{
    if (!request.documents.isEmpty())
        return request.documents;
    if (!request.everything)
        return storage::ScheduleStore(connection).dueDocuments(nowUs);
    QList<QUuid> documents;
    storage::PageRequest page;
    for (;;) {
        NUTGRAF_TRY(const QList<storage::WatchRow> rows, reader.watched(page));
        if (rows.isEmpty())
            return documents;
        for (const storage::WatchRow &row : rows)
            documents.append(row.document.uuid);
        page.afterKey = rows.last().document.id.value;
    }
}

} // namespace

Result<Change> setWatched(CaseReader &reader, const QUuid &document, bool watched)
{
    NUTGRAF_TRY(const auto row, reader.document(document));
    if (!row)
        return Error{ErrorCode::NotFound, Wording::tr("The document is not in the file."), {}};
    if (watched && row->url.isEmpty())
        return Error{ErrorCode::InvalidInput, Wording::tr("Only a document with an address can be watched."), {}};
    Change change;
    change.title = watched ? Wording::tr("Watch for changes") : Wording::tr("Stop watching");
    if (row->watched != watched)
        change.put(RecordKind::Document, document, {{QStringLiteral("watched"), watched ? 1 : 0}});
    return change;
}

qint64 nextWatch(const WatchWait &wait)
{
    const qint64 young = std::max(wait.publishedUs, wait.changedUs);
    const qint64 age = young > 0 ? std::max<qint64>(0, wait.nowUs - young) : 60 * Day;
    qint64 pause = 7 * Day;
    if (age < 6 * Hour)
        pause = 15 * Minute;
    else if (age < 2 * Day)
        pause = Hour;
    else if (age < 14 * Day)
        pause = 6 * Hour;
    else if (age < 60 * Day)
        pause = Day;
    for (int i = 0; i < std::min(wait.failures, 16) && pause < 7 * Day; ++i)
        pause *= 2;
    pause = std::min(pause, 7 * Day);
    return std::max(wait.nowUs + pause, std::min(wait.retryAfterUs, wait.nowUs + 7 * Day));
}

Result<QList<Watched>> watch(const QString &path, const std::shared_ptr<storage::WriteGate> &gate,
                             const FeedTools::Fetch &fetch, const WatchRequest &request,
                             const jobs::JobContext &context)
{
    NUTGRAF_TRY(Connection connection, storage::openInvestigation(path, storage::OpenMode::ReadWrite));
    CaseReader reader(connection);
    const qint64 nowUs = request.nowUs > 0 ? request.nowUs : clockUs();
    NUTGRAF_TRY(const QList<QUuid> documents, documentsToLookAt(connection, reader, request, nowUs));
    Watch job(path, gate, fetch, nowUs, context);
    QList<Watched> results;
    for (const QUuid &uuid : documents) {
        if (context.stopRequested())
            break;
        NUTGRAF_TRY(const auto document, reader.document(uuid));
        if (!document)
            continue;
        context.progress(results.size(), documents.size(), document->title);
        results.append(job.look(reader, *document));
        if (results.last().error)
            context.reportFailure(document->title, *results.last().error);
        NUTGRAF_CHECK(job.keepState(connection, reader, *document, results.last()));
    }
    NUTGRAF_CHECK(connection.close());
    return results;
}

} // namespace nutgraf::casework
