// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "storage/sql/connection.h"

namespace nutgraf::storage {

/// @p path made absolute, its folder free of symlinks; a symlink in the last place stays one, to be refused.
QString resolvedPath(const QString &path);

/// Refuses what cannot be a database file to be opened in @p mode, each kind with its own sentence, by looking only.
/// The answer is the resolved path.
Result<QString> checkFile(const QString &path, OpenMode mode);

/// Whether the file lies where a write-ahead log is not safe: NFS, SMB or a file system in user space.
bool isOnNetworkFileSystem(const QString &path);

} // namespace nutgraf::storage
