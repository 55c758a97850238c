// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/documentwriter.h"
#include "app/casework/browserpages.h"
#include "app/casework/sourcenaming.h"
#include "app/casework/versions.h"

#include "storage/base/uuid7.h"
#include "storage/sql/transaction.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QUrl>

#include <algorithm>

namespace nutgraf::casework {

using storage::Result;
using storage::Status;
using storage::Transaction;

namespace {

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString originName(Incoming::Origin origin)
{
    switch (origin) {
    case Incoming::Origin::Paste:
        return QStringLiteral("paste");
    case Incoming::Origin::Web:
        return QStringLiteral("web");
    case Incoming::Origin::Browser:
        return QStringLiteral("browser");
    case Incoming::Origin::Archive:
        return QStringLiteral("archive");
    case Incoming::Origin::Sample:
        return QStringLiteral("sample");
    case Incoming::Origin::File:
        break;
    }
    return QStringLiteral("file");
}

QJsonObject captureValues(const Incoming &incoming, const readers::ReadDocument &document, int version,
                          const QString &body)
{
    const Retrieval &got = incoming.retrieval;
    const bool isPartial = document.damaged && got.status == QLatin1String("complete");
    const QString status = isPartial ? QStringLiteral("partial") : got.status;
    return {{QStringLiteral("version"), version},
            {QStringLiteral("origin"), originName(incoming.origin)},
            {QStringLiteral("taken_us"), got.takenUs > 0 ? got.takenUs : QDateTime::currentMSecsSinceEpoch() * 1000},
            {QStringLiteral("address"), incoming.address},
            {QStringLiteral("final_url"), incoming.finalUrl},
            {QStringLiteral("media"), document.contentType},
            {QStringLiteral("charset"), document.charset},
            {QStringLiteral("headers"), incoming.headers},
            {QStringLiteral("body"), body},
            {QStringLiteral("warnings"), (got.warnings + document.warnings).join(QLatin1Char('\n'))},
            {QStringLiteral("status"), status},
            {QStringLiteral("truncated"), got.truncated},
            {QStringLiteral("wall"), got.wall},
            {QStringLiteral("http_status"), got.httpStatus},
            {QStringLiteral("http_date"), got.httpDate},
            {QStringLiteral("redirects"), got.redirects.join(QLatin1Char('\n'))},
            {QStringLiteral("request"), got.request},
            {QStringLiteral("peer"), got.peer},
            {QStringLiteral("elapsed_us"), got.elapsedUs},
            {QStringLiteral("container"), incoming.container},
            {QStringLiteral("ocr_confidence"), document.ocrConfidence},
            {QStringLiteral("text_size"), document.text.size()}};
}

// The address that tells whether a document is known. A page may name itself, but only on the site it came from: another
// site's name for it would mix up the versions of two documents.
QString addressOf(const PreparedDocument &prepared)
{
    const Incoming &incoming = prepared.incoming;
    const QString &canonical = prepared.document.canonicalUrl;
    QString taken = incoming.finalUrl.isEmpty() ? incoming.address : incoming.finalUrl;
    if (!taken.contains(QLatin1String("://")))
        taken.clear();
    if (canonical.isEmpty() || taken.isEmpty())
        return taken.isEmpty() ? canonical : taken;
    const QUrl own(canonical);
    const bool frontPage = own.path().size() <= 1 && QUrl(taken).path().size() > 1;
    return own.host() == QUrl(taken).host() && !frontPage ? canonical : taken;
}

// Whoever makes a statement is its author.
QStringList authorsOf(const PreparedDocument &prepared)
{
    if (prepared.incoming.speaker.isEmpty())
        return prepared.document.byline;
    return {prepared.incoming.speaker};
}

QString documentKind(const PreparedDocument &prepared)
{
    return prepared.incoming.kind.isEmpty() ? readers::kindName(prepared.document.kind) : prepared.incoming.kind;
}

QString publisherOf(const readers::ReadDocument &document)
{
    return document.publisher.isEmpty() ? document.siteName : document.publisher;
}

} // namespace

QList<reasoning::TimelineItem> timelineItems(const PreparedDocument &prepared)
{
    const readers::ReadDocument &document = prepared.document;
    const language::Analysis &analysis = prepared.analysis;
    const reasoning::StatementOrigin origin{{}, publisherOf(document), document.published};
    QList<reasoning::TimelineItem> items;
    if (!document.published.isEmpty())
        items.append(reasoning::publicationItem(
            {{}, document.title, origin.outlet, document.published, prepared.incoming.corrects}));
    const text::TextView view = text::segment(document.text);
    items += reasoning::statementItems(view, analysis, origin);
    for (qsizetype i = 0; i < analysis.claims.size(); ++i) {
        const language::ClaimCandidate &claim = analysis.claims[i];
        if (claim.score >= CheckworthyScore && !claim.asOf.isEmpty() && !claim.subject.isEmpty()
            && claim.modality != language::Modality::Future)
            items.append(reasoning::eventItem(reasoning::statementOf(view, analysis, i, origin)));
    }
    return items;
}

DocumentWriter::DocumentWriter(storage::Connection &connection)
    : m_connection(&connection)
    , m_reader(connection)
    , m_writer(connection)
    , m_builder(m_reader)
{ }

Result<QUuid> DocumentWriter::describe(Change &change, const PreparedDocument &prepared)
{
    const readers::ReadDocument &document = prepared.document;
    const QUuid uuid = storage::createUuid7();
    change.put(RecordKind::Document, uuid,
               {{QStringLiteral("kind"), documentKind(prepared)},
                {QStringLiteral("title"), document.title},
                {QStringLiteral("byline"), authorsOf(prepared).join(QLatin1Char('\n'))},
                {QStringLiteral("site_name"), document.siteName},
                {QStringLiteral("language"), document.language},
                {QStringLiteral("published"), document.published},
                {QStringLiteral("published_evidence"), document.publishedEvidence},
                {QStringLiteral("url"), addressOf(prepared)},
                {QStringLiteral("place"), prepared.incoming.place},
                {QStringLiteral("credit"), document.credit}});
    const QString publisher = publisherOf(document);
    const QString &speaker = prepared.incoming.speaker;
    if (!publisher.isEmpty()) {
        // Who publishes its own words is no outlet.
        const QString kind = publisher == speaker ? QStringLiteral("organisation") : QStringLiteral("outlet");
        NUTGRAF_TRY(const QUuid source, m_builder.source(change, publisher, kind, RecordState::Confirmed));
        change.link(RecordKind::PublishedBy, uuid, source);
    }
    // As the person spells the name, not as a transcript prints it.
    if (!speaker.isEmpty())
        NUTGRAF_CHECK(m_builder.source(change, speaker,
                                       sourceKindName(prepared.analysis, speaker, language::SourceKind::Named),
                                       RecordState::Confirmed));
    NUTGRAF_CHECK(linkCorrection(change, uuid, prepared));
    return uuid;
}

Status DocumentWriter::linkCorrection(Change &change, const QUuid &document, const PreparedDocument &prepared)
{
    if (prepared.incoming.corrects.isEmpty())
        return {};
    NUTGRAF_TRY(const QUuid corrected, m_reader.findDocument(prepared.incoming.corrects, {}));
    if (corrected.isNull())
        return {};
    NUTGRAF_TRY(const auto row, m_reader.document(corrected));
    const QString sentence = QCoreApplication::translate("casework", "“%1” corrects “%2”.");
    change.link(RecordKind::Relation, document, corrected,
                {{QStringLiteral("kind"), QStringLiteral("corrects")},
                 {QStringLiteral("explanation"), sentence.arg(prepared.document.title, row ? row->title : QString())},
                 {QStringLiteral("state"), QStringLiteral("suggested")},
                 {QStringLiteral("rule"), QStringLiteral("correction")}});
    return {};
}

Result<Added> DocumentWriter::write(const PreparedDocument &prepared)
{
    const QString hash = sha256(prepared.incoming.bytes);
    NUTGRAF_TRY(const QUuid same, m_reader.findDocument({}, hash));
    NUTGRAF_TRY(const bool returned, returnsToEarlierWords(same, hash));
    if (!same.isNull() && !returned) {
        NUTGRAF_TRY(const auto row, m_reader.document(same));
        Added added;
        added.document = same;
        added.title = row ? row->title : prepared.document.title;
        added.known = true;
        Change change;
        change.title = QCoreApplication::translate("casework", "Add document");
        NUTGRAF_CHECK(decideInboxItem(change, prepared.incoming.inboxItem, same));
        if (!change.isEmpty())
            NUTGRAF_CHECK(m_writer.apply(change, QStringLiteral("import")));
        return added;
    }
    Result<Added> added = add(prepared, hash);
    // What was remembered of a document that failed is not in the file.
    if (!added.ok())
        m_builder.forget();
    return added;
}

Result<Added> DocumentWriter::add(const PreparedDocument &prepared, const QString &bodyHash)
{
    const readers::ReadDocument &document = prepared.document;
    Added added;
    added.title = document.title;
    NUTGRAF_TRY(Transaction step, Transaction::begin(*m_connection));
    NUTGRAF_TRY(const QString body, m_writer.store().storeBlob(prepared.incoming.bytes));
    Q_ASSERT(body == bodyHash);
    Change change;
    change.title = QCoreApplication::translate("casework", "Add document");
    const QString address = addressOf(prepared);
    added.document = prepared.incoming.document;
    if (added.document.isNull() && !address.isEmpty()) {
        NUTGRAF_TRY(added.document, m_reader.findDocument(address, {}));
    }
    if (added.document.isNull()) {
        NUTGRAF_TRY(added.document, describe(change, prepared));
    } else {
        NUTGRAF_TRY(added.version, nextVersion(added.document));
        change.title = QCoreApplication::translate("casework", "Add version of document");
    }
    KnownWords before;
    if (added.version > 1) {
        NUTGRAF_TRY(before, saidBefore(added.document));
    }
    const QUuid capture = storage::createUuid7();
    change.put(RecordKind::Capture, capture, captureValues(prepared.incoming, document, added.version, body));
    change.link(RecordKind::CaptureOf, capture, added.document);
    NUTGRAF_CHECK(decideInboxItem(change, prepared.incoming.inboxItem, added.document));
    NUTGRAF_CHECK(m_writer.apply(change, QStringLiteral("import")));
    NUTGRAF_CHECK(m_writer.store().storeText(capture, document.title, publisherOf(document), document.text));
    NUTGRAF_CHECK(storeSurroundings(capture, prepared));

    FoundIn place;
    place.document = added.document;
    place.capture = capture;
    place.text = document.text;
    place.textHash = sha256(document.text.toUtf8());
    place.speaker = prepared.incoming.speaker;
    place.pages = document.pages;
    place.marked = onlyPlaceOf(prepared.incoming.selection, document.text);
    if (added.version > 1)
        NUTGRAF_CHECK(follow(added, place, prepared));
    NUTGRAF_TRY(const QList<QUuid> suggested, suggest(place, prepared.analysis, before, added.restoring));
    NUTGRAF_CHECK(noteSelection(place, prepared));
    NUTGRAF_CHECK(step.commit());

    added.capture = capture;
    added.status = prepared.incoming.retrieval.status;
    if (added.status != QLatin1String("complete"))
        added.warning = prepared.incoming.retrieval.warnings.value(0);
    added.suggestions = int(suggested.size());
    m_newAssertions += suggested;
    m_rulesVersion = prepared.analysis.version;
    const QString key = storage::uuidText(added.document);
    // Of two versions added at once the later one stands for the document.
    const auto isOfDocument = [&](const reasoning::TimelineItem &item) {
        return item.sources.first().documentKey == key;
    };
    if (m_newCaptures.contains(key))
        m_newItems.removeIf(isOfDocument);
    m_newCaptures.insert(key, capture);
    for (reasoning::TimelineItem item : prepared.items) {
        for (reasoning::TimelineSource &source : item.sources)
            source.documentKey = key;
        m_newItems.append(item);
    }
    return added;
}

Result<int> DocumentWriter::nextVersion(const QUuid &document)
{
    NUTGRAF_TRY(const auto row, m_reader.document(document));
    int newest = 0;
    if (row) {
        NUTGRAF_TRY(const auto captures, m_reader.captures(row->id));
        for (const storage::CaptureRow &capture : captures)
            newest = qMax(newest, capture.version);
    }
    return newest + 1;
}

// A page that went back to what it said before has these bytes in the file, but not as its newest version.
Result<bool> DocumentWriter::returnsToEarlierWords(const QUuid &document, const QString &bodyHash)
{
    if (document.isNull())
        return false;
    NUTGRAF_TRY(const auto row, m_reader.document(document));
    if (!row || row->captures < 2)
        return false;
    NUTGRAF_TRY(const auto newest, m_reader.capture(row->capture));
    return newest && newest->body != bodyHash;
}

Status DocumentWriter::follow(Added &added, const FoundIn &place, const PreparedDocument &prepared)
{
    const Retrieval &got = prepared.incoming.retrieval;
    if (!got.wall.isEmpty() || got.status == QLatin1String("failed"))
        return {};
    const reasoning::VersionText later{place.text, prepared.analysis, prepared.document.title};
    NUTGRAF_TRY(const auto row, m_reader.document(added.document));
    if (!row)
        return {};
    NUTGRAF_TRY(const Change difference, suggestVersionChange(m_reader, place.capture, later));
    for (const storage::RecordOperation &operation : difference.operations)
        added.versionChange =
            operation.values.value(QStringLiteral("kind")).toString().mid(QLatin1String("version_").size());
    NUTGRAF_CHECK(m_writer.apply(difference, QStringLiteral("engine"), ChangeWriter::Journal::Skip));
    NUTGRAF_TRY(const Change carried, carryPassages(m_reader, row->id, place, later));
    if (carried.isEmpty())
        return {};
    NUTGRAF_TRY(added.restoring, m_writer.apply(carried, QStringLiteral("engine")));
    return {};
}

Status DocumentWriter::decideInboxItem(Change &change, const QUuid &item, const QUuid &document)
{
    if (item.isNull())
        return {};
    NUTGRAF_TRY(const auto row, m_reader.inboxItem(item));
    if (!row)
        return {};
    change.put(RecordKind::InboxItem, item, {{QStringLiteral("decision"), QStringLiteral("kept")}});
    if (row->document.isNull())
        change.link(RecordKind::KeptAs, item, document);
    return {};
}

Status DocumentWriter::noteSelection(const FoundIn &place, const PreparedDocument &prepared)
{
    const QString &words = prepared.incoming.selection;
    const QList<language::ClaimCandidate> &candidates = prepared.analysis.claims;
    const auto isMarked = [&place](const language::ClaimCandidate &candidate) {
        return candidate.span.overlaps(place.marked);
    };
    if (words.isEmpty() || std::any_of(candidates.cbegin(), candidates.cend(), isMarked))
        return {};
    NUTGRAF_TRY(const auto row, m_reader.document(place.document));
    const QString note = QCoreApplication::translate("casework", "Marked in the browser: “%1”").arg(words);
    const QString former = row ? row->notes : QString();
    Change change;
    change.title = QCoreApplication::translate("casework", "Keep the marked words");
    change.put(RecordKind::Document, place.document,
               {{QStringLiteral("notes"), former.isEmpty() ? note : former + QLatin1Char('\n') + note}});
    NUTGRAF_CHECK(m_writer.apply(change, QStringLiteral("import")));
    return {};
}

Status DocumentWriter::storeSurroundings(const QUuid &capture, const PreparedDocument &prepared)
{
    QList<storage::PageRow> pages;
    for (const readers::PageStart &page : prepared.document.pages)
        pages.append({page.start, page.page});
    QList<storage::TurnRow> turns;
    for (const readers::Turn &turn : prepared.document.turns)
        turns.append({storage::TextSpan::between(turn.start, turn.end), turn.speaker, turn.startMs, turn.endMs});
    NUTGRAF_CHECK(m_writer.store().storeLayout(capture, pages, turns));
    for (const KeptResource &kept : prepared.incoming.resources) {
        storage::ResourceRow row;
        row.url = kept.url;
        row.status = kept.status;
        row.media = kept.media;
        row.headers = kept.headers;
        row.truncated = kept.truncated;
        row.takenUs = QDateTime::currentMSecsSinceEpoch() * 1000;
        if (!kept.bytes.isEmpty()) {
            NUTGRAF_TRY(row.body, m_writer.store().storeBlob(kept.bytes));
        }
        NUTGRAF_CHECK(m_writer.store().storeResource(capture, row));
    }
    return {};
}

Result<DocumentWriter::KnownWords> DocumentWriter::saidBefore(const QUuid &document)
{
    KnownWords known;
    NUTGRAF_TRY(const auto row, m_reader.document(document));
    if (!row)
        return known;
    NUTGRAF_TRY(const auto captures, m_reader.captures(row->id));
    for (const storage::CaptureRow &capture : captures) {
        NUTGRAF_TRY(const auto assertions, m_reader.assertionsIn(capture.id, storage::StateFilter::All));
        for (const storage::AssertionRow &assertion : assertions)
            known.insert(assertion.words, assertion);
    }
    return known;
}

Result<QList<QUuid>> DocumentWriter::suggest(const FoundIn &place, const language::Analysis &analysis,
                                             const KnownWords &before, Change &restoring)
{
    Change change;
    Change superseded; // suggestions that move here from an earlier version
    QList<QUuid> made;
    for (const language::ClaimCandidate &candidate : analysis.claims) {
        // What somebody marked is worth it, whatever the score.
        if (candidate.score < CheckworthyScore && !candidate.span.overlaps(place.marked))
            continue;
        // What an earlier version says in the same words counts once: a decision stands, a suggestion moves here.
        const auto former = before.constFind(candidate.span.in(place.text).toString());
        if (former != before.constEnd()) {
            if (former->state != RecordState::Suggested)
                continue;
            superseded.remove(RecordKind::Assertion, former->uuid);
        }
        NUTGRAF_TRY(const QUuid assertion,
                    m_builder.assertion(change, place, analysis, candidate, RecordState::Suggested));
        if (!assertion.isNull())
            made.append(assertion);
    }
    NUTGRAF_TRY(const Change back, m_writer.apply(superseded, QStringLiteral("engine"), ChangeWriter::Journal::Skip));
    restoring.append(back);
    NUTGRAF_CHECK(m_writer.apply(change, QStringLiteral("engine"), ChangeWriter::Journal::Skip));
    return made;
}

} // namespace nutgraf::casework
