// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reasoning/versions.h"
#include "storage/records/rows.h"
#include "widgets/common/colourrole.h"

#include <QString>

// The words of the version screen. Pure.
namespace nutgraf::widgets {

QString sentenceChangeWords(reasoning::SentenceChange change); ///< "Reworded"
QString detailKindWords(reasoning::DetailKind kind); ///< "Number"
/// "Changed without a note", by the stable name of the kind; empty for none.
QString versionKindWords(const QString &kind);
/// What a reader is told about a kind, in one sentence.
QString versionKindSentence(const QString &kind);
ColourRole versionKindColour(const QString &kind);
/// "Number: “$600 million” → “$589 billion”".
QString detailWords(const reasoning::ChangedDetail &detail, const QString &before, const QString &after);
/// "Version 2 · 27 January 2025, 14:05 · from the web".
QString captureWords(const storage::CaptureRow &capture);

} // namespace nutgraf::widgets
