// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/quantityfinder.h"

#include "app/language/numberparser.h"
#include "app/text/lexicon.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <utility>

namespace nutgraf::language {

using text::TextView;
using text::TokenKind;

namespace {

struct Unit
{
    QuantityKind kind = QuantityKind::Count;
    QString name;
    int power = 0; ///< of ten: a cent is a hundredth of a dollar
};

QuantityKind kindNamed(const QString &name)
{
    static const QHash<QString, QuantityKind> kinds{
        {QStringLiteral("money"), QuantityKind::Money},
        {QStringLiteral("percent"), QuantityKind::Percent},
        {QStringLiteral("percentage_points"), QuantityKind::PercentagePoints},
        {QStringLiteral("ratio"), QuantityKind::Ratio},
        {QStringLiteral("duration"), QuantityKind::Duration},
        {QStringLiteral("length"), QuantityKind::Length},
        {QStringLiteral("mass"), QuantityKind::Mass},
        {QStringLiteral("energy"), QuantityKind::Energy},
        {QStringLiteral("compute"), QuantityKind::Compute},
        {QStringLiteral("other"), QuantityKind::Other},
    };
    return kinds.value(name, QuantityKind::Count);
}

// Units by the words that follow the number, lower case.
const QHash<QString, Unit> &unitsAfter()
{
    static const QHash<QString, Unit> table = [] {
        QHash<QString, Unit> read;
        for (const QStringList &row : text::lexicon(QStringLiteral("units")))
            read.insert(row.value(0), {kindNamed(row.value(2)), row.value(1), row.value(3).toInt()});
        return read;
    }();
    return table;
}

// Currencies by the mark before the number, as written.
const QHash<QString, QString> &currenciesBefore()
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> read;
        for (const QStringList &row : text::lexicon(QStringLiteral("currencies")))
            read.insert(row.value(0), row.value(1));
        return read;
    }();
    return table;
}

struct Hedge
{
    QStringList words;
    Approximation approximation = Approximation::About;
};

Approximation approximationNamed(const QString &name)
{
    static const QHash<QString, Approximation> names{
        {QStringLiteral("under"), Approximation::Under}, {QStringLiteral("at_most"), Approximation::AtMost},
        {QStringLiteral("over"), Approximation::Over},   {QStringLiteral("at_least"), Approximation::AtLeast},
        {QStringLiteral("exact"), Approximation::Exact},
    };
    return names.value(name, Approximation::About);
}

const QList<Hedge> &hedges(const QString &side)
{
    static const QHash<QString, QList<Hedge>> table = [] {
        QHash<QString, QList<Hedge>> read;
        for (const QStringList &row : text::lexicon(QStringLiteral("hedges")))
            read[row.value(2)].append({row.value(0).split(u' '), approximationNamed(row.value(1))});
        for (QList<Hedge> &list : read)
            std::stable_sort(list.begin(), list.end(),
                             [](const Hedge &a, const Hedge &b) { return a.words.size() > b.words.size(); });
        return read;
    }();
    static const QList<Hedge> none;
    const auto found = table.constFind(side);
    return found == table.constEnd() ? none : *found;
}

const QSet<QString> &wordSet(const QString &role)
{
    static const QHash<QString, QSet<QString>> table = [] {
        QHash<QString, QSet<QString>> read;
        for (const QStringList &row : text::lexicon(QStringLiteral("quantitywords")))
            read[row.value(1)].insert(row.value(0));
        return read;
    }();
    static const QSet<QString> none;
    const auto found = table.constFind(role);
    return found == table.constEnd() ? none : *found;
}

// A quantity while it is being read; tokens are half-open.
struct Draft
{
    ParsedNumber number;
    qsizetype first = 0;
    qsizetype numberFirst = 0;
    qsizetype end = 0;
    QuantityKind kind = QuantityKind::Count;
    QString unit;
    bool hasUnit = false;
    QString rule;
};

class Finder
{
public:
    explicit Finder(const TextView &view)
        : m_view(view)
    { }

    QList<Quantity> run()
    {
        const auto skipped = [this](qsizetype token) {
            switch (m_view.paragraphs[m_view.sentences[m_view.tokens[token].sentence].paragraph].kind) {
            case text::BlockKind::Byline:
            case text::BlockKind::Dateline:
            case text::BlockKind::Teaser:
            case text::BlockKind::Boilerplate:
            case text::BlockKind::OriginLine:
                return true;
            default:
                return false;
            }
        };
        for (qsizetype i = 0; i < m_view.tokens.size();) {
            const std::optional<Draft> draft = skipped(i) ? std::nullopt : read(i);
            if (!draft || draft->end <= i) { // a draft always takes its own token
                ++i;
                continue;
            }
            i = finish(*draft);
        }
        return m_found;
    }

private:
    QString lower(qsizetype token) const { return inside(token) ? m_view.word(token).toString().toLower() : QString(); }
    bool inside(qsizetype token) const { return token >= 0 && token < m_view.tokens.size(); }
    bool sameSentence(qsizetype a, qsizetype b) const
    {
        return inside(a) && inside(b) && m_view.tokens[a].sentence == m_view.tokens[b].sentence;
    }
    bool attached(qsizetype token) const { return inside(token) && !m_view.tokens[token].spaceBefore; }

    // The quantity whose currency mark, rank mark or number stands at a token.
    std::optional<Draft> read(qsizetype token) const
    {
        if (auto rank = readRank(token))
            return rank;
        Draft draft;
        draft.first = token;
        qsizetype at = token;
        // "$", "US$", "USD", "€"
        QString mark = m_view.word(at).toString();
        if (inside(at + 1) && m_view.word(at + 1) == u"$" && attached(at + 1)
            && currenciesBefore().contains(mark + u'$')) {
            draft.unit = currenciesBefore().value(mark + u'$');
            at += 2;
        } else if (currenciesBefore().contains(mark)) {
            draft.unit = currenciesBefore().value(mark);
            ++at;
        }
        const bool money = at > token;
        const auto number = sameSentence(token, at) ? parseNumber(m_view, at) : std::nullopt;
        if (!number)
            return std::nullopt;
        draft.number = *number;
        draft.numberFirst = at;
        draft.end = number->endToken;
        if (money) {
            draft.kind = QuantityKind::Money;
            draft.hasUnit = true;
            draft.rule = QStringLiteral("money-mark");
            return draft;
        }
        readUnit(draft);
        if (!draft.hasUnit && isNoQuantity(draft))
            return std::nullopt;
        if (draft.rule.isEmpty())
            draft.rule = QStringLiteral("count");
        return draft;
    }

    std::optional<Draft> readRank(qsizetype token) const
    {
        const QString word = lower(token);
        const bool mark = word == QLatin1String("no.") || word == QLatin1String("number") || word == QLatin1String("#")
            || word == QLatin1String("ranked") || word == QLatin1String("rank");
        if (!mark || !sameSentence(token, token + 1))
            return std::nullopt;
        const auto number = parseNumber(m_view, token + 1);
        if (!number || number->scaled || number->value.exponent() < 0 || number->value > Decimal(1000)
            || number->value < Decimal(1))
            return std::nullopt;
        Draft draft;
        draft.first = token;
        draft.numberFirst = token + 1;
        draft.number = *number;
        draft.end = number->endToken;
        draft.kind = QuantityKind::Rank;
        draft.hasUnit = true;
        draft.rule = QStringLiteral("rank-mark");
        return draft;
    }

    // The longest unit (up to three words) right after the number.
    void readUnit(Draft &draft) const
    {
        qsizetype start = draft.end;
        if (lower(start) == QLatin1String("-") && attached(start) && attached(start + 1))
            ++start; // "six-month" is one token, "6-month" three
        for (qsizetype length = 3; length > 0; --length) {
            if (!sameSentence(draft.end - 1, start + length - 1))
                continue;
            QStringList words;
            for (qsizetype i = 0; i < length; ++i)
                words.append(lower(start + i));
            const auto unit = unitsAfter().constFind(words.join(u' '));
            if (unit == unitsAfter().constEnd())
                continue;
            // Letters such as "m" or "t" are units only right behind the digits.
            if (words.first().size() == 1 && words.first().front().isLetter() && !attached(start))
                continue;
            draft.kind = unit->kind;
            draft.unit = unit->name;
            draft.number.value = draft.number.value.scaled(unit->power);
            draft.end = start + length;
            draft.hasUnit = true;
            draft.rule = QStringLiteral("unit-after");
            return;
        }
    }

    bool isMonth(qsizetype token) const { return wordSet(QStringLiteral("month")).contains(lower(token)); }

    bool isNoQuantity(const Draft &draft) const
    {
        const qsizetype before = draft.numberFirst - 1;
        const qsizetype after = draft.end;
        const QString previous = sameSentence(before, draft.numberFirst) ? lower(before) : QString();
        const QString next = sameSentence(after, draft.numberFirst) ? lower(after) : QString();
        // "one" alone is a pronoun; "the one", "no one".
        if (draft.number.inWords && draft.number.value == Decimal(1) && !draft.number.scaled)
            return true;
        if (draft.number.scaled)
            return false;
        if (isMonth(before) || isMonth(after) || (next == QLatin1String("of") && isMonth(after + 1)))
            return true;
        if (!draft.number.inWords && isYear(draft, previous))
            return true;
        // Times of day, dates with slashes, scores, versions, decimals of a list.
        const auto joins = [](const QString &word) {
            return word == QLatin1String(":") || word == QLatin1String("/") || word == QLatin1String("_");
        };
        if ((joins(previous) && attached(draft.numberFirst)) || (joins(next) && attached(after)))
            return true;
        if (next == QLatin1String("a.m.") || next == QLatin1String("p.m.") || next == QLatin1String("am")
            || next == QLatin1String("pm") || next == QLatin1String("o'clock"))
            return true;
        if (previous == QLatin1String("-") && attached(draft.numberFirst) && attached(before))
            return true;
        return wordSet(QStringLiteral("label")).contains(previous)
            || (attached(after) && next.size() == 1 && !next.isEmpty() && next.front().isLetter());
    }

    bool isYear(const Draft &draft, const QString &previous) const
    {
        const QStringView digits = m_view.word(draft.numberFirst);
        if (digits.size() != 4 || digits.contains(u',') || digits.contains(u'.'))
            return false;
        const Decimal value = draft.number.value;
        if (value < Decimal(1500) || value > Decimal(2100))
            return false;
        // "1,500 people" has its comma; "2000 people" is rare and follows a hedge when it is a count.
        return !wordSet(QStringLiteral("hedgeword")).contains(previous);
    }

    // Completes a draft (range, hedges, what is counted) and answers the token to go on from.
    qsizetype finish(const Draft &draft)
    {
        Quantity quantity;
        quantity.kind = draft.kind;
        quantity.unit = draft.unit;
        quantity.low = draft.number.value;
        quantity.high = draft.number.value;
        quantity.digits = draft.number.digits;
        quantity.rule = draft.rule;
        qsizetype end = draft.end;
        takeRange(draft, quantity, end);
        qsizetype first = draft.first;
        takeHedges(quantity, first, end, draft);
        quantity.span = TextSpan::between(m_view.tokens[first].span.start, m_view.tokens[end - 1].span.end());
        quantity.numeral = TextSpan::between(m_view.tokens[draft.numberFirst].span.start,
                                             m_view.tokens[draft.number.endToken - 1].span.end());
        quantity.direction = directionBefore(first);
        takeCounted(quantity, end);
        m_found.append(quantity);
        return end;
    }

    // "$5 to $6 million", "5-7 percent", "between 5 and 7 percent": the second end lends its scale and unit.
    void takeRange(const Draft &draft, Quantity &quantity, qsizetype &end) const
    {
        const QString joint = sameSentence(draft.first, end) ? lower(end) : QString();
        const bool between = lower(draft.first - 1) == QLatin1String("between");
        const bool dash = joint == QLatin1String("-") || joint == QLatin1String("\u2014");
        if (!(joint == QLatin1String("to") || dash || (between && joint == QLatin1String("and"))))
            return;
        const auto other = sameSentence(draft.first, end + 1) ? read(end + 1) : std::nullopt;
        if (!other || other->kind == QuantityKind::Rank)
            return;
        if (draft.hasUnit && other->hasUnit && draft.unit != other->unit)
            return;
        if (draft.hasUnit && !other->hasUnit && draft.kind != QuantityKind::Money)
            return;
        if (!draft.hasUnit && !other->hasUnit && !dash && !between && lower(draft.first - 1) != QLatin1String("from"))
            return;
        Decimal low = draft.number.value;
        if (!draft.number.scaled && other->number.scaled && low < Decimal(1000))
            low = low.scaled(other->number.scale);
        if (low >= other->number.value)
            return;
        quantity.low = low;
        quantity.high = other->number.value;
        quantity.digits = qMax(draft.number.digits, other->number.digits);
        quantity.approximation = Approximation::Between;
        if (other->hasUnit) {
            quantity.unit = other->unit;
            quantity.kind = other->kind;
        }
        quantity.rule += QStringLiteral("-range");
        end = other->end;
    }

    void takeHedges(Quantity &quantity, qsizetype &first, qsizetype &end, const Draft &draft) const
    {
        if (quantity.approximation == Approximation::Between) {
            const QString before = lower(first - 1);
            if (sameSentence(first, first - 1)
                && (before == QLatin1String("between") || before == QLatin1String("from")))
                --first;
            return;
        }
        for (const Hedge &hedge : hedges(QStringLiteral("before"))) {
            const qsizetype start = first - hedge.words.size();
            if (!sameSentence(first, start) || !matches(hedge.words, start))
                continue;
            quantity.approximation = hedge.approximation;
            first = start;
            break;
        }
        for (const Hedge &hedge : hedges(QStringLiteral("after"))) {
            // "5+" right behind the number, "a week or so" behind the unit
            if (!sameSentence(draft.first, end) || !matches(hedge.words, end))
                continue;
            quantity.approximation = hedge.approximation;
            end += hedge.words.size();
            break;
        }
    }

    bool matches(const QStringList &words, qsizetype start) const
    {
        for (qsizetype i = 0; i < words.size(); ++i)
            if (lower(start + i) != words[i])
                return false;
        return true;
    }

    Direction directionBefore(qsizetype first) const
    {
        for (qsizetype i = first - 1; i >= qMax<qsizetype>(0, first - 6) && sameSentence(i, first); --i) {
            if (wordSet(QStringLiteral("down")).contains(lower(i)))
                return Direction::Down;
            if (wordSet(QStringLiteral("up")).contains(lower(i)))
                return Direction::Up;
        }
        return Direction::None;
    }

    // "671 billion parameters", "$600 million valuation tumble": up to four plain words behind it.
    void takeCounted(Quantity &quantity, qsizetype end) const
    {
        qsizetype start = end;
        if (lower(start) == QLatin1String("of"))
            ++start;
        qsizetype last = start;
        while (last < start + 4 && sameSentence(end - 1, last) && m_view.tokens[last].kind == TokenKind::Word
               && !wordSet(QStringLiteral("stop")).contains(lower(last)))
            ++last;
        if (last > start)
            quantity.of = TextSpan::between(m_view.tokens[start].span.start, m_view.tokens[last - 1].span.end());
    }

    const TextView &m_view;
    QList<Quantity> m_found;
};

QString grouped(const Decimal &value)
{
    QString digits = value.toString();
    const qsizetype point = digits.indexOf(u'.');
    const qsizetype start = digits.startsWith(u'-') ? 1 : 0;
    for (qsizetype at = (point < 0 ? digits.size() : point) - 3; at > start; at -= 3)
        digits.insert(at, u',');
    return digits;
}

} // namespace

QList<Quantity> findQuantities(const TextView &view)
{
    return Finder(view).run();
}

QString explain(const Quantity &quantity, QStringView words)
{
    const auto sentence = [&](const char *pattern) {
        QString unit = quantity.unit;
        if (quantity.kind == QuantityKind::Percent)
            unit = QCoreApplication::translate("language", "percent");
        const QString value = grouped(quantity.low) + (unit.isEmpty() ? QString() : u' ' + unit);
        return words.toString() + QStringLiteral(" → ") + QCoreApplication::translate("language", pattern).arg(value);
    };
    if (quantity.kind == QuantityKind::Rank)
        return words.toString() + QStringLiteral(" → ")
            + QCoreApplication::translate("language", "place %1").arg(grouped(quantity.low));
    switch (quantity.approximation) {
    case Approximation::About:
        return sentence(QT_TRANSLATE_NOOP("language", "about %1"));
    case Approximation::Under:
        return sentence(QT_TRANSLATE_NOOP("language", "less than %1"));
    case Approximation::AtMost:
        return sentence(QT_TRANSLATE_NOOP("language", "at most %1"));
    case Approximation::Over:
        return sentence(QT_TRANSLATE_NOOP("language", "more than %1"));
    case Approximation::AtLeast:
        return sentence(QT_TRANSLATE_NOOP("language", "at least %1"));
    case Approximation::Between:
        return words.toString() + QStringLiteral(" → ")
            + QCoreApplication::translate("language", "between %1 and %2 %3")
                  .arg(grouped(quantity.low), grouped(quantity.high), quantity.unit)
                  .trimmed();
    case Approximation::Exact:
        break;
    }
    return sentence(QT_TRANSLATE_NOOP("language", "%1"));
}

} // namespace nutgraf::language
