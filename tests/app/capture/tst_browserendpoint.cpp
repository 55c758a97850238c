// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/browserendpoint.h"
#include "tests/support/browserclient.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace nutgraf::capture;
using nutgraf::tests::browserPage;
using nutgraf::tests::BrowserRequestText;
using nutgraf::tests::Exchange;
using nutgraf::tests::jsonOf;

namespace {

const QByteArray Token = "00112233445566778899aabbccddeeff";
const QByteArray Paired = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";
const QByteArray OtherExtension = "moz-extension://0f0e0d0c-0b0a-4908-8706-050403020100";
const QByteArray Strangers = "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n"
                             "Cache-Control: no-store\r\nConnection: close\r\n\r\nNot found\n";

EndpointLimits patient()
{
    EndpointLimits limits;
    limits.requestsPerSecond = 1'000'000;
    limits.headDeadline = limits.bodyDeadline = limits.answerDeadline = 120'000;
    return limits;
}

/// An endpoint that listens, with a person who lets nobody new in and an investigation that takes everything.
struct Endpoint
{
    QList<BrowserCapture> asked;
    QList<std::function<void(bool)>> questions; ///< open ones
    bool keepQuestions = false;
    QList<BrowserCapture> taken;
    QList<CaptureReply> replies; ///< not given yet
    bool keepReplies = false;
    CaptureOutcome outcome = CaptureOutcome::Added;
    BrowserEndpoint endpoint;
    quint16 port = 0;

    explicit Endpoint(const EndpointLimits &limits = patient(), quint16 wished = 0)
        : endpoint(
            [this](const BrowserCapture &first, const std::function<void(bool)> &then) {
                asked.append(first);
                if (keepQuestions)
                    questions.append(then);
                else
                    then(false);
            },
            [this](const BrowserCapture &page, const CaptureReply &reply) {
                taken.append(page);
                if (keepReplies)
                    replies.append(reply);
                else
                    reply.answer(outcome);
            },
            limits)
    {
        endpoint.setAllowedOrigins({QString::fromLatin1(Paired), QString()});
        QSignalSpy listening(&endpoint, &BrowserEndpoint::listening);
        endpoint.start({Token, wished});
        if (listening.isEmpty() && !listening.wait(60'000))
            qWarning("does not listen");
        port = endpoint.pairing().port;
    }

    BrowserRequestText page(const QJsonObject &object = browserPage()) const
    {
        BrowserRequestText text(port, Token);
        text.body = jsonOf(object);
        return text;
    }
    BrowserRequestText ping(const QByteArray &body = "{}") const
    {
        BrowserRequestText text(port, Token);
        text.target = "/ping";
        text.body = body;
        return text;
    }
};

QByteArray answerTo(const Endpoint &endpoint, const QByteArray &request)
{
    Exchange exchange(endpoint.port, request);
    exchange.wait();
    return exchange.answer();
}

QString resultOf(const Endpoint &endpoint, const BrowserRequestText &request)
{
    Exchange exchange(endpoint.port, request.bytes());
    exchange.wait();
    return exchange.result();
}

} // namespace

class BrowserEndpointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listensOnThisComputerOnly();
    void answersOnIpv6ToItsOwnHostHeader();
    void takesAnotherPortWhenItsOwnIsTaken();
    void closesEverythingWhenStopped();
    void acceptsOneClassOfRequests();
    void answersBadRequests_data();
    void answersBadRequests();
    void dropsWhatIsPipelined();
    void answersThroughHalfOpenConnections();
    void closesConnectionsThatStaySilent();
    void tellsStrangersAlwaysTheSame();
    void pingSaysWhetherAnInvestigationIsOpen();
    void limitsTheRate();
    void takesAResentPageOnce();
    void takesAFailedPageAgain();
    void refusesAnotherPageUnderAKnownUuid();
    void asksOnceAboutANewSender();
    void takesADroppedQuestionForANo();
    void tellsTheSenderToAskLater();
    void answersFailedWhenNobodyAnswers();
    void waitsWithNoMoreThanSomePages();
};

void BrowserEndpointTest::listensOnThisComputerOnly()
{
    const Endpoint endpoint;
    QVERIFY(endpoint.port > 0);
    QFile table(QStringLiteral("/proc/net/tcp"));
    QVERIFY(table.open(QIODevice::ReadOnly));
    const QByteArray port = QByteArray::number(endpoint.port, 16).toUpper().rightJustified(4, '0');
    QList<QByteArray> listening;
    const QList<QByteArray> lines = table.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() > 3 && fields.at(1).endsWith(':' + port) && fields.at(3) == "0A")
            listening.append(fields.at(1));
    }
    QCOMPARE(listening, QList<QByteArray>{"0100007F:" + port});
    QFile six(QStringLiteral("/proc/net/tcp6"));
    if (six.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> rows = six.readAll().split('\n');
        for (const QByteArray &line : rows) {
            const QList<QByteArray> fields = line.simplified().split(' ');
            if (fields.size() > 3 && fields.at(1).endsWith(':' + port) && fields.at(3) == "0A")
                QCOMPARE(fields.at(1), QByteArray("00000000000000000000000001000000:") + port);
        }
    }
}

void BrowserEndpointTest::answersOnIpv6ToItsOwnHostHeader()
{
    const Endpoint endpoint;
    BrowserRequestText request = endpoint.page();
    Exchange mistaken(endpoint.port, request.bytes(), QHostAddress::LocalHostIPv6);
    QVERIFY(mistaken.wait());
    if (mistaken.answer().isEmpty())
        QSKIP("This computer has no IPv6 loopback address.");
    QCOMPARE(mistaken.answer(), Strangers);
    request.host = "[::1]:" + QByteArray::number(endpoint.port);
    Exchange right(endpoint.port, request.bytes(), QHostAddress::LocalHostIPv6);
    QVERIFY(right.wait());
    QCOMPARE(right.result(), QStringLiteral("added"));
}

void BrowserEndpointTest::takesAnotherPortWhenItsOwnIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, 0));
    const Endpoint endpoint(patient(), other.serverPort());
    QVERIFY(endpoint.port != 0 && endpoint.port != other.serverPort());
    QCOMPARE(resultOf(endpoint, endpoint.page()), QStringLiteral("added"));

    other.close();
    const Endpoint second(patient(), other.serverPort());
    QVERIFY(second.port > 0);
}

void BrowserEndpointTest::closesEverythingWhenStopped()
{
    Endpoint endpoint;
    Exchange open(endpoint.port, "POST /capture HTTP/1.1\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(open.isConnected(), 60'000);
    endpoint.endpoint.stop();
    QVERIFY(!endpoint.endpoint.isListening());
    QVERIFY(open.wait());
    QCOMPARE(open.answer(), QByteArray());
    Exchange later(endpoint.port, endpoint.page().bytes());
    QVERIFY(later.wait());
    QCOMPARE(later.answer(), QByteArray());
    QCOMPARE(endpoint.taken.size(), 0);
}

void BrowserEndpointTest::acceptsOneClassOfRequests()
{
    const Endpoint endpoint;
    const QByteArray port = QByteArray::number(endpoint.port);
    const QByteArray host = "127.0.0.1:" + port;
    const QList<QByteArray> hosts{
        host, QByteArray(), "evil.example", "127.0.0.1.evil.example:" + port, "localhost:" + port, "127.0.0.1"};
    const QList<QByteArray> origins{Paired,         QByteArray(),    "null", "https://ledger.example",
                                    OtherExtension, "http://" + host};
    const QList<QByteArray> types{"application/json", QByteArray(), "text/plain", "application/x-www-form-urlencoded",
                                  "application/json; charset=utf-8"};
    const QList<QByteArray> tokens{Token, QByteArray(), "00112233445566778899aabbccddeefe", Token.left(31)};
    const QList<QByteArray> methods{"POST", "GET", "OPTIONS", "PUT"};
    int asked = 0;
    int accepted = 0;
    int refused = 0;
    for (const QByteArray &oneHost : hosts) {
        for (const QByteArray &origin : origins) {
            for (const QByteArray &type : types) {
                for (const QByteArray &token : tokens) {
                    for (const QByteArray &method : methods) {
                        BrowserRequestText request = endpoint.page();
                        request.host = oneHost;
                        request.origin = origin;
                        request.contentType = type;
                        request.token = token;
                        request.method = method;
                        const bool right =
                            oneHost == host && type == types.front() && token == Token && method == "POST";
                        const bool letIn = right && (origin == Paired || origin.isEmpty());
                        const bool toldNo = right && origin == OtherExtension;
                        Exchange exchange(endpoint.port, request.bytes());
                        QVERIFY(exchange.wait());
                        ++asked;
                        accepted += exchange.result() == QStringLiteral("added") ? 1 : 0;
                        refused += exchange.result() == QStringLiteral("refused") ? 1 : 0;
                        const QByteArray told = request.bytes() + exchange.answer();
                        QVERIFY2(letIn        ? exchange.status() == 200
                                     : toldNo ? exchange.status() == 403
                                              : exchange.answer() == Strangers,
                                 told.constData());
                    }
                }
            }
        }
    }
    QCOMPARE(asked, 2'880);
    QCOMPARE(accepted, 2); // the paired extension, and a program without an origin
    QCOMPARE(refused, 1); // another extension that knows the token: the person said no
    QCOMPARE(endpoint.taken.size(), 2);
    QCOMPARE(endpoint.asked.size(), 1);
}

void BrowserEndpointTest::answersBadRequests_data()
{
    QTest::addColumn<QByteArray>("request"); // @ stands for the port, ~ for the token
    QTest::addColumn<QByteArray>("told");
    const QByteArray start = "POST /capture HTTP/1.1\r\n";
    const QByteArray rest = "Content-Type: application/json\r\nX-Nutgraf-Token: ~\r\n";
    const QByteArray good = start + "Host: 127.0.0.1:@\r\n" + rest;
    const QByteArray empty = "Content-Length: 0\r\n\r\n";
    const auto stranger = [](const char *name, const QByteArray &request) {
        QTest::newRow(name) << request << Strangers;
    };
    const auto page = [&](const char *name, const QByteArray &body, const QByteArray &word) {
        QTest::newRow(name) << good + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body << word;
    };
    const auto changed = [](const char *field, const QString &value) {
        QJsonObject object = browserPage();
        object.insert(QString::fromLatin1(field), value);
        return jsonOf(object);
    };
    stranger("L1 no host", start + rest + empty);
    stranger("L1 two hosts", good + "Host: 127.0.0.1:@\r\n" + empty);
    stranger("L1 host with something behind", start + "Host: 127.0.0.1:@.evil\r\n" + rest + empty);
    stranger("L2 two origins", good + "Origin: " + Paired + "\r\nOrigin: " + Paired + "\r\n" + empty);
    stranger("L2 origin like an extension's", good + "Origin: chrome-extension://ABC\r\n" + empty);
    stranger("L3 JSON as plain text",
             start + "Host: 127.0.0.1:@\r\nContent-Type: text/plain\r\nX-Nutgraf-Token: ~\r\n" + empty);
    stranger("L4 preflight",
             "OPTIONS /capture HTTP/1.1\r\nHost: 127.0.0.1:@\r\nOrigin: https://ledger.example\r\n"
             "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: "
             "x-nutgraf-token\r\n\r\n");
    QTest::newRow("L5 one byte more than 20 MB") << good + "Content-Length: 20971521\r\n\r\n" << QByteArray("large");
    stranger("L6 endless chunks", good + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n5\r\nhello\r\n");
    stranger("L7 length and chunks", good + "Transfer-Encoding: chunked\r\n" + empty);
    stranger("L7 two lengths", good + "Content-Length: 0\r\n" + empty);
    stranger("L7 signed length", good + "Content-Length: +0\r\n\r\n");
    stranger("L7 no length", good + "\r\n");
    stranger("L10 token one digit off",
             start + "Host: 127.0.0.1:@\r\nContent-Type: application/json\r\nX-Nutgraf-Token: ~0\r\n" + empty);
    stranger("L10 two tokens", good + "X-Nutgraf-Token: ~\r\n" + empty);
    page("L11 no UTF-8", "{\"uuid\":\"\xff\xfe\"}", "invalid");
    page("L11 10,000 brackets", QByteArray(10'000, '['), "invalid");
    page("L11 a nested field", "{\"html\":{\"a\":{}}}", "invalid");
    page("L11 cut off", "{\"uuid\":\"", "invalid");
    page("L11 no object", "[]", "invalid");
    page("L11 an unknown field", changed("cookies", QStringLiteral("a=b")), "invalid");
    page("L11 no page", changed("html", QStringLiteral(" ")), "invalid");
    page("L11 no uuid", changed("uuid", QStringLiteral("1")), "invalid");
    page("L11 time without zone", changed("capturedAt", QStringLiteral("2026-03-01T09:30:00")), "invalid");
    page("L12 more than 15 MB of HTML", changed("html", QString(16 * 1024 * 1024, QLatin1Char('a'))), "large");
    QTest::newRow("L12 100 MB") << good + "Content-Length: 104857600\r\n\r\n" << QByteArray("large");
    page("L12 a long selection", changed("selection", QString(20'000, QLatin1Char('a'))), "large");
    page("L13 file", changed("url", QStringLiteral("file:///etc/hostname")), "invalid");
    page("L13 javascript", changed("url", QStringLiteral("javascript:alert(1)")), "invalid");
    page("L13 user name", changed("url", QStringLiteral("https://ledger.example@evil.example/")), "invalid");
    page("L13 no scheme", changed("url", QStringLiteral("ledger.example/page")), "invalid");
    stranger("L14 WebSocket",
             "GET /capture HTTP/1.1\r\nHost: 127.0.0.1:@\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
             "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    stranger("L14 upgrade of a post", good + "Upgrade: h2c\r\n" + empty);
    stranger("L15 absolute address",
             "POST http://127.0.0.1:@/capture HTTP/1.1\r\nHost: 127.0.0.1:@\r\n" + rest + empty);
    stranger("L16 folded header", start + "Host: 127.0.0.1:@\r\nX-More: a\r\n b\r\n" + rest + empty);
    stranger("space before the colon", good + "X-More : a\r\n" + empty);
    stranger("bare line feed", good + "X-More: a\nX-Other: b\r\n" + empty);
    stranger("zero byte", good + QByteArray("X-More: a\0b\r\n", 13) + empty);
    stranger("HTTP/1.0", "POST /capture HTTP/1.0\r\nHost: 127.0.0.1:@\r\n" + rest + empty);
    stranger("another path", "POST /capture/ HTTP/1.1\r\nHost: 127.0.0.1:@\r\n" + rest + empty);
    stranger("many headers", good + QByteArray("A: b\r\n").repeated(70) + empty);
    stranger("a head of 20 KB", good + "A: " + QByteArray(20'000, 'b') + "\r\n" + empty);
    stranger("no HTTP at all", "\x16\x03\x01\x02\r\n\r\n");
}

void BrowserEndpointTest::answersBadRequests()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, told);
    const Endpoint endpoint;
    if (request.size() < 100'000)
        request.replace('~', Token).replace('@', QByteArray::number(endpoint.port));
    else
        request.replace(0, 200, request.left(200).replace('~', Token).replace('@', QByteArray::number(endpoint.port)));
    Exchange exchange(endpoint.port, request);
    QVERIFY(exchange.wait());
    if (told == Strangers)
        QCOMPARE(exchange.answer(), Strangers);
    else
        QCOMPARE(exchange.result(), QString::fromLatin1(told));
    QCOMPARE(endpoint.taken.size(), 0);
    QCOMPARE(resultOf(endpoint, endpoint.page()), QStringLiteral("added")); // it lives
}

void BrowserEndpointTest::dropsWhatIsPipelined() // L9
{
    const Endpoint endpoint;
    QByteArray many;
    for (int i = 0; i < 1'000; ++i)
        many += endpoint.page().bytes();
    Exchange exchange(endpoint.port, many);
    QVERIFY(exchange.wait());
    QCOMPARE(exchange.result(), QStringLiteral("added"));
    QCOMPARE(resultOf(endpoint, endpoint.page()), QStringLiteral("added"));
    QCOMPARE(endpoint.taken.size(), 2);
}

void BrowserEndpointTest::answersThroughHalfOpenConnections() // L8
{
    const Endpoint endpoint; // whose deadlines are longer than this test
    std::vector<std::unique_ptr<Exchange>> halfOpen;
    for (int i = 0; i < 40; ++i) {
        halfOpen.push_back(std::make_unique<Exchange>(endpoint.port, "POST /capture HTTP/1.1\r\nHost: 127"));
        QTRY_VERIFY_WITH_TIMEOUT(halfOpen.back()->isConnected() || halfOpen.back()->isDone(), 60'000);
    }
    QCOMPARE(resultOf(endpoint, endpoint.page()), QStringLiteral("added"));
    const auto isOpen = [](const auto &one) { return !one->isDone(); };
    QTRY_VERIFY_WITH_TIMEOUT(std::count_if(halfOpen.begin(), halfOpen.end(), isOpen) <= 16, 60'000);
}

void BrowserEndpointTest::closesConnectionsThatStaySilent()
{
    EndpointLimits limits = patient();
    limits.headDeadline = limits.bodyDeadline = 50;
    const Endpoint endpoint(limits);
    Exchange head(endpoint.port, "POST /capture HTTP/1.1\r\n");
    QVERIFY(head.wait());
    QCOMPARE(head.answer(), QByteArray());
    BrowserRequestText request = endpoint.page();
    Exchange body(endpoint.port, request.bytes().chopped(5));
    QVERIFY(body.wait());
    QCOMPARE(body.answer(), QByteArray());
    QCOMPARE(endpoint.taken.size(), 0);
}

void BrowserEndpointTest::tellsStrangersAlwaysTheSame()
{
    Endpoint endpoint;
    for (const bool ready : {false, true}) {
        endpoint.endpoint.setReady(ready);
        for (const char *target : {"/", "/ping", "/capture", "/favicon.ico", "/capture?token=1", "*"}) {
            for (const char *method : {"GET", "POST", "OPTIONS", "HEAD", "DELETE"}) {
                BrowserRequestText request = endpoint.page();
                request.method = method;
                request.target = target;
                request.token = Token.toUpper();
                QCOMPARE(answerTo(endpoint, request.bytes()), Strangers);
            }
        }
    }
    QVERIFY(!Strangers.toLower().contains("nutgraf") && !Strangers.contains("Server:"));
    QVERIFY(!Strangers.contains("Access-Control"));
}

void BrowserEndpointTest::pingSaysWhetherAnInvestigationIsOpen()
{
    Endpoint endpoint;
    QCOMPARE(resultOf(endpoint, endpoint.ping()), QStringLiteral("closed"));
    endpoint.endpoint.setReady(true);
    QCOMPARE(resultOf(endpoint, endpoint.ping()), QStringLiteral("ready"));
    QCOMPARE(resultOf(endpoint, endpoint.ping(QByteArray())), QStringLiteral("ready"));
    QCOMPARE(resultOf(endpoint, endpoint.ping("{\"uuid\":\"d2719e4c-9c4b-4f0e-8f3e-0a1b2c3d4e5f\"}")),
             QStringLiteral("unknown"));
    QCOMPARE(resultOf(endpoint, endpoint.ping("[1]")), QStringLiteral("invalid"));
    QCOMPARE(resultOf(endpoint, endpoint.ping(QByteArray(2'000, ' '))), QStringLiteral("large"));
    endpoint.outcome = CaptureOutcome::Closed;
    QCOMPARE(resultOf(endpoint, endpoint.page()), QStringLiteral("closed"));
}

void BrowserEndpointTest::limitsTheRate()
{
    EndpointLimits limits = patient();
    limits.requestsPerSecond = 0;
    const Endpoint none(limits);
    QCOMPARE(resultOf(none, none.page()), QStringLiteral("busy"));
    QCOMPARE(none.taken.size(), 0);
    limits.requestsPerSecond = EndpointLimits().requestsPerSecond;
    const Endpoint some(limits);
    for (int i = 0; i < limits.requestsPerSecond; ++i)
        QCOMPARE(resultOf(some, some.page()), QStringLiteral("added"));
}

void BrowserEndpointTest::takesAResentPageOnce()
{
    Endpoint endpoint;
    const BrowserRequestText request = endpoint.page();
    QCOMPARE(resultOf(endpoint, request), QStringLiteral("added"));
    QCOMPARE(resultOf(endpoint, request), QStringLiteral("added"));
    QCOMPARE(endpoint.taken.size(), 1);

    // Also while the first is still being added.
    endpoint.keepReplies = true;
    const BrowserRequestText slow = endpoint.page();
    Exchange first(endpoint.port, slow.bytes());
    QTRY_COMPARE_WITH_TIMEOUT(endpoint.replies.size(), 1, 60'000);
    Exchange second(endpoint.port, slow.bytes());
    QTRY_VERIFY_WITH_TIMEOUT(second.isConnected(), 60'000);
    QCOMPARE(resultOf(endpoint, endpoint.ping()), QStringLiteral("closed")); // the second is behind it
    endpoint.replies.constFirst().answer(CaptureOutcome::Known);
    QVERIFY(first.wait() && second.wait());
    QCOMPARE(first.result(), QStringLiteral("known"));
    QCOMPARE(second.result(), QStringLiteral("known"));
    QCOMPARE(endpoint.taken.size(), 2);
}

void BrowserEndpointTest::takesAFailedPageAgain()
{
    Endpoint endpoint;
    endpoint.outcome = CaptureOutcome::Failed;
    const BrowserRequestText request = endpoint.page();
    QCOMPARE(resultOf(endpoint, request), QStringLiteral("failed"));
    endpoint.outcome = CaptureOutcome::Added;
    QCOMPARE(resultOf(endpoint, request), QStringLiteral("added"));
    QCOMPARE(endpoint.taken.size(), 2);
}

void BrowserEndpointTest::refusesAnotherPageUnderAKnownUuid()
{
    const Endpoint endpoint;
    QJsonObject page = browserPage();
    QCOMPARE(resultOf(endpoint, endpoint.page(page)), QStringLiteral("added"));
    page.insert(QStringLiteral("html"), QStringLiteral("<p>Something else</p>"));
    QCOMPARE(resultOf(endpoint, endpoint.page(page)), QStringLiteral("invalid"));
    QCOMPARE(endpoint.taken.size(), 1);
}

void BrowserEndpointTest::asksOnceAboutANewSender()
{
    Endpoint endpoint;
    endpoint.keepQuestions = true;
    QSignalSpy allowed(&endpoint.endpoint, &BrowserEndpoint::originAllowed);
    BrowserRequestText one = endpoint.page();
    one.origin = OtherExtension;
    BrowserRequestText two = endpoint.page();
    two.origin = OtherExtension;
    Exchange first(endpoint.port, one.bytes());
    Exchange second(endpoint.port, two.bytes());
    QTRY_COMPARE_WITH_TIMEOUT(endpoint.questions.size(), 1, 60'000);
    QCOMPARE(resultOf(endpoint, endpoint.page()), QStringLiteral("added")); // others do not wait for the answer
    QCOMPARE(endpoint.taken.size(), 1);
    QCOMPARE(endpoint.asked.constFirst().origin, QString::fromLatin1(OtherExtension));
    endpoint.questions.takeFirst()(true);
    QVERIFY(first.wait() && second.wait());
    QCOMPARE(first.result(), QStringLiteral("added"));
    QCOMPARE(second.result(), QStringLiteral("added"));
    QCOMPARE(allowed.size(), 1);
    QCOMPARE(resultOf(endpoint, two), QStringLiteral("added"));
    QCOMPARE(endpoint.asked.size(), 1);
    QCOMPARE(endpoint.taken.size(), 3);
}

void BrowserEndpointTest::takesADroppedQuestionForANo()
{
    Endpoint endpoint;
    endpoint.keepQuestions = true;
    BrowserRequestText request = endpoint.page();
    request.origin = OtherExtension;
    Exchange exchange(endpoint.port, request.bytes());
    QTRY_COMPARE_WITH_TIMEOUT(endpoint.questions.size(), 1, 60'000);
    endpoint.questions.clear();
    QVERIFY(exchange.wait());
    QCOMPARE(exchange.result(), QStringLiteral("refused"));
    QCOMPARE(endpoint.taken.size(), 0);
}

void BrowserEndpointTest::tellsTheSenderToAskLater()
{
    EndpointLimits limits = patient();
    limits.answerDeadline = 50;
    Endpoint endpoint(limits);
    endpoint.keepReplies = true;
    const QJsonObject page = browserPage();
    const QByteArray ask = jsonOf({{QStringLiteral("uuid"), page.value(QStringLiteral("uuid"))}});
    QCOMPARE(resultOf(endpoint, endpoint.page(page)), QStringLiteral("waiting"));
    QTRY_COMPARE_WITH_TIMEOUT(endpoint.replies.size(), 1, 60'000);
    QCOMPARE(resultOf(endpoint, endpoint.ping(ask)), QStringLiteral("waiting"));
    endpoint.replies.takeFirst().answer(CaptureOutcome::Added);
    QCOMPARE(resultOf(endpoint, endpoint.ping(ask)), QStringLiteral("added"));
}

void BrowserEndpointTest::answersFailedWhenNobodyAnswers()
{
    Endpoint endpoint;
    endpoint.keepReplies = true;
    Exchange exchange(endpoint.port, endpoint.page().bytes());
    QTRY_COMPARE_WITH_TIMEOUT(endpoint.replies.size(), 1, 60'000);
    endpoint.replies.clear();
    QVERIFY(exchange.wait());
    QCOMPARE(exchange.result(), QStringLiteral("failed"));
}

void BrowserEndpointTest::waitsWithNoMoreThanSomePages()
{
    Endpoint endpoint;
    endpoint.keepReplies = true;
    std::vector<std::unique_ptr<Exchange>> waiting;
    for (int i = 0; i < EndpointLimits().waitingPages; ++i)
        waiting.push_back(std::make_unique<Exchange>(endpoint.port, endpoint.page().bytes()));
    QTRY_COMPARE_WITH_TIMEOUT(endpoint.replies.size(), EndpointLimits().waitingPages, 60'000);
    QCOMPARE(resultOf(endpoint, endpoint.page()), QStringLiteral("busy"));
    QCOMPARE(endpoint.taken.size(), EndpointLimits().waitingPages);
}

QTEST_GUILESS_MAIN(BrowserEndpointTest)
#include "tst_browserendpoint.moc"
