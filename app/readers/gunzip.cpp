// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/gunzip.h"

#include "app/readers/batchitem.h"

#include <QCoreApplication>

#include <zlib.h>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

Error damaged()
{
    return {ErrorCode::InvalidInput, QCoreApplication::translate("readers", "The packed file is damaged."), {}};
}

} // namespace

bool isGzip(const QByteArray &bytes)
{
    return bytes.startsWith("\x1F\x8B\x08");
}

Result<QByteArray> gunzip(const QByteArray &bytes, qint64 largest)
{
    constexpr int GzipWindow = 15 + 16;
    z_stream stream{};
    if (inflateInit2(&stream, GzipWindow) != Z_OK)
        return damaged();
    QByteArray source = bytes;
    stream.next_in = reinterpret_cast<Bytef *>(source.data());
    stream.avail_in = uInt(source.size());
    QByteArray unpacked;
    QByteArray buffer(1 << 16, Qt::Uninitialized);
    int status = Z_OK;
    while (status == Z_OK && unpacked.size() <= largest) {
        stream.next_out = reinterpret_cast<Bytef *>(buffer.data());
        stream.avail_out = uInt(buffer.size());
        status = inflate(&stream, Z_NO_FLUSH);
        unpacked.append(buffer.constData(), buffer.size() - qsizetype(stream.avail_out));
        if (status == Z_STREAM_END && stream.avail_in > 0)
            status = inflateReset(&stream);
    }
    inflateEnd(&stream);
    if (unpacked.size() > largest)
        return Error{ErrorCode::Limit, QCoreApplication::translate("readers", "The packed file is too large."), {}};
    return status == Z_STREAM_END ? Result<QByteArray>(std::move(unpacked)) : Result<QByteArray>(damaged());
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
