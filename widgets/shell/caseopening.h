// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/investigation.h"

#include <functional>
#include <memory>

class QWidget;

namespace nutgraf::widgets {

class Prompt;

/// A file that was opened, and what the person should know about it ("Opened for reading only …"), empty for nothing.
struct OpenedCase
{
    std::unique_ptr<casework::Investigation> investigation;
    QString notice;
};

/// Opens a file for editing; one that cannot be edited here for reading only: at once when it is write-protected, after
/// asking when somebody else has it open. @p done is called once, at once or after the answer; with Canceled when the
/// person would rather not. GUI thread only.
void openInvestigationFile(QWidget *parent, Prompt &prompt, const QString &path,
                           std::function<void(storage::Result<std::shared_ptr<OpenedCase>>)> done);

} // namespace nutgraf::widgets
