// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/claimhistory.h"

#include "storage/custody/custodylog.h"

#include <QJsonArray>

namespace nutgraf::widgets {

namespace {

constexpr int EntriesLookedAt = 300; // a short read; older steps are on the custody screen

bool touches(const QJsonObject &change, const QSet<QUuid> &records)
{
    const auto names = [&](const QJsonValue &value) { return records.contains(QUuid(value.toString())); };
    for (const QJsonValue &step : change.value(QStringLiteral("operations")).toArray()) {
        const QJsonObject operation = step.toObject();
        const QJsonObject values = operation.value(QStringLiteral("values")).toObject();
        if (names(operation.value(QStringLiteral("uuid"))) || names(values.value(QStringLiteral("source")))
            || names(values.value(QStringLiteral("target"))))
            return true;
    }
    return false;
}

} // namespace

storage::Result<QList<HistoryStep>> historyOf(storage::Connection &connection, const QSet<QUuid> &records, int most)
{
    storage::CustodyLog log(connection);
    NUTGRAF_TRY(const QList<storage::CustodyEntry> entries, log.page(0, EntriesLookedAt));
    QList<HistoryStep> steps;
    for (const storage::CustodyEntry &each : entries) {
        const QJsonObject change = each.entry.value(QStringLiteral("change")).toObject();
        if (!touches(change, records))
            continue;
        HistoryStep step;
        step.when = QDateTime::fromMSecsSinceEpoch(
            each.entry.value(QStringLiteral("at_us")).toString().toLongLong() / 1000, Qt::UTC);
        step.who = each.entry.value(QStringLiteral("by")).toString();
        step.title = change.value(QStringLiteral("title")).toString();
        steps.append(step);
        if (steps.size() >= most)
            break;
    }
    return steps;
}

} // namespace nutgraf::widgets
