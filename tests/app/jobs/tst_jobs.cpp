// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/jobpools.h"
#include "app/jobs/jobrunner.h"
#include "app/jobs/tasklist.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QtTest>

#include <atomic>

using namespace nutgraf;
using jobs::JobContext;
using jobs::TaskInfo;
using jobs::TaskList;
using jobs::TaskState;
using storage::Error;
using storage::ErrorCode;
using storage::Result;

class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doneRunsInTheThreadOfTheGuard();
    void doneIsNeverCalledAfterTheGuardDied();
    void aResultOnItsWayIsDroppedWithTheGuard();
    void aDeadGuardStopsTheWork();
    void manyGuardsDyingWhileResultsArriveDoNoHarm();
    void workStoppedBeforeItsTurnIsNotBegun();
    void theGuardKeepsNoTraceOfEndedWork();
    void defaultContextNeverStops();
    void tasksTellProgressAndFailures();
    void canceledTaskEndsAsCanceled();
    void failedTaskCanBeTriedAgain();
    void aTaskOutlivesTheList();
    void finishedTasksAreForgottenOnRequest();
};

void TestJobs::doneRunsInTheThreadOfTheGuard()
{
    jobs::JobPools pools;
    QObject guard;
    QThread *workThread = nullptr;
    QThread *doneThread = nullptr;
    int answer = 0;
    jobs::start(
        &pools.cpu, &guard,
        [&workThread](const JobContext &) -> Result<int> {
            workThread = QThread::currentThread();
            return 42;
        },
        [&](Result<int> result) {
            doneThread = QThread::currentThread();
            answer = result.valueOr(0);
        });
    QTRY_COMPARE(answer, 42);
    QCOMPARE(doneThread, guard.thread());
    QVERIFY(workThread != guard.thread());
}

void TestJobs::doneIsNeverCalledAfterTheGuardDied()
{
    jobs::JobPools pools;
    bool called = false;
    QSemaphore release;
    auto guard = std::make_unique<QObject>();
    jobs::start(
        &pools.cpu, guard.get(),
        [&release](const JobContext &) -> Result<int> {
            release.acquire();
            return 1;
        },
        [&called](Result<int>) { called = true; });
    guard.reset();
    release.release();
    pools.cpu.waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestJobs::aResultOnItsWayIsDroppedWithTheGuard()
{
    jobs::JobPools pools;
    bool called = false;
    auto guard = std::make_unique<QObject>();
    jobs::start(
        &pools.cpu, guard.get(), [](const JobContext &) -> Result<int> { return 1; },
        [&called](Result<int>) { called = true; });
    pools.cpu.waitForDone(); // the delivery is posted, and not yet run
    guard.reset();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestJobs::aDeadGuardStopsTheWork()
{
    jobs::JobPools pools;
    std::atomic_bool stopped = false;
    QSemaphore begun;
    auto guard = std::make_unique<QObject>();
    jobs::start(
        &pools.cpu, guard.get(),
        [&](const JobContext &context) -> Result<int> {
            begun.release();
            while (!context.stopRequested())
                QThread::yieldCurrentThread();
            stopped = true;
            return 1;
        },
        [](Result<int>) {});
    begun.acquire();
    guard.reset();
    pools.cpu.waitForDone();
    QVERIFY(stopped);
}

void TestJobs::manyGuardsDyingWhileResultsArriveDoNoHarm()
{
    jobs::JobPools pools;
    int calls = 0;
    for (int i = 0; i < 300; ++i) {
        auto guard = std::make_unique<QObject>();
        jobs::start(
            &pools.cpu, guard.get(), [](const JobContext &) -> Result<QString> { return QStringLiteral("x"); },
            [&calls, object = guard.get()](Result<QString>) {
                object->setObjectName(QStringLiteral("alive"));
                ++calls;
            });
        if (i % 3 == 0)
            QCoreApplication::processEvents();
    }
    pools.cpu.waitForDone();
    const int before = calls;
    QCoreApplication::processEvents();
    QCOMPARE(calls, before); // every guard is gone by now
}

void TestJobs::workStoppedBeforeItsTurnIsNotBegun()
{
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    QSemaphore release;
    QObject guard;
    jobs::start(
        &pool, &guard,
        [&release](const JobContext &) -> Result<int> {
            release.acquire();
            return 1;
        },
        [](Result<int>) {});
    std::atomic_bool begun = false;
    std::optional<ErrorCode> code;
    std::stop_source stop = jobs::start(
        &pool, &guard,
        [&begun](const JobContext &) -> Result<int> {
            begun = true;
            return 2;
        },
        [&code](Result<int> result) {
            if (!result.ok())
                code = result.error().code;
        });
    stop.request_stop();
    release.release();
    QTRY_VERIFY(code.has_value());
    QCOMPARE(int(*code), int(ErrorCode::Canceled));
    QVERIFY(!begun);
}

void TestJobs::theGuardKeepsNoTraceOfEndedWork()
{
    struct Counting : QObject
    {
        int connections() const { return receivers(SIGNAL(destroyed(QObject *))); }
    };
    jobs::JobPools pools;
    Counting guard;
    int done = 0;
    for (int i = 0; i < 10; ++i) {
        jobs::start(
            &pools.cpu, &guard, [](const JobContext &) -> Result<int> { return 1; }, [&done](Result<int>) { ++done; });
    }
    QTRY_COMPARE(done, 10);
    pools.cpu.waitForDone();
    QCOMPARE(guard.connections(), 0);
}

void TestJobs::defaultContextNeverStops()
{
    const JobContext context;
    context.progress(1, 2);
    context.reportFailure(QStringLiteral("a"), {});
    QVERIFY(!context.stopRequested());
}

void TestJobs::tasksTellProgressAndFailures()
{
    jobs::JobPools pools;
    QObject guard;
    TaskList list;
    QSignalSpy changed(&list, &TaskList::changed);
    QSemaphore release;
    QSemaphore told;
    bool done = false;
    list.run(
        &pools.io, &guard, QStringLiteral("Adding 3 documents"),
        [&](const JobContext &context) -> Result<int> {
            context.progress(2, 3, QStringLiteral("b.html"));
            context.reportFailure(QStringLiteral("a.pdf"), {ErrorCode::InvalidInput, QStringLiteral("No pages."), {}});
            told.release();
            release.acquire();
            return 2;
        },
        [&done](Result<int>) { done = true; });
    told.acquire();
    QTRY_VERIFY(!changed.isEmpty());
    TaskInfo info = list.tasks().constFirst();
    QCOMPARE(int(info.state), int(TaskState::Running));
    QCOMPARE(info.done, 2);
    QCOMPARE(info.total, 3);
    QCOMPARE(info.text, QStringLiteral("b.html"));
    QCOMPARE(info.failures.constFirst().item, QStringLiteral("a.pdf"));
    QCOMPARE(list.activeCount(), 1);
    release.release();
    QTRY_VERIFY(done);
    info = list.tasks().constFirst();
    QCOMPARE(int(info.state), int(TaskState::Finished));
    QVERIFY(info.canRetry); // one part failed
    QCOMPARE(list.activeCount(), 0);
}

void TestJobs::canceledTaskEndsAsCanceled()
{
    jobs::JobPools pools;
    QObject guard;
    TaskList list;
    std::optional<ErrorCode> code;
    const quint64 id = list.run(
        &pools.io, &guard, QStringLiteral("Waiting"),
        [](const JobContext &context) -> Result<int> {
            while (!context.stopRequested())
                QThread::yieldCurrentThread();
            return Error{ErrorCode::Canceled, {}, {}};
        },
        [&code](Result<int> result) { code = result.error().code; });
    list.cancel(id);
    QTRY_VERIFY(code.has_value());
    QCOMPARE(int(list.tasks().constFirst().state), int(TaskState::Canceled));
}

void TestJobs::failedTaskCanBeTriedAgain()
{
    jobs::JobPools pools;
    QObject guard;
    TaskList list;
    auto tries = std::make_shared<std::atomic_int>(0);
    int good = 0;
    const quint64 id = list.run(
        &pools.io, &guard, QStringLiteral("Fetching"),
        [tries](const JobContext &) -> Result<int> {
            if (++*tries == 1)
                return Error{ErrorCode::Network, QStringLiteral("The site did not answer."), {}};
            return 7;
        },
        [&good](Result<int> result) { good = result.valueOr(-1); });
    QTRY_COMPARE(good, -1);
    QCOMPARE(int(list.tasks().constFirst().state), int(TaskState::Failed));
    QVERIFY(list.tasks().constFirst().canRetry);
    list.retry(id);
    QTRY_COMPARE(good, 7);
    QCOMPARE(int(list.tasks().constFirst().state), int(TaskState::Finished));
    QVERIFY(!list.tasks().constFirst().canRetry);
    QCOMPARE(list.tasks().size(), 1);
}

void TestJobs::aTaskOutlivesTheList()
{
    jobs::JobPools pools;
    QObject guard;
    auto list = std::make_unique<TaskList>();
    std::atomic_bool stopped = false;
    QSemaphore begun;
    list->run(
        &pools.io, &guard, QStringLiteral("Long"),
        [&](const JobContext &context) -> Result<int> {
            begun.release();
            while (!context.stopRequested())
                context.progress(1, 0);
            stopped = true;
            return 1;
        },
        [](Result<int>) {});
    begun.acquire();
    list.reset();
    pools.io.waitForDone();
    QVERIFY(stopped);
}

void TestJobs::finishedTasksAreForgottenOnRequest()
{
    jobs::JobPools pools;
    QObject guard;
    TaskList list;
    int done = 0;
    for (int i = 0; i < 60; ++i) {
        list.run(
            &pools.io, &guard, QString::number(i), [](const JobContext &) -> Result<int> { return 1; },
            [&done](Result<int>) { ++done; });
    }
    QTRY_COMPARE(done, 60);
    list.run(
        &pools.io, &guard, QStringLiteral("last"), [](const JobContext &) -> Result<int> { return 1; },
        [&done](Result<int>) { ++done; });
    QTRY_COMPARE(done, 61);
    QVERIFY(list.tasks().size() <= TaskList::MaximumFinished + 1);
    QCOMPARE(list.tasks().constFirst().title, QStringLiteral("last"));
    list.clearFinished();
    QVERIFY(list.tasks().isEmpty());
}

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
