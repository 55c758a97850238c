// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/reportcues.h"

#include <algorithm>

namespace nutgraf::language {

namespace {

constexpr qsizetype FarthestCarrier = 14;

// "call for", "point out", "lash out at": the longest lemma of the table at a verb.
bool verbCueAt(const Stretch &stretch, qsizetype i, Cue &cue)
{
    const auto &reporting = wordTables().reporting;
    const QString &lemma = stretch.lemma(i);
    if (lemma.isEmpty())
        return false;
    for (qsizetype length = 3; length > 0; --length) {
        QString key = lemma;
        for (qsizetype k = 1; k < length; ++k)
            key += u'_' + stretch.lower(i + k);
        const auto found = reporting.constFind(key);
        if (found == reporting.constEnd() || (length > 1 && i + length > stretch.size()))
            continue;
        cue = {CueKind::Verb, {i, i + length}, found->verbClass, found->frames};
        return true;
    }
    return false;
}

} // namespace

QList<Cue> findCues(const Stretch &stretch)
{
    QList<Cue> cues;
    for (qsizetype i = 0; i < stretch.size(); ++i) {
        const QString &word = stretch.lower(i);
        if (word.isEmpty())
            continue;
        Cue cue;
        if (word == u"according" && stretch.kind(i + 1) == WordClass::To) {
            cues.append({CueKind::AccordingTo, {i, i + 2}, QStringLiteral("said"), {}});
            ++i;
        } else if (verbCueAt(stretch, i, cue)) {
            cues.append(cue);
            i = cue.items.end - 1;
        } else if (const auto adverb = wordTables().attributionAdverbs.constFind(word);
                   adverb != wordTables().attributionAdverbs.constEnd()) {
            cues.append({CueKind::Adverb, {i, i + 1}, *adverb, {}});
        } else if (stretch.kind(i) == WordClass::Noun) {
            const auto noun = wordTables().attributionNouns.constFind(word);
            if (noun != wordTables().attributionNouns.constEnd())
                cues.append({CueKind::Noun, {i, i + 1}, *noun, {}});
        }
    }
    return cues;
}

bool isCircumstance(const Stretch &stretch, qsizetype preposition)
{
    static const QSet<QString> prepositions{
        QStringLiteral("in"),        QStringLiteral("on"),         QStringLiteral("at"),   QStringLiteral("during"),
        QStringLiteral("via"),       QStringLiteral("through"),    QStringLiteral("to"),   QStringLiteral("after"),
        QStringLiteral("before"),    QStringLiteral("following"),  QStringLiteral("from"), QStringLiteral("with"),
        QStringLiteral("regarding"), QStringLiteral("concerning"), QStringLiteral("late"), QStringLiteral("around"),
        QStringLiteral("of"),        QStringLiteral("about"),      QStringLiteral("for"),  QStringLiteral("by"),
        QStringLiteral("last")};
    return (stretch.kind(preposition) == WordClass::Preposition || stretch.kind(preposition) == WordClass::To)
        && prepositions.contains(stretch.lower(preposition));
}

bool isMediumNoun(const QString &noun)
{
    static const QSet<QString> nouns{
        QStringLiteral("interview"), QStringLiteral("statement"), QStringLiteral("release"),
        QStringLiteral("post"),      QStringLiteral("tweet"),     QStringLiteral("letter"),
        QStringLiteral("email"),     QStringLiteral("e-mail"),    QStringLiteral("filing"),
        QStringLiteral("speech"),    QStringLiteral("briefing"),  QStringLiteral("conference"),
        QStringLiteral("blog"),      QStringLiteral("memo"),      QStringLiteral("message"),
        QStringLiteral("thread"),    QStringLiteral("testimony"), QStringLiteral("podcast"),
        QStringLiteral("hearing"),   QStringLiteral("video"),     QStringLiteral("broadcast"),
        QStringLiteral("address"),   QStringLiteral("remarks")};
    return nouns.contains(noun);
}

qsizetype breakAfter(const Stretch &stretch, qsizetype at)
{
    qsizetype i = at;
    for (int steps = 0; steps < 8 && i < stretch.size(); ++steps) {
        const WordClass kind = stretch.kind(i);
        if (kind == WordClass::Comma)
            return i;
        if (kind == WordClass::Time || kind == WordClass::Adverb) {
            ++i;
        } else if (isCircumstance(stretch, i)) {
            const ItemRange phrase = stretch.phraseAt(i + 1);
            i = phrase.isEmpty() ? i + 2 : phrase.end;
        } else {
            break;
        }
    }
    return -1;
}

ItemRange withoutMedium(const Stretch &stretch, ItemRange phrase)
{
    for (qsizetype i = phrase.first + 1; i < phrase.end; ++i) {
        if (stretch.lower(i) != u"in" && stretch.lower(i) != u"at")
            continue;
        for (qsizetype k = i + 1; k < phrase.end; ++k) {
            if (isMediumNoun(stretch.lower(k)))
                return {phrase.first, i};
        }
    }
    return phrase;
}

TextSpan carrierBetween(const Stretch &stretch, qsizetype first, qsizetype end)
{
    for (qsizetype i = first; i < std::min(end, first + FarthestCarrier); ++i) {
        if (stretch.isQuote(i) || stretch.kind(i) == WordClass::Semicolon || stretch.isFinite(i))
            break;
        if (stretch.lower(i) != u"to" && stretch.lower(i) != u"with")
            continue;
        const ItemRange phrase = stretch.phraseAt(i + 1);
        for (qsizetype k = phrase.first; k < phrase.end; ++k) {
            if (stretch.name(k) >= 0)
                return stretch.span(phrase);
        }
    }
    return {};
}

TextSpan carrierBefore(const Stretch &stretch, qsizetype source)
{
    for (qsizetype i = 1; i + 1 < source; ++i) {
        const QString &word = stretch.lower(i);
        if ((word == u"with" || word == u"to") && isMediumNoun(stretch.lower(i - 1)))
            return stretch.span(stretch.phraseAt(i + 1));
    }
    return {};
}

TextSpan citedBetween(const Stretch &stretch, qsizetype first, qsizetype end)
{
    for (qsizetype i = first; i < std::min(end, stretch.size()); ++i) {
        const QString &word = stretch.lower(i);
        if (word == u"citing" || word == u"quoting" || word == u"cited" || word == u"cites")
            return stretch.span(stretch.phraseAt(i + 1));
    }
    return {};
}

} // namespace nutgraf::language
