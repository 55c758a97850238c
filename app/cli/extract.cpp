// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/batch.h"
#include "app/cli/gunzip.h"
#include "app/cli/program.h"
#include "app/cli/verbs.h"
#include "app/readers/readdocument.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <ostream>

namespace nutgraf::cli {

using readers::ReadDocument;
using readers::ReadInput;
using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

/// More than any reader takes: a file is not read further than that.
constexpr qint64 LargestFile = qint64(64) * 1024 * 1024;

QJsonObject toJson(const ReadDocument &document)
{
    QJsonArray links;
    for (const readers::Link &link : document.links)
        links.append(QJsonObject{{QStringLiteral("url"), link.url}, {QStringLiteral("text"), link.text}});
    const QByteArray hash = QCryptographicHash::hash(document.text.toUtf8(), QCryptographicHash::Sha256).toHex();
    return {{QStringLiteral("kind"), readers::kindName(document.kind)},
            {QStringLiteral("title"), document.title},
            {QStringLiteral("byline"), QJsonArray::fromStringList(document.byline)},
            {QStringLiteral("publisher"), document.publisher},
            {QStringLiteral("published"), document.published},
            {QStringLiteral("published_evidence"), document.publishedEvidence},
            {QStringLiteral("modified"), document.modified},
            {QStringLiteral("language"), document.language},
            {QStringLiteral("canonical_url"), document.canonicalUrl},
            {QStringLiteral("site_name"), document.siteName},
            {QStringLiteral("text"), document.text},
            {QStringLiteral("text_sha256"), QString::fromLatin1(hash)},
            {QStringLiteral("links"), links},
            {QStringLiteral("credit"), document.credit},
            {QStringLiteral("content_type"), document.contentType},
            {QStringLiteral("charset"), document.charset},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(document.warnings)}};
}

/// The bytes of a file, unpacked if they are gzip.
Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{QFileInfo::exists(path) ? ErrorCode::Io : ErrorCode::NotFound,
                     QCoreApplication::translate("cli", "The file “%1” cannot be read.").arg(path), file.errorString()};
    QByteArray bytes = file.read(LargestFile);
    return isGzip(bytes) ? gunzip(bytes, LargestFile) : Result<QByteArray>(std::move(bytes));
}

QString fileNameOf(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return name.endsWith(QLatin1String(".gz")) ? name.chopped(3) : name;
}

Result<ReadDocument> readFile(const QString &path)
{
    ReadInput input;
    NUTGRAF_TRY(input.bytes, bytesOf(path));
    input.fileName = fileNameOf(path);
    return readers::read(input);
}

QString headerOf(const QJsonObject &headers, QLatin1String name)
{
    for (auto header = headers.begin(); header != headers.end(); ++header)
        if (header.key().compare(name, Qt::CaseInsensitive) == 0)
            return header.value().toString();
    return {};
}

Result<QJsonObject> extractItem(const QJsonObject &item)
{
    ReadInput input;
    input.url = item.value(u"url").toString();
    input.contentType = item.value(u"content_type").toString();
    if (input.contentType.isEmpty())
        input.contentType = headerOf(item.value(u"headers").toObject(), QLatin1String("content-type"));
    if (item.value(u"html").isString()) {
        input.bytes = item.value(u"html").toString().toUtf8();
        input.contentType = QStringLiteral("text/html; charset=utf-8");
    } else if (item.value(u"path").isString()) {
        const QString path = item.value(u"path").toString();
        NUTGRAF_TRY(input.bytes, bytesOf(path));
        input.fileName = fileNameOf(path);
    } else {
        return Error{
            ErrorCode::InvalidInput, QCoreApplication::translate("cli", "An item needs “path” or “html”."), {}};
    }
    NUTGRAF_TRY(const ReadDocument document, readers::read(input));
    return toJson(document);
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
        return runBatch(streams, options.value(), extractItem);
    int code = Succeeded;
    for (const QString &path : std::as_const(paths)) {
        const Result<ReadDocument> document = readFile(path);
        if (!document) {
            writeLine(streams.err, QStringLiteral("%1: %2").arg(path, document.error().message));
            code = Failed;
            continue;
        }
        if (json)
            streams.out << QJsonDocument(toJson(document.value())).toJson().constData();
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
