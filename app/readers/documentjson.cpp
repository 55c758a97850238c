// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/documentjson.h"

#include "storage/base/errorname.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace nutgraf::readers {

QByteArray documentJson(const ReadDocument &document, const QJsonValue &id)
{
    QJsonArray links;
    for (const Link &link : document.links)
        links.append(QJsonObject{{QStringLiteral("url"), link.url}, {QStringLiteral("text"), link.text}});
    const QByteArray hash = QCryptographicHash::hash(document.text.toUtf8(), QCryptographicHash::Sha256).toHex();
    QJsonObject object{{QStringLiteral("kind"), kindName(document.kind)},
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
    if (!id.isUndefined())
        object.insert(QStringLiteral("id"), id);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray failureJson(const storage::Error &error, const QJsonValue &id)
{
    const QJsonObject reason{{QStringLiteral("code"), storage::errorCodeName(error.code)},
                             {QStringLiteral("message"), error.message}};
    return QJsonDocument(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("error"), reason}})
        .toJson(QJsonDocument::Compact);
}

} // namespace nutgraf::readers
