// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/printedvalues.h"

#include "app/casework/statements.h"
#include "app/reasoning/statement.h"

namespace nutgraf::cli {

using storage::Result;

Result<QString> printedValues(storage::CaseReader &reader, const storage::ClaimRow &claim)
{
    if (claim.lowest.isEmpty())
        return QString();
    NUTGRAF_TRY(const auto assertions, reader.assertionsOf(claim.uuid));
    const auto isNumber = [](const QString &a, const QString &b) {
        const auto x = storage::Decimal::fromString(a);
        const auto y = storage::Decimal::fromString(b);
        return x && y && *x == *y;
    };
    QString lowest;
    QString highest;
    for (const storage::AssertionRow &assertion : assertions) {
        const auto quantity = casework::quantityOf(assertion);
        if (!quantity || assertion.state == storage::RecordState::Rejected)
            continue;
        const bool rank = quantity->kind == language::QuantityKind::Rank;
        const QString words =
            rank || assertion.valueWords.isEmpty() ? reasoning::describe(*quantity) : assertion.valueWords.simplified();
        if (lowest.isEmpty() && isNumber(assertion.valueLow, claim.lowest))
            lowest = words;
        if (highest.isEmpty() && isNumber(assertion.valueHigh, claim.highest))
            highest = words;
    }
    if (lowest.isEmpty() || highest.isEmpty() || claim.lowest == claim.highest)
        return lowest.isEmpty() ? highest : lowest;
    return lowest + QStringLiteral(" – ") + highest;
}

} // namespace nutgraf::cli
