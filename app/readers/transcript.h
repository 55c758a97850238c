// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// Whether the text is a file of subtitles: WebVTT by its first word, SubRip by its first numbered cue.
bool looksLikeSubtitles(const QString &text);

/// Reads WebVTT (https://www.w3.org/TR/webvtt1/) or SubRip: captions that repeat or grow are put together, styles, notes
/// and marks dropped. The words of one speaker are a paragraph "Name: words", broken at pauses when it gets long. Turns
/// cover the words without the name. @p text is decoded and clean. Linear, any thread.
ReadDocument readSubtitles(const QString &text);

/// Whether the paragraphs are a dialogue that begins with the first of them: then that is no title. Looks at the first
/// few only. Any thread.
bool beginsDialogue(const QStringList &paragraphs);

/// Looks for "NAME: words", "Name (role): words", "[00:01:02] Name: words", "Q. words" in the paragraphs of a text that
/// has been read, and for names and times on lines of their own. Where that is its form: the turns are filled, the kind
/// is Transcript, and times are taken out of the text unless @p document has pages. Any thread.
void readDialogue(ReadDocument &document);

} // namespace nutgraf::readers
