// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/htmlreader.h"

#include "app/readers/bylinefinder.h"
#include "app/readers/datefinder.h"
#include "app/readers/encoding.h"
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

/// Pages that are drawn by scripts may hold their report in structured data alone.
void preferStatedBody(const QString &body, QString &text)
{
    constexpr qsizetype Shortest = 500;
    if (body.size() < Shortest || text.size() * 3 > body.size() || body.contains(QLatin1String("</")))
        return;
    QStringList paragraphs;
    for (const QString &line : cleanText(body).split(u'\n')) {
        const QString paragraph = squeezed(line);
        if (!paragraph.isEmpty())
            paragraphs.append(paragraph);
    }
    text = paragraphs.join(u'\n');
}

} // namespace

Result<ReadDocument> readHtml(const QByteArray &page, const QString &url)
{
    PageFacts facts;
    NUTGRAF_TRY(facts.tree, parseHtml(page));
    ReadDocument document;
    document.contentType = QStringLiteral("text/html");
    if (facts.tree.nodes.empty())
        return document;
    facts.head = readPageHead(facts.tree);
    facts.data = readStructuredData(facts.head.scripts, {facts.head.canonical, facts.head.meta({"og:url"}), url});
    facts.url = url;
    readPageIdentity(facts, document);
    const MainText main = findMainText(facts, document.title);
    document.text = main.paragraphs.join(u'\n');
    document.captions = main.captions;
    preferStatedBody(facts.data.body, document.text);
    document.byline = findByline(facts, main.root, document.siteName);
    findDates(facts, main.root, document);
    readLinks(facts.tree, main.root, url.isEmpty() ? document.canonicalUrl : url, document.links);
    document.credit = findCredit(document.text);
    if (document.credit.isEmpty())
        document.credit = findStatedCredit(facts, document);
    // Structured data has escapes of its own.
    for (QString *value : {&document.title, &document.publisher, &document.siteName})
        *value = squeezed(cleanText(*value));
    for (QString &name : document.byline)
        name = squeezed(cleanText(name));
    return document;
}

} // namespace nutgraf::readers
