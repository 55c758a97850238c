// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/compression.h"

#include <QCoreApplication>

#include <zstd.h>

namespace nutgraf::storage {

namespace {

constexpr int Level = 3;
// Nothing larger is ever stored, so a frame that says so is forged: it must not make us reserve memory.
constexpr qint64 LargestSize = 256 * 1024 * 1024;

Error damaged(const QString &detail)
{
    return {ErrorCode::Io, QCoreApplication::translate("storage::records", "The captured bytes are damaged."), detail};
}

} // namespace

std::optional<QByteArray> compress(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    QByteArray frame(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size =
        ZSTD_compress(frame.data(), size_t(frame.size()), bytes.constData(), size_t(bytes.size()), Level);
    if (ZSTD_isError(size) || qsizetype(size) >= bytes.size() - bytes.size() / 10)
        return {};
    frame.resize(qsizetype(size));
    frame.squeeze();
    return frame;
}

Result<QByteArray> decompress(const QByteArray &frame, qint64 size)
{
    if (size < 0 || size > LargestSize)
        return damaged(QStringLiteral("a size of %1").arg(size));
    QByteArray bytes(size, Qt::Uninitialized);
    const size_t got = ZSTD_decompress(bytes.data(), size_t(size), frame.constData(), size_t(frame.size()));
    if (ZSTD_isError(got))
        return damaged(QString::fromLatin1(ZSTD_getErrorName(got)));
    if (qint64(got) != size)
        return damaged(QStringLiteral("%1 bytes where %2 were stored").arg(got).arg(size));
    return bytes;
}

} // namespace nutgraf::storage
