// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/pageassets.h"

#include "app/capture/fetcher.h"
#include "app/capture/pagescan.h"
#include "app/capture/webaddress.h"

#include <QSet>

#include <algorithm>

namespace nutgraf::capture {

namespace {

/// The largest of "a.jpg 1x, b.jpg 2x" or "a.jpg 300w, b.jpg 900w"; commas inside an address do not part candidates.
QByteArray largestOf(const QByteArray &srcset)
{
    QByteArray best;
    double bestSize = -1;
    qsizetype at = 0;
    const auto isSpace = [&](qsizetype i) {
        return srcset[i] == ' ' || srcset[i] == '\n' || srcset[i] == '\t' || srcset[i] == '\r';
    };
    while (at < srcset.size()) {
        while (at < srcset.size() && (isSpace(at) || srcset[at] == ','))
            ++at;
        const qsizetype start = at;
        while (at < srcset.size() && !isSpace(at))
            ++at;
        QByteArray url = srcset.mid(start, at - start);
        double size = 1;
        if (url.endsWith(',')) {
            url.chop(1);
        } else {
            qsizetype end = srcset.indexOf(',', at);
            if (end < 0)
                end = srcset.size();
            const QByteArray descriptor = srcset.mid(at, end - at).trimmed();
            bool ok = false;
            const double number = descriptor.chopped(descriptor.isEmpty() ? 0 : 1).toDouble(&ok);
            size = ok ? number : 1;
            at = end;
        }
        if (!url.isEmpty() && size > bestSize) {
            best = url;
            bestSize = size;
        }
    }
    return best;
}

bool isStylesheet(const PageTag &tag)
{
    const QList<QByteArray> rel = tag.attribute("rel").toLower().simplified().split(' ');
    const QByteArray type = tag.attribute("type").trimmed().toLower();
    return tag.name == "link" && rel.contains("stylesheet") && !rel.contains("alternate")
        && (type.isEmpty() || type == "text/css");
}

/// Collects what may be fetched, each once.
class Collector
{
public:
    Collector(const WebAddress &page, qsizetype most)
        : m_base(page)
        , m_secure(page.scheme == u"https")
        , m_most(most)
    { }

    void setBase(const QByteArray &href)
    {
        const auto resolved = resolveReference(m_base, href);
        if (resolved.ok() && !m_hasBase)
            m_base = resolved.value();
        m_hasBase = true;
    }

    void add(PageAsset::Kind kind, const QByteArray &reference)
    {
        if (reference.trimmed().isEmpty() || isFull())
            return;
        const auto resolved = resolveReference(m_base, reference);
        if (!resolved.ok() || (m_secure && resolved.value().scheme != u"https")
            || m_seen.contains(resolved.value().url))
            return;
        m_seen.insert(resolved.value().url);
        m_assets.append({kind, resolved.value().url});
    }

    bool isFull() const { return m_assets.size() >= m_most; }
    const QList<PageAsset> &assets() const { return m_assets; }

private:
    WebAddress m_base;
    bool m_secure;
    bool m_hasBase = false;
    qsizetype m_most;
    QSet<QByteArray> m_seen;
    QList<PageAsset> m_assets;
};

} // namespace

QList<PageAsset> findPageAssets(QByteArrayView html, const QString &address, qsizetype most)
{
    const auto page = parseWebAddress(address);
    if (!page.ok())
        return {};
    Collector collector(page.value(), most);
    PageScan scan(html);
    PageTag tag;
    bool inPicture = false;
    bool pictureDone = false;
    while (!collector.isFull() && scan.next(tag)) {
        if (tag.name == "picture") {
            inPicture = !tag.closing;
            pictureDone = false;
        }
        if (tag.closing)
            continue;
        if (tag.name == "base" && tag.has("href")) {
            collector.setBase(tag.attribute("href"));
        } else if (isStylesheet(tag)) {
            collector.add(PageAsset::Kind::Stylesheet, tag.attribute("href"));
        } else if (tag.name == "source" && inPicture && !pictureDone && tag.has("srcset")) {
            collector.add(PageAsset::Kind::Image, largestOf(tag.attribute("srcset")));
            pictureDone = true; // one form of the picture is enough
        } else if (tag.name == "img" && !(inPicture && pictureDone)) {
            const QByteArray largest = largestOf(tag.attribute("srcset"));
            collector.add(PageAsset::Kind::Image, largest.isEmpty() ? tag.attribute("src") : largest);
        } else if (tag.name == "video" && tag.has("poster")) {
            collector.add(PageAsset::Kind::Image, tag.attribute("poster"));
        }
    }
    return collector.assets();
}

QList<Fetched> fetchPageAssets(Fetcher &fetcher, const QList<PageAsset> &assets, const FetchRequest &page,
                               const std::stop_token &stop)
{
    const auto parsed = parseWebAddress(page.address);
    if (!parsed.ok())
        return {};
    QList<FetchRequest> requests;
    for (const PageAsset &asset : assets) {
        FetchRequest request = page;
        request.address = QString::fromLatin1(asset.url);
        request.embeddedIn = parsed.value().host;
        request.etag.clear();
        request.lastModified.clear();
        request.accept = asset.kind == PageAsset::Kind::Image ? "image/*,*/*;q=0.5" : "text/css,*/*;q=0.1";
        requests.append(request);
    }
    return fetcher.fetchAll(requests, stop);
}

} // namespace nutgraf::capture
