// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/jobcontext.h"
#include "storage/base/result.h"

#include <QString>

namespace nutgraf::casework {

/// Makes a new investigation at @p path and adds the documents of the sample case to it, as if a person had added them:
/// the engine suggests, nothing is confirmed. Conflict when there is a file of that name; whole or absent. Blocking; any
/// thread but the window's.
storage::Status createSampleCase(const QString &path, const jobs::JobContext &context);

} // namespace nutgraf::casework
