// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/feeddate.h"

#include "app/readers/datewords.h"

#include <algorithm>
#include <array>

namespace nutgraf::readers {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/// Days since 1970 of a day of the Gregorian calendar, by the usual reckoning of years from March on.
qint64 daysSince1970(int year, int month, int day)
{
    const qint64 y = month <= 2 ? year - 1 : year;
    const qint64 era = (y >= 0 ? y : y - 399) / 400;
    const qint64 yearOfEra = y - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

bool isLeap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int daysIn(int year, int month)
{
    static constexpr std::array<int, 12> Days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : Days[std::size_t(month - 1)];
}

struct Moment
{
    int year = 0;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int zone = 0; ///< minutes east of Greenwich
};

std::optional<qint64> secondsOf(const Moment &m)
{
    if (m.year < 1 || m.year > 9999 || m.month < 1 || m.month > 12 || m.day < 1 || m.day > daysIn(m.year, m.month))
        return std::nullopt;
    if (m.hour < 0 || m.hour > 24 || m.minute > 59 || m.second > 60 || (m.hour == 24 && (m.minute || m.second)))
        return std::nullopt;
    return daysSince1970(m.year, m.month, m.day) * 86400 + m.hour * 3600 + m.minute * 60 + m.second - m.zone * 60;
}

/// Two digits are of the years 1970 to 2069.
int fullYear(int year, std::size_t digits)
{
    if (digits >= 3)
        return digits == 3 ? 1900 + year : year;
    return year < 70 ? 2000 + year : 1900 + year;
}

/// Reads text from left to right.
struct Cursor
{
    std::string_view text;
    std::size_t at = 0;

    bool atEnd() const { return at >= text.size(); }
    char peek() const { return atEnd() ? '\0' : text[at]; }
    bool take(char c)
    {
        if (peek() != c)
            return false;
        ++at;
        return true;
    }
    void skipBlanks()
    {
        while (!atEnd() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r'))
            ++at;
    }
    /// Number of at most @p most digits; how many were read is told by @p count.
    int number(std::size_t most, std::size_t &count)
    {
        int value = 0;
        count = 0;
        while (count < most && isDigit(peek())) {
            value = value * 10 + (text[at++] - '0');
            ++count;
        }
        return value;
    }
    std::string_view word()
    {
        const std::size_t start = at;
        while (!atEnd() && (isLetter(text[at]) || (text[at] & 0x80) != 0))
            ++at;
        return text.substr(start, at - start);
    }
};

/// "+01:00", "-0530", "Z", "+1"; false when it is none of them.
bool readOffset(Cursor &in, int &zone)
{
    if (in.take('Z') || in.take('z')) {
        zone = 0;
        return true;
    }
    const char sign = in.peek();
    if (sign != '+' && sign != '-')
        return false;
    ++in.at;
    std::size_t count = 0;
    int hours = in.number(4, count);
    int minutes = 0;
    if (count == 0)
        return false;
    if (count > 2) {
        minutes = hours % 100;
        hours /= 100;
    } else if (in.take(':')) {
        minutes = in.number(2, count);
    }
    if (hours > 24 || minutes > 59)
        return false;
    zone = (hours * 60 + minutes) * (sign == '-' ? -1 : 1);
    return true;
}

/// "12:30", "12:30:05", "12:30:05.123", "12.30"; false when it is no time.
bool readTime(Cursor &in, Moment &moment)
{
    std::size_t count = 0;
    const std::size_t start = in.at;
    moment.hour = in.number(2, count);
    if (count == 0 || (in.peek() != ':' && in.peek() != '.')) {
        in.at = start;
        moment.hour = 0;
        return false;
    }
    const char separator = in.peek();
    ++in.at;
    moment.minute = in.number(2, count);
    if (count == 0) {
        in.at = start;
        return false;
    }
    if (in.peek() == separator || in.peek() == ':') {
        ++in.at;
        moment.second = in.number(2, count);
    }
    if ((in.peek() == '.' || in.peek() == ',') && in.at + 1 < in.text.size() && isDigit(in.text[in.at + 1])) {
        ++in.at;
        while (isDigit(in.peek()))
            ++in.at;
    }
    return true;
}

/// Time and zone behind an ISO date: "T10:14:55Z", " 10:14 +0100", "T101455".
bool readIsoTime(Cursor &in, Moment &moment)
{
    in.skipBlanks();
    if (in.atEnd())
        return true;
    if (!in.take('T') && !in.take('t') && !isDigit(in.peek()) && in.peek() != 'Z' && in.peek() != '+'
        && in.peek() != '-')
        return false;
    in.skipBlanks();
    if (isDigit(in.peek()) && !readTime(in, moment)) {
        std::size_t count = 0;
        const int digits = in.number(6, count);
        if (count == 6)
            moment.second = digits % 100;
        if (count != 2 && count != 4 && count != 6)
            return false;
        const int upper = count == 6 ? digits / 100 : digits;
        moment.hour = count == 2 ? upper : upper / 100;
        moment.minute = count == 2 ? 0 : upper % 100;
    }
    in.skipBlanks();
    if (in.atEnd())
        return true;
    if (readOffset(in, moment.zone))
        return true;
    const std::string_view name = in.word();
    return name == "UTC" || name == "GMT" || name == "UT" || name.empty();
}

std::optional<qint64> ordinalSeconds(Moment moment, int dayOfYear)
{
    if (dayOfYear < 1 || dayOfYear > (isLeap(moment.year) ? 366 : 365))
        return std::nullopt;
    const auto first = secondsOf(moment);
    return first ? std::optional(*first + qint64(dayOfYear - 1) * 86400) : std::nullopt;
}

std::optional<qint64> weekSeconds(const Moment &moment, int week, int weekday)
{
    if (week < 1 || week > 53 || weekday < 1 || weekday > 7)
        return std::nullopt;
    // The week that holds 4 January is the first; 1970-01-01 was a Thursday.
    const qint64 fourth = daysSince1970(moment.year, 1, 4);
    const qint64 monday = fourth - ((fourth + 3) % 7 + 7) % 7;
    Moment start = moment;
    start.month = 1;
    start.day = 4;
    const auto base = secondsOf(start);
    return base ? std::optional(*base + (monday - fourth + (week - 1) * 7 + weekday - 1) * 86400) : std::nullopt;
}

/// Dates that begin with a year of four digits: ISO 8601 in its forms, and slashes or dots for hyphens.
std::optional<qint64> readIso(std::string_view text)
{
    Cursor in{text};
    std::size_t digits = 0;
    Moment moment;
    moment.year = in.number(4, digits);
    if (digits != 4)
        return std::nullopt;
    std::size_t count = 0;
    const char separator = in.peek();
    if (separator == 'W' || (separator == '-' && in.at + 1 < text.size() && text[in.at + 1] == 'W')) {
        in.at += separator == 'W' ? 1 : 2;
        const int week = in.number(2, count);
        in.take('-');
        std::size_t dayDigits = 0;
        const int day = in.number(1, dayDigits);
        if (count != 2 || !readIsoTime(in, moment))
            return std::nullopt;
        return weekSeconds(moment, week, dayDigits > 0 ? day : 1);
    }
    if (isDigit(separator)) { // 20031231, 2003365, 200312
        const int rest = in.number(4, count);
        if (count == 3) {
            return readIsoTime(in, moment) ? ordinalSeconds(moment, rest) : std::nullopt;
        }
        if (count != 4 && count != 2)
            return std::nullopt;
        moment.month = count == 4 ? rest / 100 : rest;
        moment.day = count == 4 ? rest % 100 : 1;
        return readIsoTime(in, moment) ? secondsOf(moment) : std::nullopt;
    }
    if (separator == '-' || separator == '/' || separator == '.') {
        ++in.at;
        moment.month = in.number(3, count);
        if (count == 3) {
            const int dayOfYear = moment.month;
            moment.month = 1;
            return readIsoTime(in, moment) ? ordinalSeconds(moment, dayOfYear) : std::nullopt;
        }
        if (count == 0)
            return std::nullopt;
        if (in.take(separator)) {
            moment.day = in.number(2, count);
            if (count == 0)
                return std::nullopt;
        }
        return readIsoTime(in, moment) ? secondsOf(moment) : std::nullopt;
    }
    return readIsoTime(in, moment) ? secondsOf(moment) : std::nullopt;
}

/// Everything with a month in words, in any order: "Thu, 01 Jan 2004 19:48:21 GMT", "Jan 1 2004", "01-Jan-04 7:48 PM
/// EST", "Thu Jan  1 19:48:21 2004", "2004 January 1".
class WordedDate
{
public:
    std::optional<qint64> read(std::string_view text)
    {
        Cursor in{text};
        while (!in.atEnd())
            if (!token(in))
                return std::nullopt;
        return finish();
    }

private:
    bool token(Cursor &in)
    {
        const char c = in.peek();
        if (isDigit(c))
            return digits(in);
        if ((c == '+' || c == '-') && m_timed) {
            const std::size_t start = in.at;
            int zone = 0;
            if (readOffset(in, zone)) {
                m_moment.zone = zone;
                return true;
            }
            in.at = start + 1;
            return true;
        }
        if (isLetter(c) || (c & 0x80) != 0)
            return word(in);
        ++in.at; // commas, brackets, hyphens between day and month
        return true;
    }

    bool digits(Cursor &in)
    {
        if (!m_timed) {
            const Moment before = m_moment;
            if (readTime(in, m_moment)) {
                // "31.12.2003" is no time
                if (in.peek() != '.' && m_moment.hour <= 24) {
                    m_timed = true;
                    return true;
                }
                return false;
            }
            m_moment = before;
        }
        std::size_t count = 0;
        const int value = in.number(9, count);
        if (count > 4)
            return false;
        if (count >= 3) {
            m_moment.year = fullYear(value, count);
            m_hasYear = true;
        } else if (!m_hasDay && value >= 1 && value <= 31) {
            m_moment.day = value;
            m_hasDay = true;
        } else if (!m_hasYear) {
            m_moment.year = fullYear(value, count);
            m_hasYear = true;
        } else if (m_timed) {
            return true; // a stray number behind the time
        } else {
            m_moment.hour = value; // "1 Jan 2004 19 GMT"
            m_timed = true;
        }
        return true;
    }

    bool word(Cursor &in)
    {
        const std::string_view word = in.word();
        if (!m_hasMonth)
            if (const int month = isWeekday(word, in) ? 0 : monthOf(word); month > 0) {
                m_moment.month = month;
                m_hasMonth = true;
                return true;
            }
        const std::string lower = loweredWord(word);
        if (lower == "pm" && m_moment.hour < 12)
            m_moment.hour += 12;
        else if (lower == "am" && m_moment.hour == 12)
            m_moment.hour = 0;
        else if (const auto zone = zoneOf(lower); zone && (m_timed || m_hasYear))
            m_moment.zone = *zone;
        return true;
    }

    /// A word before a comma is a weekday ("Mar" is Tuesday in Spanish, March in English).
    bool isWeekday(std::string_view word, const Cursor &in) const
    {
        return in.peek() == ',' && !m_hasDay && word.size() <= 4 && !m_hasYear && loweredWord(word) != "may";
    }

    std::optional<qint64> finish() const
    {
        if (!m_hasMonth || !m_hasYear)
            return std::nullopt;
        return secondsOf(m_moment);
    }

    Moment m_moment;
    bool m_hasYear = false;
    bool m_hasMonth = false;
    bool m_hasDay = false;
    bool m_timed = false;
};

/// "2004년 5월 28일 (금) 오후 11:31:39", "2004年5月28日 23:31:39", and "2004-05-28 오후 11:31:39".
std::optional<qint64> readEastern(std::string_view text)
{
    Cursor in{text};
    std::array<int, 3> date{};
    std::size_t parts = 0;
    Moment moment;
    bool timed = false;
    int zone = 9 * 60;
    const bool japaneseOrKorean = text.find("년") != std::string_view::npos || text.find("오") != std::string_view::npos
        || text.find("日") != std::string_view::npos;
    if (!japaneseOrKorean)
        return std::nullopt;
    const bool chinese = text.find("日") != std::string_view::npos && text.find("년") == std::string_view::npos;
    if (chinese)
        zone = 8 * 60;
    const bool afternoon = text.find("오후") != std::string_view::npos || text.find("下午") != std::string_view::npos;
    const bool morning = text.find("오전") != std::string_view::npos || text.find("上午") != std::string_view::npos;
    while (!in.atEnd()) {
        if (!isDigit(in.peek())) {
            ++in.at;
            continue;
        }
        if (parts == 3 && !timed && readTime(in, moment)) {
            timed = true;
            continue;
        }
        std::size_t count = 0;
        const int value = in.number(4, count);
        if (parts < 3)
            date[parts++] = value;
    }
    if (parts < 3)
        return std::nullopt;
    moment.year = date[0];
    moment.month = date[1];
    moment.day = date[2];
    if (afternoon && moment.hour < 12)
        moment.hour += 12;
    if (morning && moment.hour == 12)
        moment.hour = 0;
    moment.zone = zone;
    return secondsOf(moment);
}

/// "31.12.2003 10:14", "12/31/2003", "31/12/2003": the order is only told by what cannot be a month.
std::optional<qint64> readNumeric(std::string_view text)
{
    Cursor in{text};
    std::size_t count = 0;
    const int first = in.number(2, count);
    const char separator = in.peek();
    if (count == 0 || (separator != '.' && separator != '/' && separator != '-'))
        return std::nullopt;
    ++in.at;
    const int second = in.number(2, count);
    if (count == 0 || !in.take(separator))
        return std::nullopt;
    Moment moment;
    const int year = in.number(4, count);
    if (count != 2 && count != 4)
        return std::nullopt;
    moment.year = fullYear(year, count);
    const bool monthFirst = separator == '/' && first <= 12;
    moment.month = monthFirst ? first : second;
    moment.day = monthFirst ? second : first;
    in.skipBlanks();
    in.take(',');
    if (!readIsoTime(in, moment))
        return std::nullopt;
    return secondsOf(moment);
}

/// "2004-július-13T9:15-05:00": ISO with a month in words.
std::optional<qint64> readWordedIso(std::string_view text)
{
    Cursor in{text};
    Moment moment;
    std::size_t count = 0;
    moment.year = in.number(4, count);
    if (count != 4 || !in.take('-'))
        return std::nullopt;
    moment.month = monthOf(in.word());
    if (moment.month == 0 || !in.take('-'))
        return std::nullopt;
    moment.day = in.number(2, count);
    return readIsoTime(in, moment) ? secondsOf(moment) : std::nullopt;
}

} // namespace

std::optional<qint64> feedSeconds(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    if (text.size() < 4 || text.size() > 120)
        return std::nullopt;
    if (isDigit(text[0]) && isDigit(text[1]) && isDigit(text[2]) && isDigit(text[3])) {
        if (const auto iso = readIso(text))
            return iso;
        if (const auto worded = readWordedIso(text))
            return worded;
    }
    if (std::any_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; }))
        if (const auto eastern = readEastern(text))
            return eastern;
    if (const auto numeric = readNumeric(text))
        return numeric;
    return WordedDate().read(text);
}

std::string writtenDate(qint64 seconds)
{
    // The inverse of daysSince1970().
    qint64 days = seconds / 86400;
    qint64 rest = seconds % 86400;
    if (rest < 0) {
        rest += 86400;
        --days;
    }
    days += 719468;
    const qint64 era = (days >= 0 ? days : days - 146096) / 146097;
    const qint64 dayOfEra = days - era * 146097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 shifted = (5 * dayOfYear + 2) / 153;
    const int day = int(dayOfYear - (153 * shifted + 2) / 5 + 1);
    const int month = int(shifted < 10 ? shifted + 3 : shifted - 9);
    const int year = int(yearOfEra + era * 400 + (month <= 2 ? 1 : 0));
    std::string text = "0000-00-00T00:00:00Z";
    const auto put = [&text](std::size_t at, int value, std::size_t digits) {
        for (std::size_t i = digits; i > 0; --i) {
            text[at + i - 1] = char('0' + value % 10);
            value /= 10;
        }
    };
    put(0, year, 4);
    put(5, month, 2);
    put(8, day, 2);
    put(11, int(rest / 3600), 2);
    put(14, int(rest / 60 % 60), 2);
    put(17, int(rest % 60), 2);
    return text;
}

std::string feedDate(std::string_view text)
{
    const auto seconds = feedSeconds(text);
    return seconds && *seconds > -62135596800 && *seconds < 253402300800 ? writtenDate(*seconds) : std::string();
}

} // namespace nutgraf::readers
