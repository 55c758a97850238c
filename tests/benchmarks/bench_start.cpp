// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/uuid7.h"
#include "storage/records/recordstore.h"
#include "storage/sql/transaction.h"
#include "tests/support/temporaryinvestigation.h"

#include <QtTest>

#include <algorithm>

using namespace nutgraf::storage;
using nutgraf::tests::TemporaryInvestigation;

/// From starting the program to a window that can be used, measured from outside: the whole process, loading included.
class BenchStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void windowIsUsable_data();
    void windowIsUsable();

private:
    static constexpr int Runs = 11;
    static constexpr int Documents = 10000;

    static bool fill(Connection &connection);

    TemporaryInvestigation m_large;
    QString m_sample;
};

bool BenchStart::fill(Connection &connection)
{
    RecordStore store(connection);
    auto step = Transaction::begin(connection);
    if (!step)
        return false;
    const QString text =
        QStringLiteral("The harbour authority said on Monday that traffic rose 4 percent. ").repeated(30);
    for (int i = 0; i < Documents; ++i) {
        const QUuid document = createUuid7();
        const QUuid capture = createUuid7();
        const QString title = QStringLiteral("Report %1 on the traffic in the harbour").arg(i);
        const RecordOperation operations[] = {
            {RecordKind::Document,
             document,
             {{QStringLiteral("title"), title},
              {QStringLiteral("published"), QDate(2020, 1, 1).addDays(i % 2000).toString(Qt::ISODate)}}},
            {RecordKind::Capture, capture, {{QStringLiteral("text_size"), text.size()}}},
            {RecordKind::CaptureOf,
             createUuid7(),
             {{QStringLiteral("source"), uuidText(capture)}, {QStringLiteral("target"), uuidText(document)}}},
        };
        for (const RecordOperation &operation : operations)
            if (!store.apply(operation, 1))
                return false;
        if (!store.storeText(capture, title, QStringLiteral("Harbour Ledger"), text))
            return false;
    }
    return step.value().commit().ok();
}

void BenchStart::initTestCase()
{
    QVERIFY(m_large.isValid());
    QVERIFY(fill(m_large.connection()));
    m_large.close();
    m_sample = m_large.filePath(QStringLiteral("sample.nutgraf"));
    QCOMPARE(QProcess::execute(QStringLiteral(NUTGRAF_BINARIES "/nutgraf-cli"), {QStringLiteral("sample"), m_sample}),
             0);
}

void BenchStart::windowIsUsable_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("sample-case") << m_sample;
    QTest::newRow("10000-documents") << m_large.path();
}

void BenchStart::windowIsUsable()
{
    QFETCH(QString, file);
    QList<double> times;
    for (int run = 0; run < Runs; ++run) {
        QProcess program;
        QElapsedTimer timer;
        timer.start();
        program.start(QStringLiteral(NUTGRAF_BINARIES "/nutgraf"), {QStringLiteral("--report-ready"), file});
        QVERIFY(program.waitForReadyRead(30000));
        times.append(double(timer.nsecsElapsed()) / 1e6);
        QCOMPARE(program.readLine(), QByteArray("ready\n"));
        QVERIFY(program.waitForFinished(30000));
        QCOMPARE(program.exitCode(), 0);
    }
    std::sort(times.begin(), times.end());
    qInfo("ms from start to usable: min %.0f, median %.0f, max %.0f", times.first(), times.at(Runs / 2), times.last());
    QTest::setBenchmarkResult(times.at(Runs / 2), QTest::WalltimeMilliseconds);
}

QTEST_GUILESS_MAIN(BenchStart)

#include "bench_start.moc"
