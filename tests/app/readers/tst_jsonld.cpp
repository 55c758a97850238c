// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/jsonld.h"
#include "app/readers/readdocument.h"

#include <QtTest>

using namespace nutgraf;
using readers::ReadDocument;

namespace {

const QByteArray Prose(
    "<p>The old bridge over the Quay was closed on Monday evening, the harbour council said in a short letter.</p>"
    "<p>Ferries will run every ten minutes until the piers are mended, which may take until the autumn, it added.</p>"
    "<p>Nobody was hurt when a stone fell into the river, and the market on the other bank stays open, it said.</p>");

ReadDocument readPage(const QByteArray &bytes, const QString &url = QString())
{
    readers::ReadInput input;
    input.bytes = bytes;
    input.contentType = QStringLiteral("text/html; charset=utf-8");
    input.url = url;
    return readers::read(input).valueOr(ReadDocument());
}

/// A page whose report has @p before between the headline and its text.
QByteArray page(const QByteArray &head, const QByteArray &before, const QByteArray &after = QByteArray())
{
    return "<!doctype html><html lang=en><head>" + head + "</head><body><nav><a href=/>Home</a></nav><main>"
        + "<h1>Old bridge closed for months</h1>" + before + "<article>" + Prose + "</article>" + after
        + "</main></body></html>";
}

QByteArray jsonLd(const QByteArray &json)
{
    return "<script type='application/ld+json'>" + json + "</script>";
}

readers::StructuredData structured(const QString &script)
{
    return readers::readStructuredData({script});
}

} // namespace

class JsonLdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultyJsonLdIsRead_data();
    void faultyJsonLdIsRead();
    void hostileJsonLdIsPassedOver_data();
    void hostileJsonLdIsPassedOver();
    void claimReviewsAreRead_data();
    void claimReviewsAreRead();
    void severalClaimReviewsAreKept();
    void claimReviewInMicrodataIsRead();
    void listsOfReportsHaveNoMainWork();
    void workOfTheOwnAddressIsTheMainOne();
    void moreExactTimeOfTheSameDayWins();
};

void JsonLdTest::faultyJsonLdIsRead_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("whole") << QStringLiteral("{\"@type\":\"NewsArticle\",\"headline\":\"Old bridge\"}");
    QTest::newRow("vocabulary") << QStringLiteral(
        "{\"@type\":\"https://schema.org/NewsArticle\",\"headline\":\"Old bridge\"}");
    QTest::newRow("prefix") << QStringLiteral("{\"@type\":[\"schema:Article\"],\"schema:headline\":\"Old bridge\"}");
    QTest::newRow("comment-around") << QStringLiteral("<!-- {\"@type\":\"Article\",\"headline\":\"Old bridge\"} -->");
    QTest::newRow("cdata-around") << QStringLiteral(
        "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Old bridge\"}\n//]]>");
    QTest::newRow("trailing-commas") << QStringLiteral("[{\"@type\":\"Article\",\"headline\":\"Old bridge\",},]");
    QTest::newRow("missing-comma") << QStringLiteral("{\"@type\":\"Article\" \"headline\":\"Old bridge\"}");
    QTest::newRow("line-break-in-string") << QStringLiteral("{\"@type\":\"Article\",\"headline\":\"Old\nbridge\"}");
    QTest::newRow("quotation-marks-in-a-string")
        << QStringLiteral("{\"@type\":\"Article\",\"description\":\"The \"old\" bridge\",\"headline\":\"Old bridge\"}");
    QTest::newRow("escapes") << QStringLiteral("{\"@type\":\"Article\",\"headline\":\"\\u004fld\\tbridge\"}");
    QTest::newRow("cut-end") << QStringLiteral("{\"@type\":\"Article\",\"headline\":\"Old bridge\",\"author\":{\"na");
    QTest::newRow("two-values") << QStringLiteral(
        "{\"@type\":\"Thing\"};{\"@type\":\"Article\",\"headline\":\"Old bridge\"}");
    QTest::newRow("nested-in-its-page") << QStringLiteral(
        "{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"Article\",\"headline\":\"Old bridge\"}}");
}

void JsonLdTest::faultyJsonLdIsRead()
{
    QFETCH(QString, script);
    QCOMPARE(structured(script).headline, QStringLiteral("Old bridge"));
}

void JsonLdTest::hostileJsonLdIsPassedOver_data()
{
    QTest::addColumn<QString>("script");
    const QString deep = QStringLiteral("{\"mainEntity\":");
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << QStringLiteral("undefined");
    QTest::newRow("nested-10000-objects")
        << deep.repeated(10000) + QStringLiteral("1") + QStringLiteral("}").repeated(10000);
    QTest::newRow("nested-10000-unknown") << QStringLiteral("{\"x\":").repeated(10000);
    QTest::newRow("nested-100000-lists") << QStringLiteral("[").repeated(100000);
    QTest::newRow("closed-100000-times") << QStringLiteral("{") + QStringLiteral("]").repeated(100000);
    QTest::newRow("10-MB-string") << QStringLiteral("{\"@type\":\"Article\",\"x\":\"") + QString(10 * 1024 * 1024, u'a')
            + QStringLiteral("\"}");
    QTest::newRow("10-MB-of-works") << QStringLiteral("[")
            + QStringLiteral("{\"@type\":\"Thing\",\"name\":\"x\"},").repeated(300000) + QStringLiteral("]");
    QTest::newRow("quotation-marks-alone") << QStringLiteral("{") + QStringLiteral("\"").repeated(200001);
    QTest::newRow("backslashes") << QStringLiteral("{\"@type\":\"") + QStringLiteral("\\").repeated(200000);
    QTest::newRow("unclosed-escape") << QStringLiteral("{\"@type\":\"Thing\\u12");
    QTest::newRow("type-that-is-an-object") << QStringLiteral("{\"@type\":{\"@type\":{}}}");
    QTest::newRow("references-in-a-circle")
        << QStringLiteral("[{\"@id\":\"a\",\"author\":{\"@id\":\"b\"}},{\"@id\":\"b\",\"author\":{\"@id\":\"a\"}}]");
}

void JsonLdTest::hostileJsonLdIsPassedOver()
{
    QFETCH(QString, script);
    QVERIFY(structured(script).headline.isEmpty());
    QVERIFY(structured(script).claimReviews.isEmpty());
}

void JsonLdTest::claimReviewsAreRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("plain") << QByteArray(
        R"({"@type":"ClaimReview","url":"https://check.example/1","claimReviewed":"The bridge cost 3 billion",
        "datePublished":"2025-03-05","author":{"@type":"Organization","name":"Quay Check"},
        "reviewRating":{"@type":"Rating","ratingValue":2,"worstRating":1,"bestRating":5,"alternateName":"Mostly false"},
        "itemReviewed":{"@type":"Claim","author":{"name":"Cy Dow"},"datePublished":"2025-03-03",
        "appearance":"https://talk.example/9"}})");
    QTest::newRow("texts-for-numbers-and-lists") << QByteArray(
        R"([{"@type":["ClaimReview"],"url":"https://check.example/1","claimReviewed":"The bridge cost 3 billion",
        "datePublished":"2025-03-05T00:00","author":[{"name":"Quay Check"}],
        "reviewRating":[{"ratingValue":"2","worstRating":"1","bestRating":"5","name":"Mostly false"}],
        "itemReviewed":[{"@type":"CreativeWork","author":[{"@type":"Person","name":"Cy Dow"}],"datePublished":
        "2025-03-03","firstAppearance":{"@type":"CreativeWork","url":"https://talk.example/9"}}]}])");
    QTest::newRow("graph-and-references") << QByteArray(
        R"({"@graph":[{"@type":"Organization","@id":"#us","name":"Quay Check"},{"@type":"Person","@id":"#cy","name":
        "Cy Dow"},{"@type":"ClaimReview","url":"https://check.example/1","claimReviewed":"The bridge cost 3 billion",
        "datePublished":"2025-03-05","author":{"@id":"#us"},"reviewRating":{"ratingValue":"2","bestRating":5,
        "alternateName":"Mostly false"},"itemReviewed":{"author":{"@id":"#cy"},"datePublished":"3 March 2025",
        "appearance":[{"@type":"OpinionNewsArticle","url":"https://talk.example/9"}]}}]})");
}

void JsonLdTest::claimReviewsAreRead()
{
    QFETCH(QByteArray, json);
    const QList<readers::ClaimReview> reviews = readPage(page(jsonLd(json), {})).claimReviews;
    QCOMPARE(reviews.size(), 1);
    const readers::ClaimReview &review = reviews.first();
    QCOMPARE(review.claim, QStringLiteral("The bridge cost 3 billion"));
    QCOMPARE(review.claimant, QStringLiteral("Cy Dow"));
    QCOMPARE(review.claimed, QStringLiteral("2025-03-03"));
    QCOMPARE(review.appearance, QStringLiteral("https://talk.example/9"));
    QCOMPARE(review.rating, QStringLiteral("Mostly false"));
    QCOMPARE(review.ratingValue, 2.0);
    QCOMPARE(review.worstRating, 1.0);
    QCOMPARE(review.bestRating, 5.0);
    QCOMPARE(review.reviewer, QStringLiteral("Quay Check"));
    QCOMPARE(review.reviewed.left(10), QStringLiteral("2025-03-05"));
    QCOMPARE(review.url, QStringLiteral("https://check.example/1"));
}

void JsonLdTest::severalClaimReviewsAreKept()
{
    const auto reviews =
        readPage(page(jsonLd(R"([{"@type":"ClaimReview","claimReviewed":"One","reviewRating":{"ratingValue":"False"}},
        {"@type":"ClaimReview","claimReviewed":"Two"},{"@type":"ClaimReview"},
        {"@type":"NewsArticle","review":{"@type":"ClaimReview","claimReviewed":"Three"}}])")
                          + jsonLd(R"({"@type":"ClaimReview","claimReviewed":"Two"})"),
                      {}))
            .claimReviews;
    QCOMPARE(reviews.size(), 3);
    QCOMPARE(reviews[0].rating, QStringLiteral("False"));
    QCOMPARE(reviews[0].bestRating, 0.0);
    QCOMPARE(reviews[1].claim, QStringLiteral("Two"));
    QCOMPARE(reviews[2].claim, QStringLiteral("Three"));
}

void JsonLdTest::claimReviewInMicrodataIsRead()
{
    const auto reviews =
        readPage(page({},
                      "<div itemscope itemtype='https://schema.org/ClaimReview'><meta itemprop=datePublished "
                      "content=2025-03-05><a itemprop=url href='https://check.example/1'>Check</a><h2 "
                      "itemprop=claimReviewed>The bridge cost 3 billion</h2><div itemprop=author itemscope "
                      "itemtype='https://schema.org/Organization'><span itemprop=name>Quay Check</span></div><div "
                      "itemprop=itemReviewed itemscope itemtype='https://schema.org/Claim'><span itemprop=author "
                      "itemscope itemtype='https://schema.org/Person'><b itemprop=name>Cy Dow</b></span></div><div "
                      "itemprop=reviewRating itemscope itemtype='https://schema.org/Rating'><meta "
                      "itemprop=ratingValue content=2><meta itemprop=bestRating content=5><span "
                      "itemprop=alternateName>Mostly false</span></div></div>"))
            .claimReviews;
    QCOMPARE(reviews.size(), 1);
    QCOMPARE(reviews[0].claim, QStringLiteral("The bridge cost 3 billion"));
    QCOMPARE(reviews[0].claimant, QStringLiteral("Cy Dow"));
    QCOMPARE(reviews[0].rating, QStringLiteral("Mostly false"));
    QCOMPARE(reviews[0].ratingValue, 2.0);
    QCOMPARE(reviews[0].reviewer, QStringLiteral("Quay Check"));
    QCOMPARE(reviews[0].reviewed, QStringLiteral("2025-03-05"));
    QCOMPARE(reviews[0].url, QStringLiteral("https://check.example/1"));
}

void JsonLdTest::listsOfReportsHaveNoMainWork()
{
    QString script = QStringLiteral("[");
    for (int i = 0; i < 5; ++i)
        script +=
            QStringLiteral("{\"@type\":\"NewsArticle\",\"headline\":\"Report %1\",\"datePublished\":\"2025-03-0%1\","
                           "\"author\":{\"name\":\"Cy Dow\"}},")
                .arg(i + 1);
    const readers::StructuredData data = structured(script + QStringLiteral("]"));
    QVERIFY(!data.article);
    QCOMPARE(data.published, QString());
    QCOMPARE(data.authors, QStringList());
}

void JsonLdTest::workOfTheOwnAddressIsTheMainOne()
{
    QString script = QStringLiteral("[");
    for (int i = 0; i < 5; ++i)
        script +=
            QStringLiteral("{\"@type\":\"NewsArticle\",\"headline\":\"Report %1\",\"datePublished\":\"2025-03-0%1\","
                           "\"mainEntityOfPage\":{\"@id\":\"https://quay.example/report-%1/\"}},")
                .arg(i + 1);
    const readers::StructuredData data = readers::readStructuredData(
        {script + QStringLiteral("]")}, {QStringLiteral("https://www.quay.example/report-3?x=1")});
    QCOMPARE(data.headline, QStringLiteral("Report 3"));
    QCOMPARE(data.published, QStringLiteral("2025-03-03"));
}

void JsonLdTest::moreExactTimeOfTheSameDayWins()
{
    const readers::StructuredData data = structured(
        QStringLiteral("[{\"@type\":\"Article\",\"headline\":\"x\",\"datePublished\":\"2025-03-03T00:00:00Z\"},"
                       "{\"@type\":\"WebPage\",\"datePublished\":\"2025-03-03T09:30:00Z\"}]"));
    QCOMPARE(data.published, QStringLiteral("2025-03-03T09:30:00Z"));
}

QTEST_GUILESS_MAIN(JsonLdTest)
#include "tst_jsonld.moc"
