// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/lexicon.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QMutex>
#include <QtEndian>

#include <memory>

namespace nutgraf::text {

namespace {

QString folderOf(const QString &language)
{
    return QStringLiteral(":/lexicons/") + language;
}

QList<QStringList> parse(const QString &path)
{
    QList<QStringList> rows;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QString content = QString::fromUtf8(file.readAll());
    for (QStringView line : QStringView(content).split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        QStringList cells;
        for (const QStringView cell : line.split(u'\t'))
            cells.append(cell.trimmed().toString());
        rows.append(cells);
    }
    return rows;
}

} // namespace

const QList<QStringList> &lexicon(const QString &name, const QString &language)
{
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<const QList<QStringList>>> tables;

    const QString path = folderOf(language) + u'/' + name + QStringLiteral(".tsv");
    const QMutexLocker lock(&mutex);
    auto &table = tables[path];
    if (!table)
        table = std::make_shared<const QList<QStringList>>(parse(path));
    Q_ASSERT_X(!table->isEmpty(), "lexicon", qPrintable(path));
    return *table;
}

quint32 lexiconVersion(const QString &language)
{
    static QMutex mutex;
    static QHash<QString, quint32> versions;

    const QMutexLocker lock(&mutex);
    if (const auto known = versions.constFind(language); known != versions.constEnd())
        return *known;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QDir folder(folderOf(language));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            hash.addData(file.readAll());
    }
    // 31 bits, so that it fits every integer column and every JSON number.
    const quint32 version = qFromBigEndian<quint32>(hash.result().constData()) & 0x7fffffffU;
    versions.insert(language, version);
    return version;
}

} // namespace nutgraf::text
