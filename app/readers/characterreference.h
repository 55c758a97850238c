// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace nutgraf::readers {

/// The character that HTML 4 or XML names so ("nbsp", "apos"; case matters); 0 for no such name. Any thread.
char32_t namedCharacter(std::string_view name);

/// Characters from U+0080 to U+009F are never meant: they are bytes of windows-1252 that somebody numbered.
char32_t repairedControl(char32_t character);

/// Makes those characters of UTF-8 text what windows-1252 has in their places.
void repairControls(std::string &text);

/// Appends one character; what is no character becomes U+FFFD.
void appendUtf8(std::string &text, char32_t character);

/// A character reference in text.
struct Reference
{
    char32_t character = 0; ///< 0 for none
    std::size_t length = 0; ///< in bytes, from the ampersand on
};

/// Reads the reference that begins with the ampersand at @p at; none for an unknown name or a bare ampersand.
Reference readReference(std::string_view text, std::size_t at);

} // namespace nutgraf::readers
