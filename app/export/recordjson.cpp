// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/recordjson.h"

#include "storage/records/recordtables.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace nutgraf::exporting {

using storage::Result;
using storage::StateFilter;
using storage::uuidText;

namespace {

QJsonValue uuidValue(const QUuid &uuid)
{
    return uuid.isNull() ? QJsonValue() : QJsonValue(uuidText(uuid));
}

QString timeText(qint64 microseconds)
{
    return QDateTime::fromMSecsSinceEpoch(microseconds / 1000, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonArray list(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

template<typename Row>
QJsonArray listOf(const QList<Row> &rows)
{
    QJsonArray array;
    for (const Row &row : rows)
        array.append(toJson(row));
    return array;
}

// All pages of a list, each row made by @p make.
template<typename Page, typename Make>
Result<QJsonArray> allPages(Page page, Make make)
{
    QJsonArray array;
    storage::PageRequest request;
    while (true) {
        NUTGRAF_TRY(const auto rows, page(request));
        for (const auto &row : rows) {
            NUTGRAF_TRY(const QJsonObject object, make(row));
            array.append(object);
        }
        if (rows.size() < request.limit)
            return array;
        request.afterKey = rows.last().id.value;
    }
}

} // namespace

QString recordStateName(storage::RecordState state)
{
    return storage::stateName(state);
}

QString chainText(const storage::AssertionRow &assertion)
{
    QStringList names;
    for (const storage::HopRow &hop : assertion.chain)
        names.append(hop.name);
    return names.join(QStringLiteral(" ← "));
}

QJsonObject toJson(const storage::DocumentRow &row)
{
    return {{QStringLiteral("uuid"), uuidText(row.uuid)},
            {QStringLiteral("state"), recordStateName(row.state)},
            {QStringLiteral("kind"), row.kind},
            {QStringLiteral("title"), row.title},
            {QStringLiteral("byline"), list(row.byline)},
            {QStringLiteral("publisher"), row.publisher},
            {QStringLiteral("publisher_uuid"), uuidValue(row.publisherUuid)},
            {QStringLiteral("language"), row.language},
            {QStringLiteral("published"), row.published},
            {QStringLiteral("url"), row.url},
            {QStringLiteral("place"), row.place},
            {QStringLiteral("credit"), row.credit},
            {QStringLiteral("notes"), row.notes},
            {QStringLiteral("captures"), row.captures},
            {QStringLiteral("added"), timeText(row.addedUs)},
            {QStringLiteral("text_size"), row.textSize},
            {QStringLiteral("suggestions"), row.suggestions},
            {QStringLiteral("claims"), row.claims}};
}

QJsonObject toJson(const storage::CaptureRow &row)
{
    return {{QStringLiteral("uuid"), uuidText(row.uuid)},    {QStringLiteral("version"), row.version},
            {QStringLiteral("origin"), row.origin},          {QStringLiteral("taken"), timeText(row.takenUs)},
            {QStringLiteral("address"), row.address},        {QStringLiteral("final_url"), row.finalUrl},
            {QStringLiteral("status"), row.status},          {QStringLiteral("media"), row.media},
            {QStringLiteral("charset"), row.charset},        {QStringLiteral("sha256"), row.body},
            {QStringLiteral("warnings"), list(row.warnings)}};
}

QJsonObject toJson(const storage::SourceRow &row)
{
    return {{QStringLiteral("uuid"), uuidText(row.uuid)},
            {QStringLiteral("state"), recordStateName(row.state)},
            {QStringLiteral("kind"), row.kind},
            {QStringLiteral("name"), row.name},
            {QStringLiteral("aliases"), list(row.aliases)},
            {QStringLiteral("description"), row.description},
            {QStringLiteral("reliability"), row.reliability},
            {QStringLiteral("notes"), row.notes},
            {QStringLiteral("documents"), row.documents},
            {QStringLiteral("assertions"), row.assertions}};
}

QJsonObject toJson(const storage::ClaimRow &row)
{
    return {{QStringLiteral("uuid"), uuidText(row.uuid)},
            {QStringLiteral("state"), recordStateName(row.state)},
            {QStringLiteral("statement"), row.statement},
            {QStringLiteral("kind"), row.kind},
            {QStringLiteral("subject"), row.subject},
            {QStringLiteral("measure"), row.measure},
            {QStringLiteral("unit"), row.unit},
            {QStringLiteral("qualifiers"), list(row.qualifiers)},
            {QStringLiteral("as_of"), row.asOf},
            {QStringLiteral("status"), row.status},
            {QStringLiteral("rating"), row.rating},
            {QStringLiteral("rationale"), row.rationale},
            {QStringLiteral("importance"), row.importance},
            {QStringLiteral("notes"), row.notes},
            {QStringLiteral("assertions"), row.assertions},
            {QStringLiteral("suggested"), row.suggested},
            {QStringLiteral("documents"), row.documents},
            {QStringLiteral("sources"), row.sources},
            {QStringLiteral("unnamed"), row.unnamed},
            {QStringLiteral("lowest"), row.lowest},
            {QStringLiteral("highest"), row.highest},
            {QStringLiteral("conflicts"), row.conflicts},
            {QStringLiteral("supporting"), row.supporting},
            {QStringLiteral("refuting"), row.refuting}};
}

QJsonObject toJson(const storage::PassageRow &row)
{
    return {{QStringLiteral("uuid"), uuidText(row.uuid)}, {QStringLiteral("document"), uuidValue(row.documentUuid)},
            {QStringLiteral("start"), row.span.start},    {QStringLiteral("length"), row.span.length},
            {QStringLiteral("exact"), row.exact},         {QStringLiteral("prefix"), row.prefix},
            {QStringLiteral("suffix"), row.suffix}};
}

QJsonObject toJson(const storage::AssertionRow &row)
{
    QJsonArray chain;
    for (const storage::HopRow &hop : row.chain)
        chain.append(QJsonObject{{QStringLiteral("source"), uuidText(hop.source)},
                                 {QStringLiteral("name"), hop.name},
                                 {QStringLiteral("unnamed"), hop.unnamed},
                                 {QStringLiteral("verb"), hop.verb},
                                 {QStringLiteral("verb_class"), hop.verbClass},
                                 {QStringLiteral("descriptor"), hop.descriptor}});
    return {{QStringLiteral("uuid"), uuidText(row.uuid)},
            {QStringLiteral("state"), recordStateName(row.state)},
            {QStringLiteral("rule"), row.rule},
            {QStringLiteral("claim"), uuidValue(row.claim)},
            {QStringLiteral("words"), row.words},
            {QStringLiteral("subject"), row.subject},
            {QStringLiteral("measure"), row.measure},
            {QStringLiteral("modality"), row.modality},
            {QStringLiteral("negated"), row.negated},
            {QStringLiteral("hedges"), list(row.hedges)},
            {QStringLiteral("value_words"), row.valueWords},
            {QStringLiteral("value_low"), row.valueLow},
            {QStringLiteral("value_high"), row.valueHigh},
            {QStringLiteral("value_kind"), row.valueKind},
            {QStringLiteral("unit"), row.unit},
            {QStringLiteral("approximation"), row.approximation},
            {QStringLiteral("qualifiers"), list(row.qualifiers)},
            {QStringLiteral("as_of"), row.asOf},
            {QStringLiteral("score"), row.score},
            {QStringLiteral("standing"), row.standing},
            {QStringLiteral("standing_reason"), row.standingReason},
            {QStringLiteral("chain"), chain},
            {QStringLiteral("speaker"), row.speaker},
            {QStringLiteral("passage"), toJson(row.passage)},
            {QStringLiteral("document_title"), row.documentTitle},
            {QStringLiteral("document_kind"), row.documentKind},
            {QStringLiteral("copy_of"), uuidValue(row.copyOf)},
            {QStringLiteral("publisher"), row.publisher},
            {QStringLiteral("published"), row.published}};
}

QJsonObject toJson(const storage::EvidenceRow &row)
{
    return {{QStringLiteral("uuid"), uuidText(row.uuid)},
            {QStringLiteral("state"), recordStateName(row.state)},
            {QStringLiteral("from"), storage::recordKindName(row.from)},
            {QStringLiteral("from_uuid"), uuidText(row.fromUuid)},
            {QStringLiteral("stance"), row.stance},
            {QStringLiteral("credibility"), row.credibility},
            {QStringLiteral("note"), row.note},
            {QStringLiteral("passage"), row.passage.id.isValid() ? QJsonValue(toJson(row.passage)) : QJsonValue()},
            {QStringLiteral("title"), row.title},
            {QStringLiteral("publisher"), row.publisher},
            {QStringLiteral("published"), row.published}};
}

QJsonObject toJson(const storage::RelationRow &row)
{
    return {{QStringLiteral("uuid"), uuidText(row.uuid)},
            {QStringLiteral("state"), recordStateName(row.state)},
            {QStringLiteral("rule"), row.rule},
            {QStringLiteral("kind"), row.kind},
            {QStringLiteral("explanation"), row.explanation},
            {QStringLiteral("decision"), row.decision},
            {QStringLiteral("note"), row.note},
            {QStringLiteral("source"), uuidText(row.source)},
            {QStringLiteral("target"), uuidText(row.target)},
            {QStringLiteral("claim"), uuidValue(row.claim)}};
}

QJsonObject toJson(const storage::EventRow &row)
{
    return {{QStringLiteral("uuid"), uuidText(row.uuid)},
            {QStringLiteral("state"), recordStateName(row.state)},
            {QStringLiteral("kind"), row.kind},
            {QStringLiteral("title"), row.title},
            {QStringLiteral("happened"), row.happened},
            {QStringLiteral("lane"), row.lane},
            {QStringLiteral("notes"), row.notes},
            {QStringLiteral("actors"), list(row.actors)},
            {QStringLiteral("passage"), row.passage.id.isValid() ? QJsonValue(toJson(row.passage)) : QJsonValue()},
            {QStringLiteral("document"), uuidValue(row.document)},
            {QStringLiteral("document_title"), row.documentTitle},
            {QStringLiteral("claim"), uuidValue(row.claim)}};
}

Result<QJsonObject> dossierJson(storage::CaseReader &reader, const storage::ClaimRow &claim)
{
    QJsonObject object = toJson(claim);
    NUTGRAF_TRY(const auto assertions, reader.assertionsOf(claim.uuid));
    NUTGRAF_TRY(const auto relations, reader.relationsOf(claim.uuid));
    NUTGRAF_TRY(const auto evidence, reader.evidenceFor(claim.uuid));
    object.insert(QStringLiteral("assertions"), listOf(assertions));
    object.insert(QStringLiteral("relations"), listOf(relations));
    object.insert(QStringLiteral("evidence"), listOf(evidence));
    return object;
}

Result<QByteArray> caseJson(storage::CaseReader &reader)
{
    const auto documentPage = [&](storage::PageRequest page) { return reader.documents({}, page); };
    NUTGRAF_TRY(const QJsonArray documents,
                allPages(documentPage, [&](const storage::DocumentRow &row) -> Result<QJsonObject> {
                    QJsonObject object = toJson(row);
                    NUTGRAF_TRY(const auto captures, reader.captures(row.id));
                    object.insert(QStringLiteral("captures"), listOf(captures));
                    return object;
                }));
    const auto sourcePage = [&](storage::PageRequest page) { return reader.sources(page); };
    NUTGRAF_TRY(const QJsonArray sources,
                allPages(sourcePage, [](const storage::SourceRow &row) -> Result<QJsonObject> { return toJson(row); }));
    const auto claimPage = [&](storage::PageRequest page) { return reader.claims(StateFilter::All, page); };
    NUTGRAF_TRY(const QJsonArray claims,
                allPages(claimPage, [&](const storage::ClaimRow &row) { return dossierJson(reader, row); }));
    NUTGRAF_TRY(const auto events, reader.events(StateFilter::All));
    const QJsonObject whole{{QStringLiteral("format"), QStringLiteral("nutgraf-case")},
                            {QStringLiteral("version"), 1},
                            {QStringLiteral("documents"), documents},
                            {QStringLiteral("sources"), sources},
                            {QStringLiteral("claims"), claims},
                            {QStringLiteral("events"), listOf(events)}};
    return QJsonDocument(whole).toJson();
}

} // namespace nutgraf::exporting
