// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/dossier.h"

#include "app/casework/statements.h"
#include "widgets/models/casewords.h"
#include "widgets/models/originations.h"

namespace nutgraf::widgets {

using storage::AssertionRow;
using storage::RelationRow;

namespace {

QSet<QUuid> clearedAmong(const QList<RelationRow> &relations)
{
    QSet<QUuid> cleared;
    QSet<QUuid> suspected;
    for (const RelationRow &relation : relations) {
        if (!isSuspect(relation.kind))
            continue;
        const bool off =
            relation.decision == QLatin1String("rejected") || relation.decision == QLatin1String("explained");
        QSet<QUuid> &group = off ? cleared : suspected;
        group << relation.source << relation.target;
    }
    return cleared - suspected;
}

} // namespace

const AssertionRow *Dossier::assertion(const QUuid &uuid) const
{
    for (const AssertionRow &each : assertions)
        if (each.uuid == uuid)
            return &each;
    return nullptr;
}

storage::Result<std::optional<Dossier>> readDossier(storage::CaseReader &reader, const QUuid &claim)
{
    NUTGRAF_TRY(const auto row, reader.claim(claim));
    if (!row)
        return std::optional<Dossier>();
    Dossier dossier;
    dossier.claim = *row;
    NUTGRAF_TRY(dossier.assertions, reader.assertionsOf(claim));
    NUTGRAF_TRY(dossier.relations, reader.relationsOf(claim));
    NUTGRAF_TRY(dossier.evidence, reader.evidenceFor(claim));
    dossier.repeats = repeatsAmong(dossier.assertions, dossier.relations);
    dossier.cleared = clearedAmong(dossier.relations);
    QList<reasoning::Statement> statements = casework::statementsOf(dossier.assertions);
    for (qsizetype i = 0; i < statements.size(); ++i) {
        if (dossier.repeats.contains(dossier.assertions.at(i).uuid))
            statements[i].copyOf = QStringLiteral("copy");
    }
    dossier.spread = reasoning::spreadOf(statements);
    return std::optional<Dossier>(dossier);
}

} // namespace nutgraf::widgets
