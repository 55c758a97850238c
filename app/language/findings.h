// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/decimal.h"
#include "storage/base/textspan.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// What the finders say about one text. Plain values; offsets are UTF-16 units of the text analysed; indexes are into the
// lists of the same Analysis, -1 for none. Every finding names the rule that made it.
namespace nutgraf::language {

using storage::Decimal;
using storage::TextRegion;
using storage::TextSpan;

enum class QuantityKind {
    Money,
    Percent,
    PercentagePoints,
    Count,
    Rank,
    Ratio,
    Duration,
    Length,
    Mass,
    Energy,
    Compute, ///< GPU hours, parameters, tokens, FLOPs
    Other,
};

/// How a number is hedged; decides the interval it stands for.
enum class Approximation { Exact, About, Under, AtMost, Over, AtLeast, Between };

enum class Direction { None, Up, Down };

struct Quantity
{
    TextSpan span; ///< hedge, currency, number, scale and unit
    TextSpan numeral; ///< the number with its scale word only
    QuantityKind kind = QuantityKind::Count;
    Decimal low; ///< in base units: "$600 million" is 600000000; equal to high unless a range
    Decimal high;
    int digits = 1; ///< significant digits as stated: "$589 billion" 3, "$600 million" 1 (its zeros may be rounding)
    QString unit; ///< ISO 4217 for money, else an English singular noun; empty for a bare count
    Approximation approximation = Approximation::Exact;
    Direction direction = Direction::None; ///< rose, fell, gained, lost beside it
    TextSpan of; ///< the words it counts or measures; may be empty
    QString rule;
};

enum class TimeKind { Date, Time, Duration, Set };

struct TimeReference
{
    TextSpan span;
    TimeKind kind = TimeKind::Date;
    QString timex; ///< TIMEX3 value
    QString edtf; ///< on the calendar, where it has a place there; else empty
    QString anchor; ///< what it was resolved against: "publication", "narrative", "explicit", or empty
    QString reading; ///< one sentence: "Tuesday → 2025-01-28, the Tuesday before publication"
    QString rule;
};

enum class NameKind { Person, Organisation, Outlet, Place, Product, Work, Event };

struct Name
{
    TextSpan span;
    NameKind kind = NameKind::Organisation;
    QString canonical; ///< the fullest form in this document
    QString attributes; ///< from appositions: "a Chinese artificial intelligence startup"; may be empty
    QString rule;
};

enum class QuoteKind { Direct, Indirect, Mixed };

enum class SourceKind { Named, Role, Organisation, Document, Unnamed, Pronoun, None };

/// One link of an attribution chain.
struct Hop
{
    QString name; ///< canonical name, or the descriptor of an unnamed source ("people familiar with the matter")
    bool unnamed = false;
    TextSpan span; ///< where the text names it; empty for the origin line's outlet
};

struct Attribution
{
    QuoteKind kind = QuoteKind::Indirect;
    TextRegion content;
    TextSpan cue; ///< the bare reporting verb or noun; empty for none
    TextSpan source; ///< the noun phrase; empty for none
    SourceKind sourceKind = SourceKind::Named;
    QString speaker; ///< canonical name, or "unnamed: descriptor"
    QList<Hop> chain; ///< nearest relayer first, origin last
    QString verbClass; ///< said, claimed, announced, denied, reported, alleged, believes, intends, feels, knows, …
    QString addressee;
    bool denies = false;
    QString rule;

    TextSpan extent() const
    {
        return content.isEmpty() ? cue : TextSpan::between(content.first().start, content.last().end());
    }
};

enum class Modality { Asserted, Reported, Alleged, Possible, Future, Denied };

/// One reason for a score, shown to the user.
struct Contribution
{
    QString feature; ///< a short stable name: "quantity", "record", "named subject"
    double weight = 0;
};

/// A checkable proposition of about one clause.
struct ClaimCandidate
{
    TextSpan span;
    double score = 0; ///< 0 to 1; at 0.5 and above worth checking
    QString kind; ///< quantity, rank, event, attribution, comparison, legal, other
    Modality modality = Modality::Asserted;
    bool negated = false;
    QStringList hedges;
    QList<qsizetype> quantities;
    QList<qsizetype> times;
    qsizetype attribution = -1; ///< innermost attribution whose content holds it
    QString subject; ///< canonical name of what it is about; may be empty
    QString
        measure; ///< normalised property: "market value loss", "training cost", "app store rank", "share price change", …
    qsizetype value = -1; ///< the quantity that is its value
    QStringList qualifiers; ///< scope words: "model: V3", "region: US", "list: free apps", "scope: final training run"
    QString asOf; ///< EDTF of what the value is about; may be empty
    QList<Contribution> why;
    QString rule;
};

/// Everything found in one text.
struct Analysis
{
    QList<TextSpan> sentences;
    QList<Quantity> quantities;
    QList<TimeReference> times;
    QList<Name> names;
    QList<Attribution> attributions;
    QList<ClaimCandidate> claims;
    QString originOutlet; ///< from an origin line or wire credit: "Daily Caller News Foundation"
    quint32 version = 0; ///< of rules and tables together
};

/// Moves every span by @p offset: an analysis of a part of a text becomes one of the whole. Pure, any thread.
void shift(Analysis &analysis, qsizetype offset);

/// A stretch of a transcript that one person speaks.
struct SpokenTurn
{
    TextSpan span; ///< the words without the speaker's name
    QString speaker; ///< as the transcript names it; empty when it does not
};

struct AnalysisOptions
{
    QDate published; ///< invalid when not known: relative expressions then keep their TIMEX3 value only
    QString title; ///< helps to resolve names; may be empty
    QString publisher; ///< the outermost carrier; may be empty
    QString language; ///< BCP 47; empty means English
    QList<SpokenTurn> turns; ///< ascending, of a transcript; empty: speaker lines are told by their form
};

} // namespace nutgraf::language
