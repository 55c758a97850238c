// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/claimfinder.h"

#include "app/language/checkworthiness.h"
#include "app/language/claimslots.h"
#include "app/language/findingsbysentence.h"
#include "app/language/phrasetable.h"
#include "app/language/productmakers.h"
#include "app/language/wordtables.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace nutgraf::language {

namespace {

using text::BlockKind;
using text::TextView;
using text::TokenKind;

// What a second claim of the same sentence keeps of the sentence's score, so that lists do not fill up with one sentence.
constexpr double SecondaryShare = 0.7;
constexpr int MinimumClauseWords = 3;
constexpr qsizetype NearUnits = 16;

bool isSearched(BlockKind kind)
{
    return kind == BlockKind::Body || kind == BlockKind::SpeakerLine || kind == BlockKind::Headline;
}

bool isSubjectKind(NameKind kind)
{
    return kind == NameKind::Person || kind == NameKind::Organisation || kind == NameKind::Product
        || kind == NameKind::Work;
}

// Where the news begins in a paragraph that is headed by its place ("NEW YORK, Jan. 27 (Wire) — Shares fell"); the start
// of the span when it is not.
qsizetype afterDateline(const TextView &view, TextSpan span)
{
    constexpr qsizetype LongestDateline = 80;
    constexpr qsizetype ShortestPlace = 3;
    const QString head = view.foldedSurface(span).left(LongestDateline).toString();
    qsizetype capitals = 0;
    while (capitals < head.size() && head[capitals].isUpper())
        ++capitals;
    if (capitals < ShortestPlace || (capitals < head.size() && head[capitals].isLower()))
        return span.start;
    for (const QString &dash :
         {QStringLiteral(" \u2014 "), QStringLiteral(" \u2013 "), QStringLiteral(" - "), QStringLiteral(" -- ")}) {
        const qsizetype at = head.indexOf(dash);
        if (at > 0)
            return span.start + at + dash.size();
    }
    return span.start;
}

// What a sentence takes over from those before it.
struct Running
{
    QString before; ///< the words of the sentence before
    QString subject; ///< the name that the text is about here
    QString lastNamed; ///< the last subject named in the sentence before; empty for none
};

// The part of a sentence list that one claim is made from.
struct Clause
{
    TextSpan span;
    QString phrases;
};

class SentenceReader
{
public:
    SentenceReader(const TextView &view, const Analysis &soFar, const FindingsBySentence &findings,
                   const ProductMakers &makers, qsizetype sentence)
        : m_view(view)
        , m_found(soFar)
        , m_makers(makers)
        , m_sentence(view.sentences.at(sentence))
        , m_start(afterDateline(view, m_sentence.span))
        , m_phrases(phraseText(view.foldedSurface(m_sentence.span)))
        , m_quantities(findings.quantities(sentence))
        , m_times(findings.times(sentence))
        , m_names(findings.names(sentence))
        , m_attributions(findings.attributions(sentence))
    {
        skipSpeaker();
        cutClauses();
    }

    const QString &phrases() const { return m_phrases; }

    // The name that later sentences are likely about.
    QString leadingName() const
    {
        for (const qsizetype each : m_names) {
            const Name &name = m_found.names.at(each);
            const bool speaks = name.kind == NameKind::Person
                && std::any_of(m_attributions.cbegin(), m_attributions.cend(),
                               [&](qsizetype attribution) { return isSpeakerName(name, attribution); });
            if (canBeSubject(name) && !isSetAgainst(name, {}) && !speaks)
                return name.canonical;
        }
        return {};
    }

    QString lastName() const
    {
        QString last;
        for (const qsizetype each : m_names) {
            if (canBeSubject(m_found.names.at(each)))
                last = m_found.names.at(each).canonical;
        }
        return last;
    }

    QList<ClaimCandidate> claims(const Running &running) const
    {
        const QString &before = running.before;
        const QString &runningSubject = running.subject;
        const Worth worth = checkWorthiness(facts());
        QList<ClaimCandidate> claims;
        QSet<qsizetype> usedClauses;
        for (const qsizetype quantity : m_quantities) {
            if (countsSpeakers(m_found.quantities.at(quantity)))
                continue;
            const qsizetype at = clauseOf(m_found.quantities.at(quantity).span);
            const Clause &clause = m_clauses.at(at);
            QString measure = measureFor(quantity, clause, before);
            const bool takenOver = measure.isEmpty() && refersBack(clause);
            if (takenOver)
                measure = measureOf(m_found.quantities.at(quantity).kind, {{}, before, before, {}});
            if (measure.isEmpty() && usedClauses.contains(at))
                continue;
            ClaimCandidate claim = candidate(clause, quantity, runningSubject);
            const auto twin = std::find_if(claims.cbegin(), claims.cend(), [&](const ClaimCandidate &other) {
                const bool sameSubject = other.subject == claim.subject || measure.isEmpty();
                return other.measure == measure && other.span == clause.span && sameSubject;
            });
            if (twin != claims.cend())
                continue;
            usedClauses.insert(at);
            claim.value = quantity;
            claim.measure = measure;
            if (takenOver && !measure.isEmpty() && !running.lastNamed.isEmpty())
                claim.subject = running.lastNamed;
            // What a product cost is a sum that its maker spent.
            const QString maker = m_makers.of(claim.subject);
            if (m_found.quantities.at(quantity).kind == QuantityKind::Money && !measure.isEmpty() && !maker.isEmpty())
                claim.subject = maker;
            claim.kind = m_found.quantities.at(quantity).kind == QuantityKind::Rank ? QStringLiteral("rank")
                                                                                    : QStringLiteral("quantity");
            // What another is said to have spent is not of the model that the sentence before was about.
            const bool goesOn =
                claim.subject.isEmpty() || claim.subject == runningSubject || isTalkedAbout(claim.subject, before);
            claim.qualifiers = qualifiersOf(measure, clause.phrases, goesOn ? m_phrases + before : m_phrases);
            claim.rule = QStringLiteral("claim.value");
            claims.append(claim);
        }
        addWordClaims(claims, usedClauses, runningSubject);
        finish(claims, worth);
        return claims;
    }

private:
    // A name that something can be said of: no heading of a paragraph, no label ("Correction:"), no part of a value
    // ("No. 1", "H800 GPU hours").
    bool canBeSubject(const Name &name) const
    {
        if (!isSubjectKind(name.kind) || isHardware(m_view, name) || name.span.start < m_start)
            return false;
        const qsizetype end = name.span.end();
        if (name.span.start == m_sentence.span.start && end < m_view.text.size() && m_view.text.at(end) == u':')
            return false;
        return std::none_of(m_quantities.cbegin(), m_quantities.cend(),
                            [&](qsizetype each) { return m_found.quantities.at(each).span.overlaps(name.span); });
    }

    // Whether the sentence before has the first word of a name, if only in that of a product ("DeepSeek-V3").
    static bool isTalkedAbout(const QString &name, const QString &before)
    {
        return before.contains(phraseText(name.section(u' ', 0, 0)).trimmed());
    }

    // "It was about $600 billion": what was is said in the sentence before.
    static bool refersBack(const Clause &clause)
    {
        static const QList<Phrase> openers = phraseList(
            QStringLiteral("it was|it is|that was|that is|the figure was|the figure is|the sum was|the number was"));
        return std::any_of(openers.cbegin(), openers.cend(), [&](const Phrase &phrase) {
            return clause.phrases.startsWith(u' ' + phrase.words() + u' ');
        });
    }

    bool isInside(qsizetype position, const QList<qsizetype> &quantities) const
    {
        return std::any_of(quantities.cbegin(), quantities.cend(),
                           [&](qsizetype each) { return m_found.quantities.at(each).span.contains(position); });
    }

    // Whether a token begins a new clause when a comma stands before it: a conjunction, a relative, a participle.
    bool opensClause(qint32 token) const
    {
        static const QSet<QString> openers{
            QStringLiteral("and"),      QStringLiteral("but"),     QStringLiteral("while"), QStringLiteral("whereas"),
            QStringLiteral("although"), QStringLiteral("though"),  QStringLiteral("which"), QStringLiteral("who"),
            QStringLiteral("as"),       QStringLiteral("because"), QStringLiteral("after"), QStringLiteral("or"),
            QStringLiteral("up"),       QStringLiteral("down"),    QStringLiteral("not")};
        const QString word = m_view.word(token).toString().toLower();
        if (openers.contains(word))
            return true;
        if (word == QLatin1String("of"))
            return token + 1 < m_sentence.endToken && m_view.word(token + 1) == u"which";
        return word.size() > 5 && word.endsWith(QLatin1String("ing")) && !m_view.tokens.at(token).capitalized;
    }

    void cutClauses()
    {
        qsizetype from = m_start;
        const auto close = [&](qsizetype end, qsizetype next) {
            const TextSpan span = trimmed(TextSpan::between(from, end));
            const TextSpan rest = TextSpan::between(next, m_sentence.span.end());
            if (wordCount(span) < MinimumClauseWords || wordCount(rest) < MinimumClauseWords)
                return;
            append(span);
            from = next;
        };
        for (qint32 i = m_sentence.firstToken; i + 1 < m_sentence.endToken; ++i) {
            const text::Token &token = m_view.tokens.at(i);
            if (token.kind == TokenKind::Word || token.kind == TokenKind::Number
                || isInside(token.span.start, m_quantities))
                continue;
            const QStringView mark = m_view.word(i);
            const bool dash = mark == u"-" || mark == u"--" || mark == u"\u2014" || mark == u"\u2013";
            const bool cuts = mark == u";" || (dash && token.spaceBefore) || (mark == u"," && opensClause(i + 1));
            if (cuts)
                close(token.span.start, m_view.tokens.at(i + 1).span.start);
        }
        // A list of predicates without a comma: "sparked doubts and prompted a $600 million tumble".
        append(trimmed(TextSpan::between(from, m_sentence.span.end())));
    }

    TextSpan trimmed(TextSpan span) const
    {
        qsizetype from = span.start;
        qsizetype to = span.end();
        while (from < to && m_view.text.at(from).isSpace())
            ++from;
        while (to > from && (m_view.text.at(to - 1).isSpace() || m_view.folded.at(to - 1) == u'.'))
            --to;
        return TextSpan::between(from, to);
    }

    void append(TextSpan span) { m_clauses.append({span, phraseText(m_view.foldedSurface(span))}); }

    int wordCount(TextSpan span) const
    {
        int words = 0;
        for (qsizetype i = m_view.tokenAt(span.start); i < m_view.tokens.size(); ++i) {
            const text::Token &token = m_view.tokens.at(i);
            if (token.span.start >= span.end())
                break;
            words += token.kind == TokenKind::Word || token.kind == TokenKind::Number;
        }
        return words;
    }

    qsizetype clauseOf(TextSpan span) const
    {
        for (qsizetype i = 0; i < m_clauses.size(); ++i) {
            if (m_clauses.at(i).span.overlaps(span))
                return i;
        }
        return m_clauses.size() - 1;
    }

    // "Ann Lee: words": in a transcript the name is no part of what is claimed.
    void skipSpeaker()
    {
        for (const qsizetype i : m_attributions) {
            const Attribution &attribution = m_found.attributions.at(i);
            const bool printed = attribution.rule == QLatin1String("attribution.turn") && !attribution.source.isEmpty();
            const qsizetype words = attribution.content.isEmpty() ? 0 : attribution.content.first().start;
            if (printed && attribution.source.start >= m_sentence.span.start && words > m_start
                && words < m_sentence.span.end())
                m_start = words;
        }
    }

    // The few words on either side of a value, without leaving its sentence.
    QString wordsNear(TextSpan value) const
    {
        const qsizetype from = std::max(m_sentence.span.start, value.start - NearUnits);
        const qsizetype to = std::min(m_sentence.span.end(), value.end() + NearUnits);
        return phraseText(m_view.foldedSurface(TextSpan::between(from, to)));
    }

    QString measureFor(qsizetype quantity, const Clause &clause, const QString &before) const
    {
        const Quantity &value = m_found.quantities.at(quantity);
        const QString measure = measureOf(
            value.kind,
            {wordsNear(value.span), clause.phrases, m_phrases, value.kind == QuantityKind::Count ? QString() : before});
        if (!measure.isEmpty() || value.of.isEmpty())
            return measure;
        if (value.kind != QuantityKind::Count && value.kind != QuantityKind::Compute)
            return measure;
        return QStringLiteral("number of ") + m_view.foldedSurface(value.of).toString().toLower().simplified();
    }

    SentenceFacts facts() const
    {
        SentenceFacts facts;
        facts.phrases = m_phrases;
        facts.words = wordCount(m_sentence.span);
        for (const qsizetype each : m_quantities) {
            const QuantityKind kind = m_found.quantities.at(each).kind;
            facts.quantities += kind != QuantityKind::Duration;
            facts.money += kind == QuantityKind::Money;
            facts.percent += kind == QuantityKind::Percent || kind == QuantityKind::PercentagePoints;
            facts.ranks += kind == QuantityKind::Rank;
        }
        facts.times = int(m_times.size());
        facts.names = int(m_names.size());
        facts.isQuestion = m_view.foldedSurface(m_sentence.span).trimmed().endsWith(u'?');
        facts.isAttributed = innermostAttribution(m_sentence.span) >= 0;
        facts.isQuoted = quotedShare() >= 0.5;
        return facts;
    }

    double quotedShare() const
    {
        const QStringView words = m_view.foldedSurface(m_sentence.span);
        const qsizetype from = words.indexOf(u'"');
        if (from < 0)
            return 0;
        const qsizetype to = words.lastIndexOf(u'"');
        return double((to > from ? to : words.size()) - from) / double(words.size());
    }

    // The attribution with the shortest content that overlaps a span.
    qsizetype innermostAttribution(TextSpan span) const
    {
        qsizetype best = -1;
        qsizetype length = std::numeric_limits<qsizetype>::max();
        for (const qsizetype i : m_attributions) {
            const Attribution &attribution = m_found.attributions.at(i);
            const bool holds = std::any_of(attribution.content.cbegin(), attribution.content.cend(),
                                           [&](TextSpan part) { return part.overlaps(span); });
            if (holds && attribution.extent().length < length) {
                best = i;
                length = attribution.extent().length;
            }
        }
        return best;
    }

    bool isSpeakerName(const Name &name, qsizetype attribution) const
    {
        if (attribution < 0)
            return false;
        const Attribution &said = m_found.attributions.at(attribution);
        return said.source.overlaps(name.span) || isOfSpeaker(name, said);
    }

    // In "said Dario Weiss, an analyst at Northfield Research," the company tells who he is.
    bool isOfSpeaker(const Name &name, const Attribution &said) const
    {
        constexpr qsizetype LongestApposition = 80;
        const qsizetype gap = name.span.start - said.source.end();
        if (said.source.isEmpty() || gap < 0 || gap > LongestApposition)
            return false;
        return std::any_of(m_names.cbegin(), m_names.cend(), [&](qsizetype each) {
            const Name &speaker = m_found.names.at(each);
            return said.source.overlaps(speaker.span)
                && speaker.attributes.contains(m_view.surface(name.span).toString());
        });
    }

    // "For under $6 million, far less than companies like OpenAI spend": what something is set against is not it.
    bool isComparedWith(TextSpan value, const Name &name) const
    {
        if (value.isEmpty() || name.span.start < value.end())
            return false;
        const QString between = phraseText(m_view.foldedSurface(TextSpan::between(value.end(), name.span.start)));
        return between.contains(QLatin1String(" than ")) || between.contains(QLatin1String(" like "))
            || between.contains(QLatin1String(" such as "));
    }

    // "Compared with the $100 million that OpenAI spent, the cost …", "…, unlike OpenAI": what stands between commas for
    // comparison is about itself alone.
    bool isSetAgainst(const Name &name, TextSpan value) const
    {
        static const QList<Phrase> words = phraseList(
            QStringLiteral("compared with|compared to|in contrast to|than|unlike|versus|companies like|rivals like|"
                           "rivals such as|companies such as"));
        const auto isCut = [&](qsizetype at) {
            const QChar mark = m_view.folded.at(at);
            return mark == u';'
                || (mark == u',' && !m_view.folded.at(qMin(at + 1, m_view.folded.size() - 1)).isDigit());
        };
        qsizetype from = name.span.start;
        while (from > m_sentence.span.start && !isCut(from - 1))
            --from;
        qsizetype to = name.span.end();
        while (to < m_sentence.span.end() && !isCut(to))
            ++to;
        if (!value.isEmpty() && value.start >= from && value.start < to)
            return false;
        return anyIn(words, phraseText(m_view.foldedSurface(TextSpan::between(from, name.span.start))));
    }

    // "Two fund managers argued", "three people familiar with the matter": who says so, and how many they are is no claim.
    static bool isFew(const Quantity &value)
    {
        constexpr int FewSpeakers = 12;
        return value.kind == QuantityKind::Count && value.low == value.high && value.low < Decimal(FewSpeakers);
    }

    bool countsSpeakers(const Quantity &value) const
    {
        if (!isFew(value))
            return false;
        const bool speaks = std::any_of(m_attributions.cbegin(), m_attributions.cend(), [&](qsizetype each) {
            return m_found.attributions.at(each).source.overlaps(value.span);
        });
        if (speaks || value.of.isEmpty())
            return speaks;
        const QString counted = m_view.foldedSurface(value.of).toString().toLower().simplified();
        const QString clause = phraseText(m_view.foldedSurface(m_sentence.span));
        const auto noun = wordTables().sourceNouns.constFind(counted.section(u' ', -1));
        if (noun == wordTables().sourceNouns.constEnd() || !noun->plural || noun->nominal != NominalKind::Person)
            return false;
        // What happened to them may well be one.
        static const QSet<QString> happenings{QStringLiteral("deaths"),  QStringLiteral("injured"),
                                              QStringLiteral("missing"), QStringLiteral("rescued"),
                                              QStringLiteral("arrests"), QStringLiteral("displaced")};
        return !happenings.contains(measureOf(QuantityKind::Count, {clause, clause, clause, {}}));
    }

    // "DeepSeek claimed it …" is about DeepSeek; "Altman said his company …" about the company in his attributes.
    QString speakerAsSubject(qsizetype attribution, TextSpan value) const
    {
        if (attribution < 0)
            return {};
        const Attribution &said = m_found.attributions.at(attribution);
        if (said.speaker.isEmpty() || said.speaker.startsWith(QLatin1String("unnamed: ")))
            return {};
        const TextSpan part = said.content.first();
        const QString words = m_view.foldedSurface(part).left(40).toString().toLower();
        const bool namesOther = !value.isEmpty() && std::any_of(m_names.cbegin(), m_names.cend(), [&](qsizetype each) {
            const Name &name = m_found.names.at(each);
            return isSubjectKind(name.kind) && part.contains(name.span) && name.span.start < value.start;
        });
        if (isSpeakersPronoun(words.section(u' ', 0, 0), said))
            return namesOther ? QString() : said.speaker;
        const QString possessive = words.section(u' ', 0, 0);
        const QString noun = words.section(u' ', 1, 1);
        const bool own = (possessive == u"his" || possessive == u"her" || possessive == u"my")
            && (noun == u"company" || noun == u"firm" || noun == u"startup");
        return own ? employerOf(said.speaker) : QString();
    }

    // "We" and "I" are whoever speaks; "it" is a company that is reported on, "she" a person; between quotation marks both
    // are somebody else.
    bool isSpeakersPronoun(const QString &word, const Attribution &said) const
    {
        static const QSet<QString> first{QStringLiteral("we"), QStringLiteral("i")};
        static const QSet<QString> personal{QStringLiteral("he"), QStringLiteral("she")};
        static const QSet<QString> other{QStringLiteral("it"), QStringLiteral("they")};
        if (first.contains(word))
            return true;
        if (said.kind == QuoteKind::Direct)
            return false;
        const auto known = std::find_if(m_found.names.cbegin(), m_found.names.cend(),
                                        [&](const Name &name) { return name.canonical == said.speaker; });
        const bool person = known != m_found.names.cend() && known->kind == NameKind::Person;
        return person ? personal.contains(word) : other.contains(word) || personal.contains(word);
    }

    // The organisation that the attributes of a person name.
    QString employerOf(const QString &person) const
    {
        const auto known = std::find_if(m_found.names.cbegin(), m_found.names.cend(),
                                        [&](const Name &name) { return name.canonical == person; });
        if (known == m_found.names.cend() || known->attributes.isEmpty())
            return {};
        for (const Name &name : m_found.names) {
            if (name.kind == NameKind::Organisation && known->attributes.contains(name.canonical))
                return name.canonical;
        }
        return {};
    }

    QString subjectOf(const Clause &clause, TextSpan value, qsizetype attribution, const QString &running) const
    {
        const QString spoken = speakerAsSubject(attribution, value);
        if (!spoken.isEmpty())
            return spoken;
        QString nearestBefore;
        QString inClauseAfter;
        for (const qsizetype each : m_names) {
            const Name &name = m_found.names.at(each);
            if (!canBeSubject(name) || isSpeakerName(name, attribution) || isSetAgainst(name, value))
                continue;
            const bool inClause = clause.span.contains(name.span);
            if (inClause && (value.isEmpty() || name.span.start < value.start))
                return name.canonical;
            if (!value.isEmpty() && name.span.start < value.start)
                nearestBefore = name.canonical;
            else if (inClause && inClauseAfter.isEmpty() && !isComparedWith(value, name))
                inClauseAfter = name.canonical;
        }
        if (!nearestBefore.isEmpty())
            return nearestBefore;
        if (!inClauseAfter.isEmpty())
            return inClauseAfter;
        // "The company said it trained R1 …": what is not named is the speaker, else what the text is about.
        if (attribution >= 0 && m_found.attributions.at(attribution).sourceKind == SourceKind::Named
            && running.isEmpty())
            return m_found.attributions.at(attribution).speaker;
        return running;
    }

    QString timeOf(const Clause &clause, TextSpan value, qsizetype attribution) const
    {
        const TimeReference *best = nullptr;
        qsizetype bestDistance = std::numeric_limits<qsizetype>::max();
        const TextSpan content = attribution >= 0 ? m_found.attributions.at(attribution).extent() : m_sentence.span;
        for (const qsizetype each : m_times) {
            const TimeReference &time = m_found.times.at(each);
            if (time.edtf.isEmpty() || time.kind == TimeKind::Duration || time.kind == TimeKind::Set
                || !content.overlaps(time.span))
                continue;
            qsizetype distance = std::abs(time.span.start - (value.isEmpty() ? clause.span.start : value.start));
            if (!clause.span.overlaps(time.span))
                distance += m_sentence.span.length;
            // "Out since January 10" dates a state, not the value beside it.
            if (time.edtf.endsWith(QLatin1String("/..")))
                distance += m_sentence.span.length;
            if (distance < bestDistance) {
                best = &time;
                bestDistance = distance;
            }
        }
        return best ? best->edtf : QString();
    }

    ClaimCandidate candidate(const Clause &clause, qsizetype value, const QString &runningSubject) const
    {
        ClaimCandidate claim;
        claim.span = clause.span;
        const TextSpan valueSpan = value >= 0 ? m_found.quantities.at(value).span : TextSpan();
        claim.attribution = innermostAttribution(value >= 0 ? valueSpan : clause.span);
        for (const qsizetype each : m_quantities) {
            if (clause.span.overlaps(m_found.quantities.at(each).span))
                claim.quantities.append(each);
        }
        for (const qsizetype each : m_times) {
            if (clause.span.overlaps(m_found.times.at(each).span))
                claim.times.append(each);
        }
        claim.subject = subjectOf(clause, valueSpan, claim.attribution, runningSubject);
        claim.asOf = timeOf(clause, valueSpan, claim.attribution);
        applyMarkers(claim, clause, valueSpan);
        return claim;
    }

    // "The firm, which says it built it for $6 million, did not respond": a "not" behind the comma after the value is not
    // about the value.
    bool isDeniedLater(const Clause &clause, TextSpan value) const
    {
        if (value.isEmpty())
            return false;
        const qsizetype comma = m_view.folded.indexOf(u',', value.end());
        if (comma < 0 || comma >= clause.span.end())
            return false;
        return !markersOf(phraseText(m_view.foldedSurface(TextSpan::between(clause.span.start, comma)))).negated;
    }

    void applyMarkers(ClaimCandidate &claim, const Clause &clause, TextSpan value) const
    {
        QString words = clause.phrases;
        const Attribution *attribution = claim.attribution >= 0 ? &m_found.attributions.at(claim.attribution) : nullptr;
        if (attribution && !attribution->cue.isEmpty() && clause.span.contains(attribution->cue)) {
            // The reporting verb is the attribution's business: only what is said marks what is said.
            const QString cue = phraseText(m_view.foldedSurface(attribution->cue));
            words.replace(cue, QStringLiteral(" "));
        }
        const Markers markers = markersOf(words);
        claim.modality = markers.modality;
        claim.negated = markers.negated && !isDeniedLater(clause, value);
        claim.hedges = markers.hedges;
        if (!attribution)
            return;
        const auto atLeast = [&](Modality modality) {
            if (claim.modality == Modality::Asserted || claim.modality == Modality::Reported)
                claim.modality = modality;
        };
        if (attribution->denies || attribution->verbClass == QLatin1String("denied"))
            claim.modality = Modality::Denied;
        else if (attribution->verbClass == QLatin1String("alleged")
                 || attribution->verbClass == QLatin1String("claimed"))
            atLeast(Modality::Alleged);
        else
            atLeast(Modality::Reported);
    }

    // One claim for the sentence when no value makes one, and one for each clause with a superlative or a legal charge.
    void addWordClaims(QList<ClaimCandidate> &claims, const QSet<qsizetype> &usedClauses,
                       const QString &runningSubject) const
    {
        for (qsizetype i = 0; i < m_clauses.size(); ++i) {
            if (usedClauses.contains(i))
                continue;
            const QString kind = wordKindOf(m_clauses.at(i).phrases);
            if (kind != QLatin1String("comparison") || m_clauses.size() < 2)
                continue;
            ClaimCandidate claim = candidate(m_clauses.at(i), -1, runningSubject);
            claim.kind = kind;
            claim.rule = QStringLiteral("claim.comparison");
            claims.append(claim);
        }
        const bool hasMain =
            std::any_of(claims.cbegin(), claims.cend(), [](const ClaimCandidate &claim) { return claim.value >= 0; });
        if (hasMain)
            return;
        const Clause whole{trimmed(TextSpan::between(m_start, m_sentence.span.end())), m_phrases};
        ClaimCandidate claim = candidate(whole, -1, runningSubject);
        claim.kind = wordKindOf(whole.phrases);
        if (claim.kind.isEmpty())
            claim.kind = claim.attribution >= 0 ? QStringLiteral("attribution") : QStringLiteral("event");
        claim.rule = QStringLiteral("claim.sentence");
        claims.prepend(claim);
    }

    static void finish(QList<ClaimCandidate> &claims, const Worth &worth)
    {
        // The claim with a known measure speaks for its sentence; without one the first does.
        qsizetype main = 0;
        for (qsizetype i = 0; i < claims.size(); ++i) {
            if (!claims.at(i).measure.isEmpty()) {
                main = i;
                break;
            }
        }
        for (qsizetype i = 0; i < claims.size(); ++i) {
            claims[i].score = i == main ? worth.score : worth.score * SecondaryShare;
            claims[i].why = worth.why;
        }
        std::stable_sort(claims.begin(), claims.end(),
                         [](const ClaimCandidate &a, const ClaimCandidate &b) { return a.span.start < b.span.start; });
    }

    const TextView &m_view;
    const Analysis &m_found;
    const ProductMakers &m_makers;
    const text::Sentence &m_sentence;
    qsizetype m_start; ///< of the sentence, or where it begins after a dateline or the name of who speaks
    QString m_phrases;
    const QList<qsizetype> &m_quantities;
    const QList<qsizetype> &m_times;
    const QList<qsizetype> &m_names;
    const QList<qsizetype> &m_attributions;
    QList<Clause> m_clauses;
};

} // namespace

QList<ClaimCandidate> findClaims(const TextView &view, const Analysis &soFar, const AnalysisOptions &options)
{
    QList<ClaimCandidate> claims;
    const FindingsBySentence findings(view, soFar);
    const ProductMakers makers(view, soFar, options);
    Running running;
    for (qsizetype i = 0; i < view.sentences.size(); ++i) {
        const text::Paragraph &paragraph = view.paragraphs.at(view.sentences.at(i).paragraph);
        if (!isSearched(paragraph.kind))
            continue;
        const SentenceReader reader(view, soFar, findings, makers, i);
        claims += reader.claims(running);
        running.before = reader.phrases();
        running.lastNamed = reader.lastName();
        const QString leading = reader.leadingName();
        if (!leading.isEmpty())
            running.subject = leading;
    }
    return claims;
}

} // namespace nutgraf::language
