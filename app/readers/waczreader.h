// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// The documents of a packed web archive (WACZ 1.1.1): the pages that it lists, as readWarc() offers them. Hashes are
/// compared; what does not match, is missing or is not as the format asks is told. Any thread.
storage::Result<QList<ContainedItem>> readWacz(const ReadInput &input);

} // namespace nutgraf::readers
