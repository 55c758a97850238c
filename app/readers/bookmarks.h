// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// The addresses in the file that browsers write their bookmarks to (Netscape's format): each once, with its title, its
/// folders in front of it as the name, and when it was added. Only web addresses. Any thread.
storage::Result<QList<ContainedItem>> readBookmarks(const ReadInput &input);

} // namespace nutgraf::readers
