// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cstring>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace nutgraf::testsupport {

/// One accepted connection; what it does is up to the script, however wrong.
class ScriptedConnection
{
public:
    ScriptedConnection(int socket, const std::atomic<bool> &quit)
        : m_socket(socket)
        , m_quit(quit)
    { }
    ~ScriptedConnection()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    ScriptedConnection(const ScriptedConnection &) = delete;
    ScriptedConnection &operator=(const ScriptedConnection &) = delete;

    QByteArray request; ///< line and headers

    /// False when the other side is gone.
    bool send(const QByteArray &bytes)
    {
        for (qsizetype sent = 0; sent < bytes.size();) {
            const ssize_t count = ::send(m_socket, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
            if (count <= 0)
                return false;
            sent += count;
        }
        return true;
    }
    /// At most @p size bytes; empty when the other side is gone or the server ends.
    QByteArray read(qsizetype size = 65536)
    {
        while (!m_quit) {
            pollfd wait{m_socket, POLLIN, 0};
            if (::poll(&wait, 1, 20) <= 0)
                continue;
            QByteArray bytes(size, '\0');
            const ssize_t count = ::recv(m_socket, bytes.data(), size_t(size), 0);
            return bytes.left(std::max<ssize_t>(0, count));
        }
        return {};
    }
    /// Says nothing more until the other side goes.
    void hold()
    {
        while (!read().isEmpty()) {
        }
    }
    /// Ends with RST instead of FIN.
    void reset()
    {
        const linger now{1, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        ::close(m_socket);
        m_socket = -1;
    }
    void readRequest()
    {
        while (!request.contains("\r\n\r\n")) {
            const QByteArray bytes = read();
            if (bytes.isEmpty())
                return;
            request += bytes;
        }
    }

private:
    int m_socket;
    const std::atomic<bool> &m_quit;
};

/// A server on 127.0.0.1 that answers by script, a path at a time, and remembers who asked for what.
class ScriptedServer
{
public:
    using Script = std::function<void(ScriptedConnection &)>;

    ScriptedServer()
    {
        m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address = loopback(0);
        ::bind(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address);
        ::listen(m_socket, 64);
        socklen_t size = sizeof address;
        ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { accept(); });
    }
    ~ScriptedServer()
    {
        m_quit = true;
        m_thread.join();
        for (std::thread &thread : m_threads)
            thread.join();
        ::close(m_socket);
    }
    ScriptedServer(const ScriptedServer &) = delete;
    ScriptedServer &operator=(const ScriptedServer &) = delete;

    int port() const { return m_port; }

    /// Set before the first connection. The script runs after the request's headers were read.
    void on(const QByteArray &path, Script script) { m_scripts.insert(path, std::move(script)); }
    void answer(const QByteArray &path, const QByteArray &bytes)
    {
        on(path, [bytes](ScriptedConnection &connection) { connection.send(bytes); });
    }
    /// Takes every connection as it is, nothing read.
    void onConnection(Script script) { m_raw = std::move(script); }

    int connections() const { return m_connections; }
    QList<QByteArray> requests() const
    {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }

    /// Makes an IPv4 address lead here; false for another.
    bool leadHere(sockaddr *address) const
    {
        if (address->sa_family != AF_INET)
            return false;
        const sockaddr_in here = loopback(m_port);
        std::memcpy(address, &here, sizeof here);
        return true;
    }

private:
    static sockaddr_in loopback(int port)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(quint16(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return address;
    }

    void accept()
    {
        while (!m_quit) {
            pollfd wait{m_socket, POLLIN, 0};
            if (::poll(&wait, 1, 20) <= 0)
                continue;
            const int socket = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
            if (socket < 0)
                continue;
            ++m_connections;
            m_threads.emplace_back([this, socket] { serve(socket); });
        }
    }

    void serve(int socket)
    {
        ScriptedConnection connection(socket, m_quit);
        if (m_raw) {
            m_raw(connection);
            return;
        }
        connection.readRequest();
        const QByteArray target = connection.request.split(' ').value(1);
        {
            const std::lock_guard lock(m_mutex);
            m_requests.append(connection.request);
        }
        const auto script = m_scripts.constFind(target);
        if (script != m_scripts.constEnd())
            (*script)(connection);
        else
            connection.send("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\nConnection: close\r\n\r\nnone");
    }

    int m_socket = -1;
    int m_port = 0;
    std::atomic<bool> m_quit = false;
    std::atomic<int> m_connections = 0;
    QHash<QByteArray, Script> m_scripts;
    Script m_raw;
    mutable std::mutex m_mutex;
    QList<QByteArray> m_requests;
    std::thread m_thread;
    std::vector<std::thread> m_threads; ///< of the accepting thread, until it has ended
};

} // namespace nutgraf::testsupport
