// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/feedlinks.h"

#include "app/readers/bytetext.h"
#include "app/readers/feedaddress.h"
#include "app/readers/feedmarkup.h"
#include "app/readers/markuptag.h"

#include <algorithm>
#include <array>

namespace nutgraf::readers {

namespace {

constexpr std::size_t MostAlternates = 50;
constexpr std::size_t LongestHead = std::size_t(1) << 20U; ///< links of a page stand at its beginning
constexpr std::size_t LongestTitle = 500;

std::string valueOf(const MarkupTag &tag, std::string_view name)
{
    for (const MarkupAttribute &attribute : tag.attributes)
        if (attribute.name == name)
            return textOfMarkup(attribute.value, 2000);
    return {};
}

bool isFeedType(std::string_view type)
{
    static constexpr auto Types = std::to_array<std::string_view>(
        {"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "text/rss"});
    return std::find(Types.begin(), Types.end(), type.substr(0, type.find(';'))) != Types.end();
}

/// Whether one of the words of a rel attribute is @p word.
bool hasWord(std::string_view words, std::string_view word)
{
    for (std::size_t at = 0; (at = words.find(word, at)) != std::string_view::npos; at += word.size()) {
        const bool begins = at == 0 || words[at - 1] == ' ';
        const std::size_t end = at + word.size();
        if (begins && (end == words.size() || words[end] == ' '))
            return true;
    }
    return false;
}

} // namespace

void readFeedLinks(std::string_view page, const std::string &base, FeedDocument &feed)
{
    page = page.substr(0, LongestHead);
    std::string documentBase = base;
    for (std::size_t at = 0; (at = page.find('<', at)) != std::string_view::npos;) {
        const std::string start = lowerBytes(page.substr(at, 7));
        if (start.starts_with("<!--")) {
            at = std::min(page.find("-->", at), page.size());
            continue;
        }
        if (start.starts_with("<body"))
            return;
        const bool wanted = start.starts_with("<link") || start.starts_with("<base") || start.starts_with("<title");
        const std::size_t end = wanted ? markupTagEnd(page, at) : at + 1;
        if (end == std::string_view::npos)
            return;
        if (!wanted) {
            at = end;
            continue;
        }
        const MarkupTag tag = readMarkupTag(page.substr(at, end - at));
        at = end;
        if (tag.name == "base") {
            documentBase = resolveAddress(base, valueOf(tag, "href"));
        } else if (tag.name == "title" && feed.title.empty()) {
            feed.title = textOfMarkup(page.substr(end, std::min(page.find('<', end), page.size()) - end), LongestTitle);
        } else if (tag.name == "link" && feed.alternates.size() < MostAlternates) {
            const std::string relation = lowerBytes(valueOf(tag, "rel"));
            const bool isFeed = hasWord(relation, "feed")
                || (hasWord(relation, "alternate") && isFeedType(lowerBytes(valueOf(tag, "type"))));
            std::string address = resolveAddress(documentBase, valueOf(tag, "href"));
            const bool known = std::any_of(feed.alternates.begin(), feed.alternates.end(),
                                           [&](const FeedAlternate &other) { return other.address == address; });
            if (isFeed && !known && !address.empty() && isSafeAddress(address))
                feed.alternates.push_back({std::move(address), valueOf(tag, "title")});
        }
    }
}

} // namespace nutgraf::readers
