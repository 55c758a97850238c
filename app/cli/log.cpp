// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/caseaccess.h"
#include "app/cli/manual.h"
#include "app/cli/program.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "storage/custody/custodylog.h"

#include <QCoreApplication>
#include <QDateTime>

namespace nutgraf::cli {

using storage::CustodyEntry;
using storage::CustodyLog;
using storage::CustodyReport;
using storage::Result;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QString titleOf(const CustodyEntry &entry)
{
    const QString title = entry.entry.value(u"title").toString();
    return title.isEmpty() ? entry.entry.value(u"change").toObject().value(u"title").toString() : title;
}

QString timeOf(const CustodyEntry &entry)
{
    const qint64 us = entry.entry.value(u"at_us").toString().toLongLong();
    return us > 0 ? QDateTime::fromMSecsSinceEpoch(us / 1000, Qt::UTC).toString(Qt::ISODate) : QString();
}

Result<int> verify(const Streams &streams, CustodyLog &log, bool json)
{
    NUTGRAF_TRY(const CustodyReport report, log.verify());
    if (json) {
        writeJson(streams,
                  QJsonObject{{QStringLiteral("sound"), report.isSound()},
                              {QStringLiteral("entries"), report.entries},
                              {QStringLiteral("first_broken"), report.firstBroken},
                              {QStringLiteral("last_hash"), QString::fromLatin1(report.lastHash.toHex())},
                              {QStringLiteral("finding"), report.finding}});
    } else {
        for (const QString &sentence : {report.finding, report.proves, report.limits})
            writeLine(streams.out, sentence);
        writeLine(streams.out, Wording::tr("Last hash: %1").arg(QString::fromLatin1(report.lastHash.toHex())));
    }
    return int(report.isSound() ? Succeeded : Failed);
}

Result<int> writeEntries(const Streams &streams, CustodyLog &log, int limit, bool json)
{
    NUTGRAF_TRY(const QList<CustodyEntry> entries, log.page(0, limit));
    QJsonArray array;
    Table table(
        {Wording::tr("No."), Wording::tr("When (UTC)"), Wording::tr("Who"), Wording::tr("What"), Wording::tr("Title")});
    for (const CustodyEntry &entry : entries) {
        table.add({QString::number(entry.number), timeOf(entry), entry.entry.value(u"by").toString(),
                   entry.entry.value(u"what").toString(), titleOf(entry)});
        array.append(QJsonObject{{QStringLiteral("number"), entry.number},
                                 {QStringLiteral("hash"), QString::fromLatin1(entry.hash.toHex())},
                                 {QStringLiteral("entry"), entry.entry}});
    }
    if (json)
        writeJson(streams, array);
    else
        table.write(streams.out);
    return int(Succeeded);
}

int runLog(const QStringList &words, const Streams &streams)
{
    Arguments arguments(words);
    const bool json = arguments.flag(QStringLiteral("--json"));
    const bool check = arguments.flag(QStringLiteral("--verify"));
    const int limit = arguments.number(QStringLiteral("--limit"), 200, 1);
    const Result<QStringList> operands = arguments.operands(1, 1);
    if (!operands)
        return refuseUsage(streams, operands.error().message);
    return withCase(streams, operands.value().first(), storage::OpenMode::ReadOnly,
                    [&](casework::Investigation &investigation) {
                        CustodyLog log(investigation.connection());
                        return check ? verify(streams, log, json) : writeEntries(streams, log, limit, json);
                    });
}

} // namespace

Verb logVerb()
{
    const QString summary = Wording::tr("Tell what was done to the file, and prove it");
    return {
        QStringLiteral("log"), summary,
        manualPage(
            QStringLiteral("log"), summary,
            {{QStringLiteral("log FILE [--limit N] [--json]"), QStringLiteral("log FILE --verify [--json]")},
             Wording::tr("Lists the entries of the custody log, the newest first. Each entry holds the hash of the "
                         "one before it, so that a change in the past shows."),
             {{QStringLiteral("--verify"), Wording::tr("Compute every hash again; exit status 1 when one is wrong.")},
              {QStringLiteral("--limit N"), Wording::tr("At most so many entries; 200 unless given.")},
              jsonOption()},
             {QStringLiteral("log dispute.nutgraf --verify")}}),
        runLog};
}

} // namespace nutgraf::cli
