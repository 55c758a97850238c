// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "storage/sql/connection.h"

#include <QDateTime>
#include <QIODevice>
#include <QString>

namespace nutgraf::exporting {

/// Writes all captures of the investigation as WACZ 1.1.1 (https://specs.webrecorder.net/wacz/1.1.1/): the archive of
/// writeWarc() with an index, the list of its pages and the hashes of all. On the connection's thread.
storage::Status writeWacz(storage::Connection &connection, const QDateTime &now, QIODevice &out);

/// The key that indexes of web archives sort by: host turned round, then path: "example,quay)/fund?a=1".
QString sortKey(const QString &address);

} // namespace nutgraf::exporting
