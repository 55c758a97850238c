// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/search.h"
#include "storage/search/searchquery.h"
#include "storage/sql/transaction.h"
#include "tests/support/temporaryinvestigation.h"

#include <QtTest>

#include <cmath>

using namespace nutgraf::storage;
using nutgraf::tests::TemporaryInvestigation;

/// Texts of news length with a vocabulary of some 30,000 words that are used as unevenly as words are.
class BenchFulltext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void indexing();
    void searching_data();
    void searching();

private:
    static constexpr int Batch = 1000;
    static constexpr int Batches = 20;
    static constexpr int TextSize = 2500;

    QString text(QRandomGenerator &random) const;

    QStringList m_words;
    std::unique_ptr<TemporaryInvestigation> m_file;
};

void BenchFulltext::initTestCase()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 30000; ++i) {
        QString word;
        const int length = 2 + i % 3 + random.bounded(i < 300 ? 2 : 7);
        for (int j = 0; j < length; ++j)
            word += QChar(u'a' + random.bounded(26));
        m_words.append(word);
    }
    m_file = std::make_unique<TemporaryInvestigation>();
    QVERIFY(m_file->isValid());
}

QString BenchFulltext::text(QRandomGenerator &random) const
{
    QString text;
    text.reserve(TextSize + 16);
    while (text.size() < TextSize) {
        // The n-th word about 1/n times as often as the first (Zipf's law).
        const double rank = std::exp(random.generateDouble() * std::log(double(m_words.size())));
        text += m_words.at(std::min(int(rank), int(m_words.size())) - 1) + u' ';
    }
    return text;
}

void BenchFulltext::indexing()
{
    QRandomGenerator random(2);
    QStringList texts;
    for (int i = 0; i < Batch * Batches; ++i)
        texts.append(text(random));
    Connection &connection = m_file->connection();
    QVERIFY(connection.execute(QStringLiteral("BEGIN")).ok());
    for (int id = 1; id <= texts.size(); ++id) {
        QVERIFY(connection
                    .execute(QStringLiteral("INSERT INTO node(id, uuid, kind, created_us, changed_us) "
                                            "VALUES(%1, randomblob(16), 'capture', 1, 1);"
                                            "INSERT INTO node(id, uuid, kind, created_us, changed_us) "
                                            "VALUES(%2, randomblob(16), 'document', 1, 1);"
                                            "INSERT INTO capture(id) VALUES(%1); INSERT INTO document(id) VALUES(%2);"
                                            "INSERT INTO edge(uuid, kind, source, target, created_us, changed_us) "
                                            "VALUES(randomblob(16), 'capture_of', %1, %2, 1, 1)")
                                 .arg(id)
                                 .arg(id + 1'000'000))
                    .ok());
    }
    QVERIFY(connection.execute(QStringLiteral("COMMIT")).ok());
    auto store = connection.prepare(QStringLiteral("INSERT INTO capture_text VALUES(?, ?, ?, ?)"));
    auto index = connection.prepare(
        QStringLiteral("INSERT INTO capture_search(rowid, title, publisher, body) VALUES(?, ?, ?, ?)"));
    QVERIFY(store.ok() && index.ok());

    QElapsedTimer clock;
    clock.start();
    for (int batch = 0; batch < Batches; ++batch) {
        auto transaction = Transaction::begin(connection);
        QVERIFY(transaction.ok());
        for (int i = 0; i < Batch; ++i) {
            const int number = batch * Batch + i;
            for (Statement *statement : {&store.value(), &index.value()}) {
                QVERIFY(statement
                            ->bindAll(number + 1, QStringLiteral("title %1").arg(number), QStringLiteral("publisher"),
                                      texts.at(number))
                            .ok());
                QVERIFY(statement->run().ok());
            }
        }
        QVERIFY(transaction.value().commit().ok());
    }
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    qInfo("%.0f documents a second", Batch * Batches / seconds);
    QCOMPARE(connection.number(QStringLiteral("SELECT count(*) FROM capture_text")).valueOr(0), Batch * Batches);
}

void BenchFulltext::searching_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("order");
    QTest::newRow("commonest word, newest") << m_words.at(0) << int(SearchOrder::Newest);
    QTest::newRow("commonest word, ranked") << m_words.at(0) << int(SearchOrder::Ranked);
    QTest::newRow("rare word, ranked") << m_words.at(20000) << int(SearchOrder::Ranked);
    QTest::newRow("Chinese word that is nowhere") << QStringLiteral("经济") << int(SearchOrder::Newest);
}

void BenchFulltext::searching()
{
    QFETCH(const QString, query);
    QFETCH(const int, order);
    qsizetype found = -1;
    QBENCHMARK
    {
        const auto answer = searchDocuments(m_file->connection(), query, {50, SearchOrder(order)});
        QVERIFY(answer.ok());
        found = answer.value().hits.size();
    }
    QCOMPARE(found > 0, !hasUndividedScript(query));
}

QTEST_GUILESS_MAIN(BenchFulltext)
#include "bench_fulltext.moc"
