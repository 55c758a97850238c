// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/recordstore.h"
#include "storage/records/recordwriter.h"

namespace nutgraf::storage {

struct RecordStore::Private
{
    explicit Private(Connection &used)
        : connection(&used)
        , writer(used)
    { }

    Connection *connection;
    RecordWriter writer;
};

} // namespace nutgraf::storage
