// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/claimreviews.h"

#include "app/readers/datetext.h"
#include "app/readers/words.h"

#include <QHash>

#include <algorithm>

namespace nutgraf::readers {

namespace {

constexpr qsizetype MostReviews = 100;
constexpr qsizetype LongestClaim = 2000;
constexpr qsizetype LongestVerdict = 300;

bool isWebAddress(const QString &text)
{
    return text.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
        || text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
}

/// "3", 3, "3,5", "3/5", "80%"; @p found says whether there was a number.
double numberIn(const QString &text, bool *found)
{
    qsizetype end = text.startsWith(u'-') ? 1 : 0;
    while (end < text.size() && (text[end].isDigit() || text[end] == u'.' || text[end] == u','))
        ++end;
    QString digits = text.first(end);
    digits.replace(u',', u'.');
    return digits.toDouble(found);
}

/// Fills verdict and scale from texts as written.
void takeRating(const QString &words, const QString &value, const QString &worst, const QString &best,
                ClaimReview &review)
{
    bool isNumber = false;
    review.rating = words.left(LongestVerdict);
    review.ratingValue = numberIn(value, &isNumber);
    if (!isNumber) {
        if (review.rating.isEmpty())
            review.rating = value.left(LongestVerdict);
        return;
    }
    bool hasWorst = false;
    bool hasBest = false;
    review.worstRating = numberIn(worst, &hasWorst);
    review.bestRating = numberIn(best, &hasBest);
    // What is left out counts as 1 (worst) and 5 (best): https://schema.org/Rating
    if (hasWorst && !hasBest)
        review.bestRating = 5;
    if (hasBest && !hasWorst)
        review.worstRating = 1;
}

class ReviewReader
{
public:
    explicit ReviewReader(const LinkedData &data)
        : m_data(data)
    { }

    QList<ClaimReview> read()
    {
        for (size_t i = 0; i < m_data.values.size() && m_reviews.size() < MostReviews; ++i)
            if (m_data.values[i].kind == LinkedValue::Object && isReview(int(i)))
                take(int(i));
        return std::move(m_reviews);
    }

private:
    /// By type, or by the property that nothing else has.
    bool isReview(int object) const
    {
        const int claim = m_data.member(object, Term::ClaimReviewed);
        return claim >= 0 || m_data.types(object).contains(QLatin1String("ClaimReview"));
    }

    void take(int object)
    {
        ClaimReview review;
        review.claim = lineOf(object, Term::ClaimReviewed).left(LongestClaim);
        for (const int item : m_data.items(m_data.member(object, Term::ItemReviewed)))
            takeClaim(m_data.resolved(item), review);
        if (m_data.member(object, Term::ReviewRating) >= 0) {
            const int rating = m_data.resolved(m_data.items(m_data.member(object, Term::ReviewRating)).empty()
                                                   ? -1
                                                   : m_data.items(m_data.member(object, Term::ReviewRating)).front());
            takeVerdict(rating, review);
        }
        review.reviewer = namesIn(object, Term::Author);
        if (review.reviewer.isEmpty())
            review.reviewer = namesIn(object, Term::Publisher);
        review.reviewed = parseDateValue(lineOf(object, Term::DatePublished));
        review.url = addressOf(m_data.member(object, Term::Url));
        if (review.url.isEmpty() && isWebAddress(lineOf(object, Term::Id)))
            review.url = lineOf(object, Term::Id);
        if (!review.claim.isEmpty())
            addClaimReviews(m_reviews, {review});
    }

    void takeVerdict(int rating, ClaimReview &review) const
    {
        if (rating < 0)
            return;
        if (m_data.values[rating].kind != LinkedValue::Object) {
            takeRating({}, squeezed(m_data.text(rating)), {}, {}, review);
            return;
        }
        QString words = lineOf(rating, Term::AlternateName);
        for (const Term term : {Term::Name, Term::RatingExplanation})
            if (words.isEmpty())
                words = lineOf(rating, term);
        takeRating(words, lineOf(rating, Term::RatingValue), lineOf(rating, Term::WorstRating),
                   lineOf(rating, Term::BestRating), review);
    }

    /// The claim and where it was made: a Claim, or a work in which it stands.
    void takeClaim(int item, ClaimReview &review) const
    {
        if (item < 0 || m_data.values[item].kind != LinkedValue::Object)
            return;
        if (review.claim.isEmpty())
            for (const Term term : {Term::Headline, Term::Name})
                if (review.claim.isEmpty())
                    review.claim = lineOf(item, term).left(LongestClaim);
        if (review.claimant.isEmpty())
            review.claimant = namesIn(item, Term::Author);
        if (review.claimed.isEmpty())
            review.claimed = parseDateValue(lineOf(item, Term::DatePublished));
        for (const Term term : {Term::FirstAppearance, Term::Appearance}) {
            for (const int place : m_data.items(m_data.member(item, term))) {
                if (review.appearance.isEmpty())
                    review.appearance = addressOf(place);
                if (review.claimed.isEmpty())
                    review.claimed = parseDateValue(lineOf(m_data.resolved(place), Term::DatePublished));
                if (review.claimant.isEmpty())
                    review.claimant = namesIn(m_data.resolved(place), Term::Author);
            }
        }
        for (const Term term : {Term::Url, Term::SameAs})
            if (review.appearance.isEmpty())
                review.appearance = addressOf(m_data.member(item, term));
    }

    QString lineOf(int object, Term term) const { return squeezed(m_data.text(object, term)); }

    /// A text that is an address, or the address of an object.
    QString addressOf(int value) const
    {
        for (const int item : m_data.items(value)) {
            const int object = m_data.resolved(item);
            if (m_data.values[object].kind != LinkedValue::Object) {
                const QString text = squeezed(m_data.text(object));
                if (isWebAddress(text))
                    return text;
                continue;
            }
            for (const Term term : {Term::Url, Term::Id, Term::SameAs})
                if (isWebAddress(lineOf(object, term)))
                    return lineOf(object, term);
        }
        return {};
    }

    QString namesIn(int object, Term term) const
    {
        QStringList names;
        for (const int item : m_data.items(m_data.member(object, term))) {
            const int person = m_data.resolved(item);
            QString name = squeezed(m_data.text(person));
            if (name.isEmpty())
                name = squeezed(
                    QString(m_data.text(person, Term::GivenName) + u' ' + m_data.text(person, Term::FamilyName)));
            if (!name.isEmpty() && !names.contains(name))
                names.append(name);
        }
        return names.join(QStringLiteral(", "));
    }

    const LinkedData &m_data;
    QList<ClaimReview> m_reviews;
};

QString microValue(const HtmlTree &tree, int node)
{
    for (const Attribute name : {Attribute::Content, Attribute::Datetime, Attribute::Href}) {
        const QString value = squeezed(tree.attribute(node, name));
        if (!value.isEmpty())
            return value;
    }
    return tree.text(node, LongestClaim);
}

/// The properties from the scope @p root down to @p node: "itemReviewed/author/name".
QString microPath(const HtmlTree &tree, int root, int node)
{
    QString path = tree.attribute(node, Attribute::Itemprop).trimmed().toString();
    int steps = 0;
    for (int up = tree.nodes[node].parent; up > root && steps < 100; up = tree.nodes[up].parent, ++steps)
        if (tree.has(up, Attribute::Itemprop) && tree.has(up, Attribute::Itemtype))
            path.prepend(tree.attribute(up, Attribute::Itemprop).trimmed().toString() + u'/');
    return path;
}

} // namespace

QList<ClaimReview> claimReviewsIn(const LinkedData &data)
{
    return ReviewReader(data).read();
}

ClaimReview claimReviewAt(const HtmlTree &tree, int node)
{
    constexpr int MostNodes = 2000;
    QHash<QString, QString> values;
    const int end = std::min(tree.nodes[node].end, node + MostNodes);
    for (int i = node + 1; i < end; ++i) {
        if (tree.nodes[i].tag == Tag::Text || !tree.has(i, Attribute::Itemprop))
            continue;
        const QString path = microPath(tree, node, i);
        if (!values.contains(path))
            values.insert(path, tree.has(i, Attribute::Itemtype) ? tree.text(i, 200) : microValue(tree, i));
    }
    const auto value = [&values](std::initializer_list<const char *> paths) {
        for (const char *path : paths)
            if (!values.value(QLatin1String(path)).isEmpty())
                return values.value(QLatin1String(path));
        return QString();
    };
    ClaimReview review;
    review.claim = value({"claimReviewed", "itemReviewed/name"});
    review.claimant = value({"itemReviewed/author/name", "itemReviewed/author"});
    review.claimed = parseDateValue(value({"itemReviewed/datePublished"}));
    const QString place =
        value({"itemReviewed/firstAppearance/url", "itemReviewed/firstAppearance", "itemReviewed/appearance/url",
               "itemReviewed/appearance", "itemReviewed/url", "itemReviewed/sameAs"});
    review.appearance = isWebAddress(place) ? place : QString();
    takeRating(value({"reviewRating/alternateName", "reviewRating/name"}), value({"reviewRating/ratingValue"}),
               value({"reviewRating/worstRating"}), value({"reviewRating/bestRating"}), review);
    review.reviewer = value({"author/name", "author", "publisher/name", "publisher"});
    review.reviewed = parseDateValue(value({"datePublished"}));
    review.url = isWebAddress(value({"url"})) ? value({"url"}) : QString();
    return review;
}

void addClaimReviews(QList<ClaimReview> &reviews, const QList<ClaimReview> &more)
{
    for (const ClaimReview &review : more) {
        if (review.claim.isEmpty() || reviews.size() >= MostReviews)
            continue;
        const bool known = std::any_of(reviews.cbegin(), reviews.cend(), [&review](const ClaimReview &other) {
            return other.claim == review.claim && other.claimant == review.claimant && other.rating == review.rating
                && other.ratingValue == review.ratingValue;
        });
        if (!known)
            reviews.append(review);
    }
}

} // namespace nutgraf::readers
