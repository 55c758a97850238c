// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/fetcher.h"

#include "app/capture/fetchqueue.h"
#include "app/capture/fetchtransfer.h"
#include "app/jobs/jobrunner.h"

#include <curl/curl.h>

#include <atomic>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>
#include <vector>

namespace nutgraf::capture {

namespace {

using Clock = FetchTransfer::Clock;

/// Wakes the loop when a request is to stop.
struct Wake
{
    std::atomic<bool> *stops;
    CURLM *multi;

    void operator()() const
    {
        stops->store(true);
        curl_multi_wakeup(multi);
    }
};

/// A request, from its queueing to its result.
struct Job
{
    FetchRequest request;
    std::stop_token stop;
    Fetcher::Done done;
    Fetcher::Progress progress;
    std::optional<std::stop_callback<Wake>> wake;
    std::unique_ptr<FetchTransfer> transfer; ///< once its address is parsed
    QString host; ///< under which it stands in the queue or runs
    void *running = nullptr; ///< its easy handle while it is performed
};

void startLibcurl()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

} // namespace

/// The thread and what it works on. What other threads touch stands behind the mutex or is libcurl's wakeup.
class Fetcher::Loop
{
public:
    Loop(const FetchSettings &settings, Dial dial)
        : m_dial(std::move(dial))
        , m_settings(settings)
    {
        startLibcurl();
        m_multi = curl_multi_init();
        curl_multi_setopt(m_multi, CURLMOPT_PIPELINING,
                          long(CURLPIPE_NOTHING)); // a connection serves one request at a time
        m_thread = std::thread([this] { run(); });
    }

    ~Loop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_quit = true;
        }
        curl_multi_wakeup(m_multi);
        m_thread.join();
        curl_multi_cleanup(m_multi);
    }

    void add(std::unique_ptr<Job> job)
    {
        job->wake.emplace(job->stop, Wake{&m_stops, m_multi});
        {
            const std::lock_guard lock(m_mutex);
            m_arrived.push_back(std::move(job));
        }
        curl_multi_wakeup(m_multi);
    }

    FetchSettings settings() const
    {
        const std::lock_guard lock(m_mutex);
        return m_settings;
    }

    void setSettings(const FetchSettings &settings)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_settings = settings;
            m_settingsChanged = true;
        }
        curl_multi_wakeup(m_multi);
    }

private:
    void run();
    bool takeArrivals();
    void admit(std::unique_ptr<Job> job);
    void endStopped();
    void startSome();
    bool takeEnded();
    void settle(quint64 id, int code);
    void end(quint64 id);
    int pollTime() const;

    Dial m_dial;
    CURLM *m_multi = nullptr;
    std::thread m_thread;
    std::atomic<bool> m_stops = false;

    mutable std::mutex m_mutex;
    std::vector<std::unique_ptr<Job>> m_arrived;
    FetchSettings m_settings;
    bool m_settingsChanged = true;
    bool m_quit = false;

    // The thread's own.
    FetchSettings m_current;
    FetchQueue m_queue;
    std::unordered_map<quint64, std::unique_ptr<Job>> m_jobs;
    std::unordered_map<void *, quint64> m_handles;
    quint64 m_lastId = 0;
};

void Fetcher::Loop::run()
{
    while (takeArrivals()) {
        endStopped();
        startSome();
        int running = 0;
        curl_multi_perform(m_multi, &running);
        if (takeEnded())
            continue; // their places may be taken at once
        curl_multi_poll(m_multi, nullptr, 0, pollTime(), nullptr);
    }
    std::vector<quint64> left;
    for (const auto &[id, job] : m_jobs)
        left.push_back(id);
    for (const quint64 id : left) {
        m_jobs[id]->transfer->cancel();
        end(id);
    }
}

/// False when it is time to end; what has arrived is then among the jobs nevertheless.
bool Fetcher::Loop::takeArrivals()
{
    std::vector<std::unique_ptr<Job>> arrived;
    bool quit = false;
    {
        const std::lock_guard lock(m_mutex);
        arrived.swap(m_arrived);
        quit = m_quit;
        if (m_settingsChanged) {
            m_settingsChanged = false;
            m_current = m_settings;
            m_queue.setRules({m_current.hostPause, m_current.perHost, m_current.inAll});
        }
    }
    for (std::unique_ptr<Job> &job : arrived)
        admit(std::move(job));
    return !quit;
}

void Fetcher::Loop::admit(std::unique_ptr<Job> job)
{
    job->transfer = std::make_unique<FetchTransfer>(job->request, job->progress, m_dial);
    const quint64 id = ++m_lastId;
    Job &entry = *m_jobs.emplace(id, std::move(job)).first->second;
    if (entry.stop.stop_requested())
        entry.transfer->cancel();
    if (entry.stop.stop_requested() || !entry.transfer->begin()) {
        end(id);
        return;
    }
    entry.host = entry.transfer->host();
    m_queue.add(id, entry.host);
}

void Fetcher::Loop::endStopped()
{
    if (!m_stops.exchange(false))
        return;
    std::vector<quint64> stopped;
    for (const auto &[id, job] : m_jobs)
        if (job->stop.stop_requested())
            stopped.push_back(id);
    for (const quint64 id : stopped) {
        m_jobs[id]->transfer->cancel();
        end(id);
    }
}

void Fetcher::Loop::startSome()
{
    while (const auto id = m_queue.takeNext(Clock::now())) {
        Job &job = *m_jobs.at(*id);
        job.running = job.transfer->prepare(m_current);
        if (!job.running || curl_multi_add_handle(m_multi, job.running) != CURLM_OK) {
            job.running = nullptr;
            m_queue.finished(job.host);
            job.host.clear();
            job.transfer->cancel();
            end(*id);
            continue;
        }
        m_handles.emplace(job.running, *id);
    }
}

bool Fetcher::Loop::takeEnded()
{
    std::vector<std::pair<void *, int>> ended;
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left))
        if (message->msg == CURLMSG_DONE)
            ended.emplace_back(message->easy_handle, int(message->data.result));
    for (const auto &[handle, code] : ended) {
        const auto found = m_handles.find(handle);
        if (found != m_handles.end())
            settle(found->second, code);
    }
    return !ended.empty();
}

void Fetcher::Loop::settle(quint64 id, int code)
{
    Job &job = *m_jobs.at(id);
    const FetchTransfer::Next next = job.transfer->finish(code);
    curl_multi_remove_handle(m_multi, job.running);
    if (const auto quiet = job.transfer->resumeAt())
        m_queue.quiet(job.host, *quiet);
    if (next == FetchTransfer::Next::Follow && job.transfer->host() == job.host) {
        // On the same host: the visit goes on, in the place that it has.
        m_handles.erase(job.running);
        job.running = job.transfer->prepare(m_current);
        m_handles.emplace(job.running, id);
        curl_multi_add_handle(m_multi, job.running);
        return;
    }
    m_handles.erase(job.running);
    job.running = nullptr;
    m_queue.finished(job.host);
    job.host.clear();
    if (next == FetchTransfer::Next::Done) {
        end(id);
        return;
    }
    job.host = job.transfer->host();
    m_queue.add(id, job.host, FetchQueue::Place::First);
}

/// Gives the result and forgets the job, wherever it stands.
void Fetcher::Loop::end(quint64 id)
{
    const auto found = m_jobs.find(id);
    std::unique_ptr<Job> job = std::move(found->second);
    m_jobs.erase(found);
    if (job->running) {
        curl_multi_remove_handle(m_multi, job->running);
        m_handles.erase(job->running);
        m_queue.finished(job->host);
    } else if (!job->host.isEmpty()) {
        m_queue.remove(id, job->host);
    }
    job->wake.reset();
    job->done(job->transfer->takeResult());
}

int Fetcher::Loop::pollTime() const
{
    using namespace std::chrono;
    constexpr int Longest = 60'000; // woken before when anything happens
    const auto next = m_queue.nextStart();
    if (!next)
        return Longest;
    const qint64 wait = ceil<milliseconds>(*next - Clock::now()).count();
    return int(std::clamp<qint64>(wait, 0, Longest));
}

Fetcher::Fetcher(const FetchSettings &settings, Dial dial)
    : m_loop(std::make_unique<Loop>(settings, std::move(dial)))
{ }

Fetcher::~Fetcher() = default;

std::stop_source Fetcher::submit(const FetchRequest &request, QObject *receiver, Done done, Progress progress)
{
    std::stop_source stop;
    const auto guard = jobs::Guard::tie(receiver, stop);
    auto job = std::make_unique<Job>();
    job->request = request;
    job->stop = stop.get_token();
    auto finish = std::make_shared<Done>(std::move(done));
    job->done = [guard, finish](Fetched fetched) {
        guard->post(
            [finish, result = std::make_shared<Fetched>(std::move(fetched))] { (*finish)(std::move(*result)); });
    };
    if (progress)
        job->progress = [guard, told = std::make_shared<Progress>(std::move(progress))](qint64 received, qint64 total) {
            guard->post([told, received, total] { (*told)(received, total); });
        };
    m_loop->add(std::move(job));
    return stop;
}

Fetched Fetcher::fetch(const FetchRequest &request, const std::stop_token &stop, Progress progress)
{
    std::promise<Fetched> promise;
    std::future<Fetched> future = promise.get_future();
    auto job = std::make_unique<Job>();
    job->request = request;
    job->stop = stop;
    job->done = [&promise](Fetched fetched) { promise.set_value(std::move(fetched)); };
    job->progress = std::move(progress);
    m_loop->add(std::move(job));
    return future.get();
}

QList<Fetched> Fetcher::fetchAll(const QList<FetchRequest> &requests, const std::stop_token &stop)
{
    std::vector<std::promise<Fetched>> promises(size_t(requests.size()));
    for (qsizetype i = 0; i < requests.size(); ++i) {
        auto job = std::make_unique<Job>();
        job->request = requests[i];
        job->stop = stop;
        job->done = [&promise = promises[size_t(i)]](Fetched fetched) { promise.set_value(std::move(fetched)); };
        m_loop->add(std::move(job));
    }
    QList<Fetched> answers;
    for (std::promise<Fetched> &promise : promises)
        answers.append(promise.get_future().get());
    return answers;
}

FetchSettings Fetcher::settings() const
{
    return m_loop->settings();
}

void Fetcher::setSettings(const FetchSettings &settings)
{
    m_loop->setSettings(settings);
}

} // namespace nutgraf::capture
