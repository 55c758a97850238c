// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/catalogue.h"
#include "widgets/shell/program.h"

#include <QApplication>

#include <cstdio>

using namespace nutgraf::widgets;

namespace {

int answer(const CommandLine &command)
{
    std::fprintf(command.exitCode == 0 ? stdout : stderr, "%s\n", qPrintable(command.message));
    return command.exitCode;
}

/// Reads the command line before there is a display: what is answered in words needs none, and pictures are made without.
std::optional<int> answerWithoutWindow(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    nutgraf::text::installCatalogue(application);
    const CommandLine command = readCommandLine(QCoreApplication::arguments());
    if (command.options && !command.options->pictures.isEmpty() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (command.options || command.exitCode != 0)
        return std::nullopt; // wrong words may be Qt's own, which only the QApplication takes out
    return answer(command);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("nutgraf"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NUTGRAF_VERSION));
    if (const auto code = answerWithoutWindow(argc, argv))
        return *code;

    QApplication application(argc, argv);
    nutgraf::text::installCatalogue(application);
    QApplication::setApplicationDisplayName(QStringLiteral("Nutgraf"));
    QApplication::setDesktopFileName(QStringLiteral("nutgraf"));
    const CommandLine command = readCommandLine(QApplication::arguments());
    if (!command.options)
        return answer(command);

    return runProgram(*command.options);
}
