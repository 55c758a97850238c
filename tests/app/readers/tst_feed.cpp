// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/feed.h"
#include "app/readers/feedaddress.h"
#include "app/readers/feeddate.h"
#include "app/readers/feedjson.h"
#include "app/readers/feedmarkup.h"
#include "app/readers/readdocument.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace nutgraf;
using readers::FeedDocument;
using readers::FeedEntry;
using readers::FeedInput;

namespace {

FeedDocument read(const QByteArray &bytes, const QString &contentType = {}, const QString &url = {})
{
    FeedInput input;
    input.bytes = bytes;
    input.contentType = contentType;
    input.url = url;
    return readers::readFeed(input);
}

FeedEntry firstOf(const FeedDocument &feed)
{
    return feed.entries.empty() ? FeedEntry() : feed.entries.front();
}

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QByteArray rss(const QByteArray &item)
{
    return "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
           "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"><channel><title>Quay Post</title>"
           "<link>https://quay.example/</link><item>"
        + item + "</item></channel></rss>";
}

QByteArray atom(const QByteArray &entry)
{
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Quay Post</title><entry>" + entry + "</entry></feed>";
}

QByteArray atom03(const QByteArray &entry)
{
    return "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><entry>" + entry + "</entry></feed>";
}

QByteArray wide(const QString &words, bool bigEndian)
{
    QByteArray bytes;
    for (const QChar c : words) {
        const char high = char(c.unicode() >> 8);
        const char low = char(c.unicode() & 0xFF);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

} // namespace

class FeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsAreToldApart_data();
    void formatsAreToldApart();
    void entryFields_data();
    void entryFields();
    void feedFields_data();
    void feedFields();
    void encodings_data();
    void encodings();
    void datesAreRead_data();
    void datesAreRead();
    void noDatesAreRefused_data();
    void noDatesAreRefused();
    void markupIsMadeHarmless_data();
    void markupIsMadeHarmless();
    void addressesAreResolved_data();
    void addressesAreResolved();
    void enclosuresOfAllKindsAreKept();
    void brokenFeedsAreReadOn_data();
    void brokenFeedsAreReadOn();
    void badInputsStayBounded_data();
    void badInputsStayBounded();
    void jsonFeedIsRead();
    void jsonAnswerIsJsonAndReadsBack();
    void feedIsADocumentToo();
    void feedsAreRecognised_data();
    void feedsAreRecognised();
};

void FeedTest::formatsAreToldApart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    QTest::newRow("RSS 2.0") << QByteArray("<rss version=\"2.0\"><channel/></rss>") << "rss20";
    QTest::newRow("RSS 0.92") << QByteArray("<rss version=\"0.92\"><channel/></rss>") << "rss092";
    QTest::newRow("RSS without version") << QByteArray("<rss><channel/></rss>") << "rss";
    QTest::newRow("RSS 1.0") << QByteArray("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                                           "xmlns=\"http://purl.org/rss/1.0/\"/>")
                             << "rss10";
    QTest::newRow("RSS 0.90") << QByteArray("<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                                            "xmlns=\"http://my.netscape.com/rdf/simple/0.9/\"/>")
                              << "rss090";
    QTest::newRow("Atom 1.0") << QByteArray("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>") << "atom10";
    QTest::newRow("Atom 1.0 with a prefix")
        << QByteArray("<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"/>") << "atom10";
    QTest::newRow("Atom 0.3") << QByteArray("<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"/>") << "atom03";
    QTest::newRow("channel without rss") << QByteArray("<channel><item/></channel>") << "rss";
    QTest::newRow("items without channel") << QByteArray("<rss version=\"2.0\"><item/></rss>") << "rss20";
    QTest::newRow("JSON Feed 1.1") << QByteArray(R"({"version":"https://jsonfeed.org/version/1.1","items":[]})")
                                   << "json11";
    QTest::newRow("JSON Feed 1.0") << QByteArray(R"({"version":"https://jsonfeed.org/version/1","items":[]})")
                                   << "json1";
    QTest::newRow("a page") << QByteArray("<!DOCTYPE html><html><body><p>Hello</p></body></html>") << "";
    QTest::newRow("another JSON") << QByteArray(R"({"name":"value"})") << "";
    QTest::newRow("words") << QByteArray("just words") << "";
}

void FeedTest::formatsAreToldApart()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);
    QCOMPARE(text(read(bytes).format), format);
}

void FeedTest::entryFields_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("title with an ampersand") << rss("<title>Fish &amp; ships</title>") << "title"
                                             << "Fish & ships";
    QTest::newRow("title with escaped markup") << rss("<title>&lt;b&gt;Fish&lt;/b&gt;</title>") << "title"
                                               << "<b>Fish</b>";
    QTest::newRow("title in Atom is what it says") << atom("<title>1 &lt; 2</title>") << "title"
                                                   << "1 < 2";
    QTest::newRow("title of the picture is not the entry's")
        << rss("<image><title>No</title></image><title>Yes</title>") << "title"
        << "Yes";
    QTest::newRow("HTML names of letters")
        << rss("<title>Caf&eacute;&nbsp;du port</title>") << "title" << QStringLiteral("Café\u00A0du port");
    QTest::newRow("numbers of windows-1252") << rss("<title>don&#146;t</title>") << "title" << QStringLiteral("don’t");
    QTest::newRow("permanent guid is the link") << rss("<guid>https://quay.example/1</guid>") << "link"
                                                << "https://quay.example/1";
    QTest::newRow("other guid is none") << rss("<guid isPermaLink=\"false\">https://quay.example/1</guid>") << "link"
                                        << "";
    QTest::newRow("link beats guid") << rss("<guid>https://quay.example/g</guid><link>https://quay.example/l</link>")
                                     << "link"
                                     << "https://quay.example/l";
    QTest::newRow("link that runs something") << rss("<link>javascript:alert(1)</link>") << "link"
                                              << "";
    QTest::newRow("alternate of HTML beats another")
        << atom("<link rel=\"alternate\" type=\"application/pdf\" href=\"https://quay.example/p\"/>"
                "<link rel=\"alternate\" type=\"text/html\" href=\"https://quay.example/h\"/>")
        << "link"
        << "https://quay.example/h";
    QTest::newRow("self is no link") << atom("<link rel=\"self\" href=\"https://quay.example/s\"/>") << "link"
                                     << "";
    QTest::newRow("description beats content as summary")
        << rss("<content:encoded>Whole</content:encoded><description>Short</description>") << "summary"
        << "Short";
    QTest::newRow("content lends itself as summary") << rss("<content:encoded>Whole</content:encoded>") << "summary"
                                                     << "Whole";
    QTest::newRow("second account is the content")
        << rss("<summary>Short</summary><description>Whole</description>") << "content"
        << "Whole";
    QTest::newRow("CDATA") << rss("<description><![CDATA[<p>a &amp; b</p>]]></description>") << "summary"
                           << "<p>a &amp; b</p>";
    QTest::newRow("markup that nobody escaped") << atom("<summary>Fish <b>and</b> ships</summary>") << "summary"
                                                << "Fish <b>and</b> ships";
    QTest::newRow("XHTML loses its division")
        << atom("<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>a &amp; b</p></div></content>")
        << "content"
        << "<p>a &amp; b</p>";
    QTest::newRow("base64") << atom03("<title mode=\"base64\" type=\"text/html\">RmlzaCA8Yj5hbmQ8L2I+IHNoaXBz</title>")
                            << "title"
                            << "Fish <b>and</b> ships";
    QTest::newRow("author in Atom") << atom("<author><name>Ada Wren</name><email>ada@quay.example</email></author>")
                                    << "author"
                                    << "Ada Wren (ada@quay.example)";
    QTest::newRow("two authors in Atom") << atom(
        "<author><name>Ada Wren</name></author><author><name>Bo Lund</name></author>")
                                         << "author"
                                         << "Ada Wren, Bo Lund";
    QTest::newRow("author in RSS") << rss("<author>ada@quay.example (Ada Wren)</author>") << "author"
                                   << "ada@quay.example (Ada Wren)";
    QTest::newRow("creator") << rss("<dc:creator>Ada Wren</dc:creator>") << "author"
                             << "Ada Wren";
    QTest::newRow("podcast author") << rss("<itunes:author>Ada Wren</itunes:author>") << "author"
                                    << "Ada Wren";
    QTest::newRow("source's author is not the entry's")
        << atom("<source><author><name>No</name></author></source>") << "author"
        << "";
    QTest::newRow("date in RSS") << rss("<pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate>") << "published"
                                 << "2004-01-01T19:48:21Z";
    QTest::newRow("the last of two dates counts")
        << atom("<updated>2010-12-01T10:14:55Z</updated><updated>2003-12-31T10:14:55Z</updated>") << "updated"
        << "2003-12-31T10:14:55Z";
    QTest::newRow("video with its words in a group") << QByteArray(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:media=\"http://search.yahoo.com/mrss/\"><entry>"
        "<title>Tide</title><media:group><media:title>No</media:title><media:description>It rises"
        "</media:description></media:group></entry></feed>")
                                                     << "summary"
                                                     << "It rises";
    QTest::newRow("undeclared prefix") << QByteArray(
        "<rss><channel><item><dc:creator>Ada</dc:creator></item></channel></rss>")
                                       << "author"
                                       << "Ada";
    QTest::newRow("foreign description") << rss("<x:description xmlns:x=\"urn:x\">No</x:description>") << "summary"
                                         << "";
    QTest::newRow("short entity of the document")
        << QByteArray("<!DOCTYPE rss [<!ENTITY q \"Quay\">]><rss><channel><item>"
                      "<title>&q; Post</title></item></channel></rss>")
        << "title"
        << "Quay Post";
}

void FeedTest::entryFields()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, field);
    QFETCH(QString, value);
    const FeedDocument feed = read(bytes);
    QCOMPARE(feed.entries.size(), std::size_t(1));
    const FeedEntry entry = firstOf(feed);
    const QHash<QString, std::string> fields{
        {QStringLiteral("title"), entry.title},         {QStringLiteral("link"), entry.link},
        {QStringLiteral("published"), entry.published}, {QStringLiteral("updated"), entry.updated},
        {QStringLiteral("summary"), entry.summary},     {QStringLiteral("content"), entry.content},
        {QStringLiteral("author"), entry.author}};
    QVERIFY(fields.contains(field));
    QCOMPARE(text(fields.value(field)), value);
}

void FeedTest::feedFields_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    const auto channel = [](const QByteArray &inner) {
        return QByteArray("<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>" + inner
                          + "</channel></rss>");
    };
    QTest::newRow("picture's title is not the feed's")
        << channel("<image><title>No</title></image><title>Yes</title>") << "title"
        << "Yes";
    QTest::newRow("language of the document") << QByteArray(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"de\"><title xml:lang=\"fr\">x</title></feed>")
                                              << "language"
                                              << "de";
    QTest::newRow("language element") << channel("<language>en-gb</language>") << "language"
                                      << "en-gb";
    QTest::newRow("editor") << channel("<managingEditor>ed@quay.example</managingEditor>") << "author"
                            << "ed@quay.example";
    QTest::newRow("built") << channel("<lastBuildDate>Thu, 01 Jan 2004 19:48:21 GMT</lastBuildDate>") << "updated"
                           << "2004-01-01T19:48:21Z";
    QTest::newRow("published stands in for updated")
        << channel("<pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate>") << "updated"
        << "2004-01-01T19:48:21Z";
    QTest::newRow("tagline") << QByteArray(
        "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><tagline>Tides</tagline></feed>")
                             << "description"
                             << "Tides";
    QTest::newRow("title after the items")
        << QByteArray("<rss><channel><item><title>a</title></item><title>Late</title></channel></rss>") << "title"
        << "Late";
}

void FeedTest::feedFields()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, field);
    QFETCH(QString, value);
    const FeedDocument feed = read(bytes);
    const QHash<QString, std::string> fields{{QStringLiteral("title"), feed.title},
                                             {QStringLiteral("language"), feed.language},
                                             {QStringLiteral("author"), feed.author},
                                             {QStringLiteral("updated"), feed.updated},
                                             {QStringLiteral("description"), feed.description}};
    QVERIFY(fields.contains(field));
    QCOMPARE(text(fields.value(field)), value);
    QVERIFY(!feed.malformed);
}

void FeedTest::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("contentType");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("malformed");
    const QByteArray body = "<rss><channel><title>%</title></channel></rss>";
    const auto with = [&](const QByteArray &words, const QByteArray &declaration = {}) {
        return declaration + QByteArray(body).replace("%", words);
    };
    const QString cafe = QStringLiteral("Café");
    const QString source =
        QStringLiteral("<?xml version=\"1.0\" encoding=\"utf-16\"?><rss><channel><title>Café</title></channel></rss>");
    QTest::newRow("UTF-8 by default") << with("Caf\xC3\xA9") << ""
                                      << "utf-8" << cafe << false;
    QTest::newRow("byte order mark") << with("Caf\xC3\xA9", "\xEF\xBB\xBF") << ""
                                     << "utf-8" << cafe << false;
    QTest::newRow("declaration") << with("Caf\xE9", "<?xml version='1.0' encoding='iso-8859-1'?>") << ""
                                 << "iso-8859-1" << cafe << false;
    QTest::newRow("header beats declaration")
        << with("Caf\x8E", "<?xml version='1.0' encoding='iso-8859-1'?>") << "application/xml; charset=macintosh"
        << "macintosh" << cafe << false;
    QTest::newRow("ASCII served as text") << with("Cafe", "<?xml version='1.0' encoding='iso-8859-1'?>") << "text/xml"
                                          << "us-ascii"
                                          << "Cafe" << false;
    QTest::newRow("UTF-8 served as text without a charset") << with("Caf\xC3\xA9") << "text/xml"
                                                            << "utf-8" << cafe << false;
    QTest::newRow("served as plain text") << with("Caf\xC3\xA9") << "text/plain; charset=utf-8"
                                          << "utf-8" << cafe << true;
    QTest::newRow("UTF-16 without a mark") << wide(source, true) << ""
                                           << "utf-16be" << cafe << false;
    QTest::newRow("UTF-16 with a mark") << QByteArray("\xFF\xFE") + wide(source, false) << ""
                                        << "utf-16le" << cafe << false;
    QTest::newRow("says UTF-16 and is not") << with("Caf\xC3\xA9", "<?xml version='1.0' encoding='utf-16'?>") << ""
                                            << "utf-8" << cafe << false;
    QTest::newRow("windows-1252 in UTF-8") << with("Caf\xC3\xA9 \xC3\xA9t\xC3\xA9 \x93x\x94 \xC3\xA0") << ""
                                           << "utf-8" << QStringLiteral("Café été “x” à") << true;
    QTest::newRow("unknown name") << with("Caf\xC3\xA9", "<?xml version='1.0' encoding='klingon'?>") << ""
                                  << "utf-8" << cafe << true;
    QTest::newRow("Thai without a declaration") << with(
        "\xE0\xC1\xD7\xE8\xCD\xC7\xD2\xB9\xB9\xD5\xE9\xE0\xB8\xCD\xE4\xBB\xBE\xBA\xE0\xBE\xD7\xE8\xCD\xB9\xB7\xD5\xE8\xB7\xD3\xA7\xD2\xB9")
                                                << ""
                                                << "TIS-620" << QStringLiteral("เมื่อวานนี้เธอไปพบเพื่อนที่ทำงาน") << true;
    QTest::newRow("Russian without a declaration") << with(
        "\xF7\xDE\xC5\xD2\xC1 \xD7 \xC7\xCF\xD2\xCF\xC4\xC5 \xCF\xD4\xCB\xD2\xD9\xCC\xC1\xD3\xD8 \xCE\xCF\xD7\xC1\xD1 \xD7\xD9\xD3\xD4\xC1\xD7\xCB\xC1")
                                                   << ""
                                                   << "KOI8-R"
                                                   << QStringLiteral("Вчера в городе открылась новая выставка") << true;
    QTest::newRow("X9 UTF-7 is no encoding") << with("Caf+AOk-", "<?xml version='1.0' encoding='UTF-7'?>") << ""
                                             << "utf-8"
                                             << "Caf+AOk-" << true;
}

void FeedTest::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, contentType);
    QFETCH(QString, encoding);
    QFETCH(QString, title);
    QFETCH(bool, malformed);
    const FeedDocument feed = read(bytes, contentType);
    QCOMPARE(text(feed.encoding), encoding);
    QCOMPARE(text(feed.title), title);
    QCOMPARE(feed.malformed, malformed);
}

void FeedTest::datesAreRead_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("moment");
    QTest::newRow("RFC 822") << "Thu, 01 Jan 2004 19:48:21 GMT"
                             << "2004-01-01T19:48:21Z";
    QTest::newRow("two digits of a year") << "Thu, 01 Jan 04 19:48:21 GMT"
                                          << "2004-01-01T19:48:21Z";
    QTest::newRow("last century") << "Fri, 01 Jan 99 19:48:21 GMT"
                                  << "1999-01-01T19:48:21Z";
    QTest::newRow("no seconds") << "01 Jan 2004 00:00 GMT"
                                << "2004-01-01T00:00:00Z";
    QTest::newRow("no zone") << "Thu, 01 Jan 2004 19:48:21"
                             << "2004-01-01T19:48:21Z";
    QTest::newRow("no time") << "01 Jan 2004"
                             << "2004-01-01T00:00:00Z";
    QTest::newRow("offset west") << "Mon, 05 Jan 2004 19:48:21 -0530"
                                 << "2004-01-06T01:18:21Z";
    QTest::newRow("offset with a colon") << "Mon, 05 Jan 2004 19:48:21 +01:00"
                                         << "2004-01-05T18:48:21Z";
    QTest::newRow("eastern daylight") << "Mon, 05 Jul 2004 19:48:21 EDT"
                                      << "2004-07-05T23:48:21Z";
    QTest::newRow("central European summer") << "Mon, 05 Jul 2004 19:48:21 CEST"
                                             << "2004-07-05T17:48:21Z";
    QTest::newRow("wrong weekday") << "Sun, 01 Jan 2004 19:48:21 GMT"
                                   << "2004-01-01T19:48:21Z";
    QTest::newRow("long names") << "Thursday, 1 January 2004 19:48:21 UT"
                                << "2004-01-01T19:48:21Z";
    QTest::newRow("month before day") << "Thu, Jan 1, 2004 7:48 PM EST"
                                      << "2004-01-02T00:48:00Z";
    QTest::newRow("asctime") << "Sun Jan  4 16:29:06 2004"
                             << "2004-01-04T16:29:06Z";
    QTest::newRow("asctime with a zone") << "Sun Jan  4 16:29:06 PDT 2004"
                                         << "2004-01-04T23:29:06Z";
    QTest::newRow("hyphens") << "Wednesday, 19-Aug-09 10:00:00 GMT"
                             << "2009-08-19T10:00:00Z";
    QTest::newRow("W3C") << "2003-12-31T10:14:55Z"
                         << "2003-12-31T10:14:55Z";
    QTest::newRow("W3C with an offset") << "2003-12-31T10:14:55-08:00"
                                        << "2003-12-31T18:14:55Z";
    QTest::newRow("W3C with fractions") << "2003-12-31T10:14:55.123456Z"
                                        << "2003-12-31T10:14:55Z";
    QTest::newRow("W3C without seconds") << "2003-12-31T10:14Z"
                                         << "2003-12-31T10:14:00Z";
    QTest::newRow("W3C day") << "2003-12-31"
                             << "2003-12-31T00:00:00Z";
    QTest::newRow("W3C month") << "2003-12"
                               << "2003-12-01T00:00:00Z";
    QTest::newRow("W3C year") << "2003"
                              << "2003-01-01T00:00:00Z";
    QTest::newRow("ISO without hyphens") << "20031231"
                                         << "2003-12-31T00:00:00Z";
    QTest::newRow("ISO day of the year") << "2003-335"
                                         << "2003-12-01T00:00:00Z";
    QTest::newRow("ISO day of the year without hyphens") << "2003335"
                                                         << "2003-12-01T00:00:00Z";
    QTest::newRow("ISO week") << "2004-W01-1"
                              << "2003-12-29T00:00:00Z";
    QTest::newRow("database") << "2004-07-08 23:56:58.0"
                              << "2004-07-08T23:56:58Z";
    QTest::newRow("midnight of a leap day") << "2004-02-28T24:00:00Z"
                                            << "2004-02-29T00:00:00Z";
    QTest::newRow("leap second") << "2016-12-31T23:59:60Z"
                                 << "2017-01-01T00:00:00Z";
    QTest::newRow("Korean") << QStringLiteral("2004년 5월 28일 (금) 오후 11:31:39") << "2004-05-28T14:31:39Z";
    QTest::newRow("Greek") << QStringLiteral("Κυρ, 11 Ιούλ 2004 12:00:00 EST") << "2004-07-11T17:00:00Z";
    QTest::newRow("Hungarian") << QStringLiteral("2004-július-13T9:15-05:00") << "2004-07-13T14:15:00Z";
    QTest::newRow("German") << QStringLiteral("Mo, 15 Dez 2025 08:00:00 +0100") << "2025-12-15T07:00:00Z";
    QTest::newRow("French") << QStringLiteral("lun., 4 août 2025 08:00:00 +0200") << "2025-08-04T06:00:00Z";
    QTest::newRow("Spanish Tuesday is not March") << "mar, 06 ene 2026 10:00:00 GMT"
                                                  << "2026-01-06T10:00:00Z";
    QTest::newRow("Russian") << QStringLiteral("Пн, 12 янв 2026 10:00:00 +0300") << "2026-01-12T07:00:00Z";
    QTest::newRow("dots") << "31.12.2003 10:14"
                          << "2003-12-31T10:14:00Z";
    QTest::newRow("slashes") << "12/31/2003"
                             << "2003-12-31T00:00:00Z";
    QTest::newRow("blanks around") << "\n  2003-12-31  \n"
                                   << "2003-12-31T00:00:00Z";
}

void FeedTest::datesAreRead()
{
    QFETCH(QString, written);
    QFETCH(QString, moment);
    QCOMPARE(text(readers::feedDate(written.toStdString())), moment);
}

void FeedTest::noDatesAreRefused_data()
{
    QTest::addColumn<QString>("written");
    for (const char *written :
         {"", "yesterday", "31 Feb 2025 10:00:00 GMT", "2025-02-29", "2025-13-01", "Thu, 01 Jan 2004 25:00:00 GMT",
          "1.2.3.4", "99999999999999", "0000-00-00 00:00:00", "2003-12-31T10:61:00Z", "::::", "Jan"})
        QTest::newRow(written) << QString::fromLatin1(written);
}

void FeedTest::noDatesAreRefused()
{
    QFETCH(QString, written);
    QCOMPARE(text(readers::feedDate(written.toStdString())), QString());
}

void FeedTest::markupIsMadeHarmless_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("clean");
    QTest::newRow("script") << "safe<script>alert(1)</script> words"
                            << "safe words";
    QTest::newRow("script never closed") << "safe<script>alert(1)"
                                         << "safe";
    QTest::newRow("script in capitals") << "safe<SCRIPT SRC=x>alert(1)</SCRIPT > words"
                                        << "safe words";
    QTest::newRow("style element") << "a<style>p{}</style>b"
                                   << "ab";
    QTest::newRow("frame keeps its text") << "a<iframe src=\"x\">b</iframe>c"
                                          << "abc";
    QTest::newRow("handler") << "<img src=\"a.png\" onerror=\"alert(1)\">"
                             << "<img src=\"a.png\" />";
    QTest::newRow("address that runs something") << "<a href=\"java&#115;cript:alert(1)\">x</a>"
                                                 << "<a href=\"\">x</a>";
    QTest::newRow("address with a blank in its scheme") << "<a href=\"java\tscript:alert(1)\">x</a>"
                                                        << "<a href=\"\">x</a>";
    QTest::newRow("data address") << "<img src=\"data:image/svg+xml;base64,AAAA\">"
                                  << "<img src=\"\" />";
    QTest::newRow("comment") << "a<!-- b -->c"
                             << "ac";
    QTest::newRow("conditional comment") << "a<!--[if IE]><script>x</script><![endif]-->c"
                                         << "ac";
    QTest::newRow("CDATA in text") << "<![CDATA[<script></script>]]&gt;"
                                   << "&lt;![CDATA[]]&gt;";
    QTest::newRow("doctype that never ends") << "<!DOCTYPE ~"
                                             << "&lt;!DOCTYPE ~";
    QTest::newRow("style in part")
        << "<span style=\"color: red; position: fixed; width: expression(alert(1))\">x</span>"
        << "<span style=\"color: red;\">x</span>";
    QTest::newRow("style with an address") << "<span style=\"background: url(http://x/)\">x</span>"
                                           << "<span>x</span>";
    QTest::newRow("markup in a value") << "<img alt=\"a<br />b\" src=\"c\">"
                                       << "<img alt=\"a&lt;br /&gt;b\" src=\"c\" />";
    QTest::newRow("quotation mark never closed") << "<a href=\"x>words</a> <script>y</script>"
                                                 << "<a href=\"x\">words</a> ";
    QTest::newRow("title outside of a drawing") << "<title>x</title>"
                                                << "x";
    QTest::newRow("bare ampersand") << "AT&T & co"
                                    << "AT&amp;T & co";
    QTest::newRow("bare angle") << "1 < 2"
                                << "1 &lt; 2";
    QTest::newRow("unknown element") << "<blink>x</blink>"
                                     << "x";
    QTest::newRow("animation that sets an address")
        << "<svg><set attributeName=\"href\" to=\"javascript:alert(1)\"/></svg>"
        << "<svg><set attributename=\"href\" to=\"\"></svg>";
}

void FeedTest::markupIsMadeHarmless()
{
    QFETCH(QString, markup);
    QFETCH(QString, clean);
    QCOMPARE(text(readers::cleanMarkup(markup.toStdString(), {})), clean);
}

void FeedTest::addressesAreResolved_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("address");
    // Against http://a/b/c/d;p?q: the examples of RFC 3986, section 5.4.
    const QList<std::pair<const char *, const char *>> examples{{"g:h", "g:h"},
                                                                {"g", "http://a/b/c/g"},
                                                                {"./g", "http://a/b/c/g"},
                                                                {"g/", "http://a/b/c/g/"},
                                                                {"/g", "http://a/g"},
                                                                {"//g", "http://g"},
                                                                {"?y", "http://a/b/c/d;p?y"},
                                                                {"g?y", "http://a/b/c/g?y"},
                                                                {"#s", "http://a/b/c/d;p?q#s"},
                                                                {"g#s", "http://a/b/c/g#s"},
                                                                {";x", "http://a/b/c/;x"},
                                                                {"", "http://a/b/c/d;p?q"},
                                                                {".", "http://a/b/c/"},
                                                                {"./", "http://a/b/c/"},
                                                                {"..", "http://a/b/"},
                                                                {"../g", "http://a/b/g"},
                                                                {"../../g", "http://a/g"},
                                                                {"../../../g", "http://a/g"},
                                                                {"/./g", "http://a/g"},
                                                                {"/../g", "http://a/g"},
                                                                {"g.", "http://a/b/c/g."},
                                                                {"..g", "http://a/b/c/..g"},
                                                                {"./../g", "http://a/b/g"},
                                                                {"g/../h", "http://a/b/c/h"}};
    for (const auto &[reference, address] : examples)
        QTest::newRow(*reference ? reference : "empty")
            << QString::fromLatin1(reference) << QString::fromLatin1(address);
}

void FeedTest::addressesAreResolved()
{
    QFETCH(QString, reference);
    QFETCH(QString, address);
    QCOMPARE(text(readers::resolveAddress("http://a/b/c/d;p?q", reference.toStdString())), address);
}

void FeedTest::enclosuresOfAllKindsAreKept()
{
    const FeedEntry item = firstOf(read(rss("<enclosure url=\"/a.mp3\" type=\"audio/mpeg\" length=\"9\"/>"), {},
                                        QStringLiteral("https://quay.example/feed")));
    QCOMPARE(item.enclosures.size(), std::size_t(1));
    QCOMPARE(text(item.enclosures[0].url), QStringLiteral("https://quay.example/a.mp3"));
    QCOMPARE(text(item.enclosures[0].length), QStringLiteral("9"));
    const FeedEntry entry =
        firstOf(read(atom("<link rel=\"enclosure\" href=\"https://quay.example/b.mp3\" type=\"audio/mpeg\"/>")));
    QCOMPARE(entry.enclosures.size(), std::size_t(1));
    QCOMPARE(text(entry.enclosures[0].type), QStringLiteral("audio/mpeg"));
    QVERIFY(entry.link.empty());
}

void FeedTest::brokenFeedsAreReadOn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("entries");
    QTest::addColumn<QString>("lastTitle");
    QTest::newRow("bare ampersand") << rss("<title>Fish & ships</title>") << 1 << "Fish & ships";
    QTest::newRow("bare angle") << rss("<title>1 < 2</title>") << 1 << "1 < 2";
    QTest::newRow("cut in a title") << QByteArray("<rss><channel><item><title>One</title></item><item><title>Tw") << 2
                                    << "Tw";
    QTest::newRow("item never closed") << QByteArray(
        "<rss><channel><item><title>One</title><item><title>Two</title></item></channel></rss>")
                                       << 2 << "Two";
    QTest::newRow("wrong end tag") << QByteArray(
        "<rss><channel><item><title>One</titel></item><item><title>Two</title></item></rss>")
                                   << 2 << "Two";
    QTest::newRow("attribute without quotes")
        << QByteArray("<rss version=2.0><channel><item><title>One</title></item></channel></rss>") << 1 << "One";
    QTest::newRow("CDATA never closed") << QByteArray("<rss><channel><item><title><![CDATA[One</title></item>") << 1
                                        << "One</title></item>";
    QTest::newRow("words behind the end")
        << QByteArray("<rss><channel><item><title>One</title></item></channel></rss>junk") << 1 << "One";
    QTest::newRow("control character") << rss("<title>One\x01</title>") << 1 << QStringLiteral("One\u0001");
    QTest::newRow("break without an end") << rss("<description>a<br>b</description><title>One</title>") << 1 << "One";
    QTest::newRow("two roots") << QByteArray("<rss><channel><item><title>One</title></item></channel></rss>"
                                             "<rss><channel><item><title>Two</title></item></channel></rss>")
                               << 2 << "Two";
}

void FeedTest::brokenFeedsAreReadOn()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, entries);
    QFETCH(QString, lastTitle);
    const FeedDocument feed = read(bytes);
    QVERIFY(feed.malformed);
    QCOMPARE(int(feed.entries.size()), entries);
    QCOMPARE(text(feed.entries.back().title), lastTitle);
}

void FeedTest::badInputsStayBounded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("entries");
    QByteArray laughs = "<!DOCTYPE rss [<!ENTITY l0 \"lol\">";
    for (int i = 1; i < 10; ++i)
        laughs += "<!ENTITY l" + QByteArray::number(i) + " \""
            + QByteArray("&l" + QByteArray::number(i - 1) + ";").repeated(10) + "\">";
    const QByteArray tail = "<rss><channel><item><title>&l9;</title></item></channel></rss>";
    QTest::newRow("X1 entities that multiply") << laughs + "]>" + tail << 1;
    QTest::newRow("X2 a long entity often") << "<!DOCTYPE rss [<!ENTITY a \"" + QByteArray(200'000, 'a')
            + "\">]><rss><channel><item><title>" + QByteArray("&a;").repeated(2000) + "</title></item></channel></rss>"
                                            << 1;
    QTest::newRow("X3 a short entity very often") << "<!DOCTYPE rss [<!ENTITY a \"" + QByteArray(120, 'a')
            + "\">]><rss><channel><item><title>" + QByteArray("&a;").repeated(1'000'000)
            + "</title></item></channel></rss>" << 1;
    QTest::newRow("X4 entity from a file") << QByteArray(
        "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><rss><channel><item><title>&f;</title></item></channel></rss>")
                                           << 1;
    QTest::newRow("X5 external document type") << QByteArray(
        "<!DOCTYPE rss SYSTEM \"http://192.0.2.1/rss.dtd\"><rss><channel><item><title>a</title></item></channel></rss>")
                                               << 1;
    QTest::newRow("X6 depth") << QByteArray("<rss><channel><item/>") + QByteArray("<a>").repeated(200'000) << 1;
    QByteArray attributes;
    for (int i = 0; i < 200'000; ++i)
        attributes += " a" + QByteArray::number(i) + "=\"x\"";
    QTest::newRow("X7 attributes") << "<rss><channel><item" + attributes + "/></channel></rss>" << 1;
    QTest::newRow("X8 never closed") << "<rss><channel>" + QByteArray("<item>").repeated(100'000) << 100'000;
    QTest::newRow("X9 half a surrogate") << QByteArray("\xFF\xFE<\0r\0s\0s\0>\0\x00\xD8<\0", 16) << 0;
    QTest::newRow("X10 no root") << QByteArray("   ") << 0;
    QTest::newRow("X10 nothing") << QByteArray() << 0;
    QTest::newRow("X10 mark and blank") << QByteArray("\xEF\xBB\xBF <rss><channel><item/></channel></rss>") << 1;
    QTest::newRow("X11 many items") << "<rss><channel>" + QByteArray("<item><guid>1</guid></item>").repeated(100'000)
            + "</channel></rss>" << 100'000;
    QTest::newRow("X11 too many items") << "<rss><channel>" + QByteArray("<item/>").repeated(300'000)
            + "</channel></rss>" << int(readers::MostFeedEntries);
    QTest::newRow("X13 end of CDATA in text") << rss("<description>a ]]> b</description>") << 1;
    QTest::newRow("angles only") << QByteArray(1'000'000, '<') << 0;
    QTest::newRow("end tags only") << "<rss><channel><item>" + QByteArray("</x>").repeated(500'000) << 1;
    QTest::newRow("comments that never end") << "<rss><channel><item>" + QByteArray("<!-- ").repeated(200'000) << 1;
    QTest::newRow("tags with open quotation marks")
        << rss("<description>" + QByteArray("&lt;a href=\"").repeated(200'000) + "</description>") << 1;
    QTest::newRow("applets that never end")
        << rss("<description>" + QByteArray("&lt;applet&gt;").repeated(200'000) + "</description>") << 1;
}

void FeedTest::badInputsStayBounded()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, entries);
    const FeedDocument feed = read(bytes);
    QCOMPARE(int(feed.entries.size()), entries);
    std::size_t size = 0;
    for (const FeedEntry &entry : feed.entries)
        size += entry.title.size() + entry.summary.size();
    QVERIFY2(size <= std::size_t(bytes.size()) * 2 + (std::size_t(9) << 20), qPrintable(QString::number(size)));
    QVERIFY(!text(firstOf(feed).title).contains(QStringLiteral("lollol")));
}

void FeedTest::jsonFeedIsRead()
{
    const FeedDocument feed = read(R"({"version":"https://jsonfeed.org/version/1.1","title":"Quay Post",
        "home_page_url":"https://quay.example/","authors":[{"name":"Ada Wren"}],"items":[
        {"id":7,"url":"https://quay.example/7","title":"Tide","content_html":"<p>High<script>x</script></p>",
         "date_published":"2026-01-02T10:00:00+01:00","attachments":[{"url":"https://quay.example/7.mp3","mime_type":"audio/mpeg"}]},
        "stray", {"id":"8","content_text":"Low"}]})");
    QVERIFY(!feed.malformed);
    QCOMPARE(text(feed.title), QStringLiteral("Quay Post"));
    QCOMPARE(text(feed.author), QStringLiteral("Ada Wren"));
    QCOMPARE(feed.entries.size(), std::size_t(2));
    QCOMPARE(text(feed.entries[0].id), QStringLiteral("7"));
    QCOMPARE(text(feed.entries[0].content), QStringLiteral("<p>High</p>"));
    QCOMPARE(text(feed.entries[0].published), QStringLiteral("2026-01-02T09:00:00Z"));
    QCOMPARE(feed.entries[0].enclosures.size(), std::size_t(1));
    QCOMPARE(text(feed.entries[1].summary), QStringLiteral("Low"));
    QVERIFY(read(R"({"items":[{"id":1}]})").malformed); // no version
    QVERIFY(read(R"({"version":"https://jsonfeed.org/version/1.1","items":[)").malformed);
}

void FeedTest::jsonAnswerIsJsonAndReadsBack()
{
    FeedDocument feed =
        read(rss("<title>A \"quoted\" \\ title</title><link>https://quay.example/1</link>"
                 "<enclosure url=\"https://quay.example/a\" type=\"t\" length=\"1\"/><description>a\tb\nc</description>"
                 "<pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate>"));
    feed.entries[0].author = "\x01\x7F";
    feed.minutesToLive = 60;
    const QByteArray json = readers::feedJson(feed);
    QVERIFY(!json.contains('\n'));
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QVERIFY(document.isObject());
    QCOMPARE(document.object().value(u"format").toString(), QStringLiteral("rss20"));
    const FeedDocument back = readers::feedOfJson(json);
    QCOMPARE(back.entries.size(), std::size_t(1));
    QCOMPARE(back.entries[0].title, feed.entries[0].title);
    QCOMPARE(back.entries[0].author, feed.entries[0].author);
    QCOMPARE(back.entries[0].summary, feed.entries[0].summary);
    QCOMPARE(back.entries[0].updated, feed.entries[0].published);
    QCOMPARE(back.entries[0].enclosures.size(), std::size_t(1));
    QCOMPARE(back.minutesToLive, 60);
    QCOMPARE(back.title, feed.title);
}

void FeedTest::feedIsADocumentToo()
{
    readers::ReadInput input;
    input.bytes = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>"
        + rss("<title>Caf\xE9 at the quay</title><link>https://quay.example/1</link><description>&lt;p&gt;It "
              "&lt;b&gt;opens&lt;/b&gt;.&lt;/p&gt;</description>");
    input.contentType = QStringLiteral("text/xml");
    const auto read = readers::read(input);
    QVERIFY(read.ok());
    QCOMPARE(read.value().title, QStringLiteral("Quay Post"));
    QCOMPARE(read.value().text, QStringLiteral("Café at the quay\nIt opens."));
    QCOMPARE(read.value().links.size(), 1);
    QCOMPARE(read.value().links.first().url, QStringLiteral("https://quay.example/1"));
    QVERIFY(read.value().warnings.isEmpty());
}

void FeedTest::feedsAreRecognised_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isFeed");
    QTest::newRow("RSS behind a comment")
        << QByteArray("<?xml version=\"1.0\"?>\n<!-- x -->\n<rss version=\"2.0\">") << true;
    QTest::newRow("Atom with a prefix") << QByteArray("<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\">") << true;
    QTest::newRow("JSON") << QByteArray(R"({"version": "https://jsonfeed.org/version/1", "items": []})") << true;
    QTest::newRow("a page") << QByteArray("<!doctype html><html>") << false;
    QTest::newRow("another RDF") << QByteArray("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">")
                                 << false;
    QTest::newRow("a list of feeds") << QByteArray("<opml version=\"2.0\">") << false;
}

void FeedTest::feedsAreRecognised()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isFeed);
    QCOMPARE(readers::looksLikeFeed(bytes), isFeed);
}

QTEST_GUILESS_MAIN(FeedTest)
#include "tst_feed.moc"
