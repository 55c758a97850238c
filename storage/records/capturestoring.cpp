// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/compression.h"
#include "storage/records/recordstoreprivate.h"
#include "storage/sql/transaction.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace nutgraf::storage {

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(storage::records)
};

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

Result<QString> RecordStore::storeBlob(const QByteArray &bytes)
{
    const QByteArray hash = hashOf(bytes);
    const QString name = QString::fromLatin1(hash.toHex());
    NUTGRAF_TRY(Statement known, d->connection->prepare(QStringLiteral("SELECT 1 FROM blob WHERE sha256 = ?")));
    NUTGRAF_CHECK(known.bindAll(hash));
    NUTGRAF_TRY(const bool stored, known.step());
    if (stored)
        return name;
    const std::optional<QByteArray> frame = compress(bytes);
    NUTGRAF_TRY(Statement add, d->connection->prepare(QStringLiteral("INSERT INTO blob VALUES(?, ?, ?, ?)")));
    NUTGRAF_CHECK(add.bindAll(hash, qint64(bytes.size()), frame ? QStringLiteral("zstd") : QStringLiteral("raw"),
                              frame ? *frame : bytes));
    NUTGRAF_CHECK(add.run());
    return name;
}

Result<QByteArray> RecordStore::loadBlob(const QString &sha256)
{
    const QByteArray hash = QByteArray::fromHex(sha256.toLatin1());
    NUTGRAF_TRY(Statement row,
                d->connection->prepare(QStringLiteral("SELECT size, encoding, body FROM blob WHERE sha256 = ?")));
    NUTGRAF_CHECK(row.bindAll(hash));
    NUTGRAF_TRY(const bool found, row.step());
    if (!found)
        return Error{ErrorCode::NotFound, Wording::tr("The captured bytes are not in the file."), sha256};
    QByteArray bytes = row.blob(2);
    if (row.text(1) == QLatin1String("zstd")) {
        NUTGRAF_TRY(bytes, decompress(bytes, row.integer(0)));
    }
    if (hashOf(bytes) != hash)
        return Error{ErrorCode::Io, Wording::tr("The captured bytes are damaged."), sha256};
    return bytes;
}

Status RecordStore::storeText(const QUuid &capture, const QString &title, const QString &publisher, const QString &text)
{
    NUTGRAF_TRY(const auto record, d->writer.load(tableOf(RecordKind::Capture), capture));
    if (!record)
        return Error{ErrorCode::NotFound, Wording::tr("The capture is not in the file."), uuidText(capture)};
    NUTGRAF_TRY(Statement known, d->connection->prepare(QStringLiteral("SELECT body FROM capture_text WHERE id = ?")));
    NUTGRAF_CHECK(known.bindAll(record->id));
    NUTGRAF_TRY(const bool stored, known.step());
    if (stored) {
        if (known.text(0) == text)
            return {};
        return Error{ErrorCode::Conflict, Wording::tr("The text of a capture is never changed."), uuidText(capture)};
    }
    NUTGRAF_TRY(Transaction step, Transaction::begin(*d->connection));
    NUTGRAF_TRY(Statement add, d->connection->prepare(QStringLiteral("INSERT INTO capture_text VALUES(?, ?, ?, ?)")));
    NUTGRAF_CHECK(add.bindAll(record->id, title, publisher, text));
    NUTGRAF_CHECK(add.run());
    NUTGRAF_TRY(Statement index,
                d->connection->prepare(
                    QStringLiteral("INSERT INTO capture_search(rowid, title, publisher, body) VALUES(?, ?, ?, ?)")));
    NUTGRAF_CHECK(index.bindAll(record->id, title, publisher, text));
    NUTGRAF_CHECK(index.run());
    NUTGRAF_TRY(Statement size,
                d->connection->prepare(QStringLiteral("UPDATE capture SET text_size = ? WHERE id = ?")));
    NUTGRAF_CHECK(size.bindAll(qint64(text.size()), record->id));
    NUTGRAF_CHECK(size.run());
    return step.commit();
}

Status RecordStore::storeLayout(const QUuid &capture, const QList<PageRow> &pages, const QList<TurnRow> &turns)
{
    if (pages.isEmpty() && turns.isEmpty())
        return {};
    NUTGRAF_TRY(const auto record, d->writer.load(tableOf(RecordKind::Capture), capture));
    if (!record)
        return Error{ErrorCode::NotFound, Wording::tr("The capture is not in the file."), uuidText(capture)};
    NUTGRAF_TRY(Transaction step, Transaction::begin(*d->connection));
    NUTGRAF_TRY(Statement page,
                d->connection->prepare(QStringLiteral("INSERT OR IGNORE INTO capture_page VALUES(?, ?, ?)")));
    for (const PageRow &row : pages) {
        NUTGRAF_CHECK(page.bindAll(record->id, row.start, row.page));
        NUTGRAF_CHECK(page.run());
    }
    NUTGRAF_TRY(Statement turn,
                d->connection->prepare(QStringLiteral("INSERT OR IGNORE INTO capture_turn VALUES(?, ?, ?, ?, ?, ?)")));
    for (const TurnRow &row : turns) {
        NUTGRAF_CHECK(turn.bindAll(record->id, qint64(row.span.start), qint64(row.span.end()), row.speaker, row.startMs,
                                   row.endMs));
        NUTGRAF_CHECK(turn.run());
    }
    return step.commit();
}

Status RecordStore::storeResource(const QUuid &capture, const ResourceRow &resource)
{
    NUTGRAF_TRY(const auto record, d->writer.load(tableOf(RecordKind::Capture), capture));
    if (!record)
        return Error{ErrorCode::NotFound, Wording::tr("The capture is not in the file."), uuidText(capture)};
    NUTGRAF_TRY(Statement add,
                d->connection->prepare(
                    QStringLiteral("INSERT OR IGNORE INTO capture_resource VALUES(?, ?, ?, ?, ?, ?, ?, ?)")));
    NUTGRAF_CHECK(add.bindAll(record->id, resource.url, resource.status, resource.media, resource.headers,
                              resource.body, resource.takenUs, resource.truncated));
    return add.run();
}

} // namespace nutgraf::storage
