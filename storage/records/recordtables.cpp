// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/recordtables.h"

#include <QStringList>

namespace nutgraf::storage {

namespace {

/// Columns from words like "kind title published:date score:real".
QList<RecordColumn> columns(const char *words)
{
    QList<RecordColumn> made;
    for (const QString &word : QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts)) {
        const QString type = word.section(u':', 1);
        RecordColumn column{word.section(u':', 0, 0), ColumnType::Text};
        if (type == QLatin1String("int"))
            column.type = ColumnType::Integer;
        else if (type == QLatin1String("real"))
            column.type = ColumnType::Real;
        else if (type == QLatin1String("date"))
            column.type = ColumnType::Date;
        else if (type == QLatin1String("name"))
            column.type = ColumnType::Name;
        else if (type == QLatin1String("aliases"))
            column.type = ColumnType::Aliases;
        made.append(column);
    }
    return made;
}

RecordTable record(RecordKind kind, const char *name, const char *columnWords)
{
    return {kind, QString::fromLatin1(name), QString::fromLatin1(name), columns(columnWords), {}, {}, false};
}

enum class Number { Single, Many };

RecordTable link(RecordKind kind, const char *name, Number number, const QList<RecordKind> &sources,
                 const QList<RecordKind> &targets, const char *columnWords = "")
{
    const QList<RecordColumn> details = columns(columnWords);
    const QString word = QString::fromLatin1(name);
    return {kind, word, details.isEmpty() ? QString() : word, details, sources, targets, number == Number::Single};
}

QList<RecordTable> makeTables()
{
    using enum RecordKind;
    // In the order of RecordKind.
    return {
        record(Source, "source", "kind name:name aliases:aliases description reliability reliability_history notes"),
        record(Document, "document",
               "kind title byline site_name language published:date published_evidence url place credit notes "
               "watched:int"),
        record(Capture, "capture",
               "version:int origin taken_us:int address final_url status media charset headers body warnings "
               "text_size:int container truncated wall http_status:int http_date redirects request peer "
               "elapsed_us:int ocr_confidence:int"),
        record(Passage, "passage", "start:int length:int exact prefix suffix page:int"),
        record(Claim, "claim",
               "statement kind subject measure unit qualifiers as_of status rating rationale importance:int notes"),
        record(Assertion, "assertion",
               "words subject measure modality negated:int hedges value_words value_start:int value_kind value_low "
               "value_high value_digits:int unit approximation qualifiers as_of:date verb verb_class standing "
               "standing_reason score:real"),
        record(Event, "event", "kind title happened:date lane notes"),
        record(Feed, "feed", "address title site_url description language folder paused:int notes"),
        record(InboxItem, "inboxitem",
               "kind decision address identity title author summary published:date received_us:int updated_us:int "
               "changes sightings:int message"),
        link(PublishedBy, "published_by", Number::Single, {Document}, {Source}),
        link(CaptureOf, "capture_of", Number::Single, {Capture}, {Document}),
        link(PassageOf, "passage_of", Number::Single, {Passage}, {Capture}),
        link(Asserts, "asserts", Number::Single, {Assertion}, {Claim}),
        link(FoundAt, "found_at", Number::Single, {Assertion}, {Passage}),
        link(SpokenBy, "spoken_by", Number::Single, {Assertion}, {Source}),
        link(Hop, "hop", Number::Many, {Assertion}, {Source}, "verb verb_class descriptor"),
        link(Evidence, "evidence", Number::Many, {Passage, Document, Claim}, {Claim}, "stance credibility:int note"),
        link(Relation, "relation", Number::Many, {Assertion, Document, Claim, Capture},
             {Assertion, Document, Claim, Capture}, "kind explanation decision note"),
        link(Actor, "actor", Number::Many, {Event}, {Source}),
        link(BackedBy, "backed_by", Number::Many, {Event}, {Passage, Document}),
        link(About, "about", Number::Many, {Event}, {Claim}),
        link(OwnedBy, "owned_by", Number::Many, {Source}, {Source}),
        link(ArrivedBy, "arrived_by", Number::Many, {InboxItem}, {Feed}),
        link(KeptAs, "kept_as", Number::Single, {InboxItem}, {Document}),
    };
}

} // namespace

const RecordColumn *RecordTable::column(const QString &columnName) const
{
    for (const RecordColumn &column : columns) {
        if (column.name == columnName)
            return &column;
    }
    return nullptr;
}

const QList<RecordTable> &recordTables()
{
    static const QList<RecordTable> tables = makeTables();
    return tables;
}

const RecordTable &tableOf(RecordKind kind)
{
    return recordTables().at(qsizetype(kind));
}

QString stateName(RecordState state)
{
    switch (state) {
    case RecordState::Suggested:
        return QStringLiteral("suggested");
    case RecordState::Rejected:
        return QStringLiteral("rejected");
    case RecordState::Confirmed:
        break;
    }
    return QStringLiteral("confirmed");
}

std::optional<RecordState> stateFromName(const QString &name)
{
    for (const RecordState state : {RecordState::Suggested, RecordState::Confirmed, RecordState::Rejected}) {
        if (stateName(state) == name)
            return state;
    }
    return {};
}

} // namespace nutgraf::storage
