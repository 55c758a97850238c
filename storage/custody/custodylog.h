// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "storage/sql/connection.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace nutgraf::storage {

/// One entry of the custody log as it stands in the file.
struct CustodyEntry
{
    qint64 number = 0; ///< counts from 1
    QJsonObject entry;
    QByteArray hash; ///< 32 bytes
};

/// A number and hash of an entry that somebody wrote down outside of the file: printed, mailed, time-stamped.
struct CustodyCheckpoint
{
    qint64 number = 0;
    QByteArray hash;
};

enum class CustodyFault {
    None,
    Gap, ///< a number is missing or out of order
    PreviousHash, ///< the entry does not name the hash of the one before it
    Hash, ///< the words of the entry do not give its hash
    Checkpoint, ///< the chain is sound, but not the one that was written down outside
};

/// What a check of the whole log found.
struct CustodyReport
{
    qint64 entries = 0; ///< read, up to and with the broken one
    qint64 firstBroken = 0; ///< 0 for none
    CustodyFault fault = CustodyFault::None;
    QByteArray lastHash; ///< of the last sound entry; 32 zero bytes for an empty log
    QString finding; ///< one sentence: sound, or what is broken where
    QString proves; ///< what this shows
    QString limits; ///< what it cannot show

    bool isSound() const { return fault == CustodyFault::None; }
};

/// The append-only log of what happened to the file: each entry's hash is SHA-256(0x00 ‖ previous hash ‖ canonical JSON
/// of the entry). On the thread of its connection.
class CustodyLog
{
public:
    explicit CustodyLog(Connection &connection)
        : m_connection(&connection)
    { }

    /// Writes an entry and answers its number; as part of the caller's transaction when there is one.
    Result<qint64> append(const QJsonObject &entry);

    /// Recomputes every hash from the first entry on.
    Result<CustodyReport> verify(const QList<CustodyCheckpoint> &checkpoints = {});

    /// At most @p limit entries before number @p before (0: from the end), newest first.
    Result<QList<CustodyEntry>> page(qint64 before = 0, int limit = 200);

    /// Number and hash of the last entry, to be written down outside; number 0 for an empty log.
    Result<CustodyCheckpoint> head();

private:
    Connection *m_connection;
    std::optional<Statement> m_last;
    std::optional<Statement> m_insert;
};

} // namespace nutgraf::storage
