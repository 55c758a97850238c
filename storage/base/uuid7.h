// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

namespace nutgraf::storage {

/// A new UUID of version 7 (RFC 9562 section 5.7): 48 bits of Unix milliseconds, then a 12-bit counter, then 62 random
/// bits. Ids made by one process are strictly increasing, even within a millisecond and when the clock is set back.
/// Any thread.
QUuid createUuid7();

} // namespace nutgraf::storage
