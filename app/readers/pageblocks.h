// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/htmltree.h"

#include <QString>

#include <vector>

namespace nutgraf::readers {

/// A run of text between two breaks of a page: a paragraph, heading, list item, table cell or caption.
struct PageBlock
{
    QString text; ///< squeezed into one line
    int node = 0; ///< the innermost block element around it
    int firstNode = 0; ///< its first text node
    qsizetype linked = 0; ///< characters of it that are link text
    int row = -1; ///< the table row that it stands in
    int cell = -1; ///< the table cell that it stands in
    int headingLevel = 0; ///< 1–6 in a heading
    bool item = false; ///< in a list
    bool quotation = false;
    bool preformatted = false;
};

/// Which elements of a page never hold its main text: by node, true for the head of each subtree that is out.
using Exclusions = std::vector<bool>;

enum class Strictness {
    Strict,
    Hidden, ///< what a style or attribute hides is read too: some pages stream their report into hidden parts
    Lenient, ///< scripts and controls only: for pages whose report lies where none should
};

/// Navigation, forms, scripts, hidden and promotional parts, by element, role, class and id. A part with more than a
/// share of the page's text is never taken out by its name alone.
Exclusions excludedParts(const HtmlTree &tree, Strictness strictness = Strictness::Strict);

/// The blocks of the page in document order, those of excluded parts left out.
std::vector<PageBlock> blocksOf(const HtmlTree &tree, const Exclusions &excluded);

/// Lengths of visible text before each node: entry e - entry b is the length between nodes b and e.
std::vector<qsizetype> textLengths(const HtmlTree &tree);

} // namespace nutgraf::readers
