// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

#include <stop_token>

namespace nutgraf::capture {

/// Who makes documents of bytes: the program's pool of sandboxed processes, or something simpler in a test. Any thread but
/// the window's; blocks until done or stopped.
class DocumentReader
{
public:
    virtual ~DocumentReader() = default;

    /// As readers::read(). Also Limit for what takes too long or too much memory, Internal for bytes over which the reader
    /// stopped, Canceled when stopped.
    virtual storage::Result<readers::ReadDocument> read(const readers::ReadInput &input,
                                                        const std::stop_token &stop) = 0;
    /// What is in a container.
    virtual storage::Result<QList<readers::ContainedItem>> contents(const readers::ReadInput &input,
                                                                    const std::stop_token &stop) = 0;
};

} // namespace nutgraf::capture
