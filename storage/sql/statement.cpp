// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/statement.h"

#include "storage/sql/connectionstate.h"

#include <sqlite3.h>

#include <utility>

namespace nutgraf::storage {

Statement::Statement(std::shared_ptr<ConnectionState> state, sqlite3_stmt *statement)
    : m_state(std::move(state))
    , m_statement(statement)
{ }

Statement::Statement(Statement &&other) noexcept
    : m_state(std::move(other.m_state))
    , m_statement(std::exchange(other.m_statement, nullptr))
{ }

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_state, other.m_state);
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Status Statement::checkBind(int code) const
{
    if (code != SQLITE_OK)
        return m_state->failure(code, QString::fromUtf8(sqlite3_sql(m_statement)));
    return {};
}

Status Statement::checkParameterCount(int given) const
{
    const int wanted = sqlite3_bind_parameter_count(m_statement);
    if (given == wanted)
        return {};
    return errorFor(SQLITE_RANGE, QStringLiteral("%1 values for %2 parameters").arg(given).arg(wanted),
                    QString::fromUtf8(sqlite3_sql(m_statement)));
}

Status Statement::bind(int index, qint64 value)
{
    return checkBind(sqlite3_bind_int64(m_statement, index, value));
}

Status Statement::bind(int index, double value)
{
    return checkBind(sqlite3_bind_double(m_statement, index, value));
}

Status Statement::bind(int index, const QString &value)
{
    // SQLite binds NULL when the pointer is null, even with size 0; constData() of a null QByteArray is not null.
    const QByteArray bytes = value.toUtf8();
    return checkBind(sqlite3_bind_text64(m_statement, index, bytes.constData(), sqlite3_uint64(bytes.size()),
                                         SQLITE_TRANSIENT, SQLITE_UTF8));
}

Status Statement::bind(int index, const QByteArray &value)
{
    return checkBind(
        sqlite3_bind_blob64(m_statement, index, value.constData(), sqlite3_uint64(value.size()), SQLITE_TRANSIENT));
}

Status Statement::bind(int index, std::nullptr_t)
{
    return checkBind(sqlite3_bind_null(m_statement, index));
}

Result<bool> Statement::step()
{
    NUTGRAF_CHECK(m_state->admit());
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const Error error = m_state->failure(code, QString::fromUtf8(sqlite3_sql(m_statement)));
    sqlite3_reset(m_statement);
    return error;
}

Status Statement::run()
{
    for (;;) {
        const Result<bool> row = step();
        if (!row) {
            reset();
            return row.error();
        }
        if (!row.value())
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    if (!m_statement)
        return;
    m_state->assertThread();
    // The code of sqlite3_reset repeats that of the last step, which has been answered.
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

QString Statement::columnName(int column) const
{
    return QString::fromUtf8(sqlite3_column_name(m_statement, column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

} // namespace nutgraf::storage
