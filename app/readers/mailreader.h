// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// Reads a mail: subject as title, sender as byline, its Date, and the text that its reader would be shown first; replies
/// quoted in it keep their "> ". A mail of a list is an article that its sender publishes, any other a statement. Any
/// thread.
storage::Result<ReadDocument> readMail(const ReadInput &input);

/// What is attached to a mail, mails inside it too; no pictures that belong to its text.
storage::Result<QList<ContainedItem>> mailAttachments(const ReadInput &input);

/// Reads a page saved with all its parts (RFC 2557): its first page of HTML, under the address it was saved from.
storage::Result<ReadDocument> readMhtml(const ReadInput &input);

/// The parts of a saved page, the page itself first.
storage::Result<QList<ContainedItem>> mhtmlParts(const ReadInput &input);

} // namespace nutgraf::readers
