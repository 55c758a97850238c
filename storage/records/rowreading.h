// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/casereader.h"

#include <QStringList>

// What the parts of the case reader share: asking a question and reading the columns of its answer.
namespace nutgraf::storage {

/// A prepared question with its values.
template<typename... Values>
Result<Statement> ask(Connection &connection, const QString &sql, const Values &...values)
{
    NUTGRAF_TRY(Statement statement, connection.prepare(sql));
    if constexpr (sizeof...(values) > 0)
        NUTGRAF_CHECK(statement.bindAll(values...));
    return statement;
}

/// All rows of a question, each made by @p make.
template<typename Row, typename Make>
Result<QList<Row>> collect(Statement statement, Make make)
{
    QList<Row> rows;
    while (true) {
        NUTGRAF_TRY(const bool another, statement.step());
        if (!another)
            return rows;
        rows.append(make(statement));
    }
}

/// The UUID in the first column of the first row, null for none.
inline Result<QUuid> firstUuid(Statement statement)
{
    NUTGRAF_TRY(const bool found, statement.step());
    return found ? QUuid::fromRfc4122(statement.blob(0)) : QUuid();
}

/// Reads the columns of the present row from left to right.
class ColumnCursor
{
public:
    explicit ColumnCursor(const Statement &statement, int first = 0)
        : m_statement(&statement)
        , m_next(first)
    { }

    QString text() { return m_statement->text(m_next++); }
    QStringList lines() { return text().split(u'\n', Qt::SkipEmptyParts); }
    qint64 integer() { return m_statement->integer(m_next++); }
    int number() { return int(integer()); }
    double real() { return m_statement->real(m_next++); }
    QUuid uuid() { return QUuid::fromRfc4122(m_statement->blob(m_next++)); }
    RecordState state() { return RecordState(number()); }
    template<typename IdType>
    IdType id()
    {
        return IdType{integer()};
    }

private:
    const Statement *m_statement;
    int m_next;
};

/// The condition on the column "state" of the table named @p alias that a filter stands for.
QString stateCondition(StateFilter filter, const QString &alias);

/// Columns of a passage with its document, and the joins that bring them; the passage is "p", its node "pn", its document
/// "d" with node "dn", its publisher "ps".
QString passageColumns();
QString passageJoins();
PassageRow passageRow(ColumnCursor &columns);

/// The kinds of relation that need a decision, as the list of an SQL IN.
QString conflictKinds();

} // namespace nutgraf::storage
