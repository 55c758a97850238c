// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/feedbuilder.h"

#include <string>
#include <string_view>
#include <vector>

namespace nutgraf::readers {

/// Elements may be nested this deep; what is deeper is not read.
constexpr std::size_t DeepestFeedElement = 256;

/// The short texts that a document type declaration gives names to. Longer ones, and those that refer to others, are not
/// taken: an entity can never grow.
struct DeclaredEntity
{
    std::string name;
    std::string value;
};

/// What stands before the first element.
struct FeedProlog
{
    std::size_t length = 0; ///< of everything before the root element: white space, declarations, comments
    std::vector<DeclaredEntity> entities;
    std::string systemId; ///< in lower case; empty without a document type
};

/// Reads XML declaration, comments, processing instructions and the document type of UTF-8 text.
FeedProlog readProlog(std::string_view text);

/// Tells the builder what a name stands for, by declaration or by HTML; @p expanded counts the bytes that declared
/// entities became, which may be 8 MiB at most.
void expandEntity(std::string_view name, const FeedProlog &prolog, FeedBuilder &builder, std::size_t &expanded);

/// Tells the builder all elements of UTF-8 text from the root element on; false when the text is not well-formed or too
/// deep. Never reads anything else.
bool parseStrictly(std::string_view text, const FeedProlog &prolog, FeedBuilder &builder);

/// Does so whatever the text is: end tags close what is open, unknown ones are passed over, bare ampersands and angles
/// are text, sections that never end do at the end. Linear in the text.
void parseLeniently(std::string_view text, const FeedProlog &prolog, FeedBuilder &builder);

} // namespace nutgraf::readers
