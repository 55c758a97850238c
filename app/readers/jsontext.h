// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

namespace nutgraf::readers {

/// Appends a JSON string, quotes and all. @p text is valid UTF-8. Any thread.
void appendJsonString(QByteArray &json, QByteArrayView text);

/// The same from UTF-16; lone surrogates become U+FFFD.
void appendJsonString(QByteArray &json, QStringView text);

} // namespace nutgraf::readers
