// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/recordstore.h"

#include "storage/records/compression.h"
#include "storage/records/edtfdays.h"
#include "storage/records/namefolding.h"
#include "storage/records/recordtables.h"
#include "storage/sql/transaction.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QVariant>

namespace nutgraf::storage {

namespace {

// Columns that node and edge have in common and an operation may give.
const QStringList CommonTexts{QStringLiteral("rule"), QStringLiteral("input_hash")};
const QString State = QStringLiteral("state");
const QString Removed = QStringLiteral("removed");
const QString Rank = QStringLiteral("rank");
const QString RuleVersion = QStringLiteral("rule_version");
const QString SourceEnd = QStringLiteral("source");
const QString TargetEnd = QStringLiteral("target");

Error badOperation(const QString &detail)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("storage", "This edit cannot be applied: it holds something unknown."), detail};
}

/// A column and the value it is to get: text, integer, real or nothing.
struct Assignment
{
    QString column;
    QVariant value;
};

Status bindVariant(Statement &statement, int index, const QVariant &value)
{
    if (!value.isValid())
        return statement.bind(index, nullptr);
    switch (value.typeId()) {
    case QMetaType::LongLong:
        return statement.bind(index, value.toLongLong());
    case QMetaType::Double:
        return statement.bind(index, value.toDouble());
    case QMetaType::QByteArray:
        return statement.bind(index, value.toByteArray());
    default:
        return statement.bind(index, value.toString());
    }
}

QVariant dayValue(const std::optional<qint64> &day)
{
    return day ? QVariant(qlonglong(*day)) : QVariant();
}

Result<qint64> integerOf(const QJsonValue &value, const QString &name)
{
    const double number = value.toDouble();
    if (!value.isDouble() || number != double(qint64(number)))
        return badOperation(name + QStringLiteral(" is no integer"));
    return qint64(number);
}

} // namespace

struct RecordStore::Private
{
    explicit Private(Connection &c)
        : connection(&c)
    { }

    // The row behind a UUID: its id, 0 for none.
    Result<qint64> find(const QString &table, const QUuid &uuid)
    {
        NUTGRAF_TRY(Statement query,
                    connection->prepare(QStringLiteral("SELECT id FROM %1 WHERE uuid = ?").arg(table)));
        NUTGRAF_CHECK(query.bindAll(uuid.toRfc4122()));
        NUTGRAF_TRY(const bool row, query.step());
        return row ? query.integer(0) : qint64(0);
    }

    // One row of a table as JSON, for the columns asked for.
    Result<QJsonObject> row(const QString &table, qint64 id, const QStringList &columns)
    {
        QJsonObject values;
        if (columns.isEmpty())
            return values;
        NUTGRAF_TRY(
            Statement query,
            connection->prepare(
                QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(columns.join(QStringLiteral(", ")), table)));
        NUTGRAF_CHECK(query.bindAll(id));
        NUTGRAF_TRY(const bool found, query.step());
        for (int i = 0; found && i < columns.size(); ++i)
            values.insert(columns[i], query.text(i));
        return values;
    }

    Status write(const QString &table, qint64 id, const QList<Assignment> &assignments)
    {
        if (assignments.isEmpty())
            return {};
        QStringList sets;
        for (const Assignment &assignment : assignments)
            sets.append(assignment.column + QStringLiteral(" = ?"));
        NUTGRAF_TRY(Statement update,
                    connection->prepare(
                        QStringLiteral("UPDATE %1 SET %2 WHERE id = ?").arg(table, sets.join(QStringLiteral(", ")))));
        int index = 0;
        for (const Assignment &assignment : assignments)
            NUTGRAF_CHECK(bindVariant(update, ++index, assignment.value));
        NUTGRAF_CHECK(update.bind(++index, id));
        return update.run();
    }

    Status checkNames(const RecordTable &table, const QJsonObject &values) const
    {
        for (auto it = values.begin(); it != values.end(); ++it) {
            const QString &name = it.key();
            const bool common = name == State || name == Removed || name == RuleVersion || CommonTexts.contains(name);
            const bool ends = isLink(table.kind) && (name == SourceEnd || name == TargetEnd || name == Rank);
            if (!common && !ends && !table.column(name))
                return badOperation(table.name + QStringLiteral(" has no ") + name);
        }
        return {};
    }

    // What the operation sets in node or edge.
    Result<QList<Assignment>> commonAssignments(const QJsonObject &values) const
    {
        QList<Assignment> made;
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (it.key() == State) {
                const auto state = stateFromName(it->toString());
                if (!state)
                    return badOperation(QStringLiteral("unknown state ") + it->toString());
                made.append({State, qlonglong(*state)});
            } else if (it.key() == Removed) {
                if (!it->isBool())
                    return badOperation(QStringLiteral("removed is neither true nor false"));
                made.append({Removed, qlonglong(it->toBool() ? 1 : 0)});
            } else if (it.key() == RuleVersion || it.key() == Rank) {
                NUTGRAF_TRY(const qint64 number, integerOf(*it, it.key()));
                made.append({it.key(), qlonglong(number)});
            } else if (CommonTexts.contains(it.key())) {
                if (!it->isString())
                    return badOperation(it.key() + QStringLiteral(" is no text"));
                made.append({it.key(), it->toString()});
            }
        }
        return made;
    }

    // What the operation sets in the table of details, with the derived columns.
    Result<QList<Assignment>> detailAssignments(const RecordTable &table, const QJsonObject &values) const
    {
        QList<Assignment> made;
        for (auto it = values.begin(); it != values.end(); ++it) {
            const RecordColumn *column = isLink(table.kind) && (it.key() == SourceEnd || it.key() == TargetEnd)
                ? nullptr
                : table.column(it.key());
            if (!column)
                continue;
            if (column->type == ColumnType::Integer) {
                NUTGRAF_TRY(const qint64 number, integerOf(*it, it.key()));
                made.append({column->name, qlonglong(number)});
                continue;
            }
            if (column->type == ColumnType::Real) {
                if (!it->isDouble())
                    return badOperation(it.key() + QStringLiteral(" is no number"));
                made.append({column->name, it->toDouble()});
                continue;
            }
            if (!it->isString())
                return badOperation(it.key() + QStringLiteral(" is no text"));
            const QString text = it->toString();
            made.append({column->name, text});
            if (column->type == ColumnType::Date) {
                const EdtfDays days = edtfDays(text);
                made.append({column->name + QStringLiteral("_min"), dayValue(days.first)});
                made.append({column->name + QStringLiteral("_max"), dayValue(days.last)});
            } else if (column->type == ColumnType::Name) {
                made.append({QStringLiteral("folded"), foldedName(text)});
            }
        }
        return made;
    }

    // The node at an end of a link; its kind must be one that the link may have there.
    Result<qint64> end(const QJsonObject &values, const QString &name, const QList<RecordKind> &allowed)
    {
        const QUuid uuid(values.value(name).toString());
        NUTGRAF_TRY(Statement query, connection->prepare(QStringLiteral("SELECT id, kind FROM node WHERE uuid = ?")));
        NUTGRAF_CHECK(query.bindAll(uuid.toRfc4122()));
        NUTGRAF_TRY(const bool found, query.step());
        if (!found)
            return Error{ErrorCode::NotFound,
                         QCoreApplication::translate("storage", "What this edit refers to is not in the file."),
                         name + u' ' + uuidText(uuid)};
        const auto kind = recordKindFromName(query.text(1));
        if (!kind || !allowed.contains(*kind))
            return badOperation(name + QStringLiteral(" may not be a ") + query.text(1));
        return query.integer(0);
    }

    Result<qint64> create(const RecordTable &table, const RecordOperation &operation, qint64 now)
    {
        if (isLink(table.kind)) {
            NUTGRAF_TRY(const qint64 source, end(operation.values, SourceEnd, table.sources));
            NUTGRAF_TRY(const qint64 target, end(operation.values, TargetEnd, table.targets));
            NUTGRAF_TRY(Statement insert,
                        connection->prepare(QStringLiteral("INSERT INTO edge(uuid, kind, source, target, created_us, "
                                                           "changed_us) VALUES(?, ?, ?, ?, ?, ?)")));
            NUTGRAF_CHECK(insert.bindAll(operation.uuid.toRfc4122(), table.name, source, target, now, now));
            NUTGRAF_CHECK(insert.run());
        } else {
            NUTGRAF_TRY(Statement insert,
                        connection->prepare(
                            QStringLiteral("INSERT INTO node(uuid, kind, created_us, changed_us) VALUES(?, ?, ?, ?)")));
            NUTGRAF_CHECK(insert.bindAll(operation.uuid.toRfc4122(), table.name, now, now));
            NUTGRAF_CHECK(insert.run());
        }
        const qint64 id = connection->lastInsertId();
        if (!table.details.isEmpty()) {
            NUTGRAF_TRY(Statement insert,
                        connection->prepare(QStringLiteral("INSERT INTO %1(id) VALUES(?)").arg(table.details)));
            NUTGRAF_CHECK(insert.bindAll(id));
            NUTGRAF_CHECK(insert.run());
        }
        return id;
    }

    Status indexClaim(qint64 id, const char *verb)
    {
        // An external-content index is told the old words to forget them.
        const bool forget = qstrcmp(verb, "delete") == 0;
        const QString columns = forget ? QStringLiteral("claim_search, rowid, statement, subject, measure")
                                       : QStringLiteral("rowid, statement, subject, measure");
        const QString values = forget ? QStringLiteral("'delete', id, statement, subject, measure")
                                      : QStringLiteral("id, statement, subject, measure");
        NUTGRAF_TRY(
            Statement statement,
            connection->prepare(
                QStringLiteral("INSERT INTO claim_search(%1) SELECT %2 FROM claim WHERE id = ?").arg(columns, values)));
        NUTGRAF_CHECK(statement.bindAll(id));
        return statement.run();
    }

    Status writeAliases(qint64 id, const QString &aliases)
    {
        NUTGRAF_TRY(Statement clear, connection->prepare(QStringLiteral("DELETE FROM alias WHERE source = ?")));
        NUTGRAF_CHECK(clear.bindAll(id));
        NUTGRAF_CHECK(clear.run());
        for (const QString &alias : aliases.split(u'\n', Qt::SkipEmptyParts)) {
            NUTGRAF_TRY(
                Statement insert,
                connection->prepare(QStringLiteral("INSERT OR IGNORE INTO alias(source, folded) VALUES(?, ?)")));
            NUTGRAF_CHECK(insert.bindAll(id, foldedName(alias)));
            NUTGRAF_CHECK(insert.run());
        }
        return {};
    }

    // Everything an operation on this record could give, as it stands.
    Result<QJsonObject> values(const RecordTable &table, qint64 id)
    {
        const bool link = isLink(table.kind);
        QStringList common{State, Removed, RuleVersion};
        common += CommonTexts;
        if (link)
            common.append(Rank);
        NUTGRAF_TRY(const QJsonObject texts, row(link ? QStringLiteral("edge") : QStringLiteral("node"), id, common));
        QJsonObject all;
        for (const QString &name : CommonTexts)
            all.insert(name, texts.value(name));
        all.insert(State, stateName(RecordState(texts.value(State).toString().toInt())));
        all.insert(Removed, texts.value(Removed).toString() == QLatin1String("1"));
        all.insert(RuleVersion, texts.value(RuleVersion).toString().toDouble());
        if (link) {
            all.insert(Rank, texts.value(Rank).toString().toDouble());
            NUTGRAF_TRY(
                Statement ends,
                connection->prepare(QStringLiteral("SELECT s.uuid, t.uuid FROM edge e JOIN node s ON s.id = e.source "
                                                   "JOIN node t ON t.id = e.target WHERE e.id = ?")));
            NUTGRAF_CHECK(ends.bindAll(id));
            NUTGRAF_TRY(const bool found, ends.step());
            if (found) {
                all.insert(SourceEnd, uuidText(QUuid::fromRfc4122(ends.blob(0))));
                all.insert(TargetEnd, uuidText(QUuid::fromRfc4122(ends.blob(1))));
            }
        }
        QStringList names;
        for (const RecordColumn &column : table.columns)
            names.append(column.name);
        if (!names.isEmpty()) {
            NUTGRAF_TRY(const QJsonObject details, row(table.details, id, names));
            for (const RecordColumn &column : table.columns) {
                const QString text = details.value(column.name).toString();
                const bool number = column.type == ColumnType::Integer || column.type == ColumnType::Real;
                all.insert(column.name, number ? QJsonValue(text.toDouble()) : QJsonValue(text));
            }
        }
        return all;
    }

    Connection *connection;
};

RecordStore::RecordStore(Connection &connection)
    : d(std::make_unique<Private>(connection))
{ }

RecordStore::~RecordStore() = default;

Result<RecordOperation> RecordStore::apply(const RecordOperation &operation, qint64 now)
{
    const RecordTable &table = tableOf(operation.kind);
    if (operation.uuid.isNull())
        return badOperation(QStringLiteral("a record without UUID"));
    NUTGRAF_CHECK(d->checkNames(table, operation.values));
    NUTGRAF_TRY(QList<Assignment> common, d->commonAssignments(operation.values));
    NUTGRAF_TRY(const QList<Assignment> details, d->detailAssignments(table, operation.values));

    NUTGRAF_TRY(Transaction step, Transaction::begin(*d->connection));
    const QString head = isLink(table.kind) ? QStringLiteral("edge") : QStringLiteral("node");
    NUTGRAF_TRY(qint64 id, d->find(head, operation.uuid));
    RecordOperation inverse{operation.kind, operation.uuid, {}};
    const bool isNew = id == 0;
    if (isNew) {
        if (operation.values.value(Removed).toBool()) // taking out what is not there
            return RecordOperation{operation.kind, operation.uuid, {{Removed, true}}};
        NUTGRAF_TRY(id, d->create(table, operation, now));
        inverse.values.insert(Removed, true);
    } else {
        NUTGRAF_TRY(const QJsonObject before, d->values(table, id));
        for (auto it = operation.values.begin(); it != operation.values.end(); ++it)
            inverse.values.insert(it.key(), before.value(it.key()));
        // Putting a record that was taken out brings it back, and undoing that takes it out again.
        if (before.value(Removed).toBool() && !operation.values.contains(Removed)) {
            common.append({Removed, qlonglong(0)});
            inverse.values.insert(Removed, true);
        }
    }
    const bool searched = operation.kind == RecordKind::Claim;
    if (searched && !isNew)
        NUTGRAF_CHECK(d->indexClaim(id, "delete"));
    common.append({QStringLiteral("changed_us"), qlonglong(now)});
    NUTGRAF_CHECK(d->write(head, id, common));
    if (!table.details.isEmpty())
        NUTGRAF_CHECK(d->write(table.details, id, details));
    if (searched)
        NUTGRAF_CHECK(d->indexClaim(id, "insert"));
    if (operation.kind == RecordKind::Source && operation.values.contains(QStringLiteral("aliases")))
        NUTGRAF_CHECK(d->writeAliases(id, operation.values.value(QStringLiteral("aliases")).toString()));
    NUTGRAF_CHECK(step.commit());
    return inverse;
}

Result<std::optional<QJsonObject>> RecordStore::read(RecordKind kind, const QUuid &uuid)
{
    const RecordTable &table = tableOf(kind);
    NUTGRAF_TRY(const qint64 id, d->find(isLink(kind) ? QStringLiteral("edge") : QStringLiteral("node"), uuid));
    if (id == 0)
        return std::optional<QJsonObject>();
    NUTGRAF_TRY(QJsonObject values, d->values(table, id));
    return std::optional<QJsonObject>(std::move(values));
}

Result<std::optional<QUuid>> RecordStore::uuidOf(NodeId node)
{
    NUTGRAF_TRY(Statement query, d->connection->prepare(QStringLiteral("SELECT uuid FROM node WHERE id = ?")));
    NUTGRAF_CHECK(query.bindAll(node));
    NUTGRAF_TRY(const bool found, query.step());
    return found ? std::optional<QUuid>(QUuid::fromRfc4122(query.blob(0))) : std::optional<QUuid>();
}

Result<NodeId> RecordStore::nodeOf(const QUuid &uuid)
{
    NUTGRAF_TRY(const qint64 id, d->find(QStringLiteral("node"), uuid));
    return NodeId{id};
}

Result<QString> RecordStore::storeBlob(const QByteArray &bytes)
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    const std::optional<QByteArray> packed = compress(bytes);
    NUTGRAF_TRY(Statement insert,
                d->connection->prepare(QStringLiteral(
                    "INSERT INTO blob(sha256, size, encoding, body) VALUES(?, ?, ?, ?) ON CONFLICT DO NOTHING")));
    NUTGRAF_CHECK(insert.bindAll(hash, qint64(bytes.size()), packed ? QStringLiteral("zstd") : QStringLiteral("raw"),
                                 packed ? *packed : bytes));
    NUTGRAF_CHECK(insert.run());
    return QString::fromLatin1(hash.toHex());
}

Result<QByteArray> RecordStore::loadBlob(const QString &sha256)
{
    const QByteArray hash = QByteArray::fromHex(sha256.toLatin1());
    NUTGRAF_TRY(Statement query,
                d->connection->prepare(QStringLiteral("SELECT size, encoding, body FROM blob WHERE sha256 = ?")));
    NUTGRAF_CHECK(query.bindAll(hash));
    NUTGRAF_TRY(const bool found, query.step());
    if (!found)
        return Error{ErrorCode::NotFound, QCoreApplication::translate("storage", "These bytes are not in the file."),
                     sha256};
    QByteArray bytes = query.blob(2);
    if (query.text(1) == QLatin1String("zstd")) {
        NUTGRAF_TRY(bytes, decompress(bytes, query.integer(0)));
    }
    if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != hash)
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("storage",
                                                 "The stored bytes are damaged: they do not match their "
                                                 "fingerprint."),
                     sha256};
    return bytes;
}

Status RecordStore::storeText(const QUuid &capture, const QString &title, const QString &publisher, const QString &text)
{
    NUTGRAF_TRY(const NodeId node, nodeOf(capture));
    if (!node.isValid())
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("storage", "What this edit refers to is not in the file."),
                     uuidText(capture)};
    for (const char *table :
         {"capture_text(id, title, publisher, body)", "capture_search(rowid, title, publisher, body)"}) {
        NUTGRAF_TRY(
            Statement insert,
            d->connection->prepare(QStringLiteral("INSERT INTO %1 VALUES(?, ?, ?, ?)").arg(QLatin1String(table))));
        NUTGRAF_CHECK(insert.bindAll(node, title, publisher, text));
        NUTGRAF_CHECK(insert.run());
    }
    return {};
}

} // namespace nutgraf::storage
