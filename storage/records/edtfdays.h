// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace nutgraf::storage {

/// The Julian days that a date spans; nothing where it is open, unknown or not understood.
struct EdtfDays
{
    std::optional<qint64> first;
    std::optional<qint64> last;
};

/// Reads a year, month, day (a time of day is passed over) or an interval of those, with the marks ~ ? % of EDTF level 1
/// (Library of Congress, 2019), unspecified digits X and open ends "..". Any thread.
EdtfDays edtfDays(const QString &edtf);

} // namespace nutgraf::storage
