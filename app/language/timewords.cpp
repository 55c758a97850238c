// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/timewords.h"

#include "app/text/lexicon.h"

namespace nutgraf::language {

using text::TextView;
using text::Token;
using text::TokenKind;

namespace {

const QHash<QString, TimeClass> &classNames()
{
    static const QHash<QString, TimeClass> names{
        {QStringLiteral("month"), TimeClass::Month},       {QStringLiteral("weekday"), TimeClass::Weekday},
        {QStringLiteral("weekdays"), TimeClass::Weekdays}, {QStringLiteral("season"), TimeClass::Season},
        {QStringLiteral("unit"), TimeClass::Unit},         {QStringLiteral("units"), TimeClass::Units},
        {QStringLiteral("part"), TimeClass::Part},         {QStringLiteral("parts"), TimeClass::Parts},
        {QStringLiteral("dayword"), TimeClass::DayWord},   {QStringLiteral("ordinal"), TimeClass::Ordinal},
        {QStringLiteral("dir"), TimeClass::Dir},           {QStringLiteral("modifier"), TimeClass::Modifier},
        {QStringLiteral("edge"), TimeClass::Edge},         {QStringLiteral("number"), TimeClass::Number},
        {QStringLiteral("vague"), TimeClass::Vague},       {QStringLiteral("decade"), TimeClass::Decade},
        {QStringLiteral("quarter"), TimeClass::Quarter},   {QStringLiteral("half"), TimeClass::Half},
        {QStringLiteral("set"), TimeClass::Set},           {QStringLiteral("meridiem"), TimeClass::Meridiem},
        {QStringLiteral("zone"), TimeClass::Zone},         {QStringLiteral("between"), TimeClass::Between},
    };
    return names;
}

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

// Digits, "27th" and "1990s".
void readDigits(TimeAtom &atom, QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && isDigit(text[digits]))
        ++digits;
    if (digits == 0 || digits > 6)
        return;
    const QStringView tail = text.mid(digits);
    atom.ordinal = tail == u"st" || tail == u"nd" || tail == u"rd" || tail == u"th";
    atom.decade = tail == u"s" && (digits == 4 || digits == 2);
    if (!tail.isEmpty() && !atom.ordinal && !atom.decade)
        return;
    atom.number = text.left(digits).toInt();
    atom.digits = int(digits);
}

TimeAtom atomOf(const TextView &view, qsizetype token, text::TextSpan span, const TimeWords &words)
{
    TimeAtom atom;
    atom.span = span;
    atom.token = qint32(token);
    atom.sentence = view.tokens[token].sentence;
    atom.whole = span == view.tokens[token].span;
    atom.spaceBefore = span.start == view.tokens[token].span.start && view.tokens[token].spaceBefore;
    const QStringView text = span.in(view.folded);
    atom.capitalized = text[0].isUpper();
    if (isDigit(text[0]))
        readDigits(atom, text);
    atom.word = words.find(text);
    return atom;
}

// The parts of "three-year" where one of them belongs to times.
QList<TimeAtom> partsOf(const TextView &view, qsizetype token, const TimeWords &words)
{
    const text::TextSpan span = view.tokens[token].span;
    const QStringView text = span.in(view.folded);
    if (text.size() > 40 || !text.contains(u'-'))
        return {};
    QList<TimeAtom> parts;
    bool any = false;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != u'-')
            continue;
        if (i > from) {
            parts.append(atomOf(view, token, {span.start + from, i - from}, words));
            any = any || parts.last().number >= 0 || (parts.last().word && parts.last().word->classes != 0);
        }
        if (i < text.size())
            parts.append(atomOf(view, token, {span.start + i, 1}, words));
        from = i + 1;
    }
    return any ? parts : QList<TimeAtom>();
}

} // namespace

TimeWord &TimeWords::entry(const QString &word)
{
    TimeWord &entry = m_words[word];
    if (entry.id == 0)
        entry.id = int(m_words.size());
    return entry;
}

TimeWords::TimeWords()
{
    for (const QStringList &row : text::lexicon(QStringLiteral("timewords"))) {
        const auto which = classNames().constFind(row.value(1));
        if (which == classNames().constEnd())
            continue;
        TimeWord &word = entry(row.value(0));
        QString value = row.value(2);
        if (value.endsWith(u'!') || value.endsWith(u'?')) {
            word.needsCapital = value.endsWith(u'!');
            word.needsContext = true;
            value.chop(1);
        }
        word.classes |= 1U << quint32(*which);
        word.values[size_t(*which)] = qint8(value.toInt());
    }
    for (const QStringList &row : text::lexicon(QStringLiteral("timepatterns"))) {
        for (QString element : row.value(1).split(u' ', Qt::SkipEmptyParts)) {
            if (element.startsWith(u'@'))
                element.remove(0, 1);
            if (element.size() > 1 && element.endsWith(u'?'))
                element.chop(1);
            element.remove(u'<').remove(u'>');
            for (const QString &word : element.split(u'|', Qt::SkipEmptyParts))
                entry(word);
        }
    }
    for (const QStringList &row : text::lexicon(QStringLiteral("holidays")))
        entry(row.value(0).section(u' ', 0, 0));
    for (const QString &article : {QStringLiteral("a"), QStringLiteral("an"), QStringLiteral("the")})
        entry(article);
}

const TimeWords &TimeWords::tables()
{
    static const TimeWords tables;
    return tables;
}

const TimeWord *TimeWords::find(QStringView word) const
{
    constexpr qsizetype LongestWord = 14;
    if (word.size() > LongestWord)
        return nullptr;
    const auto found = m_words.constFind(word.toString().toLower());
    return found == m_words.constEnd() ? nullptr : &*found;
}

QList<TimeAtom> timeAtoms(const TextView &view, qsizetype first, qsizetype end)
{
    const TimeWords &words = TimeWords::tables();
    QList<TimeAtom> atoms;
    atoms.reserve(end - first);
    for (qsizetype i = first; i < end; ++i) {
        const Token &token = view.tokens[i];
        const QList<TimeAtom> parts = token.kind == TokenKind::Word ? partsOf(view, i, words) : QList<TimeAtom>();
        if (parts.isEmpty())
            atoms.append(atomOf(view, i, token.span, words));
        else
            atoms += parts;
    }
    return atoms;
}

} // namespace nutgraf::language
