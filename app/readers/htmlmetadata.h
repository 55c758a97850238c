// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/htmltree.h"
#include "app/readers/readdocument.h"

namespace nutgraf::readers {

/// Fills title, site name, publisher, language and canonical address from a page's head, structured data and headings.
/// @p url is where the page came from; may be empty. Any thread.
void readPageIdentity(const HtmlTree &tree, const QString &url, ReadDocument &document);

/// Fills byline and dates, after readPageIdentity: structured data, meta elements, microdata, time elements, the address,
/// then what stands near the @p root of the main text. Any thread.
void readBylineAndDates(const HtmlTree &tree, const QString &url, int root, ReadDocument &document);

} // namespace nutgraf::readers
