// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/timetense.h"

#include "app/language/wordtables.h"

#include <array>

namespace nutgraf::language {

using text::TextView;
using text::TokenKind;

namespace {

constexpr qsizetype Reach = 40; // tokens on either side
constexpr qsizetype LongestAdverbs = 3;

enum class Group { Future, Modal, Present, Past, Arranged, Plans, Adverb, NounMark };

const QSet<QString> &wordsOf(Group group)
{
    const auto make = [](const char *words) {
        const QStringList list = QString::fromLatin1(words).split(u' ');
        return QSet<QString>(list.cbegin(), list.cend());
    };
    static const std::array<QSet<QString>, 8> groups{
        make("will 'll shall wo would"),
        make("can could may might must should ca"),
        make("is are 's 're am 'm"),
        make("was were had 'd did has have 've"),
        make("scheduled expected due slated planned poised likely supposed upcoming forthcoming"),
        make("plan expect schedule aim hope intend go want promise vow agree seek prepare need offer decide threaten "
             "pledge set commit continue"),
        make("not n't also only still just already never now soon then later publicly officially reportedly probably "
             "likely"),
        make("the a an this that these those its his her their our my your of in for 's"),
    };
    return groups[size_t(group)];
}

class TenseReader
{
public:
    TenseReader(const TextView &view, qsizetype first, qsizetype end)
        : m_view(view)
        , m_first(first)
        , m_end(end)
    {
        const text::Sentence &sentence = view.sentences[view.tokens[first].sentence];
        m_from = std::max<qsizetype>(sentence.firstToken, first - Reach);
        m_to = std::min<qsizetype>(sentence.endToken, end + Reach);
        m_begin = sentence.firstToken;
    }

    TimeDirection read() const
    {
        const QString before = lower(m_first - 1);
        const bool possessive = lower(m_end) == u"'s" || lower(m_end) == u"'";
        if (before == u"since")
            return TimeDirection::Past;
        if (possessive && (before == u"after" || before == u"following"))
            return TimeDirection::Past;
        // Ahead of its verb: "On Thursday, the court will hear", "Friday's hearing will open", "A June 3 hearing has".
        const qsizetype previous =
            isPreposition(before) || before == u"the" || before == u"a" ? m_first - 2 : m_first - 1;
        const bool leads =
            previous < m_begin || lower(previous) == u"\"" || lower(previous) == u"and" || lower(previous) == u"that";
        if (possessive || leads) {
            const TimeDirection right = readRight();
            return right != TimeDirection::Unknown ? right : readLeft();
        }
        const TimeDirection left = readLeft();
        return left != TimeDirection::Unknown ? left : readRight();
    }

private:
    QString lower(qsizetype token) const
    {
        return token >= m_begin && token < m_view.tokens.size() && token < m_to
            ? m_view.word(token).toString().toLower()
            : QString();
    }
    static bool isPreposition(const QString &word) { return wordTables().closedClass.value(word) == u"preposition"; }
    bool endsClause(const QString &word) const { return word == u";" || word == u":" || word == u"\""; }

    TimeDirection readLeft() const
    {
        for (qsizetype i = m_first - 1; i >= m_from; --i) {
            const QString word = lower(i);
            if (endsClause(word))
                break;
            const TimeDirection found = directionAt(i, word);
            if (found != TimeDirection::Unknown)
                return found;
        }
        return TimeDirection::Unknown;
    }

    TimeDirection readRight() const
    {
        for (qsizetype i = m_end; i < m_to; ++i) {
            const QString word = lower(i);
            if (endsClause(word) || (word == u"-" && m_view.tokens[i].spaceBefore))
                break;
            if (wordsOf(Group::Future).contains(word))
                return TimeDirection::Future;
            if (wordsOf(Group::Present).contains(word) && word != u"'s")
                return presentAux(i);
            if (wordsOf(Group::Past).contains(word))
                return pastAux(i);
            const TimeDirection found = directionAt(i, word);
            if (found != TimeDirection::Unknown)
                return found;
        }
        return TimeDirection::Unknown;
    }

    // What a verb before or behind the time says; Unknown where the word is no finite verb.
    TimeDirection directionAt(qsizetype at, const QString &word) const
    {
        if (wordsOf(Group::Future).contains(word))
            return TimeDirection::Future;
        if (wordsOf(Group::Arranged).contains(word)
            || (wordsOf(Group::Modal).contains(word) && !m_view.tokens[at].capitalized))
            return TimeDirection::Future;
        if (wordsOf(Group::Past).contains(word))
            return pastAux(at);
        if (wordsOf(Group::Present).contains(word) && word != u"'s")
            return presentAux(at);
        if (m_view.tokens[at].kind != TokenKind::Word || wordTables().closedClass.contains(word))
            return TimeDirection::Unknown;
        const auto verb = wordTables().verbs.constFind(word);
        if (verb == wordTables().verbs.constEnd())
            return word.size() > 4 && word.endsWith(u"ed") && !m_view.tokens[at].capitalized ? participle(at)
                                                                                             : TimeDirection::Unknown;
        if (verb->forms & (PastForm | ParticipleForm)) {
            const bool alsoBase = (verb->forms & BaseForm) != 0;
            if (!alsoBase)
                return participle(at);
            const QString left = auxiliaryBefore(at);
            if (left == u"to" || wordsOf(Group::Future).contains(left) || wordsOf(Group::Modal).contains(left))
                return base(at, left);
            if (wordsOf(Group::Present).contains(left))
                return word == u"set" ? TimeDirection::Future : TimeDirection::Past;
            return TimeDirection::Past; // "cut", "put"
        }
        if (verb->forms & BaseForm)
            return base(at, auxiliaryBefore(at));
        if (verb->forms & ThirdPersonForm)
            return thirdPerson(at, verb->lemma);
        if (verb->forms & IngForm) {
            const QString left = auxiliaryBefore(at);
            if (left == u"was" || left == u"were" || left == u"been")
                return TimeDirection::Past;
            return wordsOf(Group::Present).contains(left) ? TimeDirection::Future : TimeDirection::Unknown;
        }
        return TimeDirection::Unknown;
    }

    // The word before a verb, adverbs left out.
    QString auxiliaryBefore(qsizetype at) const
    {
        for (qsizetype i = at - 1; i >= m_begin && i >= at - LongestAdverbs; --i) {
            const QString word = lower(i);
            if (!wordsOf(Group::Adverb).contains(word) && !word.endsWith(u"ly"))
                return word;
        }
        return {};
    }

    TimeDirection participle(qsizetype at) const
    {
        const QString left = auxiliaryBefore(at);
        if (left == u"be" || left == u"to")
            return infinitive(at);
        return wordsOf(Group::Future).contains(left) ? TimeDirection::Future : TimeDirection::Past;
    }

    TimeDirection base(qsizetype at, const QString &left) const
    {
        if (wordsOf(Group::Future).contains(left) || wordsOf(Group::Modal).contains(left))
            return TimeDirection::Future;
        if (left == u"to")
            return infinitive(at);
        if (left == u"did" || left == u"n't")
            return TimeDirection::Past;
        // A plural noun before it makes it a verb of the present; else it is likely a noun.
        if (left == u"they" || left == u"we" || left == u"i" || left == u"you" || left == u"who")
            return wordTables().reporting.contains(lower(at)) ? TimeDirection::Past : TimeDirection::Future;
        return TimeDirection::Unknown;
    }

    // "plans to meet Thursday", "was set to land on Monday", "failed to appear on Monday".
    TimeDirection infinitive(qsizetype at) const
    {
        for (qsizetype i = at - 1; i >= std::max(m_begin, at - 8); --i) {
            const QString word = lower(i);
            if (endsClause(word) || word == u",")
                break;
            if (wordsOf(Group::Future).contains(word) || wordsOf(Group::Arranged).contains(word))
                return TimeDirection::Future;
            const auto verb = wordTables().verbs.constFind(word);
            if (verb == wordTables().verbs.constEnd()) {
                if (word.size() > 4 && word.endsWith(u"ed"))
                    return TimeDirection::Past;
                continue;
            }
            if (wordsOf(Group::Plans).contains(verb->lemma) || wordsOf(Group::Plans).contains(word))
                return TimeDirection::Future;
            if (verb->forms & (PastForm | ParticipleForm))
                return TimeDirection::Past;
        }
        return TimeDirection::Future;
    }

    TimeDirection thirdPerson(qsizetype at, const QString &lemma) const
    {
        const QString left = lower(at - 1);
        const QString right = lower(at + 1);
        const bool noun = wordsOf(Group::NounMark).contains(left) || right == u"of"
            || (at > m_begin && wordTables().closedClass.value(left) == u"preposition");
        if (noun || at == m_begin)
            return TimeDirection::Unknown;
        const bool subject = left == u"he" || left == u"she" || left == u"it" || left == u"which" || left == u"that"
            || left == u"who" || m_view.tokens[at - 1].capitalized || right == u"on" || right == u"to"
            || at + 1 == m_first;
        if (!subject)
            return TimeDirection::Unknown;
        if (wordTables().reporting.contains(lemma))
            return TimeDirection::Past;
        return TimeDirection::Future;
    }

    TimeDirection presentAux(qsizetype at) const
    {
        for (qsizetype i = at + 1; i < std::min(m_to, at + 4); ++i) {
            const QString word = lower(i);
            if (wordsOf(Group::Arranged).contains(word) || word == u"set" || word == u"to")
                return TimeDirection::Future;
        }
        return TimeDirection::Future;
    }

    TimeDirection pastAux(qsizetype at) const
    {
        for (qsizetype i = at + 1; i < std::min(m_to, at + 5); ++i) {
            const QString word = lower(i);
            if (wordsOf(Group::Arranged).contains(word) || (word == u"set" && lower(i + 1) == u"to"))
                return TimeDirection::Future;
        }
        return TimeDirection::Past;
    }

    const TextView &m_view;
    qsizetype m_first;
    qsizetype m_end;
    qsizetype m_from = 0;
    qsizetype m_to = 0;
    qsizetype m_begin = 0;
};

} // namespace

TimeDirection directionOf(const TextView &view, qsizetype first, qsizetype end)
{
    return TenseReader(view, first, end).read();
}

} // namespace nutgraf::language
