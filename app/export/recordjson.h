// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "storage/records/casereader.h"

#include <QByteArray>
#include <QJsonObject>

// Records as JSON: names as in the tables of the file, records named by UUID, dates in EDTF, spans in UTF-16 units.
namespace nutgraf::exporting {

QString recordStateName(storage::RecordState state);
/// "Bloomberg ← people familiar with the matter": the nearest relayer first, the origin last; empty for no chain.
QString chainText(const storage::AssertionRow &assertion);

QJsonObject toJson(const storage::DocumentRow &row);
QJsonObject toJson(const storage::CaptureRow &row);
QJsonObject toJson(const storage::SourceRow &row);
QJsonObject toJson(const storage::ClaimRow &row);
QJsonObject toJson(const storage::AssertionRow &row);
QJsonObject toJson(const storage::EvidenceRow &row);
QJsonObject toJson(const storage::RelationRow &row);
QJsonObject toJson(const storage::EventRow &row);
QJsonObject toJson(const storage::PassageRow &row);

/// A claim with its assertions, relations and evidence.
storage::Result<QJsonObject> dossierJson(storage::CaseReader &reader, const storage::ClaimRow &claim);

/// The whole case without the texts and bytes of its documents. On the reader's thread.
storage::Result<QByteArray> caseJson(storage::CaseReader &reader);

} // namespace nutgraf::exporting
