// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/wordtables.h"

#include "app/text/lexicon.h"

namespace nutgraf::language {

namespace {

bool isVowel(QChar letter)
{
    return QStringView(u"aeiou").contains(letter);
}

/// Whether the last consonant doubles before -ed and -ing: one syllable, consonant-vowel-consonant.
bool doublesConsonant(const QString &base)
{
    const qsizetype length = base.size();
    if (length < 3 || isVowel(base.back()) || !isVowel(base[length - 2]) || QStringView(u"wxy").contains(base.back()))
        return false;
    if (base == u"admit" || base == u"refer" || base == u"compel" || base == u"occur" || base == u"permit"
        || base == u"commit" || base == u"transfer" || base == u"regret" || base == u"expel" || base == u"emit")
        return true;
    for (qsizetype i = 0; i < length - 2; ++i) {
        if (isVowel(base[i]))
            return false;
    }
    return true;
}

QString pastOf(const QString &base)
{
    if (base.endsWith(u'e'))
        return base + u'd';
    if (base.endsWith(u'y') && base.size() > 1 && !isVowel(base[base.size() - 2]))
        return base.chopped(1) + QStringLiteral("ied");
    if (doublesConsonant(base))
        return base + base.back() + QStringLiteral("ed");
    return base + QStringLiteral("ed");
}

QString thirdPersonOf(const QString &base)
{
    if (base.endsWith(u'y') && base.size() > 1 && !isVowel(base[base.size() - 2]))
        return base.chopped(1) + QStringLiteral("ies");
    if (base.endsWith(u's') || base.endsWith(u'x') || base.endsWith(u"ch") || base.endsWith(u"sh")
        || base.endsWith(u'o'))
        return base + QStringLiteral("es");
    return base + u's';
}

QString ingOf(const QString &base)
{
    if (base.endsWith(u"ie"))
        return base.chopped(2) + QStringLiteral("ying");
    if (base.endsWith(u'e') && !base.endsWith(u"ee") && base.size() > 2)
        return base.chopped(1) + QStringLiteral("ing");
    if (doublesConsonant(base))
        return base + base.back() + QStringLiteral("ing");
    return base + QStringLiteral("ing");
}

void addVerb(QHash<QString, VerbReading> &verbs, const QString &base, const QString &past, const QString &participle)
{
    const auto add = [&](const QString &form, quint8 kind) {
        VerbReading &reading = verbs[form];
        if (reading.lemma.isEmpty() || kind == BaseForm)
            reading.lemma = base;
        reading.forms |= kind;
    };
    add(past.isEmpty() ? pastOf(base) : past, PastForm);
    add(participle.isEmpty() ? pastOf(base) : participle, ParticipleForm);
    add(thirdPersonOf(base), ThirdPersonForm);
    add(ingOf(base), IngForm);
    add(base, BaseForm);
}

void readVerbs(WordTables &tables)
{
    for (const QStringList &row : text::lexicon(QStringLiteral("verbs"))) {
        if (row.size() >= 2 && row[0] == u"*") {
            for (const QString &base : row[1].split(u' ', Qt::SkipEmptyParts))
                addVerb(tables.verbs, base, {}, {});
        } else if (row.size() >= 3) {
            addVerb(tables.verbs, row[0], row[1], row[2]);
        }
    }
    for (const QStringList &row : text::lexicon(QStringLiteral("reportingverbs"))) {
        if (row.size() < 4)
            continue;
        tables.reporting.insert(row[0], {row[1], row[2], row[3]});
        if (row[0].contains(u'_'))
            continue;
        const QStringList forms = row.size() > 4 ? row[4].split(u',') : QStringList();
        addVerb(tables.verbs, row[0], forms.value(0), forms.value(1));
    }
    // Spellings that two verbs share belong to the one that reports.
    tables.verbs.insert(QStringLiteral("found"), {QStringLiteral("find"), PastForm | ParticipleForm});
    tables.verbs.insert(QStringLiteral("saw"), {QStringLiteral("see"), PastForm});
    tables.verbs.insert(QStringLiteral("felt"), {QStringLiteral("feel"), PastForm | ParticipleForm});
    for (const QStringView noVerb : {u"being", u"during", u"united", u"states", u"according", u"news", u"need"})
        tables.verbs.remove(noVerb.toString());
}

void readNouns(WordTables &tables)
{
    const QHash<QString, NominalKind> kinds{{QStringLiteral("person"), NominalKind::Person},
                                            {QStringLiteral("organisation"), NominalKind::Organisation},
                                            {QStringLiteral("outlet"), NominalKind::Outlet},
                                            {QStringLiteral("place"), NominalKind::Place}};
    for (const QStringList &row : text::lexicon(QStringLiteral("sourcenouns"))) {
        if (row.size() < 3)
            continue;
        SourceNoun noun{row[0], row[2], kinds.value(row.value(3), NominalKind::None), false};
        if (!tables.sourceNouns.contains(row[0]))
            tables.sourceNouns.insert(row[0], noun);
        noun.plural = true;
        if (!tables.sourceNouns.contains(row[1]) || row[0] == row[1])
            tables.sourceNouns.insert(row[1], noun);
    }
    for (const QStringList &row : text::lexicon(QStringLiteral("attributionnouns"))) {
        if (row.size() >= 2)
            tables.attributionNouns.insert(row[0], row[1]);
    }
    for (const QStringList &row : text::lexicon(QStringLiteral("attributionadverbs"))) {
        if (row.size() >= 2)
            tables.attributionAdverbs.insert(row[0], row[1]);
    }
}

void readNameLexicons(WordTables &tables)
{
    for (const QStringList &row : text::lexicon(QStringLiteral("titles"))) {
        tables.titles.insert(row[0], row.value(1).isEmpty() ? QChar() : row[1][0]);
        for (const QString &word : row[0].split(u' '))
            tables.titleWords.insert(word);
    }
    for (const QStringList &row : text::lexicon(QStringLiteral("firstnames")))
        tables.firstNames.insert(row[0], row.value(1).isEmpty() ? QChar() : row[1][0]);
    for (const QStringList &row : text::lexicon(QStringLiteral("sentenceopeners")))
        tables.sentenceOpeners.insert(row[0].toLower());
    for (const QStringList &row : text::lexicon(QStringLiteral("demonyms")))
        tables.demonyms.insert(row[0]);
    for (const QStringList &row : text::lexicon(QStringLiteral("namewords"))) {
        for (const QString &word : row.value(1).split(u' ', Qt::SkipEmptyParts)) {
            if (!tables.nameWords.contains(word))
                tables.nameWords.insert(word, row[0]);
        }
    }
}

WordTables build()
{
    WordTables tables;
    for (const QStringList &row : text::lexicon(QStringLiteral("closedclass"))) {
        for (const QString &word : row.value(1).split(u' ', Qt::SkipEmptyParts)) {
            if (!tables.closedClass.contains(word))
                tables.closedClass.insert(word, row[0]);
            if (row[0] == u"relative")
                tables.relatives.insert(word);
            if (row[0] == u"subordinator")
                tables.subordinators.insert(word);
        }
    }
    readVerbs(tables);
    readNouns(tables);
    readNameLexicons(tables);
    return tables;
}

} // namespace

const WordTables &wordTables()
{
    static const WordTables tables = build();
    return tables;
}

} // namespace nutgraf::language
