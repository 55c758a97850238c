// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// A paragraph of a text before its header lines are told from its body.
struct TextBlock
{
    QString text; ///< one line
    bool heading = false; ///< marked as one by its format
    bool quotation = false;
};

/// Moves title, byline, date and publisher lines from the head of @p blocks into @p document where it does not know
/// them yet, sets its kind, and joins what is left as its text. Any thread.
void readHeaderLines(QList<TextBlock> blocks, ReadDocument &document);

/// Reads plain text (articles, statements, transcripts, posts): @p text is decoded and clean (see encoding.h). A first
/// line without a full stop before a byline, a date or an empty line is the title. Lines wrapped at a fixed width are
/// joined again. Any thread.
ReadDocument readPlainText(const QString &text);

} // namespace nutgraf::readers
