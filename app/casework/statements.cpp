// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/statements.h"

#include "app/casework/suggestions.h"
#include "app/reasoning/consensus.h"

namespace nutgraf::casework {

using language::Approximation;
using language::Modality;
using language::Quantity;
using language::QuantityKind;
using storage::AssertionRow;
using storage::Decimal;

namespace {

// The inverse of a naming function over the few values of an enumeration.
template<typename Enum, typename Name>
Enum named(const QString &name, Name nameOf, Enum last, Enum fallback)
{
    for (int i = 0; i <= int(last); ++i)
        if (nameOf(Enum(i)) == name)
            return Enum(i);
    return fallback;
}

} // namespace

std::optional<Quantity> quantityOf(const AssertionRow &assertion)
{
    const auto low = Decimal::fromString(assertion.valueLow);
    if (!low)
        return std::nullopt;
    Quantity quantity;
    quantity.low = *low;
    quantity.high = Decimal::fromString(assertion.valueHigh).value_or(*low);
    quantity.digits = qMax(1, assertion.valueDigits);
    quantity.kind = named(assertion.valueKind, quantityKindName, QuantityKind::Other, QuantityKind::Other);
    quantity.unit = assertion.unit;
    quantity.approximation =
        named(assertion.approximation, approximationName, Approximation::Between, Approximation::Exact);
    quantity.span = {assertion.valueStart, assertion.valueWords.size()};
    quantity.numeral = quantity.span;
    return quantity;
}

reasoning::Statement statementOf(const AssertionRow &assertion)
{
    reasoning::Statement statement;
    statement.key = storage::uuidText(assertion.uuid);
    statement.text = assertion.words;
    statement.subject = assertion.subject;
    statement.measure = assertion.measure;
    statement.value = quantityOf(assertion);
    statement.valueText = assertion.valueWords;
    statement.qualifiers = assertion.qualifiers;
    statement.modality = named(assertion.modality, modalityName, Modality::Denied, Modality::Asserted);
    statement.negated = assertion.negated;
    statement.asOf = assertion.asOf;
    statement.published = assertion.published;
    statement.documentKey = storage::uuidText(assertion.passage.documentUuid);
    statement.outlet = assertion.publisher;
    if (!assertion.copyOf.isNull())
        statement.copyOf = storage::uuidText(assertion.copyOf);
    for (const auto &hop : assertion.chain)
        statement.chain.append(hop.name);
    statement.span = assertion.passage.span;
    statement.valueSpan = {assertion.valueStart, assertion.valueWords.size()};
    return statement;
}

QList<reasoning::Statement> statementsOf(const QList<AssertionRow> &assertions)
{
    QList<reasoning::Statement> statements;
    statements.reserve(assertions.size());
    for (const AssertionRow &assertion : assertions)
        statements.append(statementOf(assertion));
    return statements;
}

reasoning::ValueSeries seriesOf(const QList<AssertionRow> &assertions)
{
    const QList<reasoning::Statement> statements = statementsOf(assertions);
    return reasoning::valueSeries(statements, reasoning::spreadOf(statements));
}

} // namespace nutgraf::casework
