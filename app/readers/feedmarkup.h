// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace nutgraf::readers {

/// HTML of a feed made harmless: elements, attributes and style properties outside of the known harmless ones go (their
/// text stays, that of scripts and styles not), addresses become absolute by @p base and lose unknown schemes, comments
/// and declarations vanish. Attributes stand in alphabetical order. Linear in its input. UTF-8, any thread.
std::string cleanMarkup(std::string_view markup, std::string_view base);

/// Whether text that is said to be plain is markup in truth: it has an end tag or a character reference, and every tag
/// in it is one that HTML knows.
bool looksLikeMarkup(std::string_view text);

/// The words of markup in one line, without tags and with references resolved; at most @p longest bytes, cut at a
/// character.
std::string textOfMarkup(std::string_view markup, std::size_t longest);

/// Text as markup: "&", "<" and ">" escaped.
void appendEscaped(std::string &markup, std::string_view text);

/// Whether HTML gives the element no end tag ("br").
bool isVoidElement(std::string_view lowerName);

} // namespace nutgraf::readers
