// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"
#include "app/cli/verb.h"
#include "tests/support/fakehttpclient.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sstream>

using namespace nutgraf;
using namespace nutgraf::cli;

namespace {

struct Answer
{
    int code = -1;
    QByteArray out;
    QString err;

    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
};

const QByteArray Page =
    "<html><head><title>Quay Post</title><link rel=alternate type=application/rss+xml href=/feed></head></html>";
const QByteArray Feed =
    "<rss version=\"2.0\"><channel><title>Quay Post</title><item><guid isPermaLink=\"false\">1</guid><title>Ferry in "
    "trouble</title><link>https://quay.example/1</link></item></channel></rss>";
const QByteArray Story =
    "<html><head><title>Ferry in trouble</title></head><body><p>The ferry lost $3 million of cargo on Monday, "
    "according to its owner, and lay still.</p></body></html>";

} // namespace

class FeedVerbsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void batchAnswersEachItem();
    void fileIsListed();
    void packedFileIsListed();
    void subscribePollKeep();
    void failingFeedSaysWhy();
    void listsAreImportedAndExported();
    void wrongUsageIsTold_data();
    void wrongUsageIsTold();

private:
    Answer run(const QStringList &arguments, const QByteArray &input = {});

    testsupport::FakeHttpClient m_net;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_case;
};

void FeedVerbsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_case = m_folder->filePath(QStringLiteral("case.nutgraf"));
    m_net.pages = {{QStringLiteral("https://quay.example/"), Page},
                   {QStringLiteral("https://quay.example/feed"), Feed},
                   {QStringLiteral("https://quay.example/1"), Story}};
    QCOMPARE(run({QStringLiteral("new"), m_case}).code, int(Succeeded));
}

Answer FeedVerbsTest::run(const QStringList &arguments, const QByteArray &input)
{
    std::istringstream in(input.toStdString());
    std::ostringstream out;
    std::ostringstream err;
    Answer answer;
    answer.code = runProgram(arguments, {in, out, err, &m_net});
    answer.out = QByteArray::fromStdString(out.str());
    answer.err = QString::fromStdString(err.str());
    return answer;
}

void FeedVerbsTest::batchAnswersEachItem()
{
    const QByteArray lines =
        QJsonDocument(QJsonObject{{QStringLiteral("id"), 1}, {QStringLiteral("xml"), QString::fromUtf8(Feed)}})
            .toJson(QJsonDocument::Compact)
        + "\n{\"id\":2}\n{\"id\":3,\"xml\":\"\"}\n";
    const Answer answer = run({QStringLiteral("feed"), QStringLiteral("--batch"), QStringLiteral("-")}, lines);
    QCOMPARE(answer.code, int(Succeeded));
    QHash<int, QJsonObject> answers;
    for (const QByteArray &line : answer.out.split('\n'))
        if (const QJsonObject object = QJsonDocument::fromJson(line).object(); !object.isEmpty())
            answers.insert(object.value(u"id").toInt(), object);
    QCOMPARE(answers.size(), 3);
    QCOMPARE(answers[1].value(u"format").toString(), QStringLiteral("rss20"));
    QCOMPARE(answers[1].value(u"entries").toArray().first().toObject().value(u"title").toString(),
             QStringLiteral("Ferry in trouble"));
    QVERIFY(answers[2].contains(u"error"));
    QVERIFY(answers[3].value(u"malformed").toBool());
}

void FeedVerbsTest::fileIsListed()
{
    const QString path = m_folder->filePath(QStringLiteral("feed.xml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(Feed);
    file.close();
    const Answer answer = run({QStringLiteral("feed"), path});
    QCOMPARE(answer.code, int(Succeeded));
    QVERIFY(answer.out.contains("Ferry in trouble"));
    QCOMPARE(run({QStringLiteral("feed"), m_folder->filePath(QStringLiteral("none.xml"))}).code, int(Failed));
}

void FeedVerbsTest::packedFileIsListed()
{
    const QString path = m_folder->filePath(QStringLiteral("feed.xml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(Feed);
    file.close();
    QCOMPARE(QProcess::execute(QStringLiteral("gzip"), {path}), 0);
    const Answer answer = run({QStringLiteral("feed"), path + QStringLiteral(".gz")});
    QCOMPARE(answer.code, int(Succeeded));
    QVERIFY(answer.out.contains("Ferry in trouble"));
}

void FeedVerbsTest::subscribePollKeep()
{
    QCOMPARE(run({QStringLiteral("feeds"), QStringLiteral("add"), m_case, QStringLiteral("https://quay.example/"),
                  QStringLiteral("--folder"), QStringLiteral("News")})
                 .code,
             int(Succeeded));
    QJsonArray feeds = run({QStringLiteral("feeds"), QStringLiteral("list"), m_case, QStringLiteral("--json")}).array();
    QCOMPARE(feeds.size(), 1);
    QCOMPARE(feeds[0].toObject().value(u"address").toString(), QStringLiteral("https://quay.example/feed"));
    QCOMPARE(feeds[0].toObject().value(u"folder").toString(), QStringLiteral("News"));
    const QJsonArray polled =
        run({QStringLiteral("feeds"), QStringLiteral("poll"), m_case, QStringLiteral("--json")}).array();
    QCOMPARE(polled[0].toObject().value(u"added").toInt(), 1);
    QJsonArray items = run({QStringLiteral("inbox"), QStringLiteral("list"), m_case, QStringLiteral("--json")}).array();
    QCOMPARE(items.size(), 1);
    const QString item = items[0].toObject().value(u"item").toString();
    QCOMPARE(run({QStringLiteral("inbox"), QStringLiteral("later"), m_case, item}).code, int(Succeeded));
    QCOMPARE(run({QStringLiteral("inbox"), QStringLiteral("list"), m_case, QStringLiteral("--json")}).array().size(),
             0);
    const Answer kept = run({QStringLiteral("inbox"), QStringLiteral("keep"), m_case, item});
    QVERIFY2(kept.code == Succeeded, qPrintable(kept.err));
    items = run({QStringLiteral("inbox"), QStringLiteral("list"), m_case, QStringLiteral("--kept"),
                 QStringLiteral("--json")})
                .array();
    QCOMPARE(items.size(), 1);
    QVERIFY(!items[0].toObject().value(u"document").toString().isEmpty());
    const QString feed = feeds[0].toObject().value(u"feed").toString();
    QCOMPARE(run({QStringLiteral("feeds"), QStringLiteral("rename"), m_case, feed, QStringLiteral("Post")}).code,
             int(Succeeded));
    QCOMPARE(run({QStringLiteral("feeds"), QStringLiteral("pause"), m_case, feed}).code, int(Succeeded));
    feeds = run({QStringLiteral("feeds"), QStringLiteral("list"), m_case, QStringLiteral("--json")}).array();
    QCOMPARE(feeds[0].toObject().value(u"title").toString(), QStringLiteral("Post"));
    QVERIFY(feeds[0].toObject().value(u"paused").toBool());
    QCOMPARE(run({QStringLiteral("feeds"), QStringLiteral("remove"), m_case, feed}).code, int(Succeeded));
    QVERIFY(run({QStringLiteral("feeds"), QStringLiteral("list"), m_case, QStringLiteral("--json")}).array().isEmpty());
}

void FeedVerbsTest::failingFeedSaysWhy()
{
    run({QStringLiteral("feeds"), QStringLiteral("add"), m_case, QStringLiteral("https://quay.example/feed")});
    m_net.pages.remove(QStringLiteral("https://quay.example/feed"));
    const Answer polled = run({QStringLiteral("feeds"), QStringLiteral("poll"), m_case});
    QCOMPARE(polled.code, int(Failed));
    QVERIFY(polled.err.contains(QStringLiteral("No page")));
    const QJsonArray feeds =
        run({QStringLiteral("feeds"), QStringLiteral("list"), m_case, QStringLiteral("--json")}).array();
    QCOMPARE(feeds[0].toObject().value(u"failures").toInt(), 1);
}

void FeedVerbsTest::listsAreImportedAndExported()
{
    const QString path = m_folder->filePath(QStringLiteral("list.opml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "<opml version=\"1.0\"><body><outline text=\"News\"><outline text=\"Post\" xmlUrl=\"https://quay.example/feed\"/>"
        "</outline></body></opml>");
    file.close();
    const Answer imported =
        run({QStringLiteral("feeds"), QStringLiteral("import"), m_case, path, QStringLiteral("--json")});
    QCOMPARE(QJsonDocument::fromJson(imported.out).object().value(u"added").toInt(), 1);
    const Answer exported = run({QStringLiteral("feeds"), QStringLiteral("export"), m_case});
    QCOMPARE(exported.code, int(Succeeded));
    QVERIFY(exported.out.contains("<outline text=\"News\">"));
    QVERIFY(exported.out.contains("xmlUrl=\"https://quay.example/feed\""));
}

void FeedVerbsTest::wrongUsageIsTold_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("unknown action") << QStringList{QStringLiteral("feeds"), QStringLiteral("dance"),
                                                   QStringLiteral("x.nutgraf")};
    QTest::newRow("no address") << QStringList{QStringLiteral("feeds"), QStringLiteral("add"),
                                               QStringLiteral("x.nutgraf")};
    QTest::newRow("no file") << QStringList{QStringLiteral("feeds"), QStringLiteral("list")};
    QTest::newRow("no item") << QStringList{QStringLiteral("inbox"), QStringLiteral("keep"),
                                            QStringLiteral("x.nutgraf")};
    QTest::newRow("unknown triage") << QStringList{QStringLiteral("inbox"), QStringLiteral("eat"),
                                                   QStringLiteral("x.nutgraf")};
    QTest::newRow("feed without a file") << QStringList{QStringLiteral("feed")};
}

void FeedVerbsTest::wrongUsageIsTold()
{
    QFETCH(QStringList, words);
    const Answer answer = run(words);
    QCOMPARE(answer.code, int(WrongUsage));
    QVERIFY(!answer.err.isEmpty());
}

QTEST_GUILESS_MAIN(FeedVerbsTest)
#include "tst_feedverbs.moc"
