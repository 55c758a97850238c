// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/checkworthiness.h"

#include "app/language/phrasetable.h"
#include "app/text/lexicon.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace nutgraf::language {

namespace {

struct Feature
{
    QString name;
    double weight = 0;
    int cap = 1;
    QList<Phrase> phrases; // empty for a feature counted by code
    bool atStart = false; // counts only where it opens the sentence
};

const QList<Feature> &features()
{
    static const QList<Feature> table = [] {
        QList<Feature> rows;
        for (const QStringList &row : text::lexicon(QStringLiteral("checkworthiness"))) {
            if (row.size() < 3)
                continue;
            Feature feature{row[0], row[1].toDouble(), row[2].toInt(), {}, false};
            QString words = row.value(3);
            if (words.startsWith(u'^')) {
                feature.atStart = true;
                words.remove(0, 1);
            }
            feature.phrases = phraseList(words);
            rows.append(feature);
        }
        return rows;
    }();
    return table;
}

// Regular past forms; the irregular ones are in the table.
int regularPasts(const QString &phrases)
{
    static const QStringList exceptions{QStringLiteral("need"),    QStringLiteral("indeed"), QStringLiteral("speed"),
                                        QStringLiteral("hundred"), QStringLiteral("united"), QStringLiteral("proceed"),
                                        QStringLiteral("succeed"), QStringLiteral("exceed"), QStringLiteral("feed")};
    int count = 0;
    for (const QString &word : phrases.split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() > 4 && word.endsWith(QLatin1String("ed")) && !exceptions.contains(word))
            ++count;
    }
    return count;
}

QHash<QString, int> counted(const SentenceFacts &facts)
{
    QHash<QString, int> counts;
    counts.insert(QStringLiteral("base"), 1);
    counts.insert(QStringLiteral("quantity"), facts.quantities);
    counts.insert(QStringLiteral("money"), facts.money);
    counts.insert(QStringLiteral("percent"), facts.percent);
    counts.insert(QStringLiteral("rank"), facts.ranks);
    counts.insert(QStringLiteral("time"), facts.times);
    counts.insert(QStringLiteral("name"), facts.names);
    counts.insert(QStringLiteral("attributed"), facts.isAttributed);
    counts.insert(QStringLiteral("quoted"), facts.isQuoted);
    counts.insert(QStringLiteral("question"), facts.isQuestion);
    counts.insert(QStringLiteral("very short"), facts.words < 6);
    counts.insert(QStringLiteral("short"), facts.words >= 6 && facts.words < 10);
    counts.insert(QStringLiteral("long"), facts.words >= 16);
    counts.insert(QStringLiteral("very long"), facts.words >= 26);
    counts.insert(QStringLiteral("regular past"), regularPasts(facts.phrases));
    return counts;
}

int countOf(const Feature &feature, const QString &phrases)
{
    int count = 0;
    for (const Phrase &phrase : feature.phrases) {
        if (feature.atStart)
            count += phrases.startsWith(u' ' + phrase.words()) && phrase.isIn(phrases);
        else
            count += phrase.countIn(phrases);
    }
    return count;
}

} // namespace

Worth checkWorthiness(const SentenceFacts &facts)
{
    const QHash<QString, int> counts = counted(facts);
    Worth worth;
    double sum = 0;
    for (const Feature &feature : features()) {
        const int count = feature.phrases.isEmpty() ? counts.value(feature.name) : countOf(feature, facts.phrases);
        const double part = feature.weight * std::min(count, feature.cap);
        if (part == 0)
            continue;
        sum += part;
        worth.why.append({feature.name, part});
    }
    std::stable_sort(worth.why.begin(), worth.why.end(), [](const Contribution &a, const Contribution &b) {
        return std::abs(a.weight) > std::abs(b.weight);
    });
    worth.score = 1 / (1 + std::exp(-sum));
    return worth;
}

} // namespace nutgraf::language
