// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/change.h"
#include "app/jobs/jobcontext.h"
#include "app/reasoning/timelinebuilder.h"
#include "storage/base/result.h"
#include "storage/records/casereader.h"
#include "storage/sql/connection.h"
#include "storage/sql/writegate.h"

#include <QHash>
#include <QList>
#include <QUuid>

#include <optional>

namespace nutgraf::casework {

/// Joins suggested assertions to the claims they belong to, makes suggested claims for those that fit none, and relates
/// the values of every claim that got a new one. @p assertions: which are new; nothing for all that have no claim.
/// Everything it writes is a suggestion. Takes the gate by itself.
storage::Status relate(storage::Connection &connection, storage::WriteGate &gate,
                       const std::optional<QList<QUuid>> &assertions, const jobs::JobContext &context);

/// Joins suggested assertions without value and measure ("Microsoft notified OpenAI of the breach") to the claims that say
/// the same, and makes suggested claims of what two or more documents assert that are no copies of each other. Arguments
/// as for relate; to be called when it is known which documents are copies. Takes the gate by itself.
storage::Status relateWords(storage::Connection &connection, storage::WriteGate &gate,
                            const std::optional<QList<QUuid>> &assertions, const jobs::JobContext &context);

/// How the values of one claim's assertions relate, as suggested relations that are not in the file yet; suggested ones
/// that no longer hold are taken out.
storage::Status suggestRelations(Change &change, storage::CaseReader &reader,
                                 const QList<storage::AssertionRow> &assertions);

/// Suggests events and statements of the timeline, merged with those that are there. The document keys of the items'
/// sources are UUIDs of documents; @p captures names the capture that each document's spans point into. Takes the gate by
/// itself.
storage::Status suggestEvents(storage::Connection &connection, storage::WriteGate &gate,
                              const QList<reasoning::TimelineItem> &items, const QHash<QString, QUuid> &captures,
                              quint32 ruleVersion, const jobs::JobContext &context);

/// Suggests which of these documents stand word for word in others of about the same days, or the other way round. Takes
/// the gate by itself.
storage::Status suggestCopies(storage::Connection &connection, storage::WriteGate &gate, const QList<QUuid> &documents,
                              const jobs::JobContext &context);

} // namespace nutgraf::casework
