// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/feed.h"

#include <string_view>

namespace nutgraf::readers {

/// Notes the feeds that a page names in its <link rel="alternate"> elements, in their order, at most 50, and its title.
/// UTF-8, any thread.
void readFeedLinks(std::string_view page, const std::string &base, FeedDocument &feed);

} // namespace nutgraf::readers
