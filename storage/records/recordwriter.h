// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "storage/records/recordtables.h"
#include "storage/sql/connection.h"

#include <QHash>

#include <map>

namespace nutgraf::storage {

/// A record as it stands in the file; `values` has everything an operation may give.
struct StoredRecord
{
    qint64 id = 0;
    QJsonObject values;
};

/// The rows behind RecordStore: loads, checks and writes one record with all that is derived from it. Keeps its
/// statements prepared. On the thread of its connection.
class RecordWriter
{
public:
    explicit RecordWriter(Connection &connection)
        : m_connection(&connection)
    { }

    Result<std::optional<StoredRecord>> load(const RecordTable &table, const QUuid &uuid);

    /// @p given with numbers, UUIDs and names of states in their one stored form; InvalidInput for a column that the kind
    /// does not have or a value of the wrong type.
    Result<QJsonObject> checked(const RecordTable &table, const QJsonObject &given) const;

    /// The record that @p given makes; the columns left out as the schema says.
    Status create(const RecordTable &table, const QUuid &uuid, const QJsonObject &given, qint64 now);
    Status update(const RecordTable &table, const StoredRecord &former, const QJsonObject &wanted, qint64 now);

    Result<NodeId> nodeOf(const QUuid &uuid);
    Result<std::optional<QUuid>> uuidOf(NodeId node);

private:
    /// What a statement is for; each is prepared once a kind.
    enum Purpose { Load, InsertBase, UpdateBase, InsertDetails, UpdateDetails, FindNode, FindUuid, FindSingle };

    Result<Statement *> statement(const RecordTable &table, Purpose purpose);
    Result<QJsonObject> defaults(const RecordTable &table);
    Result<qint64> insertBase(const RecordTable &table, const QUuid &uuid, const QJsonObject &values, qint64 now);
    Status updateBase(const RecordTable &table, qint64 id, const QJsonObject &values, qint64 now);
    Status writeDetails(const RecordTable &table, Purpose purpose, qint64 id, const QJsonObject &values);
    Status writeAliases(qint64 id, const QString &aliases);
    Status writeClaimSearch(qint64 id, const QJsonObject *former, const QJsonObject &wanted);
    /// The node at one end of a link, proven to be of an allowed kind.
    struct End
    {
        qint64 id = 0;
        RecordKind kind = RecordKind::Source;
    };
    Result<End> end(const RecordTable &table, const QJsonObject &values, const QString &name,
                    const QList<RecordKind> &allowed);
    struct Ends
    {
        qint64 source = 0;
        qint64 target = 0;
    };
    Result<Ends> ends(const RecordTable &table, const QJsonObject &values);
    Status checkSingle(const RecordTable &table, qint64 id, qint64 source, const QJsonObject &values);

    Connection *m_connection;
    std::map<int, Statement> m_statements;
    QHash<int, QJsonObject> m_defaults;
};

} // namespace nutgraf::storage
