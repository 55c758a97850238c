// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/samplecase.h"
#include "app/cli/arguments.h"
#include "app/cli/caseaccess.h"
#include "app/cli/manual.h"
#include "app/cli/program.h"
#include "app/cli/verbs.h"

#include <QCoreApplication>

namespace nutgraf::cli {

using storage::Result;
using storage::Status;

namespace {

Status createCase(const QString &path)
{
    NUTGRAF_TRY(const auto investigation, casework::Investigation::create(path));
    return investigation->close();
}

Status createSample(const QString &path)
{
    return casework::createSampleCase(path, {});
}

int runCreate(const QStringList &words, const Streams &streams, Status (*create)(const QString &path))
{
    Arguments arguments(words);
    const bool json = arguments.flag(QStringLiteral("--json"));
    const Result<QStringList> operands = arguments.operands(1, 1);
    if (!operands)
        return refuseUsage(streams, operands.error().message);
    const QString path = operands.value().first();
    const Status made = create(path);
    if (!made.ok())
        return fail(streams, made.error());
    if (!json) {
        writeLine(streams.out, QCoreApplication::translate("cli", "The investigation “%1” was made.").arg(path));
        return Succeeded;
    }
    return withCase(streams, path, storage::OpenMode::ReadOnly, [&](casework::Investigation &made) -> Result<int> {
        NUTGRAF_TRY(const storage::Counts counts, made.reader().counts());
        writeJson(streams,
                  QJsonObject{{QStringLiteral("file"), path},
                              {QStringLiteral("documents"), counts.documents},
                              {QStringLiteral("suggested_claims"), counts.claimSuggestions}});
        return int(Succeeded);
    });
}

} // namespace

Verb newVerb()
{
    const QString summary = QCoreApplication::translate("cli", "Make a new, empty investigation");
    return {QStringLiteral("new"), summary,
            manualPage(QStringLiteral("new"), summary,
                       {{QStringLiteral("new FILE [--json]")},
                        QCoreApplication::translate("cli",
                                                    "Makes the file of a new investigation. A file that is there "
                                                    "is left alone."),
                        {jsonOption()},
                        {QStringLiteral("new dispute.nutgraf")}}),
            [](const QStringList &words, const Streams &streams) { return runCreate(words, streams, createCase); }};
}

Verb sampleVerb()
{
    const QString summary = QCoreApplication::translate("cli", "Make an investigation with the sample case");
    return {QStringLiteral("sample"), summary,
            manualPage(QStringLiteral("sample"), summary,
                       {{QStringLiteral("sample FILE [--json]")},
                        QCoreApplication::translate("cli",
                                                    "Makes the file of a new investigation and adds the documents "
                                                    "of the sample case to it. Nothing in it is confirmed: what "
                                                    "was found waits to be accepted or rejected."),
                        {jsonOption()},
                        {QStringLiteral("sample sample.nutgraf"), QStringLiteral("claims sample.nutgraf")}}),
            [](const QStringList &words, const Streams &streams) { return runCreate(words, streams, createSample); }};
}

} // namespace nutgraf::cli
