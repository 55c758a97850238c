// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/connectionstate.h"

#include "storage/sql/writerlock.h"

#include <QCoreApplication>

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

namespace nutgraf::storage {

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(storage::sql)
};

} // namespace

Error errorFor(int code, const QString &engineMessage, const QString &what)
{
    const QString detail = QStringLiteral("SQLite %1: %2 [%3]").arg(code).arg(engineMessage, what.left(500));
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Conflict, Wording::tr("The file is being used in another window."), detail};
    case SQLITE_READONLY:
        return {ErrorCode::Conflict, Wording::tr("The file can only be read, not changed."), detail};
    case SQLITE_NOTADB:
        return {ErrorCode::InvalidInput, Wording::tr("The file is not an investigation, or it is encrypted."), detail};
    case SQLITE_CORRUPT:
        return {ErrorCode::InvalidInput, Wording::tr("The file is damaged."), detail};
    case SQLITE_FULL:
        return {ErrorCode::Io, Wording::tr("There is no space left to save to."), detail};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Io, Wording::tr("The file cannot be opened."), detail};
    case SQLITE_IOERR:
    case SQLITE_PERM:
    case SQLITE_PROTOCOL:
        return {ErrorCode::Io, Wording::tr("The file could not be read or written."), detail};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Canceled, Wording::tr("Stopped."), detail};
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
        return {ErrorCode::Limit, Wording::tr("This is too large to be stored."), detail};
    case SQLITE_CONSTRAINT:
        if (code == SQLITE_CONSTRAINT_CHECK || code == SQLITE_CONSTRAINT_NOTNULL || code == SQLITE_CONSTRAINT_DATATYPE)
            return {ErrorCode::InvalidInput, Wording::tr("The file does not accept this value."), detail};
        return {ErrorCode::Conflict, Wording::tr("This contradicts what the file holds already."), detail};
    default:
        return {ErrorCode::Internal, Wording::tr("The file could not answer a question of the program."), detail};
    }
}

ConnectionState::ConnectionState()
    : target(std::make_shared<InterruptTarget>())
{ }

ConnectionState::~ConnectionState()
{
    if (!handle)
        return;
    const std::scoped_lock guard(target->mutex);
    target->handle = nullptr;
}

void ConnectionState::assertThread() const
{
    Q_ASSERT_X(thread == std::this_thread::get_id(), "Connection", "used outside of the thread that opened it");
}

Status ConnectionState::admit()
{
    assertThread();
    if (failAfter == 0)
        return errorFor(SQLITE_IOERR, QStringLiteral("failing on purpose"), {});
    if (failAfter > 0)
        --failAfter;
    if (depth > 0 && sqlite3_get_autocommit(handle) != 0) {
        return Error{ErrorCode::Io, Wording::tr("The change was taken back because the file could not be written."),
                     QStringLiteral("the transaction was rolled back by SQLite")};
    }
    return {};
}

Error ConnectionState::failure(int code, const QString &what) const
{
    return errorFor(code, QString::fromUtf8(sqlite3_errmsg(handle)), what);
}

Status ConnectionState::execute(const QString &sql)
{
    NUTGRAF_CHECK(admit());
    const int code = sqlite3_exec(handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failure(code, sql);
    return {};
}

Status ConnectionState::rest()
{
    assertThread();
    if (!handle || readOnly || path.isEmpty())
        return {};
    failAfter = -1;
    // Statements that are still about would keep the last read lock.
    for (auto *open = sqlite3_next_stmt(handle, nullptr); open; open = sqlite3_next_stmt(handle, open))
        sqlite3_reset(open);
    if (sqlite3_get_autocommit(handle) == 0)
        sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
    depth = 0;
    // Nobody is to wait for readers here: a file that rests beside its -wal is whole too.
    sqlite3_busy_timeout(handle, 0);
    if (!lock || !lock->isLast())
        return {};
    sqlite3_exec(handle, "PRAGMA optimize", nullptr, nullptr, nullptr);
    for (const char *sql : {"PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA journal_mode=DELETE"}) {
        const int code = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY && (code & 0xff) != SQLITE_LOCKED)
            return failure(code, QString::fromLatin1(sql));
    }
    return {};
}

} // namespace nutgraf::storage
