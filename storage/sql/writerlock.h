// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QString>

#include <memory>

namespace nutgraf::storage {

/// Says that this process, and no other, writes a file: a lock file beside it for as long as a writing connection is
/// open. SQLite's own locks last for a transaction only, which would let two windows overwrite each other's picture of
/// the case. The writing connections of one process share the lock file, each through a WriterLock. Any thread.
class WriterLock
{
public:
    ~WriterLock();
    WriterLock(const WriterLock &) = delete;
    WriterLock &operator=(const WriterLock &) = delete;

    /// @p path is absolute and free of symlinks. Conflict when another process has it.
    static Result<std::unique_ptr<WriterLock>> acquire(const QString &path);
    static bool isHeldHere(const QString &path);

    /// Whether no other connection of this process shares it.
    bool isLast() const;

private:
    explicit WriterLock(const QString &path)
        : m_path(path)
    { }

    QString m_path;
};

} // namespace nutgraf::storage
