// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/change.h"

namespace nutgraf::casework {
class Investigation;
}

namespace nutgraf::widgets {

class Shell;

/// The one way by which a screen edits: applies the change as a step of the undo stack and says its title in the status
/// bar. An error, of the change or of its writing, is shown and answers false; an empty change does nothing.
bool perform(Shell &shell, casework::Investigation &investigation, const storage::Result<casework::Change> &change);

} // namespace nutgraf::widgets
