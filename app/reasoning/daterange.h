// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace nutgraf::reasoning {

/// The days that an EDTF expression may mean, first and last included. An invalid date is an open or unknown end.
struct DateRange
{
    QDate first;
    QDate last;

    bool isDay() const { return first.isValid() && first == last; }
    /// Whether some day lies in both; an open end reaches everywhere.
    bool overlaps(const DateRange &other) const;
    bool contains(const DateRange &other) const;
    /// Days from first to last, 0 for one day; -1 when an end is open.
    qint64 days() const;
};

/// The range of an EDTF expression of any level, as of storage::Edtf; times of day are passed over. Nothing for other text
/// and where both ends are open. Any thread.
std::optional<DateRange> dateRange(const QString &edtf);

} // namespace nutgraf::reasoning
