// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/wordclass.h"

#include <array>

namespace nutgraf::language {

namespace {

using text::Token;
using text::TokenKind;

WordClass markClass(QStringView mark, bool spaceBefore)
{
    switch (mark.front().unicode()) {
    case u',':
        return WordClass::Comma;
    case u'.':
    case u'!':
    case u'?':
    case u'\u2026':
        return WordClass::Stop;
    case u';':
        return WordClass::Semicolon;
    case u':':
        return WordClass::Colon;
    case u'(':
    case u'[':
        return WordClass::Open;
    case u')':
    case u']':
        return WordClass::Close;
    case u'"':
        return WordClass::Mark;
    case u'\u2014':
        return WordClass::Dash;
    case u'-':
        return spaceBefore || mark.size() > 1 ? WordClass::Dash : WordClass::Symbol;
    default:
        return WordClass::Symbol;
    }
}

const QHash<QString, WordClass> &closedClasses()
{
    static const QHash<QString, WordClass> table = [] {
        const QHash<QString, WordClass> kinds{
            {QStringLiteral("determiner"), WordClass::Determiner},
            {QStringLiteral("possessive"), WordClass::Possessive},
            {QStringLiteral("subjectpronoun"), WordClass::Pronoun},
            {QStringLiteral("objectpronoun"), WordClass::ObjectPronoun},
            {QStringLiteral("auxiliary"), WordClass::Auxiliary},
            {QStringLiteral("modal"), WordClass::Modal},
            {QStringLiteral("negation"), WordClass::Negation},
            {QStringLiteral("preposition"), WordClass::Preposition},
            {QStringLiteral("conjunction"), WordClass::Conjunction},
            {QStringLiteral("subordinator"), WordClass::Subordinator},
            {QStringLiteral("adverb"), WordClass::Adverb},
            {QStringLiteral("weekday"), WordClass::Time},
            {QStringLiteral("month"), WordClass::Time},
            {QStringLiteral("number"), WordClass::Number},
            {QStringLiteral("timenoun"), WordClass::Noun},
            {QStringLiteral("commonadjective"), WordClass::Adjective},
            {QStringLiteral("relative"), WordClass::Relative},
        };
        QHash<QString, WordClass> read;
        for (auto it = wordTables().closedClass.cbegin(); it != wordTables().closedClass.cend(); ++it)
            read.insert(it.key(), kinds.value(it.value(), WordClass::Noun));
        for (const QString &word : wordTables().relatives)
            read.insert(word, WordClass::Relative);
        read.insert(QStringLiteral("that"), WordClass::That);
        read.insert(QStringLiteral("to"), WordClass::To);
        for (const char *word : {"yesterday", "today", "tonight", "tomorrow"})
            read.insert(QLatin1String(word), WordClass::Time);
        for (const char *word : {"someone", "somebody", "everyone", "everybody", "nobody", "anyone"})
            read.insert(QLatin1String(word), WordClass::Pronoun);
        return read;
    }();
    return table;
}

bool isMonthName(const QString &lower)
{
    return wordTables().closedClass.value(lower) == QLatin1String("month");
}

bool isAdjectiveEnding(const QString &word)
{
    static constexpr std::array<QLatin1String, 7> endings{
        QLatin1String("ous"),  QLatin1String("ful"),  QLatin1String("ible"),  QLatin1String("able"),
        QLatin1String("less"), QLatin1String("ical"), QLatin1String("-based")};
    for (const QLatin1String ending : endings) {
        if (word.size() > ending.size() + 2 && word.endsWith(ending))
            return true;
    }
    return false;
}

bool isBe(const QString &word)
{
    static const QSet<QString> forms{QStringLiteral("is"),    QStringLiteral("are"), QStringLiteral("was"),
                                     QStringLiteral("were"),  QStringLiteral("be"),  QStringLiteral("been"),
                                     QStringLiteral("being"), QStringLiteral("am"),  QStringLiteral("'re"),
                                     QStringLiteral("'m"),    QStringLiteral("'s")};
    return forms.contains(word);
}

bool isDo(const QString &word)
{
    return word == u"do" || word == u"does" || word == u"did";
}

class Classifier
{
public:
    Classifier(const text::TextView &view, const QList<Name> &names, const QList<TimeReference> &times)
        : m_view(view)
        , m_lexemes(view.tokens.size())
    {
        for (qsizetype i = 0; i < view.tokens.size(); ++i)
            classifyAlone(i);
        for (qsizetype i = 0; i < names.size(); ++i)
            cover(names.at(i).span, WordClass::Name, i);
        for (const TimeReference &time : times)
            coverTime(time);
        for (const text::Sentence &sentence : view.sentences) {
            markTimes(sentence);
            decideVerbs(sentence);
        }
    }

    QList<Lexeme> take() { return std::move(m_lexemes); }

private:
    void classifyAlone(qsizetype i)
    {
        const Token &token = m_view.tokens[i];
        Lexeme &lexeme = m_lexemes[i];
        const QStringView word = m_view.word(i);
        if (token.kind == TokenKind::Punctuation || token.kind == TokenKind::Symbol) {
            lexeme.kind = markClass(word, token.spaceBefore);
            const bool clock = lexeme.kind == WordClass::Colon && i + 1 < m_view.tokens.size()
                && !m_view.tokens[i + 1].spaceBefore && m_view.tokens[i + 1].kind == TokenKind::Number;
            if (clock)
                lexeme.kind = WordClass::Symbol; // 2:20
            return;
        }
        lexeme.lower = word.toString().toLower();
        if (token.kind == TokenKind::Number) {
            lexeme.kind = WordClass::Number;
            return;
        }
        const bool opens = token.sentence >= 0 && m_view.sentences[token.sentence].firstToken == i;
        const auto closed = closedClasses().constFind(lexeme.lower);
        if (closed != closedClasses().constEnd()) {
            const bool shouted = word.size() > 1 && word[1].isUpper(); // "WHO", "IT", "US" are names
            if (!shouted && (*closed != WordClass::Time || !isMonthName(lexeme.lower) || token.capitalized)) {
                lexeme.kind = *closed;
                lexeme.finite = *closed == WordClass::Auxiliary || *closed == WordClass::Modal;
                if (*closed == WordClass::Auxiliary && isMonthName(lexeme.lower))
                    lexeme.kind = WordClass::Time;
                if (lexeme.lower == u"been" || lexeme.lower == u"being" || lexeme.lower == u"be"
                    || lexeme.lower == u"having")
                    lexeme.finite = false;
                return;
            }
        }
        if (token.capitalized && wordTables().demonyms.contains(word.toString())) {
            lexeme.kind = WordClass::Adjective;
            return;
        }
        if (token.capitalized && !(opens && wordTables().sentenceOpeners.contains(lexeme.lower))) {
            lexeme.kind = WordClass::Name;
            return;
        }
        if (lexeme.lower.contains(u'-') && (lexeme.lower.endsWith(u"ed") || lexeme.lower.endsWith(u"ing"))) {
            lexeme.kind = WordClass::Adjective; // "state-owned"
            return;
        }
        const auto verb = wordTables().verbs.constFind(lexeme.lower);
        if (verb != wordTables().verbs.constEnd()) {
            lexeme.kind = WordClass::Verb;
            lexeme.forms = verb->forms;
            lexeme.lemma = verb->lemma;
        } else if (lexeme.lower.size() > 4 && lexeme.lower.endsWith(u"ly") && lexeme.lower != u"family"
                   && lexeme.lower != u"assembly" && lexeme.lower != u"supply") {
            lexeme.kind = WordClass::Adverb;
        } else if (isAdjectiveEnding(lexeme.lower)) {
            lexeme.kind = WordClass::Adjective;
        } else if (token.spaceBefore && lexeme.lower.size() > 5 && lexeme.lower.endsWith(u"ed")) {
            lexeme.kind = WordClass::Verb;
            lexeme.forms = PastForm | ParticipleForm;
            lexeme.lemma = lexeme.lower;
        } else if (lexeme.lower.size() > 5 && lexeme.lower.endsWith(u"ing")) {
            lexeme.kind = WordClass::Verb;
            lexeme.forms = IngForm;
            lexeme.lemma = lexeme.lower;
        }
    }

    void cover(TextSpan span, WordClass kind, qsizetype name = -1)
    {
        for (qsizetype i = m_view.tokenAt(span.start);
             i < m_view.tokens.size() && m_view.tokens[i].span.start < span.end(); ++i) {
            Lexeme &lexeme = m_lexemes[i];
            if (lexeme.lower == u"'s" || (kind == WordClass::Time && lexeme.kind == WordClass::Comma))
                continue;
            lexeme.kind = kind;
            lexeme.name = name;
            lexeme.finite = false;
            lexeme.forms = 0;
        }
    }

    // Names win over the times inside them ("Sunday Times").
    void coverTime(const TimeReference &time)
    {
        if (time.kind == TimeKind::Set)
            return;
        const qsizetype first = m_view.tokenAt(time.span.start);
        for (qsizetype i = first; i < m_view.tokens.size() && m_view.tokens[i].span.start < time.span.end(); ++i) {
            if (m_lexemes[i].kind == WordClass::Name)
                return;
        }
        cover(time.span, WordClass::Time);
    }

    static bool isDayHalf(const QString &word)
    {
        return word == u"p.m." || word == u"a.m." || word == u"am" || word == u"pm";
    }

    // "last fall", "this week", "Monday evening", "2 p.m.": plain times, whether or not they were resolved.
    void markTimes(const text::Sentence &sentence)
    {
        for (qsizetype i = sentence.firstToken + 1; i < sentence.endToken; ++i) {
            Lexeme &before = m_lexemes[i - 1];
            const QString &lead = before.lower;
            const bool noun = wordTables().closedClass.value(m_lexemes.at(i).lower) == QLatin1String("timenoun");
            const bool led =
                lead == u"last" || lead == u"next" || lead == u"this" || lead == u"that" || lead == u"earlier";
            if (noun && (led || before.kind == WordClass::Time)) {
                if (lead != u"that")
                    before.kind = WordClass::Time;
                m_lexemes[i].kind = WordClass::Time;
            } else if (before.kind == WordClass::Time && m_lexemes.at(i).kind == WordClass::Number
                       && wordTables().closedClass.value(lead) == QLatin1String("month")) {
                m_lexemes[i].kind = WordClass::Time;
            } else if (before.kind == WordClass::Number && isDayHalf(m_lexemes.at(i).lower)) {
                before.kind = WordClass::Time;
                m_lexemes[i].kind = WordClass::Time;
                m_lexemes[i].finite = false;
            }
        }
    }

    // The nearest lexeme before i that is no adverb; -1 at the start of the sentence.
    qsizetype before(qsizetype i, qsizetype first) const
    {
        for (qsizetype k = i - 1; k >= first; --k) {
            if (m_lexemes[k].kind != WordClass::Adverb && m_lexemes[k].kind != WordClass::Negation)
                return k;
        }
        return -1;
    }

    WordClass kindAt(qsizetype i, qsizetype end) const { return i < end ? m_lexemes[i].kind : WordClass::Stop; }

    void decideVerbs(const text::Sentence &sentence)
    {
        for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i) {
            Lexeme &lexeme = m_lexemes[i];
            if (lexeme.lower == u"'s")
                decideClitic(i, sentence.endToken);
            else if (lexeme.kind == WordClass::That)
                decideThat(i, sentence.firstToken, sentence.endToken);
            else if (lexeme.lower == u"her")
                lexeme.kind =
                    isNominalStart(kindAt(i + 1, sentence.endToken)) ? WordClass::Possessive : WordClass::ObjectPronoun;
            else if (lexeme.kind == WordClass::Verb)
                decideVerb(i, before(i, sentence.firstToken), sentence.endToken);
        }
    }

    static bool isNominalStart(WordClass kind)
    {
        return kind == WordClass::Noun || kind == WordClass::Name || kind == WordClass::Adjective
            || kind == WordClass::Number || kind == WordClass::Verb;
    }

    static bool isNominal(WordClass kind)
    {
        return kind == WordClass::Noun || kind == WordClass::Name || kind == WordClass::Pronoun
            || kind == WordClass::Number || kind == WordClass::Close || kind == WordClass::ObjectPronoun;
    }

    void decideClitic(qsizetype i, qsizetype end)
    {
        const bool afterNominal = i > 0
            && (m_lexemes[i - 1].kind == WordClass::Noun || m_lexemes[i - 1].kind == WordClass::Name
                || m_lexemes[i - 1].kind == WordClass::Time || m_lexemes[i - 1].kind == WordClass::Adjective
                || m_lexemes[i - 1].kind == WordClass::Verb);
        const WordClass next = kindAt(i + 1, end);
        const bool genitive = afterNominal
            && (isNominalStart(next) || next == WordClass::Mark || next == WordClass::Stop || next == WordClass::Comma
                || next == WordClass::Time || next == WordClass::Symbol || next == WordClass::Open);
        m_lexemes[i].kind = genitive ? WordClass::Genitive : WordClass::Auxiliary;
        m_lexemes[i].finite = !genitive;
    }

    void decideThat(qsizetype i, qsizetype first, qsizetype end)
    {
        const WordClass prev = i > first ? m_lexemes[i - 1].kind : WordClass::Stop;
        const WordClass next = kindAt(i + 1, end);
        const bool reports =
            prev == WordClass::Verb || (i > first && wordTables().attributionNouns.contains(m_lexemes[i - 1].lower));
        if (reports || followsAddressee(i, first) || prev == WordClass::Time || prev == WordClass::Adverb)
            return;
        const bool verbFollows = next == WordClass::Verb || next == WordClass::Auxiliary || next == WordClass::Modal
            || next == WordClass::Adverb;
        if ((prev == WordClass::Noun || prev == WordClass::Name || prev == WordClass::Close) && verbFollows)
            m_lexemes[i].kind = WordClass::Relative;
        else if (prev == WordClass::Comma && verbFollows && next != WordClass::Adverb)
            m_lexemes[i].kind = WordClass::Pronoun;
        else if (prev == WordClass::Preposition || prev == WordClass::Stop)
            m_lexemes[i].kind = verbFollows ? WordClass::Pronoun : WordClass::Determiner;
    }

    // "told Reuters that talks": the addressee stands between.
    bool followsAddressee(qsizetype i, qsizetype first) const
    {
        for (qsizetype k = i - 1; k >= std::max(first, i - 6); --k) {
            const WordClass kind = m_lexemes.at(k).kind;
            if (kind == WordClass::Verb) {
                const auto row = wordTables().reporting.constFind(m_lexemes.at(k).lemma);
                return row != wordTables().reporting.constEnd() && row->takes('o');
            }
            if (kind != WordClass::Noun && kind != WordClass::Name && kind != WordClass::Determiner
                && kind != WordClass::Adjective && kind != WordClass::Possessive && kind != WordClass::Genitive
                && kind != WordClass::ObjectPronoun)
                return false;
        }
        return false;
    }

    void makeNoun(Lexeme &lexeme, WordClass kind = WordClass::Noun)
    {
        lexeme.kind = kind;
        lexeme.forms = 0;
    }

    void decideVerb(qsizetype i, qsizetype prevAt, qsizetype end)
    {
        Lexeme &lexeme = m_lexemes[i];
        const quint8 forms = lexeme.forms;
        const WordClass next = kindAt(i + 1, end);
        const WordClass prev = prevAt >= 0 ? m_lexemes[prevAt].kind : WordClass::Stop;
        const QString before = prevAt >= 0 ? m_lexemes[prevAt].lower : QString();
        const bool nominalNext = next == WordClass::Noun || next == WordClass::Name || next == WordClass::Adjective;

        if (prev == WordClass::Modal || prev == WordClass::To || (prev == WordClass::Auxiliary && isDo(before))) {
            if (forms & BaseForm)
                return; // the modal or auxiliary carries the clause
            makeNoun(lexeme);
        } else if (prev == WordClass::Auxiliary) {
            if (!(forms & (isBe(before) ? IngForm | ParticipleForm : ParticipleForm | PastForm)))
                makeNoun(lexeme);
        } else if (prev == WordClass::Determiner || prev == WordClass::Possessive || prev == WordClass::Genitive) {
            const bool modifies = (forms & (IngForm | PastForm | ParticipleForm)) && !(forms & BaseForm) && nominalNext;
            makeNoun(lexeme, modifies ? WordClass::Adjective : WordClass::Noun);
        } else if (prev == WordClass::Adjective || prev == WordClass::Number) {
            if (!(forms & PastForm))
                makeNoun(lexeme);
            else if (next == WordClass::Noun)
                makeNoun(lexeme, WordClass::Adjective);
            else
                lexeme.finite = true;
        } else if (prev == WordClass::Preposition) {
            if (!(forms & IngForm))
                makeNoun(lexeme, (forms & ParticipleForm) && nominalNext ? WordClass::Adjective : WordClass::Noun);
        } else {
            decideAfterNominal(i, prevAt, next);
        }
    }

    static bool opensObject(WordClass kind)
    {
        return kind == WordClass::Determiner || kind == WordClass::Possessive || kind == WordClass::Pronoun
            || kind == WordClass::ObjectPronoun || kind == WordClass::That || kind == WordClass::To
            || kind == WordClass::Mark || kind == WordClass::Name || kind == WordClass::Number
            || kind == WordClass::Relative || kind == WordClass::Subordinator || kind == WordClass::Colon;
    }

    bool isPlural(qsizetype i) const
    {
        if (m_lexemes[i].kind == WordClass::Name)
            return false;
        const QString &word = m_lexemes[i].lower;
        static const QSet<QString> plurals{QStringLiteral("people"), QStringLiteral("police"), QStringLiteral("media"),
                                           QStringLiteral("data"),   QStringLiteral("we"),     QStringLiteral("they"),
                                           QStringLiteral("i"),      QStringLiteral("you"),    QStringLiteral("men"),
                                           QStringLiteral("women"),  QStringLiteral("who"),    QStringLiteral("that"),
                                           QStringLiteral("which"),  QStringLiteral("some"),   QStringLiteral("many")};
        return plurals.contains(word)
            || (word.endsWith(u's') && !word.endsWith(u"ss") && m_lexemes[i].kind != WordClass::Name);
    }

    // Whether a form reports and is no noun as well: "says", but not "claims".
    static bool isPlainlyReporting(const Lexeme &lexeme)
    {
        static const QSet<QString> lemmas{
            QStringLiteral("say"),     QStringLiteral("add"),     QStringLiteral("write"),   QStringLiteral("argue"),
            QStringLiteral("insist"),  QStringLiteral("explain"), QStringLiteral("warn"),    QStringLiteral("believe"),
            QStringLiteral("think"),   QStringLiteral("suggest"), QStringLiteral("tell"),    QStringLiteral("announce"),
            QStringLiteral("confirm"), QStringLiteral("deny"),    QStringLiteral("admit"),   QStringLiteral("allege"),
            QStringLiteral("contend"), QStringLiteral("concede"), QStringLiteral("predict"), QStringLiteral("recall")};
        return lemmas.contains(lexeme.lemma);
    }

    // Plurals that stand before a noun rather than a verb: "sales report", "police claim".
    bool isCompoundHead(qsizetype i) const
    {
        static const QSet<QString> heads{
            QStringLiteral("sales"),  QStringLiteral("news"),     QStringLiteral("media"),    QStringLiteral("police"),
            QStringLiteral("sports"), QStringLiteral("earnings"), QStringLiteral("arms"),     QStringLiteral("data"),
            QStringLiteral("press"),  QStringLiteral("jobs"),     QStringLiteral("sanctions")};
        return heads.contains(m_lexemes.at(i).lower);
    }

    void decideAfterNominal(qsizetype i, qsizetype prevAt, WordClass next)
    {
        Lexeme &lexeme = m_lexemes[i];
        const quint8 forms = lexeme.forms;
        if (forms & PastForm) {
            lexeme.finite = true;
            return;
        }
        if (forms & (IngForm | ParticipleForm))
            return;
        if (prevAt < 0) {
            makeNoun(lexeme);
            return;
        }
        const WordClass prev = m_lexemes[prevAt].kind;
        const bool pronoun = prev == WordClass::Pronoun || prev == WordClass::Relative;
        const bool agrees = (forms & ThirdPersonForm) ? !isPlural(prevAt) || prev == WordClass::Relative
                                                      : isPlural(prevAt) || prev == WordClass::Mark;
        const bool afterSubject = isNominal(prev) || pronoun || prev == WordClass::Comma || prev == WordClass::Mark
            || prev == WordClass::Conjunction;
        const bool follows = opensObject(next)
            || ((pronoun || prev == WordClass::Name || prev == WordClass::Comma || prevAt < i - 1)
                && next != WordClass::Verb && next != WordClass::Auxiliary && next != WordClass::Modal)
            || ((next == WordClass::Adverb || next == WordClass::Adjective || next == WordClass::Preposition
                 || next == WordClass::Noun)
                && prev == WordClass::Noun && agrees
                && ((forms & BaseForm) ? !isCompoundHead(prevAt)
                                       : !wordTables().attributionNouns.contains(lexeme.lower)));
        if (afterSubject && agrees && isPlainlyReporting(lexeme))
            lexeme.finite = true;
        else if (afterSubject && (agrees || prev == WordClass::Comma || prev == WordClass::Conjunction) && follows)
            lexeme.finite = true;
        else
            makeNoun(lexeme);
    }

    const text::TextView &m_view;
    QList<Lexeme> m_lexemes;
};

} // namespace

QList<Lexeme> classifyWords(const text::TextView &view, const QList<Name> &names, const QList<TimeReference> &times)
{
    return Classifier(view, names, times).take();
}

} // namespace nutgraf::language
