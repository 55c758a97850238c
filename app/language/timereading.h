// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/timeresolver.h"

#include <algorithm>

// Small words that the parts of TimeResolver share.
namespace nutgraf::language {

constexpr int NoNumber = TimeCaptures::None; ///< an element that was not there

inline bool isShort(TimeUnit unit)
{
    return unit == TimeUnit::Second || unit == TimeUnit::Minute || unit == TimeUnit::Hour;
}

inline TimeUnit unitOf(const TimeMatch &match)
{
    return TimeUnit(match.read.unit);
}

inline TimeModifier modifierOf(const TimeMatch &match)
{
    return TimeModifier(match.read.modifier);
}

inline bool anyOf(const QString &word, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char *each) { return word == QLatin1String(each); });
}

inline QString two(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

inline QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

inline QString referenceFor(int direction)
{
    return direction < 0 ? QStringLiteral("PAST_REF")
        : direction > 0  ? QStringLiteral("FUTURE_REF")
                         : QStringLiteral("PRESENT_REF");
}

inline TimeSpot dayOfYear(int year, int month, int day)
{
    return TimeSpot::holding(QDate(year, month, day), TimeGrain::Day);
}

} // namespace nutgraf::language
