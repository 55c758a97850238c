// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/daterange.h"

#include "storage/base/edtf.h"

namespace nutgraf::reasoning {

bool DateRange::overlaps(const DateRange &other) const
{
    const bool startsInTime = !first.isValid() || !other.last.isValid() || first <= other.last;
    const bool endsInTime = !last.isValid() || !other.first.isValid() || other.first <= last;
    return startsInTime && endsInTime;
}

bool DateRange::contains(const DateRange &other) const
{
    const bool low = !first.isValid() || (other.first.isValid() && first <= other.first);
    const bool high = !last.isValid() || (other.last.isValid() && other.last <= last);
    return low && high;
}

qint64 DateRange::days() const
{
    return first.isValid() && last.isValid() ? first.daysTo(last) : -1;
}

std::optional<DateRange> dateRange(const QString &edtf)
{
    const storage::Result<storage::Edtf> dates = storage::Edtf::parseDays(edtf);
    if (!dates)
        return std::nullopt;
    DateRange range;
    if (const auto first = dates.value().earliest())
        range.first = QDate::fromJulianDay(*first);
    if (const auto last = dates.value().latest())
        range.last = QDate::fromJulianDay(*last);
    if (!range.first.isValid() && !range.last.isValid())
        return std::nullopt;
    return range;
}

} // namespace nutgraf::reasoning
