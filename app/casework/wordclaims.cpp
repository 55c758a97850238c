// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/changewriter.h"
#include "app/casework/claimstatement.h"
#include "app/casework/relating.h"
#include "app/casework/statements.h"
#include "app/casework/suggestions.h"
#include "app/reasoning/wordbag.h"
#include "storage/base/uuid7.h"
#include "storage/records/casereader.h"
#include "storage/sql/transaction.h"

#include <QSet>

#include <algorithm>

namespace nutgraf::casework {

using storage::AssertionRow;
using storage::CaseReader;
using storage::Result;
using storage::Status;
using storage::Transaction;

namespace {

// One proposition in two documents' words: most of the shorter one's words, and no few.
constexpr double SharedPart = 0.6;
constexpr qsizetype LeastShared = 6;
constexpr double WorthChecking = 0.5;
constexpr qsizetype MostEarlier = 2000; // that a document added today is still compared with
constexpr qsizetype MostHolders = 400; // a word that more have tells nothing
const QString Suggested = QStringLiteral("suggested");

QSet<QString> wordsOf(const QString &text)
{
    const QStringList words = reasoning::stemmedWords(text);
    return {words.cbegin(), words.cend()};
}

bool isWordy(const AssertionRow &row)
{
    return row.claim.isNull() && row.valueLow.isEmpty() && row.measure.isEmpty() && row.score >= WorthChecking
        && row.state == storage::RecordState::Suggested;
}

// Whether two assertions stand in documents of their own.
bool areApart(const AssertionRow &a, const AssertionRow &b)
{
    const QUuid first = a.copyOf.isNull() ? a.passage.documentUuid : a.copyOf;
    const QUuid second = b.copyOf.isNull() ? b.passage.documentUuid : b.copyOf;
    return first != second;
}

// Says something by itself: a sentence that names its subject.
bool standsAlone(const AssertionRow &row)
{
    return !row.subject.isEmpty() && !row.words.isEmpty() && !row.words.at(0).isLower()
        && row.words.contains(row.subject);
}

class WordClaims
{
public:
    explicit WordClaims(storage::Connection &connection)
        : m_reader(connection)
        , m_writer(connection)
    { }

    // What was not joined to a claim; answers whether any of @p added is among it.
    Result<bool> load(const std::optional<QList<QUuid>> &added)
    {
        NUTGRAF_TRY(QList<QUuid> uuids, m_reader.assertionsWithoutClaim());
        const QSet<QUuid> fresh = added ? QSet<QUuid>(added->cbegin(), added->cend()) : QSet<QUuid>();
        qsizetype earlier = 0;
        bool any = false;
        for (qsizetype i = uuids.size() - 1; i >= 0; --i) {
            const bool isNew = !added || fresh.contains(uuids[i]);
            if (!isNew && ++earlier > MostEarlier)
                continue;
            NUTGRAF_TRY(const auto row, m_reader.assertion(uuids[i]));
            if (!row || !isWordy(*row))
                continue;
            any = any || isNew;
            m_rows.prepend(*row);
        }
        for (const AssertionRow &row : std::as_const(m_rows))
            m_words.append(wordsOf(row.words));
        return any;
    }

    Status loadClaims()
    {
        storage::PageRequest page;
        while (true) {
            NUTGRAF_TRY(const auto rows, m_reader.claims(storage::StateFilter::NotRejected, page));
            for (const storage::ClaimRow &row : rows)
                if (row.measure.isEmpty())
                    m_claims.append({row.uuid, wordsOf(row.statement)});
            if (rows.size() < page.limit)
                return {};
            page.afterKey = rows.last().id.value;
        }
    }

    Status join()
    {
        const QList<QList<qsizetype>> alike = groups();
        Change change;
        for (const QList<qsizetype> &group : alike)
            NUTGRAF_CHECK(joinGroup(change, group));
        if (change.isEmpty())
            return {};
        NUTGRAF_CHECK(m_writer.apply(change, QStringLiteral("engine"), ChangeWriter::Journal::Skip));
        return {};
    }

private:
    struct Known
    {
        QUuid uuid;
        QSet<QString> words;
    };

    static bool sayTheSame(const QSet<QString> &a, const QSet<QString> &b)
    {
        const QSet<QString> &small = a.size() <= b.size() ? a : b;
        const QSet<QString> &large = a.size() <= b.size() ? b : a;
        const auto shared =
            std::count_if(small.cbegin(), small.cend(), [&](const QString &word) { return large.contains(word); });
        return shared >= LeastShared && double(shared) >= SharedPart * double(small.size());
    }

    // Each with the first of those before that says the same, found by the words that few have.
    QList<QList<qsizetype>> groups() const
    {
        QHash<QString, QList<qsizetype>> holders;
        QList<QList<qsizetype>> found;
        QList<qsizetype> groupOf(m_rows.size(), -1);
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            QHash<qsizetype, qsizetype> shared;
            for (const QString &word : m_words[i]) {
                QList<qsizetype> &held = holders[word];
                if (held.size() < MostHolders)
                    for (const qsizetype each : std::as_const(held))
                        ++shared[each];
                held.append(i);
            }
            qsizetype best = -1;
            for (auto each = shared.cbegin(); each != shared.cend(); ++each)
                if (each.value() >= LeastShared && sayTheSame(m_words[i], m_words[each.key()])
                    && (best < 0 || each.value() > shared[best] || (each.value() == shared[best] && each.key() < best)))
                    best = each.key();
            groupOf[i] = best < 0 ? found.size() : groupOf[best];
            if (best < 0)
                found.append(QList<qsizetype>());
            found[groupOf[i]].append(i);
        }
        return found;
    }

    bool isInSeveralDocuments(const QList<qsizetype> &group) const
    {
        return std::any_of(group.cbegin() + 1, group.cend(),
                           [&](qsizetype each) { return areApart(m_rows[group.first()], m_rows[each]); });
    }

    Status joinGroup(Change &change, const QList<qsizetype> &group)
    {
        QUuid claim;
        for (const Known &known : std::as_const(m_claims))
            if (claim.isNull() && std::any_of(group.cbegin(), group.cend(), [&](qsizetype each) {
                    return sayTheSame(m_words[each], known.words);
                }))
                claim = known.uuid;
        if (claim.isNull()) {
            const bool alone =
                std::any_of(group.cbegin(), group.cend(), [&](qsizetype each) { return standsAlone(m_rows[each]); });
            if (!alone || !isInSeveralDocuments(group))
                return {};
            NUTGRAF_TRY(claim, raise(change, group));
            if (claim.isNull())
                return {};
        }
        for (const qsizetype each : group)
            change.link(
                RecordKind::Asserts, m_rows[each].uuid, claim,
                {{QStringLiteral("state"), Suggested}, {QStringLiteral("rule"), QStringLiteral("words-match")}});
        return {};
    }

    Result<QUuid> raise(Change &change, const QList<qsizetype> &group)
    {
        QList<reasoning::Statement> statements;
        for (const qsizetype each : group)
            if (standsAlone(m_rows[each]))
                statements.append(statementOf(m_rows[each]));
        const QString text = claimStatement(statements);
        QStringList key = QStringList(m_words[group.first()].cbegin(), m_words[group.first()].cend());
        key.sort();
        const QString hash = inputHash({QStringLiteral("claim in words"), key.join(u' ')});
        NUTGRAF_TRY(const bool known, m_reader.isKnownInput(hash));
        if (known || text.isEmpty())
            return QUuid();
        const QUuid uuid = storage::createUuid7();
        change.put(RecordKind::Claim, uuid,
                   {{QStringLiteral("statement"), text},
                    {QStringLiteral("kind"), QStringLiteral("other")},
                    {QStringLiteral("subject"), statements.first().subject},
                    {QStringLiteral("state"), Suggested},
                    {QStringLiteral("rule"), QStringLiteral("words-raise")},
                    {QStringLiteral("input_hash"), hash}});
        m_claims.append({uuid, wordsOf(text)});
        return uuid;
    }

    CaseReader m_reader;
    ChangeWriter m_writer;
    QList<AssertionRow> m_rows;
    QList<QSet<QString>> m_words; ///< of each row
    QList<Known> m_claims; ///< without a measure
};

} // namespace

Status relateWords(storage::Connection &connection, storage::WriteGate &gate,
                   const std::optional<QList<QUuid>> &assertions, const jobs::JobContext &context)
{
    if (context.stopRequested())
        return {};
    WordClaims words(connection);
    NUTGRAF_TRY(const bool any, words.load(assertions));
    if (!any)
        return {};
    NUTGRAF_CHECK(words.loadClaims());
    const auto lock = gate.lock(storage::Urgency::Batch);
    NUTGRAF_TRY(Transaction transaction, Transaction::begin(connection));
    NUTGRAF_CHECK(words.join());
    return transaction.commit();
}

} // namespace nutgraf::casework
