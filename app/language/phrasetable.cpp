// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/phrasetable.h"

#include <QSet>

#include <algorithm>

namespace nutgraf::language {

QString phraseText(QStringView folded)
{
    QString result = QStringLiteral(" ");
    result.reserve(folded.size() + 16);
    for (qsizetype at = 0; at < folded.size(); ++at) {
        const QChar c = folded[at].toLower();
        const bool inner =
            at > 0 && at + 1 < folded.size() && folded[at - 1].isLetterOrNumber() && folded[at + 1].isLetterOrNumber();
        const bool abbreviation =
            c == u'.' && at > 0 && folded[at - 1].isLetter() && (at < 2 || !folded[at - 2].isLetterOrNumber());
        if (c == u'\'' && inner && !result.endsWith(u' ')) {
            result.append(u' '); // Nvidia's → nvidia 's, as tokens are
            result.append(c);
        } else if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || abbreviation
                   || (inner && (c == u'-' || c == u'.' || c == u','))) {
            result.append(c);
        } else if (c == u'%' || c == u'?' || c == u'$') {
            if (!result.endsWith(u' '))
                result.append(u' ');
            result.append(c);
            result.append(u' ');
        } else if (!result.endsWith(u' ')) {
            result.append(u' ');
        }
    }
    if (!result.endsWith(u' '))
        result.append(u' ');
    return result;
}

Phrase::Phrase(const QString &text)
    : m_pattern(u' ' + text.simplified().toLower())
{
    if (m_pattern.endsWith(u'*'))
        m_pattern.chop(1);
    else
        m_pattern.append(u' ');
}

int Phrase::countIn(const QString &phraseText) const
{
    int count = 0;
    for (qsizetype at = phraseText.indexOf(m_pattern); at >= 0; at = phraseText.indexOf(m_pattern, at + 1))
        ++count;
    return count;
}

qsizetype Phrase::endIn(const QString &phraseText) const
{
    const qsizetype at = phraseText.indexOf(m_pattern);
    return at < 0 ? -1 : at + m_pattern.size();
}

QString Phrase::words() const
{
    return m_pattern.trimmed();
}

QList<Phrase> phraseList(const QString &cell)
{
    QList<Phrase> phrases;
    for (const QString &each : cell.split(u'|', Qt::SkipEmptyParts))
        phrases.append(Phrase(each));
    return phrases;
}

bool anyIn(const QList<Phrase> &phrases, const QString &phraseText)
{
    return std::any_of(phrases.cbegin(), phrases.cend(), [&](const Phrase &phrase) { return phrase.isIn(phraseText); });
}

} // namespace nutgraf::language
