// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/searchquery.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace nutgraf::storage {

namespace {

/// The translation context of the words of this file.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(storage::search)
};

/// One word or phrase as it was typed.
struct Term
{
    QString words;
    QString field; ///< column of the index, empty for all
    bool prefix = false;
    bool excluded = false;
    bool orBefore = false;
};

bool hasWordCharacter(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

/// Reads the box from left to right; quotes that stay open end with the text.
class TermReader
{
public:
    explicit TermReader(const QString &query)
        : m_text(query)
    { }

    bool next(Term &term)
    {
        term = {};
        for (;;) {
            skipBlanks();
            if (m_at >= m_text.size())
                return false;
            if (m_text.at(m_at) == u'-' && m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace()) {
                term.excluded = true;
                ++m_at;
            }
            if (m_text.at(m_at) == u'"') {
                term.words = quoted();
                return true;
            }
            const QString word = bare();
            if (word == u"OR" && !term.excluded) {
                term.orBefore = true;
                continue;
            }
            if (word == u"AND" && !term.excluded)
                continue;
            const qsizetype colon = word.indexOf(u':');
            const QString name = colon > 0 ? word.left(colon).toLower() : QString();
            if (name == u"title" || name == u"publisher" || name == u"before" || name == u"after") {
                term.field = name;
                term.words = word.mid(colon + 1);
                if (term.words.isEmpty() && m_at < m_text.size() && m_text.at(m_at) == u'"')
                    term.words = quoted();
            } else {
                term.words = word;
            }
            if (term.words.endsWith(u'*')) {
                term.prefix = true;
                term.words.chop(1);
            }
            return true;
        }
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size()
               && (m_text.at(m_at).isSpace() || m_text.at(m_at) == u'(' || m_text.at(m_at) == u')'))
            ++m_at;
    }

    QString quoted()
    {
        const qsizetype start = ++m_at;
        qsizetype end = m_text.indexOf(u'"', start);
        if (end < 0)
            end = m_text.size();
        m_at = std::min(end + 1, m_text.size());
        return m_text.mid(start, end - start);
    }

    QString bare()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (c.isSpace() || c == u'"' || c == u'(' || c == u')')
                break;
            ++m_at;
        }
        return m_text.mid(start, m_at - start);
    }

    QString m_text;
    qsizetype m_at = 0;
};

/// A term for the word index: always quoted, so that nothing of it is understood as an operator.
QString quotedForMatch(const Term &term)
{
    QString words = term.words;
    words.replace(u'"', QStringLiteral("\"\""));
    QString text = u'"' + words + u'"';
    if (term.prefix)
        text += QStringLiteral(" *");
    if (!term.field.isEmpty())
        text = term.field + QStringLiteral(" : ") + text;
    return text;
}

/// The days that a year, a month or a day covers; both 0 when it is none of them.
std::pair<qint64, qint64> daysOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return {0, 0};
    const int year = match.captured(1).toInt();
    const int month = match.captured(2).toInt();
    const int day = match.captured(3).toInt();
    const bool hasMonth = match.hasCaptured(2);
    const bool hasDay = match.hasCaptured(3);
    const QDate first(year, hasMonth ? month : 1, hasDay ? day : 1);
    if (!first.isValid())
        return {0, 0};
    const QDate after = hasDay ? first.addDays(1) : hasMonth ? first.addMonths(1) : first.addYears(1);
    return {first.toJulianDay(), after.toJulianDay() - 1};
}

Status addDate(SearchQuery &query, const Term &term)
{
    const auto [first, last] = daysOf(term.words);
    if (first == 0) {
        return Error{
            ErrorCode::InvalidInput,
            Wording::tr("“%1” is not a date. Write a year, a month as 2026-03 or a day as 2026-03-14.").arg(term.words),
            {}};
    }
    // "before" and "after" leave out what they name, as in "before 2020".
    if (term.field == u"before")
        query.lastDay = first - 1;
    else
        query.firstDay = last + 1;
    query.needsDocument = true;
    return {};
}

using Group = QList<Term>; ///< alternatives

/// Groups for which the word index is enough are joined into one expression, the others become substrings.
void distribute(SearchQuery &query, const QList<Group> &groups, const Group &excluded)
{
    QStringList parts;
    for (const Group &group : groups) {
        const bool undivided =
            std::any_of(group.cbegin(), group.cend(), [](const Term &term) { return hasUndividedScript(term.words); });
        QStringList alternatives;
        for (const Term &term : group)
            alternatives.append(undivided ? term.words : quotedForMatch(term));
        if (undivided)
            query.substrings.append(alternatives);
        else
            parts.append(alternatives.size() == 1 ? alternatives.first()
                                                  : u'(' + alternatives.join(QStringLiteral(" OR ")) + u')');
    }
    query.match = parts.join(QStringLiteral(" AND "));
    for (const Term &term : excluded) {
        // NOT needs something on its left; without it the text itself is looked through.
        if (query.match.isEmpty() || hasUndividedScript(term.words))
            query.excludedSubstrings.append(term.words);
        else
            query.match = QStringLiteral("(%1) NOT %2").arg(query.match, quotedForMatch(term));
    }
}

} // namespace

bool hasUndividedScript(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        switch (QChar::script(c)) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Bopomofo:
        case QChar::Script_Hangul:
        case QChar::Script_Thai:
        case QChar::Script_Lao:
        case QChar::Script_Khmer:
        case QChar::Script_Myanmar:
        case QChar::Script_Tibetan:
            return true;
        default:
            break;
        }
    }
    return false;
}

Result<SearchQuery> parseSearchQuery(const QString &text)
{
    constexpr qsizetype LongestQuery = 1000;
    constexpr int MostTerms = 50;
    QString clean = text.left(LongestQuery).normalized(QString::NormalizationForm_C);
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    SearchQuery query;
    QList<Group> groups;
    Group excluded;
    TermReader reader(clean);
    Term term;
    for (int count = 0; count < MostTerms && reader.next(term); ++count) {
        if (term.field == u"before" || term.field == u"after") {
            NUTGRAF_CHECK(addDate(query, term));
            continue;
        }
        if (!hasWordCharacter(term.words))
            continue;
        query.needsDocument = query.needsDocument || !term.field.isEmpty();
        if (term.excluded)
            excluded.append(term);
        else if (term.orBefore && !groups.isEmpty())
            groups.last().append(term);
        else
            groups.append({term});
    }
    if (groups.isEmpty() && query.firstDay == 0 && query.lastDay == 0)
        return Error{ErrorCode::InvalidInput, Wording::tr("There is no word to search for."), {}};
    distribute(query, groups, excluded);
    return query;
}

} // namespace nutgraf::storage
