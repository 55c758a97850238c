// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerhost/recogniser.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--recognise") == 0)
        return nutgraf::readerhost::recognise(argv[2]);
    if (argc == 2 && qstrcmp(argv[1], "--prove-recogniser") == 0)
        return nutgraf::readerhost::proveRecogniser();
    const QCoreApplication program(argc, argv);
    return 0;
}
