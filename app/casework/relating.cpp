// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/relating.h"

#include "app/casework/changewriter.h"
#include "app/casework/statements.h"
#include "app/casework/suggestions.h"
#include "app/reasoning/claimmatcher.h"
#include "app/reasoning/consensus.h"
#include "app/reasoning/valueagreement.h"
#include "storage/base/uuid7.h"
#include "storage/records/casereader.h"
#include "storage/sql/transaction.h"

#include <QSet>

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
// Above this number of values a claim's pairs are not all written down: each value is related to its group's
// representative only (a claim with 2,000 assertions would have two million pairs).
constexpr qsizetype MostRelatedPairwise = 24;
constexpr int AssertionsPerBatch = 200;

// Claims in buckets by what they are about, so that a statement meets few of them.
class ClaimShelf
{
public:
    void add(const KnownClaim &claim) { m_byMeasure[claim.measure].append(claim); }

    // The best claim that a statement belongs to by default, empty for none.
    QString find(const Statement &statement) const
    {
        ClaimMatch best;
        for (const KnownClaim &claim : m_byMeasure.value(statement.measure)) {
            const ClaimMatch match = ClaimMatcher::compare(statement, claim);
            if (match.strength == MatchStrength::Default && match.score > best.score)
                best = match;
        }
        return best.claim;
    }

private:
    QHash<QString, QList<KnownClaim>> m_byMeasure;
};

KnownClaim knownClaim(const storage::ClaimRow &row)
{
    return {storage::uuidText(row.uuid), row.statement, row.subject, row.measure, row.unit, row.qualifiers, row.asOf};
}

// "Nvidia: market value loss (region: US)": says what is measured and leaves the value to the assertions.
QString claimStatement(const Statement &statement)
{
    QString text = statement.subject + QStringLiteral(": ") + statement.measure;
    if (!statement.qualifiers.isEmpty() && statement.value && statement.value->kind == language::QuantityKind::Rank)
        text += QStringLiteral(" (") + statement.qualifiers.join(QStringLiteral(", ")) + u')';
    return text;
}

QString claimKind(const Statement &statement)
{
    if (!statement.value)
        return QStringLiteral("other");
    return statement.value->kind == language::QuantityKind::Rank ? QStringLiteral("rank") : QStringLiteral("quantity");
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
            for (const auto &row : rows)
                m_shelf.add(knownClaim(row));
            if (rows.size() < page.limit)
                return {};
            page.afterKey = rows.last().id.value;
        }
    }

    Result<QList<QUuid>> unjoined() { return m_reader.assertionsWithoutClaim(); }

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
        m_touched.insert(claim);
        return {};
    }

    Status relateTouched(const jobs::JobContext &context)
    {
        for (const QUuid &claim : m_touched) {
            if (context.stopRequested())
                return {};
            NUTGRAF_CHECK(relateClaim(claim));
        }
        return {};
    }

private:
    Result<QUuid> raise(Change &change, const Statement &statement)
    {
        const QString unit = statement.value ? statement.value->unit : QString();
        const QString hash = inputHash({QStringLiteral("claim"), statement.subject.toCaseFolded(), statement.measure,
                                        unit, statement.qualifiers.join(QLatin1Char('\n'))});
        NUTGRAF_TRY(const bool known, m_reader.isKnownInput(hash));
        if (known)
            return QUuid();
        const QUuid uuid = storage::createUuid7();
        const QString text = claimStatement(statement);
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
        m_shelf.add({storage::uuidText(uuid), text, statement.subject, statement.measure, unit, statement.qualifiers,
                     statement.asOf});
        return uuid;
    }

    Status relateClaim(const QUuid &claim)
    {
        NUTGRAF_TRY(const QList<AssertionRow> assertions, m_reader.assertionsOf(claim));
        QList<Statement> statements;
        for (const AssertionRow &assertion : assertions)
            if (assertion.state != RecordState::Rejected && !assertion.valueLow.isEmpty())
                statements.append(statementOf(assertion));
        Change change;
        if (statements.size() <= MostRelatedPairwise) {
            for (qsizetype a = 0; a < statements.size(); ++a)
                for (qsizetype b = a + 1; b < statements.size(); ++b)
                    NUTGRAF_CHECK(relatePair(change, statements[a], statements[b]));
        } else {
            const reasoning::ValueSpread spread = reasoning::spreadOf(statements);
            if (!spread.isEmpty()) {
                const Statement &main = statements[spread.groups.first().representative];
                for (const auto &group : spread.groups)
                    for (const qsizetype member : group.statements)
                        if (statements[member].key != main.key)
                            NUTGRAF_CHECK(relatePair(change, main, statements[member]));
            }
        }
        NUTGRAF_CHECK(m_writer.apply(change, QStringLiteral("engine"), ChangeWriter::Journal::Skip));
        return {};
    }

    Status relatePair(Change &change, const Statement &a, const Statement &b)
    {
        const reasoning::Agreement agreement = reasoning::relate(a, b);
        if (agreement.relation == reasoning::ValueRelation::Unrelated)
            return {};
        const QString kind = reasoning::relationName(agreement.relation);
        const QString hash = inputHash({QStringLiteral("relation"), a.key, b.key, kind});
        NUTGRAF_TRY(const bool known, m_reader.isKnownInput(hash));
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

    CaseReader m_reader;
    ChangeWriter m_writer;
    ClaimShelf m_shelf;
    QSet<QUuid> m_touched;
};

QString eventKindName(reasoning::TimelineKind kind)
{
    switch (kind) {
    case reasoning::TimelineKind::Statement:
        return QStringLiteral("statement");
    case reasoning::TimelineKind::Publication:
        return QStringLiteral("publication");
    case reasoning::TimelineKind::Correction:
        return QStringLiteral("correction");
    case reasoning::TimelineKind::Event:
        break;
    }
    return QStringLiteral("event");
}

reasoning::TimelineKind eventKind(const QString &name)
{
    for (int i = 0; i <= int(reasoning::TimelineKind::Correction); ++i)
        if (eventKindName(reasoning::TimelineKind(i)) == name)
            return reasoning::TimelineKind(i);
    return reasoning::TimelineKind::Event;
}

// An event that is there already, marked so that it is recognised after merging.
const QString KnownEvent = QStringLiteral("event:");

QUuid knownEvent(const reasoning::TimelineItem &item)
{
    for (const auto &source : item.sources)
        if (source.documentKey.startsWith(KnownEvent))
            return QUuid(source.documentKey.mid(KnownEvent.size()));
    return {};
}

Status addEvent(Change &change, CaseReader &reader, SuggestionBuilder &builder, const reasoning::TimelineItem &item,
                const QHash<QString, QUuid> &captures, QHash<QString, QString> &texts, quint32 ruleVersion)
{
    QUuid event = knownEvent(item);
    if (event.isNull()) {
        const QString hash =
            inputHash({QStringLiteral("event"), eventKindName(item.kind), item.lane, item.when, item.title});
        NUTGRAF_TRY(const bool known, reader.isKnownInput(hash));
        if (known)
            return {};
        event = storage::createUuid7();
        change.put(RecordKind::Event, event,
                   {{QStringLiteral("kind"), eventKindName(item.kind)},
                    {QStringLiteral("title"), item.title},
                    {QStringLiteral("happened"), item.when},
                    {QStringLiteral("lane"), item.lane},
                    {State, Suggested},
                    {QStringLiteral("rule"), QStringLiteral("timeline")},
                    {QStringLiteral("rule_version"), qint64(ruleVersion)},
                    {QStringLiteral("input_hash"), hash}});
        NUTGRAF_TRY(const QUuid actor, reader.findSource(item.lane));
        if (!actor.isNull())
            change.link(RecordKind::Actor, event, actor);
    }
    for (const auto &source : item.sources) {
        const QUuid capture = captures.value(source.documentKey);
        if (capture.isNull())
            continue;
        if (source.span.isEmpty()) {
            change.link(RecordKind::BackedBy, event, QUuid(source.documentKey));
            continue;
        }
        if (!texts.contains(source.documentKey)) {
            NUTGRAF_TRY(const QString text, reader.textOf(capture));
            texts.insert(source.documentKey, text);
        }
        FoundIn place;
        place.capture = capture;
        place.text = texts.value(source.documentKey);
        change.link(RecordKind::BackedBy, event, builder.passage(change, place, source.span));
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
        NUTGRAF_TRY(waiting, relater.unjoined());
    }
    for (qsizetype start = 0; start < waiting.size() && !context.stopRequested(); start += AssertionsPerBatch) {
        const auto lock = gate.lock(storage::Urgency::Batch);
        NUTGRAF_TRY(Transaction transaction, Transaction::begin(connection));
        for (qsizetype i = start; i < qMin<qsizetype>(waiting.size(), start + AssertionsPerBatch); ++i)
            NUTGRAF_CHECK(relater.join(waiting[i]));
        NUTGRAF_CHECK(transaction.commit());
    }
    const auto lock = gate.lock(storage::Urgency::Batch);
    NUTGRAF_TRY(Transaction transaction, Transaction::begin(connection));
    NUTGRAF_CHECK(relater.relateTouched(context));
    return transaction.commit();
}

Status suggestEvents(storage::Connection &connection, storage::WriteGate &gate,
                     const QList<reasoning::TimelineItem> &items, const QHash<QString, QUuid> &captures,
                     quint32 ruleVersion)
{
    if (items.isEmpty())
        return {};
    CaseReader reader(connection);
    NUTGRAF_TRY(const QList<storage::EventRow> known, reader.events(StateFilter::NotRejected));
    QList<reasoning::TimelineItem> all;
    for (const auto &row : known)
        all.append(
            {row.lane, row.happened, row.title, eventKind(row.kind), {{KnownEvent + storage::uuidText(row.uuid), {}}}});
    all += items;

    const auto lock = gate.lock(storage::Urgency::Batch);
    NUTGRAF_TRY(Transaction transaction, Transaction::begin(connection));
    ChangeWriter writer(connection);
    SuggestionBuilder builder(reader);
    QHash<QString, QString> texts;
    Change change;
    for (const reasoning::TimelineItem &item : reasoning::buildTimeline(all)) {
        if (item.when.isEmpty())
            continue;
        NUTGRAF_CHECK(addEvent(change, reader, builder, item, captures, texts, ruleVersion));
    }
    NUTGRAF_CHECK(writer.apply(change, QStringLiteral("engine"), ChangeWriter::Journal::Skip));
    return transaction.commit();
}

} // namespace nutgraf::casework
