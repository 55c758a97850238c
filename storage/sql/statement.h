// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/ids.h"
#include "storage/base/result.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <memory>
#include <optional>

struct sqlite3_stmt;

namespace nutgraf::storage {

struct ConnectionState;

/// One prepared statement. Parameters count from 1, columns from 0. Columns may be read after step() answered true and
/// until the next step() or reset(). On the thread of its connection.
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    Status bind(int index, int value) { return bind(index, qint64(value)); }
    Status bind(int index, qint64 value);
    Status bind(int index, double value);
    Status bind(int index, const QString &value); ///< text; a null QString is empty text, not NULL
    Status bind(int index, const QByteArray &value); ///< a blob; a null QByteArray is an empty blob, not NULL
    Status bind(int index, std::nullptr_t);
    Status bind(int index, const char *value) = delete;
    Status bind(int index, bool value) = delete;
    template<typename Tag>
    Status bind(int index, Id<Tag> value)
    {
        return bind(index, value.value);
    }
    /// Nothing is bound as NULL.
    template<typename T>
    Status bind(int index, const std::optional<T> &value)
    {
        return value ? bind(index, *value) : bind(index, nullptr);
    }
    /// Resets, then binds all parameters from the first on; their number must be that of the statement.
    template<typename... Values>
    Status bindAll(const Values &...values)
    {
        reset();
        NUTGRAF_CHECK(checkParameterCount(int(sizeof...(values))));
        int index = 0;
        Status status;
        ((status = bind(++index, values), status.ok()) && ...);
        return status;
    }

    /// True: there is a row to read. False: done.
    Result<bool> step();
    /// Steps to the end, forgets the rows and resets.
    Status run();
    /// Ends the query and forgets the bound values.
    void reset();

    int columnCount() const;
    QString columnName(int column) const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    template<typename IdType>
    IdType id(int column) const
    {
        return IdType{integer(column)};
    }

private:
    friend class Connection;
    Statement(std::shared_ptr<ConnectionState> state, sqlite3_stmt *statement);
    Status checkBind(int code) const;
    Status checkParameterCount(int given) const;

    std::shared_ptr<ConnectionState> m_state;
    sqlite3_stmt *m_statement = nullptr;
};

/// Resets a statement when the scope ends, so that no reader is left open.
class StatementReset
{
public:
    explicit StatementReset(Statement &statement)
        : m_statement(&statement)
    { }
    ~StatementReset() { m_statement->reset(); }
    StatementReset(const StatementReset &) = delete;
    StatementReset &operator=(const StatementReset &) = delete;

private:
    Statement *m_statement;
};

} // namespace nutgraf::storage
