// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/textview.h"

namespace nutgraf::text {

/// Appends the tokens of one paragraph of a folded text. Pure, linear, any thread.
void tokenize(const QString &folded, TextSpan paragraph, QList<Token> &tokens);

/// How an abbreviation with its stop behaves at the end of a sentence.
enum class Abbreviation {
    None,
    Before, ///< a name or number follows: "Mr."
    MayEnd, ///< may be the last word of a sentence: "Inc.", "U.S."
};
Abbreviation abbreviation(QStringView word);

} // namespace nutgraf::text
