// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace nutgraf::readers {

/// How a page writes 03/04/2025.
enum class NumericOrder { DayFirst, MonthFirst };

/// Day first everywhere but in American English.
NumericOrder numericOrder(QStringView language);

/// EDTF for a date in any machine-readable form found in pages: ISO 8601 with or without time and zone (fractions
/// dropped), RFC 822, seconds or milliseconds since 1970, plain "20250131"; failing that as parseDateText. Empty for
/// anything else. Any thread.
QString parseDateValue(QStringView value, NumericOrder order = NumericOrder::MonthFirst);

/// EDTF for the first date that people wrote out in @p text: "January 27, 2025", "27 Jan. 2025", "Jan 2025",
/// "27/01/2025", "2025-01-27", "2025年1月27日", with month names of two dozen languages. Times of day are not read. Empty when
/// there is none. Only the first few hundred characters are searched. Any thread.
QString parseDateText(QStringView text, NumericOrder order = NumericOrder::MonthFirst);

/// EDTF for a date in the path of an address: /2025/01/27/, /2025-01-27-, /20250127/, /2025/jan/27/. A day is required.
QString parseDateInUrl(const QString &url);

/// Whether the text is a date and little else: an optional cue ("Published", "Updated on"), weekday, date, time, zone.
bool isDateLine(QStringView text);

} // namespace nutgraf::readers
