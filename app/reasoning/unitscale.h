// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"

#include <QString>

#include <optional>
#include <utility>

namespace nutgraf::reasoning {

/// Two quantities brought to one unit (kilometres and miles, hours and days, percent and ratios); nothing when they
/// cannot be compared. Currencies are never converted. Factors come from the table "unitscales". Any thread.
std::optional<std::pair<language::Quantity, language::Quantity>> commonScale(const language::Quantity &a,
                                                                             const language::Quantity &b);

/// Whether the units of two quantities are of the kind that texts mix up: currencies, percent and percentage points,
/// GPUs and GPU hours.
bool isUnitPair(const language::Quantity &a, const language::Quantity &b);

/// Whether two measures are of the kind that texts mix up, a loss and what is left, a rate and a level.
bool isAmountPair(const QString &measure, const QString &other);

/// Whether two measures are different scopes of nearly the same question: the dead and the injured, one run and all
/// servers. From the table "measurefamilies".
bool isMeasureFamily(const QString &measure, const QString &other);

} // namespace nutgraf::reasoning
