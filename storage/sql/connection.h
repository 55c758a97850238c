// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "storage/sql/statement.h"

#include <QString>

#include <memory>

namespace nutgraf::storage {

struct ConnectionState;
struct InterruptTarget;

enum class OpenMode {
    Create, ///< a new file; Conflict when there is one already
    ReadWrite, ///< this process becomes, or stays, the only one that writes the file
    ReadOnly, ///< looks only; works beside a writer and on write-protected files and folders
};

/// Stops what a connection is doing, from any thread and at any time, also after the connection has gone. What runs
/// ends with Canceled; what starts afterwards is not affected.
class Interrupter
{
public:
    void interrupt() const;

private:
    friend class Connection;
    explicit Interrupter(std::shared_ptr<InterruptTarget> target)
        : m_target(std::move(target))
    { }
    std::shared_ptr<InterruptTarget> m_target;
};

/// An open database file, hardened against hostile files (no extensions, no views, no attached files, an untrusted
/// schema, bounded sizes). Writes are durable when a commit returns. Stays on the thread that opened it, apart from
/// interrupt(). Statements and transactions made from it keep the file open until they are gone too.
class Connection
{
public:
    Connection(Connection &&) noexcept;
    Connection &operator=(Connection &&) noexcept;
    ~Connection();

    /// Symlinks, folders, empty files, files that are no database, write-protected files and files that another process
    /// writes are refused before anything is touched. Within one process several connections may write, in turns
    /// (see WriteGate).
    static Result<Connection> open(const QString &path, OpenMode mode);
    /// An empty database that lives as long as the connection.
    static Result<Connection> openInMemory();

    /// Runs one or more statements and forgets the rows.
    Status execute(const QString &sql);
    /// Exactly one statement; more or none are refused.
    Result<Statement> prepare(const QString &sql);

    qint64 lastInsertId() const;
    int changes() const; ///< rows changed by the last statement, without those changed by triggers
    qint64 totalChanges() const; ///< rows changed since the connection was opened
    bool inTransaction() const;
    /// The one number that a PRAGMA or query answers; 0 when it answers none.
    Result<qint64> number(const QString &sql);

    Interrupter interrupter() const; ///< any thread may use it
    void interrupt(); ///< any thread, while the connection lives

    /// Writes a consistent copy to a path that does not exist yet, also while others write. Whole or absent.
    Status backupTo(const QString &path);

    QString path() const; ///< absolute; empty for a database in memory
    bool isReadOnly() const;

    /// Ends the connection. The last writer of the process leaves a single file without -wal and -shm beside it. The
    /// destructor does the same without telling of failures.
    Status close();

    /// Whether this process has the file open for writing. Any thread.
    static bool isWrittenHere(const QString &path);

    /// For tests: after @p accesses more steps, statements or commits every one fails with Io; -1 for never.
    void failAfter(int accesses);

private:
    friend class Transaction;
    explicit Connection(std::shared_ptr<ConnectionState> state);

    std::shared_ptr<ConnectionState> m_state;
};

} // namespace nutgraf::storage
