// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTimer>
#include <QUuid>

namespace nutgraf::tests {

/// A request as an extension of Chromium makes it, to be made worse by the tests.
struct BrowserRequestText
{
    QByteArray method = "POST";
    QByteArray target = "/capture";
    QByteArray host;
    QByteArray origin = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";
    QByteArray contentType = "application/json";
    QByteArray token;
    QByteArray more; ///< header lines, each with its end
    QByteArray body;

    BrowserRequestText(quint16 port, const QByteArray &token)
        : host("127.0.0.1:" + QByteArray::number(port))
        , token(token)
    { }

    QByteArray bytes() const
    {
        const auto line = [](const char *name, const QByteArray &value) {
            return value.isEmpty() ? QByteArray() : QByteArray(name) + ": " + value + "\r\n";
        };
        return method + ' ' + target + " HTTP/1.1\r\n" + line("Host", host) + "Connection: keep-alive\r\n"
            + line("Origin", origin) + line("Content-Type", contentType) + line("X-Nutgraf-Token", token) + more
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
};

inline QJsonObject browserPage(const QByteArray &html = "<p>The council kept 14 of 20 posts.</p>")
{
    return {{QStringLiteral("uuid"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
            {QStringLiteral("url"), QStringLiteral("https://ledger.example/council/posts")},
            {QStringLiteral("title"), QStringLiteral("Council keeps its posts")},
            {QStringLiteral("html"), QString::fromUtf8(html)},
            {QStringLiteral("capturedAt"), QStringLiteral("2026-03-01T09:30:00.000Z")}};
}

inline QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// One connection: sends bytes, collects the answer until it is whole or the other side closes.
class Exchange : public QObject
{
public:
    Exchange(quint16 port, const QByteArray &request, const QHostAddress &address = QHostAddress::LocalHost)
    {
        connect(&m_socket, &QTcpSocket::connected, this, [this, request] { m_socket.write(request); });
        connect(&m_socket, &QTcpSocket::readyRead, this, [this] {
            m_answer += m_socket.readAll();
            if (isWhole())
                finish();
        });
        connect(&m_socket, &QTcpSocket::disconnected, this, [this] { finish(); });
        connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { finish(); });
        m_socket.connectToHost(address, port);
    }

    bool isDone() const { return m_done; }
    QByteArray answer() const { return m_answer; }
    int status() const { return m_answer.mid(9, 3).toInt(); }
    QByteArray body() const
    {
        const qsizetype end = m_answer.indexOf("\r\n\r\n");
        return end < 0 ? QByteArray() : m_answer.mid(end + 4);
    }
    QString result() const
    {
        return QJsonDocument::fromJson(body()).object().value(QStringLiteral("result")).toString();
    }
    void send(const QByteArray &more) { m_socket.write(more); }
    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

    /// Runs the event loop until the answer is there; false after a minute.
    bool wait()
    {
        if (m_done)
            return true;
        QEventLoop loop;
        m_loop = &loop;
        QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
        loop.exec();
        m_loop = nullptr;
        return m_done;
    }

private:
    bool isWhole() const
    {
        const qsizetype end = m_answer.indexOf("\r\n\r\n");
        const qsizetype at = m_answer.indexOf("Content-Length: ");
        if (end < 0 || at < 0 || at > end)
            return false;
        const qsizetype from = at + 16;
        return m_answer.size() >= end + 4 + m_answer.mid(from, m_answer.indexOf('\r', from) - from).toLongLong();
    }
    void finish()
    {
        if (std::exchange(m_done, true))
            return;
        m_socket.disconnectFromHost();
        if (m_loop)
            m_loop->quit();
    }

    QTcpSocket m_socket;
    QByteArray m_answer;
    bool m_done = false;
    QEventLoop *m_loop = nullptr;
};

} // namespace nutgraf::tests
