// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/characterreference.h"

#include "app/readers/entitynames.h"

#include <algorithm>
#include <array>

namespace nutgraf::readers {

namespace {

/// What the encoding standard (https://encoding.spec.whatwg.org/#windows-1252) makes of the bytes 0x80 to 0x9F.
constexpr std::array<char16_t, 32> Windows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

} // namespace

char32_t namedCharacter(std::string_view name)
{
    return name == "apos" ? U'\'' : entityCharacter(QByteArrayView(name.data(), qsizetype(name.size())));
}

char32_t repairedControl(char32_t character)
{
    return character >= 0x80 && character <= 0x9F ? Windows1252[character - 0x80] : character;
}

void repairControls(std::string &text)
{
    std::size_t at = text.find('\xC2');
    if (at == std::string::npos)
        return;
    std::string out(text, 0, at);
    for (; at < text.size(); ++at) {
        const auto next = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : 0);
        if (text[at] == '\xC2' && next >= 0x80 && next <= 0x9F) {
            appendUtf8(out, repairedControl(next));
            ++at;
        } else {
            out += text[at];
        }
    }
    text = std::move(out);
}

void appendUtf8(std::string &text, char32_t character)
{
    if (character == 0 || character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF))
        character = 0xFFFD;
    if (character < 0x80) {
        text += char(character);
    } else if (character < 0x800) {
        text += char(0xC0 | (character >> 6));
        text += char(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        text += char(0xE0 | (character >> 12));
        text += char(0x80 | ((character >> 6) & 0x3F));
        text += char(0x80 | (character & 0x3F));
    } else {
        text += char(0xF0 | (character >> 18));
        text += char(0x80 | ((character >> 12) & 0x3F));
        text += char(0x80 | ((character >> 6) & 0x3F));
        text += char(0x80 | (character & 0x3F));
    }
}

Reference readReference(std::string_view text, std::size_t at)
{
    constexpr std::size_t LongestName = 32;
    std::size_t end = at + 1;
    if (end < text.size() && text[end] == '#') {
        ++end;
        const bool hexadecimal = end < text.size() && (text[end] == 'x' || text[end] == 'X');
        if (hexadecimal)
            ++end;
        const std::size_t digits = end;
        char32_t value = 0;
        for (; end < text.size() && end - digits < 10; ++end) {
            const char c = text[end];
            const char lower = char(c | 0x20);
            if (c >= '0' && c <= '9')
                value = value * (hexadecimal ? 16 : 10) + char32_t(c - '0');
            else if (hexadecimal && lower >= 'a' && lower <= 'f')
                value = value * 16 + char32_t(lower - 'a' + 10);
            else
                break;
            value = std::min<char32_t>(value, 0x110000);
        }
        if (end == digits)
            return {};
        const bool closed = end < text.size() && text[end] == ';';
        const bool valid = value != 0 && value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
        return {valid ? repairedControl(value) : char32_t(0xFFFD), end - at + (closed ? 1 : 0)};
    }
    const auto isNameByte = [](char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); };
    while (end < text.size() && end - at <= LongestName && isNameByte(text[end]))
        ++end;
    if (end >= text.size() || text[end] != ';')
        return {};
    const char32_t character = namedCharacter(text.substr(at + 1, end - at - 1));
    return character == 0 ? Reference{} : Reference{character, end - at + 1};
}

} // namespace nutgraf::readers
