// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dossier.h"

#include "app/cli/caseaccess.h"
#include "app/cli/program.h"
#include "app/export/recordjson.h"

#include <QCoreApplication>

namespace nutgraf::cli {

using storage::AssertionRow;
using storage::Status;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

void writeHeading(const Streams &streams, const QString &heading)
{
    writeLine(streams.out, {});
    writeLine(streams.out, heading);
}

QString marked(storage::RecordState state, const QString &text)
{
    const QString mark = stateMark(state);
    return mark.isEmpty() ? text : mark + u' ' + text;
}

void writeRelations(const Streams &streams, const QList<storage::RelationRow> &relations)
{
    if (relations.isEmpty())
        return;
    writeHeading(streams, Wording::tr("How the values relate"));
    for (const storage::RelationRow &relation : relations) {
        writeLine(
            streams.out,
            QStringLiteral("  %1  %2  (%3 – %4)")
                .arg(relation.kind, relation.explanation, shortName(relation.source), shortName(relation.target)));
        if (relation.decision != u"open")
            writeLine(streams.out, QStringLiteral("      %1 %2").arg(relation.decision, relation.note).trimmed());
    }
}

void writeEvidence(const Streams &streams, const QList<storage::EvidenceRow> &evidence)
{
    if (evidence.isEmpty())
        return;
    writeHeading(streams, Wording::tr("Evidence"));
    for (const storage::EvidenceRow &item : evidence) {
        writeLine(streams.out, QStringLiteral("  %1  %2").arg(item.stance, item.title));
        if (!item.passage.exact.isEmpty())
            writeLine(streams.out, QStringLiteral("      “%1”").arg(item.passage.exact.simplified()));
        if (!item.note.isEmpty())
            writeLine(streams.out, QStringLiteral("      ") + item.note);
    }
}

} // namespace

void writeAssertion(const Streams &streams, const AssertionRow &assertion)
{
    const QString value = assertion.valueWords.isEmpty() ? Wording::tr("no value") : assertion.valueWords.simplified();
    writeLine(streams.out, QStringLiteral("  %1  %2").arg(shortName(assertion.uuid), marked(assertion.state, value)));
    QStringList place{assertion.publisher, assertion.documentTitle, assertion.published.left(10)};
    place.removeAll(QString());
    writeLine(streams.out, QStringLiteral("      ") + place.join(QStringLiteral(", ")));
    writeLine(streams.out, QStringLiteral("      “%1”").arg(assertion.passage.exact.simplified()));
    const QString chain = exporting::chainText(assertion);
    if (!chain.isEmpty())
        writeLine(streams.out, QStringLiteral("      ") + Wording::tr("according to %1").arg(chain));
    QStringList scope = assertion.qualifiers;
    if (!assertion.asOf.isEmpty())
        scope.append(Wording::tr("as of %1").arg(assertion.asOf));
    if (!scope.isEmpty())
        writeLine(streams.out, QStringLiteral("      ") + scope.join(QStringLiteral("; ")));
    if (!assertion.copyOf.isNull())
        writeLine(streams.out, QStringLiteral("      ") + Wording::tr("in a copy of another document"));
}

Status writeDossier(const Streams &streams, storage::CaseReader &reader, const storage::ClaimRow &claim)
{
    NUTGRAF_TRY(const auto assertions, reader.assertionsOf(claim.uuid));
    NUTGRAF_TRY(const auto relations, reader.relationsOf(claim.uuid));
    NUTGRAF_TRY(const auto evidence, reader.evidenceFor(claim.uuid));
    writeLine(streams.out, marked(claim.state, claim.statement));
    writeLine(streams.out,
              Wording::tr("%1 assertions in %2 documents by %3 sources, %4 of them unnamed; %5 open conflicts")
                  .arg(claim.assertions)
                  .arg(claim.documents)
                  .arg(claim.sources)
                  .arg(claim.unnamed)
                  .arg(claim.conflicts));
    if (!claim.rating.isEmpty())
        writeLine(streams.out, Wording::tr("Rated %1. %2").arg(claim.rating, claim.rationale).trimmed());
    writeLine(streams.out, storage::uuidText(claim.uuid));
    writeHeading(streams, Wording::tr("Who says so"));
    for (const AssertionRow &assertion : assertions)
        writeAssertion(streams, assertion);
    writeRelations(streams, relations);
    writeEvidence(streams, evidence);
    return {};
}

} // namespace nutgraf::cli
