// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/readdocument.h"

#include <algorithm>
#include <cstdlib>

// The first byte chooses what the bytes are said to be. Whatever they are, the text holds no character that passages
// cannot point into.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const QString Types[] = {QString(), QStringLiteral("text/html"), QStringLiteral("text/markdown"),
                                    QStringLiteral("text/plain")};
    if (size == 0)
        return 0;
    nutgraf::readers::ReadInput input;
    input.contentType = Types[data[0] % 4];
    input.url = QStringLiteral("https://quay.example/2025/01/27/page");
    input.bytes = QByteArray(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const auto result = nutgraf::readers::read(input);
    if (!result)
        return 0;
    const QString &text = result.value().text;
    const bool clean = std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        return c == u'\r' || c.isNull() || c == QChar(0xAD) || c == QChar(0x200B);
    });
    if (!clean || !text.isValidUtf16() || text.contains(QStringLiteral("\n\n")))
        std::abort();
    return 0;
}
