// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/change.h"
#include "app/casework/suggestions.h"
#include "app/reasoning/reanchoring.h"
#include "app/reasoning/versions.h"
#include "storage/records/casereader.h"

namespace nutgraf::casework {

/// A confirmed assertion that rests on words of the earlier version which the later one does not have.
struct RestingAssertion
{
    storage::AssertionRow assertion;
    QString claim; ///< its statement, empty when it is joined to none
};

/// A passage of an earlier version that is not word for word in the later one.
struct LooseAnchor
{
    storage::PassageRow passage;
    reasoning::AnchorPlace place;
};

/// Two versions of a document as a view shows them.
struct VersionView
{
    storage::CaptureRow before;
    storage::CaptureRow after;
    QString documentTitle;
    QString beforeText;
    QString afterText;
    reasoning::VersionComparison comparison;
    QString summary; ///< one sentence
    QList<RestingAssertion> resting;
    QList<LooseAnchor> anchors; ///< of passages that are still in an earlier version
};

/// Compares two captures of one document. Analyses both texts: some ten milliseconds for an article, so off the window
/// thread. NotFound when one is not in the file.
storage::Result<VersionView> compareCaptures(storage::CaseReader &reader, const QUuid &before, const QUuid &after);

/// The earlier version that a capture is compared with: the newest whole one before it; null for none.
storage::Result<QUuid> versionBefore(storage::CaseReader &reader, const storage::CaptureRow &capture);

/// Takes confirmed passages of earlier versions along to a new one where their very words stand in it.
storage::Result<Change> carryPassages(storage::CaseReader &reader, storage::DocumentId document, const FoundIn &place,
                                      const reasoning::VersionText &later);

/// Puts a passage at a place of a later version, as a person decided. InvalidInput for a place that changes a number, a
/// name, a negation or a reporting verb.
storage::Result<Change> acceptAnchor(storage::CaseReader &reader, const LooseAnchor &anchor,
                                     const storage::CaptureRow &later, const QString &laterText);

/// What a new version is compared with the one before it, as a suggestion: a relation from its capture to the former
/// whose kind is "version_" and the kind of change. Empty for a first version.
storage::Result<Change> suggestVersionChange(storage::CaseReader &reader, const QUuid &capture,
                                             const reasoning::VersionText &later);

} // namespace nutgraf::casework
