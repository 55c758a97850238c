// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QtEndian>

#include <optional>

namespace nutgraf::tests {

/// An entry of a ZIP archive as a test wants it, with the lies that it wants told.
struct ZipPart
{
    QByteArray name = {};
    QByteArray bytes = {};
    bool deflated = false;
    quint16 flags = 0x0800;
    quint32 attributes = 0; ///< with the file's type of Unix in the upper half
    std::optional<QByteArray> localName = {}; ///< when the local header says another
    std::optional<quint32> statedSize = {};
    std::optional<quint32> statedOffset = {};
    std::optional<quint32> checksum = {};
    QByteArray extra = {}; ///< of the directory's record
};

inline quint32 crc32Of(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xEDB88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

/// Bare deflate of the bytes.
inline QByteArray deflated(const QByteArray &bytes)
{
    const QByteArray packed = qCompress(bytes); // length, zlib's header, deflate, Adler's sum
    return packed.mid(6, packed.size() - 10);
}

template<typename T>
void putNumber(QByteArray &bytes, T value)
{
    value = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
}

/// A ZIP archive of the parts, in their order.
inline QByteArray zipOf(const QList<ZipPart> &parts)
{
    QByteArray file;
    QByteArray directory;
    for (const ZipPart &part : parts) {
        const QByteArray packed = part.deflated ? deflated(part.bytes) : part.bytes;
        const QByteArray localName = part.localName.value_or(part.name);
        const auto offset = part.statedOffset.value_or(quint32(file.size()));
        QByteArray common;
        putNumber<quint16>(common, part.flags);
        putNumber<quint16>(common, part.deflated ? 8 : 0);
        putNumber<quint32>(common, 0x00210000); // 1 January 1980
        putNumber<quint32>(common, part.checksum.value_or(crc32Of(part.bytes)));
        putNumber<quint32>(common, quint32(packed.size()));
        putNumber<quint32>(common, part.statedSize.value_or(quint32(part.bytes.size())));
        file += QByteArray("PK\x03\x04\x14\x00", 6) + common;
        putNumber<quint16>(file, quint16(localName.size()));
        putNumber<quint16>(file, 0);
        file += localName + packed;
        directory += QByteArray("PK\x01\x02\x14\x03\x14\x00", 8) + common;
        putNumber<quint16>(directory, quint16(part.name.size()));
        putNumber<quint16>(directory, quint16(part.extra.size()));
        putNumber<quint16>(directory, 0);
        putNumber<quint32>(directory, 0);
        putNumber<quint32>(directory, part.attributes);
        putNumber<quint32>(directory, offset);
        directory += part.name + part.extra;
    }
    QByteArray end("PK\x05\x06\0\0\0\0", 8);
    putNumber<quint16>(end, quint16(parts.size()));
    putNumber<quint16>(end, quint16(parts.size()));
    putNumber<quint32>(end, quint32(directory.size()));
    putNumber<quint32>(end, quint32(file.size()));
    putNumber<quint16>(end, 0);
    return file + directory + end;
}

} // namespace nutgraf::tests
