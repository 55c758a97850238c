// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/htmlmetadata.h"

#include "app/readers/datetext.h"
#include "app/readers/jsonld.h"
#include "app/readers/pageblocks.h"
#include "app/readers/pagehead.h"
#include "app/readers/words.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace nutgraf::readers {

namespace {

QString key(const QString &text)
{
    QString folded;
    for (const QChar c : text.toCaseFolded())
        if (c.isLetterOrNumber())
            folded.append(c);
    return folded;
}

/// The title without the site's name before or after a bar, dash or colon.
QString withoutSite(const QString &title, const QString &site, const QStringList &headings)
{
    static const QRegularExpression Bar(QStringLiteral("\\s+[|•·»«–—:\\-~]+\\s+|\\s*\\|\\s*| :: "));
    // A heading that the title begins or ends with is the title itself.
    QString best;
    for (const QString &heading : headings)
        if (heading.size() > best.size() && heading.size() >= 8
            && (title.startsWith(heading, Qt::CaseInsensitive) || title.endsWith(heading, Qt::CaseInsensitive)))
            best = heading;
    if (!best.isEmpty())
        return best;
    QString rest = title;
    for (int round = 0; round < 2; ++round) {
        QList<QRegularExpressionMatch> bars;
        for (auto matches = Bar.globalMatch(rest); matches.hasNext();)
            bars.append(matches.next());
        if (bars.isEmpty())
            break;
        const QString tail = rest.sliced(bars.last().capturedEnd());
        const QString head = rest.first(bars.first().capturedStart());
        const QString siteKey = key(site);
        const bool tailIsSite =
            !siteKey.isEmpty() && (key(tail) == siteKey || siteKey.contains(key(tail)) || key(tail).contains(siteKey));
        const bool headIsSite = !siteKey.isEmpty() && key(head) == siteKey;
        const bool colon =
            bars.last().captured().contains(u':') && !bars.last().captured().contains(QLatin1String("::"));
        if (tailIsSite
            || (!colon && tail.count(u' ') <= 3 && head.size() > tail.size() && bars.last().captured().contains(u'|')))
            rest = rest.first(bars.last().capturedStart());
        else if (headIsSite)
            rest = rest.sliced(bars.first().capturedEnd());
        else
            break;
    }
    return rest.isEmpty() ? title : rest;
}

QString hostName(const QString &url)
{
    QString host = QUrl(url).host();
    if (host.startsWith(QLatin1String("www.")))
        host.remove(0, 4);
    return host;
}

QString chooseTitle(const PageHead &head, const StructuredData &data, const QString &site)
{
    const QString social =
        head.meta({"og:title", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title"});
    QString bestHeading;
    for (const QString &heading : head.headings) {
        if (key(heading).isEmpty() || key(heading) == key(site))
            continue;
        // The first heading is the headline unless another one says what the page's title says.
        const bool agrees = key(head.title).contains(key(heading)) || key(social).contains(key(heading))
            || (!social.isEmpty() && key(heading).contains(key(social))) || key(heading) == key(data.headline);
        if (agrees && heading.size() >= 8)
            return heading;
        if (bestHeading.isEmpty())
            bestHeading = heading;
    }
    if (head.headings.size() == 1 && bestHeading.size() >= 12)
        return bestHeading;
    if (!social.isEmpty())
        return withoutSite(social, site, head.headings);
    if (data.article && !data.headline.isEmpty())
        return withoutSite(data.headline, site, head.headings);
    if (!bestHeading.isEmpty() && bestHeading.size() > 8)
        return bestHeading;
    if (!head.title.isEmpty())
        return withoutSite(head.title, site, head.headings);
    return bestHeading;
}

bool isAddress(const QString &value)
{
    return value.startsWith(QLatin1String("http")) || value.startsWith(QLatin1String("//")) || value.startsWith(u'/')
        || value.startsWith(QLatin1String("www."));
}

QStringList namesIn(const QStringList &values)
{
    QStringList names;
    for (const QString &value : values)
        if (!isAddress(value))
            addNames(names, splitByline(value));
    return names;
}

class BylineFinder
{
public:
    BylineFinder(const HtmlTree &tree, const PageHead &head, const StructuredData &data, int root)
        : m_tree(tree)
        , m_head(head)
        , m_data(data)
        , m_root(root)
    { }

    QStringList find() const
    {
        QStringList names = namesIn(m_data.authors);
        if (names.isEmpty())
            names = namesIn(m_head.metas({"author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
                                          "dc.creator.author", "dcterms.creator", "citation_author", "byl",
                                          "article:author_name", "og:article:author", "cxenseparse:author",
                                          "cse-authors", "authors", "creator", "article.author"}));
        if (names.isEmpty() && m_head.meta({"twitter:label1"}).contains(QLatin1String("ritten by")))
            names = namesIn({m_head.meta({"twitter:data1"})});
        if (names.isEmpty())
            names = marked();
        if (names.isEmpty())
            names = visible();
        return names;
    }

private:
    /// rel=author, itemprop=author and elements whose class says byline, not among comments or teasers.
    QStringList marked() const
    {
        for (const int strength : {2, 1}) {
            for (int i = 0; i < int(m_tree.nodes.size()); ++i) {
                const HtmlNode &node = m_tree.nodes[i];
                if (node.tag == Tag::Text || node.tag == Tag::Meta)
                    continue;
                if (node.tag == Tag::Script || node.tag == Tag::Style || node.tag == Tag::Footer) {
                    i = node.end - 1;
                    continue;
                }
                if (strengthOf(i) != strength || isElsewhere(i))
                    continue;
                const QString text = m_tree.text(i, 200);
                if (text.size() > 120 || text.isEmpty())
                    continue;
                const QStringList names = splitByline(text);
                if (!names.isEmpty() && names.size() <= 6)
                    return names;
            }
        }
        return {};
    }

    int strengthOf(int node) const
    {
        const QStringView rel = m_tree.attribute(node, Attribute::Rel);
        const QStringView itemprop = m_tree.attribute(node, Attribute::Itemprop);
        if (rel.contains(QLatin1String("author")) || itemprop == QLatin1String("author")
            || m_tree.attribute(node, Attribute::DataTestid).contains(QLatin1String("author-name")))
            return 2;
        const QString names = (m_tree.attribute(node, Attribute::Class).toString() + u' '
                               + m_tree.attribute(node, Attribute::Id).toString())
                                  .toLower();
        if (names.contains(QLatin1String("author-bio")) || names.contains(QLatin1String("avatar"))
            || names.contains(QLatin1String("authors-")))
            return 0;
        if (names.contains(QLatin1String("author-name")) || names.contains(QLatin1String("author__name"))
            || names.contains(QLatin1String("byline-name")) || names.contains(QLatin1String("author_name"))
            || names.contains(QLatin1String("authorname")))
            return 2;
        return names.contains(QLatin1String("byline")) || names.contains(QLatin1String("author")) ? 1 : 0;
    }

    bool isElsewhere(int node) const
    {
        for (int up = node; up >= 0; up = m_tree.nodes[up].parent) {
            const QString names =
                (m_tree.attribute(up, Attribute::Class).toString() + m_tree.attribute(up, Attribute::Id).toString())
                    .toLower();
            if (up != 0 && m_tree.nodes[up].tag != Tag::Body
                && (names.contains(QLatin1String("comment")) || names.contains(QLatin1String("related"))
                    || names.contains(QLatin1String("sidebar")) || names.contains(QLatin1String("card"))
                    || names.contains(QLatin1String("testimonial"))))
                return true;
        }
        return false;
    }

    /// "By Ann Lee" in a short line before or shortly after the text begins.
    QStringList visible() const
    {
        const Exclusions none(m_tree.nodes.size(), false);
        qsizetype textSeen = 0;
        for (const PageBlock &block : blocksOf(m_tree, excludedScripts())) {
            if (block.firstNode > m_root)
                textSeen += block.text.size();
            if (textSeen > 1500)
                break;
            if (block.text.size() <= 110 && isBylineLine(block.text)) {
                const QStringList names = splitByline(block.text);
                if (!names.isEmpty() && names.first().count(u' ') <= 4)
                    return names;
            }
        }
        return {};
    }

    Exclusions excludedScripts() const
    {
        Exclusions excluded(m_tree.nodes.size(), false);
        for (size_t i = 0; i < m_tree.nodes.size(); ++i) {
            const Tag tag = m_tree.nodes[i].tag;
            excluded[i] = tag == Tag::Script || tag == Tag::Style || tag == Tag::Noscript || tag == Tag::Head
                || tag == Tag::Template || tag == Tag::Svg;
        }
        return excluded;
    }

    const HtmlTree &m_tree;
    const PageHead &m_head;
    const StructuredData &m_data;
    int m_root;
};

class DateFinder
{
public:
    DateFinder(const HtmlTree &tree, const PageHead &head, const StructuredData &data, const QString &url, int root,
               NumericOrder order)
        : m_tree(tree)
        , m_head(head)
        , m_data(data)
        , m_url(url)
        , m_root(root)
        , m_order(order)
    { }

    void find(ReadDocument &document)
    {
        take(document.published, &document.publishedEvidence, m_data.published, QStringLiteral("json-ld"));
        take(document.modified, nullptr, m_data.modified, {});
        for (const char *name : {"article:published_time",
                                 "article:published",
                                 "og:article:published_time",
                                 "datepublished",
                                 "publishdate",
                                 "pubdate",
                                 "publish-date",
                                 "publish_date",
                                 "publication_date",
                                 "date",
                                 "dc.date",
                                 "dc.date.issued",
                                 "dcterms.created",
                                 "dcterms.date",
                                 "dcterms.issued",
                                 "sailthru.date",
                                 "parsely-pub-date",
                                 "article.published",
                                 "published_time",
                                 "published-date",
                                 "citation_publication_date",
                                 "citation_date",
                                 "originalpublicationdate",
                                 "og:pubdate",
                                 "pub_date",
                                 "ptime",
                                 "displaydate",
                                 "article_date_original",
                                 "cxenseparse:recs:publishtime",
                                 "blogpostdate",
                                 "last-published",
                                 "created",
                                 "og:published_time",
                                 "rnews:datepublished"})
            take(document.published, &document.publishedEvidence, m_head.meta({name}),
                 QStringLiteral("meta %1").arg(QLatin1String(name)));
        for (const char *name :
             {"article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified",
              "last-modified", "lastmod", "modified", "revised", "article:modified"})
            take(document.modified, nullptr, m_head.meta({name}), {});
        fromElements(document);
        if (document.published.isEmpty())
            fromUrl(document);
        if (document.published.isEmpty())
            fromText(document);
        if (document.published.isEmpty() && !document.modified.isEmpty()) {
            document.published = document.modified;
            document.publishedEvidence = QStringLiteral("modified");
        }
    }

private:
    void take(QString &date, QString *evidence, const QString &value, const QString &source) const
    {
        if (!date.isEmpty() || value.isEmpty())
            return;
        date = parseDateValue(value, m_order);
        if (evidence && !date.isEmpty())
            *evidence = source;
    }

    QString valueOf(int node) const
    {
        for (const Attribute name : {Attribute::Datetime, Attribute::Content}) {
            const QString value = m_tree.attribute(node, name).toString();
            if (!value.isEmpty())
                return value;
        }
        return m_tree.text(node, 80);
    }

    void fromElements(ReadDocument &document) const
    {
        int times = 0;
        QString firstTime;
        for (int i = 0; i < int(m_tree.nodes.size()); ++i) {
            const HtmlNode &node = m_tree.nodes[i];
            if (node.tag == Tag::Text)
                continue;
            const QStringView itemprop = m_tree.attribute(i, Attribute::Itemprop);
            if (itemprop.contains(QLatin1String("datePublished")))
                take(document.published, &document.publishedEvidence, valueOf(i),
                     QStringLiteral("microdata datePublished"));
            if (itemprop.contains(QLatin1String("dateModified")))
                take(document.modified, nullptr, valueOf(i), {});
            if (node.tag != Tag::Time || isTeaser(i))
                continue;
            const QString names = (m_tree.attribute(i, Attribute::Class).toString() + m_tree.text(i, 60)).toLower();
            if (names.contains(QLatin1String("updated")) || names.contains(QLatin1String("modified"))) {
                if (!names.contains(QLatin1String("published"))) {
                    take(document.modified, nullptr, valueOf(i), {});
                    continue;
                }
            }
            ++times;
            if (firstTime.isEmpty() && !parseDateValue(valueOf(i), m_order).isEmpty())
                firstTime = valueOf(i);
        }
        take(document.published, &document.publishedEvidence, firstTime, QStringLiteral("time element"));
    }

    bool isTeaser(int node) const
    {
        for (int up = node; up >= 0; up = m_tree.nodes[up].parent) {
            const Tag tag = m_tree.nodes[up].tag;
            if (tag == Tag::Aside || tag == Tag::Footer || tag == Tag::Nav || tag == Tag::Li)
                return true;
            const QString names = m_tree.attribute(up, Attribute::Class).toString().toLower();
            if (tag != Tag::Body && tag != Tag::Html
                && (names.contains(QLatin1String("related")) || names.contains(QLatin1String("comment"))
                    || names.contains(QLatin1String("sidebar")) || names.contains(QLatin1String("card"))))
                return true;
        }
        return false;
    }

    void fromUrl(ReadDocument &document) const
    {
        for (const QString &url : {document.canonicalUrl, m_url}) {
            const QString date = parseDateInUrl(url);
            if (date.isEmpty() || !document.published.isEmpty())
                continue;
            document.published = date;
            document.publishedEvidence = QStringLiteral("url");
        }
    }

    /// Lines that are dates and little else, before the text or shortly after it began, then after it ended.
    void fromText(ReadDocument &document) const
    {
        Exclusions excluded(m_tree.nodes.size(), false);
        for (size_t i = 0; i < m_tree.nodes.size(); ++i) {
            const Tag tag = m_tree.nodes[i].tag;
            excluded[i] = tag == Tag::Script || tag == Tag::Style || tag == Tag::Noscript || tag == Tag::Head
                || tag == Tag::Svg || tag == Tag::Template || tag == Tag::Footer || tag == Tag::Aside || tag == Tag::Nav
                || tag == Tag::Button || tag == Tag::Select;
        }
        static const QRegularExpression Cue(
            QStringLiteral(
                "\\b(published|posted|first published|date|released|updated|last updated|modified|reviewed)\\b(?:\\s+(?:on|at|by))?\\s*:?\\s*"),
            QRegularExpression::CaseInsensitiveOption);
        qsizetype textSeen = 0;
        for (const PageBlock &block : blocksOf(m_tree, excluded)) {
            if (block.firstNode > m_root && block.text.size() > 80)
                textSeen += block.text.size();
            if (textSeen > 1200 || !document.published.isEmpty())
                break;
            if (block.text.size() > 140)
                continue;
            const auto cue = Cue.match(block.text);
            const bool line = isDateLine(block.text);
            if (!cue.hasMatch() && !line && !(isBylineLine(block.text) || block.text.size() < 60))
                continue;
            const QString date = parseDateText(
                cue.hasMatch() ? QStringView(block.text).sliced(cue.capturedEnd()) : QStringView(block.text), m_order);
            if (date.size() < 10)
                continue;
            const QString word = cue.captured(1).toLower();
            if (word.contains(QLatin1String("updated")) || word == QLatin1String("modified")
                || word == QLatin1String("reviewed")) {
                if (document.modified.isEmpty())
                    document.modified = date;
                continue;
            }
            document.published = date;
            document.publishedEvidence = QStringLiteral("visible text");
        }
    }

    const HtmlTree &m_tree;
    const PageHead &m_head;
    const StructuredData &m_data;
    QString m_url;
    int m_root;
    NumericOrder m_order;
};

} // namespace

void readPageIdentity(const HtmlTree &tree, const QString &url, ReadDocument &document)
{
    const PageHead head = readPageHead(tree);
    const StructuredData data = readStructuredData(head.scripts);
    document.siteName =
        head.meta({"og:site_name", "application-name", "twitter:app:name:iphone", "apple-mobile-web-app-title"});
    if (document.siteName.isEmpty())
        document.siteName = data.siteName;
    document.publisher = data.publisher;
    if (document.publisher.isEmpty())
        document.publisher =
            head.meta({"article:publisher_name", "dc.publisher", "dcterms.publisher", "citation_publisher"});
    if (isAddress(document.publisher))
        document.publisher.clear();
    if (document.siteName.isEmpty())
        document.siteName = document.publisher;
    if (document.publisher.isEmpty())
        document.publisher = document.siteName;
    if (document.publisher.isEmpty())
        document.publisher = hostName(url);
    document.language = head.language;
    if (document.language.isEmpty())
        document.language = head.meta({"og:locale", "content-language", "dc.language", "language"}).replace(u'_', u'-');
    if (document.language.isEmpty())
        document.language = data.language;
    const QUrl base(head.base.isEmpty() ? url : QUrl(url).resolved(QUrl(head.base)).toString());
    for (const QString &address : {head.canonical, head.meta({"og:url"}), data.url}) {
        if (address.isEmpty() || !document.canonicalUrl.isEmpty())
            continue;
        const QUrl resolved = base.resolved(QUrl(address.trimmed()));
        if (resolved.isValid() && resolved.scheme().startsWith(QLatin1String("http")))
            document.canonicalUrl = resolved.toString(QUrl::FullyEncoded);
    }
    document.title = chooseTitle(head, data, document.siteName.isEmpty() ? hostName(url) : document.siteName);
}

void readBylineAndDates(const HtmlTree &tree, const QString &url, int root, ReadDocument &document)
{
    const PageHead head = readPageHead(tree);
    const StructuredData data = readStructuredData(head.scripts);
    document.byline = BylineFinder(tree, head, data, root).find();
    DateFinder(tree, head, data, url, root, numericOrder(document.language)).find(document);
}

} // namespace nutgraf::readers
