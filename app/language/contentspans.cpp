// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/contentspans.h"

#include <algorithm>

namespace nutgraf::language {

ContentFinder::ContentFinder(const Stretch &stretch, const QList<Cue> &cues)
    : m_stretch(stretch)
    , m_cues(cues)
{ }

const Cue *ContentFinder::cueAfter(qsizetype item) const
{
    const auto found = std::lower_bound(m_cues.cbegin(), m_cues.cend(), item,
                                        [](const Cue &cue, qsizetype at) { return cue.items.first < at; });
    return found == m_cues.cend() ? nullptr : &*found;
}

bool ContentFinder::isFiniteCue(const Cue &cue) const
{
    return cue.kind == CueKind::Verb && !cue.takes('T')
        && (m_stretch.isFinite(cue.items.first)
            || m_stretch.hasFinite(m_stretch.groupStart(cue.items.first), cue.items.first));
}

bool ContentFinder::isClause(qsizetype first) const
{
    qsizetype i = first;
    const QString &word = m_stretch.lower(i);
    if (word == u"there" || word == u"it" || word == u"this" || word == u"that" || word == u"these"
        || word == u"those") {
        qsizetype verb = i + 1;
        while (m_stretch.kind(verb) == WordClass::Adverb)
            ++verb;
        if (m_stretch.isFinite(verb))
            return true;
    }
    if (!Stretch::opensPhrase(m_stretch.kind(i)) && m_stretch.kind(i) != WordClass::Verb)
        return false;
    const ItemRange phrase = m_stretch.phraseAt(i);
    i = phrase.isEmpty() ? first + 1 : phrase.end;
    // "they “appear not to have …”": the quotation holds the verb.
    if (!phrase.isEmpty() && m_stretch.isQuote(i) && m_stretch.quote(i).inner.length > 0
        && m_stretch.view().text.at(m_stretch.quote(i).inner.start).isLower())
        return true;
    // Past adverbs, asides, appositions and phrases to the verb of the subject.
    qsizetype relatives = 0;
    qsizetype commas = 0;
    for (qsizetype steps = 0; i < m_stretch.size() && steps < 40; ++i, ++steps) {
        const WordClass kind = m_stretch.kind(i);
        if (kind == WordClass::Relative) {
            ++relatives;
        } else if (m_stretch.isFinite(i)) {
            if (relatives == 0)
                return commas != 1;
            --relatives;
            if (kind == WordClass::Auxiliary || kind == WordClass::Modal) {
                while (m_stretch.kind(i + 1) == WordClass::Adverb || m_stretch.kind(i + 1) == WordClass::Verb
                       || m_stretch.kind(i + 1) == WordClass::Negation)
                    ++i;
            }
        } else if (kind == WordClass::Comma) {
            ++commas;
            const Cue *cue = cueAfter(i + 1);
            const bool cueNext = cue && cue->items.first == i + 1 && commas == 1;
            if ((m_stretch.forms(i + 1) & IngForm) || cueNext)
                return false;
        } else if (kind == WordClass::Conjunction && relatives == 0 && m_stretch.isFinite(i + 1)) {
            return false; // a second verb of the sentence
        } else if (kind == WordClass::Semicolon || kind == WordClass::Subordinator || kind == WordClass::Colon
                   || (kind == WordClass::That && relatives == 0 && steps > 0)) {
            return false;
        }
    }
    return false;
}

// The end of whom a verb like "tell" names; right.addressee is set.
qsizetype ContentFinder::addresseeEnd(const Cue &cue, Right &right) const
{
    const qsizetype at = cue.items.end;
    const WordClass kind = m_stretch.kind(at);
    if (!cue.takes('o') || !Stretch::opensPhrase(kind) || m_stretch.isQuote(at))
        return at;
    ItemRange phrase = m_stretch.phraseAt(at);
    if (phrase.isEmpty())
        return at;
    static const QSet<QString> always{QStringLiteral("tell"), QStringLiteral("inform"), QStringLiteral("notify"),
                                      QStringLiteral("remind"), QStringLiteral("assure")};
    const WordClass next = m_stretch.kind(phrase.end);
    const bool tells = always.contains(m_stretch.lemma(cue.items.first));
    const bool followed = next == WordClass::That || next == WordClass::To || next == WordClass::Subordinator
        || m_stretch.isQuote(phrase.end) || next == WordClass::Colon
        || (next == WordClass::Comma && m_stretch.isQuote(phrase.end + 1))
        || (next == WordClass::Relative && !m_stretch.isFinite(phrase.end + 1));
    // "warned prices would rise" has no addressee, "warned OpenAI in the autumn" does.
    if (!tells && !followed && (m_stretch.isFinite(phrase.end) || isClause(phrase.end) || !isClause(at))
        && next != WordClass::Pronoun && next != WordClass::Preposition)
        return at;
    if (!tells && m_stretch.isFinite(phrase.end))
        return at;
    right.addressee = phrase;
    return phrase.end;
}

qsizetype ContentFinder::skipCircumstances(qsizetype from, const Cue &cue) const
{
    qsizetype i = from;
    for (int steps = 0; steps < 8; ++steps) {
        const WordClass kind = m_stretch.kind(i);
        if (kind == WordClass::Time || (kind == WordClass::Close && i < m_stretch.size())
            || (kind == WordClass::Adverb && m_stretch.lower(i) != u"there" && m_stretch.lower(i) != u"almost"
                && m_stretch.lower(i) != u"nearly")) {
            ++i;
        } else if (isCircumstance(m_stretch, i) && m_stretch.kind(i + 1) == WordClass::Time) {
            i += 2;
        } else if (isCircumstance(m_stretch, i) && !(kind == WordClass::To && m_stretch.forms(i + 1))) {
            const bool words = cue.takes('f') || cue.takes('n');
            const ItemRange phrase = m_stretch.phraseAt(i + 1);
            if (phrase.isEmpty() || (words && m_stretch.lower(i) == u"of"))
                break;
            if (m_stretch.lower(i) == u"for" && m_stretch.kind(phrase.end) != WordClass::That)
                break;
            i = phrase.end;
        } else {
            break;
        }
    }
    return i;
}

Right ContentFinder::rightOf(const Cue &cue, Depth depth) const
{
    Right right;
    const qsizetype told = addresseeEnd(cue, right);
    qsizetype i = told;
    if (m_stretch.kind(i) != WordClass::That && m_stretch.kind(i) != WordClass::Colon)
        i = skipCircumstances(told, cue);
    const bool moved = i > told;
    if (m_stretch.kind(i) == WordClass::Comma) {
        right.breakAt = i;
        if (m_stretch.isQuote(i + 1)) {
            ++i;
        } else if (m_stretch.kind(i + 1) == WordClass::That && cue.takes('c')) {
            ++i;
        } else if (moved && (cue.takes('c') || (cue.takes('o') && !right.addressee.isEmpty())) && isClause(i + 1)
                   && (m_stretch.kind(i - 1) == WordClass::Close || m_stretch.kind(i + 1) == WordClass::Pronoun)) {
            ++i;
        } else {
            return right;
        }
    }
    const auto answer = [&](RightKind kind, ItemRange content) {
        right.kind = content.isEmpty() ? RightKind::None : kind;
        right.content = content;
        return right;
    };
    const auto clause = [&](qsizetype from) {
        return depth == Depth::Whole ? clauseFrom(from) : ItemRange{from, from + 1};
    };
    const auto phrase = [&](qsizetype from) {
        return depth == Depth::Whole ? phraseFrom(from) : ItemRange{from, from + 1};
    };
    const WordClass kind = m_stretch.kind(i);
    const bool clausal = cue.takes('c') || cue.takes('o');
    if (kind == WordClass::Colon && i + 1 < m_stretch.size()) {
        if (m_stretch.isQuote(i + 1))
            return answer(RightKind::Quote, quoteFrom(i + 1));
        return clausal || cue.takes('q') ? answer(RightKind::Clause, clause(i + 1)) : right;
    }
    if (kind == WordClass::That && (clausal || cue.takes('t')))
        return answer(RightKind::That, clause(i + 1));
    if (m_stretch.isQuote(i) && cue.takes('B') && !cue.takes('q') && !cue.takes('f'))
        return right; // "worksheets called “labs”"
    if (m_stretch.isQuote(i)) {
        const ItemRange quoted = quoteFrom(i);
        const qsizetype end = depth == Depth::Whole ? endOf(i, true) : quoted.end;
        const bool more =
            quoted.end < end && (m_stretch.hasFinite(quoted.end, end) || cue.takes('f') || cue.takes('B'));
        return more ? answer(RightKind::Clause, {i, end}) : answer(RightKind::Quote, quoted);
    }
    if (cue.takes('Z') || (cue.takes('Q') && !cue.takes('c')))
        return right;
    if ((kind == WordClass::Subordinator || kind == WordClass::Relative)
        && (cue.takes('w')
            || (clausal && m_stretch.lower(i) != u"while" && m_stretch.lower(i) != u"because"
                && m_stretch.lower(i) != u"after" && m_stretch.lower(i) != u"as" && m_stretch.lower(i) != u"which"
                && m_stretch.lower(i) != u"who")))
        return answer(RightKind::Question, clause(i));
    if (kind == WordClass::To && cue.takes('O') && cue.items.end == i && cue.takes('T')
        && m_stretch.lemma(cue.items.first) != u"expect")
        return right; // "people believed to have been involved"
    if (kind == WordClass::To
        && (cue.takes('i') || cue.takes('I') || cue.takes('M') || (cue.takes('o') && told > cue.items.end)))
        return answer(RightKind::Infinitive, clause(i));
    if (told > cue.items.end && !isClause(i)) {
        // "warned OpenAI of theft", "accused" is no addressee verb
        return right;
    }
    // "announced, for the safety of all, the debate would be off"
    if (kind == WordClass::Preposition && clausal && !cue.takes('P')) {
        const qsizetype comma = breakAfter(m_stretch, i);
        if (comma > 0 && isClause(comma + 1))
            return answer(RightKind::Clause, clause(i));
    }
    if (!Stretch::opensPhrase(kind) && kind != WordClass::Verb && m_stretch.lower(i) != u"there"
        && m_stretch.lower(i) != u"being")
        return right;
    // "found human remains" is no finding in words.
    const bool plain = !cue.takes('D') || kind == WordClass::Determiner || kind == WordClass::Pronoun
        || kind == WordClass::Name || kind == WordClass::Possessive;
    if (clausal && !cue.takes('P') && !cue.takes('M') && plain && isClause(i))
        return answer(RightKind::Clause, clause(i));
    if (cue.takes('M'))
        return right;
    if (cue.takes('O') && Stretch::opensPhrase(kind)) { // "believe him to be 25"
        const ItemRange object = m_stretch.phraseAt(i);
        if (!object.isEmpty() && m_stretch.kind(object.end) == WordClass::To && m_stretch.forms(object.end + 1))
            return answer(RightKind::Infinitive, clause(i));
    }
    const bool named = cue.takes('n') || cue.takes('f') || cue.takes('B') || cue.takes('S');
    if (named && !moved && !cue.takes('N') && isComplete(cue, i))
        return answer(RightKind::Phrase, phrase(i));
    if (named && moved && isClause(i) && cue.takes('t'))
        return answer(RightKind::Clause, clause(i));
    if (cue.takes('G') && ((m_stretch.forms(i) & IngForm) || m_stretch.lower(i) == u"being"))
        return answer(RightKind::Phrase, phrase(i));
    return right;
}

// A quotation and those that "and" joins to it.
ItemRange ContentFinder::quoteFrom(qsizetype first) const
{
    qsizetype end = first + 1;
    while ((m_stretch.kind(end) == WordClass::Conjunction && m_stretch.isQuote(end + 1))
           || (m_stretch.kind(end) == WordClass::Comma && m_stretch.kind(end + 1) == WordClass::Conjunction
               && m_stretch.isQuote(end + 2)))
        end += m_stretch.isQuote(end + 1) ? 2 : 3;
    return {first, end};
}

bool ContentFinder::touches(qsizetype end, qsizetype before) const
{
    return end == before + 1 || (end == before && m_stretch.kind(before) == WordClass::Comma);
}

qsizetype ContentFinder::clauseStart(qsizetype before) const
{
    qsizetype start = before;
    while (start > 0 && m_stretch.kind(start - 1) != WordClass::Semicolon
           && m_stretch.kind(start - 1) != WordClass::Colon)
        --start;
    while (start < before
           && (m_stretch.kind(start) == WordClass::Conjunction || m_stretch.kind(start) == WordClass::Dash
               || m_stretch.kind(start) == WordClass::Comma))
        ++start;
    return start;
}

ItemRange ContentFinder::leftOf(const Cue &cue, qsizetype before) const
{
    if (before < 0)
        return {};
    const bool according = cue.kind == CueKind::AccordingTo;
    if (!according && !(cue.takes('q') || cue.takes('c') || cue.takes('Q') || cue.takes('o')))
        return {};
    qsizetype end = before + 1;
    if (m_stretch.kind(before) == WordClass::Comma || m_stretch.kind(before) == WordClass::Dash)
        end = before;
    else if (!m_stretch.isQuote(before) && !according)
        return {};
    if (end <= 0)
        return {};
    const qsizetype start = clauseStart(end);
    const qsizetype quote = end - 1;
    if (m_stretch.isQuote(quote)) {
        const WordClass lead = m_stretch.kind(quote - 1);
        const bool apart = quote == start || lead == WordClass::Comma || lead == WordClass::Colon
            || lead == WordClass::Semicolon || lead == WordClass::Dash || lead == WordClass::Conjunction;
        if (apart)
            return {quote, end};
        return m_stretch.hasFinite(start, end) || according ? ItemRange{start, end} : ItemRange{quote, end};
    }
    return m_stretch.hasFinite(start, end) || according ? ItemRange{start, end} : ItemRange{};
}

ItemRange ContentFinder::relativeRest(qsizetype before, const Right &right) const
{
    if (right.breakAt < 0 || m_stretch.kind(before) != WordClass::Comma)
        return {};
    // "because, he said, quality is key"
    const bool joined = m_stretch.lower(before - 1) == u"because" || m_stretch.kind(before - 1) == WordClass::That
        || m_stretch.kind(before - 1) == WordClass::Conjunction;
    if (joined && isClause(right.breakAt + 1))
        return clauseFrom(right.breakAt + 1);
    const bool broken = m_stretch.kind(before - 1) == WordClass::Relative && m_stretch.isFinite(right.breakAt + 1);
    return broken ? relativeClauseEnd(clauseFrom(right.breakAt + 1)) : ItemRange{};
}

ItemRange ContentFinder::brokenLeftOf(const Cue &cue, qsizetype before, const Right &right) const
{
    if (right.breakAt < 0 || m_stretch.kind(before) != WordClass::Comma || !(cue.takes('q') || cue.takes('c')))
        return {};
    qsizetype at = right.breakAt + 1;
    while (m_stretch.kind(at) == WordClass::Adverb)
        ++at;
    const qsizetype start = clauseStart(before);
    const bool subject =
        m_stretch.kind(start) != WordClass::Preposition && m_stretch.kind(start) != WordClass::Time && start < before;
    // "DeepSeek, Reuters reported, “may have” breached the terms."
    const bool quotedVerb = m_stretch.isQuote(at) && !m_stretch.isSpeech(at) && !m_stretch.hasFinite(start, before)
        && m_stretch.kind(at + 1) != WordClass::Stop && at + 1 < m_stretch.size();
    // "On each of them, the auditors write, one look was skipped."
    if (!subject && start < before && !m_stretch.hasFinite(start, before)
        && m_stretch.kind(start) == WordClass::Preposition && isClause(at))
        return {start, before};
    return subject && (m_stretch.isFinite(at) || quotedVerb) ? ItemRange{start, before} : ItemRange{};
}

bool ContentFinder::isBareCue(ItemRange content) const
{
    const Cue *cue = cueAfter(content.first);
    return cue && cue->kind == CueKind::Verb && cue->items.end == content.end;
}

// "called the police" names nobody anything; "saw volumes of data" is seen, not seen as.
bool ContentFinder::isComplete(const Cue &cue, qsizetype first) const
{
    const ItemRange object = m_stretch.phraseAt(first);
    if (cue.takes('n') || cue.takes('f') || object.isEmpty())
        return !cue.takes('f') || cue.takes('n') || !object.isEmpty();
    if (cue.takes('S')) {
        for (qsizetype i = object.first; i < m_stretch.size() && i < object.first + 12; ++i) {
            if (m_stretch.lower(i) == u"as")
                return true;
        }
        if (!cue.takes('B'))
            return false;
    }
    const WordClass next = m_stretch.kind(object.end);
    const WordClass last = m_stretch.kind(object.end - 1);
    return next == WordClass::Determiner || next == WordClass::Adjective || next == WordClass::Adverb
        || next == WordClass::Possessive || m_stretch.isQuote(object.end) || next == WordClass::Name
        || (last == WordClass::Adjective && object.end - object.first > 2) || m_stretch.isQuote(object.end - 1)
        || (m_stretch.forms(object.end) & ParticipleForm);
}

ItemRange ContentFinder::quoteAfterBreak(const Right &right) const
{
    if (right.breakAt < 0 || !m_stretch.isQuote(right.breakAt + 1))
        return {};
    return quoteFrom(right.breakAt + 1);
}

bool ContentFinder::isSubordinate(qsizetype first) const
{
    static const QSet<QString> words{QStringLiteral("because"),  QStringLiteral("if"),     QStringLiteral("when"),
                                     QStringLiteral("although"), QStringLiteral("while"),  QStringLiteral("as"),
                                     QStringLiteral("since"),    QStringLiteral("though"), QStringLiteral("unless"),
                                     QStringLiteral("after"),    QStringLiteral("before")};
    return words.contains(m_stretch.lower(first));
}

ItemRange ContentFinder::restAfterBreak(const Right &right, ItemRange left) const
{
    if (right.breakAt < 0)
        return {};
    const qsizetype first = right.breakAt + 1;
    qsizetype at = first;
    if (m_stretch.kind(at) == WordClass::Conjunction)
        ++at;
    while (m_stretch.kind(at) == WordClass::Adverb)
        ++at;
    const WordClass kind = m_stretch.kind(at);
    if (kind == WordClass::Relative || kind == WordClass::Subordinator)
        return {};
    const bool verb = m_stretch.isFinite(at) || (kind == WordClass::Verb && !(m_stretch.forms(at) & IngForm));
    const bool unfinished = !m_stretch.hasFinite(left.first, left.end) || isSubordinate(left.first)
        || (m_stretch.kind(left.end - 1) == WordClass::Auxiliary) || m_stretch.kind(left.end - 1) == WordClass::Modal;
    if (!verb && !unfinished)
        return {};
    if (verb && m_stretch.lower(first) == u"but")
        return {}; // the narrator objects
    if (verb && at > first) {
        const Cue *cue = cueAfter(at);
        if (cue && cue->items.first == at)
            return {}; // ", and called": a report of its own
    }
    return {first, endOf(first, false)};
}

ItemRange ContentFinder::clauseFrom(qsizetype first) const
{
    if (first >= m_stretch.size())
        return {};
    return {first, endOf(first, false)};
}

ItemRange ContentFinder::relativeClauseEnd(ItemRange content) const
{
    for (qsizetype i = content.first; i < content.end; ++i) {
        if (m_stretch.kind(i) != WordClass::Comma)
            continue;
        qsizetype next = i + 1;
        while (m_stretch.kind(next) == WordClass::Adverb)
            ++next;
        if (m_stretch.isFinite(next))
            return {content.first, i};
    }
    return content;
}

ItemRange ContentFinder::subordinateEnd(ItemRange content) const
{
    for (qsizetype i = content.first + 1; i < content.end; ++i) {
        if (m_stretch.kind(i) == WordClass::Comma && m_stretch.hasFinite(content.first, i) && isClause(i + 1))
            return {content.first, i};
    }
    return content;
}

ItemRange ContentFinder::mainClauseFrom(qsizetype first) const
{
    ItemRange clause{first, first};
    while (clause.end < m_stretch.size() && m_stretch.kind(clause.end) != WordClass::Semicolon
           && m_stretch.kind(clause.end) != WordClass::Stop)
        ++clause.end;
    for (qsizetype i = clause.first; i + 1 < clause.end; ++i) {
        if (m_stretch.kind(i) == WordClass::Comma && m_stretch.lower(i + 1) == u"but"
            && m_stretch.hasFinite(i, clause.end))
            return {first, i};
    }
    return clause;
}

ItemRange ContentFinder::phraseFrom(qsizetype first) const
{
    if (first >= m_stretch.size())
        return {};
    return {first, endOf(first, true)};
}

// Whether a cue has nothing of its own to report: "…, people told the Ledger, in what would be …".
bool ContentFinder::isTrailing(const Cue &cue) const
{
    const Right right = rightOf(cue, Depth::KindOnly);
    return right.kind == RightKind::None
        && (right.breakAt >= 0 || !m_stretch.hasFinite(cue.items.end, m_stretch.size()));
}

bool ContentFinder::cutsAtComma(qsizetype comma, qsizetype first, bool phrase) const
{
    const qsizetype next = comma + 1;
    const QString &word = m_stretch.lower(next);
    if (word == u"according" || word == u"citing")
        return true;
    if (word == u"who" && m_stretch.kind(comma - 1) == WordClass::Name && m_stretch.hasFinite(first, comma))
        return true; // what the reporter adds about a person
    const Cue *cue = cueAfter(next);
    const WordClass kind = m_stretch.kind(next);
    if (cue && cue->items.first == next && (m_stretch.forms(next) & IngForm))
        return true;
    if (phrase && kind == WordClass::Preposition && m_stretch.kind(comma - 1) != WordClass::Name)
        return true;
    if (phrase
        && (kind == WordClass::Relative || kind == WordClass::Subordinator || kind == WordClass::Conjunction
            || (kind == WordClass::Verb && (m_stretch.forms(next) & IngForm))))
        return kind != WordClass::Conjunction || m_stretch.hasFinite(next, m_stretch.size());
    if (!cue || !isFiniteCue(*cue))
        return false;
    const qsizetype group = m_stretch.groupStart(cue->items.first);
    if (m_stretch.hasFinite(next, group))
        return false; // another clause lies between
    const bool joins = kind == WordClass::Conjunction || word == u"while" || word == u"whereas" || word == u"although"
        || word == u"though" || word == u"as";
    if (joins)
        return true;
    // "A said B, C reported." – a parenthesis at the end.
    const qsizetype after = cue->items.end;
    const bool closes = after >= m_stretch.size() || m_stretch.kind(after) == WordClass::Stop
        || m_stretch.kind(after) == WordClass::Time || m_stretch.kind(after) == WordClass::Comma || isTrailing(*cue);
    return closes && m_stretch.hasFinite(first, comma) && !m_stretch.subjectBefore(cue->items.first).isEmpty();
}

// Where a noun phrase as content gives way to when and where it was said.
bool ContentFinder::cutsPhrase(qsizetype at) const
{
    const WordClass kind = m_stretch.kind(at);
    const WordClass before = m_stretch.kind(at - 1);
    if (kind == WordClass::Time)
        return (Stretch::isNominal(before) || before == WordClass::Adverb)
            && m_stretch.kind(at + 1) != WordClass::Genitive && m_stretch.kind(at + 1) != WordClass::Noun;
    if (kind == WordClass::Adverb)
        return m_stretch.kind(at + 1) == WordClass::Preposition
            && (m_stretch.lower(at + 1) == u"before" || m_stretch.lower(at + 1) == u"after");
    if (kind != WordClass::Preposition)
        return false;
    const QString &word = m_stretch.lower(at);
    const bool when = word == u"after" || word == u"before" || word == u"amid" || word == u"following"
        || word == u"during" || word == u"since" || word == u"until";
    return when
        || (m_stretch.kind(at + 1) == WordClass::Time && word != u"of" && word != u"for" && word != u"from"
            && m_stretch.kind(at + 2) != WordClass::Genitive);
}

bool ContentFinder::cutsAtConjunction(qsizetype at, bool phrase) const
{
    const QString &word = m_stretch.lower(at);
    qsizetype next = at + 1;
    while (m_stretch.kind(next) == WordClass::Adverb)
        ++next;
    const Cue *cue = cueAfter(next);
    const bool cueNext = cue && isFiniteCue(*cue) && !m_stretch.hasFinite(next, m_stretch.groupStart(cue->items.first));
    if (word == u"while" || word == u"whereas")
        return cueNext || phrase;
    if (m_stretch.kind(at) != WordClass::Conjunction)
        return false;
    if (phrase && m_stretch.isFinite(next))
        return true;
    if (!cueNext)
        return false;
    const RightKind right = rightOf(*cue, Depth::KindOnly).kind;
    if (m_stretch.isQuote(at - 1) && right != RightKind::None)
        return true;
    if (m_stretch.groupStart(cue->items.first) <= next)
        return right == RightKind::Quote || right == RightKind::That || right == RightKind::Clause
            || (phrase && right != RightKind::None);
    return right != RightKind::None && isClause(next);
}

qsizetype ContentFinder::endOf(qsizetype first, bool phrase) const
{
    qsizetype end = m_stretch.size();
    for (qsizetype i = first; i < m_stretch.size(); ++i) {
        const WordClass kind = m_stretch.kind(i);
        bool cut = false;
        if (kind == WordClass::Semicolon)
            cut = i > first;
        else if (kind == WordClass::Comma)
            cut = cutsAtComma(i, first, phrase);
        else if (i > first && (kind == WordClass::Conjunction || kind == WordClass::Subordinator))
            cut = cutsAtConjunction(i, phrase)
                || (phrase && kind == WordClass::Subordinator && m_stretch.hasFinite(i, m_stretch.size())
                    && m_stretch.lower(i) != u"that");
        else if (i > first && m_stretch.lower(i) == u"according" && m_stretch.kind(i + 1) == WordClass::To)
            cut = true;
        else if (phrase && i > first && kind == WordClass::Verb && (m_stretch.forms(i) & IngForm)) {
            const Cue *cue = cueAfter(i);
            cut = cue && cue->items.first == i && m_stretch.kind(i - 1) != WordClass::Preposition;
        } else if (i > first && kind == WordClass::Preposition && isCircumstance(m_stretch, i)) {
            const ItemRange place = m_stretch.phraseAt(i + 1);
            bool medium = false;
            for (qsizetype k = place.first; k < place.end; ++k)
                medium = medium || isMediumNoun(m_stretch.lower(k));
            cut = medium && m_stretch.lower(i) != u"of" && m_stretch.lower(i) != u"for" && m_stretch.lower(i) != u"from"
                && (phrase || (!m_stretch.hasFinite(place.end, m_stretch.size()) && m_stretch.hasFinite(first, i)));
        }
        cut = cut || (phrase && i > first && cutsPhrase(i));
        if (cut) {
            end = i;
            break;
        }
    }
    while (end > first
           && (m_stretch.kind(end - 1) == WordClass::Stop || m_stretch.kind(end - 1) == WordClass::Comma
               || m_stretch.kind(end - 1) == WordClass::Conjunction || m_stretch.kind(end - 1) == WordClass::Dash
               || (phrase && m_stretch.kind(end - 1) == WordClass::Adverb)))
        --end;
    return end;
}

void ContentFinder::fill(const QList<ItemRange> &parts, TextRegion &content, QList<qsizetype> &quotes,
                         QuoteKind &kind) const
{
    bool quoted = false;
    bool plain = false;
    for (const ItemRange part : parts) {
        for (qsizetype i = part.first; i < part.end; ++i) {
            if (m_stretch.isQuote(i)) {
                quoted = true;
                quotes.append(m_stretch.at(i).quote);
            } else {
                plain = plain || m_stretch.kind(i) != WordClass::Comma;
            }
        }
        TextSpan span = m_stretch.span(part);
        if (part.end - part.first == 1 && m_stretch.isQuote(part.first)) {
            span = m_stretch.quote(part.first).inner;
            if (span.length > 0 && m_stretch.view().folded.at(span.end() - 1) == u',')
                --span.length;
        }
        if (!span.isEmpty())
            content.append(span);
    }
    kind = !quoted ? QuoteKind::Indirect : plain ? QuoteKind::Mixed : QuoteKind::Direct;
}

} // namespace nutgraf::language
