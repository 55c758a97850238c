// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/unpacking.h"

#include <QCoreApplication>

#include <brotli/decode.h>
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

constexpr int GzipWrapping = 16;
constexpr qint64 FreeSize = 1024 * 1024; // small files may be packed as tightly as they like

int windowBits(Packing packing)
{
    switch (packing) {
    case Packing::Raw:
        return -MAX_WBITS;
    case Packing::Gzip:
        return MAX_WBITS + GzipWrapping;
    case Packing::Zlib:
        break;
    }
    return MAX_WBITS;
}

/// Servers send bare deflate where zlib's wrapping is meant: its two header bytes tell them apart.
bool hasZlibHeader(QByteArrayView packed)
{
    return packed.size() >= 2 && (uchar(packed[0]) & 0x0F) == Z_DEFLATED
        && (uchar(packed[0]) * 256 + uchar(packed[1])) % 31 == 0;
}

bool isTooMuch(const Unpacked &unpacked, const UnpackLimits &limits)
{
    const qint64 size = unpacked.bytes.size();
    return size > limits.size || (limits.ratio > 0 && size > FreeSize && size / limits.ratio > unpacked.used);
}

Error tooMuch(const Unpacked &unpacked)
{
    return {ErrorCode::Limit,
            QCoreApplication::translate("readers", "It unpacks to far more than it holds. It is not read."),
            QStringLiteral("%1 bytes from %2").arg(unpacked.bytes.size()).arg(unpacked.used)};
}

Error noMemory()
{
    return {ErrorCode::Internal, QCoreApplication::translate("readers", "It cannot be read: memory is short."), {}};
}

} // namespace

Result<Unpacked> unpack(QByteArrayView packed, Packing packing, const UnpackLimits &limits)
{
    if (packing == Packing::Zlib && !hasZlibHeader(packed))
        packing = Packing::Raw;
    packed = packed.first(std::min<qsizetype>(packed.size(), std::numeric_limits<int>::max()));
    z_stream stream{};
    if (inflateInit2(&stream, windowBits(packing)) != Z_OK)
        return Error{
            ErrorCode::Internal, QCoreApplication::translate("readers", "It cannot be read: memory is short."), {}};
    stream.next_in = reinterpret_cast<z_const Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    Unpacked unpacked;
    QByteArray buffer(1 << 16, Qt::Uninitialized);
    int status = Z_OK;
    bool isOver = false;
    while (status == Z_OK && !isOver) {
        stream.next_out = reinterpret_cast<Bytef *>(buffer.data());
        stream.avail_out = uInt(buffer.size());
        status = inflate(&stream, Z_NO_FLUSH);
        const qsizetype got = buffer.size() - qsizetype(stream.avail_out);
        if (got == 0 && status == Z_OK)
            break;
        unpacked.bytes.append(buffer.constData(), got);
        unpacked.used = packed.size() - qsizetype(stream.avail_in);
        isOver = isTooMuch(unpacked, limits);
    }
    unpacked.whole = status == Z_STREAM_END;
    inflateEnd(&stream);
    if (isOver)
        return tooMuch(unpacked);
    return unpacked;
}

Result<Unpacked> unpackBrotli(QByteArrayView packed, const UnpackLimits &limits)
{
    const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> decoder(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance);
    if (!decoder)
        return noMemory();
    Unpacked unpacked;
    QByteArray buffer(1 << 16, Qt::Uninitialized);
    const auto *source = reinterpret_cast<const uint8_t *>(packed.data());
    auto left = size_t(packed.size());
    for (BrotliDecoderResult state = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
         state == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;) {
        auto *target = reinterpret_cast<uint8_t *>(buffer.data());
        auto room = size_t(buffer.size());
        state = BrotliDecoderDecompressStream(decoder.get(), &left, &source, &room, &target, nullptr);
        unpacked.bytes.append(buffer.constData(), buffer.size() - qsizetype(room));
        unpacked.used = packed.size() - qsizetype(left);
        unpacked.whole = state == BROTLI_DECODER_RESULT_SUCCESS;
        if (isTooMuch(unpacked, limits))
            return tooMuch(unpacked);
    }
    return unpacked;
}

QByteArray unpackHead(QByteArrayView packed, Packing packing, qsizetype size)
{
    z_stream stream{};
    if (inflateInit2(&stream, windowBits(packing)) != Z_OK)
        return {};
    packed = packed.first(std::min<qsizetype>(packed.size(), std::numeric_limits<int>::max()));
    stream.next_in = reinterpret_cast<z_const Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    QByteArray head(size, Qt::Uninitialized);
    stream.next_out = reinterpret_cast<Bytef *>(head.data());
    stream.avail_out = uInt(size);
    inflate(&stream, Z_SYNC_FLUSH);
    head.truncate(size - qsizetype(stream.avail_out));
    inflateEnd(&stream);
    return head;
}

QByteArray packGzip(QByteArrayView bytes)
{
    z_stream stream{};
    constexpr int MemoryLevel = 8;
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + GzipWrapping, MemoryLevel,
                     Z_DEFAULT_STRATEGY)
        != Z_OK)
        return {};
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<z_const Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.truncate(packed.size() - qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return whole ? packed : QByteArray();
}

quint32 checksumOf(QByteArrayView bytes, quint32 before)
{
    return quint32(crc32_z(before, reinterpret_cast<const Bytef *>(bytes.data()), size_t(bytes.size())));
}

bool startsAsGzip(QByteArrayView bytes)
{
    return bytes.startsWith("\x1F\x8B\x08");
}

} // namespace nutgraf::readers
