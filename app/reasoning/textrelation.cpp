// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/textrelation.h"

#include "app/language/claimslots.h"
#include "app/language/phrasetable.h"
#include "app/reasoning/daterange.h"
#include "app/reasoning/unitscale.h"
#include "app/reasoning/wordbag.h"
#include "app/reasoning/wording.h"
#include "app/text/lexicon.h"

#include <QSet>

#include <algorithm>

namespace nutgraf::reasoning {

using language::Analysis;
using language::QuantityKind;

namespace {

constexpr qsizetype NearbyUnits = 45; // about eight words to either side
constexpr double UnrelatedScore = 1.0;
constexpr int TellingDigits = 3; // two texts of one story that share so many digits share the figure

// A value of one text with the words that tell what it measures.
struct Candidate
{
    Statement statement;
    QSet<QString> nearby; // stems of the words around it
    QSet<QString> topic; // stems of all words of its text
    QSet<QString> noun; // classes and stems of what it counts
};

QSet<QString> asSet(const QStringList &words)
{
    return {words.cbegin(), words.cend()};
}

double overlap(const QSet<QString> &a, const QSet<QString> &b)
{
    if (a.isEmpty() || b.isEmpty())
        return 0;
    const auto shared = std::count_if(a.cbegin(), a.cend(), [&](const QString &word) { return b.contains(word); });
    return double(shared) / double(std::min(a.size(), b.size()));
}

const QHash<QString, QString> &nounClasses()
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> classes;
        for (const QStringList &row : text::lexicon(QStringLiteral("countnouns"))) {
            for (const QString &noun : row.value(1).split(u'|', Qt::SkipEmptyParts))
                classes.insert(noun, row[0]);
        }
        return classes;
    }();
    return table;
}

QSet<QString> nounOf(const text::TextView &view, const Quantity &quantity)
{
    QSet<QString> noun;
    for (const QString &word : plainWords(view.foldedSurface(quantity.of))) {
        const QString known = nounClasses().value(word);
        if (!known.isEmpty())
            noun.insert(u'=' + known);
    }
    if (noun.isEmpty())
        noun = asSet(stemmedWords(view.foldedSurface(quantity.of)));
    return noun;
}

QSet<QString> wordsAround(const text::TextView &view, TextSpan span)
{
    const qsizetype from = std::max<qsizetype>(0, span.start - NearbyUnits);
    const qsizetype to = std::min(view.folded.size(), span.end() + NearbyUnits);
    QSet<QString> words = asSet(stemmedWords(QStringView(view.folded).mid(from, span.start - from)));
    words.unite(asSet(stemmedWords(QStringView(view.folded).mid(span.end(), to - span.end()))));
    return words;
}

Statement plainStatement(const AnalysedText &text, qsizetype quantity)
{
    const Quantity &value = text.analysis.quantities.at(quantity);
    const QString phrases = language::phraseText(text.view.folded);
    Statement statement;
    statement.value = value;
    statement.valueSpan = value.span;
    statement.valueText = text.view.surface(value.span).toString();
    statement.measure = language::measureOf(value.kind, {phrases, phrases, phrases, QString()});
    statement.qualifiers = language::qualifiersOf(statement.measure, phrases, QString());
    return statement;
}

QList<Candidate> candidatesOf(const AnalysedText &text)
{
    QList<Candidate> candidates;
    const QSet<QString> topic = asSet(stemmedWords(text.view.folded));
    for (qsizetype i = 0; i < text.analysis.quantities.size(); ++i) {
        const auto &claims = text.analysis.claims;
        const auto claim =
            std::find_if(claims.cbegin(), claims.cend(), [&](const auto &each) { return each.value == i; });
        Candidate candidate;
        candidate.statement = claim == claims.cend()
            ? plainStatement(text, i)
            : statementOf(text.view, text.analysis, std::distance(claims.cbegin(), claim), {});
        if (candidate.statement.measure.startsWith(QLatin1String("number of ")))
            candidate.statement.measure.clear(); // the noun says the same, with its synonyms
        candidate.statement.modality = language::Modality::Asserted;
        candidate.statement.negated = false;
        candidate.nearby = wordsAround(text.view, candidate.statement.valueSpan);
        candidate.topic = topic;
        candidate.noun = nounOf(text.view, text.analysis.quantities.at(i));
        candidates.append(candidate);
    }
    return candidates;
}

double valueLikeness(ValueRelation relation)
{
    switch (relation) {
    case ValueRelation::Agree:
    case ValueRelation::RankAgree:
        return 1.5;
    case ValueRelation::Rounding:
        return 1.4;
    case ValueRelation::ScaleSlip:
    case ValueRelation::UnitMismatch:
        return 1.0;
    case ValueRelation::Bound:
        return 0.8;
    case ValueRelation::Unrelated:
        return -2.0;
    default:
        return 0.2;
    }
}

bool isTelling(const Quantity &x, const Quantity &y)
{
    return x.low == y.low && x.kind == y.kind && x.low.normalized().digits() >= TellingDigits;
}

double likeness(const Candidate &a, const Candidate &b)
{
    double score = valueLikeness(relateValues(a.statement, b.statement).relation);
    score += 1.5 * overlap(a.nearby, b.nearby) + 2.0 * overlap(a.topic, b.topic);
    if (!a.statement.measure.isEmpty() && !b.statement.measure.isEmpty())
        score += a.statement.measure == b.statement.measure ? 1.0 : -0.5;
    if (!a.noun.isEmpty() && !b.noun.isEmpty())
        score += a.noun.intersects(b.noun) ? 0.7 : -0.7;
    const Quantity &x = *a.statement.value;
    const Quantity &y = *b.statement.value;
    if (isTelling(x, y))
        score += 1.0;
    // Spans of time and small bare counts are more often the setting than the point.
    if (x.kind == QuantityKind::Duration && y.kind == QuantityKind::Duration)
        score -= 0.2;
    return score;
}

// A place that is stated without a number ("runner-up"), as a rank.
std::optional<Candidate> placingOf(const AnalysedText &text)
{
    const QString phrases = language::phraseText(text.view.folded);
    for (const QStringList &row : text::lexicon(QStringLiteral("placings"))) {
        for (const language::Phrase &phrase : language::phraseList(row.value(1))) {
            if (!phrase.isIn(phrases))
                continue;
            Candidate candidate;
            Quantity rank;
            rank.kind = QuantityKind::Rank;
            rank.low = rank.high = Decimal(row[0].toInt());
            candidate.statement.valueText = phrase.words();
            const qsizetype at = text.view.folded.indexOf(phrase.words(), 0, Qt::CaseInsensitive);
            if (at >= 0)
                rank.span = {at, phrase.words().size()};
            candidate.statement.valueSpan = rank.span;
            candidate.statement.value = rank;
            candidate.statement.measure =
                language::measureOf(QuantityKind::Rank, {phrases, phrases, phrases, QString()});
            candidate.statement.qualifiers = language::qualifiersOf(candidate.statement.measure, phrases, QString());
            candidate.nearby = wordsAround(text.view, rank.span);
            candidate.topic = asSet(stemmedWords(text.view.folded));
            return candidate;
        }
    }
    return std::nullopt;
}

bool hasRank(const QList<Candidate> &candidates)
{
    return std::any_of(candidates.cbegin(), candidates.cend(),
                       [](const Candidate &each) { return each.statement.value->kind == QuantityKind::Rank; });
}

// Where one text ranks by number, or both by words, the other's word for a place counts as a rank.
void addPlacings(QList<Candidate> &left, QList<Candidate> &right, const AnalysedText &a, const AnalysedText &b)
{
    const auto first = hasRank(left) ? std::nullopt : placingOf(a);
    const auto second = hasRank(right) ? std::nullopt : placingOf(b);
    const bool bothRank = (first || hasRank(left)) && (second || hasRank(right));
    if (!bothRank)
        return;
    if (first)
        left.append(*first);
    if (second)
        right.append(*second);
}

// The kinds of part-of-a-whole words in a text.
QSet<QString> scopeCues(const AnalysedText &text)
{
    const QString phrases = language::phraseText(text.view.folded);
    QSet<QString> cues;
    for (const QStringList &row : text::lexicon(QStringLiteral("scopecues"))) {
        if (language::anyIn(language::phraseList(row.value(1)), phrases))
            cues.insert(row[0]);
    }
    return cues;
}

// Words that take back what the other text says. Weak negations ("not enough") stand in too many texts to count.
bool denies(const AnalysedText &text)
{
    static const QList<language::Phrase> phrases = [] {
        QList<language::Phrase> strong;
        for (const QStringList &row : text::lexicon(QStringLiteral("claimmodality"))) {
            if (row.value(0) == QLatin1String("strong negation") || row.value(0) == QLatin1String("denied"))
                strong += language::phraseList(row.value(1));
        }
        return strong;
    }();
    return language::anyIn(phrases, language::phraseText(text.view.folded));
}

// The time that a text as a whole is about: the first with a place on the calendar.
QString timeOf(const Analysis &analysis)
{
    for (const language::TimeReference &time : analysis.times) {
        if (!time.edtf.isEmpty() && time.kind != language::TimeKind::Duration && time.kind != language::TimeKind::Set)
            return time.edtf;
    }
    return {};
}

bool timesPart(const AnalysedText &a, const AnalysedText &b, QString *first, QString *second)
{
    *first = timeOf(a.analysis);
    *second = timeOf(b.analysis);
    const auto x = dateRange(*first);
    const auto y = dateRange(*second);
    return x && y && !x->overlaps(*y);
}

Agreement relateDates(const AnalysedText &a, const AnalysedText &b, TextRelation &relation)
{
    const QString x = timeOf(a.analysis);
    const QString y = timeOf(b.analysis);
    const auto first = dateRange(x);
    const auto second = dateRange(y);
    if (!first || !second)
        return {ValueRelation::Unrelated, Wording::tr("The texts share no value that can be compared."), 0,
                QStringLiteral("text.none")};
    const auto spanFor = [](const Analysis &analysis, const QString &edtf) {
        const auto time = std::find_if(analysis.times.cbegin(), analysis.times.cend(),
                                       [&](const auto &each) { return each.edtf == edtf; });
        return time->span;
    };
    relation.first = spanFor(a.analysis, x);
    relation.second = spanFor(b.analysis, y);
    const QString names = QStringLiteral("%1, %2").arg(x, y);
    if (first->first == second->first && first->last == second->last)
        return {ValueRelation::Agree, Wording::tr("Both texts name the same date (%1).").arg(names), 0,
                QStringLiteral("date.same")};
    if (first->contains(*second) || second->contains(*first))
        return {ValueRelation::Rounding, Wording::tr("One date is a coarser form of the other (%1).").arg(names), 0,
                QStringLiteral("date.coarse")};
    return {ValueRelation::Conflict, Wording::tr("The dates differ (%1).").arg(names), 0,
            QStringLiteral("date.differs")};
}

Agreement negation()
{
    return {ValueRelation::Negation, Wording::tr("One text denies what the other asserts."), 0,
            QStringLiteral("text.denied")};
}

// What the texts around two contradicting values say about why they differ.
std::optional<Agreement> excuse(const Candidate &a, const Candidate &b, const AnalysedText &x, const AnalysedText &y)
{
    const QString first = valueName(a.statement);
    const QString second = valueName(b.statement);
    if (a.statement.value->kind != QuantityKind::Rank && scopeCues(x) != scopeCues(y)) {
        return Agreement{ValueRelation::DifferentScope,
                         Wording::tr("“%1” and “%2” cover different parts; both can hold.").arg(first, second), 0,
                         QStringLiteral("text.scope")};
    }
    QString left;
    QString right;
    if (timesPart(x, y, &left, &right)) {
        return Agreement{ValueRelation::DifferentTime,
                         Wording::tr("“%1” is as of %2, “%3” as of %4; both can hold.").arg(first, left, second, right),
                         0, QStringLiteral("text.time")};
    }
    if (!a.noun.isEmpty() && !b.noun.isEmpty() && !a.noun.intersects(b.noun)) {
        return Agreement{ValueRelation::DifferentScope,
                         Wording::tr("“%1” and “%2” count different things.").arg(first, second), 0,
                         QStringLiteral("text.noun")};
    }
    return std::nullopt;
}

Agreement decide(const Candidate &a, const Candidate &b, double score, const AnalysedText &x, const AnalysedText &y)
{
    Statement first = a.statement;
    Statement second = b.statement;
    first.asOf.clear(); // the texts' own times are looked at where values alone do not decide
    second.asOf.clear();
    Agreement agreement = relate(first, second);
    if (agreement.relation == ValueRelation::Unrelated && isTelling(*first.value, *second.value)) {
        // The same long figure in two texts of one story: rather the measure was misread than that both are chance.
        first.measure.clear();
        agreement = relate(first, second);
    }
    const bool isGarbled =
        agreement.relation == ValueRelation::ScaleSlip || agreement.relation == ValueRelation::UnitMismatch;
    const bool isRank =
        agreement.relation == ValueRelation::RankAgree || agreement.relation == ValueRelation::RankConflict;
    if (score < UnrelatedScore && !isGarbled && !isRank) {
        return {ValueRelation::Unrelated,
                Wording::tr("“%1” and “%2” answer different questions.").arg(valueName(first), valueName(second)), 0,
                QStringLiteral("text.words")};
    }
    if (isSameClaim(agreement.relation) && denies(x) != denies(y))
        return negation();
    if (agreement.relation == ValueRelation::Conflict || agreement.relation == ValueRelation::BoundViolated
        || agreement.relation == ValueRelation::RankConflict)
        return excuse(a, b, x, y).value_or(agreement);
    return agreement;
}

} // namespace

TextRelation relateTexts(const AnalysedText &a, const AnalysedText &b)
{
    QList<Candidate> left = candidatesOf(a);
    QList<Candidate> right = candidatesOf(b);
    addPlacings(left, right, a, b);
    const Candidate *first = nullptr;
    const Candidate *second = nullptr;
    double best = 0;
    TextRelation relation;
    for (const Candidate &x : std::as_const(left)) {
        for (const Candidate &y : std::as_const(right)) {
            const double score = likeness(x, y);
            if (!first || score > best) {
                first = &x;
                second = &y;
                best = score;
            }
        }
    }
    if (!first) {
        relation.agreement = denies(a) != denies(b) ? negation() : relateDates(a, b, relation);
        return relation;
    }
    relation.first = first->statement.valueSpan;
    relation.second = second->statement.valueSpan;
    relation.agreement = decide(*first, *second, best, a, b);
    return relation;
}

} // namespace nutgraf::reasoning
