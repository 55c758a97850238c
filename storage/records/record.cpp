// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/record.h"

#include "storage/records/recordtables.h"

namespace nutgraf::storage {

QString recordKindName(RecordKind kind)
{
    return tableOf(kind).name;
}

std::optional<RecordKind> recordKindFromName(const QString &name)
{
    for (const RecordTable &table : recordTables()) {
        if (table.name == name)
            return table.kind;
    }
    return {};
}

bool isLink(RecordKind kind)
{
    return kind >= RecordKind::PublishedBy;
}

QJsonObject RecordOperation::toJson() const
{
    return {{QStringLiteral("kind"), recordKindName(kind)},
            {QStringLiteral("uuid"), uuidText(uuid)},
            {QStringLiteral("values"), values}};
}

std::optional<RecordOperation> RecordOperation::fromJson(const QJsonObject &json)
{
    const auto kind = recordKindFromName(json.value(QLatin1String("kind")).toString());
    const QUuid uuid(json.value(QLatin1String("uuid")).toString());
    const QJsonValue values = json.value(QLatin1String("values"));
    if (!kind || uuid.isNull() || !values.isObject())
        return {};
    return RecordOperation{*kind, uuid, values.toObject()};
}

QString uuidText(const QUuid &uuid)
{
    return uuid.toString(QUuid::WithoutBraces);
}

} // namespace nutgraf::storage
