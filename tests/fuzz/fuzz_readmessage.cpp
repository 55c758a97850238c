// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/readmessage.h"

#include <cstdlib>

using namespace nutgraf::readers;

// The first byte chooses the direction. What is accepted says the same when it is said again.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView payload(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    if (data[0] % 2 == 0) {
        const auto request = decodeRequest(payload);
        if (request && encodeRequestHead(request.value()) + request.value().input.bytes != payload)
            std::abort();
        return 0;
    }
    const auto answer = decodeAnswer(payload);
    if (answer && encodeAnswer(answer.value()) != payload)
        std::abort();
    return 0;
}
