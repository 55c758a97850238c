// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/ingest.h"

#include <functional>

namespace nutgraf::casework {

/// Lists what is in a container. Bytes are foreign: in the program it asks a reader process.
using ContentsReader = std::function<storage::Result<QList<readers::ContainedItem>>(const readers::ReadInput &input)>;

/// What could not be taken out of a container.
struct NotExpanded
{
    QString name; ///< of the part, with that of its container
    storage::Error error;
};

struct Expanded
{
    /// In the order of the input. Bare addresses (of bookmarks) have an address and neither bytes nor a path: they are
    /// to be fetched.
    QList<Incoming> incoming;
    QList<NotExpanded> failures;
};

/// Replaces containers by what is in them: documents of web archives and ZIP archives, addresses of bookmarks. A mail
/// stays, and what is attached to it follows. Everything else, pasted words too, stays as it is. What the user says about
/// a container holds for its documents, but its title. Reads files; any thread but the window's.
Expanded expand(const QList<Incoming> &incoming, const ContentsReader &contents);

/// Whether an item is a bare address, to be fetched before it can be added.
bool isBareAddress(const Incoming &incoming);

} // namespace nutgraf::casework
