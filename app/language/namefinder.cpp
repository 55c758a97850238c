// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/namefinder.h"

#include "app/language/namelexicon.h"
#include "app/language/namespotter.h"
#include "app/language/wordtables.h"

#include <algorithm>

namespace nutgraf::language {

namespace {

using text::TextView;

constexpr qsizetype LongestApposition = 16;
constexpr qsizetype LongestPremodifier = 6;
constexpr qsizetype ShortestMisspelt = 5;
constexpr qsizetype MostAttributes = 200;

// What several mentions name.
struct Entity
{
    QString canonical;
    QStringList words; ///< plain spelling
    NameKind kind = NameKind::Organisation;
    bool sure = false;
    QStringList attributes;
    qsizetype lastSeen = 0;
};

// One letter added, lost or changed.
bool differByOne(const QString &a, const QString &b)
{
    if (std::abs(a.size() - b.size()) > 1)
        return false;
    qsizetype head = 0;
    while (head < std::min(a.size(), b.size()) && a.at(head) == b.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < std::min(a.size(), b.size()) - head && a.at(a.size() - 1 - tail) == b.at(b.size() - 1 - tail))
        ++tail;
    return head > 0 && std::max(a.size(), b.size()) - head - tail <= 1;
}

class NameFinder
{
public:
    explicit NameFinder(const TextView &view)
        : m_view(view)
        , m_mentions(spotNames(view))
    {
        mergeSpelledOut();
        m_entityOf.fill(-1, m_mentions.size());
    }

    QList<Name> find()
    {
        // Full names first, so that a headline's "Altman" finds the "Sam Altman" of the body.
        for (qsizetype i = 0; i < m_mentions.size(); ++i) {
            if (isFull(m_mentions.at(i)))
                m_entityOf[i] = entityFor(m_mentions.at(i));
        }
        for (qsizetype i = 0; i < m_mentions.size(); ++i)
            noteAcronym(i);
        for (qsizetype i = 0; i < m_mentions.size(); ++i) {
            if (m_entityOf.at(i) < 0)
                m_entityOf[i] = aliasFor(i);
            m_entities[m_entityOf.at(i)].lastSeen = i;
        }
        for (qsizetype i = 0; i < m_mentions.size(); ++i)
            noteAttributes(i);
        return names();
    }

private:
    QStringList plainWords(const Mention &mention) const
    {
        QStringList words;
        for (qsizetype i = mention.firstToken; i < mention.endToken; ++i)
            words.append(plainSpelling(m_view.word(i).toString()));
        return words;
    }

    QString surface(const Mention &mention) const { return m_view.surface(mention.span).toString().simplified(); }

    bool isFull(const Mention &mention) const { return mention.endToken - mention.firstToken > 1; }

    qsizetype make(const Mention &mention)
    {
        Entity entity;
        entity.canonical = surface(mention);
        entity.words = plainWords(mention);
        entity.kind = mention.kind;
        entity.sure = mention.sure;
        const qsizetype index = m_entities.size();
        m_entities.append(entity);
        m_byWords.insert(key(entity.words), index);
        // What shorter forms are looked up by: first words for institutions, last words for persons.
        for (qsizetype i = 0; i < entity.words.size(); ++i)
            m_byWord[entity.words.at(i)].append(index);
        return index;
    }

    static QString key(const QStringList &words)
    {
        const bool article = words.size() > 1 && words.first() == u"the";
        return (article ? words.mid(1) : words).join(u' ');
    }

    qsizetype entityFor(const Mention &mention)
    {
        const QStringList words = plainWords(mention);
        const auto same = m_byWords.constFind(key(words));
        if (same != m_byWords.constEnd()) {
            Entity &entity = m_entities[*same];
            if (mention.sure && !entity.sure) {
                entity.kind = mention.kind;
                entity.sure = true;
            }
            return *same;
        }
        if (!mention.known.isEmpty()) {
            const auto known = m_byKnown.constFind(mention.known);
            if (known != m_byKnown.constEnd()) {
                const QString form = surface(mention);
                if (form.size() > m_entities.at(*known).canonical.size())
                    m_entities[*known].canonical = form;
                m_byWords.insert(key(words), *known);
                return *known;
            }
        }
        const qsizetype index = make(mention);
        if (!mention.known.isEmpty())
            m_byKnown.insert(mention.known, index);
        return index;
    }

    // "Pacific Gas and Electric Company (PG&E)": the letters in brackets show where the name before them begins.
    void mergeSpelledOut()
    {
        QList<Mention> merged;
        for (const Mention &mention : std::as_const(m_mentions)) {
            const qsizetype first = spelledOutStart(mention);
            if (first >= 0 && !merged.isEmpty() && merged.last().firstToken > first
                && merged.last().endToken == mention.firstToken - 1) {
                Mention whole = merged.last();
                whole.firstToken = first;
                whole.span = TextSpan::between(m_view.tokens.at(first).span.start, whole.span.end());
                whole.known.clear();
                while (!merged.isEmpty() && merged.last().endToken > first)
                    merged.removeLast();
                merged.append(whole);
            }
            merged.append(mention);
        }
        m_mentions = merged;
    }

    // The token where words with these initials begin, -1 where they do not fit.
    qsizetype spelledOutStart(const Mention &acronym) const
    {
        if (acronym.endToken - acronym.firstToken != 1 || acronym.firstToken < 2
            || m_view.word(acronym.firstToken - 1) != u"(")
            return -1;
        QString letters = surface(acronym);
        letters.remove(u'&').remove(u'.');
        if (letters.size() < 2 || letters.size() > 8)
            return -1;
        qsizetype letter = letters.size() - 1;
        qsizetype at = acronym.firstToken - 2;
        const qint32 sentence = m_view.tokens.at(acronym.firstToken).sentence;
        static const QSet<QString> corporate{QStringLiteral("Company"), QStringLiteral("Corporation"),
                                             QStringLiteral("Inc."), QStringLiteral("Ltd"), QStringLiteral("Group")};
        if (corporate.contains(m_view.word(at).toString()) && m_view.word(at).front() != letters.back())
            --at; // PG&E is the Pacific Gas and Electric Company
        for (; at >= 0 && letter >= 0 && m_view.tokens.at(at).sentence == sentence; --at) {
            const QStringView word = m_view.word(at);
            if (word.front() == letters.at(letter) || word.front().toUpper() == letters.at(letter)) {
                if (word.front().isUpper())
                    --letter;
                else if (letters.at(letter).isLower())
                    --letter;
            } else if (word != u"and" && word != u"of" && word != u"the" && word != u"for" && word != u"on"
                       && word != u"&") {
                return -1;
            }
        }
        return letter < 0 ? at + 1 : -1;
    }

    // "Federal Trade Agency (FTA)": the letters in brackets name what stands before them.
    void noteAcronym(qsizetype i)
    {
        const Mention &mention = m_mentions.at(i);
        if (i == 0 || mention.endToken - mention.firstToken != 1 || mention.firstToken < 1)
            return;
        const Mention &full = m_mentions.at(i - 1);
        const bool inBrackets = m_view.word(mention.firstToken - 1) == u"(" && full.endToken == mention.firstToken - 1
            && mention.endToken < m_view.tokens.size() && m_view.word(mention.endToken) == u")";
        const QString form = surface(mention);
        const bool abbreviates = form.size() > 1 && form.at(0) == surface(full).remove(QStringLiteral("The ")).at(0);
        if (!inBrackets || !(abbreviates || surface(full).contains(form)))
            return;
        if (m_entityOf.at(i - 1) < 0)
            m_entityOf[i - 1] = entityFor(full);
        m_entityOf[i] = m_entityOf.at(i - 1);
        m_byWords.insert(key(plainWords(mention)), m_entityOf.at(i));
    }

    qsizetype aliasFor(qsizetype i)
    {
        const Mention &mention = m_mentions.at(i);
        const QStringList words = plainWords(mention);
        const auto same = m_byWords.constFind(key(words));
        if (same != m_byWords.constEnd())
            return *same;
        const bool listed = !mention.known.isEmpty() && m_byKnown.contains(mention.known);
        qsizetype found = listed ? m_byKnown.value(mention.known) : byPart(words.first(), i);
        if (found < 0)
            found = byInitials(words.first(), i);
        if (found < 0 && mention.kind != NameKind::Place && words.first().size() >= ShortestMisspelt)
            found = byMisspelling(words.first());
        if (found < 0)
            return entityFor(mention);
        m_byWords.insert(key(words), found);
        return found;
    }

    // The last name of a person, or a telling word of an institution ("Ford" of Ford Motor Company). Of several, the one
    // whose full name came last before.
    qsizetype byPart(const QString &word, qsizetype mention) const
    {
        const auto found = m_byWord.constFind(word);
        if (found == m_byWord.constEnd())
            return -1;
        qsizetype best = -1;
        for (const qsizetype index : *found) {
            const Entity &entity = m_entities.at(index);
            if (entity.words.size() < 2)
                continue;
            const bool person = entity.kind == NameKind::Person;
            // "Ford" of Ford Motor Company, but not the Apple of Apple App Store.
            if (!m_mentions.at(mention).known.isEmpty() && !isCorporate(entity, m_mentions.at(mention).kind))
                continue;
            const bool fits = person ? word == entity.words.last() || word == entity.words.first()
                    || (entity.words.size() > 2 && word == entity.words.at(entity.words.size() - 2))
                                     : entity.words.first() == word
                    || (entity.words.last() == word && entity.kind != NameKind::Place
                        && entity.kind != NameKind::Event);
            if (!fits || (m_mentions.at(mention).kind == NameKind::Place && !person && entity.words.first() != word))
                continue;
            if (best < 0 || entity.lastSeen > m_entities.at(best).lastSeen)
                best = index;
        }
        return best;
    }

    static bool isCorporate(const Entity &entity, NameKind kind)
    {
        const QString last = entity.canonical.section(u' ', -1);
        return entity.kind == kind && kind == NameKind::Organisation && kindOfNameWord(last) == NameKind::Organisation;
    }

    qsizetype byInitials(const QString &word, qsizetype mention) const
    {
        const QString form = surface(m_mentions.at(mention));
        if (word.size() < 2 || word.size() > 7 || form.toUpper() != form)
            return -1;
        QString letters = word;
        letters.remove(u'.');
        for (qsizetype index = 0; index < std::min<qsizetype>(m_entities.size(), 400); ++index) {
            const Entity &entity = m_entities.at(index);
            if (entity.words.size() < letters.size() || entity.kind == NameKind::Person)
                continue;
            QString initials;
            for (const QString &each : entity.words) {
                if (each != u"of" && each != u"the" && each != u"for" && each != u"and" && each != u"on")
                    initials.append(each.front());
            }
            if (initials == letters)
                return index;
        }
        return -1;
    }

    qsizetype byMisspelling(const QString &word) const
    {
        for (qsizetype index = 0; index < std::min<qsizetype>(m_entities.size(), 400); ++index) {
            const Entity &entity = m_entities.at(index);
            if (entity.kind == NameKind::Person && entity.words.size() > 1 && differByOne(word, entity.words.last()))
                return index;
        }
        return -1;
    }

    void addAttribute(qsizetype mention, const QString &words)
    {
        QStringList &attributes = m_entities[m_entityOf.at(mention)].attributes;
        const QString plain = words.simplified();
        if (plain.isEmpty() || attributes.join(u' ').size() > MostAttributes)
            return;
        for (QString &known : attributes) {
            if (known.contains(plain))
                return;
            if (plain.contains(known)) {
                known = plain;
                return;
            }
        }
        attributes.append(plain);
    }

    void noteAttributes(qsizetype i)
    {
        addAttribute(i, m_mentions.at(i).attributes);
        addAttribute(i, apposition(m_mentions.at(i)));
        addAttribute(i, premodifier(i));
    }

    QString lower(qsizetype token) const { return m_view.word(token).toString().toLower(); }

    // "DeepSeek, a Chinese artificial intelligence startup," up to its comma or stop.
    QString apposition(const Mention &mention) const
    {
        const qsizetype comma = mention.endToken;
        if (comma + 1 >= m_view.tokens.size() || m_view.word(comma) != u",")
            return {};
        const qint32 sentence = m_view.tokens.at(comma).sentence;
        const QString opener = lower(comma + 1);
        const bool article = opener == u"a" || opener == u"an" || opener == u"the" || opener == u"one";
        const bool role = wordTables().titles.contains(opener);
        if (!article && !role && !(comma + 2 < m_view.tokens.size() && m_view.word(comma + 2) == u"'s"))
            return {};
        qsizetype end = comma + 1;
        bool nominal = false;
        while (end < m_view.tokens.size() && m_view.tokens.at(end).sentence == sentence
               && end - comma <= LongestApposition) {
            const QStringView word = m_view.word(end);
            const QString each = lower(end);
            if (word == u"," || word == u"." || word == u";" || word == u"(" || word == u"\u2014" || word == u"\""
                || each == u"who" || each == u"which" || each == u"that")
                break;
            // "…, the company reported": a clause, no apposition.
            const auto verb = wordTables().verbs.constFind(each);
            const bool speaks = verb != wordTables().verbs.constEnd() && (verb->forms & (PastForm | ThirdPersonForm))
                && wordTables().reporting.contains(verb->lemma) && end > comma + 1;
            const QString closed = wordTables().closedClass.value(each);
            if (speaks || closed == QLatin1String("auxiliary") || closed == QLatin1String("modal")) {
                if (each != u"'s")
                    return {};
            }
            nominal = nominal || wordTables().sourceNouns.contains(each) || wordTables().titles.contains(each);
            ++end;
        }
        const bool closed = end < m_view.tokens.size() && end - comma <= LongestApposition;
        if (!closed || !nominal || end == comma + 1)
            return {};
        return m_view
            .surface(TextSpan::between(m_view.tokens.at(comma + 1).span.start, m_view.tokens.at(end - 1).span.end()))
            .toString();
    }

    // "White House AI and crypto czar" before a person, "chipmaker" before a company: what leads up to a role noun.
    QString premodifier(qsizetype i) const
    {
        const Mention &mention = m_mentions.at(i);
        qsizetype from = mention.firstToken;
        if (from == 0 || m_view.tokens.at(from - 1).sentence != m_view.tokens.at(from).sentence)
            return {};
        const QString last = lower(from - 1);
        const auto noun = wordTables().sourceNouns.constFind(last);
        const bool role = wordTables().titles.contains(last)
            || (noun != wordTables().sourceNouns.constEnd() && noun->nominal != NominalKind::None && !noun->plural);
        if (!role)
            return {};
        while (from > 0 && mention.firstToken - from < LongestPremodifier
               && m_view.tokens.at(from - 1).sentence == m_view.tokens.at(mention.firstToken).sentence
               && m_view.tokens.at(from - 1).kind == text::TokenKind::Word) {
            const QString word = lower(from - 1);
            const QString closed = wordTables().closedClass.value(word);
            if ((!closed.isEmpty() && closed != QLatin1String("commonadjective") && word != u"and" && word != u"'s")
                || wordTables().verbs.value(word).forms & PastForm)
                break;
            --from;
        }
        while (from < mention.firstToken && (lower(from) == u"and" || lower(from) == u"'s"))
            ++from;
        return m_view
            .surface(TextSpan::between(m_view.tokens.at(from).span.start,
                                       m_view.tokens.at(mention.firstToken - 1).span.end()))
            .toString();
    }

    QList<Name> names() const
    {
        QList<Name> names;
        names.reserve(m_mentions.size());
        for (qsizetype i = 0; i < m_mentions.size(); ++i) {
            const Entity &entity = m_entities.at(m_entityOf.at(i));
            Name name;
            name.span = m_mentions.at(i).span;
            name.kind = entity.kind;
            name.canonical = entity.canonical;
            name.attributes = entity.attributes.join(QStringLiteral("; "));
            name.rule = m_mentions.at(i).rule;
            names.append(name);
        }
        return names;
    }

    const TextView &m_view;
    QList<Mention> m_mentions;
    QList<qsizetype> m_entityOf;
    QList<Entity> m_entities;
    QHash<QString, qsizetype> m_byWords;
    QHash<QString, qsizetype> m_byKnown;
    QHash<QString, QList<qsizetype>> m_byWord;
};

} // namespace

QList<Name> findNames(const TextView &view, const AnalysisOptions &options)
{
    Q_UNUSED(options)
    return NameFinder(view).find();
}

} // namespace nutgraf::language
