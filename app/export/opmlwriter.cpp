// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/opmlwriter.h"

#include <QLocale>
#include <QStringList>

#include <memory>
#include <vector>

namespace nutgraf::exporting {

using readers::OpmlFeed;

namespace {

struct Folder
{
    QString name;
    std::vector<std::unique_ptr<Folder>> folders;
    QList<OpmlFeed> feeds;

    Folder &child(const QString &wanted)
    {
        for (const auto &folder : folders)
            if (folder->name == wanted)
                return *folder;
        folders.push_back(std::make_unique<Folder>());
        folders.back()->name = wanted;
        return *folders.back();
    }
};

/// Escaped, without the control characters that XML cannot hold at all.
QString escaped(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text)
        if (c.unicode() >= 0x20 && c.unicode() != 0xFFFE && c.unicode() != 0xFFFF)
            clean += c;
        else if (c.isSpace())
            clean += u' ';
    return clean.toHtmlEscaped();
}

void attribute(QString &xml, const char *name, const QString &value)
{
    if (!value.isEmpty())
        xml += QStringLiteral(" %1=\"%2\"").arg(QLatin1String(name), escaped(value));
}

/// Folders are at most 16 deep: the reader sees to that.
void write(QString &xml, const Folder &folder, int depth)
{
    const QString indent(depth * 2, u' ');
    for (const auto &inner : folder.folders) {
        const QString name = QString(inner->name).replace(QChar(0x2215), u'/');
        xml += indent + QStringLiteral("<outline text=\"%1\">\n").arg(escaped(name));
        write(xml, *inner, depth + 1);
        xml += indent + QStringLiteral("</outline>\n");
    }
    for (const OpmlFeed &feed : folder.feeds) {
        xml += indent + QStringLiteral("<outline type=\"rss\"");
        attribute(xml, "text", feed.title.isEmpty() ? feed.address : feed.title);
        attribute(xml, "title", feed.title);
        attribute(xml, "xmlUrl", feed.address);
        attribute(xml, "htmlUrl", feed.siteUrl);
        attribute(xml, "description", feed.description);
        attribute(xml, "language", feed.language);
        xml += QStringLiteral("/>\n");
    }
}

} // namespace

QByteArray writeOpml(const readers::OpmlList &list, const QDateTime &created)
{
    Folder root;
    for (const OpmlFeed &feed : list.feeds) {
        Folder *folder = &root;
        for (const QString &name : feed.folder.split(u'/', Qt::SkipEmptyParts))
            folder = &folder->child(name);
        folder->feeds.append(feed);
    }
    QString xml = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n");
    xml += QStringLiteral("    <title>%1</title>\n").arg(escaped(list.title));
    xml += QStringLiteral("    <dateCreated>%1</dateCreated>\n")
               .arg(QLocale::c().toString(created.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")));
    xml += QStringLiteral("  </head>\n  <body>\n");
    write(xml, root, 2);
    xml += QStringLiteral("  </body>\n</opml>\n");
    return xml.toUtf8();
}

} // namespace nutgraf::exporting
