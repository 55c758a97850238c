// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/readerpool.h"
#include "app/cli/program.h"
#include "app/cli/readerbatch.h"
#include "app/cli/verbs.h"
#include "app/readers/feedjson.h"

#include <QCoreApplication>

#include <ostream>

namespace nutgraf::cli {

using readers::FeedDocument;
using readers::FeedInput;
using storage::Result;

namespace {

Result<FeedDocument> readFile(const QString &path)
{
    FeedInput input;
    NUTGRAF_TRY(input.bytes, bytesForReaders(path));
    return capture::sharedReaderPool().feed(input);
}

void writeReadable(const FeedDocument &feed, std::ostream &out)
{
    if (feed.format.empty()) {
        writeLine(out, QCoreApplication::translate("cli", "This is no feed."));
        return;
    }
    writeLine(out, QString::fromStdString(feed.title));
    for (const readers::FeedEntry &entry : feed.entries)
        writeLine(out,
                  QStringLiteral("%1  %2  %3")
                      .arg(QString::fromStdString(entry.published.empty() ? entry.updated : entry.published), -20)
                      .arg(QString::fromStdString(entry.title), QString::fromStdString(entry.link)));
}

int runFeed(const QStringList &arguments, const Streams &streams)
{
    QStringList paths = arguments;
    const Result<BatchOptions> options = takeBatchOptions(paths);
    if (!options)
        return refuseUsage(streams, options.error().message);
    const bool json = paths.removeAll(QStringLiteral("--json")) > 0;
    if (options.value().batch != paths.isEmpty())
        return refuseUsage(streams, QCoreApplication::translate("cli", "Name a file to read, or give --batch -."));
    if (options.value().batch)
        return runReaderBatch(streams, options.value(), readers::Operation::FeedLine);
    int code = Succeeded;
    for (const QString &path : std::as_const(paths)) {
        const Result<FeedDocument> read = readFile(path);
        if (!read) {
            writeLine(streams.err, QStringLiteral("%1: %2").arg(path, read.error().message));
            code = Failed;
            continue;
        }
        const FeedDocument &feed = read.value();
        if (json)
            streams.out << readers::feedJson(feed).constData() << '\n';
        else
            writeReadable(feed, streams.out);
        if (feed.format.empty())
            code = Failed;
    }
    return code;
}

} // namespace

Verb feedVerb()
{
    return {QStringLiteral("feed"), QCoreApplication::translate("cli", "Read the items of RSS, Atom and JSON feeds"),
            QCoreApplication::translate(
                "cli",
                "Usage: nutgraf-cli feed FILE... [--json]\n"
                "       nutgraf-cli feed --batch - [--jobs N]\n\n"
                "Reads RSS 0.9 to 2.0, Atom, CDF and JSON Feed, well-formed or not, packed with gzip or not.\n"
                "Batch items: path or xml; url and headers may be given too."),
            runFeed};
}

} // namespace nutgraf::cli
