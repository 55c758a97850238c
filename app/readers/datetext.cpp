// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/datetext.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace nutgraf::readers {

namespace {

constexpr qsizetype LongestSearched = 400;

/// Lower-case month names and their usual short forms in several languages.
const QHash<QString, int> &monthNames()
{
    static const QHash<QString, int> Names = [] {
        QHash<QString, int> names;
        for (const QLocale::Language language :
             {QLocale::English,    QLocale::German,          QLocale::French,    QLocale::Spanish, QLocale::Italian,
              QLocale::Portuguese, QLocale::Dutch,           QLocale::Swedish,   QLocale::Danish,  QLocale::Polish,
              QLocale::Czech,      QLocale::NorwegianBokmal, QLocale::Finnish,   QLocale::Turkish, QLocale::Russian,
              QLocale::Ukrainian,  QLocale::Romanian,        QLocale::Hungarian, QLocale::Greek,   QLocale::Indonesian,
              QLocale::Catalan}) {
            const QLocale locale(language);
            for (int month = 1; month <= 12; ++month)
                for (const QLocale::FormatType format : {QLocale::LongFormat, QLocale::ShortFormat})
                    for (QString name : {locale.monthName(month, format), locale.standaloneMonthName(month, format)}) {
                        name = name.toLower();
                        while (name.endsWith(u'.'))
                            name.chop(1);
                        if (name.size() >= 3 && !names.contains(name))
                            names.insert(name, month);
                    }
        }
        names.insert(QStringLiteral("sept"), 9);
        return names;
    }();
    return Names;
}

struct Word
{
    enum Kind { Number, Letters, Mark } kind = Mark;
    QStringView text;
    int number = 0;
    bool gluedToNext = false; ///< no blank between this word and the next
};

QList<Word> wordsOf(QStringView text)
{
    QList<Word> words;
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].isSpace()) {
            if (!words.isEmpty())
                words.last().gluedToNext = false;
            ++i;
            continue;
        }
        qsizetype end = i + 1;
        Word word;
        if (text[i].isDigit()) {
            while (end < text.size() && text[end].isDigit())
                ++end;
            word.kind = Word::Number;
            word.number = end - i <= 8 ? text.sliced(i, end - i).toInt() : -1;
        } else if (text[i].isLetter()) {
            while (end < text.size() && text[end].isLetter())
                ++end;
            word.kind = Word::Letters;
        }
        word.text = text.sliced(i, end - i);
        word.gluedToNext = true;
        words.append(word);
        i = end;
    }
    return words;
}

bool isYear(const Word &word)
{
    return word.kind == Word::Number && word.text.size() == 4 && word.number >= 1900 && word.number <= 2100;
}

bool isDay(const Word &word)
{
    return word.kind == Word::Number && word.text.size() <= 2 && word.number >= 1 && word.number <= 31;
}

int monthOf(const Word &word)
{
    return word.kind == Word::Letters && word.text.size() >= 3 ? monthNames().value(word.text.toString().toLower(), 0)
                                                               : 0;
}

QString dayText(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

bool isFiller(const Word &word)
{
    if (word.kind == Word::Mark)
        return word.text == u"," || word.text == u".";
    static const QStringList Fillers{QStringLiteral("st"),  QStringLiteral("nd"), QStringLiteral("rd"),
                                     QStringLiteral("th"),  QStringLiteral("de"), QStringLiteral("of"),
                                     QStringLiteral("del"), QStringLiteral("er")};
    return word.kind == Word::Letters && Fillers.contains(word.text.toString(), Qt::CaseInsensitive);
}

qsizetype skipFillers(const QList<Word> &words, qsizetype at)
{
    while (at < words.size() && isFiller(words[at]))
        ++at;
    return at;
}

/// "January 27, 2025", "January 2025" at @p at; the index past it in @p end.
QString monthFirst(const QList<Word> &words, qsizetype at, qsizetype *end)
{
    const int month = monthOf(words[at]);
    if (month == 0)
        return {};
    const qsizetype next = skipFillers(words, at + 1);
    if (next >= words.size())
        return {};
    if (isYear(words[next])) {
        *end = next + 1;
        return QStringLiteral("%1-%2").arg(words[next].number).arg(month, 2, 10, QLatin1Char('0'));
    }
    if (!isDay(words[next]))
        return {};
    const qsizetype year = skipFillers(words, next + 1);
    if (year >= words.size() || !isYear(words[year]))
        return {};
    *end = year + 1;
    return dayText(words[year].number, month, words[next].number);
}

/// "27 January 2025", "27th of Jan., 2025", "27-Jan-2025".
QString dayFirst(const QList<Word> &words, qsizetype at, qsizetype *end)
{
    if (!isDay(words[at]))
        return {};
    const auto skip = [&words](qsizetype index) {
        while (index < words.size() && (isFiller(words[index]) || words[index].text == u"-"))
            ++index;
        return index;
    };
    const qsizetype month = skip(at + 1);
    if (month >= words.size() || monthOf(words[month]) == 0)
        return {};
    const qsizetype year = skip(month + 1);
    if (year >= words.size() || !isYear(words[year]))
        return {};
    *end = year + 1;
    return dayText(words[year].number, monthOf(words[month]), words[at].number);
}

/// "2025-01-27", "2025/1/27", "27/01/2025", "27.1.2025", and "1/27/25".
QString numeric(const QList<Word> &words, qsizetype at, NumericOrder order, qsizetype *end)
{
    if (at + 4 >= words.size() || words[at].kind != Word::Number || words[at + 2].kind != Word::Number
        || words[at + 4].kind != Word::Number || words[at + 1].kind != Word::Mark
        || words[at + 1].text != words[at + 3].text)
        return {};
    const QChar mark = words[at + 1].text.front();
    if (mark != u'-' && mark != u'/' && mark != u'.')
        return {};
    if (at > 0 && words[at - 1].gluedToNext && words[at - 1].text == words[at + 1].text)
        return {}; // in the midst of a longer number
    *end = at + 5;
    if (isYear(words[at]) && isDay(words[at + 4]))
        return dayText(words[at].number, words[at + 2].number, words[at + 4].number);
    int year = words[at + 4].number;
    if (words[at + 4].text.size() == 2 && mark == u'/')
        year += year < 70 ? 2000 : 1900;
    else if (!isYear(words[at + 4]))
        return {};
    if (!isDay(words[at]) || !isDay(words[at + 2]))
        return {};
    int day = words[at].number;
    int month = words[at + 2].number;
    if (month > 12 || (day <= 12 && order == NumericOrder::MonthFirst && mark == u'/'))
        std::swap(day, month);
    return dayText(year, month, day);
}

/// "2025年1月27日", "2025년 1월 27일".
QString withSigns(const QList<Word> &words, qsizetype at, qsizetype *end)
{
    if (at + 5 >= words.size() || !isYear(words[at]) || !isDay(words[at + 4]))
        return {};
    const auto is = [&words](qsizetype index, QStringView chinese, QStringView korean) {
        return words[index].text == chinese || words[index].text == korean;
    };
    if (!is(at + 1, u"年", u"년") || !is(at + 3, u"月", u"월")
        || !(words[at + 5].text.startsWith(u'日') || words[at + 5].text.startsWith(u'일')))
        return {};
    *end = at + 6;
    return dayText(words[at].number, words[at + 2].number, words[at + 4].number);
}

/// "2025. január 27.", "2025 January 27".
QString yearFirst(const QList<Word> &words, qsizetype at, qsizetype *end)
{
    if (!isYear(words[at]))
        return {};
    const qsizetype month = skipFillers(words, at + 1);
    if (month >= words.size() || monthOf(words[month]) == 0)
        return {};
    const qsizetype day = skipFillers(words, month + 1);
    if (day >= words.size() || !isDay(words[day]) || (day + 1 < words.size() && isYear(words[day + 1])))
        return {};
    *end = day + 1;
    return dayText(words[at].number, monthOf(words[month]), words[day].number);
}

QString dateAt(const QList<Word> &words, qsizetype at, NumericOrder order, qsizetype *end)
{
    QString date = monthFirst(words, at, end);
    if (date.isEmpty())
        date = dayFirst(words, at, end);
    if (date.isEmpty())
        date = yearFirst(words, at, end);
    if (date.isEmpty())
        date = withSigns(words, at, end);
    if (date.isEmpty())
        date = numeric(words, at, order, end);
    return date;
}

bool isTwoDigits(QStringView text, qsizetype at)
{
    return at + 1 < text.size() && text[at].isDigit() && text[at + 1].isDigit();
}

/// "+0100", "+01:00", "-05", "Z" as EDTF writes them; empty when there is none.
QString zoneOf(QStringView rest)
{
    rest = rest.trimmed();
    if (rest.startsWith(u'Z') || rest.startsWith(u'z') || rest.startsWith(QLatin1String("GMT"))
        || rest.startsWith(QLatin1String("UTC")))
        return QStringLiteral("Z");
    if (rest.size() < 3 || (rest[0] != u'+' && rest[0] != u'-') || !isTwoDigits(rest, 1))
        return {};
    const qsizetype minutes = rest.size() > 3 && rest[3] == u':' ? 4 : 3;
    return rest.first(3).toString() + u':'
        + (isTwoDigits(rest, minutes) ? rest.sliced(minutes, 2).toString() : QStringLiteral("00"));
}

/// ISO 8601: yyyy-mm-dd, then perhaps a time of day and a zone.
QString parseIso(QStringView value)
{
    if (value.size() >= 8 && std::all_of(value.begin(), value.begin() + 8, [](QChar c) { return c.isDigit(); })
        && (value.size() == 8 || value[8] == u'T' || value[8] == u' ')) {
        const QString plain =
            value.first(4).toString() + u'-' + value.sliced(4, 2).toString() + u'-' + value.sliced(6, 2).toString();
        return QDate::fromString(plain, Qt::ISODate).isValid() ? plain : QString();
    }
    const qsizetype separator = value.size() >= 10 ? 4 : -1;
    if (separator < 0 || (value[4] != u'-' && value[4] != u'/') || value[7] != value[4])
        return {};
    const QDate date(value.first(4).toInt(), value.sliced(5, 2).toInt(), value.sliced(8, 2).toInt());
    if (!date.isValid() || date.year() < 1000)
        return {};
    const QString day = date.toString(Qt::ISODate);
    QStringView rest = value.sliced(10);
    if (rest.size() < 6 || (rest[0] != u'T' && rest[0] != u't' && rest[0] != u' '))
        return day;
    rest = rest.sliced(1).trimmed();
    if (rest.size() < 5 || !isTwoDigits(rest, 0) || rest[2] != u':' || !isTwoDigits(rest, 3))
        return day;
    QString clock = rest.first(5).toString();
    qsizetype at = 5;
    if (rest.size() >= 8 && rest[5] == u':' && isTwoDigits(rest, 6)) {
        clock += rest.sliced(5, 3);
        at = 8;
        if (at < rest.size() && (rest[at] == u'.' || rest[at] == u','))
            for (++at; at < rest.size() && rest[at].isDigit();)
                ++at;
    } else {
        clock += QStringLiteral(":00");
    }
    if (!QTime::fromString(clock, QStringLiteral("hh:mm:ss")).isValid())
        return day;
    return day + u'T' + clock + zoneOf(rest.sliced(at));
}

QString parseEpoch(QStringView value)
{
    if ((value.size() != 10 && value.size() != 13)
        || !std::all_of(value.begin(), value.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return {};
    const qint64 number = value.toLongLong();
    const QDateTime time = value.size() == 10 ? QDateTime::fromSecsSinceEpoch(number, Qt::UTC)
                                              : QDateTime::fromMSecsSinceEpoch(number, Qt::UTC);
    const int year = time.date().year();
    return year < 1985 || year > 2100 ? QString() : time.toString(QStringLiteral("yyyy-MM-ddThh:mm:ssZ"));
}

bool isDateWord(const QString &lower)
{
    static const QSet<QString> Words = [] {
        QSet<QString> words;
        for (const char *word :
             {"published", "publishes", "updated", "modified", "posted",   "date",     "on",  "at",
              "last",      "first",     "am",      "pm",       "a",        "p",        "m",   "et",
              "est",       "edt",       "pt",      "pst",      "pdt",      "ct",       "cst", "cdt",
              "mt",        "gmt",       "utc",     "bst",      "cet",      "cest",     "ist", "jst",
              "aest",      "created",   "issued",  "release",  "released", "reviewed", "and", "revised"})
            words.insert(QLatin1String(word));
        const QLocale english(QLocale::English);
        for (int day = 1; day <= 7; ++day) {
            words.insert(english.dayName(day).toLower());
            words.insert(english.dayName(day, QLocale::ShortFormat).toLower());
        }
        words.insert(QStringLiteral("tues"));
        words.insert(QStringLiteral("thurs"));
        words.insert(QStringLiteral("wednes"));
        return words;
    }();
    return Words.contains(lower);
}

} // namespace

NumericOrder numericOrder(QStringView language)
{
    const QString lower = language.toString().toLower().replace(u'_', u'-');
    return lower.isEmpty() || lower == QLatin1String("en") || lower == QLatin1String("en-us") ? NumericOrder::MonthFirst
                                                                                              : NumericOrder::DayFirst;
}

QString parseDateText(QStringView text, NumericOrder order)
{
    const QList<Word> words = wordsOf(text.first(std::min(text.size(), LongestSearched)));
    qsizetype end = 0;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString date = dateAt(words, at, order, &end);
        if (!date.isEmpty())
            return date;
    }
    return {};
}

QString parseDateValue(QStringView value, NumericOrder order)
{
    value = value.trimmed();
    QString date = parseIso(value);
    if (date.isEmpty())
        date = parseEpoch(value);
    if (!date.isEmpty() || value.size() > 80)
        return date;
    const QDateTime mail = QDateTime::fromString(value.toString(), Qt::RFC2822Date);
    if (mail.isValid())
        return mail.toString(Qt::ISODate);
    if (value.size() == 7 && value[4] == u'-' && QDate(value.first(4).toInt(), value.sliced(5).toInt(), 1).isValid())
        return value.toString();
    return parseDateText(value, order);
}

QString parseDateInUrl(const QString &url)
{
    const QString path = QUrl(url).path();
    const QList<Word> words = wordsOf(path);
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (words[at].kind == Word::Number && words[at].text.size() == 8 && words[at].number > 19000000) {
            const int number = words[at].number;
            const QString date = dayText(number / 10000, number / 100 % 100, number % 100);
            if (!date.isEmpty() && isYear({Word::Number, words[at].text.first(4), number / 10000, false}))
                return date;
        }
        if (!isYear(words[at]) || at + 4 >= words.size() || words[at + 1].text != words[at + 3].text)
            continue;
        const QChar mark = words[at + 1].text.front();
        if ((mark != u'/' && mark != u'-' && mark != u'_') || !isDay(words[at + 4]))
            continue;
        const int month = isDay(words[at + 2]) ? words[at + 2].number : monthOf(words[at + 2]);
        const QString date = dayText(words[at].number, month, words[at + 4].number);
        if (!date.isEmpty())
            return date;
    }
    return {};
}

bool isDateLine(QStringView text)
{
    if (text.size() > 120)
        return false;
    const QList<Word> words = wordsOf(text);
    bool found = false;
    for (qsizetype at = 0; at < words.size(); ++at) {
        qsizetype end = 0;
        if (!dateAt(words, at, NumericOrder::MonthFirst, &end).isEmpty()) {
            found = true;
            at = end - 1;
            continue;
        }
        if (words[at].kind == Word::Letters && !isDateWord(words[at].text.toString().toLower()))
            return false;
    }
    return found;
}

} // namespace nutgraf::readers
