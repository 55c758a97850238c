// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nutgraf::readerhost {

/// Restricts this process by Landlock to reading the data folders of its libraries. False where the kernel cannot: then
/// no file may be opened at all. Main thread, once.
bool restrictFiles();

} // namespace nutgraf::readerhost
