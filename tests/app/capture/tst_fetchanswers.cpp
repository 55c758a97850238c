// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/fetcher.h"
#include "tests/support/scriptedserver.h"

#include <QTest>

#include <brotli/encode.h>
#include <zlib.h>
#include <zstd.h>

using namespace nutgraf::capture;
using namespace nutgraf::testsupport;
using nutgraf::storage::ErrorCode;
using namespace std::chrono_literals;

namespace {

using Script = ScriptedServer::Script;

Script sends(const QByteArray &bytes)
{
    return [bytes](ScriptedConnection &connection) { connection.send(bytes); };
}

Script sendsAndResets(const QByteArray &bytes)
{
    return [bytes](ScriptedConnection &connection) {
        connection.send(bytes);
        connection.reset();
    };
}

Script sendsAndHolds(const QByteArray &bytes)
{
    return [bytes](ScriptedConnection &connection) {
        connection.send(bytes);
        connection.hold();
    };
}

Script sendsWithoutEnd(const QByteArray &first, const QByteArray &again)
{
    return [first, again](ScriptedConnection &connection) {
        connection.send(first);
        while (connection.send(again)) {
        }
    };
}

QByteArray withLength(const QByteArray &body, const QByteArray &fields = {})
{
    return "HTTP/1.1 200 OK\r\n" + fields + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray gzip(const QByteArray &plain, int windowBits = MAX_WBITS + 16)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, windowBits, 9, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(plain.size()))) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray brotli(const QByteArray &plain)
{
    size_t size = BrotliEncoderMaxCompressedSize(size_t(plain.size()));
    QByteArray packed(qsizetype(size), '\0');
    BrotliEncoderCompress(5, 22, BROTLI_MODE_TEXT, size_t(plain.size()),
                          reinterpret_cast<const uint8_t *>(plain.constData()), &size,
                          reinterpret_cast<uint8_t *>(packed.data()));
    packed.truncate(qsizetype(size));
    return packed;
}

QByteArray zstd(const QByteArray &plain, int windowLog = 0)
{
    ZSTD_CCtx *context = ZSTD_createCCtx();
    if (windowLog > 0)
        ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, windowLog);
    ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(plain.size()))) + 64, '\0');
    ZSTD_inBuffer in{plain.constData(), size_t(plain.size()), 0};
    ZSTD_outBuffer out{packed.data(), size_t(packed.size()), 0};
    // In two steps, so that the frame cannot know its size and names its window.
    ZSTD_compressStream2(context, &out, &in, ZSTD_e_flush);
    ZSTD_compressStream2(context, &out, &in, ZSTD_e_end);
    packed.truncate(qsizetype(out.pos));
    ZSTD_freeCCtx(context);
    return packed;
}

QByteArray coded(const QByteArray &encoding, const QByteArray &body)
{
    return withLength(body, "Content-Encoding: " + encoding + "\r\n");
}

const QByteArray Words = QByteArray("<p>Nvidia lost $589 billion in market value on Monday.</p>\n").repeated(40);

QByteArray damaged(QByteArray bytes, qsizetype fromEnd)
{
    bytes[bytes.size() - fromEnd] = char(bytes[bytes.size() - fromEnd] ^ 0x55);
    return bytes;
}

FetchLimits smallLimits()
{
    FetchLimits limits;
    limits.wireBytes = 200'000;
    limits.decodedBytes = 400'000;
    limits.ratioFrom = 100'000;
    limits.inAll = 20s;
    return limits;
}

} // namespace

/// What becomes of answers of every kind: whole, cut, packed, contradictory, endless.
class FetchAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answerIsWhatItIs_data();
    void answerIsWhatItIs();
    void slowServersAreGivenUp_data();
    void slowServersAreGivenUp();
    void failureKeepsItsStatusAndSaysWhatToDo_data();
    void failureKeepsItsStatusAndSaysWhatToDo();
    void noBodyThatIsCutAnywhereIsComplete_data();
    void noBodyThatIsCutAnywhereIsComplete();

private:
    FetchRequest request(const ScriptedServer &server) const;

    std::unique_ptr<Fetcher> m_fetcher;
};

void FetchAnswersTest::initTestCase()
{
    FetchSettings settings;
    settings.hostPause = 0ms;
    m_fetcher = std::make_unique<Fetcher>(settings);
}

FetchRequest FetchAnswersTest::request(const ScriptedServer &server) const
{
    FetchRequest request;
    request.address = QStringLiteral("http://127.0.0.1:%1/").arg(server.port());
    request.allowedHosts = {QStringLiteral("127.0.0.1")};
    request.limits = smallLimits();
    return request;
}

void FetchAnswersTest::answerIsWhatItIs_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("truncation");
    QTest::addColumn<QByteArray>("bytes"); // null: not looked at
    const auto row = [](const char *name, const Script &script, const char *status, const char *truncation,
                        const QByteArray &bytes = {}) {
        QTest::newRow(name) << script << QString::fromLatin1(status) << QString::fromLatin1(truncation) << bytes;
    };
    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    const QByteArray chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
    row("length", sends(withLength(Words)), "complete", "", Words);
    row("empty", sends(withLength({})), "complete", "", "");
    row("chunks", sends(chunked + "5\r\nhello\r\n0\r\n\r\n"), "complete", "", "hello");
    row("chunks with trailer", sends(chunked + "5\r\nhello\r\n0\r\nX-Late: 1\r\n\r\n"), "complete", "", "hello");
    row("F1 shorter than its length", sends(head + "Content-Length: 100\r\n\r\nhello"), "partial", "disconnect",
        "hello");
    row("F1 nothing of its length", sends(head + "Content-Length: 100\r\n\r\n"), "failed", "disconnect");
    row("F1 reset within its length", sendsAndResets(head + "Content-Length: 100\r\n\r\nhello"), "partial",
        "disconnect", "hello");
    row("F2 cut within a chunk", sends(chunked + "5\r\nhello\r\n10\r\nwor"), "partial", "disconnect", "hellowor");
    row("F2 without last chunk", sends(chunked + "5\r\nhello\r\n"), "partial", "disconnect", "hello");
    row("F2 size that is none", sends(chunked + "5\r\nhello\r\nxyz\r\n"), "partial", "disconnect", "hello");
    row("F3 no length, reset", sendsAndResets(head + "\r\nhello"), "partial", "disconnect", "hello");
    row("no length, closed", sends(head + "\r\nhello"), "length_unknown", "", "hello");
    row("no length, HTTP/1.0", sends("HTTP/1.0 200 OK\r\n\r\nhello"), "length_unknown", "", "hello");
    row("F4 two lengths, shorter last", sends(head + "Content-Length: 10\r\nContent-Length: 5\r\n\r\nhellohello"),
        "partial", "unspecified");
    row("F4 two lengths, longer last", sends(head + "Content-Length: 5\r\nContent-Length: 10\r\n\r\nhellohello"),
        "partial", "unspecified");
    row("F4 two lengths in one field", sends(head + "Content-Length: 5, 10\r\n\r\nhello"), "partial", "unspecified");
    row("same length twice", sends(head + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello"), "complete", "",
        "hello");
    row("F5 negative length", sends(head + "Content-Length: -5\r\n\r\nhello"), "failed", "");
    row("F5 length with sign", sends(head + "Content-Length: +5\r\n\r\nhello"), "partial", "unspecified");
    row("F5 length in words", sends(head + "Content-Length: five\r\n\r\nhello"), "failed", "");
    row("F6 length and chunks",
        sends(head + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"), "partial",
        "unspecified");
    row("F7 HTTP/0.9", sends("<p>hello"), "failed", "");
    row("F8 header of 300 kB", sends(head + "X-Long: " + QByteArray(300'000, 'a') + "\r\nContent-Length: 0\r\n\r\n"),
        "failed", "");
    row("F9 10,000 small fields",
        sends(head + QByteArray("X-A: b\r\n").repeated(10'000) + "Content-Length: 5\r\n\r\nhello"), "complete", "",
        "hello");
    row("F9 headers without end", sendsWithoutEnd(head, QByteArray("X-A: b\r\n").repeated(1000)), "failed", "");
    row("F10 NUL in a field", sends(head + QByteArray("X-A: b\0c\r\n", 10) + "Content-Length: 5\r\n\r\nhello"),
        "failed", "");
    row("F10 bare CR in a field", sends(head + "X-A: b\rContent-Length: 2\r\nContent-Length: 5\r\n\r\nhello"),
        "complete", "", "hello");
    row("closed at once", sends(""), "failed", "");
    row("reset at once", sendsAndResets(""), "failed", "");
    row("no headers' end", sends(head + "Content-Length: 5\r\n"), "failed", "");

    row("gzip", sends(coded("gzip", gzip(Words))), "complete", "", Words);
    row("x-gzip", sends(coded("x-gzip", gzip(Words))), "complete", "", Words);
    row("deflate", sends(coded("deflate", gzip(Words, MAX_WBITS))), "complete", "", Words);
    row("deflate without frame", sends(coded("deflate", gzip(Words, -MAX_WBITS))), "complete", "", Words);
    row("brotli", sends(coded("br", brotli(Words))), "complete", "", Words);
    row("zstd", sends(coded("zstd", zstd(Words))), "complete", "", Words);
    row("identity", sends(coded("identity", Words)), "complete", "", Words);
    row("two codings", sends(coded("gzip, br", brotli(gzip(Words)))), "complete", "", Words);
    row("two members", sends(coded("gzip", gzip("one") + gzip("two"))), "complete", "", "onetwo");
    row("two frames", sends(coded("zstd", zstd("one") + zstd("two"))), "complete", "", "onetwo");
    row("packed, closed at its end", sends(head + "Content-Encoding: gzip\r\n\r\n" + gzip(Words)), "complete", "",
        Words);
    row("packed, nothing in it", sends(coded("gzip", {})), "complete", "", "");
    row("F21 gzip bomb", sends(coded("gzip", gzip(QByteArray(3'000'000, 'a')))), "partial", "length");
    row("F21 slow gzip bomb", sends(coded("gzip", gzip(QByteArray(350'000, 'a')))), "partial", "length");
    row("F22 brotli bomb", sends(coded("br", brotli(QByteArray(30'000'000, 'a')))), "partial", "length");
    row("F23 zstd bomb", sends(coded("zstd", zstd(QByteArray(30'000'000, 'a')))), "partial", "length");
    row("F23 zstd with a window of 128 MB", sends(coded("zstd", zstd(Words, 27))), "failed", "unspecified");
    row("bomb in a bomb", sends(coded("gzip, gzip", gzip(gzip(QByteArray(30'000'000, 'a'))))), "partial", "length");
    row("F24 gzip cut, length right", sends(coded("gzip", gzip(Words).chopped(20))), "partial", "unspecified");
    row("F24 brotli cut, length right", sends(coded("br", brotli(Words).chopped(3))), "partial", "unspecified");
    row("F24 zstd cut, length right", sends(coded("zstd", zstd(Words).chopped(3))), "partial", "unspecified");
    row("F24 gzip cut, no length", sends(head + "Content-Encoding: gzip\r\n\r\n" + gzip(Words).chopped(20)), "partial",
        "disconnect");
    row("F24 wrong checksum", sends(coded("gzip", damaged(gzip(Words), 6))), "partial", "unspecified", Words);
    row("F24 junk behind", sends(coded("gzip", gzip(Words) + "junk")), "complete", "", Words);
    row("packed that is not", sends(coded("gzip", Words)), "failed", "unspecified");
    row("F25 seven codings", sends(coded("gzip, gzip, gzip, gzip, gzip, gzip, gzip", "x")), "failed", "");
    row("F26 unknown coding", sends(coded("x-foo", Words)), "failed", "");
    row("F27 larger than the limit", sends(withLength(QByteArray(1'000'000, 'a'))), "partial", "length",
        QByteArray(200'000, 'a'));
    row("F28 without end", sendsWithoutEnd(head + "\r\n", QByteArray(10'000, 'a')), "partial", "length",
        QByteArray(200'000, 'a'));
    row("F28 chunks without end", sendsWithoutEnd(chunked, "5\r\nhello\r\n"), "partial", "length");
    row("F28 chunk sizes without end", sendsWithoutEnd(chunked, "1;" + QByteArray(4000, 'x') + "\r\na\r\n"), "partial",
        "length");
    row("F29 part unasked",
        sends("HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-4/100\r\nContent-Length: "
              "5\r\n\r\nhello"),
        "partial", "unspecified", "hello");
    row("F29 not changed unasked", sends("HTTP/1.1 304 Not Modified\r\n\r\n"), "failed", "");
    row("F30 100 interim answers",
        sends(QByteArray("HTTP/1.1 103 Early Hints\r\nX: y\r\n\r\n").repeated(100) + withLength("hello")), "complete",
        "", "hello");
    row("F30 interim answers without end",
        sendsWithoutEnd({}, QByteArray("HTTP/1.1 102 Processing\r\n\r\n").repeated(100)), "failed", "");
    row("F31 no content with content", sends("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello"), "complete",
        "", "");
    row("F32 something else than it says", sends(withLength("%PDF-1.4", "Content-Type: text/html\r\n")), "complete", "",
        "%PDF-1.4");
    row("F33 name of a file", sends(withLength("x", "Content-Disposition: attachment; filename=../../.bashrc\r\n")),
        "complete", "", "x");
    row("F34 cookie of 1 MB", sends(withLength("x", "Set-Cookie: a=" + QByteArray(1'000'000, 'b') + "\r\n")), "failed",
        "");
    for (qsizetype cut = 0; cut < 4; ++cut) // F40: the bytes are kept as they came
        row(qPrintable(QStringLiteral("F40 cut in a letter, %1").arg(cut)),
            sends(head + "Content-Length: 9\r\n\r\n" + QByteArray("a\xf0\x9f\x97\x9e").left(2 + cut)), "partial",
            "disconnect", QByteArray("a\xf0\x9f\x97\x9e").left(2 + cut));
}

void FetchAnswersTest::answerIsWhatItIs()
{
    QFETCH(Script, script);
    QFETCH(QString, status);
    QFETCH(QString, truncation);
    QFETCH(QByteArray, bytes);
    ScriptedServer server;
    server.on("/", script);
    const Fetched fetched = m_fetcher->fetch(request(server));
    QVERIFY2(statusName(fetched.status) == status,
             qPrintable(statusName(fetched.status) + u' ' + fetched.problem.message + u' ' + fetched.problem.detail));
    QCOMPARE(truncationName(fetched.truncation), truncation);
    if (!bytes.isNull())
        QCOMPARE(fetched.bytes, bytes);
    QVERIFY(fetched.bytes.size() <= smallLimits().decodedBytes);
    QVERIFY(fetched.wireBytes <= smallLimits().wireBytes);
    const bool good = fetched.status == FetchStatus::Complete || fetched.status == FetchStatus::LengthUnknown;
    QCOMPARE(fetched.problem.message.isEmpty(), good);
}

void FetchAnswersTest::slowServersAreGivenUp_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<bool>("lowSpeed"); // otherwise the time in all
    QTest::addColumn<QString>("status");
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n";
    QTest::newRow("F15 slow header") << sendsAndHolds(head) << false << QStringLiteral("failed");
    QTest::newRow("F16 slow body") << sendsAndHolds(head + "\r\nhello") << false << QStringLiteral("partial");
    QTest::newRow("F16 slow body, by speed") << sendsAndHolds(head + "\r\nhello") << true << QStringLiteral("partial");
    QTest::newRow("F17 silent") << sendsAndHolds({}) << false << QStringLiteral("failed");
    QTest::newRow("slow packed body") << sendsAndHolds("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
                                                       + gzip(Words).chopped(12))
                                      << false << QStringLiteral("partial");
}

void FetchAnswersTest::slowServersAreGivenUp()
{
    QFETCH(Script, script);
    QFETCH(bool, lowSpeed);
    QFETCH(QString, status);
    ScriptedServer server;
    server.on("/", script);
    FetchRequest asked = request(server);
    if (lowSpeed)
        asked.limits.slowFor = 1s;
    else
        asked.limits.inAll = 250ms;
    const Fetched fetched = m_fetcher->fetch(asked);
    QCOMPARE(statusName(fetched.status), status);
    QCOMPARE(truncationName(fetched.truncation), QStringLiteral("time"));
    QVERIFY(!fetched.problem.message.isEmpty());
}

void FetchAnswersTest::failureKeepsItsStatusAndSaysWhatToDo_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("401") << 401 << int(ErrorCode::Network) << QStringLiteral("refused the page (401)");
    QTest::newRow("403") << 403 << int(ErrorCode::Network) << QStringLiteral("save it and add the file");
    QTest::newRow("404") << 404 << int(ErrorCode::NotFound) << QStringLiteral("web archive");
    QTest::newRow("410") << 410 << int(ErrorCode::NotFound) << QStringLiteral("web archive");
    QTest::newRow("429") << 429 << int(ErrorCode::Network) << QStringLiteral("refused the page (429)");
    QTest::newRow("451") << 451 << int(ErrorCode::Network) << QStringLiteral("refused the page (451)");
    QTest::newRow("500") << 500 << int(ErrorCode::Network) << QStringLiteral("refused the page (500)");
    QTest::newRow("599") << 599 << int(ErrorCode::Network) << QStringLiteral("refused the page (599)");
}

void FetchAnswersTest::failureKeepsItsStatusAndSaysWhatToDo()
{
    QFETCH(int, status);
    QFETCH(int, code);
    QFETCH(QString, words);
    ScriptedServer server;
    server.answer("/", "HTTP/1.1 " + QByteArray::number(status) + " No\r\nContent-Length: 4\r\n\r\ngone");
    const Fetched fetched = m_fetcher->fetch(request(server));
    QCOMPARE(statusName(fetched.status), QStringLiteral("failed"));
    QCOMPARE(fetched.httpStatus, status);
    QCOMPARE(int(fetched.problem.code), code);
    QVERIFY2(fetched.problem.message.contains(words), qPrintable(fetched.problem.message));
    QVERIFY(!fetched.hasBody());
}

void FetchAnswersTest::noBodyThatIsCutAnywhereIsComplete_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray small = Words.left(120);
    QTest::newRow("length") << withLength(small);
    QTest::newRow("gzip") << coded("gzip", gzip(small));
    QTest::newRow("brotli") << coded("br", brotli(small));
    QTest::newRow("zstd") << coded("zstd", zstd(small));
    QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n "
                                          "world\r\n0\r\n\r\n");
}

void FetchAnswersTest::noBodyThatIsCutAnywhereIsComplete()
{
    QFETCH(QByteArray, answer);
    ScriptedServer server;
    for (qsizetype length = 1; length < answer.size(); ++length)
        server.answer("/" + QByteArray::number(length), answer.left(length));
    FetchRequest asked = request(server);
    const QString root = asked.address;
    for (qsizetype length = 1; length < answer.size(); ++length) {
        asked.address = root + QString::number(length);
        const Fetched fetched = m_fetcher->fetch(asked);
        // Of the line break behind the last chunk the body does not depend.
        const bool whole = answer.size() - length == 1 && fetched.bytes == "hello world";
        QVERIFY2(whole || fetched.status == FetchStatus::Partial || fetched.status == FetchStatus::Failed,
                 qPrintable(QStringLiteral("%1 of %2 bytes").arg(length).arg(answer.size())));
    }
}

QTEST_GUILESS_MAIN(FetchAnswersTest)
#include "tst_fetchanswers.moc"
