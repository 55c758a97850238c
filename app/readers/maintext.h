// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/pagefacts.h"

#include <QStringList>

namespace nutgraf::readers {

/// The report on a page, apart from what stands around it.
struct MainText
{
    QStringList paragraphs;
    QStringList captions; ///< of pictures and tables among them
    int root = 0; ///< the element that holds it
};

/// Finds the text that the page is there for: the report, the posts of a thread, the description of a product, the
/// entries of a list. Left out are navigation, teasers, share bars, pleas, captions, the @p title itself. Any thread.
MainText findMainText(const PageFacts &page, const QString &title);

} // namespace nutgraf::readers
