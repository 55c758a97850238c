// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/badinputs.h"

#include "app/readers/unpacking.h"
#include "tests/support/pdfwriter.h"
#include "tests/support/zipbuilder.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>

namespace nutgraf::tests {

namespace {

const char First[] =
    "The harbour board closed the northern quay on Monday after a crack was found below the crane, its "
    "engineer Hester Quill said. Repairs will cost about 4.2 million euros and last until May.";
const char Second[] = "Ships of more than 90 metres are sent to the southern basin. The ferry to the islands keeps its "
                      "timetable, the operator said, but leaves from the western steps.";
const char Third[] =
    "The board had known of the damage since the autumn, according to minutes that the Quay Courier has "
    "read. It had put off a closer look because the divers were booked elsewhere.";

QByteArray paragraphs(const QByteArray &open, const QByteArray &close)
{
    QByteArray all;
    for (const char *words : {First, Second, Third})
        all += open + words + close;
    return all;
}

QByteArray page()
{
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Northern quay closed</title>"
           "<meta name=\"author\" content=\"Ada Marsh\"><script>var a = \"<p>\";</script></head>\n<body><nav><a "
           "href=\"/\">Home</a></nav><main><article><h1>Northern quay closed</h1>\n"
        + paragraphs("<p>", "</p>\n") + "</article></main>\n<footer><p>Quay Courier</p></footer></body></html>\n";
}

QByteArray pdf()
{
    PdfWriter writer;
    int page = 0;
    for (const char *words : {First, Second, Third}) {
        QStringList lines{QStringLiteral("Northern quay closed, part %1").arg(++page)};
        QString line;
        for (const QString &word : QString::fromLatin1(words).split(u' ')) {
            if (line.size() + word.size() > 70)
                lines.append(std::exchange(line, {}));
            line += (line.isEmpty() ? QString() : QStringLiteral(" ")) + word;
        }
        lines.append(line);
        writer.addPage(PdfWriter::lines(60, 760, 12, lines));
    }
    return writer.write();
}

QByteArray docx()
{
    const QByteArray type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return zipOf({{"[Content_Types].xml", "<Types/>"},
                  {"_rels/.rels",
                   "<Relationships><Relationship Id='r1' Type='" + type
                       + "officeDocument' Target='word/document.xml'/></Relationships>"},
                  {"word/document.xml",
                   "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                       + paragraphs("<w:p><w:r><w:t>", "</w:t></w:r></w:p>") + "</w:body></w:document>",
                   true}});
}

const QByteArray TextSpaces = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                              "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'";

QByteArray odt()
{
    return zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"},
                  {"content.xml",
                   "<office:document-content " + TextSpaces + "><office:body><office:text>"
                       + paragraphs("<text:p>", "</text:p>") + "</office:text></office:body></office:document-content>",
                   true}});
}

QByteArray flatOdt()
{
    return "<?xml version='1.0' encoding='UTF-8'?><office:document " + TextSpaces
        + " office:mimetype='application/vnd.oasis.opendocument.text'><office:body><office:text>"
        + paragraphs("<text:p>", "</text:p>") + "</office:text></office:body></office:document>";
}

QByteArray rtf()
{
    return "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\info{\\title Northern quay closed}}\\f0\\fs24 "
        + paragraphs("{\\pard ", "\\par}\n") + "}";
}

const QByteArray MailHead = "From: Hester Quill <hester@lantern.example>\r\nTo: desk@quay.example\r\n"
                            "Subject: Northern quay closed\r\nDate: Mon, 27 Jan 2025 09:30:00 +0100\r\n"
                            "Message-ID: <1@lantern.example>\r\nMIME-Version: 1.0\r\n";

QByteArray mail()
{
    return MailHead
        + "Content-Type: multipart/alternative; boundary=\"cut\"\r\n\r\n--cut\r\nContent-Type: text/plain\r\n\r\n"
        + paragraphs("", "\r\n\r\n") + "--cut\r\nContent-Type: text/html\r\n\r\n<html><body>"
        + paragraphs("<p>", "</p>") + "</body></html>\r\n--cut--\r\n";
}

QByteArray savedPage()
{
    return "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://quay.example/northern\r\nSubject: Northern "
           "quay closed\r\nDate: Mon, 27 Jan 2025 09:30:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: "
           "multipart/related; type=\"text/html\"; boundary=\"cut\"\r\n\r\n--cut\r\nContent-Type: text/html; "
           "charset=utf-8\r\nContent-Location: https://quay.example/northern\r\n\r\n"
        + page() + "\r\n--cut--\r\n";
}

QByteArray digestOf(const QByteArray &bytes)
{
    return "sha256:" + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray warc()
{
    const QByteArray block = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page();
    return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/northern\r\nWARC-Date: "
           "2025-01-27T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Block-Digest: "
        + digestOf(block) + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
        + QByteArray::number(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

QByteArray wacz()
{
    const QByteArray archive = warc();
    const QByteArray pages = "{\"format\":\"json-pages-1.0\"}\n{\"url\":\"https://quay.example/northern\",\"ts\":"
                             "\"2025-01-27T09:30:00Z\",\"title\":\"Northern quay closed\"}\n";
    const QByteArray index = "x\n";
    const auto resource = [](const QByteArray &path, const QByteArray &bytes) {
        return "{\"path\":\"" + path + "\",\"hash\":\"" + digestOf(bytes)
            + "\",\"bytes\":" + QByteArray::number(bytes.size()) + "}";
    };
    const QByteArray package = "{\"profile\":\"data-package\",\"wacz_version\":\"1.1.1\",\"resources\":["
        + resource("archive/data.warc", archive) + "," + resource("pages/pages.jsonl", pages) + ","
        + resource("indexes/index.cdx", index) + "]}";
    return zipOf(
        {{"datapackage.json", package},
         {"archive/data.warc", archive},
         {"pages/pages.jsonl", pages},
         {"indexes/index.cdx", index},
         {"datapackage-digest.json", "{\"path\":\"datapackage.json\",\"hash\":\"" + digestOf(package) + "\"}"}});
}

QByteArray zip()
{
    return zipOf({{"northern.html", page(), true}, {"notes.txt", paragraphs("", "\n\n"), true}});
}

QByteArray entries(const QByteArray &open, const QByteArray &between, const QByteArray &close)
{
    QByteArray all;
    int number = 0;
    for (const char *words : {First, Second, Third})
        all += open + "Part " + QByteArray::number(++number) + between + words + close;
    return all;
}

QByteArray rss()
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>Quay Courier</title>"
           "<link>https://quay.example/</link>"
        + entries("<item><title>", "</title><description>", "</description></item>\n") + "</channel></rss>\n";
}

QByteArray atom()
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Quay "
           "Courier</title><id>urn:quay</id><updated>2025-01-27T09:30:00Z</updated>"
        + entries("<entry><title>", "</title><summary>", "</summary></entry>\n") + "</feed>\n";
}

QByteArray jsonFeed()
{
    QByteArray items = entries("{\"title\":\"", "\",\"content_text\":\"", "\"},");
    items.chop(1);
    return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Quay Courier\",\"items\":[" + items + "]}";
}

QByteArray opml()
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<opml version=\"2.0\"><head><title>Feeds</title></head><body>"
           "<outline text=\"News\"><outline type=\"rss\" text=\"Courier\" xmlUrl=\"https://quay.example/feed\"/>"
           "<outline type=\"rss\" text=\"Lantern\" xmlUrl=\"https://lantern.example/feed\"/></outline></body></opml>";
}

QByteArray bookmarks()
{
    return "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=UTF-8\">"
           "\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n<DT><H3>Quays</H3>\n<DL><p>\n<DT><A "
           "HREF=\"https://quay.example/northern\">Northern</A>\n<DT><A HREF=\"https://quay.example/southern\">"
           "Southern</A>\n</DL><p>\n<DT><A HREF=\"https://lantern.example/\">Lantern</A>\n</DL><p>\n";
}

QByteArray subtitles(bool web)
{
    QByteArray all = web ? "WEBVTT\n\n" : "";
    int number = 0;
    for (const char *words : {First, Second, Third}) {
        const QByteArray second = QByteArray::number(10 + number);
        const QByteArray mark = web ? "." : ",";
        if (!web)
            all += QByteArray::number(number + 1) + '\n';
        all += "00:00:" + second + mark + "000 --> 00:00:" + second + mark + "900\n" + words + "\n\n";
        ++number;
    }
    return all;
}

QByteArray csv()
{
    return "speaker,statement,date\n\"Quill, Hester\",\"" + QByteArray(First) + "\",2025-01-27\nMarsh,\""
        + QByteArray(Second) + "\",2025-01-28\nOkoro,\"" + QByteArray(Third) + "\",2025-01-29\n";
}

QByteArray image(const char *format)
{
    QImage picture(64, 48, QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            picture.setPixel(x, y, qRgb(x * 4, y * 5, (x * y) % 256));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, format);
    return bytes;
}

} // namespace

QList<GoodSample> goodSamples()
{
    using Way = GoodSample::Way;
    const QString noSum = QStringLiteral("the format has no checksum: another letter is another word");
    const QString noEnd = QStringLiteral("the format has no end: any line may be the last");
    const auto sample = [](const char *kind, const QByteArray &bytes, const char *fileName, const char *contentType,
                           const QString &cut, const QString &change, Way way = Way::Document) {
        return GoodSample{QString::fromLatin1(kind),
                          bytes,
                          QString::fromLatin1(fileName),
                          QString::fromLatin1(contentType),
                          way,
                          cut,
                          change};
    };
    return {
        sample("html", page(), "northern.html", "text/html", {}, noSum),
        sample("pdf", pdf(), "northern.pdf", "application/pdf", {}, noSum),
        sample("docx", docx(), "northern.docx", "", {}, {}),
        sample("odt", odt(), "northern.odt", "", {}, {}),
        sample("flat odt", flatOdt(), "northern.fodt", "", {}, noSum),
        sample("rtf", rtf(), "northern.rtf", "", {}, noSum),
        sample("mail", mail(), "northern.eml", "", {}, noSum),
        sample("mail of one part", MailHead + "\r\n" + paragraphs("", "\r\n\r\n"), "plain.eml", "", noEnd, noSum),
        sample("mhtml", savedPage(), "northern.mhtml", "", {}, noSum),
        sample("warc", warc(), "northern.warc", "", {}, {}),
        sample("warc packed", readers::packGzip(warc()), "northern.warc.gz", "", {}, {}),
        sample("wacz", wacz(), "northern.wacz", "", {}, {}),
        sample("zip", zip(), "northern.zip", "", {}, {}),
        sample("rss", rss(), "feed.rss", "application/rss+xml", {}, noSum),
        sample("atom", atom(), "feed.atom", "application/atom+xml", {}, noSum),
        sample("json feed", jsonFeed(), "feed.json", "application/feed+json", {}, noSum),
        sample("rss polled", rss(), "feed.rss", "application/rss+xml", {}, noSum, Way::Feed),
        sample("atom polled", atom(), "feed.atom", "application/atom+xml", {}, noSum, Way::Feed),
        sample("json feed polled", jsonFeed(), "feed.json", "application/feed+json", {}, noSum, Way::Feed),
        sample("opml", opml(), "feeds.opml", "", {}, noSum, Way::FeedList),
        sample("csv", csv(), "table.csv", "text/csv", noEnd, noSum, Way::Table),
        sample("vtt", subtitles(true), "talk.vtt", "text/vtt", noEnd, noSum),
        sample("srt", subtitles(false), "talk.srt", "", noEnd, noSum),
        sample("markdown", "# Northern quay closed\n\n" + paragraphs("", "\n\n"), "northern.md", "text/markdown", noEnd,
               noSum),
        sample("plain", paragraphs("", "\n\n"), "northern.txt", "text/plain", noEnd, noSum),
        sample("bookmarks", bookmarks(), "bookmarks.html", "", {}, noSum),
        sample("png", image("png"), "crack.png", "image/png", {}, {}),
        sample("jpeg", image("jpg"), "crack.jpg", "image/jpeg", {}, noSum),
        sample("bmp", image("bmp"), "crack.bmp", "image/bmp", {}, noSum),
    };
}

} // namespace nutgraf::tests
