// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace nutgraf::readers {

/// What is harmless of a style attribute: known properties with values that fetch nothing and place nothing, written
/// "name: value;" and parted by blanks; empty when nothing is left. UTF-8, any thread.
std::string cleanStyle(std::string_view style);

} // namespace nutgraf::readers
