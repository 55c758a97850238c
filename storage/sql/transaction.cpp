// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql/transaction.h"

#include "storage/sql/connectionstate.h"

#include <sqlite3.h>

#include <utility>

namespace nutgraf::storage {

Transaction::Transaction(std::shared_ptr<ConnectionState> state, int depth)
    : m_state(std::move(state))
    , m_depth(depth)
{ }

Transaction::Transaction(Transaction &&other) noexcept
    : m_state(std::move(other.m_state))
    , m_depth(std::exchange(other.m_depth, 0))
{ }

Transaction::~Transaction()
{
    rollBack();
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    const std::shared_ptr<ConnectionState> state = connection.m_state;
    // Immediate: a transaction that begins by reading could not become a writing one when another has written meanwhile.
    const QString sql = state->depth == 0 ? QStringLiteral("BEGIN IMMEDIATE")
                                          : QStringLiteral("SAVEPOINT nutgraf_%1").arg(state->depth);
    NUTGRAF_CHECK(state->execute(sql));
    ++state->depth;
    return Transaction(state, state->depth);
}

Status Transaction::commit()
{
    Q_ASSERT(m_state && m_state->depth == m_depth);
    if (!m_state || m_state->depth != m_depth) {
        return errorFor(SQLITE_MISUSE, QStringLiteral("transactions end in the order opposite to their beginning"), {});
    }
    const Status status = m_state->execute(m_depth == 1 ? QStringLiteral("COMMIT")
                                                        : QStringLiteral("RELEASE nutgraf_%1").arg(m_depth - 1));
    if (!status) {
        rollBack();
        return status;
    }
    --m_state->depth;
    m_state.reset();
    return {};
}

void Transaction::rollBack()
{
    if (!m_state)
        return;
    m_state->assertThread();
    // Not through execute(): taking back must work after a failure. It fails only when SQLite has rolled back already.
    if (m_state->depth >= m_depth) {
        const QByteArray sql = m_depth == 1
            ? QByteArrayLiteral("ROLLBACK")
            : QStringLiteral("ROLLBACK TO nutgraf_%1; RELEASE nutgraf_%1").arg(m_depth - 1).toLatin1();
        sqlite3_exec(m_state->handle, sql.constData(), nullptr, nullptr, nullptr);
        m_state->depth = m_depth - 1;
    }
    m_state.reset();
}

} // namespace nutgraf::storage
