// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/contents.h"
#include "app/readers/zipfile.h"
#include "tests/support/zipbuilder.h"

#include <QtTest>

using namespace nutgraf;
using namespace nutgraf::readers;
using storage::ErrorCode;
using tests::zipOf;
using tests::ZipPart;

class ZipFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesAreReadByName();
    void zip64NumbersAreRead();
    void badEntryIsListedAndNeverRead_data();
    void badEntryIsListedAndNeverRead();
    void badArchiveIsRefused_data();
    void badArchiveIsRefused();
    void everyCutIsNoticed();
    void archiveInsideStaysClosed();
    void contentsTellWhatCannotBeRead();
};

void ZipFileTest::entriesAreReadByName()
{
    const QByteArray long_(100'000, 'a');
    const auto zip =
        ZipFile::open(zipOf({{"a.txt", "one"}, {"folder/", ""}, {"folder/b.txt", long_, true}, {"\xC3\xA4.txt", ""}}));
    QVERIFY(zip.ok());
    QCOMPARE(zip.value().entries().size(), 4);
    QVERIFY(zip.value().entries()[1].isFolder);
    QCOMPARE(zip.value().read(u"a.txt").valueOr({}), QByteArray("one"));
    QCOMPARE(zip.value().read(u"folder/b.txt").valueOr({}), long_);
    QVERIFY(zip.value().read(u"ä.txt").ok());
    QCOMPARE(zip.value().read(u"c.txt").error().code, ErrorCode::NotFound);
}

void ZipFileTest::zip64NumbersAreRead()
{
    QByteArray extra("\x01\x00\x08\x00", 4);
    tests::putNumber<quint64>(extra, 3);
    ZipPart part{"a.txt", "one"};
    part.statedSize = 0xFFFFFFFF;
    part.extra = extra;
    const auto zip = ZipFile::open(zipOf({part}));
    QVERIFY(zip.ok());
    QCOMPARE(zip.value().read(u"a.txt").valueOr({}), QByteArray("one"));
}

void ZipFileTest::badEntryIsListedAndNeverRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("entry");
    const auto row = [](const char *name, const QList<ZipPart> &parts, int entry = 0) {
        QTest::newRow(name) << zipOf(parts) << entry;
    };
    row("Z1 parent folder", {{"../a.txt", "x"}});
    row("Z1 parent folder inside", {{"a/../../b.txt", "x"}});
    row("Z2 absolute", {{"/etc/a.txt", "x"}});
    row("Z2 drive", {{"C:a.txt", "x"}});
    row("Z3 backslash", {{"..\\a.txt", "x"}});
    ZipPart link{"a.txt", "/etc/hostname"};
    link.attributes = 0120777U << 16;
    row("Z4 link", {link, {"a.txt/b", "x"}});
    row("Z5 duplicate, the first", {{"a.txt", "x"}, {"a.txt", "y"}}, 0);
    row("Z5 duplicate, the second", {{"a.txt", "x"}, {"a.txt", "y"}}, 1);
    row("Z6 NUL in the name", {{QByteArray("a.txt\0.html", 11), "x"}});
    row("Z7 bomb", {{"a.txt", QByteArray(60'000'000, '\0'), true}});
    ZipPart huge{"a.txt", "x", true};
    huge.statedSize = 100'000'000;
    row("Z7 declared beyond the limit", {huge});
    ZipPart encrypted{"a.txt", "x"};
    encrypted.flags = 0x0801;
    row("Z9 encrypted", {encrypted});
    ZipPart wrongChecksum{"a.txt", "x"};
    wrongChecksum.checksum = 1;
    row("Z9 wrong checksum", {wrongChecksum});
    ZipPart wrongSize{"a.txt", "xyz", true};
    wrongSize.statedSize = 2;
    row("Z9 unpacks to more than declared", {wrongSize});
    wrongSize.statedSize = 4;
    row("Z9 unpacks to less than declared", {wrongSize});
    ZipPart otherName{"a.txt", "x"};
    otherName.localName = "b.html";
    row("Z9 another name at the bytes", {otherName});
    ZipPart same{"b.txt", "x"};
    same.statedOffset = 0;
    same.localName = "b.txt";
    row("Z9 overlapping entries", {{"a.txt", "x"}, same}, 1);
    ZipPart beyond{"a.txt", "x"};
    beyond.statedOffset = 1'000'000;
    row("Z9 outside of the file", {beyond});
    QByteArray extra("\x01\x00\x08\x00", 4);
    tests::putNumber<quint64>(extra, quint64(-1));
    ZipPart lie{"a.txt", "x"};
    lie.statedOffset = 0xFFFFFFFF;
    lie.extra = extra;
    row("Z9 ZIP64 offset is a lie", {lie});
}

void ZipFileTest::badEntryIsListedAndNeverRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, entry);
    const auto zip = ZipFile::open(bytes);
    QVERIFY(zip.ok());
    QVERIFY(zip.value().entries().size() > entry);
    const auto read = zip.value().read(qsizetype(entry));
    QVERIFY(!read.ok());
    QVERIFY(!read.error().message.isEmpty());
}

void ZipFileTest::badArchiveIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no end record") << QByteArray("PK\x03\x04 and nothing") << ErrorCode::InvalidInput;
    QTest::newRow("empty") << QByteArray() << ErrorCode::InvalidInput;
    QByteArray many = zipOf({{"a", "x"}});
    many[many.size() - 12] = char(0xFF);
    many[many.size() - 11] = char(0x7F);
    QTest::newRow("more entries than allowed") << many << ErrorCode::Limit;
    QByteArray more = zipOf({{"a", "x"}});
    more[more.size() - 12] = 2;
    QTest::newRow("more entries than listed") << more << ErrorCode::InvalidInput;
    QByteArray far = zipOf({{"a", "x"}});
    far[far.size() - 4] = 0x7F;
    QTest::newRow("directory outside") << far << ErrorCode::InvalidInput;
    QList<ZipPart> large;
    for (int i = 0; i < 3; ++i) {
        ZipPart part{QByteArray::number(i), "x", true};
        part.statedSize = 0x7FFFFFF0;
        large.append(part);
    }
    QTest::newRow("declares more than 2 GB") << zipOf(large) << ErrorCode::Limit;
}

void ZipFileTest::badArchiveIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const auto zip = ZipFile::open(bytes);
    QVERIFY(!zip.ok());
    QCOMPARE(zip.error().code, code);
}

void ZipFileTest::everyCutIsNoticed()
{
    const QByteArray whole = zipOf({{"a.txt", "one"}, {"b.txt", QByteArray(1000, 'b'), true}});
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!ZipFile::open(whole.left(size)).ok(), qPrintable(QString::number(size)));
}

void ZipFileTest::archiveInsideStaysClosed()
{
    const QByteArray inner = zipOf({{"a.txt", QByteArray(100'000, 'a'), true}});
    ReadInput input;
    input.bytes = zipOf({{"one.zip", inner}, {"two.zip", inner}});
    const auto items = contents(input);
    QVERIFY(items.ok());
    QCOMPARE(items.value().size(), 2);
    QCOMPARE(items.value()[0].bytes, inner);
}

void ZipFileTest::contentsTellWhatCannotBeRead()
{
    ZipPart encrypted{"locked.txt", "x"};
    encrypted.flags = 0x0801;
    ReadInput input;
    input.bytes = zipOf({{"a.txt", "one"}, {"folder/", ""}, {"__MACOSX/a.txt", "x"}, encrypted});
    const auto items = contents(input);
    QVERIFY(items.ok());
    QCOMPARE(items.value().size(), 2);
    QCOMPARE(items.value()[0].name, QStringLiteral("a.txt"));
    QVERIFY(items.value()[0].warning.isEmpty());
    QVERIFY(items.value()[1].bytes.isNull());
    QVERIFY(items.value()[1].warning.contains(QStringLiteral("encrypted")));
}

QTEST_GUILESS_MAIN(ZipFileTest)
#include "tst_zipfile.moc"
