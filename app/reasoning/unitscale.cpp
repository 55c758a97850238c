// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/unitscale.h"

#include "app/text/lexicon.h"

#include <QHash>

#include <algorithm>

namespace nutgraf::reasoning {

using language::Decimal;
using language::Quantity;
using language::QuantityKind;

namespace {

struct UnitScale
{
    QString dimension;
    Decimal factor;
};

const QHash<QString, UnitScale> &unitScales()
{
    static const QHash<QString, UnitScale> table = [] {
        QHash<QString, UnitScale> units;
        for (const QStringList &row : text::lexicon(QStringLiteral("unitscales"))) {
            if (row.size() < 3)
                continue;
            if (const auto factor = Decimal::fromString(row[2]))
                units.insert(row[0], {row[1], *factor});
        }
        return units;
    }();
    return table;
}

// Pairs of names listed in one row of a table of pairs.
bool isListedPair(const QString &a, const QString &b)
{
    static const QList<QStringList> &rows = text::lexicon(QStringLiteral("mixedup"));
    for (const QStringList &row : rows) {
        if (row.size() >= 2 && ((row[0] == a && row[1] == b) || (row[0] == b && row[1] == a)))
            return true;
    }
    return false;
}

std::optional<Quantity> scaled(Quantity quantity, Decimal factor, const QString &unit)
{
    const auto low = quantity.low.times(factor);
    const auto high = quantity.high.times(factor);
    if (!low || !high)
        return std::nullopt;
    quantity.low = *low;
    quantity.high = *high;
    quantity.unit = unit;
    return quantity;
}

bool isShare(QuantityKind kind)
{
    return kind == QuantityKind::Percent || kind == QuantityKind::Ratio;
}

std::optional<Quantity> asPercent(const Quantity &quantity)
{
    if (quantity.kind == QuantityKind::Percent)
        return quantity;
    return scaled(quantity, Decimal(1, 2), QString());
}

bool isCounted(QuantityKind kind)
{
    return kind == QuantityKind::Count || kind == QuantityKind::Compute || kind == QuantityKind::Other;
}

} // namespace

std::optional<std::pair<Quantity, Quantity>> commonScale(const Quantity &a, const Quantity &b)
{
    if (isShare(a.kind) && isShare(b.kind) && a.kind != b.kind) {
        const auto x = asPercent(a);
        const auto y = asPercent(b);
        return x && y ? std::optional(std::pair(*x, *y)) : std::nullopt;
    }
    const auto &units = unitScales();
    const auto left = units.constFind(a.unit);
    const auto right = units.constFind(b.unit);
    if (a.unit != b.unit && left != units.constEnd() && right != units.constEnd()
        && left->dimension == right->dimension) {
        const auto x = scaled(a, left->factor, left->dimension);
        const auto y = scaled(b, right->factor, left->dimension);
        return x && y ? std::optional(std::pair(*x, *y)) : std::nullopt;
    }
    if (isUnitPair(a, b))
        return std::nullopt;
    if ((left != units.constEnd()) != (right != units.constEnd()))
        return std::nullopt;
    if (a.kind == QuantityKind::Money || b.kind == QuantityKind::Money)
        return a.kind == b.kind && a.unit == b.unit ? std::optional(std::pair(a, b)) : std::nullopt;
    // "42 people", "42 rescued", "42": counted nouns vary too much to part the values of one claim.
    if (isCounted(a.kind) && isCounted(b.kind))
        return std::pair(a, b);
    return a.kind == b.kind && (a.unit == b.unit || a.unit.isEmpty() || b.unit.isEmpty())
        ? std::optional(std::pair(a, b))
        : std::nullopt;
}

bool isUnitPair(const Quantity &a, const Quantity &b)
{
    if (a.kind == QuantityKind::Money && b.kind == QuantityKind::Money)
        return a.unit != b.unit;
    const auto isPoints = [](const Quantity &q) { return q.kind == QuantityKind::PercentagePoints; };
    if ((isPoints(a) && isShare(b.kind)) || (isPoints(b) && isShare(a.kind)))
        return true;
    return isListedPair(a.unit, b.unit);
}

bool isAmountPair(const QString &measure, const QString &other)
{
    return isListedPair(measure, other);
}

bool isMeasureFamily(const QString &measure, const QString &other)
{
    static const QList<QStringList> families = [] {
        QList<QStringList> rows;
        for (const QStringList &row : text::lexicon(QStringLiteral("measurefamilies")))
            rows.append(row.value(1).split(u'|'));
        return rows;
    }();
    return std::any_of(families.cbegin(), families.cend(),
                       [&](const QStringList &family) { return family.contains(measure) && family.contains(other); });
}

} // namespace nutgraf::reasoning
