// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace nutgraf::readers {

/// Resolves a reference against a base (RFC 3986, section 5.2) without changing how either is spelled; the reference
/// itself when the base is empty or cannot be one. UTF-8, any thread.
std::string resolveAddress(std::string_view base, std::string_view reference);

/// Whether following the address cannot run anything: its scheme is a known one (http, https, mailto, ftp, tel …), or it
/// is relative.
bool isSafeAddress(std::string_view address);

/// Whether it begins with a scheme.
bool isAbsoluteAddress(std::string_view address);

} // namespace nutgraf::readers
