// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/textview.h"

#include <QHash>

#include <array>

namespace nutgraf::language {

/// What a word can be to the patterns of times. Those after Between are read by the pattern matcher itself.
enum class TimeClass : quint8 {
    Month,
    Weekday,
    Weekdays,
    Season,
    Unit,
    Units,
    Part,
    Parts,
    DayWord,
    Ordinal,
    Dir,
    Modifier,
    Edge,
    Number,
    Vague,
    Decade,
    Quarter,
    Half,
    Set,
    Meridiem,
    Zone,
    Between,
    Day,
    Year,
    N,
    Clock,
    Iso,
    Slash,
    Holiday,
    Mod,
    Count,
};

constexpr size_t TimeClassCount = size_t(TimeClass::Count);

/// A word of the time tables and patterns.
struct TimeWord
{
    int id = 0;
    quint32 classes = 0; ///< bits by TimeClass
    std::array<qint8, size_t(TimeClass::Between) + 1> values{};
    bool needsCapital = false; ///< in small letters it is another word: "may"
    bool needsContext = false; ///< is another word or a name as well, so that it does not stand for a time alone

    bool is(TimeClass which) const { return (classes & (1U << quint32(which))) != 0; }
    int value(TimeClass which) const { return values[size_t(which)]; }
};

/// Units of time by the numbers of the table.
enum class TimeUnit : quint8 {
    None,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    HalfYear,
    Millennium,
};

/// A piece of text that patterns see: a token, or a part of a hyphened one ("three-year" is three).
struct TimeAtom
{
    text::TextSpan span;
    qint32 token = 0;
    qint32 sentence = 0;
    const TimeWord *word = nullptr; ///< null for words that no pattern knows
    int number = -1; ///< of up to six digits
    int digits = 0;
    bool ordinal = false; ///< "27th"
    bool decade = false; ///< "1990s"
    bool whole = true; ///< a token of its own
    bool capitalized = false;
    bool spaceBefore = false;

    bool is(TimeClass which) const { return word && word->is(which); }
    bool is(int wordId) const { return word && word->id == wordId; }
    int value(TimeClass which) const { return word->value(which); }
};

/// The words of timewords.tsv and of the patterns. Built once; any thread.
class TimeWords
{
public:
    static const TimeWords &tables();

    /// Null for a word of no table.
    const TimeWord *find(QStringView word) const;
    /// 0 for a word of no table.
    int idOf(const QString &word) const { return m_words.value(word).id; }

private:
    TimeWords();
    TimeWord &entry(const QString &word);
    QHash<QString, TimeWord> m_words;
};

/// Cuts the tokens [first, end) into atoms.
QList<TimeAtom> timeAtoms(const text::TextView &view, qsizetype first, qsizetype end);

} // namespace nutgraf::language
