// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/addresscheck.h"
#include "app/capture/httpclient.h"
#include "app/casework/retrieving.h"

#include <QTest>

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/ServerSocket.h>

#include <arpa/inet.h>
#include <netinet/in.h>

using namespace nutgraf::capture;
using nutgraf::storage::ErrorCode;

namespace {

// A site with one page of each kind.
class Page : public Poco::Net::HTTPRequestHandler
{
public:
    void handleRequest(Poco::Net::HTTPServerRequest &request, Poco::Net::HTTPServerResponse &response) override
    {
        const std::string path = request.getURI();
        if (path == "/moved") {
            response.redirect("/page");
        } else if (path == "/loop") {
            response.redirect("/loop");
        } else if (path == "/to-file") {
            response.redirect("file:///etc/passwd");
        } else if (path == "/page" || path == "/empty") {
            response.setContentType("text/html; charset=\"ISO-8859-1\"");
            const std::string body = path == "/page" ? "<p>It fell.</p>" : "";
            response.sendBuffer(body.data(), body.size());
        } else if (path == "/cut") {
            response.setContentLength(1000);
            response.setKeepAlive(false); // or the server waits for another request before it lets go
            response.send() << "short";
        } else if (path == "/broken") {
            response.setStatusAndReason(Poco::Net::HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);
            response.send();
        } else {
            response.setStatusAndReason(Poco::Net::HTTPResponse::HTTP_NOT_FOUND);
            response.send() << "none";
        }
    }
};

class Site : public Poco::Net::HTTPRequestHandlerFactory
{
public:
    Poco::Net::HTTPRequestHandler *createRequestHandler(const Poco::Net::HTTPServerRequest &) override
    {
        return new Page;
    }
};

} // namespace

class HttpClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void getsAPage();
    void followsARedirect();
    void cutPageIsPartialWithItsBytes();
    void failuresAreToldApart_data();
    void failuresAreToldApart();
    void privateAddressesAreRefused();
    void stoppedFetchIsCanceled();
    void addressesAreCompletedOrRefused_data();
    void addressesAreCompletedOrRefused();
    void publicAddressesAreToldFromOthers_data();
    void publicAddressesAreToldFromOthers();

private:
    QString address(const char *path) const;

    std::unique_ptr<Poco::Net::HTTPServer> m_server;
};

void HttpClientTest::initTestCase()
{
    const Poco::Net::ServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", 0));
    m_server = std::make_unique<Poco::Net::HTTPServer>(new Site, socket, new Poco::Net::HTTPServerParams);
    m_server->start();
}

void HttpClientTest::cleanupTestCase()
{
    m_server->stopAll(true);
    m_server.reset();
}

QString HttpClientTest::address(const char *path) const
{
    return QStringLiteral("http://127.0.0.1:%1%2").arg(m_server->port()).arg(QLatin1String(path));
}

void HttpClientTest::getsAPage()
{
    const auto fetched = CurlClient(PrivateAddresses::Allow).fetch(address("/page"), {});
    QVERIFY2(fetched.ok(), fetched.ok() ? "" : qPrintable(fetched.error().message));
    QCOMPARE(fetched.value().bytes, QByteArray("<p>It fell.</p>"));
    QCOMPARE(fetched.value().contentType, QStringLiteral("text/html"));
    QCOMPARE(fetched.value().charset, QStringLiteral("ISO-8859-1"));
    QVERIFY(fetched.value().headers.startsWith(QLatin1String("HTTP/1.1 200")));
    const auto empty = CurlClient(PrivateAddresses::Allow).fetch(address("/empty"), {});
    QVERIFY(empty.ok());
    QVERIFY(empty.value().bytes.isEmpty());
}

void HttpClientTest::followsARedirect()
{
    const auto fetched = CurlClient(PrivateAddresses::Allow).fetch(address("/moved"), {});
    QVERIFY(fetched.ok());
    QCOMPARE(fetched.value().address, address("/moved"));
    QCOMPARE(fetched.value().finalUrl, address("/page"));
    QCOMPARE(fetched.value().bytes, QByteArray("<p>It fell.</p>"));
}

void HttpClientTest::cutPageIsPartialWithItsBytes()
{
    const auto fetched = CurlClient(PrivateAddresses::Allow).fetch(address("/cut"), {});
    QVERIFY(fetched.ok());
    QCOMPARE(fetched.value().status, FetchStatus::Partial);
    QVERIFY(!fetched.value().bytes.isEmpty());
    QVERIFY(!fetched.value().problem.message.isEmpty());
    const nutgraf::casework::Incoming incoming = nutgraf::casework::incomingFromFetched(fetched.value());
    QCOMPARE(incoming.retrieval.status, QStringLiteral("partial"));
    QCOMPARE(incoming.retrieval.truncated, QStringLiteral("disconnect"));
    QVERIFY(incoming.retrieval.warnings.contains(fetched.value().problem.message));
}

void HttpClientTest::failuresAreToldApart_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("code");
    QTest::newRow("not-found") << address("/nothing") << int(ErrorCode::NotFound);
    QTest::newRow("server-error") << address("/broken") << int(ErrorCode::Network);
    QTest::newRow("redirect-loop") << address("/loop") << int(ErrorCode::Network);
    QTest::newRow("redirect-to-file") << address("/to-file") << int(ErrorCode::Network);
    QTest::newRow("nobody-listens") << QStringLiteral("http://127.0.0.1:2/") << int(ErrorCode::Network);
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << int(ErrorCode::InvalidInput);
}

void HttpClientTest::failuresAreToldApart()
{
    QFETCH(QString, target);
    QFETCH(int, code);
    const auto fetched = CurlClient(PrivateAddresses::Allow).fetch(target, {});
    QVERIFY(!fetched.ok());
    QCOMPARE(int(fetched.error().code), code);
    QVERIFY(!fetched.error().message.isEmpty());
}

void HttpClientTest::privateAddressesAreRefused()
{
    const auto fetched = CurlClient().fetch(address("/page"), {});
    QVERIFY(!fetched.ok());
    QCOMPARE(fetched.error().code, ErrorCode::Network);
    QVERIFY(fetched.error().message.contains(QStringLiteral("127.0.0.1")));
}

void HttpClientTest::stoppedFetchIsCanceled()
{
    std::stop_source stop;
    stop.request_stop();
    const auto fetched = CurlClient(PrivateAddresses::Allow).fetch(address("/page"), stop.get_token());
    QVERIFY(!fetched.ok());
    QCOMPARE(fetched.error().code, ErrorCode::Canceled);
}

void HttpClientTest::addressesAreCompletedOrRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("complete"); // empty: refused
    const auto row = [](const char *name, const char *typed, const char *complete) {
        QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(complete);
    };
    row("whole", "https://example.org/a", "https://example.org/a");
    row("without-scheme", "example.org/a", "https://example.org/a");
    row("spaces-around", "  https://example.org/ ", "https://example.org/");
    row("fragment", "https://example.org/a#b", "https://example.org/a");
    row("empty", "", "");
    row("words", "not an address", "");
    row("fragment-only", "#top", "");
    row("path-only", "/page", "");
    row("script", "javascript:alert(1)", "");
    row("data", "data:text/html,x", "");
    row("file", "file:///etc/passwd", "");
    row("user", "https://user@example.org/", "");
    row("tab-inside", "https://exa\tmple.org/", "");
    row("no-host", "https:///a", "");
}

void HttpClientTest::addressesAreCompletedOrRefused()
{
    QFETCH(QString, typed);
    QFETCH(QString, complete);
    const auto result = completeAddress(typed);
    QCOMPARE(result.ok(), !complete.isEmpty());
    if (result.ok())
        QCOMPARE(result.value(), complete);
}

void HttpClientTest::publicAddressesAreToldFromOthers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isPublic");
    const auto row = [](const char *text, bool isPublic) { QTest::newRow(text) << QByteArray(text) << isPublic; };
    row("8.8.8.8", true);
    row("172.32.0.1", true);
    row("0.0.0.0", false);
    row("10.1.2.3", false);
    row("100.64.0.1", false);
    row("127.8.9.1", false);
    row("169.254.169.254", false);
    row("172.31.255.255", false);
    row("192.168.1.1", false);
    row("224.0.0.1", false);
    row("255.255.255.255", false);
    row("2606:4700::1111", true);
    row("::", false);
    row("::1", false);
    row("::ffff:127.0.0.1", false);
    row("::ffff:8.8.8.8", true);
    row("64:ff9b::7f00:1", false);
    row("2002:7f00:1::", false);
    row("fe80::1", false);
    row("fd00::1", false);
    row("2001:db8::1", false);
}

void HttpClientTest::publicAddressesAreToldFromOthers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isPublic);
    sockaddr_in v4{};
    sockaddr_in6 v6{};
    if (inet_pton(AF_INET, text.constData(), &v4.sin_addr) == 1) {
        v4.sin_family = AF_INET;
        QCOMPARE(isPublicAddress(reinterpret_cast<const sockaddr *>(&v4)), isPublic);
    } else {
        QCOMPARE(inet_pton(AF_INET6, text.constData(), &v6.sin6_addr), 1);
        v6.sin6_family = AF_INET6;
        QCOMPARE(isPublicAddress(reinterpret_cast<const sockaddr *>(&v6)), isPublic);
    }
}

QTEST_GUILESS_MAIN(HttpClientTest)
#include "tst_httpclient.moc"
