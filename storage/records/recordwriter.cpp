// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/recordwriter.h"

#include "storage/records/edtfdays.h"
#include "storage/records/namefolding.h"

#include <QCoreApplication>

#include <limits>

namespace nutgraf::storage {

namespace {

const QString Source = QStringLiteral("source");
const QString Target = QStringLiteral("target");
const QString Rank = QStringLiteral("rank");
const QString State = QStringLiteral("state");
const QString Removed = QStringLiteral("removed");
const QString Rule = QStringLiteral("rule");
const QString RuleVersion = QStringLiteral("rule_version");
const QString InputHash = QStringLiteral("input_hash");

Error refused(const QString &detail)
{
    return {ErrorCode::InvalidInput, QCoreApplication::translate("storage::records", "This edit is not understood."),
            detail};
}

Error occupied(const QString &detail)
{
    return {ErrorCode::Conflict,
            QCoreApplication::translate("storage::records", "This contradicts what the file holds already."), detail};
}

/// A whole number of 64 bits, as stored; nothing for anything else.
std::optional<QJsonValue> wholeNumber(const QJsonValue &value)
{
    constexpr qint64 Lowest = std::numeric_limits<qint64>::min();
    if (!value.isDouble() || value.toInteger(Lowest) == Lowest)
        return {};
    return QJsonValue(value.toInteger());
}

std::optional<QJsonValue> uuidValue(const QJsonValue &value)
{
    const QUuid uuid(value.toString());
    if (uuid.isNull())
        return {};
    return QJsonValue(uuidText(uuid));
}

std::optional<QJsonValue> text(const QJsonValue &value)
{
    if (!value.isString())
        return {};
    return value;
}

/// The stored form of a value for one of the columns that every record has; nothing when it is none or does not fit.
std::optional<QJsonValue> commonValue(const RecordTable &table, const QString &name, const QJsonValue &value)
{
    if (name == State && stateFromName(value.toString()))
        return value;
    if (name == Removed && value.isBool())
        return value;
    if (name == Rule || name == InputHash)
        return text(value);
    if (name == RuleVersion || (name == Rank && isLink(table.kind)))
        return wholeNumber(value);
    if ((name == Source || name == Target) && isLink(table.kind))
        return uuidValue(value);
    return {};
}

std::optional<QJsonValue> columnValue(const RecordColumn &column, const QJsonValue &value)
{
    switch (column.type) {
    case ColumnType::Integer:
        return wholeNumber(value);
    case ColumnType::Real:
        if (!value.isDouble())
            return {};
        return QJsonValue(value.toDouble());
    default:
        return text(value);
    }
}

QString sqlOf(const RecordTable &table, QStringList &names)
{
    for (const RecordColumn &column : table.columns) {
        names.append(column.name);
        if (column.type == ColumnType::Date)
            names << column.name + QStringLiteral("_min") << column.name + QStringLiteral("_max");
        else if (column.type == ColumnType::Name)
            names << QStringLiteral("folded");
    }
    return table.details;
}

QString loadSql(const RecordTable &table)
{
    QString columns = QStringLiteral("r.id, r.kind, r.state, r.removed, r.rule, r.rule_version, r.input_hash");
    QString from = isLink(table.kind)
        ? QStringLiteral(" FROM edge r JOIN node s ON s.id = r.source JOIN node t ON t.id = r.target")
        : QStringLiteral(" FROM node r");
    if (isLink(table.kind))
        columns += QStringLiteral(", s.uuid, t.uuid, r.rank");
    for (const RecordColumn &column : table.columns)
        columns += QStringLiteral(", d.") + column.name;
    if (!table.details.isEmpty())
        from += QStringLiteral(" JOIN %1 d ON d.id = r.id").arg(table.details);
    return QStringLiteral("SELECT ") + columns + from + QStringLiteral(" WHERE r.uuid = ?");
}

QString detailsSql(const RecordTable &table, bool isNew)
{
    QStringList names;
    const QString name = sqlOf(table, names);
    if (isNew) {
        const QStringList marks(names.size(), QStringLiteral("?"));
        return QStringLiteral("INSERT INTO %1(%2, id) VALUES(%3, ?)")
            .arg(name, names.join(QLatin1String(", ")), marks.join(QLatin1String(", ")));
    }
    return QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?").arg(name, names.join(QLatin1String(" = ?, ")));
}

bool differs(const RecordTable &table, const QJsonObject &former, const QJsonObject &wanted)
{
    for (const RecordColumn &column : table.columns) {
        if (former.value(column.name) != wanted.value(column.name))
            return true;
    }
    return false;
}

int stateNumber(const QJsonObject &values)
{
    return int(stateFromName(values.value(State).toString()).value_or(RecordState::Confirmed));
}

int removedNumber(const QJsonObject &values)
{
    return values.value(Removed).toBool() ? 1 : 0;
}

} // namespace

Result<Statement *> RecordWriter::statement(const RecordTable &table, Purpose purpose)
{
    const int key = int(table.kind) * 16 + int(purpose);
    const auto known = m_statements.find(key);
    if (known != m_statements.end())
        return &known->second;
    const bool link = isLink(table.kind);
    QString sql;
    switch (purpose) {
    case Load:
        sql = loadSql(table);
        break;
    case InsertBase:
        sql = link ? QStringLiteral("INSERT INTO edge(uuid, kind, source, target, rank, state, removed, rule, "
                                    "rule_version, input_hash, created_us, changed_us) "
                                    "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                   : QStringLiteral("INSERT INTO node(uuid, kind, state, removed, rule, rule_version, input_hash, "
                                    "created_us, changed_us) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
        break;
    case UpdateBase:
        sql = link ? QStringLiteral("UPDATE edge SET source = ?, target = ?, rank = ?, state = ?, removed = ?, "
                                    "rule = ?, rule_version = ?, input_hash = ?, changed_us = ? WHERE id = ?")
                   : QStringLiteral("UPDATE node SET state = ?, removed = ?, rule = ?, rule_version = ?, "
                                    "input_hash = ?, changed_us = ? WHERE id = ?");
        break;
    case InsertDetails:
    case UpdateDetails:
        sql = detailsSql(table, purpose == InsertDetails);
        break;
    case FindNode:
        sql = QStringLiteral("SELECT id, kind FROM node WHERE uuid = ?");
        break;
    case FindUuid:
        sql = QStringLiteral("SELECT uuid FROM node WHERE id = ?");
        break;
    case FindSingle:
        sql = QStringLiteral("SELECT 1 FROM edge WHERE source = ? AND kind = ? AND removed = 0 AND id <> ?");
        break;
    }
    NUTGRAF_TRY(Statement made, m_connection->prepare(sql));
    return &m_statements.emplace(key, std::move(made)).first->second;
}

Result<std::optional<StoredRecord>> RecordWriter::load(const RecordTable &table, const QUuid &uuid)
{
    NUTGRAF_TRY(Statement * row, statement(table, Load));
    const StatementReset reset(*row);
    NUTGRAF_CHECK(row->bindAll(uuid.toRfc4122()));
    NUTGRAF_TRY(const bool found, row->step());
    if (!found) {
        // Records and links of all kinds share their names: the file may know it as something else.
        NUTGRAF_TRY(const qint64 others,
                    m_connection->number(QStringLiteral("SELECT (SELECT count(*) FROM node WHERE uuid = x'%1') + "
                                                        "(SELECT count(*) FROM edge WHERE uuid = x'%1')")
                                             .arg(QString::fromLatin1(uuid.toRfc4122().toHex()))));
        if (others > 0)
            return refused(QStringLiteral("%1 is no %2").arg(uuidText(uuid), table.name));
        return std::optional<StoredRecord>();
    }
    if (row->text(1) != table.name)
        return refused(QStringLiteral("%1 is a %2, not a %3").arg(uuidText(uuid), row->text(1), table.name));
    StoredRecord record;
    record.id = row->integer(0);
    record.values = {{State, stateName(RecordState(row->integer(2)))},
                     {Removed, row->integer(3) != 0},
                     {Rule, row->text(4)},
                     {RuleVersion, row->integer(5)},
                     {InputHash, row->text(6)}};
    int column = 7;
    if (isLink(table.kind)) {
        record.values.insert(Source, uuidText(QUuid::fromRfc4122(row->blob(column++))));
        record.values.insert(Target, uuidText(QUuid::fromRfc4122(row->blob(column++))));
        record.values.insert(Rank, row->integer(column++));
    }
    for (const RecordColumn &detail : table.columns) {
        if (detail.type == ColumnType::Integer)
            record.values.insert(detail.name, row->integer(column));
        else if (detail.type == ColumnType::Real)
            record.values.insert(detail.name, row->real(column));
        else
            record.values.insert(detail.name, row->text(column));
        ++column;
    }
    return std::optional<StoredRecord>(record);
}

Result<QJsonObject> RecordWriter::checked(const RecordTable &table, const QJsonObject &given) const
{
    QJsonObject values;
    for (auto item = given.begin(); item != given.end(); ++item) {
        const QString name = item.key();
        // The evidence of a column of its own name goes first: a hop has no "source" column, but a link has.
        const RecordColumn *column = table.column(name);
        const auto value = column ? columnValue(*column, item.value()) : commonValue(table, name, item.value());
        if (!value)
            return refused(QStringLiteral("%1.%2 cannot be set to this").arg(table.name, name));
        values.insert(name, *value);
    }
    return values;
}

Result<QJsonObject> RecordWriter::defaults(const RecordTable &table)
{
    const auto known = m_defaults.constFind(int(table.kind));
    if (known != m_defaults.constEnd())
        return *known;
    QJsonObject values{{State, stateName(RecordState::Confirmed)},
                       {Removed, false},
                       {Rule, QString()},
                       {RuleVersion, 0},
                       {InputHash, QString()}};
    if (isLink(table.kind))
        values.insert(Rank, 0);
    if (!table.details.isEmpty()) {
        NUTGRAF_TRY(Statement rows,
                    m_connection->prepare(QStringLiteral("SELECT name, dflt_value FROM pragma_table_info(?)")));
        NUTGRAF_CHECK(rows.bindAll(table.details));
        for (;;) {
            NUTGRAF_TRY(const bool more, rows.step());
            if (!more)
                break;
            const RecordColumn *column = table.column(rows.text(0));
            if (!column)
                continue;
            const QString literal = rows.text(1);
            if (column->type == ColumnType::Integer || column->type == ColumnType::Real)
                values.insert(column->name, literal.toInt());
            else
                values.insert(column->name, literal.mid(1, literal.size() - 2));
        }
    }
    m_defaults.insert(int(table.kind), values);
    return values;
}

Status RecordWriter::create(const RecordTable &table, const QUuid &uuid, const QJsonObject &given, qint64 now)
{
    NUTGRAF_TRY(QJsonObject values, defaults(table));
    for (auto item = given.begin(); item != given.end(); ++item)
        values.insert(item.key(), item.value());
    NUTGRAF_TRY(const qint64 id, insertBase(table, uuid, values, now));
    if (!table.details.isEmpty())
        NUTGRAF_CHECK(writeDetails(table, InsertDetails, id, values));
    if (table.kind == RecordKind::Source)
        NUTGRAF_CHECK(writeAliases(id, values.value(QLatin1String("aliases")).toString()));
    if (table.kind == RecordKind::Claim)
        NUTGRAF_CHECK(writeClaimSearch(id, nullptr, values));
    return {};
}

Status RecordWriter::update(const RecordTable &table, const StoredRecord &former, const QJsonObject &wanted, qint64 now)
{
    NUTGRAF_CHECK(updateBase(table, former.id, wanted, now));
    if (!differs(table, former.values, wanted))
        return {};
    NUTGRAF_CHECK(writeDetails(table, UpdateDetails, former.id, wanted));
    const QString aliases = QStringLiteral("aliases");
    if (table.kind == RecordKind::Source && former.values.value(aliases) != wanted.value(aliases))
        NUTGRAF_CHECK(writeAliases(former.id, wanted.value(aliases).toString()));
    if (table.kind == RecordKind::Claim)
        NUTGRAF_CHECK(writeClaimSearch(former.id, &former.values, wanted));
    return {};
}

Result<qint64> RecordWriter::insertBase(const RecordTable &table, const QUuid &uuid, const QJsonObject &values,
                                        qint64 now)
{
    NUTGRAF_TRY(Statement * row, statement(table, InsertBase));
    const StatementReset reset(*row);
    const QString rule = values.value(Rule).toString();
    const qint64 version = values.value(RuleVersion).toInteger();
    const QString hash = values.value(InputHash).toString();
    if (isLink(table.kind)) {
        NUTGRAF_TRY(const Ends ends, this->ends(table, values));
        NUTGRAF_CHECK(checkSingle(table, 0, ends.source, values));
        NUTGRAF_CHECK(row->bindAll(uuid.toRfc4122(), table.name, ends.source, ends.target,
                                   values.value(Rank).toInteger(), stateNumber(values), removedNumber(values), rule,
                                   version, hash, now, now));
    } else {
        NUTGRAF_CHECK(row->bindAll(uuid.toRfc4122(), table.name, stateNumber(values), removedNumber(values), rule,
                                   version, hash, now, now));
    }
    NUTGRAF_CHECK(row->run());
    return m_connection->lastInsertId();
}

Status RecordWriter::updateBase(const RecordTable &table, qint64 id, const QJsonObject &values, qint64 now)
{
    NUTGRAF_TRY(Statement * row, statement(table, UpdateBase));
    const StatementReset reset(*row);
    const QString rule = values.value(Rule).toString();
    const qint64 version = values.value(RuleVersion).toInteger();
    const QString hash = values.value(InputHash).toString();
    if (isLink(table.kind)) {
        NUTGRAF_TRY(const Ends ends, this->ends(table, values));
        NUTGRAF_CHECK(checkSingle(table, id, ends.source, values));
        NUTGRAF_CHECK(row->bindAll(ends.source, ends.target, values.value(Rank).toInteger(), stateNumber(values),
                                   removedNumber(values), rule, version, hash, now, id));
    } else {
        NUTGRAF_CHECK(row->bindAll(stateNumber(values), removedNumber(values), rule, version, hash, now, id));
    }
    return row->run();
}

Status RecordWriter::writeDetails(const RecordTable &table, Purpose purpose, qint64 id, const QJsonObject &values)
{
    NUTGRAF_TRY(Statement * row, statement(table, purpose));
    const StatementReset reset(*row);
    int index = 0;
    for (const RecordColumn &column : table.columns) {
        const QJsonValue value = values.value(column.name);
        if (column.type == ColumnType::Integer) {
            NUTGRAF_CHECK(row->bind(++index, value.toInteger()));
            continue;
        }
        if (column.type == ColumnType::Real) {
            NUTGRAF_CHECK(row->bind(++index, value.toDouble()));
            continue;
        }
        NUTGRAF_CHECK(row->bind(++index, value.toString()));
        if (column.type == ColumnType::Date) {
            const EdtfDays days = edtfDays(value.toString());
            NUTGRAF_CHECK(row->bind(++index, days.first));
            NUTGRAF_CHECK(row->bind(++index, days.last));
        } else if (column.type == ColumnType::Name) {
            NUTGRAF_CHECK(row->bind(++index, foldedName(value.toString())));
        }
    }
    NUTGRAF_CHECK(row->bind(++index, id));
    return row->run();
}

Status RecordWriter::writeAliases(qint64 id, const QString &aliases)
{
    NUTGRAF_TRY(Statement clear, m_connection->prepare(QStringLiteral("DELETE FROM alias WHERE source = ?")));
    NUTGRAF_CHECK(clear.bindAll(id));
    NUTGRAF_CHECK(clear.run());
    NUTGRAF_TRY(Statement add, m_connection->prepare(QStringLiteral("INSERT OR IGNORE INTO alias VALUES(?, ?)")));
    for (const QString &line : aliases.split(u'\n', Qt::SkipEmptyParts)) {
        const QString folded = foldedName(line);
        if (folded.isEmpty())
            continue;
        NUTGRAF_CHECK(add.bindAll(id, folded));
        NUTGRAF_CHECK(add.run());
    }
    return {};
}

/// The index mirrors the table of claims, removed ones included, so that it can be rebuilt and proven; who searches
/// leaves out what is removed. It is to be told the words it forgets (FTS5, "external content tables").
Status RecordWriter::writeClaimSearch(qint64 id, const QJsonObject *former, const QJsonObject &wanted)
{
    const auto words = [](const QJsonObject &values, const char *name) {
        return values.value(QLatin1String(name)).toString();
    };
    if (former) {
        if (words(*former, "statement") == words(wanted, "statement")
            && words(*former, "subject") == words(wanted, "subject")
            && words(*former, "measure") == words(wanted, "measure"))
            return {};
        NUTGRAF_TRY(Statement forget,
                    m_connection->prepare(QStringLiteral("INSERT INTO claim_search(claim_search, rowid, statement, "
                                                         "subject, measure) VALUES('delete', ?, ?, ?, ?)")));
        NUTGRAF_CHECK(
            forget.bindAll(id, words(*former, "statement"), words(*former, "subject"), words(*former, "measure")));
        NUTGRAF_CHECK(forget.run());
    }
    NUTGRAF_TRY(Statement add,
                m_connection->prepare(
                    QStringLiteral("INSERT INTO claim_search(rowid, statement, subject, measure) VALUES(?, ?, ?, ?)")));
    NUTGRAF_CHECK(add.bindAll(id, words(wanted, "statement"), words(wanted, "subject"), words(wanted, "measure")));
    return add.run();
}

Result<RecordWriter::End> RecordWriter::end(const RecordTable &table, const QJsonObject &values, const QString &name,
                                            const QList<RecordKind> &allowed)
{
    const QUuid uuid(values.value(name).toString());
    if (uuid.isNull())
        return refused(QStringLiteral("a %1 without %2").arg(table.name, name));
    NUTGRAF_TRY(Statement * row, statement(table, FindNode));
    const StatementReset reset(*row);
    NUTGRAF_CHECK(row->bindAll(uuid.toRfc4122()));
    NUTGRAF_TRY(const bool found, row->step());
    if (!found)
        return Error{
            ErrorCode::NotFound,
            QCoreApplication::translate("storage::records", "A record that this edit links is not in the file."),
            QStringLiteral("%1 %2 %3").arg(table.name, name, uuidText(uuid))};
    const auto kind = recordKindFromName(row->text(1));
    if (!kind || !allowed.contains(*kind))
        return refused(QStringLiteral("a %1 has a %2 as its %3").arg(table.name, row->text(1), name));
    return End{row->integer(0), *kind};
}

Result<RecordWriter::Ends> RecordWriter::ends(const RecordTable &table, const QJsonObject &values)
{
    NUTGRAF_TRY(const End source, end(table, values, Source, table.sources));
    NUTGRAF_TRY(const End target, end(table, values, Target, table.targets));
    if (table.kind == RecordKind::Relation && source.kind != target.kind)
        return refused(QStringLiteral("a relation between records of two kinds"));
    return Ends{source.id, target.id};
}

Status RecordWriter::checkSingle(const RecordTable &table, qint64 id, qint64 source, const QJsonObject &values)
{
    if (!table.single || removedNumber(values) != 0)
        return {};
    NUTGRAF_TRY(Statement * row, statement(table, FindSingle));
    const StatementReset reset(*row);
    NUTGRAF_CHECK(row->bindAll(source, table.name, id));
    NUTGRAF_TRY(const bool another, row->step());
    if (another)
        return occupied(QStringLiteral("a second %1 of one record").arg(table.name));
    return {};
}

Result<NodeId> RecordWriter::nodeOf(const QUuid &uuid)
{
    NUTGRAF_TRY(Statement * row, statement(tableOf(RecordKind::Source), FindNode));
    const StatementReset reset(*row);
    NUTGRAF_CHECK(row->bindAll(uuid.toRfc4122()));
    NUTGRAF_TRY(const bool found, row->step());
    return found ? row->id<NodeId>(0) : NodeId();
}

Result<std::optional<QUuid>> RecordWriter::uuidOf(NodeId node)
{
    NUTGRAF_TRY(Statement * row, statement(tableOf(RecordKind::Source), FindUuid));
    const StatementReset reset(*row);
    NUTGRAF_CHECK(row->bindAll(node));
    NUTGRAF_TRY(const bool found, row->step());
    return found ? std::optional<QUuid>(QUuid::fromRfc4122(row->blob(0))) : std::optional<QUuid>();
}

} // namespace nutgraf::storage
