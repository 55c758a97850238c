// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nutgraf::readers {

/// An attribute as a tag has it.
struct MarkupAttribute
{
    std::string name; ///< lower case
    std::string value; ///< as written, references and all
};

/// A tag of HTML.
struct MarkupTag
{
    std::string name; ///< lower case
    std::vector<MarkupAttribute> attributes;
    bool isEnd = false;
    bool isClosed = false; ///< "/>"
};

/// Where a tag that begins at @p at ends (behind its ">"); npos when it does not. Quotation marks hide a ">".
std::size_t markupTagEnd(std::string_view markup, std::size_t at);

/// Reads a tag from "<" to ">", at most 200 attributes of it. Any thread.
MarkupTag readMarkupTag(std::string_view tag);

} // namespace nutgraf::readers
