// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bytebatch.h"
#include "app/cli/gunzip.h"
#include "app/cli/program.h"
#include "app/cli/verbs.h"
#include "app/readers/feedjson.h"
#include "app/readers/feedline.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <ostream>

namespace nutgraf::cli {

using readers::FeedDocument;
using readers::FeedInput;
using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

/// More than the reader takes: a file is not read further than that.
constexpr qint64 LargestFile = qint64(64) * 1024 * 1024;

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{QFileInfo::exists(path) ? ErrorCode::Io : ErrorCode::NotFound,
                     QCoreApplication::translate("cli", "The file “%1” cannot be read.").arg(path), file.errorString()};
    QByteArray bytes = file.read(LargestFile);
    return isGzip(bytes) ? gunzip(bytes, LargestFile) : Result<QByteArray>(std::move(bytes));
}

Result<QByteArray> feedItem(const QJsonObject &item)
{
    NUTGRAF_TRY(readers::FeedLine line, readers::readFeedLine(item));
    if (!line.path.isEmpty()) {
        NUTGRAF_TRY(line.input.bytes, bytesOf(line.path));
    }
    return readers::feedJson(readers::readFeed(line.input));
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
        return runByteBatch(streams, options.value(), feedItem);
    int code = Succeeded;
    for (const QString &path : std::as_const(paths)) {
        FeedInput input;
        Result<QByteArray> bytes = bytesOf(path);
        if (!bytes) {
            writeLine(streams.err, QStringLiteral("%1: %2").arg(path, bytes.error().message));
            code = Failed;
            continue;
        }
        input.bytes = std::move(bytes).value();
        const FeedDocument feed = readers::readFeed(input);
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
