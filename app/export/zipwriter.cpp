// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/zipwriter.h"

#include "app/readers/unpacking.h"

#include <QCoreApplication>
#include <QtEndian>

namespace nutgraf::exporting {

using storage::Error;
using storage::ErrorCode;
using storage::Status;

namespace {

constexpr qint64 Largest = 0xFFFFFFFE; // beyond it the format needs its 64-bit form
constexpr int MostEntries = 65'534;
constexpr qint64 PieceSize = 1 << 20;

template<typename T>
void put(QByteArray &bytes, T value)
{
    value = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
}

Error cannotWrite(const QIODevice &device)
{
    return {ErrorCode::Io, QCoreApplication::translate("exporting", "The archive cannot be written."),
            device.errorString()};
}

} // namespace

Status ZipWriter::write(const QByteArray &bytes)
{
    if (m_out->write(bytes) != bytes.size())
        return cannotWrite(*m_out);
    m_written += bytes.size();
    return {};
}

Status ZipWriter::start(const QString &name, quint32 checksum, qint64 size)
{
    const QByteArray utf8 = name.toUtf8();
    if (m_written + size + m_directory.size() > Largest || m_count >= MostEntries || utf8.size() > 0xFFFF)
        return Error{ErrorCode::Limit,
                     QCoreApplication::translate("exporting", "The archive would be larger than 4 GB. Export as WARC."),
                     {}};
    constexpr quint16 NamesInUtf8 = 0x0800;
    constexpr quint32 FirstDay = 0x00210000; // 1 January 1980, the first that the format knows
    QByteArray common;
    put<quint16>(common, NamesInUtf8);
    put<quint16>(common, 0);
    put<quint32>(common, FirstDay);
    put<quint32>(common, checksum);
    put<quint32>(common, quint32(size));
    put<quint32>(common, quint32(size));
    put<quint16>(common, quint16(utf8.size()));
    put<quint16>(common, 0);
    m_directory += QByteArray("PK\x01\x02\x14\x00\x14\x00", 8) + common + QByteArray(10, '\0');
    put<quint32>(m_directory, quint32(m_written));
    m_directory += utf8;
    ++m_count;
    return write(QByteArray("PK\x03\x04\x14\x00", 6) + common + utf8);
}

Status ZipWriter::add(const QString &name, const QByteArray &bytes)
{
    NUTGRAF_CHECK(start(name, readers::checksumOf(bytes), bytes.size()));
    return write(bytes);
}

Status ZipWriter::add(const QString &name, QIODevice &source)
{
    quint32 checksum = 0;
    if (!source.seek(0))
        return cannotWrite(source);
    for (QByteArray piece = source.read(PieceSize); !piece.isEmpty(); piece = source.read(PieceSize))
        checksum = readers::checksumOf(piece, checksum);
    NUTGRAF_CHECK(start(name, checksum, source.size()));
    if (!source.seek(0))
        return cannotWrite(source);
    for (QByteArray piece = source.read(PieceSize); !piece.isEmpty(); piece = source.read(PieceSize))
        NUTGRAF_CHECK(write(piece));
    return {};
}

Status ZipWriter::finish()
{
    const qint64 start = m_written;
    QByteArray end("PK\x05\x06\0\0\0\0", 8);
    put<quint16>(end, quint16(m_count));
    put<quint16>(end, quint16(m_count));
    put<quint32>(end, quint32(m_directory.size()));
    put<quint32>(end, quint32(start));
    put<quint16>(end, 0);
    return write(m_directory + end);
}

} // namespace nutgraf::exporting
