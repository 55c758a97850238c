// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/batch.h"
#include "app/readers/readmessage.h"

namespace nutgraf::cli {

/// As runBatch(), for verbs whose items are bytes to be parsed: every line is answered by sandboxed processes (--jobs N of
/// them), which get the file that it names as an open one; this process only moves lines.
int runReaderBatch(const Streams &streams, const BatchOptions &options, readers::Operation operation);

/// The bytes of a file that the readers are to have; they unpack what is packed themselves.
storage::Result<QByteArray> bytesForReaders(const QString &path);

} // namespace nutgraf::cli
