// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/numberparser.h"

#include "app/text/lexicon.h"

#include <QHash>

namespace nutgraf::language {

using storage::Decimal;
using text::Token;
using text::TokenKind;

namespace {

struct NumberWord
{
    qint64 value = 0;
    bool multiplies = false; ///< "hundred", "dozen"
};

const QHash<QString, NumberWord> &numberWords()
{
    static const QHash<QString, NumberWord> table = [] {
        QHash<QString, NumberWord> read;
        for (const QStringList &row : text::lexicon(QStringLiteral("numberwords")))
            read.insert(row.value(0), {row.value(1).toLongLong(), row.value(2) == QLatin1String("multiplies")});
        return read;
    }();
    return table;
}

struct Scale
{
    int power = 0;
    bool letter = false; ///< "m", "k": only right behind the digits
};

const QHash<QString, Scale> &scales()
{
    static const QHash<QString, Scale> table = [] {
        QHash<QString, Scale> read;
        for (const QStringList &row : text::lexicon(QStringLiteral("scales")))
            read.insert(row.value(0), {row.value(1).toInt(), row.value(2) == QLatin1String("letter")});
        return read;
    }();
    return table;
}

// "2,788,000" → 2788000; nothing when the commas do not part thousands.
std::optional<Decimal> digitsValue(QString digits)
{
    const QStringList groups = digits.section(u'.', 0, 0).split(u',');
    for (qsizetype i = 1; i < groups.size(); ++i)
        if (groups[i].size() != 3 && groups[i].size() != 2) // two in Indian grouping: 1,00,000
            return std::nullopt;
    if (digits.count(u'.') > 1)
        return std::nullopt;
    return Decimal::fromString(digits.remove(u','));
}

int statedDigits(Decimal value)
{
    return value.exponent() < 0 ? value.digits() : qMax(1, value.normalized().digits());
}

// The words of one token: "twenty-one" has two.
QStringList parts(QStringView word)
{
    return word.toString().toLower().split(u'-');
}

// Reads words of numbers from a token on; answers how far they go.
class WordNumber
{
public:
    WordNumber(const text::TextView &view, qsizetype start)
        : m_view(view)
        , m_at(start)
    { }

    std::optional<ParsedNumber> read()
    {
        const QString first = m_view.word(m_at).toString().toLower();
        // "a hundred", "a dozen": the article counts only before a word that multiplies.
        if (first == QLatin1String("a") && m_at + 1 < m_view.tokens.size()) {
            const auto next = numberWords().constFind(m_view.word(m_at + 1).toString().toLower());
            if (next != numberWords().constEnd() && next->multiplies)
                ++m_at;
        }
        while (m_at < m_view.tokens.size() && take(m_at))
            ++m_at;
        if (!m_any)
            return std::nullopt;
        ParsedNumber number;
        number.value = Decimal(m_total + m_group).normalized();
        number.digits = number.value.digits();
        number.endToken = m_at;
        number.inWords = true;
        return number;
    }

private:
    bool take(qsizetype token)
    {
        const QString word = m_view.word(token).toString().toLower();
        if (word == QLatin1String("and"))
            return m_any && m_group % 100 == 0 && m_group > 0 && token + 1 < m_view.tokens.size()
                && isUnitWord(m_view.word(token + 1));
        bool all = true;
        for (const QString &part : parts(word)) {
            const auto found = numberWords().constFind(part);
            // Larger than any number in words; "hundred hundred hundred …" must not overflow.
            constexpr qint64 Largest = 1'000'000'000'000;
            all = all && m_group < Largest && found != numberWords().constEnd()
                && (found->multiplies || fits(found->value));
            if (!all)
                break;
            if (found->multiplies)
                m_group = qMax<qint64>(1, m_group) * found->value;
            else
                m_group += found->value;
            m_any = true;
        }
        return all;
    }

    // "twenty" "five" makes one number, "five" "twenty" does not.
    bool fits(qint64 value) const
    {
        if (m_group == 0)
            return true;
        return value < 10 ? m_group % 10 == 0 && m_group % 100 != 10 : value < 100 && m_group % 100 == 0;
    }

    static bool isUnitWord(QStringView word)
    {
        const auto found = numberWords().constFind(parts(word).first());
        return found != numberWords().constEnd() && !found->multiplies;
    }

    const text::TextView &m_view;
    qsizetype m_at;
    qint64 m_total = 0;
    qint64 m_group = 0;
    bool m_any = false;
};

// A scale word or letter at a token, over a hyphen too ("$600-million"); moves the number past it.
void takeScale(const text::TextView &view, ParsedNumber &number)
{
    qsizetype at = number.endToken;
    if (at + 1 < view.tokens.size() && view.word(at) == u"-" && !view.tokens[at].spaceBefore
        && !view.tokens[at + 1].spaceBefore)
        ++at;
    if (at >= view.tokens.size() || view.tokens[at].sentence != view.tokens[number.endToken - 1].sentence)
        return;
    const auto scale = scales().constFind(view.word(at).toString().toLower());
    if (scale == scales().constEnd())
        return;
    if (scale->letter && (view.tokens[at].spaceBefore || number.inWords))
        return;
    number.value = number.value.scaled(scale->power);
    number.scaled = true;
    number.scale = scale->power;
    number.endToken = at + 1;
    // "hundred thousand million" does not occur in news; "thousand billion" does.
    if (at + 1 < view.tokens.size()) {
        const auto second = scales().constFind(view.word(at + 1).toString().toLower());
        if (second != scales().constEnd() && !second->letter && scale->power == 3) {
            number.value = number.value.scaled(second->power);
            number.scale += second->power;
            ++number.endToken;
        }
    }
}

} // namespace

std::optional<ParsedNumber> parseNumber(const text::TextView &view, qsizetype token)
{
    if (token < 0 || token >= view.tokens.size())
        return std::nullopt;
    std::optional<ParsedNumber> number;
    if (view.tokens[token].kind == TokenKind::Number) {
        const auto value = digitsValue(view.word(token).toString());
        if (!value)
            return std::nullopt;
        number.emplace();
        number->value = *value;
        number->digits = statedDigits(*value);
        number->endToken = token + 1;
    } else if (view.tokens[token].kind == TokenKind::Word) {
        // "half a million"
        const QString word = view.word(token).toString().toLower();
        if (word == QLatin1String("half") && token + 2 < view.tokens.size()
            && (view.word(token + 1) == u"a" || view.word(token + 1) == u"of")
            && scales().contains(view.word(token + 2).toString().toLower())
            && !scales().value(view.word(token + 2).toString().toLower()).letter) {
            number.emplace();
            number->value = Decimal(5, -1);
            number->endToken = token + 2;
            number->inWords = true;
        } else if (word == QLatin1String("a") && token + 1 < view.tokens.size()
                   && scales().contains(view.word(token + 1).toString().toLower())
                   && !scales().value(view.word(token + 1).toString().toLower()).letter) {
            number.emplace();
            number->value = Decimal(1);
            number->endToken = token + 1;
            number->inWords = true;
        } else {
            number = WordNumber(view, token).read();
        }
    }
    if (!number || number->endToken <= token) // "one-eighth" is read as none
        return std::nullopt;
    takeScale(view, *number);
    return number;
}

} // namespace nutgraf::language
