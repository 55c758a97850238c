// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/browsercapture.h"
#include "app/capture/browserrequest.h"

#include <cstdlib>

// A head is read the same whether it arrives at once or has more behind it; a page that is read has an address and words.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace nutgraf::capture;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const ParsedHead parsed = parseRequestHead(bytes);
    if (parsed.state == ParsedHead::State::Complete) {
        if (parsed.size > bytes.size() || parsed.size > MaximumHead)
            std::abort();
        const ParsedHead again = parseRequestHead(bytes.first(parsed.size) + "GET / HTTP/1.1\r\n\r\n");
        if (again.state != ParsedHead::State::Complete || again.size != parsed.size)
            std::abort();
        if (isAdmitted(parsed.head, {"127.0.0.1:1", "00112233445566778899aabbccddeeff"})
            && (parsed.head.method != "POST" || !parsed.head.contentLength || !parsed.head.plain))
            std::abort();
    }
    const QByteArray body = parsed.state == ParsedHead::State::Complete ? bytes.sliced(parsed.size) : bytes;
    const auto page = readBrowserCapture(body);
    if (page.ok() && (!page.value().address.startsWith(QStringLiteral("http")) || page.value().html.isEmpty()))
        std::abort();
    (void)readBrowserPing(body);
    return 0;
}
