// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/clauseitems.h"

#include <algorithm>

namespace nutgraf::language {

namespace {

using text::BlockKind;
using text::TextView;

// Longer stretches are cut: nobody says so much in one sentence, and every frame looks at its whole stretch.
constexpr qsizetype LongestStretch = 400;
constexpr qsizetype LongestPhrase = 40;
constexpr qsizetype SpeechWords = 4;

bool isSearched(BlockKind kind)
{
    return kind == BlockKind::Body || kind == BlockKind::Headline;
}

bool isOpeningPreposition(const QString &word)
{
    static const QSet<QString> words{QStringLiteral("of"),   QStringLiteral("for"),   QStringLiteral("from"),
                                     QStringLiteral("at"),   QStringLiteral("in"),    QStringLiteral("with"),
                                     QStringLiteral("near"), QStringLiteral("behind")};
    return words.contains(word);
}

} // namespace

void Stretch::append(const ClauseItem &item)
{
    m_finiteBefore.append(m_items.isEmpty() ? 0 : m_finiteBefore.last() + (m_items.last().finite ? 1 : 0));
    m_items.append(item);
}

const QString &Stretch::lower(qsizetype i) const
{
    static const QString none;
    const bool word =
        i >= 0 && i < m_items.size() && m_items.at(i).token >= 0 && m_items.at(i).kind != WordClass::Close;
    return word ? m_lexemes->at(m_items.at(i).token).lower : none;
}

const QString &Stretch::lemma(qsizetype i) const
{
    static const QString none;
    const bool verb = i >= 0 && i < m_items.size() && m_items.at(i).kind == WordClass::Verb;
    return verb ? m_lexemes->at(m_items.at(i).token).lemma : none;
}

qsizetype Stretch::name(qsizetype i) const
{
    const bool word = i >= 0 && i < m_items.size() && m_items.at(i).token >= 0;
    return word ? m_lexemes->at(m_items.at(i).token).name : -1;
}

quint8 Stretch::forms(qsizetype i) const
{
    const bool verb = i >= 0 && i < m_items.size() && m_items.at(i).kind == WordClass::Verb;
    return verb ? m_lexemes->at(m_items.at(i).token).forms : 0;
}

bool Stretch::isSpeech(qsizetype i) const
{
    if (!isQuote(i))
        return false;
    const QStringView words = quote(i).inner.in(m_view->folded);
    if (words.isEmpty())
        return false;
    const bool sentence = words.front().isUpper() && QStringView(u".,!?").contains(words.back());
    return sentence || words.count(u' ') + 1 >= SpeechWords;
}

bool Stretch::hasFinite(qsizetype from, qsizetype to) const
{
    if (from >= to || from < 0 || to > m_items.size())
        return false;
    const qint32 upTo = m_finiteBefore.at(to - 1) + (m_items.at(to - 1).finite ? 1 : 0);
    return upTo > m_finiteBefore.at(from);
}

TextSpan Stretch::span(ItemRange range) const
{
    if (range.isEmpty())
        return {};
    return TextSpan::between(m_items.at(range.first).span.start, m_items.at(range.end - 1).span.end());
}

bool Stretch::isNominal(WordClass kind)
{
    return kind == WordClass::Noun || kind == WordClass::Name || kind == WordClass::Pronoun
        || kind == WordClass::ObjectPronoun || kind == WordClass::Number || kind == WordClass::Close
        || kind == WordClass::Mark;
}

bool Stretch::opensPhrase(WordClass kind)
{
    return kind == WordClass::Noun || kind == WordClass::Name || kind == WordClass::Pronoun
        || kind == WordClass::ObjectPronoun || kind == WordClass::Number || kind == WordClass::Determiner
        || kind == WordClass::Possessive || kind == WordClass::Adjective || kind == WordClass::Mark;
}

qsizetype Stretch::groupStart(qsizetype verb) const
{
    qsizetype start = verb;
    while (start > 0) {
        const WordClass before = kind(start - 1);
        if (before != WordClass::Auxiliary && before != WordClass::Modal && before != WordClass::Negation
            && before != WordClass::Adverb && before != WordClass::To)
            break;
        --start;
    }
    return start;
}

// Over adverbs and times between subject and verb: "Sanders on Tuesday said".
qsizetype Stretch::skipBack(qsizetype i) const
{
    qsizetype k = i;
    while (k >= 0) {
        if (kind(k) == WordClass::Adverb || kind(k) == WordClass::Negation) {
            --k;
        } else if (kind(k) == WordClass::Time) {
            qsizetype first = k;
            while (first > 0 && (kind(first - 1) == WordClass::Time || kind(first - 1) == WordClass::Adjective))
                --first;
            if (first > 0 && kind(first - 1) == WordClass::Preposition)
                --first;
            if (first == 0)
                break;
            k = first - 1;
        } else {
            break;
        }
    }
    return k;
}

// What two commas hold between a subject and its verb; @p comma is the second. Empty for none.
ItemRange Stretch::interposed(qsizetype comma) const
{
    qsizetype open = comma - 1;
    while (open >= 0 && comma - open < LongestPhrase && kind(open) != WordClass::Comma) {
        if (kind(open) == WordClass::Semicolon || kind(open) == WordClass::Colon)
            return {};
        --open;
    }
    if (open <= 0 || kind(open) != WordClass::Comma)
        return {};
    // "Pollard, of Springfield, Va., said": a place takes two commas.
    const bool bare = comma - open == 2 && kind(open + 1) == WordClass::Name;
    if (bare && open > 1) {
        for (qsizetype k = open - 1; k > 0 && open - k < 6; --k) {
            if (kind(k) == WordClass::Comma && kind(k + 1) == WordClass::Preposition)
                return {k + 1, comma};
        }
    }
    return {open + 1, comma};
}

bool Stretch::goesOnLeft(qsizetype at, qsizetype start) const
{
    switch (kind(at)) {
    case WordClass::Noun:
    case WordClass::Name:
    case WordClass::Adjective:
    case WordClass::Number:
    case WordClass::Genitive:
    case WordClass::Close:
        return kind(start) != WordClass::Determiner && kind(start) != WordClass::Possessive
            && kind(start) != WordClass::Pronoun;
    case WordClass::Symbol:
        return at > 0 && isNominal(kind(at - 1));
    case WordClass::Mark:
        return !isSpeech(at) && kind(start) != WordClass::Determiner;
    case WordClass::Determiner:
        return kind(start) != WordClass::Possessive || lower(at) == u"all" || lower(at) == u"both";
    case WordClass::Possessive:
        return kind(start) != WordClass::Determiner && kind(start) != WordClass::Pronoun;
    case WordClass::Preposition:
        return at > 0 && kind(start) != WordClass::Preposition
            && (isNominal(kind(at - 1)) || kind(at - 1) == WordClass::Adjective
                || (kind(at - 1) == WordClass::Verb && at > 1 && !isFinite(at - 1) && isNominal(kind(at - 2)))
                || (isFinite(at - 1) && (forms(at - 1) & ParticipleForm) && at > 1 && isNominal(kind(at - 2))
                    && kind(at - 2) != WordClass::Pronoun));
    case WordClass::Verb: // "wrestling promotion", "people based in London", "residents living there"
        if (kind(start) == WordClass::Noun && forms(at) == IngForm && (at == 0 || kind(at - 1) == WordClass::Comma)
            && !wordTables().reporting.contains(lemma(at)))
            return true;
        return at > 0 && kind(start) == WordClass::Preposition && (forms(at) & (ParticipleForm | IngForm));
    case WordClass::Conjunction:
        return at > 0 && (lower(at) == u"and" || lower(at) == u"or" || lower(at) == u"&")
            && (isNominal(kind(at - 1)) || kind(at - 1) == WordClass::Adjective) && !isQuote(at - 1)
            && kind(start) != WordClass::Pronoun && kind(start) != WordClass::Preposition;
    default:
        return false;
    }
}

// What a relative clause belongs to may well hang on a preposition: "drafted by Alex Green, who said".
ItemRange Stretch::antecedentBefore(qsizetype last) const
{
    const ItemRange phrase = phraseBefore(last);
    if (!phrase.isEmpty() || last < 0 || !isNominal(kind(last)) || isQuote(last))
        return phrase;
    qsizetype start = last;
    while (start > 0 && last - start < LongestPhrase && kind(start - 1) != WordClass::Preposition
           && goesOnLeft(start - 1, start))
        --start;
    return {start, last + 1};
}

ItemRange Stretch::phraseBefore(qsizetype last) const
{
    if (last < 0 || !(isNominal(kind(last)) || kind(last) == WordClass::Adjective) || isQuote(last))
        return {};
    if (kind(last) == WordClass::Pronoun)
        return {last, last + 1};
    qsizetype start = last;
    if (kind(last) == WordClass::Close && last > 0)
        start = last - 1;
    qsizetype conjunction = -1;
    while (start > 0 && last - start < LongestPhrase && goesOnLeft(start - 1, start)) {
        --start;
        if (kind(start) == WordClass::Conjunction)
            conjunction = start;
    }
    // "Duda said A and Brudzinski said B": the conjunction joins clauses, not names.
    if (conjunction > 0) {
        qsizetype clause = start;
        while (clause > 0 && kind(clause - 1) != WordClass::Semicolon && kind(clause - 1) != WordClass::That
               && kind(clause - 1) != WordClass::Comma)
            --clause;
        if (hasFinite(clause, start))
            start = conjunction + 1;
    }
    const qsizetype stripped = stripLead(start, last);
    return stripped > last ? ItemRange{} : ItemRange{stripped, last + 1};
}

// A phrase that a preposition opens is no subject: "In a statement the ministry" keeps "the ministry".
qsizetype Stretch::stripLead(qsizetype first, qsizetype last) const
{
    qsizetype start = first;
    while (start <= last
           && (kind(start) == WordClass::Conjunction || kind(start) == WordClass::Adverb
               || kind(start) == WordClass::Genitive || kind(start) == WordClass::Symbol))
        ++start;
    static const QSet<QString> openers{QStringLiteral("after"), QStringLiteral("before"), QStringLiteral("since"),
                                       QStringLiteral("until"), QStringLiteral("as"),     QStringLiteral("because")};
    if (openers.contains(lower(start)) && start < last)
        return start + 1;
    if (openers.contains(lower(start - 1)))
        return start;
    const bool led = kind(start) == WordClass::Preposition || kind(start - 1) == WordClass::Preposition;
    if (!led)
        return start;
    qsizetype best = last + 1;
    for (qsizetype k = last; k > start; --k) {
        const bool opens = kind(k) == WordClass::Determiner || kind(k) == WordClass::Possessive
            || kind(k) == WordClass::Pronoun
            || (kind(k) == WordClass::Name && kind(k - 1) == WordClass::Noun && best > last);
        if (opens && kind(k - 1) != WordClass::Preposition && kind(k - 1) != WordClass::To)
            best = k;
    }
    return best;
}

ItemRange Stretch::subjectBefore(qsizetype verb) const
{
    qsizetype last = skipBack(groupStart(verb) - 1);
    if (last < 0)
        return {};
    if (kind(last) == WordClass::Comma) {
        const ItemRange inside = interposed(last);
        if (inside.isEmpty())
            return {};
        const qsizetype before = skipBack(inside.first - 2);
        const ItemRange outer = phraseBefore(before);
        if (outer.isEmpty())
            return {};
        const WordClass opener = kind(inside.first);
        const bool both = lower(inside.first) == u"both" || lower(inside.first) == u"all";
        const bool nominal = !both && (opensPhrase(opener) || lower(inside.first) == u"formerly")
            && !hasFinite(inside.first, inside.end) && opener != WordClass::Pronoun;
        return nominal ? ItemRange{outer.first, inside.end} : outer;
    }
    // "Greenwich, who said": what the relative clause belongs to.
    if (kind(last) == WordClass::Relative) {
        qsizetype before = last - 1;
        if (kind(before) == WordClass::Comma)
            --before;
        const ItemRange inner = antecedentBefore(before);
        if (inner.isEmpty() || inner.first < 2 || kind(inner.first - 1) != WordClass::Comma)
            return inner;
        // "Hay, a professor at GT, who said": the apposition belongs to the source.
        const ItemRange outer = antecedentBefore(inner.first - 2);
        const bool apposition =
            !outer.isEmpty() && kind(inner.first) == WordClass::Determiner && kind(outer.end - 1) == WordClass::Name;
        return apposition ? ItemRange{outer.first, inner.end} : inner;
    }
    ItemRange phrase = phraseBefore(last);
    if (phrase.isEmpty())
        return phrase;
    // "a man who lives in Paris said": back over the relative clause.
    qsizetype before = phrase.first - 1;
    if (kind(before) == WordClass::Preposition)
        --before;
    if (isFinite(before)) {
        const qsizetype relative = groupStart(before) - 1;
        if (kind(relative) == WordClass::Relative && relative > 0) {
            const ItemRange antecedent = phraseBefore(relative - 1);
            if (!antecedent.isEmpty())
                return antecedent;
        }
    }
    // "police in Baytown, Texas": a place takes a comma.
    const bool bareName =
        kind(phrase.first) == WordClass::Name && name(phrase.first) >= 0 && name(phrase.first) == name(phrase.end - 1);
    if (bareName && kind(phrase.first - 1) == WordClass::Comma && kind(phrase.first - 2) == WordClass::Name) {
        const ItemRange whole = phraseBefore(phrase.first - 2);
        qsizetype town = whole.end - 1;
        while (town > whole.first && kind(town) == WordClass::Name)
            --town;
        if (!whole.isEmpty() && lower(town) == u"in" && town > whole.first)
            phrase.first = whole.first;
    }
    // "The city's security chief, Abdullah al-Jahafi announced": a role before the name.
    if (phrase.first > 1 && kind(phrase.first - 1) == WordClass::Comma && kind(phrase.first) == WordClass::Name) {
        const ItemRange role = phraseBefore(phrase.first - 2);
        const bool starts = !role.isEmpty() && (role.first == 0 || kind(role.first - 1) == WordClass::Comma)
            && (kind(role.first) == WordClass::Determiner || kind(role.first) == WordClass::Possessive)
            && wordTables().sourceNouns.contains(lower(role.end - 1));
        if (starts)
            phrase.first = role.first;
    }
    return phrase;
}

ItemRange Stretch::phraseAt(qsizetype first) const
{
    qsizetype i = first;
    bool head = false;
    while (i < m_items.size() && i - first < LongestPhrase) {
        const WordClass each = kind(i);
        if (each == WordClass::Pronoun || each == WordClass::ObjectPronoun) {
            if (head || i > first)
                break;
            head = true;
            ++i;
            if (lower(i) != u"of")
                break;
            continue;
        }
        if (each == WordClass::Determiner || each == WordClass::Possessive) {
            if (head && lower(i) != u"all")
                break;
            ++i;
        } else if (i > first && name(i) >= 0 && name(i - 1) >= 0 && name(i) != name(i - 1)) {
            break; // "told BBC News Trump was": two names side by side
        } else if (each == WordClass::Noun || each == WordClass::Name || each == WordClass::Number
                   || each == WordClass::Close) {
            if (each == WordClass::Close && !head)
                break;
            head = true;
            ++i;
        } else if (each == WordClass::Adjective || each == WordClass::Genitive || each == WordClass::Symbol) {
            ++i;
        } else if (each == WordClass::Mark && !isSpeech(i)) {
            head = true;
            ++i;
        } else if (each == WordClass::Preposition && head && isOpeningPreposition(lower(i)) && opensPhrase(kind(i + 1))
                   && !isSpeech(i + 1)) {
            ++i;
            head = false;
        } else if (each == WordClass::Conjunction && head && lower(i) == u"and" && opensPhrase(kind(i + 1))
                   && kind(i + 1) != WordClass::Pronoun) {
            const ItemRange right = phraseAt(i + 1);
            if (isFinite(right.end) || right.isEmpty() || kind(right.end) == WordClass::Adverb)
                break; // the conjunction joins clauses
            i = right.end;
            break;
        } else {
            break;
        }
    }
    while (i > first && (kind(i - 1) == WordClass::Symbol || kind(i - 1) == WordClass::Preposition))
        --i;
    return i > first && (head || kind(i - 1) == WordClass::Adjective) ? ItemRange{first, i} : ItemRange{};
}

ItemRange Stretch::longPhraseAt(qsizetype first) const
{
    ItemRange phrase = phraseAt(first);
    const bool participle =
        !phrase.isEmpty() && (forms(phrase.end) & ParticipleForm) && kind(phrase.end + 1) == WordClass::Preposition;
    if (participle) {
        const ItemRange object = phraseAt(phrase.end + 2);
        phrase.end = object.isEmpty() ? phrase.end : object.end;
    }
    // "police in Baytown, Texas": a place takes a comma.
    qsizetype town = phrase.end - 1;
    while (town > phrase.first && kind(town) == WordClass::Name)
        --town;
    const bool closes = kind(phrase.end + 2) == WordClass::Comma || kind(phrase.end + 2) == WordClass::Stop;
    if (!phrase.isEmpty() && lower(town) == u"in" && kind(phrase.end) == WordClass::Comma
        && kind(phrase.end + 1) == WordClass::Name && closes)
        phrase.end += 2;
    return phrase;
}

ItemRange Stretch::phraseWithApposition(qsizetype first) const
{
    ItemRange phrase = longPhraseAt(first);
    if (phrase.isEmpty() || kind(phrase.end) != WordClass::Comma)
        return phrase;
    const WordClass opener = kind(phrase.end + 1);
    if (opener != WordClass::Determiner && opener != WordClass::Noun && opener != WordClass::Possessive
        && opener != WordClass::Name && opener != WordClass::Adjective)
        return phrase;
    const ItemRange apposition = phraseAt(phrase.end + 1);
    const WordClass after = kind(apposition.end);
    const bool closed = after == WordClass::Comma || after == WordClass::Stop || apposition.end >= m_items.size();
    bool role = false;
    for (qsizetype i = apposition.first; i < apposition.end; ++i)
        role = role || wordTables().sourceNouns.contains(lower(i)) || wordTables().titles.contains(lower(i));
    if (!apposition.isEmpty() && closed && (role || opener == WordClass::Determiner))
        phrase.end = apposition.end;
    return phrase;
}

namespace {

class StretchBuilder
{
public:
    StretchBuilder(const TextView &view, const QList<Lexeme> &lexemes, const QList<QuoteSpan> &quotes)
        : m_view(view)
        , m_lexemes(lexemes)
        , m_quotes(quotes)
    { }

    QList<Stretch> build()
    {
        qsizetype sentence = 0;
        while (sentence < m_view.sentences.size()) {
            const qint32 paragraph = m_view.sentences.at(sentence).paragraph;
            if (!isSearched(m_view.paragraphs.at(paragraph).kind)) {
                ++sentence;
                continue;
            }
            const qsizetype last = tiedUpTo(sentence);
            addStretch(m_view.sentences.at(sentence).firstToken, m_view.sentences.at(last).endToken, paragraph);
            sentence = last + 1;
        }
        return std::move(m_stretches);
    }

private:
    // The last sentence that quotations tie to a sentence.
    qsizetype tiedUpTo(qsizetype sentence)
    {
        qsizetype last = sentence;
        for (;;) {
            while (m_quote < m_quotes.size()
                   && m_quotes.at(m_quote).outer.end() <= m_view.sentences.at(last).span.start)
                ++m_quote;
            qsizetype quote = m_quote;
            while (quote < m_quotes.size() && m_quotes.at(quote).outer.end() <= m_view.sentences.at(last).span.end())
                ++quote;
            const bool open = quote < m_quotes.size()
                && m_quotes.at(quote).outer.start < m_view.sentences.at(last).span.end()
                && last + 1 < m_view.sentences.size()
                && m_view.sentences.at(last + 1).paragraph == m_view.sentences.at(sentence).paragraph;
            if (!open)
                return last;
            ++last;
        }
    }

    qsizetype quoteAt(qsizetype position)
    {
        while (m_itemQuote < m_quotes.size() && m_quotes.at(m_itemQuote).outer.end() <= position)
            ++m_itemQuote;
        const bool inside = m_itemQuote < m_quotes.size() && m_quotes.at(m_itemQuote).outer.contains(position);
        return inside ? m_itemQuote : -1;
    }

    void addStretch(qsizetype first, qsizetype end, qsizetype paragraph)
    {
        Stretch stretch(m_view, m_lexemes, m_quotes, paragraph);
        for (qsizetype i = first; i < end;) {
            if (stretch.size() >= LongestStretch) {
                m_stretches.append(stretch);
                stretch = Stretch(m_view, m_lexemes, m_quotes, paragraph);
            }
            i = appendItem(stretch, i, end);
        }
        if (stretch.size() > 0)
            m_stretches.append(stretch);
    }

    qsizetype appendItem(Stretch &stretch, qsizetype i, qsizetype end)
    {
        ClauseItem item;
        item.token = i;
        item.span = m_view.tokens.at(i).span;
        item.kind = m_lexemes.at(i).kind;
        item.finite = m_lexemes.at(i).finite;
        const qsizetype quote = quoteAt(item.span.start);
        if (quote >= 0) {
            item.kind = WordClass::Mark;
            item.token = -1;
            item.quote = quote;
            item.finite = false;
            item.span = m_quotes.at(quote).outer;
            const QStringView words = m_quotes.at(quote).inner.in(m_view.folded);
            item.ends = !words.isEmpty() && QStringView(u",?!").contains(words.back());
            while (i < end && m_view.tokens.at(i).span.start < item.span.end())
                ++i;
            stretch.append(item);
            return i;
        }
        if (item.kind == WordClass::Open) {
            qsizetype close = i + 1;
            while (close < end && m_lexemes.at(close).kind != WordClass::Close && close - i < LongestPhrase)
                ++close;
            if (close < end && m_lexemes.at(close).kind == WordClass::Close) {
                item.kind = WordClass::Close;
                item.finite = false;
                item.span = TextSpan::between(item.span.start, m_view.tokens.at(close).span.end());
                stretch.append(item);
                return close + 1;
            }
        }
        const bool stray =
            item.kind == WordClass::Open || item.kind == WordClass::Close || item.kind == WordClass::Mark;
        if (stray)
            item.kind = WordClass::Symbol;
        stretch.append(item);
        return i + 1;
    }

    const TextView &m_view;
    const QList<Lexeme> &m_lexemes;
    const QList<QuoteSpan> &m_quotes;
    QList<Stretch> m_stretches;
    qsizetype m_quote = 0;
    qsizetype m_itemQuote = 0;
};

} // namespace

QList<Stretch> findStretches(const TextView &view, const QList<Lexeme> &lexemes, const QList<QuoteSpan> &quotes)
{
    return StretchBuilder(view, lexemes, quotes).build();
}

} // namespace nutgraf::language
