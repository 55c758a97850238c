// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/jsontext.h"
#include "app/readers/readjson.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace nutgraf::readers;

class ReadJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stringsAreReadBackAsTheyWere_data();
    void stringsAreReadBackAsTheyWere();
    void answerHoldsWhatWasRead();
    void offsetsCountCodePoints();
};

void ReadJsonTest::stringsAreReadBackAsTheyWere_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("marks") << QStringLiteral("a \"quay\" \\ b/c");
    QTest::newRow("controls") << QString(QStringLiteral("\b\f\n\r\t") + QChar(1) + QChar(0) + QChar(0x1F)
                                         + QChar(0x7F));
    QTest::newRow("other-scripts") << QStringLiteral("Brücke 日本 😀 \u2028");
    QTest::newRow("marks-at-the-ends") << QStringLiteral("\"\"");
}

void ReadJsonTest::stringsAreReadBackAsTheyWere()
{
    QFETCH(QString, text);
    QByteArray json("[");
    appendJsonString(json, text);
    json.append(']');
    QVERIFY(!json.contains('\n'));
    QCOMPARE(QJsonDocument::fromJson(json).array().first().toString(), text);
}

void ReadJsonTest::answerHoldsWhatWasRead()
{
    ReadDocument document;
    document.title = QStringLiteral("The “old” bridge");
    document.byline = {QStringLiteral("Ann Lee"), QStringLiteral("Bo Chan")};
    document.text = QStringLiteral("One.\nTwo.");
    document.links = {{QStringLiteral("https://quay.example/?a=\"b\""), QStringLiteral("there")}};
    document.charset = QStringLiteral("UTF-8");
    const QByteArray json = readJson(document, "\"a/1\"");
    QVERIFY(!json.contains('\n'));
    QJsonParseError error;
    const QJsonObject answer = QJsonDocument::fromJson(json, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(answer.value(u"id").toString(), QStringLiteral("a/1"));
    QCOMPARE(answer.value(u"kind").toString(), QStringLiteral("article"));
    QCOMPARE(answer.value(u"title").toString(), document.title);
    QCOMPARE(answer.value(u"byline").toArray(), QJsonArray::fromStringList(document.byline));
    QCOMPARE(answer.value(u"text").toString(), document.text);
    QCOMPARE(answer.value(u"text_sha256").toString().toLatin1(),
             QCryptographicHash::hash(document.text.toUtf8(), QCryptographicHash::Sha256).toHex());
    QCOMPARE(answer.value(u"links")[0][u"url"].toString(), document.links.first().url);
    QCOMPARE(answer.value(u"warnings").toArray(), QJsonArray());
    for (const char *absent : {"captions", "pages", "turns", "claim_reviews"})
        QVERIFY(!answer.contains(QLatin1String(absent)));
}

void ReadJsonTest::offsetsCountCodePoints()
{
    ReadDocument document;
    document.text = QStringLiteral("😀 one\n😀 two");
    document.pages = {{0, 1}, {7, 2}};
    document.turns = {{3, 6, QStringLiteral("Ann Lee"), 1500, -1}, {10, 13, QString(), -1, -1}};
    ClaimReview review;
    review.rating = QStringLiteral("False");
    review.bestRating = 5;
    review.ratingValue = 1.5;
    document.claimReviews = {review};
    const QJsonObject answer = QJsonDocument::fromJson(readJson(document)).object();
    QVERIFY(!answer.contains(u"id"));
    QCOMPARE(answer.value(u"pages")[1][u"start"].toInt(), 6);
    QCOMPARE(answer.value(u"pages")[1][u"page"].toInt(), 2);
    QCOMPARE(answer.value(u"turns")[0][u"start"].toInt(), 2);
    QCOMPARE(answer.value(u"turns")[0][u"end"].toInt(), 5);
    QCOMPARE(answer.value(u"turns")[0][u"start_ms"].toInt(), 1500);
    QVERIFY(!answer.value(u"turns")[0].toObject().contains(u"end_ms"));
    QCOMPARE(answer.value(u"turns")[1][u"start"].toInt(), 8);
    QCOMPARE(answer.value(u"claim_reviews")[0][u"rating_value"].toDouble(), 1.5);
}

QTEST_GUILESS_MAIN(ReadJsonTest)
#include "tst_readjson.moc"
