// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/findings.h"
#include "app/language/wordclass.h"
#include "app/text/textview.h"

namespace nutgraf::language {

/// Who stands behind the words of a source.
struct Speaker
{
    QString name; ///< canonical name, or a descriptor
    SourceKind kind = SourceKind::None;
    bool unnamed = false;
    Hop relayer; ///< an outlet before the speaker: "BBC's Jonathan Marcus"; its name is empty for none
};

/// Resolves sources in order of the text: pronouns, short names and nominals to whom they stand for. Remembers who spoke
/// and which outlets carried something.
class SpeakerResolver
{
public:
    SpeakerResolver(const text::TextView &view, const QList<Lexeme> &lexemes, const QList<Name> &names);

    /// The speaker of a source; remembered as the last one to speak.
    Speaker resolve(TextSpan source);
    /// Takes note of an outlet in a carrier's role.
    void noteOutlet(const QString &canonical);
    /// The outlet that an addressee is; empty when it is none. Resolves "the outlet".
    Hop outletIn(TextSpan addressee);
    /// An organisation that nobody knows and that somebody unnamed told something: an outlet in all likelihood.
    Hop likelyOutletIn(TextSpan addressee);
    Hop hopFor(TextSpan source);

private:
    struct Head
    {
        QList<qsizetype> names; ///< that speak, in order
        qsizetype noun = -1; ///< token of the head noun where no name speaks
    };

    QList<qsizetype> namesIn(TextSpan span) const;
    qsizetype lastNameBefore(qsizetype position) const;
    bool isNoPersonsApposition(TextSpan source, qsizetype name, qsizetype noun) const;
    Head headOf(TextSpan source) const;
    Speaker pronoun(const QString &word, TextSpan source) const;
    Speaker nominal(TextSpan source, qsizetype noun) const;
    Speaker describe(TextSpan source, qsizetype noun) const;
    QString descriptor(TextSpan source) const;
    QString personBefore(qsizetype position, QChar gender) const;
    QString groupBefore(qsizetype position) const;
    bool sharesModifiers(TextSpan source, qsizetype noun, const QString &known) const;
    QString byAttributes(TextSpan source, qsizetype noun) const;
    QChar genderOf(const Name &name) const;
    qsizetype headNoun(TextSpan segment) const;

    struct Memory
    {
        QString name;
        SourceKind kind = SourceKind::None;
        bool unnamed = false;
        qsizetype position = -1;
        bool person = false;
        bool plural = false;
    };
    void remember(const Speaker &speaker, TextSpan source, qsizetype noun);

    const text::TextView &m_view;
    const QList<Lexeme> &m_lexemes;
    const QList<Name> &m_names;
    QString m_lastOutlet;
    QList<Memory> m_spoken;
    QHash<QString, Memory> m_byNoun; ///< by singular head noun
};

} // namespace nutgraf::language
