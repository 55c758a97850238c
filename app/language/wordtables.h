// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace nutgraf::language {

/// A form of a verb; several may share one spelling ("put").
enum VerbForm : quint8 { BaseForm = 1, ThirdPersonForm = 2, PastForm = 4, ParticipleForm = 8, IngForm = 16 };

struct VerbReading
{
    QString lemma;
    quint8 forms = 0;
};

/// A row of the table of reporting verbs.
struct ReportingVerb
{
    QString verbClass;
    QString stance;
    QString frames; ///< letters explained in the table

    bool takes(char frame) const { return frames.contains(QLatin1Char(frame)); }
};

enum class NominalKind { None, Person, Organisation, Outlet, Place };

/// A row of the table of nouns that stand for a source.
struct SourceNoun
{
    QString singular;
    QString kind; ///< role, unnamed, document, organisation, media
    NominalKind nominal = NominalKind::None;
    bool plural = false;
};

/// The lexicons that name and attribution finders share, indexed by lower-case form. Built once; any thread.
struct WordTables
{
    QHash<QString, QString> closedClass; ///< word → class name, first class listed wins
    QSet<QString> relatives;
    QSet<QString> subordinators;
    QHash<QString, VerbReading> verbs;
    QHash<QString, ReportingVerb> reporting; ///< by lemma
    QHash<QString, SourceNoun> sourceNouns;
    QHash<QString, QString> attributionNouns;
    QHash<QString, QString> attributionAdverbs;
    QHash<QString, QChar> titles; ///< title → gender or null
    QSet<QString> titleWords; ///< single words that occur in titles
    QHash<QString, QChar> firstNames;
    QSet<QString> sentenceOpeners;
    QSet<QString> demonyms;
    QHash<QString, QString> nameWords; ///< word as capitalised → kind
};

const WordTables &wordTables();

} // namespace nutgraf::language
