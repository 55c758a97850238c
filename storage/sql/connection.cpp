// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/connection.h"

#include "storage/sql/connectionstate.h"
#include "storage/sql/filecheck.h"
#include "storage/sql/writerlock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace nutgraf::storage {

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(storage::sql)
};

Error errorOf(const SQLite::Exception &exception, const QString &what)
{
    const int code = exception.getExtendedErrorCode() > 0 ? exception.getExtendedErrorCode() : exception.getErrorCode();
    return errorFor(code, QString::fromUtf8(exception.what()), what);
}

Status openDatabase(ConnectionState &state, const QString &name, int flags)
{
    try {
        state.database = std::make_unique<SQLite::Database>(name.toStdString(), flags, 5000);
        state.handle = state.database->getHandle();
        state.target->handle = state.handle;
        sqlite3_extended_result_codes(state.handle, 1);
    } catch (const SQLite::Exception &exception) {
        return errorOf(exception, QStringLiteral("open ") + name);
    }
    return {};
}

/// What a hostile file could use against its reader is switched off before the first page is read.
Status harden(ConnectionState &state)
{
    struct Switch
    {
        int option;
        int value;
    };
    constexpr Switch Switches[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},   {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0}, {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},     {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
    };
    for (const Switch &item : Switches) {
        int now = -1;
        const int code = sqlite3_db_config(state.handle, item.option, item.value, &now);
        if (code != SQLITE_OK || now != item.value)
            return errorFor(SQLITE_ERROR, QStringLiteral("switch %1 not accepted").arg(item.option), {});
    }
    constexpr Switch Limits[] = {
        {SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024}, {SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024},   {SQLITE_LIMIT_COLUMN, 100},
        {SQLITE_LIMIT_EXPR_DEPTH, 100},           {SQLITE_LIMIT_COMPOUND_SELECT, 50},       {SQLITE_LIMIT_ATTACHED, 0},
        {SQLITE_LIMIT_TRIGGER_DEPTH, 16},         {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
    };
    for (const Switch &limit : Limits)
        sqlite3_limit(state.handle, limit.option, limit.value);
    // Without recursive triggers REPLACE silently overwrites a row that a trigger forbids to delete.
    return state.execute(QStringLiteral("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA foreign_keys=ON; "
                                        "PRAGMA recursive_triggers=ON; PRAGMA temp_store=MEMORY"));
}

Status prepareForWriting(ConnectionState &state, OpenMode mode)
{
    if (mode == OpenMode::Create)
        NUTGRAF_CHECK(state.execute(QStringLiteral("PRAGMA page_size=16384")));
    // The write-ahead log needs shared memory, which network file systems do not give to two machines truthfully.
    const QString journal = isOnNetworkFileSystem(state.path) ? QStringLiteral("TRUNCATE") : QStringLiteral("WAL");
    return state.execute(
        QStringLiteral("PRAGMA journal_mode=%1; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=1000; "
                       "PRAGMA cache_size=-32000")
            .arg(journal));
}

/// Reads the first page, so that a file that cannot be understood is noticed on opening.
Status probe(ConnectionState &state)
{
    return state.execute(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
}

Status openForReading(ConnectionState &state)
{
    NUTGRAF_CHECK(openDatabase(state, state.path, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX));
    NUTGRAF_CHECK(harden(state));
    Status status = probe(state);
    const QFileInfo log(state.path + QStringLiteral("-wal"));
    if (!status && (status.error().code == ErrorCode::Io || status.error().code == ErrorCode::Conflict)
        && (!log.exists() || log.size() == 0) && !QFileInfo(QFileInfo(state.path).path()).isWritable()) {
        // A folder that cannot be written to, and a file that was not closed by us: nobody else can write it either.
        const QString name =
            QStringLiteral("file:%1?immutable=1").arg(QString::fromLatin1(state.path.toUtf8().toPercentEncoding("/")));
        NUTGRAF_CHECK(openDatabase(
            state, name, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI));
        NUTGRAF_CHECK(harden(state));
        status = probe(state);
    }
    NUTGRAF_CHECK(std::move(status));
    return state.execute(QStringLiteral("PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0"));
}

} // namespace

void Interrupter::interrupt() const
{
    const std::scoped_lock guard(m_target->mutex);
    if (m_target->handle)
        sqlite3_interrupt(m_target->handle);
}

Connection::Connection(std::shared_ptr<ConnectionState> state)
    : m_state(std::move(state))
{ }

Connection::Connection(Connection &&) noexcept = default;

Connection &Connection::operator=(Connection &&other) noexcept
{
    std::swap(m_state, other.m_state);
    return *this;
}

Connection::~Connection()
{
    if (m_state)
        (void)m_state->rest();
}

Result<Connection> Connection::open(const QString &path, OpenMode mode)
{
    NUTGRAF_TRY(const QString resolved, checkFile(path, mode));
    auto state = std::make_shared<ConnectionState>();
    state->path = resolved;
    state->readOnly = mode == OpenMode::ReadOnly;
    if (state->readOnly) {
        NUTGRAF_CHECK(openForReading(*state));
        return Connection(std::move(state));
    }
    NUTGRAF_TRY(state->lock, WriterLock::acquire(resolved));
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX;
    if (mode == OpenMode::Create)
        flags |= SQLITE_OPEN_CREATE;
    NUTGRAF_CHECK(openDatabase(*state, resolved, flags));
    NUTGRAF_CHECK(harden(*state));
    NUTGRAF_CHECK(probe(*state));
    NUTGRAF_CHECK(prepareForWriting(*state, mode));
    return Connection(std::move(state));
}

Result<Connection> Connection::openInMemory()
{
    auto state = std::make_shared<ConnectionState>();
    NUTGRAF_CHECK(openDatabase(*state, QStringLiteral(":memory:"),
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX));
    NUTGRAF_CHECK(harden(*state));
    return Connection(std::move(state));
}

Status Connection::execute(const QString &sql)
{
    return m_state->execute(sql);
}

Result<Statement> Connection::prepare(const QString &sql)
{
    NUTGRAF_CHECK(m_state->admit());
    const QByteArray bytes = sql.toUtf8();
    sqlite3_stmt *raw = nullptr;
    const char *rest = nullptr;
    const int code = sqlite3_prepare_v2(m_state->handle, bytes.constData(), int(bytes.size()) + 1, &raw, &rest);
    if (code != SQLITE_OK)
        return m_state->failure(code, sql);
    Statement statement(m_state, raw);
    if (!raw)
        return errorFor(SQLITE_ERROR, QStringLiteral("no statement"), sql);
    // SQLite compiles the first statement and says nothing about others: what follows must compile to nothing.
    while (rest && *rest) {
        sqlite3_stmt *more = nullptr;
        const char *next = nullptr;
        const int moreCode = sqlite3_prepare_v2(m_state->handle, rest, -1, &more, &next);
        sqlite3_finalize(more);
        if (moreCode != SQLITE_OK || more || next == rest)
            return errorFor(SQLITE_ERROR, QStringLiteral("more than one statement"), sql);
        rest = next;
    }
    return statement;
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_state->handle);
}

int Connection::changes() const
{
    return sqlite3_changes(m_state->handle);
}

qint64 Connection::totalChanges() const
{
    return sqlite3_total_changes64(m_state->handle);
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_state->handle) == 0;
}

Result<qint64> Connection::number(const QString &sql)
{
    NUTGRAF_TRY(Statement statement, prepare(sql));
    NUTGRAF_TRY(const bool row, statement.step());
    return row ? statement.integer(0) : 0;
}

Interrupter Connection::interrupter() const
{
    return Interrupter(m_state->target);
}

void Connection::interrupt()
{
    interrupter().interrupt();
}

Status Connection::backupTo(const QString &path)
{
    NUTGRAF_CHECK(m_state->admit());
    if (QFileInfo::exists(path))
        return Error{ErrorCode::Conflict, Wording::tr("There is a file of this name already."), path};
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    try {
        SQLite::Database copy(part.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup(copy, *m_state->database).executeStep(-1);
        // The copy carries the journal mode of its original; alone it is to be one file.
        copy.exec("PRAGMA journal_mode=DELETE");
    } catch (const SQLite::Exception &exception) {
        QFile::remove(part);
        return errorOf(exception, QStringLiteral("back up to ") + path);
    }
    if (!QFile::rename(part, path)) {
        QFile::remove(part);
        return Error{ErrorCode::Io, Wording::tr("The copy of the file could not be saved."), path};
    }
    return {};
}

QString Connection::path() const
{
    return m_state->path;
}

bool Connection::isReadOnly() const
{
    return m_state->readOnly;
}

Status Connection::close()
{
    if (!m_state)
        return {};
    const std::shared_ptr<ConnectionState> state = std::move(m_state);
    m_state.reset();
    return state->rest();
}

bool Connection::isWrittenHere(const QString &path)
{
    return WriterLock::isHeldHere(resolvedPath(path));
}

void Connection::failAfter(int accesses)
{
    m_state->failAfter = accesses;
}

} // namespace nutgraf::storage
