// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/claimslots.h"

#include "app/language/phrasetable.h"
#include "app/text/lexicon.h"

#include <algorithm>

namespace nutgraf::language {

namespace {

// Near rows are sought in the words around the quantity alone; general ones only when no special one fits.
enum class MeasureReach { Near, Special, General };

struct MeasureRow
{
    QString name;
    QStringList kinds;
    QList<QList<Phrase>> groups;
    QList<Phrase> unless;
    MeasureReach reach = MeasureReach::Special;
};

struct QualifierRow
{
    QString key;
    QString value;
    QList<Phrase> phrases;
    QString measure; // part of the measure's name; empty for any
    bool clauseOnly = false;
};

struct MarkerRow
{
    QString kind;
    QList<Phrase> phrases;
};

QString kindName(QuantityKind kind)
{
    switch (kind) {
    case QuantityKind::Money:
        return QStringLiteral("money");
    case QuantityKind::Percent:
    case QuantityKind::Ratio:
        return QStringLiteral("percent");
    case QuantityKind::PercentagePoints:
        return QStringLiteral("points");
    case QuantityKind::Rank:
        return QStringLiteral("rank");
    case QuantityKind::Duration:
        return QStringLiteral("duration");
    case QuantityKind::Compute:
        return QStringLiteral("compute");
    case QuantityKind::Length:
        return QStringLiteral("length");
    case QuantityKind::Mass:
        return QStringLiteral("mass");
    case QuantityKind::Energy:
        return QStringLiteral("energy");
    default:
        return QStringLiteral("count");
    }
}

const QList<MeasureRow> &measureRows()
{
    static const QList<MeasureRow> table = [] {
        QList<MeasureRow> rows;
        for (const QStringList &row : text::lexicon(QStringLiteral("measures"))) {
            if (row.size() < 3)
                continue;
            MeasureRow measure{row[0], row[1].split(u','), {}, phraseList(row.value(3))};
            measure.reach = row.value(4) == QLatin1String("near") ? MeasureReach::Near
                : row.value(4) == QLatin1String("general")        ? MeasureReach::General
                                                                  : MeasureReach::Special;
            for (const QString &group : row[2].split(u';', Qt::SkipEmptyParts))
                measure.groups.append(phraseList(group));
            rows.append(measure);
        }
        return rows;
    }();
    return table;
}

const QList<QualifierRow> &qualifierRows()
{
    static const QList<QualifierRow> table = [] {
        QList<QualifierRow> rows;
        for (const QStringList &row : text::lexicon(QStringLiteral("qualifiers"))) {
            if (row.size() >= 3)
                rows.append(
                    {row[0], row[1], phraseList(row[2]), row.value(3), row.value(4) == QLatin1String("clause")});
        }
        return rows;
    }();
    return table;
}

const QList<MarkerRow> &markerRows()
{
    static const QList<MarkerRow> table = [] {
        QList<MarkerRow> rows;
        for (const QStringList &row : text::lexicon(QStringLiteral("claimmodality"))) {
            if (row.size() >= 2)
                rows.append({row[0], phraseList(row[1])});
        }
        return rows;
    }();
    return table;
}

// Whether all groups of a row's words are there and at least one of them stands in the clause.
bool fits(const MeasureRow &row, const QString &clause, const QString &around)
{
    if (anyIn(row.unless, clause))
        return false;
    bool some = false;
    for (const QList<Phrase> &group : row.groups) {
        const bool here = anyIn(group, clause);
        if (!here && !anyIn(group, around))
            return false;
        some = some || here;
    }
    return some;
}

} // namespace

QString measureOf(QuantityKind kind, const MeasureContext &context)
{
    const QString name = kindName(kind);
    const auto find = [&](MeasureReach reach, const QString &clause, const QString &around) {
        for (const MeasureRow &row : measureRows()) {
            if (row.reach == reach && row.kinds.contains(name) && fits(row, clause, around))
                return row.name;
        }
        return QString();
    };
    QString measure = find(MeasureReach::Near, context.near, QString());
    for (const MeasureReach reach : {MeasureReach::Special, MeasureReach::General}) {
        const bool general = reach == MeasureReach::General;
        for (const QString &around : {QString(), context.sentence, context.sentence + context.before}) {
            const bool tooFar = general && !around.isEmpty() && around.size() > context.sentence.size();
            if (measure.isEmpty() && !tooFar)
                measure = find(reach, context.clause, around);
        }
    }
    return measure;
}

QStringList qualifiersOf(const QString &measure, const QString &clause, const QString &context)
{
    QStringList found;
    QStringList keys;
    const auto collect = [&](const QString &words, bool isContext) {
        for (const QualifierRow &row : qualifierRows()) {
            const bool bound = !row.measure.isEmpty() && !measure.contains(row.measure);
            if (keys.contains(row.key) || bound || (isContext && row.clauseOnly) || !anyIn(row.phrases, words))
                continue;
            keys.append(row.key);
            found.append(row.key + QStringLiteral(": ") + row.value);
        }
    };
    collect(clause, false);
    collect(context, true);
    found.sort();
    return found;
}

Markers markersOf(const QString &clause)
{
    static const QStringList order{QStringLiteral("denied"), QStringLiteral("alleged"), QStringLiteral("possible"),
                                   QStringLiteral("future"), QStringLiteral("reported")};
    static const Modality modalities[]{Modality::Denied, Modality::Alleged, Modality::Possible, Modality::Future,
                                       Modality::Reported};
    Markers markers;
    qsizetype best = order.size();
    for (const MarkerRow &row : markerRows()) {
        for (const Phrase &phrase : row.phrases) {
            if (!phrase.isIn(clause))
                continue;
            if (row.kind == QLatin1String("legal") || row.kind == QLatin1String("comparison"))
                break;
            if (row.kind.endsWith(QLatin1String("negation"))) {
                markers.negated = true;
                continue;
            }
            if (!markers.hedges.contains(phrase.words()) && row.kind != QLatin1String("future"))
                markers.hedges.append(phrase.words());
            const qsizetype rank = order.indexOf(row.kind);
            if (rank >= 0)
                best = std::min(best, rank);
        }
    }
    if (best < order.size())
        markers.modality = modalities[best];
    return markers;
}

QString wordKindOf(const QString &clause)
{
    for (const MarkerRow &row : markerRows()) {
        if ((row.kind == QLatin1String("legal") || row.kind == QLatin1String("comparison"))
            && anyIn(row.phrases, clause))
            return row.kind;
    }
    return {};
}

} // namespace nutgraf::language
