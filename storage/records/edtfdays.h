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

/// Reads any expression of storage::Edtf; times of day and marks of doubt are passed over. Any thread.
EdtfDays edtfDays(const QString &edtf);

} // namespace nutgraf::storage
