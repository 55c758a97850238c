// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/options.h"

namespace nutgraf::widgets {

/// Runs the window until it is closed, or until the pictures are saved; answers the exit code. After the QApplication
/// was made.
int runProgram(const Options &options);

} // namespace nutgraf::widgets
