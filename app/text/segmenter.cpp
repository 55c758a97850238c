// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/lexicon.h"
#include "app/text/paragraphs.h"
#include "app/text/textview.h"
#include "app/text/tokenizer.h"

#include <QSet>

#include <algorithm>

namespace nutgraf::text {

namespace {

// One unit for one unit, so that offsets stay.
QChar foldedUnit(QChar character)
{
    static const QString apostrophes = QStringLiteral("\u2018\u2019\u201a\u201b\u02bc\u2032\uff07");
    static const QString quotes = QStringLiteral("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02");
    static const QString hyphens = QStringLiteral("\u2010\u2011\u2012\u2013\u2212\uff0d");
    static const QString spaces = QStringLiteral("\u00a0\u202f\u2007\u2008\u2009\u200a\u205f\u3000");
    if (character < QChar(0x80))
        return character;
    if (apostrophes.contains(character))
        return u'\'';
    if (quotes.contains(character))
        return u'"';
    if (hyphens.contains(character))
        return u'-';
    if (spaces.contains(character))
        return u' ';
    return character == QChar(0x2015) ? QChar(0x2014) : character;
}

bool isStop(QStringView word)
{
    return !word.isEmpty() && QStringView(u".!?\u2026\u3002\uff01\uff1f").contains(word.front());
}

bool isCloser(QStringView word)
{
    return word == u"\"" || word == u"'" || word == u")" || word == u"]";
}

const QSet<QString> &words(const QString &role)
{
    static const QHash<QString, QSet<QString>> table = [] {
        QHash<QString, QSet<QString>> read;
        for (const QStringList &row : lexicon(QStringLiteral("boundarywords")))
            read[row.value(1)].insert(row.value(0));
        return read;
    }();
    static const QSet<QString> none;
    const auto found = table.constFind(role);
    return found == table.constEnd() ? none : *found;
}

// Cuts the tokens of one paragraph into sentences.
class SentenceCutter
{
public:
    SentenceCutter(TextView &view, qint32 paragraph, qint32 first)
        : m_view(view)
        , m_paragraph(paragraph)
        , m_first(first)
    { }

    void run()
    {
        const qint32 end = qint32(m_view.tokens.size());
        for (qint32 i = m_first; i < end; ++i) {
            const qint32 last = boundaryAfter(i, end);
            if (last >= 0) {
                close(last + 1);
                i = last;
            }
        }
        close(end);
    }

private:
    QStringView word(qint32 token) const { return m_view.foldedSurface(m_view.tokens[token].span); }

    // The last token of the sentence that token i ends, or -1.
    qint32 boundaryAfter(qint32 i, qint32 end) const
    {
        const QStringView mark = word(i);
        if (m_view.tokens[i].kind == TokenKind::Word) {
            const Abbreviation kind = abbreviation(mark);
            const bool acronym = kind == Abbreviation::None && mark.count(u'.') > 1;
            if (!mark.endsWith(u'.') || !(acronym || kind == Abbreviation::MayEnd))
                return -1;
        } else if (!isStop(mark)) {
            return -1;
        }
        qint32 last = i;
        while (last + 1 < end && (isStop(word(last + 1)) || isCloser(word(last + 1)))
               && !m_view.tokens[last + 1].spaceBefore)
            ++last;
        return last + 1 >= end || opensSentence(last + 1, end, i, last) ? last : -1;
    }

    bool opensSentence(qint32 next, qint32 end, qint32 stop, qint32 last) const
    {
        const bool wide = word(stop).front() >= QChar(0x3000);
        if (!m_view.tokens[next].spaceBefore && !wide)
            return false;
        qint32 at = next;
        while (at + 1 < end && (word(at) == u"\"" || word(at) == u"'" || word(at) == u"(" || word(at) == u"["))
            ++at;
        const QChar first = word(at).front();
        if (m_view.tokens[stop].kind == TokenKind::Word)
            return words(QStringLiteral("opener")).contains(word(at).toString()) || (at > next && first.isUpper());
        if (first.isLower())
            return false;
        // “What happened?” Sacks asked: the speaker still belongs to the quotation.
        const bool question = word(stop).front() == u'?' || word(stop).front() == u'!';
        if (question && last > stop && at == next)
            for (qint32 i = next + 1; i < end && i <= next + 3; ++i)
                if (words(QStringLiteral("speech")).contains(word(i).toString()))
                    return false;
        return true;
    }

    void close(qint32 endToken)
    {
        if (endToken <= m_first)
            return;
        Sentence sentence;
        sentence.paragraph = m_paragraph;
        sentence.firstToken = m_first;
        sentence.endToken = endToken;
        sentence.span = TextSpan::between(m_view.tokens[m_first].span.start, m_view.tokens[endToken - 1].span.end());
        for (qint32 i = m_first; i < endToken; ++i)
            m_view.tokens[i].sentence = qint32(m_view.sentences.size());
        m_view.sentences.append(sentence);
        m_first = endToken;
    }

    TextView &m_view;
    qint32 m_paragraph;
    qint32 m_first;
};

} // namespace

TextView segment(const QString &text, FirstLine firstLine)
{
    TextView view;
    view.text = text;
    view.folded = text;
    std::transform(text.cbegin(), text.cend(), view.folded.begin(), foldedUnit);
    view.paragraphs = findParagraphs(view.folded, firstLine);
    view.tokens.reserve(text.size() / 5);
    for (qint32 i = 0; i < view.paragraphs.size(); ++i) {
        const qint32 first = qint32(view.tokens.size());
        tokenize(view.folded, view.paragraphs[i].span, view.tokens);
        SentenceCutter(view, i, first).run();
    }
    return view;
}

} // namespace nutgraf::text
