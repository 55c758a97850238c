// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/changewriter.h"
#include "app/casework/ingest.h"
#include "app/casework/suggestions.h"

namespace nutgraf::casework {

/// Writes read and analysed documents with what the engine suggests in them. One for a run, inside the caller's
/// transactions, on the thread of its connection.
class DocumentWriter
{
public:
    explicit DocumentWriter(storage::Connection &connection);

    /// Adds a document with its capture; a new version when the address is known with other bytes; nothing when the
    /// very bytes are known. Inside its own savepoint: an error leaves nothing behind.
    storage::Result<Added> write(const Incoming &incoming, const readers::ReadDocument &document,
                                 const language::Analysis &analysis);

    /// The suggested assertions written so far, to be compared with the rest of the file.
    const QList<QUuid> &newAssertions() const { return m_newAssertions; }

private:
    storage::Result<QUuid> describe(Change &change, const Incoming &incoming, const readers::ReadDocument &document,
                                    const QUuid &known);
    storage::Result<int> suggest(const FoundIn &place, const language::Analysis &analysis);

    storage::Connection *m_connection;
    storage::CaseReader m_reader;
    ChangeWriter m_writer;
    SuggestionBuilder m_builder;
    QList<QUuid> m_newAssertions;
};

} // namespace nutgraf::casework
