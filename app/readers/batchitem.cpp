// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/batchitem.h"

#include "app/readers/documentjson.h"
#include "app/readers/feedjson.h"
#include "app/readers/feedline.h"
#include "app/readers/gunzip.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

Result<ReadInput> inputOf(const BatchItem &item, const QJsonObject &object)
{
    ReadInput input;
    input.url = object.value(u"url").toString();
    input.contentType = object.value(u"content_type").toString();
    if (input.contentType.isEmpty())
        input.contentType = headerOf(object.value(u"headers").toObject(), QLatin1String("content-type"));
    if (object.value(u"html").isString()) {
        input.bytes = object.value(u"html").toString().toUtf8();
        input.contentType = QStringLiteral("text/html; charset=utf-8");
    } else if (item.hasFile) {
        input.bytes = item.file;
        input.fileName = item.fileName;
        return unpacked(std::move(input));
    } else {
        return Error{
            ErrorCode::InvalidInput, QCoreApplication::translate("cli", "An item needs “path” or “html”."), {}};
    }
    return input;
}

} // namespace

LineAnswer extractItem(const BatchItem &item)
{
    const QJsonDocument parsed = QJsonDocument::fromJson(item.line);
    if (!parsed.isObject())
        return {LineAnswer::Outcome::NotAnObject, {}};
    const QJsonObject object = parsed.object();
    const QJsonValue id = object.value(u"id").isUndefined() ? QJsonValue(QJsonValue::Null) : object.value(u"id");
    if (!item.hasFile && object.value(u"path").isString() && !object.value(u"html").isString())
        return {LineAnswer::Outcome::FileWanted, {}};
    const Result<ReadInput> input = inputOf(item, object);
    if (!input)
        return {LineAnswer::Outcome::Answered, failureJson(input.error(), id)};
    const Result<ReadDocument> document = read(input.value());
    return {LineAnswer::Outcome::Answered,
            document ? documentJson(document.value(), id) : failureJson(document.error(), id)};
}

LineAnswer feedItem(const BatchItem &item)
{
    const QJsonDocument parsed = QJsonDocument::fromJson(item.line);
    if (!parsed.isObject())
        return {LineAnswer::Outcome::NotAnObject, {}};
    const QJsonObject object = parsed.object();
    const QJsonValue id = object.value(u"id").isUndefined() ? QJsonValue(QJsonValue::Null) : object.value(u"id");
    Result<FeedLine> line = readFeedLine(object);
    if (!line)
        return {LineAnswer::Outcome::Answered, failureJson(line.error(), id)};
    FeedInput &input = line.value().input;
    if (!line.value().path.isEmpty()) {
        if (!item.hasFile)
            return {LineAnswer::Outcome::FileWanted, {}};
        Result<ReadInput> packed = unpacked({item.file, {}, {}, {}, item.fileName});
        if (!packed)
            return {LineAnswer::Outcome::Answered, failureJson(packed.error(), id)};
        input.bytes = packed.value().bytes;
    }
    // The answer is written once; its id goes before all else.
    QByteArray answer = QJsonDocument(QJsonObject{{QStringLiteral("id"), id}}).toJson(QJsonDocument::Compact);
    answer.chop(1);
    const QByteArray feed = feedJson(readFeed(input));
    answer.reserve(answer.size() + feed.size());
    answer.append(',').append(feed.constData() + 1, feed.size() - 1);
    return {LineAnswer::Outcome::Answered, answer};
}

} // namespace nutgraf::readers
