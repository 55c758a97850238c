// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "storage/sql/connection.h"

#include <QByteArray>
#include <QDateTime>
#include <QIODevice>
#include <QList>
#include <QString>

namespace nutgraf::exporting {

/// One record of a written archive, for its index and its list of pages.
struct ArchivedRecord
{
    QString target;
    QString title; ///< of the document; empty for its pictures and styles
    qint64 takenUs = 0;
    QString media;
    int status = 200;
    QByteArray digest; ///< of the payload, labelled
    qint64 offset = 0; ///< bytes in the archive, packed
    qint64 length = 0;
    bool isPage = false; ///< a document with an address
};

/// Writes all captures of the investigation as WARC 1.1, a gzip member a record, warcinfo first: pages fetched from the
/// web as responses, files and pasted words as resources, each followed by the pictures and styles kept with it. Bodies
/// are kept unpacked: fields of the head that described the transfer are renamed to "X-Archive-Orig-…". Cookies are left
/// out. Apart from warcinfo's time (@p now) the same case gives the same bytes. On the connection's thread.
storage::Result<QList<ArchivedRecord>> writeWarc(storage::Connection &connection, const QDateTime &now, QIODevice &out);

/// "sha256:" and the hash in hexadecimal digits.
QByteArray labelledDigest(const QByteArray &bytes);

/// UTC microseconds as WARC writes times: "2025-01-27T09:30:00Z", with a fraction when there is one.
QByteArray archiveTime(qint64 us);

} // namespace nutgraf::exporting
