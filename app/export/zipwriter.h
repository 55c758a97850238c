// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace nutgraf::exporting {

/// Writes a ZIP archive of uncompressed entries to a device that need not be seekable: names in UTF-8, no times, no
/// attributes, so that the same content gives the same file. Up to 4 GB. Any thread.
class ZipWriter
{
public:
    explicit ZipWriter(QIODevice &out)
        : m_out(&out)
    { }

    storage::Status add(const QString &name, const QByteArray &bytes);
    /// Reads @p source twice, from its beginning: its checksum stands before its bytes.
    storage::Status add(const QString &name, QIODevice &source);
    /// Writes the directory; nothing can be added after it.
    storage::Status finish();

private:
    storage::Status start(const QString &name, quint32 checksum, qint64 size);
    storage::Status write(const QByteArray &bytes);

    QIODevice *m_out;
    QByteArray m_directory;
    qint64 m_written = 0;
    int m_count = 0;
};

} // namespace nutgraf::exporting
