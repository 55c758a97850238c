// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/contents.h"
#include "tests/support/zipbuilder.h"

#include <cstdlib>

namespace {

/// Markup of a document alone is put into its package, whose checksums would stop any change inside.
QByteArray packaged(const QByteArray &bytes)
{
    if (bytes.startsWith("<w:"))
        return nutgraf::tests::zipOf({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", bytes}});
    if (bytes.startsWith("<o:"))
        return nutgraf::tests::zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", bytes}});
    return bytes;
}

} // namespace

// Whatever a package holds: a document's text is clean, and every item of a container has bytes, an address or a reason.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    nutgraf::readers::ReadInput input;
    input.bytes = packaged(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
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
