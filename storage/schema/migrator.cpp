// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/migrator.h"

#include "storage/sql/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <mutex>

namespace nutgraf::storage {

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(storage::schema)
};

/// The SQL that leads from @p version - 1 to @p version.
Result<QString> stepSql(int version)
{
    const QDir folder(QStringLiteral(":/schema"));
    const QStringList names =
        folder.entryList({QStringLiteral("%1_*.sql").arg(version, 4, 10, QLatin1Char('0'))}, QDir::Files);
    if (names.size() != 1)
        return Error{ErrorCode::Internal, Wording::tr("The program is incomplete."),
                     QStringLiteral("schema %1").arg(version)};
    QFile file(folder.filePath(names.first()));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, Wording::tr("The program is incomplete."), file.errorString()};
    return QString::fromUtf8(file.readAll());
}

Error newer()
{
    return {ErrorCode::Conflict,
            Wording::tr("The file was made by a newer version of Nutgraf. Update Nutgraf to open it."),
            {}};
}

Error foreign()
{
    return {
        ErrorCode::InvalidInput, Wording::tr("The file is a database of another program, not an investigation."), {}};
}

/// Leads from @p before to @p target inside one transaction. A step may make tables anew, whose rows others point to:
/// links are not enforced meanwhile but counted at the end.
Status applySteps(Connection &connection, int before, int target)
{
    NUTGRAF_TRY(Transaction steps, Transaction::begin(connection));
    for (int version = before + 1; version <= target; ++version) {
        NUTGRAF_TRY(const QString sql, stepSql(version));
        NUTGRAF_CHECK(connection.execute(sql));
    }
    NUTGRAF_CHECK(connection.execute(
        QStringLiteral("PRAGMA application_id=%1; PRAGMA user_version=%2").arg(ApplicationId).arg(target)));
    if (before > 0) {
        NUTGRAF_TRY(const qint64 orphans,
                    connection.number(QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check")));
        if (orphans > 0) {
            return Error{ErrorCode::InvalidInput, Wording::tr("The file is damaged."),
                         QStringLiteral("%1 rows point to nothing after the step to %2").arg(orphans).arg(target)};
        }
    }
    return steps.commit();
}

/// applySteps() with links unenforced, which SQLite switches outside of transactions only.
Status bring(Connection &connection, int before, int target)
{
    NUTGRAF_CHECK(connection.execute(QStringLiteral("PRAGMA foreign_keys=OFF")));
    const Status applied = applySteps(connection, before, target);
    NUTGRAF_CHECK(connection.execute(QStringLiteral("PRAGMA foreign_keys=ON")));
    return applied;
}

/// Every entry of sqlite_schema by "type name", but the statistics that SQLite gathers by itself.
Result<QHash<QString, QString>> schemaOf(Connection &connection)
{
    NUTGRAF_TRY(Statement statement,
                connection.prepare(QStringLiteral("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema "
                                                  "WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'")));
    QHash<QString, QString> entries;
    for (;;) {
        NUTGRAF_TRY(const bool row, statement.step());
        if (!row)
            return entries;
        const QString name = statement.text(0) + u' ' + statement.text(1);
        entries.insert(name, statement.text(2) + u'\n' + statement.text(3));
    }
}

/// What schemaOf() answers for an untouched file of @p version. Kept, because it takes some milliseconds. Any thread.
Result<QHash<QString, QString>> builtInSchema(int version)
{
    static std::mutex mutex;
    static QHash<int, QHash<QString, QString>> known;
    const std::scoped_lock guard(mutex);
    if (known.contains(version))
        return known.value(version);
    NUTGRAF_TRY(Connection model, Connection::openInMemory());
    NUTGRAF_CHECK(bring(model, 0, version));
    NUTGRAF_TRY(auto entries, schemaOf(model));
    known.insert(version, entries);
    return entries;
}

Error changedSchema(const QString &detail)
{
    return {ErrorCode::Conflict,
            Wording::tr("The inner layout of the file was changed by another program. It is not safe to open."),
            detail};
}

/// Reads the two numbers that tell what file this is, without SQLite, so that a foreign file is not touched at all
/// (SQLite file format, section 1.3: user version at byte 60, application id at byte 68, big-endian). What is not
/// a database at all is left for Connection::open() to name.
Status checkHeader(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isSymLink() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray head = file.read(100);
    if (!head.startsWith("SQLite format 3"))
        return {};
    if (head.size() < 100)
        return Error{ErrorCode::InvalidInput, Wording::tr("The file is damaged."),
                     QStringLiteral("shorter than its header")};
    // SQLite reads a last page that was cut off as one that ends in zeros.
    const qint64 pageSize =
        quint8(head.at(16)) == 0 && quint8(head.at(17)) == 1 ? 65536 : quint8(head.at(16)) * 256 + quint8(head.at(17));
    if (pageSize < 512 || file.size() % pageSize != 0)
        return Error{ErrorCode::InvalidInput, Wording::tr("The file is damaged."),
                     QStringLiteral("not a number of pages")};
    const auto number = [&head](int offset) {
        quint32 value = 0;
        for (int i = 0; i < 4; ++i)
            value = (value << 8) | quint8(head.at(offset + i));
        return value;
    };
    if (number(68) != quint32(ApplicationId))
        return foreign();
    if (number(60) > quint32(CurrentSchema))
        return newer();
    return {};
}

Status checkPages(Connection &connection)
{
    constexpr qint64 Limit = 16 * 1024 * 1024;
    if (QFileInfo(connection.path()).size() > Limit)
        return {};
    NUTGRAF_TRY(Statement check, connection.prepare(QStringLiteral("PRAGMA quick_check(1)")));
    NUTGRAF_TRY(const bool row, check.step());
    const QString answer = row ? check.text(0) : QString();
    if (answer != QLatin1String("ok"))
        return Error{ErrorCode::InvalidInput, Wording::tr("The file is damaged."), answer};
    return {};
}

Result<int> checkVersion(Connection &connection)
{
    NUTGRAF_TRY(const qint64 application, connection.number(QStringLiteral("PRAGMA application_id")));
    NUTGRAF_TRY(const qint64 version, connection.number(QStringLiteral("PRAGMA user_version")));
    if (version > CurrentSchema)
        return newer();
    NUTGRAF_TRY(const qint64 entries, connection.number(QStringLiteral("SELECT count(*) FROM sqlite_schema")));
    const bool fresh = application == 0 && version == 0 && entries == 0;
    if (!fresh && (application != ApplicationId || version < 1))
        return foreign();
    return int(version);
}

/// All that is proved about a file before it is written to.
Status prove(Connection &connection)
{
    NUTGRAF_TRY(const int version, checkVersion(connection));
    if (version == 0)
        return foreign();
    NUTGRAF_CHECK(checkSchema(connection));
    return checkPages(connection);
}

} // namespace

Status checkSchema(Connection &connection)
{
    NUTGRAF_TRY(const qint64 version, connection.number(QStringLiteral("PRAGMA user_version")));
    if (version < 1 || version > CurrentSchema)
        return version < 1 ? foreign() : newer();
    NUTGRAF_TRY(const auto wanted, builtInSchema(int(version)));
    NUTGRAF_TRY(const auto found, schemaOf(connection));
    for (auto entry = found.cbegin(); entry != found.cend(); ++entry) {
        const auto twin = wanted.constFind(entry.key());
        if (twin == wanted.cend())
            return changedSchema(QStringLiteral("added: ") + entry.key());
        if (*twin != *entry)
            return changedSchema(QStringLiteral("changed: ") + entry.key());
    }
    for (auto entry = wanted.cbegin(); entry != wanted.cend(); ++entry) {
        if (!found.contains(entry.key()))
            return changedSchema(QStringLiteral("missing: ") + entry.key());
    }
    return {};
}

Result<int> migrate(Connection &connection, int target)
{
    NUTGRAF_TRY(const int before, checkVersion(connection));
    if (target > CurrentSchema)
        return Error{ErrorCode::Internal, Wording::tr("The program is incomplete."),
                     QStringLiteral("schema %1").arg(target)};
    if (before > target)
        return newer();
    if (before == target)
        return before;
    if (before > 0) {
        NUTGRAF_CHECK(checkSchema(connection));
        const QString copy = QStringLiteral("%1.v%2.bak").arg(connection.path()).arg(before);
        // A copy left by an earlier attempt holds the same: the step that followed it did not happen.
        if (!connection.path().isEmpty() && !QFileInfo::exists(copy))
            NUTGRAF_CHECK(connection.backupTo(copy));
    }
    NUTGRAF_CHECK(bring(connection, before, target));
    return before;
}

Result<Connection> createInvestigation(const QString &path)
{
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        return Error{ErrorCode::Conflict, Wording::tr("There is a file of this name already."), path};
    // Made under another name first, so that a file of the wanted name is always whole.
    const QString draft = path + QStringLiteral(".new");
    QFile::remove(draft);
    QFile::remove(draft + QStringLiteral("-wal"));
    QFile::remove(draft + QStringLiteral("-shm"));
    {
        NUTGRAF_TRY(Connection connection, Connection::open(draft, OpenMode::Create));
        Status made;
        if (const Result<int> migrated = migrate(connection); !migrated)
            made = migrated.error();
        const Status closed = connection.close();
        if (!made || !closed) {
            QFile::remove(draft);
            return made ? closed.error() : made.error();
        }
    }
    if (!QFile::rename(draft, path)) {
        QFile::remove(draft);
        return Error{ErrorCode::Io, Wording::tr("The file could not be saved under this name."), path};
    }
    return Connection::open(path, OpenMode::ReadWrite);
}

Result<Connection> openInvestigation(const QString &path, OpenMode mode)
{
    if (mode == OpenMode::Create)
        return createInvestigation(path);
    if (Connection::isWrittenHere(path))
        return Connection::open(path, mode);
    // Looking first, without a trace: a writing connection changes the journal of the file.
    NUTGRAF_CHECK(checkHeader(path));
    Result<Connection> look = Connection::open(path, OpenMode::ReadOnly);
    if (look) {
        NUTGRAF_CHECK(prove(look.value()));
        if (mode == OpenMode::ReadOnly)
            return look;
        NUTGRAF_CHECK(look.value().close());
    } else if (mode == OpenMode::ReadOnly || look.error().code != ErrorCode::Conflict) {
        return look;
    }
    NUTGRAF_TRY(Connection connection, Connection::open(path, mode));
    // A step that was broken off, which only a writer can take back, hid the file from the look.
    if (!look)
        NUTGRAF_CHECK(prove(connection));
    NUTGRAF_CHECK(migrate(connection));
    return connection;
}

} // namespace nutgraf::storage
