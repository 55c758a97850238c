// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/casereader.h"
#include "storage/records/namefolding.h"
#include "storage/records/rowreading.h"

#include <QSet>

namespace nutgraf::storage {

namespace {

constexpr int MostEvents = 5000;

QString sourceQuestion(const QString &where)
{
    return QStringLiteral("SELECT s.id, n.uuid, n.state, s.kind, s.name, s.aliases, s.description, s.reliability,"
                          " s.notes, (SELECT count(*) FROM edge e"
                          " JOIN node f ON f.id = e.source AND f.removed = 0 WHERE e.target = s.id"
                          " AND e.kind = 'published_by' AND e.removed = 0),"
                          " (SELECT count(DISTINCT e.source) FROM edge e JOIN node f ON f.id = e.source"
                          " AND f.removed = 0 AND f.state <> 2 WHERE e.target = s.id"
                          " AND e.kind IN ('spoken_by', 'hop') AND e.removed = 0)"
                          " FROM source s CROSS JOIN node n ON n.id = s.id WHERE n.removed = 0 AND %1")
        .arg(where);
}

SourceRow sourceRow(const Statement &statement)
{
    ColumnCursor columns(statement);
    SourceRow row;
    row.id = columns.id<SourceId>();
    row.uuid = columns.uuid();
    row.state = columns.state();
    row.kind = columns.text();
    row.name = columns.text();
    row.aliases = columns.lines();
    row.description = columns.text();
    row.reliability = columns.text();
    row.notes = columns.text();
    row.documents = columns.number();
    row.assertions = columns.number();
    return row;
}

// Events with the first words that back them, in the order of the days they happened on.
QString eventQuestion(const QString &where)
{
    return QStringLiteral("SELECT v.id, n.uuid, n.state, v.kind, v.title, v.happened, coalesce(v.happened_min, 0),"
                          " coalesce(v.happened_max, 0), v.lane, v.notes,"
                          " (SELECT group_concat(s.name, char(10)) FROM edge e JOIN source s ON s.id = e.target"
                          " WHERE e.source = v.id AND e.kind = 'actor' AND e.removed = 0),"
                          " (SELECT c.uuid FROM edge e JOIN node c ON c.id = e.target AND c.removed = 0"
                          " WHERE e.source = v.id AND e.kind = 'about' AND e.removed = 0 LIMIT 1),"
                          " d.title, dn.uuid, %1 FROM event v CROSS JOIN node n ON n.id = v.id"
                          " LEFT JOIN edge bb ON bb.id = (SELECT e.id FROM edge e JOIN node b ON b.id = e.target"
                          " AND b.removed = 0 WHERE e.source = v.id AND e.kind = 'backed_by' AND e.removed = 0"
                          " ORDER BY b.kind = 'document', e.id LIMIT 1)"
                          " LEFT JOIN passage p ON p.id = bb.target %2 WHERE n.removed = 0 AND %3"
                          " ORDER BY v.happened_min IS NULL, v.happened_min, v.id LIMIT %4")
        .arg(passageColumns(),
             // A document as a whole may back an event.
             passageJoins().replace(QLatin1String("d.id = co.target"),
                                    QLatin1String("d.id = coalesce(co.target, bb.target)")),
             where)
        .arg(MostEvents);
}

EventRow eventRow(const Statement &statement)
{
    ColumnCursor columns(statement);
    EventRow row;
    row.id = columns.id<EventId>();
    row.uuid = columns.uuid();
    row.state = columns.state();
    row.kind = columns.text();
    row.title = columns.text();
    row.happened = columns.text();
    row.firstDay = columns.integer();
    row.lastDay = columns.integer();
    row.lane = columns.text();
    row.notes = columns.text();
    row.actors = columns.lines();
    row.claim = columns.uuid();
    row.documentTitle = columns.text();
    row.document = columns.uuid();
    row.passage = passageRow(columns);
    return row;
}

PassageRow onlyPassageRow(const Statement &statement)
{
    ColumnCursor columns(statement);
    return passageRow(columns);
}

} // namespace

QString passageColumns()
{
    return QStringLiteral("p.id, pn.uuid, po.target, CASE WHEN p.id IS NULL THEN 0 ELSE d.id END,"
                          " CASE WHEN p.id IS NULL THEN NULL ELSE dn.uuid END, p.start, p.length, p.exact, p.prefix,"
                          " p.suffix, p.page");
}

QString passageJoins()
{
    return QStringLiteral("LEFT JOIN node pn ON pn.id = p.id"
                          " LEFT JOIN edge po ON po.source = p.id AND po.kind = 'passage_of' AND po.removed = 0"
                          " LEFT JOIN edge co ON co.source = po.target AND co.kind = 'capture_of' AND co.removed = 0"
                          " LEFT JOIN document d ON d.id = co.target LEFT JOIN node dn ON dn.id = d.id"
                          " LEFT JOIN edge pb ON pb.source = d.id AND pb.kind = 'published_by' AND pb.removed = 0"
                          " LEFT JOIN source ps ON ps.id = pb.target");
}

PassageRow passageRow(ColumnCursor &columns)
{
    PassageRow row;
    row.id = columns.id<PassageId>();
    row.uuid = columns.uuid();
    row.capture = columns.id<CaptureId>();
    row.document = columns.id<DocumentId>();
    row.documentUuid = columns.uuid();
    row.span.start = columns.integer();
    row.span.length = columns.integer();
    row.exact = columns.text();
    row.prefix = columns.text();
    row.suffix = columns.text();
    row.page = columns.number();
    return row;
}

Result<QList<SourceRow>> CaseReader::sources(PageRequest page)
{
    const QString where = page.afterKey > 0
        ? QStringLiteral("n.state <> 2 AND (s.folded, s.id) > (SELECT folded, id FROM source WHERE id = ?1)")
        : QStringLiteral("n.state <> 2 AND ?1 = 0");
    NUTGRAF_TRY(Statement rows,
                ask(*m_connection, sourceQuestion(where) + QStringLiteral(" ORDER BY s.folded, s.id LIMIT ?2"),
                    page.afterKey, page.limit));
    return collect<SourceRow>(std::move(rows), sourceRow);
}

Result<std::optional<SourceRow>> CaseReader::source(const QUuid &uuid)
{
    NUTGRAF_TRY(Statement row,
                ask(*m_connection,
                    sourceQuestion(QStringLiteral("n.uuid = ?"))
                        .replace(QLatin1String(" CROSS JOIN node n"), QLatin1String(" JOIN node n")),
                    uuid.toRfc4122()));
    NUTGRAF_TRY(const bool found, row.step());
    return found ? std::optional<SourceRow>(sourceRow(row)) : std::optional<SourceRow>();
}

Result<QUuid> CaseReader::findSource(const QString &name)
{
    const QString folded = foldedName(name);
    if (folded.isEmpty())
        return QUuid();
    // A name goes before an alias, a confirmed source before a suggested one, a rejected one is last.
    NUTGRAF_TRY(Statement row,
                ask(*m_connection,
                    QStringLiteral("SELECT n.uuid FROM (SELECT id, 0 AS alias FROM source WHERE folded = ?1"
                                   " UNION ALL SELECT source, 1 FROM alias WHERE folded = ?1) f"
                                   " JOIN node n ON n.id = f.id AND n.removed = 0"
                                   " JOIN source s ON s.id = f.id AND s.kind <> 'unnamed'"
                                   " ORDER BY n.state = 2, f.alias, n.state = 0, n.id LIMIT 1"),
                    folded));
    return firstUuid(std::move(row));
}

Result<QList<EventRow>> CaseReader::events(StateFilter filter)
{
    NUTGRAF_TRY(Statement rows, ask(*m_connection, eventQuestion(stateCondition(filter, QStringLiteral("n")))));
    return collect<EventRow>(std::move(rows), eventRow);
}

Result<std::optional<EventRow>> CaseReader::event(const QUuid &uuid)
{
    NUTGRAF_TRY(Statement row,
                ask(*m_connection,
                    eventQuestion(QStringLiteral("n.uuid = ?"))
                        .replace(QLatin1String(" CROSS JOIN node n"), QLatin1String(" JOIN node n")),
                    uuid.toRfc4122()));
    NUTGRAF_TRY(const bool found, row.step());
    return found ? std::optional<EventRow>(eventRow(row)) : std::optional<EventRow>();
}

Result<QList<QUuid>> CaseReader::eventsBackedOnlyBy(const QList<QUuid> &documents)
{
    NUTGRAF_TRY(Statement backed,
                m_connection->prepare(QStringLiteral(
                    "WITH places(id) AS (SELECT id FROM node WHERE uuid = ?1 UNION ALL SELECT po.source FROM node n"
                    " JOIN edge co ON co.target = n.id AND co.kind = 'capture_of' AND co.removed = 0"
                    " JOIN edge po ON po.target = co.source AND po.kind = 'passage_of' AND po.removed = 0"
                    " WHERE n.uuid = ?1) SELECT DISTINCT v.id, v.uuid FROM places JOIN edge e ON e.target = places.id"
                    " AND e.kind = 'backed_by' AND e.removed = 0 JOIN node v ON v.id = e.source AND v.removed = 0"
                    " ORDER BY v.id")));
    NUTGRAF_TRY(Statement backing,
                m_connection->prepare(QStringLiteral(
                    "SELECT d.uuid FROM edge e LEFT JOIN edge po ON po.source = e.target AND po.kind = 'passage_of'"
                    " AND po.removed = 0 LEFT JOIN edge co ON co.source = po.target AND co.kind = 'capture_of'"
                    " AND co.removed = 0 JOIN node d ON d.id = coalesce(co.target, e.target) AND d.removed = 0"
                    " WHERE e.source = ? AND e.kind = 'backed_by' AND e.removed = 0")));
    const QSet<QUuid> given(documents.cbegin(), documents.cend());
    QList<QUuid> events;
    QSet<qint64> looked;
    for (const QUuid &document : documents) {
        NUTGRAF_CHECK(backed.bindAll(document.toRfc4122()));
        while (true) {
            NUTGRAF_TRY(const bool another, backed.step());
            if (!another)
                break;
            const qint64 event = backed.integer(0);
            if (looked.contains(event))
                continue;
            looked.insert(event);
            NUTGRAF_CHECK(backing.bindAll(event));
            bool only = true;
            while (only) {
                NUTGRAF_TRY(const bool more, backing.step());
                if (!more)
                    break;
                only = given.contains(QUuid::fromRfc4122(backing.blob(0)));
            }
            if (only)
                events.append(QUuid::fromRfc4122(backed.blob(1)));
        }
    }
    return events;
}

Result<std::optional<PassageRow>> CaseReader::passage(const QUuid &uuid)
{
    NUTGRAF_TRY(Statement row,
                ask(*m_connection,
                    QStringLiteral("SELECT %1 FROM node n JOIN passage p ON p.id = n.id %2"
                                   " WHERE n.uuid = ? AND n.removed = 0")
                        .arg(passageColumns(), passageJoins()),
                    uuid.toRfc4122()));
    NUTGRAF_TRY(const bool found, row.step());
    return found ? std::optional<PassageRow>(onlyPassageRow(row)) : std::optional<PassageRow>();
}

Result<QList<PassageRow>> CaseReader::passagesIn(CaptureId capture)
{
    NUTGRAF_TRY(
        Statement rows,
        ask(*m_connection,
            QStringLiteral("SELECT %1 FROM edge q JOIN passage p ON p.id = q.source %2"
                           " WHERE q.target = ? AND q.kind = 'passage_of' AND q.removed = 0 AND pn.removed = 0 AND"
                           " (EXISTS (SELECT 1 FROM edge f JOIN node a ON a.id = f.source AND a.removed = 0"
                           " AND a.state = 1 WHERE f.target = p.id AND f.kind = 'found_at' AND f.removed = 0) OR"
                           " EXISTS (SELECT 1 FROM edge f WHERE f.source = p.id AND f.kind = 'evidence'"
                           " AND f.removed = 0 AND f.state = 1)) ORDER BY p.start, p.id")
                .arg(passageColumns(), passageJoins()),
            capture));
    return collect<PassageRow>(std::move(rows), onlyPassageRow);
}

} // namespace nutgraf::storage
