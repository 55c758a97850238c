// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/feed.h"

namespace nutgraf::readers {

/// Reads JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/); ids that are numbers, a missing version and
/// unknown members are put up with, broken JSON gives a malformed feed without entries, and so does more than 10 MB of it. UTF-8, any thread.
FeedDocument readJsonFeed(const QByteArray &text, const std::string &base);

} // namespace nutgraf::readers
