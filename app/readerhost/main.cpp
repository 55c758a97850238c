// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerhost/proof.h"
#include "app/readerhost/recogniser.h"
#include "app/readerhost/sandbox.h"
#include "app/readerhost/serve.h"
#include "app/text/catalogue.h"

#include <QCoreApplication>

#include <cstdio>
#include <malloc.h>

using namespace nutgraf;

#if defined(__SANITIZE_ADDRESS__)
// The leak check needs calls that are taken away; a small quarantine keeps the memory of a long-lived process honest.
extern "C" const char *__asan_default_options()
{
    return "detect_leaks=0:quarantine_size_mb=16:allocator_may_return_null=1";
}
#endif

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--recognise") == 0)
        return readerhost::recognise(argv[2]);
    if (argc == 2 && qstrcmp(argv[1], "--prove-recogniser") == 0)
        return readerhost::proveRecogniser();
    // Pages come by the thousand: memory goes back to the kernel only in large pieces.
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    QCoreApplication program(argc, argv);
    text::installCatalogue(program);
    readerhost::warmUp();
    if (const QString problem = readerhost::lockIn(); !problem.isEmpty()) {
        std::fprintf(stderr, "nutgraf-reader: %s\n", qPrintable(problem));
        return readerhost::NotLocked;
    }
    if (argc == 2 && qstrcmp(argv[1], "--prove-sandbox") == 0)
        return readerhost::proveSandbox() ? 0 : 1;
    return readerhost::serve();
}
