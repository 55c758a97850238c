// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/casereader.h"
#include "storage/records/rowreading.h"

namespace nutgraf::storage {

namespace {

const QString ClaimQuestion =
    QStringLiteral("SELECT c.id, n.uuid, n.state, c.statement, c.kind, c.subject, c.measure, c.unit, c.qualifiers,"
                   " c.as_of, c.status, c.rating, c.rationale, c.importance, c.notes FROM claim c"
                   " JOIN node n ON n.id = c.id WHERE c.id = ?");

// The assertions of a claim that count, each with where it stands and where it comes from. Whoever a chain ends in is
// its origin; without a chain it is the publisher, and without one the document itself (as a negative number).
const QString ClaimAssertions = QStringLiteral(
    "WITH held AS MATERIALIZED (SELECT n.id AS id, n.state AS state, a.value_low AS low, a.value_high AS high,"
    " (SELECT co.target FROM edge fa"
    "  CROSS JOIN edge po ON po.source = fa.target AND po.kind = 'passage_of' AND po.removed = 0"
    "  CROSS JOIN edge co ON co.source = po.target AND co.kind = 'capture_of' AND co.removed = 0"
    "  WHERE fa.source = n.id AND fa.kind = 'found_at' AND fa.removed = 0) AS document,"
    " (SELECT target FROM edge WHERE source = n.id AND kind = 'spoken_by' AND removed = 0) AS speaker"
    " FROM edge e CROSS JOIN node n ON n.id = e.source AND n.removed = 0 AND n.state <> 2"
    " CROSS JOIN assertion a ON a.id = n.id"
    " WHERE e.target = ?1 AND e.kind = 'asserts' AND e.removed = 0) ");

const QString ClaimCountsQuestion = ClaimAssertions
    + QStringLiteral("SELECT count(*), count(*) FILTER (WHERE state = 0), count(DISTINCT document),"
                     " count(DISTINCT coalesce(speaker, (SELECT target FROM edge WHERE source = document"
                     " AND kind = 'published_by' AND removed = 0), -document)),"
                     " count(DISTINCT (SELECT id FROM source WHERE id = speaker AND kind = 'unnamed')),"
                     " (SELECT low FROM held WHERE low <> '' ORDER BY CAST(low AS REAL) LIMIT 1),"
                     " (SELECT high FROM held WHERE high <> '' ORDER BY CAST(high AS REAL) DESC LIMIT 1),"
                     " (SELECT count(*) FROM held h CROSS JOIN edge e ON e.source = h.id AND e.kind = 'relation'"
                     "  AND e.removed = 0 AND e.state <> 2 CROSS JOIN relation r ON r.id = e.id"
                     "  WHERE r.decision = 'open' AND r.kind IN %1 AND e.target IN (SELECT id FROM held)),"
                     " (SELECT count(*) FROM edge e JOIN evidence v ON v.id = e.id WHERE e.target = ?1"
                     "  AND e.kind = 'evidence' AND e.removed = 0 AND e.state <> 2 AND v.stance = 'supports'),"
                     " (SELECT count(*) FROM edge e JOIN evidence v ON v.id = e.id WHERE e.target = ?1"
                     "  AND e.kind = 'evidence' AND e.removed = 0 AND e.state <> 2 AND v.stance = 'refutes')"
                     " FROM held")
          .arg(conflictKinds());

/// Reads claims one by one with the statements kept.
class ClaimRows
{
public:
    static Result<ClaimRows> prepared(Connection &connection)
    {
        NUTGRAF_TRY(Statement claim, connection.prepare(ClaimQuestion));
        NUTGRAF_TRY(Statement counts, connection.prepare(ClaimCountsQuestion));
        return ClaimRows(std::move(claim), std::move(counts));
    }

    Result<std::optional<ClaimRow>> row(qint64 id)
    {
        NUTGRAF_CHECK(m_claim.bindAll(id));
        NUTGRAF_TRY(const bool found, m_claim.step());
        if (!found)
            return std::optional<ClaimRow>();
        ClaimRow row = claimRow();
        NUTGRAF_CHECK(m_counts.bindAll(id));
        NUTGRAF_TRY(const bool counted, m_counts.step());
        if (counted)
            addCounts(row);
        return std::optional<ClaimRow>(std::move(row));
    }

private:
    ClaimRows(Statement claim, Statement counts)
        : m_claim(std::move(claim))
        , m_counts(std::move(counts))
    { }

    ClaimRow claimRow() const
    {
        ColumnCursor columns(m_claim);
        ClaimRow row;
        row.id = columns.id<ClaimId>();
        row.uuid = columns.uuid();
        row.state = columns.state();
        row.statement = columns.text();
        row.kind = columns.text();
        row.subject = columns.text();
        row.measure = columns.text();
        row.unit = columns.text();
        row.qualifiers = columns.lines();
        row.asOf = columns.text();
        row.status = columns.text();
        row.rating = columns.text();
        row.rationale = columns.text();
        row.importance = columns.number();
        row.notes = columns.text();
        return row;
    }

    void addCounts(ClaimRow &row) const
    {
        ColumnCursor columns(m_counts);
        row.assertions = columns.number();
        row.suggested = columns.number();
        row.documents = columns.number();
        row.sources = columns.number();
        row.unnamed = columns.number();
        row.lowest = columns.text();
        row.highest = columns.text();
        row.conflicts = columns.number();
        row.supporting = columns.number();
        row.refuting = columns.number();
    }

    Statement m_claim;
    Statement m_counts;
};

QString assertionQuestion(const QString &where, const QString &order)
{
    return QStringLiteral("SELECT a.id, n.uuid, n.state, n.rule, cn.uuid, a.words, a.subject, a.measure, a.modality,"
                          " a.negated, a.hedges, a.value_words, a.value_start, a.value_kind, a.value_low, a.value_high,"
                          " a.value_digits, a.unit, a.approximation, a.qualifiers, a.as_of, a.verb, a.verb_class,"
                          " a.standing, a.standing_reason, a.score, ss.name, sn.uuid, d.title, ps.name, d.published,"
                          " d.kind, (SELECT o.uuid FROM edge c JOIN relation x ON x.id = c.id AND x.kind = 'copies'"
                          " JOIN node o ON o.id = c.target AND o.removed = 0 WHERE c.source = d.id"
                          " AND c.kind = 'relation' AND c.removed = 0 AND c.state <> 2 LIMIT 1),"
                          " %1 FROM assertion a JOIN node n ON n.id = a.id"
                          " LEFT JOIN edge ac ON ac.source = a.id AND ac.kind = 'asserts' AND ac.removed = 0"
                          " LEFT JOIN node cn ON cn.id = ac.target AND cn.removed = 0"
                          " LEFT JOIN edge sb ON sb.source = a.id AND sb.kind = 'spoken_by' AND sb.removed = 0"
                          " LEFT JOIN source ss ON ss.id = sb.target LEFT JOIN node sn ON sn.id = ss.id"
                          " LEFT JOIN edge fa ON fa.source = a.id AND fa.kind = 'found_at' AND fa.removed = 0"
                          " LEFT JOIN passage p ON p.id = fa.target %2 WHERE n.removed = 0 AND %3 ORDER BY %4")
        .arg(passageColumns(), passageJoins(), where, order);
}

const QString ByPublication = QStringLiteral("d.published_min IS NULL, d.published_min, d.id, p.start, a.id");

AssertionRow assertionRow(const Statement &statement)
{
    ColumnCursor columns(statement);
    AssertionRow row;
    row.id = columns.id<AssertionId>();
    row.uuid = columns.uuid();
    row.state = columns.state();
    row.rule = columns.text();
    row.claim = columns.uuid();
    row.words = columns.text();
    row.subject = columns.text();
    row.measure = columns.text();
    row.modality = columns.text();
    row.negated = columns.integer() != 0;
    row.hedges = columns.lines();
    row.valueWords = columns.text();
    row.valueStart = columns.integer();
    row.valueKind = columns.text();
    row.valueLow = columns.text();
    row.valueHigh = columns.text();
    row.valueDigits = columns.number();
    row.unit = columns.text();
    row.approximation = columns.text();
    row.qualifiers = columns.lines();
    row.asOf = columns.text();
    row.verb = columns.text();
    row.verbClass = columns.text();
    row.standing = columns.text();
    row.standingReason = columns.text();
    row.score = columns.real();
    row.speaker = columns.text();
    row.speakerUuid = columns.uuid();
    row.documentTitle = columns.text();
    row.publisher = columns.text();
    row.published = columns.text();
    row.documentKind = columns.text();
    row.copyOf = columns.uuid();
    row.passage = passageRow(columns);
    return row;
}

HopRow hopRow(const Statement &statement)
{
    ColumnCursor columns(statement);
    HopRow row;
    row.uuid = columns.uuid();
    row.source = columns.uuid();
    row.name = columns.text();
    row.unnamed = columns.text() == QLatin1String("unnamed");
    row.verb = columns.text();
    row.verbClass = columns.text();
    row.descriptor = columns.text();
    return row;
}

template<typename... Values>
Result<QList<AssertionRow>> assertions(Connection &connection, const QString &question, const Values &...values)
{
    NUTGRAF_TRY(Statement found, ask(connection, question, values...));
    NUTGRAF_TRY(QList<AssertionRow> rows, collect<AssertionRow>(std::move(found), assertionRow));
    NUTGRAF_TRY(
        Statement hops,
        connection.prepare(QStringLiteral("SELECT e.uuid, n.uuid, s.name, s.kind, h.verb, h.verb_class, h.descriptor"
                                          " FROM edge e JOIN hop h ON h.id = e.id JOIN source s ON s.id = e.target"
                                          " JOIN node n ON n.id = s.id"
                                          " WHERE e.source = ? AND e.kind = 'hop' AND e.removed = 0 ORDER BY e.rank")));
    for (AssertionRow &row : rows) {
        NUTGRAF_CHECK(hops.bindAll(row.id));
        while (true) {
            NUTGRAF_TRY(const bool another, hops.step());
            if (!another)
                break;
            row.chain.append(hopRow(hops));
        }
    }
    return rows;
}

// Worst first: what is likely garbled, what contradicts, what may both hold, what agrees, what is no value at all.
const QString ByWeight = QStringLiteral(
    "CASE r.kind WHEN 'scale_slip' THEN 0 WHEN 'unit_mismatch' THEN 1 WHEN 'conflict' THEN 2 WHEN 'negation' THEN 3"
    " WHEN 'bound_violated' THEN 4 WHEN 'rank_conflict' THEN 5 WHEN 'different_scope' THEN 6"
    " WHEN 'different_time' THEN 7 ELSE 8 END");

// Relations whose ends still count.
QString relationQuestion(const QString &where, const QString &order)
{
    return QStringLiteral("SELECT e.id, e.uuid, e.state, e.rule, r.kind, r.explanation, r.decision, r.note, a.uuid,"
                          " b.uuid, cn.uuid FROM relation r JOIN edge e ON e.id = r.id AND e.removed = 0"
                          " JOIN node a ON a.id = e.source AND a.removed = 0 AND a.state <> 2"
                          " JOIN node b ON b.id = e.target AND b.removed = 0 AND b.state <> 2"
                          " LEFT JOIN edge ac ON ac.source = a.id AND ac.kind = 'asserts' AND ac.removed = 0"
                          " LEFT JOIN node cn ON cn.id = ac.target AND cn.removed = 0"
                          " WHERE %1 ORDER BY %2")
        .arg(where, order);
}

RelationRow relationRow(const Statement &statement)
{
    ColumnCursor columns(statement);
    RelationRow row;
    row.id = columns.id<EdgeId>();
    row.uuid = columns.uuid();
    row.state = columns.state();
    row.rule = columns.text();
    row.kind = columns.text();
    row.explanation = columns.text();
    row.decision = columns.text();
    row.note = columns.text();
    row.source = columns.uuid();
    row.target = columns.uuid();
    row.claim = columns.uuid();
    return row;
}

const QString AssertionsOfClaim =
    QStringLiteral("(SELECT l.source FROM node k JOIN edge l ON l.target = k.id AND l.kind = 'asserts'"
                   " AND l.removed = 0 WHERE k.uuid = ?1)");

} // namespace

QString conflictKinds()
{
    return QStringLiteral("('scale_slip', 'conflict', 'bound_violated', 'rank_conflict', 'unit_mismatch', 'negation')");
}

Result<QList<ClaimRow>> CaseReader::claims(StateFilter filter, PageRequest page)
{
    // One state is a range of the index of nodes; several are read along the claims themselves, in the same order.
    const bool several = filter == StateFilter::NotRejected || filter == StateFilter::All;
    const QString question = several
        ? QStringLiteral("SELECT c.id FROM claim c CROSS JOIN node n ON n.id = c.id WHERE c.id > ? AND n.removed = 0"
                         " AND %1 ORDER BY c.id LIMIT ?")
        : QStringLiteral("SELECT n.id FROM node n WHERE n.id > ? AND n.kind = 'claim' AND n.removed = 0 AND %1"
                         " ORDER BY n.id LIMIT ?");
    NUTGRAF_TRY(
        Statement found,
        ask(*m_connection, question.arg(stateCondition(filter, QStringLiteral("n"))), page.afterKey, page.limit));
    NUTGRAF_TRY(const QList<qint64> ids,
                collect<qint64>(std::move(found), [](const Statement &row) { return row.integer(0); }));
    NUTGRAF_TRY(ClaimRows reader, ClaimRows::prepared(*m_connection));
    QList<ClaimRow> rows;
    rows.reserve(ids.size());
    for (const qint64 id : ids) {
        NUTGRAF_TRY(const auto row, reader.row(id));
        if (row)
            rows.append(*row);
    }
    return rows;
}

Result<std::optional<ClaimRow>> CaseReader::claim(const QUuid &uuid)
{
    NUTGRAF_TRY(Statement node,
                ask(*m_connection,
                    QStringLiteral("SELECT id FROM node WHERE uuid = ? AND kind = 'claim' AND removed = 0"),
                    uuid.toRfc4122()));
    NUTGRAF_TRY(const bool found, node.step());
    if (!found)
        return std::optional<ClaimRow>();
    NUTGRAF_TRY(ClaimRows reader, ClaimRows::prepared(*m_connection));
    return reader.row(node.integer(0));
}

Result<QList<AssertionRow>> CaseReader::assertionsOf(const QUuid &claim)
{
    return assertions(*m_connection,
                      assertionQuestion(QStringLiteral("n.state <> 2 AND a.id IN ") + AssertionsOfClaim, ByPublication),
                      claim.toRfc4122());
}

Result<QList<AssertionRow>> CaseReader::assertionsIn(CaptureId capture, StateFilter filter)
{
    return assertions(
        *m_connection,
        assertionQuestion(
            QStringLiteral("%1 AND a.id IN (SELECT f.source FROM edge q CROSS JOIN edge f ON f.target = q.source"
                           " AND f.kind = 'found_at' AND f.removed = 0"
                           " WHERE q.target = ? AND q.kind = 'passage_of' AND q.removed = 0)")
                .arg(stateCondition(filter, QStringLiteral("n"))),
            QStringLiteral("p.start, a.id")),
        capture);
}

Result<QList<AssertionRow>> CaseReader::assertionsBy(const QUuid &source)
{
    return assertions(
        *m_connection,
        assertionQuestion(QStringLiteral("n.state <> 2 AND a.id IN (SELECT l.source FROM node k JOIN edge l"
                                         " ON l.target = k.id AND l.kind IN ('spoken_by', 'hop') AND l.removed = 0"
                                         " WHERE k.uuid = ?)"),
                          ByPublication),
        source.toRfc4122());
}

Result<std::optional<AssertionRow>> CaseReader::assertion(const QUuid &uuid)
{
    NUTGRAF_TRY(const QList<AssertionRow> rows,
                assertions(*m_connection, assertionQuestion(QStringLiteral("n.uuid = ?"), QStringLiteral("a.id")),
                           uuid.toRfc4122()));
    return rows.isEmpty() ? std::optional<AssertionRow>() : std::optional<AssertionRow>(rows.first());
}

Result<QList<QUuid>> CaseReader::assertionsWithoutClaim()
{
    NUTGRAF_TRY(Statement found,
                ask(*m_connection,
                    QStringLiteral("SELECT n.uuid FROM node n WHERE n.kind = 'assertion' AND n.state = 0"
                                   " AND n.removed = 0 AND NOT EXISTS (SELECT 1 FROM edge e JOIN node c"
                                   " ON c.id = e.target AND c.removed = 0 WHERE e.source = n.id"
                                   " AND e.kind = 'asserts' AND e.removed = 0) ORDER BY n.id")));
    return collect<QUuid>(std::move(found), [](const Statement &row) { return QUuid::fromRfc4122(row.blob(0)); });
}

Result<QList<EvidenceRow>> CaseReader::evidenceFor(const QUuid &claim)
{
    NUTGRAF_TRY(Statement found,
                ask(*m_connection,
                    QStringLiteral("SELECT e.uuid, e.state, f.kind, f.uuid, v.stance, v.credibility, v.note,"
                                   " coalesce(c.statement, d.title), ps.name, d.published, %1"
                                   " FROM node k JOIN edge e ON e.target = k.id AND e.kind = 'evidence'"
                                   " AND e.removed = 0 AND e.state <> 2 JOIN evidence v ON v.id = e.id"
                                   " JOIN node f ON f.id = e.source AND f.removed = 0"
                                   " LEFT JOIN claim c ON c.id = f.id LEFT JOIN passage p ON p.id = f.id %2"
                                   " WHERE k.uuid = ? ORDER BY e.id")
                        .arg(passageColumns(),
                             // A document may be evidence itself.
                             passageJoins().replace(QLatin1String("d.id = co.target"),
                                                    QLatin1String("d.id = coalesce(co.target, f.id)"))),
                    claim.toRfc4122()));
    return collect<EvidenceRow>(std::move(found), [](const Statement &statement) {
        ColumnCursor columns(statement);
        EvidenceRow row;
        row.uuid = columns.uuid();
        row.state = columns.state();
        row.from = recordKindFromName(columns.text()).value_or(RecordKind::Passage);
        row.fromUuid = columns.uuid();
        row.stance = columns.text();
        row.credibility = columns.number();
        row.note = columns.text();
        row.title = columns.text();
        row.publisher = columns.text();
        row.published = columns.text();
        row.passage = passageRow(columns);
        return row;
    });
}

Result<std::optional<RelationRow>> CaseReader::relation(const QUuid &uuid)
{
    NUTGRAF_TRY(
        Statement row,
        ask(*m_connection, relationQuestion(QStringLiteral("e.uuid = ?"), QStringLiteral("e.id")), uuid.toRfc4122()));
    NUTGRAF_TRY(const bool found, row.step());
    return found ? std::optional<RelationRow>(relationRow(row)) : std::optional<RelationRow>();
}

Result<QList<RelationRow>> CaseReader::relationsOf(const QUuid &claim)
{
    NUTGRAF_TRY(
        Statement found,
        ask(*m_connection,
            relationQuestion(
                QStringLiteral("e.kind = 'relation' AND e.source IN %1 AND e.target IN %1").arg(AssertionsOfClaim),
                QStringLiteral("r.decision <> 'open', ") + ByWeight + QStringLiteral(", e.id")),
            claim.toRfc4122()));
    return collect<RelationRow>(std::move(found), relationRow);
}

Result<QList<RelationRow>> CaseReader::contradictions(PageRequest page)
{
    // Two ranges of one index: the open ones, then the decided ones.
    const auto rangeOf = [&](const QString &decisions, qint64 after, qint64 limit) -> Result<QList<RelationRow>> {
        NUTGRAF_TRY(
            Statement found,
            ask(*m_connection,
                relationQuestion(
                    QStringLiteral("r.decision IN %1 AND r.kind IN %2 AND r.id > ?").arg(decisions, conflictKinds()),
                    QStringLiteral("r.id LIMIT ?")),
                after, limit));
        return collect<RelationRow>(std::move(found), relationRow);
    };
    bool afterDecided = false;
    if (page.afterKey > 0) {
        NUTGRAF_TRY(Statement last,
                    ask(*m_connection, QStringLiteral("SELECT decision FROM relation WHERE id = ?"), page.afterKey));
        NUTGRAF_TRY(const bool found, last.step());
        afterDecided = found && last.text(0) != QLatin1String("open");
    }
    QList<RelationRow> rows;
    if (!afterDecided) {
        NUTGRAF_TRY(rows, rangeOf(QStringLiteral("('open')"), page.afterKey, page.limit));
    }
    if (rows.size() < page.limit) {
        NUTGRAF_TRY(const QList<RelationRow> decided,
                    rangeOf(QStringLiteral("('explained', 'real', 'rejected')"), afterDecided ? page.afterKey : 0,
                            page.limit - rows.size()));
        rows += decided;
    }
    return rows;
}

} // namespace nutgraf::storage
