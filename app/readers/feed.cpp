// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/feed.h"

#include "app/readers/feedaddress.h"
#include "app/readers/feedbuilder.h"
#include "app/readers/feedencoding.h"
#include "app/readers/feedlinks.h"
#include "app/readers/feedxml.h"
#include "app/readers/jsonfeed.h"

#include <string_view>

namespace nutgraf::readers {

namespace {

constexpr qsizetype LargestFeed = qsizetype(50) << 20U;

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

std::string baseOf(const FeedInput &input)
{
    const std::string location = input.contentLocation.trimmed().toStdString();
    const std::string url = input.url.toStdString();
    if (location.empty() || !isSafeAddress(location))
        return url;
    return resolveAddress(url, location);
}

/// Netscape's first versions are told by their document type alone.
void nameOldFormat(FeedDocument &feed, const FeedProlog &prolog)
{
    if (feed.format == "rss091" && prolog.systemId.find("netscape") != std::string::npos)
        feed.format = "rss091n";
}

/// White space, a mark, and then "{".
bool isJson(std::string_view text)
{
    for (const char c : text)
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
            return c == '{';
    return false;
}

} // namespace

FeedDocument readFeed(const FeedInput &input)
{
    const QByteArray bytes = input.bytes.size() > LargestFeed ? input.bytes.left(LargestFeed) : input.bytes;
    const FeedText decoded = decodeFeed(bytes, input.contentType);
    const std::string base = baseOf(input);
    const std::string language = input.contentLanguage.trimmed().toStdString();
    FeedDocument feed;
    if (isJson(viewOf(decoded.text))) {
        feed = readJsonFeed(decoded.text, base);
    } else {
        const std::string_view text = viewOf(decoded.text);
        const FeedProlog prolog = readProlog(text);
        FeedBuilder strict(base, language);
        if (parseStrictly(text, prolog, strict)) {
            feed = strict.take();
        } else {
            FeedBuilder lenient(base, language);
            parseLeniently(text, prolog, lenient);
            feed = lenient.take();
            feed.malformed = true;
        }
        nameOldFormat(feed, prolog);
        if (feed.format.empty())
            readFeedLinks(text, base, feed);
    }
    feed.encoding = decoded.encoding;
    feed.malformed = feed.malformed || decoded.malformed || bytes.size() < input.bytes.size();
    return feed;
}

bool looksLikeFeed(const QByteArray &bytes)
{
    const FeedText decoded = decodeFeed(bytes.left(4096), {});
    const std::string_view text = viewOf(decoded.text);
    if (isJson(text))
        return text.find("jsonfeed.org/version") != std::string_view::npos;
    const FeedProlog prolog = readProlog(text);
    std::string_view root = text.substr(std::min(prolog.length, text.size()));
    if (root.size() < 5 || root[0] != '<')
        return false;
    root.remove_prefix(1);
    const std::size_t end = std::min(root.find_first_of(" \t\r\n/>"), root.size());
    const std::string_view rest = root.substr(end);
    root = root.substr(0, end);
    if (const std::size_t colon = root.find(':'); colon != std::string_view::npos)
        root.remove_prefix(colon + 1);
    if (root == "rss" || root == "feed")
        return true;
    return root == "RDF"
        && (rest.find("purl.org/rss") != std::string_view::npos || rest.find("netscape.com") != std::string_view::npos);
}

} // namespace nutgraf::readers
