// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace nutgraf::readers {

/// Whether a page was cut off: it ends inside a tag, a comment or a script, or it opens what its end would close and has
/// no end. A piece of a page that never said it was whole (a paragraph, a line break) is none. Linear in the bytes, and
/// for pages that end as they should in their last ones; any thread.
bool endsEarly(QByteArrayView page);

} // namespace nutgraf::readers
