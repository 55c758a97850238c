// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/textview.h"
#include "storage/base/decimal.h"

#include <optional>

namespace nutgraf::language {

/// A number as written in digits, words or both, with its scale: "5.576 million", "two hundred and fifty", "671bn".
struct ParsedNumber
{
    storage::Decimal value;
    int digits = 1; ///< significant digits as stated; the zeros that end an integer count as rounding
    qsizetype endToken = 0; ///< the first token after it
    bool inWords = false; ///< the number itself, whatever its scale
    bool scaled = false; ///< a scale word or letter belongs to it
    int scale = 0; ///< its power of ten: 6 for "million", 0 for none
};

/// The number that begins at a token, nothing when none does. Pure, any thread.
std::optional<ParsedNumber> parseNumber(const text::TextView &view, qsizetype token);

} // namespace nutgraf::language
