// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/htmltree.h"
#include "app/readers/partnames.h"

#include <QString>

#include <vector>

namespace nutgraf::readers {

/// Kinds of parts that a block can stand in, one bit each.
enum Place : quint32 {
    NavPlace = 1,
    HeaderPlace = 2, ///< of the page, not of an article
    FooterPlace = 4,
    AsidePlace = 8,
    FormPlace = 16,
    RolePlace = 32, ///< a role that is no main text: banner, menu, search …
    ArticlePlace = 64,
    MainPlace = 128,
    FigurePlace = 256,
    CaptionPlace = 512, ///< of a picture or table
    ButtonPlace = 1024,
    ListPlace = 2048,
    TablePlace = 4096,
    BodyPlace = 8192, ///< itemprop="articleBody" or "description"
    CardPlace = 16384, ///< a link around whole blocks
    DetailsPlace = 32768,
    StrongPlace = 65536, ///< begins in strong print
};

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
    bool apart = false; ///< in a part that by element, role or name is no main text
    quint8 subjects = 0; ///< Subject bits of all parts around it
    Hint hint = Hint::Nothing; ///< the strongest of the parts around it
    qsizetype hintLength = 0; ///< characters in the part with that hint
    quint8 marks = 0; ///< LineMark bits
    quint32 places = 0; ///< Place bits
    int depth = 0; ///< elements around it
    quint32 make = 0; ///< the same for blocks whose innermost three elements have the same names and classes
};

enum class HiddenParts { LeftOut, Read };

/// All blocks that a page shows, those of navigation, forms and promotional parts marked as apart. Parts that a style or
/// attribute hides are left out, unless they hold a third of the page, or are asked for: pages exist that stream their
/// report into hidden parts, or lie wholly inside one that a script shows; with those goes <noscript>.
std::vector<PageBlock> shownBlocks(const HtmlTree &tree, HiddenParts hidden = HiddenParts::LeftOut);

/// Whether the page has text that a style or attribute hides, or that is for browsers without scripts.
bool hasHiddenParts(const HtmlTree &tree);

} // namespace nutgraf::readers
