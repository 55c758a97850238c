// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reasoning/statement.h"

#include <initializer_list>

// Statements made by hand, for tests of what compares them.
namespace nutgraf::support {

using language::Approximation;
using language::Decimal;
using language::Quantity;
using language::QuantityKind;

inline Quantity quantity(QuantityKind kind, Decimal value, const QString &unit = {},
                         Approximation approximation = Approximation::Exact)
{
    Quantity result;
    result.kind = kind;
    result.low = value;
    result.high = value;
    result.digits = value.normalized().digits();
    result.unit = unit;
    result.approximation = approximation;
    return result;
}

inline Quantity dollars(Decimal value, Approximation approximation = Approximation::Exact)
{
    return quantity(QuantityKind::Money, value, QStringLiteral("USD"), approximation);
}

inline reasoning::Statement statement(const QString &valueText, const Quantity &value,
                                      const QStringList &qualifiers = {}, const QString &asOf = {})
{
    reasoning::Statement result;
    result.value = value;
    result.valueText = valueText;
    result.qualifiers = qualifiers;
    result.asOf = asOf;
    return result;
}

inline reasoning::Statement lossStatement(const QString &valueText, const Quantity &value,
                                          const QString &published = {})
{
    reasoning::Statement result = statement(valueText, value);
    result.subject = QStringLiteral("Nvidia");
    result.measure = QStringLiteral("market value loss");
    result.published = published;
    return result;
}

} // namespace nutgraf::support
