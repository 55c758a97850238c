// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reasoning/statement.h"

#include <QString>

#include <optional>

namespace nutgraf::reasoning {

/// How the values of two statements relate. Symmetric.
enum class ValueRelation {
    Agree, ///< equal after normalising
    Rounding, ///< one is the other rounded or hedged
    Bound, ///< one is a bound or range that the other satisfies
    BoundViolated,
    ScaleSlip, ///< same leading digits, magnitude off by a power of 1,000
    UnitMismatch, ///< same digits attached to another unit or kind of amount
    DifferentTime, ///< same measure, other as-of time: both can hold
    DifferentScope, ///< a qualifier differs: both can hold
    RankAgree,
    RankConflict,
    Negation, ///< one denies what the other asserts
    Conflict,
    Unrelated,
};

/// The stable name of a relation in files and batch answers: "scale_slip".
QString relationName(ValueRelation relation);

/// Whether two statements that relate so speak of the same quantity.
bool isSameClaim(ValueRelation relation);

/// Whether two statements that relate so can both be true.
bool isCompatible(ValueRelation relation);

/// A relation with its reason in one sentence for the user.
struct Agreement
{
    ValueRelation relation = ValueRelation::Unrelated;
    QString why;
    int slipPower = 0; ///< for ScaleSlip: the larger value is about 10^slipPower times the smaller
    QString rule;
};

/// A set of numbers between two ends; a missing end is open to infinity.
struct ValueInterval
{
    std::optional<Decimal> low;
    std::optional<Decimal> high;
    bool lowExcluded = false;
    bool highExcluded = false;

    bool contains(Decimal value) const;
    bool overlaps(const ValueInterval &other) const;
    /// Nothing when the two share no number.
    std::optional<ValueInterval> intersection(const ValueInterval &other) const;
};

/// Whether a quantity states a bound or a range instead of a value.
bool isBound(const Quantity &quantity);

/// The numbers that a quantity stands for: a bound its half line, a hedged value 5 %, a bare one half of its last stated
/// digit to either side.
ValueInterval valueInterval(const Quantity &quantity);

/// As valueInterval, with the slack that separate measurements of one large sum need: 1 % for money of a million and more.
ValueInterval agreementInterval(const Quantity &quantity);

/// The relation of two statements that a reader or the matcher takes to be about the same kind of thing. Exact
/// arithmetic; pure, any thread.
Agreement relate(const Statement &a, const Statement &b);

/// The relation of the values alone, whatever they measure.
Agreement relateValues(const Statement &a, const Statement &b);

} // namespace nutgraf::reasoning
