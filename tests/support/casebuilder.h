// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/uuid7.h"
#include "storage/records/recordstore.h"

#include <QHash>

namespace nutgraf::tests {

/// Fills an investigation through the record store, for tests of what reads it. A refused step ends the program.
class CaseBuilder
{
public:
    struct Document
    {
        QUuid uuid;
        QUuid capture;
        storage::CaptureId captureId;
        QString text;
    };

    explicit CaseBuilder(storage::Connection &connection)
        : m_store(connection)
    { }

    storage::RecordStore &store() { return m_store; }

    void set(storage::RecordKind kind, const QUuid &uuid, const QJsonObject &values)
    {
        const auto result = m_store.apply({kind, uuid, values}, ++m_now);
        if (!result)
            qFatal("refused: %s", qPrintable(result.error().detail));
    }

    QUuid put(storage::RecordKind kind, const QJsonObject &values = {})
    {
        const QUuid uuid = storage::createUuid7();
        set(kind, uuid, values);
        return uuid;
    }

    QUuid link(storage::RecordKind kind, const QUuid &source, const QUuid &target, QJsonObject values = {})
    {
        values.insert(QStringLiteral("source"), storage::uuidText(source));
        values.insert(QStringLiteral("target"), storage::uuidText(target));
        return put(kind, values);
    }

    void remove(storage::RecordKind kind, const QUuid &uuid) { set(kind, uuid, {{QStringLiteral("removed"), true}}); }

    /// The source of a name, made once.
    QUuid source(const QString &name, const QString &kind = QStringLiteral("outlet"))
    {
        if (!m_sources.contains(name))
            m_sources.insert(
                name,
                put(storage::RecordKind::Source, {{QStringLiteral("name"), name}, {QStringLiteral("kind"), kind}}));
        return m_sources.value(name);
    }

    Document document(const QString &title, const QString &publisher, const QString &published, const QString &text)
    {
        Document made;
        made.text = text;
        made.uuid = put(storage::RecordKind::Document,
                        {{QStringLiteral("title"), title}, {QStringLiteral("published"), published}});
        if (!publisher.isEmpty())
            link(storage::RecordKind::PublishedBy, made.uuid, source(publisher));
        capture(made, text);
        return made;
    }

    /// One more version of a document, which becomes the one that assertions are found in.
    void capture(Document &document, const QString &text, const QJsonObject &values = {})
    {
        document.text = text;
        document.capture = put(storage::RecordKind::Capture, values);
        link(storage::RecordKind::CaptureOf, document.capture, document.uuid);
        if (!m_store.storeText(document.capture, {}, {}, text))
            qFatal("text refused");
        document.captureId = {m_store.nodeOf(document.capture).valueOr({}).value};
    }

    QUuid passage(const Document &document, const QString &exact)
    {
        const QUuid made = put(storage::RecordKind::Passage,
                               {{QStringLiteral("start"), qMax<qsizetype>(0, document.text.indexOf(exact))},
                                {QStringLiteral("length"), exact.size()},
                                {QStringLiteral("exact"), exact}});
        link(storage::RecordKind::PassageOf, made, document.capture);
        return made;
    }

    /// An assertion of a claim (null for none) at words of a document.
    QUuid assertion(const Document &document, const QString &exact, const QUuid &claim, QJsonObject values = {})
    {
        values.insert(QStringLiteral("words"), exact);
        const QUuid made = put(storage::RecordKind::Assertion, values);
        link(storage::RecordKind::FoundAt, made, passage(document, exact));
        if (!claim.isNull())
            link(storage::RecordKind::Asserts, made, claim);
        return made;
    }

    /// Who says it: nearest relayer first, origin last.
    void chain(const QUuid &assertion, const QList<QUuid> &sources)
    {
        for (qsizetype rank = 0; rank < sources.size(); ++rank)
            link(storage::RecordKind::Hop, assertion, sources[rank], {{QStringLiteral("rank"), rank}});
        if (!sources.isEmpty())
            link(storage::RecordKind::SpokenBy, assertion, sources.last());
    }

private:
    storage::RecordStore m_store;
    QHash<QString, QUuid> m_sources;
    qint64 m_now = 1000;
};

} // namespace nutgraf::tests
