// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/changewriter.h"
#include "app/casework/relating.h"
#include "app/casework/suggestions.h"
#include "app/reasoning/copies.h"
#include "storage/records/casereader.h"
#include "storage/sql/transaction.h"

#include <QCoreApplication>
#include <QSet>

#include <cmath>

namespace nutgraf::casework {

using storage::CaseReader;
using storage::DocumentRow;
using storage::Status;
using storage::Transaction;

namespace {

// Wire copy is printed within days; looking further would read the whole file for every document.
constexpr qint64 DaysAround = 14;
constexpr int MostDocuments = 2000;

struct Candidates
{
    QHash<QString, DocumentRow> rows;
    QList<reasoning::CopyDocument> texts;

    Status add(CaseReader &reader, const DocumentRow &row)
    {
        const QString key = storage::uuidText(row.uuid);
        if (rows.contains(key))
            return {};
        NUTGRAF_TRY(const QString text, reader.text(row.capture));
        rows.insert(key, row);
        texts.append({key, text, row.published});
        return {};
    }
};

Status addAround(Candidates &candidates, CaseReader &reader, qint64 first, qint64 last)
{
    NUTGRAF_TRY(const QList<DocumentRow> rows,
                reader.documentsPublished(first - DaysAround, last + DaysAround, MostDocuments));
    for (const DocumentRow &row : rows)
        NUTGRAF_CHECK(candidates.add(reader, row));
    return {};
}

Status addCopy(Change &change, CaseReader &reader, const Candidates &candidates, const reasoning::CopyRelation &copy)
{
    const QString hash = inputHash({QStringLiteral("copies"), copy.document, copy.original});
    NUTGRAF_TRY(const bool known, reader.isKnownInput(hash));
    if (known)
        return {};
    //: %1 is a whole number, %2 and %3 are titles
    const QString sentence = QCoreApplication::translate(
        "casework", "%1% of the text of “%2” stands word for word in “%3”, which is taken as the original.");
    change.link(RecordKind::Relation, QUuid(copy.document), QUuid(copy.original),
                {{QStringLiteral("kind"), QStringLiteral("copies")},
                 {QStringLiteral("explanation"),
                  sentence.arg(std::lround(copy.containment * 100))
                      .arg(candidates.rows[copy.document].title, candidates.rows[copy.original].title)},
                 {QStringLiteral("state"), QStringLiteral("suggested")},
                 {QStringLiteral("rule"), QStringLiteral("copies")},
                 {QStringLiteral("input_hash"), hash}});
    return {};
}

} // namespace

Status suggestCopies(storage::Connection &connection, storage::WriteGate &gate, const QList<QUuid> &documents,
                     const jobs::JobContext &context)
{
    CaseReader reader(connection);
    Candidates candidates;
    QSet<QString> added;
    qint64 first = 0;
    qint64 last = 0;
    for (const QUuid &uuid : documents) {
        NUTGRAF_TRY(const auto row, reader.document(uuid));
        if (!row)
            continue;
        added.insert(storage::uuidText(uuid));
        NUTGRAF_CHECK(candidates.add(reader, *row));
        if (row->publishedDay > 0) {
            first = first > 0 ? qMin(first, row->publishedDay) : row->publishedDay;
            last = qMax(last, row->publishedDay);
        }
    }
    if (first > 0)
        NUTGRAF_CHECK(addAround(candidates, reader, first, last));
    if (context.stopRequested() || candidates.texts.size() < 2)
        return {};
    Change change;
    for (const reasoning::CopyRelation &copy : reasoning::findCopies(candidates.texts)) {
        const bool isNew = added.contains(copy.document) || added.contains(copy.original);
        if (isNew && copy.kind == reasoning::CopyKind::Copy)
            NUTGRAF_CHECK(addCopy(change, reader, candidates, copy));
    }
    if (change.isEmpty())
        return {};
    const auto lock = gate.lock(storage::Urgency::Batch);
    NUTGRAF_TRY(Transaction transaction, Transaction::begin(connection));
    NUTGRAF_CHECK(ChangeWriter(connection).apply(change, QStringLiteral("engine"), ChangeWriter::Journal::Skip));
    return transaction.commit();
}

} // namespace nutgraf::casework
