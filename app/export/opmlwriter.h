// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/opml.h"

#include <QDateTime>

namespace nutgraf::exporting {

/// The feeds as OPML 2.0, UTF-8: folders as nested outlines, in the order of their first feed. What readers::readOpml()
/// reads from it is the same list. Any thread.
QByteArray writeOpml(const readers::OpmlList &list, const QDateTime &created);

} // namespace nutgraf::exporting
