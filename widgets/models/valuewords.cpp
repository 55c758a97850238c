// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/valuewords.h"

#include "app/casework/statements.h"

#include <QCoreApplication>
#include <QHash>

#include <cmath>

namespace nutgraf::widgets {

using language::Approximation;
using language::Quantity;
using language::QuantityKind;
using storage::Decimal;

namespace {

constexpr int LongestFraction = 4; // "2.7881234 million" reads worse than all its digits

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(values)
};

// The C locale groups no digits; people read it as English.
QLocale readable(const QLocale &locale)
{
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

QString localDigits(const QString &text, const QLocale &locale)
{
    const QString zero = locale.zeroDigit();
    if (zero.size() != 1 || zero.front() == u'0')
        return text;
    QString result = text;
    for (QChar &each : result)
        if (each >= u'0' && each <= u'9')
            each = QChar(zero.front().unicode() + each.unicode() - u'0');
    return result;
}

QString plainNumber(Decimal value, const QLocale &locale)
{
    const QString text = value.toString();
    const qsizetype point = text.indexOf(u'.');
    bool fits = false;
    const qlonglong whole = (point < 0 ? text : text.left(point)).toLongLong(&fits);
    if (!fits)
        return localDigits(text, locale);
    QString result = locale.toString(whole);
    if (whole == 0 && value.isNegative())
        result.prepend(locale.negativeSign());
    if (point >= 0)
        result += locale.decimalPoint() + localDigits(text.mid(point + 1), locale);
    return result;
}

struct Scale
{
    int power = 0;
    QString words; ///< with %1 for the number
};

const QList<Scale> &scales()
{
    static const QList<Scale> table{
        {12, QStringLiteral("trillion")}, {9, QStringLiteral("billion")}, {6, QStringLiteral("million")}};
    return table;
}

QString scaledWords(int power, const QString &number)
{
    switch (power) {
    case 12:
        return Words::tr("%1 trillion").arg(number);
    case 9:
        return Words::tr("%1 billion").arg(number);
    case 6:
        return Words::tr("%1 million").arg(number);
    default:
        return number;
    }
}

// The power of ten whose word is said after the number; 0 for none.
int scaleOf(Decimal value)
{
    const Decimal magnitude = value.isNegative() ? value.negated() : value;
    for (const Scale &scale : scales()) {
        if (magnitude < Decimal(1, scale.power))
            continue;
        const Decimal short_ = value.normalized().scaled(-scale.power);
        return -short_.exponent() > LongestFraction ? 0 : scale.power;
    }
    return 0;
}

QString currencySign(const QString &code)
{
    static const QHash<QString, QString> signs{
        {QStringLiteral("USD"), QStringLiteral("$")},   {QStringLiteral("EUR"), QStringLiteral("€")},
        {QStringLiteral("GBP"), QStringLiteral("£")},   {QStringLiteral("JPY"), QStringLiteral("¥")},
        {QStringLiteral("CNY"), QStringLiteral("CN¥")}, {QStringLiteral("INR"), QStringLiteral("₹")},
        {QStringLiteral("KRW"), QStringLiteral("₩")},   {QStringLiteral("ILS"), QStringLiteral("₪")},
        {QStringLiteral("RUB"), QStringLiteral("₽")}, {QStringLiteral("AUD"), QStringLiteral("A$")},
        {QStringLiteral("CAD"), QStringLiteral("C$")},  {QStringLiteral("HKD"), QStringLiteral("HK$")},
        {QStringLiteral("BRL"), QStringLiteral("R$")}};
    return signs.value(code, code);
}

QString withCurrency(const QString &number, const QString &code, const QLocale &locale)
{
    if (code.isEmpty())
        return number;
    const QString sign = currencySign(code);
    const QString sample = locale.toCurrencyString(1, QStringLiteral("$"));
    if (!sample.trimmed().startsWith(u'$') && !sample.trimmed().startsWith(QChar(0x200f)))
        return number + QChar(QChar::Nbsp) + sign;
    const bool letters = sign.back().isLetter();
    if (number.startsWith(locale.negativeSign()))
        return locale.negativeSign() + sign + (letters ? QString(QChar(QChar::Nbsp)) : QString())
            + number.mid(locale.negativeSign().size());
    return sign + (letters ? QString(QChar(QChar::Nbsp)) : QString()) + number;
}

QString plural(const QString &unit)
{
    static const QHash<QString, QString> irregular{
        {QStringLiteral("foot"), QStringLiteral("feet")},
        {QStringLiteral("square foot"), QStringLiteral("square feet")},
        {QStringLiteral("inch"), QStringLiteral("inches")},
        {QStringLiteral("century"), QStringLiteral("centuries")},
        {QStringLiteral("degree Celsius"), QStringLiteral("degrees Celsius")},
        {QStringLiteral("degree Fahrenheit"), QStringLiteral("degrees Fahrenheit")},
        {QStringLiteral("kilometre per hour"), QStringLiteral("kilometres per hour")},
        {QStringLiteral("mile per hour"), QStringLiteral("miles per hour")},
        {QStringLiteral("person"), QStringLiteral("people")},
        {QStringLiteral("percent"), QStringLiteral("percent")},
    };
    const auto known = irregular.constFind(unit);
    if (known != irregular.constEnd())
        return *known;
    return unit.endsWith(u's') || unit.isEmpty() ? unit : unit + u's';
}

QString withUnit(const QString &number, const ValueUnit &unit, bool one, const QLocale &locale)
{
    switch (unit.kind) {
    case QuantityKind::Money:
        return withCurrency(number, unit.unit, locale);
    case QuantityKind::Percent:
        return number + QChar(QChar::Nbsp) + locale.percent();
    case QuantityKind::Rank:
        return Words::tr("No. %1").arg(number);
    case QuantityKind::PercentagePoints:
        if (unit.unit.isEmpty())
            return number + u' ' + (one ? Words::tr("percentage point") : Words::tr("percentage points"));
        break;
    default:
        break;
    }
    if (unit.unit.isEmpty())
        return number;
    return number + u' ' + (one ? unit.unit : plural(unit.unit));
}

bool isOne(Decimal value)
{
    return value == Decimal(1);
}

// "5–6 million" when both ends share their scale, so that the unit is written once; empty otherwise.
QString sharedRange(Decimal low, Decimal high, const QLocale &locale)
{
    const int scale = scaleOf(low);
    if (scale != scaleOf(high))
        return {};
    const auto part = [&](Decimal value) {
        return plainNumber(scale == 0 ? value : value.normalized().scaled(-scale), locale);
    };
    return scaledWords(scale, part(low) + u'–' + part(high));
}

QString hedged(const QString &words, Approximation approximation)
{
    switch (approximation) {
    case Approximation::About:
        return Words::tr("about %1").arg(words);
    case Approximation::Under:
        return Words::tr("under %1").arg(words);
    case Approximation::AtMost:
        return Words::tr("at most %1").arg(words);
    case Approximation::Over:
        return Words::tr("over %1").arg(words);
    case Approximation::AtLeast:
        return Words::tr("at least %1").arg(words);
    default:
        return words;
    }
}

} // namespace

ValueUnit unitOf(const storage::ClaimRow &claim)
{
    ValueUnit unit;
    unit.unit = claim.unit;
    const bool code = claim.unit.size() == 3
        && std::all_of(claim.unit.cbegin(), claim.unit.cend(), [](QChar each) { return each >= u'A' && each <= u'Z'; });
    if (claim.kind == QLatin1String("rank") || claim.measure.endsWith(QLatin1String("rank")))
        unit.kind = QuantityKind::Rank;
    else if (code)
        unit.kind = QuantityKind::Money;
    else if (claim.unit == QLatin1String("percent"))
        unit.kind = QuantityKind::Percent;
    else if (claim.unit == QLatin1String("percentage point") || claim.unit == QLatin1String("basis point"))
        unit.kind = QuantityKind::PercentagePoints;
    return unit;
}

QString numberWords(Decimal value, const QLocale &given)
{
    const QLocale locale = readable(given);
    const int scale = scaleOf(value);
    if (scale == 0)
        return plainNumber(value, locale);
    return scaledWords(scale, plainNumber(value.normalized().scaled(-scale), locale));
}

QString amountWords(Decimal value, const ValueUnit &unit, const QLocale &given)
{
    return withUnit(numberWords(value, given), unit, isOne(value), readable(given));
}

QString valueWords(const Quantity &quantity, const QLocale &given)
{
    const QLocale locale = readable(given);
    const ValueUnit unit{quantity.kind, quantity.unit};
    if (quantity.low == quantity.high)
        return hedged(amountWords(quantity.low, unit, locale), quantity.approximation);
    const QString shared = sharedRange(quantity.low, quantity.high, locale);
    const QString words = shared.isEmpty()
        ? amountWords(quantity.low, unit, locale) + QStringLiteral(" – ") + amountWords(quantity.high, unit, locale)
        : withUnit(shared, unit, false, locale);
    return hedged(words, quantity.approximation);
}

QString valueWords(const storage::AssertionRow &assertion, const QLocale &locale)
{
    const auto quantity = casework::quantityOf(assertion);
    return quantity ? valueWords(*quantity, locale) : assertion.valueWords;
}

QString spreadWords(Decimal low, Decimal high, const ValueUnit &unit, const QLocale &locale)
{
    if (low == high)
        return amountWords(low, unit, locale);
    return amountWords(low, unit, locale) + QStringLiteral(" – ") + amountWords(high, unit, locale);
}

QString spreadWords(const storage::ClaimRow &claim, const QLocale &locale)
{
    const auto low = Decimal::fromString(claim.lowest);
    const auto high = Decimal::fromString(claim.highest);
    if (!low && !high)
        return {};
    return spreadWords(low.value_or(*high), high.value_or(*low), unitOf(claim), locale);
}

QString axisWords(double value, const ValueUnit &unit, const QLocale &given)
{
    const QLocale locale = readable(given);
    const double size = std::abs(value);
    const struct
    {
        double from;
        double divisor;
        QString words;
    } steps[] = {{1e12, 1e12, Words::tr("%1 T", "trillion")},
                 {1e9, 1e9, Words::tr("%1 B", "billion")},
                 {1e6, 1e6, Words::tr("%1 M", "million")},
                 {1e4, 1e3, Words::tr("%1 k", "thousand")}};
    QString number = locale.toString(value, 'g', 6);
    for (const auto &step : steps) {
        if (size >= step.from * 0.9999999) {
            number = step.words.arg(locale.toString(value / step.divisor, 'g', 6));
            break;
        }
    }
    const bool worded = unit.kind == QuantityKind::Money || unit.kind == QuantityKind::Percent || unit.isRank();
    return worded ? withUnit(number, unit, false, locale) : number;
}

} // namespace nutgraf::widgets
