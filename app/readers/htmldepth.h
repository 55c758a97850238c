// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace nutgraf::readers {

/// How deep the elements of a page may be nested.
constexpr int DeepestNesting = 512;

/// The page with the tags blanked out that would nest deeper than @p deepest; all text stays. One linear walk over the
/// tags, which errs on the side of too deep. UTF-8, any thread.
QByteArray limitDepth(const QByteArray &page, int deepest = DeepestNesting);

} // namespace nutgraf::readers
