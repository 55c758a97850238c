// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>

namespace nutgraf::readers {

/// The moment that a feed's date means, in seconds since 1970 (UTC): RFC 822 with its usual mistakes, W3C and ISO 8601
/// in all lengths, asctime, and dates with month names of a dozen languages. A date without a time is the midnight that
/// begins it, one without a zone is UTC. Nothing for what is no date of the calendar ("31 Feb"). Any thread.
std::optional<qint64> feedSeconds(std::string_view text);

/// The same as "2026-03-01T12:00:00Z"; empty for nothing.
std::string feedDate(std::string_view text);

/// Writes seconds since 1970 that way.
std::string writtenDate(qint64 seconds);

} // namespace nutgraf::readers
