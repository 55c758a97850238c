// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/timepattern.h"

#include "app/language/numberparser.h"
#include "app/text/lexicon.h"

#include <algorithm>

namespace nutgraf::language {

namespace {

constexpr qsizetype LongestHoliday = 4;
constexpr int FirstYear = 1000;
constexpr int LastYear = 2199;

const QHash<QString, TimeClass> &elementClasses()
{
    static const QHash<QString, TimeClass> names{
        {QStringLiteral("month"), TimeClass::Month},       {QStringLiteral("weekday"), TimeClass::Weekday},
        {QStringLiteral("weekdays"), TimeClass::Weekdays}, {QStringLiteral("season"), TimeClass::Season},
        {QStringLiteral("unit"), TimeClass::Unit},         {QStringLiteral("units"), TimeClass::Units},
        {QStringLiteral("part"), TimeClass::Part},         {QStringLiteral("parts"), TimeClass::Parts},
        {QStringLiteral("dayword"), TimeClass::DayWord},   {QStringLiteral("ordinal"), TimeClass::Ordinal},
        {QStringLiteral("dir"), TimeClass::Dir},           {QStringLiteral("edge"), TimeClass::Edge},
        {QStringLiteral("decade"), TimeClass::Decade},     {QStringLiteral("quarter"), TimeClass::Quarter},
        {QStringLiteral("half"), TimeClass::Half},         {QStringLiteral("set"), TimeClass::Set},
        {QStringLiteral("between"), TimeClass::Between},   {QStringLiteral("day"), TimeClass::Day},
        {QStringLiteral("year"), TimeClass::Year},         {QStringLiteral("n"), TimeClass::N},
        {QStringLiteral("clock"), TimeClass::Clock},       {QStringLiteral("iso"), TimeClass::Iso},
        {QStringLiteral("slash"), TimeClass::Slash},       {QStringLiteral("holiday"), TimeClass::Holiday},
        {QStringLiteral("mod"), TimeClass::Mod},
    };
    return names;
}

struct HolidayTable
{
    QHash<QString, QString> rules; // by words with single spaces
    QSet<QString> firstWords;
};

const HolidayTable &holidays()
{
    static const HolidayTable table = [] {
        HolidayTable read;
        for (const QStringList &row : text::lexicon(QStringLiteral("holidays"))) {
            read.rules.insert(row.value(0), row.value(1));
            read.firstWords.insert(row.value(0).section(u' ', 0, 0));
        }
        return read;
    }();
    return table;
}

TimePattern::Element elementOf(QString text, const TimeWords &words)
{
    TimePattern::Element element;
    if (text.size() > 1 && text.startsWith(u'@')) {
        element.context = true;
        text.remove(0, 1);
    }
    if (text.size() > 1 && text.endsWith(u'?')) {
        element.optional = true;
        text.chop(1);
    }
    const bool classes = text.startsWith(u'<') && text.endsWith(u'>');
    if (classes)
        text = text.mid(1, text.size() - 2);
    for (QString name : text.split(u'|', Qt::SkipEmptyParts)) {
        if (classes && name.endsWith(u'2')) {
            element.slot = 1;
            name.chop(1);
        }
        const auto which = elementClasses().constFind(name);
        if (classes && which != elementClasses().constEnd())
            element.classes |= 1U << quint32(*which);
        else
            element.words.append(words.idOf(name));
    }
    return element;
}

// The patterns with an index of those that an atom may begin.
struct PatternTable
{
    QList<TimePattern> patterns;
    QHash<int, QList<qsizetype>> byWord;
    std::array<QList<qsizetype>, TimeClassCount> byClass;
    quint32 digitClasses = 0;
};

void indexPattern(PatternTable &table, qsizetype number)
{
    for (const TimePattern::Element &element : table.patterns[number].elements) {
        for (const int word : element.words)
            table.byWord[word].append(number);
        for (quint32 i = 0; i < TimeClassCount; ++i) {
            if (element.classes & (1U << i))
                table.byClass[i].append(number);
        }
        if (!element.optional)
            break;
    }
}

const PatternTable &patternTable()
{
    static const PatternTable table = [] {
        PatternTable read;
        const TimeWords &words = TimeWords::tables();
        for (const QStringList &row : text::lexicon(QStringLiteral("timepatterns"))) {
            TimePattern pattern{row.value(0), {}, {}, row.value(2), row.value(3)};
            for (const QString &element : row.value(1).split(u' ', Qt::SkipEmptyParts))
                pattern.elements.append(elementOf(element, words));
            if (!pattern.elements.isEmpty() && pattern.elements.first().context)
                pattern.before = pattern.elements.takeFirst();
            if (!pattern.elements.isEmpty())
                read.patterns.append(pattern);
        }
        for (qsizetype i = 0; i < read.patterns.size(); ++i)
            indexPattern(read, i);
        return read;
    }();
    return table;
}

// The classes that the program reads and that an atom may begin.
quint32 computedClasses(const TimeAtom &atom, QStringView text)
{
    const auto bit = [](TimeClass which) { return 1U << quint32(which); };
    quint32 classes = 0;
    if (atom.number >= 0)
        classes |= bit(TimeClass::Day) | bit(TimeClass::Year) | bit(TimeClass::N) | bit(TimeClass::Clock)
            | bit(TimeClass::Iso) | bit(TimeClass::Slash) | bit(TimeClass::Decade);
    else if (text[0].isDigit())
        classes |= bit(TimeClass::N);
    if (text == u"'")
        classes |= bit(TimeClass::Decade);
    if (!atom.word)
        return classes;
    if (atom.is(TimeClass::Number) || atom.is(TimeClass::Vague) || text.compare(u"a", Qt::CaseInsensitive) == 0
        || text.compare(u"an", Qt::CaseInsensitive) == 0)
        classes |= bit(TimeClass::N);
    if (atom.is(TimeClass::Modifier) || atom.is(TimeClass::Edge) || text.compare(u"the", Qt::CaseInsensitive) == 0)
        classes |= bit(TimeClass::Mod);
    if (atom.capitalized)
        classes |= bit(TimeClass::Holiday);
    return classes;
}

QDate nthWeekday(int year, int month, int weekday, int nth)
{
    if (nth > 0) {
        const QDate first(year, month, 1);
        return first.addDays((weekday - first.dayOfWeek() + 7) % 7 + (nth - 1) * 7);
    }
    const QDate last(year, month, QDate(year, month, 1).daysInMonth());
    return last.addDays(-((last.dayOfWeek() - weekday + 7) % 7));
}

// The Gregorian computus in its anonymous form (Meeus, Astronomical Algorithms, chapter 8).
QDate easter(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return QDate(year, n / 31, n % 31 + 1);
}

} // namespace

QDate holidayIn(const QString &name, int year)
{
    const QString rule = holidays().rules.value(name);
    if (rule.startsWith(QLatin1String("easter")))
        return easter(year).addDays(QStringView(rule).mid(6).toInt());
    const QStringList parts = rule.split(u' ');
    if (parts.size() == 3) {
        const QStringList nth = parts[2].split(u'+');
        return nthWeekday(year, parts[0].toInt(), parts[1].toInt(), nth[0].toInt()).addDays(nth.value(1).toInt());
    }
    return QDate::fromString(QStringLiteral("%1-%2").arg(year, 4, 10, QLatin1Char('0')).arg(rule), Qt::ISODate);
}

QList<TimeMatch> TimeMatcher::matchesAt(qsizetype atom) const
{
    const PatternTable &table = patternTable();
    const TimeAtom &first = m_atoms[atom];
    const QStringView text = first.span.in(m_view.folded);
    quint32 classes = computedClasses(first, text);
    if (!first.word && classes == 0)
        return {};
    QList<qsizetype> candidates;
    if (first.word) {
        classes |= first.word->classes;
        candidates = table.byWord.value(first.word->id);
    }
    for (quint32 i = 0; i < TimeClassCount; ++i) {
        if (classes & (1U << i))
            candidates += table.byClass[i];
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    QList<TimeMatch> found;
    for (const qsizetype candidate : std::as_const(candidates)) {
        TimeMatch each;
        each.pattern = &table.patterns[candidate];
        each.first = -1;
        TimeCaptures unused;
        if (each.pattern->before && (atom == 0 || readElement(*each.pattern->before, atom - 1, unused) != 1))
            continue;
        if (match(each, 0, atom))
            found.append(each);
    }
    std::stable_sort(found.begin(), found.end(), [](const TimeMatch &a, const TimeMatch &b) {
        return a.end != b.end ? a.end > b.end : a.reach > b.reach;
    });
    return found;
}

bool TimeMatcher::match(TimeMatch &match, qsizetype element, qsizetype atom) const
{
    if (element == match.pattern->elements.size()) {
        match.reach = atom;
        return match.first >= 0 && match.end > match.first;
    }
    const TimePattern::Element &wanted = match.pattern->elements[element];
    TimeMatch attempt = match;
    const qsizetype taken = atom < m_atoms.size() ? readElement(wanted, atom, attempt.read) : 0;
    if (taken > 0) {
        if (!wanted.context) {
            if (attempt.first < 0)
                attempt.first = atom;
            attempt.end = atom + taken;
        }
        if (this->match(attempt, element + 1, atom + taken)) {
            match = attempt;
            return true;
        }
    }
    return wanted.optional && this->match(match, element + 1, atom);
}

qsizetype TimeMatcher::readElement(const TimePattern::Element &element, qsizetype atom, TimeCaptures &read) const
{
    const TimeAtom &here = m_atoms[atom];
    if (here.word && element.words.contains(here.word->id))
        return 1;
    for (quint32 i = 0; i < TimeClassCount; ++i) {
        if ((element.classes & (1U << i)) == 0)
            continue;
        if (const qsizetype taken = readClass(TimeClass(i), element.slot, atom, read))
            return taken;
    }
    return 0;
}

qsizetype TimeMatcher::readClass(TimeClass which, int slot, qsizetype atom, TimeCaptures &read) const
{
    const TimeAtom &here = m_atoms[atom];
    switch (which) {
    case TimeClass::Day:
        if (here.number < 1 || here.number > 31 || here.digits > 2 || here.decade)
            return 0;
        read.day[slot] = here.number;
        return 1;
    case TimeClass::Year:
        if (here.digits != 4 || here.number < FirstYear || here.number > LastYear || here.decade || here.ordinal)
            return 0;
        read.year[slot] = here.number;
        return 1;
    case TimeClass::N:
        return readNumber(slot, atom, read);
    case TimeClass::Clock:
        return readClock(atom, read);
    case TimeClass::Iso:
        return readIso(atom, read);
    case TimeClass::Slash:
        return readSlash(atom, read);
    case TimeClass::Decade:
        return readDecade(atom, read);
    case TimeClass::Holiday:
        return readHoliday(atom, read);
    case TimeClass::Mod:
        return readMod(atom, read);
    default:
        break;
    }
    if (which == TimeClass::Ordinal && here.ordinal) {
        read.ordinal = here.number;
        return 1;
    }
    if (!here.is(which)
        || ((which == TimeClass::Month || which == TimeClass::Weekday) && here.word->needsCapital && !here.capitalized))
        return 0;
    const int value = here.value(which);
    switch (which) {
    case TimeClass::Month:
        read.month[slot] = value;
        read.monthNeedsContext = here.word->needsContext;
        break;
    case TimeClass::Weekday:
    case TimeClass::Weekdays:
        read.weekday = value;
        break;
    case TimeClass::Season:
        read.season = value;
        break;
    case TimeClass::Unit:
    case TimeClass::Units:
        read.unit = value;
        break;
    case TimeClass::Part:
    case TimeClass::Parts:
        read.part = value;
        break;
    case TimeClass::DayWord:
        read.dayWord = value;
        break;
    case TimeClass::Ordinal:
        read.ordinal = value;
        break;
    case TimeClass::Dir:
        read.dir = value;
        break;
    case TimeClass::Edge:
        read.modifier = value;
        break;
    case TimeClass::Quarter:
        read.quarter = value;
        break;
    case TimeClass::Half:
        read.half = value;
        break;
    case TimeClass::Set:
        read.set = value;
        break;
    default:
        break;
    }
    return 1;
}

bool TimeMatcher::isText(qsizetype atom, QStringView text) const
{
    const TimeAtom *here = at(atom);
    return here && here->span.in(m_view.folded).compare(text, Qt::CaseInsensitive) == 0;
}

bool TimeMatcher::isNumber(qsizetype atom, int digits) const
{
    const TimeAtom *here = at(atom);
    return here && here->digits == digits && !here->ordinal && !here->decade;
}

// "two", "2.5", "a", "a few", "several", "a couple of", "thirty - five".
qsizetype TimeMatcher::readNumber(int slot, qsizetype atom, TimeCaptures &read) const
{
    const TimeAtom &here = m_atoms[atom];
    const bool article = isText(atom, u"a") || isText(atom, u"an");
    const auto whole = [&](qsizetype endToken) {
        qsizetype end = atom;
        while (end < m_atoms.size() && m_atoms[end].token < endToken)
            ++end;
        return end - atom;
    };
    const qsizetype vagueAt = article ? atom + 1 : atom;
    if (const TimeAtom *vague = at(vagueAt); vague && vague->is(TimeClass::Vague)) {
        read.vague = true;
        read.number[slot] = vague->value(TimeClass::Vague);
        return vagueAt + 1 - atom + (isText(vagueAt + 1, u"of") ? 1 : 0);
    }
    if (article) {
        const auto number = parseNumber(m_view, here.token); // "a hundred"
        if (number && number->endToken > here.token + 1) {
            read.number[slot] = number->value.toDouble();
            return whole(number->endToken);
        }
        read.number[slot] = 1;
        read.oneByArticle = true;
        return 1;
    }
    if (!here.whole) {
        qsizetype end = atom;
        double sum = 0;
        while (at(end)
               && (at(end)->is(TimeClass::Number)
                   || (end > atom && isText(end, u"-") && at(end + 1) && at(end + 1)->is(TimeClass::Number)
                       && at(end + 1)->token == here.token))) {
            if (at(end)->is(TimeClass::Number))
                sum += at(end)->value(TimeClass::Number);
            ++end;
        }
        if (sum == 0 && here.number >= 0 && !here.ordinal && !here.decade) {
            read.number[slot] = here.number;
            return 1;
        }
        read.number[slot] = sum;
        return end - atom;
    }
    if (here.ordinal || here.decade)
        return 0;
    const auto number = parseNumber(m_view, here.token);
    if (!number)
        return 0;
    read.number[slot] = number->value.toDouble();
    return whole(number->endToken);
}

qsizetype TimeMatcher::readZone(qsizetype atom, TimeCaptures &read) const
{
    const TimeAtom *zone = at(atom);
    if (!zone || !zone->is(TimeClass::Zone) || !zone->capitalized)
        return 0;
    read.zone = true;
    read.offset = zone->value(TimeClass::Zone);
    return isText(atom + 1, u"time") ? 2 : 1;
}

// "9:30 p.m. EST", "10am", "14:48 UTC", "1400 GMT", "9 o'clock", "6:15".
qsizetype TimeMatcher::readClock(qsizetype atom, TimeCaptures &read) const
{
    const TimeAtom &here = m_atoms[atom];
    if (here.ordinal || here.decade || here.number < 0)
        return 0;
    qsizetype end = atom + 1;
    int hour = here.number;
    int minute = TimeCaptures::None;
    if (here.digits == 4) {
        if (here.number % 100 > 59 || !readZone(end, read))
            return 0;
        hour = here.number / 100;
        minute = here.number % 100;
    } else if (here.digits > 2) {
        return 0;
    } else if (isText(end, u":") && isNumber(end + 1, 2) && !at(end + 1)->spaceBefore) {
        minute = at(end + 1)->number;
        end += 2;
        if (isText(end, u":") && isNumber(end + 1, 2)) {
            read.second = at(end + 1)->number;
            end += 2;
        }
    }
    const TimeAtom *meridiem = at(end);
    if (meridiem && meridiem->is(TimeClass::Meridiem) && hour >= 1 && hour <= 12) {
        // "am" is a verb unless it stands by digits.
        hour = hour % 12 + (meridiem->value(TimeClass::Meridiem) == 1 ? 12 : 0);
        read.meridiem = true;
        ++end;
    } else if (isText(end, u"o'clock")) {
        ++end;
    } else if (minute == TimeCaptures::None && here.digits < 4) {
        return 0;
    }
    if (hour > 24 || (minute != TimeCaptures::None && minute > 59))
        return 0;
    read.hour = hour;
    read.minute = minute;
    return end + readZone(end, read) - atom;
}

// "2025-01-29", also with a time that is passed over.
qsizetype TimeMatcher::readIso(qsizetype atom, TimeCaptures &read) const
{
    if (!isNumber(atom, 4) || !isText(atom + 1, u"-") || !isNumber(atom + 2, 2) || !isText(atom + 3, u"-")
        || !isNumber(atom + 4, 2) || at(atom + 1)->spaceBefore || at(atom + 3)->spaceBefore)
        return 0;
    const QDate date(m_atoms[atom].number, m_atoms[atom + 2].number, m_atoms[atom + 4].number);
    if (!date.isValid())
        return 0;
    read.year[0] = date.year();
    read.month[0] = date.month();
    read.day[0] = date.day();
    return 5;
}

// "7/8/07" month first, unless that cannot be; and "9/11" by its name.
qsizetype TimeMatcher::readSlash(qsizetype atom, TimeCaptures &read) const
{
    const TimeAtom &here = m_atoms[atom];
    if (here.digits < 1 || here.digits > 4 || here.ordinal || !isText(atom + 1, u"/") || at(atom + 1)->spaceBefore)
        return 0;
    const TimeAtom *second = at(atom + 2);
    if (!second || second->digits < 1 || second->digits > 2 || second->spaceBefore)
        return 0;
    if (!isText(atom + 3, u"/")) {
        if (here.number != 9 || second->number != 11)
            return 0;
        read.year[0] = 2001;
        read.month[0] = 9;
        read.day[0] = 11;
        return 3;
    }
    const TimeAtom *third = at(atom + 4);
    if (!third || third->ordinal || third->digits == 0 || third->digits == 3)
        return 0;
    int year = third->number;
    int month = here.number;
    int day = second->number;
    if (here.digits == 4) {
        year = here.number;
        month = second->number;
        day = third->number;
    } else if (month > 12) {
        std::swap(month, day);
    }
    if (year < 100)
        year += year < 50 ? 2000 : 1900;
    if (!QDate::isValid(year, month, day))
        return 0;
    read.year[0] = year;
    read.month[0] = month;
    read.day[0] = day;
    return 5;
}

// "1990s", "'90s", "nineties".
qsizetype TimeMatcher::readDecade(qsizetype atom, TimeCaptures &read) const
{
    const TimeAtom &here = m_atoms[atom];
    if (here.is(TimeClass::Decade)) {
        read.decade = here.value(TimeClass::Decade);
        return 1;
    }
    const bool apostrophe = isText(atom, u"'");
    const TimeAtom *digits = at(apostrophe ? atom + 1 : atom);
    if (!digits || !digits->decade || digits->number % 10 != 0 || (digits->digits == 2 && !apostrophe)
        || (digits->digits == 4 && (digits->number < FirstYear || digits->number > LastYear)))
        return 0;
    read.decade = digits->number;
    return apostrophe ? 2 : 1;
}

qsizetype TimeMatcher::readHoliday(qsizetype atom, TimeCaptures &read) const
{
    if (!m_atoms[atom].capitalized)
        return 0;
    QString words;
    qsizetype taken = 0;
    for (qsizetype i = atom; i < m_atoms.size() && i < atom + LongestHoliday; ++i) {
        if (i > atom)
            words += u' ';
        words += m_atoms[i].span.in(m_view.folded).toString().toLower();
        if (i == atom && !holidays().firstWords.contains(words))
            return 0;
        if (holidays().rules.contains(words)) {
            read.holiday = words;
            taken = i + 1 - atom;
        }
    }
    return taken;
}

// "early", "mid -", "earlier in", "the late"; "the end of", "the beginning of".
qsizetype TimeMatcher::readMod(qsizetype atom, TimeCaptures &read) const
{
    constexpr int Late = 3;
    const qsizetype word = isText(atom, u"the") ? atom + 1 : atom;
    if (!at(word))
        return 0;
    const TimeAtom &here = *at(word);
    if (here.is(TimeClass::Modifier) && (word == atom || here.value(TimeClass::Modifier) <= Late)) {
        read.modifier = here.value(TimeClass::Modifier);
        const bool joined = isText(word + 1, u"-") && !at(word + 1)->spaceBefore;
        return word + (joined || isText(word + 1, u"in") ? 2 : 1) - atom;
    }
    if (!here.is(TimeClass::Edge) || !isText(word + 1, u"of"))
        return 0;
    read.modifier = here.value(TimeClass::Edge);
    return word + 2 - atom;
}

} // namespace nutgraf::language
