// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/casereader.h"

#include "storage/records/rowreading.h"

#include <limits>

namespace nutgraf::storage {

namespace {

using Ids = QList<qint64>;

qint64 firstId(const Statement &row)
{
    return row.integer(0);
}

// One document with all that a list shows of it. Captures by version, assertions by the passages of its captures.
const QString DocumentQuestion = QStringLiteral(
    "SELECT d.id, n.uuid, n.state, d.kind, d.title, d.byline, s.name, sn.uuid, d.language, d.published,"
    " coalesce(d.published_min, 0), d.url, d.place, d.credit, d.notes, n.created_us, d.watched FROM document d"
    " JOIN node n ON n.id = d.id"
    " LEFT JOIN edge pb ON pb.source = d.id AND pb.kind = 'published_by' AND pb.removed = 0"
    " LEFT JOIN source s ON s.id = pb.target LEFT JOIN node sn ON sn.id = s.id"
    " WHERE d.id = ?");

const QString NewestCaptureQuestion =
    QStringLiteral("SELECT c.id, count(*) OVER (), c.text_size, c.status, c.wall,"
                   " coalesce((SELECT substr(r.kind, 9) FROM edge v JOIN relation r ON r.id = v.id"
                   " WHERE v.source = c.id AND v.kind = 'relation' AND v.removed = 0 AND v.state <> 2"
                   " AND r.kind LIKE 'version\\_%' ESCAPE '\\' LIMIT 1), '')"
                   " FROM edge e JOIN capture c ON c.id = e.source"
                   " JOIN node n ON n.id = c.id AND n.removed = 0"
                   " WHERE e.target = ? AND e.kind = 'capture_of' AND e.removed = 0"
                   " ORDER BY c.wall = '' DESC, c.version DESC, c.id DESC LIMIT 1");

const QString DocumentAssertionsQuestion =
    QStringLiteral("SELECT count(*) FILTER (WHERE n.state = 0), count(*) FILTER (WHERE n.state = 1) FROM edge co"
                   " CROSS JOIN edge po ON po.target = co.source AND po.kind = 'passage_of' AND po.removed = 0"
                   " CROSS JOIN edge fa ON fa.target = po.source AND fa.kind = 'found_at' AND fa.removed = 0"
                   " CROSS JOIN node n ON n.id = fa.source AND n.removed = 0"
                   " WHERE co.target = ? AND co.kind = 'capture_of' AND co.removed = 0");

/// Reads documents one by one with the statements kept.
class DocumentRows
{
public:
    static Result<DocumentRows> prepared(Connection &connection)
    {
        NUTGRAF_TRY(Statement document, connection.prepare(DocumentQuestion));
        NUTGRAF_TRY(Statement capture, connection.prepare(NewestCaptureQuestion));
        NUTGRAF_TRY(Statement assertions, connection.prepare(DocumentAssertionsQuestion));
        return DocumentRows(std::move(document), std::move(capture), std::move(assertions));
    }

    Result<std::optional<DocumentRow>> row(qint64 id)
    {
        NUTGRAF_CHECK(m_document.bindAll(id));
        NUTGRAF_TRY(const bool found, m_document.step());
        if (!found)
            return std::optional<DocumentRow>();
        DocumentRow row = documentRow();
        NUTGRAF_CHECK(m_capture.bindAll(id));
        NUTGRAF_TRY(const bool captured, m_capture.step());
        if (captured) {
            row.capture = m_capture.id<CaptureId>(0);
            row.captures = int(m_capture.integer(1));
            row.textSize = m_capture.integer(2);
            row.captureStatus = m_capture.text(3);
            row.wall = m_capture.text(4);
            row.versionChange = m_capture.text(5);
        }
        NUTGRAF_CHECK(m_assertions.bindAll(id));
        NUTGRAF_TRY(const bool counted, m_assertions.step());
        if (counted) {
            row.suggestions = int(m_assertions.integer(0));
            row.claims = int(m_assertions.integer(1));
        }
        return std::optional<DocumentRow>(std::move(row));
    }

private:
    DocumentRows(Statement document, Statement capture, Statement assertions)
        : m_document(std::move(document))
        , m_capture(std::move(capture))
        , m_assertions(std::move(assertions))
    { }

    DocumentRow documentRow() const
    {
        ColumnCursor columns(m_document);
        DocumentRow row;
        row.id = columns.id<DocumentId>();
        row.uuid = columns.uuid();
        row.state = columns.state();
        row.kind = columns.text();
        row.title = columns.text();
        row.byline = columns.lines();
        row.publisher = columns.text();
        row.publisherUuid = columns.uuid();
        row.language = columns.text();
        row.published = columns.text();
        row.publishedDay = columns.integer();
        row.url = columns.text();
        row.place = columns.text();
        row.credit = columns.text();
        row.notes = columns.text();
        row.addedUs = columns.integer();
        row.watched = columns.integer() != 0;
        return row;
    }

    Statement m_document;
    Statement m_capture;
    Statement m_assertions;
};

// A page is found by an index that has its order; the filter is looked up for each row that comes by.
QString pageQuestion(const QString &where, const QString &order)
{
    return QStringLiteral("SELECT d.id FROM document d CROSS JOIN node n ON n.id = d.id WHERE n.removed = 0"
                          " AND n.state <> 2 AND (?1 = '' OR d.kind = ?1) AND (?2 = x'' OR EXISTS (SELECT 1 FROM edge e"
                          " JOIN node s ON s.id = e.target AND s.uuid = ?2 WHERE e.source = d.id"
                          " AND e.kind = 'published_by' AND e.removed = 0)) AND %1 ORDER BY %2 LIMIT ?4")
        .arg(where, order);
}

Result<Ids> pageOf(Connection &connection, const DocumentFilter &filter, const QString &where, const QString &order,
                   qint64 after, qint64 limit)
{
    const QByteArray publisher = filter.publisher.isNull() ? QByteArray() : filter.publisher.toRfc4122();
    NUTGRAF_TRY(Statement rows, ask(connection, pageQuestion(where, order), filter.kind, publisher, after, limit));
    return collect<qint64>(std::move(rows), firstId);
}

Result<Ids> byPublication(Connection &connection, const DocumentFilter &filter, const PageRequest &page)
{
    const QString order = QStringLiteral("d.published_min DESC, d.id DESC");
    bool afterUndated = false;
    if (page.afterKey > 0) {
        NUTGRAF_TRY(Statement day,
                    ask(connection, QStringLiteral("SELECT published_min FROM document WHERE id = ?"), page.afterKey));
        NUTGRAF_TRY(const bool found, day.step());
        afterUndated = found && day.isNull(0);
    }
    Ids ids;
    if (!afterUndated) {
        // Not a CASE: only a plain comparison of rows is a range of the index.
        const QString where = page.afterKey > 0
            ? QStringLiteral("(d.published_min, d.id) < (SELECT published_min, id FROM document WHERE id = ?3)")
            : QStringLiteral("d.published_min IS NOT NULL AND ?3 = 0");
        NUTGRAF_TRY(ids, pageOf(connection, filter, where, order, page.afterKey, page.limit));
    }
    if (ids.size() < page.limit) {
        NUTGRAF_TRY(const Ids undated,
                    pageOf(connection, filter, QStringLiteral("d.published_min IS NULL AND d.id < ?3"),
                           QStringLiteral("d.id DESC"),
                           afterUndated ? page.afterKey : std::numeric_limits<qint64>::max(), page.limit - ids.size()));
        ids += undated;
    }
    return ids;
}

Result<Ids> documentPage(Connection &connection, const DocumentFilter &filter, const PageRequest &page)
{
    switch (filter.order) {
    case DocumentFilter::NewestPublished:
        return byPublication(connection, filter, page);
    case DocumentFilter::Title:
        return pageOf(connection, filter,
                      page.afterKey > 0 ? QStringLiteral("(d.title COLLATE NOCASE, d.id) > (SELECT title, id"
                                                         " FROM document WHERE id = ?3)")
                                        : QStringLiteral("?3 = 0"),
                      QStringLiteral("d.title COLLATE NOCASE, d.id"), page.afterKey, page.limit);
    case DocumentFilter::NewestAdded:
        break;
    }
    return pageOf(connection, filter, QStringLiteral("d.id < ?3"), QStringLiteral("d.id DESC"),
                  page.afterKey > 0 ? page.afterKey : std::numeric_limits<qint64>::max(), page.limit);
}

Result<QList<DocumentRow>> documentRows(Connection &connection, const Ids &ids)
{
    NUTGRAF_TRY(DocumentRows reader, DocumentRows::prepared(connection));
    QList<DocumentRow> rows;
    rows.reserve(ids.size());
    for (const qint64 id : ids) {
        NUTGRAF_TRY(const auto row, reader.row(id));
        if (row)
            rows.append(*row);
    }
    return rows;
}

const QString CaptureColumns = QStringLiteral(
    "SELECT c.id, n.uuid, e.target, c.version, c.origin, c.taken_us, c.address, c.final_url, c.status,"
    " c.media, c.charset, c.headers, c.body, c.warnings, c.container, c.truncated, c.wall, c.http_status,"
    " c.http_date, c.redirects, c.request, c.peer, c.elapsed_us, c.ocr_confidence, c.text_size,"
    " coalesce((SELECT t.title FROM capture_text t WHERE t.id = c.id), '') FROM capture c"
    " JOIN node n ON n.id = c.id AND n.removed = 0"
    " JOIN edge e ON e.source = c.id AND e.kind = 'capture_of' AND e.removed = 0 ");

CaptureRow captureRow(const Statement &statement)
{
    ColumnCursor columns(statement);
    CaptureRow row;
    row.id = columns.id<CaptureId>();
    row.uuid = columns.uuid();
    row.document = columns.id<DocumentId>();
    row.version = columns.number();
    row.origin = columns.text();
    row.takenUs = columns.integer();
    row.address = columns.text();
    row.finalUrl = columns.text();
    row.status = columns.text();
    row.media = columns.text();
    row.charset = columns.text();
    row.headers = columns.text();
    row.body = columns.text();
    row.warnings = columns.lines();
    row.container = columns.text();
    row.truncated = columns.text();
    row.wall = columns.text();
    row.httpStatus = columns.number();
    row.httpDate = columns.text();
    row.redirects = columns.lines();
    row.request = columns.text();
    row.peer = columns.text();
    row.elapsedUs = columns.integer();
    row.ocrConfidence = columns.number();
    row.textSize = columns.integer();
    row.title = columns.text();
    return row;
}

Result<QString> firstText(Statement statement)
{
    NUTGRAF_TRY(const bool found, statement.step());
    return found ? statement.text(0) : QString();
}

} // namespace

QString stateCondition(StateFilter filter, const QString &alias)
{
    switch (filter) {
    case StateFilter::Undecided:
        return alias + QStringLiteral(".state = 0");
    case StateFilter::Confirmed:
        return alias + QStringLiteral(".state = 1");
    case StateFilter::Rejected:
        return alias + QStringLiteral(".state = 2");
    case StateFilter::NotRejected:
        return alias + QStringLiteral(".state IN (0, 1)");
    case StateFilter::All:
        break;
    }
    return QStringLiteral("1");
}

Result<Counts> CaseReader::counts()
{
    Counts counts;
    NUTGRAF_TRY(Statement rows, ask(*m_connection, QStringLiteral("SELECT kind, state, number FROM tally")));
    while (true) {
        NUTGRAF_TRY(const bool another, rows.step());
        if (!another)
            break;
        const QString kind = rows.text(0);
        const auto state = RecordState(rows.integer(1));
        const int number = int(rows.integer(2));
        if (state == RecordState::Rejected)
            continue;
        const bool confirmed = state == RecordState::Confirmed;
        if (kind == QLatin1String("document"))
            counts.documents += number;
        else if (kind == QLatin1String("source"))
            counts.sources += number;
        else if (kind == QLatin1String("claim"))
            (confirmed ? counts.claims : counts.claimSuggestions) += number;
        else if (kind == QLatin1String("assertion"))
            counts.assertionSuggestions += confirmed ? 0 : number;
        else if (kind == QLatin1String("event"))
            counts.events += number;
        else if (kind == QLatin1String("feed"))
            counts.feeds += number;
    }
    NUTGRAF_TRY(Statement conflicts,
                ask(*m_connection,
                    QStringLiteral("SELECT count(*) FROM relation r JOIN edge e ON e.id = r.id AND e.removed = 0"
                                   " AND e.state <> 2 JOIN node a ON a.id = e.source AND a.removed = 0 AND a.state <> 2"
                                   " JOIN node b ON b.id = e.target AND b.removed = 0 AND b.state <> 2"
                                   " WHERE r.decision = 'open' AND r.kind IN %1")
                        .arg(conflictKinds())));
    NUTGRAF_TRY(const bool counted, conflicts.step());
    counts.openConflicts = counted ? int(conflicts.integer(0)) : 0;
    NUTGRAF_TRY(Statement waiting,
                ask(*m_connection,
                    QStringLiteral("SELECT count(*) FROM inboxitem i JOIN node n ON n.id = i.id AND n.removed = 0"
                                   " WHERE i.decision = 'new'")));
    NUTGRAF_TRY(const bool looked, waiting.step());
    counts.inbox = looked ? int(waiting.integer(0)) : 0;
    return counts;
}

Result<QList<DocumentRow>> CaseReader::documents(const DocumentFilter &filter, PageRequest page)
{
    NUTGRAF_TRY(const Ids ids, documentPage(*m_connection, filter, page));
    return documentRows(*m_connection, ids);
}

Result<QList<DocumentRow>> CaseReader::documentsPublished(qint64 firstDay, qint64 lastDay, int limit)
{
    NUTGRAF_TRY(Statement found,
                ask(*m_connection,
                    QStringLiteral("SELECT d.id FROM document d CROSS JOIN node n ON n.id = d.id WHERE n.removed = 0"
                                   " AND n.state <> 2 AND d.published_min BETWEEN ? AND ?"
                                   " ORDER BY d.published_min DESC, d.id DESC LIMIT ?"),
                    firstDay, lastDay, limit));
    NUTGRAF_TRY(const Ids ids, collect<qint64>(std::move(found), firstId));
    return documentRows(*m_connection, ids);
}

Result<std::optional<DocumentRow>> CaseReader::document(const QUuid &uuid)
{
    NUTGRAF_TRY(Statement node,
                ask(*m_connection,
                    QStringLiteral("SELECT id FROM node WHERE uuid = ? AND kind = 'document' AND removed = 0"),
                    uuid.toRfc4122()));
    NUTGRAF_TRY(const bool found, node.step());
    if (!found)
        return std::optional<DocumentRow>();
    NUTGRAF_TRY(DocumentRows reader, DocumentRows::prepared(*m_connection));
    return reader.row(node.integer(0));
}

Result<QList<CaptureRow>> CaseReader::captures(DocumentId document)
{
    NUTGRAF_TRY(Statement rows,
                ask(*m_connection,
                    CaptureColumns + QStringLiteral("WHERE e.target = ? ORDER BY c.version DESC, c.id DESC"),
                    document));
    return collect<CaptureRow>(std::move(rows), captureRow);
}

Result<std::optional<CaptureRow>> CaseReader::capture(CaptureId capture)
{
    NUTGRAF_TRY(Statement row, ask(*m_connection, CaptureColumns + QStringLiteral("WHERE c.id = ?"), capture));
    NUTGRAF_TRY(const bool found, row.step());
    return found ? std::optional<CaptureRow>(captureRow(row)) : std::optional<CaptureRow>();
}

Result<std::optional<CaptureRow>> CaseReader::captureOf(const QUuid &uuid)
{
    NUTGRAF_TRY(Statement row,
                ask(*m_connection, CaptureColumns + QStringLiteral("WHERE n.uuid = ?"), uuid.toRfc4122()));
    NUTGRAF_TRY(const bool found, row.step());
    return found ? std::optional<CaptureRow>(captureRow(row)) : std::optional<CaptureRow>();
}

Result<QString> CaseReader::text(CaptureId capture)
{
    NUTGRAF_TRY(Statement row,
                ask(*m_connection, QStringLiteral("SELECT body FROM capture_text WHERE id = ?"), capture));
    return firstText(std::move(row));
}

Result<QString> CaseReader::textOf(const QUuid &capture)
{
    NUTGRAF_TRY(Statement row,
                ask(*m_connection,
                    QStringLiteral("SELECT t.body FROM capture_text t JOIN node n ON n.id = t.id WHERE n.uuid = ?"),
                    capture.toRfc4122()));
    return firstText(std::move(row));
}

Result<QUuid> CaseReader::documentOf(CaptureId capture)
{
    NUTGRAF_TRY(Statement row,
                ask(*m_connection,
                    QStringLiteral("SELECT n.uuid FROM edge e JOIN node n ON n.id = e.target AND n.removed = 0"
                                   " WHERE e.source = ? AND e.kind = 'capture_of' AND e.removed = 0"),
                    capture));
    return firstUuid(std::move(row));
}

Result<QUuid> CaseReader::findDocument(const QString &url, const QString &bodySha256)
{
    if (!url.isEmpty()) {
        NUTGRAF_TRY(Statement row,
                    ask(*m_connection,
                        QStringLiteral("SELECT n.uuid FROM document d JOIN node n ON n.id = d.id AND n.removed = 0"
                                       " WHERE d.url = ? AND d.url <> '' ORDER BY d.id LIMIT 1"),
                        url));
        NUTGRAF_TRY(const QUuid found, firstUuid(std::move(row)));
        if (!found.isNull())
            return found;
    }
    if (bodySha256.isEmpty())
        return QUuid();
    NUTGRAF_TRY(Statement row,
                ask(*m_connection,
                    QStringLiteral("SELECT n.uuid FROM capture c JOIN node cn ON cn.id = c.id AND cn.removed = 0"
                                   " JOIN edge e ON e.source = c.id AND e.kind = 'capture_of' AND e.removed = 0"
                                   " JOIN node n ON n.id = e.target AND n.removed = 0"
                                   " WHERE c.body = ? AND c.body <> '' ORDER BY n.id LIMIT 1"),
                    bodySha256));
    return firstUuid(std::move(row));
}

Result<bool> CaseReader::isKnownInput(const QString &inputHash)
{
    if (inputHash.isEmpty())
        return false;
    NUTGRAF_TRY(
        Statement row,
        ask(*m_connection,
            QStringLiteral("SELECT 1 FROM node WHERE input_hash = ?1 AND input_hash <> '' AND removed = 0"
                           " UNION ALL SELECT 1 FROM edge WHERE input_hash = ?1 AND input_hash <> '' AND removed = 0"
                           " LIMIT 1"),
            inputHash));
    return row.step();
}

Result<std::optional<RecordKind>> CaseReader::kindOf(const QUuid &node)
{
    NUTGRAF_TRY(Statement row,
                ask(*m_connection,
                    QStringLiteral("SELECT kind FROM node WHERE uuid = ?1 AND removed = 0"
                                   " UNION ALL SELECT kind FROM edge WHERE uuid = ?1 AND removed = 0 LIMIT 1"),
                    node.toRfc4122()));
    NUTGRAF_TRY(const QString kind, firstText(std::move(row)));
    return recordKindFromName(kind);
}

Result<QUuid> CaseReader::linkOf(RecordKind kind, const QUuid &source)
{
    NUTGRAF_TRY(Statement row,
                ask(*m_connection,
                    QStringLiteral("SELECT e.uuid FROM node n JOIN edge e ON e.source = n.id AND e.kind = ?"
                                   " AND e.removed = 0 WHERE n.uuid = ? ORDER BY e.rank LIMIT 1"),
                    recordKindName(kind), source.toRfc4122()));
    return firstUuid(std::move(row));
}

Result<QString> CaseReader::setting(const QString &key)
{
    NUTGRAF_TRY(Statement row, ask(*m_connection, QStringLiteral("SELECT value FROM setting WHERE key = ?"), key));
    return firstText(std::move(row));
}

} // namespace nutgraf::storage
