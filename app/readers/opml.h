// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace nutgraf::readers {

/// A feed in a list of feeds.
struct OpmlFeed
{
    QString address;
    QString title; ///< empty when it has none
    QString siteUrl;
    QString description;
    QString language;
    QString folder; ///< path of names from the outside in, parted by "/"; a slash within a name is "∕" (U+2215)
};

struct OpmlList
{
    QString title;
    QList<OpmlFeed> feeds; ///< in the order of the file, each address once
    int skipped = 0; ///< entries that are no feeds: links to other lists, feeds without a usable address
};

/// Reads a list of feeds in OPML 1.0 or 2.0. Links to other lists are never followed. InvalidInput for what is no OPML,
/// Limit for one that is deeper than 256 folders, larger than 16 MB or names more than 20,000 feeds. Pure, any thread.
storage::Result<OpmlList> readOpml(const QByteArray &bytes);

} // namespace nutgraf::readers
