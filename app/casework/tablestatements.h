// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/ingest.h"
#include "app/readers/csvtable.h"

namespace nutgraf::casework {

/// The statements of a table as documents to add, one each, that say in their bytes who spoke, when and where it was
/// published. @p fileName names the table to people. Two statements found at one address stay two documents: the line
/// of the table tells them apart. Pure, any thread.
QList<Incoming> incomingFrom(const QList<readers::CsvStatement> &statements, const QString &fileName);

} // namespace nutgraf::casework
