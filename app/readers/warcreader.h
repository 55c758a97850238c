// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/readdocument.h"

#include <QHash>

namespace nutgraf::readers {

/// Pages that an archive lists itself, with their titles.
using ArchivePages = QHash<QString, QString>;

/// The documents in a web archive: answers with status 2xx, resources and conversions that are pages, PDF, text, feeds,
/// mail or office files, with the answer's head, its unpacked body and when it was taken. What else a page consists of
/// is counted at the page before it. When @p pages are given, only those pages are documents, for frames and
/// advertisements are pages too. Damage is told: at the item, or in one without bytes and address. Any thread.
storage::Result<QList<ContainedItem>> readWarc(const ReadInput &input, const ArchivePages &pages = {});

} // namespace nutgraf::readers
