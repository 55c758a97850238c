// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/speakers.h"

#include "app/language/wordtables.h"

#include <algorithm>

namespace nutgraf::language {

namespace {

using text::TextView;

// How far back a pronoun may point.
constexpr qsizetype SentencesBack = 4;
constexpr qsizetype NamesBack = 60;

QString singularOf(const QString &noun)
{
    const auto found = wordTables().sourceNouns.constFind(noun);
    return found == wordTables().sourceNouns.constEnd() ? noun : found->singular;
}

bool isGroupKind(NameKind kind)
{
    return kind == NameKind::Organisation || kind == NameKind::Outlet;
}

bool isCompanyNoun(const QString &noun)
{
    static const QSet<QString> nouns{
        QStringLiteral("company"),   QStringLiteral("firm"),         QStringLiteral("startup"),
        QStringLiteral("start-up"),  QStringLiteral("chipmaker"),    QStringLiteral("maker"),
        QStringLiteral("automaker"), QStringLiteral("manufacturer"), QStringLiteral("giant"),
        QStringLiteral("lab"),       QStringLiteral("corporation"),  QStringLiteral("developer"),
        QStringLiteral("retailer"),  QStringLiteral("airline")};
    return nouns.contains(noun);
}

} // namespace

SpeakerResolver::SpeakerResolver(const TextView &view, const QList<Lexeme> &lexemes, const QList<Name> &names)
    : m_view(view)
    , m_lexemes(lexemes)
    , m_names(names)
{ }

QList<qsizetype> SpeakerResolver::namesIn(TextSpan span) const
{
    QList<qsizetype> found;
    auto it = std::lower_bound(m_names.cbegin(), m_names.cend(), span.start,
                               [](const Name &name, qsizetype at) { return name.span.start < at; });
    for (; it != m_names.cend() && it->span.start < span.end(); ++it) {
        if (span.contains(it->span))
            found.append(std::distance(m_names.cbegin(), it));
    }
    return found;
}

qsizetype SpeakerResolver::lastNameBefore(qsizetype position) const
{
    const auto it = std::lower_bound(m_names.cbegin(), m_names.cend(), position,
                                     [](const Name &name, qsizetype at) { return name.span.start < at; });
    return std::distance(m_names.cbegin(), it) - 1;
}

// The last noun of a segment before a preposition.
qsizetype SpeakerResolver::headNoun(TextSpan segment) const
{
    qsizetype head = -1;
    for (qsizetype i = m_view.tokenAt(segment.start);
         i < m_view.tokens.size() && m_view.tokens.at(i).span.start < segment.end(); ++i) {
        const WordClass kind = m_lexemes.at(i).kind;
        if (kind == WordClass::Noun || kind == WordClass::Name || kind == WordClass::Number)
            head = i;
        else if ((kind == WordClass::Preposition || kind == WordClass::To || kind == WordClass::Relative
                  || kind == WordClass::Verb || kind == WordClass::Comma)
                 && head >= 0)
            break;
    }
    return head;
}

// In "a person briefed by its maker, Lumen Lab" the person speaks, not the laboratory.
bool SpeakerResolver::isNoPersonsApposition(TextSpan source, qsizetype name, qsizetype noun) const
{
    if (noun < 0 || m_names.at(name).kind == NameKind::Person
        || m_view.tokens.at(noun).span.start >= m_names.at(name).span.start)
        return false;
    const auto row = wordTables().sourceNouns.constFind(m_lexemes.at(noun).lower);
    if (row == wordTables().sourceNouns.constEnd() || row->nominal != NominalKind::Person)
        return false;
    const qsizetype comma = m_view.folded.indexOf(u',', source.start);
    return comma >= 0 && comma < m_names.at(name).span.start && m_names.at(name).rule != QLatin1String("name.capitals");
}

SpeakerResolver::Head SpeakerResolver::headOf(TextSpan source) const
{
    Head head;
    const QList<qsizetype> names = namesIn(source);
    head.noun = headNoun(source);
    bool governedBefore = false;
    for (const qsizetype each : names) {
        const TextSpan span = m_names.at(each).span;
        const qsizetype first = m_view.tokenAt(span.start);
        if (first > 0 && m_lexemes.at(first - 1).kind == WordClass::Open)
            continue;
        const qsizetype after = m_view.tokenAt(span.end());
        const bool genitive = after < m_lexemes.size() && m_lexemes.at(after).kind == WordClass::Genitive
            && m_view.tokens.at(after).span.start < source.end();
        const bool joined = governedBefore && first > 0
            && (m_lexemes.at(first - 1).lower == u"and" || (first > 1 && m_lexemes.at(first - 2).lower == u"and"));
        const bool governed = joined
            || (first > 0 && m_view.tokens.at(first - 1).span.start >= source.start
                && (m_lexemes.at(first - 1).kind == WordClass::Preposition
                    || m_lexemes.at(first - 1).kind == WordClass::To
                    || (first > 1 && m_lexemes.at(first - 1).kind == WordClass::Determiner
                        && m_view.tokens.at(first - 2).span.start >= source.start
                        && m_lexemes.at(first - 2).kind == WordClass::Preposition)));
        governedBefore = governed;
        // In "an Interpol spokesperson" the name only tells which one.
        const bool modifies = after < m_lexemes.size() && m_view.tokens.at(after).span.start < source.end()
            && (m_lexemes.at(after).kind == WordClass::Noun || m_lexemes.at(after).kind == WordClass::Name
                || m_lexemes.at(after).kind == WordClass::Adjective);
        if (genitive || governed || modifies || isNoPersonsApposition(source, each, head.noun))
            continue;
        const bool person = m_names.at(each).kind == NameKind::Person;
        const bool havePerson = !head.names.isEmpty() && m_names.at(head.names.first()).kind == NameKind::Person;
        if (head.names.isEmpty()) {
            head.names.append(each);
        } else if (person && !havePerson) {
            head.names = {each};
        } else if (person == havePerson && first > 0
                   && (m_lexemes.at(first - 1).lower == u"and"
                       || std::any_of(m_lexemes.cbegin() + std::max<qsizetype>(0, first - 4),
                                      m_lexemes.cbegin() + first,
                                      [](const Lexeme &lexeme) { return lexeme.lower == u"and"; }))
                   && m_names.at(head.names.last()).canonical != m_names.at(each).canonical) {
            head.names.append(each);
        }
    }
    return head;
}

QChar SpeakerResolver::genderOf(const Name &name) const
{
    const QString first = name.canonical.section(u' ', 0, 0);
    const QChar byFirst = wordTables().firstNames.value(first);
    if (!byFirst.isNull())
        return byFirst;
    for (const QString &word : name.attributes.toLower().split(u' ')) {
        const QChar byTitle = wordTables().titles.value(word);
        if (!byTitle.isNull())
            return byTitle;
    }
    return {};
}

// Subject first: the earliest person of the nearest sentence that names one, unless somebody spoke since.
QString SpeakerResolver::personBefore(qsizetype position, QChar gender) const
{
    const qsizetype sentence = std::max<qsizetype>(0, m_view.sentenceAt(position));
    const auto fits = [&](const Name &name) {
        const QChar own = genderOf(name);
        return name.kind == NameKind::Person && (gender.isNull() || own.isNull() || own == gender);
    };
    qsizetype at = lastNameBefore(position);
    const qsizetype lowest = std::max<qsizetype>(0, at - NamesBack);
    const qsizetype spokeAt = m_spoken.isEmpty() ? -1 : m_spoken.last().position;
    for (qsizetype back = sentence; back >= std::max<qsizetype>(0, sentence - SentencesBack); --back) {
        const TextSpan span = m_view.sentences.at(back).span;
        if (spokeAt >= span.start && spokeAt < std::min(span.end(), position) && m_spoken.last().person
            && !m_spoken.last().name.isEmpty()) {
            const Memory &memory = m_spoken.last();
            bool fitting = true;
            for (qsizetype k = lastNameBefore(position); k >= lowest; --k) {
                if (m_names.at(k).canonical == memory.name) {
                    fitting = fits(m_names.at(k)) || m_names.at(k).kind != NameKind::Person;
                    break;
                }
            }
            if (fitting)
                return memory.name;
        }
        QString first;
        for (; at >= lowest && m_names.at(at).span.start >= span.start; --at) {
            if (fits(m_names.at(at)))
                first = m_names.at(at).canonical;
        }
        if (!first.isEmpty())
            return first;
    }
    return {};
}

QString SpeakerResolver::groupBefore(qsizetype position) const
{
    const qsizetype sentence = std::max<qsizetype>(0, m_view.sentenceAt(position));
    qsizetype at = lastNameBefore(position);
    const qsizetype lowest = std::max<qsizetype>(0, at - NamesBack);
    for (qsizetype back = sentence; back >= std::max<qsizetype>(0, sentence - 2); --back) {
        const TextSpan span = m_view.sentences.at(back).span;
        QString first;
        for (; at >= lowest && m_names.at(at).span.start >= span.start; --at) {
            if (isGroupKind(m_names.at(at).kind))
                first = m_names.at(at).canonical;
        }
        if (!first.isEmpty())
            return first;
    }
    return {};
}

Speaker SpeakerResolver::pronoun(const QString &word, TextSpan source) const
{
    Speaker speaker;
    speaker.kind = SourceKind::Pronoun;
    if (word == u"he" || word == u"him" || word == u"his" || word == u"she" || word == u"her") {
        speaker.name = personBefore(source.start, word.startsWith(u'h') && word != u"her" ? QChar(u'm') : QChar(u'f'));
        if (speaker.name.isEmpty() && !m_spoken.isEmpty()
            && (m_spoken.last().person || m_spoken.last().kind == SourceKind::Role)) {
            speaker.name = m_spoken.last().name;
            speaker.unnamed = m_spoken.last().unnamed;
        }
    } else if (word == u"they" || word == u"them" || word == u"their") {
        for (qsizetype i = m_spoken.size() - 1; i >= std::max<qsizetype>(0, m_spoken.size() - 4); --i) {
            if (m_spoken.at(i).plural || !m_spoken.at(i).person) {
                speaker.name = m_spoken.at(i).name;
                speaker.unnamed = m_spoken.at(i).unnamed;
                break;
            }
        }
        if (speaker.name.isEmpty())
            speaker.name = groupBefore(source.start);
    } else if (word == u"it" || word == u"its") {
        if (!m_spoken.isEmpty() && !m_spoken.last().person && !m_spoken.last().unnamed)
            speaker.name = m_spoken.last().name;
        else
            speaker.name = groupBefore(source.start);
    }
    if (speaker.name.isEmpty()) {
        speaker.name = word;
        speaker.unnamed = true;
    }
    return speaker;
}

QString SpeakerResolver::descriptor(TextSpan source) const
{
    QString words;
    const qsizetype first = m_view.tokenAt(source.start);
    for (qsizetype i = first; i < m_view.tokens.size() && m_view.tokens.at(i).span.start < source.end(); ++i) {
        const Lexeme &lexeme = m_lexemes.at(i);
        if (i == first && (lexeme.lower == u"the" || lexeme.lower == u"both"))
            continue;
        if (lexeme.kind == WordClass::Open) { // acronyms and ages
            while (i < m_view.tokens.size() && m_lexemes.at(i).kind != WordClass::Close
                   && m_view.tokens.at(i).span.start < source.end())
                ++i;
            continue;
        }
        if (m_view.tokens.at(i).spaceBefore && !words.isEmpty())
            words += u' ';
        const QString word = m_view.surface(m_view.tokens.at(i).span).toString();
        const bool lowered = i == first && lexeme.name < 0 && lexeme.kind != WordClass::Adjective;
        const bool opener = i == first && lexeme.kind == WordClass::Adjective && !wordTables().demonyms.contains(word);
        words += lowered || opener ? lexeme.lower : word;
    }
    return words.simplified();
}

// "the Chinese company", "the governor": whoever carries that attribute, most fitting words first, then the latest.
QString SpeakerResolver::byAttributes(TextSpan source, qsizetype noun) const
{
    const QString head = singularOf(m_lexemes.at(noun).lower);
    const auto row = wordTables().sourceNouns.constFind(m_lexemes.at(noun).lower);
    const NominalKind nominal = row == wordTables().sourceNouns.constEnd() ? NominalKind::None : row->nominal;
    QStringList modifiers;
    for (qsizetype i = m_view.tokenAt(source.start); i < noun; ++i) {
        if (m_lexemes.at(i).kind == WordClass::Adjective || m_lexemes.at(i).kind == WordClass::Noun
            || m_lexemes.at(i).kind == WordClass::Name)
            modifiers.append(m_lexemes.at(i).lower);
    }
    QString best;
    int bestScore = 0;
    bool tie = false;
    const qsizetype last = lastNameBefore(source.start);
    for (qsizetype i = last; i >= std::max<qsizetype>(0, last - NamesBack); --i) {
        const Name &name = m_names.at(i);
        const bool person = name.kind == NameKind::Person;
        if (name.canonical == best || (nominal == NominalKind::Person) != person)
            continue;
        if (!person && !isGroupKind(name.kind))
            continue;
        const QStringList words =
            (name.attributes + u' ' + (person ? QString() : name.canonical)).toLower().split(u' ');
        const auto has = [&](const QString &word) { return words.contains(word) || words.contains(word + u';'); };
        int score = has(head) ? 3 : 0;
        if (score == 0 && isCompanyNoun(head)
            && std::any_of(words.cbegin(), words.cend(), [](const QString &word) { return isCompanyNoun(word); }))
            score = 2;
        if (score == 0)
            continue;
        int matched = 0;
        for (const QString &modifier : std::as_const(modifiers))
            matched += has(modifier);
        if (!modifiers.isEmpty() && matched == 0)
            continue;
        score += matched;
        if (score > bestScore) {
            best = name.canonical;
            bestScore = score;
            tie = false;
        } else if (score == bestScore) {
            tie = true;
        }
    }
    // Between several companies nearness decides nothing: it is right one time in three.
    return tie && isCompanyNoun(head) && modifiers.isEmpty() ? QString() : best;
}

// "The Russian government" is not the German one.
bool SpeakerResolver::sharesModifiers(TextSpan source, qsizetype noun, const QString &known) const
{
    const QString lower = known.toLower();
    for (qsizetype i = m_view.tokenAt(source.start); i < noun; ++i) {
        const WordClass kind = m_lexemes.at(i).kind;
        const bool modifier = kind == WordClass::Adjective || kind == WordClass::Noun || kind == WordClass::Name;
        if (modifier && !lower.contains(m_lexemes.at(i).lower))
            return false;
    }
    return true;
}

Speaker SpeakerResolver::nominal(TextSpan source, qsizetype noun) const
{
    const Lexeme &first = m_lexemes.at(m_view.tokenAt(source.start));
    const QString head = singularOf(m_lexemes.at(noun).lower);
    const auto row = wordTables().sourceNouns.constFind(m_lexemes.at(noun).lower);
    const bool definite = first.lower == u"the" || first.lower == u"this" || first.lower == u"that";
    Speaker speaker;
    if (definite && row != wordTables().sourceNouns.constEnd()) {
        if (row->nominal == NominalKind::Outlet && !row->plural && !m_lastOutlet.isEmpty()) {
            speaker.name = m_lastOutlet;
            speaker.kind = SourceKind::Named;
            return speaker;
        }
        if (!row->plural) {
            speaker.name = byAttributes(source, noun);
            speaker.kind = SourceKind::Named;
            if (!speaker.name.isEmpty())
                return speaker;
        }
        const auto known = m_byNoun.constFind(head);
        if (known != m_byNoun.constEnd() && sharesModifiers(source, noun, known->name)) {
            speaker.name = known->name;
            speaker.unnamed = known->unnamed;
            speaker.kind = known->kind;
            return speaker;
        }
    }
    return describe(source, noun);
}

Speaker SpeakerResolver::describe(TextSpan source, qsizetype noun) const
{
    Speaker speaker;
    const auto row = wordTables().sourceNouns.constFind(m_lexemes.at(noun).lower);
    const QString kind = row == wordTables().sourceNouns.constEnd() ? QString() : row->kind;
    const QList<qsizetype> names = namesIn(source);
    if (kind == QLatin1String("document") && !names.isEmpty()) {
        // "PG&E's schedule", "the official WHO report": whose document it is.
        speaker.kind = SourceKind::Document;
        speaker.name = m_names.at(names.first()).canonical;
        return speaker;
    }
    speaker.name = descriptor(source);
    speaker.unnamed = true;
    speaker.kind = SourceKind::Unnamed;
    if (kind == QLatin1String("role"))
        speaker.kind = SourceKind::Role;
    else if (kind == QLatin1String("document"))
        speaker.kind = SourceKind::Document;
    else if (kind == QLatin1String("organisation") || kind == QLatin1String("media"))
        speaker.kind = SourceKind::Organisation;
    // "the Myanmar embassy", "the German government": an institution that a name tells apart.
    bool capital = false;
    for (qsizetype i = m_view.tokenAt(source.start); i < noun; ++i) {
        capital = capital || m_lexemes.at(i).name >= 0 || wordTables().demonyms.contains(m_view.word(i).toString());
    }
    if (capital && !isCompanyNoun(singularOf(m_lexemes.at(noun).lower)) && row != wordTables().sourceNouns.constEnd()
        && !row->plural && row->kind == u"organisation" && row->singular != u"police") {
        speaker.unnamed = false;
        speaker.kind = SourceKind::Organisation;
    }
    return speaker;
}

void SpeakerResolver::remember(const Speaker &speaker, TextSpan source, qsizetype noun)
{
    Memory memory;
    memory.name = speaker.name;
    memory.kind = speaker.kind;
    memory.unnamed = speaker.unnamed;
    memory.position = source.start;
    const qsizetype last = lastNameBefore(source.end());
    for (qsizetype i = last; i >= std::max<qsizetype>(0, last - NamesBack); --i) {
        if (m_names.at(i).canonical == speaker.name) {
            // A bare capital word that speaks may be a last name as well as a company.
            const bool bare = m_names.at(i).rule == QLatin1String("name.capitals") && !speaker.name.contains(u' ')
                && speaker.name.mid(1).toLower() == speaker.name.mid(1);
            memory.person = m_names.at(i).kind == NameKind::Person || bare;
            break;
        }
    }
    if (noun >= 0) {
        const auto row = wordTables().sourceNouns.constFind(m_lexemes.at(noun).lower);
        if (row != wordTables().sourceNouns.constEnd()) {
            memory.plural = row->plural;
            memory.person = memory.person || (row->nominal == NominalKind::Person && !row->plural);
            if (!m_byNoun.contains(row->singular))
                m_byNoun.insert(row->singular, memory);
        }
    }
    m_spoken.append(memory);
}

Speaker SpeakerResolver::resolve(TextSpan source)
{
    Speaker speaker;
    const qsizetype first = m_view.tokenAt(source.start);
    if (source.isEmpty() || first >= m_view.tokens.size()) {
        speaker.name = QStringLiteral("unspecified");
        speaker.unnamed = true;
        return speaker;
    }
    const bool single = m_view.tokens.at(first).span.end() >= source.end();
    const Head head = headOf(source);
    if (single
        && (m_lexemes.at(first).kind == WordClass::Pronoun || m_lexemes.at(first).kind == WordClass::ObjectPronoun
            || m_lexemes.at(first).kind == WordClass::Possessive)) {
        speaker = pronoun(m_lexemes.at(first).lower, source);
    } else if (!head.names.isEmpty()) {
        QStringList names;
        for (const qsizetype each : head.names)
            names.append(m_names.at(each).canonical);
        speaker.name = names.join(QStringLiteral(" and "));
        const Name &name = m_names.at(head.names.first());
        speaker.kind = name.kind == NameKind::Person ? SourceKind::Named : SourceKind::Organisation;
        const QList<qsizetype> all = namesIn(source);
        if (name.kind == NameKind::Person && all.first() != head.names.first()
            && m_names.at(all.first()).kind == NameKind::Outlet) {
            speaker.relayer.name = m_names.at(all.first()).canonical;
            speaker.relayer.span = m_names.at(all.first()).span;
        }
        if (name.kind == NameKind::Outlet)
            m_lastOutlet = name.canonical;
    } else if (head.noun >= 0) {
        speaker = nominal(source, head.noun);
    } else {
        speaker.name = descriptor(source);
        speaker.unnamed = true;
        speaker.kind = SourceKind::Unnamed;
    }
    if (speaker.name.isEmpty()) { // nothing but brackets
        speaker.name = QStringLiteral("unspecified");
        speaker.unnamed = true;
    }
    if (!speaker.relayer.name.isEmpty())
        m_lastOutlet = speaker.relayer.name;
    remember(speaker, source, head.names.isEmpty() ? head.noun : -1);
    return speaker;
}

void SpeakerResolver::noteOutlet(const QString &canonical)
{
    m_lastOutlet = canonical;
}

Hop SpeakerResolver::outletIn(TextSpan addressee)
{
    Hop hop;
    for (const qsizetype each : namesIn(addressee)) {
        if (m_names.at(each).kind != NameKind::Outlet)
            continue;
        hop.name = m_names.at(each).canonical;
        hop.span = m_names.at(each).span;
        m_lastOutlet = hop.name;
        return hop;
    }
    const qsizetype noun = addressee.isEmpty() ? -1 : headNoun(addressee);
    if (noun < 0 || m_lastOutlet.isEmpty())
        return hop;
    const auto row = wordTables().sourceNouns.constFind(m_lexemes.at(noun).lower);
    if (row != wordTables().sourceNouns.constEnd() && row->nominal == NominalKind::Outlet && !row->plural) {
        hop.name = m_lastOutlet;
        hop.span = addressee;
    }
    return hop;
}

Hop SpeakerResolver::likelyOutletIn(TextSpan addressee)
{
    Hop hop;
    const QList<qsizetype> names = namesIn(addressee);
    if (names.size() != 1)
        return hop;
    const Name &name = m_names.at(names.first());
    const bool whole = name.span.end() == addressee.end() && name.span.start - addressee.start <= 4;
    if (!whole || name.kind != NameKind::Organisation || name.rule == QLatin1String("name.table"))
        return hop;
    hop.name = name.canonical;
    hop.span = name.span;
    m_lastOutlet = hop.name;
    return hop;
}

Hop SpeakerResolver::hopFor(TextSpan source)
{
    Hop hop;
    if (source.isEmpty())
        return hop;
    hop.span = source;
    const Head head = headOf(source);
    if (!head.names.isEmpty()) {
        hop.name = m_names.at(head.names.first()).canonical;
    } else if (head.noun >= 0) {
        const Speaker speaker = nominal(source, head.noun);
        hop.name = speaker.name;
        hop.unnamed = speaker.unnamed;
    } else {
        hop.name = descriptor(source);
        hop.unnamed = true;
    }
    return hop;
}

} // namespace nutgraf::language
