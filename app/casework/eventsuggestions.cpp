// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/relating.h"

#include "app/casework/changewriter.h"
#include "app/casework/suggestions.h"
#include "storage/base/uuid7.h"
#include "storage/records/casereader.h"
#include "storage/sql/transaction.h"

namespace nutgraf::casework {

using storage::CaseReader;
using storage::StateFilter;
using storage::Status;
using storage::Transaction;

namespace {

const QString State = QStringLiteral("state");
const QString Suggested = QStringLiteral("suggested");
constexpr qsizetype EventsPerBatch = 200;

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
    if (item.when.isEmpty())
        return {};
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
        if (!item.lane.isEmpty()) {
            NUTGRAF_TRY(const QUuid actor, reader.findSource(item.lane));
            if (!actor.isNull())
                change.link(RecordKind::Actor, event, actor);
        }
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

Status suggestEvents(storage::Connection &connection, storage::WriteGate &gate,
                     const QList<reasoning::TimelineItem> &items, const QHash<QString, QUuid> &captures,
                     quint32 ruleVersion, const jobs::JobContext &context)
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

    ChangeWriter writer(connection);
    SuggestionBuilder builder(reader);
    QHash<QString, QString> texts;
    const QList<reasoning::TimelineItem> timeline = reasoning::buildTimeline(all);
    for (qsizetype start = 0; start < timeline.size() && !context.stopRequested(); start += EventsPerBatch) {
        const auto lock = gate.lock(storage::Urgency::Batch);
        NUTGRAF_TRY(Transaction transaction, Transaction::begin(connection));
        Change change;
        for (qsizetype i = start; i < qMin(timeline.size(), start + EventsPerBatch); ++i)
            NUTGRAF_CHECK(addEvent(change, reader, builder, timeline[i], captures, texts, ruleVersion));
        NUTGRAF_CHECK(writer.apply(change, QStringLiteral("engine"), ChangeWriter::Journal::Skip));
        NUTGRAF_CHECK(transaction.commit());
    }
    return {};
}

} // namespace nutgraf::casework
