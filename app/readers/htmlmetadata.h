// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/pagefacts.h"
#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// Fills title, site name, publisher, language and canonical address from a page's head, structured data and headings.
/// Any thread.
void readPageIdentity(const PageFacts &page, ReadDocument &document);

} // namespace nutgraf::readers
