// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

namespace nutgraf::jobs {

/// The program's own pools; the global one is never used. Its destructor waits for what still runs, so stop that first.
struct JobPools
{
    JobPools();

    QThreadPool cpu; ///< one thread a core: language and reasoning
    QThreadPool io; ///< files, long queries, batches of writes
};

} // namespace nutgraf::jobs
