// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/pagefacts.h"
#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// Fills title, site name, publisher, language and canonical address from a page's head, structured data and headings.
/// Any thread.
void readPageIdentity(const PageFacts &page, ReadDocument &document);

/// Whose text it is when the page's data says so: an agency among the stated authors, sourceOrganization; empty when it
/// is the publisher's own. Any thread.
QString findStatedCredit(const PageFacts &page, const ReadDocument &document);

} // namespace nutgraf::readers
