// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/jobpools.h"

#include <QThread>

namespace nutgraf::jobs {

namespace {

// Work that waits for a disk leaves the processor free; more than a few of them only queue at the one writer.
constexpr int IoThreads = 4;

} // namespace

JobPools::JobPools()
{
    cpu.setObjectName(QStringLiteral("cpu"));
    cpu.setMaxThreadCount(qMax(1, QThread::idealThreadCount()));
    io.setObjectName(QStringLiteral("io"));
    io.setMaxThreadCount(IoThreads);
}

} // namespace nutgraf::jobs
