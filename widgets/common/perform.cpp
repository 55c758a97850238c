// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/perform.h"

#include "widgets/commands/changecommand.h"
#include "widgets/common/shell.h"

#include <QUndoStack>

#include <memory>

namespace nutgraf::widgets {

bool perform(Shell &shell, casework::Investigation &investigation, const storage::Result<casework::Change> &change)
{
    if (!change) {
        shell.showError(change.error());
        return false;
    }
    if (change.value().isEmpty())
        return false;
    const auto failed = std::make_shared<bool>(false);
    shell.undoStack().push(
        new ChangeCommand(&investigation, change.value(), [&shell, failed](const storage::Error &error) {
            *failed = true;
            shell.showError(error);
        }));
    if (*failed)
        return false;
    shell.say(change.value().title);
    return true;
}

} // namespace nutgraf::widgets
