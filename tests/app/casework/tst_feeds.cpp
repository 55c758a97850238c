// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/fetcher.h"
#include "app/casework/feeditems.h"
#include "app/casework/feedpolling.h"
#include "app/casework/feedschedule.h"
#include "app/casework/inbox.h"
#include "app/casework/investigation.h"
#include "storage/records/schedulestore.h"
#include "tests/support/casedump.h"

#include <QDateTime>
#include <QMutex>
#include <QTemporaryDir>
#include <QTest>

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/ServerSocket.h>

#include <map>

using namespace nutgraf;
using namespace nutgraf::casework;
using storage::CaseReader;
using storage::ErrorCode;
using storage::FeedRow;
using storage::InboxRow;

namespace {

template<typename T>
T valueOf(storage::Result<T> result)
{
    if (!result)
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(result).value();
}

/// What the site serves; changed by the tests while the server runs.
struct Site
{
    struct Page
    {
        int status = 200;
        std::string body;
        std::string type = "application/rss+xml";
        std::map<std::string, std::string> headers;
    };
    QMutex mutex;
    std::map<std::string, Page> pages;
    std::map<std::string, int> visits;
    std::map<std::string, std::string> tags; ///< If-None-Match of the last visit
};

class Handler : public Poco::Net::HTTPRequestHandler
{
public:
    explicit Handler(Site &site)
        : m_site(site)
    { }

    void handleRequest(Poco::Net::HTTPServerRequest &request, Poco::Net::HTTPServerResponse &response) override
    {
        Site::Page page{404, "none", "text/plain", {}};
        {
            const QMutexLocker lock(&m_site.mutex);
            const std::string path = request.getURI();
            ++m_site.visits[path];
            m_site.tags[path] = request.get("If-None-Match", "");
            if (const auto found = m_site.pages.find(path); found != m_site.pages.end())
                page = found->second;
            const auto tag = page.headers.find("ETag");
            if (tag != page.headers.end() && m_site.tags[path] == tag->second) {
                page.status = 304;
                page.body.clear();
            }
        }
        response.setStatus(Poco::Net::HTTPResponse::HTTPStatus(page.status));
        response.setContentType(page.type);
        for (const auto &[name, value] : page.headers)
            response.set(name, value);
        response.setKeepAlive(false);
        response.sendBuffer(page.body.data(), page.body.size());
    }

private:
    Site &m_site;
};

class Factory : public Poco::Net::HTTPRequestHandlerFactory
{
public:
    explicit Factory(Site &site)
        : m_site(site)
    { }
    Poco::Net::HTTPRequestHandler *createRequestHandler(const Poco::Net::HTTPServerRequest &) override
    {
        return new Handler(m_site);
    }

private:
    Site &m_site;
};

std::string item(const std::string &id, const std::string &title, const std::string &more = {})
{
    return "<item><guid isPermaLink=\"false\">" + id + "</guid><title>" + title + "</title>" + more + "</item>";
}

std::string feed(const std::string &title, const std::string &items)
{
    return "<rss version=\"2.0\"><channel><title>" + title + "</title><link>https://quay.example/</link>" + items
        + "</channel></rss>";
}

} // namespace

class FeedsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void feedIsFoundByItsAddress();
    void feedsOfAPageAreFound();
    void pageWithoutFeedsIsTold();
    void subscriptionIsAnUndoableChange();
    void sameFeedIsRefused();
    void renamePauseMoveAreUndone();
    void newItemsArriveOnce();
    void changedItemSaysSo();
    void changeBackAndForthIsTold();
    void sameAddressFromTwoFeedsIsOneItem();
    void sameTitleOnOneSiteIsOneItem();
    void twinsInOneFeedDoNotChangeEachOther();
    void firstVisitIsBounded();
    void pausedFeedsAreNotVisited();
    void failuresAreToldAndPutOff_data();
    void failuresAreToldAndPutOff();
    void successClearsTheFailure();
    void unchangedIsNotSentAgainWhereAllowed();
    void nothingIsToldToTheServerByDefault();
    void untitledFeedTakesItsOwnTitle();
    void stoppedPollWritesNothing();
    void triageIsUndone();
    void keptItemBecomesADocument();
    void keptItemWithoutAPageWaitsOn();
    void unsubscribingLeavesTheItems();
    void listsGoInAndOut();
    void nextVisit_data();
    void nextVisit();
    void retryAfterIsRead_data();
    void retryAfterIsRead();
    void campaignsAreTakenOff_data();
    void campaignsAreTakenOff();

private:
    QString address(const char *path) const { return m_root + QLatin1String(path); }
    void serve(const char *path, const std::string &body, const char *type = "application/rss+xml", int status = 200);
    QUuid subscribeTo(const char *path, const char *title = "Quay Post");
    QList<PolledFeed> poll(const PollRequest &request = {{}, true, false});
    QList<InboxRow> inbox(const char *decision = "");
    FeedRow row(const QUuid &feed);

    Site m_site;
    std::unique_ptr<Poco::Net::HTTPServer> m_server;
    QString m_root;
    FeedTools m_tools;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Investigation> m_case;
};

void FeedsTest::initTestCase()
{
    const Poco::Net::ServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", 0));
    auto *parameters = new Poco::Net::HTTPServerParams;
    parameters->setKeepAlive(false);
    m_server = std::make_unique<Poco::Net::HTTPServer>(new Factory(m_site), socket, parameters);
    m_server->start();
    m_root = QStringLiteral("http://127.0.0.1:%1").arg(socket.address().port());
}

void FeedsTest::init()
{
    m_site.pages.clear();
    m_site.visits.clear();
    m_site.tags.clear();
    // A new one each time: it remembers which hosts asked for quiet.
    capture::FetchSettings settings;
    settings.allowedHosts.insert(QStringLiteral("127.0.0.1"));
    settings.hostPause = std::chrono::milliseconds(0);
    settings.retries = 0;
    settings.perHost = 4;
    m_tools = feedTools(std::make_shared<capture::Fetcher>(settings));
    m_folder = std::make_unique<QTemporaryDir>();
    m_case = valueOf(Investigation::create(m_folder->filePath(QStringLiteral("case.nutgraf"))));
}

void FeedsTest::cleanup()
{
    m_case.reset();
    m_folder.reset();
}

void FeedsTest::serve(const char *path, const std::string &body, const char *type, int status)
{
    const QMutexLocker lock(&m_site.mutex);
    m_site.pages[path] = {status, body, type, {}};
}

QUuid FeedsTest::subscribeTo(const char *path, const char *title)
{
    FoundFeed found;
    found.address = address(path);
    found.title = QString::fromUtf8(title);
    const Change change = valueOf(subscribe(m_case->reader(), found));
    valueOf(m_case->apply(change));
    return change.operations.first().uuid;
}

QList<PolledFeed> FeedsTest::poll(const PollRequest &request)
{
    return valueOf(pollFeeds(m_case->path(), m_case->gate(), m_tools, request, {}));
}

QList<InboxRow> FeedsTest::inbox(const char *decision)
{
    storage::PageRequest page;
    page.limit = 1000;
    return valueOf(m_case->reader().inbox(QString::fromLatin1(decision), page));
}

FeedRow FeedsTest::row(const QUuid &feed)
{
    return *valueOf(m_case->reader().feed(feed));
}

void FeedsTest::feedIsFoundByItsAddress()
{
    serve("/feed", feed("Quay &amp; Post", item("1", "One")));
    const QList<FoundFeed> found = valueOf(findFeeds(address("/feed"), m_tools, {}));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].address, address("/feed"));
    QCOMPARE(found[0].title, QStringLiteral("Quay & Post"));
    QCOMPARE(found[0].siteUrl, QStringLiteral("https://quay.example/"));
}

void FeedsTest::feedsOfAPageAreFound()
{
    serve(
        "/",
        "<!doctype html><html><head><title>Quay Post</title>"
        "<link rel=stylesheet href=/style.css><link rel='alternate' type='application/rss+xml' href='/feed?a=1&amp;b=2'>"
        "<link REL=\"ALTERNATE\" type=\"application/atom+xml\" title=\"Ports\" href=\"ports.atom\">"
        "<link rel=alternate hreflang=de href=/de></head><body><link rel=alternate type=application/rss+xml href=/no>"
        "</body></html>",
        "text/html");
    const QList<FoundFeed> found = valueOf(findFeeds(address("/"), m_tools, {}));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].address, address("/feed?a=1&b=2"));
    QCOMPARE(found[0].title, QStringLiteral("Quay Post"));
    QCOMPARE(found[1].address, address("/ports.atom"));
    QCOMPARE(found[1].title, QStringLiteral("Ports"));
}

void FeedsTest::pageWithoutFeedsIsTold()
{
    serve("/", "<html><body>Nothing here</body></html>", "text/html");
    const auto found = findFeeds(address("/"), m_tools, {});
    QVERIFY(!found);
    QCOMPARE(int(found.error().code), int(ErrorCode::NotFound));
    const auto missing = findFeeds(address("/missing"), m_tools, {});
    QVERIFY(!missing);
    QVERIFY(missing.error().message.contains(QStringLiteral("404")));
}

void FeedsTest::subscriptionIsAnUndoableChange()
{
    const QStringList before = tests::dumpCase(m_case->connection());
    FoundFeed found;
    found.address = address("/feed");
    found.title = QStringLiteral("Quay Post");
    const Change change = valueOf(subscribe(m_case->reader(), found, QStringLiteral("News/Ports")));
    const Change undo = valueOf(m_case->apply(change));
    const QStringList after = tests::dumpCase(m_case->connection());
    QCOMPARE(valueOf(m_case->reader().feeds()).first().folder, QStringLiteral("News/Ports"));
    const Change redo = valueOf(m_case->apply(undo));
    QCOMPARE(tests::dumpCase(m_case->connection()), before);
    valueOf(m_case->apply(redo));
    QCOMPARE(tests::dumpCase(m_case->connection()), after);
}

void FeedsTest::sameFeedIsRefused()
{
    subscribeTo("/feed");
    FoundFeed found;
    found.address = address("/feed");
    const auto again = subscribe(m_case->reader(), found);
    QVERIFY(!again);
    QCOMPARE(int(again.error().code), int(ErrorCode::Conflict));
}

void FeedsTest::renamePauseMoveAreUndone()
{
    const QUuid uuid = subscribeTo("/feed");
    const QStringList before = tests::dumpCase(m_case->connection());
    const Change undoName = valueOf(m_case->apply(renameFeed(uuid, QStringLiteral("  The  Post "))));
    QCOMPARE(row(uuid).title, QStringLiteral("The Post"));
    const Change undoPause = valueOf(m_case->apply(pauseFeed(uuid, Polling::Paused)));
    QVERIFY(row(uuid).paused);
    const Change undoMove = valueOf(m_case->apply(moveFeed(uuid, QStringLiteral("News"))));
    QCOMPARE(row(uuid).folder, QStringLiteral("News"));
    for (const Change &undo : {undoMove, undoPause, undoName})
        valueOf(m_case->apply(undo));
    QCOMPARE(tests::dumpCase(m_case->connection()), before);
}

void FeedsTest::newItemsArriveOnce()
{
    const QUuid uuid = subscribeTo("/feed");
    serve("/feed",
          feed("Quay Post",
               item("2", "Two",
                    "<link>https://quay.example/2?utm_source=rss</link><description>&lt;p&gt;Tide "
                    "&lt;b&gt;rises&lt;/b&gt;&lt;/p&gt;</description><pubDate>Tue, 06 Jan 2026 "
                    "10:00:00 GMT</pubDate>")
                   + item("1", "One")));
    QList<PolledFeed> polled = poll();
    QCOMPARE(polled.size(), 1);
    QVERIFY(!polled[0].error);
    QCOMPARE(polled[0].added, 2);
    QList<InboxRow> items = inbox("new");
    QCOMPARE(items.size(), 2);
    const auto two = std::find_if(items.begin(), items.end(), [](const InboxRow &row) { return row.identity == u"2"; });
    QVERIFY(two != items.end());
    QCOMPARE(two->title, QStringLiteral("Two"));
    QCOMPARE(two->address, QStringLiteral("https://quay.example/2"));
    QCOMPARE(two->summary, QStringLiteral("Tide rises"));
    QCOMPARE(two->published, QStringLiteral("2026-01-06T10:00:00Z"));
    QCOMPARE(two->feeds, QStringList{QStringLiteral("Quay Post")});
    polled = poll();
    QCOMPARE(polled[0].added, 0);
    QCOMPARE(polled[0].changed, 0);
    QCOMPARE(inbox().size(), 2);
    QCOMPARE(row(uuid).items, 2);
    QCOMPARE(row(uuid).state.outcome, QStringLiteral("unchanged"));
    QCOMPARE(row(uuid).state.format, QStringLiteral("rss20"));
}

void FeedsTest::changedItemSaysSo()
{
    subscribeTo("/feed");
    serve("/feed", feed("Quay Post", item("1", "Ferry sinks", "<description>Two dead</description>")));
    poll();
    serve("/feed", feed("Quay Post", item("1", "Ferry in trouble", "<description>Nobody hurt</description>")));
    QCOMPARE(poll().first().changed, 1);
    const InboxRow item = inbox().first();
    QCOMPARE(item.title, QStringLiteral("Ferry in trouble"));
    QCOMPARE(item.summary, QStringLiteral("Nobody hurt"));
    QVERIFY(item.updatedUs > 0);
    QCOMPARE(item.changes,
             (QStringList{QStringLiteral("The title was “Ferry sinks” and is now “Ferry in trouble”."),
                          QStringLiteral("The summary was “Two dead” and is now “Nobody hurt”.")}));
    QCOMPARE(item.sightings, 1);
}

void FeedsTest::changeBackAndForthIsTold()
{
    subscribeTo("/feed");
    for (int i = 0; i < 14; ++i) {
        serve("/feed", feed("Quay Post", item("1", i % 2 ? "Ferry sinks" : "Ferry in trouble")));
        poll();
    }
    QCOMPARE(inbox().size(), 1);
    QCOMPARE(inbox().first().changes.size(), 13);
}

void FeedsTest::sameAddressFromTwoFeedsIsOneItem()
{
    subscribeTo("/a", "Front page");
    subscribeTo("/b", "Ports");
    const std::string link = "<link>https://quay.example/1</link>";
    serve("/a", feed("Front page", item("a1", "Ferry in trouble", link)));
    serve("/b", feed("Ports", item("b1", "Trouble on the ferry", link + "<description>x</description>")));
    const QList<PolledFeed> polled = poll();
    QCOMPARE(polled[0].added + polled[1].added, 1);
    QCOMPARE(polled[0].collapsed + polled[1].collapsed, 1);
    poll(); // and it stays so
    QCOMPARE(inbox().size(), 1);
    const InboxRow item = inbox().first();
    QCOMPARE(item.sightings, 2);
    QCOMPARE(item.feeds.size(), 2);
    QVERIFY(item.changes.isEmpty()); // other words of another feed are no change of the story
}

void FeedsTest::sameTitleOnOneSiteIsOneItem()
{
    subscribeTo("/a", "Front page");
    subscribeTo("/b", "Ports");
    serve("/a",
          feed("Front page",
               item("a1", "Ferry in trouble off the quay", "<link>https://www.quay.example/1</link>")
                   + item("a2", "Live", "<link>https://quay.example/live/1</link>")));
    serve("/b",
          feed("Ports",
               item("b1", "Ferry in trouble off the quay", "<link>https://quay.example/ports/1</link>")
                   + item("b2", "Live", "<link>https://quay.example/live/2</link>")));
    poll();
    QCOMPARE(inbox().size(), 3); // "Live" says too little
}

void FeedsTest::twinsInOneFeedDoNotChangeEachOther()
{
    subscribeTo("/feed");
    const std::string link = "<link>https://quay.example/1</link>";
    serve("/feed", feed("Quay Post", item("1", "Ferry in trouble", link) + item("2", "Ferry sinks", link)));
    QCOMPARE(poll().first().collapsed, 1);
    QCOMPARE(poll().first().changed, 0);
    QCOMPARE(inbox().size(), 1);
    QCOMPARE(inbox().first().sightings, 2);
    QVERIFY(inbox().first().changes.isEmpty());
}

void FeedsTest::firstVisitIsBounded()
{
    subscribeTo("/feed");
    std::string items;
    for (int i = 0; i < 1000; ++i)
        items += item(
            std::to_string(i), "Item " + std::to_string(i),
            "<pubDate>"
                + QDateTime::fromSecsSinceEpoch(1'700'000'000 + i * 60, Qt::UTC).toString(Qt::ISODate).toStdString()
                + "</pubDate>");
    serve("/feed", feed("Quay Post", items));
    PolledFeed polled = poll().first();
    QCOMPARE(polled.added, 200);
    QCOMPARE(polled.rest, 800);
    QCOMPARE(inbox().first().identity, QStringLiteral("999")); // the newest on top
    QCOMPARE(inbox().last().identity, QStringLiteral("800"));
    serve("/feed", feed("Quay Post", items + item("new", "Fresh", "<pubDate>2024-06-01T00:00:00Z</pubDate>")));
    polled = poll().first();
    QCOMPARE(polled.added, 1);
    QCOMPARE(inbox().size(), 201);
}

void FeedsTest::pausedFeedsAreNotVisited()
{
    const QUuid uuid = subscribeTo("/feed");
    serve("/feed", feed("Quay Post", item("1", "One")));
    valueOf(m_case->apply(pauseFeed(uuid, Polling::Paused)));
    QVERIFY(poll().isEmpty());
    QVERIFY(poll({}).isEmpty());
    QCOMPARE(m_site.visits["/feed"], 0);
    QCOMPARE(poll({{uuid}, false, false}).first().added, 1); // unless asked for by name
    valueOf(m_case->apply(pauseFeed(uuid, Polling::Resumed)));
    QVERIFY(poll({}).isEmpty()); // not due
}

void FeedsTest::failuresAreToldAndPutOff_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("leastMinutes");
    QTest::newRow("not found") << 404 << QByteArray("none") << "404" << 29;
    QTest::newRow("gone") << 410 << QByteArray("none") << "410" << 7 * 24 * 60 - 1;
    QTest::newRow("server in trouble") << 500 << QByteArray() << "500" << 29;
    QTest::newRow("too many requests") << 429 << QByteArray() << "429" << 119;
    QTest::newRow("a page") << 200 << QByteArray("<!doctype html><html><body>Sold</body></html>") << "no feed" << 29;
    QTest::newRow("nothing") << 200 << QByteArray() << "nothing" << 29;
}

void FeedsTest::failuresAreToldAndPutOff()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    QFETCH(int, leastMinutes);
    const QUuid uuid = subscribeTo("/feed");
    serve("/feed", body.toStdString(), "text/html", status);
    if (status == 429)
        m_site.pages["/feed"].headers["Retry-After"] = "7200";
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1000;
    const QList<PolledFeed> polled = poll();
    QCOMPARE(polled.size(), 1);
    QVERIFY(polled[0].error.has_value());
    QVERIFY2(polled[0].error->message.contains(words), qPrintable(polled[0].error->message));
    const FeedRow feed = row(uuid);
    QCOMPARE(feed.state.outcome, QStringLiteral("failed"));
    QCOMPARE(feed.state.message, polled[0].error->message);
    QCOMPARE(feed.state.failures, 1);
    QVERIFY(feed.state.nextUs >= now + leastMinutes * 60'000'000LL);
    QVERIFY(poll({}).isEmpty());
}

void FeedsTest::successClearsTheFailure()
{
    const QUuid uuid = subscribeTo("/feed");
    poll();
    poll();
    QCOMPARE(row(uuid).state.failures, 2);
    serve("/feed", feed("Quay Post", item("1", "One")));
    poll();
    QCOMPARE(row(uuid).state.failures, 0);
    QCOMPARE(row(uuid).state.message, QString());
    QCOMPARE(row(uuid).state.outcome, QStringLiteral("changed"));
}

void FeedsTest::unchangedIsNotSentAgainWhereAllowed()
{
    subscribeTo("/feed");
    serve("/feed", feed("Quay Post", item("1", "One")));
    m_site.pages["/feed"].headers["ETag"] = "\"a1\"";
    poll({{}, true, true});
    QCOMPARE(QString::fromStdString(m_site.tags["/feed"]), QString());
    const PolledFeed polled = poll({{}, true, true}).first();
    QCOMPARE(QString::fromStdString(m_site.tags["/feed"]), QStringLiteral("\"a1\""));
    QVERIFY(!polled.error);
    QCOMPARE(polled.added, 0);
    QCOMPARE(m_site.visits["/feed"], 2);
}

void FeedsTest::nothingIsToldToTheServerByDefault()
{
    subscribeTo("/feed");
    serve("/feed", feed("Quay Post", item("1", "One")));
    m_site.pages["/feed"].headers["ETag"] = "\"a1\"";
    poll();
    poll();
    QCOMPARE(m_site.visits["/feed"], 2);
    QCOMPARE(QString::fromStdString(m_site.tags["/feed"]), QString());
}

void FeedsTest::untitledFeedTakesItsOwnTitle()
{
    const QUuid uuid = subscribeTo("/feed", "");
    const QUuid named = subscribeTo("/other", "My name for it");
    serve("/feed", feed("Quay Post", item("1", "One")));
    serve("/other", feed("Another", item("2", "Two")));
    poll();
    QCOMPARE(row(uuid).title, QStringLiteral("Quay Post"));
    QCOMPARE(row(uuid).siteUrl, QStringLiteral("https://quay.example/"));
    QCOMPARE(row(named).title, QStringLiteral("My name for it"));
}

void FeedsTest::stoppedPollWritesNothing()
{
    subscribeTo("/feed");
    serve("/feed", feed("Quay Post", item("1", "One")));
    std::stop_source stop;
    stop.request_stop();
    const auto polled =
        pollFeeds(m_case->path(), m_case->gate(), m_tools, {{}, true, false}, jobs::JobContext(stop.get_token()));
    QVERIFY(polled.ok());
    QVERIFY(polled.value().isEmpty());
    QVERIFY(inbox().isEmpty());
}

void FeedsTest::triageIsUndone()
{
    subscribeTo("/feed");
    serve("/feed", feed("Quay Post", item("1", "One") + item("2", "Two")));
    poll();
    QList<QUuid> both;
    for (const InboxRow &row : inbox())
        both.append(row.uuid);
    const QStringList before = tests::dumpCase(m_case->connection());
    const Change undo = valueOf(m_case->apply(valueOf(triage(m_case->reader(), both, Triage::Dismiss))));
    QCOMPARE(inbox("dismissed").size(), 2);
    QCOMPARE(inbox("new").size(), 0);
    valueOf(m_case->apply(undo));
    QCOMPARE(tests::dumpCase(m_case->connection()), before);
    valueOf(m_case->apply(valueOf(triage(m_case->reader(), both.mid(0, 1), Triage::Later))));
    QCOMPARE(inbox("later").size(), 1);
    valueOf(m_case->apply(valueOf(triage(m_case->reader(), both, Triage::Restore))));
    QCOMPARE(inbox("new").size(), 2);
    QVERIFY(valueOf(triage(m_case->reader(), both, Triage::Restore)).isEmpty());
}

void FeedsTest::keptItemBecomesADocument()
{
    subscribeTo("/feed");
    serve("/feed", feed("Quay Post", item("1", "One", "<link>" + address("/page").toStdString() + "</link>")));
    serve("/page",
          "<html><head><title>Ferry in trouble</title></head><body><article><h1>Ferry in trouble</h1><p>The ferry lost "
          "$3 million of cargo on Monday, according to its owner, and it lay still off the quay for two days.</p>"
          "</article></body></html>",
          "text/html");
    poll();
    const AddedList kept =
        valueOf(keepItems(m_case->path(), m_case->gate(), {inbox().first().uuid}, m_tools.fetch, {}));
    QCOMPARE(kept.size(), 1);
    QVERIFY(kept[0].ok());
    const InboxRow item = inbox("kept").first();
    QCOMPARE(item.document, kept[0].value().document);
    const auto document = valueOf(m_case->reader().document(item.document));
    QVERIFY(document.has_value());
    QCOMPARE(document->title, QStringLiteral("Ferry in trouble"));
    QCOMPARE(document->url, address("/page"));
    // What became a document is not decided twice.
    QVERIFY(valueOf(triage(m_case->reader(), {item.uuid}, Triage::Dismiss)).isEmpty());
}

void FeedsTest::keptItemWithoutAPageWaitsOn()
{
    subscribeTo("/feed");
    serve("/feed",
          feed("Quay Post",
               item("1", "One", "<link>" + address("/missing").toStdString() + "</link>") + item("2", "Two")));
    poll();
    QList<QUuid> both;
    for (const InboxRow &row : inbox())
        both.append(row.uuid);
    const AddedList kept = valueOf(keepItems(m_case->path(), m_case->gate(), both, m_tools.fetch, {}));
    QCOMPARE(kept.size(), 2);
    QVERIFY(!kept[0].ok());
    QVERIFY(!kept[1].ok());
    QVERIFY(!kept[0].error().message.isEmpty());
    QCOMPARE(inbox("new").size(), 2);
}

void FeedsTest::unsubscribingLeavesTheItems()
{
    const QUuid uuid = subscribeTo("/feed");
    serve("/feed", feed("Quay Post", item("1", "One")));
    poll();
    const QStringList before = tests::dumpCase(m_case->connection());
    const Change undo = valueOf(m_case->apply(valueOf(unsubscribe(m_case->reader(), uuid))));
    QVERIFY(valueOf(m_case->reader().feeds()).isEmpty());
    QCOMPARE(inbox().size(), 1);
    QVERIFY(poll().isEmpty());
    valueOf(m_case->apply(undo));
    QCOMPARE(tests::dumpCase(m_case->connection()), before);
}

void FeedsTest::listsGoInAndOut()
{
    readers::OpmlList list;
    list.feeds = {
        {address("/a"), QStringLiteral("A"), {}, {}, {}, QStringLiteral("News/Ports")},
        {address("/b"), QStringLiteral("B"), QStringLiteral("https://b.example/"), {}, QStringLiteral("en"), {}}};
    list.skipped = 1;
    subscribeTo("/b", "B");
    const ImportedFeeds imported = valueOf(importFeeds(m_case->reader(), list));
    QCOMPARE(imported.added, 1);
    QCOMPARE(imported.known, 1);
    QCOMPARE(imported.skipped, 1);
    valueOf(m_case->apply(imported.change));
    QVERIFY(valueOf(importFeeds(m_case->reader(), list)).change.isEmpty());
    const readers::OpmlList out = valueOf(exportFeeds(m_case->reader()));
    QCOMPARE(out.feeds.size(), 2);
    const auto a =
        std::find_if(out.feeds.begin(), out.feeds.end(), [](const readers::OpmlFeed &f) { return f.title == u"A"; });
    QVERIFY(a != out.feeds.end());
    QCOMPARE(a->folder, QStringLiteral("News/Ports"));
}

void FeedsTest::nextVisit_data()
{
    QTest::addColumn<int>("silentHours"); // -1: never brought anything
    QTest::addColumn<int>("ttl");
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("retryMinutes");
    QTest::addColumn<int>("minutes");
    QTest::newRow("just changed") << 0 << -1 << 0 << 200 << 0 << 30;
    QTest::newRow("silent for a week") << 7 * 24 << -1 << 0 << 200 << 0 << 504;
    QTest::newRow("silent for a year") << 365 * 24 << -1 << 0 << 200 << 0 << 1440;
    QTest::newRow("asks for two hours") << 0 << 120 << 0 << 200 << 0 << 120;
    QTest::newRow("asks for a month") << 0 << 43'200 << 0 << 200 << 0 << 1440;
    QTest::newRow("first failure") << 0 << -1 << 1 << 500 << 0 << 30;
    QTest::newRow("fourth failure") << 0 << -1 << 4 << 500 << 0 << 240;
    QTest::newRow("hundredth failure") << 0 << -1 << 100 << 500 << 0 << 1440;
    QTest::newRow("gone") << 0 << -1 << 1 << 410 << 0 << 7 * 1440;
    QTest::newRow("server names a later time") << 0 << -1 << 1 << 503 << 90 << 90;
    QTest::newRow("server names a sooner time") << 0 << -1 << 1 << 503 << 1 << 30;
    QTest::newRow("server names next year") << 0 << -1 << 1 << 503 << 500'000 << 7 * 1440;
}

void FeedsTest::nextVisit()
{
    QFETCH(int, silentHours);
    QFETCH(int, ttl);
    QFETCH(int, failures);
    QFETCH(int, status);
    QFETCH(int, retryMinutes);
    QFETCH(int, minutes);
    FeedWait wait;
    wait.nowUs = 1'800'000'000'000'000;
    wait.changedUs = silentHours < 0 ? 0 : wait.nowUs - silentHours * 3'600'000'000LL;
    wait.minutesToLive = ttl;
    wait.failures = failures;
    wait.httpStatus = status;
    wait.retryAfterUs = retryMinutes > 0 ? wait.nowUs + retryMinutes * 60'000'000LL : 0;
    QCOMPARE((nextFeedVisit(wait) - wait.nowUs) / 60'000'000, minutes);
}

void FeedsTest::retryAfterIsRead_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<qint64>("seconds"); // from now, 0 for none
    QTest::newRow("seconds") << " 120 " << qint64(120);
    QTest::newRow("a date") << "Fri, 15 Jan 2027 08:01:00 GMT" << qint64(60);
    QTest::newRow("a date gone by") << "Fri, 15 Jan 2026 08:01:00 GMT" << qint64(0);
    QTest::newRow("nothing") << "" << qint64(0);
    QTest::newRow("words") << "later" << qint64(0);
    QTest::newRow("negative") << "-5" << qint64(0);
    QTest::newRow("overflow") << "9223372036854775807" << qint64(7 * 86400);
}

void FeedsTest::retryAfterIsRead()
{
    QFETCH(QString, value);
    QFETCH(qint64, seconds);
    const qint64 now = QDateTime(QDate(2027, 1, 15), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch() * 1000;
    const qint64 moment = retryAfter(value, now);
    QCOMPARE(moment, seconds == 0 ? 0 : now + seconds * 1'000'000);
}

void FeedsTest::campaignsAreTakenOff_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("plain");
    QTest::newRow("no query") << "https://a.example/1"
                              << "https://a.example/1";
    QTest::newRow("only marks") << "https://a.example/1?utm_source=rss&utm_medium=feed"
                                << "https://a.example/1";
    QTest::newRow("between others") << "https://a.example/?p=1&utm_source=rss&q=2"
                                    << "https://a.example/?p=1&q=2";
    QTest::newRow("before a fragment") << "https://a.example/1?fbclid=x#part"
                                       << "https://a.example/1#part";
    QTest::newRow("question mark in a fragment") << "https://a.example/1#a?utm_source=x"
                                                 << "https://a.example/1#a?utm_source=x";
}

void FeedsTest::campaignsAreTakenOff()
{
    QFETCH(QString, address);
    QFETCH(QString, plain);
    QCOMPARE(withoutCampaign(address), plain);
}

QTEST_GUILESS_MAIN(FeedsTest)
#include "tst_feeds.moc"
