// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace nutgraf::readers {

struct ZipEntry
{
    QString name; ///< as the directory spells it: never a path on this machine
    qint64 size = 0; ///< as declared, unpacked
    qint64 packedSize = 0;
    bool isFolder = false;
    bool isStored = false; ///< not compressed
    QString problem; ///< why it is not read (translated); empty for one that may be read
};

struct ZipLimits
{
    int entries = 10'000;
    qint64 totalSize = qint64(2) * 1024 * 1024 * 1024; ///< declared, unpacked, of all entries
    qint64 entrySize = qint64(64) * 1024 * 1024; ///< unpacked, of one that is read
    int ratio = 200; ///< unpacked to packed, beyond the first megabyte
};

/// The entries of a ZIP archive in memory. The directory at its end says what is there; an entry is unpacked when asked
/// for, under limits, and its checksum compared. Entries that would be paths elsewhere, that are links or encrypted, that
/// share a name or bytes with another, or that lie about where they are, are listed with the problem and never read.
/// Keeps the bytes alive. Any thread, one at a time.
class ZipFile
{
public:
    /// InvalidInput for what is no archive or is cut short, Limit beyond @p limits.
    static storage::Result<ZipFile> open(const QByteArray &bytes, const ZipLimits &limits = {});

    const QList<ZipEntry> &entries() const { return m_entries; }
    /// The place of an entry in entries() by its exact name; -1 for none.
    qsizetype find(QStringView name) const;
    /// Unpacks an entry.
    storage::Result<QByteArray> read(qsizetype index) const;
    /// Unpacks an entry by name; NotFound without one.
    storage::Result<QByteArray> read(QStringView name) const;

private:
    /// Where an entry lies, in bytes from the beginning of the archive.
    struct Place
    {
        qint64 header = 0;
        qint64 data = 0;
        int method = 0;
        quint32 checksum = 0;
    };

    storage::Status readDirectory(qint64 start, qint64 size, qint64 count);
    storage::Result<qint64> readRecord(qint64 at);
    void locate(qsizetype index);
    void refuseSharedNames();
    void refuseSharedBytes();

    QByteArray m_bytes;
    ZipLimits m_limits;
    QList<ZipEntry> m_entries;
    QList<Place> m_places;
};

} // namespace nutgraf::readers
