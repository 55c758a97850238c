// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/readerpool.h"
#include "app/cli/batch.h"
#include "app/cli/program.h"
#include "app/cli/readerbatch.h"
#include "app/cli/verbs.h"
#include "app/readers/batchitem.h"
#include "app/readers/documentjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <ostream>

namespace nutgraf::cli {

using readers::ReadDocument;
using readers::ReadInput;
using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

Result<ReadDocument> readFile(const QString &path)
{
    ReadInput input;
    NUTGRAF_TRY(input.bytes, bytesForReaders(path));
    input.fileName = QFileInfo(path).fileName();
    return capture::sharedReaderPool().read(input);
}

void writeReadable(const ReadDocument &document, std::ostream &out)
{
    const auto line = [&out](const QString &name, const QString &value) {
        if (!value.isEmpty())
            writeLine(out, QStringLiteral("%1: %2").arg(name, value));
    };
    line(QCoreApplication::translate("cli", "Title"), document.title);
    line(QCoreApplication::translate("cli", "By"), document.byline.join(QStringLiteral(", ")));
    line(QCoreApplication::translate("cli", "Publisher"), document.publisher);
    line(QCoreApplication::translate("cli", "Published"), document.published);
    line(QCoreApplication::translate("cli", "Updated"), document.modified);
    line(QCoreApplication::translate("cli", "Credit"), document.credit);
    writeLine(out, {});
    writeLine(out, document.text);
}

int runExtract(const QStringList &arguments, const Streams &streams)
{
    QStringList paths = arguments;
    const Result<BatchOptions> options = takeBatchOptions(paths);
    if (!options)
        return refuseUsage(streams, options.error().message);
    const bool json = paths.removeAll(QStringLiteral("--json")) > 0;
    if (options.value().batch != paths.isEmpty())
        return refuseUsage(streams, QCoreApplication::translate("cli", "Name a file to read, or give --batch -."));
    if (options.value().batch)
        return runReaderBatch(streams, options.value(), readers::Operation::ExtractLine);
    int code = Succeeded;
    for (const QString &path : std::as_const(paths)) {
        const Result<ReadDocument> document = readFile(path);
        if (!document) {
            writeLine(streams.err, QStringLiteral("%1: %2").arg(path, document.error().message));
            code = Failed;
            continue;
        }
        if (json)
            streams.out << QJsonDocument::fromJson(readers::documentJson(document.value())).toJson().constData();
        else
            writeReadable(document.value(), streams.out);
    }
    return code;
}

} // namespace

Verb extractVerb()
{
    return {QStringLiteral("extract"),
            QCoreApplication::translate("cli", "Read title, byline, dates and main text of pages and text files"),
            QCoreApplication::translate("cli",
                                        "Usage: nutgraf-cli extract FILE... [--json]\n"
                                        "       nutgraf-cli extract --batch - [--jobs N]\n\n"
                                        "Reads HTML, Markdown and plain text, packed with gzip or not.\n"
                                        "Batch items: path or html; url, content_type and headers may be given too."),
            runExtract};
}

} // namespace nutgraf::cli
