// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/clock.h"
#include "widgets/common/qtprompt.h"
#include "widgets/shell/appearance.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/options.h"
#include "widgets/shell/settings.h"

#include <QApplication>

#include <cstdio>

using namespace nutgraf::widgets;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("nutgraf"));
    QApplication::setApplicationDisplayName(QStringLiteral("Nutgraf"));
    QApplication::setApplicationVersion(QStringLiteral(NUTGRAF_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("nutgraf"));

    const CommandLine command = readCommandLine(QApplication::arguments());
    if (!command.options) {
        std::fprintf(command.exitCode == 0 ? stdout : stderr, "%s\n", qPrintable(command.message));
        return command.exitCode;
    }

    Settings settings;
    installAppearance(settings, command.options->theme);

    QtPrompt prompt;
    SystemClock clock;
    MainWindow window({&prompt, &clock, &settings, nullptr});
    window.show();
    if (!command.options->file.isEmpty())
        window.openFile(command.options->file);
    return QApplication::exec();
}
