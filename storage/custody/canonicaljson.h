// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace nutgraf::storage {

/// The one spelling of a JSON value that everybody hashes (RFC 8785): members sorted by the UTF-16 units of their names,
/// no blanks, the shortest escapes, numbers as ECMAScript writes a double. Any thread.
QByteArray canonicalJson(const QJsonValue &value);

} // namespace nutgraf::storage
