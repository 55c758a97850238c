// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "storage/sql/connection.h"

#include <QString>

namespace nutgraf::storage {

/// The newest version of the file's layout that this program knows: the number of files in resources/schema.
inline constexpr int CurrentSchema = 2;
/// "NUTG", at byte 68 of every investigation.
inline constexpr qint32 ApplicationId = 0x4e555447;

/// Brings @p connection to @p target in one transaction with the version inside it; answers the version that it
/// had before. An older file with content is first copied to "NAME.vN.bak" beside it. Newer files and files of other
/// programs are refused with Conflict and InvalidInput.
Result<int> migrate(Connection &connection, int target = CurrentSchema);

/// Compares every table, index and trigger of the file with those that this program makes for its version. A trigger or
/// view that somebody added could change what is written or shown: Conflict, nothing run.
Status checkSchema(Connection &connection);

/// Makes a new investigation, whole or not at all; Conflict when there is a file of that name.
Result<Connection> createInvestigation(const QString &path);

/// Opens an investigation and proves that it is one before anything is written: right program, known version, our own
/// schema, and (up to 16 MB) sound pages. ReadWrite brings an older one up to date. Further connections of the same
/// process to a file that it already writes skip the proof.
Result<Connection> openInvestigation(const QString &path, OpenMode mode = OpenMode::ReadWrite);

} // namespace nutgraf::storage
