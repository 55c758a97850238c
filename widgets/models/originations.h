// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/records/rows.h"

#include <QSet>

namespace nutgraf::widgets {

/// The assertions of a claim that only pass on what is there already: marked as copies, in the same words as an earlier
/// one of another document, or the same value from the same named origin. What is left are the originations. @p assertions
/// by day of publication, as the reader answers them. Pure, any thread.
QSet<QUuid> repeatsAmong(const QList<storage::AssertionRow> &assertions, const QList<storage::RelationRow> &relations);

} // namespace nutgraf::widgets
