// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/timewords.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace nutgraf::language {

/// What the elements of a pattern have read; 0 for "not there" unless said otherwise.
struct TimeCaptures
{
    static constexpr int None = -1000;

    int month[2]{};
    int day[2]{};
    int year[2]{None, None};
    int weekday = 0;
    int season = 0;
    int unit = 0;
    int ordinal = 0;
    int dir = None;
    int modifier = 0; ///< of the classes modifier and edge
    int part = 0;
    int quarter = 0;
    int half = 0;
    int set = 0;
    int decade = None; ///< its first year; below 100 without the century
    int dayWord = None;
    double number[2]{};
    bool vague = false;
    bool oneByArticle = false; ///< the number is "a" or "an"
    int hour = None;
    int minute = None;
    int second = None;
    bool meridiem = false;
    bool zone = false;
    int offset = 0; ///< hours from UTC
    QString holiday;
    bool monthNeedsContext = false;
};

/// A row of timepatterns.tsv.
struct TimePattern
{
    struct Element
    {
        quint32 classes = 0; ///< bits by TimeClass
        QList<int> words;
        bool optional = false;
        bool context = false;
        int slot = 0; ///< 1 for <day2>
    };

    QString name;
    std::optional<Element> before; ///< what must stand before it
    QList<Element> elements;
    QString meaning;
    QString argument;
};

/// A pattern found in atoms [first, end), its context left out.
struct TimeMatch
{
    const TimePattern *pattern = nullptr;
    qsizetype first = 0;
    qsizetype end = 0;
    qsizetype reach = 0; ///< how far it read, context included
    TimeCaptures read;
};

/// Matches the patterns of times against the atoms of one sentence. Any thread.
class TimeMatcher
{
public:
    TimeMatcher(const text::TextView &view, const QList<TimeAtom> &atoms)
        : m_view(view)
        , m_atoms(atoms)
    { }

    /// All matches that begin at an atom, the longest first, then in the order of the table.
    QList<TimeMatch> matchesAt(qsizetype atom) const;

private:
    bool match(TimeMatch &match, qsizetype element, qsizetype atom) const;
    qsizetype readElement(const TimePattern::Element &element, qsizetype atom, TimeCaptures &read) const;
    qsizetype readClass(TimeClass which, int slot, qsizetype atom, TimeCaptures &read) const;
    qsizetype readNumber(int slot, qsizetype atom, TimeCaptures &read) const;
    qsizetype readClock(qsizetype atom, TimeCaptures &read) const;
    qsizetype readZone(qsizetype atom, TimeCaptures &read) const;
    qsizetype readIso(qsizetype atom, TimeCaptures &read) const;
    qsizetype readSlash(qsizetype atom, TimeCaptures &read) const;
    qsizetype readDecade(qsizetype atom, TimeCaptures &read) const;
    qsizetype readHoliday(qsizetype atom, TimeCaptures &read) const;
    qsizetype readMod(qsizetype atom, TimeCaptures &read) const;
    const TimeAtom *at(qsizetype atom) const { return atom < m_atoms.size() ? &m_atoms[atom] : nullptr; }
    bool isText(qsizetype atom, QStringView text) const;
    bool isNumber(qsizetype atom, int digits) const;

    const text::TextView &m_view;
    const QList<TimeAtom> &m_atoms;
};

/// The day of a feast in a year; invalid for an unknown name.
QDate holidayIn(const QString &name, int year);

} // namespace nutgraf::language
