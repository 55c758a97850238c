// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// Whether a text without a telling name or type uses Markdown: a front matter with keys, or headings with "# " beside
/// other marks.
bool looksLikeMarkdown(const QString &text);

/// Reads Markdown: front matter, headings, lists, quotations, links and emphasis become plain text; the first heading is
/// the title. @p text is decoded and clean (see encoding.h). Any thread.
ReadDocument readMarkdown(const QString &text);

} // namespace nutgraf::readers
