// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QByteArray>

namespace nutgraf::readers {

/// How packed bytes are wrapped.
enum class Packing {
    Raw, ///< bare deflate, as in ZIP
    Gzip,
    Zlib, ///< what HTTP calls deflate; bare deflate is understood too
};

/// What came out of one packed stream.
struct Unpacked
{
    QByteArray bytes;
    qsizetype used = 0; ///< packed bytes read
    bool whole =
        false; ///< the stream ended where it should, with its checksum right; else bytes holds what came before
};

struct UnpackLimits
{
    qint64 size = qint64(64) * 1024 * 1024;
    int ratio = 200; ///< unpacked to packed, beyond the first megabyte; 0 for any
};

/// Unpacks one deflate stream (for gzip: one member). Limit when more comes out than @p limits allow; a damaged or cut
/// stream is no error but not whole. Any thread.
storage::Result<Unpacked> unpack(QByteArrayView packed, Packing packing, const UnpackLimits &limits = {});

/// The same for a brotli stream.
storage::Result<Unpacked> unpackBrotli(QByteArrayView packed, const UnpackLimits &limits = {});

/// The first bytes, up to @p size of them, that a stream unpacks to.
QByteArray unpackHead(QByteArrayView packed, Packing packing, qsizetype size);

/// Packs into one gzip member without a time or a name: same input, same output. Any thread.
QByteArray packGzip(QByteArrayView bytes);

/// CRC-32 as ZIP and gzip have it, going on from that of what stands before.
quint32 checksumOf(QByteArrayView bytes, quint32 before = 0);

/// Whether the bytes begin as a gzip member does.
bool startsAsGzip(QByteArrayView bytes);

} // namespace nutgraf::readers
