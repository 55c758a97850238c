// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/relating.h"

#include "app/casework/changewriter.h"
#include "app/casework/claimstatement.h"
#include "app/casework/statements.h"
#include "app/casework/suggestions.h"
#include "app/reasoning/claimmatcher.h"
#include "app/reasoning/consensus.h"
#include "app/reasoning/valueagreement.h"
#include "app/reasoning/wordbag.h"
#include "storage/base/uuid7.h"
#include "storage/records/casereader.h"
#include "storage/sql/transaction.h"

#include <QSet>

#include <algorithm>

namespace nutgraf::casework {

using reasoning::ClaimMatch;
using reasoning::ClaimMatcher;
using reasoning::KnownClaim;
using reasoning::MatchStrength;
using reasoning::Statement;
using storage::AssertionRow;
using storage::CaseReader;
using storage::Result;
using storage::StateFilter;
using storage::Status;
using storage::Transaction;

namespace {

const QString State = QStringLiteral("state");
const QString Suggested = QStringLiteral("suggested");
// Above this number of groups of values their anchors are related to the main one only.
constexpr qsizetype MostGroupsPairwise = 12;
constexpr qsizetype AssertionsPerBatch = 200;
constexpr qsizetype ClaimsPerBatch = 20;

// Whether a name is one of the thing's own scopes ("R1" with "model: R1"): then it does not tell whose thing it is.
bool isOwnScope(const QString &subject, const QStringList &qualifiers)
{
    return std::any_of(qualifiers.cbegin(), qualifiers.cend(),
                       [&](const QString &qualifier) { return qualifier.section(QStringLiteral(": "), 1) == subject; });
}

// Claims in buckets by what they are about, so that a statement meets few of them.
class ClaimShelf
{
public:
    void add(const KnownClaim &claim)
    {
        const bool open = claim.subject.isEmpty() || isOwnScope(claim.subject, claim.qualifiers);
        m_bySubject[subjectKey(claim.measure, claim.subject)].append(claim);
        m_byMeasure[claim.measure].append({claim, reasoning::stemmedWords(claim.subject), open});
    }

    // The best claim that a statement belongs to by default, empty for none: of those with its very subject, else of those
    // whose subject shares a word with it or is not known.
    QString find(const Statement &statement) const
    {
        // What a claim and a statement are about counts whatever words the text has for it.
        Statement spelled = statement;
        spelled.text += u' ' + statement.subject + u' ' + statement.measure;
        ClaimMatch best;
        for (const KnownClaim &claim : m_bySubject.value(subjectKey(statement.measure, statement.subject)))
            keepBetter(best, spelled, claim);
        if (!best.claim.isEmpty())
            return best.claim;
        const bool open = isOwnScope(statement.subject, statement.qualifiers);
        const QStringList words = reasoning::stemmedWords(statement.subject);
        for (const Shelved &each : m_byMeasure.value(statement.measure)) {
            const auto isShared = [&](const QString &word) { return each.words.contains(word); };
            if (open || each.open || std::any_of(words.cbegin(), words.cend(), isShared))
                keepBetter(best, spelled, each.claim);
        }
        return best.claim;
    }

private:
    struct Shelved
    {
        KnownClaim claim;
        QStringList words; ///< of the subject, stemmed
        bool open = false; ///< the subject does not tell whose thing it is
    };

    static QString subjectKey(const QString &measure, const QString &subject)
    {
        return measure + u'\n' + subject.toCaseFolded();
    }

    static void keepBetter(ClaimMatch &best, const Statement &statement, const KnownClaim &claim)
    {
        if (statement.value && claim.unit.isEmpty() != statement.value->unit.isEmpty())
            return; // a share and a sum are not one quantity
        const ClaimMatch match = ClaimMatcher::compare(statement, claim);
        if (match.strength == MatchStrength::Default && match.score > best.score)
            best = match;
    }

    QHash<QString, QList<KnownClaim>> m_bySubject;
    QHash<QString, QList<Shelved>> m_byMeasure;
};

// What a claim is compared by: its measure and subject, whatever words and value its statement has; the statement where
// these are not known.
QString comparedText(const QString &statement, const QString &subject, const QString &measure)
{
    return subject.isEmpty() || measure.isEmpty() ? statement : measure + QStringLiteral(" of ") + subject;
}

KnownClaim knownClaim(const storage::ClaimRow &row)
{
    return {storage::uuidText(row.uuid),
            comparedText(row.statement, row.subject, row.measure),
            row.subject,
            row.measure,
            row.unit,
            row.qualifiers,
            row.asOf};
}

QString claimKind(const Statement &statement)
{
    if (!statement.value)
        return QStringLiteral("other");
    return statement.value->kind == language::QuantityKind::Rank ? QStringLiteral("rank") : QStringLiteral("quantity");
}

QString relationHash(const QString &a, const QString &b, const QString &kind)
{
    return inputHash({QStringLiteral("relation"), qMin(a, b), qMax(a, b), kind});
}

// The statement that others of its group are set against: the most exactly stated number, then the one stated most
// often, then the first.
qsizetype anchorOf(const QList<qsizetype> &group, const QList<Statement> &statements)
{
    const auto times = [&](const Statement &statement) {
        return std::count_if(group.cbegin(), group.cend(), [&](qsizetype other) {
            return statements[other].value->low == statement.value->low
                && statements[other].value->high == statement.value->high;
        });
    };
    return *std::max_element(group.cbegin(), group.cend(), [&](qsizetype a, qsizetype b) {
        const int digits = statements[a].value->digits;
        const int otherDigits = statements[b].value->digits;
        if (digits != otherDigits)
            return digits < otherDigits;
        return times(statements[a]) < times(statements[b]);
    });
}

// Which statements of a claim are set against each other: each against the anchor of its group and that of the main
// group, and these among themselves. All pairs would say the same thing over and over.
QList<std::pair<qsizetype, qsizetype>> comparedPairs(const QList<Statement> &statements)
{
    const reasoning::ValueSpread spread = reasoning::spreadOf(statements);
    QList<std::pair<qsizetype, qsizetype>> pairs;
    QList<qsizetype> anchors;
    const auto add = [&](qsizetype a, qsizetype b) {
        const std::pair<qsizetype, qsizetype> pair(qMin(a, b), qMax(a, b));
        if (a != b && !pairs.contains(pair))
            pairs.append(pair);
    };
    for (const reasoning::ValueGroup &group : spread.groups) {
        const qsizetype anchor = anchorOf(group.statements, statements);
        if (spread.groups.size() <= MostGroupsPairwise)
            for (const qsizetype other : std::as_const(anchors))
                add(other, anchor);
        anchors.append(anchor);
        for (const qsizetype member : group.statements) {
            add(anchor, member);
            add(anchors.first(), member);
        }
    }
    return pairs;
}

// One relation of two values; nothing when it is in the file in whatever state.
Status relatePair(Change &change, CaseReader &reader, const Statement &a, const Statement &b, QSet<QString> &found)
{
    const reasoning::Agreement agreement = reasoning::relate(a, b);
    if (agreement.relation == reasoning::ValueRelation::Unrelated)
        return {};
    const QString kind = reasoning::relationName(agreement.relation);
    const QString hash = relationHash(a.key, b.key, kind);
    found.insert(hash);
    NUTGRAF_TRY(const bool known, reader.isKnownInput(hash));
    if (known)
        return {};
    change.link(RecordKind::Relation, QUuid(a.key), QUuid(b.key),
                {{QStringLiteral("kind"), kind},
                 {QStringLiteral("explanation"), agreement.why},
                 {State, Suggested},
                 {QStringLiteral("rule"), agreement.rule},
                 {QStringLiteral("input_hash"), hash}});
    return {};
}

// Suggested relations of a claim that the engine no longer makes, because another value stands for the group now.
Status dropOutdated(Change &change, CaseReader &reader, const QUuid &claim, const QSet<QString> &found)
{
    NUTGRAF_TRY(const QList<storage::RelationRow> rows, reader.relationsOf(claim));
    for (const storage::RelationRow &row : rows) {
        const bool undecided = row.state == RecordState::Suggested && row.decision == QLatin1String("open");
        const QString hash = relationHash(storage::uuidText(row.source), storage::uuidText(row.target), row.kind);
        if (undecided && !found.contains(hash))
            change.remove(RecordKind::Relation, row.uuid);
    }
    return {};
}

class Relater
{
public:
    explicit Relater(storage::Connection &connection)
        : m_reader(connection)
        , m_writer(connection)
    { }

    Status load()
    {
        storage::PageRequest page;
        while (true) {
            NUTGRAF_TRY(const QList<storage::ClaimRow> rows, m_reader.claims(StateFilter::NotRejected, page));
            for (const auto &row : rows) {
                m_shelf.add(knownClaim(row));
                m_all.append(row.uuid);
            }
            if (rows.size() < page.limit)
                return {};
            page.afterKey = rows.last().id.value;
        }
    }

    /// Everything that was not joined yet; and all claims are to be looked at.
    Result<QList<QUuid>> everything()
    {
        m_touched = m_all;
        return m_reader.assertionsWithoutClaim();
    }

    Status join(const QUuid &uuid)
    {
        NUTGRAF_TRY(const auto assertion, m_reader.assertion(uuid));
        // Without subject and measure nothing can be compared: such a suggestion waits in the reader's margin.
        if (!assertion || !assertion->claim.isNull() || assertion->subject.isEmpty() || assertion->measure.isEmpty())
            return {};
        const Statement statement = statementOf(*assertion);
        QUuid claim(m_shelf.find(statement));
        Change change;
        if (claim.isNull()) {
            NUTGRAF_TRY(claim, raise(change, statement));
            if (claim.isNull())
                return {};
        }
        change.link(RecordKind::Asserts, uuid, claim,
                    {{State, Suggested}, {QStringLiteral("rule"), QStringLiteral("claim-match")}});
        NUTGRAF_CHECK(m_writer.apply(change, QStringLiteral("engine"), ChangeWriter::Journal::Skip));
        m_joined.insert(uuid);
        if (!m_touched.contains(claim))
            m_touched.append(claim);
        return {};
    }

    /// Claims that got a new assertion, in the order in which they did.
    const QList<QUuid> &touched() const { return m_touched; }

    Status relateClaim(const QUuid &claim)
    {
        NUTGRAF_TRY(const QList<AssertionRow> assertions, m_reader.assertionsOf(claim));
        Change change;
        NUTGRAF_CHECK(suggestRelations(change, m_reader, assertions));
        NUTGRAF_CHECK(reword(change, claim, assertions));
        NUTGRAF_CHECK(m_writer.apply(change, QStringLiteral("engine"), ChangeWriter::Journal::Skip));
        return {};
    }

private:
    // A suggested claim says what most of its assertions say now, unless somebody gave it words of their own.
    Status reword(Change &change, const QUuid &claim, const QList<AssertionRow> &assertions)
    {
        NUTGRAF_TRY(const auto row, m_reader.claim(claim));
        if (!row || row->state != RecordState::Suggested)
            return {};
        QList<Statement> before;
        QList<Statement> now;
        for (const AssertionRow &assertion : assertions) {
            if (assertion.state == RecordState::Rejected)
                continue;
            now.append(statementOf(assertion));
            if (!m_joined.contains(assertion.uuid))
                before.append(now.last());
        }
        const QString text = claimStatement(now);
        const bool own = !before.isEmpty() && row->statement != claimStatement(before);
        if (!own && !text.isEmpty() && text != row->statement)
            change.put(RecordKind::Claim, claim, {{QStringLiteral("statement"), text}});
        return {};
    }

    Result<QUuid> raise(Change &change, const Statement &statement)
    {
        const QString unit = statement.value ? statement.value->unit : QString();
        const QString hash = inputHash({QStringLiteral("claim"), statement.subject.toCaseFolded(), statement.measure,
                                        unit, statement.qualifiers.join(QLatin1Char('\n'))});
        NUTGRAF_TRY(const bool known, m_reader.isKnownInput(hash));
        if (known)
            return QUuid();
        const QUuid uuid = storage::createUuid7();
        const QString text = claimStatement({statement});
        change.put(RecordKind::Claim, uuid,
                   {{QStringLiteral("statement"), text},
                    {QStringLiteral("kind"), claimKind(statement)},
                    {QStringLiteral("subject"), statement.subject},
                    {QStringLiteral("measure"), statement.measure},
                    {QStringLiteral("unit"), unit},
                    {QStringLiteral("qualifiers"), statement.qualifiers.join(QLatin1Char('\n'))},
                    {QStringLiteral("as_of"), statement.asOf},
                    {State, Suggested},
                    {QStringLiteral("rule"), QStringLiteral("claim-raise")},
                    {QStringLiteral("input_hash"), hash}});
        m_shelf.add({storage::uuidText(uuid), comparedText(text, statement.subject, statement.measure),
                     statement.subject, statement.measure, unit, statement.qualifiers, statement.asOf});
        return uuid;
    }

    CaseReader m_reader;
    ChangeWriter m_writer;
    ClaimShelf m_shelf;
    QList<QUuid> m_all;
    QList<QUuid> m_touched;
    QSet<QUuid> m_joined; ///< assertions that got their claim in this run
};

} // namespace

Status suggestRelations(Change &change, CaseReader &reader, const QList<AssertionRow> &assertions)
{
    QList<Statement> statements;
    for (const AssertionRow &assertion : assertions)
        if (assertion.state != RecordState::Rejected && !assertion.valueLow.isEmpty())
            statements.append(statementOf(assertion));
    QSet<QString> found;
    for (const auto &[a, b] : comparedPairs(statements))
        NUTGRAF_CHECK(relatePair(change, reader, statements[a], statements[b], found));
    QSet<QUuid> claims;
    for (const AssertionRow &assertion : assertions)
        claims.insert(assertion.claim);
    // Assertions that are about to be joined are of several claims: what they were related by is left alone.
    if (claims.size() == 1 && !claims.contains(QUuid()))
        NUTGRAF_CHECK(dropOutdated(change, reader, *claims.cbegin(), found));
    return {};
}

namespace {

// Calls @p one for each item, a batch in a transaction behind the gate.
template<typename Item, typename One>
Status inBatches(storage::Connection &connection, storage::WriteGate &gate, const QList<Item> &items, qsizetype batch,
                 const jobs::JobContext &context, One one)
{
    for (qsizetype start = 0; start < items.size() && !context.stopRequested(); start += batch) {
        const auto lock = gate.lock(storage::Urgency::Batch);
        NUTGRAF_TRY(Transaction transaction, Transaction::begin(connection));
        for (qsizetype i = start; i < qMin(items.size(), start + batch); ++i)
            NUTGRAF_CHECK(one(items[i]));
        NUTGRAF_CHECK(transaction.commit());
    }
    return {};
}

} // namespace

Status relate(storage::Connection &connection, storage::WriteGate &gate, const std::optional<QList<QUuid>> &assertions,
              const jobs::JobContext &context)
{
    Relater relater(connection);
    NUTGRAF_CHECK(relater.load());
    QList<QUuid> waiting;
    if (assertions) {
        waiting = *assertions;
    } else {
        NUTGRAF_TRY(waiting, relater.everything());
    }
    NUTGRAF_CHECK(inBatches(connection, gate, waiting, AssertionsPerBatch, context,
                            [&](const QUuid &uuid) { return relater.join(uuid); }));
    return inBatches(connection, gate, relater.touched(), ClaimsPerBatch, context,
                     [&](const QUuid &uuid) { return relater.relateClaim(uuid); });
}

} // namespace nutgraf::casework
