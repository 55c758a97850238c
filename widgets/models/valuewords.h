// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"
#include "storage/records/rows.h"

#include <QLocale>
#include <QString>

// Numbers as people read them, in their own way of writing: "$589 billion", "17 %", "No. 1". Pure, any thread.
namespace nutgraf::widgets {

/// What a number counts: enough to write its unit.
struct ValueUnit
{
    language::QuantityKind kind = language::QuantityKind::Count;
    QString unit; ///< as in language::Quantity

    bool isRank() const { return kind == language::QuantityKind::Rank; }
    bool operator==(const ValueUnit &) const = default;
};

/// The unit of a claim's values, as far as its row tells.
ValueUnit unitOf(const storage::ClaimRow &claim);

/// "589 billion", "294,000", "16.97": nothing rounded away.
QString numberWords(storage::Decimal value, const QLocale &locale = QLocale());
/// One number with its unit, without hedge: "$600 million".
QString amountWords(storage::Decimal value, const ValueUnit &unit, const QLocale &locale = QLocale());
/// A stated value with its hedge: "under $6 million", "$5–6 million", "about 17 %".
QString valueWords(const language::Quantity &quantity, const QLocale &locale = QLocale());
/// The value of an assertion; as printed when it could not be read, empty when it states none.
QString valueWords(const storage::AssertionRow &assertion, const QLocale &locale = QLocale());
/// From the lowest to the highest: "$589 billion – $600 billion"; one number when they are equal.
QString spreadWords(storage::Decimal low, storage::Decimal high, const ValueUnit &unit,
                    const QLocale &locale = QLocale());
/// The spread of a claim's stated values, empty for none.
QString spreadWords(const storage::ClaimRow &claim, const QLocale &locale = QLocale());
/// Short, for an axis: "$1 M", "$1.5 B", "17 %".
QString axisWords(double value, const ValueUnit &unit, const QLocale &locale = QLocale());

} // namespace nutgraf::widgets
