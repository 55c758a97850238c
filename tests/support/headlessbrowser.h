// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSocketNotifier>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <fcntl.h>
#include <unistd.h>

#include <memory>

namespace nutgraf::tests {

/// Chromium without a window, driven through a pipe. Resolves no name and so reaches nothing but 127.0.0.1; what it writes
/// lies in a folder that goes with it.
class HeadlessBrowser
{
public:
    static constexpr int Deadline = 90'000; ///< ms for one answer

    static QString program() { return QStandardPaths::findExecutable(QStringLiteral("chromium")); }

    bool start()
    {
        int commands[2];
        int answers[2];
        if (::pipe2(commands, O_CLOEXEC) != 0 || ::pipe2(answers, O_CLOEXEC) != 0)
            return false;
        m_process.setChildProcessModifier([read = commands[0], write = answers[1]] {
            const int in = ::fcntl(read, F_DUPFD, 10);
            const int out = ::fcntl(write, F_DUPFD, 10);
            ::dup2(in, 3);
            ::dup2(out, 4);
            ::close(in);
            ::close(out);
        });
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(name), m_folder.path());
        environment.insert(QStringLiteral("LANGUAGE"), QStringLiteral("en"));
        m_process.setProcessEnvironment(environment);
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.start(program(), arguments());
        const bool started = m_process.waitForStarted(Deadline);
        ::close(commands[0]);
        ::close(answers[1]);
        m_write = commands[1];
        m_read = answers[0];
        m_notifier = std::make_unique<QSocketNotifier>(m_read, QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { read(); });
        return started && !call(QStringLiteral("Browser.getVersion")).isEmpty();
    }

    ~HeadlessBrowser()
    {
        if (m_process.state() != QProcess::NotRunning) {
            call(QStringLiteral("Browser.close"));
            if (!m_process.waitForFinished(Deadline / 3)) {
                m_process.kill();
                m_process.waitForFinished();
            }
        }
        m_notifier.reset();
        for (const int file : {m_read, m_write}) {
            if (file >= 0)
                ::close(file);
        }
    }

    /// Waits for the answer of a command; empty, with the reason in error(), when there is none.
    QJsonObject call(const QString &method, const QJsonObject &parameters = {}, const QString &session = {})
    {
        const int id = ++m_lastId;
        QJsonObject command{
            {QStringLiteral("id"), id}, {QStringLiteral("method"), method}, {QStringLiteral("params"), parameters}};
        if (!session.isEmpty())
            command.insert(QStringLiteral("sessionId"), session);
        const QByteArray bytes = QJsonDocument(command).toJson(QJsonDocument::Compact) + '\0';
        if (::write(m_write, bytes.constData(), size_t(bytes.size())) != bytes.size())
            return {};
        QEventLoop loop;
        m_loop = &loop;
        QTimer::singleShot(Deadline, &loop, &QEventLoop::quit);
        QElapsedTimer timer;
        timer.start();
        while (!m_answers.contains(id) && !m_ended && timer.elapsed() < Deadline)
            loop.exec();
        m_loop = nullptr;
        const QJsonObject answer = m_answers.take(id);
        m_error = answer.value(QStringLiteral("error")).toObject().value(QStringLiteral("message")).toString();
        // An answer without words is still one.
        QJsonObject result = answer.value(QStringLiteral("result")).toObject();
        if (answer.contains(QStringLiteral("result")))
            result.insert(QStringLiteral("answered"), true);
        return result;
    }
    QString error() const { return m_error; }

    /// Opens a tab; answers a session in it.
    QString openTab(const QString &url)
    {
        const QJsonObject made = call(QStringLiteral("Target.createTarget"), {{QStringLiteral("url"), url}});
        const QJsonObject attached = call(
            QStringLiteral("Target.attachToTarget"),
            {{QStringLiteral("targetId"), made.value(QStringLiteral("targetId"))}, {QStringLiteral("flatten"), true}});
        return attached.value(QStringLiteral("sessionId")).toString();
    }

    /// The value of an expression, awaited, in a tab.
    QJsonValue evaluate(const QString &session, const QString &expression)
    {
        const QJsonObject answer = call(QStringLiteral("Runtime.evaluate"),
                                        {{QStringLiteral("expression"), expression},
                                         {QStringLiteral("awaitPromise"), true},
                                         {QStringLiteral("returnByValue"), true},
                                         {QStringLiteral("userGesture"), true}},
                                        session);
        return answer.value(QStringLiteral("result")).toObject().value(QStringLiteral("value"));
    }

    /// Presses the button of an extension in the tab that shows @p url.
    bool pressButton(const QString &extension, const QString &url)
    {
        const QJsonObject all =
            call(QStringLiteral("Target.getTargets"), {{QStringLiteral("filter"), QJsonArray{QJsonObject()}}});
        const QJsonArray targets = all.value(QStringLiteral("targetInfos")).toArray();
        for (const QJsonValue &target : targets) {
            if (target[QStringLiteral("type")] == QStringLiteral("tab") && target[QStringLiteral("url")] == url)
                return !call(QStringLiteral("Extensions.triggerAction"),
                             {{QStringLiteral("id"), extension},
                              {QStringLiteral("targetId"), target[QStringLiteral("targetId")]}})
                            .isEmpty();
        }
        return false;
    }

private:
    QStringList arguments() const
    {
        QStringList all{QStringLiteral("--headless=new"),
                        QStringLiteral("--user-data-dir=") + m_folder.path(),
                        QStringLiteral("--remote-debugging-pipe"),
                        QStringLiteral("--enable-unsafe-extension-debugging"),
                        QStringLiteral("--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"),
                        QStringLiteral("--lang=en-US")};
        for (const char *quiet : {"disable-background-networking", "no-first-run", "disable-component-update",
                                  "disable-sync", "disable-domain-reliability", "disable-gpu", "disable-dev-shm-usage",
                                  "no-default-browser-check", "disable-breakpad", "no-pings"})
            all.append(QStringLiteral("--") + QString::fromLatin1(quiet));
        if (::geteuid() == 0)
            all.append(QStringLiteral("--no-sandbox"));
        all.append(QStringLiteral("about:blank"));
        return all;
    }

    void read()
    {
        char buffer[65536];
        const ssize_t size = ::read(m_read, buffer, sizeof(buffer));
        if (size <= 0) {
            m_ended = true;
            m_notifier->setEnabled(false);
        } else {
            m_received.append(buffer, size);
        }
        for (qsizetype end = m_received.indexOf('\0'); end >= 0; end = m_received.indexOf('\0')) {
            const QJsonObject message = QJsonDocument::fromJson(m_received.first(end)).object();
            m_received.remove(0, end + 1);
            if (message.contains(QStringLiteral("id")))
                m_answers.insert(message.value(QStringLiteral("id")).toInt(), message);
        }
        if (m_loop)
            m_loop->quit();
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_read = -1;
    int m_write = -1;
    int m_lastId = 0;
    bool m_ended = false;
    QByteArray m_received;
    QHash<int, QJsonObject> m_answers;
    QString m_error;
    QEventLoop *m_loop = nullptr;
};

} // namespace nutgraf::tests
