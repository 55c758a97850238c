// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/documentjson.h"

#include "app/readers/readjson.h"
#include "storage/base/errorname.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace nutgraf::readers {

QByteArray documentJson(const ReadDocument &document, const QJsonValue &id)
{
    if (id.isUndefined())
        return readJson(document);
    const QByteArray list = QJsonDocument(QJsonArray{id}).toJson(QJsonDocument::Compact);
    return readJson(document, QByteArrayView(list).sliced(1).chopped(1));
}

QByteArray failureJson(const storage::Error &error, const QJsonValue &id)
{
    const QJsonObject reason{{QStringLiteral("code"), storage::errorCodeName(error.code)},
                             {QStringLiteral("message"), error.message}};
    return QJsonDocument(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("error"), reason}})
        .toJson(QJsonDocument::Compact);
}

} // namespace nutgraf::readers
