// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QByteArray>

#include <optional>

namespace nutgraf::storage {

/// @p bytes as a Zstandard frame when that saves more than a tenth, nothing otherwise. Any thread.
std::optional<QByteArray> compress(const QByteArray &bytes);

/// The bytes of a Zstandard frame that are to be @p size long; Io when they are not. Any thread.
Result<QByteArray> decompress(const QByteArray &frame, qint64 size);

} // namespace nutgraf::storage
