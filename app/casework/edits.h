// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/change.h"
#include "storage/base/textspan.h"
#include "storage/records/casereader.h"

// The edits a person makes, each as a Change ready to apply. Read-only on the reader; on its thread.
namespace nutgraf::casework {

using storage::CaseReader;
using storage::Result;
using storage::TextSpan;

/// Words selected in a document.
struct Selection
{
    storage::CaptureId capture;
    TextSpan span;
};

/// Makes a passage of selected words (trimmed of white space); InvalidInput when nothing is selected.
Result<QUuid> addPassage(Change &change, CaseReader &reader, const Selection &selection);

/// C: a claim from selected words, with an assertion at their place, value, speaker and chain as the engine finds them
/// there. Confirmed, because a person made it.
Result<Change> makeClaim(CaseReader &reader, const Selection &selection, const QString &statement = {});
/// A: the selected words as one more assertion of a claim.
Result<Change> attachToClaim(CaseReader &reader, const Selection &selection, const QUuid &claim);
/// E: the selected words as evidence for a claim. @p stance is supports, refutes, qualifies or context; @p credibility 0–6.
Result<Change> addEvidence(CaseReader &reader, const Selection &selection, const QUuid &claim, const QString &stance,
                           int credibility = 0, const QString &note = {});
/// S: a source named by the selected words; answers an empty change when it is known already.
Result<Change> makeSource(CaseReader &reader, const Selection &selection,
                          const QString &kind = QStringLiteral("person"));

/// y, n, h: decides a suggestion. Accepting an assertion confirms its claim and the sources of its chain; accepting a
/// claim leaves its assertions to be looked at one by one, AcceptWithAll confirms them too. Rejecting a claim rejects
/// those of its assertions that nobody confirmed.
enum class Verdict { Accept, AcceptWithAll, Reject, Undecided };
Result<Change> decide(CaseReader &reader, RecordKind kind, const QUuid &uuid, Verdict verdict);

/// Sets columns of one record: "rating" of a claim, "name" of a source … Title for the undo menu is made from them.
Change setFields(RecordKind kind, const QUuid &uuid, const QJsonObject &values, const QString &title);
/// Takes a record out, with the links that hang on it.
Result<Change> removeRecord(CaseReader &reader, RecordKind kind, const QUuid &uuid);
/// Takes documents out with what was found in them and nowhere else; undoing an import is this.
Result<Change> removeDocuments(CaseReader &reader, const QList<QUuid> &documents);
/// Takes out one version of a document with what was found in it. @p restoring undoes what its coming did to earlier
/// versions (Added::restoring): marked words go back to them.
Result<Change> removeVersion(CaseReader &reader, const QUuid &capture, const Change &restoring);
/// Moves an assertion to another claim.
Result<Change> moveAssertion(CaseReader &reader, const QUuid &assertion, const QUuid &claim);
/// Joins claim @p from into @p into: its assertions and evidence move, it is taken out.
Result<Change> mergeClaims(CaseReader &reader, const QUuid &from, const QUuid &into);
/// Decides a relation (agreement, slip, conflict): open, explained, real, rejected, with a note.
Change decideRelation(const QUuid &relation, const QString &decision, const QString &note);

} // namespace nutgraf::casework
