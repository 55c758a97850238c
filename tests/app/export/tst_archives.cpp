// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/expanding.h"
#include "app/export/waczwriter.h"
#include "app/export/warcwriter.h"
#include "app/readers/contents.h"
#include "app/readers/unpacking.h"
#include "app/readers/warcrecord.h"
#include "app/readers/zipfile.h"
#include "tests/support/temporaryinvestigation.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace nutgraf;
using casework::Incoming;
using readers::ContainedItem;

namespace {

const QByteArray Page =
    "<!DOCTYPE html><html><head><title>Fund denies figure</title></head><body><article><h1>Fund denies "
    "figure</h1><p>The harbour fund said on Monday that it had not paid five million euros to the port of "
    "Quay, and that it would publish its accounts.</p></article></body></html>";
const qint64 Taken = 1'737'970'200'250'000;

Incoming fetchedPage()
{
    Incoming page;
    page.origin = Incoming::Origin::Web;
    page.address = QStringLiteral("https://quay.example/fund");
    page.finalUrl = QStringLiteral("https://www.quay.example/Fund?b=1");
    page.contentType = QStringLiteral("text/html");
    page.headers = QStringLiteral(
        "HTTP/2 200\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n"
        "Transfer-Encoding: chunked\r\nContent-Length: 99\r\nSet-Cookie: id=secret\r\nX-Own: kept\r\n\r\n");
    page.bytes = Page;
    page.retrieval.takenUs = Taken;
    page.retrieval.peer = QStringLiteral("203.0.113.5:443");
    page.retrieval.status = QStringLiteral("partial");
    page.retrieval.truncated = QStringLiteral("time");
    page.resources.append({QStringLiteral("https://quay.example/a.png"),
                           200,
                           QStringLiteral("image/png"),
                           QStringLiteral("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"),
                           "PNG",
                           {}});
    return page;
}

QList<readers::WarcRecord> recordsOf(const QByteArray &bytes)
{
    readers::WarcStream stream(bytes);
    QList<readers::WarcRecord> records;
    while (auto record = stream.next())
        records.append(*record);
    return records;
}

QList<ContainedItem> itemsOf(const QByteArray &bytes)
{
    readers::ReadInput input;
    input.bytes = bytes;
    return readers::contents(input).valueOr({});
}

} // namespace

class ArchivesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void recordsAreWholeAndInOrder();
    void headTellsTheBodyThatIsKept();
    void cookiesAreLeftOut();
    void sameCaseGivesTheSameBytes();
    void writtenArchiveIsReadBack();
    void packedArchiveIsReadBackWithoutWarning();
    void indexLeadsToTheRecords();
    void sortKeysTurnHostsRound_data();
    void sortKeysTurnHostsRound();
    void containersBecomeTheirDocuments();
    void mailStaysWithWhatIsAttached();
    void otherFilesStayAsTheyAre();
    void whatCannotBeTakenOutIsTold();

private:
    QByteArray warc();
    QByteArray wacz();

    tests::TemporaryInvestigation m_case;
    const QDateTime m_now = QDateTime(QDate(2025, 2, 1), QTime(10, 0), Qt::UTC);
};

void ArchivesTest::initTestCase()
{
    QVERIFY(m_case.isValid());
    Incoming paste;
    paste.origin = Incoming::Origin::Paste;
    paste.bytes = "The port answered on Tuesday that it had seen no money at all from the fund.";
    Incoming file;
    file.address = QStringLiteral("port report.txt");
    file.bytes = "Port report\n\nThe port had an income of 3 million euros in the year 2024, its report says.";
    const auto added =
        casework::addDocuments(m_case.path(), std::make_shared<storage::WriteGate>(), {fetchedPage(), paste, file}, {});
    QVERIFY(added.ok());
    for (const auto &one : added.value())
        QVERIFY(one.ok());
}

QByteArray ArchivesTest::warc()
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return exporting::writeWarc(m_case.connection(), m_now, out).ok() ? out.data() : QByteArray();
}

QByteArray ArchivesTest::wacz()
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return exporting::writeWacz(m_case.connection(), m_now, out).ok() ? out.data() : QByteArray();
}

void ArchivesTest::recordsAreWholeAndInOrder()
{
    const QByteArray bytes = warc();
    const auto records = recordsOf(bytes);
    QCOMPARE(records.size(), 5);
    QCOMPARE(records[0].type, QByteArray("warcinfo"));
    QSet<QByteArray> ids;
    for (const readers::WarcRecord &record : records) {
        QVERIFY(!record.isCut && !record.isMisplaced);
        QVERIFY(readers::hasDigest(record.fields.raw("warc-block-digest"), record.block));
        QVERIFY(record.fields.raw("warc-block-digest").startsWith("sha256:"));
        QVERIFY(readers::warcDateUs(record.fields.raw("warc-date")) > 0);
        ids.insert(record.fields.raw("warc-record-id"));
    }
    QCOMPARE(ids.size(), records.size());
    // One member a record.
    qsizetype members = 0;
    for (qsizetype at = 0; at < bytes.size(); ++members)
        at += readers::unpack(QByteArrayView(bytes).sliced(at), readers::Packing::Gzip).value().used;
    QCOMPARE(members, records.size());
}

void ArchivesTest::headTellsTheBodyThatIsKept()
{
    const auto records = recordsOf(warc());
    const auto page = std::find_if(records.cbegin(), records.cend(), [](const readers::WarcRecord &record) {
        return record.fields.raw("warc-target-uri") == "https://www.quay.example/Fund?b=1";
    });
    QVERIFY(page != records.cend());
    QCOMPARE(page->type, QByteArray("response"));
    QCOMPARE(page->fields.raw("content-type"), QByteArray("application/http; msgtype=response"));
    QCOMPARE(page->fields.raw("warc-truncated"), QByteArray("time"));
    QCOMPARE(page->fields.raw("warc-ip-address"), QByteArray("203.0.113.5"));
    QCOMPARE(page->fields.raw("warc-date"), QByteArray("2025-01-27T09:30:00.250000Z"));
    QVERIFY(readers::hasDigest(page->fields.raw("warc-payload-digest"), Page));
    QVERIFY(page->block.startsWith("HTTP/1.1 200 OK\r\nX-Archive-Orig-Status-Line: HTTP/2 200\r\n"));
    for (const char *field : {"X-Archive-Orig-Content-Encoding: gzip", "X-Archive-Orig-Transfer-Encoding: chunked",
                              "X-Archive-Orig-Content-Length: 99", "X-Own: kept"})
        QVERIFY2(page->block.contains(QByteArray("\r\n") + field + "\r\n"), field);
    QVERIFY(page->block.contains("\r\nContent-Length: " + QByteArray::number(Page.size()) + "\r\n\r\n" + Page));
}

void ArchivesTest::cookiesAreLeftOut()
{
    for (const readers::WarcRecord &record : recordsOf(warc()))
        QVERIFY(!record.block.contains("secret"));
}

void ArchivesTest::sameCaseGivesTheSameBytes()
{
    QCOMPARE(warc(), warc());
    QCOMPARE(wacz(), wacz());
}

void ArchivesTest::writtenArchiveIsReadBack()
{
    const auto items = itemsOf(warc());
    QCOMPARE(items.size(), 3);
    QStringList names;
    for (const ContainedItem &item : items) {
        QCOMPARE(item.warning, QString());
        names.append(item.url.isEmpty() ? item.name.left(9) : item.url);
        if (item.url.isEmpty())
            continue;
        QCOMPARE(item.bytes, Page);
        QCOMPARE(item.takenUs, Taken);
        QCOMPARE(item.truncated, QStringLiteral("time"));
        QCOMPARE(item.resources, 1);
    }
    names.sort();
    QCOMPARE(names,
             (QStringList{QStringLiteral("https://www.quay.example/Fund?b=1"), QStringLiteral("port repo"),
                          QStringLiteral("urn:uuid:")}));
}

void ArchivesTest::packedArchiveIsReadBackWithoutWarning()
{
    const auto items = itemsOf(wacz());
    QCOMPARE(items.size(), 3);
    for (const ContainedItem &item : items) {
        QCOMPARE(item.warning, QString());
        if (!item.url.isEmpty())
            QCOMPARE(item.title, QStringLiteral("Fund denies figure"));
    }
}

void ArchivesTest::indexLeadsToTheRecords()
{
    const auto zip = readers::ZipFile::open(wacz());
    QVERIFY(zip.ok());
    for (const readers::ZipEntry &entry : zip.value().entries())
        QVERIFY(entry.isStored);
    const QByteArray data = zip.value().read(u"archive/data.warc.gz").valueOr({});
    const QByteArray packed = zip.value().read(u"indexes/index.cdx.gz").valueOr({});
    const auto index = readers::unpack(packed, readers::Packing::Gzip);
    QVERIFY(index.ok());
    const QList<QByteArray> lines = index.value().bytes.trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(std::is_sorted(lines.cbegin(), lines.cend()));
    for (const QByteArray &line : lines) {
        const QJsonObject entry = QJsonDocument::fromJson(line.mid(line.indexOf('{'))).object();
        const auto offset = entry.value(QStringLiteral("offset")).toString().toLongLong();
        const auto length = entry.value(QStringLiteral("length")).toString().toLongLong();
        const auto records = recordsOf(data.mid(offset, length));
        QCOMPARE(records.size(), 1);
        QCOMPARE(records[0].fields.raw("warc-target-uri"), entry.value(QStringLiteral("url")).toString().toUtf8());
        QCOMPARE(records[0].fields.raw("warc-payload-digest"),
                 entry.value(QStringLiteral("digest")).toString().toUtf8());
    }
    QVERIFY(lines.first().startsWith("example,quay)/a.png 20250127")
            || lines.first().startsWith("example,quay)/a.png "));
}

void ArchivesTest::sortKeysTurnHostsRound_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const char *address, const char *key) {
        QTest::newRow(name) << QString::fromUtf8(address) << QString::fromUtf8(key);
    };
    row("host", "https://quay.example/fund", "example,quay)/fund");
    row("www and case", "https://WWW.Quay.Example/Fund?A=1", "example,quay)/fund?a=1");
    row("no path", "http://quay.example", "example,quay)/");
    row("port", "http://quay.example:8080/", "example,quay:8080)/");
    row("usual port", "https://quay.example:443/", "example,quay)/");
    row("letters",
        "https://b\xC3\xBC"
        "cher.example/",
        "example,xn--bcher-kva)/");
    row("no host", "urn:uuid:1", "urn:uuid:1");
}

void ArchivesTest::sortKeysTurnHostsRound()
{
    QFETCH(QString, address);
    QFETCH(QString, key);
    QCOMPARE(exporting::sortKey(address), key);
}

void ArchivesTest::containersBecomeTheirDocuments()
{
    Incoming container;
    container.path = m_case.filePath(QStringLiteral("case.warc.gz"));
    container.publisher = QStringLiteral("The Lantern Post");
    QFile file(container.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(warc());
    file.close();
    const casework::Expanded expanded = casework::expand({container}, readers::contents);
    QVERIFY(expanded.failures.isEmpty());
    QCOMPARE(expanded.incoming.size(), 3);
    for (const Incoming &one : expanded.incoming) {
        QCOMPARE(one.container, QStringLiteral("case.warc.gz"));
        QCOMPARE(one.publisher, QStringLiteral("The Lantern Post"));
        QCOMPARE(one.origin, Incoming::Origin::Archive);
        if (one.finalUrl.isEmpty())
            continue;
        QCOMPARE(one.retrieval.takenUs, Taken);
        QCOMPARE(one.retrieval.truncated, QStringLiteral("time"));
        QCOMPARE(one.retrieval.status, QStringLiteral("partial"));
        QCOMPARE(one.retrieval.httpStatus, 200);
    }
}

void ArchivesTest::mailStaysWithWhatIsAttached()
{
    Incoming mail;
    mail.address = QStringLiteral("fund.eml");
    mail.bytes =
        "From: a@quay.example\r\nSubject: Fund\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
        "--x\r\n\r\nSee.\r\n--x\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nAttached words.\r\n--x--\r\n";
    const casework::Expanded expanded = casework::expand({mail}, readers::contents);
    QCOMPARE(expanded.incoming.size(), 2);
    QVERIFY(expanded.incoming[0].container.isEmpty());
    QCOMPARE(expanded.incoming[1].container, QStringLiteral("fund.eml"));
    QCOMPARE(expanded.incoming[1].address, QStringLiteral("a.txt"));
    QCOMPARE(expanded.incoming[1].origin, Incoming::Origin::File);
}

void ArchivesTest::otherFilesStayAsTheyAre()
{
    Incoming page = fetchedPage();
    Incoming paste;
    paste.origin = Incoming::Origin::Paste;
    paste.bytes = "WARC/1.1 is what they begin with.";
    Incoming missing;
    missing.path = m_case.filePath(QStringLiteral("not there"));
    const casework::Expanded expanded = casework::expand({page, paste, missing}, readers::contents);
    QCOMPARE(expanded.incoming.size(), 3);
    QVERIFY(expanded.failures.isEmpty());
    QCOMPARE(expanded.incoming[0].bytes, Page);
}

void ArchivesTest::whatCannotBeTakenOutIsTold()
{
    Incoming container;
    container.address = QStringLiteral("cut.warc");
    container.bytes = "WARC/1.1\r\nWARC-Type: surprise\r\nContent-Length: 1\r\n\r\nx\r\n\r\n";
    Incoming bookmarks;
    bookmarks.address = QStringLiteral("bookmarks.html");
    bookmarks.bytes = "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF=\"https://quay.example/\">Quay</A></DL>";
    const casework::Expanded expanded = casework::expand({container, bookmarks}, readers::contents);
    QCOMPARE(expanded.failures.size(), 1);
    QCOMPARE(expanded.failures[0].name, QStringLiteral("cut.warc"));
    QVERIFY(expanded.failures[0].error.message.contains(QStringLiteral("surprise")));
    QCOMPARE(expanded.incoming.size(), 1);
    QVERIFY(casework::isBareAddress(expanded.incoming[0]));
    QCOMPARE(expanded.incoming[0].address, QStringLiteral("https://quay.example/"));
}

QTEST_GUILESS_MAIN(ArchivesTest)
#include "tst_archives.moc"
