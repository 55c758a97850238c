// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readers/feed.h"
#include "storage/base/result.h"

#include <QJsonObject>

namespace nutgraf::readers {

/// An item of a batch of feeds, understood.
struct FeedLine
{
    FeedInput input; ///< without bytes when a file holds them
    QString path; ///< of that file; empty when the item brings its text along
};

/// A header of an item, its name in any letter case; empty for none. Any thread.
QString headerOf(const QJsonObject &headers, QLatin1String name);

/// Reads {"path" or "xml", "url", "headers"}; names of headers in any case. InvalidInput when both are missing. Any thread.
storage::Result<FeedLine> readFeedLine(const QJsonObject &item);

} // namespace nutgraf::readers
