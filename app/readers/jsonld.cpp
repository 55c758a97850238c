// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/jsonld.h"

#include "app/readers/claimreviews.h"
#include "app/readers/jsonldtree.h"
#include "app/readers/words.h"

#include <QDate>
#include <QSet>

#include <algorithm>
#include <cstdlib>

namespace nutgraf::readers {

namespace {

/// So many reports described alike make a list.
constexpr int ListLength = 4;
constexpr qsizetype MostNames = 100;

/// How likely the object describes the page's own report: 0 not at all.
int rankOf(const QStringList &types)
{
    int rank = 0;
    for (const QString &type : types) {
        if (type.endsWith(QLatin1String("NewsArticle")))
            rank = std::max(rank, 6);
        else if (type.endsWith(QLatin1String("Article")) || type.endsWith(QLatin1String("Posting"))
                 || type == QLatin1String("Report") || type == QLatin1String("Review")
                 || type == QLatin1String("ClaimReview"))
            rank = std::max(rank, 5);
        else if (type == QLatin1String("CreativeWork") || type == QLatin1String("Recipe")
                 || type == QLatin1String("HowTo") || type == QLatin1String("VideoObject")
                 || type == QLatin1String("PodcastEpisode") || type == QLatin1String("Question"))
            rank = std::max(rank, 3);
        else if (type.endsWith(QLatin1String("Page")))
            rank = std::max(rank, 2);
    }
    return rank;
}

struct Work
{
    int object = -1;
    int rank = 0;
    QStringList types;
};

class Collector
{
public:
    Collector(const LinkedData &data, const QStringList &addresses)
        : m_data(data)
    {
        for (const QString &address : addresses)
            if (const QString bare = bareAddress(address); bare.contains(u'/'))
                m_addresses.append(bare);
        for (const int root : data.roots)
            add(root);
    }

    StructuredData data() const
    {
        StructuredData data;
        const Work *best = nullptr;
        int bestRank = 0;
        for (const Work &work : m_works) {
            int rank = work.rank * 2;
            if (rank == 0)
                continue;
            rank += has(work.object, Term::DatePublished) || has(work.object, Term::Headline) ? 1 : 0;
            if (rank > bestRank || (best && work.rank >= 5 && best->rank >= 5 && isOwn(work) && !isOwn(*best))) {
                bestRank = rank;
                best = &work;
            }
        }
        if (best && best->rank >= 5 && !isOwn(*best) && isList(best->rank))
            best = nullptr;
        if (best) {
            take(*best, data);
            data.article = best->rank >= 5;
        }
        fillFromPage(best ? best->rank : 0, best && isList(best->rank), data);
        return data;
    }

private:
    bool has(int object, Term term) const { return m_data.member(object, term) >= 0; }

    void add(int value)
    {
        for (const int item : m_data.items(value)) {
            if (m_data.values[item].kind != LinkedValue::Object) {
                if (m_data.values[item].kind == LinkedValue::List)
                    add(item);
                continue;
            }
            if (has(item, Term::Type)) {
                const QStringList types = m_data.types(item);
                m_works.push_back({item, rankOf(types), types});
            }
            // What hangs below a work is its parts, but pages nest the article in its page or list.
            for (const Term term : {Term::Graph, Term::MainEntity, Term::MainEntityOfPage, Term::HasPart, Term::Author,
                                    Term::Publisher, Term::IsPartOf, Term::ItemReviewed, Term::Review})
                if (const int member = m_data.member(item, term); member >= 0)
                    add(member);
        }
    }

    /// "quay.example/bridge" of "https://www.quay.example/bridge/#article".
    static QString bareAddress(QStringView address)
    {
        address = address.trimmed();
        if (const qsizetype scheme = address.indexOf(u"://"); scheme >= 0)
            address = address.sliced(scheme + 3);
        if (address.startsWith(u"www."))
            address = address.sliced(4);
        for (const QChar mark : {u'#', u'?'})
            if (const qsizetype end = address.indexOf(mark); end >= 0)
                address = address.first(end);
        while (address.endsWith(u'/'))
            address.chop(1);
        return address.toString().toLower();
    }

    /// Whether the work says that it is the page's, by one of the page's addresses.
    bool isOwn(const Work &work) const
    {
        if (m_addresses.isEmpty())
            return false;
        for (const Term term : {Term::Url, Term::Id, Term::MainEntityOfPage}) {
            const int value = m_data.member(work.object, term);
            if (value < 0)
                continue;
            const QString address =
                m_data.values[value].kind == LinkedValue::Object ? m_data.text(value, Term::Id) : m_data.text(value);
            if (!address.isEmpty() && m_addresses.contains(bareAddress(address)))
                return true;
        }
        return false;
    }

    bool isList(int rank) const
    {
        QSet<QString> headlines;
        for (const Work &work : m_works)
            if (work.rank == rank)
                headlines.insert(m_data.text(work.object, Term::Headline));
        headlines.remove(QString());
        return headlines.size() >= ListLength;
    }

    /// Midnight stands for a day without its time; another statement of the same date may give both.
    static bool sameDayMoreExactly(const QString &candidate, const QString &known)
    {
        const auto hasTime = [](const QString &value) {
            return value.size() >= 16 && value[10] == u'T' && QStringView(value).sliced(11, 5) != u"00:00";
        };
        if (known.size() < 10 || hasTime(known) || !hasTime(candidate))
            return false;
        const QDate day = QDate::fromString(known.first(10), Qt::ISODate);
        const QDate other = QDate::fromString(candidate.first(10), Qt::ISODate);
        return day.isValid() && other.isValid() && std::abs(day.daysTo(other)) <= 1;
    }

    /// A page's dates and authors stand in for the report's; other works on the page have their own.
    void fillFromPage(int rank, bool list, StructuredData &data) const
    {
        for (const Work &work : m_works) {
            if (work.rank == 2 || (work.rank > 0 && work.rank == rank && !list)) {
                if (sameDayMoreExactly(m_data.text(work.object, Term::DatePublished), data.published))
                    data.published = m_data.text(work.object, Term::DatePublished);
                if (data.published.isEmpty() && data.modified.isEmpty()) {
                    data.published = m_data.text(work.object, Term::DatePublished);
                    data.modified = m_data.text(work.object, Term::DateModified);
                }
                if (data.language.isEmpty())
                    data.language = languageOf(work.object);
                if (data.authors.isEmpty())
                    takeAuthors(m_data.member(work.object, Term::Author), data);
            }
            if (data.siteName.isEmpty() && work.types.contains(QLatin1String("WebSite")))
                data.siteName = nameOf(work.object);
            if (data.publisher.isEmpty())
                data.publisher = namesOf(m_data.member(work.object, Term::Publisher)).value(0);
        }
    }

    QString nameOf(int object) const
    {
        const QString name = squeezed(m_data.text(object, Term::Name));
        return name.isEmpty()
            ? squeezed(QString(m_data.text(object, Term::GivenName) + u' ' + m_data.text(object, Term::FamilyName)))
            : name;
    }

    QStringList namesOf(int value, int depth = 0) const
    {
        QStringList names;
        if (depth > 3)
            return names;
        for (const int item : m_data.items(value)) {
            const LinkedValue::Kind kind = m_data.values[item].kind;
            if (kind == LinkedValue::List) {
                names += namesOf(item, depth + 1);
            } else if (kind != LinkedValue::Object) {
                names.append(squeezed(m_data.text(item)));
            } else {
                const int object = m_data.resolved(item);
                const int name = m_data.member(object, Term::Name);
                if (name >= 0 && m_data.values[name].kind == LinkedValue::List)
                    names += namesOf(name, depth + 1);
                else
                    names.append(nameOf(object));
            }
        }
        names.removeAll(QString());
        return names.first(std::min(names.size(), MostNames));
    }

    void takeAuthors(int value, StructuredData &data) const
    {
        data.authors = namesOf(value);
        const std::vector<int> items = m_data.items(value);
        data.authorsAreOutlets = !items.empty() && std::all_of(items.cbegin(), items.cend(), [this](int item) {
            const QStringList types = m_data.types(m_data.resolved(item));
            return types.size() == 1 && types.first().endsWith(QLatin1String("Organization"));
        });
    }

    QString languageOf(int object) const
    {
        const int value = m_data.member(object, Term::InLanguage);
        const QString code = m_data.text(value, Term::AlternateName);
        return code.isEmpty() ? m_data.text(value) : code;
    }

    void take(const Work &work, StructuredData &data) const
    {
        const int object = work.object;
        data.type = work.types.value(0);
        data.body = m_data.text(object, Term::ArticleBody);
        data.headline = squeezed(m_data.text(object, Term::Headline));
        if (data.headline.isEmpty())
            data.headline = squeezed(m_data.text(object, Term::Name));
        takeAuthors(m_data.member(object, Term::Author), data);
        if (data.authors.isEmpty())
            takeAuthors(m_data.member(object, Term::Creator), data);
        data.publisher = namesOf(m_data.member(object, Term::Publisher)).value(0);
        data.source = namesOf(m_data.member(object, Term::SourceOrganization)).value(0);
        for (const Term term : {Term::DatePublished, Term::UploadDate, Term::DateCreated})
            if (data.published.isEmpty())
                data.published = m_data.text(object, term);
        data.modified = m_data.text(object, Term::DateModified);
        data.language = languageOf(object);
        data.url = m_data.text(object, Term::Url);
        const int page = m_data.member(object, Term::MainEntityOfPage);
        if (data.url.isEmpty() && page >= 0 && m_data.values[page].kind == LinkedValue::Text)
            data.url = m_data.text(page);
    }

    const LinkedData &m_data;
    std::vector<Work> m_works;
    QStringList m_addresses; ///< of the page, bare
};

} // namespace

StructuredData readStructuredData(const QStringList &scripts, const QStringList &addresses)
{
    if (scripts.isEmpty())
        return {};
    const LinkedData linked = readLinkedData(scripts);
    StructuredData data = Collector(linked, addresses).data();
    data.claimReviews = claimReviewsIn(linked);
    return data;
}

} // namespace nutgraf::readers
