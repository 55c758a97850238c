// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/contents.h"
#include "app/readers/unpacking.h"
#include "tests/support/zipbuilder.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace nutgraf;
using namespace nutgraf::readers;
using tests::zipOf;
using tests::ZipPart;

namespace {

const QByteArray Page = "<html><head><title>Fund</title></head><body><p>The fund did not pay.</p></body></html>";

QByteArray digestOf(const QByteArray &bytes)
{
    return "sha256:" + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

struct Fields
{
    QByteArray type = "response";
    QByteArray target = "https://quay.example/fund";
    QByteArray more = {}; ///< further fields, each with its line end
    QByteArray id = "WARC-Record-ID: <urn:uuid:1>\r\n";
    int wrongBy = 0; ///< what is added to the length
};

QByteArray record(const QByteArray &block, const Fields &fields = {})
{
    return "WARC/1.1\r\nWARC-Type: " + fields.type + "\r\nWARC-Target-URI: " + fields.target
        + "\r\nWARC-Date: 2025-01-27T09:30:00.250000Z\r\n" + fields.id + fields.more
        + "Content-Length: " + QByteArray::number(block.size() + fields.wrongBy) + "\r\n\r\n" + block + "\r\n\r\n";
}

QByteArray answer(const QByteArray &body, const QByteArray &fields = "Content-Type: text/html; charset=utf-8\r\n",
                  const QByteArray &status = "200 OK")
{
    return "HTTP/1.1 " + status + "\r\n" + fields + "\r\n" + body;
}

QList<ContainedItem> itemsOf(const QByteArray &bytes)
{
    ReadInput input;
    input.bytes = bytes;
    input.fileName = QStringLiteral("case.warc");
    return contents(input).valueOr({});
}

QByteArray wacz(const QByteArray &warc, const QList<ZipPart> &more = {}, const QByteArray &hash = {})
{
    const QByteArray pages =
        "{\"format\":\"json-pages-1.0\"}\n{\"url\":\"https://quay.example/fund\",\"ts\":\"2025-01-27T09:30:00Z\","
        "\"title\":\"Fund denies\"}\n";
    const QByteArray index = "x\n";
    const auto resource = [](const QByteArray &path, const QByteArray &bytes, const QByteArray &stated = {}) {
        return "{\"path\":\"" + path + "\",\"hash\":\"" + (stated.isEmpty() ? digestOf(bytes) : stated)
            + "\",\"bytes\":" + QByteArray::number(bytes.size()) + "}";
    };
    const QByteArray package = "{\"profile\":\"data-package\",\"wacz_version\":\"1.1.1\",\"resources\":["
        + resource("archive/data.warc", warc, hash) + "," + resource("pages/pages.jsonl", pages) + ","
        + resource("indexes/index.cdx", index) + "]}";
    return zipOf(QList<ZipPart>{{"datapackage.json", package},
                                {"archive/data.warc", warc},
                                {"pages/pages.jsonl", pages},
                                {"indexes/index.cdx", index},
                                {"datapackage-digest.json",
                                 "{\"path\":\"datapackage.json\",\"hash\":\"" + digestOf(package) + "\"}"}}
                 + more);
}

} // namespace

class WarcReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerIsOffered();
    void bodyIsUnpacked_data();
    void bodyIsUnpacked();
    void packedRecordsAreRead_data();
    void packedRecordsAreRead();
    void onlyDocumentsAreOffered();
    void revisitTakesTheBytesOfTheFirst();
    void missingBytesAreTold_data();
    void missingBytesAreTold();
    void damageIsTold_data();
    void damageIsTold();
    void soundArchiveGivesNoWarning();
    void packedArchiveGivesItsPages();
    void badPackedArchiveIsTold_data();
    void badPackedArchiveIsTold();
    void packageIsNoDocument();
};

void WarcReaderTest::answerIsOffered()
{
    const auto items = itemsOf(record(answer(Page)));
    QCOMPARE(items.size(), 1);
    QCOMPARE(items[0].url, QStringLiteral("https://quay.example/fund"));
    QCOMPARE(items[0].contentType, QStringLiteral("text/html"));
    QCOMPARE(items[0].charset, QStringLiteral("utf-8"));
    QVERIFY(items[0].headers.startsWith(QStringLiteral("HTTP/1.1 200 OK\r\n")));
    QCOMPARE(items[0].bytes, Page);
    QCOMPARE(items[0].takenUs, 1'737'970'200'250'000);
    QVERIFY(items[0].warning.isEmpty());
    QVERIFY(items[0].truncated.isEmpty());
}

void WarcReaderTest::bodyIsUnpacked_data()
{
    QTest::addColumn<QByteArray>("block");
    const QByteArray type = "Content-Type: text/html\r\n";
    const QByteArray chunked = QByteArray::number(Page.size() - 5, 16) + ";x=y\r\n" + Page.left(Page.size() - 5)
        + "\r\n5\r\n" + Page.right(5) + "\r\n0\r\n\r\n";
    QTest::newRow("gzip") << answer(packGzip(Page), type + "Content-Encoding: gzip\r\n");
    QTest::newRow("deflate") << answer(qCompress(Page).mid(4), type + "Content-Encoding: deflate\r\n");
    QTest::newRow("bare deflate") << answer(tests::deflated(Page), type + "Content-Encoding: deflate\r\n");
    QTest::newRow("chunks") << answer(chunked, type + "Transfer-Encoding: chunked\r\n");
    const QByteArray packed = packGzip(Page);
    QTest::newRow("gzip in chunks") << answer(QByteArray::number(packed.size(), 16) + "\r\n" + packed + "\r\n0\r\n\r\n",
                                              type + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n");
    QTest::newRow("said to be packed") << answer(Page, type + "Content-Encoding: gzip\r\n");
    QTest::newRow("said to be in chunks") << answer(Page, type + "Transfer-Encoding: chunked\r\n");
}

void WarcReaderTest::bodyIsUnpacked()
{
    QFETCH(QByteArray, block);
    const auto items = itemsOf(record(block));
    QCOMPARE(items.size(), 1);
    QCOMPARE(items[0].bytes, Page);
    QVERIFY2(items[0].truncated.isEmpty(), qPrintable(items[0].warning));
}

void WarcReaderTest::packedRecordsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray info = record("software: x\r\n", {"warcinfo", "urn:x"});
    Fields second;
    second.target = "https://quay.example/two";
    const QByteArray one = record(answer(Page));
    const QByteArray two = record(answer(Page), second);
    QTest::newRow("plain") << QByteArray(info + one + two);
    QTest::newRow("a member a record") << QByteArray(packGzip(info) + packGzip(one) + packGzip(two));
    QTest::newRow("one member for all") << packGzip(info + one + two);
    QTest::newRow("bare line feeds") << QByteArray(info + one + two).replace("WARC/1.1\r\n", "WARC/1.1\n");
    QTest::newRow("WARC 1.0") << QByteArray(info + one + two).replace("WARC/1.1", "WARC/1.0");
}

void WarcReaderTest::packedRecordsAreRead()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(packageKind(bytes), PackageKind::Warc);
    const auto items = itemsOf(bytes);
    QCOMPARE(items.size(), 2);
    QCOMPARE(items[1].url, QStringLiteral("https://quay.example/two"));
    QVERIFY(items[0].warning.isEmpty());
}

void WarcReaderTest::onlyDocumentsAreOffered()
{
    Fields picture;
    picture.target = "https://quay.example/a.png";
    Fields robots;
    robots.target = "https://quay.example/robots.txt";
    Fields file{"resource", "file:///notes%20one.txt", "Content-Type: text/plain\r\n"};
    const auto items =
        itemsOf(record(answer(Page)) + record(answer("PNG", "Content-Type: image/png\r\n"), picture)
                + record(answer("p{}", "Content-Type: text/css\r\n"), picture)
                + record(answer("User-agent: *", "Content-Type: text/plain\r\n"), robots)
                + record(answer(Page, "Content-Type: text/html\r\nLocation: /x\r\n", "301 Moved"))
                + record(answer(Page, "Content-Type: text/html\r\n", "404 Not Found")) + record("Notes.", file));
    QCOMPARE(items.size(), 2);
    QCOMPARE(items[0].resources, 3);
    QCOMPARE(items[1].name, QStringLiteral("notes one.txt"));
    QVERIFY(items[1].url.isEmpty());
    QCOMPARE(items[1].bytes, QByteArray("Notes."));
}

void WarcReaderTest::revisitTakesTheBytesOfTheFirst()
{
    Fields first;
    first.more = "WARC-Payload-Digest: " + digestOf(Page) + "\r\n";
    Fields revisit{"revisit", "https://quay.example/copy", first.more, "WARC-Record-ID: <urn:uuid:2>\r\n"};
    Fields lost{"revisit", "https://quay.example/lost", "WARC-Payload-Digest: sha256:00\r\n"};
    const auto items = itemsOf(record(answer(Page), first) + record(answer(""), revisit) + record(answer(""), lost));
    QCOMPARE(items.size(), 3);
    QCOMPARE(items[1].url, QStringLiteral("https://quay.example/copy"));
    QCOMPARE(items[1].bytes, Page);
    QVERIFY(items[2].url.isEmpty() && items[2].bytes.isNull());
    QVERIFY(items[2].warning.contains(QStringLiteral("https://quay.example/lost")));
}

void WarcReaderTest::missingBytesAreTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("truncated");
    Fields stated;
    stated.more = "WARC-Truncated: length\r\n";
    QTest::newRow("stated") << record(answer(Page), stated) << QStringLiteral("length");
    stated.more = "WARC-Truncated: because\r\n";
    QTest::newRow("stated oddly") << record(answer(Page), stated) << QStringLiteral("unspecified");
    const QByteArray type = "Content-Type: text/html\r\n";
    QTest::newRow("shorter than Content-Length")
        << record(answer(Page, type + "Content-Length: 9999\r\n")) << QStringLiteral("unspecified");
    QTest::newRow("last chunk missing") << record(
        answer("50\r\n" + Page.left(0x40), type + "Transfer-Encoding: chunked\r\n"))
                                        << QStringLiteral("unspecified");
    QTest::newRow("gzip cut") << record(
        answer(packGzip(Page.repeated(20)).left(90), type + "Content-Encoding: gzip\r\n"))
                              << QStringLiteral("unspecified");
    QTest::newRow("file cut") << record(answer(Page)).chopped(20) << QStringLiteral("unspecified");
}

void WarcReaderTest::missingBytesAreTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, truncated);
    const auto items = itemsOf(bytes);
    QVERIFY(!items.isEmpty());
    QCOMPARE(items[0].truncated, truncated);
}

void WarcReaderTest::damageIsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word"); // in the warning of one of the items
    QTest::addColumn<int>("documents");
    Fields fields;
    const auto with = [&](const QByteArray &more) {
        Fields changed = fields;
        changed.more = more;
        return changed;
    };
    QTest::newRow("Z11 payload hash wrong")
        << record(answer(Page), with("WARC-Payload-Digest: " + digestOf("x") + "\r\n")) << QStringLiteral("hash") << 1;
    QTest::newRow("Z11 block hash wrong")
        << record(answer(Page), with("WARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n"))
        << QStringLiteral("hash") << 1;
    Fields noId;
    noId.id = {};
    QTest::newRow("Z11 no Record-ID") << record(answer(Page), noId) << QStringLiteral("record number") << 1;
    Fields longer;
    longer.wrongBy = 5000;
    QTest::newRow("Z11 length beyond the end") << record(answer(Page), longer) << QStringLiteral("length") << 1;
    Fields shorter;
    shorter.wrongBy = -10;
    QTest::newRow("Z11 length too short")
        << QByteArray(record(answer(Page), shorter) + record(answer(Page))) << QStringLiteral("length") << 2;
    QTest::newRow("Z11 length no number")
        << record(answer(Page)).replace("Content-Length: ", "Content-Length: x") << QStringLiteral("length") << 1;
    Fields odd;
    odd.type = "surprise";
    QTest::newRow("Z11 unknown type") << QByteArray(record("x", odd) + record(answer(Page)))
                                      << QStringLiteral("surprise") << 1;
    QTest::newRow("Z11 chunks that are none") << record(
        answer("10\r\n0123456789abcdef\r\nzz\r\n", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"))
                                              << QStringLiteral("transfer") << 1;
    QTest::newRow("rubbish between records")
        << QByteArray(record(answer(Page)) + "rubbish\r\n" + record(answer(Page))) << QStringLiteral("damaged") << 2;
    QByteArray broken = packGzip(record(answer(Page)));
    broken[broken.size() / 2] = char(broken[broken.size() / 2] ^ 0x55);
    QTest::newRow("damaged member") << QByteArray(packGzip(record(answer(Page))) + broken
                                                  + packGzip(record(answer(Page))))
                                    << QStringLiteral("damaged") << 2;
    QTest::newRow("noise that looks packed")
        << QByteArray(packGzip(record(answer(Page))) + QByteArray("\x1F\x8B\x08").repeated(1'000'000))
        << QStringLiteral("damaged") << 1;
    QTest::newRow("unknown encoding") << record(answer(Page, "Content-Type: text/html\r\nContent-Encoding: zstd\r\n"))
                                      << QStringLiteral("zstd") << 0;
    QTest::newRow("bomb") << record(
        answer(packGzip(QByteArray(80'000'000, 'a')), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"))
                          << QStringLiteral("unpacks") << 0;
}

void WarcReaderTest::damageIsTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    QFETCH(int, documents);
    const auto items = itemsOf(bytes);
    QString warnings;
    int found = 0;
    for (const ContainedItem &item : items) {
        warnings += item.warning;
        found += item.bytes.isNull() ? 0 : 1;
    }
    QVERIFY2(warnings.contains(word), qPrintable(warnings));
    QVERIFY2(found >= documents, qPrintable(QString::number(found)));
}

void WarcReaderTest::soundArchiveGivesNoWarning()
{
    const QByteArray block = answer(Page);
    Fields fields;
    fields.more = "WARC-Payload-Digest: " + digestOf(Page) + "\r\nWARC-Block-Digest: " + digestOf(block) + "\r\n";
    const auto items = itemsOf(packGzip(record(block, fields)));
    QCOMPARE(items.size(), 1);
    QCOMPARE(items[0].warning, QString());
}

void WarcReaderTest::packedArchiveGivesItsPages()
{
    Fields frame;
    frame.target = "https://ads.example/frame";
    const QByteArray bytes = wacz(record(answer(Page)) + record(answer(Page), frame));
    QCOMPARE(packageKind(bytes), PackageKind::Wacz);
    const auto items = itemsOf(bytes);
    QCOMPARE(items.size(), 1);
    QCOMPARE(items[0].title, QStringLiteral("Fund denies"));
    QCOMPARE(items[0].resources, 1);
    QCOMPARE(items[0].warning, QString());
}

void WarcReaderTest::badPackedArchiveIsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    const QByteArray warc = record(answer(Page));
    QTest::newRow("Z10 wrong hash") << wacz(warc, {}, digestOf("x")) << QStringLiteral("match its hash");
    QTest::newRow("Z10 unlisted file") << wacz(warc, {{"archive/more.warc", warc}}) << QStringLiteral("does not list");
    QTest::newRow("Z10 deflated archive")
        << wacz(warc, {{"archive/more.warc", warc, true}}) << QStringLiteral("compressed once more");
    QTest::newRow("Z10 missing index and pages")
        << zipOf({{"datapackage.json", "{\"resources\":[]}"}, {"archive/data.warc", warc}})
        << QStringLiteral("no index");
    QTest::newRow("Z10 missing pages") << zipOf(
        {{"datapackage.json", "{\"resources\":[]}"}, {"archive/data.warc", warc}})
                                       << QStringLiteral("no list of its pages");
    QTest::newRow("Z10 listed file missing") << zipOf(
        {{"datapackage.json", "{\"resources\":[{\"path\":\"pages/pages.jsonl\"}]}"}, {"archive/data.warc", warc}})
                                             << QStringLiteral("is missing");
    QTest::newRow("Z10 wrong digest") << zipOf({{"datapackage.json", "{\"resources\":[]}"},
                                                {"archive/data.warc", warc},
                                                {"datapackage-digest.json", "{\"hash\":\"sha256:00\"}"}})
                                      << QStringLiteral("does not match its hash");
}

void WarcReaderTest::badPackedArchiveIsTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const auto items = itemsOf(bytes);
    QVERIFY(!items.isEmpty());
    QString warnings;
    for (const ContainedItem &item : items)
        warnings += item.warning;
    QVERIFY2(warnings.contains(word), qPrintable(warnings));
    QVERIFY(!items[0].bytes.isEmpty()); // what can be read is offered all the same
}

void WarcReaderTest::packageIsNoDocument()
{
    ReadInput input;
    input.bytes = record(answer(Page));
    const auto document = read(input);
    QVERIFY(!document.ok());
    QCOMPARE(document.error().code, storage::ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(WarcReaderTest)
#include "tst_warcreader.moc"
