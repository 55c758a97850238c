// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"
#include "app/language/wordtables.h"
#include "app/text/textview.h"

namespace nutgraf::language {

/// What a word does in its sentence, as far as finding speakers and clauses needs it.
enum class WordClass : quint8 {
    Noun,
    Name, ///< part of a name, or capitalised inside a sentence
    Pronoun, ///< he, she, it, they, we, I, you, someone
    ObjectPronoun,
    Determiner,
    Possessive, ///< his, her, their
    Genitive, ///< the clitic of "Nvidia's"
    Adjective,
    Number,
    Time, ///< weekday, month, yesterday, or part of a time expression
    Preposition,
    To,
    That, ///< opens a clause
    Relative, ///< who, which, that after a noun
    Subordinator, ///< because, while, whether, how
    Conjunction,
    Verb,
    Auxiliary,
    Modal,
    Adverb,
    Negation,
    Comma,
    Stop,
    Semicolon,
    Colon,
    Dash,
    Open,
    Close,
    Mark, ///< a double quotation mark
    Symbol,
};

struct Lexeme
{
    WordClass kind = WordClass::Noun;
    quint8 forms = 0; ///< VerbForm flags that fit here, for verbs
    bool finite = false; ///< a verb, auxiliary or modal that carries a clause
    qsizetype name = -1; ///< index of the name it is part of
    QString lower;
    QString lemma; ///< of verbs
};

/// One lexeme for each token of the view. Words inside names and time expressions are classed as such. Pure, linear.
QList<Lexeme> classifyWords(const text::TextView &view, const QList<Name> &names, const QList<TimeReference> &times);

} // namespace nutgraf::language
