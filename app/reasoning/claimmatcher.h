// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reasoning/statement.h"

#include <QHash>
#include <QList>
#include <QString>

namespace nutgraf::reasoning {

/// A text ranked by an index.
struct RankedText
{
    QString key;
    double score = 0; ///< BM25 sum; comparable within one query only
};

/// A word index over short texts (claims, earlier fact checks) ranked by BM25 over stemmed words. Building is not
/// thread-safe; ranking is.
class TextIndex
{
public:
    /// Adds a text with an optional title, whose words count as the text's own.
    void add(const QString &key, const QString &text, const QString &title = {});
    qsizetype size() const { return m_keys.size(); }

    /// The best texts for a query, best first, ties by order of adding; texts without a common word are left out.
    QList<RankedText> rank(const QString &query, qsizetype limit) const;

private:
    struct Posting
    {
        qint32 text = 0;
        float count = 0;
    };
    QList<QString> m_keys;
    QList<float> m_lengths;
    QHash<QString, QList<Posting>> m_postings;
    double m_totalLength = 0;
};

/// A claim of an investigation, as the matcher needs it.
struct KnownClaim
{
    QString key;
    QString text;
    QString subject;
    QString measure;
    QString unit; ///< of its values; may be empty
    QStringList qualifiers;
    QString asOf;
};

enum class MatchStrength {
    None,
    Suggest, ///< shown to a person as a possible occurrence
    Default, ///< shown as the chosen claim of an occurrence, still to be confirmed
};

struct ClaimMatch
{
    QString claim; ///< key
    double score = 0; ///< 0 to 1
    MatchStrength strength = MatchStrength::None;
    QString why; ///< one sentence for the user
};

/// Decides to which known claims a statement belongs: word overlap first, then subject, measure, unit and scope slots.
class ClaimMatcher
{
public:
    static constexpr double SuggestThreshold = 0.45;
    static constexpr double DefaultThreshold = 0.65;

    explicit ClaimMatcher(const QList<KnownClaim> &claims);

    /// The matching claims with at least Suggest strength, best first. Any thread.
    QList<ClaimMatch> match(const Statement &statement) const;

    /// The likeness of a statement and one claim.
    static ClaimMatch compare(const Statement &statement, const KnownClaim &claim);

private:
    QList<KnownClaim> m_claims;
    QHash<QString, qsizetype> m_byKey;
    QHash<QString, QList<qsizetype>> m_byMeasure;
    TextIndex m_index;
};

} // namespace nutgraf::reasoning
