// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/recordstore.h"

#include "storage/records/recordstoreprivate.h"
#include "storage/sql/transaction.h"

#include <QCoreApplication>

namespace nutgraf::storage {

RecordStore::RecordStore(Connection &connection)
    : d(std::make_unique<Private>(connection))
{ }

RecordStore::~RecordStore() = default;

Result<RecordOperation> RecordStore::apply(const RecordOperation &operation, qint64 now)
{
    const QString removed = QStringLiteral("removed");
    const RecordTable &table = tableOf(operation.kind);
    if (operation.uuid.isNull())
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("storage::records", "This edit is not understood."),
                     QStringLiteral("a %1 without a name").arg(table.name)};
    NUTGRAF_TRY(const QJsonObject given, d->writer.checked(table, operation.values));
    NUTGRAF_TRY(const auto former, d->writer.load(table, operation.uuid));
    RecordOperation inverse{operation.kind, operation.uuid, {}};
    if (!former) {
        inverse.values.insert(removed, true);
        // Taking out what is not there leaves things as they are.
        if (given == inverse.values)
            return inverse;
        NUTGRAF_TRY(Transaction step, Transaction::begin(*d->connection));
        NUTGRAF_CHECK(d->writer.create(table, operation.uuid, given, now));
        NUTGRAF_CHECK(step.commit());
        return inverse;
    }
    QJsonObject wanted = former->values;
    for (auto item = given.begin(); item != given.end(); ++item) {
        inverse.values.insert(item.key(), former->values.value(item.key()));
        wanted.insert(item.key(), item.value());
    }
    if (wanted == former->values)
        return inverse;
    NUTGRAF_TRY(Transaction step, Transaction::begin(*d->connection));
    NUTGRAF_CHECK(d->writer.update(table, *former, wanted, now));
    NUTGRAF_CHECK(step.commit());
    return inverse;
}

Result<std::optional<QJsonObject>> RecordStore::read(RecordKind kind, const QUuid &uuid)
{
    NUTGRAF_TRY(const auto record, d->writer.load(tableOf(kind), uuid));
    return record ? std::optional<QJsonObject>(record->values) : std::optional<QJsonObject>();
}

Result<std::optional<QUuid>> RecordStore::uuidOf(NodeId node)
{
    return d->writer.uuidOf(node);
}

Result<NodeId> RecordStore::nodeOf(const QUuid &uuid)
{
    return d->writer.nodeOf(uuid);
}

} // namespace nutgraf::storage
