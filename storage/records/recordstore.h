// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "storage/records/record.h"
#include "storage/records/rows.h"
#include "storage/sql/connection.h"

#include <memory>

namespace nutgraf::storage {

/// Writes records of every kind, one RecordOperation at a time, and answers each with its inverse. Inside the caller's
/// transaction; on the thread of its connection.
class RecordStore
{
public:
    explicit RecordStore(Connection &connection);
    ~RecordStore();
    RecordStore(const RecordStore &) = delete;
    RecordStore &operator=(const RecordStore &) = delete;

    /// Applies @p operation at time @p now (UTC microseconds). The answer undoes it: the former values of the same
    /// fields, or "removed" for a record that was not there. Applying the same operation twice changes nothing more.
    Result<RecordOperation> apply(const RecordOperation &operation, qint64 now);

    /// The whole record as `values` of an operation would hold it; nothing when there is none.
    Result<std::optional<QJsonObject>> read(RecordKind kind, const QUuid &uuid);

    Result<std::optional<QUuid>> uuidOf(NodeId node);
    /// The node of a record, 0 for none. Removed records have one too.
    Result<NodeId> nodeOf(const QUuid &uuid);

    /// Stores captured bytes once, compressed when that helps; the answer is their SHA-256 in hex.
    Result<QString> storeBlob(const QByteArray &bytes);
    /// The bytes as captured; NotFound when there are none, Io when they do not match their hash.
    Result<QByteArray> loadBlob(const QString &sha256);
    /// The text that the passages of a capture point into, and what full-text search finds it by. Once per capture.
    Status storeText(const QUuid &capture, const QString &title, const QString &publisher, const QString &text);
    /// Where the pages of a capture begin and who speaks where. Once per capture.
    Status storeLayout(const QUuid &capture, const QList<PageRow> &pages, const QList<TurnRow> &turns);
    /// A picture or stylesheet that belongs to a capture, its bytes as storeBlob() named them. Once per address.
    Status storeResource(const QUuid &capture, const ResourceRow &resource);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace nutgraf::storage
