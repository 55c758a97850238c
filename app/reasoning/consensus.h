// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reasoning/valueagreement.h"

#include <QList>
#include <QString>

namespace nutgraf::reasoning {

/// Statements of one claim whose values agree within rounding and bounds.
struct ValueGroup
{
    QList<qsizetype> statements; ///< indexes into the list given, in order of publication
    qsizetype representative = -1; ///< the most precise value, earliest published
    ValueInterval agreed; ///< what all members allow; of the representative alone when bounds contradict each other
    QStringList scope; ///< the qualifiers that set this group apart ("scope: servers"); may be empty
    QString asOf; ///< EDTF that sets this group apart; may be empty
    qsizetype independent = 0; ///< members that are not copies
    ValueRelation toMain = ValueRelation::Agree; ///< how its representative relates to the main group's
    QString why; ///< one sentence on that; empty for the main group
};

/// All reported values of one claim at a glance.
struct ValueSpread
{
    QList<ValueGroup> groups; ///< the main group first, then by number of independent members
    QList<qsizetype> suspects; ///< statements whose value is likely garbled: slips and mixed-up units
    QList<qsizetype> conflicting; ///< statements that contradict the main group otherwise

    bool isEmpty() const { return groups.isEmpty(); }
};

/// Groups the values of one claim. Statements without a value are left out; copies count with their group but not as
/// independent. Sorts and sweeps: no pair of statements is compared, so thousands of values are fine. Any thread.
ValueSpread spreadOf(const QList<Statement> &statements);

} // namespace nutgraf::reasoning
