// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/palettemodel.h"

class QAction;

namespace nutgraf::casework {
class Investigation;
}

namespace nutgraf::widgets {

class Shell;

/// Those of the actions that may be used now. @p detail says where they come from: the title of a screen.
QList<PaletteEntry> entriesForActions(const QList<QAction *> &actions, const QString &detail);

/// Documents, claims and sources of the case by name, the newest of each up to a page. Short reads, GUI thread.
QList<PaletteEntry> entriesForCase(Shell &shell, casework::Investigation &investigation);

} // namespace nutgraf::widgets
