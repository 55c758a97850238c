// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace nutgraf::widgets {

/// How well some words answer to what was typed, and which of their letters did.
struct FuzzyMatch
{
    int score = 0;
    QList<qsizetype> letters; ///< UTF-16 units in the text, ascending
};

/// The letters of @p pattern in order somewhere in @p text, whatever their case and accents; beginnings of words and
/// neighbours count more. Nothing when a letter is missing. An empty pattern answers to everything.
std::optional<FuzzyMatch> fuzzyMatch(const QString &pattern, const QString &text);

} // namespace nutgraf::widgets
