// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/tokenizer.h"

#include "app/text/lexicon.h"

#include <QHash>

namespace nutgraf::text {

namespace {

bool isHan(QChar character)
{
    const QChar::Script script = character.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character.isMark() || character.isSurrogate();
}

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

// Scans one paragraph; positions are into the whole text.
class Scanner
{
public:
    Scanner(const QString &text, TextSpan paragraph, QList<Token> &tokens)
        : m_text(text)
        , m_end(paragraph.end())
        , m_at(paragraph.start)
        , m_tokens(tokens)
    { }

    void run()
    {
        m_spaceBefore = true;
        while (m_at < m_end) {
            const QChar character = m_text[m_at];
            if (character.isSpace()) {
                ++m_at;
                m_spaceBefore = true;
            } else if (isDigit(character)) {
                number();
            } else if (isWordCharacter(character)) {
                word();
            } else {
                mark();
            }
        }
    }

private:
    QChar at(qsizetype position) const { return position < m_end ? m_text[position] : QChar(); }

    void add(qsizetype end, TokenKind kind)
    {
        Token token;
        token.span = TextSpan::between(m_at, end);
        token.kind = kind;
        token.capitalized = m_text[m_at].isUpper();
        token.spaceBefore = m_spaceBefore;
        m_tokens.append(token);
        m_at = end;
        m_spaceBefore = false;
    }

    void number()
    {
        qsizetype end = m_at;
        while (end < m_end
               && (isDigit(m_text[end]) || ((m_text[end] == u'.' || m_text[end] == u',') && isDigit(at(end + 1)))))
            ++end;
        qsizetype letters = end;
        while (letters < m_end && m_text[letters].isLetter() && !isHan(m_text[letters]))
            ++letters;
        // "27th" and "1990s" are words; "671bn" is a number and its scale.
        const QStringView tail = QStringView(m_text).mid(end, letters - end);
        const bool ordinal = tail == u"st" || tail == u"nd" || tail == u"rd" || tail == u"th" || tail == u"s";
        add(ordinal ? letters : end, ordinal ? TokenKind::Word : TokenKind::Number);
    }

    qsizetype wordEnd() const
    {
        qsizetype end = m_at + 1;
        while (end < m_end) {
            const QChar character = m_text[end];
            if (isWordCharacter(character) && !isHan(character)) {
                ++end;
                continue;
            }
            const bool joins = character == u'-' || character == u'\'' || character == u'&' || character == u'.';
            if (!joins || end + 1 >= m_end || !isWordCharacter(m_text[end + 1]) || isHan(m_text[end + 1]))
                break;
            // A stop joins single letters only: "U.S", "p.m", not "end.Then".
            if (character == u'.' && !(isSingleLetter(end - 1) && isSingleLetter(end + 1)))
                break;
            ++end;
        }
        return end;
    }

    // Whether the letter stands alone between stops, spaces or ends.
    bool isSingleLetter(qsizetype position) const
    {
        if (!m_text[position].isLetter())
            return false;
        const bool left = position == m_at || m_text[position - 1] == u'.';
        const QChar next = at(position + 1);
        return left && (next.isNull() || !isWordCharacter(next));
    }

    void word()
    {
        if (isHan(m_text[m_at])) {
            add(m_at + 1, TokenKind::Word);
            return;
        }
        const qsizetype end = wordEnd();
        if (at(end) == u'.') {
            const QStringView withStop = QStringView(m_text).mid(m_at, end + 1 - m_at);
            const bool initial = end - m_at == 1 && m_text[m_at].isUpper() && m_text[m_at] != u'I';
            if (initial || abbreviation(withStop) != Abbreviation::None || withStop.chopped(1).contains(u'.')) {
                add(end + 1, TokenKind::Word);
                return;
            }
        }
        const qsizetype clitic = cliticStart(end);
        if (clitic > m_at)
            add(clitic, TokenKind::Word);
        add(end, TokenKind::Word);
    }

    // Where "n't", "'s", "'re" … begins, or the start of the word for none.
    qsizetype cliticStart(qsizetype end) const
    {
        const QStringView word = QStringView(m_text).mid(m_at, end - m_at);
        for (const char *clitic : {"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"}) {
            const QLatin1String text(clitic);
            if (word.size() > text.size() && word.endsWith(text, Qt::CaseInsensitive))
                return end - text.size();
        }
        return m_at;
    }

    void mark()
    {
        const QChar character = m_text[m_at];
        qsizetype end = m_at + 1;
        if (character == u'.' || character == u'-') {
            while (end < m_end && m_text[end] == character)
                ++end;
        } else if (character == u'\'' && !m_spaceBefore && (at(end) == u's' || at(end) == u'S')
                   && !isWordCharacter(at(end + 1))) {
            add(end + 1, TokenKind::Word); // "U.S.'s"
            return;
        }
        const bool symbol = character.isSymbol() || QStringView(u"%#@*/\\&").contains(character);
        add(end, symbol ? TokenKind::Symbol : TokenKind::Punctuation);
    }

    const QString &m_text;
    qsizetype m_end;
    qsizetype m_at;
    QList<Token> &m_tokens;
    bool m_spaceBefore = true;
};

} // namespace

Abbreviation abbreviation(QStringView word)
{
    static const QHash<QString, Abbreviation> table = [] {
        QHash<QString, Abbreviation> read;
        for (const QStringList &row : lexicon(QStringLiteral("abbreviations")))
            read.insert(row.value(0),
                        row.value(1) == QLatin1String("may-end") ? Abbreviation::MayEnd : Abbreviation::Before);
        return read;
    }();
    return table.value(word.toString(), Abbreviation::None);
}

void tokenize(const QString &folded, TextSpan paragraph, QList<Token> &tokens)
{
    Scanner(folded, paragraph, tokens).run();
}

} // namespace nutgraf::text
