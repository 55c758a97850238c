// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/badinputs.h"

namespace nutgraf::tests {

namespace {

using Fault = BadInput::Fault;
using Way = GoodSample::Way;

QByteArray times(const char *words, int count)
{
    return QByteArray(words).repeated(count);
}

QByteArray rss(const QByteArray &items, const QByteArray &before = {})
{
    return "<?xml version=\"1.0\"?>" + before + "<rss version=\"2.0\"><channel><title>Quay</title>" + items
        + "</channel></rss>";
}

QByteArray laughs()
{
    QByteArray types = "<!DOCTYPE rss [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = "&a" + QByteArray::number(i - 1) + ";";
        types += "<!ENTITY a" + QByteArray::number(i) + " \"" + before.repeated(10) + "\">";
    }
    return rss("<item><title>&a11;</title></item>", types + "]>");
}

QByteArray quadratic(int size, int times)
{
    return rss("<item><title>" + QByteArray("&b;").repeated(times) + "</title></item>",
               "<!DOCTYPE rss [<!ENTITY b \"" + QByteArray(size, 'b') + "\">]>");
}

QByteArray outside(const QByteArray &address)
{
    return rss("<item><title>&x;</title></item>", "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + address + "\">]>");
}

QByteArray manyItems(int count)
{
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all += "<item><guid>" + QByteArray::number(i) + "</guid><title>News</title></item>";
    return all;
}

struct Bad
{
    const char *name;
    QByteArray bytes;
};

QList<Bad> xmlFeeds()
{
    return {
        {"X1 a billion laughs", laughs()},
        {"X2 one entity 2,000 times", quadratic(200'000, 2000)},
        {"X3 6 MB of one entity", quadratic(6000, 1000)},
        {"X4 entity from a file", outside("file:///etc/passwd")},
        {"X4 entity from the net", outside("http://127.0.0.1:1/")},
        {"X4 entity from a path", outside("/etc/passwd")},
        {"X4 entity of parameters", rss("<item/>", "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>")},
        {"X5 outside type", rss("<item/>", "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/rss.dtd\">")},
        {"X6 200,000 deep", rss(times("<a>", 200'000) + times("</a>", 200'000))},
        {"X7 200,000 attributes",
         rss("<item " +
             [] {
                 QByteArray all;
                 for (int i = 0; i < 200'000; ++i)
                     all += " a" + QByteArray::number(i) + "=\"\"";
                 return all;
             }()
             + "/>")},
        {"X8 a million unclosed", rss(times("<item>", 1'000'000))},
        {"X9 encoding UTF-7",
         QByteArray(rss(manyItems(3))).replace("version=\"1.0\"", "version=\"1.0\" encoding=\"UTF-7\"")},
        {"X9 encoding UTF-16 that is none",
         QByteArray(rss(manyItems(3))).replace("version=\"1.0\"", "version=\"1.0\" encoding=\"UTF-16\"")},
        {"X9 encoding of no name",
         QByteArray(rss(manyItems(3))).replace("version=\"1.0\"", "version=\"1.0\" encoding=\"\"")},
        {"X10 no root", "<?xml version=\"1.0\"?>\n"},
        {"X10 two roots", rss(manyItems(1)) + rss(manyItems(1))},
        {"X10 blank before the declaration", "\xEF\xBB\xBF  " + rss(manyItems(1))},
        {"X10 page as a feed", "<!DOCTYPE html><html><body><p>No feed</p></body></html>"},
        {"X11 100,000 items", rss(manyItems(100'000))},
        {"X11 no items", rss({})},
        {"X11 one guid for all", rss(times("<item><guid>a</guid><title>b</title></item>", 1000))},
        {"X11 date 31 Feb", rss("<item><pubDate>Mon, 31 Feb 2025 25:00:00</pubDate><title>a</title></item>")},
        {"X11 date without zone", rss("<item><pubDate>Mon, 27 Jan 2025 09:30:00</pubDate><title>a</title></item>")},
        {"X12 entities of HTML", rss("<item><title>a&nbsp;b&hellip;&nosuch;</title></item>")},
        {"X13 CDATA that ends inside", rss("<item><title><![CDATA[a]]b]]></title></item><item><![CDATA[</item>")},
        {"X13 CDATA of 10 MB",
         rss("<item><description><![CDATA[" + QByteArray(10 << 20, 'x') + "]]></description></item>")},
        {"summary of 10 MB of tags",
         rss("<item><description>" + times("&lt;b&gt;", 1 << 20) + "</description></item>")},
        {"summary of nested quotations",
         rss("<item><description>" + times("&lt;blockquote&gt;", 100'000) + "</description></item>")},
        {"a million comments", rss(times("<!---->", 1'000'000))},
        {"a million instructions", rss(times("<?a?>", 1'000'000))},
        {"namespaces beyond all", rss([] {
             QByteArray all;
             for (int i = 0; i < 20'000; ++i)
                 all += "<n" + QByteArray::number(i) + ":a xmlns:n" + QByteArray::number(i)
                     + "=\"urn:" + QByteArray::number(i) + "\"/>";
             return all;
         }())},
    };
}

QList<Bad> jsonFeeds()
{
    const QByteArray head = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Quay\",\"items\":[";
    return {
        {"X15 numbers as names", head + "{\"id\":1,\"title\":2},{\"id\":1e400,\"content_text\":[]}]}"},
        {"X15 no version", "{\"title\":\"Quay\",\"items\":[{\"id\":\"1\",\"title\":\"a\"}]}"},
        {"X15 items are no list", "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":{\"a\":1}}"},
        {"X15 10,000 deep", head + times("[", 10'000) + times("]", 10'000) + "]}"},
        {"X15 a million deep, open", head + times("[", 1'000'000)},
        {"X15 100,000 items", head + times("{\"id\":\"1\",\"title\":\"a\"},", 100'000) + "{}]}"},
        {"X15 lone surrogates", head + "{\"id\":\"\\ud800\",\"title\":\"\\udfff\\u0000\"}]}"},
        {"X15 word of 10 MB", head + "{\"id\":\"1\",\"title\":\"" + QByteArray(10 << 20, 'a') + "\"}]}"},
    };
}

QList<Bad> lists()
{
    const auto opml = [](const QByteArray &body) {
        return "<opml version=\"2.0\"><head><title>a</title></head><body>" + body + "</body></opml>";
    };
    return {
        {"X14 outline without text", opml("<outline/><outline xmlUrl=\"https://quay.example/feed\"/>")},
        {"X14 list that includes itself", opml("<outline type=\"include\" url=\"feeds.opml\"/>")},
        {"X14 10,000 deep", opml(times("<outline text=\"a\">", 10'000) + times("</outline>", 10'000))},
        {"X14 200,000 feeds", opml([] {
             QByteArray all;
             for (int i = 0; i < 100'000; ++i)
                 all += "<outline type=\"rss\" xmlUrl=\"https://quay.example/" + QByteArray::number(i) + "\"/>";
             return all;
         }())},
        {"X14 addresses of scripts",
         opml("<outline xmlUrl=\"javascript:alert(1)\"/><outline xmlUrl=\"file:///etc/passwd\"/>")},
        {"X14 a billion laughs", QByteArray(laughs()).replace("rss", "opml")},
        {"X14 page as a list", "<html><body>no list</body></html>"},
        {"X14 nothing", ""},
    };
}

void add(QList<BadInput> &inputs, const Bad &bad, Way way, const char *contentType)
{
    BadInput input;
    input.name = QString::fromLatin1(bad.name);
    if (way == Way::Feed)
        input.name += QStringLiteral(", polled");
    input.bytes = bad.bytes;
    input.way = way;
    input.contentType = QString::fromLatin1(contentType);
    inputs.append(input);
}

} // namespace

QList<BadInput> badFeeds()
{
    QList<BadInput> inputs;
    for (const Bad &bad : xmlFeeds()) {
        add(inputs, bad, Way::Feed, "application/rss+xml");
        add(inputs, bad, Way::Document, "application/rss+xml");
    }
    for (const Bad &bad : jsonFeeds()) {
        add(inputs, bad, Way::Feed, "application/feed+json");
        add(inputs, bad, Way::Document, "application/feed+json");
    }
    for (const Bad &bad : lists())
        add(inputs, bad, Way::FeedList, "");
    return inputs;
}

} // namespace nutgraf::tests
