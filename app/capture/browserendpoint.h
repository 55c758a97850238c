// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture/browsercapture.h"
#include "app/capture/pairingcode.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThread>

#include <functional>
#include <memory>

namespace nutgraf::capture {

class BrowserServer;

/// What became of a page that was sent.
enum class CaptureOutcome {
    Added,
    Known, ///< the same bytes were in the investigation already
    Closed, ///< no investigation is open that could take it
    Refused, ///< a person did not let the sender in
    Failed,
};

/// How much the endpoint bears. Times in milliseconds.
struct EndpointLimits
{
    int connections = 16; ///< at once; the oldest that waits for its request is closed for a newer one
    int requestsPerSecond = 5; ///< of those who know the token
    int headDeadline = 3'000;
    int bodyDeadline = 20'000;
    int answerDeadline = 15'000; ///< then the sender is told to ask again later
    int waitingPages = 8; ///< received and not answered yet
};

/// Answers the sender of a page, once. When the last copy goes without an answer, the answer is Failed. The window thread.
class CaptureReply
{
public:
    explicit CaptureReply(std::function<void(CaptureOutcome)> answer);

    void answer(CaptureOutcome outcome) const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

/// Receives pages that a browser extension sends to this computer's own addresses, 127.0.0.1 and ::1. Off until it is
/// started. Whoever does not know the token gets one and the same answer to everything. The sockets live on a thread of
/// their own; this object and all that it calls belong to the window thread.
class BrowserEndpoint : public QObject
{
    Q_OBJECT

public:
    /// Asks a person whether an extension may send, at the first page from it; the answer may come at any time.
    using Ask = std::function<void(const BrowserCapture &first, std::function<void(bool allowed)> then)>;
    /// Takes a page into the investigation and answers when it is committed.
    using Take = std::function<void(const BrowserCapture &capture, const CaptureReply &reply)>;

    BrowserEndpoint(Ask ask, Take take, const EndpointLimits &limits = {}, QObject *parent = nullptr);
    ~BrowserEndpoint() override;

    /// Listens, on @p pairing's port, or on a free one when it is 0 or taken. Ends with listening() or failed().
    void start(const Pairing &pairing);
    void stop();
    bool isListening() const { return m_pairing.port != 0; }
    /// The token, and the port that is listened on; 0 while nothing is.
    const Pairing &pairing() const { return m_pairing; }

    /// Who may send without being asked about, as "chrome-extension://…", "moz-extension://…", or "" for a program that is
    /// no browser.
    void setAllowedOrigins(const QStringList &origins) { m_allowed = {origins.begin(), origins.end()}; }
    /// Whether an investigation is open, as a ping says.
    void setReady(bool ready);

Q_SIGNALS:
    void listening(quint16 port);
    void failed(const QString &reason);
    /// A person let this sender in.
    void originAllowed(const QString &origin);
    /// A page of this sender was let in.
    void received(const QString &origin);

    // To the thread of the sockets.
    void startWanted(const QByteArray &token, quint16 port);
    void stopWanted();
    void readyChanged(bool ready);
    void answered(const QUuid &uuid, int outcome);

private:
    struct Waiting
    {
        BrowserCapture capture;
        CaptureReply reply;
    };

    void take(const BrowserCapture &capture);
    void decide(const QString &origin, bool allowed);

    Ask m_ask;
    Take m_take;
    Pairing m_pairing;
    QSet<QString> m_allowed;
    bool m_ready = false;
    QHash<QString, QList<Waiting>> m_asking;
    BrowserServer *m_server; ///< lives on m_thread
    QThread m_thread;
};

} // namespace nutgraf::capture
