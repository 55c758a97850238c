// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/caseaccess.h"
#include "app/cli/manual.h"
#include "app/cli/program.h"
#include "app/cli/verbs.h"
#include "app/export/recordjson.h"
#include "app/export/timelinecsv.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <ostream>

namespace nutgraf::cli {

using storage::Result;
using storage::Status;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

// Whole or not at all.
Status save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return storage::Error{storage::ErrorCode::Io, Wording::tr("The file “%1” cannot be written.").arg(path),
                              file.errorString()};
    return {};
}

int runExport(const QStringList &words, const Streams &streams)
{
    Arguments arguments(words);
    const bool json = arguments.flag(QStringLiteral("--json"));
    QString format = arguments.option(QStringLiteral("--format"));
    const QString out = arguments.option(QStringLiteral("-o"));
    const Result<QStringList> operands = arguments.operands(1, 1);
    if (!operands)
        return refuseUsage(streams, operands.error().message);
    if (format.isEmpty() && json)
        format = QStringLiteral("json");
    Result<QByteArray> (*make)(storage::CaseReader &) = nullptr;
    if (format == u"timeline-csv")
        make = exporting::timelineCsv;
    else if (format == u"values-csv")
        make = exporting::valuesCsv;
    else if (format == u"json")
        make = exporting::caseJson;
    else
        return refuseUsage(streams, Wording::tr("--format takes timeline-csv, values-csv or json."));
    const QString path = operands.value().first();
    if (!out.isEmpty() && QFileInfo(out) == QFileInfo(path))
        return refuseUsage(streams, Wording::tr("The investigation cannot be written over by its own export."));
    return withCase(streams, path, storage::OpenMode::ReadOnly,
                    [&](casework::Investigation &investigation) -> Result<int> {
                        NUTGRAF_TRY(const QByteArray bytes, make(investigation.reader()));
                        if (out.isEmpty() || out == u"-")
                            streams.out.write(bytes.constData(), bytes.size());
                        else
                            NUTGRAF_CHECK(save(out, bytes));
                        return int(Succeeded);
                    });
}

} // namespace

Verb exportVerb()
{
    const QString summary = Wording::tr("Write the case for other programs");
    return {QStringLiteral("export"), summary,
            manualPage(
                QStringLiteral("export"), summary,
                {{QStringLiteral("export FILE --format timeline-csv|values-csv|json [-o OUT]")},
                 Wording::tr("Writes the timeline or all stated values as comma-separated values, or the case without "
                             "the texts of its documents as JSON. Words that a spreadsheet would run as a formula get "
                             "an apostrophe before them."),
                 {{QStringLiteral("--format FORMAT"), Wording::tr("timeline-csv, values-csv or json.")},
                  {QStringLiteral("-o OUT"), Wording::tr("The file to write; standard output unless given.")},
                  {QStringLiteral("--json"), Wording::tr("The same as --format json.")}},
                 {QStringLiteral("export dispute.nutgraf --format values-csv -o values.csv")}}),
            runExport};
}

} // namespace nutgraf::cli
