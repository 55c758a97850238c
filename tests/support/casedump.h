// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/recordstore.h"

#include <QJsonDocument>
#include <QStringList>

namespace nutgraf::tests {

/// Everything that is in an investigation and not taken out, a line a record, and the kept counts: two files with the same
/// dump are the same to whoever reads them.
inline QStringList dumpCase(storage::Connection &connection)
{
    storage::RecordStore store(connection);
    QStringList lines;
    const auto addAll = [&](const QString &table) {
        auto rows =
            connection.prepare(QStringLiteral("SELECT kind, uuid FROM %1 WHERE removed = 0 ORDER BY uuid").arg(table));
        while (rows && rows.value().step().valueOr(false)) {
            const QString kind = rows.value().text(0);
            const QUuid uuid = QUuid::fromRfc4122(rows.value().blob(1));
            const auto record = store.read(*storage::recordKindFromName(kind), uuid);
            const QJsonObject values = record && record.value() ? *record.value() : QJsonObject();
            lines.append(kind + u' ' + storage::uuidText(uuid) + u' '
                         + QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact)));
        }
    };
    addAll(QStringLiteral("node"));
    addAll(QStringLiteral("edge"));
    auto counts = connection.prepare(
        QStringLiteral("SELECT kind, state, number FROM tally WHERE number <> 0 ORDER BY kind, state"));
    while (counts && counts.value().step().valueOr(false))
        lines.append(QStringLiteral("count %1 %2 %3")
                         .arg(counts.value().text(0))
                         .arg(counts.value().integer(1))
                         .arg(counts.value().integer(2)));
    return lines;
}

} // namespace nutgraf::tests
