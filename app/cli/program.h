// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

namespace nutgraf::cli {

/// Runs the program with its arguments, the program's name left out. Returns an ExitCode.
int runProgram(const QStringList &arguments, const Streams &streams);

/// Writes one line in UTF-8.
void writeLine(std::ostream &stream, const QString &line);

/// Says on the error stream what was wrong with the command line and returns WrongUsage.
int refuseUsage(const Streams &streams, const QString &sentence);

} // namespace nutgraf::cli
