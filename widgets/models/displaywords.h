// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"

#include <QString>

// Words for what the records hold, as the screens show them. Pure.
namespace nutgraf::widgets {

/// Whether a person may enter this as a date: nothing, or EDTF.
bool isDate(const QString &edtf);

/// "Article", "Statement" …
QString documentKindText(const QString &kind);
/// The kinds a document may have, by their names in the schema.
const QStringList &documentKinds();

/// "reported", "alleged" … and the hedges around it, for a card; empty for a plain assertion.
QString hedgeText(const storage::AssertionRow &assertion);

/// Which of the eight hues a source has, by its name, so that it is the same wherever the source is drawn.
int sourceHueIndex(const QString &name);

/// One thing, or so many: English needs no catalogue for it, and other languages translate both.
inline QString counted(qsizetype count, const QString &one, const QString &several)
{
    return count == 1 ? one : several;
}

/// 0 suggested, 1 confirmed, 2 rejected: what DecisionRole holds.
int decisionOf(storage::RecordState state);

} // namespace nutgraf::widgets
