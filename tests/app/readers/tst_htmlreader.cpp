// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/datetext.h"
#include "app/readers/htmldepth.h"
#include "app/readers/htmltree.h"
#include "app/readers/readdocument.h"
#include "app/readers/words.h"
#include "tests/support/referencefile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <algorithm>

using namespace nutgraf;
using readers::ReadDocument;

namespace {

const QString Pages = QStringLiteral(NUTGRAF_TEST_DATA "/readers/");

ReadDocument readPage(const QByteArray &bytes, const QString &url = QString())
{
    readers::ReadInput input;
    input.bytes = bytes;
    input.contentType = QStringLiteral("text/html");
    input.url = url;
    return readers::read(input).valueOr(ReadDocument());
}

QByteArray page(const QByteArray &head, const QByteArray &body)
{
    return "<!doctype html><html lang=en><head>" + head + "</head><body><article>" + body
        + "<p>The old bridge over the Quay was closed on Monday evening, the harbour council said in a short letter.</p>"
          "<p>Ferries will run every ten minutes until the piers are mended, which may take until the autumn, it "
          "added.</p></article></body></html>";
}

QByteArray asJson(const ReadDocument &document)
{
    QJsonArray links;
    for (const readers::Link &link : document.links)
        links.append(QJsonArray{link.url, link.text});
    return QJsonDocument(QJsonObject{
                             {QStringLiteral("title"), document.title},
                             {QStringLiteral("byline"), QJsonArray::fromStringList(document.byline)},
                             {QStringLiteral("publisher"), document.publisher},
                             {QStringLiteral("siteName"), document.siteName},
                             {QStringLiteral("published"), document.published},
                             {QStringLiteral("publishedEvidence"), document.publishedEvidence},
                             {QStringLiteral("modified"), document.modified},
                             {QStringLiteral("language"), document.language},
                             {QStringLiteral("canonicalUrl"), document.canonicalUrl},
                             {QStringLiteral("credit"), document.credit},
                             {QStringLiteral("charset"), document.charset},
                             {QStringLiteral("warnings"), QJsonArray::fromStringList(document.warnings)},
                             {QStringLiteral("links"), links},
                             {QStringLiteral("text"), QJsonArray::fromStringList(document.text.split(u'\n'))},
                         })
        .toJson();
}

} // namespace

class HtmlReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesReadAsTheirReferences_data();
    void pagesReadAsTheirReferences();
    void bylineIsFound_data();
    void bylineIsFound();
    void dateIsFound_data();
    void dateIsFound();
    void titleIsFound_data();
    void titleIsFound();
    void datesOfManyFormsAreRead_data();
    void datesOfManyFormsAreRead();
    void hostilePagesAreRead_data();
    void hostilePagesAreRead();
    void deepTagsAreBlankedAndTextStays();
    void largeFileIsRefused();
};

void HtmlReaderTest::pagesReadAsTheirReferences_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = QDir(Pages).entryList({QStringLiteral("*.html")}, QDir::Files, QDir::Name);
    QVERIFY(names.size() >= 3);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void HtmlReaderTest::pagesReadAsTheirReferences()
{
    QFETCH(QString, name);
    QFile file(Pages + name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString message;
    const ReadDocument document = readPage(file.readAll(), QStringLiteral("https://quay-herald.example/news/") + name);
    QVERIFY2(tests::matchesReference(asJson(document), Pages + name + QStringLiteral(".json"), &message),
             qPrintable(message));
}

void HtmlReaderTest::bylineIsFound_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("byline");
    const QStringList ann{QStringLiteral("Ann Lee")};
    const QStringList both{QStringLiteral("Ann Lee"), QStringLiteral("Bo Chan")};
    QTest::newRow("json-ld-objects") << QByteArray(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Ann "
        "Lee\"},{\"name\":\"Bo Chan\"}]}</script>")
                                     << QByteArray() << both;
    QTest::newRow("json-ld-graph-reference") << QByteArray(
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#a\"}},"
        "{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ann Lee\"}]}</script>")
                                             << QByteArray() << ann;
    QTest::newRow("json-ld-with-trailing-comma")
        << QByteArray("<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":\"Ann Lee\",}</script>")
        << QByteArray() << ann;
    QTest::newRow("meta") << QByteArray("<meta name=author content='Ann Lee and Bo Chan'>") << QByteArray() << both;
    QTest::newRow("meta-address-is-none")
        << QByteArray("<meta property=article:author content='https://quay.example/ann'>")
        << QByteArray("<p>By Ann Lee</p>") << ann;
    QTest::newRow("rel-author") << QByteArray() << QByteArray("<a rel=author href=/ann>Ann Lee</a>") << ann;
    QTest::newRow("class-with-date") << QByteArray()
                                     << QByteArray(
                                            "<div class=byline>By <a href=/ann>Ann Lee</a> Updated May 3, 2025</div>")
                                     << ann;
    QTest::newRow("visible-two") << QByteArray() << QByteArray("<p>By Ann Lee and Bo Chan</p>") << both;
    QTest::newRow("outlet-gives-way-to-a-person")
        << QByteArray("<meta property=og:site_name content='Quay Herald'><meta name=author content='Quay Herald'>")
        << QByteArray("<span class=author>Ann Lee</span>") << ann;
    QTest::newRow("comment-author-is-none")
        << QByteArray() << QByteArray("<div class=comments><span class=author>Cy Dow</span></div>") << QStringList();
    QTest::newRow("none") << QByteArray() << QByteArray() << QStringList();
}

void HtmlReaderTest::bylineIsFound()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    QTEST(readPage(page(head, body)).byline, "byline");
}

void HtmlReaderTest::dateIsFound_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("evidence");
    QTest::newRow("json-ld") << QByteArray("<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                                           "\"datePublished\":\"2025-03-03T08:00:00.000+01:00\"}</script>")
                             << QByteArray() << QString() << QStringLiteral("2025-03-03T08:00:00+01:00")
                             << QStringLiteral("json-ld");
    QTest::newRow("meta") << QByteArray("<meta property=article:published_time content=2025-03-03T08:00:00Z>")
                          << QByteArray() << QString() << QStringLiteral("2025-03-03T08:00:00Z")
                          << QStringLiteral("meta article:published_time");
    QTest::newRow("own-meta-name") << QByteArray("<meta name=x-publish-date content='March 3, 2025'>") << QByteArray()
                                   << QString() << QStringLiteral("2025-03-03")
                                   << QStringLiteral("meta x-publish-date");
    QTest::newRow("microdata") << QByteArray() << QByteArray("<span itemprop=datePublished content=2025-03-03>x</span>")
                               << QString() << QStringLiteral("2025-03-03")
                               << QStringLiteral("microdata datePublished");
    QTest::newRow("time") << QByteArray() << QByteArray("<time datetime=2025-03-03>3 March</time>") << QString()
                          << QStringLiteral("2025-03-03") << QStringLiteral("time element");
    QTest::newRow("address") << QByteArray() << QByteArray() << QStringLiteral("https://quay.example/2025/03/03/bridge")
                             << QStringLiteral("2025-03-03") << QStringLiteral("url");
    QTest::newRow("visible") << QByteArray() << QByteArray("<div>Published on Monday, 3 March 2025 at 08:00</div>")
                             << QString() << QStringLiteral("2025-03-03") << QStringLiteral("visible text");
    QTest::newRow("update-is-no-publication")
        << QByteArray() << QByteArray("<p>Published March 3, 2025</p><p>Updated March 5, 2025</p>") << QString()
        << QStringLiteral("2025-03-03") << QStringLiteral("visible text");
    QTest::newRow("only-modified") << QByteArray("<meta property=article:modified_time content=2025-03-05>")
                                   << QByteArray() << QString() << QStringLiteral("2025-03-05")
                                   << QStringLiteral("modified");
    QTest::newRow("script-data") << QByteArray("<script>data = {\"publishedAt\": \"2025-03-03T01:02:03Z\"}</script>")
                                 << QByteArray() << QString() << QStringLiteral("2025-03-03T01:02:03Z")
                                 << QStringLiteral("script");
    QTest::newRow("none") << QByteArray() << QByteArray() << QString() << QString() << QString();
}

void HtmlReaderTest::dateIsFound()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    QFETCH(QString, url);
    const ReadDocument document = readPage(page(head, body), url);
    QTEST(document.published, "published");
    QTEST(document.publishedEvidence, "evidence");
}

void HtmlReaderTest::titleIsFound_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("title");
    const QString title = QStringLiteral("Old bridge closed for months");
    QTest::newRow("heading") << QByteArray("<title>Old bridge closed for months | Quay Herald</title>")
                             << QByteArray("<h1>Old bridge closed for months</h1>") << title;
    QTest::newRow("site-heading-passed-over")
        << QByteArray("<title>Old bridge closed for months - Quay Herald</title>")
        << QByteArray("<h1>Quay Herald</h1><h1>Old bridge closed for months</h1>") << title;
    QTest::newRow("logo-passed-over") << QByteArray("<title>Quay Blog: Old bridge closed for months</title>")
                                      << QByteArray("<h1><a href='https://quay.example/'>Quay Blog</a></h1>") << title;
    QTest::newRow("og-title") << QByteArray("<meta property=og:title content='Old bridge closed for months'>")
                              << QByteArray() << title;
    QTest::newRow("title-without-bar") << QByteArray("<title>Old bridge closed for months | Quay Herald</title>")
                                       << QByteArray() << title;
    QTest::newRow("title-without-named-site")
        << QByteArray("<title>Old bridge closed for months - Quay Herald</title><meta property=og:site_name "
                      "content='Quay Herald'>")
        << QByteArray() << title;
    QTest::newRow("dash-inside-stays") << QByteArray("<title>Old bridge - closed for months</title>") << QByteArray()
                                       << QStringLiteral("Old bridge - closed for months");
    QTest::newRow("twice-encoded") << QByteArray("<title>Bridge &amp;amp; ferry</title>") << QByteArray()
                                   << QStringLiteral("Bridge & ferry");
}

void HtmlReaderTest::titleIsFound()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    QTEST(readPage(page(head, body)).title, "title");
}

void HtmlReaderTest::datesOfManyFormsAreRead_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("edtf");
    const QString day = QStringLiteral("2025-01-27");
    QTest::newRow("us") << QStringLiteral("Jan. 27, 2025, 5:05 p.m. ET") << day;
    QTest::newRow("british") << QStringLiteral("27th January 2025") << day;
    QTest::newRow("german") << QStringLiteral("27. Januar 2025") << day;
    QTest::newRow("spanish") << QStringLiteral("27 de enero de 2025") << day;
    QTest::newRow("french") << QStringLiteral("27 janvier 2025") << day;
    QTest::newRow("day-over-twelve") << QStringLiteral("27/01/2025") << day;
    QTest::newRow("month-first") << QStringLiteral("01/02/2025") << QStringLiteral("2025-01-02");
    QTest::newRow("dashes-are-day-first") << QStringLiteral("01-02-2025") << QStringLiteral("2025-02-01");
    QTest::newRow("dots-are-day-first") << QStringLiteral("01.02.2025") << QStringLiteral("2025-02-01");
    QTest::newRow("mail") << QStringLiteral("Mon, 27 Jan 2025 22:05:00 +0000")
                          << QStringLiteral("2025-01-27T22:05:00Z");
    QTest::newRow("no-seconds") << QStringLiteral("2025-01-27T22:05Z") << QStringLiteral("2025-01-27T22:05:00Z");
    QTest::newRow("short-zone") << QStringLiteral("2025-01-27T22:05:00-0500")
                                << QStringLiteral("2025-01-27T22:05:00-05:00");
    QTest::newRow("milliseconds") << QStringLiteral("1738015500000") << QStringLiteral("2025-01-27T22:05:00Z");
    QTest::newRow("plain") << QStringLiteral("20250127") << day;
    QTest::newRow("month") << QStringLiteral("January 2025") << QStringLiteral("2025-01");
    QTest::newRow("no-such-day") << QStringLiteral("February 30, 2025") << QString();
    QTest::newRow("number") << QStringLiteral("1234567") << QString();
    QTest::newRow("words") << QStringLiteral("May the bridge hold") << QString();
}

void HtmlReaderTest::datesOfManyFormsAreRead()
{
    QFETCH(QString, value);
    QTEST(readers::parseDateValue(value), "edtf");
}

void HtmlReaderTest::hostilePagesAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kept"); // text that must not be lost; empty where nothing can be read
    const QByteArray prose(
        "<p>The old bridge over the Quay was closed on Monday evening, the harbour council said.</p>");
    QTest::newRow("100000-nested-divs") << QByteArray("<div>").repeated(100000) + prose
                                        << QStringLiteral("harbour council");
    QTest::newRow("100000-nested-bolds") << QByteArray("<b><p>").repeated(50000) + prose
                                         << QStringLiteral("harbour council");
    QTest::newRow("22-nested-tables") << QByteArray("<table><tr><td>").repeated(22) + prose
                                      << QStringLiteral("harbour council");
    QTest::newRow("2000-nested-tables") << QByteArray("<table><tr><td>").repeated(2000) + prose
                                        << QStringLiteral("harbour council");
    QTest::newRow("end-tags-without-start")
        << QByteArray("<x>") + QByteArray("<div>").repeated(2000) + QByteArray("</x></section>").repeated(50000) + prose
        << QStringLiteral("harbour council");
    QTest::newRow("word-of-a-million-letters")
        << prose + "<p>" + QByteArray(1000000, 'a') + "</p>" << QStringLiteral("aaaa");
    QTest::newRow("nul-bytes") << QByteArray("<p>The old bri\0dge over the Quay was closed on Monday, it said.</p>", 67)
                               << QStringLiteral("old bridge");
    QTest::newRow("lone-surrogate-reference")
        << QByteArray("<p>The old bridge &#xD83D; over the Quay was closed on Monday evening, it said.</p>")
        << QStringLiteral("over the Quay");
    QTest::newRow("carriage-return-reference")
        << QByteArray("<p>The old bridge&#13; over&shy; the Quay&#8203; was closed on Monday evening, it said.</p>")
        << QStringLiteral("over the Quay");
    QTest::newRow("unclosed-script") << prose + "<script>var x = '<p>" << QStringLiteral("harbour council");
    QTest::newRow("unclosed-comment") << prose + "<!-- <p>never" << QStringLiteral("harbour council");
    QTest::newRow("unclosed-attribute") << prose + "<a href=\"x" << QStringLiteral("harbour council");
    QTest::newRow("only-a-doctype") << QByteArray("<!doctype html>") << QString();
    QTest::newRow("deep-json-ld") << "<script type='application/ld+json'>" + QByteArray("[").repeated(100000)
            + "</script>" + prose << QStringLiteral("harbour council");
    QTest::newRow("many-attributes") << "<div " + QByteArray("a=1 ").repeated(20000) + ">" + prose
                                     << QStringLiteral("harbour council");
}

void HtmlReaderTest::hostilePagesAreRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, kept);
    const ReadDocument document = readPage(bytes);
    QVERIFY(document.text.contains(kept));
    QVERIFY(std::none_of(document.text.cbegin(), document.text.cend(),
                         [](QChar c) { return c == u'\r' || c.isNull() || c == QChar(0xAD) || c == QChar(0x200B); }));
    QVERIFY(document.text.isValidUtf16());
}

void HtmlReaderTest::deepTagsAreBlankedAndTextStays()
{
    const auto markup = [](const QByteArray &page, int deepest) { return readers::condensePage(page, deepest).markup; };
    QCOMPARE(markup("<i><u>a</u>b</i>", 1), QByteArray("<i>   a    b</i>"));
    QCOMPARE(markup("<p><p><li><li>a", 1), QByteArray("<p><p><li><li>a"));
    QCOMPARE(markup("<div><textarea>'<div><div>'</textarea></div>", 2),
             QByteArray("<div><textarea>'<div><div>'</textarea></div>"));
    const auto tree = readers::parseHtml(QByteArray("<div>").repeated(5000) + 'x');
    QVERIFY(tree.ok());
    QVERIFY(tree.value().nodes.size() < 600);
}

void HtmlReaderTest::largeFileIsRefused()
{
    readers::ReadInput input;
    input.bytes = QByteArray(50 * 1024 * 1024 + 1, 'a');
    const auto result = readers::read(input);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, storage::ErrorCode::Limit);
}

QTEST_GUILESS_MAIN(HtmlReaderTest)
#include "tst_htmlreader.moc"
