// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

#include <QJsonValue>

namespace nutgraf::readers {

/// A document as one JSON object in one line, without a line break; with an "id" unless @p id is undefined. Any thread.
QByteArray documentJson(const ReadDocument &document, const QJsonValue &id = QJsonValue::Undefined);

/// A failure as batch verbs answer it: {"id", "error": {"code", "message"}} in one line, without a line break.
QByteArray failureJson(const storage::Error &error, const QJsonValue &id);

} // namespace nutgraf::readers
