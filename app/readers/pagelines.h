// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/htmltree.h"

#include <QString>

namespace nutgraf::readers {

enum class Sidebars { Foreign, Allowed };

/// Whether a class or id is that of a part with other reports' and other people's names and dates: comments, teasers,
/// menus. "with-sidebar" says what a part has, not what it is. Any thread.
bool isForeignPart(QStringView names, Sidebars sidebars = Sidebars::Foreign);

/// A run of visible text between two breaks of a page.
struct PageLine
{
    QString text; ///< squeezed; cut after LongestLine characters
    QString link; ///< text of the first link in it
    qsizetype linkAt = -1; ///< where the link begins in the text; -1 without one
    qsizetype length = 0; ///< of the whole line, blanks aside
    int firstNode = 0;
};

/// Hands out the short lines of a page one by one, in document order, without what is no part of a report's surroundings:
/// scripts, controls, navigation, asides and footers (unless they hold the main text).
class PageLines
{
public:
    static constexpr qsizetype LongestLine = 320;

    /// @p root is the element that holds the main text.
    PageLines(const HtmlTree &tree, int root);

    /// Reads the next line; false at the end of the page.
    bool next(PageLine &line);

private:
    bool isOut(int node) const;
    void addText(int node, PageLine &line);

    const HtmlTree &m_tree;
    int m_root;
    int m_at = 0;
    int m_linkEnd = -1; ///< end of the first link of the line, while it is being read
    bool m_blank = false; ///< a blank is due before the next character
};

} // namespace nutgraf::readers
