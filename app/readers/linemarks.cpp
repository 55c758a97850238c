// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/linemarks.h"

#include "app/text/lexicon.h"

#include <QSet>

#include <array>
#include <vector>

namespace nutgraf::readers {

namespace {

constexpr qsizetype LongestNoise = 350;
constexpr qsizetype LongestClosing = 60;

enum class At { Start, Anywhere, Whole };

struct Phrase
{
    QString words;
    At at = At::Start;
    LineMark mark = NoiseLine;
};

/// The phrases by their first letter, so that a line is compared with few.
class PhraseTable
{
public:
    PhraseTable()
    {
        for (const QStringList &row : text::lexicon(QStringLiteral("boilerplate")))
            if (row.value(1) != QLatin1String("origin"))
                add(row.value(0), row.value(2), NoiseLine);
        for (const QStringList &row : text::lexicon(QStringLiteral("pagefurniture"))) {
            if (row.value(1) == QLatin1String("opener"))
                m_openers.insert(row.value(0));
            else if (row.value(1) == QLatin1String("noun"))
                m_nouns.insert(row.value(0));
            else
                add(row.value(0), row.value(1), row.value(2) == QLatin1String("closing") ? ClosingLine : NoiseLine);
        }
    }

    quint8 marksOf(QStringView line) const
    {
        quint8 marks = line.size() <= LongestClosing && isComposedClosing(line) ? ClosingLine : 0;
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (i > 0 && line[i - 1].isLetterOrNumber())
                continue;
            for (const Phrase &phrase : m_phrases[line[i].unicode() % Letters]) {
                if ((i > 0 && phrase.at != At::Anywhere) || !line.sliced(i).startsWith(phrase.words))
                    continue;
                if (phrase.at == At::Whole && line.size() != phrase.words.size())
                    continue;
                if (phrase.mark == ClosingLine && (line.size() > LongestClosing || !endsWord(line, phrase)))
                    continue;
                marks |= phrase.mark;
            }
        }
        return marks;
    }

private:
    static bool endsWord(QStringView line, const Phrase &phrase)
    {
        return line.size() == phrase.words.size() || !line[phrase.words.size()].isLetterOrNumber();
    }

    /// "Related stories", "More from these topics": an opening word and, at most three words on, what it opens.
    bool isComposedClosing(QStringView line) const
    {
        const QList<QStringView> words = line.split(u' ');
        return words.size() >= 2 && words.size() <= 4 && m_openers.contains(words.first().toString())
            && m_nouns.contains(words.last().toString());
    }

    void add(const QString &words, const QString &at, LineMark mark)
    {
        const At where = at == QLatin1String("any") ? At::Anywhere
            : at == QLatin1String("whole")          ? At::Whole
                                                    : At::Start;
        m_phrases[words.front().unicode() % Letters].push_back({words, where, mark});
    }

    static constexpr size_t Letters = 64;
    std::array<std::vector<Phrase>, Letters> m_phrases;
    QSet<QString> m_openers;
    QSet<QString> m_nouns;
};

/// "12 Comments", "Comments (12)", "Share this:" without the count and the colon.
QStringView withoutCount(QStringView line)
{
    while (!line.isEmpty()
           && (line.back() == u':' || line.back() == u')' || line.back() == u'(' || line.back().isDigit()
               || line.back() == u' '))
        line.chop(1);
    while (!line.isEmpty() && (line.front().isDigit() || line.front() == u' '))
        line = line.sliced(1);
    return line;
}

} // namespace

quint8 lineMarks(QStringView text)
{
    static const PhraseTable Table;
    if (text.isEmpty() || text.size() > LongestNoise)
        return 0;
    QString line = text.toString().toLower();
    line.replace(QChar(0x2019), u'\'');
    const QStringView view = withoutCount(line);
    quint8 marks = Table.marksOf(line);
    if (view.size() < line.size() && !view.isEmpty())
        marks |= Table.marksOf(view) & ClosingLine;
    return marks;
}

bool endsSentence(QStringView text)
{
    while (!text.isEmpty() && QStringView(u"\"'”’»)]").contains(text.back()))
        text.chop(1);
    return !text.isEmpty() && QStringView(u".!?…:;。！？").contains(text.back());
}

} // namespace nutgraf::readers
