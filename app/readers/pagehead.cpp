// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/pagehead.h"

#include "app/readers/words.h"

#include <QUrl>

namespace nutgraf::readers {

namespace {

void takeMeta(const HtmlTree &tree, int node, PageHead &head)
{
    const QString content = squeezed(tree.attribute(node, Attribute::Content));
    if (content.isEmpty())
        return;
    for (const Attribute name : {Attribute::Name, Attribute::Property, Attribute::HttpEquiv, Attribute::Itemprop}) {
        const QString key = tree.attribute(node, name).trimmed().toString().toLower();
        if (!key.isEmpty())
            head.values[key].append(content);
    }
}

void takeLink(const HtmlTree &tree, int node, PageHead &head)
{
    const QString rel = tree.attribute(node, Attribute::Rel).toString().toLower();
    if (rel == QLatin1String("canonical") && head.canonical.isEmpty())
        head.canonical = tree.attribute(node, Attribute::Href).trimmed().toString();
}

/// Logos are often headings.
bool leadsToFrontPage(const HtmlTree &tree, int heading, const QString &text)
{
    for (int i = heading + 1; i < tree.nodes[heading].end; ++i) {
        if (tree.nodes[i].tag != Tag::A)
            continue;
        const QString path = QUrl(tree.attribute(i, Attribute::Href).trimmed().toString()).path();
        return tree.has(i, Attribute::Href) && !tree.attribute(i, Attribute::Href).contains(u'#')
            && (path.isEmpty() || path == QLatin1String("/")) && tree.text(i, 400) == text;
    }
    return false;
}

} // namespace

QString PageHead::meta(std::initializer_list<const char *> names) const
{
    return metas(names).value(0);
}

QStringList PageHead::metas(std::initializer_list<const char *> names) const
{
    for (const char *name : names) {
        const auto found = values.constFind(QLatin1String(name));
        if (found != values.cend())
            return *found;
    }
    return {};
}

PageHead readPageHead(const HtmlTree &tree)
{
    PageHead head;
    for (int i = 0; i < int(tree.nodes.size()); ++i) {
        switch (tree.nodes[i].tag) {
        case Tag::Html:
            head.language = tree.attribute(i, Attribute::Lang).trimmed().toString();
            break;
        case Tag::Meta:
            takeMeta(tree, i, head);
            break;
        case Tag::Link:
            takeLink(tree, i, head);
            break;
        case Tag::Base:
            if (head.base.isEmpty())
                head.base = tree.attribute(i, Attribute::Href).trimmed().toString();
            break;
        case Tag::Title:
            if (head.title.isEmpty())
                head.title = squeezed(tree.rawText(i));
            break;
        case Tag::H1: {
            const QString heading = tree.text(i, 400);
            if (heading.isEmpty())
                break;
            if (leadsToFrontPage(tree, i, heading))
                head.siteHeading = heading;
            else
                head.headings.append(heading);
            break;
        }
        case Tag::Script:
            if (tree.attribute(i, Attribute::Type).contains(QLatin1String("ld+json"), Qt::CaseInsensitive))
                head.scripts.append(tree.rawText(i));
            break;
        default:
            break;
        }
    }
    return head;
}

} // namespace nutgraf::readers
