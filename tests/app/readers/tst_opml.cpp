// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/opmlwriter.h"
#include "app/readers/opml.h"

#include <QtTest>

using namespace nutgraf;
using readers::OpmlFeed;
using readers::OpmlList;
using storage::ErrorCode;

class OpmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersAndFeedsAreRead();
    void oddOutlines_data();
    void oddOutlines();
    void badListsAreRefused_data();
    void badListsAreRefused();
    void writtenListReadsBack();
};

void OpmlTest::foldersAndFeedsAreRead()
{
    const auto list =
        readers::readOpml(R"(<?xml version="1.0"?><opml version="1.0"><head><title>My feeds</title></head><body>
        <outline text="News"><outline text="Ports/Ferries">
          <outline text="Quay Post" type="rss" xmlUrl="https://quay.example/feed" htmlUrl="https://quay.example/"/>
        </outline></outline>
        <outline title="Harbour Ledger" xmlurl="https://ledger.example/rss"/>
        </body></opml>)");
    QVERIFY(list.ok());
    QCOMPARE(list.value().title, QStringLiteral("My feeds"));
    QCOMPARE(list.value().feeds.size(), 2);
    QCOMPARE(list.value().feeds[0].title, QStringLiteral("Quay Post"));
    QCOMPARE(list.value().feeds[0].folder, QStringLiteral("News/Ports∕Ferries"));
    QCOMPARE(list.value().feeds[0].siteUrl, QStringLiteral("https://quay.example/"));
    QCOMPARE(list.value().feeds[1].folder, QString());
    QCOMPARE(list.value().feeds[1].title, QStringLiteral("Harbour Ledger"));
}

void OpmlTest::oddOutlines_data()
{
    QTest::addColumn<QByteArray>("outlines");
    QTest::addColumn<int>("feeds");
    QTest::addColumn<int>("skipped");
    QTest::newRow("X14 no text") << QByteArray("<outline xmlUrl='https://a.example/f'/>") << 1 << 0;
    QTest::newRow("X14 link to a list") << QByteArray("<outline type='include' url='https://a.example/self.opml'/>")
                                        << 0 << 1;
    QTest::newRow("same feed twice") << QByteArray(
        "<outline xmlUrl='https://a.example/f'/><outline xmlUrl='https://a.example/f'/>")
                                     << 1 << 0;
    QTest::newRow("address of this machine's files") << QByteArray("<outline xmlUrl='file:///etc/passwd'/>") << 0 << 1;
    QTest::newRow("scheme of browsers") << QByteArray("<outline xmlUrl='feed://a.example/f'/>") << 1 << 0;
    QTest::newRow("feeds below a feed") << QByteArray(
        "<outline xmlUrl='https://a.example/f'><outline xmlUrl='https://b.example/f'/></outline>")
                                        << 2 << 0;
    QTest::newRow("nothing") << QByteArray() << 0 << 0;
}

void OpmlTest::oddOutlines()
{
    QFETCH(QByteArray, outlines);
    QFETCH(int, feeds);
    QFETCH(int, skipped);
    const auto list = readers::readOpml("<opml><body>" + outlines + "</body></opml>");
    QVERIFY(list.ok());
    QCOMPARE(list.value().feeds.size(), feeds);
    QCOMPARE(list.value().skipped, skipped);
}

void OpmlTest::badListsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QByteArray many = "<opml><body>";
    for (int i = 0; i < 20'001; ++i)
        many += "<outline xmlUrl='https://a.example/" + QByteArray::number(i) + "'/>";
    QTest::newRow("X14 depth") << "<opml><body>" + QByteArray("<outline text='a'>").repeated(10'000)
                               << int(ErrorCode::Limit);
    QTest::newRow("too many feeds") << many + "</body></opml>" << int(ErrorCode::Limit);
    QTest::newRow("a feed") << QByteArray("<rss><channel/></rss>") << int(ErrorCode::InvalidInput);
    QTest::newRow("broken") << QByteArray("<opml><body><outline") << int(ErrorCode::InvalidInput);
    QTest::newRow("declares entities") << QByteArray("<!DOCTYPE opml [<!ENTITY a \"b\">]><opml/>")
                                       << int(ErrorCode::Unsupported);
    QTest::newRow("empty") << QByteArray() << int(ErrorCode::InvalidInput);
}

void OpmlTest::badListsAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const auto list = readers::readOpml(bytes);
    QVERIFY(!list.ok());
    QCOMPARE(int(list.error().code), code);
    QVERIFY(!list.error().message.isEmpty());
}

void OpmlTest::writtenListReadsBack()
{
    OpmlList list;
    list.title = QStringLiteral("Feeds & “more”");
    list.feeds = {{QStringLiteral("https://a.example/f?a=1&b=2"), QStringLiteral("A <b> \"q\""),
                   QStringLiteral("https://a.example/"), QStringLiteral("About"), QStringLiteral("en"),
                   QStringLiteral("News/Ports∕Ferries")},
                  {QStringLiteral("https://b.example/f"),
                   QString(QChar(1)) + QStringLiteral("B"),
                   {},
                   {},
                   {},
                   QStringLiteral("News")},
                  {QStringLiteral("https://c.example/f"), {}, {}, {}, {}, {}}};
    const QByteArray xml = exporting::writeOpml(list, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC));
    QVERIFY(xml.contains("<opml version=\"2.0\">"));
    QVERIFY(xml.contains("<dateCreated>Fri, 02 Jan 2026 03:04:05 GMT</dateCreated>"));
    const auto back = readers::readOpml(xml);
    QVERIFY(back.ok());
    QCOMPARE(back.value().title, list.title);
    QCOMPARE(back.value().feeds.size(), 3);
    QCOMPARE(back.value().feeds[0].address, list.feeds[0].address);
    QCOMPARE(back.value().feeds[0].title, list.feeds[0].title);
    QCOMPARE(back.value().feeds[0].folder, list.feeds[0].folder);
    QCOMPARE(back.value().feeds[0].description, list.feeds[0].description);
    QCOMPARE(back.value().feeds[1].title, QStringLiteral("B"));
    QCOMPARE(back.value().feeds[1].folder, QStringLiteral("News"));
    QCOMPARE(back.value().feeds[2].title, QStringLiteral("https://c.example/f"));
}

QTEST_GUILESS_MAIN(OpmlTest)
#include "tst_opml.moc"
