// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/browsercapture.h"
#include "app/capture/browserrequest.h"
#include "app/capture/pairingcode.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace nutgraf::capture;

// What a browser sends, apart from sockets: the head of its request, its page, and the code that pairs it.
class BrowserCaptureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAHeadThatArrivesInPieces();
    void knowsTheOriginsOfExtensions_data();
    void knowsTheOriginsOfExtensions();
    void readsAPage();
    void keepsWhatABrowserCannotEncode();
    void codeHoldsThePairing();
    void codeIsReadHoweverItIsTyped();
    void codeWithAMistakeIsRefused();
    void tokensDiffer();
};

void BrowserCaptureTest::readsAHeadThatArrivesInPieces()
{
    const QByteArray text = "POST /ping HTTP/1.1\r\nhost:  127.0.0.1:5 \r\nContent-Length: 2\r\n\r\n{}";
    const qsizetype head = text.size() - 2;
    for (qsizetype size = 0; size < head; ++size)
        QCOMPARE(parseRequestHead(QByteArrayView(text).first(size)).state, ParsedHead::State::Incomplete);
    const ParsedHead parsed = parseRequestHead(text);
    QCOMPARE(parsed.state, ParsedHead::State::Complete);
    QCOMPARE(parsed.size, head);
    QCOMPARE(parsed.head.host.value_or(QByteArray()), QByteArray("127.0.0.1:5"));
    QCOMPARE(parsed.head.contentLength.value_or(-1), 2);
}

void BrowserCaptureTest::knowsTheOriginsOfExtensions_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("extension");
    const QByteArray id = "abcdefghijklmnopabcdefghijklmnop";
    QTest::newRow("Chromium") << "chrome-extension://" + id << true;
    QTest::newRow("Firefox") << QByteArray("moz-extension://0f0e0d0c-0b0a-4908-8706-050403020100") << true;
    QTest::newRow("with a path") << "chrome-extension://" + id + "/" << false;
    QTest::newRow("letter beyond p") << "chrome-extension://" + id.chopped(1) + "q" << false;
    QTest::newRow("upper case") << "chrome-extension://" + id.toUpper() << false;
    QTest::newRow("web page") << QByteArray("https://" + id) << false;
    QTest::newRow("null") << QByteArray("null") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void BrowserCaptureTest::knowsTheOriginsOfExtensions()
{
    QFETCH(QByteArray, origin);
    QTEST(isExtensionOrigin(origin), "extension");
}

void BrowserCaptureTest::readsAPage()
{
    const auto read = readBrowserCapture(R"({"uuid":"d2719e4c-9c4b-4f0e-8f3e-0a1b2c3d4e5f",
        "url":"https://LEDGER.example/a%20b#part","title":" One\n two\u0007 ","html":"<p>\u00e9</p>","selection":"two",
        "capturedAt":"2026-03-01T09:30:00.250Z"})");
    QVERIFY(read.ok());
    QCOMPARE(read.value().uuid, QUuid(QStringLiteral("d2719e4c-9c4b-4f0e-8f3e-0a1b2c3d4e5f")));
    QCOMPARE(read.value().address, QStringLiteral("https://ledger.example/a%20b"));
    QCOMPARE(read.value().title, QStringLiteral("One two"));
    QCOMPARE(read.value().html, QByteArray("<p>\xc3\xa9</p>"));
    QCOMPARE(read.value().selection, QStringLiteral("two"));
    QCOMPARE(read.value().takenUs, 1'772'357'400'250'000);
}

void BrowserCaptureTest::keepsWhatABrowserCannotEncode()
{
    const auto read = readBrowserCapture(R"({"uuid":"d2719e4c-9c4b-4f0e-8f3e-0a1b2c3d4e5f",
        "url":"https://ledger.example/","title":"","html":"<p>a\ud800b</p>","capturedAt":"2026-03-01T09:30:00Z"})");
    QVERIFY(read.ok());
    QCOMPARE(QString::fromUtf8(read.value().html).size(), 10);
}

void BrowserCaptureTest::codeHoldsThePairing()
{
    const Pairing pairing{"00112233445566778899aabbccddeeff", 43121};
    const QString code = pairingCode(pairing);
    QCOMPARE(code.size(), 35);
    const auto read = pairingOfCode(code);
    QVERIFY(read);
    QCOMPARE(read->token, pairing.token);
    QCOMPARE(read->port, pairing.port);
    QCOMPARE(pairingCode({"00112233445566778899aabbccddeeff", 0}), QString());
    QCOMPARE(pairingCode({"0011", 80}), QString());
}

void BrowserCaptureTest::codeIsReadHoweverItIsTyped()
{
    const Pairing pairing{createPairingToken(), 1};
    const QString code = pairingCode(pairing);
    QVERIFY(pairingOfCode(code.toLower().remove(u'-')));
    QVERIFY(pairingOfCode(QStringLiteral("  ") + QString(code).replace(u'-', u' ') + u'\n'));
}

void BrowserCaptureTest::codeWithAMistakeIsRefused()
{
    const QString code = pairingCode({"00112233445566778899aabbccddeeff", 43121});
    int noticed = 0;
    for (qsizetype at = 0; at < code.size(); ++at) {
        QString wrong = code;
        wrong[at] = code.at(at) == u'Z' ? u'Y' : u'Z';
        noticed += pairingOfCode(wrong) ? 0 : 1;
    }
    QCOMPARE(noticed, int(code.size()));
    QVERIFY(!pairingOfCode(code.chopped(1)));
    QVERIFY(!pairingOfCode(code + u'0'));
    QVERIFY(!pairingOfCode({}));
    QVERIFY(!pairingOfCode(QStringLiteral("öäü")));
}

void BrowserCaptureTest::tokensDiffer()
{
    QSet<QByteArray> tokens;
    for (int i = 0; i < 100; ++i)
        tokens.insert(createPairingToken());
    QCOMPARE(tokens.size(), 100);
}

QTEST_GUILESS_MAIN(BrowserCaptureTest)
#include "tst_browsercapture.moc"
