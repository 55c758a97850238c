// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/edits.h"
#include "app/cli/arguments.h"
#include "app/cli/caseaccess.h"
#include "app/cli/manual.h"
#include "app/cli/program.h"
#include "app/cli/verbs.h"

#include <QCoreApplication>

namespace nutgraf::cli {

using casework::Verdict;
using storage::RecordKind;
using storage::Result;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

Result<casework::Change> verdictOn(casework::Investigation &investigation, const QUuid &uuid, Verdict verdict)
{
    NUTGRAF_TRY(const auto kind, investigation.reader().kindOf(uuid));
    if (kind == RecordKind::Relation)
        return casework::decideRelation(
            uuid, verdict == Verdict::Reject ? QStringLiteral("rejected") : QStringLiteral("real"), {});
    return casework::decide(investigation.reader(), kind.value_or(RecordKind::Claim), uuid, verdict);
}

int runDecide(const QStringList &words, const Streams &streams, bool accept)
{
    Arguments arguments(words);
    const bool json = arguments.flag(QStringLiteral("--json"));
    const bool all = accept && arguments.flag(QStringLiteral("--all"));
    const Result<QStringList> operands = arguments.operands(2, 10'000);
    if (!operands)
        return refuseUsage(streams, operands.error().message);
    const Verdict verdict = !accept ? Verdict::Reject : all ? Verdict::AcceptWithAll : Verdict::Accept;
    return withCase(
        streams, operands.value().first(), storage::OpenMode::ReadWrite,
        [&](casework::Investigation &investigation) -> Result<int> {
            QJsonArray decided;
            for (const QString &name : operands.value().mid(1)) {
                NUTGRAF_TRY(const QUuid uuid, findRecord(investigation.connection(), name));
                NUTGRAF_TRY(const casework::Change change, verdictOn(investigation, uuid, verdict));
                NUTGRAF_CHECK(investigation.apply(change));
                decided.append(storage::uuidText(uuid));
                if (!json)
                    writeLine(streams.out, QStringLiteral("%1  %2").arg(shortName(uuid), change.title));
            }
            if (json)
                writeJson(streams,
                          QJsonObject{{accept ? QStringLiteral("accepted") : QStringLiteral("rejected"), decided}});
            return int(Succeeded);
        });
}

} // namespace

Verb acceptVerb()
{
    const QString summary = Wording::tr("Accept what was suggested");
    return {
        QStringLiteral("accept"), summary,
        manualPage(
            QStringLiteral("accept"), summary,
            {{QStringLiteral("accept FILE UUID... [--all] [--json]")},
             Wording::tr("Confirms suggested claims, assertions, events and relations. An accepted assertion brings "
                         "its claim and the sources of its chain with it; an accepted claim leaves its assertions to "
                         "be looked at one by one."),
             {{QStringLiteral("--all"), Wording::tr("Confirm the assertions of a claim too.")}, jsonOption()},
             {QStringLiteral("accept dispute.nutgraf 4f2a91c0 --all")}}),
        [](const QStringList &words, const Streams &streams) { return runDecide(words, streams, true); }};
}

Verb rejectVerb()
{
    const QString summary = Wording::tr("Reject what was suggested");
    return {QStringLiteral("reject"), summary,
            manualPage(
                QStringLiteral("reject"), summary,
                {{QStringLiteral("reject FILE UUID... [--json]")},
                 Wording::tr("Rejects suggested claims, assertions, events and relations; they are not suggested again "
                             "from the same words. With a claim go those of its assertions that nobody confirmed."),
                 {jsonOption()},
                 {QStringLiteral("reject dispute.nutgraf 4f2a91c0")}}),
            [](const QStringList &words, const Streams &streams) { return runDecide(words, streams, false); }};
}

} // namespace nutgraf::cli
