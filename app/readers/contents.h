// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/packagekind.h"
#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// No larger container is read.
inline constexpr qsizetype LargestContainer = qsizetype(100) * 1024 * 1024;

/// What is in a container: the documents of a web archive or a ZIP archive, what is attached to a mail, the parts of a
/// saved page (the page first), the addresses of bookmarks. Containers inside are items, and stay closed. An item with
/// neither bytes nor an address tells in its warning what could not be read. InvalidInput for what is no container or is
/// damaged throughout, Limit for one that is too large. Pure, any thread.
storage::Result<QList<ContainedItem>> contents(const ReadInput &input);

/// Reads a document that is packed in a form of its own; Unsupported for a container of others. Any thread.
storage::Result<ReadDocument> readPackage(PackageKind kind, const ReadInput &input);

} // namespace nutgraf::readers
