// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/uuid7.h"
#include "storage/sql/connection.h"

namespace nutgraf::tests {

/// Writes rows straight into the tables, for tests of what reads them. Failures show as id 0.
class RecordRows
{
public:
    explicit RecordRows(storage::Connection &connection)
        : m_connection(connection)
    { }

    qint64 node(const QString &kind, int state = 1)
    {
        return insert(
            QStringLiteral("INSERT INTO node(uuid, kind, state, created_us, changed_us) VALUES(?, ?, ?, 1, 1)"),
            storage::createUuid7().toRfc4122(), kind, state);
    }

    qint64 edge(const QString &kind, qint64 source, qint64 target, int state = 1)
    {
        return insert(QStringLiteral("INSERT INTO edge(uuid, kind, source, target, state, created_us, changed_us) "
                                     "VALUES(?, ?, ?, ?, ?, 1, 1)"),
                      storage::createUuid7().toRfc4122(), kind, source, target, state);
    }

    /// A document with one capture; answers the capture.
    qint64 document(const QString &title, const QString &publisher, const QString &body, qint64 day = 0)
    {
        const qint64 id = node(QStringLiteral("document"));
        insert(QStringLiteral("INSERT INTO document(id, title, published_min) VALUES(?, ?, nullif(?, 0))"), id, title,
               day);
        return capture(id, title, publisher, body);
    }

    /// One more capture of a document; answers it.
    qint64 capture(qint64 document, const QString &title, const QString &publisher, const QString &body)
    {
        const qint64 id = node(QStringLiteral("capture"));
        insert(QStringLiteral("INSERT INTO capture(id) VALUES(?)"), id);
        edge(QStringLiteral("capture_of"), id, document);
        insert(QStringLiteral("INSERT INTO capture_text VALUES(?, ?, ?, ?)"), id, title, publisher, body);
        insert(QStringLiteral("INSERT INTO capture_search(rowid, title, publisher, body) VALUES(?, ?, ?, ?)"), id,
               title, publisher, body);
        return id;
    }

    qint64 claim(const QString &statement, int state = 1)
    {
        const qint64 id = node(QStringLiteral("claim"), state);
        insert(QStringLiteral("INSERT INTO claim(id, statement) VALUES(?, ?)"), id, statement);
        insert(QStringLiteral("INSERT INTO claim_search(rowid, statement, subject, measure) VALUES(?, ?, '', '')"), id,
               statement);
        return id;
    }

private:
    template<typename... Values>
    qint64 insert(const QString &sql, const Values &...values)
    {
        auto statement = m_connection.prepare(sql);
        if (!statement || !statement.value().bindAll(values...) || !statement.value().run()) {
            qWarning("cannot insert: %s", qPrintable(sql));
            return 0;
        }
        return m_connection.lastInsertId();
    }

    storage::Connection &m_connection;
};

} // namespace nutgraf::tests
