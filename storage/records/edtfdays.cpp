// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/edtfdays.h"

#include "storage/base/edtf.h"

namespace nutgraf::storage {

EdtfDays edtfDays(const QString &edtf)
{
    const Result<Edtf> dates = Edtf::parseDays(edtf);
    if (!dates)
        return {};
    return {dates.value().earliest(), dates.value().latest()};
}

} // namespace nutgraf::storage
