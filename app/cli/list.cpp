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

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

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
    Listing listing{Table({Wording::tr("Id"), Wording::tr("Published"), Wording::tr("Kind"), Wording::tr("Publisher"),
                           Wording::tr("Found"), Wording::tr("Title")}),
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
    Listing listing{Table({Wording::tr("Id"), QString(), Wording::tr("Kind"), Wording::tr("Documents"),
                           Wording::tr("Says"), Wording::tr("Name")}),
                    {}};
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
    Listing listing{Table({Wording::tr("Id"), QString(), Wording::tr("Said"), Wording::tr("Conflicts"),
                           Wording::tr("Rating"), Wording::tr("Values"), Wording::tr("Claim")}),
                    {}};
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
    Listing listing{Table({Wording::tr("Id"), QString(), Wording::tr("Date"), Wording::tr("Kind"), Wording::tr("Who"),
                           Wording::tr("What")}),
                    {}};
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
        return refuseUsage(streams, Wording::tr("There is no list of “%1”.").arg(what));
    return withCase(streams, operands.value().first(), storage::OpenMode::ReadOnly,
                    [&](casework::Investigation &investigation) -> Result<int> {
                        NUTGRAF_TRY(const Listing listing, list(investigation.reader()));
                        if (json)
                            writeJson(streams, listing.json);
                        else if (listing.table.rowCount() > 0)
                            listing.table.write(streams.out);
                        else
                            writeLine(streams.out, Wording::tr("There is nothing to list yet."));
                        return int(Succeeded);
                    });
}

} // namespace

Verb listVerb()
{
    const QString summary = Wording::tr("List documents, sources, claims or events");
    return {
        QStringLiteral("list"), summary,
        manualPage(
            QStringLiteral("list"), summary,
            {{QStringLiteral("list FILE [documents|sources|claims|events] [--json]")},
             Wording::tr("Lists what is in the file: documents, the newest first, unless something else is named. A "
                         "question mark stands before what was suggested and waits for a decision. The id at the "
                         "beginning of a line is the end of the record's UUID; other verbs understand it."),
             {jsonOption()},
             {QStringLiteral("list dispute.nutgraf"), QStringLiteral("list dispute.nutgraf sources --json")}}),
        runList};
}

} // namespace nutgraf::cli
