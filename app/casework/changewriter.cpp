// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/changewriter.h"

#include <QDateTime>
#include <QJsonDocument>

namespace nutgraf::casework {

using storage::Result;
using storage::Status;

namespace {

// An entry of the log holds at most 65,536 characters; a larger change is kept as a blob that the entry names.
constexpr qsizetype LargestInlineChange = 48'000;

qint64 nowUs()
{
    return QDateTime::currentMSecsSinceEpoch() * 1000;
}

} // namespace

ChangeWriter::ChangeWriter(storage::Connection &connection)
    : m_store(connection)
    , m_log(connection)
{ }

Result<Change> ChangeWriter::apply(const Change &change, const QString &actor, Journal journal)
{
    const qint64 now = nowUs();
    Change inverse;
    inverse.title = change.title;
    inverse.operations.reserve(change.operations.size());
    for (const RecordOperation &operation : change.operations) {
        NUTGRAF_TRY(RecordOperation back, m_store.apply(operation, now));
        inverse.operations.prepend(std::move(back));
    }
    if (journal == Journal::Skip)
        return inverse;

    const QJsonObject steps = change.toJson();
    const QByteArray bytes = QJsonDocument(steps).toJson(QJsonDocument::Compact);
    QJsonObject facts;
    if (bytes.size() <= LargestInlineChange) {
        facts.insert(QStringLiteral("change"), steps);
    } else {
        NUTGRAF_TRY(const QString hash, m_store.storeBlob(bytes));
        facts.insert(QStringLiteral("title"), change.title);
        facts.insert(QStringLiteral("change_sha256"), hash);
    }
    NUTGRAF_CHECK(log(QStringLiteral("edit"), actor, facts));
    return inverse;
}

Status ChangeWriter::log(const QString &what, const QString &actor, const QJsonObject &facts)
{
    QJsonObject entry = facts;
    entry.insert(QStringLiteral("what"), what);
    entry.insert(QStringLiteral("by"), actor);
    entry.insert(QStringLiteral("at_us"), QString::number(nowUs()));
    NUTGRAF_CHECK(m_log.append(entry));
    return {};
}

} // namespace nutgraf::casework
