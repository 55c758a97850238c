// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/schedulestore.h"

#include "storage/records/rowreading.h"

namespace nutgraf::storage {

namespace {

QUuid uuidRow(const Statement &row)
{
    return QUuid::fromRfc4122(row.blob(0));
}

// What was never looked at is due at once.
const QString FeedsWithTime = QStringLiteral(" FROM feed f JOIN node n ON n.id = f.id AND n.removed = 0"
                                             " LEFT JOIN feed_state s ON s.id = f.id WHERE f.paused = 0");
const QString DocumentsWithTime =
    QStringLiteral(" FROM document d JOIN node n ON n.id = d.id AND n.removed = 0"
                   " LEFT JOIN watch_state s ON s.id = d.id WHERE d.watched = 1 AND d.url <> ''");

} // namespace

Status ScheduleStore::setFeedState(FeedId feed, const ScheduleState &state)
{
    NUTGRAF_TRY(Statement put,
                ask(*m_connection,
                    QStringLiteral("INSERT OR REPLACE INTO feed_state(id, next_us, checked_us, changed_us, outcome,"
                                   " message, failures, http_status, etag, last_modified, format)"
                                   " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                    feed, state.nextUs, state.checkedUs, state.changedUs, state.outcome, state.message, state.failures,
                    state.httpStatus, state.etag, state.lastModified, state.format));
    return put.run();
}

Status ScheduleStore::setWatchState(DocumentId document, const ScheduleState &state)
{
    NUTGRAF_TRY(Statement put,
                ask(*m_connection,
                    QStringLiteral("INSERT OR REPLACE INTO watch_state(id, next_us, checked_us, changed_us, outcome,"
                                   " message, failures) VALUES(?, ?, ?, ?, ?, ?, ?)"),
                    document, state.nextUs, state.checkedUs, state.changedUs, state.outcome, state.message,
                    state.failures));
    return put.run();
}

Result<QList<QUuid>> ScheduleStore::dueFeeds(qint64 nowUs, int limit)
{
    NUTGRAF_TRY(Statement rows,
                ask(*m_connection,
                    QStringLiteral("SELECT n.uuid%1 AND coalesce(s.next_us, 0) <= ?"
                                   " ORDER BY coalesce(s.next_us, 0), f.id LIMIT ?")
                        .arg(FeedsWithTime),
                    nowUs, limit));
    return collect<QUuid>(std::move(rows), uuidRow);
}

Result<QList<QUuid>> ScheduleStore::dueDocuments(qint64 nowUs, int limit)
{
    NUTGRAF_TRY(Statement rows,
                ask(*m_connection,
                    QStringLiteral("SELECT n.uuid%1 AND coalesce(s.next_us, 0) <= ?"
                                   " ORDER BY coalesce(s.next_us, 0), d.id LIMIT ?")
                        .arg(DocumentsWithTime),
                    nowUs, limit));
    return collect<QUuid>(std::move(rows), uuidRow);
}

Result<qint64> ScheduleStore::nextUs()
{
    qint64 soonest = 0;
    for (const QString &what : {FeedsWithTime, DocumentsWithTime}) {
        NUTGRAF_TRY(Statement row,
                    ask(*m_connection, QStringLiteral("SELECT min(coalesce(s.next_us, 1))%1").arg(what)));
        NUTGRAF_TRY(const bool found, row.step());
        if (found && !row.isNull(0) && (soonest == 0 || row.integer(0) < soonest))
            soonest = row.integer(0);
    }
    return soonest;
}

} // namespace nutgraf::storage
