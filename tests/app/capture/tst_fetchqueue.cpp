// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/fetchqueue.h"

#include <QTest>

using namespace nutgraf::capture;
using namespace std::chrono_literals;

class FetchQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hostIsAskedOnceAtATime();
    void pauseLiesBetweenTwoStarts();
    void hostsTakeTurns();
    void lateHostWaitsNoLongerThanOneRound();
    void noMoreThanSoManyAtOnce();
    void quietHostIsLeftAlone();
    void quietIsNotShortened();
    void removedOneDoesNotStart();
    void firstPlaceGoesBeforeTheOthers();
    void nextStartTellsWhenToLookAgain();
    void nothingIsAddedTwiceOrLost();

private:
    std::vector<quint64> takeAll(FetchQueue::Time now);

    const FetchQueue::Time m_start{1h};
    const QString m_a = QStringLiteral("a.example");
    const QString m_b = QStringLiteral("b.example");
    FetchQueue m_queue;
};

std::vector<quint64> FetchQueueTest::takeAll(FetchQueue::Time now)
{
    std::vector<quint64> taken;
    while (const auto id = m_queue.takeNext(now))
        taken.push_back(*id);
    return taken;
}

using Ids = std::vector<quint64>;

void FetchQueueTest::init()
{
    m_queue = {};
    m_queue.setRules({1s, 1, 6});
}

void FetchQueueTest::hostIsAskedOnceAtATime()
{
    m_queue.add(1, m_a);
    m_queue.add(2, m_a);
    QCOMPARE(takeAll(m_start), (Ids{1}));
    QCOMPARE(takeAll(m_start + 1h), Ids{});
    m_queue.finished(m_a);
    QCOMPARE(takeAll(m_start + 1h), (Ids{2}));
}

void FetchQueueTest::pauseLiesBetweenTwoStarts()
{
    m_queue.add(1, m_a);
    m_queue.add(2, m_a);
    QCOMPARE(takeAll(m_start), (Ids{1}));
    m_queue.finished(m_a);
    QCOMPARE(takeAll(m_start + 999ms), Ids{});
    QCOMPARE(takeAll(m_start + 1s), (Ids{2}));
}

void FetchQueueTest::hostsTakeTurns()
{
    m_queue.setRules({0s, 1, 1});
    for (quint64 id : {1, 2, 3})
        m_queue.add(id, m_a);
    for (quint64 id : {4, 5})
        m_queue.add(id, m_b);
    Ids order;
    for (int i = 0; i < 5; ++i) {
        const auto id = m_queue.takeNext(m_start);
        QVERIFY(id);
        order.push_back(*id);
        m_queue.finished(*id < 4 ? m_a : m_b);
    }
    QCOMPARE(order, (Ids{1, 4, 2, 5, 3}));
}

void FetchQueueTest::lateHostWaitsNoLongerThanOneRound()
{
    m_queue.setRules({0s, 1, 1});
    for (quint64 id = 1; id <= 100; ++id)
        m_queue.add(id, m_a);
    QCOMPARE(m_queue.takeNext(m_start), std::optional<quint64>(1));
    m_queue.add(1000, m_b);
    m_queue.finished(m_a);
    const auto second = m_queue.takeNext(m_start);
    m_queue.finished(*second == 1000 ? m_b : m_a);
    const auto third = m_queue.takeNext(m_start);
    QVERIFY(*second == 1000 || *third == 1000);
}

void FetchQueueTest::noMoreThanSoManyAtOnce()
{
    m_queue.setRules({0s, 1, 2});
    for (quint64 id : {1, 2, 3})
        m_queue.add(id, QStringLiteral("%1.example").arg(id));
    QCOMPARE(takeAll(m_start), (Ids{1, 2}));
    m_queue.finished(QStringLiteral("1.example"));
    QCOMPARE(takeAll(m_start), (Ids{3}));
}

void FetchQueueTest::quietHostIsLeftAlone()
{
    m_queue.quiet(m_a, m_start + 30s);
    m_queue.add(1, m_a);
    m_queue.add(2, m_b);
    QCOMPARE(takeAll(m_start + 29s), (Ids{2}));
    QCOMPARE(takeAll(m_start + 30s), (Ids{1}));
}

void FetchQueueTest::quietIsNotShortened()
{
    m_queue.quiet(m_a, m_start + 30s);
    m_queue.quiet(m_a, m_start + 2s);
    m_queue.add(1, m_a);
    QCOMPARE(takeAll(m_start + 29s), Ids{});
}

void FetchQueueTest::removedOneDoesNotStart()
{
    m_queue.add(1, m_a);
    m_queue.add(2, m_a);
    QVERIFY(m_queue.remove(1, m_a));
    QVERIFY(!m_queue.remove(1, m_a));
    QVERIFY(!m_queue.remove(2, m_b));
    QCOMPARE(takeAll(m_start), (Ids{2}));
    QVERIFY(m_queue.isEmpty());
}

void FetchQueueTest::firstPlaceGoesBeforeTheOthers()
{
    m_queue.add(1, m_a);
    m_queue.add(2, m_a, FetchQueue::Place::First);
    QCOMPARE(takeAll(m_start), (Ids{2}));
}

void FetchQueueTest::nextStartTellsWhenToLookAgain()
{
    QVERIFY(!m_queue.nextStart());
    m_queue.add(1, m_a);
    m_queue.add(2, m_a);
    takeAll(m_start);
    QVERIFY(!m_queue.nextStart()); // only the end of the first helps
    m_queue.finished(m_a);
    QVERIFY(m_queue.nextStart() == m_start + 1s);
}

void FetchQueueTest::nothingIsAddedTwiceOrLost()
{
    m_queue.setRules({10ms, 2, 5});
    QList<int> seen(500, 0);
    const auto hostOf = [](quint64 id) { return QStringLiteral("h%1.example").arg(id % 7); };
    for (quint64 id = 0; id < 500; ++id)
        m_queue.add(id, hostOf(id));
    FetchQueue::Time now = m_start;
    while (!m_queue.isEmpty()) {
        for (const quint64 id : takeAll(now)) {
            ++seen[qsizetype(id)];
            m_queue.finished(hostOf(id));
        }
        now += 10ms;
    }
    QCOMPARE(seen.count(1), 500);
}

QTEST_GUILESS_MAIN(FetchQueueTest)
#include "tst_fetchqueue.moc"
