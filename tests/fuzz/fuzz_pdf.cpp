// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/pdfreader.h"

#include <algorithm>
#include <cstdlib>

// Whatever the bytes are, the text holds no character that passages cannot point into, and pages lie inside it in order.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    nutgraf::readers::PdfLimits limits;
    limits.milliseconds = 1000;
    const auto result =
        nutgraf::readers::readPdf(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), limits);
    if (!result)
        return 0;
    const nutgraf::readers::ReadDocument &document = result.value();
    const bool clean = std::none_of(document.text.cbegin(), document.text.cend(), [](QChar c) {
        return c == u'\r' || c.isNull() || c == QChar(0xAD) || c == QChar(0x200B);
    });
    if (!clean || !document.text.isValidUtf16() || document.text.contains(QStringLiteral("\n\n")))
        std::abort();
    qsizetype last = -1;
    for (const nutgraf::readers::PageStart &page : document.pages) {
        if (page.start <= last || page.start >= document.text.size())
            std::abort();
        last = page.start;
    }
    return 0;
}
