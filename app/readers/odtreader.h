// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"
#include "app/readers/zipfile.h"

namespace nutgraf::readers {

/// Reads an OpenDocument text (ISO/IEC 26300): paragraphs, lists, rows of tables, text boxes, then notes. Tracked
/// deletions, hidden text, comments and indexes are left out, tracked insertions kept; all but indexes are told in
/// warnings. Any thread.
storage::Result<ReadDocument> readOdt(const ZipFile &package);

/// The same for the form that is one XML file.
storage::Result<ReadDocument> readFlatOdt(const QByteArray &bytes);

} // namespace nutgraf::readers
