// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/fetcher.h"
#include "tests/support/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace nutgraf::capture;
using namespace nutgraf::testsupport;
using nutgraf::storage::ErrorCode;
using namespace std::chrono_literals;

namespace {

QByteArray page(const QByteArray &body, const QByteArray &fields = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + fields
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray moved(const QByteArray &to, const QByteArray &status = "302 Found")
{
    return "HTTP/1.1 " + status + "\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n";
}

FetchSettings quick()
{
    FetchSettings settings;
    settings.hostPause = 0ms;
    return settings;
}

} // namespace

/// The queue, redirects, the headers sent and the checks of addresses, against servers on this machine.
class FetcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholePageIsTakenWithItsFacts();
    void resultComesInTheThreadOfTheReceiver();
    void deadReceiverHearsNothing();
    void canceledRequestIsToldAsCanceled();
    void waitingRequestIsCanceledAtOnce();
    void endOfTheFetcherEndsItsRequests();
    void progressNamesReceivedAndTotal();
    void oneConnectionAtATimeToOneHost();

    void headersSentAreTheFixedOnes();
    void cookiesAndReferrerAreNotSent();
    void environmentProxyIsNotAsked();
    void conditionIsSentOnlyWhenGiven();
    void validatorsStayWithTheirHost();
    void notChangedIsAnOutcome();

    void redirectsAreListed();
    void tenRedirectsAreFollowedElevenNot();
    void redirectTo_data();
    void redirectTo();
    void refreshIsNotFollowed();
    void retryAfterIsHonoured_data();
    void retryAfterIsHonoured();

    void privateAddressIsNotDialled_data();
    void privateAddressIsNotDialled();
    void reboundNameIsNotDialled();
    void allowedHostIsDialledAndTold();
    void publicPageDoesNotLeadIntoAllowedHost();
    void allowedConnectionIsNotHandedOn();
    void otherAddressesOfAHostAreTried();
    void proxyLooksUpTheName();
    void socksProxyLooksUpTheName();
    void proxyIsNotAskedForPrivateAddress();
};

namespace {

/// A fetcher to which every public address leads to one server; dialled addresses are remembered.
struct PublicNet
{
    explicit PublicNet(ScriptedServer &server, FetchSettings settings = quick())
        : fetcher(settings, [this, &server](sockaddr *address) {
            char text[INET6_ADDRSTRLEN] = {};
            sockaddr_in6 six{};
            sockaddr_in four{};
            if (address->sa_family == AF_INET6) {
                std::memcpy(&six, address, sizeof six);
                inet_ntop(AF_INET6, &six.sin6_addr, text, sizeof text);
            } else {
                std::memcpy(&four, address, sizeof four);
                inet_ntop(AF_INET, &four.sin_addr, text, sizeof text);
            }
            const std::lock_guard lock(mutex);
            dialled.append(QString::fromLatin1(text));
            return !dead.contains(dialled.constLast()) && server.leadHere(address);
        })
    { }

    Fetched get(const QString &address, const QStringList &resolved = {})
    {
        FetchRequest request;
        request.address = address;
        request.resolved = resolved;
        request.limits.inAll = 20s;
        return fetcher.fetch(request);
    }

    std::mutex mutex;
    QStringList dialled;
    QSet<QString> dead;
    Fetcher fetcher; // last, so that its thread ends first
};

const QStringList News{QStringLiteral("news.example:80:93.184.216.34"),
                       QStringLiteral("other.example:80:93.184.216.35")};

FetchRequest local(const ScriptedServer &server, const QString &path)
{
    FetchRequest request;
    request.address = QStringLiteral("http://127.0.0.1:%1%2").arg(server.port()).arg(path);
    request.allowedHosts = {QStringLiteral("127.0.0.1")};
    request.limits.inAll = 20s;
    return request;
}

} // namespace

void FetcherTest::wholePageIsTakenWithItsFacts()
{
    ScriptedServer server;
    server.answer("/a",
                  page("<p>It fell.</p>",
                       "Date: Wed, 29 Jan 2025 10:00:00 GMT\r\nETag: \"x1\"\r\n"
                       "Last-Modified: Tue, 28 Jan 2025 09:00:00 GMT\r\nX-Folded: one\r\n two\r\n"));
    PublicNet net(server);
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const Fetched fetched = net.get(QStringLiteral("http://news.example/a"), News);
    QCOMPARE(statusName(fetched.status), QStringLiteral("complete"));
    QCOMPARE(fetched.bytes, QByteArray("<p>It fell.</p>"));
    QCOMPARE(fetched.httpStatus, 200);
    QCOMPARE(fetched.contentType, QStringLiteral("text/html"));
    QCOMPARE(fetched.charset, QStringLiteral("utf-8"));
    QCOMPARE(fetched.peer, QStringLiteral("93.184.216.34:80"));
    QCOMPARE(fetched.httpVersion, QStringLiteral("1.1"));
    QCOMPARE(fetched.serverDate, QDateTime(QDate(2025, 1, 29), QTime(10, 0), Qt::UTC));
    QCOMPARE(fetched.etag, QStringLiteral("\"x1\""));
    QCOMPARE(fetched.lastModified, QStringLiteral("Tue, 28 Jan 2025 09:00:00 GMT"));
    QCOMPARE(fetched.wireBytes, 15);
    QVERIFY(fetched.headers.startsWith(QStringLiteral("HTTP/1.1 200 OK\r\n")));
    QVERIFY(fetched.headers.contains(QStringLiteral("X-Folded: one\r\n two\r\n")));
    QVERIFY(fetched.headers.endsWith(QStringLiteral("\r\n\r\n")));
    QVERIFY(fetched.requestHeaders.startsWith(QStringLiteral("GET /a HTTP/1.1\r\n")));
    QVERIFY(fetched.started >= before.addMSecs(-1) && fetched.started <= QDateTime::currentDateTimeUtc());
    QVERIFY(fetched.took > 0us);
    QVERIFY(!fetched.allowedPrivate);
    QVERIFY(fetched.tls.certificate.isEmpty());
}

void FetcherTest::resultComesInTheThreadOfTheReceiver()
{
    ScriptedServer server;
    server.answer("/a", page("a"));
    Fetcher fetcher(quick());
    QObject receiver;
    QThread *thread = nullptr;
    QByteArray bytes;
    fetcher.submit(local(server, QStringLiteral("/a")), &receiver, [&](const Fetched &fetched) {
        thread = QThread::currentThread();
        bytes = fetched.bytes;
    });
    QVERIFY(!thread);
    QTRY_VERIFY(thread);
    QCOMPARE(thread, QThread::currentThread());
    QCOMPARE(bytes, QByteArray("a"));
}

void FetcherTest::deadReceiverHearsNothing()
{
    ScriptedServer server;
    server.on("/a", [](ScriptedConnection &connection) { connection.hold(); });
    server.answer("/b", page("b"));
    Fetcher fetcher(quick());
    bool called = false;
    {
        QObject receiver;
        fetcher.submit(local(server, QStringLiteral("/a")), &receiver, [&](const Fetched &) { called = true; });
        QTRY_COMPARE(server.requests().size(), 1);
    }
    // The place at the host is free again, so the request under way has ended.
    QCOMPARE(fetcher.fetch(local(server, QStringLiteral("/b"))).bytes, QByteArray("b"));
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void FetcherTest::canceledRequestIsToldAsCanceled()
{
    ScriptedServer server;
    server.on("/a", [](ScriptedConnection &connection) {
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\npart");
        connection.hold();
    });
    Fetcher fetcher(quick());
    QObject receiver;
    std::optional<Fetched> result;
    std::stop_source stop = fetcher.submit(local(server, QStringLiteral("/a")), &receiver,
                                           [&](const Fetched &fetched) { result = fetched; });
    QTRY_COMPARE(server.requests().size(), 1);
    stop.request_stop();
    QTRY_VERIFY(result);
    QCOMPARE(int(result->status), int(FetchStatus::Failed));
    QCOMPARE(result->problem.code, ErrorCode::Canceled);
}

void FetcherTest::waitingRequestIsCanceledAtOnce()
{
    ScriptedServer server;
    server.on("/a", [](ScriptedConnection &connection) { connection.hold(); });
    Fetcher fetcher(quick());
    QObject receiver;
    std::optional<Fetched> first;
    std::optional<Fetched> second;
    fetcher.submit(local(server, QStringLiteral("/a")), &receiver, [&](const Fetched &fetched) { first = fetched; });
    std::stop_source stop = fetcher.submit(local(server, QStringLiteral("/b")), &receiver,
                                           [&](const Fetched &fetched) { second = fetched; });
    QTRY_COMPARE(server.requests().size(), 1);
    stop.request_stop();
    QTRY_VERIFY(second);
    QCOMPARE(second->problem.code, ErrorCode::Canceled);
    QVERIFY(!first);
    QCOMPARE(server.requests().size(), 1);
}

void FetcherTest::endOfTheFetcherEndsItsRequests()
{
    ScriptedServer server;
    server.on("/a", [](ScriptedConnection &connection) { connection.hold(); });
    QObject receiver;
    int canceled = 0;
    {
        Fetcher fetcher(quick());
        for (int i = 0; i < 3; ++i)
            fetcher.submit(local(server, QStringLiteral("/a")), &receiver, [&](const Fetched &fetched) {
                canceled += fetched.problem.code == ErrorCode::Canceled ? 1 : 0;
            });
        QTRY_COMPARE(server.requests().size(), 1);
    }
    QTRY_COMPARE(canceled, 3);
}

void FetcherTest::progressNamesReceivedAndTotal()
{
    ScriptedServer server;
    server.answer("/a", page(QByteArray(300'000, 'x')));
    Fetcher fetcher(quick());
    qint64 last = 0;
    qint64 total = 0;
    bool grows = true;
    const Fetched fetched = fetcher.fetch(local(server, QStringLiteral("/a")), {}, [&](qint64 received, qint64 ofAll) {
        grows = grows && received >= last;
        last = received;
        total = ofAll;
    });
    QCOMPARE(fetched.bytes.size(), 300'000);
    QVERIFY(grows);
    QCOMPARE(last, 300'000);
    QCOMPARE(total, 300'000);
}

void FetcherTest::oneConnectionAtATimeToOneHost()
{
    ScriptedServer server;
    std::atomic<int> now = 0;
    std::atomic<int> most = 0;
    server.on("/a", [&](ScriptedConnection &connection) {
        most = std::max(most.load(), ++now);
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n");
        --now;
        connection.send("Connection: close\r\n\r\na");
    });
    Fetcher fetcher(quick());
    QObject receiver;
    int done = 0;
    for (int i = 0; i < 20; ++i)
        fetcher.submit(local(server, QStringLiteral("/a")), &receiver,
                       [&](const Fetched &fetched) { done += fetched.bytes == "a" ? 1 : 0; });
    QTRY_COMPARE(done, 20);
    QCOMPARE(most.load(), 1);
}

void FetcherTest::headersSentAreTheFixedOnes()
{
    ScriptedServer server;
    server.answer("/a", page("a"));
    PublicNet net(server);
    const Fetched fetched = net.get(QStringLiteral("http://news.example/a"), News);
    const QByteArray golden = "GET /a HTTP/1.1\r\n"
                              "Host: news.example\r\n"
                              "User-Agent: Mozilla/5.0 (compatible)\r\n"
                              "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n"
                              "Accept-Encoding: gzip, deflate, br, zstd\r\n"
                              "\r\n";
    QCOMPARE(server.requests(), QList<QByteArray>{golden});
    QCOMPARE(fetched.requestHeaders.toLatin1(), golden);
}

void FetcherTest::cookiesAndReferrerAreNotSent()
{
    ScriptedServer server;
    server.answer("/a", "HTTP/1.1 302 Found\r\nSet-Cookie: id=1\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n");
    server.answer("/b",
                  page("<link rel=icon href=/favicon.ico><link rel=prefetch href=/next>", "Set-Cookie: id=2\r\n"));
    PublicNet net(server);
    net.get(QStringLiteral("http://news.example/a"), News);
    net.get(QStringLiteral("http://news.example/b"), News);
    const QList<QByteArray> requests = server.requests();
    QCOMPARE(requests.size(), 3); // and neither icon nor anything in advance
    for (const QByteArray &request : requests) {
        QVERIFY(!request.toLower().contains("cookie"));
        QVERIFY(!request.toLower().contains("referer"));
        QVERIFY(!request.toLower().contains("authorization"));
        QVERIFY(!request.toLower().contains("if-"));
    }
}

void FetcherTest::environmentProxyIsNotAsked()
{
    ScriptedServer server;
    server.answer("/a", page("a"));
    ScriptedServer proxy;
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(proxy.port());
    qputenv("http_proxy", address);
    qputenv("ALL_PROXY", address);
    Fetcher fetcher(quick());
    const Fetched fetched = fetcher.fetch(local(server, QStringLiteral("/a")));
    qunsetenv("http_proxy");
    qunsetenv("ALL_PROXY");
    QCOMPARE(fetched.bytes, QByteArray("a"));
    QCOMPARE(proxy.connections(), 0);
}

void FetcherTest::conditionIsSentOnlyWhenGiven()
{
    ScriptedServer server;
    server.answer("/a", page("a"));
    Fetcher fetcher(quick());
    FetchRequest request = local(server, QStringLiteral("/a"));
    request.etag = "\"x1\"";
    request.lastModified = "Tue, 28 Jan 2025 09:00:00 GMT";
    const Fetched changed = fetcher.fetch(request);
    QCOMPARE(statusName(changed.status), QStringLiteral("complete"));
    QVERIFY(server.requests().constLast().contains("If-None-Match: \"x1\"\r\n"));
    QVERIFY(server.requests().constLast().contains("If-Modified-Since: Tue, 28 Jan 2025 09:00:00 GMT\r\n"));
    request.etag = "\"x1\"\r\nX-Smuggled: 1";
    fetcher.fetch(request);
    QVERIFY(!server.requests().constLast().contains("X-Smuggled"));
}

void FetcherTest::validatorsStayWithTheirHost()
{
    ScriptedServer server;
    server.answer("/a", moved("http://other.example/b"));
    server.answer("/b", page("b"));
    PublicNet net(server);
    FetchRequest request;
    request.address = QStringLiteral("http://news.example/a");
    request.resolved = News;
    request.etag = "\"x1\"";
    QCOMPARE(net.fetcher.fetch(request).bytes, QByteArray("b"));
    QVERIFY(server.requests().constFirst().contains("x1"));
    QVERIFY(!server.requests().constLast().contains("x1"));
}

void FetcherTest::notChangedIsAnOutcome()
{
    ScriptedServer server;
    server.answer("/a", "HTTP/1.1 304 Not Modified\r\nETag: \"x1\"\r\n\r\n");
    Fetcher fetcher(quick());
    FetchRequest request = local(server, QStringLiteral("/a"));
    QCOMPARE(statusName(fetcher.fetch(request).status), QStringLiteral("failed")); // F29: not asked
    request.etag = "\"x1\"";
    const Fetched asked = fetcher.fetch(request);
    QCOMPARE(statusName(asked.status), QStringLiteral("not_changed"));
    QCOMPARE(asked.httpStatus, 304);
    QVERIFY(!asked.hasBody());
}

void FetcherTest::redirectsAreListed()
{
    ScriptedServer server;
    server.answer("/a", moved("/b", "301 Moved Permanently"));
    server.answer("/b", moved("http://other.example/c#part"));
    server.answer("/c", page("c"));
    PublicNet net(server);
    const Fetched fetched = net.get(QStringLiteral("http://news.example/a"), News);
    QCOMPARE(fetched.bytes, QByteArray("c"));
    QCOMPARE(fetched.redirects.size(), 2);
    QCOMPARE(fetched.redirects[0].status, 301);
    QCOMPARE(fetched.redirects[0].from, QStringLiteral("http://news.example/a"));
    QCOMPARE(fetched.redirects[0].to, QStringLiteral("http://news.example/b"));
    QCOMPARE(fetched.redirects[1].status, 302);
    QCOMPARE(fetched.redirects[1].to, QStringLiteral("http://other.example/c"));
    QVERIFY(!fetched.redirects[1].downgrade);
    QCOMPARE(fetched.finalUrl, QStringLiteral("http://other.example/c"));
    QCOMPARE(fetched.address, QStringLiteral("http://news.example/a"));
    QCOMPARE(fetched.peer, QStringLiteral("93.184.216.35:80"));
}

void FetcherTest::tenRedirectsAreFollowedElevenNot()
{
    ScriptedServer server;
    for (int i = 11; i > 0; --i)
        server.answer("/" + QByteArray::number(i), moved("/" + QByteArray::number(i - 1)));
    server.answer("/0", page("end"));
    server.answer("/loop", moved("/loop"));
    Fetcher fetcher(quick());
    QCOMPARE(fetcher.fetch(local(server, QStringLiteral("/10"))).bytes, QByteArray("end"));
    const Fetched eleven = fetcher.fetch(local(server, QStringLiteral("/11"))); // F12
    QCOMPARE(statusName(eleven.status), QStringLiteral("failed"));
    QCOMPARE(eleven.redirects.size(), 10);
    const Fetched loop = fetcher.fetch(local(server, QStringLiteral("/loop"))); // F11
    QCOMPARE(statusName(loop.status), QStringLiteral("failed"));
    QVERIFY(loop.problem.message.contains(QStringLiteral("without end")));
}

void FetcherTest::redirectTo_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target :
         {"file:///etc/passwd", "ftp://other.example/a", "gopher://other.example/a", "javascript:alert(1)",
          "data:text/html,x", "http://user@other.example/", "http://other.example\\@news.example/",
          "http://other.example:25/", "//", "", "http://other.example:0/", "dict://other.example:11211/"})
        QTest::newRow(*target ? target : "nowhere") << QByteArray(target);
}

void FetcherTest::redirectTo()
{
    QFETCH(QByteArray, target);
    ScriptedServer server;
    server.answer("/a", target.isEmpty() ? "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n" : moved(target));
    PublicNet net(server);
    const Fetched fetched = net.get(QStringLiteral("http://news.example/a"), News);
    QCOMPARE(statusName(fetched.status), QStringLiteral("failed"));
    QCOMPARE(fetched.problem.code, ErrorCode::Network);
    QVERIFY(!fetched.problem.message.isEmpty());
    QCOMPARE(net.dialled, QStringList{QStringLiteral("93.184.216.34")});
}

void FetcherTest::refreshIsNotFollowed()
{
    ScriptedServer server;
    server.answer("/a", page("<meta http-equiv=refresh content='0;url=/b'>", "Refresh: 0; url=/b\r\n"));
    Fetcher fetcher(quick());
    QVERIFY(fetcher.fetch(local(server, QStringLiteral("/a"))).bytes.contains("refresh"));
    QCOMPARE(server.requests().size(), 1);
}

void FetcherTest::retryAfterIsHonoured_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("requests");
    QTest::newRow("none") << QByteArray() << 1;
    QTest::newRow("at once") << QByteArray("Retry-After: 0\r\n") << 2;
    QTest::newRow("date in the past") << QByteArray("Retry-After: Tue, 28 Jan 2025 09:00:00 GMT\r\n") << 2;
    QTest::newRow("too long") << QByteArray("Retry-After: 86400\r\n") << 1;
    QTest::newRow("date far away") << QByteArray("Retry-After: Tue, 28 Jan 2098 09:00:00 GMT\r\n") << 1;
    QTest::newRow("negative") << QByteArray("Retry-After: -5\r\n") << 1;
    QTest::newRow("words") << QByteArray("Retry-After: soon\r\n") << 1;
}

void FetcherTest::retryAfterIsHonoured()
{
    QFETCH(QByteArray, field);
    QFETCH(int, requests);
    for (const QByteArray status : {"429 Too Many Requests", "503 Service Unavailable"}) {
        ScriptedServer server;
        std::atomic<int> asked = 0;
        server.on("/a", [&](ScriptedConnection &connection) {
            connection.send(asked++ == 0 ? "HTTP/1.1 " + status + "\r\n" + field
                                    + "Content-Length: 0\r\nConnection: close\r\n\r\n"
                                         : page("a"));
        });
        Fetcher fetcher(quick());
        const Fetched fetched = fetcher.fetch(local(server, QStringLiteral("/a")));
        QCOMPARE(asked.load(), requests);
        QCOMPARE(fetched.httpStatus, requests == 2 ? 200 : status.left(3).toInt());
        QCOMPARE(fetched.status == FetchStatus::Complete, requests == 2);
        QVERIFY(requests == 2 || !fetched.problem.message.isEmpty());
    }
}

void FetcherTest::privateAddressIsNotDialled_data()
{
    QTest::addColumn<QString>("target");
    const char *const targets[] = {"http://2130706433/",
                                   "http://0x7f.1/",
                                   "http://0x7f000001/",
                                   "http://0177.0.0.1/",
                                   "http://127.1/",
                                   "http://127.0.0.1/",
                                   "http://127.255.255.254/",
                                   "http://[::ffff:7f00:1]/",
                                   "http://[::ffff:127.0.0.1]/",
                                   "http://0/",
                                   "http://[::]/",
                                   "http://[::1]/",
                                   "http://localhost/",
                                   "http://a.localhost/",
                                   "http://LOCALHOST/",
                                   "http://①②⑦.0.0.1/",
                                   "http://127。0。0。1/",
                                   "http://user@127.0.0.1/",
                                   "http://127.0.0.1\\@good.example/",
                                   "http://169.254.169.254/latest/meta-data/",
                                   "http://[64:ff9b::7f00:1]/",
                                   "http://[2002:7f00:1::]/",
                                   "http://10.0.0.1/",
                                   "http://100.64.0.1/",
                                   "http://172.16.0.1/",
                                   "http://192.168.1.1/",
                                   "http://224.0.0.1/",
                                   "http://255.255.255.255/",
                                   "http://[fd00::1]/",
                                   "http://[fe80::1]/",
                                   "http://[ff02::1]/",
                                   "http://inside.example/",
                                   "http://inside6.example/"};
    for (const char *target : targets)
        QTest::newRow(target) << QString::fromUtf8(target);
}

void FetcherTest::privateAddressIsNotDialled()
{
    QFETCH(QString, target);
    ScriptedServer server;
    server.answer("/a", moved(target.toUtf8()));
    server.answer("/", page("secret"));
    server.answer("/latest/meta-data/", page("secret"));
    PublicNet net(server);
    const QStringList names = News
        + QStringList{QStringLiteral("inside.example:80:192.168.0.7"),
                      QStringLiteral("inside6.example:80:[::ffff:10.0.0.1]")};
    const Fetched direct = net.get(target, names);
    QCOMPARE(statusName(direct.status), QStringLiteral("failed"));
    QVERIFY(direct.bytes.isEmpty());
    QCOMPARE(net.dialled, QStringList());
    QCOMPARE(server.connections(), 0);

    const Fetched led = net.get(QStringLiteral("http://news.example/a"), names);
    QCOMPARE(statusName(led.status), QStringLiteral("failed"));
    QVERIFY(!led.bytes.contains("secret"));
    QCOMPARE(net.dialled, QStringList{QStringLiteral("93.184.216.34")});
    QCOMPARE(server.connections(), 1);
}

void FetcherTest::reboundNameIsNotDialled()
{
    ScriptedServer server;
    server.answer("/a", page("a", "Connection: close\r\n"));
    PublicNet net(server);
    QCOMPARE(net.get(QStringLiteral("http://news.example/a"), {QStringLiteral("news.example:80:93.184.216.34")}).bytes,
             QByteArray("a"));
    const Fetched second =
        net.get(QStringLiteral("http://news.example/a"), {QStringLiteral("news.example:80:127.0.0.1")});
    QCOMPARE(statusName(second.status), QStringLiteral("failed"));
    QVERIFY2(second.problem.message.contains(QStringLiteral("private network")), qPrintable(second.problem.message));
    QCOMPARE(net.dialled, QStringList{QStringLiteral("93.184.216.34")});
    QCOMPARE(server.connections(), 1);
}

void FetcherTest::allowedHostIsDialledAndTold()
{
    ScriptedServer server;
    server.answer("/a", page("a"));
    Fetcher fetcher(quick());
    const Fetched fetched = fetcher.fetch(local(server, QStringLiteral("/a")));
    QVERIFY(fetched.allowedPrivate);
    QCOMPARE(fetched.allowedBy, QStringList{QStringLiteral("127.0.0.1")});
    FetchSettings settings = quick();
    settings.allowedHosts = {QStringLiteral("127.0.0.1")};
    FetchRequest request = local(server, QStringLiteral("/a"));
    request.allowedHosts.clear();
    QCOMPARE(statusName(fetcher.fetch(request).status), QStringLiteral("failed"));
    fetcher.setSettings(settings);
    QVERIFY(fetcher.fetch(request).allowedPrivate);
}

void FetcherTest::publicPageDoesNotLeadIntoAllowedHost()
{
    ScriptedServer server;
    server.answer("/a", moved("http://192.168.0.7/b"));
    server.answer("/b", page("inside"));
    FetchSettings settings = quick();
    settings.allowedHosts = {QStringLiteral("192.168.0.7")};
    PublicNet net(server, settings);
    QCOMPARE(net.get(QStringLiteral("http://192.168.0.7/b")).bytes, QByteArray("inside"));
    const Fetched led = net.get(QStringLiteral("http://news.example/a"), News);
    QCOMPARE(statusName(led.status), QStringLiteral("failed"));
    QCOMPARE(net.dialled, (QStringList{QStringLiteral("192.168.0.7"), QStringLiteral("93.184.216.34")}));
}

void FetcherTest::allowedConnectionIsNotHandedOn()
{
    ScriptedServer server;
    server.on("/a", [](ScriptedConnection &connection) {
        connection.send(page("a"));
        connection.hold(); // open as long as the other side likes
    });
    Fetcher fetcher(quick());
    FetchRequest request = local(server, QStringLiteral("/a"));
    QCOMPARE(fetcher.fetch(request).bytes, QByteArray("a"));
    request.allowedHosts.clear();
    QCOMPARE(statusName(fetcher.fetch(request).status), QStringLiteral("failed"));
    QCOMPARE(server.requests().size(), 1);
}

void FetcherTest::otherAddressesOfAHostAreTried()
{
    ScriptedServer server;
    server.answer("/a", page("a"));
    PublicNet net(server);
    QStringList addresses;
    for (int i = 1; i <= 200; ++i) // F38
        addresses.append(QStringLiteral("93.184.216.%1").arg(i));
    net.dead = QSet<QString>(addresses.cbegin(), addresses.cend());
    FetchRequest many;
    many.address = QStringLiteral("http://many.example/a");
    many.resolved = {QStringLiteral("many.example:80:") + addresses.join(u',')};
    many.limits.connecting = 300ms;
    QCOMPARE(statusName(net.fetcher.fetch(many).status), QStringLiteral("failed"));
    net.dead.remove(QStringLiteral("93.184.216.2"));
    many.limits.connecting = 10s;
    const Fetched fetched = net.fetcher.fetch(many);
    QCOMPARE(fetched.bytes, QByteArray("a"));
    QCOMPARE(fetched.peer, QStringLiteral("93.184.216.2:80"));

    net.dead = {QStringLiteral("2606:4700::1111")};
    const Fetched four = net.get(QStringLiteral("http://both.example/a"),
                                 {QStringLiteral("both.example:80:[2606:4700::1111],93.184.216.34")});
    QCOMPARE(four.peer, QStringLiteral("93.184.216.34:80"));
    net.dead = {QStringLiteral("93.184.216.34")};
    const Fetched none =
        net.get(QStringLiteral("http://down.example/a"), {QStringLiteral("down.example:80:93.184.216.34")});
    QCOMPARE(statusName(none.status), QStringLiteral("failed"));
    QVERIFY(none.problem.message.contains(QStringLiteral("could not be reached")));
}

void FetcherTest::proxyLooksUpTheName()
{
    ScriptedServer proxy;
    proxy.answer("http://news.example/a", page("a"));
    FetchSettings settings = quick();
    settings.proxy = QStringLiteral("http://127.0.0.1:%1").arg(proxy.port());
    Fetcher fetcher(settings);
    FetchRequest request;
    request.address = QStringLiteral("http://news.example/a"); // a name that nobody here could look up
    const Fetched fetched = fetcher.fetch(request);
    QCOMPARE(fetched.bytes, QByteArray("a"));
    QVERIFY(proxy.requests().constFirst().startsWith("GET http://news.example/a HTTP/1.1\r\n"));
}

void FetcherTest::socksProxyLooksUpTheName()
{
    ScriptedServer proxy;
    std::mutex mutex;
    QByteArray asked;
    proxy.onConnection([&](ScriptedConnection &connection) {
        connection.read(); // version and methods
        connection.send(QByteArray("\x05\x00", 2));
        {
            const std::lock_guard lock(mutex);
            asked = connection.read();
        }
        connection.send(QByteArray("\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00", 10));
        connection.readRequest();
        connection.send(page("a"));
    });
    FetchSettings settings = quick();
    settings.proxy = QStringLiteral("socks5h://127.0.0.1:%1").arg(proxy.port());
    Fetcher fetcher(settings);
    FetchRequest request;
    request.address = QStringLiteral("http://news.example/a");
    QCOMPARE(fetcher.fetch(request).bytes, QByteArray("a"));
    const std::lock_guard lock(mutex);
    QCOMPARE(asked, QByteArray("\x05\x01\x00\x03\x0cnews.example\x00\x50", 19)); // 3: a name, not an address
}

void FetcherTest::proxyIsNotAskedForPrivateAddress()
{
    ScriptedServer proxy;
    FetchSettings settings = quick();
    settings.proxy = QStringLiteral("http://127.0.0.1:%1").arg(proxy.port());
    Fetcher fetcher(settings);
    for (const char *address : {"http://127.1/", "http://localhost/", "http://[::1]/", "http://169.254.169.254/"}) {
        FetchRequest request;
        request.address = QString::fromLatin1(address);
        QCOMPARE(statusName(fetcher.fetch(request).status), QStringLiteral("failed"));
    }
    QCOMPARE(proxy.connections(), 0);
}

QTEST_GUILESS_MAIN(FetcherTest)
#include "tst_fetcher.moc"
