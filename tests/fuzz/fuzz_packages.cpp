// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/contents.h"

#include <cstdlib>

// Whatever a package holds: a document's text is clean, and every item of a container has bytes, an address or a reason.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    nutgraf::readers::ReadInput input;
    input.bytes = QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto kind = nutgraf::readers::packageKind(input.bytes);
    if (nutgraf::readers::isDocument(kind)) {
        const auto document = nutgraf::readers::readPackage(kind, input);
        if (document) {
            const QString &text = document.value().text;
            if (!text.isValidUtf16() || text.contains(QStringLiteral("\n\n")) || text.contains(QChar(u'\r'))
                || text.contains(QChar::Null))
                std::abort();
        }
    }
    const auto items = nutgraf::readers::contents(input);
    if (!items)
        return 0;
    for (const auto &item : items.value())
        if (item.bytes.isNull() && item.url.isEmpty() && item.warning.isEmpty())
            std::abort();
    return 0;
}
