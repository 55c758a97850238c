// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/pageblocks.h"

#include <QStringList>

namespace nutgraf::readers {

/// The report on a page, apart from what stands around it.
struct MainText
{
    QStringList paragraphs;
    int root = 0; ///< the element that holds it
};

/// Finds the part of the page whose blocks read most like prose and drops what is none inside it: link lists, teasers,
/// share bars, pleas, captions, the @p title itself, byline and date lines. Any thread.
MainText findMainText(const HtmlTree &tree, const QString &title);

} // namespace nutgraf::readers
