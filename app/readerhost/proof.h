// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nutgraf::readerhost {

/// Tries, in a process that is locked in, what a taken-over reader would try, and prints "denied NAME" or "ALLOWED NAME"
/// for each. True when everything was denied.
bool proveSandbox();

} // namespace nutgraf::readerhost
