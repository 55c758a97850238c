// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/fetcher.h"
#include "app/capture/pageassets.h"
#include "tests/support/scriptedserver.h"

#include <QTest>

using namespace nutgraf::capture;
using namespace nutgraf::testsupport;

class PageAssetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void assetsOf_data();
    void assetsOf();
    void noMoreThanAskedFor();
    void assetsAreFetchedInTheirOrder();
    void publicPageDoesNotReachIntoAllowedHost();
};

void PageAssetsTest::assetsOf_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("found"); // kind and address, space between
    const auto row = [](const char *name, const char *html, const char *found) {
        QTest::newRow(name) << QByteArray(html) << QString::fromLatin1(found);
    };
    row("image", "<img src=a.jpg>", "i https://news.example/x/a.jpg");
    row("quoted, with reference", "<img src='/a.jpg?b=1&amp;c=2'>", "i https://news.example/a.jpg?b=1&c=2");
    row("other host", "<IMG SRC=\"https://img.example/a.jpg\">", "i https://img.example/a.jpg");
    row("same scheme", "<img src='//img.example/a.jpg'>", "i https://img.example/a.jpg");
    row("widths", "<img src=s.jpg srcset='s.jpg 300w, l.jpg 900w,m.jpg 600w'>", "i https://news.example/x/l.jpg");
    row("densities", "<img srcset='a.jpg, b.jpg 2x'>", "i https://news.example/x/b.jpg");
    row("comma in address", "<img srcset='/w_100,h_50/a.jpg 1x, /w_200,h_100/a.jpg 2x'>",
        "i https://news.example/w_200,h_100/a.jpg");
    row("picture", "<picture><source srcset='a.webp 1x'><source srcset=b.jpg><img src=c.jpg></picture><img src=d.jpg>",
        "i https://news.example/x/a.webp|i https://news.example/x/d.jpg");
    row("poster", "<video poster=p.jpg src=v.mp4></video>", "i https://news.example/x/p.jpg");
    row("stylesheet", "<link rel='preload stylesheet' href=/s.css>", "s https://news.example/s.css");
    row("other links",
        "<link rel=icon href=/f.ico><link rel='alternate stylesheet' href=/t.css><link rel=prefetch href=/n>", "");
    row("base", "<base href='https://cdn.example/y/'><img src=a.jpg>", "i https://cdn.example/y/a.jpg");
    row("second base", "<base href=/y/><base href=/z/><img src=a.jpg>", "i https://news.example/y/a.jpg");
    row("base that is a script", "<base href='javascript:x'><img src=a.jpg>", "i https://news.example/x/a.jpg");
    row("twice", "<img src=a.jpg><img src=./a.jpg>", "i https://news.example/x/a.jpg");
    row("comment", "<!-- <img src=a.jpg> -->", "");
    row("in a script", "<script>'<img src=a.jpg>'</script>", "");
    row("H18 others than the web",
        "<img src='file:///etc/passwd'><img src='qrc:/a'><img src='data:image/png;base64,AA'><img src='\\\\host\\x'>"
        "<img src='javascript:1'><img src=''>",
        "");
    row("not encrypted in an encrypted page", "<img src='http://news.example/a.jpg'>", "");
    row("blocked port", "<img src='https://news.example:25/a.jpg'>", "");
}

void PageAssetsTest::assetsOf()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, found);
    QStringList assets;
    for (const PageAsset &asset : findPageAssets(html, QStringLiteral("https://news.example/x/page")))
        assets.append((asset.kind == PageAsset::Kind::Image ? QStringLiteral("i ") : QStringLiteral("s "))
                      + QString::fromLatin1(asset.url));
    QCOMPARE(assets.join(u'|'), found);
}

void PageAssetsTest::noMoreThanAskedFor()
{
    QByteArray html;
    for (int i = 0; i < 500; ++i)
        html += "<img src=" + QByteArray::number(i) + ".jpg>";
    QCOMPARE(findPageAssets(html, QStringLiteral("https://news.example/")).size(), 100);
    QCOMPARE(findPageAssets(html, QStringLiteral("https://news.example/"), 3).constLast().url,
             QByteArray("https://news.example/2.jpg"));
}

void PageAssetsTest::assetsAreFetchedInTheirOrder()
{
    ScriptedServer server;
    server.answer("/a.css", "HTTP/1.1 200 OK\r\nContent-Type: text/css\r\nContent-Length: 2\r\n\r\np{");
    server.answer("/b.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 3\r\n\r\nPNG");
    FetchSettings settings;
    settings.hostPause = std::chrono::milliseconds(0);
    Fetcher fetcher(settings);
    FetchRequest page;
    page.address = QStringLiteral("http://127.0.0.1:%1/").arg(server.port());
    page.allowedHosts = {QStringLiteral("127.0.0.1")};
    const auto assets =
        findPageAssets("<link rel=stylesheet href=a.css><img src=missing.png><img src=b.png>", page.address);
    const QList<Fetched> fetched = fetchPageAssets(fetcher, assets, page, {});
    QCOMPARE(fetched.size(), 3);
    QCOMPARE(fetched[0].bytes, QByteArray("p{"));
    QCOMPARE(int(fetched[1].status), int(FetchStatus::Failed));
    QCOMPARE(fetched[1].httpStatus, 404);
    QCOMPARE(fetched[2].bytes, QByteArray("PNG"));
    for (const QByteArray &request : server.requests())
        QVERIFY(!request.toLower().contains("referer"));
}

void PageAssetsTest::publicPageDoesNotReachIntoAllowedHost()
{
    ScriptedServer server;
    FetchSettings settings;
    settings.hostPause = std::chrono::milliseconds(0);
    settings.allowedHosts = {QStringLiteral("127.0.0.1")};
    Fetcher fetcher(settings);
    FetchRequest page;
    page.address = QStringLiteral("http://news.example/");
    const QByteArray html = "<img src='http://127.0.0.1:" + QByteArray::number(server.port()) + "/a.png'>";
    const QList<Fetched> fetched = fetchPageAssets(fetcher, findPageAssets(html, page.address), page, {});
    QCOMPARE(fetched.size(), 1);
    QCOMPARE(int(fetched[0].status), int(FetchStatus::Failed));
    QCOMPARE(server.connections(), 0);
}

QTEST_GUILESS_MAIN(PageAssetsTest)
#include "tst_pageassets.moc"
