// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"

#include <QList>
#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace nutgraf::storage {

/// An answer about dates that are not fully known.
enum class Certainty { No, Maybe, Yes };

/// One date inside an EDTF expression, as written: X stands for a digit that is not specified.
struct EdtfDate
{
    enum Mark : quint8 { Plain = 0, Uncertain = 1, Approximate = 2 };

    bool negative = false;
    QString year; ///< four of 0-9 and X, or the digits of a long year before its exponent
    int exponent = 0;
    int significantDigits = 0; ///< 0 for not stated
    QString month; ///< two of 0-9 and X; 21 to 41 are seasons, quarters and the like; empty for none
    QString day;
    QString time; ///< "T23:20:30Z"; empty for none
    std::array<quint8, 3> marks{}; ///< of year, month and day

    bool isLong() const { return year.size() > 4 || exponent > 0; }
    bool operator==(const EdtfDate &) const = default;
};

/// A date, an interval or a set of dates in the Extended Date/Time Format (Library of Congress, 2019; ISO 8601-2), levels
/// 0 to 2. Immutable; any thread. Days are Julian days as of QDate, since years may lie outside its range. Seasons
/// without a hemisphere are those of the northern one, the usual sense in news; a winter begins in the year that names it.
class Edtf
{
public:
    enum class Form { Date, Interval, OneOf, AllOf };
    enum class Precision { Year, Season, Month, Day, Time };
    enum class EndKind { Date, Open, Unknown };

    struct End
    {
        EndKind kind = EndKind::Date;
        EdtfDate date;
        bool operator==(const End &) const = default;
    };
    /// A date (from only) or a range of dates.
    struct Member
    {
        End from;
        End to;
        bool isRange = false;
        bool operator==(const Member &) const = default;
    };

    /// Strict: refuses blanks, impossible days, intervals that end before they begin.
    static Result<Edtf> parse(const QString &text);
    /// As parse, but blanks around it and times of day are passed over, also where EDTF has no place for them.
    static Result<Edtf> parseDays(const QString &text);
    /// Reads spellings of the drafts before 2019 as well: u and x for X, ?~ for %, unknown and open, y, e and p for Y, E
    /// and S, brackets around qualified parts, blanks in sets.
    static Result<Edtf> fromDraft(const QString &text);

    /// The canonical spelling: parsing it gives an equal value.
    QString toString() const;
    /// The lowest level that knows every feature of the text parsed.
    int level() const { return m_level; }
    Form form() const { return m_form; }
    bool isInterval() const { return m_form == Form::Interval; }
    const QList<Member> &members() const { return m_members; }
    /// Of the first date of the expression.
    Precision precision() const;
    bool isUncertain() const { return hasMark(EdtfDate::Uncertain); }
    bool isApproximate() const { return hasMark(EdtfDate::Approximate); }

    /// First and last day that the expression may mean, marks of doubt left aside; nothing where it is open or unknown, or
    /// beyond ± 10^16 years.
    std::optional<qint64> earliest() const;
    std::optional<qint64> latest() const;

    bool operator==(const Edtf &other) const;
    /// Earliest, then latest day; open beginnings come first, open ends last.
    std::weak_ordering operator<=>(const Edtf &other) const;

private:
    friend class EdtfReader;
    friend Certainty before(const Edtf &a, const Edtf &b);
    friend Certainty overlaps(const Edtf &a, const Edtf &b);

    // Where it may begin and end at the earliest and latest; the extremes of qint64 are "never".
    struct Bounds
    {
        qint64 minStart = 0;
        qint64 maxStart = 0;
        qint64 minEnd = 0;
        qint64 maxEnd = 0;
    };

    bool hasMark(EdtfDate::Mark mark) const;
    void computeBounds();

    Form m_form = Form::Date;
    QList<Member> m_members;
    Bounds m_strict;
    Bounds m_wide; // widened by one unit where marked as uncertain or approximate, two for both
    int m_level = 0;
};

/// Whether all of a lies before all of b. A date of less than day precision is some day in it, an interval all its days;
/// marks of doubt widen by a unit.
Certainty before(const Edtf &a, const Edtf &b);
Certainty after(const Edtf &a, const Edtf &b);
/// Whether some day lies in both.
Certainty overlaps(const Edtf &a, const Edtf &b);

} // namespace nutgraf::storage
