// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/gunzip.h"

#include "app/readers/batchitem.h"

#include <QCoreApplication>
#include <QtEndian>

#include <libdeflate.h>

#include <algorithm>
#include <memory>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

Error damaged()
{
    return {ErrorCode::InvalidInput, QCoreApplication::translate("readers", "The packed file is damaged."), {}};
}

/// The length of the last member, as the file says. It may lie, but nothing unpacks to more than 1032 times its size.
qsizetype statedSize(const QByteArray &bytes)
{
    constexpr qsizetype Trailer = 4;
    constexpr qsizetype HighestRatio = 1032;
    if (bytes.size() < Trailer)
        return 0;
    const auto size = qsizetype(qFromLittleEndian<quint32>(bytes.constData() + bytes.size() - Trailer));
    return std::min(size, bytes.size() * HighestRatio);
}

} // namespace

bool isGzip(const QByteArray &bytes)
{
    return bytes.startsWith("\x1F\x8B\x08");
}

Result<QByteArray> gunzip(const QByteArray &bytes, qint64 largest)
{
    thread_local const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> engine(
        libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
    constexpr qsizetype Least = 4096;
    QByteArray unpacked;
    qsizetype done = 0;
    qsizetype room = std::max(Least, statedSize(bytes) + 1);
    for (qsizetype at = 0; at < bytes.size();) {
        room = std::min<qsizetype>(room, largest - done);
        unpacked.resize(done + room);
        size_t taken = 0;
        size_t given = 0;
        const libdeflate_result result =
            libdeflate_gzip_decompress_ex(engine.get(), bytes.constData() + at, size_t(bytes.size() - at),
                                          unpacked.data() + done, size_t(room), &taken, &given);
        if (result == LIBDEFLATE_INSUFFICIENT_SPACE) {
            if (done + room >= largest)
                return Error{
                    ErrorCode::Limit, QCoreApplication::translate("readers", "The packed file is too large."), {}};
            room *= 4;
            continue;
        }
        if (result != LIBDEFLATE_SUCCESS)
            return damaged();
        at += qsizetype(taken);
        done += qsizetype(given);
    }
    unpacked.truncate(done);
    return unpacked;
}

Result<ReadInput> unpacked(ReadInput input)
{
    if (!isGzip(input.bytes))
        return input;
    NUTGRAF_TRY(input.bytes, gunzip(input.bytes, LargestBatchFile));
    if (input.fileName.endsWith(QLatin1String(".gz")))
        input.fileName.chop(3);
    return input;
}

} // namespace nutgraf::readers
