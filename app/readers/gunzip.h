// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// Whether the bytes begin as a gzip file does.
bool isGzip(const QByteArray &bytes);

/// Unpacks a gzip file of one or more members; Limit when more than @p largest bytes come out. Any thread.
storage::Result<QByteArray> gunzip(const QByteArray &bytes, qint64 largest);

/// The input with its bytes unpacked, and its name without ".gz", when they are gzip; else as it is. At most 64 MB.
storage::Result<ReadInput> unpacked(ReadInput input);

} // namespace nutgraf::readers
