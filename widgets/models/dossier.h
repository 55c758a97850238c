// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reasoning/consensus.h"
#include "storage/records/casereader.h"

#include <QSet>

namespace nutgraf::widgets {

/// Everything known about one claim, as the dossier shows it.
struct Dossier
{
    storage::ClaimRow claim;
    QList<storage::AssertionRow> assertions; ///< by day of publication
    QList<storage::RelationRow> relations; ///< worst first
    QList<storage::EvidenceRow> evidence;
    QSet<QUuid> repeats; ///< assertions that only pass on what was said before
    QSet<QUuid> cleared; ///< assertions whose suspicion a person rejected or explained
    reasoning::ValueSpread spread; ///< over the assertions, by their index

    const storage::AssertionRow *assertion(const QUuid &uuid) const;
    int originations() const { return int(assertions.size() - repeats.size()); }
};

/// Nothing when there is no such claim. On the reader's thread.
storage::Result<std::optional<Dossier>> readDossier(storage::CaseReader &reader, const QUuid &claim);

} // namespace nutgraf::widgets
