// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/partnames.h"

#include "app/text/lexicon.h"

#include <QString>

#include <algorithm>
#include <array>
#include <vector>

namespace nutgraf::readers {

namespace {

struct Word
{
    QString word;
    PartName meaning;
};

PartName meaningOf(const QString &name)
{
    if (name == QLatin1String("surely"))
        return {Hint::Surely, 0};
    if (name == QLatin1String("likely"))
        return {Hint::Likely, 0};
    if (name == QLatin1String("perhaps"))
        return {Hint::Short, 0};
    static constexpr std::array<std::pair<const char *, Subject>, 6> Subjects{{{"content", ContentSubject},
                                                                               {"post", PostSubject},
                                                                               {"product", ProductSubject},
                                                                               {"faq", FaqSubject},
                                                                               {"filter", FilterSubject},
                                                                               {"aboutperson", PersonSubject}}};
    for (const auto &[subject, bit] : Subjects)
        if (name == QLatin1String(subject))
            return {Hint::Nothing, quint8(bit)};
    return {};
}

/// The word table, whole words sorted and beginnings by their first letter.
class WordTable
{
public:
    WordTable()
    {
        for (const QStringList &row : text::lexicon(QStringLiteral("partnames"))) {
            const Word word{row.value(0), meaningOf(row.value(2))};
            if (row.value(1) == QLatin1String("start"))
                m_starts[word.word.front().unicode() % Letters].push_back(word);
            else
                m_words.push_back(word);
        }
        std::sort(m_words.begin(), m_words.end(), [](const Word &a, const Word &b) { return a.word < b.word; });
    }

    PartName find(QStringView word) const
    {
        const auto found = std::lower_bound(m_words.begin(), m_words.end(), word,
                                            [](const Word &entry, QStringView key) { return entry.word < key; });
        if (found != m_words.end() && found->word == word)
            return found->meaning;
        for (const Word &start : m_starts[word.front().unicode() % Letters])
            if (word.startsWith(start.word))
                return start.meaning;
        return {};
    }

private:
    static constexpr size_t Letters = 32;
    std::vector<Word> m_words;
    std::array<std::vector<Word>, Letters> m_starts;
};

PartName readNames(QStringView names)
{
    static const WordTable Table;
    constexpr qsizetype LongestWord = 32;
    PartName all;
    std::array<QChar, LongestWord> word;
    qsizetype length = 0;
    const auto flush = [&] {
        if (length > 1) {
            const PartName one = Table.find(QStringView(word.data(), length));
            all.hint = std::max(all.hint, one.hint);
            all.subjects |= one.subjects;
        }
        length = 0;
    };
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QChar c = names[i];
        if (!c.isLetterOrNumber()) {
            flush();
            continue;
        }
        if (c.isUpper() && i > 0 && names[i - 1].isLower())
            flush();
        if (length < LongestWord)
            word[size_t(length++)] = c.toLower();
    }
    flush();
    return all;
}

} // namespace

PartName PartNameReader::read(QStringView names)
{
    if (names.isEmpty())
        return {};
    const auto known = m_known.constFind(names);
    if (known != m_known.cend())
        return *known;
    return *m_known.insert(names, readNames(names));
}

} // namespace nutgraf::readers
