// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/feeditems.h"

#include "app/readers/feeddate.h"
#include "app/readers/feedmarkup.h"
#include "storage/base/uuid7.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <limits>

namespace nutgraf::casework {

using readers::FeedDocument;
using readers::FeedEntry;
using storage::FeedRow;
using storage::InboxRow;
using storage::Result;
using storage::Status;

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(casework)
};

constexpr std::size_t MostEntries = 200; ///< of one visit
constexpr std::size_t LongestTitle = 400; ///< bytes
constexpr std::size_t LongestSummary = 1500;
constexpr qsizetype LongestIdentity = 1000;
constexpr qsizetype LongestAddress = 4000;
constexpr int RecentItems = 2000; ///< among which the same title is looked for
constexpr qsizetype ShortestTelling = 20; ///< titles below say too little to be the same story: "Live", "Update"
constexpr qsizetype MostChanges = 20; ///< that an item remembers

QString words(const std::string &markup, std::size_t longest)
{
    return QString::fromStdString(readers::textOfMarkup(markup, longest)).simplified();
}

QString hostOf(const QString &address)
{
    QString host = QUrl(address).host().toLower();
    return host.startsWith(QLatin1String("www.")) ? host.sliced(4) : host;
}

/// What makes two entries of one site the same story; empty when the title says too little.
QString titleKey(const QString &title, const QString &address)
{
    const QString host = hostOf(address);
    return host.isEmpty() || title.size() < ShortestTelling ? QString() : host + u'\n' + title.toCaseFolded();
}

QString shortened(const QString &text)
{
    return text.size() <= 160 ? text : text.left(159) + QChar(0x2026);
}

/// The moment of an entry for sorting, 0 for none.
qint64 secondsOf(const FeedEntry &entry)
{
    const std::string &date = entry.published.empty() ? entry.updated : entry.published;
    return date.empty() ? 0 : readers::feedSeconds(date).value_or(0);
}

/// The entries to look at, newest first; those without a date keep their place among themselves, in front.
std::vector<const FeedEntry *> chosen(const FeedDocument &document, qint64 sinceUs)
{
    std::vector<std::pair<qint64, const FeedEntry *>> entries;
    entries.reserve(document.entries.size());
    for (const FeedEntry &entry : document.entries)
        entries.emplace_back(secondsOf(entry), &entry);
    std::stable_sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) {
        const qint64 last = std::numeric_limits<qint64>::max();
        return (a.first > 0 ? a.first : last) > (b.first > 0 ? b.first : last);
    });
    std::vector<const FeedEntry *> taken;
    for (const auto &[seconds, entry] : entries)
        if (taken.size() < MostEntries || (sinceUs > 0 && seconds * 1'000'000 > sinceUs))
            taken.push_back(entry);
    return taken;
}

} // namespace

QString withoutCampaign(const QString &address)
{
    const qsizetype mark = address.indexOf(u'?');
    const qsizetype hash = address.indexOf(u'#');
    if (mark < 0 || (hash >= 0 && hash < mark))
        return address;
    const QString query = address.mid(mark + 1, hash < 0 ? -1 : hash - mark - 1);
    const QString fragment = hash < 0 ? QString() : address.mid(hash);
    QStringList kept;
    static const QStringList Marks{QStringLiteral("fbclid"), QStringLiteral("gclid"),     QStringLiteral("mc_cid"),
                                   QStringLiteral("mc_eid"), QStringLiteral("at_medium"), QStringLiteral("at_campaign"),
                                   QStringLiteral("cmpid"),  QStringLiteral("igshid")};
    for (const QString &part : query.split(u'&')) {
        const QString name = part.section(u'=', 0, 0).toLower();
        if (!name.startsWith(QLatin1String("utm_")) && !Marks.contains(name))
            kept.append(part);
    }
    return address.left(mark) + (kept.isEmpty() ? QString() : u'?' + kept.join(u'&')) + fragment;
}

FeedItem feedItem(const FeedEntry &entry)
{
    FeedItem item;
    item.address = withoutCampaign(QString::fromStdString(entry.link).left(LongestAddress));
    item.identity = QString::fromStdString(entry.id).left(LongestIdentity);
    if (item.identity.isEmpty())
        item.identity = item.address.left(LongestIdentity);
    item.title = words(entry.title, LongestTitle);
    item.summary = words(entry.summary.empty() ? entry.content : entry.summary, LongestSummary);
    if (item.title.isEmpty())
        item.title = shortened(item.summary);
    if (item.identity.isEmpty())
        item.identity = item.title;
    item.author = words(entry.author, LongestTitle);
    item.published = QString::fromStdString(entry.published.empty() ? entry.updated : entry.published);
    return item;
}

QStringList changesOf(const InboxRow &kept, const FeedItem &came)
{
    QStringList changes;
    if (kept.title != came.title && !came.title.isEmpty())
        changes.append(
            Wording::tr("The title was “%1” and is now “%2”.").arg(shortened(kept.title), shortened(came.title)));
    if (kept.summary != came.summary && !came.summary.isEmpty())
        changes.append(kept.summary.isEmpty() ? Wording::tr("It now has a summary.")
                                              : Wording::tr("The summary was “%1” and is now “%2”.")
                                                    .arg(shortened(kept.summary), shortened(came.summary)));
    if (kept.published != came.published && !came.published.isEmpty() && !kept.published.isEmpty())
        changes.append(Wording::tr("It was dated %1 and is now dated %2.").arg(kept.published, came.published));
    if (kept.address != came.address && !came.address.isEmpty() && !kept.address.isEmpty())
        changes.append(
            Wording::tr("It led to %1 and now leads to %2.").arg(shortened(kept.address), shortened(came.address)));
    return changes;
}

Status FeedSorter::loadRecent()
{
    if (m_loaded)
        return {};
    m_loaded = true;
    storage::PageRequest page;
    page.limit = RecentItems;
    NUTGRAF_TRY(const QList<InboxRow> recent, m_reader.inbox(QString(), page));
    for (const InboxRow &row : recent)
        if (const QString key = titleKey(row.title, row.address); !key.isEmpty())
            m_byTitle.insert(key, row.uuid);
    return {};
}

Result<FeedArrivals> FeedSorter::sort(const FeedRow &feed, const FeedDocument &document, qint64 nowUs)
{
    NUTGRAF_CHECK(loadRecent());
    m_made.clear();
    m_sightings.clear();
    FeedArrivals arrivals;
    arrivals.change.title = Wording::tr("New in “%1”").arg(feed.title.isEmpty() ? feed.address : feed.title);
    std::vector<const FeedEntry *> entries = chosen(document, feed.state.checkedUs);
    arrivals.rest = int(document.entries.size() - entries.size());
    // The oldest first, so that the newest stands on top of the Inbox.
    std::reverse(entries.begin(), entries.end());
    for (const FeedEntry *entry : entries) {
        const FeedItem item = feedItem(*entry);
        if (!item.title.isEmpty() || !item.address.isEmpty())
            NUTGRAF_CHECK(sortOne(feed, item, nowUs, arrivals));
    }
    return arrivals;
}

Status FeedSorter::sortOne(const FeedRow &feed, const FeedItem &item, qint64 nowUs, FeedArrivals &arrivals)
{
    const QString byIdentity = QStringLiteral("i:") + item.identity;
    const QString byAddress = QStringLiteral("a:") + item.address;
    const QString byTitle = titleKey(item.title, item.address);
    // Twice in one feed.
    QUuid made = m_made.value(byIdentity);
    if (made.isNull() && !item.address.isEmpty())
        made = m_made.value(byAddress);
    NUTGRAF_TRY(QUuid known, m_reader.findInboxItem(QString(), item.identity, feed.uuid));
    if (made.isNull() && known.isNull() && !item.address.isEmpty()) {
        NUTGRAF_TRY(known, m_reader.findInboxItem(item.address, QString(), feed.uuid));
    }
    if (made.isNull() && known.isNull() && !byTitle.isEmpty() && m_byTitle.contains(byTitle)) {
        const QUuid same = m_byTitle.value(byTitle);
        if (m_sightings.contains(same))
            made = same;
        else
            known = same;
    }
    if (!made.isNull()) {
        ++arrivals.collapsed;
        const int sightings = m_sightings.value(made, 1) + 1;
        m_sightings.insert(made, sightings);
        arrivals.change.put(RecordKind::InboxItem, made, {{QStringLiteral("sightings"), sightings}});
        return {};
    }
    if (!known.isNull()) {
        NUTGRAF_TRY(const auto row, m_reader.inboxItem(known));
        if (row)
            return join(feed, *row, item, nowUs, arrivals);
    }
    const QUuid uuid = storage::createUuid7();
    arrivals.change.put(RecordKind::InboxItem, uuid,
                        {{QStringLiteral("address"), item.address},
                         {QStringLiteral("identity"), item.identity},
                         {QStringLiteral("title"), item.title},
                         {QStringLiteral("author"), item.author},
                         {QStringLiteral("summary"), item.summary},
                         {QStringLiteral("published"), item.published},
                         {QStringLiteral("received_us"), nowUs}});
    arrivals.change.link(RecordKind::ArrivedBy, uuid, feed.uuid);
    ++arrivals.added;
    m_made.insert(byIdentity, uuid);
    if (!item.address.isEmpty())
        m_made.insert(byAddress, uuid);
    m_sightings.insert(uuid, 1);
    if (!byTitle.isEmpty())
        m_byTitle.insert(byTitle, uuid);
    return {};
}

/// An item that is there: from this feed it may have changed, from another one it was seen once more.
Status FeedSorter::join(const FeedRow &feed, const InboxRow &kept, const FeedItem &item, qint64 nowUs,
                        FeedArrivals &arrivals)
{
    const bool isOwn = kept.feeds.contains(feed.title) || kept.feeds.isEmpty();
    if (!kept.feeds.contains(feed.title)) {
        arrivals.change.link(RecordKind::ArrivedBy, kept.uuid, feed.uuid);
        arrivals.change.put(RecordKind::InboxItem, kept.uuid, {{QStringLiteral("sightings"), kept.sightings + 1}});
        ++arrivals.collapsed;
    }
    // Two entries of one feed that share an address would change each other for ever: only the entry itself may.
    if (!isOwn || kept.identity != item.identity)
        return {};
    const QStringList changes = changesOf(kept, item);
    if (changes.isEmpty())
        return {};
    const QStringList all =
        (kept.changes + changes).mid(std::max<qsizetype>(0, kept.changes.size() + changes.size() - MostChanges));
    QJsonObject values{{QStringLiteral("title"), item.title.isEmpty() ? kept.title : item.title},
                       {QStringLiteral("updated_us"), nowUs},
                       {QStringLiteral("changes"), all.join(u'\n')}};
    if (!item.summary.isEmpty())
        values.insert(QStringLiteral("summary"), item.summary);
    if (!item.published.isEmpty())
        values.insert(QStringLiteral("published"), item.published);
    if (!item.address.isEmpty())
        values.insert(QStringLiteral("address"), item.address);
    arrivals.change.put(RecordKind::InboxItem, kept.uuid, values);
    ++arrivals.changed;
    return {};
}

} // namespace nutgraf::casework
