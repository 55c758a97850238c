// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace nutgraf::widgets {

/// Roles that every item model of the window may answer, beside its own from FirstOwnRole on.
enum ModelRole {
    UuidRole = Qt::UserRole + 1, ///< QUuid of the record in this row
    KindRole, ///< QString, as in a subject: "claim"
    SortRole, ///< what to sort by where the words do not order: a number, a day
    DecisionRole, ///< int: 0 suggested, 1 confirmed, 2 rejected
    FirstOwnRole = Qt::UserRole + 100,
};

} // namespace nutgraf::widgets
