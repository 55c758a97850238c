// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/htmlreader.h"

#include "app/readers/htmlmetadata.h"
#include "app/readers/htmltree.h"
#include "app/readers/maintext.h"
#include "app/readers/words.h"

#include <QUrl>

namespace nutgraf::readers {

using storage::Result;

namespace {

constexpr qsizetype MostLinks = 2000;

QString baseOf(const HtmlTree &tree, const QString &url)
{
    for (int i = 0; i < int(tree.nodes.size()); ++i)
        if (tree.nodes[i].tag == Tag::Base && tree.has(i, Attribute::Href))
            return QUrl(url).resolved(QUrl(tree.attribute(i, Attribute::Href).toString())).toString();
    return url;
}

/// The links inside the main text, absolute where a base is known.
void readLinks(const HtmlTree &tree, int root, const QString &url, QList<Link> &links)
{
    if (tree.nodes.empty())
        return;
    const QUrl base(baseOf(tree, url));
    for (int i = root; i < tree.nodes[root].end && links.size() < MostLinks; ++i) {
        if (tree.nodes[i].tag != Tag::A)
            continue;
        const QString address = tree.attribute(i, Attribute::Href).trimmed().toString();
        if (address.isEmpty() || address.startsWith(u'#')
            || address.startsWith(QLatin1String("javascript:"), Qt::CaseInsensitive)
            || address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive)
            || address.startsWith(QLatin1String("data:"), Qt::CaseInsensitive))
            continue;
        const QString text = tree.text(i, 300);
        const QUrl resolved = base.isValid() && !base.isRelative() ? base.resolved(QUrl(address)) : QUrl(address);
        if (!text.isEmpty() && resolved.isValid())
            links.append({resolved.toString(QUrl::FullyEncoded), text});
    }
}

} // namespace

Result<ReadDocument> readHtml(const QString &page, const QString &url)
{
    NUTGRAF_TRY(const HtmlTree tree, parseHtml(page));
    ReadDocument document;
    document.contentType = QStringLiteral("text/html");
    if (tree.nodes.empty())
        return document;
    readPageIdentity(tree, url, document);
    const MainText main = findMainText(tree, document.title);
    document.text = main.paragraphs.join(u'\n');
    readBylineAndDates(tree, document.canonicalUrl.isEmpty() || !url.isEmpty() ? url : document.canonicalUrl, main.root,
                       document);
    readLinks(tree, main.root, url.isEmpty() ? document.canonicalUrl : url, document.links);
    document.credit = findCredit(document.text);
    return document;
}

} // namespace nutgraf::readers
