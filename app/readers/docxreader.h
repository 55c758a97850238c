// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"
#include "app/readers/zipfile.h"

namespace nutgraf::readers {

/// Reads a word processing document of Office Open XML (ECMA-376): paragraphs, lists, rows of tables, text boxes, then
/// foot- and endnotes. Tracked deletions, hidden text and tables of contents are left out, tracked insertions kept; both
/// and comments are told in warnings. Any thread.
storage::Result<ReadDocument> readDocx(const ZipFile &package);

} // namespace nutgraf::readers
