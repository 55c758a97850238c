// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"
#include "storage/records/casereader.h"

namespace nutgraf::cli {

/// Everything about one claim for people: what is said by whom and where, what agrees, what does not, and the evidence.
storage::Status writeDossier(const Streams &streams, storage::CaseReader &reader, const storage::ClaimRow &claim);

/// One assertion: its words, value, chain and place.
void writeAssertion(const Streams &streams, const storage::AssertionRow &assertion);

} // namespace nutgraf::cli
