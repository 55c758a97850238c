// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/decimal.h"

#include <algorithm>
#include <cmath>

namespace nutgraf::storage {

namespace {

constexpr int MaximumDigits = 18; // a qint64 holds every number of 18 digits
constexpr int MaximumExponent = 4000;

__extension__ using Wide = __int128; // not ISO C++, but every compiler we build with has it

int digitCount(qint64 value)
{
    int digits = 1;
    for (quint64 rest = value < 0 ? quint64(0) - quint64(value) : quint64(value); rest >= 10; rest /= 10)
        ++digits;
    return digits;
}

bool fits(qint64 value)
{
    return digitCount(value) <= MaximumDigits;
}

// value × 10^power, if it still has at most 18 digits.
std::optional<qint64> shifted(qint64 value, int power)
{
    if (value == 0)
        return 0;
    if (power < 0 || digitCount(value) + power > MaximumDigits)
        return std::nullopt;
    for (; power > 0; --power)
        value *= 10;
    return value;
}

} // namespace

std::optional<Decimal> Decimal::fromString(QStringView text)
{
    qsizetype at = 0;
    bool negative = false;
    if (at < text.size() && (text[at] == u'-' || text[at] == u'+' || text[at] == u'\u2212'))
        negative = text[at++] != u'+';
    qint64 mantissa = 0;
    int exponent = 0;
    int significant = 0;
    bool any = false;
    bool point = false;
    for (; at < text.size(); ++at) {
        const char16_t c = text[at].unicode();
        if (c == u'.') {
            if (point)
                return std::nullopt;
            point = true;
            continue;
        }
        if (c < u'0' || c > u'9')
            break;
        any = true;
        if (significant > 0 || c != u'0')
            ++significant;
        if (significant > MaximumDigits)
            return std::nullopt;
        mantissa = mantissa * 10 + (c - u'0');
        if (point)
            --exponent;
    }
    if (!any)
        return std::nullopt;
    if (at < text.size()) {
        if (text[at] != u'e' && text[at] != u'E')
            return std::nullopt;
        bool ok = false;
        const int power = text.mid(at + 1).toInt(&ok);
        if (!ok || std::abs(power) > MaximumExponent)
            return std::nullopt;
        exponent += power;
    }
    if (std::abs(exponent) > MaximumExponent)
        return std::nullopt;
    return Decimal(negative ? -mantissa : mantissa, exponent);
}

QString Decimal::toString() const
{
    if (m_mantissa == 0)
        return QStringLiteral("0");
    QString digits = QString::number(m_mantissa < 0 ? -m_mantissa : m_mantissa);
    if (m_exponent >= 0) {
        digits.append(QString(m_exponent, u'0'));
    } else {
        if (digits.size() <= -m_exponent)
            digits.prepend(QString(-m_exponent - digits.size() + 1, u'0'));
        digits.insert(digits.size() + m_exponent, u'.');
    }
    if (m_mantissa < 0)
        digits.prepend(u'-');
    return digits;
}

double Decimal::toDouble() const
{
    // Dividing by an exact power keeps 0.1 the double nearest to 0.1; multiplying by 1e-1 would not.
    return m_exponent < 0 && m_exponent >= -22 ? double(m_mantissa) / std::pow(10.0, -m_exponent)
                                               : double(m_mantissa) * std::pow(10.0, m_exponent);
}

int Decimal::digits() const
{
    return digitCount(m_mantissa);
}

Decimal Decimal::normalized() const
{
    if (m_mantissa == 0)
        return {};
    Decimal result = *this;
    while (result.m_mantissa % 10 == 0) {
        result.m_mantissa /= 10;
        ++result.m_exponent;
    }
    return result;
}

std::optional<Decimal> Decimal::times(Decimal other) const
{
    const Decimal a = normalized();
    const Decimal b = other.normalized();
    const Wide product = Wide(a.m_mantissa) * b.m_mantissa;
    if (product > Wide(999'999'999'999'999'999) || product < -Wide(999'999'999'999'999'999))
        return std::nullopt;
    return Decimal(qint64(product), a.m_exponent + b.m_exponent);
}

std::optional<Decimal> Decimal::plus(Decimal other) const
{
    const int exponent = std::min(m_exponent, other.m_exponent);
    const auto a = shifted(m_mantissa, m_exponent - exponent);
    const auto b = shifted(other.m_mantissa, other.m_exponent - exponent);
    if (!a || !b || !fits(*a + *b))
        return std::nullopt;
    return Decimal(*a + *b, exponent);
}

std::strong_ordering Decimal::operator<=>(const Decimal &other) const
{
    const auto sign = [](qint64 value) { return value < 0 ? -1 : value > 0 ? 1 : 0; };
    if (sign(m_mantissa) != sign(other.m_mantissa))
        return sign(m_mantissa) <=> sign(other.m_mantissa);
    if (m_mantissa == 0)
        return std::strong_ordering::equal;
    const Decimal a = normalized();
    const Decimal b = other.normalized();
    // Compare the position of the leading digit first: the difference of exponents may exceed any integer type.
    const int aTop = digitCount(a.m_mantissa) + a.m_exponent;
    const int bTop = digitCount(b.m_mantissa) + b.m_exponent;
    const bool negative = m_mantissa < 0;
    if (aTop != bTop)
        return negative ? bTop <=> aTop : aTop <=> bTop;
    Wide x = a.m_mantissa;
    Wide y = b.m_mantissa;
    for (int i = a.m_exponent; i > b.m_exponent; --i)
        x *= 10;
    for (int i = b.m_exponent; i > a.m_exponent; --i)
        y *= 10;
    return x < y ? std::strong_ordering::less : x > y ? std::strong_ordering::greater : std::strong_ordering::equal;
}

} // namespace nutgraf::storage
