// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/valueagreement.h"

#include "app/reasoning/daterange.h"
#include "app/reasoning/unitscale.h"
#include "app/reasoning/wording.h"
#include "app/text/lexicon.h"

#include <QSet>

#include <algorithm>

namespace nutgraf::reasoning {

using language::Approximation;
using language::Direction;
using language::Modality;
using language::QuantityKind;

namespace {

Decimal magnitude(Decimal value)
{
    return value.isNegative() ? value.negated() : value;
}

// Results that need more digits than a Decimal holds are far beyond what news states; the operand then stands in.
Decimal sum(Decimal a, Decimal b)
{
    return a.plus(b).value_or(a);
}

Decimal share(Decimal value, Decimal factor)
{
    return value.times(factor).value_or(value);
}

// Whether two numbers differ by at most some percent of the larger.
bool isWithin(Decimal a, Decimal b, Decimal percent)
{
    const auto difference = a.minus(b);
    const auto limit = std::max(magnitude(a), magnitude(b)).times(percent.scaled(-2));
    return difference && limit ? magnitude(*difference) <= *limit : a == b;
}

// Half of the last stated digit: 589 billion (3 digits) gives 0.5 billion.
Decimal halfStep(Decimal value, int digits)
{
    const Decimal plain = value.normalized();
    if (plain.isZero())
        return Decimal(5, -1);
    const int lastDigit = plain.digits() + plain.exponent() - std::max(digits, plain.digits());
    return Decimal(5, lastDigit - 1);
}

Decimal largerOf(Decimal a, Decimal b)
{
    return a < b ? b : a;
}

bool isScalable(QuantityKind kind)
{
    return kind == QuantityKind::Money || kind == QuantityKind::Count || kind == QuantityKind::Compute
        || kind == QuantityKind::Energy || kind == QuantityKind::Mass || kind == QuantityKind::Length
        || kind == QuantityKind::Other;
}

Decimal middle(const Quantity &quantity)
{
    return quantity.low == quantity.high ? quantity.low : share(sum(quantity.low, quantity.high), Decimal(5, -1));
}

QString scaleWord(Decimal value)
{
    const Decimal size = magnitude(value);
    if (size >= Decimal(1, 12))
        return Wording::tr("trillion");
    if (size >= Decimal(1, 9))
        return Wording::tr("billion");
    if (size >= Decimal(1, 6))
        return Wording::tr("million");
    return size >= Decimal(1, 3) ? Wording::tr("thousand") : Wording::tr("single units");
}

// The power of 1,000 that makes the smaller number the larger one, to 5 % or to the digits stated; 0 for none.
int slipPower(const Quantity &a, const Quantity &b)
{
    Decimal small = magnitude(middle(a));
    Decimal large = magnitude(middle(b));
    if (small.isZero() || large.isZero())
        return 0;
    if (large < small)
        std::swap(small, large);
    for (const int power : {3, 6, 9}) {
        if (isWithin(small.scaled(power), large, Decimal(5)))
            return power;
    }
    return 0;
}

Agreement slip(const Statement &a, const Statement &b, int power)
{
    const bool firstIsSmall = magnitude(middle(*a.value)) < magnitude(middle(*b.value));
    const Statement &small = firstIsSmall ? a : b;
    const Statement &large = firstIsSmall ? b : a;
    const QString share = power == 3 ? Wording::tr("a thousandth")
        : power == 6                 ? Wording::tr("a millionth")
                                     : Wording::tr("a billionth");
    //: %1 and %3 are values as printed, %2 is "a thousandth", %4 and %5 are scale words: million, billion
    const QString why = Wording::tr("“%1” is about %2 of “%3”: likely a %4/%5 slip.")
                            .arg(valueName(small), share, valueName(large), scaleWord(middle(*small.value)),
                                 scaleWord(middle(*large.value)));
    return {ValueRelation::ScaleSlip, why, power, QStringLiteral("value.slip")};
}

QString sentence(const char *text, const Statement &a, const Statement &b)
{
    return Wording::tr(text).arg(valueName(a), valueName(b));
}

Agreement result(ValueRelation relation, const char *why, const Statement &a, const Statement &b, const char *rule)
{
    return {relation, sentence(why, a, b), 0, QString::fromLatin1(rule)};
}

// One side is a bound or range.
Agreement relateBound(const Statement &a, const Statement &b, const Quantity &x, const Quantity &y)
{
    if (isBound(x) && isBound(y) && x.low == y.low && x.high == y.high && x.approximation == y.approximation)
        return result(ValueRelation::Agree, QT_TRANSLATE_NOOP("reasoning", "“%1” and “%2” state the same bound."), a, b,
                      "value.samebound");
    const Statement &bound = isBound(x) ? a : b;
    const Statement &other = isBound(x) ? b : a;
    const bool holds = isBound(x) && isBound(y) ? valueInterval(x).overlaps(valueInterval(y))
        : isBound(x)                            ? valueInterval(x).contains(middle(y))
                                                : valueInterval(y).contains(middle(x));
    return holds ? result(ValueRelation::Bound, QT_TRANSLATE_NOOP("reasoning", "“%2” lies within “%1”."), bound, other,
                          "value.bound")
                 : result(ValueRelation::BoundViolated, QT_TRANSLATE_NOOP("reasoning", "“%2” lies outside “%1”."),
                          bound, other, "value.outside");
}

Agreement relateComparable(const Statement &a, const Statement &b, const Quantity &x, const Quantity &y)
{
    if (x.direction != Direction::None && y.direction != Direction::None && x.direction != y.direction)
        return result(ValueRelation::Conflict,
                      QT_TRANSLATE_NOOP("reasoning", "“%1” and “%2” move in opposite directions."), a, b,
                      "value.direction");
    if (isScalable(x.kind) && isScalable(y.kind)) {
        if (const int power = slipPower(x, y))
            return slip(a, b, power);
    }
    if (isBound(x) || isBound(y))
        return relateBound(a, b, x, y);
    if (x.low == y.low && x.high == y.high)
        return result(ValueRelation::Agree, QT_TRANSLATE_NOOP("reasoning", "“%1” and “%2” are the same value."), a, b,
                      "value.equal");
    const bool near = agreementInterval(x).contains(middle(y)) || agreementInterval(y).contains(middle(x));
    if (near && isWithin(middle(x), middle(y), Decimal(8)))
        return result(ValueRelation::Rounding, QT_TRANSLATE_NOOP("reasoning", "“%1” and “%2” agree within rounding."),
                      a, b, "value.rounding");
    return result(ValueRelation::Conflict,
                  QT_TRANSLATE_NOOP("reasoning", "“%1” and “%2” differ by more than rounding explains."), a, b,
                  "value.conflict");
}

bool sameDigits(const Quantity &x, const Quantity &y)
{
    const Decimal a = magnitude(middle(x)).normalized();
    const Decimal b = magnitude(middle(y)).normalized();
    return a.mantissa() == b.mantissa() || isWithin(magnitude(middle(x)), magnitude(middle(y)), Decimal(1, -1));
}

Agreement otherUnit(const Statement &a, const Statement &b)
{
    return result(ValueRelation::UnitMismatch,
                  QT_TRANSLATE_NOOP("reasoning", "“%1” and “%2” attach the same digits to different units."), a, b,
                  "value.unit");
}

// A qualifier present in both with different values; its name, or empty.
QString contrast(const Statement &a, const Statement &b)
{
    for (const QString &each : a.qualifiers) {
        const qsizetype colon = each.indexOf(u':');
        if (colon < 0)
            continue;
        const QString key = each.left(colon);
        const QString other = qualifier(b, key);
        if (!other.isEmpty() && other != qualifier(a, key))
            return key;
    }
    return {};
}

// A scope that only one side states, which may or may not be what the other means.
bool hasLoneScope(const Statement &a, const Statement &b)
{
    const QString key = QStringLiteral("scope");
    return qualifier(a, key).isEmpty() != qualifier(b, key).isEmpty();
}

// Whether two values are near enough to be one number that travelled under another label.
bool looksLikeSameNumber(const Statement &a, const Statement &b, ValueRelation relation)
{
    if (relation == ValueRelation::Agree || relation == ValueRelation::Rounding)
        return true;
    const Decimal x = magnitude(middle(*a.value));
    const Decimal y = magnitude(middle(*b.value));
    return relation == ValueRelation::Bound && !(x < share(y, Decimal(5, -1))) && !(y < share(x, Decimal(5, -1)));
}

Agreement differentScope(const Statement &a, const Statement &b, const QString &key)
{
    QString left = qualifier(a, key);
    QString right = qualifier(b, key);
    if (left.isEmpty())
        left = Wording::tr("not stated");
    if (right.isEmpty())
        right = Wording::tr("not stated");
    //: %1 and %3 are values, %2 and %4 what they cover ("V3", "all servers"), %5 the kind of scope ("model", "region")
    return {ValueRelation::DifferentScope,
            Wording::tr("“%1” (%5: %2) and “%3” (%5: %4) measure different things; both can hold.")
                .arg(valueName(a), left, valueName(b), right, key),
            0, QStringLiteral("scope.") + key};
}

Agreement relateRanks(const Statement &a, const Statement &b)
{
    if (a.value->low == b.value->low)
        return result(ValueRelation::RankAgree,
                      QT_TRANSLATE_NOOP("reasoning", "“%1” and “%2” are the same place in the list."), a, b,
                      "rank.same");
    return result(
        ValueRelation::RankConflict,
        QT_TRANSLATE_NOOP("reasoning", "“%1” and “%2” are different places in the same list at the same time."), a, b,
        "rank.conflict");
}

std::optional<Agreement> relateTimes(const Statement &a, const Statement &b)
{
    const auto x = dateRange(a.asOf);
    const auto y = dateRange(b.asOf);
    if (!x || !y || x->overlaps(*y))
        return std::nullopt;
    return Agreement{
        ValueRelation::DifferentTime,
        Wording::tr("“%1” is as of %2, “%3” as of %4; both can hold.").arg(valueName(a), a.asOf, valueName(b), b.asOf),
        0, QStringLiteral("time.asof")};
}

// Places in lists and prices change from day to day.
bool changesDaily(const Statement &statement)
{
    static const QSet<QString> measures = [] {
        QSet<QString> names;
        for (const QStringList &row : text::lexicon(QStringLiteral("dailymeasures")))
            names.insert(row.first());
        return names;
    }();
    return (statement.value && statement.value->kind == QuantityKind::Rank) || measures.contains(statement.measure);
}

// Two values that cannot both hold on one day, of which at least one states no day: each then is of the day it was
// printed on, and the sentence says so.
std::optional<Agreement> relatePrinted(const Statement &a, const Statement &b)
{
    if (!a.asOf.isEmpty() && !b.asOf.isEmpty())
        return std::nullopt;
    const auto timeOf = [](const Statement &s) { return s.asOf.isEmpty() ? s.published.left(10) : s.asOf; };
    const QString first = timeOf(a);
    const QString second = timeOf(b);
    const auto x = dateRange(first);
    const auto y = dateRange(second);
    if (!x || !y || x->overlaps(*y))
        return std::nullopt;
    QString why;
    if (a.asOf.isEmpty() && b.asOf.isEmpty())
        //: %1 and %3 are values as printed, %2 and %4 days
        why = Wording::tr("“%1” was reported on %2, “%3” on %4; both can hold.")
                  .arg(valueName(a), first, valueName(b), second);
    else if (a.asOf.isEmpty())
        //: %1 and %3 are values as printed, %2 and %4 days
        why = Wording::tr("“%1” is as of %2, “%3” was reported on %4; both can hold.")
                  .arg(valueName(b), second, valueName(a), first);
    else
        why = Wording::tr("“%1” is as of %2, “%3” was reported on %4; both can hold.")
                  .arg(valueName(a), first, valueName(b), second);
    return Agreement{ValueRelation::DifferentTime, why, 0, QStringLiteral("time.printed")};
}

std::optional<Agreement> relateMeasures(const Statement &a, const Statement &b)
{
    if (a.measure.isEmpty() || b.measure.isEmpty() || a.measure == b.measure)
        return std::nullopt;
    if (a.value->kind == b.value->kind && isAmountPair(a.measure, b.measure) && sameDigits(*a.value, *b.value)) {
        return Agreement{ValueRelation::UnitMismatch,
                         Wording::tr("“%1” is given as %2, “%3” as %4: one garbles the other.")
                             .arg(valueName(a), a.measure, valueName(b), b.measure),
                         0, QStringLiteral("measure.pair")};
    }
    return Agreement{ValueRelation::Unrelated,
                     Wording::tr("One text is about %1, the other about %2.").arg(a.measure, b.measure), 0,
                     QStringLiteral("measure.other")};
}

} // namespace

QString relationName(ValueRelation relation)
{
    switch (relation) {
    case ValueRelation::Agree:
        return QStringLiteral("agree");
    case ValueRelation::Rounding:
        return QStringLiteral("rounding");
    case ValueRelation::Bound:
        return QStringLiteral("bound");
    case ValueRelation::BoundViolated:
        return QStringLiteral("bound_violated");
    case ValueRelation::ScaleSlip:
        return QStringLiteral("scale_slip");
    case ValueRelation::UnitMismatch:
        return QStringLiteral("unit_mismatch");
    case ValueRelation::DifferentTime:
        return QStringLiteral("different_time");
    case ValueRelation::DifferentScope:
        return QStringLiteral("different_scope");
    case ValueRelation::RankAgree:
        return QStringLiteral("rank_agree");
    case ValueRelation::RankConflict:
        return QStringLiteral("rank_conflict");
    case ValueRelation::Negation:
        return QStringLiteral("negation");
    case ValueRelation::Conflict:
        return QStringLiteral("conflict");
    case ValueRelation::Unrelated:
        break;
    }
    return QStringLiteral("unrelated");
}

bool isSameClaim(ValueRelation relation)
{
    return relation != ValueRelation::DifferentTime && relation != ValueRelation::DifferentScope
        && relation != ValueRelation::Unrelated;
}

bool isCompatible(ValueRelation relation)
{
    return relation == ValueRelation::Agree || relation == ValueRelation::Rounding || relation == ValueRelation::Bound
        || relation == ValueRelation::RankAgree || !isSameClaim(relation);
}

bool ValueInterval::contains(Decimal value) const
{
    if (low && (value < *low || (lowExcluded && value == *low)))
        return false;
    return !high || value < *high || (!highExcluded && value == *high);
}

bool ValueInterval::overlaps(const ValueInterval &other) const
{
    const auto below = [](const ValueInterval &left, const ValueInterval &right) {
        return left.high && right.low
            && (*left.high < *right.low || (*left.high == *right.low && (left.highExcluded || right.lowExcluded)));
    };
    return !below(*this, other) && !below(other, *this);
}

std::optional<ValueInterval> ValueInterval::intersection(const ValueInterval &other) const
{
    if (!overlaps(other))
        return std::nullopt;
    ValueInterval both = *this;
    if (other.low && (!both.low || *both.low < *other.low || (*both.low == *other.low && other.lowExcluded))) {
        both.low = other.low;
        both.lowExcluded = other.lowExcluded;
    }
    if (other.high && (!both.high || *other.high < *both.high || (*both.high == *other.high && other.highExcluded))) {
        both.high = other.high;
        both.highExcluded = other.highExcluded;
    }
    return both;
}

bool isBound(const Quantity &quantity)
{
    return quantity.approximation != Approximation::Exact && quantity.approximation != Approximation::About
        ? true
        : quantity.low != quantity.high;
}

ValueInterval valueInterval(const Quantity &quantity)
{
    switch (quantity.approximation) {
    case Approximation::Under:
        return {std::nullopt, quantity.high, false, true};
    case Approximation::AtMost:
        return {std::nullopt, quantity.high, false, false};
    case Approximation::Over:
        return {quantity.low, std::nullopt, true, false};
    case Approximation::AtLeast:
        return {quantity.low, std::nullopt, false, false};
    default:
        break;
    }
    if (quantity.low != quantity.high)
        return {quantity.low, quantity.high, false, false};
    Decimal slack = halfStep(quantity.low, quantity.digits);
    if (quantity.approximation == Approximation::About)
        slack = largerOf(slack, magnitude(share(quantity.low, Decimal(5, -2))));
    return {sum(quantity.low, slack.negated()), sum(quantity.high, slack), false, false};
}

ValueInterval agreementInterval(const Quantity &quantity)
{
    ValueInterval interval = valueInterval(quantity);
    if (isBound(quantity) || quantity.kind != QuantityKind::Money || magnitude(quantity.low) < Decimal(1, 6))
        return interval;
    const Decimal slack = magnitude(share(quantity.low, Decimal(1, -2)));
    interval.low = std::min(*interval.low, sum(quantity.low, slack.negated()));
    interval.high = largerOf(*interval.high, sum(quantity.high, slack));
    return interval;
}

Agreement relateValues(const Statement &a, const Statement &b)
{
    if (!a.value || !b.value)
        return {ValueRelation::Unrelated, Wording::tr("One of the texts states no value."), 0,
                QStringLiteral("value.none")};
    const auto common = commonScale(*a.value, *b.value);
    if (!common) {
        if (isUnitPair(*a.value, *b.value) && sameDigits(*a.value, *b.value))
            return otherUnit(a, b);
        return result(ValueRelation::Unrelated, QT_TRANSLATE_NOOP("reasoning", "“%1” and “%2” count different things."),
                      a, b, "value.kind");
    }
    const Agreement agreement = relateComparable(a, b, common->first, common->second);
    if (isCompatible(agreement.relation) || a.value->unit == b.value->unit || !sameDigits(*a.value, *b.value))
        return agreement;
    return otherUnit(a, b);
}

namespace {

Agreement relateAsStated(const Statement &a, const Statement &b)
{
    const auto denies = [](const Statement &s) { return s.negated || s.modality == Modality::Denied; };
    if (denies(a) != denies(b) && (a.subject == b.subject || a.subject.isEmpty() || b.subject.isEmpty())) {
        return {ValueRelation::Negation, Wording::tr("One text denies what the other asserts."), 0,
                QStringLiteral("polarity.denied")};
    }
    if (!a.value || !b.value)
        return relateValues(a, b);
    if (const auto measures = relateMeasures(a, b))
        return *measures;
    const QString key = contrast(a, b);
    if (a.value->kind == QuantityKind::Rank && b.value->kind == QuantityKind::Rank) {
        if (!key.isEmpty())
            return differentScope(a, b, key);
        const auto times = relateTimes(a, b);
        return times ? *times : relateRanks(a, b);
    }
    if (const auto times = relateTimes(a, b))
        return *times;
    Agreement values = relateValues(a, b);
    if (values.relation == ValueRelation::Unrelated)
        return values;
    if (key == QLatin1String("rate") && sameDigits(*a.value, *b.value))
        return otherUnit(a, b);
    if (!key.isEmpty() && !looksLikeSameNumber(a, b, values.relation))
        return differentScope(a, b, key);
    if (key.isEmpty() && hasLoneScope(a, b) && values.relation != ValueRelation::ScaleSlip
        && !looksLikeSameNumber(a, b, values.relation))
        return differentScope(a, b, QStringLiteral("scope"));
    if (!key.isEmpty()) {
        //: Appended to a sentence about two values; %1 is the kind of label ("model"), %2 and %3 its values ("R1", "V3")
        values.why += u' '
            + Wording::tr("The number looks the same, but the %1 changed: %2 here, %3 there.")
                  .arg(key, qualifier(a, key), qualifier(b, key));
    }
    return values;
}

} // namespace

Agreement relate(const Statement &a, const Statement &b)
{
    const Agreement stated = relateAsStated(a, b);
    const bool contradict = stated.relation == ValueRelation::Conflict || stated.relation == ValueRelation::RankConflict
        || stated.relation == ValueRelation::BoundViolated;
    if (!contradict || !changesDaily(a) || !changesDaily(b))
        return stated;
    return relatePrinted(a, b).value_or(stated);
}

} // namespace nutgraf::reasoning
