// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/feedline.h"

#include <QCoreApplication>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

QString headerOf(const QJsonObject &headers, QLatin1String name)
{
    for (auto header = headers.begin(); header != headers.end(); ++header)
        if (header.key().compare(name, Qt::CaseInsensitive) == 0)
            return header.value().toString();
    return {};
}

Result<FeedLine> readFeedLine(const QJsonObject &item)
{
    FeedLine line;
    const QJsonObject headers = item.value(u"headers").toObject();
    line.input.url = item.value(u"url").toString();
    line.input.contentType = headerOf(headers, QLatin1String("content-type"));
    line.input.contentLocation = headerOf(headers, QLatin1String("content-location"));
    line.input.contentLanguage = headerOf(headers, QLatin1String("content-language"));
    if (item.value(u"xml").isString())
        line.input.bytes = item.value(u"xml").toString().toUtf8();
    else if (item.value(u"path").isString())
        line.path = item.value(u"path").toString();
    else
        return Error{
            ErrorCode::InvalidInput, QCoreApplication::translate("readers", "An item needs “path” or “xml”."), {}};
    return line;
}

} // namespace nutgraf::readers
