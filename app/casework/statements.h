// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reasoning/statement.h"
#include "app/reasoning/valueseries.h"
#include "storage/records/rows.h"

namespace nutgraf::casework {

/// An assertion of the file as the unit that all comparisons work on. Its key is the assertion's UUID, its document key
/// the document's. Pure, any thread.
reasoning::Statement statementOf(const storage::AssertionRow &assertion);
QList<reasoning::Statement> statementsOf(const QList<storage::AssertionRow> &assertions);

/// The stated value of an assertion; nothing when it states none.
std::optional<language::Quantity> quantityOf(const storage::AssertionRow &assertion);

/// Everything a claim's chart shows, computed from its assertions in their order.
reasoning::ValueSeries seriesOf(const QList<storage::AssertionRow> &assertions);

} // namespace nutgraf::casework
