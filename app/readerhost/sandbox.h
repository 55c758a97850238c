// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nutgraf::readerhost {

/// Takes from this process, for good, whatever parsing does not need: other descriptors than 0 to 2, programs, processes,
/// the net, files but for the data of libraries (fonts, PDF character maps), executable memory, and more than 512 MB of
/// memory. Once, before the first hostile byte, after everything is loaded that can be loaded; main thread, the only one.
/// Empty on success, else what could not be taken away; then nothing may be read.
QString lockIn();

} // namespace nutgraf::readerhost
