// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace nutgraf::readers {

/// How deep the elements of a page may be nested.
constexpr int DeepestNesting = 512;

/// A page made ready for a parser.
struct CondensedPage
{
    /// Before the number, where a script's content stood.
    static constexpr char ScriptMark = '\x1A';

    QByteArray markup;
    std::vector<QByteArrayView> scripts; ///< what the marks stand for, into the page that was given
};

/// The page as a parser can read it quickly and safely. The tags that would nest deeper than @p deepest are blanked out,
/// all text stays. What no reader looks at is left out: comments are empty, styles too, attributes that are not kept (see
/// Attribute) are gone, blanks between blocks too, and scripts hold a mark and a number. One linear walk over the tags, which errs on the side of too deep. UTF-8, any thread.
CondensedPage condensePage(const QByteArray &page, int deepest = DeepestNesting);

} // namespace nutgraf::readers
