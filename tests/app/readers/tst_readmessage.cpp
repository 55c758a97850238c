// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/readmessage.h"

#include <QtTest>

#include <limits>

using namespace nutgraf;
using namespace nutgraf::readers;

namespace {

ReadDocument fullDocument()
{
    ReadDocument document;
    document.kind = ReadKind::Transcript;
    document.title = QStringLiteral("Hearing on the ferry \U0001F6A2");
    document.byline = {QStringLiteral("Ada Quill"), QStringLiteral("Ben Marsh")};
    document.publisher = QStringLiteral("Quay Courier");
    document.siteName = QStringLiteral("Courier");
    document.published = QStringLiteral("2025-03-03");
    document.publishedEvidence = QStringLiteral("json-ld");
    document.modified = QStringLiteral("2025-03-04");
    document.language = QStringLiteral("en");
    document.canonicalUrl = QStringLiteral("https://courier.example/ferry");
    document.text = QStringLiteral("Quill: It runs.\nMarsh: Since when?");
    document.captions = {QStringLiteral("The ferry")};
    document.links = {{QStringLiteral("https://courier.example/more"), QStringLiteral("More")}};
    document.pages = {{0, 1}, {16, 2}};
    document.turns = {{0, 15, QStringLiteral("Quill"), 0, 1500}, {16, 34, QStringLiteral("Marsh"), -1, -1}};
    document.claimReviews = {{QStringLiteral("It runs"), QStringLiteral("Quill"), QStringLiteral("2025"), QString(),
                              QStringLiteral("True"), 5, 1, 5, QStringLiteral("Marsh"), QString(), QString()}};
    document.ocrConfidence = 87;
    document.credit = QStringLiteral("Harbour Wire");
    document.contentType = QStringLiteral("text/plain");
    document.charset = QStringLiteral("utf-8");
    document.warnings = {QStringLiteral("Some bytes were not UTF-8.")};
    return document;
}

ContainedItem fullItem()
{
    ContainedItem item;
    item.name = QStringLiteral("page.html");
    item.url = QStringLiteral("https://courier.example/");
    item.contentType = QStringLiteral("text/html");
    item.charset = QStringLiteral("utf-8");
    item.headers = QStringLiteral("HTTP/1.1 200 OK");
    item.bytes = QByteArray("<p>\0</p>", 8);
    item.title = QStringLiteral("Page");
    item.published = QStringLiteral("2025");
    item.takenUs = 1741000000000000;
    item.truncated = QStringLiteral("length");
    item.warning = QStringLiteral("Its hash does not match.");
    return item;
}

QList<ReadAnswer> allAnswers()
{
    return {storage::Error{storage::ErrorCode::Limit, QStringLiteral("Too long."), QStringLiteral("detail")},
            fullDocument(), QList<ContainedItem>{fullItem(), ContainedItem()},
            LineAnswer{LineAnswer::Outcome::Answered, "{\"id\":1}"}, QByteArray("bytes")};
}

} // namespace

class ReadMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestArrivesAsItWasSent();
    void everyAnswerArrivesAsItWasGiven();
    void bareAddressDiffersFromEmptyBytes();
    void answerCutAnywhereIsRefused();
    void requestCutInItsHeadIsRefused();
    void changedByteNeverGivesAnImpossibleDocument();
    void impossibleAnswerIsRefused_data();
    void impossibleAnswerIsRefused();
    void frameOutOfBoundsIsRefused();
};

void ReadMessageTest::requestArrivesAsItWasSent()
{
    ReadRequest request;
    request.operation = Operation::Contents;
    request.options = "{\"x\":1}";
    request.cpuMilliseconds = 5000;
    request.input = {QByteArray("a\0b", 3), QStringLiteral("text/html"), QStringLiteral("utf-8"),
                     QStringLiteral("https://quay.example/"), QStringLiteral("page.html")};
    const QByteArray payload = encodeRequestHead(request) + request.input.bytes;
    const auto decoded = decodeRequest(payload);
    QVERIFY(decoded.ok());
    QCOMPARE(decoded.value().operation, request.operation);
    QCOMPARE(decoded.value().options, request.options);
    QCOMPARE(decoded.value().cpuMilliseconds, 5000U);
    QCOMPARE(decoded.value().input.bytes, request.input.bytes);
    QCOMPARE(decoded.value().input.contentType, request.input.contentType);
    QCOMPARE(decoded.value().input.charset, request.input.charset);
    QCOMPARE(decoded.value().input.url, request.input.url);
    QCOMPARE(decoded.value().input.fileName, request.input.fileName);
    QVERIFY(!decoded.value().bytesInFile);
}

void ReadMessageTest::everyAnswerArrivesAsItWasGiven()
{
    for (const ReadAnswer &answer : allAnswers()) {
        const QByteArray payload = encodeAnswer(answer);
        const auto decoded = decodeAnswer(payload);
        QVERIFY(decoded.ok());
        QCOMPARE(decoded.value().index(), answer.index());
        QCOMPARE(encodeAnswer(decoded.value()), payload);
    }
    const auto decoded = decodeAnswer(encodeAnswer(fullDocument()));
    const auto &document = std::get<ReadDocument>(decoded.value());
    QCOMPARE(document.text, fullDocument().text);
    QCOMPARE(document.turns.at(1).end, 34);
    QCOMPARE(document.claimReviews.first().bestRating, 5.0);
    QCOMPARE(document.warnings, fullDocument().warnings);
}

void ReadMessageTest::bareAddressDiffersFromEmptyBytes()
{
    ContainedItem bare;
    ContainedItem empty;
    empty.bytes = QByteArray("");
    const auto decoded = decodeAnswer(encodeAnswer(QList<ContainedItem>{bare, empty}));
    const auto &items = std::get<QList<ContainedItem>>(decoded.value());
    QVERIFY(items.at(0).bytes.isNull());
    QVERIFY(!items.at(1).bytes.isNull());
}

void ReadMessageTest::answerCutAnywhereIsRefused()
{
    for (const ReadAnswer &answer : allAnswers()) {
        const QByteArray payload = encodeAnswer(answer);
        for (qsizetype size = 0; size < payload.size(); ++size)
            QVERIFY2(!decodeAnswer(QByteArrayView(payload).first(size)).ok(), qPrintable(QString::number(size)));
        QVERIFY(!decodeAnswer(payload + 'x').ok());
    }
}

void ReadMessageTest::requestCutInItsHeadIsRefused()
{
    ReadRequest request;
    request.input.url = QStringLiteral("https://quay.example/");
    const QByteArray head = encodeRequestHead(request);
    for (qsizetype size = 0; size < head.size(); ++size)
        QVERIFY(!decodeRequest(QByteArrayView(head).first(size)).ok());
    request.bytesInFile = true;
    QVERIFY(decodeRequest(encodeRequestHead(request)).ok());
    QVERIFY(!decodeRequest(encodeRequestHead(request) + "bytes").ok());
}

void ReadMessageTest::changedByteNeverGivesAnImpossibleDocument()
{
    const QByteArray payload = encodeAnswer(fullDocument());
    int accepted = 0;
    for (qsizetype at = 0; at < payload.size(); ++at)
        for (const char change : {'\x01', '\x80', '\xFF'}) {
            QByteArray changed = payload;
            changed[at] = char(changed[at] ^ change);
            const auto decoded = decodeAnswer(changed);
            const auto *document = decoded.ok() ? std::get_if<ReadDocument>(&decoded.value()) : nullptr;
            if (!document)
                continue;
            ++accepted;
            QVERIFY(document->text.isValidUtf16());
            for (const Turn &turn : document->turns)
                QVERIFY(turn.start >= 0 && turn.start <= turn.end && turn.end <= document->text.size());
            for (const PageStart &page : document->pages)
                QVERIFY(page.start >= 0 && page.start <= document->text.size());
        }
    QVERIFY(accepted > 0);
}

void ReadMessageTest::impossibleAnswerIsRefused_data()
{
    QTest::addColumn<QByteArray>("payload");
    const auto document = [](auto change) {
        ReadDocument changed = fullDocument();
        change(changed);
        return encodeAnswer(changed);
    };
    QTest::newRow("page behind the end") << document([](ReadDocument &d) { d.pages[1].start = 10000; });
    QTest::newRow("page before the beginning") << document([](ReadDocument &d) { d.pages[0].start = -1; });
    QTest::newRow("pages out of order") << document([](ReadDocument &d) { d.pages = {{5, 1}, {4, 2}}; });
    QTest::newRow("turn behind the end") << document([](ReadDocument &d) { d.turns[1].end = 10000; });
    QTest::newRow("turn that ends before it starts") << document([](ReadDocument &d) { d.turns[1].end = 1; });
    QTest::newRow("confidence above 100") << document([](ReadDocument &d) { d.ocrConfidence = 101; });
    QTest::newRow("half a surrogate pair") << document([](ReadDocument &d) { d.text += QChar(0xD83D); });
    QTest::newRow("rating that is no number")
        << document([](ReadDocument &d) { d.claimReviews[0].ratingValue = std::numeric_limits<double>::quiet_NaN(); });
    QTest::newRow("line break in a line")
        << encodeAnswer(LineAnswer{LineAnswer::Outcome::Answered, "{\"id\":1}\n{\"id\":2}"});
    QTest::newRow("line that is no object") << encodeAnswer(LineAnswer{LineAnswer::Outcome::Answered, "[1]"});
    QTest::newRow("line where none belongs") << encodeAnswer(LineAnswer{LineAnswer::Outcome::NotAnObject, "{}"});
    QTest::newRow("failure without words") << encodeAnswer(storage::Error{});
    QTest::newRow("unknown kind of answer") << QByteArray("\x7F");
    QTest::newRow("four thousand million items") << QByteArray("\x02\xFF\xFF\xFF\xFF", 5);
}

void ReadMessageTest::impossibleAnswerIsRefused()
{
    QFETCH(QByteArray, payload);
    QVERIFY(!decodeAnswer(payload).ok());
}

void ReadMessageTest::frameOutOfBoundsIsRefused()
{
    const auto good = decodeHeader(encodeHeader({LargestFrame, 7}).data());
    QVERIFY(good.has_value());
    QCOMPARE(good->size, LargestFrame);
    QCOMPARE(good->number, 7U);
    QVERIFY(!decodeHeader(encodeHeader({LargestFrame + 1, 7}).data()));
    QVERIFY(!decodeHeader(encodeHeader({0, 7}).data()));
}

QTEST_GUILESS_MAIN(ReadMessageTest)

#include "tst_readmessage.moc"
