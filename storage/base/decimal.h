// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace nutgraf::storage {

/// An exact decimal number: mantissa × 10^exponent. Never a double, so that "$589 billion" keeps its three stated digits
/// and 589e9 and 600e6 stay exact. Any thread.
class Decimal
{
public:
    constexpr Decimal() = default;
    constexpr Decimal(qint64 mantissa, int exponent = 0)
        : m_mantissa(mantissa)
        , m_exponent(exponent)
    { }

    /// Reads "-12.50", "3e6", "1E-3"; digits only, no grouping. Trailing zeros after the point count as stated digits.
    /// Nothing when the text is not a number or has more than 18 significant digits.
    static std::optional<Decimal> fromString(QStringView text);

    /// Plain notation without exponent ("600000000", "0.002"); the form stored and exported.
    QString toString() const;
    double toDouble() const;

    constexpr qint64 mantissa() const { return m_mantissa; }
    constexpr int exponent() const { return m_exponent; }
    constexpr bool isZero() const { return m_mantissa == 0; }
    constexpr bool isNegative() const { return m_mantissa < 0; }
    /// Digits of the mantissa: 589 × 10^9 has 3, 2.50 has 3, 600 has 3.
    int digits() const;
    /// The same number with the trailing zeros of its mantissa moved into the exponent: 600 × 10^6 becomes 6 × 10^8.
    Decimal normalized() const;

    Decimal negated() const { return {-m_mantissa, m_exponent}; }
    Decimal scaled(int powerOfTen) const { return {m_mantissa, m_exponent + powerOfTen}; }
    /// Exact product, sum, difference; nothing when the result needs more than 18 digits.
    std::optional<Decimal> times(Decimal other) const;
    std::optional<Decimal> plus(Decimal other) const;
    std::optional<Decimal> minus(Decimal other) const { return plus(other.negated()); }

    std::strong_ordering operator<=>(const Decimal &other) const;
    bool operator==(const Decimal &other) const { return (*this <=> other) == std::strong_ordering::equal; }

private:
    qint64 m_mantissa = 0;
    int m_exponent = 0;
};

} // namespace nutgraf::storage
