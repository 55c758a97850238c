// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture/fetchtypes.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

struct sockaddr;

namespace nutgraf::capture {

/// The way to the net: one thread that performs all transfers and parses nothing. Requests wait for their turn: a pause
/// between two starts at one host, few connections a host, hosts in turn, quiet where a server asked for it. Plain GET,
/// http and https only, every hop of a redirect checked anew, on the socket that is about to be dialled; no cookies, no
/// referrer, nothing kept between requests but open connections; a fixed set of headers. Any thread.
class Fetcher
{
public:
    /// Takes the result, in whatever state: a failed page is data.
    using Done = std::function<void(Fetched fetched)>;
    /// How many bytes of the body came, of how many (0: not known). At most some twenty times a second.
    using Progress = std::function<void(qint64 received, qint64 total)>;
    /// Told every address that passed the check and is dialled next; may lead it to another of the same family, or answer
    /// false for one that cannot be reached. Called in the network thread; a seam for tests.
    using Dial = std::function<bool(sockaddr *address)>;

    explicit Fetcher(const FetchSettings &settings = {}, Dial dial = {});
    /// Ends everything under way as canceled and waits for the thread, which takes no longer than a callback.
    ~Fetcher();
    Fetcher(const Fetcher &) = delete;
    Fetcher &operator=(const Fetcher &) = delete;

    /// Queues a request and calls @p done, and @p progress before it, in the thread of @p receiver, where this is called.
    /// When the receiver dies, the request ends and nothing is called. Answers the handle to cancel it: the result is then
    /// Failed with the code Canceled.
    std::stop_source submit(const FetchRequest &request, QObject *receiver, Done done, Progress progress = {});
    /// Queues a request and waits for its result. Not for the window thread. @p progress is called in the network thread.
    Fetched fetch(const FetchRequest &request, const std::stop_token &stop = {}, Progress progress = {});

    /// As many at once as the queue allows; the answers in the order of the requests.
    QList<Fetched> fetchAll(const QList<FetchRequest> &requests, const std::stop_token &stop = {});

    FetchSettings settings() const;
    /// For requests that start from now on, those that wait included.
    void setSettings(const FetchSettings &settings);

private:
    class Loop;
    std::unique_ptr<Loop> m_loop;
};

} // namespace nutgraf::capture
