// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "storage/sql/connection.h"

#include <memory>

namespace nutgraf::storage {

/// All or nothing: rolls back when it goes without commit(), or when commit() fails. Within another transaction it is a
/// savepoint of that one. On the thread of its connection.
class Transaction
{
public:
    static Result<Transaction> begin(Connection &connection);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// Once this returns ok the changes are on the disk (for the outermost one).
    Status commit();

private:
    Transaction(std::shared_ptr<ConnectionState> state, int depth);
    void rollBack();

    std::shared_ptr<ConnectionState> m_state; ///< null once committed, rolled back or moved from
    int m_depth = 0; ///< 1 for the outermost
};

} // namespace nutgraf::storage
