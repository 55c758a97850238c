// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"
#include "storage/base/result.h"

#include <QJsonObject>

namespace nutgraf::cli {

/// What every verb with a batch mode understands.
struct BatchOptions
{
    bool batch = false; ///< --batch - was given
    int jobs = 0; ///< --jobs N; 0 means one a core
};

/// Takes `--batch -` and `--jobs N` out of the arguments; what is left belongs to the verb.
storage::Result<BatchOptions> takeBatchOptions(QStringList &arguments);

/// Takes `NAME VALUE` or `NAME=VALUE` out of the arguments; empty when it was not given.
storage::Result<QString> takeOption(QStringList &arguments, const QString &name);

/// One item to one answer; called by several threads at once. The id is added by the runner.
using BatchAnswer = std::function<storage::Result<QJsonObject>(const QJsonObject &item)>;

/// Reads one JSON object a line, answers each as soon as it is ready, in any order, and reads on meanwhile. A failed
/// item answers {"id", "error": {"code", "message"}}; so does a line that is no JSON object, which also makes the exit
/// code WrongInput. Holds at most a few items a thread in memory.
int runBatch(const Streams &streams, const BatchOptions &options, const BatchAnswer &answer);

} // namespace nutgraf::cli
