// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "storage/records/rows.h"
#include "storage/sql/connection.h"

namespace nutgraf::storage {

/// Which records of a list are wanted. Removed ones never are.
enum class StateFilter { Undecided, Confirmed, Rejected, NotRejected, All };

struct DocumentFilter
{
    QString kind; ///< empty for all
    QUuid publisher; ///< null for all
    enum Order { NewestAdded, NewestPublished, Title } order = NewestAdded;
};

/// Reads an investigation: every question a screen or a verb asks. Holds no state but its connection, which may be the
/// writing one or a reading one; on the thread of that connection. Nothing found is an empty answer.
class CaseReader
{
public:
    explicit CaseReader(Connection &connection)
        : m_connection(&connection)
    { }

    Result<Counts> counts();

    Result<QList<DocumentRow>> documents(const DocumentFilter &filter = {}, PageRequest page = {});
    Result<std::optional<DocumentRow>> document(const QUuid &uuid);
    /// Documents whose earliest day of publication lies between two Julian days, both included; the newest @p limit.
    Result<QList<DocumentRow>> documentsPublished(qint64 firstDay, qint64 lastDay, int limit);
    Result<QList<CaptureRow>> captures(DocumentId document); ///< newest first
    Result<std::optional<CaptureRow>> capture(CaptureId capture);
    Result<std::optional<CaptureRow>> captureOf(const QUuid &uuid);
    Result<QString> text(CaptureId capture);
    Result<QString> textOf(const QUuid &capture);
    Result<QUuid> documentOf(CaptureId capture); ///< null for none
    /// A document with the same URL or the same captured bytes, null for none.
    Result<QUuid> findDocument(const QString &url, const QString &bodySha256);

    Result<QList<SourceRow>> sources(PageRequest page = {}); ///< by name
    Result<std::optional<SourceRow>> source(const QUuid &uuid);
    /// A source by name or alias, letter case and punctuation aside; null for none.
    Result<QUuid> findSource(const QString &name);

    Result<QList<ClaimRow>> claims(StateFilter filter = StateFilter::NotRejected, PageRequest page = {});
    Result<std::optional<ClaimRow>> claim(const QUuid &uuid);
    /// Assertions of a claim that are not rejected, by publication day.
    Result<QList<AssertionRow>> assertionsOf(const QUuid &claim);
    /// Assertions found in a capture, in text order.
    Result<QList<AssertionRow>> assertionsIn(CaptureId capture, StateFilter filter = StateFilter::NotRejected);
    /// What a source says anywhere, by publication day.
    Result<QList<AssertionRow>> assertionsBy(const QUuid &source);
    Result<std::optional<AssertionRow>> assertion(const QUuid &uuid);
    Result<QList<QUuid>> assertionsWithoutClaim(); ///< suggested ones that are joined to no claim
    Result<QList<EvidenceRow>> evidenceFor(const QUuid &claim);
    Result<std::optional<RelationRow>> relation(const QUuid &uuid);
    /// Relations among the assertions of a claim, worst first.
    Result<QList<RelationRow>> relationsOf(const QUuid &claim);
    /// Relations of the kinds that need a decision; open ones first.
    Result<QList<RelationRow>> contradictions(PageRequest page = {});

    Result<QList<EventRow>> events(StateFilter filter = StateFilter::NotRejected); ///< by day; at most 5,000
    Result<std::optional<EventRow>> event(const QUuid &uuid);
    /// Events that are backed by these documents or passages of theirs, and by no other document.
    Result<QList<QUuid>> eventsBackedOnlyBy(const QList<QUuid> &documents);

    Result<std::optional<PassageRow>> passage(const QUuid &uuid);
    Result<QList<PassageRow>> passagesIn(CaptureId capture); ///< confirmed evidence and claims, in text order

    /// Whether a suggestion with these inputs is in the file, in whatever state, unless it was removed: it is not raised again.
    Result<bool> isKnownInput(const QString &inputHash);
    Result<std::optional<RecordKind>> kindOf(const QUuid &node);
    /// The live link of a kind that leaves a record, null for none.
    Result<QUuid> linkOf(RecordKind kind, const QUuid &source);

    /// How new versions differ from the ones before them, newest first.
    Result<QList<VersionChangeRow>> versionChanges(PageRequest page = {});
    /// The same of one document, newest first.
    Result<QList<VersionChangeRow>> versionChangesOf(DocumentId document);
    Result<qint64> blobSize(const QString &sha256); ///< bytes as captured, 0 for none
    Result<QList<PageRow>> pagesOf(CaptureId capture); ///< in text order
    Result<QList<TurnRow>> turnsOf(CaptureId capture); ///< in text order
    Result<QList<ResourceRow>> resourcesOf(CaptureId capture); ///< by address

    Result<QList<FeedRow>> feeds(); ///< by folder and title
    Result<std::optional<FeedRow>> feed(const QUuid &uuid);
    Result<QUuid> findFeed(const QString &address); ///< null for none
    /// Items with a decision ("new", "later", "kept", "dismissed"; empty for all), newest first.
    Result<QList<InboxRow>> inbox(const QString &decision, PageRequest page = {});
    Result<std::optional<InboxRow>> inboxItem(const QUuid &uuid);
    /// An item with this address, or with this identity that arrived by this feed; null for none.
    Result<QUuid> findInboxItem(const QString &address, const QString &identity, const QUuid &feed);
    Result<QList<QUuid>> inboxItemsKeptAs(const QUuid &document); ///< the items that became a document
    /// Watched documents, those to be looked at next first.
    Result<QList<WatchRow>> watched(PageRequest page = {});
    Result<ScheduleState> watchState(DocumentId document);

    Result<QString> setting(const QString &key);

private:
    Connection *m_connection;
};

} // namespace nutgraf::storage
