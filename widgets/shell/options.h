// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace nutgraf::widgets {

/// What the command line of the window asks for.
struct Options
{
    QString file; ///< empty: none
    bool sample = false;
    QString pictures; ///< folder for the pictures; empty: an ordinary run
    QString theme; ///< empty: as set
    bool reportReady = false; ///< says when the window can be used, and ends
};

/// What the command line comes to: a run with options, or words to print and an exit code.
struct CommandLine
{
    std::optional<Options> options;
    QString message;
    int exitCode = 0;
};

/// Reads the arguments, the program's name first.
CommandLine readCommandLine(const QStringList &arguments);

} // namespace nutgraf::widgets
