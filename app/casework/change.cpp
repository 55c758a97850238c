// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/change.h"

#include "storage/base/uuid7.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace nutgraf::casework {

void Change::put(RecordKind kind, const QUuid &uuid, const QJsonObject &values)
{
    operations.append({kind, uuid, values});
}

QUuid Change::link(RecordKind kind, const QUuid &source, const QUuid &target, const QJsonObject &values)
{
    const QUuid uuid = storage::createUuid7();
    QJsonObject all = values;
    all.insert(QStringLiteral("source"), storage::uuidText(source));
    all.insert(QStringLiteral("target"), storage::uuidText(target));
    put(kind, uuid, all);
    return uuid;
}

void Change::remove(RecordKind kind, const QUuid &uuid)
{
    put(kind, uuid, {{QStringLiteral("removed"), true}});
}

void Change::append(const Change &other)
{
    operations += other.operations;
}

QJsonObject Change::toJson() const
{
    QJsonArray steps;
    for (const RecordOperation &operation : operations)
        steps.append(operation.toJson());
    return {{QStringLiteral("title"), title}, {QStringLiteral("operations"), steps}};
}

storage::Result<Change> Change::fromJson(const QJsonObject &json)
{
    Change change;
    change.title = json.value(QStringLiteral("title")).toString();
    for (const QJsonValue &step : json.value(QStringLiteral("operations")).toArray()) {
        const auto operation = RecordOperation::fromJson(step.toObject());
        if (!operation)
            return storage::Error{storage::ErrorCode::InvalidInput,
                                  QCoreApplication::translate("casework", "This edit cannot be read."),
                                  QStringLiteral("bad operation in a change")};
        change.operations.append(*operation);
    }
    return change;
}

} // namespace nutgraf::casework
