// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/namespotter.h"

#include "app/language/namelexicon.h"
#include "app/language/wordtables.h"

#include <algorithm>

namespace nutgraf::language {

namespace {

using text::BlockKind;
using text::TextView;
using text::TokenKind;

constexpr qsizetype LongestRun = 12;
constexpr qsizetype LongestTitle = 3;

bool isSearched(BlockKind kind)
{
    return kind != BlockKind::Teaser && kind != BlockKind::Boilerplate;
}

bool isParticle(QStringView word)
{
    static const QSet<QString> particles{QStringLiteral("de"),  QStringLiteral("von"), QStringLiteral("van"),
                                         QStringLiteral("der"), QStringLiteral("den"), QStringLiteral("bin"),
                                         QStringLiteral("al"),  QStringLiteral("el"),  QStringLiteral("da"),
                                         QStringLiteral("di"),  QStringLiteral("du"),  QStringLiteral("del"),
                                         QStringLiteral("la"),  QStringLiteral("le"),  QStringLiteral("ibn"),
                                         QStringLiteral("dos"), QStringLiteral("ter")};
    return particles.contains(word.toString());
}

class Spotter
{
public:
    explicit Spotter(const TextView &view)
        : m_view(view)
    { }

    QList<Mention> spot()
    {
        for (const text::Sentence &sentence : m_view.sentences) {
            if (!isSearched(m_view.paragraphs.at(sentence.paragraph).kind))
                continue;
            m_first = sentence.firstToken;
            m_end = sentence.endToken;
            if (m_small.isEmpty())
                noteSmallWords();
            for (qsizetype i = m_first; i < m_end;)
                i = spotAt(i);
        }
        return std::move(m_found);
    }

private:
    QString word(qsizetype i) const { return m_view.word(i).toString(); }
    QString lower(qsizetype i) const { return i >= m_first && i < m_end ? word(i).toLower() : QString(); }

    bool isName(qsizetype i) const
    {
        if (i < m_first || i >= m_end || m_view.tokens.at(i).kind != TokenKind::Word)
            return false;
        const QStringView word = m_view.word(i);
        if (!m_view.tokens.at(i).capitalized && !isMixedCase(word))
            return false;
        if (word.size() == 1)
            return word != u"I" && word != u"A";
        const QString lower = word.toString().toLower();
        const bool shouted = word.at(1).isUpper();
        if (!shouted && (isClosed(lower) || wordTables().closedClass.value(lower) == QLatin1String("weekday")))
            return false;
        return lower != u"i'm" && !lower.startsWith(u'\'') && !isCommonAcronym(word);
    }

    static bool isCommonAcronym(QStringView word)
    {
        static const QSet<QString> words{QStringLiteral("AI"),   QStringLiteral("API"),  QStringLiteral("GPU"),
                                         QStringLiteral("GPUs"), QStringLiteral("GDP"),  QStringLiteral("IPO"),
                                         QStringLiteral("LLM"),  QStringLiteral("LLMs"), QStringLiteral("No"),
                                         QStringLiteral("No."),  QStringLiteral("TV"),   QStringLiteral("DNA"),
                                         QStringLiteral("OK"),   QStringLiteral("APIs")};
        return words.contains(word.toString());
    }

    // iPhone, xAI, al-Qaeda.
    static bool isMixedCase(QStringView word)
    {
        if (word.size() < 3 || !word.front().isLower() || word.contains(u'.'))
            return false;
        const qsizetype dash = word.indexOf(u'-');
        if (dash > 0)
            return dash <= 3 && dash + 1 < word.size() && word.at(dash + 1).isUpper() && word.startsWith(u"al");
        return std::any_of(word.cbegin() + 1, word.cend(), [](QChar letter) { return letter.isUpper(); });
    }

    static bool isClosed(const QString &lower)
    {
        const auto found = wordTables().closedClass.constFind(lower);
        return found != wordTables().closedClass.constEnd() && *found != QLatin1String("commonadjective")
            && *found != QLatin1String("timenoun") && *found != QLatin1String("auxiliary") && lower != u"us";
    }

    bool isOpener(qsizetype i) const
    {
        qsizetype first = m_first;
        while (first < m_end && m_view.tokens.at(first).kind != TokenKind::Word)
            ++first;
        const bool afterMark = i > m_first && (m_view.word(i - 1) == u"\"" || m_view.word(i - 1) == u":");
        return (i == first || afterMark) && wordTables().sentenceOpeners.contains(lower(i));
    }

    void noteSmallWords()
    {
        for (const text::Token &token : m_view.tokens)
            if (token.kind == TokenKind::Word && !token.capitalized)
                m_small.insert(token.span.in(m_view.text).toString());
        m_small.insert(QString());
    }

    // "Gains were made", where the text has "gains" elsewhere: capitalised because it opens the sentence.
    bool isSmallElsewhere(qsizetype i) const
    {
        if (i != m_first || startsPerson(i) || i + 1 >= m_end || m_view.word(i).size() < 4)
            return false;
        const text::Token &next = m_view.tokens.at(i + 1);
        const bool plainNext = next.kind == TokenKind::Word && !next.capitalized && m_view.word(i + 1) != u"'s"
            && !isClosed(lower(i + 1)) && !wordTables().verbs.contains(lower(i + 1));
        return plainNext && m_small.contains(lower(i));
    }

    // "Rigorous research": a word of the language by its ending, capitalised because it opens the sentence.
    bool isPlainOpener(qsizetype i) const
    {
        static const QStringList endings{QStringLiteral("ous"),  QStringLiteral("ly"),    QStringLiteral("ing"),
                                         QStringLiteral("ness"), QStringLiteral("tion"),  QStringLiteral("tions"),
                                         QStringLiteral("ment"), QStringLiteral("ments"), QStringLiteral("ful"),
                                         QStringLiteral("ed"),   QStringLiteral("ity"),   QStringLiteral("able")};
        if (i != m_first || startsPerson(i) || i + 1 >= m_end || m_view.tokens.at(i + 1).kind != TokenKind::Word)
            return false;
        const QString word = lower(i);
        const bool noun = wordTables().sourceNouns.contains(word) || wordTables().verbs.contains(word);
        return m_view.word(i + 1) != u"'s"
            && (noun || (word.size() > 6 && std::any_of(endings.cbegin(), endings.cend(), [&](const QString &ending) {
                             return word.endsWith(ending);
                         })));
    }

    // The end of the run of name words that begins at i.
    qsizetype runEnd(qsizetype i) const
    {
        qsizetype end = i + 1;
        bool institution = kindOfNameWord(word(i)).has_value();
        const bool person = startsPerson(i);
        while (end < m_end && end - i < LongestRun) {
            if (isName(end)) {
                institution = institution || kindOfNameWord(word(end)).has_value();
                ++end;
                continue;
            }
            if (person && !institution && !isParticle(m_view.word(end)))
                break; // "Sabrina Bennoui of Reporters Without Borders" names two
            const qsizetype next = afterConnector(end, institution);
            if (next < 0)
                break;
            end = next;
        }
        return end;
    }

    // Where the run goes on after "of", "for the", "&", "van" …, or -1.
    qsizetype afterConnector(qsizetype at, bool institution) const
    {
        const QStringView connector = m_view.word(at);
        qsizetype next = at + 1;
        if (connector == u"of" || (institution && (connector == u"for" || connector == u"on"))) {
            if (next < m_end && m_view.word(next) == u"the")
                ++next;
            return isName(next) && (institution || isTitleWord(at - 1) || connector == u"of") && !isMonth(next) ? next
                                                                                                                : -1;
        }
        // "Transport for London (TfL)"
        if (connector == u"for" && isName(next) && next + 1 < m_end && m_view.word(next + 1) == u"(")
            return next;
        if (connector == u"&" || isParticle(connector))
            return isName(next) ? next : -1;
        // "Ministry of Public Health and Health Care": joined below one head only.
        if (institution && connector == u"and" && isName(next) && hasOfBefore(at) && !startsPerson(next))
            return next;
        return -1;
    }

    bool hasOfBefore(qsizetype at) const
    {
        for (qsizetype i = at - 1; i >= std::max(m_first, at - 5) && (isName(i) || m_view.word(i) == u"of"); --i) {
            if (m_view.word(i) == u"of")
                return true;
        }
        return false;
    }

    bool isMonth(qsizetype i) const
    {
        return i < m_end && wordTables().closedClass.value(lower(i)) == QLatin1String("month");
    }

    bool startsPerson(qsizetype i) const { return wordTables().firstNames.contains(word(i)); }
    bool isTitleWord(qsizetype i) const { return i >= m_first && wordTables().titleWords.contains(lower(i)); }

    // How many tokens a title takes at i, 0 for none.
    qsizetype titleAt(qsizetype i, qsizetype end) const
    {
        for (qsizetype length = std::min(LongestTitle, end - i); length > 0; --length) {
            QStringList words;
            for (qsizetype k = i; k < i + length; ++k)
                words.append(lower(k));
            if (wordTables().titles.contains(words.join(u' ')))
                return length;
        }
        return 0;
    }

    qsizetype spotAt(qsizetype i)
    {
        if (!isName(i)) {
            const std::optional<KnownName> known = knownCapital(i);
            if (!known)
                return i + 1;
            add(i, i + known->tokens, known->kind, true, QStringLiteral("name.table"), known->canonical);
            return i + known->tokens;
        }
        if (isMonth(i))
            return i + 1;
        const std::optional<KnownName> known = knownNameAt(m_view, i);
        qsizetype end = runEnd(i);
        if (known && i + known->tokens >= end) {
            add(i, i + known->tokens, known->kind, true, QStringLiteral("name.table"), known->canonical);
            return i + known->tokens;
        }
        if (!known && end == i + 1 && (isPlainOpener(i) || isSmallElsewhere(i)))
            return i + 1;
        if (isOpener(i) && !known) {
            // "Local Police" keeps "Police"; "White House" was known above.
            if (end == i + 1 || !isTitleWord(i))
                return i + 1;
        }
        return spotRun(i, end, known);
    }

    // "The Verge", "The Information": names of the tables that begin with a closed-class word.
    std::optional<KnownName> knownCapital(qsizetype i) const
    {
        if (m_view.word(i) != u"The" && m_view.word(i) != u"the")
            return std::nullopt;
        const std::optional<KnownName> known = knownNameAt(m_view, i);
        return known && known->tokens > 1 ? known : std::nullopt;
    }

    qsizetype spotRun(qsizetype i, qsizetype end, const std::optional<KnownName> &known)
    {
        if (known) {
            const qsizetype after = i + known->tokens;
            const bool extends = after < end && isName(after) && titleAt(after, end) == 0 && !startsPerson(after)
                && !knownNameAt(m_view, after) && m_view.word(after - 1) != u"&";
            const bool joinedByWord = after < end && !isName(after) && namesInstitution(i, after);
            const bool placeBefore = known->kind == NameKind::Place && !namesInstitution(after, end);
            if ((!extends || placeBefore) && !joinedByWord) {
                add(i, after, known->kind, true, QStringLiteral("name.table"), known->canonical);
                return after;
            }
        }
        // Split at a title: what stands before is an institution or a people, what follows a person.
        for (qsizetype k = i; k < end; ++k) {
            const qsizetype title = titleAt(k, end);
            if (title == 0)
                continue;
            if (k > i)
                spotPlain(i, k);
            return spotTitled(k, k + title, end);
        }
        spotPlain(i, end);
        return end;
    }

    bool namesInstitution(qsizetype from, qsizetype to) const
    {
        for (qsizetype k = from; k < to; ++k) {
            if (kindOfNameWord(word(k)))
                return true;
        }
        return false;
    }

    // "Mayor of Koszalin Piotr Jedlinski", "Secretary of State Mike Pompeo", "President Andrzej Duda".
    qsizetype spotTitled(qsizetype title, qsizetype from, qsizetype end)
    {
        while (from < end && titleAt(from, end) > 0)
            from += titleAt(from, end);
        if (from < end && (m_view.word(from) == u"of" || m_view.word(from) == u"for")) {
            ++from;
            if (from < end && m_view.word(from) == u"the")
                ++from;
            const std::optional<KnownName> place = knownNameAt(m_view, from);
            if (holdsBusinessRole(title, from)) { // "CEO of Paris Baguette North America"
                spotPlain(from, end);
                return end;
            }
            if (place) {
                add(from, from + place->tokens, place->kind, true, QStringLiteral("name.table"), place->canonical);
                from += place->tokens;
            } else {
                // "Mayor of Koszalin Piotr Jedlinski"
                qsizetype person = from;
                while (person < end && !startsPerson(person))
                    ++person;
                if (person == end || person == from) {
                    spotPlain(from, end);
                    return end;
                }
                add(from, person, NameKind::Place, false, QStringLiteral("name.title"), {});
                from = person;
            }
        }
        if (from >= end || !isName(from))
            return std::max(from, title + 1);
        qsizetype to = end;
        while (to - 1 > from && wordTables().titles.contains(lower(to - 1)))
            --to;
        const bool institution = namesInstitution(from, to) && !startsPerson(from);
        add(from, to, institution ? NameKind::Organisation : NameKind::Person, true, QStringLiteral("name.title"), {});
        if (!institution)
            m_found.last().attributes = titleText(title, from);
        return end;
    }

    bool holdsBusinessRole(qsizetype title, qsizetype from) const
    {
        static const QSet<QString> roles{
            QStringLiteral("ceo"),      QStringLiteral("cfo"),        QStringLiteral("cto"),
            QStringLiteral("coo"),      QStringLiteral("executive"),  QStringLiteral("officer"),
            QStringLiteral("founder"),  QStringLiteral("co-founder"), QStringLiteral("head"),
            QStringLiteral("director"), QStringLiteral("editor"),     QStringLiteral("professor"),
            QStringLiteral("analyst"),  QStringLiteral("chairman")};
        for (qsizetype k = title; k < from; ++k) {
            if (roles.contains(lower(k)))
                return true;
        }
        return false;
    }

    QString titleText(qsizetype title, qsizetype from) const
    {
        const TextSpan span =
            TextSpan::between(m_view.tokens.at(title).span.start, m_view.tokens.at(from - 1).span.end());
        return m_view.surface(span).toString().simplified();
    }

    void spotPlain(qsizetype from, qsizetype to)
    {
        while (to > from && !isName(to - 1))
            --to;
        while (from < to && !isName(from))
            ++from;
        if (from >= to)
            return;
        const bool people = wordTables().demonyms.contains(word(from));
        if (people && (to - from == 1 || startsPerson(from + 1)))
            ++from; // "Chinese" alone names nothing
        if (from >= to || allTitleWords(from, to))
            return;
        while (to - from > 2 && wordTables().titles.contains(lower(to - 1)))
            --to;
        const auto [kind, sure, rule] = kindOf(from, to);
        add(from, to, kind, sure, rule, {});
    }

    bool allTitleWords(qsizetype from, qsizetype to) const
    {
        for (qsizetype k = from; k < to; ++k) {
            if (!wordTables().titleWords.contains(lower(k)) && lower(k) != u"national" && lower(k) != u"security")
                return false;
        }
        return true;
    }

    struct Kind
    {
        NameKind kind;
        bool sure;
        QString rule;
    };

    Kind kindOf(qsizetype from, qsizetype to) const
    {
        const qsizetype length = to - from;
        if (length > 1 && startsPerson(from) && !kindOfNameWord(word(to - 1)))
            return {NameKind::Person, true, QStringLiteral("name.first")};
        if (quoted(from, to) && length > 1)
            return {NameKind::Work, true, QStringLiteral("name.quoted")};
        for (qsizetype k = to - 1; k >= from; --k) {
            const std::optional<NameKind> kind = kindOfNameWord(word(k));
            if (kind && (length > 1 || *kind != NameKind::Product))
                return {*kind, length > 1, QStringLiteral("name.word")};
        }
        const QString last = word(to - 1);
        bool digits = false;
        for (qsizetype k = from; k < to; ++k) {
            const QString each = word(k);
            digits = digits || std::any_of(each.cbegin(), each.cend(), [](QChar c) { return c.isDigit(); });
        }
        if (digits)
            return {NameKind::Product, true, QStringLiteral("name.digits")};
        if (roleBefore(from) && !isAcronym(last))
            return {NameKind::Person, true, QStringLiteral("name.role")};
        if (personAfter(from, to) && length <= 4 && !isAcronym(word(from)))
            return {NameKind::Person, true, QStringLiteral("name.apposition")};
        const bool initial = length > 2 && word(from + 1).size() == 2 && word(from + 1).endsWith(u'.');
        if (initial)
            return {NameKind::Person, true, QStringLiteral("name.initial")};
        const bool inPlace = length <= 2 && (lower(from - 1) == u"in" || lower(from - 1) == u"near") && from > m_first
            && !isAcronym(last);
        if (inPlace)
            return {NameKind::Place, false, QStringLiteral("name.place")};
        if ((length == 2 || length == 3) && plainWords(from, to) && (speaksAfter(to) || speaksBefore(from, to)))
            return {NameKind::Person, false, QStringLiteral("name.speaks")};
        return {NameKind::Organisation, false, QStringLiteral("name.capitals")};
    }

    bool isAcronym(const QString &word) const
    {
        return word.size() > 1 && word.at(0).isUpper() && word.at(1).isUpper();
    }

    bool quoted(qsizetype from, qsizetype to) const
    {
        return from > m_first && m_view.word(from - 1) == u"\"" && to < m_end
            && (m_view.word(to) == u"\"" || (to + 1 < m_end && m_view.word(to + 1) == u"\""));
    }

    bool plainWords(qsizetype from, qsizetype to) const
    {
        for (qsizetype k = from; k < to; ++k) {
            if (isAcronym(word(k)) || wordTables().demonyms.contains(word(k)))
                return false;
        }
        return true;
    }

    // "spokesman Tomasz Kubiak", "advisor John Bolton".
    bool roleBefore(qsizetype from) const
    {
        if (from <= m_first)
            return false;
        // "One councillor, Bettina Lull," too.
        const qsizetype role = m_view.word(from - 1) == u"," && from - 1 > m_first ? from - 2 : from - 1;
        const QString before = lower(role);
        if (wordTables().titles.contains(before))
            return true;
        const auto noun = wordTables().sourceNouns.constFind(before);
        return noun != wordTables().sourceNouns.constEnd() && noun->nominal == NominalKind::Person && !noun->plural
            && noun->kind == QLatin1String("role");
    }

    // "Kubiak, a fire service spokesman" and "Kubiak, 45,".
    bool personAfter(qsizetype from, qsizetype to) const
    {
        const bool of = lower(from - 1) == u"of" || lower(from - 1) == u"in";
        if (to + 1 >= m_end || m_view.word(to) != u",")
            return to < m_end && lower(to) == u"who" && !of;
        if (m_view.tokens.at(to + 1).kind == TokenKind::Number && to + 2 < m_end && m_view.word(to + 2) == u",")
            return m_view.word(to + 1).size() <= 2;
        if (lower(to + 1) == u"who")
            return !of;
        for (qsizetype k = to + 1; k < std::min(m_end, to + 9) && m_view.word(k) != u","; ++k) {
            const auto noun = wordTables().sourceNouns.constFind(lower(k));
            const bool role = wordTables().titles.contains(lower(k))
                || (noun != wordTables().sourceNouns.constEnd() && noun->nominal == NominalKind::Person
                    && !noun->plural);
            if (role)
                return k > to + 1 || !isName(k);
            if (k > to + 1 && isClosed(lower(k)) && lower(k) != u"of")
                return false;
        }
        return false;
    }

    // "…,” said Mara Lindqvist." and "…, said Tobias Wren, a lecturer": after what was said, in the order of newspapers.
    bool speaksBefore(qsizetype from, qsizetype to) const
    {
        if (from - 2 < m_first || (m_view.word(from - 2) != u"," && m_view.word(from - 2) != u"\""))
            return false;
        const auto verb = wordTables().verbs.constFind(lower(from - 1));
        const bool said = verb != wordTables().verbs.constEnd() && (verb->forms & (PastForm | ThirdPersonForm))
            && wordTables().reporting.contains(verb->lemma);
        return said && (to >= m_end || m_view.tokens.at(to).kind != TokenKind::Word);
    }

    bool speaksAfter(qsizetype to) const
    {
        for (qsizetype k = to; k < std::min(m_end, to + 3); ++k) {
            const auto verb = wordTables().verbs.constFind(lower(k));
            if (verb != wordTables().verbs.constEnd() && wordTables().reporting.contains(verb->lemma))
                return true;
        }
        return false;
    }

    void add(qsizetype from, qsizetype to, NameKind kind, bool sure, const QString &rule, const QString &known)
    {
        // An abbreviating stop that also ends the sentence stays outside of names but for "Inc." and initials.
        Mention mention;
        mention.firstToken = from;
        mention.endToken = to;
        mention.span = TextSpan::between(m_view.tokens.at(from).span.start, m_view.tokens.at(to - 1).span.end());
        mention.kind = kind;
        mention.sure = sure;
        mention.known = known;
        mention.rule = rule;
        m_found.append(mention);
    }

    const TextView &m_view;
    QList<Mention> m_found;
    QSet<QString> m_small; ///< words that the text has in small letters
    qsizetype m_first = 0;
    qsizetype m_end = 0;
};

} // namespace

QList<Mention> spotNames(const text::TextView &view)
{
    return Spotter(view).spot();
}

} // namespace nutgraf::language
