// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/htmlmetadata.h"

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
    if (!site.isEmpty() && rest.startsWith(site + QLatin1String(": "), Qt::CaseInsensitive))
        rest = rest.sliced(site.size() + 2).trimmed();
    for (int round = 0; round < 3; ++round) {
        QList<QRegularExpressionMatch> bars;
        for (auto matches = Bar.globalMatch(rest); matches.hasNext();)
            bars.append(matches.next());
        if (bars.isEmpty())
            break;
        const QString tail = rest.sliced(bars.last().capturedEnd());
        const QString head = rest.first(bars.first().capturedStart());
        const QString siteKey = key(site);
        const QString tailKey = key(tail);
        const bool tailIsSite = !siteKey.isEmpty() && !tailKey.isEmpty()
            && (tailKey == siteKey || tailKey.contains(siteKey) || (tailKey.size() >= 4 && siteKey.contains(tailKey)));
        const bool headIsSite = !siteKey.isEmpty() && key(head) == siteKey;
        if (bars.first().captured().contains(u'|') && head.size() >= 12 && head.contains(u' ') && !headIsSite)
            rest = head;
        else if (tailIsSite)
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

/// Whether a heading is the site's name or slogan: the title element names it as such, after or before a bar.
bool isSiteHeading(const QString &heading, const PageHead &head, const QString &site)
{
    const QString folded = key(heading);
    if (folded.isEmpty() || folded == key(site))
        return true;
    static const QRegularExpression Bar(QStringLiteral("\\s[|•·»–—\\-]\\s|:\\s"));
    const QStringList parts = head.title.split(Bar, Qt::SkipEmptyParts);
    return parts.size() > 1 && key(parts.last()) == folded && key(parts.first()) != folded
        && parts.first().size() > heading.size();
}

QString chooseTitle(const PageFacts &page, const QString &site)
{
    constexpr qsizetype Longest = 180;
    const PageHead &head = page.head;
    const QString social =
        head.meta({"og:title", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title"});
    const QString stated = key(page.data.headline);
    QString first;
    for (const QString &heading : head.headings) {
        if (heading.size() > Longest || isSiteHeading(heading, head, site))
            continue;
        // The first heading is the headline unless another one says what the page's title says.
        const QString folded = key(heading);
        const bool agrees = key(head.title).contains(folded) || key(social).contains(folded)
            || (!social.isEmpty() && folded.contains(key(social))) || folded == stated;
        if (agrees && (heading.size() >= 8 || key(head.title).startsWith(folded)))
            return withoutSite(heading, site, {});
        if (first.isEmpty())
            first = heading;
    }
    if (head.headings.size() == 1 && first.size() >= 12)
        return withoutSite(first, site, {});
    if (!social.isEmpty() && key(social) != key(site))
        return withoutSite(social, site, head.headings);
    if (page.data.article && !page.data.headline.isEmpty())
        return withoutSite(page.data.headline, site, head.headings);
    if (first.size() > 8 || head.title.isEmpty())
        return first;
    return withoutSite(head.title, site, head.headings);
}

} // namespace

void readPageIdentity(const PageFacts &page, ReadDocument &document)
{
    const PageHead &head = page.head;
    const StructuredData &data = page.data;
    const QString &url = page.url;
    document.siteName =
        head.meta({"og:site_name", "application-name", "twitter:app:name:iphone", "apple-mobile-web-app-title"});
    if (document.siteName.isEmpty())
        document.siteName = data.siteName;
    if (document.siteName.isEmpty())
        document.siteName = head.siteHeading;
    document.publisher = data.publisher;
    if (document.publisher.isEmpty())
        document.publisher =
            head.meta({"article:publisher_name", "dc.publisher", "dcterms.publisher", "citation_publisher"});
    if (document.publisher.startsWith(QLatin1String("http")))
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
    document.title = decodedTwice(chooseTitle(page, document.siteName.isEmpty() ? hostName(url) : document.siteName));
}

} // namespace nutgraf::readers
