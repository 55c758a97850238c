// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <string>
#include <vector>

namespace nutgraf::readers {

/// A file that belongs to an entry.
struct FeedEnclosure
{
    std::string url; ///< absolute where a base was known
    std::string type; ///< as stated; may be empty
    std::string length; ///< in bytes, as stated; may be empty
};

/// One item of a feed. All text is UTF-8; title, summary and content are plain text or markup, as the feed says. Markup is
/// made harmless (cleanMarkup()); plain text is as it stands, and must be escaped before it is shown as markup.
struct FeedEntry
{
    std::string id;
    std::string title;
    std::string link;
    std::string published; ///< UTC, "2026-03-01T12:00:00Z"; empty when not stated or not understood
    std::string updated; ///< likewise
    std::string summary; ///< the content where the entry has no other
    std::string content;
    std::string author; ///< persons parted by ", "; an address stands in round brackets behind its name
    std::vector<FeedEnclosure> enclosures;
};

/// A feed that a page names as its own.
struct FeedAlternate
{
    std::string address; ///< absolute where a base was known
    std::string title;
};

/// What a feed says.
struct FeedDocument
{
    std::string
        format; ///< "rss090", "rss091", "rss092", "rss10", "rss20", "rss", "atom03", "atom10", "atom", "cdf", "json1",
    ///< "json11"; empty for what is no feed
    std::string encoding; ///< by which the bytes were read, lower case unless guessed
    bool malformed = false; ///< broken, wrongly declared or served as something else; read as far as it goes
    bool cut = false; ///< there were more entries than are read
    std::string title;
    std::string link;
    std::string description;
    std::string language;
    std::string id;
    std::string updated; ///< UTC as in entries
    std::string author;
    int minutesToLive = -1; ///< how long the feed asks to be left alone; -1 when not stated
    std::vector<FeedEntry> entries;
    std::vector<FeedAlternate> alternates; ///< of a page that is no feed itself; the title is the page's then
};

/// The bytes of a feed and what the server said about them.
struct FeedInput
{
    QByteArray bytes;
    QString contentType; ///< with parameters; may be empty
    QString contentLocation;
    QString contentLanguage;
    QString url; ///< where it came from: base for links; may be empty
};

/// More entries than that are not read; FeedDocument::cut tells.
constexpr std::size_t MostFeedEntries = 200000;

/// Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF and JSON Feed 1.0 and 1.1. What is not well-formed is read by a
/// parser that forgives; entities are never expanded beyond a line of text, nothing outside of the bytes is read. Never
/// fails: what is no feed has no format. Pure, any thread.
FeedDocument readFeed(const FeedInput &input);

/// Whether the first bytes look like a feed of any format.
bool looksLikeFeed(const QByteArray &bytes);

} // namespace nutgraf::readers
