// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/readdocument.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace nutgraf;
using readers::ReadDocument;
using readers::ReadKind;

namespace {

const QString Samples = QStringLiteral(NUTGRAF_TEST_DATA "/../../resources/samples/");

ReadDocument readText(const QString &text, const QString &fileName = QStringLiteral("text.txt"))
{
    readers::ReadInput input;
    input.bytes = text.toUtf8();
    input.fileName = fileName;
    return readers::read(input).valueOr(ReadDocument());
}

} // namespace

class PlainTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerLinesAreTakenOff_data();
    void headerLinesAreTakenOff();
    void firstSentenceIsNoTitle();
    void wrappedLinesAreJoined();
    void kindIsToldByTitleOrSpeakers_data();
    void kindIsToldByTitleOrSpeakers();
    void creditIsFound_data();
    void creditIsFound();
    void samplesReadAsTheirCaseSays_data();
    void samplesReadAsTheirCaseSays();
    void badFilesAreRefused_data();
    void badFilesAreRefused();
    void emptyLinesAndBlanksAreSqueezed();
};

void PlainTextTest::headerLinesAreTakenOff_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("byline");
    QTest::addColumn<QString>("publisher");
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("body");
    const QString body = QStringLiteral("The bridge opened on Monday, the council said.");
    QTest::newRow("title-byline-date") << QStringLiteral("Bridge opens\nBy Ann Lee and Bo Chan\nMarch 3, 2025\n\n")
            + body << QStringLiteral("Bridge opens")
                                       << QStringList{QStringLiteral("Ann Lee"), QStringLiteral("Bo Chan")} << QString()
                                       << QStringLiteral("2025-03-03") << body;
    QTest::newRow("byline-with-outlet")
        << QStringLiteral("Bridge opens\n\nBy Ann Lee, The Quay Herald\n\nPublished: 3 March 2025\n\n") + body
        << QStringLiteral("Bridge opens") << QStringList{QStringLiteral("Ann Lee")} << QStringLiteral("The Quay Herald")
        << QStringLiteral("2025-03-03") << body;
    QTest::newRow("keys") << QStringLiteral(
                                 "Title: Bridge opens\nAuthor: Ann Lee\nSource: Quay Herald\nDate: 2025-03-03\n\n")
            + body << QStringLiteral("Bridge opens")
                          << QStringList{QStringLiteral("Ann Lee")} << QStringLiteral("Quay Herald")
                          << QStringLiteral("2025-03-03") << body;
    QTest::newRow("transcript-source")
        << QStringLiteral(
               "Transcript: Ann Lee\nRadio Quay interview of March 3, 2025, as taken down by Plain Records\n\n")
            + body
        << QStringLiteral("Transcript: Ann Lee") << QStringList() << QStringLiteral("Plain Records")
        << QStringLiteral("2025-03-03") << body;
    QTest::newRow("message")
        << QStringLiteral(
               "From: Ann Lee <ann@quay.example>\nSent: Monday, March 3, 2025 10:12 AM\nTo: Bo Chan\nSubject: "
               "Bridge opens\n\n")
            + body
        << QStringLiteral("Bridge opens") << QStringList{QStringLiteral("Ann Lee")} << QString()
        << QStringLiteral("2025-03-03") << body;
    QTest::newRow("press-release") << QStringLiteral("FOR IMMEDIATE RELEASE\n\nBridge opens\n\nMarch 3, 2025\n\n")
            + body + QStringLiteral("\n\n###\n")
                                   << QStringLiteral("Bridge opens") << QStringList() << QString()
                                   << QStringLiteral("2025-03-03") << body;
    const QString dated = QStringLiteral("QUAY, March 3, 2025 (Quay Wire) – The bridge opened on Monday, it said.");
    QTest::newRow("dateline") << QStringLiteral("Bridge opens\n\n") + dated << QStringLiteral("Bridge opens")
                              << QStringList() << QString() << QStringLiteral("2025-03-03") << dated;
    QTest::newRow("no-dateline")
        << QStringLiteral("Bridge opens\n\nThe council said on March 3, 2025 that the bridge - its first - was open.")
        << QStringLiteral("Bridge opens") << QStringList() << QString() << QString()
        << QStringLiteral("The council said on March 3, 2025 that the bridge - its first - was open.");
    QTest::newRow("from-alone") << QStringLiteral("From: the bridge\n\nIt opened on Monday, the council said.")
                                << QStringLiteral("From: the bridge") << QStringList() << QString() << QString()
                                << QStringLiteral("It opened on Monday, the council said.");
    QTest::newRow("no-header") << body << QString() << QStringList() << QString() << QString() << body;
}

void PlainTextTest::headerLinesAreTakenOff()
{
    QFETCH(QString, text);
    const ReadDocument document = readText(text);
    QTEST(document.title, "title");
    QTEST(document.byline, "byline");
    QTEST(document.publisher, "publisher");
    QTEST(document.published, "published");
    QTEST(document.text, "body");
}

void PlainTextTest::firstSentenceIsNoTitle()
{
    const ReadDocument document =
        readText(QStringLiteral("Officials closed the harbour on Monday, two dockers told the Quay Herald.\n"
                                "The closure followed a storm.\nFirst published by the Quay Herald News Service."));
    QCOMPARE(document.title, QString());
    QCOMPARE(document.kind, ReadKind::Article);
    QVERIFY(document.text.startsWith(QStringLiteral("Officials closed")));
    QCOMPARE(document.text.count(u'\n'), 2);
    QCOMPARE(document.credit, QStringLiteral("the Quay Herald News Service"));
}

void PlainTextTest::wrappedLinesAreJoined()
{
    const ReadDocument document = readText(QStringLiteral("The council voted on Tuesday evening to close the old\n"
                                                          "bridge for six months, after engineers had found deep\n"
                                                          "cracks in two of its piers, the mayor said in a letter.\n\n"
                                                          "Ferries will run every ten minutes, and buses will take\n"
                                                          "the long way round through the villages on the other\n"
                                                          "bank until the work is done.\n"));
    QCOMPARE(document.text.count(u'\n'), 1);
    QVERIFY(document.text.contains(QStringLiteral("the old bridge for six months")));
}

void PlainTextTest::kindIsToldByTitleOrSpeakers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::newRow("post") << QStringLiteral("Ann Lee on Bluesky\n\nNo comment.") << QStringLiteral("post");
    QTest::newRow("statement") << QStringLiteral("Statement by a Quay Council spokesperson\n\nWe regret it.")
                               << QStringLiteral("statement");
    QTest::newRow("report") << QStringLiteral("Quay Council: summary of the bridge report\n\nIt holds.")
                            << QStringLiteral("report");
    QTest::newRow("speakers") << QStringLiteral("HOST: Well?\n\nANN LEE: Yes.\n\nHOST: When?\n\nANN LEE: In May.")
                              << QStringLiteral("transcript");
    QTest::newRow("article") << QStringLiteral("Bridge opens\n\nIt opened.") << QStringLiteral("article");
}

void PlainTextTest::kindIsToldByTitleOrSpeakers()
{
    QFETCH(QString, text);
    QTEST(kindName(readText(text).kind), "kind");
}

void PlainTextTest::creditIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("credit");
    QTest::newRow("wire-after-place") << QStringLiteral("QUAY, Jan 27 (Meridian Wire) - The bridge fell.")
                                      << QStringLiteral("Meridian Wire");
    QTest::newRow("wire-alone") << QStringLiteral("(Reuters) — The bridge fell.") << QStringLiteral("Reuters");
    QTest::newRow("originally-appeared") << QStringLiteral(
        "The bridge fell.\nThis story originally appeared in the Quay Herald.")
                                         << QStringLiteral("the Quay Herald");
    QTest::newRow("originally-published-by")
        << QStringLiteral("The bridge fell.\nThis article was originally published by Meridian Wire.")
        << QStringLiteral("Meridian Wire");
    QTest::newRow("published-on-a-day-is-none")
        << QStringLiteral("The bridge fell.\nFirst published on January 3, 2025.") << QString();
    QTest::newRow("reported-by-another-is-none")
        << QStringLiteral("The Quay Herald first reported the fall.") << QString();
    QTest::newRow("party-in-brackets-is-none") << QStringLiteral("Ann Lee (Labour) said the bridge fell.") << QString();
}

void PlainTextTest::creditIsFound()
{
    QFETCH(QString, text);
    QTEST(readText(text).credit, "credit");
}

void PlainTextTest::samplesReadAsTheirCaseSays_data()
{
    QTest::addColumn<QJsonObject>("entry");
    QFile file(Samples + QStringLiteral("case.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray documents = QJsonDocument::fromJson(file.readAll()).object().value(u"documents").toArray();
    QVERIFY(documents.size() >= 14);
    for (const QJsonValue &entry : documents)
        QTest::newRow(qPrintable(entry[u"file"].toString())) << entry.toObject();
}

void PlainTextTest::samplesReadAsTheirCaseSays()
{
    QFETCH(QJsonObject, entry);
    QFile file(Samples + entry.value(u"file").toString());
    QVERIFY(file.open(QIODevice::ReadOnly));
    readers::ReadInput input;
    input.bytes = file.readAll();
    input.fileName = entry.value(u"file").toString();
    const auto result = readers::read(input);
    QVERIFY(result.ok());
    const ReadDocument &document = result.value();
    QCOMPARE(document.title, entry.value(u"title").toString());
    QCOMPARE(document.publisher, entry.value(u"outlet").toString());
    const QString published = entry.value(u"published").toString();
    if (published.size() > 10)
        QCOMPARE(QDateTime::fromString(document.published, Qt::ISODate).toUTC(),
                 QDateTime::fromString(published, Qt::ISODate));
    else
        QCOMPARE(document.published, published);
    // Pages do not say that they are anything but articles.
    QCOMPARE(kindName(document.kind), entry.value(u"kind").toString());
    if (document.contentType == QLatin1String("text/html"))
        QCOMPARE(document.canonicalUrl, entry.value(u"url").toString());
    if (entry.value(u"kind").toString() == QLatin1String("article"))
        QVERIFY(!document.byline.isEmpty());
    QVERIFY(document.text.size() > 150);
    for (const QString &stray :
         {QStringLiteral("Most read"), QStringLiteral("cookies"), QStringLiteral("newsletter"),
          QStringLiteral("small donation"), QStringLiteral("Subscribe"), QStringLiteral("Follow us"),
          QStringLiteral("\n\n"), QStringLiteral("By ") + document.byline.value(0, QStringLiteral("nobody"))})
        QVERIFY2(!document.text.contains(stray), qPrintable(stray));
}

void PlainTextTest::badFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word"); // in the message
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("blank") << QByteArray(" \n\t\r\n") << QStringLiteral("empty");
    QTest::newRow("pdf") << QByteArray("%PDF-1.7\n%\xE2\xE3\xCF\xD3") << QStringLiteral("PDF");
    QTest::newRow("zip") << QByteArray("PK\x03\x04\x14\0\6\0", 8) << QStringLiteral("archive");
    QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\n") << QStringLiteral("image is damaged");
    QTest::newRow("program") << QByteArray("\x7F"
                                           "ELF\2\1\1")
                             << QStringLiteral("program");
    QTest::newRow("random") << QByteArray("\1\2\3\0\0\7\6\5abc\0\0\0\0\0", 16) << QStringLiteral("without text");
}

void PlainTextTest::badFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    readers::ReadInput input;
    input.bytes = bytes;
    input.fileName = QStringLiteral("text.txt");
    const auto result = readers::read(input);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, storage::ErrorCode::InvalidInput);
    QVERIFY2(result.error().message.contains(word), qPrintable(result.error().message));
}

void PlainTextTest::emptyLinesAndBlanksAreSqueezed()
{
    QCOMPARE(readText(QStringLiteral("One  line\there.\r\n\r\n\r\n  Another\u00A0one. \n")).text,
             QStringLiteral("One line here.\nAnother one."));
}

QTEST_GUILESS_MAIN(PlainTextTest)
#include "tst_plaintext.moc"
