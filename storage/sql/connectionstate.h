// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QString>

#include <memory>
#include <mutex>
#include <thread>

namespace SQLite {
class Database;
}
struct sqlite3;

namespace nutgraf::storage {

class WriterLock;

/// What an Interrupter reaches: the handle while it is open, guarded against its closing.
struct InterruptTarget
{
    std::mutex mutex;
    sqlite3 *handle = nullptr;
};

/// What a Connection, its statements and its transactions share. Only for files of this folder.
struct ConnectionState
{
    ConnectionState();
    ~ConnectionState();

    std::unique_ptr<WriterLock> lock; ///< of a writing connection to a file; outlives the database
    std::unique_ptr<SQLite::Database> database;
    sqlite3 *handle = nullptr;
    std::shared_ptr<InterruptTarget> target;
    std::thread::id thread = std::this_thread::get_id();
    QString path;
    bool readOnly = false;
    int depth = 0; ///< open transactions, nested ones included
    int failAfter = -1;

    void assertThread() const;
    /// Whether the next access may go on: not failing on purpose, and not inside a transaction that SQLite has rolled
    /// back by itself, where a write would be committed alone.
    Status admit();
    /// The last failure of the handle as an Error; @p what is for the log.
    Error failure(int code, const QString &what) const;
    Status execute(const QString &sql);
    /// Leaves one file behind when this is the last writer.
    Status rest();
};

/// The Error for a result code of SQLite.
Error errorFor(int code, const QString &engineMessage, const QString &what);

} // namespace nutgraf::storage
