// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/edtfreader.h"

#include "storage/base/calendarday.h"

namespace nutgraf::storage {

namespace {

constexpr qint64 FarthestYear = 10'000'000'000'000'000;
constexpr qsizetype LongestYear = 18; // digits that surely fit a qint64

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

// Months of a grouping of EDTF level 1 and 2 as first month and length; a first month of 0 for none.
struct Grouping
{
    int firstMonth = 0;
    int months = 0;
};

Grouping groupingOf(int code)
{
    constexpr int Seasons[]{3, 6, 9, 12};
    if (code >= 21 && code <= 28)
        return {Seasons[(code - 21) % 4], 3};
    if (code >= 29 && code <= 32) // south: spring begins in September
        return {Seasons[(code - 29 + 2) % 4], 3};
    if (code >= 33 && code <= 36)
        return {(code - 33) * 3 + 1, 3};
    if (code >= 37 && code <= 39)
        return {(code - 37) * 4 + 1, 4};
    if (code == 40 || code == 41)
        return {(code - 40) * 6 + 1, 6};
    return {};
}

// Whether the two characters, X for any digit, can stand for the number.
bool fits(const QString &pattern, int number)
{
    return (pattern[0] == u'X' || pattern[0].digitValue() == number / 10)
        && (pattern[1] == u'X' || pattern[1].digitValue() == number % 10);
}

qint64 longYear(const EdtfDate &date)
{
    qint64 year = date.year.toLongLong();
    for (int i = 0; i < date.exponent && year <= FarthestYear; ++i)
        year *= 10;
    return date.negative ? -year : year;
}

// The year with its unspecified digits taken from the decimal digits of @p filling.
qint64 filledYear(const EdtfDate &date, int filling)
{
    qint64 year = 0;
    qint64 place = 1;
    for (qsizetype i = date.year.size(); i-- > 0; place *= 10) {
        int digit = date.year[i].digitValue();
        if (date.year[i] == u'X') {
            digit = filling % 10;
            filling /= 10;
        }
        year += digit * place;
    }
    return date.negative ? -year : year;
}

std::optional<CalendarDay> edgeInMonth(const EdtfDate &date, qint64 year, int month, EdtfEdge edge)
{
    const int length = daysInMonth(year, month);
    if (date.day.isEmpty())
        return CalendarDay{year, month, edge == EdtfEdge::LastDay ? length : 1};
    const bool up = edge == EdtfEdge::FirstDay;
    for (int day = up ? 1 : length; day >= 1 && day <= length; day += up ? 1 : -1) {
        if (fits(date.day, day))
            return CalendarDay{year, month, day};
    }
    return std::nullopt;
}

std::optional<CalendarDay> edgeInYear(const EdtfDate &date, qint64 year, EdtfEdge edge)
{
    const bool last = edge == EdtfEdge::LastDay;
    if (date.month.isEmpty())
        return last ? CalendarDay{year, 12, 31} : CalendarDay{year, 1, 1};
    if (!date.month.contains(u'X')) {
        const int code = date.month.toInt();
        if (code <= 12)
            return code < 1 ? std::nullopt : edgeInMonth(date, year, code, edge);
        const Grouping grouping = groupingOf(code);
        const int month = last ? grouping.firstMonth + grouping.months - 1 : grouping.firstMonth;
        const qint64 ofYear = month > 12 ? year + 1 : year;
        const int ofMonth = month > 12 ? month - 12 : month;
        return CalendarDay{ofYear, ofMonth, last ? daysInMonth(ofYear, ofMonth) : 1};
    }
    const bool up = edge == EdtfEdge::FirstDay;
    for (int month = up ? 1 : 12; month >= 1 && month <= 12; month += up ? 1 : -1) {
        if (!fits(date.month, month))
            continue;
        if (const auto found = edgeInMonth(date, year, month, edge))
            return found;
    }
    return std::nullopt;
}

std::optional<CalendarDay> edgeDay(const EdtfDate &date, EdtfEdge edge)
{
    if (date.isLong())
        return edgeInYear(date, longYear(date), edge);
    int fillings = 1;
    for (const QChar digit : date.year)
        fillings *= digit == u'X' ? 10 : 1;
    const bool up = (edge == EdtfEdge::FirstDay) != date.negative;
    for (int i = 0; i < fillings; ++i) {
        if (const auto found = edgeInYear(date, filledYear(date, up ? i : fillings - 1 - i), edge))
            return found;
    }
    return std::nullopt;
}

} // namespace

std::optional<qint64> edgeOf(const EdtfDate &date, EdtfEdge edge)
{
    if (date.isLong() && qAbs(longYear(date)) > FarthestYear)
        return std::nullopt;
    const auto day = edgeDay(date, edge);
    return day ? std::optional(day->julianDay()) : std::nullopt;
}

bool isPossible(const EdtfDate &date)
{
    return edgeDay(date, EdtfEdge::FirstDay).has_value();
}

bool EdtfReader::take(char16_t character)
{
    if (next() != character || atEnd())
        return false;
    ++m_at;
    return true;
}

bool EdtfReader::takeDots()
{
    if (m_text.mid(m_at, 2) != QLatin1String(".."))
        return false;
    m_at += 2;
    return true;
}

quint8 EdtfReader::readMark()
{
    quint8 mark = EdtfDate::Plain;
    if (take(u'?'))
        mark = EdtfDate::Uncertain;
    else if (take(u'~'))
        mark = EdtfDate::Approximate;
    else if (take(u'%'))
        mark = EdtfDate::Uncertain | EdtfDate::Approximate;
    m_marksSeen += mark == EdtfDate::Plain ? 0 : 1;
    return mark;
}

// A mark before a part is about that part alone, one behind it about the part and all before it.
bool EdtfReader::finishPart(int index, quint8 left, EdtfDate &date)
{
    const quint8 right = readMark();
    if (left != EdtfDate::Plain && right != EdtfDate::Plain && index > 0)
        return false;
    date.marks[size_t(index)] |= left;
    for (size_t i = 0; i <= size_t(index); ++i)
        date.marks[i] |= right;
    m_lastMarkTrails = right != EdtfDate::Plain;
    return true;
}

bool EdtfReader::readYear(EdtfDate &date)
{
    const quint8 left = readMark();
    const bool isLong = take(u'Y');
    date.negative = take(u'-');
    const qsizetype begin = m_at;
    while (isDigit(next()) || (next() == u'X' && !isLong))
        ++m_at;
    date.year = m_text.mid(begin, m_at - begin);
    if (isLong) {
        if (date.year.isEmpty() || date.year[0] == u'0' || date.year.size() > LongestYear)
            return false;
        if (take(u'E')) {
            const qsizetype from = m_at;
            while (isDigit(next()))
                ++m_at;
            date.exponent = QStringView(m_text).mid(from, m_at - from).toInt();
            if (date.exponent < 1 || m_at - from > 4)
                return false;
        }
        if (!date.isLong())
            return false;
    } else if (date.year.size() != 4 || (date.negative && date.year == QLatin1String("0000"))) {
        return false;
    }
    if (take(u'S')) {
        const qsizetype from = m_at;
        while (isDigit(next()))
            ++m_at;
        date.significantDigits = QStringView(m_text).mid(from, m_at - from).toInt();
        if (date.significantDigits < 1 || m_at - from > 3 || date.year.contains(u'X'))
            return false;
    }
    return finishPart(0, left, date);
}

bool EdtfReader::readPart(QString &part, int index, EdtfDate &date)
{
    const quint8 left = readMark();
    for (int i = 0; i < 2; ++i, ++m_at) {
        if (!isDigit(next()) && next() != u'X')
            return false;
        part.append(next());
    }
    return finishPart(index, left, date);
}

bool EdtfReader::readNumber(int low, int high)
{
    if (!isDigit(next()) || m_at + 1 >= m_text.size() || !isDigit(m_text[m_at + 1]))
        return false;
    const int number = m_text[m_at].digitValue() * 10 + m_text[m_at + 1].digitValue();
    m_at += 2;
    return number >= low && number <= high;
}

bool EdtfReader::readTime(EdtfDate &date)
{
    const qsizetype begin = m_at;
    if (!take(u'T'))
        return false;
    const bool endOfDay = m_text.mid(m_at, 8) == QLatin1String("24:00:00");
    if (endOfDay)
        m_at += 8;
    else if (!readNumber(0, 23) || !take(u':') || !readNumber(0, 59) || !take(u':') || !readNumber(0, 59))
        return false;
    if (!take(u'Z') && (take(u'+') || take(u'-'))) {
        const bool widest = m_text.mid(m_at, 2) == QLatin1String("14");
        if (!readNumber(0, 14) || (take(u':') && !readNumber(0, widest ? 0 : 59)))
            return false;
    }
    date.time = m_text.mid(begin, m_at - begin);
    return true;
}

bool EdtfReader::readDate(EdtfDate &date)
{
    m_marksSeen = 0;
    m_lastMarkTrails = false;
    if (!readYear(date))
        return false;
    const bool yearOnly = date.isLong() || date.significantDigits > 0;
    if (!yearOnly && take(u'-')) {
        if (!readPart(date.month, 1, date))
            return false;
        if (take(u'-') && !readPart(date.day, 2, date))
            return false;
    }
    if (next() == u'T') {
        const bool whole =
            !date.day.isEmpty() && m_marksSeen == 0 && !(date.year + date.month + date.day).contains(u'X');
        if (!whole || !readTime(date))
            return false;
    }
    if (!date.month.isEmpty() && !date.month.contains(u'X')) {
        const int month = date.month.toInt();
        const bool isGrouping = month >= 21 && month <= 41;
        if ((month < 1 || month > 12) && (!isGrouping || !date.day.isEmpty()))
            return false;
    }
    needs(levelOfDate(date));
    return isPossible(date);
}

int EdtfReader::levelOfDate(const EdtfDate &date) const
{
    if (date.exponent > 0 || date.significantDigits > 0 || m_marksSeen > 1 || (m_marksSeen == 1 && !m_lastMarkTrails))
        return 2;
    int level = date.negative || date.isLong() || m_marksSeen == 1 ? 1 : 0;
    const bool anyMonth = date.month == QLatin1String("XX");
    const bool anyDay = date.day == QLatin1String("XX");
    if (date.year.contains(u'X')) {
        const bool decadeOrCentury = isDigit(date.year[0]) && isDigit(date.year[1]) && date.year[3] == u'X';
        if (!decadeOrCentury || !date.month.isEmpty())
            return 2;
        level = 1;
    }
    if (date.month.contains(u'X') || date.day.contains(u'X')) {
        const bool lastParts = (date.day.isEmpty() && anyMonth) || (anyDay && (anyMonth || !date.month.contains(u'X')));
        if (!lastParts)
            return 2;
        level = 1;
    }
    if (!date.month.isEmpty() && !date.month.contains(u'X') && date.month.toInt() > 12)
        return date.month.toInt() > 24 ? 2 : 1;
    return level;
}

std::optional<Edtf> EdtfReader::read()
{
    if (next() == u'[' || next() == u'{')
        return readSet();
    const qsizetype slash = m_text.indexOf(u'/');
    if (slash >= 0)
        return readInterval(slash);
    Edtf edtf;
    Edtf::Member member;
    if (!readDate(member.from.date) || !atEnd())
        return std::nullopt;
    edtf.m_members.append(member);
    edtf.m_level = m_level;
    return edtf;
}

std::optional<Edtf> EdtfReader::readInterval(qsizetype slash)
{
    Edtf edtf;
    edtf.m_form = Edtf::Form::Interval;
    Edtf::Member member;
    member.isRange = true;
    const auto readEnd = [this](Edtf::End &end, qsizetype stop) {
        if (takeDots()) {
            end.kind = Edtf::EndKind::Open;
            needs(1);
        } else if (m_at == stop) {
            end.kind = Edtf::EndKind::Unknown;
            needs(1);
        } else if (!readDate(end.date) || end.date.isLong() || end.date.significantDigits > 0
                   || !end.date.time.isEmpty()) {
            return false; // intervals are of plain dates
        }
        return m_at == stop;
    };
    if (!readEnd(member.from, slash) || !take(u'/') || !readEnd(member.to, m_text.size()))
        return std::nullopt;
    if (member.from.kind == Edtf::EndKind::Unknown && member.to.kind == Edtf::EndKind::Unknown)
        return std::nullopt;
    if (member.from.kind == Edtf::EndKind::Date && member.to.kind == Edtf::EndKind::Date
        && edgeOf(member.from.date, EdtfEdge::FirstDay) > edgeOf(member.to.date, EdtfEdge::FirstDayOfLatest))
        return std::nullopt;
    edtf.m_members.append(member);
    edtf.m_level = m_level;
    return edtf;
}

bool EdtfReader::readSetMember(QList<Edtf::Member> &members, bool isFirst)
{
    Edtf::Member member;
    const auto readPlain = [this](EdtfDate &date) { return readDate(date) && date.time.isEmpty(); };
    if (takeDots()) {
        member.isRange = true;
        member.from.kind = Edtf::EndKind::Open;
        if (!isFirst || !readPlain(member.to.date))
            return false;
    } else {
        if (!readPlain(member.from.date))
            return false;
        if (takeDots()) {
            member.isRange = true;
            if (next() == u']' || next() == u'}')
                member.to.kind = Edtf::EndKind::Open;
            else if (!readPlain(member.to.date)
                     || edgeOf(member.from.date, EdtfEdge::FirstDay)
                         > edgeOf(member.to.date, EdtfEdge::FirstDayOfLatest))
                return false;
        }
    }
    members.append(member);
    return true;
}

std::optional<Edtf> EdtfReader::readSet()
{
    Edtf edtf;
    edtf.m_form = next() == u'[' ? Edtf::Form::OneOf : Edtf::Form::AllOf;
    const char16_t closing = next() == u'[' ? u']' : u'}';
    ++m_at;
    do {
        if (!readSetMember(edtf.m_members, edtf.m_members.isEmpty()))
            return std::nullopt;
    } while (take(u','));
    if (!take(closing) || !atEnd())
        return std::nullopt;
    edtf.m_level = 2;
    return edtf;
}

} // namespace nutgraf::storage
