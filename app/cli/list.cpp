// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/caseaccess.h"
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

QString say(const char *words)
{
    return QCoreApplication::translate("cli", words);
}

// Every row of a list that comes in pages.
template<typename Page, typename Use>
storage::Status eachRow(Page page, Use use)
{
    storage::PageRequest request;
    while (true) {
        NUTGRAF_TRY(const auto rows, page(request));
        for (const auto &row : rows)
            use(row);
        if (rows.size() < request.limit)
            return {};
        request.afterKey = rows.last().id.value;
    }
}

struct Listing
{
    Table table;
    QJsonArray json;
};

Result<Listing> listDocuments(CaseReader &reader)
{
    Listing listing{Table({say("Id"), say("Published"), say("Kind"), say("Publisher"), say("Found"), say("Title")}),
                    {}};
    NUTGRAF_CHECK(eachRow([&](storage::PageRequest page) { return reader.documents({}, page); },
                          [&](const storage::DocumentRow &row) {
                              listing.table.add({shortName(row.uuid), row.published.left(10), row.kind, row.publisher,
                                                 QString::number(row.suggestions + row.claims), row.title});
                              listing.json.append(exporting::toJson(row));
                          }));
    return listing;
}

Result<Listing> listSources(CaseReader &reader)
{
    Listing listing{Table({say("Id"), say(" "), say("Kind"), say("Documents"), say("Says"), say("Name")}), {}};
    NUTGRAF_CHECK(eachRow([&](storage::PageRequest page) { return reader.sources(page); },
                          [&](const storage::SourceRow &row) {
                              listing.table.add({shortName(row.uuid), stateMark(row.state), row.kind,
                                                 QString::number(row.documents), QString::number(row.assertions),
                                                 row.name});
                              listing.json.append(exporting::toJson(row));
                          }));
    return listing;
}

Result<Listing> listClaims(CaseReader &reader)
{
    Listing listing{
        Table({say("Id"), say(" "), say("Said"), say("Conflicts"), say("Rating"), say("Values"), say("Claim")}), {}};
    QList<storage::ClaimRow> claims;
    NUTGRAF_CHECK(eachRow([&](storage::PageRequest page) { return reader.claims(StateFilter::NotRejected, page); },
                          [&](const storage::ClaimRow &row) { claims.append(row); }));
    for (const storage::ClaimRow &row : std::as_const(claims)) {
        NUTGRAF_TRY(const QString values, printedValues(reader, row));
        listing.table.add({shortName(row.uuid), stateMark(row.state), QString::number(row.assertions),
                           QString::number(row.conflicts), row.rating, values, row.statement});
        listing.json.append(exporting::toJson(row));
    }
    return listing;
}

Result<Listing> listEvents(CaseReader &reader)
{
    Listing listing{Table({say("Id"), say(" "), say("Date"), say("Kind"), say("Who"), say("What")}), {}};
    NUTGRAF_TRY(const auto events, reader.events(StateFilter::NotRejected));
    for (const storage::EventRow &row : events) {
        listing.table.add({shortName(row.uuid), stateMark(row.state), row.happened, row.kind, row.lane, row.title});
        listing.json.append(exporting::toJson(row));
    }
    return listing;
}

int runList(const QStringList &words, const Streams &streams)
{
    Arguments arguments(words);
    const bool json = arguments.flag(QStringLiteral("--json"));
    const Result<QStringList> operands = arguments.operands(1, 2);
    if (!operands)
        return refuseUsage(streams, operands.error().message);
    const QString what = operands.value().value(1, QStringLiteral("documents"));
    Result<Listing> (*list)(CaseReader &) = nullptr;
    if (what == u"documents")
        list = listDocuments;
    else if (what == u"sources")
        list = listSources;
    else if (what == u"claims")
        list = listClaims;
    else if (what == u"events")
        list = listEvents;
    else
        return refuseUsage(streams, say("There is no list of “%1”.").arg(what));
    return withCase(streams, operands.value().first(), storage::OpenMode::ReadOnly,
                    [&](casework::Investigation &investigation) -> Result<int> {
                        NUTGRAF_TRY(const Listing listing, list(investigation.reader()));
                        if (json)
                            writeJson(streams, listing.json);
                        else if (listing.table.rowCount() > 0)
                            listing.table.write(streams.out);
                        else
                            writeLine(streams.out, say("There is nothing to list yet."));
                        return int(Succeeded);
                    });
}

} // namespace

Verb listVerb()
{
    const QString summary = say("List documents, sources, claims or events");
    return {
        QStringLiteral("list"), summary,
        manualPage(QStringLiteral("list"), summary,
                   {{QStringLiteral("list FILE [documents|sources|claims|events] [--json]")},
                    say("Lists what is in the file: documents, the newest first, unless something else is named. A "
                        "question mark stands before what was suggested and waits for a decision. The id at the "
                        "beginning of a line is the end of the record's UUID; other verbs understand it."),
                    {jsonOption()},
                    {QStringLiteral("list dispute.nutgraf"), QStringLiteral("list dispute.nutgraf sources --json")}}),
        runList};
}

} // namespace nutgraf::cli
