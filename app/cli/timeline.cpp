// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/caseaccess.h"
#include "app/cli/manual.h"
#include "app/cli/program.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "app/export/recordjson.h"
#include "app/export/timelinecsv.h"

#include <QCoreApplication>

#include <ostream>

namespace nutgraf::cli {

using storage::Result;
using storage::StateFilter;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

Result<int> writeTimeline(const Streams &streams, storage::CaseReader &reader, bool csv, bool json)
{
    if (csv) {
        NUTGRAF_TRY(const QByteArray bytes, exporting::timelineCsv(reader));
        streams.out.write(bytes.constData(), bytes.size());
        return int(Succeeded);
    }
    NUTGRAF_TRY(const auto events, reader.events(StateFilter::NotRejected));
    if (json) {
        QJsonArray array;
        for (const storage::EventRow &event : events)
            array.append(exporting::toJson(event));
        writeJson(streams, array);
        return int(Succeeded);
    }
    if (events.isEmpty())
        writeLine(streams.out, Wording::tr("There are no events yet."));
    Table table({Wording::tr("Date"), Wording::tr("Id"), QString(), Wording::tr("Kind"), Wording::tr("Who"),
                 Wording::tr("What")});
    for (const storage::EventRow &event : events)
        table.add({event.happened, shortName(event.uuid), stateMark(event.state), event.kind, event.lane, event.title});
    if (table.rowCount() > 0)
        table.write(streams.out);
    return int(Succeeded);
}

int runTimeline(const QStringList &words, const Streams &streams)
{
    Arguments arguments(words);
    const bool json = arguments.flag(QStringLiteral("--json"));
    const bool csv = arguments.flag(QStringLiteral("--csv"));
    const Result<QStringList> operands = arguments.operands(1, 1);
    if (!operands)
        return refuseUsage(streams, operands.error().message);
    if (json && csv)
        return refuseUsage(streams, Wording::tr("Give --csv or --json, not both."));
    return withCase(streams, operands.value().first(), storage::OpenMode::ReadOnly,
                    [&](casework::Investigation &investigation) {
                        return writeTimeline(streams, investigation.reader(), csv, json);
                    });
}

} // namespace

Verb timelineVerb()
{
    const QString summary = Wording::tr("Tell what happened when");
    return {
        QStringLiteral("timeline"), summary,
        manualPage(QStringLiteral("timeline"), summary,
                   {{QStringLiteral("timeline FILE [--csv] [--json]")},
                    Wording::tr("Lists events, statements, publications and corrections in the order of the days they "
                                "happened on. A question mark stands before what waits for a decision."),
                    {{QStringLiteral("--csv"), Wording::tr("Write comma-separated values (RFC 4180).")}, jsonOption()},
                    {QStringLiteral("timeline dispute.nutgraf --csv > timeline.csv")}}),
        runTimeline};
}

} // namespace nutgraf::cli
