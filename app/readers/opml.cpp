// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/opml.h"

#include "app/readers/feedaddress.h"
#include "app/readers/xmlreader.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

namespace nutgraf::readers {

using storage::Error;
using storage::ErrorCode;
using storage::Result;

namespace {

constexpr qsizetype MostFeeds = 20000;
constexpr qsizetype LongestName = 500;

/// The value of an attribute, whose name programs write in any case.
QString valueOf(const XmlElement &element, QLatin1String name)
{
    for (const XmlAttribute &attribute : element.attributes)
        if (attribute.name.compare(name, Qt::CaseInsensitive) == 0)
            return attribute.value.simplified().left(LongestName * 8);
    return {};
}

QString folderName(const QString &text)
{
    return QString(text.left(LongestName)).replace(u'/', QChar(0x2215));
}

bool isFeedAddress(const QString &address)
{
    return address.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
        || address.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
}

/// "feed:https://…" and "feed://…" are what some browsers hand over.
QString withoutFeedScheme(const QString &address)
{
    if (!address.startsWith(QLatin1String("feed:"), Qt::CaseInsensitive))
        return address;
    const QString rest = address.sliced(5);
    return rest.startsWith(QLatin1String("//")) ? QLatin1String("http:") + rest : rest;
}

class OpmlHandler : public XmlHandler
{
public:
    OpmlList list;
    bool isOpml = false;
    bool isFull = false;

    void start(const XmlElement &element) override
    {
        const QString name = element.name.toLower();
        if (m_depth++ == 0)
            isOpml = name == QLatin1String("opml");
        m_inTitle = isOpml && m_depth == 3 && name == QLatin1String("title");
        if (isOpml && name == QLatin1String("outline"))
            outline(element);
    }

    void end(const QString & /*space*/, const QString &name) override
    {
        --m_depth;
        m_inTitle = false;
        if (isOpml && name.compare(QLatin1String("outline"), Qt::CaseInsensitive) == 0 && !m_folders.isEmpty())
            m_folders.removeLast();
    }

    void text(const QString &characters) override
    {
        if (m_inTitle)
            list.title += characters.left(LongestName);
    }

private:
    void outline(const XmlElement &element)
    {
        const QString address = withoutFeedScheme(valueOf(element, QLatin1String("xmlUrl")));
        QString title = valueOf(element, QLatin1String("title"));
        if (title.isEmpty())
            title = valueOf(element, QLatin1String("text"));
        const QString type = valueOf(element, QLatin1String("type")).toLower();
        if (address.isEmpty()) {
            const bool isLink = type == QLatin1String("include") || type == QLatin1String("link");
            list.skipped += isLink || type == QLatin1String("rss") ? 1 : 0;
            m_folders.append(isLink ? QString() : folderName(title));
            return;
        }
        OpmlFeed feed;
        feed.folder = path();
        if (feed.folder.isEmpty())
            feed.folder = category(element);
        m_folders.append(QString()); // what hangs below a feed lies in the feed's folder
        if (!isFeedAddress(address)) {
            ++list.skipped;
            return;
        }
        if (m_seen.contains(address))
            return;
        if (list.feeds.size() >= MostFeeds) {
            isFull = true;
            finish();
            return;
        }
        m_seen.insert(address);
        feed.address = address;
        feed.title = title.left(LongestName);
        feed.siteUrl = valueOf(element, QLatin1String("htmlUrl"));
        if (!isSafeAddress(feed.siteUrl.toStdString()))
            feed.siteUrl.clear();
        feed.description = valueOf(element, QLatin1String("description"));
        feed.language = valueOf(element, QLatin1String("language")).left(64);
        list.feeds.append(feed);
    }

    QString path() const
    {
        QStringList names;
        for (const QString &folder : m_folders)
            if (!folder.isEmpty() && names.size() < 16)
                names.append(folder);
        return names.join(u'/');
    }

    /// Flat lists tell the folder in an attribute: "/News/Harbour,/Other".
    static QString category(const XmlElement &element)
    {
        const QString first = valueOf(element, QLatin1String("category")).section(u',', 0, 0).trimmed();
        QStringList names;
        if (first.startsWith(u'/'))
            for (const QString &name : first.split(u'/', Qt::SkipEmptyParts).mid(0, 16))
                names.append(folderName(name.trimmed()));
        return names.join(u'/');
    }

    QStringList m_folders; ///< of the outlines that are open; empty for those that are no folders
    QSet<QString> m_seen;
    int m_depth = 0;
    bool m_inTitle = false;
};

} // namespace

Result<OpmlList> readOpml(const QByteArray &bytes)
{
    XmlLimits limits;
    limits.bytes = qsizetype(16) * 1024 * 1024;
    OpmlHandler handler;
    NUTGRAF_TRY(const XmlSummary summary, readXml(bytes, {}, handler, limits));
    Q_UNUSED(summary)
    if (!handler.isOpml)
        return Error{
            ErrorCode::InvalidInput,
            QCoreApplication::translate(
                "readers", "This is no list of feeds: lists are exchanged as OPML, which other readers export."),
            {}};
    if (handler.isFull)
        return Error{
            ErrorCode::Limit,
            QCoreApplication::translate("readers", "The list names more than %1 feeds. Split it and add the parts.")
                .arg(MostFeeds),
            {}};
    handler.list.title = handler.list.title.simplified();
    return std::move(handler.list);
}

} // namespace nutgraf::readers
