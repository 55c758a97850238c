// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/ids.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace nutgraf::storage {

/// Engines suggest, people confirm or reject. Plain facts of capture are confirmed from the start.
enum class RecordState { Suggested = 0, Confirmed = 1, Rejected = 2 };

/// Every record and link the file can hold; the names of `recordKindName` are the tables and edge kinds of the schema.
enum class RecordKind {
    Source,
    Document,
    Capture,
    Passage,
    Claim,
    Assertion,
    Event,
    Feed,
    InboxItem,
    // links
    PublishedBy, ///< document → source
    CaptureOf, ///< capture → document
    PassageOf, ///< passage → capture
    Asserts, ///< assertion → claim
    FoundAt, ///< assertion → passage
    SpokenBy, ///< assertion → source: the one who says it in the end (the origin of the chain)
    Hop, ///< assertion → source, by rank: 0 the nearest relayer, last the origin
    Evidence, ///< passage, document or claim → claim
    Relation, ///< assertion, document, claim or capture → the same kind
    Actor, ///< event → source
    BackedBy, ///< event → passage or document
    About, ///< event → claim
    OwnedBy, ///< source → source
    ArrivedBy, ///< Inbox item → feed
    KeptAs, ///< Inbox item → the document it became
};

QString recordKindName(RecordKind kind);
std::optional<RecordKind> recordKindFromName(const QString &name);
bool isLink(RecordKind kind);

/// One reversible step on one record: sets fields (creating the record when it is not there), or takes it out.
///
/// `values` holds the columns of the record's table by their names, strings and integers only, plus "state"
/// ("suggested", "confirmed", "rejected"), "rule", "rule_version", "input_hash", "removed" (bool); for links also
/// "source" and "target" (UUIDs as text) and "rank". Columns left out keep what they have (or take their default).
/// Columns derived from others (published_min, folded, …) are computed and must not be given.
struct RecordOperation
{
    RecordKind kind = RecordKind::Claim;
    QUuid uuid;
    QJsonObject values;

    QJsonObject toJson() const;
    static std::optional<RecordOperation> fromJson(const QJsonObject &json);
};

QString uuidText(const QUuid &uuid); ///< 36 characters, lower case, no braces

} // namespace nutgraf::storage
