// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nutgraf::readerhost {

/// What the process ends with, for the program that started it.
enum ExitStatus {
    Done = 0, ///< nobody asks any more
    Retired = 3, ///< the last answer was given, but another process should give the next
    NotLocked = 4, ///< the sandbox could not be closed; nothing was read
    BadRequest = 5, ///< what came in is no request
};

/// Says that it is ready and answers requests from standard input on standard output, one after the other, until there
/// are no more.
ExitStatus serve();

/// Reads a little of everything, so that what libraries load at first use is loaded before the door is closed.
void warmUp();

} // namespace nutgraf::readerhost
