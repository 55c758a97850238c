// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/htmltree.h"
#include "app/readers/jsonld.h"
#include "app/readers/pagehead.h"

namespace nutgraf::readers {

/// All that is read of a page before it is judged.
struct PageFacts
{
    HtmlTree tree;
    PageHead head;
    StructuredData data;
    QString url; ///< where the page came from; may be empty
};

} // namespace nutgraf::readers
