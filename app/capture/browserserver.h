// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture/browserendpoint.h"
#include "app/capture/browserrequest.h"

#include <QElapsedTimer>
#include <QTcpServer>

#include <list>

class QTcpSocket;

namespace nutgraf::capture {

/// The sockets of the browser endpoint. Lives on one thread, made and used by BrowserEndpoint alone. Every connection
/// carries one request.
class BrowserServer : public QObject
{
    Q_OBJECT

public:
    explicit BrowserServer(const EndpointLimits &limits);
    ~BrowserServer() override;

    void start(const QByteArray &token, quint16 port);
    void stop();
    void setReady(bool ready) { m_ready = ready; }
    void answer(const QUuid &uuid, int outcome);

Q_SIGNALS:
    void listening(const QByteArray &token, quint16 port);
    void failed(const QString &reason);
    void received(const nutgraf::capture::BrowserCapture &capture);

private:
    class Connection;

    /// A page by its UUID: what it was, and what became of it.
    struct Page
    {
        QByteArray hash; ///< of the body
        bool waiting = true;
        CaptureOutcome outcome = CaptureOutcome::Failed;
    };

    bool listen(quint16 port);
    void accept(QTcpServer &server);
    bool makeRoom();
    void forget(quint64 id);
    bool admit(); ///< within the rate?
    RequestGate gateOf(const QTcpServer &server) const;

    void handle(Connection &connection, const QByteArray &body);
    void handlePing(Connection &connection, const QByteArray &body);
    void handlePage(Connection &connection, const QByteArray &body);
    void remember(const QUuid &uuid, const QByteArray &hash);

    EndpointLimits m_limits;
    QTcpServer m_four; ///< 127.0.0.1
    QTcpServer m_six; ///< ::1, where there is one
    QByteArray m_token;
    bool m_ready = false;
    std::list<std::unique_ptr<Connection>> m_connections; ///< oldest first
    quint64 m_lastId = 0;
    QHash<QUuid, Page> m_pages;
    QList<QUuid> m_order; ///< of m_pages, oldest first
    QElapsedTimer m_clock;
    double m_allowance = 0;
    qint64 m_allowedAt = 0;
};

} // namespace nutgraf::capture
