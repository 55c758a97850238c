// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// Reads Rich Text Format (version 1.9.1): paragraphs, rows of tables, footnotes, links of fields, properties. Deleted
/// revisions, hidden text, pictures and embedded objects are left out. InvalidInput without the mark at the start, Limit
/// beyond 1,000 groups inside each other; a file that ends early is read as far as it goes, and told. Any thread.
storage::Result<ReadDocument> readRtf(const QByteArray &bytes);

} // namespace nutgraf::readers
