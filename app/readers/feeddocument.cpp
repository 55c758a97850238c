// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/feeddocument.h"

#include "app/readers/encoding.h"
#include "app/readers/feed.h"
#include "app/readers/feedmarkup.h"

#include <QCoreApplication>

#include <algorithm>

namespace nutgraf::readers {

namespace {

constexpr std::size_t MostEntries = 500;
constexpr std::size_t LongestTitle = 1000;
constexpr std::size_t LongestText = 200'000;

QString words(const std::string &markup, std::size_t longest)
{
    return cleanText(QString::fromStdString(textOfMarkup(markup, longest))).simplified();
}

/// Whether the last words are those that end a feed.
bool endsAsFeed(const QByteArray &bytes)
{
    QByteArray tail = bytes.last(std::min<qsizetype>(bytes.size(), 2048)).toLower();
    tail.replace('\0', ""); // UTF-16
    const QByteArray end = tail.trimmed();
    return end.endsWith('}') || tail.contains("</rss") || tail.contains("</feed") || tail.contains(":rdf>")
        || tail.contains(":feed>") || tail.contains("</channel");
}

} // namespace

ReadDocument readFeedDocument(const ReadInput &input)
{
    FeedInput source;
    source.bytes = input.bytes;
    source.contentType = input.contentType;
    if (!input.charset.isEmpty() && !source.contentType.contains(QLatin1String("charset"), Qt::CaseInsensitive))
        source.contentType = QStringLiteral("application/xml; charset=%1").arg(input.charset);
    source.url = input.url;
    const FeedDocument feed = readFeed(source);
    ReadDocument document;
    document.kind = ReadKind::Other;
    document.title = words(feed.title, LongestTitle);
    document.language = QString::fromStdString(feed.language).left(64);
    document.modified = QString::fromStdString(feed.updated);
    document.canonicalUrl = QString::fromStdString(feed.link);
    document.contentType =
        feed.format.rfind("json", 0) == 0 ? QStringLiteral("application/feed+json") : QStringLiteral("application/xml");
    document.charset = QString::fromStdString(feed.encoding);
    QStringList paragraphs;
    for (std::size_t i = 0; i < feed.entries.size() && i < MostEntries; ++i) {
        const FeedEntry &entry = feed.entries[i];
        const QString title = words(entry.title, LongestTitle);
        const QString text = words(entry.content.empty() ? entry.summary : entry.content, LongestText);
        if (!title.isEmpty())
            paragraphs.append(title);
        if (!text.isEmpty() && text != title)
            paragraphs.append(text);
        if (!entry.link.empty())
            document.links.append({QString::fromStdString(entry.link), title});
    }
    document.text = paragraphs.join(u'\n');
    if (feed.entries.size() > MostEntries)
        document.warnings.append(
            QCoreApplication::translate("readers", "The feed has %1 entries; the first %2 were read.")
                .arg(feed.entries.size())
                .arg(MostEntries));
    document.damaged = feed.malformed && !endsAsFeed(input.bytes);
    if (feed.malformed)
        document.warnings.append(
            QCoreApplication::translate("readers", "The feed is not well-formed; it was read as far as it can be."));
    return document;
}

} // namespace nutgraf::readers
