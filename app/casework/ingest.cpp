// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/ingest.h"

#include "app/capture/ocr.h"
#include "app/capture/readerpool.h"
#include "app/casework/changewriter.h"
#include "app/casework/documentwriter.h"
#include "app/casework/relating.h"
#include "app/casework/retrieving.h"
#include "app/language/analyzer.h"
#include "storage/schema/migrator.h"
#include "storage/sql/transaction.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QFuture>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <deque>

namespace nutgraf::casework {

using storage::Connection;
using storage::Error;
using storage::ErrorCode;
using storage::Result;
using storage::Status;
using storage::Transaction;

namespace {

constexpr qint64 LargestFile = 50 * 1024 * 1024;
// Large enough that a commit (4 ms) is a small share, small enough that an urgent edit waits little.
constexpr int DocumentsPerBatch = 16;
// About 160 pages: claims in what is longer are searched for in its beginning.
constexpr qsizetype LongestAnalysis = 500'000;

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(casework)
};

Status loadBytes(Incoming &incoming)
{
    if (!incoming.bytes.isNull() || incoming.path.isEmpty())
        return {};
    const QFileInfo info(incoming.path);
    if (info.isDir())
        return Error{ErrorCode::InvalidInput, Wording::tr("It is a folder, not a document. Choose the files in it."),
                     incoming.path};
    QFile file(incoming.path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{info.exists() ? ErrorCode::Io : ErrorCode::NotFound,
                     info.exists() ? Wording::tr("It cannot be read. Check that you are allowed to open it.")
                                   : Wording::tr("It is not there any more. It may have been moved or renamed."),
                     incoming.path + QStringLiteral(": ") + file.errorString()};
    if (file.size() > LargestFile)
        return Error{ErrorCode::Limit,
                     QCoreApplication::translate(
                         "casework", "It has %1 MB; documents of up to 50 MB are read. Split it and add the parts.")
                         .arg((file.size() + 1024 * 1024 - 1) / (1024 * 1024)),
                     incoming.path};
    incoming.bytes = file.readAll();
    if (incoming.bytes.isNull())
        incoming.bytes = QByteArray("");
    if (incoming.address.isEmpty())
        incoming.address = info.fileName();
    return {};
}

readers::ReadInput readInput(const Incoming &incoming)
{
    readers::ReadInput input;
    input.bytes = incoming.bytes;
    input.contentType = incoming.contentType;
    input.charset = incoming.charset;
    input.url = incoming.finalUrl.isEmpty() && incoming.address.contains(QLatin1String("://")) ? incoming.address
                                                                                               : incoming.finalUrl;
    input.fileName = incoming.path.isEmpty() ? incoming.address : QFileInfo(incoming.path).fileName();
    if (incoming.origin == Incoming::Origin::Paste && input.contentType.isEmpty()) {
        input.contentType = QStringLiteral("text/plain");
        input.charset = QStringLiteral("utf-8");
    }
    return input;
}

// What the user said about a document goes before what its bytes say.
void preferGiven(readers::ReadDocument &document, const Incoming &incoming)
{
    const auto prefer = [](QString &found, const QString &given) {
        if (!given.isEmpty())
            found = given;
    };
    prefer(document.title, incoming.title);
    prefer(document.publisher, incoming.publisher);
    if (!incoming.published.isEmpty()) {
        document.published = incoming.published;
        document.publishedEvidence = QStringLiteral("given");
    }
    if (document.title.isEmpty()) {
        const QString first = document.text.section(QLatin1Char('\n'), 0, 0).simplified();
        document.title = first.size() > 120 ? first.left(117) + QStringLiteral("…") : first;
    }
}

struct Prepared : PreparedDocument
{
    StageTimes times;
};

/// Has the words of scanned pages recognised where Tesseract is installed. Without it, or where it fails, the document
/// stays as it was read: its warnings say that pages hold only images.
void recognisePages(readers::ReadDocument &document, const Incoming &incoming, const std::stop_token &stop)
{
    capture::RecognitionOptions options;
    options.language = document.language;
    if (document.imagePages.isEmpty() || !capture::recognitionReady(options.language))
        return;
    const auto draw = [&incoming, &stop](int page, int longestSide) {
        return capture::sharedReaderPool().pageImage(incoming.bytes, page, longestSide, stop);
    };
    options.parallel = 1; // documents are prepared on all cores already
    auto recognised = capture::recogniseImages(document, draw, options, jobs::JobContext(stop));
    if (recognised)
        document = std::move(recognised).value();
}

Result<Prepared> prepare(Incoming incoming, capture::DocumentReader &reader, const std::stop_token &stop)
{
    Prepared prepared;
    QElapsedTimer timer;
    timer.start();
    NUTGRAF_CHECK(loadBytes(incoming));
    prepared.times.load = timer.nsecsElapsed() / 1000;
    timer.restart();
    NUTGRAF_TRY(prepared.document, reader.read(readInput(incoming), stop));
    recognisePages(prepared.document, incoming, stop);
    noteWall(incoming, prepared.document.contentType, prepared.document.text);
    preferGiven(prepared.document, incoming);
    prepared.times.read = timer.nsecsElapsed() / 1000;
    timer.restart();
    language::AnalysisOptions options;
    options.published = QDate::fromString(prepared.document.published.left(10), Qt::ISODate);
    options.title = prepared.document.title;
    options.publisher = prepared.document.publisher;
    options.language = prepared.document.language;
    for (const readers::Turn &turn : std::as_const(prepared.document.turns))
        options.turns.append({storage::TextSpan::between(turn.start, turn.end), turn.speaker});
    const QString &text = prepared.document.text;
    if (text.size() > LongestAnalysis) {
        options.turns.removeIf([](const auto &turn) { return turn.span.end() > LongestAnalysis; });
        qsizetype end = text.lastIndexOf(u'\n', LongestAnalysis);
        if (end <= 0)
            end = text[LongestAnalysis].isLowSurrogate() ? LongestAnalysis - 1 : LongestAnalysis;
        prepared.analysis = language::analyze(text.first(end), options);
        prepared.document.warnings.append(
            Wording::tr("It is very long: claims were searched for in its first %1 characters only.")
                .arg(LongestAnalysis));
    } else {
        prepared.analysis = language::analyze(text, options);
    }
    prepared.incoming = std::move(incoming);
    prepared.items = timelineItems(prepared);
    prepared.times.analyze = timer.nsecsElapsed() / 1000;
    return prepared;
}

// Reads ahead on all cores, hands out in the order of the input.
class Preparation
{
public:
    Preparation(const QList<Incoming> &incoming, capture::DocumentReader &reader, std::stop_token stop)
        : m_incoming(incoming)
        , m_reader(reader)
        , m_stop(std::move(stop))
    {
        m_pool.setMaxThreadCount(qMax(1, QThread::idealThreadCount()));
    }
    ~Preparation()
    {
        m_pool.clear();
        m_pool.waitForDone();
    }

    Result<Prepared> next()
    {
        while (m_started < m_incoming.size() && m_ahead.size() < size_t(3 * m_pool.maxThreadCount())) {
            const Incoming item = m_incoming[m_started++];
            m_ahead.push_back(QtConcurrent::run(
                &m_pool, [this, item] { return std::make_shared<Result<Prepared>>(prepare(item, m_reader, m_stop)); }));
        }
        auto future = m_ahead.front();
        m_ahead.pop_front();
        const std::shared_ptr<Result<Prepared>> result = future.result();
        return std::move(*result);
    }

private:
    const QList<Incoming> &m_incoming;
    capture::DocumentReader &m_reader;
    const std::stop_token m_stop;
    QThreadPool m_pool;
    std::deque<QFuture<std::shared_ptr<Result<Prepared>>>> m_ahead;
    qsizetype m_started = 0;
};

QString itemName(const Incoming &incoming)
{
    if (!incoming.address.isEmpty())
        return incoming.address;
    return incoming.path.isEmpty() ? Wording::tr("Pasted text") : QFileInfo(incoming.path).fileName();
}

} // namespace

Result<AddedList> addDocuments(const QString &path, const std::shared_ptr<storage::WriteGate> &gate,
                               const QList<Incoming> &incoming, const jobs::JobContext &context, StageTimes *times,
                               capture::DocumentReader *reader)
{
    NUTGRAF_TRY(Connection connection, storage::openInvestigation(path, storage::OpenMode::ReadWrite));
    StageTimes total;
    AddedList added;
    Preparation preparation(incoming, reader ? *reader : capture::sharedReaderPool(), context.stopToken());
    DocumentWriter writer(connection);
    QElapsedTimer timer;

    for (qsizetype start = 0; start < incoming.size(); start += DocumentsPerBatch) {
        const qsizetype end = qMin<qsizetype>(incoming.size(), start + DocumentsPerBatch);
        QList<Result<Prepared>> batch;
        for (qsizetype i = start; i < end && !context.stopRequested(); ++i) {
            context.progress(i, incoming.size(), itemName(incoming[i]));
            batch.append(preparation.next());
        }
        timer.start();
        {
            const auto lock = gate->lock(storage::Urgency::Batch);
            NUTGRAF_TRY(Transaction transaction, Transaction::begin(connection));
            for (qsizetype i = 0; i < batch.size(); ++i) {
                Result<Added> one = batch[i].ok() ? writer.write(batch[i].value()) : Result<Added>(batch[i].error());
                if (!one.ok())
                    context.reportFailure(itemName(incoming[start + i]), one.error());
                if (batch[i].ok()) {
                    total.load += batch[i].value().times.load;
                    total.read += batch[i].value().times.read;
                    total.analyze += batch[i].value().times.analyze;
                }
                added.append(std::move(one));
            }
            NUTGRAF_CHECK(transaction.commit());
        }
        total.write += timer.nsecsElapsed() / 1000;
        if (context.stopRequested())
            break;
    }
    timer.start();
    context.progress(incoming.size(), incoming.size(), Wording::tr("Comparing with what is in the file"));
    NUTGRAF_CHECK(relate(connection, *gate, writer.newAssertions(), context));
    total.relate = timer.nsecsElapsed() / 1000;
    timer.start();
    NUTGRAF_CHECK(
        suggestEvents(connection, *gate, writer.newItems(), writer.newCaptures(), writer.rulesVersion(), context));
    QList<QUuid> documents;
    for (const QString &key : writer.newCaptures().keys())
        documents.append(QUuid(key));
    NUTGRAF_CHECK(suggestCopies(connection, *gate, documents, context));
    NUTGRAF_CHECK(relateWords(connection, *gate, writer.newAssertions(), context));
    total.events = timer.nsecsElapsed() / 1000;
    while (added.size() < incoming.size())
        added.append(Error{ErrorCode::Canceled, Wording::tr("Stopped before this document was added."), {}});
    if (times)
        *times = total;
    NUTGRAF_CHECK(connection.close());
    return added;
}

Status relateAll(const QString &path, const std::shared_ptr<storage::WriteGate> &gate, const jobs::JobContext &context)
{
    NUTGRAF_TRY(Connection connection, storage::openInvestigation(path, storage::OpenMode::ReadWrite));
    NUTGRAF_CHECK(relate(connection, *gate, std::nullopt, context));
    NUTGRAF_CHECK(relateWords(connection, *gate, std::nullopt, context));
    return connection.close();
}

} // namespace nutgraf::casework
