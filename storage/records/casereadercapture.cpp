// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/casereader.h"

#include "storage/records/rowreading.h"

#include <limits>

namespace nutgraf::storage {

namespace {

const QString FeedColumns =
    QStringLiteral("SELECT f.id, n.uuid, f.address, f.title, f.site_url, f.description, f.language, f.folder, f.paused,"
                   " f.notes, coalesce(s.next_us, 0), coalesce(s.checked_us, 0), coalesce(s.changed_us, 0),"
                   " coalesce(s.outcome, ''), coalesce(s.message, ''), coalesce(s.failures, 0),"
                   " coalesce(s.http_status, 0), coalesce(s.etag, ''), coalesce(s.last_modified, ''),"
                   " coalesce(s.format, ''),"
                   " (SELECT count(*) FROM edge e JOIN node i ON i.id = e.source AND i.removed = 0"
                   " WHERE e.target = f.id AND e.kind = 'arrived_by' AND e.removed = 0),"
                   " (SELECT count(*) FROM edge e JOIN node i ON i.id = e.source AND i.removed = 0"
                   " JOIN inboxitem x ON x.id = e.source AND x.decision = 'new'"
                   " WHERE e.target = f.id AND e.kind = 'arrived_by' AND e.removed = 0)"
                   " FROM feed f JOIN node n ON n.id = f.id AND n.removed = 0 LEFT JOIN feed_state s ON s.id = f.id ");

ScheduleState scheduleState(ColumnCursor &columns)
{
    ScheduleState state;
    state.nextUs = columns.integer();
    state.checkedUs = columns.integer();
    state.changedUs = columns.integer();
    state.outcome = columns.text();
    state.message = columns.text();
    state.failures = columns.number();
    return state;
}

FeedRow feedRow(const Statement &statement)
{
    ColumnCursor columns(statement);
    FeedRow row;
    row.id = columns.id<FeedId>();
    row.uuid = columns.uuid();
    row.address = columns.text();
    row.title = columns.text();
    row.siteUrl = columns.text();
    row.description = columns.text();
    row.language = columns.text();
    row.folder = columns.text();
    row.paused = columns.integer() != 0;
    row.notes = columns.text();
    row.state = scheduleState(columns);
    row.state.httpStatus = columns.number();
    row.state.etag = columns.text();
    row.state.lastModified = columns.text();
    row.state.format = columns.text();
    row.items = columns.number();
    row.waiting = columns.number();
    return row;
}

const QString InboxColumns =
    QStringLiteral("SELECT i.id, n.uuid, i.kind, i.decision, i.address, i.identity, i.title, i.author, i.summary,"
                   " i.published, i.received_us, i.updated_us, i.changes, i.sightings, i.message,"
                   " coalesce((SELECT group_concat(f.title, char(10)) FROM edge e JOIN feed f ON f.id = e.target"
                   " WHERE e.source = i.id AND e.kind = 'arrived_by' AND e.removed = 0), ''),"
                   " (SELECT d.uuid FROM edge e JOIN node d ON d.id = e.target AND d.removed = 0"
                   " WHERE e.source = i.id AND e.kind = 'kept_as' AND e.removed = 0)"
                   " FROM inboxitem i JOIN node n ON n.id = i.id AND n.removed = 0 ");

InboxRow inboxRow(const Statement &statement)
{
    ColumnCursor columns(statement);
    InboxRow row;
    row.id = columns.id<InboxItemId>();
    row.uuid = columns.uuid();
    row.kind = columns.text();
    row.decision = columns.text();
    row.address = columns.text();
    row.identity = columns.text();
    row.title = columns.text();
    row.author = columns.text();
    row.summary = columns.text();
    row.published = columns.text();
    row.receivedUs = columns.integer();
    row.updatedUs = columns.integer();
    row.changes = columns.lines();
    row.sightings = columns.number();
    row.message = columns.text();
    row.feeds = columns.lines();
    row.document = columns.uuid();
    return row;
}

const QString VersionChangeColumns =
    QStringLiteral("SELECT e.uuid, e.id, e.state, substr(r.kind, 9), r.explanation, r.decision, bn.uuid, an.uuid,"
                   " b.version, a.version, a.taken_us, dn.uuid, d.title FROM relation r"
                   " JOIN edge e ON e.id = r.id AND e.removed = 0"
                   " JOIN capture a ON a.id = e.source JOIN node an ON an.id = a.id AND an.removed = 0"
                   " JOIN capture b ON b.id = e.target JOIN node bn ON bn.id = b.id AND bn.removed = 0"
                   " JOIN edge co ON co.source = a.id AND co.kind = 'capture_of' AND co.removed = 0"
                   " JOIN document d ON d.id = co.target JOIN node dn ON dn.id = d.id AND dn.removed = 0"
                   " WHERE r.kind LIKE 'version\\_%' ESCAPE '\\' ");

VersionChangeRow versionChangeRow(const Statement &statement)
{
    ColumnCursor columns(statement);
    VersionChangeRow row;
    row.relation = columns.uuid();
    row.id = columns.id<EdgeId>();
    row.state = columns.state();
    row.kind = columns.text();
    row.explanation = columns.text();
    row.decision = columns.text();
    row.before = columns.uuid();
    row.after = columns.uuid();
    row.versionBefore = columns.number();
    row.versionAfter = columns.number();
    row.takenUs = columns.integer();
    row.document = columns.uuid();
    row.title = columns.text();
    return row;
}

/// The first row, nothing when there is none.
template<typename Row, typename Make>
Result<std::optional<Row>> firstRow(Statement statement, Make make)
{
    NUTGRAF_TRY(const bool found, statement.step());
    return found ? std::optional<Row>(make(statement)) : std::optional<Row>();
}

} // namespace

Result<QList<VersionChangeRow>> CaseReader::versionChanges(PageRequest page)
{
    NUTGRAF_TRY(Statement rows,
                ask(*m_connection, VersionChangeColumns + QStringLiteral("AND e.id < ? ORDER BY e.id DESC LIMIT ?"),
                    page.afterKey > 0 ? page.afterKey : std::numeric_limits<qint64>::max(), page.limit));
    return collect<VersionChangeRow>(std::move(rows), versionChangeRow);
}

Result<QList<VersionChangeRow>> CaseReader::versionChangesOf(DocumentId document)
{
    NUTGRAF_TRY(Statement rows,
                ask(*m_connection, VersionChangeColumns + QStringLiteral("AND d.id = ? ORDER BY e.id DESC"), document));
    return collect<VersionChangeRow>(std::move(rows), versionChangeRow);
}

Result<qint64> CaseReader::blobSize(const QString &sha256)
{
    NUTGRAF_TRY(Statement row,
                ask(*m_connection, QStringLiteral("SELECT size FROM blob WHERE sha256 = ?"),
                    QByteArray::fromHex(sha256.toLatin1())));
    NUTGRAF_TRY(const bool found, row.step());
    return found ? row.integer(0) : 0;
}

Result<QList<PageRow>> CaseReader::pagesOf(CaptureId capture)
{
    NUTGRAF_TRY(Statement rows,
                ask(*m_connection,
                    QStringLiteral("SELECT start, page FROM capture_page WHERE capture = ? ORDER BY start"), capture));
    return collect<PageRow>(std::move(rows), [](const Statement &row) {
        return PageRow{row.integer(0), int(row.integer(1))};
    });
}

Result<QList<TurnRow>> CaseReader::turnsOf(CaptureId capture)
{
    NUTGRAF_TRY(Statement rows,
                ask(*m_connection,
                    QStringLiteral("SELECT start, finish, speaker, start_ms, end_ms FROM capture_turn"
                                   " WHERE capture = ? ORDER BY start"),
                    capture));
    return collect<TurnRow>(std::move(rows), [](const Statement &row) {
        TurnRow turn;
        turn.span = TextSpan{qsizetype(row.integer(0)), qsizetype(row.integer(1) - row.integer(0))};
        turn.speaker = row.text(2);
        turn.startMs = row.integer(3);
        turn.endMs = row.integer(4);
        return turn;
    });
}

Result<QList<ResourceRow>> CaseReader::resourcesOf(CaptureId capture)
{
    NUTGRAF_TRY(Statement rows,
                ask(*m_connection,
                    QStringLiteral("SELECT url, status, media, headers, body, taken_us, truncated FROM capture_resource"
                                   " WHERE capture = ? ORDER BY url"),
                    capture));
    return collect<ResourceRow>(std::move(rows), [](const Statement &statement) {
        ColumnCursor columns(statement);
        ResourceRow row;
        row.url = columns.text();
        row.status = columns.number();
        row.media = columns.text();
        row.headers = columns.text();
        row.body = columns.text();
        row.takenUs = columns.integer();
        row.truncated = columns.text();
        return row;
    });
}

Result<QList<FeedRow>> CaseReader::feeds()
{
    NUTGRAF_TRY(Statement rows,
                ask(*m_connection,
                    FeedColumns + QStringLiteral("ORDER BY f.folder COLLATE NOCASE, f.title COLLATE NOCASE, f.id")));
    return collect<FeedRow>(std::move(rows), feedRow);
}

Result<std::optional<FeedRow>> CaseReader::feed(const QUuid &uuid)
{
    NUTGRAF_TRY(Statement row, ask(*m_connection, FeedColumns + QStringLiteral("WHERE n.uuid = ?"), uuid.toRfc4122()));
    return firstRow<FeedRow>(std::move(row), feedRow);
}

Result<QUuid> CaseReader::findFeed(const QString &address)
{
    NUTGRAF_TRY(Statement row,
                ask(*m_connection,
                    QStringLiteral("SELECT n.uuid FROM feed f JOIN node n ON n.id = f.id AND n.removed = 0"
                                   " WHERE f.address = ? ORDER BY f.id LIMIT 1"),
                    address));
    return firstUuid(std::move(row));
}

Result<QList<InboxRow>> CaseReader::inbox(const QString &decision, PageRequest page)
{
    NUTGRAF_TRY(Statement rows,
                ask(*m_connection,
                    InboxColumns
                        + QStringLiteral("WHERE %1 AND i.id < ?2 ORDER BY i.id DESC LIMIT ?3")
                              .arg(decision.isEmpty() ? QStringLiteral("?1 = ''") : QStringLiteral("i.decision = ?1")),
                    decision, page.afterKey > 0 ? page.afterKey : std::numeric_limits<qint64>::max(), page.limit));
    return collect<InboxRow>(std::move(rows), inboxRow);
}

Result<std::optional<InboxRow>> CaseReader::inboxItem(const QUuid &uuid)
{
    NUTGRAF_TRY(Statement row, ask(*m_connection, InboxColumns + QStringLiteral("WHERE n.uuid = ?"), uuid.toRfc4122()));
    return firstRow<InboxRow>(std::move(row), inboxRow);
}

Result<QUuid> CaseReader::findInboxItem(const QString &address, const QString &identity, const QUuid &feed)
{
    if (!address.isEmpty()) {
        NUTGRAF_TRY(Statement row,
                    ask(*m_connection,
                        QStringLiteral("SELECT n.uuid FROM inboxitem i JOIN node n ON n.id = i.id AND n.removed = 0"
                                       " WHERE i.address = ? AND i.address <> '' ORDER BY i.id LIMIT 1"),
                        address));
        NUTGRAF_TRY(const QUuid found, firstUuid(std::move(row)));
        if (!found.isNull())
            return found;
    }
    if (identity.isEmpty())
        return QUuid();
    NUTGRAF_TRY(Statement row,
                ask(*m_connection,
                    QStringLiteral("SELECT n.uuid FROM inboxitem i JOIN node n ON n.id = i.id AND n.removed = 0"
                                   " JOIN edge e ON e.source = i.id AND e.kind = 'arrived_by' AND e.removed = 0"
                                   " JOIN node f ON f.id = e.target AND f.uuid = ?"
                                   " WHERE i.identity = ? AND i.identity <> '' ORDER BY i.id LIMIT 1"),
                    feed.toRfc4122(), identity));
    return firstUuid(std::move(row));
}

Result<QList<QUuid>> CaseReader::inboxItemsKeptAs(const QUuid &document)
{
    NUTGRAF_TRY(Statement rows,
                ask(*m_connection,
                    QStringLiteral("SELECT n.uuid FROM node d JOIN edge e ON e.target = d.id AND e.kind = 'kept_as'"
                                   " AND e.removed = 0 JOIN node n ON n.id = e.source AND n.removed = 0"
                                   " WHERE d.uuid = ? ORDER BY n.id"),
                    document.toRfc4122()));
    return collect<QUuid>(std::move(rows), [](const Statement &row) { return QUuid::fromRfc4122(row.blob(0)); });
}

Result<QList<WatchRow>> CaseReader::watched(PageRequest page)
{
    NUTGRAF_TRY(Statement rows,
                ask(*m_connection,
                    QStringLiteral("SELECT n.uuid, d.id FROM document d JOIN node n ON n.id = d.id AND n.removed = 0"
                                   " LEFT JOIN watch_state s ON s.id = d.id WHERE d.watched = 1 AND (?1 = 0 OR"
                                   " (coalesce(s.next_us, 0), d.id) > (SELECT coalesce(max(p.next_us), 0), ?1"
                                   " FROM watch_state p WHERE p.id = ?1))"
                                   " ORDER BY coalesce(s.next_us, 0), d.id LIMIT ?2"),
                    page.afterKey, page.limit));
    NUTGRAF_TRY(const QList<QUuid> uuids,
                collect<QUuid>(std::move(rows), [](const Statement &row) { return QUuid::fromRfc4122(row.blob(0)); }));
    QList<WatchRow> watched;
    for (const QUuid &uuid : uuids) {
        NUTGRAF_TRY(auto row, document(uuid));
        if (!row)
            continue;
        NUTGRAF_TRY(ScheduleState state, watchState(row->id));
        watched.append({std::move(*row), std::move(state)});
    }
    return watched;
}

Result<ScheduleState> CaseReader::watchState(DocumentId document)
{
    NUTGRAF_TRY(Statement row,
                ask(*m_connection,
                    QStringLiteral("SELECT next_us, checked_us, changed_us, outcome, message, failures FROM watch_state"
                                   " WHERE id = ?"),
                    document));
    NUTGRAF_TRY(const bool found, row.step());
    if (!found)
        return ScheduleState();
    ColumnCursor columns(row);
    return scheduleState(columns);
}

} // namespace nutgraf::storage
