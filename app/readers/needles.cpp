// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/needles.h"

#include "app/readers/namekey.h"

#include <bit>

namespace nutgraf::readers {

namespace {

char folded(QChar c)
{
    return c.unicode() < 0x80 ? lowered(char(c.unicode())) : '\0';
}

bool continues(QStringView text, const QByteArray &word)
{
    if (text.size() < word.size())
        return false;
    for (qsizetype i = 0; i < word.size(); ++i)
        if (folded(text[i]) != word[i])
            return false;
    return true;
}

} // namespace

Needles::Needles(std::initializer_list<const char *> words)
{
    Q_ASSERT(words.size() <= 64);
    for (const char *text : words) {
        const QByteArray word(text);
        Q_ASSERT(word.size() >= 2);
        m_starts[slotOf(word[0], word[1])] |= quint64(1) << m_words.size();
        m_words.push_back(word);
    }
}

quint64 Needles::in(QStringView text) const
{
    quint64 found = 0;
    if (text.size() < 2)
        return found;
    char last = folded(text[0]);
    for (qsizetype i = 1; i < text.size(); ++i) {
        const char next = folded(text[i]);
        quint64 candidates = m_starts[slotOf(last, next)] & ~found;
        for (; candidates != 0; candidates &= candidates - 1) {
            const int word = std::countr_zero(candidates);
            if (continues(text.sliced(i - 1), m_words[size_t(word)]))
                found |= quint64(1) << word;
        }
        last = next;
    }
    return found;
}

} // namespace nutgraf::readers
