// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/claimmatcher.h"

#include "app/reasoning/wordbag.h"
#include "app/reasoning/wording.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace nutgraf::reasoning {

namespace {

// BM25's usual constants (Robertson and Zaragoza 2009); short texts need less length normalisation.
constexpr double Saturation = 1.2;
constexpr double LengthWeight = 0.4;
constexpr qsizetype CandidateLimit = 50;

// 1 for one name inside the other's words, 0 for none in common; -1 when either is not known.
double subjectLikeness(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty())
        return -1;
    const QStringList x = stemmedWords(a);
    const QStringList y = stemmedWords(b);
    if (x.isEmpty() || y.isEmpty())
        return a.compare(b, Qt::CaseInsensitive) == 0 ? 1 : 0;
    const QSet<QString> left(x.cbegin(), x.cend());
    const auto shared = std::count_if(y.cbegin(), y.cend(), [&](const QString &word) { return left.contains(word); });
    return double(shared) / double(std::min(x.size(), y.size()));
}

// The share of the shorter text's word weight that the longer one holds.
double overlap(const QHash<QString, int> &a, const QHash<QString, int> &b)
{
    const QHash<QString, int> &small = a.size() <= b.size() ? a : b;
    const QHash<QString, int> &large = a.size() <= b.size() ? b : a;
    double shared = 0;
    double all = 0;
    for (auto word = small.cbegin(); word != small.cend(); ++word) {
        const double weight = 1 + std::min<double>(double(word.key().size()), 8) / 8;
        all += weight;
        if (large.contains(word.key()))
            shared += weight;
    }
    return all > 0 ? shared / all : 0;
}

bool scopesDiffer(const Statement &statement, const KnownClaim &claim, QString *key)
{
    for (const QString &each : claim.qualifiers) {
        const qsizetype colon = each.indexOf(QLatin1String(": "));
        if (colon < 0)
            continue;
        const QString name = each.left(colon);
        const QString here = qualifier(statement, name);
        if ((name == QLatin1String("list") || name == QLatin1String("region") || name == QLatin1String("store"))
            && !here.isEmpty() && here != each.mid(colon + 2)) {
            *key = name;
            return true;
        }
    }
    return false;
}

MatchStrength strengthOf(double score)
{
    if (score >= ClaimMatcher::DefaultThreshold)
        return MatchStrength::Default;
    return score >= ClaimMatcher::SuggestThreshold ? MatchStrength::Suggest : MatchStrength::None;
}

} // namespace

void TextIndex::add(const QString &key, const QString &text, const QString &title)
{
    const auto number = qint32(m_keys.size());
    const QHash<QString, int> bag = wordBag(title.isEmpty() ? text : text + u'\n' + title);
    double length = 0;
    for (auto word = bag.cbegin(); word != bag.cend(); ++word) {
        m_postings[word.key()].append({number, float(word.value())});
        length += word.value();
    }
    m_keys.append(key);
    m_lengths.append(float(length));
    m_totalLength += length;
}

QList<RankedText> TextIndex::rank(const QString &query, qsizetype limit) const
{
    if (m_keys.isEmpty() || limit <= 0)
        return {};
    const double average = std::max(1.0, m_totalLength / double(m_keys.size()));
    QHash<qint32, double> scores;
    const QStringList words = stemmedWords(query);
    for (const QString &word : QSet<QString>(words.cbegin(), words.cend())) {
        const auto postings = m_postings.constFind(word);
        if (postings == m_postings.constEnd())
            continue;
        const auto holders = double(postings->size());
        const double rarity = std::log(1 + (double(m_keys.size()) - holders + 0.5) / (holders + 0.5));
        for (const Posting &posting : *postings) {
            const double length = 1 - LengthWeight + LengthWeight * m_lengths.at(posting.text) / average;
            scores[posting.text] += rarity * posting.count * (Saturation + 1) / (posting.count + Saturation * length);
        }
    }
    QList<std::pair<double, qint32>> order;
    order.reserve(scores.size());
    for (auto score = scores.cbegin(); score != scores.cend(); ++score)
        order.append({score.value(), score.key()});
    const auto best = order.begin() + std::min(limit, order.size());
    std::partial_sort(order.begin(), best, order.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    QList<RankedText> ranked;
    for (auto each = order.begin(); each != best; ++each)
        ranked.append({m_keys.at(each->second), each->first});
    return ranked;
}

ClaimMatcher::ClaimMatcher(const QList<KnownClaim> &claims)
    : m_claims(claims)
{
    for (qsizetype i = 0; i < claims.size(); ++i) {
        m_byKey.insert(claims.at(i).key, i);
        if (!claims.at(i).measure.isEmpty())
            m_byMeasure[claims.at(i).measure].append(i);
        m_index.add(claims.at(i).key, claims.at(i).text, claims.at(i).subject);
    }
}

QList<ClaimMatch> ClaimMatcher::match(const Statement &statement) const
{
    QSet<qsizetype> candidates;
    for (const RankedText &ranked : m_index.rank(statement.text, CandidateLimit))
        candidates.insert(m_byKey.value(ranked.key));
    const QList<qsizetype> sameMeasure = m_byMeasure.value(statement.measure);
    for (const qsizetype claim : sameMeasure.first(std::min(CandidateLimit, sameMeasure.size())))
        candidates.insert(claim);
    QList<ClaimMatch> matches;
    for (const qsizetype claim : std::as_const(candidates)) {
        const ClaimMatch match = compare(statement, m_claims.at(claim));
        if (match.strength != MatchStrength::None)
            matches.append(match);
    }
    std::sort(matches.begin(), matches.end(), [this](const ClaimMatch &a, const ClaimMatch &b) {
        return a.score != b.score ? a.score > b.score : m_byKey.value(a.claim) < m_byKey.value(b.claim);
    });
    return matches;
}

ClaimMatch ClaimMatcher::compare(const Statement &statement, const KnownClaim &claim)
{
    const double words = overlap(wordBag(statement.text), wordBag(claim.text));
    const double subject = subjectLikeness(statement.subject, claim.subject);
    const bool bothMeasured = !statement.measure.isEmpty() && !claim.measure.isEmpty();
    const bool sameMeasure = bothMeasured && statement.measure == claim.measure;
    ClaimMatch match{claim.key, 0.7 * words, MatchStrength::None, {}};
    if (subject >= 0)
        match.score += subject > 0 ? 0.15 * subject : -0.2;
    if (bothMeasured)
        match.score = sameMeasure ? match.score + 0.35 : match.score * 0.5;
    if (!claim.unit.isEmpty() && statement.value && statement.value->unit != claim.unit)
        match.score -= 0.1;
    QString key;
    if (scopesDiffer(statement, claim, &key))
        match.score =
            std::min(match.score, DefaultThreshold - 0.01); // perhaps its history elsewhere: never the default
    match.score = std::clamp(match.score, 0.0, 1.0);
    match.strength = strengthOf(match.score);
    if (!key.isEmpty())
        match.why = Wording::tr("Same kind of claim, but the %1 differs.").arg(key);
    else if (sameMeasure && subject > 0)
        match.why = Wording::tr("Both are about the %1 of %2.").arg(claim.measure, claim.subject);
    else if (sameMeasure)
        match.why = Wording::tr("Both are about a %1.").arg(claim.measure);
    else
        match.why = Wording::tr("The texts share %1% of their words.").arg(std::lround(words * 100));
    return match;
}

} // namespace nutgraf::reasoning
