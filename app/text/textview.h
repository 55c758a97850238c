// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/textspan.h"

#include <QList>
#include <QString>

namespace nutgraf::text {

using storage::TextRegion;
using storage::TextSpan;

/// What a paragraph is for. Findings are sought in body-like blocks only.
enum class BlockKind {
    Body,
    Headline, ///< first line in title form, or a subheading inside the body
    Byline, ///< "By Jane Doe"
    Dateline, ///< a paragraph that is nothing but place and date
    Caption,
    Teaser, ///< "READ: …", "Also read", "Related:"
    Boilerplate, ///< newsletter and donation pleas, follow-us lines, licence lines
    OriginLine, ///< "First published by …", "This story originally appeared in …"
    SpeakerLine, ///< transcript paragraph "NAME: words"
};

struct Paragraph
{
    TextSpan span; ///< without the line break that ends it
    BlockKind kind = BlockKind::Body;
};

enum class TokenKind { Word, Number, Punctuation, Symbol };

/// A word, number, mark or symbol. Clitics are split as treebanks do: "didn't" is "did" + "n't", "Nvidia's" is
/// "Nvidia" + "'s". "2,788", "5.576", "16.97" and "671bn" → "671" + "bn"; "GPT-4", "H800", "R1" are one Word.
struct Token
{
    TextSpan span;
    TokenKind kind = TokenKind::Word;
    bool capitalized = false; ///< begins with an upper-case letter
    bool spaceBefore = false; ///< white space or text start before it
    qint32 sentence = -1; ///< index into TextView::sentences
};

/// One sentence; never broken inside a quotation that goes on in the same paragraph unless the quotation itself holds
/// several sentences (then each of them ends a sentence).
struct Sentence
{
    TextSpan span; ///< trimmed
    qint32 paragraph = 0;
    qint32 firstToken = 0; ///< tokens [firstToken, endToken)
    qint32 endToken = 0;
};

/// A text with its segmentation. Offsets are UTF-16 units of `text`, which is never edited; `folded` has the same
/// length, unit by unit: curly quotes made straight, dashes and exotic spaces made plain, so that patterns need one
/// form. Immutable after segment(); any thread.
struct TextView
{
    QString text;
    QString folded;
    QList<Paragraph> paragraphs;
    QList<Sentence> sentences;
    QList<Token> tokens;

    QStringView surface(TextSpan span) const { return span.in(text); }
    QStringView foldedSurface(TextSpan span) const { return span.in(folded); }
    QStringView word(qsizetype token) const { return foldedSurface(tokens[token].span); }
    /// Index of the sentence that holds a position, or -1.
    qsizetype sentenceAt(qsizetype position) const;
    /// Index of the first token that ends after a position (may be tokens.size()).
    qsizetype tokenAt(qsizetype position) const;
};

/// Whether the first line is a headline is told by the caller where it knows; otherwise it is guessed.
enum class FirstLine { Guess, IsHeadline, IsBody };

/// Cuts a text into paragraphs, sentences and tokens. Pure, linear in the length of the text, any thread.
TextView segment(const QString &text, FirstLine firstLine = FirstLine::Guess);

} // namespace nutgraf::text
