// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/feed.h"

namespace nutgraf::readers {

/// The feed as one JSON object in UTF-8, without line breaks: {"format", "encoding", "malformed", "feed", "entries"}.
/// What is not stated is an empty string; an entry that never changed was updated when it was published.
QByteArray feedJson(const FeedDocument &feed);

/// What feedJson() wrote, read back; nothing that was not in it.
FeedDocument feedOfJson(const QByteArray &json);

} // namespace nutgraf::readers
