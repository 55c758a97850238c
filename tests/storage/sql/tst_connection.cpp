// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/connection.h"
#include "storage/sql/transaction.h"
#include "storage/sql/writegate.h"

#include <QtTest>

#include <atomic>
#include <stop_token>
#include <thread>

using namespace nutgraf::storage;

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nullTextIsEmptyText();
    void textComesBackAsItWas_data();
    void textComesBackAsItWas();
    void nullBytesAreAnEmptyBlob();
    void valuesComeBack();
    void severalStatementsAreRefused_data();
    void severalStatementsAreRefused();
    void wrongParametersAreRefused();
    void brokenSqlIsAnError();
    void stringsInDoubleQuotesAreRefused();
    void otherFilesCannotBeAttached();
    void textDoesNotEnterANumber();
    void replaceDoesNotSlipPastATrigger();
    void interruptStopsAQuery();
    void interruptAfterTheConnectionIsHarmless();
    void uncommittedChangeIsTakenBack();
    void nestedTransactionIsTakenBackAlone();
    void outerTransactionTakesTheInnerBack();
    void failedCommitTakesEverythingBack();
    void changeIsWholeOrAbsent();
    void secondWriterIsBusy();
    void backupIsWholeAndAlone();
    void backupDoesNotReplaceAFile();
    void closedFileIsOneFile();
    void closingWithAnOpenQueryIsHarmless();
    void readerCannotWrite();
    void readerSeesWhatWasCommitted();
    void fileOfAnotherProcessIsReadOnly();
    void lockOfADeadProcessIsNoLock();
    void newFileDoesNotReplaceAnother();
    void gateLetsOneIn();
    void gateLetsTheUrgentOneInBeforeTheNextBatch();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("a.db")); }
    qint64 count(Connection &connection)
    {
        return connection.number(QStringLiteral("SELECT count(*) FROM t")).valueOr(-1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Connection> m_connection;
};

void TestConnection::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Connection::open(path(), OpenMode::Create);
    QVERIFY2(opened.ok(), qPrintable(opened.ok() ? QString() : opened.error().detail));
    m_connection.emplace(std::move(opened).value());
    QVERIFY(m_connection->execute(QStringLiteral("CREATE TABLE t(a ANY) STRICT")).ok());
}

void TestConnection::cleanup()
{
    m_connection.reset();
    m_folder.reset();
}

void TestConnection::nullTextIsEmptyText()
{
    auto statement = m_connection->prepare(QStringLiteral("SELECT typeof(?1), length(?1), ?1"));
    QVERIFY(statement.ok());
    for (const QString &text : {QString(), QString(QLatin1String(""))}) {
        QVERIFY(statement.value().bindAll(text).ok());
        QVERIFY(statement.value().step().valueOr(false));
        QCOMPARE(statement.value().text(0), QStringLiteral("text"));
        QCOMPARE(statement.value().integer(1), 0);
        QVERIFY(!statement.value().isNull(2));
    }
}

void TestConnection::textComesBackAsItWas_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("apostrophe") << QStringLiteral("O'Brien said ''no''");
    QTest::newRow("double quote") << QStringLiteral("\"; DROP TABLE t; --");
    QTest::newRow("Chinese") << QStringLiteral("中国经济增长");
    QTest::newRow("outside of the first plane") << QStringLiteral("a😀b");
    QTest::newRow("zero unit") << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
}

void TestConnection::textComesBackAsItWas()
{
    QFETCH(const QString, text);
    auto insert = m_connection->prepare(QStringLiteral("INSERT INTO t VALUES(?)"));
    QVERIFY(insert.ok());
    QVERIFY(insert.value().bindAll(text).ok());
    QVERIFY(insert.value().run().ok());
    auto read = m_connection->prepare(QStringLiteral("SELECT a FROM t"));
    QVERIFY(read.value().step().valueOr(false));
    QCOMPARE(read.value().text(0), text);
    QCOMPARE(count(*m_connection), 1);
}

void TestConnection::nullBytesAreAnEmptyBlob()
{
    auto statement = m_connection->prepare(QStringLiteral("SELECT typeof(?1), length(?1)"));
    QVERIFY(statement.value().bindAll(QByteArray()).ok());
    QVERIFY(statement.value().step().valueOr(false));
    QCOMPARE(statement.value().text(0), QStringLiteral("blob"));
    QCOMPARE(statement.value().integer(1), 0);
}

void TestConnection::valuesComeBack()
{
    auto statement = m_connection->prepare(QStringLiteral("SELECT ?1, ?2, ?3, ?4, ?5 AS named"));
    QVERIFY(statement.value()
                .bindAll(std::numeric_limits<qint64>::min(), 0.1, QByteArray("\0\xff", 2), nullptr, ClaimId{7})
                .ok());
    QVERIFY(statement.value().step().valueOr(false));
    QCOMPARE(statement.value().integer(0), std::numeric_limits<qint64>::min());
    QCOMPARE(statement.value().real(1), 0.1);
    QCOMPARE(statement.value().blob(2), QByteArray("\0\xff", 2));
    QVERIFY(statement.value().isNull(3));
    QCOMPARE(statement.value().id<ClaimId>(4), ClaimId{7});
    QCOMPARE(statement.value().columnCount(), 5);
    QCOMPARE(statement.value().columnName(4), QStringLiteral("named"));
    QVERIFY(!statement.value().step().valueOr(true));
}

void TestConnection::severalStatementsAreRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("one") << "SELECT 1" << true;
    QTest::newRow("one with semicolon and remark") << "SELECT 1; -- that is all\n ; " << true;
    QTest::newRow("two") << "SELECT 1; DELETE FROM t" << false;
    QTest::newRow("two after a remark") << "SELECT 1; /* x */ DELETE FROM t" << false;
    QTest::newRow("broken second") << "SELECT 1; nonsense" << false;
    QTest::newRow("none") << "" << false;
    QTest::newRow("only a remark") << "-- nothing" << false;
}

void TestConnection::severalStatementsAreRefused()
{
    QFETCH(const QString, sql);
    QFETCH(const bool, accepted);
    QCOMPARE(m_connection->prepare(sql).ok(), accepted);
}

void TestConnection::wrongParametersAreRefused()
{
    auto statement = m_connection->prepare(QStringLiteral("SELECT ?, ?"));
    QVERIFY(!statement.value().bindAll(1).ok());
    QVERIFY(!statement.value().bindAll(1, 2, 3).ok());
    QVERIFY(!statement.value().bind(3, 1).ok());
    QVERIFY(!statement.value().bind(0, 1).ok());
    QVERIFY(statement.value().bindAll(1, 2).ok());
}

void TestConnection::brokenSqlIsAnError()
{
    const Status status = m_connection->execute(QStringLiteral("SELECT nothing FROM nowhere"));
    QVERIFY(!status.ok());
    QCOMPARE(status.error().code, ErrorCode::Internal);
    QVERIFY(status.error().detail.contains(QStringLiteral("nowhere")));
}

void TestConnection::stringsInDoubleQuotesAreRefused()
{
    QVERIFY(!m_connection->prepare(QStringLiteral("SELECT \"no such column\" FROM t")).ok());
}

void TestConnection::otherFilesCannotBeAttached()
{
    QVERIFY(!m_connection->execute(QStringLiteral("ATTACH ':memory:' AS other")).ok());
    QVERIFY(!m_connection->execute(QStringLiteral("SELECT load_extension('x')")).ok());
    QVERIFY(!m_connection->execute(QStringLiteral("CREATE VIEW v AS SELECT 1; SELECT * FROM v")).ok());
}

void TestConnection::textDoesNotEnterANumber()
{
    QVERIFY(m_connection->execute(QStringLiteral("CREATE TABLE n(a INTEGER CHECK(a > 0)) STRICT")).ok());
    for (const char *sql : {"INSERT INTO n VALUES('x')", "INSERT INTO n VALUES(-1)"}) {
        const Status status = m_connection->execute(QString::fromLatin1(sql));
        QVERIFY(!status.ok());
        QCOMPARE(status.error().code, ErrorCode::InvalidInput);
    }
}

void TestConnection::replaceDoesNotSlipPastATrigger()
{
    QVERIFY(m_connection
                ->execute(QStringLiteral(
                    "CREATE TABLE k(a INTEGER PRIMARY KEY, b TEXT) STRICT; INSERT INTO k VALUES(1, 'first');"
                    "CREATE TRIGGER kept BEFORE DELETE ON k BEGIN SELECT RAISE(ABORT, 'kept'); END"))
                .ok());
    const Status status = m_connection->execute(QStringLiteral("REPLACE INTO k VALUES(1, 'second')"));
    QVERIFY(!status.ok());
    QCOMPARE(status.error().code, ErrorCode::Conflict);
    QVERIFY(status.error().detail.contains(QStringLiteral("kept")));
}

void TestConnection::interruptStopsAQuery()
{
    std::stop_source source;
    std::stop_callback callback(source.get_token(), [stop = m_connection->interrupter()] { stop.interrupt(); });
    auto endless = m_connection->prepare(
        QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"));
    QVERIFY(endless.ok());
    std::thread other([&source] {
        QThread::msleep(50);
        source.request_stop();
    });
    const Result<bool> row = endless.value().step();
    other.join();
    QVERIFY(!row.ok());
    QCOMPARE(row.error().code, ErrorCode::Canceled);
    QCOMPARE(count(*m_connection), 0);
}

void TestConnection::interruptAfterTheConnectionIsHarmless()
{
    const Interrupter stop = m_connection->interrupter();
    m_connection.reset();
    stop.interrupt();
    QVERIFY(Connection::open(path(), OpenMode::ReadWrite).ok());
}

void TestConnection::uncommittedChangeIsTakenBack()
{
    {
        auto transaction = Transaction::begin(*m_connection);
        QVERIFY(transaction.ok());
        QVERIFY(m_connection->inTransaction());
        QVERIFY(m_connection->execute(QStringLiteral("INSERT INTO t VALUES(1)")).ok());
    }
    QVERIFY(!m_connection->inTransaction());
    QCOMPARE(count(*m_connection), 0);
}

void TestConnection::nestedTransactionIsTakenBackAlone()
{
    auto outer = Transaction::begin(*m_connection);
    QVERIFY(m_connection->execute(QStringLiteral("INSERT INTO t VALUES(1)")).ok());
    {
        auto inner = Transaction::begin(*m_connection);
        QVERIFY(m_connection->execute(QStringLiteral("INSERT INTO t VALUES(2)")).ok());
    }
    {
        auto inner = Transaction::begin(*m_connection);
        QVERIFY(m_connection->execute(QStringLiteral("INSERT INTO t VALUES(3)")).ok());
        QVERIFY(inner.value().commit().ok());
    }
    QVERIFY(outer.value().commit().ok());
    QCOMPARE(m_connection->number(QStringLiteral("SELECT sum(a) FROM t")).valueOr(0), 4);
}

void TestConnection::outerTransactionTakesTheInnerBack()
{
    {
        auto outer = Transaction::begin(*m_connection);
        auto inner = Transaction::begin(*m_connection);
        QVERIFY(m_connection->execute(QStringLiteral("INSERT INTO t VALUES(1)")).ok());
        QVERIFY(inner.value().commit().ok());
    }
    QCOMPARE(count(*m_connection), 0);
}

void TestConnection::failedCommitTakesEverythingBack()
{
    QVERIFY(m_connection
                ->execute(QStringLiteral("CREATE TABLE p(id INTEGER PRIMARY KEY) STRICT; CREATE TABLE c(p INTEGER "
                                         "REFERENCES p(id) DEFERRABLE INITIALLY DEFERRED) STRICT"))
                .ok());
    auto transaction = Transaction::begin(*m_connection);
    QVERIFY(m_connection->execute(QStringLiteral("INSERT INTO t VALUES(1); INSERT INTO c VALUES(5)")).ok());
    const Status status = transaction.value().commit();
    QVERIFY(!status.ok());
    QCOMPARE(status.error().code, ErrorCode::Conflict);
    QVERIFY(!m_connection->inTransaction());
    QCOMPARE(count(*m_connection), 0);
    QVERIFY(Transaction::begin(*m_connection).ok());
}

void TestConnection::changeIsWholeOrAbsent()
{
    const auto change = [this]() -> Status {
        NUTGRAF_TRY(Transaction outer, Transaction::begin(*m_connection));
        NUTGRAF_TRY(Statement insert, m_connection->prepare(QStringLiteral("INSERT INTO t VALUES(?)")));
        for (int i = 0; i < 3; ++i) {
            NUTGRAF_CHECK(insert.bindAll(i));
            NUTGRAF_CHECK(insert.run());
        }
        NUTGRAF_TRY(Transaction inner, Transaction::begin(*m_connection));
        NUTGRAF_CHECK(m_connection->execute(QStringLiteral("INSERT INTO t VALUES(9)")));
        NUTGRAF_CHECK(inner.commit());
        return outer.commit();
    };
    bool finished = false;
    int failures = 0;
    for (int accesses = 0; !finished; ++accesses) {
        QVERIFY2(accesses < 100, "the change never succeeds");
        m_connection->failAfter(accesses);
        finished = change().ok();
        m_connection->failAfter(-1);
        QCOMPARE(count(*m_connection), finished ? 4 : 0);
        failures += finished ? 0 : 1;
    }
    QCOMPARE(failures, 9);
}

void TestConnection::secondWriterIsBusy()
{
    auto second = Connection::open(path(), OpenMode::ReadWrite);
    QVERIFY(second.ok());
    QVERIFY(second.value().execute(QStringLiteral("PRAGMA busy_timeout=0")).ok());
    auto first = Transaction::begin(*m_connection);
    const auto busy = Transaction::begin(second.value());
    QVERIFY(!busy.ok());
    QCOMPARE(busy.error().code, ErrorCode::Conflict);
}

void TestConnection::backupIsWholeAndAlone()
{
    QVERIFY(m_connection->execute(QStringLiteral("INSERT INTO t VALUES('kept')")).ok());
    const QString copy = m_folder->filePath(QStringLiteral("copy.db"));
    QVERIFY(m_connection->backupTo(copy).ok());
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("copy*")}), QStringList{QStringLiteral("copy.db")});
    auto reader = Connection::open(copy, OpenMode::ReadOnly);
    QVERIFY(reader.ok());
    QCOMPARE(count(reader.value()), 1);
}

void TestConnection::backupDoesNotReplaceAFile()
{
    const Status status = m_connection->backupTo(path());
    QVERIFY(!status.ok());
    QCOMPARE(status.error().code, ErrorCode::Conflict);
}

void TestConnection::closedFileIsOneFile()
{
    QVERIFY(m_connection->execute(QStringLiteral("INSERT INTO t VALUES(1)")).ok());
    QVERIFY(QFileInfo::exists(path() + QStringLiteral("-wal")));
    QVERIFY(Connection::isWrittenHere(path()));
    QVERIFY(m_connection->close().ok());
    m_connection.reset();
    QVERIFY(!Connection::isWrittenHere(path()));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a.db")});
}

void TestConnection::closingWithAnOpenQueryIsHarmless()
{
    QVERIFY(m_connection->execute(QStringLiteral("INSERT INTO t VALUES(1), (2)")).ok());
    auto query = m_connection->prepare(QStringLiteral("SELECT a FROM t"));
    QVERIFY(query.value().step().valueOr(false));
    QVERIFY(m_connection->close().ok());
    m_connection.reset();
    query.value().reset();
    QVERIFY(query.value().step().valueOr(false));
}

void TestConnection::readerCannotWrite()
{
    auto reader = Connection::open(path(), OpenMode::ReadOnly);
    QVERIFY(reader.ok());
    QVERIFY(reader.value().isReadOnly());
    const Status status = reader.value().execute(QStringLiteral("INSERT INTO t VALUES(1)"));
    QVERIFY(!status.ok());
    QCOMPARE(status.error().code, ErrorCode::Conflict);
}

void TestConnection::readerSeesWhatWasCommitted()
{
    auto reader = Connection::open(path(), OpenMode::ReadOnly);
    auto transaction = Transaction::begin(*m_connection);
    QVERIFY(m_connection->execute(QStringLiteral("INSERT INTO t VALUES(1)")).ok());
    QCOMPARE(count(reader.value()), 0);
    QVERIFY(transaction.value().commit().ok());
    QCOMPARE(count(reader.value()), 1);
}

void TestConnection::fileOfAnotherProcessIsReadOnly()
{
    m_connection.reset();
    // A living process that is not this one: what another window would have left beside the file.
    QProcess other;
    other.start(QStringLiteral("sleep"), {QStringLiteral("60")});
    QVERIFY(other.waitForStarted());
    QFile lock(path() + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(QByteArray::number(other.processId()) + "\nsleep\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    lock.close();

    const auto writer = Connection::open(path(), OpenMode::ReadWrite);
    QVERIFY(!writer.ok());
    QCOMPARE(writer.error().code, ErrorCode::Conflict);
    QVERIFY(writer.error().message.contains(QStringLiteral("another window")));
    QVERIFY(Connection::open(path(), OpenMode::ReadOnly).ok());
    other.kill();
    other.waitForFinished();
}

void TestConnection::lockOfADeadProcessIsNoLock()
{
    m_connection.reset();
    QProcess other;
    other.start(QStringLiteral("sleep"), {QStringLiteral("60")});
    QVERIFY(other.waitForStarted());
    const qint64 number = other.processId();
    other.kill();
    QVERIFY(other.waitForFinished());
    QFile lock(path() + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(QByteArray::number(number) + "\nsleep\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    lock.close();
    QVERIFY(Connection::open(path(), OpenMode::ReadWrite).ok());
}

void TestConnection::newFileDoesNotReplaceAnother()
{
    const auto second = Connection::open(path(), OpenMode::Create);
    QVERIFY(!second.ok());
    QCOMPARE(second.error().code, ErrorCode::Conflict);
}

void TestConnection::gateLetsOneIn()
{
    WriteGate gate;
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    std::atomic<int> passed = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&, i] {
            for (int round = 0; round < 200; ++round) {
                const auto guard = gate.lock(i == 0 ? Urgency::Urgent : Urgency::Batch);
                most = std::max(most.load(), ++inside);
                std::this_thread::yield();
                --inside;
                ++passed;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(most.load(), 1);
    QCOMPARE(passed.load(), 800);
}

void TestConnection::gateLetsTheUrgentOneInBeforeTheNextBatch()
{
    WriteGate gate;
    std::mutex mutex;
    QStringList order;
    const auto enter = [&](Urgency urgency, const QString &name) {
        const auto guard = gate.lock(urgency);
        const std::scoped_lock lock(mutex);
        order.append(name);
    };
    std::optional<WriteGate::Guard> held(gate.lock(Urgency::Batch));
    std::thread batch(enter, Urgency::Batch, QStringLiteral("batch"));
    QThread::msleep(30); // so that the batch waits first
    std::thread urgent(enter, Urgency::Urgent, QStringLiteral("urgent"));
    while (gate.urgentWaiting() == 0)
        std::this_thread::yield();
    held.reset();
    batch.join();
    urgent.join();
    QCOMPARE(order, (QStringList{QStringLiteral("urgent"), QStringLiteral("batch")}));
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
