// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"
#include "app/text/textview.h"

namespace nutgraf::language {

/// The amounts a text states, in order: money, percentages, ranks, counts, durations, measures, with hedges as bounds
/// and what they count. Dates, times of day, versions and product names are none. Pure, any thread.
QList<Quantity> findQuantities(const text::TextView &view);

/// What was understood, in one sentence for a reader: "under $6 million → less than 6,000,000 USD".
QString explain(const Quantity &quantity, QStringView words);

} // namespace nutgraf::language
