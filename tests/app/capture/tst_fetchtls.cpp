// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/fetcher.h"
#include "tests/support/scriptedserver.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf::capture;
using namespace nutgraf::testsupport;

/// Encrypted connections, against openssl's own server and authorities that live as long as the test.
class FetchTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void certificateDecides_data();
    void certificateDecides();
    void resetWithinTheHandshakeIsAFailure();
    void plainAnswerIsAFailure();
    void downgradeIsTold();

private:
    bool openssl(const QStringList &arguments);
    bool makeAuthority(const QString &name);
    bool makeCertificate(const QString &name, const QString &host, const QStringList &more);
    Fetched get(int port);

    QTemporaryDir m_folder;
    std::unique_ptr<Fetcher> m_fetcher;
    int m_port = 0; ///< where everything leads
};

namespace {

const QString Host = QStringLiteral("news.example");

/// openssl s_server with one page.
class TlsServer
{
public:
    TlsServer(const QString &folder, const QString &certificate, const QStringList &more, const QByteArray &answer)
    {
        QFile file(folder + QStringLiteral("/page"));
        if (file.open(QIODevice::WriteOnly))
            file.write(answer);
        file.close();
        m_process.setWorkingDirectory(folder);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral("openssl"),
                        QStringList{QStringLiteral("s_server"), QStringLiteral("-accept"),
                                    QStringLiteral("127.0.0.1:0"), QStringLiteral("-HTTP"), QStringLiteral("-cert"),
                                    certificate + QStringLiteral(".pem"), QStringLiteral("-key"),
                                    certificate + QStringLiteral(".key")}
                            + more);
        static const QRegularExpression accept(QStringLiteral("ACCEPT [^\\n]*:(\\d+)"));
        while (m_port == 0 && m_process.waitForReadyRead(10'000)) {
            m_said += QString::fromUtf8(m_process.readAll());
            m_port = accept.match(m_said).captured(1).toInt();
        }
    }
    ~TlsServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    int port() const { return m_port; }
    const QString &said() const { return m_said; }

private:
    QProcess m_process;
    QString m_said;
    int m_port = 0;
};

} // namespace

bool FetchTlsTest::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("openssl"), arguments);
    return process.waitForFinished(30'000) && process.exitCode() == 0;
}

bool FetchTlsTest::makeAuthority(const QString &name)
{
    return openssl(
        QStringLiteral("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=Test_Authority_%1 -keyout %1.key -out "
                       "%1.pem")
            .arg(name)
            .split(u' '));
}

bool FetchTlsTest::makeCertificate(const QString &name, const QString &host, const QStringList &more)
{
    QFile file(m_folder.filePath(name + QStringLiteral(".ext")));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("subjectAltName=DNS:" + host.toLatin1() + "\n");
    file.close();
    return openssl(QStringLiteral("req -newkey rsa:2048 -nodes -subj /CN=%2 -keyout %1.key -out %1.csr")
                       .arg(name, host)
                       .split(u' '))
        && openssl(
               QStringLiteral("x509 -req -in %1.csr -CA ca.pem -CAkey ca.key -set_serial 7 -extfile %1.ext -out %1.pem")
                   .arg(name)
                   .split(u' ')
               + more);
}

void FetchTlsTest::initTestCase()
{
    QVERIFY(makeAuthority(QStringLiteral("ca")));
    QVERIFY(makeAuthority(QStringLiteral("self")));
    const QStringList days{QStringLiteral("-days"), QStringLiteral("2")};
    QVERIFY(makeCertificate(QStringLiteral("good"), Host, days));
    QVERIFY(makeCertificate(QStringLiteral("other"), QStringLiteral("other.example"), days));
    QVERIFY(makeCertificate(QStringLiteral("expired"), Host, {QStringLiteral("-days"), QStringLiteral("-1")}));
    QVERIFY(makeCertificate(QStringLiteral("sha1"), Host, days + QStringList{QStringLiteral("-sha1")}));
    FetchSettings settings;
    settings.hostPause = std::chrono::milliseconds(0);
    settings.certificates = m_folder.filePath(QStringLiteral("ca.pem"));
    m_fetcher = std::make_unique<Fetcher>(settings, [this](sockaddr *address) {
        sockaddr_in here{};
        here.sin_family = AF_INET;
        here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        here.sin_port = htons(quint16(m_port));
        std::memcpy(address, &here, sizeof here);
        return true;
    });
}

Fetched FetchTlsTest::get(int port)
{
    m_port = port;
    FetchRequest request;
    request.address = QStringLiteral("https://news.example/page");
    request.resolved = {QStringLiteral("news.example:443:93.184.216.34"),
                        QStringLiteral("news.example:80:93.184.216.34")};
    request.limits.inAll = std::chrono::seconds(20);
    return m_fetcher->fetch(request);
}

void FetchTlsTest::certificateDecides_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("words"); // empty: fetched
    QTest::newRow("good") << QStringLiteral("good") << QStringList() << QString();
    QTest::newRow("F19 self-signed") << QStringLiteral("self") << QStringList() << QStringLiteral("certificate");
    QTest::newRow("F19 expired") << QStringLiteral("expired") << QStringList() << QStringLiteral("certificate");
    QTest::newRow("F19 wrong host") << QStringLiteral("other") << QStringList() << QStringLiteral("certificate");
    QTest::newRow("F19 SHA-1") << QStringLiteral("sha1")
                               << QStringList{QStringLiteral("-cipher"), QStringLiteral("DEFAULT@SECLEVEL=0")}
                               << QStringLiteral("certificate");
    QTest::newRow("F20 TLS 1.0 only") << QStringLiteral(
        "good") << QStringList{QStringLiteral("-tls1"), QStringLiteral("-cipher"), QStringLiteral("DEFAULT@SECLEVEL=0")}
                                      << QStringLiteral("No secure connection");
}

void FetchTlsTest::certificateDecides()
{
    QFETCH(QString, certificate);
    QFETCH(QStringList, more);
    QFETCH(QString, words);
    const TlsServer server(m_folder.path(), certificate, more,
                           "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello");
    QVERIFY2(server.port() > 0, qPrintable(server.said()));
    const Fetched fetched = get(server.port());
    if (words.isEmpty()) {
        QVERIFY2(fetched.status == FetchStatus::Complete, qPrintable(fetched.problem.message + fetched.problem.detail));
        QCOMPARE(fetched.bytes, QByteArray("hello"));
        QVERIFY(fetched.tls.certificate.startsWith("-----BEGIN CERTIFICATE-----"));
        QVERIFY2(fetched.tls.subject.contains(Host), qPrintable(fetched.tls.subject));
        QVERIFY(fetched.tls.issuer.contains(QStringLiteral("Test_Authority_ca")));
        QVERIFY(!fetched.tls.validUntil.isEmpty());
        QCOMPARE(fetched.peer, QStringLiteral("93.184.216.34:443"));
        return;
    }
    QCOMPARE(statusName(fetched.status), QStringLiteral("failed"));
    QVERIFY2(fetched.problem.message.contains(words), qPrintable(fetched.problem.message + fetched.problem.detail));
    QVERIFY(fetched.bytes.isEmpty());
}

void FetchTlsTest::resetWithinTheHandshakeIsAFailure()
{
    ScriptedServer server; // F18
    server.onConnection([](ScriptedConnection &connection) {
        connection.read();
        connection.reset();
    });
    const Fetched fetched = get(server.port());
    QCOMPARE(statusName(fetched.status), QStringLiteral("failed"));
    QVERIFY(!fetched.problem.message.isEmpty());
}

void FetchTlsTest::plainAnswerIsAFailure()
{
    ScriptedServer server;
    server.onConnection([](ScriptedConnection &connection) {
        connection.read();
        connection.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    });
    QCOMPARE(statusName(get(server.port()).status), QStringLiteral("failed"));
}

void FetchTlsTest::downgradeIsTold()
{
    const TlsServer server(m_folder.path(), QStringLiteral("good"), {},
                           "HTTP/1.1 301 Moved\r\nLocation: http://news.example/page\r\nContent-Length: "
                           "0\r\nConnection: close\r\n\r\n"); // F14
    QVERIFY2(server.port() > 0, qPrintable(server.said()));
    const Fetched fetched = get(server.port()); // what the second hop finds there does not matter
    QCOMPARE(fetched.redirects.size(), 1);
    QVERIFY(fetched.redirects.constFirst().downgrade);
    QCOMPARE(fetched.redirects.constFirst().to, QStringLiteral("http://news.example/page"));
}

QTEST_GUILESS_MAIN(FetchTlsTest)
#include "tst_fetchtls.moc"
