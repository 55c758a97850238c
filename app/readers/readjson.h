// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

#include <QByteArrayView>

namespace nutgraf::readers {

/// The answer about a document: one JSON object in UTF-8, without a line break. @p id is JSON and stands first as "id"
/// unless it is empty. Offsets count code points. "captions", "pages", "turns" and "claim_reviews" are there when the
/// document has any. Any thread.
QByteArray readJson(const ReadDocument &document, QByteArrayView id = {});

} // namespace nutgraf::readers
