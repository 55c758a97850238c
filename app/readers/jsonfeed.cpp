// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/jsonfeed.h"

#include "app/readers/feedaddress.h"
#include "app/readers/feeddate.h"
#include "app/readers/feedmarkup.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace nutgraf::readers {

namespace {

constexpr qsizetype LargestJson = qsizetype(10) << 20U;

/// A string, or a number as the string that was meant.
std::string textOf(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        if (std::floor(number) == number && std::abs(number) < 9e15)
            return std::to_string(qint64(number));
        return QString::number(number, 'g', 17).toStdString();
    }
    return value.toString().trimmed().toStdString();
}

std::string addressOf(const QJsonValue &value, const std::string &base)
{
    std::string address = resolveAddress(base, textOf(value));
    return isSafeAddress(address) ? address : std::string();
}

std::string authorsOf(const QJsonObject &object)
{
    std::string authors;
    QJsonArray list = object.value(u"authors").toArray();
    if (list.isEmpty() && object.value(u"author").isObject())
        list.append(object.value(u"author"));
    for (const QJsonValue &author : std::as_const(list)) {
        const std::string name = textOf(author.toObject().value(u"name"));
        if (name.empty())
            continue;
        if (!authors.empty())
            authors += ", ";
        authors += name;
    }
    return authors.empty() ? textOf(object.value(u"author")) : authors;
}

FeedEntry entryOf(const QJsonObject &item, const std::string &base)
{
    FeedEntry entry;
    entry.id = textOf(item.value(u"id"));
    entry.link = addressOf(item.value(u"url"), base);
    if (entry.link.empty())
        entry.link = addressOf(item.value(u"external_url"), base);
    entry.title = textOf(item.value(u"title"));
    entry.summary = textOf(item.value(u"summary"));
    const std::string html = textOf(item.value(u"content_html"));
    entry.content = html.empty() ? textOf(item.value(u"content_text")) : cleanMarkup(html, base);
    if (entry.summary.empty())
        entry.summary = entry.content;
    entry.published = feedDate(textOf(item.value(u"date_published")));
    entry.updated = feedDate(textOf(item.value(u"date_modified")));
    entry.author = authorsOf(item);
    if (entry.id.empty())
        entry.id = entry.link;
    const QJsonArray attachments = item.value(u"attachments").toArray();
    for (const QJsonValue &value : attachments) {
        const QJsonObject attachment = value.toObject();
        FeedEnclosure enclosure{addressOf(attachment.value(u"url"), base), textOf(attachment.value(u"mime_type")),
                                textOf(attachment.value(u"size_in_bytes"))};
        if (!enclosure.url.empty())
            entry.enclosures.push_back(std::move(enclosure));
    }
    return entry;
}

} // namespace

FeedDocument readJsonFeed(const QByteArray &text, const std::string &base)
{
    FeedDocument feed;
    // A document of many small values takes thirty times its size in memory.
    if (text.size() > LargestJson) {
        feed.malformed = true;
        feed.cut = true;
        return feed;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject()) {
        feed.malformed = true;
        return feed;
    }
    const QJsonObject object = document.object();
    const QString version = object.value(u"version").toString();
    const bool isFeed = version.contains(u"jsonfeed.org") || object.value(u"items").isArray();
    if (!isFeed) {
        feed.malformed = true;
        return feed;
    }
    feed.format = version.endsWith(u"/1.1") ? "json11" : "json1";
    feed.malformed = version.isEmpty() || !object.value(u"items").isArray();
    feed.title = textOf(object.value(u"title"));
    feed.link = addressOf(object.value(u"home_page_url"), base);
    feed.description = textOf(object.value(u"description"));
    feed.language = textOf(object.value(u"language"));
    feed.id = textOf(object.value(u"feed_url"));
    feed.author = authorsOf(object);
    const QJsonArray items = object.value(u"items").toArray();
    for (const QJsonValue &item : items) {
        if (!item.isObject())
            continue;
        if (feed.entries.size() >= MostFeedEntries) {
            feed.cut = true;
            break;
        }
        feed.entries.push_back(entryOf(item.toObject(), base.empty() ? feed.link : base));
    }
    return feed;
}

} // namespace nutgraf::readers
