// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/caseaccess.h"
#include "app/cli/dossier.h"
#include "app/cli/manual.h"
#include "app/cli/printedvalues.h"
#include "app/cli/program.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "app/export/recordjson.h"

#include <QCoreApplication>

namespace nutgraf::cli {

using storage::CaseReader;
using storage::Result;
using storage::StateFilter;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

Result<QList<storage::ClaimRow>> allClaims(CaseReader &reader, StateFilter filter, bool onlyConflicts)
{
    QList<storage::ClaimRow> claims;
    storage::PageRequest page;
    while (true) {
        NUTGRAF_TRY(const auto rows, reader.claims(filter, page));
        for (const storage::ClaimRow &row : rows)
            if (!onlyConflicts || row.conflicts > 0)
                claims.append(row);
        if (rows.size() < page.limit)
            return claims;
        page.afterKey = rows.last().id.value;
    }
}

Result<int> writeClaims(const Streams &streams, CaseReader &reader, StateFilter filter, bool onlyConflicts, bool json)
{
    NUTGRAF_TRY(const auto claims, allClaims(reader, filter, onlyConflicts));
    if (json) {
        QJsonArray array;
        for (const storage::ClaimRow &claim : claims)
            array.append(exporting::toJson(claim));
        writeJson(streams, array);
        return int(Succeeded);
    }
    if (claims.isEmpty())
        writeLine(streams.out, Wording::tr("There are no such claims."));
    Table table({Wording::tr("Id"), QString(), Wording::tr("Said"), Wording::tr("Sources"), Wording::tr("Conflicts"),
                 Wording::tr("Values"), Wording::tr("Claim")});
    for (const storage::ClaimRow &claim : claims) {
        const QString sources = claim.unnamed > 0 ? Wording::tr("%1 (%2 unnamed)").arg(claim.sources).arg(claim.unnamed)
                                                  : QString::number(claim.sources);
        NUTGRAF_TRY(const QString values, printedValues(reader, claim));
        table.add({shortName(claim.uuid), stateMark(claim.state), QString::number(claim.assertions), sources,
                   claim.conflicts > 0 ? QString::number(claim.conflicts) : QString(), values, claim.statement});
    }
    if (table.rowCount() > 0)
        table.write(streams.out);
    return int(Succeeded);
}

Result<int> writeOne(const Streams &streams, casework::Investigation &investigation, const QString &name, bool json)
{
    NUTGRAF_TRY(const QUuid uuid, findRecord(investigation.connection(), name));
    NUTGRAF_TRY(const auto claim, investigation.reader().claim(uuid));
    if (!claim)
        return storage::Error{
            storage::ErrorCode::InvalidInput, Wording::tr("The record “%1” is no claim.").arg(name), {}};
    if (json) {
        NUTGRAF_TRY(const QJsonObject dossier, exporting::dossierJson(investigation.reader(), *claim));
        writeJson(streams, dossier);
        return int(Succeeded);
    }
    NUTGRAF_CHECK(writeDossier(streams, investigation.reader(), *claim));
    return int(Succeeded);
}

int runClaims(const QStringList &words, const Streams &streams)
{
    Arguments arguments(words);
    const bool json = arguments.flag(QStringLiteral("--json"));
    const bool suggested = arguments.flag(QStringLiteral("--suggested"));
    const bool conflicts = arguments.flag(QStringLiteral("--conflicts"));
    const Result<QStringList> operands = arguments.operands(1, 2);
    if (!operands)
        return refuseUsage(streams, operands.error().message);
    const QString name = operands.value().value(1);
    if (!name.isEmpty() && (suggested || conflicts))
        return refuseUsage(streams, Wording::tr("Name a claim, or ask for some of them, but not both."));
    const StateFilter filter = suggested ? StateFilter::Undecided : StateFilter::NotRejected;
    return withCase(streams, operands.value().first(), storage::OpenMode::ReadOnly,
                    [&](casework::Investigation &investigation) -> Result<int> {
                        if (!name.isEmpty())
                            return writeOne(streams, investigation, name, json);
                        return writeClaims(streams, investigation.reader(), filter, conflicts, json);
                    });
}

} // namespace

Verb claimsVerb()
{
    const QString summary = Wording::tr("List claims, or tell everything about one");
    return {
        QStringLiteral("claims"), summary,
        manualPage(
            QStringLiteral("claims"), summary,
            {{QStringLiteral("claims FILE [--suggested] [--conflicts] [--json]"),
              QStringLiteral("claims FILE UUID [--json]")},
             Wording::tr("Lists the claims that were not rejected: how often each is said, by how many sources, the "
                         "lowest and highest value and the conflicts that are open. With a UUID, or the beginning or "
                         "end of one, it tells who says so, in which words and according to whom, how the values "
                         "relate and what the evidence is."),
             {{QStringLiteral("--suggested"), Wording::tr("Only those that nobody decided on.")},
              {QStringLiteral("--conflicts"), Wording::tr("Only those with open conflicts.")},
              jsonOption()},
             {QStringLiteral("claims dispute.nutgraf --conflicts"),
              QStringLiteral("claims dispute.nutgraf 4f2a91c0")}}),
        runClaims};
}

} // namespace nutgraf::cli
