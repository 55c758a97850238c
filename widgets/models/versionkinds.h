// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nutgraf::widgets {

/// "Changed without a note", by the stable name of the kind of a version's change; empty for none. Pure.
QString versionKindWords(const QString &kind);
/// What a reader is told about a kind, in one sentence.
QString versionKindSentence(const QString &kind);

} // namespace nutgraf::widgets
