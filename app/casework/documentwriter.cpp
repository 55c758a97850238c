// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/documentwriter.h"

#include "storage/base/uuid7.h"
#include "storage/sql/transaction.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>

namespace nutgraf::casework {

using storage::Result;
using storage::Status;
using storage::Transaction;

namespace {

// Below this a candidate is not worth a checker's time.
constexpr double CheckworthyScore = 0.5;

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString kindName(readers::ReadKind kind)
{
    switch (kind) {
    case readers::ReadKind::Statement:
        return QStringLiteral("statement");
    case readers::ReadKind::Transcript:
        return QStringLiteral("transcript");
    case readers::ReadKind::Post:
        return QStringLiteral("post");
    case readers::ReadKind::Report:
        return QStringLiteral("report");
    case readers::ReadKind::Other:
        return QStringLiteral("other");
    case readers::ReadKind::Article:
        break;
    }
    return QStringLiteral("article");
}

QString originName(Incoming::Origin origin)
{
    switch (origin) {
    case Incoming::Origin::Paste:
        return QStringLiteral("paste");
    case Incoming::Origin::Web:
        return QStringLiteral("web");
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
    return {{QStringLiteral("version"), version},
            {QStringLiteral("origin"), originName(incoming.origin)},
            {QStringLiteral("taken_us"), QDateTime::currentMSecsSinceEpoch() * 1000},
            {QStringLiteral("address"), incoming.address},
            {QStringLiteral("final_url"), incoming.finalUrl},
            {QStringLiteral("media"), document.contentType},
            {QStringLiteral("charset"), document.charset},
            {QStringLiteral("headers"), incoming.headers},
            {QStringLiteral("body"), body},
            {QStringLiteral("warnings"), document.warnings.join(QLatin1Char('\n'))},
            {QStringLiteral("text_size"), document.text.size()}};
}

} // namespace

DocumentWriter::DocumentWriter(storage::Connection &connection)
    : m_connection(&connection)
    , m_reader(connection)
    , m_writer(connection)
    , m_builder(m_reader)
{ }

Result<QUuid> DocumentWriter::describe(Change &change, const Incoming &incoming, const readers::ReadDocument &document,
                                       const QUuid &known)
{
    if (!known.isNull())
        return known;
    const QUuid uuid = storage::createUuid7();
    QString url = document.canonicalUrl;
    if (url.isEmpty() && incoming.address.contains(QLatin1String("://")))
        url = incoming.finalUrl.isEmpty() ? incoming.address : incoming.finalUrl;
    change.put(RecordKind::Document, uuid,
               {{QStringLiteral("kind"), incoming.kind.isEmpty() ? kindName(document.kind) : incoming.kind},
                {QStringLiteral("title"), document.title},
                {QStringLiteral("byline"), document.byline.join(QLatin1Char('\n'))},
                {QStringLiteral("site_name"), document.siteName},
                {QStringLiteral("language"), document.language},
                {QStringLiteral("published"), document.published},
                {QStringLiteral("published_evidence"), document.publishedEvidence},
                {QStringLiteral("url"), url},
                {QStringLiteral("place"), incoming.place},
                {QStringLiteral("credit"), document.credit}});
    const QString publisher = document.publisher.isEmpty() ? document.siteName : document.publisher;
    if (!publisher.isEmpty()) {
        NUTGRAF_TRY(const QUuid source,
                    m_builder.source(change, publisher, QStringLiteral("outlet"), RecordState::Confirmed));
        change.link(RecordKind::PublishedBy, uuid, source);
    }
    return uuid;
}

Result<Added> DocumentWriter::write(const Incoming &incoming, const readers::ReadDocument &document,
                                    const language::Analysis &analysis)
{
    const QString hash = sha256(incoming.bytes);
    NUTGRAF_TRY(const QUuid same, m_reader.findDocument({}, hash));
    if (!same.isNull()) {
        Added added;
        added.document = same;
        added.title = document.title;
        added.known = true;
        return added;
    }
    QUuid known;
    int version = 1;
    if (!document.canonicalUrl.isEmpty()) {
        NUTGRAF_TRY(known, m_reader.findDocument(document.canonicalUrl, {}));
        if (!known.isNull()) {
            NUTGRAF_TRY(const auto row, m_reader.document(known));
            version = row ? row->captures + 1 : 1;
        }
    }

    NUTGRAF_TRY(Transaction step, Transaction::begin(*m_connection));
    NUTGRAF_TRY(const QString body, m_writer.store().storeBlob(incoming.bytes));
    Change change;
    change.title = QCoreApplication::translate("casework", "Add document");
    NUTGRAF_TRY(const QUuid uuid, describe(change, incoming, document, known));
    const QUuid capture = storage::createUuid7();
    change.put(RecordKind::Capture, capture, captureValues(incoming, document, version, body));
    change.link(RecordKind::CaptureOf, capture, uuid);
    NUTGRAF_CHECK(m_writer.apply(change, QStringLiteral("import")));
    NUTGRAF_CHECK(m_writer.store().storeText(capture, document.title, document.publisher, document.text));

    FoundIn place;
    place.document = uuid;
    place.capture = capture;
    place.text = document.text;
    place.textHash = sha256(document.text.toUtf8());
    place.speaker = incoming.speaker;
    NUTGRAF_TRY(const int suggestions, suggest(place, analysis));
    NUTGRAF_CHECK(step.commit());

    Added added;
    added.document = uuid;
    added.title = document.title;
    added.suggestions = suggestions;
    return added;
}

Result<int> DocumentWriter::suggest(const FoundIn &place, const language::Analysis &analysis)
{
    Change change;
    QList<QUuid> made;
    for (const language::ClaimCandidate &candidate : analysis.claims) {
        if (candidate.score < CheckworthyScore)
            continue;
        NUTGRAF_TRY(const QUuid assertion,
                    m_builder.assertion(change, place, analysis, candidate, RecordState::Suggested));
        if (!assertion.isNull())
            made.append(assertion);
    }
    NUTGRAF_CHECK(m_writer.apply(change, QStringLiteral("engine"), ChangeWriter::Journal::Skip));
    m_newAssertions += made;
    return int(made.size());
}

} // namespace nutgraf::casework
