// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/change.h"
#include "storage/custody/custodylog.h"
#include "storage/records/recordstore.h"

namespace nutgraf::casework {

/// Applies changes on one connection, inside the caller's transaction, and keeps its statements prepared. On the thread
/// of the connection.
class ChangeWriter
{
public:
    explicit ChangeWriter(storage::Connection &connection);

    /// Applies the steps in order; the answer undoes them. @p journal decides whether the custody log keeps the steps:
    /// edits and captures are kept whole, an engine's suggestions can be made again and are not.
    enum class Journal { Keep, Skip };
    storage::Result<Change> apply(const Change &change, const QString &actor, Journal journal = Journal::Keep);

    /// One entry of the custody log: what happened, by whom, and its facts.
    storage::Status log(const QString &what, const QString &actor, const QJsonObject &facts);

    storage::RecordStore &store() { return m_store; }

private:
    storage::RecordStore m_store;
    storage::CustodyLog m_log;
};

} // namespace nutgraf::casework
