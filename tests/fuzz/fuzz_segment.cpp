// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/textview.h"

#include <cstdlib>

// Every token and sentence must lie inside the text, in order, whatever the bytes were.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto view = nutgraf::text::segment(text);
    qsizetype last = 0;
    for (const auto &token : view.tokens) {
        if (token.span.start < last || token.span.length <= 0 || token.span.end() > text.size() || token.sentence < 0)
            std::abort();
        last = token.span.end();
    }
    for (const auto &sentence : view.sentences)
        if (sentence.endToken <= sentence.firstToken || sentence.span.end() > text.size())
            std::abort();
    return 0;
}
