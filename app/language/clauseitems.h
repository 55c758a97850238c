// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/quotespans.h"
#include "app/language/wordclass.h"
#include "app/text/textview.h"

namespace nutgraf::language {

/// What a frame is matched against: a word, a mark, a whole quotation (kind Mark), or a whole bracketed aside (kind
/// Close).
struct ClauseItem
{
    WordClass kind = WordClass::Noun;
    TextSpan span;
    qsizetype token = -1; ///< the word, or the first word of an aside; -1 for a quotation
    qsizetype quote = -1; ///< index of the quotation, -1 for none
    bool finite = false;
    bool ends = false; ///< a quotation whose words end in a comma, or that a comma follows
};

/// Items [first, end) of a stretch; empty for none.
struct ItemRange
{
    qsizetype first = 0;
    qsizetype end = 0;

    bool isEmpty() const { return end <= first; }
    bool contains(qsizetype item) const { return item >= first && item < end; }
};

/// A run of sentences that quotations tie together, as items; one sentence where none does.
class Stretch
{
public:
    Stretch(const text::TextView &view, const QList<Lexeme> &lexemes, const QList<QuoteSpan> &quotes,
            qsizetype paragraph)
        : m_view(&view)
        , m_lexemes(&lexemes)
        , m_quotes(&quotes)
        , m_paragraph(paragraph)
    { }

    void append(const ClauseItem &item);

    qsizetype size() const { return m_items.size(); }
    qsizetype paragraph() const { return m_paragraph; }
    const ClauseItem &at(qsizetype i) const { return m_items.at(i); }
    const text::TextView &view() const { return *m_view; }
    WordClass kind(qsizetype i) const { return i >= 0 && i < m_items.size() ? m_items.at(i).kind : WordClass::Stop; }
    const QString &lower(qsizetype i) const;
    const QString &lemma(qsizetype i) const;
    quint8 forms(qsizetype i) const;
    /// Index of the name that a word is part of, -1 for none.
    qsizetype name(qsizetype i) const;
    bool isFinite(qsizetype i) const { return i >= 0 && i < m_items.size() && m_items.at(i).finite; }
    bool isQuote(qsizetype i) const { return i >= 0 && i < m_items.size() && m_items.at(i).quote >= 0; }
    /// Whether a quotation is speech by its form: several words, or a whole sentence.
    bool isSpeech(qsizetype i) const;
    const QuoteSpan &quote(qsizetype i) const { return m_quotes->at(m_items.at(i).quote); }
    /// Whether a finite verb stands among the items [from, to).
    bool hasFinite(qsizetype from, qsizetype to) const;
    TextSpan span(ItemRange range) const;

    /// The subject that ends before the verb group at @p verb: a noun phrase with its modifiers and appositions.
    ItemRange subjectBefore(qsizetype verb) const;
    /// The noun phrase that begins at an item, with phrases of "of", "for", "from", "at", "in", "with" after its head.
    ItemRange phraseAt(qsizetype first) const;
    /// The same with what "compiled by Bloomberg" or "briefed on the talks" add.
    ItemRange longPhraseAt(qsizetype first) const;
    /// The same with an apposition after a comma.
    ItemRange phraseWithApposition(qsizetype first) const;
    /// Where auxiliaries and adverbs before a verb begin.
    qsizetype groupStart(qsizetype verb) const;

    static bool isNominal(WordClass kind);
    static bool opensPhrase(WordClass kind);

private:
    qsizetype skipBack(qsizetype i) const;
    ItemRange phraseBefore(qsizetype last) const;
    ItemRange antecedentBefore(qsizetype last) const;
    bool goesOnLeft(qsizetype at, qsizetype start) const;
    qsizetype stripLead(qsizetype first, qsizetype last) const;
    ItemRange interposed(qsizetype comma) const;

    const text::TextView *m_view;
    const QList<Lexeme> *m_lexemes;
    const QList<QuoteSpan> *m_quotes;
    qsizetype m_paragraph;
    QList<ClauseItem> m_items;
    QList<qint32> m_finiteBefore; ///< how many finite verbs stand before each item
};

/// The stretches of a text's searched paragraphs in order.
QList<Stretch> findStretches(const text::TextView &view, const QList<Lexeme> &lexemes, const QList<QuoteSpan> &quotes);

} // namespace nutgraf::language
