// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/investigation.h"
#include "app/cli/verb.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace nutgraf::cli {

/// Tells an error in its sentence and answers Failed.
int fail(const Streams &streams, const storage::Error &error);

void writeJson(const Streams &streams, const QJsonObject &object);
void writeJson(const Streams &streams, const QJsonArray &array);

/// Opens the file and does @p work on it; the answer is the exit code. Failures to open or close are told.
using CaseWork = std::function<storage::Result<int>(casework::Investigation &investigation)>;
int withCase(const Streams &streams, const QString &path, storage::OpenMode mode, const CaseWork &work);

/// The record that a UUID, its beginning or its end names (four digits or more, hyphens aside); NotFound for none,
/// InvalidInput when several records answer to it.
storage::Result<QUuid> findRecord(storage::Connection &connection, const QString &name);

/// The last eight digits of a UUID: short, and unlike the first ones not shared by everything made in one minute.
QString shortName(const QUuid &uuid);

/// "suggested" marks in tables: "?" for suggested, "x" for rejected, empty for confirmed.
QString stateMark(storage::RecordState state);

/// The place, title and so on of an error in a list of documents.
QJsonObject errorJson(const storage::Error &error);

} // namespace nutgraf::cli
