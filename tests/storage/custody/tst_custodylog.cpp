// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/custody/canonicaljson.h"
#include "storage/custody/custodylog.h"
#include "storage/sql/transaction.h"
#include "tests/support/temporaryinvestigation.h"

#include <QtTest>

using namespace nutgraf::storage;
using nutgraf::tests::TemporaryInvestigation;

namespace {

QJsonObject entry(int number)
{
    return {{QStringLiteral("what"), QStringLiteral("edit")}, {QStringLiteral("n"), number}};
}

/// A log of ten entries; answers its head.
CustodyCheckpoint fill(Connection &connection, int entries = 10)
{
    CustodyLog log(connection);
    for (int i = 1; i <= entries; ++i) {
        const auto number = log.append(entry(i));
        if (!number || number.value() != i)
            return {};
    }
    return log.head().valueOr({});
}

/// What somebody with the sqlite3 tool can do: the guards taken away, the rows changed, the guards put back.
Status tamper(Connection &connection, const QString &sql)
{
    QStringList guards;
    {
        NUTGRAF_TRY(Statement triggers,
                    connection.prepare(QStringLiteral(
                        "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'log' ORDER BY name")));
        for (;;) {
            NUTGRAF_TRY(const bool row, triggers.step());
            if (!row)
                break;
            guards.append(triggers.text(0));
        }
    }
    NUTGRAF_CHECK(
        connection.execute(QStringLiteral("DROP TRIGGER log_noupd; DROP TRIGGER log_nodel; DROP TRIGGER log_chain")));
    NUTGRAF_CHECK(connection.execute(sql));
    return connection.execute(guards.join(u';'));
}

} // namespace

class TestCustodyLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canonicalFormOfValues_data();
    void canonicalFormOfValues();
    void membersAreSortedByUnits();
    void soundLogIsSound();
    void emptyLogIsSound();
    void hashIsThatOfTheDefinition();
    void tableRefuses_data();
    void tableRefuses();
    void tamperingIsNamed_data();
    void tamperingIsNamed();
    void cutTailNeedsACheckpoint();
    void rewrittenLogNeedsACheckpoint();
    void pagesGoBackInTime();
    void entryIsPartOfTheTransaction();
    void entryIsWholeOrAbsent();
    void tooLongEntryIsRefused();
    void entriesOfTwoConnectionsChain();
};

void TestCustodyLog::canonicalFormOfValues_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QJsonValue &value, const char *text) {
        QTest::newRow(name) << value << QByteArray(text);
    };
    row("null", QJsonValue(), "null");
    row("true", true, "true");
    row("integer", 42, "42");
    row("negative integer", -7, "-7");
    row("largest exact integer", 9007199254740991.0, "9007199254740991");
    row("zero", 0, "0");
    row("negative zero", -0.0, "0");
    row("fraction", 4.5, "4.5");
    row("one tenth", 0.1, "0.1");
    row("small", 0.000001, "0.000001");
    row("smaller", 1e-7, "1e-7");
    row("with digits and exponent", 1.5e-10, "1.5e-10");
    row("large", 1e20, "100000000000000000000");
    row("larger", 1e21, "1e+21");
    row("largest", 1.7976931348623157e308, "1.7976931348623157e+308");
    row("least", 5e-324, "5e-324");
    row("third", 333333333.33333329, "333333333.3333333");
    row("point at the end", 1e23, "1e+23");
    row("escapes", QStringLiteral("\u20ac$\u000F\nA'B\"\\\"/\t"), "\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/\\t\"");
    row("empty object", QJsonObject(), "{}");
    row("array", QJsonArray{1, QJsonArray(), QStringLiteral("x")}, "[1,[],\"x\"]");
}

void TestCustodyLog::canonicalFormOfValues()
{
    QFETCH(const QJsonValue, value);
    QFETCH(const QByteArray, text);
    QCOMPARE(canonicalJson(value), text);
}

void TestCustodyLog::membersAreSortedByUnits()
{
    // The names of RFC 8785 section 3.2.3: U+1F600 stands before U+FB33, because its first unit is D83D.
    QJsonObject object;
    for (const QString &name :
         {QStringLiteral("\u20ac"), QStringLiteral("\r"), QStringLiteral("\ufb33"), QStringLiteral("1"),
          QStringLiteral("\U0001f600"), QStringLiteral("\u0080"), QStringLiteral("\u00f6")})
        object.insert(name, 0);
    QCOMPARE(
        QString::fromUtf8(canonicalJson(object)),
        QStringLiteral("{\"\\r\":0,\"1\":0,\"\u0080\":0,\"\u00f6\":0,\"\u20ac\":0,\"\U0001f600\":0,\"\ufb33\":0}"));
}

void TestCustodyLog::soundLogIsSound()
{
    TemporaryInvestigation file;
    const CustodyCheckpoint head = fill(file.connection());
    QCOMPARE(head.number, 10);
    const auto report = CustodyLog(file.connection()).verify({head});
    QVERIFY(report.ok());
    QVERIFY(report.value().isSound());
    QCOMPARE(report.value().entries, 10);
    QCOMPARE(report.value().lastHash, head.hash);
}

void TestCustodyLog::emptyLogIsSound()
{
    TemporaryInvestigation file;
    const auto report = CustodyLog(file.connection()).verify();
    QVERIFY(report.ok());
    QVERIFY(report.value().isSound());
    QCOMPARE(report.value().entries, 0);
    QCOMPARE(CustodyLog(file.connection()).head().valueOr({1, {}}).number, 0);
}

void TestCustodyLog::hashIsThatOfTheDefinition()
{
    TemporaryInvestigation file;
    const CustodyCheckpoint head = fill(file.connection(), 1);
    const QByteArray input = QByteArray(33, '\0') + "{\"n\":1,\"what\":\"edit\"}";
    QCOMPARE(head.hash, QCryptographicHash::hash(input, QCryptographicHash::Sha256));
}

void TestCustodyLog::tableRefuses_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("update") << "UPDATE log SET entry = '{}' WHERE seq = 3";
    QTest::newRow("delete") << "DELETE FROM log WHERE seq = 10";
    QTest::newRow("replace") << "REPLACE INTO log SELECT seq, prev, '{}', hash FROM log WHERE seq = 10";
    QTest::newRow("upsert") << "INSERT INTO log SELECT * FROM log WHERE seq = 1 ON CONFLICT DO UPDATE SET entry = '{}'";
    QTest::newRow("gap") << "INSERT INTO log SELECT 12, hash, '{}', randomblob(32) FROM log WHERE seq = 10";
    QTest::newRow("wrong previous hash") << "INSERT INTO log VALUES(11, zeroblob(32), '{}', randomblob(32))";
    QTest::newRow("text for a hash") << "INSERT INTO log SELECT 11, hash, '{}', 'abcdefghijklmnopqrstuvwxyz012345' "
                                        "FROM log WHERE seq = 10";
    QTest::newRow("short hash") << "INSERT INTO log SELECT 11, hash, '{}', x'00' FROM log WHERE seq = 10";
}

void TestCustodyLog::tableRefuses()
{
    QFETCH(const QString, sql);
    TemporaryInvestigation file;
    const CustodyCheckpoint head = fill(file.connection());
    QVERIFY(!file.connection().execute(sql).ok());
    const auto report = CustodyLog(file.connection()).verify({head});
    QVERIFY(report.value().isSound());
    QCOMPARE(report.value().entries, 10);
}

void TestCustodyLog::tamperingIsNamed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<qint64>("broken");
    QTest::addColumn<int>("fault");
    QTest::newRow("first entry changed") << "UPDATE log SET entry = '{}' WHERE seq = 1" << qint64(1)
                                         << int(CustodyFault::Hash);
    QTest::newRow("middle entry changed")
        << "UPDATE log SET entry = replace(entry, '5', '6') WHERE seq = 5" << qint64(5) << int(CustodyFault::Hash);
    QTest::newRow("last entry changed") << "UPDATE log SET entry = '{}' WHERE seq = 10" << qint64(10)
                                        << int(CustodyFault::Hash);
    QTest::newRow("blank added") << "UPDATE log SET entry = entry || ' ' WHERE seq = 2" << qint64(2)
                                 << int(CustodyFault::Hash);
    QTest::newRow("entry taken out") << "DELETE FROM log WHERE seq = 4" << qint64(4) << int(CustodyFault::Gap);
    QTest::newRow("entry taken out and numbers closed")
        << "DELETE FROM log WHERE seq = 4; UPDATE log SET seq = seq - 1 WHERE seq > 4" << qint64(4)
        << int(CustodyFault::PreviousHash);
    QTest::newRow("two entries swapped")
        << "UPDATE log SET seq = 99 WHERE seq = 6; UPDATE log SET seq = 6 WHERE seq = 7; "
           "UPDATE log SET seq = 7 WHERE seq = 99"
        << qint64(6) << int(CustodyFault::PreviousHash);
    QTest::newRow("hash changed") << "UPDATE log SET hash = randomblob(32) WHERE seq = 8" << qint64(8)
                                  << int(CustodyFault::Hash);
}

void TestCustodyLog::tamperingIsNamed()
{
    QFETCH(const QString, sql);
    QFETCH(const qint64, broken);
    QFETCH(const int, fault);
    TemporaryInvestigation file;
    fill(file.connection());
    const Status done = tamper(file.connection(), sql);
    QVERIFY2(done.ok(), qPrintable(done.error().detail));
    QVERIFY(checkSchema(file.connection()).ok());
    const auto report = CustodyLog(file.connection()).verify();
    QVERIFY(report.ok());
    QCOMPARE(report.value().firstBroken, broken);
    QCOMPARE(int(report.value().fault), fault);
    QVERIFY(report.value().finding.contains(QString::number(broken)));
}

void TestCustodyLog::cutTailNeedsACheckpoint()
{
    TemporaryInvestigation file;
    const CustodyCheckpoint head = fill(file.connection());
    QVERIFY(tamper(file.connection(), QStringLiteral("DELETE FROM log WHERE seq > 7")).ok());
    CustodyLog log(file.connection());
    const auto blind = log.verify();
    QVERIFY(blind.value().isSound());
    QVERIFY(blind.value().limits.contains(QStringLiteral("cut off")));
    const auto seeing = log.verify({head});
    QCOMPARE(seeing.value().fault, CustodyFault::Checkpoint);
    QCOMPARE(seeing.value().firstBroken, 10);
}

void TestCustodyLog::rewrittenLogNeedsACheckpoint()
{
    TemporaryInvestigation file;
    const CustodyCheckpoint head = fill(file.connection());
    QVERIFY(tamper(file.connection(), QStringLiteral("DELETE FROM log")).ok());
    CustodyLog log(file.connection());
    for (int i = 1; i <= 12; ++i)
        QVERIFY(log.append(entry(i + 100)).ok());
    QVERIFY(log.verify().value().isSound());
    const auto report = log.verify({head});
    QCOMPARE(report.value().fault, CustodyFault::Checkpoint);
    QCOMPARE(report.value().firstBroken, 10);
}

void TestCustodyLog::pagesGoBackInTime()
{
    TemporaryInvestigation file;
    fill(file.connection());
    CustodyLog log(file.connection());
    const auto first = log.page(0, 4).valueOr({});
    QCOMPARE(first.size(), 4);
    QCOMPARE(first.first().number, 10);
    QCOMPARE(first.first().entry, entry(10));
    const auto second = log.page(first.last().number, 20).valueOr({});
    QCOMPARE(second.size(), 6);
    QCOMPARE(second.first().number, 6);
    QCOMPARE(second.last().number, 1);
}

void TestCustodyLog::entryIsPartOfTheTransaction()
{
    TemporaryInvestigation file;
    CustodyLog log(file.connection());
    {
        auto transaction = Transaction::begin(file.connection());
        QCOMPARE(log.append(entry(1)).valueOr(0), 1);
    }
    QCOMPARE(log.append(entry(2)).valueOr(0), 1);
    QVERIFY(log.verify().value().isSound());
}

void TestCustodyLog::entryIsWholeOrAbsent()
{
    TemporaryInvestigation file;
    fill(file.connection(), 3);
    bool finished = false;
    for (int accesses = 0; !finished; ++accesses) {
        QVERIFY2(accesses < 50, "an entry is never written");
        CustodyLog log(file.connection());
        file.connection().failAfter(accesses);
        finished = log.append(entry(4)).ok();
        file.connection().failAfter(-1);
        const auto report = log.verify();
        QVERIFY(report.ok());
        QVERIFY(report.value().isSound());
        QCOMPARE(report.value().entries, finished ? 4 : 3);
    }
}

void TestCustodyLog::tooLongEntryIsRefused()
{
    TemporaryInvestigation file;
    const auto number = CustodyLog(file.connection()).append({{QStringLiteral("a"), QString(70000, QChar(u'x'))}});
    QVERIFY(!number.ok());
    QCOMPARE(number.error().code, ErrorCode::Limit);
}

void TestCustodyLog::entriesOfTwoConnectionsChain()
{
    TemporaryInvestigation file;
    auto other = openInvestigation(file.path());
    QVERIFY(other.ok());
    CustodyLog one(file.connection());
    CustodyLog two(other.value());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(one.append(entry(i)).ok());
        QVERIFY(two.append(entry(i)).ok());
    }
    const auto report = one.verify();
    QVERIFY(report.value().isSound());
    QCOMPARE(report.value().entries, 6);
}

QTEST_GUILESS_MAIN(TestCustodyLog)
#include "tst_custodylog.moc"
