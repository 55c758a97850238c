// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/readerpool.h"

#include "app/readers/feedjson.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMutex>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <optional>
#include <thread>

namespace nutgraf::capture {

using readers::ContainedItem;
using readers::LineAnswer;
using readers::Operation;
using readers::ReadAnswer;
using readers::ReadDocument;
using readers::ReadInput;
using readers::ReadRequest;
using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t BatchDepth = 4; ///< lines under way in one process: one is read, one waits, two are on the line
constexpr qint64 BatchBytes = 4 << 20; ///< of lines under way in one process, beyond two
constexpr int MostTries = 3;
constexpr int MemoryCheckEvery = 64; ///< documents
constexpr qint64 BytesPerDocument = 64 << 10; ///< a longer one counts as several

// What the reader exits with; see ExitStatus in app/readerhost/serve.h.
constexpr int RetiredStatus = 3;
constexpr int NotLockedStatus = 4;

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(capture)
};

Error stopped(const QString &detail)
{
    return {ErrorCode::Internal,
            Wording::tr("The reader stopped while reading this file. Nothing was added; other files are not affected."),
            detail};
}

Error tookTooLong(milliseconds time)
{
    return {
        ErrorCode::Limit,
        Wording::tr("Reading this file takes longer than %1 seconds, so it was stopped. Nothing was added; split it "
                    "and add the parts.")
            .arg(qMax<qint64>(1, time.count() / 1000)),
        {}};
}

Error missing(const QString &program)
{
    return {
        ErrorCode::NotFound,
        Wording::tr("The program that reads files is missing, and nothing else may read them. Install Nutgraf again."),
        program};
}

Error notLocked()
{
    return {
        ErrorCode::Unsupported,
        Wording::tr("This system cannot lock in the program that reads files, so nothing is read. A Linux kernel with "
                    "seccomp is needed."),
        {}};
}

Error canceled()
{
    return {ErrorCode::Canceled, Wording::tr("Stopped before this file was read."), {}};
}

QString findProgram()
{
    // Beside the program that runs; tests lie in a folder beside that of the programs.
    const QString folder = QCoreApplication::applicationDirPath();
    for (const QString &path :
         {folder + QStringLiteral("/nutgraf-reader"), folder + QStringLiteral("/../bin/nutgraf-reader")})
        if (QFileInfo(path).isExecutable())
            return QFileInfo(path).canonicalFilePath();
    return folder + QStringLiteral("/nutgraf-reader");
}

/// One request, from when it is asked until it is answered.
struct Job
{
    QByteArray head;
    QByteArray bytes;
    std::shared_ptr<OpenFile> file;
    bool ofBatch = false;
    std::function<void(Result<ReadAnswer>)> done;
    std::atomic<bool> isCanceled = false;
    int tries = 0;

    qint64 size() const { return head.size() + bytes.size(); }
};

using JobPointer = std::shared_ptr<Job>;

struct UnderWay
{
    quint32 number = 0;
    JobPointer job;
};

/// A process and what it is at.
struct Child
{
    std::unique_ptr<ReaderProcess> process;
    bool isReady = false;
    bool isRetiring = false;
    int documents = 0;
    int sinceMemoryCheck = 0;
    std::deque<UnderWay> underWay; ///< in the order of asking, which is that of answering
    Clock::time_point deadline; ///< of the first one under way, or of being ready

    bool takes(const Job &job) const
    {
        if (!isReady || isRetiring)
            return false;
        if (underWay.empty())
            return true;
        if (!job.ofBatch || underWay.size() >= BatchDepth)
            return false;
        qint64 bytes = job.size();
        for (const UnderWay &other : underWay) {
            if (!other.job->ofBatch)
                return false;
            bytes += other.job->size();
        }
        return underWay.size() < 2 || bytes <= BatchBytes;
    }
};

} // namespace

ReaderLimits::ReaderLimits()
#if defined(__SANITIZE_ADDRESS__) // everything takes several times as long
    : processorTime(std::chrono::seconds(25))
    , waitingTime(std::chrono::seconds(60))
#else
    : processorTime(std::chrono::seconds(5))
    , waitingTime(std::chrono::seconds(20))
#endif
{ }

/// Does everything on one thread: starts processes (which live no longer than the thread that started them), hands out,
/// reads answers, watches the clock. Others only put jobs into the queue.
class ReaderPool::Worker
{
public:
    explicit Worker(ReaderLimits limits);
    ~Worker();

    void submit(JobPointer job);
    void cancel(Job &job);
    const ReaderLimits &limits() const { return m_limits; }

    QList<qint64> processIds() const;
    qint64 largestMemory() const { return m_largestMemory; }
    int started() const { return m_started; }

private:
    void run();
    bool takeNew();
    void answer(const JobPointer &job, Result<ReadAnswer> result);
    void dropCanceled();
    void dispatch();
    bool startOne();
    void failWaiting(const Error &error);
    void serve(Child &child);
    bool take(Child &child, IncomingAnswer &incoming);
    void give(Child &child, const JobPointer &job);
    void retireIfFull(Child &child);
    void lose(Child &child, const std::optional<Error> &reason);
    void loseStarting(const ProcessEnding &ending);
    void expire();
    void forgetEnded();
    int timeLeft() const;

    const ReaderLimits m_limits;
    QString m_program;
    Waker m_waker;

    mutable QMutex m_mutex; ///< guards the two below
    std::deque<JobPointer> m_new;
    QList<qint64> m_processIds;

    std::atomic<bool> m_ending = false;
    std::atomic<bool> m_anyCanceled = false;
    std::atomic<qint64> m_largestMemory = 0;
    std::atomic<int> m_started = 0;

    // The worker's thread only.
    std::deque<JobPointer> m_waiting;
    std::vector<std::unique_ptr<Child>> m_children;
    quint32 m_lastNumber = 0;
    int m_failedStarts = 0;
    std::thread m_thread;
};

ReaderPool::Worker::Worker(ReaderLimits limits)
    : m_limits([&limits] {
        if (limits.processes <= 0)
            limits.processes = std::max(1, int(std::thread::hardware_concurrency()));
        return limits;
    }())
    , m_program(m_limits.program.isEmpty() ? findProgram() : m_limits.program)
    , m_thread([this] { run(); })
{ }

ReaderPool::Worker::~Worker()
{
    m_ending = true;
    m_waker.wake();
    m_thread.join();
}

void ReaderPool::Worker::submit(JobPointer job)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_new.push_back(std::move(job));
    }
    m_waker.wake();
}

void ReaderPool::Worker::cancel(Job &job)
{
    job.isCanceled = true;
    m_anyCanceled = true;
    m_waker.wake();
}

QList<qint64> ReaderPool::Worker::processIds() const
{
    const QMutexLocker lock(&m_mutex);
    return m_processIds;
}

void ReaderPool::Worker::run()
{
    while (takeNew()) {
        dropCanceled();
        dispatch();
        std::vector<ReaderProcess *> processes;
        for (const auto &child : m_children)
            processes.push_back(child->process.get());
        waitForAny(m_waker, processes, timeLeft());
        for (const auto &child : m_children)
            serve(*child);
        expire();
        forgetEnded();
    }
    for (const auto &child : m_children)
        lose(*child, canceled());
    forgetEnded();
    failWaiting(canceled());
}

/// False at the end.
bool ReaderPool::Worker::takeNew()
{
    m_waker.clear();
    const QMutexLocker lock(&m_mutex);
    std::move(m_new.begin(), m_new.end(), std::back_inserter(m_waiting));
    m_new.clear();
    return !m_ending;
}

/// What the caller does in its callback (it may wait for its own reader) is not the processes' time.
void ReaderPool::Worker::answer(const JobPointer &job, Result<ReadAnswer> result)
{
    const auto before = Clock::now();
    job->done(std::move(result));
    job->done = {};
    const auto spent = Clock::now() - before;
    if (spent > milliseconds(1))
        for (const auto &child : m_children)
            child->deadline += spent;
}

void ReaderPool::Worker::dropCanceled()
{
    if (!m_anyCanceled.exchange(false))
        return;
    std::deque<JobPointer> kept;
    std::deque<JobPointer> dropped;
    for (JobPointer &job : m_waiting)
        (job->isCanceled ? dropped : kept).push_back(std::move(job));
    m_waiting = std::move(kept);
    for (const auto &child : m_children)
        if (!child->underWay.empty() && child->underWay.front().job->isCanceled)
            lose(*child, canceled());
    forgetEnded();
    for (const JobPointer &job : dropped)
        answer(job, canceled());
}

void ReaderPool::Worker::dispatch()
{
    while (!m_waiting.empty()) {
        Child *best = nullptr;
        std::size_t starting = 0;
        for (const auto &child : m_children) {
            if (!child->isReady)
                ++starting;
            if (child->takes(*m_waiting.front()) && (!best || child->underWay.size() < best->underWay.size()))
                best = child.get();
        }
        if (best && best->underWay.empty()) {
            give(*best, m_waiting.front());
            m_waiting.pop_front();
            continue;
        }
        if (int(m_children.size()) < m_limits.processes && starting < m_waiting.size()) {
            if (!startOne())
                return;
            continue;
        }
        if (!best)
            return;
        give(*best, m_waiting.front());
        m_waiting.pop_front();
    }
}

bool ReaderPool::Worker::startOne()
{
    if (!QFileInfo(m_program).isExecutable()) {
        failWaiting(missing(m_program));
        return false;
    }
    auto process = ReaderProcess::start(m_program);
    if (!process) {
        failWaiting(process.error());
        return false;
    }
    auto child = std::make_unique<Child>();
    child->process = std::move(process).value();
    child->deadline = Clock::now() + m_limits.waitingTime;
    {
        const QMutexLocker lock(&m_mutex);
        m_processIds.append(child->process->processId());
    }
    ++m_started;
    m_children.push_back(std::move(child));
    return true;
}

void ReaderPool::Worker::failWaiting(const Error &error)
{
    const std::deque<JobPointer> failed = std::exchange(m_waiting, {});
    for (const JobPointer &job : failed)
        answer(job, error);
}

void ReaderPool::Worker::give(Child &child, const JobPointer &job)
{
    if (++m_lastNumber == 0)
        m_lastNumber = 1;
    if (child.underWay.empty())
        child.deadline = Clock::now() + m_limits.waitingTime;
    child.underWay.push_back({m_lastNumber, job});
    child.process->send({m_lastNumber, job->head, job->bytes, job->file});
}

void ReaderPool::Worker::serve(Child &child)
{
    if (!child.process)
        return;
    std::vector<IncomingAnswer> answers;
    bool good = child.process->transfer(answers);
    for (IncomingAnswer &incoming : answers)
        good = take(child, incoming) && good;
    if (!good)
        lose(child, std::nullopt);
    else if (!answers.empty())
        retireIfFull(child);
}

/// False when this is not what a reader says at this point.
bool ReaderPool::Worker::take(Child &child, IncomingAnswer &incoming)
{
    if (!child.isReady) {
        quint32 version = 0;
        if (incoming.number != 0 || incoming.payload.size() != sizeof version)
            return false;
        memcpy(&version, incoming.payload.constData(), sizeof version);
        child.isReady = version == readers::ProtocolVersion;
        if (child.isReady)
            m_failedStarts = 0;
        return child.isReady;
    }
    if (child.underWay.empty() || child.underWay.front().number != incoming.number)
        return false;
    Result<ReadAnswer> decoded = readers::decodeAnswer(incoming.payload);
    if (!decoded)
        return false;
    const JobPointer job = child.underWay.front().job;
    child.underWay.pop_front();
    ++child.documents;
    child.sinceMemoryCheck += 1 + int((job->size() + incoming.payload.size()) / BytesPerDocument);
    child.deadline = Clock::now() + m_limits.waitingTime;
    answer(job, job->isCanceled ? Result<ReadAnswer>(canceled()) : std::move(decoded));
    return true;
}

void ReaderPool::Worker::retireIfFull(Child &child)
{
    const bool isQuiet = child.underWay.empty() && m_waiting.empty();
    if (isQuiet || child.sinceMemoryCheck >= MemoryCheckEvery) {
        child.sinceMemoryCheck = 0;
        child.isRetiring = child.isRetiring || child.process->memory() > m_limits.keptMemory;
    }
    child.isRetiring = child.isRetiring || child.documents >= m_limits.documentsPerProcess;
    if (child.isRetiring && child.underWay.empty())
        lose(child, std::nullopt);
}

/// Ends the process. What it was at is answered with @p reason or with what its end tells; what waited behind that goes
/// back to the head of the queue.
void ReaderPool::Worker::lose(Child &child, const std::optional<Error> &reason)
{
    if (!child.process)
        return;
    const qint64 id = child.process->processId();
    const ProcessEnding ending = child.process->end();
    child.process.reset();
    m_largestMemory = std::max(m_largestMemory.load(), ending.largestMemory);
    {
        const QMutexLocker lock(&m_mutex);
        m_processIds.removeOne(id);
    }
    if (!child.isReady && !reason) {
        loseStarting(ending);
        return;
    }
    std::deque<UnderWay> underWay = std::exchange(child.underWay, {});
    const bool innocent = !reason && ending.status == RetiredStatus;
    std::deque<JobPointer> again;
    JobPointer lost;
    for (const UnderWay &each : underWay) {
        const bool first = &each == &underWay.front();
        if ((first && !innocent) || ++each.job->tries >= MostTries)
            answer(each.job,
                   reason ? *reason
                       : ending.signal == SIGPROF
                       ? tookTooLong(m_limits.processorTime)
                       : stopped(QStringLiteral("signal %1, status %2").arg(ending.signal).arg(ending.status)));
        else
            again.push_back(each.job);
    }
    m_waiting.insert(m_waiting.begin(), again.begin(), again.end());
}

void ReaderPool::Worker::loseStarting(const ProcessEnding &ending)
{
    if (ending.status == NotLockedStatus) {
        failWaiting(notLocked());
        return;
    }
    if (++m_failedStarts < MostTries)
        return;
    m_failedStarts = 0;
    failWaiting(stopped(QStringLiteral("the reader ends before it is ready: signal %1, status %2")
                            .arg(ending.signal)
                            .arg(ending.status)));
}

void ReaderPool::Worker::expire()
{
    const auto now = Clock::now();
    for (const auto &child : m_children) {
        if (!child->process || now < child->deadline)
            continue;
        if (!child->isReady)
            lose(*child, std::nullopt);
        else if (!child->underWay.empty())
            lose(*child, tookTooLong(m_limits.waitingTime));
    }
}

void ReaderPool::Worker::forgetEnded()
{
    std::erase_if(m_children, [](const std::unique_ptr<Child> &child) { return !child->process; });
}

/// Milliseconds until the next deadline; -1 when there is none.
int ReaderPool::Worker::timeLeft() const
{
    qint64 least = -1;
    for (const auto &child : m_children) {
        if (child->isReady && child->underWay.empty())
            continue;
        const qint64 left =
            std::max<qint64>(0, std::chrono::ceil<milliseconds>(child->deadline - Clock::now()).count());
        least = least < 0 ? left : std::min(least, left);
    }
    return int(least);
}

ReaderPool::ReaderPool(ReaderLimits limits)
    : m_worker(std::make_unique<Worker>(std::move(limits)))
{ }

ReaderPool::~ReaderPool() = default;

Result<ReadAnswer> ReaderPool::ask(const ReadRequest &request, const std::stop_token &stop)
{
    ReadRequest limited = request;
    if (limited.cpuMilliseconds == 0)
        limited.cpuMilliseconds = quint32(m_worker->limits().processorTime.count());
    if (request.input.bytes.size() + request.options.size() > qsizetype(readers::LargestFrame / 2))
        return Error{ErrorCode::Limit, Wording::tr("It is too large to be read."), {}};

    std::mutex mutex;
    std::condition_variable answered;
    std::optional<Result<ReadAnswer>> result;
    auto job = std::make_shared<Job>();
    job->head = readers::encodeRequestHead(limited);
    job->bytes = request.input.bytes;
    job->done = [&](Result<ReadAnswer> answer) {
        const std::lock_guard lock(mutex);
        result = std::move(answer);
        answered.notify_one();
    };
    m_worker->submit(job);
    const std::stop_callback onStop(stop, [this, &job] { m_worker->cancel(*job); });
    std::unique_lock lock(mutex);
    answered.wait(lock, [&result] { return result.has_value(); });
    return std::move(*result);
}

namespace {

/// What an operation answers, of the kind that belongs to it.
template<typename Kind>
Result<Kind> answerOf(ReaderPool &pool, const ReadRequest &request, const std::stop_token &stop)
{
    NUTGRAF_TRY(ReadAnswer answer, pool.ask(request, stop));
    if (auto *error = std::get_if<Error>(&answer))
        return std::move(*error);
    if (auto *wanted = std::get_if<Kind>(&answer))
        return std::move(*wanted);
    return stopped(QStringLiteral("an answer of another kind"));
}

ReadRequest requestOf(Operation operation, const ReadInput &input)
{
    ReadRequest request;
    request.operation = operation;
    request.input = input;
    return request;
}

} // namespace

Result<ReadDocument> ReaderPool::read(const ReadInput &input, const std::stop_token &stop)
{
    return answerOf<ReadDocument>(*this, requestOf(Operation::Read, input), stop);
}

Result<QList<ContainedItem>> ReaderPool::contents(const ReadInput &input, const std::stop_token &stop)
{
    return answerOf<QList<ContainedItem>>(*this, requestOf(Operation::Contents, input), stop);
}

Result<readers::FeedDocument> ReaderPool::feed(const readers::FeedInput &input, const std::stop_token &stop)
{
    ReadRequest request;
    request.operation = Operation::Feed;
    request.input.bytes = input.bytes;
    request.input.contentType = input.contentType;
    request.input.url = input.url;
    request.options = input.contentLocation.toUtf8().replace('\n', ' ') + '\n' + input.contentLanguage.toUtf8();
    NUTGRAF_TRY(const QByteArray json, answerOf<QByteArray>(*this, request, stop));
    return readers::feedOfJson(json);
}

Result<readers::OpmlList> ReaderPool::feedList(const QByteArray &bytes, const std::stop_token &stop)
{
    return answerOf<readers::OpmlList>(*this, requestOf(Operation::FeedList, {bytes, {}, {}, {}, {}}), stop);
}

Result<readers::CsvTable> ReaderPool::table(const QByteArray &bytes, const QString &charset,
                                            const std::stop_token &stop)
{
    return answerOf<readers::CsvTable>(*this, requestOf(Operation::Table, {bytes, {}, charset, {}, {}}), stop);
}

Result<QByteArray> ReaderPool::pageImage(const QByteArray &bytes, int page, int longestSide,
                                         const std::stop_token &stop)
{
    ReadRequest request = requestOf(Operation::PageImage, {bytes, {}, {}, {}, {}});
    request.options = QByteArray::number(page) + ' ' + QByteArray::number(longestSide);
    return answerOf<QByteArray>(*this, request, stop);
}

void ReaderPool::submitLine(Operation operation, const QByteArray &line, const std::shared_ptr<OpenFile> &file,
                            const QString &fileName, LineDone done)
{
    ReadRequest request;
    request.operation = operation;
    request.options = line;
    request.input.fileName = fileName;
    request.bytesInFile = file != nullptr;
    request.cpuMilliseconds = quint32(m_worker->limits().processorTime.count());
    auto job = std::make_shared<Job>();
    job->head = readers::encodeRequestHead(request);
    job->file = file;
    job->ofBatch = true;
    job->done = [done = std::move(done)](Result<ReadAnswer> answer) {
        if (!answer)
            return done(answer.error());
        if (auto *error = std::get_if<Error>(&answer.value()))
            return done(std::move(*error));
        if (auto *line = std::get_if<LineAnswer>(&answer.value()))
            return done(std::move(*line));
        done(stopped(QStringLiteral("an answer of another kind")));
    };
    m_worker->submit(std::move(job));
}

QList<qint64> ReaderPool::processIds() const
{
    return m_worker->processIds();
}

qint64 ReaderPool::largestMemory() const
{
    return m_worker->largestMemory();
}

int ReaderPool::startedProcesses() const
{
    return m_worker->started();
}

ReaderPool &sharedReaderPool()
{
    static std::mutex mutex;
    static std::unique_ptr<ReaderPool> pool;
    const std::lock_guard lock(mutex);
    if (!pool) {
        pool = std::make_unique<ReaderPool>();
        qAddPostRoutine([] {
            const std::lock_guard ending(mutex);
            pool.reset();
        });
    }
    return *pool;
}

} // namespace nutgraf::capture
