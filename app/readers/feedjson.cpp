// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/feedjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cstring>

namespace nutgraf::readers {

namespace {

/// Bytes that JSON cannot hold as they are.
constexpr std::array<bool, 256> specialBytes()
{
    std::array<bool, 256> special{};
    for (std::size_t i = 0; i < 0x20; ++i)
        special[i] = true;
    special['"'] = true;
    special['\\'] = true;
    special[0x7F] = true;
    return special;
}

constexpr std::array<bool, 256> Special = specialBytes();

class Writer
{
public:
    explicit Writer(std::size_t room) { m_out.reserve(qsizetype(room)); }

    void raw(std::string_view text) { m_out.append(text.data(), qsizetype(text.size())); }

    void string(std::string_view text)
    {
        m_out += '"';
        std::size_t start = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const auto byte = static_cast<unsigned char>(text[i]);
            if (!Special[byte])
                continue;
            raw(text.substr(start, i - start));
            start = i + 1;
            escape(byte);
        }
        raw(text.substr(start));
        m_out += '"';
    }

    void member(std::string_view name, std::string_view value, char before = ',')
    {
        m_out += before;
        m_out += '"';
        raw(name);
        m_out += "\":";
        string(value);
    }

    QByteArray take() { return std::move(m_out); }

private:
    void escape(unsigned char byte)
    {
        static constexpr std::string_view Digits = "0123456789abcdef";
        switch (byte) {
        case '"':
            m_out += "\\\"";
            break;
        case '\\':
            m_out += "\\\\";
            break;
        case '\n':
            m_out += "\\n";
            break;
        case '\r':
            m_out += "\\r";
            break;
        case '\t':
            m_out += "\\t";
            break;
        default:
            m_out += "\\u00";
            m_out += Digits[byte >> 4U];
            m_out += Digits[byte & 15U];
        }
    }

    QByteArray m_out;
};

std::string stringOf(const QJsonObject &object, QStringView name)
{
    return object.value(name).toString().toStdString();
}

} // namespace

QByteArray feedJson(const FeedDocument &feed)
{
    std::size_t room = 512 + feed.description.size();
    for (const FeedEntry &entry : feed.entries)
        room += 320 + entry.id.size() + entry.title.size() + entry.link.size() + entry.summary.size()
            + entry.summary.size() / 16 + entry.content.size() + entry.content.size() / 16 + entry.author.size()
            + entry.enclosures.size() * 128;
    Writer out(room);
    out.member("format", feed.format, '{');
    out.member("encoding", feed.encoding);
    out.raw(feed.malformed ? ",\"malformed\":true" : ",\"malformed\":false");
    if (feed.cut)
        out.raw(",\"cut\":true");
    if (feed.minutesToLive >= 0)
        out.raw(",\"ttl\":" + std::to_string(feed.minutesToLive));
    if (!feed.alternates.empty()) {
        char before = '[';
        out.raw(",\"alternates\":");
        for (const FeedAlternate &alternate : feed.alternates) {
            out.raw({&before, 1});
            out.member("url", alternate.address, '{');
            out.member("title", alternate.title);
            out.raw("}");
            before = ',';
        }
        out.raw("]");
    }
    out.raw(",\"feed\":");
    out.member("title", feed.title, '{');
    out.member("link", feed.link);
    out.member("description", feed.description);
    out.member("language", feed.language);
    out.member("id", feed.id);
    out.member("updated", feed.updated);
    out.member("author", feed.author);
    out.raw("},\"entries\":[");
    bool first = true;
    for (const FeedEntry &entry : feed.entries) {
        if (!first)
            out.raw(",");
        first = false;
        out.member("id", entry.id, '{');
        out.member("title", entry.title);
        out.member("link", entry.link);
        out.member("published", entry.published);
        out.member("updated", entry.updated.empty() ? entry.published : entry.updated);
        out.member("summary", entry.summary);
        out.member("content", entry.content);
        out.member("author", entry.author);
        out.raw(",\"enclosures\":[");
        for (std::size_t i = 0; i < entry.enclosures.size(); ++i) {
            if (i > 0)
                out.raw(",");
            out.member("url", entry.enclosures[i].url, '{');
            out.member("type", entry.enclosures[i].type);
            out.member("length", entry.enclosures[i].length);
            out.raw("}");
        }
        out.raw("]}");
    }
    out.raw("]}");
    return out.take();
}

FeedDocument feedOfJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonObject head = object.value(u"feed").toObject();
    FeedDocument feed;
    feed.format = stringOf(object, u"format");
    feed.encoding = stringOf(object, u"encoding");
    feed.malformed = object.value(u"malformed").toBool();
    feed.cut = object.value(u"cut").toBool();
    feed.minutesToLive = object.value(u"ttl").toInt(-1);
    feed.title = stringOf(head, u"title");
    feed.link = stringOf(head, u"link");
    feed.description = stringOf(head, u"description");
    feed.language = stringOf(head, u"language");
    feed.id = stringOf(head, u"id");
    feed.updated = stringOf(head, u"updated");
    feed.author = stringOf(head, u"author");
    const QJsonArray alternates = object.value(u"alternates").toArray();
    for (const QJsonValue &value : alternates)
        feed.alternates.push_back({stringOf(value.toObject(), u"url"), stringOf(value.toObject(), u"title")});
    const QJsonArray entries = object.value(u"entries").toArray();
    for (const QJsonValue &value : entries) {
        const QJsonObject item = value.toObject();
        FeedEntry entry{stringOf(item, u"id"),        stringOf(item, u"title"),   stringOf(item, u"link"),
                        stringOf(item, u"published"), stringOf(item, u"updated"), stringOf(item, u"summary"),
                        stringOf(item, u"content"),   stringOf(item, u"author"),  {}};
        const QJsonArray enclosures = item.value(u"enclosures").toArray();
        for (const QJsonValue &enclosure : enclosures)
            entry.enclosures.push_back({stringOf(enclosure.toObject(), u"url"), stringOf(enclosure.toObject(), u"type"),
                                        stringOf(enclosure.toObject(), u"length")});
        feed.entries.push_back(std::move(entry));
    }
    return feed;
}

} // namespace nutgraf::readers
