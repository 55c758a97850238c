// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/changewriter.h"
#include "app/casework/ingest.h"
#include "app/casework/suggestions.h"
#include "app/reasoning/timelinebuilder.h"

namespace nutgraf::casework {

/// A document as it is ready to be written: read, analysed, with what it says for the timeline. The document keys of the
/// items are empty until it has a place in the file.
struct PreparedDocument
{
    Incoming incoming;
    readers::ReadDocument document;
    language::Analysis analysis;
    QList<reasoning::TimelineItem> items;
};

/// Below this a candidate is not worth a checker's time.
inline constexpr double CheckworthyScore = 0.5;

/// What a document says for the timeline: its publication, what is said in it and what happened. Pure, any thread.
QList<reasoning::TimelineItem> timelineItems(const PreparedDocument &prepared);

/// Writes read and analysed documents with what the engine suggests in them. One for a run, inside the caller's
/// transactions, on the thread of its connection.
class DocumentWriter
{
public:
    explicit DocumentWriter(storage::Connection &connection);

    /// Adds a document with its capture; a new version when the address is known with other bytes; nothing when the
    /// very bytes are known. Inside its own savepoint: an error leaves nothing behind.
    storage::Result<Added> write(const PreparedDocument &prepared);

    /// The suggested assertions written so far, to be compared with the rest of the file.
    const QList<QUuid> &newAssertions() const { return m_newAssertions; }
    /// The timeline items of the documents written so far, under the UUIDs of the documents, and the capture of each.
    const QList<reasoning::TimelineItem> &newItems() const { return m_newItems; }
    const QHash<QString, QUuid> &newCaptures() const { return m_newCaptures; }
    quint32 rulesVersion() const { return m_rulesVersion; }

private:
    storage::Result<Added> add(const PreparedDocument &prepared, const QString &bodyHash);
    storage::Result<QUuid> describe(Change &change, const PreparedDocument &prepared);
    storage::Status linkCorrection(Change &change, const QUuid &document, const PreparedDocument &prepared);
    /// What a capture has beside its text: pages, turns, kept pictures.
    storage::Status storeSurroundings(const QUuid &capture, const PreparedDocument &prepared);
    /// Marked words that no suggestion shows stay in the notes of the document.
    storage::Status noteSelection(const FoundIn &place, const PreparedDocument &prepared);
    /// The Inbox item that a document was kept from is decided with it.
    storage::Status decideInboxItem(Change &change, const QUuid &item, const QUuid &document);
    /// Assertions of earlier versions of a document by their words.
    using KnownWords = QHash<QString, storage::AssertionRow>;
    storage::Result<KnownWords> saidBefore(const QUuid &document);
    storage::Result<QList<QUuid>> suggest(const FoundIn &place, const language::Analysis &analysis,
                                          const KnownWords &before, Change &restoring);
    storage::Result<int> nextVersion(const QUuid &document);
    storage::Result<bool> returnsToEarlierWords(const QUuid &document, const QString &bodyHash);
    /// What a new version does to earlier ones: it is compared, and marked words go along.
    storage::Status follow(Added &added, const FoundIn &place, const PreparedDocument &prepared);

    storage::Connection *m_connection;
    storage::CaseReader m_reader;
    ChangeWriter m_writer;
    SuggestionBuilder m_builder;
    QList<QUuid> m_newAssertions;
    QList<reasoning::TimelineItem> m_newItems;
    QHash<QString, QUuid> m_newCaptures;
    quint32 m_rulesVersion = 0;
};

} // namespace nutgraf::casework
