// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QByteArray>

namespace nutgraf::cli {

/// Whether the bytes begin as a gzip file does.
bool isGzip(const QByteArray &bytes);

/// Unpacks a gzip file of one or more members; Limit when more than @p largest bytes come out. Any thread.
storage::Result<QByteArray> gunzip(const QByteArray &bytes, qint64 largest);

} // namespace nutgraf::cli
