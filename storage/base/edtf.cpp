// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/edtf.h"

#include "storage/base/edtfreader.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace nutgraf::storage {

namespace {

constexpr qint64 Never = std::numeric_limits<qint64>::max();
constexpr qint64 Always = std::numeric_limits<qint64>::min();
constexpr qsizetype LongestText = 4096;

QString markText(quint8 mark)
{
    constexpr const char *Marks[]{"", "?", "~", "%"};
    return QString::fromLatin1(Marks[mark & 3]);
}

QString textOf(const EdtfDate &date)
{
    QString year = date.negative ? QLatin1Char('-') + date.year : date.year;
    if (date.isLong())
        year.prepend(QLatin1Char('Y'));
    if (date.exponent > 0)
        year += QStringLiteral("E%1").arg(date.exponent);
    if (date.significantDigits > 0)
        year += QStringLiteral("S%1").arg(date.significantDigits);
    QStringList parts{year};
    if (!date.month.isEmpty())
        parts.append(date.month);
    if (!date.day.isEmpty())
        parts.append(date.day);
    // One mark behind the longest run of parts that share it, the others before their parts.
    qsizetype shared = 1;
    while (shared < parts.size() && date.marks[size_t(shared)] == date.marks[0])
        ++shared;
    for (qsizetype i = shared; i < parts.size(); ++i)
        parts[i].prepend(markText(date.marks[size_t(i)]));
    parts[shared - 1].append(markText(date.marks[0]));
    return parts.join(QLatin1Char('-')) + date.time;
}

QString textOf(const Edtf::End &end)
{
    switch (end.kind) {
    case Edtf::EndKind::Open:
        return QStringLiteral("..");
    case Edtf::EndKind::Unknown:
        return {};
    case Edtf::EndKind::Date:
        break;
    }
    return textOf(end.date);
}

// How far a marked date may be off: a unit of its finest marked part, two where it is uncertain and approximate.
qint64 slackOf(const EdtfDate &date)
{
    qint64 unit = 0;
    quint8 mark = EdtfDate::Plain;
    if (date.marks[0] != EdtfDate::Plain) {
        const qsizetype open = date.year.count(u'X');
        unit = open == 0 ? 366 : open == 1 ? 3653 : open == 2 ? 36525 : 365250;
        mark = date.marks[0];
    }
    if (date.marks[1] != EdtfDate::Plain) {
        unit = date.month > QLatin1String("12") && !date.month.contains(u'X') ? 92 : 31;
        mark = date.marks[1];
    }
    if (date.marks[2] != EdtfDate::Plain) {
        unit = 1;
        mark = date.marks[2];
    }
    return mark == (EdtfDate::Uncertain | EdtfDate::Approximate) ? 2 * unit : unit;
}

qint64 shifted(qint64 day, qint64 by)
{
    return day == Never || day == Always ? day : day + by;
}

bool anyPart(const EdtfDate &date, EdtfDate::Mark mark)
{
    return std::any_of(date.marks.begin(), date.marks.end(), [mark](quint8 each) { return (each & mark) != 0; });
}

Error notEdtf(const QString &text)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("storage",
                                        "“%1” is not a date that can be understood. Write it as 2025-01-29, 2025-01, "
                                        "2025~ or 2024-11/2025-01.")
                .arg(text.left(60)),
            {}};
}

} // namespace

Result<Edtf> Edtf::parse(const QString &text)
{
    if (text.size() > LongestText)
        return notEdtf(text);
    auto edtf = EdtfReader(text).read();
    if (!edtf)
        return notEdtf(text);
    edtf->computeBounds();
    return *std::move(edtf);
}

Result<Edtf> Edtf::parseDays(const QString &text)
{
    static const QRegularExpression time(QStringLiteral("(?<=\\d)T[0-9:.,+Z-]*(?=/|$)"));
    QString days = text.trimmed();
    if (days.contains(QLatin1Char('T')))
        days.remove(time);
    return parse(days);
}

Result<Edtf> Edtf::fromDraft(const QString &text)
{
    static const QRegularExpression brackets(QStringLiteral("\\(([^()]*)\\)([?~%])"));
    static const QRegularExpression longYear(QStringLiteral("^y(?=-?\\d)"));
    static const QRegularExpression exponent(QStringLiteral("(?<=\\d)e(?=\\d)"));
    static const QRegularExpression significant(QStringLiteral("(?<=\\d)p(?=\\d)"));
    static const QRegularExpression unspecified(QStringLiteral("(?<=[\\d-])[ux]+|^[ux]{4}"));
    static const QRegularExpression seasonPlace(QStringLiteral("\\^\\w+$"));
    if (text.size() > LongestText)
        return notEdtf(text);
    QString plain = text;
    plain.remove(QLatin1Char(' '));
    plain.replace(QLatin1String("?~"), QLatin1String("%"));
    plain.replace(QLatin1String("~?"), QLatin1String("%"));
    plain.remove(seasonPlace);
    QString marked;
    qsizetype from = 0;
    for (auto matches = brackets.globalMatch(plain); matches.hasNext();) {
        const auto match = matches.next();
        marked += QStringView(plain).mid(from, match.capturedStart() - from);
        marked +=
            match.captured(2) + match.captured(1).replace(QLatin1String("-"), QLatin1Char('-') + match.captured(2));
        from = match.capturedEnd();
    }
    plain = marked + plain.mid(from);
    QStringList ends = plain.split(QLatin1Char('/'));
    for (QString &end : ends) {
        if (end == QLatin1String("unknown"))
            end.clear();
        else if (end == QLatin1String("open"))
            end = QStringLiteral("..");
        end.replace(longYear, QStringLiteral("Y"));
        end.replace(exponent, QStringLiteral("E"));
        end.replace(significant, QStringLiteral("S"));
        const QString before = end;
        for (auto matches = unspecified.globalMatch(before); matches.hasNext();) {
            const auto match = matches.next();
            end.replace(match.capturedStart(), match.capturedLength(),
                        QString(match.capturedLength(), QLatin1Char('X')));
        }
    }
    auto edtf = parse(ends.join(QLatin1Char('/')));
    return edtf ? edtf : notEdtf(text);
}

QString Edtf::toString() const
{
    const QString between = m_form == Form::Interval ? QStringLiteral("/") : QStringLiteral("..");
    QStringList texts;
    for (const Member &member : m_members) {
        // An open end is the missing side of ".." inside a set.
        const auto side = [&](const End &end) {
            return m_form != Form::Interval && end.kind == EndKind::Open ? QString() : textOf(end);
        };
        texts.append(member.isRange ? side(member.from) + between + side(member.to) : textOf(member.from));
    }
    const QString list = texts.join(QLatin1Char(','));
    if (m_form == Form::OneOf)
        return QLatin1Char('[') + list + QLatin1Char(']');
    return m_form == Form::AllOf ? QLatin1Char('{') + list + QLatin1Char('}') : list;
}

Edtf::Precision Edtf::precision() const
{
    const Member &member = m_members.first();
    const EdtfDate &date = member.from.kind == EndKind::Date || !member.isRange ? member.from.date : member.to.date;
    if (!date.time.isEmpty())
        return Precision::Time;
    if (!date.day.isEmpty())
        return Precision::Day;
    if (date.month.isEmpty())
        return Precision::Year;
    return !date.month.contains(u'X') && date.month.toInt() > 12 ? Precision::Season : Precision::Month;
}

bool Edtf::hasMark(EdtfDate::Mark mark) const
{
    return std::any_of(m_members.cbegin(), m_members.cend(), [mark](const Member &member) {
        return anyPart(member.from.date, mark) || anyPart(member.to.date, mark);
    });
}

void Edtf::computeBounds()
{
    const auto boundsOf = [](const Member &member, bool wide) {
        const auto dated = [wide](const EdtfDate &date, bool first) {
            const qint64 slack = wide ? slackOf(date) : 0;
            const auto day = edgeOf(date, first ? EdtfEdge::FirstDay : EdtfEdge::LastDay);
            if (!day)
                return first ? Always : Never;
            return shifted(*day, first ? -slack : slack);
        };
        if (!member.isRange) {
            const qint64 first = dated(member.from.date, true);
            const qint64 last = dated(member.from.date, false);
            return Bounds{first, last, first, last};
        }
        Bounds bounds{Always, Always, Never, Never};
        if (member.from.kind == EndKind::Date) {
            bounds.minStart = dated(member.from.date, true);
            bounds.maxStart = dated(member.from.date, false);
        }
        if (member.to.kind == EndKind::Date) {
            bounds.minEnd = dated(member.to.date, true);
            bounds.maxEnd = dated(member.to.date, false);
        }
        // An unknown end is anywhere on its side of the known one.
        if (member.from.kind == EndKind::Unknown)
            bounds.maxStart = bounds.maxEnd;
        if (member.to.kind == EndKind::Unknown)
            bounds.minEnd = bounds.minStart;
        return bounds;
    };
    const auto joined = [&](bool wide) {
        if (m_form == Form::Date || m_form == Form::Interval)
            return boundsOf(m_members.first(), wide);
        Bounds all{Never, Always, Never, Always};
        for (const Member &member : std::as_const(m_members)) {
            const Bounds each = boundsOf(member, wide);
            all.minStart = std::min(all.minStart, each.minStart);
            all.maxEnd = std::max(all.maxEnd, each.maxEnd);
        }
        all.maxStart = all.maxEnd;
        all.minEnd = all.minStart;
        return all;
    };
    m_strict = joined(false);
    m_wide = joined(true);
}

std::optional<qint64> Edtf::earliest() const
{
    return m_strict.minStart == Always ? std::nullopt : std::optional(m_strict.minStart);
}

std::optional<qint64> Edtf::latest() const
{
    return m_strict.maxEnd == Never ? std::nullopt : std::optional(m_strict.maxEnd);
}

bool Edtf::operator==(const Edtf &other) const
{
    return m_form == other.m_form && m_members == other.m_members;
}

std::weak_ordering Edtf::operator<=>(const Edtf &other) const
{
    if (const auto order = m_strict.minStart <=> other.m_strict.minStart; order != 0)
        return order;
    return m_strict.maxEnd <=> other.m_strict.maxEnd;
}

Certainty before(const Edtf &a, const Edtf &b)
{
    if (a.m_wide.maxEnd < b.m_wide.minStart)
        return Certainty::Yes;
    return a.m_wide.minEnd >= b.m_wide.maxStart ? Certainty::No : Certainty::Maybe;
}

Certainty after(const Edtf &a, const Edtf &b)
{
    return before(b, a);
}

Certainty overlaps(const Edtf &a, const Edtf &b)
{
    const Edtf::Bounds &x = a.m_wide;
    const Edtf::Bounds &y = b.m_wide;
    if (x.maxEnd < y.minStart || y.maxEnd < x.minStart)
        return Certainty::No;
    // What an expression covers for sure reaches from its latest beginning to its earliest end.
    const auto covers = [](const Edtf::Bounds &whole, const Edtf::Bounds &part) {
        return whole.maxStart <= part.minStart && part.maxEnd <= whole.minEnd;
    };
    const bool bothSure = x.maxStart <= x.minEnd && y.maxStart <= y.minEnd
        && std::max(x.maxStart, y.maxStart) <= std::min(x.minEnd, y.minEnd);
    return bothSure || covers(x, y) || covers(y, x) ? Certainty::Yes : Certainty::Maybe;
}

} // namespace nutgraf::storage
