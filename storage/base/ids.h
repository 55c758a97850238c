// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace nutgraf::storage {

/// A row id that cannot be mistaken for one of another kind. Zero is "none". Valid within one file only; records are
/// named by UUID everywhere outside of it.
template<typename Tag>
struct Id
{
    qint64 value = 0;

    bool isValid() const { return value > 0; }
    auto operator<=>(const Id &) const = default;
};

template<typename Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

using NodeId = Id<struct NodeTag>; ///< any record: every record is a node
using EdgeId = Id<struct EdgeTag>;
using SourceId = Id<struct SourceTag>;
using DocumentId = Id<struct DocumentTag>;
using CaptureId = Id<struct CaptureTag>;
using PassageId = Id<struct PassageTag>;
using ClaimId = Id<struct ClaimTag>;
using AssertionId = Id<struct AssertionTag>;
using EventId = Id<struct EventTag>;
using FeedId = Id<struct FeedTag>;
using InboxItemId = Id<struct InboxItemTag>;

/// The node behind a record.
template<typename Tag>
NodeId nodeOf(Id<Tag> id)
{
    return NodeId{id.value};
}

} // namespace nutgraf::storage
