// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/claimstatement.h"

#include "app/language/wordtables.h"
#include "app/reasoning/consensus.h"
#include "app/reasoning/daterange.h"
#include "app/text/lexicon.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace nutgraf::casework {

using language::Direction;
using language::QuantityKind;
using reasoning::Statement;

namespace {

constexpr qsizetype LongestClearText = 220;

struct Pattern
{
    QString words;
    QString unit; ///< put behind a value that has none of the unit words
    QStringList unitWords;
};

const QHash<QString, Pattern> &patterns()
{
    static const QHash<QString, Pattern> table = [] {
        QHash<QString, Pattern> rows;
        for (const QStringList &row : text::lexicon(QStringLiteral("claimstatements")))
            if (row.first() != u"=" && row.size() >= 2)
                rows.insert(row[0], {row[1], row.value(2), row.value(3).split(u'|', Qt::SkipEmptyParts)});
        return rows;
    }();
    return table;
}

// "Italian" for the region "Italy".
QString scopeWords(const QString &value)
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> rows;
        for (const QStringList &row : text::lexicon(QStringLiteral("claimstatements")))
            if (row.first() == u"=" && row.size() >= 3)
                rows.insert(row[1], row[2]);
        return rows;
    }();
    return table.value(value, value);
}

QSet<QString> directionWords(const QString &role)
{
    QSet<QString> words;
    for (const QStringList &row : text::lexicon(QStringLiteral("quantitywords")))
        if (row.value(1) == role)
            words.insert(row.first());
    return words;
}

// "fell" or "rose" where the words of a statement say one of them, else empty.
QString movedWord(const Statement &statement)
{
    static const QSet<QString> down = directionWords(QStringLiteral("down"));
    static const QSet<QString> up = directionWords(QStringLiteral("up"));
    bool falls = statement.value->direction == Direction::Down;
    bool rises = statement.value->direction == Direction::Up;
    if (!falls && !rises) {
        static const QRegularExpression gap(QStringLiteral("[^\\w-]+"));
        for (const QString &word : statement.text.toLower().split(gap, Qt::SkipEmptyParts)) {
            falls = falls || down.contains(word);
            rises = rises || up.contains(word);
        }
    }
    if (falls == rises)
        return {};
    return falls ? QStringLiteral("fell") : QStringLiteral("rose");
}

QString possessive(const QString &name)
{
    return name.endsWith(u's') ? name + QStringLiteral("’") : name + QStringLiteral("’s");
}

QString capitalised(QString words)
{
    // "iPhone" and "xAI" keep their small letter.
    const bool mixed = words.size() > 1 && words.at(0).isLower()
        && std::any_of(words.cbegin(), std::find(words.cbegin(), words.cend(), u' '),
                       [](QChar letter) { return letter.isUpper(); });
    if (!words.isEmpty() && !mixed)
        words[0] = words.at(0).toUpper();
    return words;
}

// The day that most of the statements date the value to; empty when none names a single day.
QString commonDay(const QList<Statement> &statements, const QList<qsizetype> &group, qsizetype anchor)
{
    const auto dayOf = [](const QString &asOf) {
        const auto range = reasoning::dateRange(asOf);
        return range && range->first.isValid() && range->first == range->last ? range->first : QDate();
    };
    QDate best = dayOf(statements[anchor].asOf);
    qsizetype most = 0;
    for (const qsizetype each : group) {
        const QDate day = dayOf(statements[each].asOf);
        if (!day.isValid())
            continue;
        const auto times = std::count_if(group.cbegin(), group.cend(),
                                         [&](qsizetype other) { return dayOf(statements[other].asOf) == day; });
        if (times > most || (times == most && day == dayOf(statements[anchor].asOf))) {
            best = day;
            most = times;
        }
    }
    return best.isValid() ? QLocale(QLocale::English).toString(best, QStringLiteral("MMMM d, yyyy")) : QString();
}

// The statement whose value stands for a group: the most exactly stated, then the one stated most often, then the first.
qsizetype anchorOf(const QList<qsizetype> &group, const QList<Statement> &statements)
{
    const auto times = [&](qsizetype each) {
        return std::count_if(group.cbegin(), group.cend(), [&](qsizetype other) {
            return statements[other].value->low == statements[each].value->low
                && statements[other].value->high == statements[each].value->high;
        });
    };
    const auto isWorse = [&](qsizetype a, qsizetype b) {
        const int digits = statements[a].value->digits;
        const int otherDigits = statements[b].value->digits;
        return digits != otherDigits ? digits < otherDigits : times(a) < times(b);
    };
    return *std::max_element(group.cbegin(), group.cend(), isWorse);
}

QString valueWords(const Statement &statement, const Pattern &pattern)
{
    if (statement.value->kind == QuantityKind::Rank)
        return reasoning::describe(*statement.value);
    QString words = reasoning::valueName(statement).simplified();
    const bool named = std::any_of(pattern.unitWords.cbegin(), pattern.unitWords.cend(),
                                   [&](const QString &word) { return words.contains(word, Qt::CaseInsensitive); });
    if (pattern.unit.isEmpty() || named)
        return words;
    // "2.788 million hours" are GPU hours.
    const QString last = u' ' + pattern.unit.section(u' ', -1);
    if (words.endsWith(last))
        words.chop(last.size());
    return words + u' ' + pattern.unit;
}

// What the placeholders of patterns stand for.
class Filler
{
public:
    void set(const QString &name, const QString &words) { m_words.insert(name, words); }

    // The pattern with everything filled in; empty when something that it needs is not known.
    QString fill(const QString &pattern) const
    {
        QString text;
        for (qsizetype at = 0; at < pattern.size();) {
            const QChar mark = pattern.at(at);
            const qsizetype end = mark == u'[' ? pattern.indexOf(u']', at) : -1;
            if (mark == u'[' && end > at) {
                for (const QString &alternative : pattern.mid(at + 1, end - at - 1).split(u'|')) {
                    const QString filled = fill(alternative);
                    if (!filled.isEmpty()) {
                        text += filled;
                        break;
                    }
                }
                at = end + 1;
                continue;
            }
            const qsizetype close = mark == u'{' ? pattern.indexOf(u'}', at) : -1;
            if (close > at) {
                const QString words = m_words.value(pattern.mid(at + 1, close - at - 1));
                if (words.isEmpty())
                    return {};
                text += words;
                at = close + 1;
                continue;
            }
            text += mark;
            ++at;
        }
        return text;
    }

private:
    QHash<QString, QString> m_words;
};

QString byPattern(const QList<Statement> &statements, const QList<qsizetype> &group, qsizetype anchor)
{
    const Statement &said = statements[anchor];
    const auto pattern = patterns().constFind(said.measure);
    if (pattern == patterns().constEnd() || said.subject.isEmpty())
        return {};
    Filler filler;
    // A place in a list is that of the list that others of the group name.
    if (said.value->kind == QuantityKind::Rank)
        for (const qsizetype each : group)
            for (const QString &qualifier : statements[each].qualifiers)
                if (reasoning::qualifier(said, qualifier.section(u':', 0, 0)).isEmpty())
                    filler.set(qualifier.section(u':', 0, 0), scopeWords(qualifier.section(QStringLiteral(": "), 1)));
    for (const QString &qualifier : said.qualifiers) {
        const QString value = qualifier.section(QStringLiteral(": "), 1);
        if (!said.subject.contains(value))
            filler.set(qualifier.section(u':', 0, 0), scopeWords(value));
    }
    filler.set(QStringLiteral("subject"), said.subject);
    filler.set(QStringLiteral("subject's"), possessive(said.subject));
    filler.set(QStringLiteral("value"), valueWords(said, *pattern));
    filler.set(QStringLiteral("moved"), movedWord(said));
    filler.set(QStringLiteral("day"), commonDay(statements, group, anchor));
    return filler.fill(pattern->words);
}

// Whether words stand by themselves: they name their subject and do not begin with a word that points elsewhere.
int clearness(const Statement &statement)
{
    static const QSet<QString> pointers{
        QStringLiteral("it"),    QStringLiteral("that"), QStringLiteral("this"),  QStringLiteral("he"),
        QStringLiteral("she"),   QStringLiteral("they"), QStringLiteral("and"),   QStringLiteral("but"),
        QStringLiteral("which"), QStringLiteral("who"),  QStringLiteral("while"), QStringLiteral("as"),
        QStringLiteral("or"),    QStringLiteral("we"),   QStringLiteral("these"), QStringLiteral("those")};
    const QString words = statement.text.simplified();
    return 2 * int(!statement.subject.isEmpty() && words.contains(statement.subject))
        + 2 * int(!pointers.contains(words.section(u' ', 0, 0).toLower())) + int(words.size() <= LongestClearText)
        + int(!words.contains(u'“') && !words.contains(u'"'))
        + int(!words.startsWith(QLatin1String("The company")) && !words.startsWith(QLatin1String("The firm")));
}

// Whether words are but "the analysts wrote", "he told the newspaper".
bool isReporting(const QString &clause)
{
    constexpr qsizetype MostWords = 6;
    const QStringList words = clause.toLower().split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2 || words.size() > MostWords)
        return false;
    const auto verb = language::wordTables().verbs.constFind(words.last());
    return verb != language::wordTables().verbs.constEnd() && language::wordTables().reporting.contains(verb->lemma);
}

// The words without who says so behind them, with the name for "the company" at their head.
QString standalone(const Statement &statement)
{
    static const QRegularExpression label(QStringLiteral("^\\p{Lu}[\\p{Lu} .'-]+: "));
    QString words = statement.text.simplified().remove(label);
    while (words.endsWith(u'.') || words.endsWith(u',') || words.endsWith(u';'))
        words.chop(1);
    const qsizetype comma = words.lastIndexOf(QLatin1String(", "));
    const QString tail = comma > 0 ? words.mid(comma + 2) : QString();
    if (isReporting(tail) || tail.startsWith(QLatin1String("according to ")))
        words.truncate(comma);
    // "Analysts said the company owned …", "traders warned that …": what they said, unless it begins with a pronoun.
    static const QRegularExpression said(
        QStringLiteral("^(?:[^\\s,;:\\d]+ ){1,6}?(?:(?:said|says|say)(?: that)?|\\w+ed that) "
                       "(?!it |they |he |she |we |its |their |his |her )(?=(?:\\S+ ){3})"));
    words.remove(said);
    static const QRegularExpression nominal(
        QStringLiteral("^the (?:[\\w-]+ )?(?:company|firm|startup|start-up|lab|chipmaker|automaker|carmaker)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    if (!statement.subject.isEmpty() && !words.contains(statement.subject))
        words.replace(nominal, statement.subject);
    return words;
}

QString ownWords(const QList<Statement> &statements, const QList<qsizetype> &group)
{
    const qsizetype best = *std::max_element(group.cbegin(), group.cend(), [&](qsizetype a, qsizetype b) {
        return clearness(statements[a]) < clearness(statements[b]);
    });
    return standalone(statements[best]);
}

} // namespace

QString claimStatement(const QList<Statement> &statements)
{
    if (statements.isEmpty())
        return {};
    const reasoning::ValueSpread spread = reasoning::spreadOf(statements);
    if (spread.isEmpty()) {
        QList<qsizetype> all(statements.size());
        for (qsizetype i = 0; i < all.size(); ++i)
            all[i] = i;
        return capitalised(ownWords(statements, all));
    }
    const QList<qsizetype> &group = spread.groups.first().statements;
    const qsizetype anchor = anchorOf(group, statements);
    QString text = byPattern(statements, group, anchor);
    if (text.isEmpty()) {
        QList<qsizetype> same;
        for (const qsizetype each : group)
            if (statements[each].value->low == statements[anchor].value->low)
                same.append(each);
        text = ownWords(statements, same);
    }
    return capitalised(text);
}

} // namespace nutgraf::casework
