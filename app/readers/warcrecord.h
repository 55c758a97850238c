// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/mimeheader.h"

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace nutgraf::readers {

struct WarcRecord
{
    QByteArray type; ///< lower case: "response", "resource", …
    HeaderFields fields;
    QByteArray block;
    bool isCut = false; ///< the block is shorter than the record says
    bool isMisplaced = false; ///< what follows the block is not what should: the stated length is wrong
};

/// The records of a WARC file (ISO 28500, https://iipc.github.io/warc-specifications/), one after the other: plain, or
/// packed by gzip, a member a record or several. After a damaged stretch it goes on at the next record that it finds.
class WarcStream
{
public:
    explicit WarcStream(const QByteArray &bytes);

    /// The next record, nothing at the end.
    std::optional<WarcRecord> next();
    /// What could not be read, in translated sentences, each once.
    const QStringList &problems() const { return m_problems; }

private:
    bool refill();
    bool findRecord();
    void addProblem(const QString &problem);

    QByteArray m_bytes;
    QByteArray m_member; ///< unpacked; the whole file when it is plain
    qsizetype m_packedAt = 0;
    qsizetype m_at = 0; ///< in m_member
    bool m_isPacked = false;
    int m_damaged = 0; ///< members that could not be unpacked
    QStringList m_problems;
};

/// Whether "sha256:…" or "sha1:…" (base 16 or 32) is the hash of the bytes; true for what cannot be checked.
bool hasDigest(const QByteArray &labelled, QByteArrayView bytes);

/// "2025-01-27T09:30:00Z", with fractions or without, as UTC microseconds since 1970; 0 when it is none.
qint64 warcDateUs(const QByteArray &date);

} // namespace nutgraf::readers
