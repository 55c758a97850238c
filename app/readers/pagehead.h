// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/htmltree.h"

#include <QHash>
#include <QStringList>

#include <initializer_list>
#include <vector>

namespace nutgraf::readers {

/// An element that by its attributes may hold the author's name.
struct AuthorMark
{
    int node = 0;
    int strength =
        0; ///< 4: stated (rel, itemprop), 3: author-name or byline, 2: any "author", 1: a row of other facts too
};

/// What a page's head and its main headings say, unjudged, and where its body may name author and dates.
struct PageHead
{
    QHash<QString, QStringList> values; ///< contents of <meta> by lower-case name, property or http-equiv
    QString title; ///< <title>
    QString canonical; ///< as written
    QString base; ///< <base href>
    QString language; ///< <html lang>
    QStringList headings; ///< all <h1> but that of the site
    QString siteHeading; ///< an <h1> that is one link to the front page
    QStringList scripts; ///< JSON-LD
    std::vector<AuthorMark> authors; ///< in document order
    std::vector<int> times; ///< <time> and elements with a date as itemprop, in document order
    std::vector<int> claimReviews; ///< scopes of microdata

    /// The first content under the first of the names that has one.
    QString meta(std::initializer_list<const char *> names) const;
    /// All contents under the first of the names that has any.
    QStringList metas(std::initializer_list<const char *> names) const;
};

/// Collects it in one walk. Any thread.
PageHead readPageHead(const HtmlTree &tree);

} // namespace nutgraf::readers
