// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/pagefacts.h"

#include <QStringList>

namespace nutgraf::readers {

/// Who wrote the report, best source first: structured data, meta elements, elements marked as byline, a visible "By …"
/// near the @p root of the main text. A name equal to @p outlet counts only when no person is named. Any thread.
QStringList findByline(const PageFacts &page, int root, const QString &outlet);

} // namespace nutgraf::readers
