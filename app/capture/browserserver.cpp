// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/browserserver.h"

#include <QCryptographicHash>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace nutgraf::capture {

using storage::ErrorCode;

namespace {

constexpr qsizetype RememberedPages = 500;
constexpr qsizetype MaximumPingBody = 1'024;
constexpr qint64 SocketBuffer = 256 * 1024;
constexpr qint64 MaximumDiscarded = 2 * MaximumBrowserBody;
constexpr int ClosingDeadline = 2'000; ///< ms for the sender to take its answer
constexpr int PortAttempts = 20;

QByteArray response(const char *status, const char *media, const QByteArray &body)
{
    return QByteArray("HTTP/1.1 ") + status + "\r\nContent-Type: " + media + "\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n" + body;
}

/// What everybody hears who was not let in, whatever they asked.
QByteArray strangersResponse()
{
    return response("404 Not Found", "text/plain", "Not found\n");
}

QByteArray result(const char *status, const char *word)
{
    return response(status, "application/json", QByteArray("{\"result\":\"") + word + "\"}");
}

QByteArray outcomeResponse(CaptureOutcome outcome)
{
    switch (outcome) {
    case CaptureOutcome::Added:
        return result("200 OK", "added");
    case CaptureOutcome::Known:
        return result("200 OK", "known");
    case CaptureOutcome::Closed:
        return result("409 Conflict", "closed");
    case CaptureOutcome::Refused:
        return result("403 Forbidden", "refused");
    case CaptureOutcome::Failed:
        break;
    }
    return result("500 Internal Server Error", "failed");
}

QByteArray waitingResponse()
{
    return result("202 Accepted", "waiting");
}

/// Only what is in the investigation needs no second attempt.
bool isFinal(CaptureOutcome outcome)
{
    return outcome == CaptureOutcome::Added || outcome == CaptureOutcome::Known;
}

} // namespace

/// One connection: a head, its body, the answer, and then whatever still comes is dropped until the sender closes.
class BrowserServer::Connection
{
public:
    enum class State { Head, Body, Working, Closing };

    Connection(BrowserServer *server, quint64 id, QTcpSocket *socket, RequestGate gate)
        : m_server(server)
        , m_id(id)
        , m_socket(socket)
        , m_gate(std::move(gate))
    {
        socket->setReadBufferSize(SocketBuffer);
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, socket, [this] { expire(); });
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this] { read(); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, [this] { m_server->forget(m_id); });
        m_timer.start(server->m_limits.headDeadline);
        if (socket->bytesAvailable() > 0)
            QTimer::singleShot(0, socket, [this] { read(); });
    }
    ~Connection()
    {
        m_socket->disconnect();
        delete m_socket; // nobody is inside of it: connections go by the server's own events only
    }

    quint64 id() const { return m_id; }
    State state() const { return m_state; }
    const RequestHead &head() const { return m_head; }
    const QUuid &page() const { return m_page; }

    /// Keeps the sender waiting for what becomes of a page.
    void waitFor(const QUuid &page)
    {
        m_page = page;
        m_state = State::Working;
        m_timer.start(m_server->m_limits.answerDeadline);
    }

    void send(const QByteArray &answer)
    {
        m_state = State::Closing;
        m_page = {};
        m_received.clear();
        m_socket->write(answer);
        m_socket->flush();
        m_timer.start(ClosingDeadline);
    }

private:
    void read()
    {
        const QByteArray bytes = m_socket->readAll();
        if (m_state == State::Closing || m_state == State::Working) {
            m_discarded += bytes.size();
            if (m_discarded > MaximumDiscarded)
                m_server->forget(m_id);
            return;
        }
        m_received += bytes;
        if (m_state == State::Head)
            readHead();
        if (m_state == State::Body && m_received.size() >= *m_head.contentLength) {
            const QByteArray body = m_received.first(*m_head.contentLength);
            m_received.clear();
            m_state = State::Working;
            m_timer.stop();
            m_server->handle(*this, body);
        }
    }

    void readHead()
    {
        const ParsedHead parsed = parseRequestHead(m_received);
        if (parsed.state == ParsedHead::State::Incomplete)
            return;
        m_head = parsed.head;
        if (parsed.state == ParsedHead::State::Malformed || !isAdmitted(m_head, m_gate)) {
            send(strangersResponse());
            return;
        }
        const qint64 most = m_head.target == PingPath ? MaximumPingBody : MaximumBrowserBody;
        if (!m_server->admit()) {
            send(result("429 Too Many Requests", "busy"));
        } else if (*m_head.contentLength > most) {
            send(result("413 Content Too Large", "large"));
        } else {
            m_received.remove(0, parsed.size);
            m_received.reserve(*m_head.contentLength);
            m_state = State::Body;
            m_timer.start(m_server->m_limits.bodyDeadline);
        }
    }

    void expire()
    {
        if (m_state == State::Working)
            send(waitingResponse());
        else
            m_server->forget(m_id);
    }

    BrowserServer *m_server;
    quint64 m_id;
    QTcpSocket *m_socket;
    RequestGate m_gate;
    QTimer m_timer;
    State m_state = State::Head;
    QByteArray m_received;
    RequestHead m_head;
    QUuid m_page;
    qint64 m_discarded = 0;
};

BrowserServer::BrowserServer(const EndpointLimits &limits)
    : m_limits(limits)
    , m_four(this) // children go to the thread with their parent
    , m_six(this)
{
    qRegisterMetaType<BrowserCapture>();
    for (QTcpServer *server : {&m_four, &m_six})
        connect(server, &QTcpServer::newConnection, this, [this, server] { accept(*server); });
}

BrowserServer::~BrowserServer() = default;

bool BrowserServer::listen(quint16 port)
{
    if (!m_four.listen(QHostAddress::LocalHost, port))
        return false;
    if (m_six.listen(QHostAddress::LocalHostIPv6, m_four.serverPort()))
        return true;
    // Without IPv6 there is nobody to be mistaken for; with it, the port must be ours on both.
    if (m_six.serverError() != QAbstractSocket::AddressInUseError)
        return true;
    m_four.close();
    return false;
}

void BrowserServer::start(const QByteArray &token, quint16 port)
{
    stop();
    bool open = port != 0 && listen(port);
    for (int attempt = 0; !open && attempt < PortAttempts; ++attempt)
        open = listen(0);
    if (!open) {
        Q_EMIT failed(m_four.errorString());
        return;
    }
    m_token = token;
    m_clock.start();
    m_allowance = m_limits.requestsPerSecond;
    m_allowedAt = 0;
    Q_EMIT listening(token, m_four.serverPort());
}

void BrowserServer::stop()
{
    m_four.close();
    m_six.close();
    m_connections.clear();
    m_pages.clear();
    m_order.clear();
    m_token.clear();
}

RequestGate BrowserServer::gateOf(const QTcpServer &server) const
{
    const QByteArray address = &server == &m_four ? QByteArray("127.0.0.1:") : QByteArray("[::1]:");
    return {address + QByteArray::number(server.serverPort()), m_token};
}

void BrowserServer::accept(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        if (makeRoom())
            m_connections.push_back(std::make_unique<Connection>(this, ++m_lastId, socket, gateOf(server)));
        else
            delete socket;
    }
}

bool BrowserServer::makeRoom()
{
    if (m_connections.size() < size_t(m_limits.connections))
        return true;
    for (const auto state : {Connection::State::Closing, Connection::State::Head, Connection::State::Body}) {
        const auto oldest = std::find_if(m_connections.begin(), m_connections.end(),
                                         [state](const auto &one) { return one->state() == state; });
        if (oldest != m_connections.end()) {
            m_connections.erase(oldest);
            return true;
        }
    }
    return false;
}

void BrowserServer::forget(quint64 id)
{
    // Later, because it is the connection itself that asks.
    QTimer::singleShot(0, this,
                       [this, id] { m_connections.remove_if([id](const auto &one) { return one->id() == id; }); });
}

bool BrowserServer::admit()
{
    const qint64 now = m_clock.elapsed();
    const double most = m_limits.requestsPerSecond;
    m_allowance = std::min(most, m_allowance + double(now - m_allowedAt) * most / 1000.0);
    m_allowedAt = now;
    if (m_allowance < 1.0)
        return false;
    m_allowance -= 1.0;
    return true;
}

void BrowserServer::handle(Connection &connection, const QByteArray &body)
{
    if (connection.head().target == PingPath)
        handlePing(connection, body);
    else
        handlePage(connection, body);
}

void BrowserServer::handlePing(Connection &connection, const QByteArray &body)
{
    const auto asked = readBrowserPing(body);
    if (!asked) {
        connection.send(result("400 Bad Request", "invalid"));
    } else if (asked.value().isNull()) {
        connection.send(result("200 OK", m_ready ? "ready" : "closed"));
    } else {
        const auto page = m_pages.constFind(asked.value());
        connection.send(page == m_pages.constEnd() ? result("200 OK", "unknown")
                            : page->waiting        ? waitingResponse()
                                                   : outcomeResponse(page->outcome));
    }
}

void BrowserServer::handlePage(Connection &connection, const QByteArray &body)
{
    auto read = readBrowserCapture(body);
    if (!read) {
        connection.send(read.error().code == ErrorCode::Limit ? result("413 Content Too Large", "large")
                                                              : result("400 Bad Request", "invalid"));
        return;
    }
    BrowserCapture capture = std::move(read).value();
    capture.origin = QString::fromLatin1(connection.head().origin.value_or(QByteArray()));
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
    const auto page = m_pages.constFind(capture.uuid);
    const bool known = page != m_pages.constEnd();
    if (known && page->hash != hash) {
        connection.send(result("400 Bad Request", "invalid"));
    } else if (known && !page->waiting && isFinal(page->outcome)) {
        connection.send(outcomeResponse(page->outcome));
    } else if (known && page->waiting) {
        connection.waitFor(capture.uuid);
    } else if (std::count_if(m_pages.cbegin(), m_pages.cend(), [](const Page &one) { return one.waiting; })
               >= m_limits.waitingPages) {
        connection.send(result("503 Service Unavailable", "busy"));
    } else {
        remember(capture.uuid, hash);
        connection.waitFor(capture.uuid);
        Q_EMIT received(capture);
    }
}

void BrowserServer::remember(const QUuid &uuid, const QByteArray &hash)
{
    m_order.removeOne(uuid);
    m_order.append(uuid);
    m_pages.insert(uuid, {hash, true, CaptureOutcome::Failed});
    for (qsizetype i = 0; m_order.size() > RememberedPages && i < m_order.size();) {
        if (m_pages.value(m_order.at(i)).waiting)
            ++i;
        else
            m_pages.remove(m_order.takeAt(i));
    }
}

void BrowserServer::answer(const QUuid &uuid, int outcome)
{
    const auto page = m_pages.find(uuid);
    if (page == m_pages.end())
        return; // stopped since
    page->waiting = false;
    page->outcome = CaptureOutcome(outcome);
    for (const auto &connection : m_connections) {
        if (connection->page() == uuid)
            connection->send(outcomeResponse(page->outcome));
    }
}

} // namespace nutgraf::capture
