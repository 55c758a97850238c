// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/jsontext.h"

#include <array>

namespace nutgraf::readers {

namespace {

/// What follows the backslash for a byte that cannot stand in a string: 'u' for a code, 0 where it can stand.
constexpr std::array<char, 256> Escapes = [] {
    std::array<char, 256> escapes{};
    for (size_t code = 0; code < 0x20; ++code)
        escapes[code] = 'u';
    escapes['\b'] = 'b';
    escapes['\f'] = 'f';
    escapes['\n'] = 'n';
    escapes['\r'] = 'r';
    escapes['\t'] = 't';
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    return escapes;
}();

} // namespace

void appendJsonString(QByteArray &json, QByteArrayView text)
{
    constexpr const char *Digits = "0123456789abcdef";
    json.append('"');
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto byte = uchar(text[i]);
        const char escape = Escapes[byte];
        if (escape == 0)
            continue;
        json.append(text.data() + done, i - done);
        done = i + 1;
        json.append('\\').append(escape);
        if (escape == 'u')
            json.append("00", 2).append(Digits[byte >> 4U]).append(Digits[byte & 0xFU]);
    }
    json.append(text.data() + done, text.size() - done);
    json.append('"');
}

void appendJsonString(QByteArray &json, QStringView text)
{
    appendJsonString(json, QByteArrayView(text.toUtf8()));
}

} // namespace nutgraf::readers
