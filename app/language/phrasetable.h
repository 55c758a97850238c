// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace nutgraf::language {

/// A text as phrase tables see it: lower-case words with single spaces around each, " the u.s. app store ".
QString phraseText(QStringView folded);

/// One phrase of a table: words, perhaps ending in "*" for any ending.
class Phrase
{
public:
    explicit Phrase(const QString &text);
    bool isIn(const QString &phraseText) const { return phraseText.contains(m_pattern); }
    int countIn(const QString &phraseText) const;
    /// The end of the first occurrence, or -1.
    qsizetype endIn(const QString &phraseText) const;
    /// The words without the star.
    QString words() const;

private:
    QString m_pattern;
};

/// Alternatives parted by "|".
QList<Phrase> phraseList(const QString &cell);

/// Whether one of the alternatives is in the text.
bool anyIn(const QList<Phrase> &phrases, const QString &phraseText);

} // namespace nutgraf::language
