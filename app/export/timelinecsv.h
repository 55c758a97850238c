// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "storage/records/casereader.h"

#include <QByteArray>

namespace nutgraf::exporting {

/// The timeline as CSV (see CsvWriter), a row an event in the order of days; dates in EDTF, first and last day in ISO 8601.
/// Rejected events are left out; the column "state" tells suggested from confirmed. On the reader's thread.
storage::Result<QByteArray> timelineCsv(storage::CaseReader &reader);

/// Every stated value of every claim as CSV, with its scope, chain and words. Rejected ones are left out. On the reader's
/// thread.
storage::Result<QByteArray> valuesCsv(storage::CaseReader &reader);

} // namespace nutgraf::exporting
