// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"
#include "app/text/textview.h"

namespace nutgraf::language {

/// The times a text names, in order: dates, hours, lengths and repetitions, from the tables timewords, timepatterns and
/// holidays. Relative ones are reckoned from publication, or from what the text told last ("a year earlier"), and keep
/// their TIMEX3 value alone where publication is not known. Quantities tell counts from years and rates from lengths;
/// they must be in order. Pure, linear in the length of the text, any thread.
QList<TimeReference> findTimes(const text::TextView &view, const QList<Quantity> &quantities,
                               const AnalysisOptions &options);

/// Takes out the quantities that are parts of dates and hours ("June 17", "three days ago"): times beat them.
void removeTimesFrom(QList<Quantity> &quantities, const QList<TimeReference> &times);

} // namespace nutgraf::language
