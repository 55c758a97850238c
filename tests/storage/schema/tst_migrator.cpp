// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/migrator.h"
#include "storage/sql/transaction.h"
#include "tests/support/temporaryinvestigation.h"

#include <QtTest>

using namespace nutgraf::storage;
using nutgraf::tests::TemporaryInvestigation;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Writes to the file as another program would, without the proof of openInvestigation().
void meddle(const QString &path, const QString &sql)
{
    auto connection = Connection::open(path, OpenMode::ReadWrite);
    QVERIFY2(connection.ok(), qPrintable(connection.ok() ? QString() : connection.error().detail));
    const Status done = connection.value().execute(sql);
    QVERIFY2(done.ok(), qPrintable(done.error().detail));
    QVERIFY(connection.value().close().ok());
}

} // namespace

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newFileIsCurrentAndRests();
    void newFileDoesNotReplaceAnother();
    void reopenedFileKeepsItsRows();
    void migrationIsWholeOrAbsent();
    void everyVersionComesToTheCurrentOne();
    void tablesMadeAnewKeepRowsLinksAndGuards();
    void strangeFilesAreRefusedUntouched_data();
    void strangeFilesAreRefusedUntouched();
    void changedLayoutIsRefused_data();
    void changedLayoutIsRefused();
    void truncatedFileIsRefused();
    void readOnlyFileIsReadable();
    void fileInWriteProtectedFolderIsReadable();
    void secondConnectionOfTheProcessMayWrite();
    void statisticsAreNoForeignLayout();
};

void TestMigrator::newFileIsCurrentAndRests()
{
    TemporaryInvestigation file;
    QVERIFY(file.isValid());
    QCOMPARE(file.connection().number(QStringLiteral("PRAGMA user_version")).valueOr(0), qint64(CurrentSchema));
    QCOMPARE(file.connection().number(QStringLiteral("PRAGMA application_id")).valueOr(0), qint64(ApplicationId));
    QCOMPARE(file.connection().number(QStringLiteral("PRAGMA page_size")).valueOr(0), qint64(16384));
    QVERIFY(checkSchema(file.connection()).ok());
    file.close();
    QCOMPARE(QDir(file.folder()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("case.nutgraf")});
}

void TestMigrator::newFileDoesNotReplaceAnother()
{
    TemporaryInvestigation file;
    file.close();
    const QByteArray before = bytesOf(file.path());
    const auto again = createInvestigation(file.path());
    QVERIFY(!again.ok());
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(bytesOf(file.path()), before);
}

void TestMigrator::reopenedFileKeepsItsRows()
{
    TemporaryInvestigation file;
    QVERIFY(file.connection().execute(QStringLiteral("INSERT INTO setting VALUES('a', 'b')")).ok());
    file.close();
    auto again = openInvestigation(file.path());
    QVERIFY(again.ok());
    QCOMPARE(again.value().number(QStringLiteral("SELECT count(*) FROM setting")).valueOr(0), 1);
}

void TestMigrator::migrationIsWholeOrAbsent()
{
    QTemporaryDir folder;
    bool finished = false;
    for (int accesses = 0; !finished; ++accesses) {
        QVERIFY2(accesses < 100, "the migration never succeeds");
        const QString path = folder.filePath(QStringLiteral("%1.nutgraf").arg(accesses));
        auto connection = Connection::open(path, OpenMode::Create);
        QVERIFY(connection.ok());
        connection.value().failAfter(accesses);
        finished = migrate(connection.value()).ok();
        connection.value().failAfter(-1);
        const qint64 version = connection.value().number(QStringLiteral("PRAGMA user_version")).valueOr(9);
        QCOMPARE(connection.value().number(QStringLiteral("SELECT count(*) > 0 FROM sqlite_schema")).valueOr(9),
                 qint64(version > 0));
        QVERIFY2(version == CurrentSchema || (version == 0 && !finished), qPrintable(QString::number(version)));
    }
}

void TestMigrator::everyVersionComesToTheCurrentOne()
{
    QTemporaryDir folder;
    for (int version = 0; version <= CurrentSchema; ++version) {
        const QString path = folder.filePath(QStringLiteral("v%1.nutgraf").arg(version));
        auto connection = Connection::open(path, OpenMode::Create);
        QVERIFY(connection.ok());
        if (version > 0)
            QCOMPARE(migrate(connection.value(), version).valueOr(-1), 0);
        QCOMPARE(migrate(connection.value()).valueOr(-1), version);
        QVERIFY(checkSchema(connection.value()).ok());
        const bool upgraded = version > 0 && version < CurrentSchema;
        QCOMPARE(QFileInfo::exists(QStringLiteral("%1.v%2.bak").arg(path).arg(version)), upgraded);
    }
}

void TestMigrator::tablesMadeAnewKeepRowsLinksAndGuards()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.nutgraf"));
    {
        auto old = Connection::open(path, OpenMode::Create);
        QVERIFY(old.ok());
        QCOMPARE(migrate(old.value(), 1).valueOr(-1), 0);
        QVERIFY(old.value()
                    .execute(QStringLiteral(
                        "INSERT INTO node(id, uuid, kind, state, created_us, changed_us) VALUES"
                        "(7, x'00000000000000000000000000000007', 'document', 1, 1, 1),"
                        "(9, x'00000000000000000000000000000009', 'capture', 1, 1, 1);"
                        "INSERT INTO document(id, title) VALUES(7, 'Kept');"
                        "INSERT INTO capture(id, version, address, status) VALUES(9, 3, 'kept.html', 'partial');"
                        "INSERT INTO capture_text VALUES(9, 'Kept', '', 'words');"
                        "INSERT INTO edge(id, uuid, kind, source, target, created_us, changed_us) VALUES"
                        "(5, x'00000000000000000000000000000005', 'capture_of', 9, 7, 1, 1)"))
                    .ok());
        QVERIFY(old.value().close().ok());
    }
    auto file = openInvestigation(path);
    QVERIFY2(file.ok(), qPrintable(file.ok() ? QString() : file.error().detail));
    Connection &connection = file.value();
    const auto number = [&connection](const char *sql) {
        return connection.number(QString::fromLatin1(sql)).valueOr(-1);
    };
    QCOMPARE(number("SELECT count(*) FROM capture c JOIN edge e ON e.source = c.id JOIN document d ON d.id = e.target"
                    " WHERE c.version = 3 AND c.status = 'partial' AND d.title = 'Kept' AND e.id = 5"),
             1);
    QCOMPARE(number("SELECT number FROM tally WHERE kind = 'document' AND state = 1"), 1);
    QCOMPARE(number("PRAGMA foreign_keys"), 1);
    QVERIFY(!connection.execute(QStringLiteral("DELETE FROM node")).ok());
    QVERIFY(!connection.execute(QStringLiteral("DELETE FROM edge")).ok());
    QVERIFY(!connection.execute(QStringLiteral("DELETE FROM capture")).ok());
    QVERIFY(!connection.execute(QStringLiteral("INSERT INTO document(id) VALUES(4711)")).ok());
}

void TestMigrator::strangeFilesAreRefusedUntouched_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << "missing" << int(ErrorCode::NotFound);
    QTest::newRow("zero bytes") << "zero" << int(ErrorCode::InvalidInput);
    QTest::newRow("text file") << "text" << int(ErrorCode::InvalidInput);
    QTest::newRow("encrypted") << "random" << int(ErrorCode::InvalidInput);
    QTest::newRow("only the header") << "header" << int(ErrorCode::InvalidInput);
    QTest::newRow("other application") << "application" << int(ErrorCode::InvalidInput);
    QTest::newRow("future version") << "future" << int(ErrorCode::Conflict);
    QTest::newRow("folder") << "folder" << int(ErrorCode::InvalidInput);
    QTest::newRow("symlink") << "symlink" << int(ErrorCode::Unsupported);
}

void TestMigrator::strangeFilesAreRefusedUntouched()
{
    QFETCH(const QString, kind);
    QFETCH(const int, code);
    TemporaryInvestigation file;
    if (kind == u"application")
        QVERIFY(file.connection().execute(QStringLiteral("PRAGMA application_id=1234")).ok());
    if (kind == u"future")
        QVERIFY(file.connection().execute(QStringLiteral("PRAGMA user_version=%1").arg(CurrentSchema + 1)).ok());
    file.close();
    const QByteArray sound = bytesOf(file.path());
    QString path = file.path();
    if (kind == u"missing" || kind == u"folder")
        QVERIFY(QFile::remove(path));
    if (kind == u"folder")
        QVERIFY(QDir().mkdir(path));
    if (kind == u"zero")
        writeBytes(path, {});
    if (kind == u"text")
        writeBytes(path, "Notes on the case, written elsewhere.\n");
    if (kind == u"random")
        writeBytes(path, QCryptographicHash::hash("seed", QCryptographicHash::Sha512).repeated(256));
    if (kind == u"header")
        writeBytes(path, sound.left(50));
    if (kind == u"symlink") {
        path = file.filePath(QStringLiteral("link.nutgraf"));
        QVERIFY(QFile::link(file.path(), path));
    }
    const QByteArray before = bytesOf(path);
    const QStringList filesBefore = QDir(file.folder()).entryList(QDir::AllEntries | QDir::System | QDir::Hidden);
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto opened = openInvestigation(path, mode);
        QVERIFY(!opened.ok());
        QVERIFY2(int(opened.error().code) == code, qPrintable(opened.error().detail));
        QVERIFY(!opened.error().message.isEmpty());
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(QDir(file.folder()).entryList(QDir::AllEntries | QDir::System | QDir::Hidden), filesBefore);
    }
}

void TestMigrator::changedLayoutIsRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("extra trigger on insert")
        << "CREATE TRIGGER spy AFTER INSERT ON node BEGIN UPDATE setting SET value = 'x'; END";
    QTest::newRow("view replacing a table")
        << "DROP TABLE anchor; CREATE VIEW anchor AS SELECT 1 AS id, 2 AS size, 3 AS root, 4 AS kind";
    QTest::newRow("extra table") << "CREATE TABLE extra(a)";
    QTest::newRow("generated column") << "ALTER TABLE setting ADD COLUMN c INTEGER AS (abs(1))";
    QTest::newRow("missing guard") << "DROP TRIGGER log_nodel";
    QTest::newRow("extra search table") << "CREATE VIRTUAL TABLE mine USING fts5(a)";
}

void TestMigrator::changedLayoutIsRefused()
{
    QFETCH(const QString, sql);
    TemporaryInvestigation file;
    file.close();
    meddle(file.path(), sql);
    const QByteArray before = bytesOf(file.path());
    const auto opened = openInvestigation(file.path());
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::Conflict);
    QCOMPARE(bytesOf(file.path()), before);
}

void TestMigrator::truncatedFileIsRefused()
{
    TemporaryInvestigation file;
    file.close();
    const QByteArray sound = bytesOf(file.path());
    constexpr qsizetype PageSize = 16384;
    QVERIFY(sound.size() > 10 * PageSize);
    for (qsizetype size = PageSize; size < sound.size(); size += PageSize) {
        for (const qsizetype length : {size, size + 700}) {
            writeBytes(file.path(), sound.left(length));
            const auto opened = openInvestigation(file.path());
            QVERIFY2(!opened.ok(), qPrintable(QStringLiteral("opened with %1 bytes").arg(length)));
            QCOMPARE(opened.error().code, ErrorCode::InvalidInput);
            QCOMPARE(bytesOf(file.path()).size(), length);
        }
    }
}

void TestMigrator::readOnlyFileIsReadable()
{
    TemporaryInvestigation file;
    file.close();
    QVERIFY(QFile::setPermissions(file.path(), QFile::ReadOwner));
    if (!QFileInfo(file.path()).isWritable()) { // root may write everything
        const auto writing = openInvestigation(file.path());
        QVERIFY(!writing.ok());
        QCOMPARE(writing.error().code, ErrorCode::Conflict);
    }
    auto reading = openInvestigation(file.path(), OpenMode::ReadOnly);
    QVERIFY(reading.ok());
    QVERIFY(reading.value().isReadOnly());
    const Status written = reading.value().execute(QStringLiteral("INSERT INTO setting VALUES('a', 'b')"));
    QVERIFY(!written.ok());
    QCOMPARE(written.error().code, ErrorCode::Conflict);
}

void TestMigrator::fileInWriteProtectedFolderIsReadable()
{
    TemporaryInvestigation file;
    file.close();
    QVERIFY(QFile::setPermissions(file.folder(), QFile::ReadOwner | QFile::ExeOwner));
    const auto reading = openInvestigation(file.path(), OpenMode::ReadOnly);
    QVERIFY(QFile::setPermissions(file.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(reading.ok());
}

void TestMigrator::secondConnectionOfTheProcessMayWrite()
{
    TemporaryInvestigation file;
    {
        auto second = openInvestigation(file.path());
        QVERIFY(second.ok());
        QVERIFY(second.value().execute(QStringLiteral("INSERT INTO setting VALUES('a', 'b')")).ok());
    }
    QCOMPARE(file.connection().number(QStringLiteral("SELECT count(*) FROM setting")).valueOr(0), 1);
    file.close();
    QCOMPARE(QDir(file.folder()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("case.nutgraf")});
}

void TestMigrator::statisticsAreNoForeignLayout()
{
    TemporaryInvestigation file;
    QVERIFY(file.connection().execute(QStringLiteral("INSERT INTO setting VALUES('a', 'b'); ANALYZE")).ok());
    file.close();
    QVERIFY(openInvestigation(file.path()).ok());
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
