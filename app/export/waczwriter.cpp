// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/waczwriter.h"

#include "app/export/warcwriter.h"
#include "app/export/zipwriter.h"
#include "app/readers/unpacking.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
#include <QUrl>

#include <algorithm>

namespace nutgraf::exporting {

using storage::Error;
using storage::ErrorCode;
using storage::Status;

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray indexOf(const QList<ArchivedRecord> &records)
{
    QList<QByteArray> lines;
    for (const ArchivedRecord &record : records) {
        const QJsonObject entry{{QStringLiteral("url"), record.target},
                                {QStringLiteral("mime"), record.media},
                                {QStringLiteral("status"), QString::number(record.status)},
                                {QStringLiteral("digest"), QString::fromLatin1(record.digest)},
                                {QStringLiteral("length"), QString::number(record.length)},
                                {QStringLiteral("offset"), QString::number(record.offset)},
                                {QStringLiteral("filename"), QStringLiteral("data.warc.gz")}};
        const QString time = QDateTime::fromSecsSinceEpoch(record.takenUs / 1'000'000, Qt::UTC)
                                 .toString(QStringLiteral("yyyyMMddHHmmss"));
        lines.append(sortKey(record.target).toUtf8() + ' ' + time.toLatin1() + ' ' + compact(entry) + '\n');
    }
    std::sort(lines.begin(), lines.end());
    return lines.join();
}

QByteArray pagesOf(const QList<ArchivedRecord> &records)
{
    QByteArray pages = compact({{QStringLiteral("format"), QStringLiteral("json-pages-1.0")},
                                {QStringLiteral("id"), QStringLiteral("pages")},
                                {QStringLiteral("title"), QStringLiteral("All pages")}})
        + '\n';
    for (const ArchivedRecord &record : records)
        if (record.isPage)
            pages += compact({{QStringLiteral("url"), record.target},
                              {QStringLiteral("ts"), QString::fromLatin1(archiveTime(record.takenUs))},
                              {QStringLiteral("title"), record.title}})
                + '\n';
    return pages;
}

QJsonObject resource(const QString &path, const QByteArray &hash, qint64 bytes)
{
    return {{QStringLiteral("name"), path.section(QLatin1Char('/'), -1)},
            {QStringLiteral("path"), path},
            {QStringLiteral("hash"), QString::fromLatin1(hash)},
            {QStringLiteral("bytes"), bytes}};
}

} // namespace

QString sortKey(const QString &address)
{
    const QUrl url(address);
    if (url.host().isEmpty())
        return QString::fromLatin1(url.toEncoded()).toLower();
    QString host = QString::fromLatin1(QUrl::toAce(url.host())).toLower();
    if (host.isEmpty())
        host = url.host().toLower();
    if (host.startsWith(QLatin1String("www.")))
        host = host.sliced(4);
    QStringList labels = host.split(QLatin1Char('.'));
    std::reverse(labels.begin(), labels.end());
    QString key = labels.join(QLatin1Char(','));
    const int usual = url.scheme() == QLatin1String("https") ? 443 : 80;
    if (url.port(usual) != usual)
        key += QLatin1Char(':') + QString::number(url.port());
    const QString path = url.path(QUrl::FullyEncoded).toLower();
    key += QLatin1Char(')') + (path.isEmpty() ? QStringLiteral("/") : path);
    if (url.hasQuery())
        key += QLatin1Char('?') + url.query(QUrl::FullyEncoded).toLower();
    return key;
}

Status writeWacz(storage::Connection &connection, const QDateTime &now, QIODevice &out)
{
    QTemporaryFile data;
    if (!data.open())
        return Error{ErrorCode::Io, QCoreApplication::translate("exporting", "The archive cannot be written."),
                     data.errorString()};
    NUTGRAF_TRY(const QList<ArchivedRecord> records, writeWarc(connection, now, data));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!data.flush() || !data.seek(0) || !hash.addData(&data))
        return Error{ErrorCode::Io, QCoreApplication::translate("exporting", "The archive cannot be written."),
                     data.errorString()};
    const QByteArray index = readers::packGzip(indexOf(records));
    const QByteArray pages = pagesOf(records);
    const QString dataPath = QStringLiteral("archive/data.warc.gz");
    const QString indexPath = QStringLiteral("indexes/index.cdx.gz");
    const QString pagesPath = QStringLiteral("pages/pages.jsonl");
    const QJsonArray resources{resource(dataPath, "sha256:" + hash.result().toHex(), data.size()),
                               resource(indexPath, labelledDigest(index), index.size()),
                               resource(pagesPath, labelledDigest(pages), pages.size())};
    const QByteArray package =
        QJsonDocument(
            QJsonObject{{QStringLiteral("profile"), QStringLiteral("data-package")},
                        {QStringLiteral("wacz_version"), QStringLiteral("1.1.1")},
                        {QStringLiteral("software"), QStringLiteral("Nutgraf " NUTGRAF_VERSION)},
                        {QStringLiteral("created"), QString::fromLatin1(archiveTime(now.toMSecsSinceEpoch() * 1000))},
                        {QStringLiteral("resources"), resources}})
            .toJson();
    const QByteArray digest = compact({{QStringLiteral("path"), QStringLiteral("datapackage.json")},
                                       {QStringLiteral("hash"), QString::fromLatin1(labelledDigest(package))}});
    ZipWriter zip(out);
    NUTGRAF_CHECK(zip.add(QStringLiteral("datapackage.json"), package));
    NUTGRAF_CHECK(zip.add(QStringLiteral("datapackage-digest.json"), digest));
    NUTGRAF_CHECK(zip.add(pagesPath, pages));
    NUTGRAF_CHECK(zip.add(indexPath, index));
    NUTGRAF_CHECK(zip.add(dataPath, data));
    return zip.finish();
}

} // namespace nutgraf::exporting
