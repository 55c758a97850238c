// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/datetext.h"
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

} // namespace

class HtmlMetadataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titleIsPartedFromItsSite_data();
    void titleIsPartedFromItsSite();
    void authorsAreFound_data();
    void authorsAreFound();
    void dayOfPublicationIsFound_data();
    void dayOfPublicationIsFound();
    void datesInThirtyWordingsAreRead_data();
    void datesInThirtyWordingsAreRead();
    void whatIsNoDateIsNone_data();
    void whatIsNoDateIsNone();
    void hostileMarksAreBounded_data();
    void hostileMarksAreBounded();
    void originIsCredited_data();
    void originIsCredited();
    void identityIsRead();
};

void HtmlMetadataTest::titleIsPartedFromItsSite_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("title");
    const QString title = QStringLiteral("Old bridge closed for months");
    const QString url = QStringLiteral("https://www.quayherald.example/harbour/old-bridge");
    QTest::newRow("bar") << QByteArray("<title>Old bridge closed for months | Quay Herald</title>") << QByteArray()
                         << url << title;
    QTest::newRow("bar-without-blanks") << QByteArray("<title>Old bridge closed for months|Quay Herald</title>")
                                        << QByteArray() << url << title;
    QTest::newRow("dash-and-name-as-in-the-address")
        << QByteArray("<title>Old bridge closed for months - Quay Herald</title>") << QByteArray() << url << title;
    QTest::newRow("site-first") << QByteArray("<title>Quay Herald: Old bridge closed for months</title><meta "
                                              "property=og:site_name content='Quay Herald'>")
                                << QByteArray() << url << title;
    QTest::newRow("site-with-slogan") << QByteArray(
        "<title>Old bridge closed for months — Quay Herald, news of the harbour</title><meta "
        "property=og:site_name content='Quay Herald'>")
                                      << QByteArray() << url << title;
    QTest::newRow("section-and-site") << QByteArray("<title>Old bridge closed for months - Harbour News - Quay "
                                                    "Herald</title><meta property=og:site_name content='Quay Herald'>"
                                                    "<meta property=og:title content='Old bridge closed for months'>")
                                      << QByteArray() << url << title;
    QTest::newRow("publisher-of-structured-data") << "<title>Old bridge closed for months · The Lantern</title>"
            + jsonLd("{\"@type\":\"WebPage\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Lantern\"}}")
                                                  << QByteArray() << QString() << title;
    QTest::newRow("dash-of-the-writer-stays")
        << QByteArray("<title>Old bridge – closed for months</title>") << QByteArray() << url
        << QStringLiteral("Old bridge – closed for months");
    QTest::newRow("colon-of-the-writer-stays")
        << QByteArray("<title>Old bridge: closed for months</title>") << QByteArray() << url
        << QStringLiteral("Old bridge: closed for months");
    QTest::newRow("bar-in-heading-and-social-title-stays")
        << QByteArray(
               "<title>Tent for two - Hike</title><meta property=og:title content='Tent for two | Light and dry'>")
        << QByteArray("<h1>Tent for two | Light and dry</h1>") << url << QStringLiteral("Tent for two | Light and dry");
    QTest::newRow("several-headings-one-speaks-of-the-same")
        << QByteArray("<title>Where to cross the river | Quay Herald</title><meta property=og:title content='Every "
                      "bridge and ferry across the Quay'>")
        << QByteArray("<h1>Quay Herald</h1><h1>Next in your guide</h1><h1>The best bridge, tram and ferry for "
                      "crossing</h1>")
        << url << QStringLiteral("The best bridge, tram and ferry for crossing");
    QTest::newRow("thread") << QByteArray("<title>Quay Forum • View topic - Old bridge closed for months</title><meta "
                                          "property=og:site_name content='Quay Forum'>")
                            << QByteArray() << url << title;
    QTest::newRow("front-page-has-its-own-name")
        << QByteArray("<title>Quayside: Maps for everyone</title>") << QByteArray("<h1>Find your way.</h1>")
        << QStringLiteral("https://quayside.example/") << QStringLiteral("Quayside: Maps for everyone");
    QTest::newRow("canonical-of-the-front-page-is-wrong")
        << QByteArray("<title>Old bridge closed for months | Quayside</title><link rel=canonical "
                      "href='https://quayside.example/'>")
        << QByteArray("<h1>Old bridge closed for months</h1>") << QStringLiteral("https://quayside.example/old-bridge")
        << title;
    QTest::newRow("count-of-items-is-no-title")
        << QByteArray("<title>Running shoes: all models | Quayshop</title><meta property=og:title content='Running "
                      "shoes: all models | Quayshop'>")
        << QByteArray("<h1>Running shoes (158 items)</h1>") << QStringLiteral("https://quayshop.example/shoes")
        << QStringLiteral("Running shoes: all models");
    QTest::newRow("label-of-a-shop-goes")
        << QByteArray("<title>Shop Windward</title>") << QByteArray("<h1>Collection: Windward</h1>") << url
        << QStringLiteral("Windward");
    QTest::newRow("cut-product-name-is-carried-on")
        << QByteArray("<title>Quay 41 Road Running Shoes</title><meta property=og:title content='Quay 41 Road Running "
                      "Shoes'>")
        << QByteArray("<h1>Quay 41</h1>") << QString() << QStringLiteral("Quay 41 Road Running Shoes");
    QTest::newRow("headline-of-structured-data")
        << "<title>News</title>" + jsonLd("{\"@type\":\"NewsArticle\",\"headline\":\"Old bridge closed for months\"}")
        << QByteArray() << url << title;
}

void HtmlMetadataTest::titleIsPartedFromItsSite()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    QFETCH(QString, url);
    const QByteArray bytes = "<!doctype html><html lang=en><head>" + head + "</head><body>" + body + Prose + "</body>";
    QTEST(readPage(bytes, url).title, "title");
}

void HtmlMetadataTest::authorsAreFound_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QStringList>("byline");
    const QStringList ann{QStringLiteral("Ann Lee")};
    const QStringList both{QStringLiteral("Ann Lee"), QStringLiteral("Bo Chan")};
    QTest::newRow("graph-and-reference") << jsonLd(
        "{\"@graph\":[{\"@type\":\"Article\",\"headline\":\"x\",\"author\":{\"@id\":\"#a\"}},"
        "{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ann Lee\"}]}")
                                         << QByteArray() << ann;
    QTest::newRow("list-of-persons") << jsonLd("[{\"@type\":\"NewsArticle\",\"author\":[{\"@type\":\"Person\",\"name\":"
                                               "\"Ann Lee\"},{\"name\":\"Bo Chan\"},{\"name\":\"Ann Lee\"}]}]")
                                     << QByteArray() << both;
    QTest::newRow("list-of-names-in-one-person")
        << jsonLd("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":[\"Ann Lee\",\"Bo Chan\"]}}")
        << QByteArray() << both;
    QTest::newRow("given-and-family-name")
        << jsonLd("{\"@type\":\"NewsArticle\",\"author\":{\"givenName\":\"Ann\",\"familyName\":\"Lee\"}}")
        << QByteArray() << ann;
    QTest::newRow("outlet-gives-way-to-a-visible-person")
        << jsonLd("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Quay Daily News\"}}")
        << QByteArray("<p>By Ann Lee</p>") << ann;
    QTest::newRow("outlet-alone-stays") << jsonLd(
        "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Lee & Lee\"}}")
                                        << QByteArray() << QStringList{QStringLiteral("Lee & Lee")};
    QTest::newRow("visible-byline-names-more")
        << jsonLd("{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ann Lee\"}}")
        << QByteArray("<div>Written by <span>Dr Ann Lee</span>, <span>Bo Chan</span></div>")
        << QStringList{QStringLiteral("Dr Ann Lee"), QStringLiteral("Bo Chan")};
    QTest::newRow("guest-and-not-the-account-that-published")
        << jsonLd("{\"@type\":\"BlogPosting\",\"author\":{\"name\":\"Cy Dow\"}}") << QByteArray("<p>By Ann Lee</p>")
        << ann;
    QTest::newRow("account-that-is-shown-stays")
        << jsonLd("{\"@type\":\"BlogPosting\",\"author\":{\"name\":\"Cy Dow\"}}")
        << QByteArray("<p>Cy Dow</p><p>By Ann Lee</p>") << QStringList{QStringLiteral("Cy Dow")};
    QTest::newRow("papers-name-all-authors")
        << QByteArray("<meta name=dc.creator content='Ann Lee'><meta name=citation_author content='Ann Lee'>"
                      "<meta name=citation_author content='Bo Chan'>")
        << QByteArray() << both;
    QTest::newRow("address-of-a-profile-is-no-name")
        << QByteArray("<meta property=article:author content='https://social.example/annlee'>")
        << QByteArray("<p>By Ann Lee</p>") << ann;
    QTest::newRow("links-to-authors")
        << QByteArray()
        << QByteArray("<div><a href=/author/ann>Ann Lee</a><span>, </span><a href=/author/bo>Bo Chan</a></div>")
        << both;
    QTest::newRow("link-after-by-ends-the-name")
        << QByteArray()
        << QByteArray("<p>By <a href=/people/ann>Ann Lee</a> <a href=/pdf>View In Digital Edition</a></p>") << ann;
    QTest::newRow("fact-checker-is-no-author")
        << QByteArray()
        << QByteArray("<div class=byline>By <a href=/author/ann>Ann Lee</a> | Fact-checked by <a>Bo Chan</a></div>")
        << ann;
    QTest::newRow("role-and-address-go") << QByteArray()
                                         << QByteArray("<p>By Ann Lee, Staff Writer, ann@quay.example</p>") << ann;
    QTest::newRow("place-and-agency-go") << QByteArray()
                                         << QByteArray("<p>By Ann Lee in Quayton and Bo Chan, Reuters</p>") << both;
    QTest::newRow("agency-goes") << QByteArray() << QByteArray("<p>By Ann Lee | Meridian Wire</p>") << ann;
    QTest::newRow("category-in-the-meta-row-is-none")
        << QByteArray() << QByteArray("<p class=entry-meta><a rel='category tag' href=/c>Harbour Tips</a></p>")
        << QStringList();
    QTest::newRow("name-in-the-meta-row-with-by")
        << QByteArray()
        << QByteArray("<p class=entry-meta>by <a href=/x>Ann Lee</a> in <a href=/c>Harbour Tips</a></p>") << ann;
    QTest::newRow("name-beside-the-date")
        << QByteArray() << QByteArray("<p>Dec 26, 2025 • Ann Lee in <a href=/c>Harbour</a></p>") << ann;
    QTest::newRow("name-below-the-date") << QByteArray() << QByteArray("<div>Dec 26, 2025</div><div>Ann Lee</div>")
                                         << ann;
    QTest::newRow("category-beside-the-author-in-a-row")
        << QByteArray("<meta itemprop=author content='ann lee'><meta property=og:site_name content='Ann Lee'>")
        << QByteArray("<div class=blog-meta><a href=/c>HARBOUR TIPS</a><a class=meta-item--author href='/?a=1'>ann "
                      "lee</a></div>")
        << QStringList{QStringLiteral("ann lee")};
    QTest::newRow("starter-of-a-thread") << QByteArray()
                                         << QByteArray("<p>by <b>rosamund</b> » Tue Aug 27, 2019 1:47 am</p>")
                                         << QStringList{QStringLiteral("rosamund")};
    QTest::newRow("started-by") << QByteArray()
                                << QByteArray(
                                       "<p>Discussion in 'Harbour' started by <a>rosamund</a>, May 26, 2025.</p>")
                                << QStringList{QStringLiteral("rosamund")};
    QTest::newRow("sidebar-that-a-part-only-has")
        << QByteArray() << QByteArray("<div class=story-with-sidebar><span class=byline>By <a>Ann Lee</a></span></div>")
        << ann;
    QTest::newRow("teaser-card-is-none") << QByteArray()
                                         << QByteArray(
                                                "<div class='card teaser'><span class=author-name>Cy Dow</span></div>")
                                         << QStringList();
    QTest::newRow("biography-is-none") << QByteArray() << QByteArray("<div class=author-bio>Cy Dow sails.</div>")
                                       << QStringList();
}

void HtmlMetadataTest::authorsAreFound()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, before);
    QTEST(readPage(page(head, before)).byline, "byline");
}

void HtmlMetadataTest::dayOfPublicationIsFound_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("evidence");
    const QString day = QStringLiteral("2025-03-03");
    const QByteArray none;
    const QString noUrl;
    QTest::newRow("instant-after-midnight-utc-and-day-in-the-address")
        << QByteArray("<meta property=article:published_time content=2025-03-04T02:41:41+00:00>") << none << none
        << QStringLiteral("https://quay.example/2025/03/03/bridge") << day << QStringLiteral("url");
    QTest::newRow("other-year-in-the-address-is-something-else")
        << QByteArray("<meta property=article:published_time content=2025-03-04T02:41:41+00:00>") << none << none
        << QStringLiteral("https://quay.example/2021/01/01/bridge") << QStringLiteral("2025-03-04T02:41:41+00:00")
        << QStringLiteral("meta article:published_time");
    QTest::newRow("labelled-time-before-another")
        << none
        << QByteArray(
               "<time datetime=2025-02-01>1 Feb</time><h4>Published</h4> <time datetime=2025-03-03>3 March</time>")
        << none << noUrl << day << QStringLiteral("time element");
    QTest::newRow("label-before-time-says-updated")
        << none
        << QByteArray("<p>Updated <time datetime=2025-03-05>5 March</time></p>"
                      "<p>Published <time datetime=2025-03-03>3 March</time></p>")
        << none << noUrl << day << QStringLiteral("time element");
    QTest::newRow("time-element-of-its-own-name")
        << none << QByteArray("<relative-time datetime=2025-03-03>3 days ago</relative-time>") << none << noUrl << day
        << QStringLiteral("time element");
    QTest::newRow("custom-element-with-a-timestamp")
        << none << QByteArray("<quay-post created-timestamp=2025-03-03T09:47:05.754000+0000>x</quay-post>") << none
        << noUrl << QStringLiteral("2025-03-03T09:47:05+00:00") << QStringLiteral("time element");
    QTest::newRow("time-in-comments-is-none")
        << none << none << QByteArray("<div class=comments><p>Cy, <time datetime=2025-03-09>9 March</time></p></div>")
        << noUrl << QString() << QString();
    QTest::newRow("todays-date-far-above") << none << QByteArray("<p>By Ann Lee</p><p>3.3.2025</p>") << none << noUrl
                                           << day << QStringLiteral("visible text");
    QTest::newRow("originally-published")
        << none << QByteArray("<p>5 March 2025</p>")
        << QByteArray("<p>This article was originally published on 3 March 2025 at 4:12pm "
                      "but has been updated.</p>")
        << noUrl << day << QStringLiteral("visible text");
    QTest::newRow("thread-begins")
        << none
        << QByteArray("<p>Member since: Dec 11, 2021</p><p>by <b>rosamund</b> » Mon Mar 3, 2025 1:47 am</p>"
                      "<p>by <b>cy</b> » Tue Mar 4, 2025 9:00 am</p>")
        << none << noUrl << day << QStringLiteral("visible text");
    QTest::newRow("zero-of-a-database-is-none")
        << QByteArray("<meta property=article:published_time content=1970-01-01T00:00:00Z>") << none << none << noUrl
        << QString() << QString();
    QTest::newRow("copyright-year-is-none")
        << none << none << QByteArray("<footer>© 2025 Quay Herald</footer>") << noUrl << QString() << QString();
    QTest::newRow("escaped-data-of-a-script")
        << none << QByteArray("<script>self.push(\"{\\\"datePublished\\\":\\\"2025-03-03\\\"}\")</script>") << none
        << noUrl << day << QStringLiteral("script");
}

void HtmlMetadataTest::dayOfPublicationIsFound()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, url);
    const QByteArray masthead = QTest::currentDataTag() == QByteArray("todays-date-far-above")
        ? QByteArray("<p>Friday, March 14, 2025</p>")
        : QByteArray();
    QByteArray bytes = page(head, before, after);
    bytes.replace("<main>", masthead + "<main>");
    const ReadDocument document = readPage(bytes, url);
    QTEST(document.published, "published");
    QTEST(document.publishedEvidence, "evidence");
}

void HtmlMetadataTest::datesInThirtyWordingsAreRead_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : {"2025-01-27",
                              "2025/01/27",
                              "20250127",
                              "January 27, 2025",
                              "January 27th, 2025",
                              "Jan 27, 2025",
                              "Jan. 27, 2025",
                              "JANUARY 27, 2025",
                              "Monday, January 27, 2025",
                              "Mon Jan 27, 2025",
                              "27 January 2025",
                              "27th of January, 2025",
                              "27-Jan-2025",
                              "27/01/2025",
                              "27.01.2025",
                              "1/27/2025",
                              "1/27/25",
                              "27. Januar 2025",
                              "den 27 januari 2025",
                              "27 janvier 2025",
                              "lundi 27 janvier 2025",
                              "27 de enero de 2025",
                              "27 gennaio 2025",
                              "27 de janeiro de 2025",
                              "27 stycznia 2025",
                              "27. ledna 2025",
                              "27. tammikuuta 2025",
                              "27 Ocak 2025",
                              "27 января 2025",
                              "27 січня 2025",
                              "27 ianuarie 2025",
                              "27 Januari 2025",
                              "2025. január 27.",
                              "2025年1月27日",
                              "Published on: Jan 27, 2025 at 9:15 AM EST",
                              "Last updated 27 January 2025, 18:00 GMT"})
        QTest::newRow(value) << QString::fromUtf8(value);
}

void HtmlMetadataTest::datesInThirtyWordingsAreRead()
{
    QFETCH(QString, value);
    QCOMPARE(readers::parseDateValue(value).left(10), QStringLiteral("2025-01-27"));
}

void HtmlMetadataTest::whatIsNoDateIsNone_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : {"", " ", "0000-00-00", "0000-00-00 00:00:00", "0001-01-01T00:00:00", "2025-13-01",
                              "2025-02-30", "February 30, 2025", "yesterday", "99999999", "12345678901234567890", "-1",
                              "2025-1", "March", "1/2", "32/01/2025", "T10:00:00Z", "::::", "2025年13月40日"})
        QTest::newRow(value) << QString::fromUtf8(value);
    QTest::newRow("long") << QStringLiteral("9-").repeated(100000);
}

void HtmlMetadataTest::whatIsNoDateIsNone()
{
    QFETCH(QString, value);
    QCOMPARE(readers::parseDateValue(value), QString());
}

void HtmlMetadataTest::hostileMarksAreBounded_data()
{
    QTest::addColumn<QByteArray>("before");
    const QByteArray deep = QByteArray("<div class='comment-author'>").repeated(400);
    QTest::newRow("100000-authors-in-comments") << deep + QByteArray("<b class=author>Cy Dow</b>").repeated(100000);
    QTest::newRow("100000-times-in-comments") << deep + QByteArray("<time datetime=2025>x</time>").repeated(100000);
    QTest::newRow("100000-dated-properties")
        << deep + QByteArray("<i itemprop=datePublished content=x></i>").repeated(100000);
    QTest::newRow("20000-headings") << QByteArray("<h1>Quay</h1>").repeated(20000);
    QTest::newRow("nested-verdicts") << QByteArray("<div itemtype=ClaimReview><i itemprop=name>x</i>").repeated(20000);
    QTest::newRow("20000-authors-of-one-work")
        << jsonLd("{\"@type\":\"Article\",\"author\":[" + QByteArray("\"http://x\",").repeated(19000) + "]}");
    QTest::newRow("100000-short-lines") << QByteArray("<p>by 1</p>").repeated(100000);
    QTest::newRow("keys-of-scripts") << "<script>" + QByteArray("datePublished").repeated(100000) + "</script>";
}

void HtmlMetadataTest::hostileMarksAreBounded()
{
    QFETCH(QByteArray, before);
    const ReadDocument document = readPage(page({}, before));
    QCOMPARE(document.byline, QStringList());
    QCOMPARE(document.published, QString());
    QVERIFY(document.claimReviews.isEmpty());
    QVERIFY(document.text.contains(QStringLiteral("harbour council")));
}

void HtmlMetadataTest::originIsCredited_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("last");
    QTest::addColumn<QString>("credit");
    const QByteArray none;
    const QString lantern = QStringLiteral("The Lantern");
    QTest::newRow("dateline") << none
                              << QByteArray(
                                     "QUAYTON, Jan 27 (Reuters) - The harbour council closed the old bridge over the "
                                     "river on Monday evening, a letter showed.")
                              << none << QStringLiteral("Reuters");
    QTest::newRow("originally-appeared") << none << none << QByteArray("This story originally appeared in The Lantern.")
                                         << lantern;
    QTest::newRow("first-published") << none << none << QByteArray("First published by The Lantern on 3 March 2025.")
                                     << lantern;
    QTest::newRow("republished-under-a-licence")
        << none << none << QByteArray("This article is republished from The Lantern under a Creative Commons license.")
        << lantern;
    QTest::newRow("source-line") << none << none << QByteArray("Source: Meridian Wire")
                                 << QStringLiteral("Meridian Wire");
    QTest::newRow("materials") << none << none << QByteArray("Materials provided by Quay University.")
                               << QStringLiteral("Quay University");
    QTest::newRow("copyright-of-an-agency")
        << none << none << QByteArray("Copyright 2025 The Associated Press. All rights reserved.")
        << QStringLiteral("The Associated Press");
    QTest::newRow("agency-among-the-authors")
        << jsonLd("{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ann Lee, Reuters\"}}") << none << none
        << QStringLiteral("Reuters");
    QTest::newRow("source-organisation") << jsonLd(
        "{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Quay Herald\"},\"sourceOrganization\":{"
        "\"name\":\"The Lantern\"}}") << none
                                         << none << lantern;
    QTest::newRow("agency-on-its-own-page")
        << jsonLd("{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Reuters\"},\"author\":{\"name\":\"Reuters\"}}")
        << none << none << QString();
    QTest::newRow("own-copyright") << none << none << QByteArray("Copyright 2025 Quay Herald.") << QString();
    QTest::newRow("none") << none << none << none << QString();
}

void HtmlMetadataTest::originIsCredited()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, last);
    const QByteArray body = (first.isEmpty() ? QByteArray() : "<p>" + first + "</p>") + Prose
        + (last.isEmpty() ? QByteArray() : "<p>" + last + "</p>");
    QTEST(readPage("<html><head>" + head + "</head><body><h1>Old bridge closed for months</h1><article>" + body
                   + "</article></body></html>")
              .credit,
          "credit");
}

void HtmlMetadataTest::identityIsRead()
{
    const ReadDocument document =
        readPage("<html lang=en-GB><head><link rel=canonical href='/bridge'><meta property=og:site_name content='Quay "
                 "Herald'>"
                     + jsonLd("{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Quay Herald Ltd\"}}")
                     + "</head><body>" + Prose + "</body></html>",
                 QStringLiteral("https://www.quayherald.example/x?from=feed"));
    QCOMPARE(document.siteName, QStringLiteral("Quay Herald"));
    QCOMPARE(document.publisher, QStringLiteral("Quay Herald Ltd"));
    QCOMPARE(document.language, QStringLiteral("en-GB"));
    QCOMPARE(document.canonicalUrl, QStringLiteral("https://www.quayherald.example/bridge"));
    const ReadDocument bare = readPage(Prose, QStringLiteral("https://www.quayherald.example/x"));
    QCOMPARE(bare.publisher, QStringLiteral("quayherald.example"));
    QCOMPARE(bare.language, QString());
}

QTEST_GUILESS_MAIN(HtmlMetadataTest)
#include "tst_htmlmetadata.moc"
