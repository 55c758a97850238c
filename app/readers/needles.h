// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

#include <array>
#include <initializer_list>
#include <vector>

namespace nutgraf::readers {

/// Up to 64 words that are searched for all at once, inside of other words too, letter case of ASCII aside. Made once,
/// used by any thread.
class Needles
{
public:
    /// Lower-case ASCII words of two letters or more.
    Needles(std::initializer_list<const char *> words);

    /// Bit i is set when the i-th word occurs in the text.
    quint64 in(QStringView text) const;

private:
    static constexpr size_t Slots = 1024;

    static constexpr size_t slotOf(char first, char second)
    {
        return (size_t(uchar(first)) * 31 + size_t(uchar(second))) % Slots;
    }

    std::vector<QByteArray> m_words;
    std::array<quint64, Slots> m_starts{}; ///< which words begin with a pair of letters
};

} // namespace nutgraf::readers
