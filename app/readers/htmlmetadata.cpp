// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/htmlmetadata.h"

#include "app/readers/claimreviews.h"
#include "app/readers/words.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <vector>

namespace nutgraf::readers {

namespace {

/// What the page's site is called, to part it from titles.
struct SiteNames
{
    QString stated;
    QStringList names; ///< folded
    QString domain; ///< folded
};

QString key(const QString &text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text)
        if (c.isLetterOrNumber())
            folded.append(c.toCaseFolded());
    return folded;
}

/// A mark that may part a title from its site, with its place.
struct Bar
{
    qsizetype start = 0;
    qsizetype end = 0;
    bool upright = false; ///< "|", which hardly ever stands inside a title
};

/// "|" anywhere; other marks, "::" and runs of them with blanks on both sides.
std::vector<Bar> barsIn(const QString &title)
{
    const auto isMark = [](QChar c) { return QStringView(u"|•·»«–—:-~›‹").contains(c); };
    std::vector<Bar> bars;
    for (qsizetype i = 0; i < title.size(); ++i) {
        if (!isMark(title[i]))
            continue;
        qsizetype start = i;
        bool upright = false;
        for (; i < title.size() && isMark(title[i]); ++i)
            upright = upright || title[i] == u'|';
        qsizetype end = i;
        const bool blankBefore = start > 0 && title[start - 1].isSpace();
        const bool blankAfter = end < title.size() && title[end].isSpace();
        while (start > 0 && title[start - 1].isSpace())
            --start;
        while (end < title.size() && title[end].isSpace())
            ++end;
        if (start > 0 && end < title.size() && (upright || (blankBefore && blankAfter)))
            bars.push_back({start, end, upright});
    }
    return bars;
}

/// Whether the part of a title is the site's name: as stated, with a slogan, shortened, or as in the address.
bool isSiteName(const QString &part, const SiteNames &site)
{
    const QString folded = key(part);
    if (folded.isEmpty())
        return true;
    for (const QString &name : site.names)
        if (folded == name || (name.size() >= 3 && folded.contains(name))
            || (folded.size() >= 4 && name.contains(folded)))
            return true;
    return site.domain.size() >= 4
        && (folded == site.domain || folded.contains(site.domain)
            || (folded.size() >= 5 && site.domain.contains(folded)));
}

/// Where a title comes from: in a heading a bar is the writer's own, in a <title> what follows it is the site.
enum class Wording { Heading, PageTitle };

/// The title without the site's name before or after a bar, dash or colon.
QString withoutSite(const QString &title, const SiteNames &site, const QStringList &headings,
                    Wording wording = Wording::PageTitle)
{
    // A heading that the title begins or ends with is the title itself.
    QString best;
    for (const QString &heading : headings)
        if (heading.size() > best.size() && heading.size() >= 8
            && (title.startsWith(heading, Qt::CaseInsensitive) || title.endsWith(heading, Qt::CaseInsensitive)))
            best = heading;
    if (!best.isEmpty())
        return best;
    QString rest = title;
    if (!site.stated.isEmpty() && rest.startsWith(site.stated + QLatin1String(": "), Qt::CaseInsensitive))
        rest = rest.sliced(site.stated.size() + 2).trimmed();
    for (int round = 0; round < 3; ++round) {
        const std::vector<Bar> bars = barsIn(rest);
        if (bars.empty())
            break;
        const QString tail = rest.sliced(bars.back().end);
        const QString head = rest.first(bars.front().start);
        const bool headIsSite = site.names.contains(key(head)) || (site.domain.size() >= 4 && key(head) == site.domain);
        if (wording == Wording::PageTitle && bars.front().upright && head.size() >= 12 && head.contains(u' ')
            && !headIsSite)
            rest = head;
        else if (isSiteName(tail, site))
            rest = rest.first(bars.back().start);
        else if (headIsSite)
            rest = rest.sliced(bars.front().end);
        else
            break;
    }
    return rest.isEmpty() ? title : rest;
}

/// Without the words that software sets before the name of a thread or list: "View topic - ", "Collection: ".
QString withoutLabel(const QString &title)
{
    for (const char *label : {"View topic - ", "View thread - ", "Topic: ", "Thread: ", "Collection: ", "Product: "})
        if (title.size() > qsizetype(qstrlen(label)) + 3 && title.startsWith(QLatin1String(label), Qt::CaseInsensitive))
            return title.sliced(qsizetype(qstrlen(label)));
    return title;
}

/// Words that carry meaning, folded; short ones are articles and the like.
QSet<QString> contentWords(const QString &text)
{
    QSet<QString> words;
    QString word;
    for (const QChar c : text + u' ') {
        if (c.isLetterOrNumber()) {
            word += c.toLower();
            continue;
        }
        if (word.size() > 3)
            words.insert(word);
        word.clear();
    }
    return words;
}

/// Whether two wordings speak of the same: at least two words and a third of the shorter one.
bool speakOfTheSame(const QString &one, const QString &other)
{
    const QSet<QString> words = contentWords(one);
    const QSet<QString> others = contentWords(other);
    const auto common =
        std::count_if(words.cbegin(), words.cend(), [&others](const QString &word) { return others.contains(word); });
    return common >= 2 && common * 3 >= std::min(words.size(), others.size());
}

QString hostName(const QString &url)
{
    QString host = QUrl(url).host();
    if (host.startsWith(QLatin1String("www.")))
        host.remove(0, 4);
    return host;
}

/// The part of a host that names the site: "quayherald" of "news.quayherald.co.uk".
QString domainOf(const QString &url)
{
    const QStringList parts = hostName(url).split(u'.');
    qsizetype at = parts.size() - 2;
    if (at > 0 && parts[at].size() <= 3)
        --at; // co.uk, com.au
    return at < 0 ? QString() : key(parts[at]);
}

SiteNames siteNamesOf(const ReadDocument &document, const QString &url)
{
    SiteNames site;
    site.stated = document.siteName.isEmpty() ? hostName(url) : document.siteName;
    for (const QString &name : {site.stated, document.publisher}) {
        const QString folded = key(name);
        if (!folded.isEmpty() && !site.names.contains(folded))
            site.names.append(folded);
    }
    site.domain = domainOf(url.isEmpty() ? document.canonicalUrl : url);
    return site;
}

/// Whether a heading is the site's name or slogan: the title element names it as such, after or before a bar.
bool isSiteHeading(const QString &heading, const PageHead &head, const SiteNames &site)
{
    const QString folded = key(heading);
    if (folded.isEmpty() || site.names.contains(folded))
        return true;
    const std::vector<Bar> bars = barsIn(head.title);
    if (bars.empty())
        return false;
    const QString first = head.title.first(bars.front().start);
    return key(head.title.sliced(bars.back().end)) == folded && key(first) != folded && first.size() > heading.size();
}

bool isFrontPage(const ReadDocument &document, const QString &url)
{
    const QUrl address(url.isEmpty() ? document.canonicalUrl : url);
    return address.isValid() && !address.host().isEmpty()
        && (address.path().isEmpty() || address.path() == QLatin1String("/")) && !address.hasQuery();
}

/// "Trail shoes (158 items)" counts what a shop shows.
bool countsItems(const QString &heading)
{
    static const QRegularExpression Count(QStringLiteral("\\(\\d[\\d.,]* ?(?:items?|products?|results?)\\)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    return heading.endsWith(u')') && Count.match(heading).hasMatch();
}

/// The title that is meant for other sites and search engines: without that of the site.
QString socialTitle(const PageHead &head)
{
    return head.meta({"og:title", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title"});
}

/// A front page's own name is its <title>; its headings praise or list.
QString frontPageTitle(const PageHead &head)
{
    const QString social = socialTitle(head);
    for (const QString &heading : head.headings)
        if (key(head.title) == key(heading) || key(social) == key(heading))
            return heading;
    return head.title;
}

/// A short heading that the page's title carries on without a mark is cut: "Quay 41" of "Quay 41 Running Shoes".
QString extended(const QString &heading, const QString &social, const SiteNames &site)
{
    const QString whole = withoutSite(social, site, {});
    const QString folded = key(heading);
    if (heading.size() >= 30 || folded.size() < 5 || !key(whole).startsWith(folded) || !barsIn(whole).empty())
        return heading;
    qsizetype at = 0;
    for (qsizetype letters = 0; at < whole.size() && letters < folded.size(); ++at)
        letters += whole[at].isLetterOrNumber() ? 1 : 0;
    return at + 1 < whole.size() && whole[at] == u' ' && whole[at + 1].isLetterOrNumber() ? whole : heading;
}

QString chooseTitle(const PageFacts &page, const SiteNames &site)
{
    constexpr qsizetype Longest = 180;
    const PageHead &head = page.head;
    const QString social = socialTitle(head);
    const QString socialKey = key(social);
    const QString titleKey = key(head.title);
    const QString stated = key(page.data.headline);
    QString first;
    QString related;
    for (const QString &heading : head.headings) {
        if (heading.size() > Longest || isSiteHeading(heading, head, site))
            continue;
        // The first heading is the headline unless another one says what the page's title says.
        const QString folded = key(heading);
        if (!socialKey.isEmpty() && folded == socialKey)
            return withoutSite(heading, site, {}, Wording::Heading);
        const bool agrees = titleKey.contains(folded) || socialKey.contains(folded)
            || (!social.isEmpty() && folded.contains(socialKey)) || folded == stated;
        if (agrees && (heading.size() >= 8 || titleKey.startsWith(folded)))
            return extended(withoutSite(heading, site, {}), social, site);
        if (first.isEmpty())
            first = heading;
        if (related.isEmpty() && speakOfTheSame(heading, social.isEmpty() ? head.title : social))
            related = heading;
    }
    const bool article =
        page.data.article || head.meta({"og:type"}).compare(QLatin1String("article"), Qt::CaseInsensitive) == 0;
    const bool slogan = !article && (first.endsWith(u'.') || countsItems(first)) && !social.isEmpty();
    if (head.headings.size() == 1 && first.size() >= 12 && !slogan)
        return withoutSite(first, site, {});
    if (!related.isEmpty() && !slogan)
        return withoutSite(related, site, {});
    if (!social.isEmpty() && !site.names.contains(socialKey))
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
    addClaimReviews(document.claimReviews, data.claimReviews);
    for (const int scope : head.claimReviews)
        addClaimReviews(document.claimReviews, {claimReviewAt(page.tree, scope)});
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
    const SiteNames site = siteNamesOf(document, url);
    QString title = isFrontPage(document, url) ? frontPageTitle(head) : QString();
    if (title.isEmpty())
        title = withoutLabel(chooseTitle(page, site));
    document.title = decodedTwice(title);
}

QString findStatedCredit(const PageFacts &page, const ReadDocument &document)
{
    static const QRegularExpression Part(QStringLiteral("\\s*[,|/(–—]\\s*|\\s+-\\s+|\\)"));
    const QStringList authors = page.data.authors
        + page.head.metas({"author", "article:author", "parsely-author", "dc.creator", "byl", "source"});
    for (const QString &author : authors)
        for (const QString &part : author.left(200).split(Part, Qt::SkipEmptyParts))
            if (isNewsAgency(part) && key(part) != key(document.publisher) && key(part) != key(document.siteName))
                return part.trimmed();
    const QString &source = page.data.source;
    return key(source) == key(document.publisher) || key(source) == key(document.siteName) ? QString() : source;
}

} // namespace nutgraf::readers
