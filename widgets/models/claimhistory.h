// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "storage/sql/connection.h"

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QUuid>

namespace nutgraf::widgets {

/// One edit, as the custody log keeps it.
struct HistoryStep
{
    QDateTime when; ///< UTC
    QString who; ///< as in the log: "person"
    QString title;
};

/// The newest edits that touched any of these records, from the last entries of the custody log; at most @p most. On the
/// connection's thread.
storage::Result<QList<HistoryStep>> historyOf(storage::Connection &connection, const QSet<QUuid> &records, int most);

} // namespace nutgraf::widgets
