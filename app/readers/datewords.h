// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

// The words that feeds write dates with. UTF-8, any thread.
namespace nutgraf::readers {

/// 1 to 12 by the name of a month in one of a dozen languages, whole or cut to three letters; 0 for no month.
int monthOf(std::string_view word);

/// Minutes east of Greenwich of a zone's name in lower case.
std::optional<int> zoneOf(std::string_view lowerName);

/// Lower case for Latin, Greek and Cyrillic letters of two bytes.
std::string loweredWord(std::string_view text);

} // namespace nutgraf::readers
