// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/statement.h"

namespace nutgraf::reasoning {

using language::Approximation;
using language::QuantityKind;

namespace {

QString currencyMark(const QString &unit)
{
    if (unit == QLatin1String("USD"))
        return QStringLiteral("$");
    if (unit == QLatin1String("EUR"))
        return QStringLiteral("€");
    if (unit == QLatin1String("GBP"))
        return QStringLiteral("£");
    return unit.isEmpty() ? QString() : unit + QChar(QChar::Nbsp);
}

// 589000000000 → "589 billion", 294000 → "294,000".
QString readableNumber(Decimal value)
{
    const struct
    {
        int power;
        QString word;
    } scales[] = {{12, QStringLiteral(" trillion")}, {9, QStringLiteral(" billion")}, {6, QStringLiteral(" million")}};
    const Decimal magnitude = value.isNegative() ? value.negated() : value;
    for (const auto &scale : scales) {
        if (magnitude >= Decimal(1, scale.power))
            return value.normalized().scaled(-scale.power).toString() + scale.word;
    }
    QString digits = value.toString();
    const qsizetype point = digits.indexOf(u'.');
    const qsizetype start = digits.startsWith(u'-') ? 1 : 0;
    for (qsizetype at = (point < 0 ? digits.size() : point) - 3; at > start; at -= 3)
        digits.insert(at, u',');
    return digits;
}

QString plainQuantity(const Quantity &quantity)
{
    QString number = readableNumber(quantity.low);
    if (quantity.high != quantity.low)
        number += QStringLiteral(" to ") + readableNumber(quantity.high);
    switch (quantity.kind) {
    case QuantityKind::Money:
        return currencyMark(quantity.unit) + number;
    case QuantityKind::Percent:
        return number + u'%';
    case QuantityKind::PercentagePoints:
        return number + QStringLiteral(" percentage points");
    case QuantityKind::Rank:
        return QStringLiteral("No. ") + number;
    default:
        return quantity.unit.isEmpty() ? number : number + u' ' + quantity.unit;
    }
}

} // namespace

Statement statementOf(const text::TextView &view, const language::Analysis &analysis, qsizetype claim,
                      const StatementOrigin &origin)
{
    const language::ClaimCandidate &candidate = analysis.claims.at(claim);
    Statement statement;
    statement.text = view.surface(candidate.span).toString();
    statement.subject = candidate.subject;
    statement.measure = candidate.measure;
    statement.qualifiers = candidate.qualifiers;
    statement.modality = candidate.modality;
    statement.negated = candidate.negated;
    statement.asOf = candidate.asOf;
    statement.span = candidate.span;
    statement.documentKey = origin.documentKey;
    statement.outlet = origin.outlet;
    statement.published = origin.published;
    if (candidate.value >= 0) {
        statement.value = analysis.quantities.at(candidate.value);
        statement.valueSpan = statement.value->span;
        statement.valueText = view.surface(statement.valueSpan).toString();
    }
    if (candidate.attribution >= 0) {
        for (const language::Hop &hop : analysis.attributions.at(candidate.attribution).chain)
            statement.chain.append(hop.name);
    }
    return statement;
}

QString qualifier(const Statement &statement, const QString &key)
{
    const QString prefix = key + QStringLiteral(": ");
    for (const QString &each : statement.qualifiers) {
        if (each.startsWith(prefix))
            return each.mid(prefix.size());
    }
    return {};
}

QString describe(const Quantity &quantity)
{
    const QString plain = plainQuantity(quantity);
    switch (quantity.approximation) {
    case Approximation::About:
        return QStringLiteral("about ") + plain;
    case Approximation::Under:
        return QStringLiteral("under ") + plain;
    case Approximation::AtMost:
        return QStringLiteral("at most ") + plain;
    case Approximation::Over:
        return QStringLiteral("over ") + plain;
    case Approximation::AtLeast:
        return QStringLiteral("at least ") + plain;
    default:
        return plain;
    }
}

QString valueName(const Statement &statement)
{
    if (!statement.valueText.isEmpty())
        return statement.valueText;
    return statement.value ? describe(*statement.value) : QString();
}

} // namespace nutgraf::reasoning
