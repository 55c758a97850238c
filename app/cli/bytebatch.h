// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/batch.h"

namespace nutgraf::cli {

/// One item to one answer, which is a JSON object in bytes without line breaks; called by several threads at once.
using ByteAnswer = std::function<storage::Result<QByteArray>(const QJsonObject &item)>;

/// As runBatch(), for large answers that are written as bytes and never become objects.
int runByteBatch(const Streams &streams, const BatchOptions &options, const ByteAnswer &answer);

} // namespace nutgraf::cli
