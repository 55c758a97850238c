// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/originations.h"

namespace nutgraf::widgets {

using storage::AssertionRow;
using storage::RelationRow;

namespace {

constexpr qsizetype ShortestVerbatim = 40; // shorter clauses are alike by chance

QString originKey(const AssertionRow &assertion)
{
    if (assertion.speakerUuid.isNull() || (!assertion.chain.isEmpty() && assertion.chain.constLast().unnamed))
        return {};
    return assertion.speakerUuid.toString() + u'\n' + assertion.valueLow + u'\n' + assertion.valueHigh + u'\n'
        + assertion.approximation + u'\n' + assertion.qualifiers.join(u'\n');
}

} // namespace

QSet<QUuid> repeatsAmong(const QList<AssertionRow> &assertions, const QList<RelationRow> &relations)
{
    QSet<QUuid> repeats;
    for (const RelationRow &relation : relations) {
        if (relation.kind == QLatin1String("copies") && relation.decision != QLatin1String("rejected"))
            repeats.insert(relation.source);
    }
    QHash<QString, QUuid> words; // document of the first that says so
    QHash<QString, QUuid> origins;
    for (const AssertionRow &assertion : assertions) {
        const QUuid document = assertion.passage.documentUuid;
        const auto isRepeat = [&](QHash<QString, QUuid> &seen, const QString &key) {
            const auto known = seen.constFind(key);
            if (known != seen.constEnd())
                return *known != document;
            seen.insert(key, document);
            return false;
        };
        const QString verbatim = assertion.words.simplified().toCaseFolded();
        if (verbatim.size() >= ShortestVerbatim && isRepeat(words, verbatim))
            repeats.insert(assertion.uuid);
        const QString origin = originKey(assertion);
        if (!origin.isEmpty() && isRepeat(origins, origin))
            repeats.insert(assertion.uuid);
    }
    return repeats;
}

} // namespace nutgraf::widgets
