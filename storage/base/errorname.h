// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

namespace nutgraf::storage {

/// The stable name of a kind of failure in files and answers: "invalid_input", "limit", … Any thread.
QString errorCodeName(ErrorCode code);

} // namespace nutgraf::storage
