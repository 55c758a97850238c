// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace nutgraf::capture {

/// The values of a field in the headers of one answer as received, in order, trimmed, folded lines joined. @p name in
/// lower case.
QList<QByteArray> fieldValues(const QByteArray &headers, const char *name);

} // namespace nutgraf::capture
