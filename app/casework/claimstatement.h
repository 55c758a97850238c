// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reasoning/statement.h"

#include <QList>
#include <QString>

namespace nutgraf::casework {

/// One checkable proposition for what several statements say of one measure: the value that most of them agree on, with
/// its hedge, its scope and its day ("Nvidia’s market value loss was about $589 billion (January 27, 2025)"), by the
/// table "claimstatements"; the words of the clearest statement where the table has no row. Never an outlier's value
/// when others agree. Empty only for an empty list. Pure, any thread.
QString claimStatement(const QList<reasoning::Statement> &statements);

} // namespace nutgraf::casework
