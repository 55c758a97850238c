// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/pagefacts.h"
#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// Fills the dates of publication and change and the evidence for the first, best source first: structured data, meta
/// elements, microdata, time elements, the address, visible lines around the @p root of the main text, data in scripts.
/// Language and canonical address must be known. Any thread.
void findDates(const PageFacts &page, int root, ReadDocument &document);

} // namespace nutgraf::readers
