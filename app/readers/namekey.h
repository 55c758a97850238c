// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>

namespace nutgraf::readers {

constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
}

/// The key of a name with one letter more, which stands at @p position.
constexpr quint64 extendedKey(quint64 key, qsizetype position, char letter)
{
    constexpr qsizetype Packed = 8;
    constexpr quint64 Prime = 0x100000001B3;
    const auto byte = quint64(uchar(lowered(letter)));
    return position < Packed ? (key << 8U) | byte : (key ^ byte) * Prime;
}

/// The name of an element or attribute as one number, letter case aside: up to eight letters as they are, longer names
/// hashed. Made for `switch`; two long names of a hostile page may share a key.
constexpr quint64 nameKey(std::string_view name)
{
    quint64 key = 0;
    for (size_t i = 0; i < name.size(); ++i)
        key = extendedKey(key, qsizetype(i), name[i]);
    return key;
}

} // namespace nutgraf::readers
