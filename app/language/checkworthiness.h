// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"

namespace nutgraf::language {

/// What the score of one sentence is computed from besides its words.
struct SentenceFacts
{
    QString phrases; ///< phraseText of the sentence
    int words = 0;
    int quantities = 0;
    int money = 0;
    int percent = 0;
    int ranks = 0;
    int times = 0;
    int names = 0;
    bool isAttributed = false;
    bool isQuoted = false; ///< at least half of it stands in quotation marks
    bool isQuestion = false;
};

struct Worth
{
    double score = 0; ///< 0 to 1
    QList<Contribution> why; ///< every feature that fired, largest first
};

/// How much a sentence is worth checking: a logistic sum over the features of the table "checkworthiness". Any thread.
Worth checkWorthiness(const SentenceFacts &facts);

} // namespace nutgraf::language
