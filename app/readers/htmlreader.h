// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// Reads a page: @p page is UTF-8 (see decodeHtml()), @p url is where it came from and may be empty. Any thread.
storage::Result<ReadDocument> readHtml(const QByteArray &page, const QString &url);

} // namespace nutgraf::readers
