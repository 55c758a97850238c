// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/search.h"
#include "storage/search/searchquery.h"
#include "tests/support/recordrows.h"
#include "tests/support/temporaryinvestigation.h"

#include <QtTest>

using namespace nutgraf::storage;
using nutgraf::tests::RecordRows;
using nutgraf::tests::TemporaryInvestigation;

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void queryFinds_data();
    void queryFinds();
    void badQueryIsAnError_data();
    void badQueryIsAnError();
    void anyTextIsAQuery_data();
    void anyTextIsAQuery();
    void indexIsTuned();
    void newestComesFirst();
    void rankedPutsTheBetterFirst();
    void limitIsKeptAndSaid();
    void marksLieOnTheWords();
    void marksLieOnChineseWords();
    void olderCaptureIsHidden();
    void removedDocumentIsHidden();
    void claimsAreFound();
    void interruptEndsTheSearch();
    void indexFitsTheTexts();
    void damagedIndexIsNoticedAndRebuilt();

private:
    static QStringList titles(const Result<SearchAnswer> &answer)
    {
        QStringList list;
        for (const SearchHit &hit : answer.valueOr({}).hits)
            list.append(hit.title);
        return list;
    }

    std::unique_ptr<TemporaryInvestigation> m_file;
};

void TestSearch::initTestCase()
{
    m_file = std::make_unique<TemporaryInvestigation>();
    QVERIFY(m_file->isValid());
    RecordRows rows(m_file->connection());
    const auto day = [](int year, int month, int date) { return QDate(year, month, date).toJulianDay(); };
    rows.document(QStringLiteral("Budget"), QStringLiteral("Daily Post"),
                  QStringLiteral("The city council approved a budget of $6 million for the well-known bridge."),
                  day(2020, 3, 1));
    rows.document(QStringLiteral("Bridge"), QStringLiteral("Evening Star"),
                  QStringLiteral("The bridge, the bridge and nothing but the bridge. O'Brien doesn't agree."),
                  day(2021, 6, 15));
    rows.document(QStringLiteral("Café"), QStringLiteral("Daily Post"),
                  QStringLiteral("A café owner in Zürich said AND wrote OR sang: NEAR the bridge."), day(2022, 1, 1));
    rows.document(QStringLiteral("中国经济"), QStringLiteral("新华社"),
                  QStringLiteral("国家统计局周一表示，中国经济去年增长百分之五。GDP rose."), day(2023, 1, 17));
    rows.document(QStringLiteral("Undated"), QStringLiteral("Daily Post"),
                  QStringLiteral("Nobody knows when this council met."));
}

void TestSearch::queryFinds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QString &query, const QStringList &found) {
        QTest::newRow(name) << query << found;
    };
    const QString budget = QStringLiteral("Budget");
    const QString bridge = QStringLiteral("Bridge");
    const QString cafe = QStringLiteral("Café");
    const QString china = QStringLiteral("中国经济");
    const QString undated = QStringLiteral("Undated");
    row("one word", QStringLiteral("bridge"), {cafe, bridge, budget});
    row("letter case aside", QStringLiteral("BRIDGE"), {cafe, bridge, budget});
    row("two words", QStringLiteral("council bridge"), {budget});
    row("phrase", QStringLiteral("\"city council\""), {budget});
    row("phrase in other order", QStringLiteral("\"council city\""), {});
    row("open quote", QStringLiteral("\"city council"), {budget});
    row("beginning", QStringLiteral("coun*"), {undated, budget});
    row("without", QStringLiteral("bridge -council"), {cafe, bridge});
    row("without a phrase", QStringLiteral("council -\"city council\""), {undated});
    row("one or other", QStringLiteral("budget OR café"), {cafe, budget});
    row("or binds closer than and", QStringLiteral("bridge budget OR café"), {cafe, budget});
    row("diacritics aside", QStringLiteral("cafe zurich"), {cafe});
    row("operator words in lower case", QStringLiteral("wrote or sang"), {cafe});
    row("hyphenated word", QStringLiteral("well-known"), {budget});
    row("apostrophe", QStringLiteral("o'brien doesn't"), {bridge});
    row("figure", QStringLiteral("$6 million"), {budget});
    row("title", QStringLiteral("title:bridge"), {bridge});
    row("publisher phrase", QStringLiteral("publisher:\"daily post\""), {undated, cafe, budget});
    row("publisher and word", QStringLiteral("publisher:evening bridge"), {bridge});
    row("before a year", QStringLiteral("bridge before:2021"), {budget});
    row("after a year", QStringLiteral("bridge after:2020"), {cafe, bridge});
    row("between months", QStringLiteral("bridge after:2021-05 before:2021-07"), {bridge});
    row("on and before a day", QStringLiteral("bridge before:2021-06-15"), {budget});
    row("only a date", QStringLiteral("after:2022-12"), {china});
    row("other prefix is a word", QStringLiteral("said:and"), {cafe});
    row("Chinese word within a run", QStringLiteral("经济"), {china});
    row("one Chinese letter", QStringLiteral("增"), {china});
    row("two Chinese words", QStringLiteral("增长 统计局"), {china});
    row("Chinese word that is not there", QStringLiteral("下降"), {});
    row("Chinese and English", QStringLiteral("经济 GDP"), {china});
    row("Chinese publisher", QStringLiteral("新华社"), {china});
    row("Chinese without Chinese", QStringLiteral("经济 -增长"), {});
    row("Chinese or English", QStringLiteral("下降 OR council"), {undated, budget});
    row("nothing", QStringLiteral("xylophone"), {});
}

void TestSearch::queryFinds()
{
    QFETCH(const QString, query);
    QFETCH(const QStringList, found);
    const auto answer = searchDocuments(m_file->connection(), query);
    QVERIFY2(answer.ok(), qPrintable(answer.ok() ? QString() : answer.error().detail));
    QCOMPARE(titles(answer), found);
    QStringList ranked = titles(searchDocuments(m_file->connection(), query, {50, SearchOrder::Ranked}));
    QStringList same = found;
    ranked.sort();
    same.sort();
    QCOMPARE(ranked, same);
}

void TestSearch::badQueryIsAnError_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("empty") << "";
    QTest::newRow("blanks") << "  \t ";
    QTest::newRow("only signs") << "*** -- !";
    QTest::newRow("only excluded") << "-bridge";
    QTest::newRow("no date") << "bridge before:yesterday";
    QTest::newRow("impossible date") << "bridge after:2021-13-01";
}

void TestSearch::badQueryIsAnError()
{
    QFETCH(const QString, query);
    const auto answer = search(m_file->connection(), query);
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::InvalidInput);
    QVERIFY(!answer.error().message.isEmpty());
}

void TestSearch::anyTextIsAQuery_data()
{
    QTest::addColumn<QString>("query");
    int number = 0;
    for (const QString &query : {QStringLiteral("\"\" bridge"),
                                 QStringLiteral("bridge\"\"\""),
                                 QStringLiteral("bridge)"),
                                 QStringLiteral("((bridge"),
                                 QStringLiteral("NEAR(bridge the, 5)"),
                                 QStringLiteral("body : bridge"),
                                 QStringLiteral("{title body}:bridge"),
                                 QStringLiteral("^bridge"),
                                 QStringLiteral("bridge + the"),
                                 QStringLiteral("bridge AND"),
                                 QStringLiteral("OR bridge"),
                                 QStringLiteral("bridge NOT"),
                                 QStringLiteral("bridge*'; DROP TABLE node; --"),
                                 QStringLiteral("title:\"a\"\"b\" bridge"),
                                 QStringLiteral("b") + QChar(0) + QStringLiteral("ridge"),
                                 QString(QChar(0xd800)) + QStringLiteral("bridge"),
                                 QStringLiteral("title: bridge"),
                                 QStringLiteral("-- bridge"),
                                 QStringLiteral("bridge").repeated(500),
                                 QStringLiteral("a ").repeated(400),
                                 QStringLiteral("%_ bridge"),
                                 QStringLiteral("-\"bridge the")})
        QTest::newRow(qPrintable(QString::number(number++))) << query;
}

void TestSearch::anyTextIsAQuery()
{
    QFETCH(const QString, query);
    for (const SearchOrder order : {SearchOrder::Newest, SearchOrder::Ranked}) {
        const auto answer = search(m_file->connection(), query, {50, order});
        if (!answer)
            QCOMPARE(answer.error().code, ErrorCode::InvalidInput);
    }
}

void TestSearch::indexIsTuned()
{
    const auto value = [this](const char *key) {
        return m_file->connection()
            .number(QStringLiteral("SELECT v FROM capture_search_config WHERE k = '%1'").arg(QLatin1String(key)))
            .valueOr(0);
    };
    QCOMPARE(value("pgsz"), 16000);
    QCOMPARE(value("automerge"), 64);
    QCOMPARE(value("crisismerge"), 256);
    QCOMPARE(value("hashsize"), 16 * 1024 * 1024);
}

void TestSearch::newestComesFirst()
{
    const auto answer = searchDocuments(m_file->connection(), QStringLiteral("the"));
    QVERIFY(answer.ok());
    qint64 last = std::numeric_limits<qint64>::max();
    for (const SearchHit &hit : answer.value().hits) {
        QVERIFY(hit.capture.value < last);
        last = hit.capture.value;
    }
}

void TestSearch::rankedPutsTheBetterFirst()
{
    const auto answer = searchDocuments(m_file->connection(), QStringLiteral("bridge"), {50, SearchOrder::Ranked});
    QCOMPARE(titles(answer).first(), QStringLiteral("Bridge"));
    QVERIFY(answer.value().hits.first().score > answer.value().hits.last().score);
}

void TestSearch::limitIsKeptAndSaid()
{
    for (const SearchOrder order : {SearchOrder::Newest, SearchOrder::Ranked}) {
        const auto answer = searchDocuments(m_file->connection(), QStringLiteral("bridge"), {2, order});
        QCOMPARE(answer.value().hits.size(), 2);
        QVERIFY(answer.value().capped);
        QVERIFY(!searchDocuments(m_file->connection(), QStringLiteral("bridge"), {3, order}).value().capped);
    }
}

void TestSearch::marksLieOnTheWords()
{
    const auto answer = searchDocuments(m_file->connection(), QStringLiteral("approved million"));
    QCOMPARE(answer.value().hits.size(), 1);
    const SearchHit &hit = answer.value().hits.first();
    QStringList marked;
    for (const TextSpan &span : hit.marks)
        marked.append(span.in(hit.snippet).toString());
    QCOMPARE(marked, (QStringList{QStringLiteral("approved"), QStringLiteral("million")}));
    QCOMPARE(hit.publisher, QStringLiteral("Daily Post"));
}

void TestSearch::marksLieOnChineseWords()
{
    const auto answer = searchDocuments(m_file->connection(), QStringLiteral("增长"));
    QCOMPARE(answer.value().hits.size(), 1);
    const SearchHit &hit = answer.value().hits.first();
    QCOMPARE(hit.marks.size(), 1);
    QCOMPARE(hit.marks.first().in(hit.snippet).toString(), QStringLiteral("增长"));
}

void TestSearch::olderCaptureIsHidden()
{
    TemporaryInvestigation file;
    RecordRows rows(file.connection());
    const qint64 first = rows.document(QStringLiteral("A"), {}, QStringLiteral("the earlier words"));
    const qint64 document =
        file.connection().number(QStringLiteral("SELECT target FROM edge WHERE source = %1").arg(first)).valueOr(0);
    const qint64 second = rows.capture(document, QStringLiteral("A"), {}, QStringLiteral("the later words"));
    const auto answer = searchDocuments(file.connection(), QStringLiteral("words"));
    QCOMPARE(answer.value().hits.size(), 1);
    QCOMPARE(answer.value().hits.first().capture.value, second);
}

void TestSearch::removedDocumentIsHidden()
{
    TemporaryInvestigation file;
    RecordRows rows(file.connection());
    rows.document(QStringLiteral("A"), {}, QStringLiteral("words"));
    QVERIFY(file.connection().execute(QStringLiteral("UPDATE node SET removed = 1 WHERE kind = 'document'")).ok());
    QVERIFY(searchDocuments(file.connection(), QStringLiteral("words")).value().hits.isEmpty());
}

void TestSearch::claimsAreFound()
{
    TemporaryInvestigation file;
    RecordRows rows(file.connection());
    rows.claim(QStringLiteral("The bridge cost $6 million"));
    rows.claim(QStringLiteral("大桥耗资六百万"));
    rows.claim(QStringLiteral("The bridge is red"), 2);
    rows.document(QStringLiteral("A"), {}, QStringLiteral("a bridge"));
    const auto answer = search(file.connection(), QStringLiteral("bridge"));
    QCOMPARE(titles(answer), (QStringList{QStringLiteral("The bridge cost $6 million"), QStringLiteral("A")}));
    QCOMPARE(answer.value().hits.first().kind, SearchHit::Claim);
    QVERIFY(!answer.value().hits.first().uuid.isNull());
    QCOMPARE(titles(search(file.connection(), QStringLiteral("耗资"))).size(), 1);
    QCOMPARE(titles(search(file.connection(), QStringLiteral("bridge title:A"))), QStringList{QStringLiteral("A")});
}

void TestSearch::interruptEndsTheSearch()
{
    // Interrupted before it can end: a thread that never stops asking.
    const Interrupter stop = m_file->connection().interrupter();
    std::atomic<bool> done = false;
    std::thread other([&] {
        while (!done)
            stop.interrupt();
    });
    bool canceled = false;
    for (int i = 0; i < 2000 && !canceled; ++i) {
        const auto answer = search(m_file->connection(), QStringLiteral("the"));
        canceled = !answer.ok() && answer.error().code == ErrorCode::Canceled;
    }
    done = true;
    other.join();
    QVERIFY(canceled);
    QVERIFY(search(m_file->connection(), QStringLiteral("the")).ok());
}

void TestSearch::indexFitsTheTexts()
{
    QVERIFY(checkSearchIndex(m_file->connection()).ok());
    QVERIFY(mergeSearchIndex(m_file->connection()).ok());
    QVERIFY(checkSearchIndex(m_file->connection()).ok());
}

void TestSearch::damagedIndexIsNoticedAndRebuilt()
{
    TemporaryInvestigation file;
    RecordRows rows(file.connection());
    const qint64 id = rows.document(QStringLiteral("A"), {}, QStringLiteral("words"));
    QVERIFY(file.connection()
                .execute(QStringLiteral("INSERT INTO capture_search(capture_search, rowid, title, publisher, body) "
                                        "VALUES('delete', %1, 'A', '', 'words')")
                             .arg(id))
                .ok());
    QVERIFY(!checkSearchIndex(file.connection()).ok());
    QVERIFY(rebuildSearchIndex(file.connection()).ok());
    QVERIFY(checkSearchIndex(file.connection()).ok());
    QCOMPARE(searchDocuments(file.connection(), QStringLiteral("words")).value().hits.size(), 1);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
