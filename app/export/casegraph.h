// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/graph/graphmirror.h"
#include "storage/sql/connection.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QUuid>

namespace nutgraf::exporting {

/// What a drawn link says, from its source to its target. Provenance flows from left to right: an outlet publishes a
/// document, which cites sources, which say what a claim holds.
enum class CaseLinkKind {
    Publishes, ///< source → document
    Cites, ///< document → the nearest source it names; source → the source behind it
    Says, ///< source → claim: the origin of an assertion
    Asserts, ///< document → claim: it holds an assertion of it
    Supports, ///< document or claim → claim; so the three below
    Refutes,
    Qualifies,
    Context,
    Copies, ///< the copy → its original
    Replaces, ///< the correction or later version → what it corrects
    Conflicts, ///< two documents whose words about a claim do not agree, or two claims
    Agrees, ///< two claims
    Backs, ///< document → event
    Acts, ///< source → event
    About, ///< event → claim
    Owns, ///< source → source
};
constexpr int CaseLinkKindCount = int(CaseLinkKind::Owns) + 1;

/// A record as it is drawn.
struct CaseNode
{
    storage::NodeId id;
    QUuid uuid;
    storage::RecordKind kind = storage::RecordKind::Document; ///< document, source, claim or event
    storage::RecordState state = storage::RecordState::Confirmed;
    QString label; ///< title, name or statement
    QString detail; ///< the kind of a document, source or event; the rating of a claim
    QString date; ///< EDTF: when published or happened

    bool operator==(const CaseNode &) const = default;
};

/// One line between two drawn records: everything of its kind that the file says of the two.
struct CaseLink
{
    qsizetype source = 0; ///< places in CaseGraph::nodes
    qsizetype target = 0;
    CaseLinkKind kind = CaseLinkKind::Asserts;
    storage::RecordState state = storage::RecordState::Confirmed; ///< suggested only while nothing in it is confirmed
    int count = 1; ///< how many assertions, passages or relations it stands for

    bool operator==(const CaseLink &) const = default;
};

struct CaseGraph
{
    QList<CaseNode> nodes; ///< by id
    QList<CaseLink> links; ///< by source, target, kind
    bool capped = false; ///< the limit left something out
};

/// What the tables say more about links than the mirror knows, by the id of the link.
struct LinkDetails
{
    QHash<qint64, QString> stances; ///< of evidence
    QHash<qint64, QString> relations; ///< kinds of relations
    QHash<qint64, int> ranks; ///< of attribution hops, 0 the nearest relayer
};

/// Contracts captures, passages and assertions into links, so that documents, sources, claims and events are left:
/// - an assertion found in a document makes document → claim (asserts); its attribution chain document → relayer → … →
///   origin (cites); its origin → claim (says);
/// - evidence from a passage counts for the document that the passage is in;
/// - a relation between assertions counts between their documents, and only where it conflicts, copies or replaces:
///   agreement is the rule and would hide the picture;
/// - an event backed by a passage is backed by its document.
/// What is rejected, in itself or through what it hangs on, is left out. Labels are empty. Pure, any thread.
CaseGraph contracted(const storage::Subgraph &records, const LinkDetails &details);

/// The graph without the records of some kinds and the links that hang on them. Pure, any thread.
CaseGraph without(const CaseGraph &graph, const QSet<storage::RecordKind> &kinds);

/// Which part of a case is wanted.
struct CaseGraphRequest
{
    QList<QUuid> focus; ///< around these records; empty for the whole case
    int steps = 2; ///< drawn links from the focus
    QList<QUuid> expanded; ///< whose neighbours are wanted too
    int limit = 2000; ///< of drawn records
    bool suggested = true; ///< with what nobody has decided on
};

/// Reads a part of the case with names and kinds. On the thread of @p connection, which is the one that the mirror was
/// last refreshed with.
storage::Result<CaseGraph> loadCaseGraph(storage::Connection &connection, const storage::GraphMirror &mirror,
                                         const CaseGraphRequest &request);

} // namespace nutgraf::exporting
