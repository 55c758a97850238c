// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/waczreader.h"

#include "app/readers/warcreader.h"
#include "app/readers/zipfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(readers)
};

QString hashOf(const QByteArray &bytes)
{
    return QStringLiteral("sha256:")
        + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonObject objectOf(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

class PackedArchive
{
public:
    explicit PackedArchive(const ZipFile &zip)
        : m_zip(&zip)
    { }

    QList<ContainedItem> read(const QString &name);

private:
    void checkManifest();
    void checkShape();
    ArchivePages pages() const;
    bool isArchive(const QString &name) const
    {
        return name.startsWith(QLatin1String("archive/")) && !name.endsWith(QLatin1Char('/'));
    }

    const ZipFile *m_zip;
    QHash<QString, QString> m_hashes; // stated, by path
    QStringList m_problems;
};

void PackedArchive::checkManifest()
{
    const QByteArray manifest = m_zip->read(u"datapackage.json").valueOr({});
    const QJsonObject package = objectOf(manifest);
    if (package.isEmpty())
        m_problems.append(Wording::tr("The list of what the archive consists of cannot be read."));
    for (const QJsonValue value : package.value(QStringLiteral("resources")).toArray()) {
        const QJsonObject resource = value.toObject();
        const QString path = resource.value(QStringLiteral("path")).toString();
        m_hashes.insert(path, resource.value(QStringLiteral("hash")).toString());
        if (m_zip->find(path) < 0)
            m_problems.append(Wording::tr("A file that the archive lists is missing: %1.").arg(path));
    }
    const qsizetype digest = m_zip->find(u"datapackage-digest.json");
    if (digest < 0)
        return;
    const QJsonObject stated = objectOf(m_zip->read(digest).valueOr({}));
    if (stated.value(QStringLiteral("hash")).toString() != hashOf(manifest))
        m_problems.append(
            Wording::tr("The list of what the archive consists of does not match its hash: it was changed."));
}

void PackedArchive::checkShape()
{
    bool hasIndex = false;
    for (const ZipEntry &entry : m_zip->entries()) {
        hasIndex = hasIndex || entry.name.startsWith(QLatin1String("indexes/"));
        const bool isOwn = entry.name == QLatin1String("datapackage.json")
            || entry.name == QLatin1String("datapackage-digest.json") || entry.isFolder;
        if (!isOwn && !m_hashes.contains(entry.name))
            m_problems.append(Wording::tr("A file is in the archive that it does not list: %1.").arg(entry.name));
        if (isArchive(entry.name) && !entry.isStored)
            m_problems.append(
                Wording::tr("The archive is compressed once more, against its format: %1.").arg(entry.name));
    }
    if (!hasIndex)
        m_problems.append(Wording::tr("The archive has no index."));
    if (m_zip->find(u"pages/pages.jsonl") < 0)
        m_problems.append(Wording::tr("The archive has no list of its pages."));
}

ArchivePages PackedArchive::pages() const
{
    ArchivePages pages;
    for (const QStringView part : {QStringView(u"pages/pages.jsonl"), QStringView(u"pages/extraPages.jsonl")}) {
        const QByteArray lines = m_zip->read(part).valueOr({});
        for (const QByteArray &line : lines.split('\n')) {
            const QJsonObject page = objectOf(line);
            const QString url = page.value(QStringLiteral("url")).toString();
            if (!url.isEmpty())
                pages.insert(url, page.value(QStringLiteral("title")).toString());
        }
    }
    return pages;
}

QList<ContainedItem> PackedArchive::read(const QString &name)
{
    checkManifest();
    checkShape();
    const ArchivePages listed = pages();
    QList<ContainedItem> items;
    for (qsizetype i = 0; i < m_zip->entries().size(); ++i) {
        const ZipEntry &entry = m_zip->entries()[i];
        const bool isRead = isArchive(entry.name);
        if (!isRead && !m_hashes.contains(entry.name))
            continue;
        const Result<QByteArray> bytes = m_zip->read(i);
        if (!bytes) {
            m_problems.append(QStringLiteral("%1: %2").arg(entry.name, bytes.error().message));
            continue;
        }
        const QString stated = m_hashes.value(entry.name);
        // Other hashes than this one are allowed and rare.
        const bool wrong = stated.startsWith(QLatin1String("sha256:")) && stated != hashOf(bytes.value());
        if (wrong && !isRead)
            m_problems.append(Wording::tr("A file of the archive does not match its hash: %1.").arg(entry.name));
        if (!isRead)
            continue;
        ReadInput inner;
        inner.bytes = bytes.value();
        inner.fileName = entry.name;
        QList<ContainedItem> found = readWarc(inner, listed).valueOr({});
        for (ContainedItem &item : found)
            if (wrong)
                item.warning = (item.warning + QLatin1Char(' ')
                                + Wording::tr("The archive file that it comes from does not match its hash: it was "
                                              "changed or damaged."))
                                   .trimmed();
        items += found;
    }
    if (!m_problems.isEmpty()) {
        ContainedItem item;
        item.name = name;
        item.warning = m_problems.mid(0, 20).join(QLatin1Char(' '));
        items.append(item);
    }
    return items;
}

} // namespace

Result<QList<ContainedItem>> readWacz(const ReadInput &input)
{
    ZipLimits limits;
    limits.entrySize = qint64(100) * 1024 * 1024;
    NUTGRAF_TRY(const ZipFile zip, ZipFile::open(input.bytes, limits));
    return PackedArchive(zip).read(input.fileName);
}

} // namespace nutgraf::readers
