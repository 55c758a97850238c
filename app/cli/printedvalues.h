// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "storage/records/casereader.h"

#include <QString>

namespace nutgraf::cli {

/// The lowest and the highest value stated for a claim as the documents print them ("$600 million – about $600
/// billion"); one of them where all are the same; empty where none states a value.
storage::Result<QString> printedValues(storage::CaseReader &reader, const storage::ClaimRow &claim);

} // namespace nutgraf::cli
