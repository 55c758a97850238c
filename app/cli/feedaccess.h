// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/feeds.h"
#include "app/cli/verb.h"

namespace nutgraf::cli {

/// The way to the net that the streams name, or the real one. @p allowedHost is a host of this machine or of a private
/// network that may be asked; empty for none.
casework::FeedTools feedToolsOf(const Streams &streams, const QString &allowedHost = {});

} // namespace nutgraf::cli
