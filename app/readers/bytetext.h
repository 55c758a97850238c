// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

// ASCII within UTF-8: what parsers of bytes ask of single ones. Any thread.
namespace nutgraf::readers {

inline bool isBlankByte(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

inline std::string_view trimmedBytes(std::string_view text)
{
    while (!text.empty() && isBlankByte(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlankByte(text.back()))
        text.remove_suffix(1);
    return text;
}

inline char lowerByte(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
}

inline std::string lowerBytes(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower)
        c = lowerByte(c);
    return lower;
}

} // namespace nutgraf::readers
