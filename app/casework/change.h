// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "storage/records/record.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace nutgraf::casework {

using storage::RecordKind;
using storage::RecordOperation;
using storage::RecordState;

/// An edit of an investigation: a title for the undo menu and the steps that make it up, in order. A value: names records
/// by UUID only, serialises to canonical JSON, and may be applied twice without harm. Applying it (Investigation::apply)
/// answers with its inverse. Any thread.
struct Change
{
    QString title; ///< translated, sentence case: "Confirm claim"
    QList<RecordOperation> operations;

    bool isEmpty() const { return operations.isEmpty(); }

    /// Sets columns of a record, creating it when @p uuid is new.
    void put(RecordKind kind, const QUuid &uuid, const QJsonObject &values);
    /// Links two records; answers the link's UUID.
    QUuid link(RecordKind kind, const QUuid &source, const QUuid &target, const QJsonObject &values = {});
    void remove(RecordKind kind, const QUuid &uuid);
    void append(const Change &other);

    QJsonObject toJson() const;
    static storage::Result<Change> fromJson(const QJsonObject &json);
};

} // namespace nutgraf::casework
