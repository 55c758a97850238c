// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/custody/custodylog.h"

#include "storage/custody/canonicaljson.h"
#include "storage/sql/transaction.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

#include <limits>

namespace nutgraf::storage {

namespace {

constexpr qsizetype LargestEntry = 65536; ///< as the table has it, in characters; bytes are never fewer

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(storage::custody)
};

QByteArray firstPrevious()
{
    return QByteArray(32, '\0');
}

QByteArray chainHash(const QByteArray &previous, const QByteArray &entry)
{
    // The leading zero keeps hashes of entries apart from hashes of tree nodes (RFC 9162 section 2.1.1).
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(previous);
    hash.addData(entry);
    return hash.result();
}

QString faultSentence(CustodyFault fault, qint64 number)
{
    switch (fault) {
    case CustodyFault::Gap:
        return Wording::tr("Entry %1 of the log is missing or out of order.").arg(number);
    case CustodyFault::PreviousHash:
        return Wording::tr("Entry %1 of the log does not follow from the one before it.").arg(number);
    case CustodyFault::Hash:
        return Wording::tr("Entry %1 of the log was changed after it was written.").arg(number);
    case CustodyFault::Checkpoint:
        return Wording::tr("Entry %1 of the log is not the one that was written down outside of the file.").arg(number);
    case CustodyFault::None:
        break;
    }
    return {};
}

void conclude(CustodyReport &report, bool checkpoints)
{
    if (report.isSound()) {
        report.finding = Wording::tr("The log is unbroken: %1 entries.").arg(report.entries);
        report.proves = checkpoints
            ? Wording::tr("The log up to the entry written down outside is the one that existed then.")
            : Wording::tr("No entry was changed, taken out or put in without all later hashes being made anew.");
    } else {
        report.finding = faultSentence(report.fault, report.firstBroken);
        report.proves = report.firstBroken > 1
            ? Wording::tr("The entries before number %1 fit together. From there on the log cannot be relied on.")
                  .arg(report.firstBroken)
            : Wording::tr("The log cannot be relied on.");
    }
    report.limits = checkpoints
        ? Wording::tr("Entries after the one written down outside could have been cut off or written anew.")
        : Wording::tr(
            "Whoever can write the file could have cut off the last entries or written the whole log anew. Only a hash "
            "kept outside of the file shows that.");
}

} // namespace

Result<qint64> CustodyLog::append(const QJsonObject &entry)
{
    const QByteArray text = canonicalJson(entry);
    if (text.size() > LargestEntry) {
        return Error{ErrorCode::Limit, Wording::tr("The entry is too long for the custody log."),
                     QStringLiteral("%1 bytes").arg(text.size())};
    }
    if (!m_last) {
        NUTGRAF_TRY(Statement last,
                    m_connection->prepare(QStringLiteral("SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1")));
        NUTGRAF_TRY(
            Statement insert,
            m_connection->prepare(QStringLiteral("INSERT INTO log(seq, prev, entry, hash) VALUES(?, ?, ?, ?)")));
        m_last.emplace(std::move(last));
        m_insert.emplace(std::move(insert));
    }
    NUTGRAF_TRY(Transaction step, Transaction::begin(*m_connection));
    qint64 number = 1;
    QByteArray previous = firstPrevious();
    {
        const StatementReset guard(*m_last);
        NUTGRAF_TRY(const bool row, m_last->step());
        if (row) {
            number = m_last->integer(0) + 1;
            previous = m_last->blob(1);
        }
    }
    NUTGRAF_CHECK(m_insert->bindAll(number, previous, QString::fromUtf8(text), chainHash(previous, text)));
    NUTGRAF_CHECK(m_insert->run());
    NUTGRAF_CHECK(step.commit());
    return number;
}

Result<CustodyReport> CustodyLog::verify(const QList<CustodyCheckpoint> &checkpoints)
{
    CustodyReport report;
    report.lastHash = firstPrevious();
    QList<CustodyCheckpoint> open = checkpoints;
    const auto breaks = [&report](CustodyFault fault, qint64 number) {
        report.fault = fault;
        report.firstBroken = number;
    };
    NUTGRAF_TRY(Statement rows,
                m_connection->prepare(QStringLiteral("SELECT seq, prev, entry, hash FROM log ORDER BY seq")));
    while (report.isSound()) {
        NUTGRAF_TRY(const bool row, rows.step());
        if (!row)
            break;
        const qint64 number = ++report.entries;
        const QByteArray hash = rows.blob(3);
        if (rows.integer(0) != number)
            breaks(CustodyFault::Gap, number);
        else if (rows.blob(1) != report.lastHash)
            breaks(CustodyFault::PreviousHash, number);
        else if (chainHash(report.lastHash, rows.blob(2)) != hash)
            breaks(CustodyFault::Hash, number);
        else
            report.lastHash = hash;
        for (qsizetype i = open.size() - 1; report.isSound() && i >= 0; --i) {
            if (open.at(i).number != number)
                continue;
            if (open.at(i).hash != hash)
                breaks(CustodyFault::Checkpoint, number);
            open.removeAt(i);
        }
    }
    // What was written down outside and is not there any more was cut off.
    if (report.isSound() && !open.isEmpty())
        breaks(CustodyFault::Checkpoint, open.first().number);
    conclude(report, !checkpoints.isEmpty());
    return report;
}

Result<QList<CustodyEntry>> CustodyLog::page(qint64 before, int limit)
{
    NUTGRAF_TRY(Statement rows,
                m_connection->prepare(QStringLiteral("SELECT seq, entry, hash FROM log WHERE seq < ? "
                                                     "ORDER BY seq DESC LIMIT ?")));
    NUTGRAF_CHECK(rows.bindAll(before > 0 ? before : std::numeric_limits<qint64>::max(), limit));
    QList<CustodyEntry> entries;
    for (;;) {
        NUTGRAF_TRY(const bool row, rows.step());
        if (!row)
            return entries;
        entries.append({rows.integer(0), QJsonDocument::fromJson(rows.blob(1)).object(), rows.blob(2)});
    }
}

Result<CustodyCheckpoint> CustodyLog::head()
{
    NUTGRAF_TRY(Statement last,
                m_connection->prepare(QStringLiteral("SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1")));
    NUTGRAF_TRY(const bool row, last.step());
    if (!row)
        return CustodyCheckpoint{};
    return CustodyCheckpoint{last.integer(0), last.blob(1)};
}

} // namespace nutgraf::storage
