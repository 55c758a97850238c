// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"
#include "app/text/catalogue.h"

#include <QCoreApplication>

#include <iostream>

int main(int argc, char **argv)
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("nutgraf-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NUTGRAF_VERSION));
    nutgraf::text::installCatalogue(application);
    const int code = nutgraf::cli::runProgram(QCoreApplication::arguments().mid(1), {std::cin, std::cout, std::cerr});
    std::cout.flush();
    return code;
}
