// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/caseaccess.h"
#include "app/cli/manual.h"
#include "app/cli/program.h"
#include "app/cli/verbs.h"
#include "app/export/recordjson.h"
#include "app/export/timelinecsv.h"
#include "app/export/waczwriter.h"
#include "app/export/warcwriter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

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

storage::Error cannotWrite(const QString &path, const QString &detail)
{
    return {storage::ErrorCode::Io, QCoreApplication::translate("cli", "The file “%1” cannot be written.").arg(path),
            detail};
}

// Whole or not at all.
Status save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return cannotWrite(path, file.errorString());
    return {};
}

void copyTo(const Streams &streams, QIODevice &from)
{
    constexpr qint64 PieceSize = 1 << 20;
    for (QByteArray piece = from.read(PieceSize); !piece.isEmpty(); piece = from.read(PieceSize))
        streams.out.write(piece.constData(), piece.size());
}

Status writeArchive(casework::Investigation &investigation, const QString &format, QIODevice &out)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (format == u"wacz")
        return exporting::writeWacz(investigation.connection(), now, out);
    NUTGRAF_CHECK(exporting::writeWarc(investigation.connection(), now, out));
    return {};
}

int exportArchive(const Streams &streams, const QString &path, const QString &format, const QString &out)
{
    if (!out.isEmpty() && QFileInfo(out) == QFileInfo(path))
        return refuseUsage(streams, Wording::tr("The investigation cannot be written over by its own export."));
    return withCase(streams, path, storage::OpenMode::ReadOnly,
                    [&](casework::Investigation &investigation) -> Result<int> {
                        if (out.isEmpty() || out == u"-") {
                            QTemporaryFile file;
                            if (!file.open())
                                return cannotWrite(file.fileName(), file.errorString());
                            NUTGRAF_CHECK(writeArchive(investigation, format, file));
                            file.seek(0);
                            copyTo(streams, file);
                            return int(Succeeded);
                        }
                        QSaveFile file(out);
                        if (!file.open(QIODevice::WriteOnly))
                            return cannotWrite(out, file.errorString());
                        NUTGRAF_CHECK(writeArchive(investigation, format, file));
                        if (!file.commit())
                            return cannotWrite(out, file.errorString());
                        return int(Succeeded);
                    });
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
    if (format == u"warc" || format == u"wacz")
        return exportArchive(streams, operands.value().first(), format, out);
    Result<QByteArray> (*make)(storage::CaseReader &) = nullptr;
    if (format == u"timeline-csv")
        make = exporting::timelineCsv;
    else if (format == u"values-csv")
        make = exporting::valuesCsv;
    else if (format == u"json")
        make = exporting::caseJson;
    else
        return refuseUsage(streams, Wording::tr("--format takes timeline-csv, values-csv, json, warc or wacz."));
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
    return {
        QStringLiteral("export"), summary,
        manualPage(
            QStringLiteral("export"), summary,
            {{QStringLiteral("export FILE --format timeline-csv|values-csv|json|warc|wacz [-o OUT]")},
             Wording::tr("Writes the timeline or all stated values as comma-separated values, or the case without "
                         "the texts of its documents as JSON. Words that a spreadsheet would run as a formula get "
                         "an apostrophe before them. As WARC or WACZ it writes everything captured, bytes and heads of "
                         "the answers without cookies, for tools that keep and replay the web."),
             {{QStringLiteral("--format FORMAT"), Wording::tr("timeline-csv, values-csv, json, warc or wacz.")},
              {QStringLiteral("-o OUT"), Wording::tr("The file to write; standard output unless given.")},
              {QStringLiteral("--json"), Wording::tr("The same as --format json.")}},
             {QStringLiteral("export dispute.nutgraf --format values-csv -o values.csv"),
              QStringLiteral("export dispute.nutgraf --format wacz -o dispute.wacz")}}),
        runExport};
}

} // namespace nutgraf::cli
