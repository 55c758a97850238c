// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/htmltree.h"

#include <QHash>
#include <QStringList>

#include <initializer_list>

namespace nutgraf::readers {

/// What a page's head and its main headings say, unjudged.
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

    /// The first content under the first of the names that has one.
    QString meta(std::initializer_list<const char *> names) const;
    /// All contents under the first of the names that has any.
    QStringList metas(std::initializer_list<const char *> names) const;
};

/// Collects it in one walk. Any thread.
PageHead readPageHead(const HtmlTree &tree);

} // namespace nutgraf::readers
