// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <iosfwd>

namespace nutgraf::capture {
class HttpClient;
}

namespace nutgraf::cli {

/// What the program ends with; documented by `nutgraf-cli help`.
enum ExitCode {
    Succeeded = 0,
    Failed = 1, ///< the operation, or at least one of the files named on the command line, failed
    WrongUsage = 2, ///< unknown verb, option or argument
    WrongInput = 3, ///< a batch whose input is not JSON Lines
};

/// Where a verb reads and writes; the standard streams of the program, or those of a test.
struct Streams
{
    std::istream &in;
    std::ostream &out;
    std::ostream &err;
    capture::HttpClient *http = nullptr; ///< the way to the net; null for the real one
};

/// One word of the command line: `nutgraf-cli NAME …`.
struct Verb
{
    QString name;
    QString summary; ///< one line for the list of verbs, translated
    QString help; ///< usage lines and options, translated
    std::function<int(const QStringList &arguments, const Streams &streams)> run;
};

} // namespace nutgraf::cli
