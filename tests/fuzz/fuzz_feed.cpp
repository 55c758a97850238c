// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/feed.h"
#include "app/readers/feedjson.h"
#include "app/readers/feedmarkup.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>

// The first byte chooses how the bytes are said to be served. Whatever they are, the answer is one line of JSON with as
// many entries as were read, and no markup keeps a script.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const QString Types[] = {QString(), QStringLiteral("text/xml"),
                                    QStringLiteral("application/rss+xml; charset=utf-8"),
                                    QStringLiteral("application/feed+json")};
    if (size == 0)
        return 0;
    nutgraf::readers::FeedInput input;
    input.contentType = Types[data[0] % 4];
    input.url = QStringLiteral("https://quay.example/feeds/news");
    input.bytes = QByteArray(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const nutgraf::readers::FeedDocument feed = nutgraf::readers::readFeed(input);
    const QByteArray json = nutgraf::readers::feedJson(feed);
    if (json.contains('\n') || !QJsonDocument::fromJson(json).isObject())
        std::abort();
    if (nutgraf::readers::feedOfJson(json).entries.size() != feed.entries.size())
        std::abort();
    for (const auto &entry : feed.entries) {
        const std::string clean = nutgraf::readers::cleanMarkup(entry.summary, entry.link);
        if (clean.find("<script") != std::string::npos || clean.find("<!--") != std::string::npos)
            std::abort();
    }
    (void)nutgraf::readers::looksLikeFeed(input.bytes);
    return 0;
}
