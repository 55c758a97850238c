// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/browsercapture.h"

#include "app/capture/webaddress.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace nutgraf::capture {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

constexpr qsizetype MaximumTitle = 1'000;
constexpr int MaximumDepth = 1;

Error invalid(const QString &field)
{
    return Error{ErrorCode::InvalidInput, {}, field};
}

Error tooLarge(const QString &field)
{
    return Error{ErrorCode::Limit, {}, field};
}

/// Whether the brackets of a text nest deeper than ours do; done before a parser recurses into them.
bool isDeep(const QByteArray &json)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char byte = json.at(i);
        if (inString) {
            if (byte == '\\')
                ++i;
            else if (byte == '"')
                inString = false;
        } else if (byte == '"') {
            inString = true;
        } else if (byte == '{' || byte == '[') {
            if (++depth > MaximumDepth)
                return true;
        } else if (byte == '}' || byte == ']') {
            --depth;
        }
    }
    return false;
}

Result<QJsonObject> readFlat(const QByteArray &json, const QStringList &fields)
{
    if (isDeep(json))
        return invalid(QStringLiteral("json"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return invalid(QStringLiteral("json"));
    QJsonObject object = document.object();
    for (auto field = object.constBegin(); field != object.constEnd(); ++field) {
        if (!fields.contains(field.key()) || !field.value().isString())
            return invalid(QStringLiteral("json"));
    }
    return object;
}

Result<QUuid> uuidOf(const QString &text)
{
    const QUuid uuid = QUuid::fromString(text);
    if (text.size() != 36 || uuid.isNull())
        return invalid(QStringLiteral("uuid"));
    return uuid;
}

Result<QString> addressOf(const QString &url)
{
    if (!url.startsWith(QStringLiteral("http://")) && !url.startsWith(QStringLiteral("https://")))
        return invalid(QStringLiteral("url"));
    const auto address = parseWebAddress(url);
    if (!address)
        return invalid(QStringLiteral("url"));
    return QString::fromLatin1(address.value().url);
}

QString oneLine(const QString &text)
{
    QString line = text.simplified().left(MaximumTitle);
    line.removeIf([](QChar letter) { return letter.category() == QChar::Other_Control; });
    return line;
}

} // namespace

Result<BrowserCapture> readBrowserCapture(const QByteArray &json)
{
    static const QStringList fields{QStringLiteral("uuid"), QStringLiteral("url"),       QStringLiteral("title"),
                                    QStringLiteral("html"), QStringLiteral("selection"), QStringLiteral("capturedAt")};
    if (json.size() > MaximumBrowserBody)
        return tooLarge(QStringLiteral("json"));
    NUTGRAF_TRY(const QJsonObject object, readFlat(json, fields));
    BrowserCapture capture;
    NUTGRAF_TRY(capture.uuid, uuidOf(object.value(QStringLiteral("uuid")).toString()));
    NUTGRAF_TRY(capture.address, addressOf(object.value(QStringLiteral("url")).toString()));
    capture.title = oneLine(object.value(QStringLiteral("title")).toString());
    capture.html = object.value(QStringLiteral("html")).toString().toUtf8();
    if (capture.html.trimmed().isEmpty())
        return invalid(QStringLiteral("html"));
    if (capture.html.size() > MaximumBrowserHtml)
        return tooLarge(QStringLiteral("html"));
    capture.selection = object.value(QStringLiteral("selection")).toString();
    if (capture.selection.size() > MaximumSelection)
        return tooLarge(QStringLiteral("selection"));
    const QDateTime taken =
        QDateTime::fromString(object.value(QStringLiteral("capturedAt")).toString(), Qt::ISODateWithMs);
    if (!taken.isValid() || taken.timeSpec() != Qt::UTC || taken.toMSecsSinceEpoch() <= 0)
        return invalid(QStringLiteral("capturedAt"));
    capture.takenUs = taken.toMSecsSinceEpoch() * 1000;
    return capture;
}

Result<QUuid> readBrowserPing(const QByteArray &json)
{
    if (json.isEmpty())
        return QUuid();
    NUTGRAF_TRY(const QJsonObject object, readFlat(json, {QStringLiteral("uuid")}));
    if (object.isEmpty())
        return QUuid();
    return uuidOf(object.value(QStringLiteral("uuid")).toString());
}

} // namespace nutgraf::capture
