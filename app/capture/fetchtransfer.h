// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture/fetchdecoder.h"
#include "app/capture/fetchtypes.h"
#include "app/capture/webaddress.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

struct sockaddr;

namespace nutgraf::capture {

/// One request on its way: a hop at a time, each with its own checks. It is set up, handed to whoever performs it, and asked
/// what comes next. Network thread only.
class FetchTransfer
{
public:
    using Clock = std::chrono::steady_clock;
    using Progress = std::function<void(qint64 received, qint64 total)>;
    /// Told every address that passed the check and is dialled next; may lead it to another of the same family, or answer
    /// false for one that cannot be reached. A seam for tests.
    using Dial = std::function<bool(sockaddr *address)>;

    enum class Next {
        Done,
        Follow, ///< the next hop, to host()
        Again, ///< the same hop, not before resumeAt()
    };

    FetchTransfer(const FetchRequest &request, Progress progress, Dial dial);
    ~FetchTransfer();
    FetchTransfer(const FetchTransfer &) = delete;
    FetchTransfer &operator=(const FetchTransfer &) = delete;

    /// Parses the address; false when the result says why it is not fetched.
    bool begin();
    /// Sets up the hop under @p settings; answers a libcurl easy handle, which stays with this object.
    void *prepare(const FetchSettings &settings);
    /// How the hop ended, with libcurl's code.
    Next finish(int code);
    /// Ends it where it stands.
    void cancel();

    /// Of the next or running hop, as dialled.
    const QString &host() const { return m_current.host; }
    /// Set when a server asked for quiet, whether the request is repeated or not.
    std::optional<Clock::time_point> resumeAt() const { return m_resumeAt; }
    Fetched takeResult();

    // Called by libcurl's callbacks.
    size_t receiveHeader(QByteArrayView line);
    size_t receiveBody(QByteArrayView bytes);
    bool noteProgress(qint64 total);
    int openSocket(int family, int type, int protocol, sockaddr *address);
    void noteSent(QByteArrayView bytes) { m_sent.append(bytes); }
    void noteWire(qint64 bytes) { m_wire += bytes; }

private:
    enum class Over { No, Wire, Decoded, Ratio, Headers };

    void setWays();
    void setLimits();
    void setHeaders();
    void setCallbacks();
    QList<QByteArray> headerValues(const char *name) const;
    void completeHeaders();
    bool takeDecoded(QByteArrayView bytes);
    bool isRedirect() const;
    bool allows(const QString &host) const;
    bool asksConditionally() const;
    QString ambiguity() const;
    void takeFacts();
    void takeTls();
    void takeHeaderFacts();
    Next follow();
    Next answerOf(int code);
    Next refusedByServer();
    std::optional<std::chrono::seconds> retryAfter() const;
    Next settleCut(int code);
    Next settleWhole();
    Next fail(storage::ErrorCode code, const QString &message, const QString &detail = {});
    Next partial(Truncation truncation, const QString &message, const QString &detail = {});
    QString failureWords(int code) const;

    FetchRequest m_request;
    FetchSettings m_settings;
    Progress m_progress;
    Dial m_dial;
    Fetched m_fetched;
    WebAddress m_first;
    WebAddress m_current;
    void *m_curl = nullptr;
    void *m_lists[2] = {nullptr, nullptr}; ///< curl_slist of request headers and of resolved names
    std::chrono::microseconds m_spent{0}; ///< on earlier hops
    Clock::time_point m_hopStarted;
    Clock::time_point m_told; ///< last progress
    std::optional<Clock::time_point> m_resumeAt;
    int m_retries = 0;
    bool m_startedFree = true; ///< every host so far is allowed, so that an allowed one may follow

    // Of the hop.
    FetchDecoder m_decoder;
    QByteArray m_headers;
    QByteArray m_body;
    QByteArray m_sent;
    qsizetype m_headerBytes = 0;
    qint64 m_wire = 0; ///< as it came, chunk sizes included
    qint64 m_encoded = 0;
    int m_status = 0;
    bool m_headersComplete = false;
    bool m_known = false; ///< the encoding is known
    bool m_coded = false;
    bool m_broken = false; ///< the encoding is not what it says
    bool m_refused = false; ///< a private address
    QString m_peer;
    Over m_over = Over::No;
};

} // namespace nutgraf::capture
