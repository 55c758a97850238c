// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records/edtfdays.h"

#include <QDate>
#include <QRegularExpression>

namespace nutgraf::storage {

namespace {

/// A number with X for unspecified digits, all of them @p digit.
int filled(QString text, char16_t digit)
{
    return text.replace(u'X', QChar(digit)).toInt();
}

EdtfDays daysOfDate(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d[\\dX]{3})(?:-(\\d\\d|XX)(?:-(\\d\\d|XX)(?:T.*)?)?)?$"));
    const QRegularExpressionMatch match = form.match(QString(text).remove(u'~').remove(u'?').remove(u'%'));
    if (!match.hasMatch())
        return {};
    const QString month = match.captured(2);
    const QString day = match.captured(3);
    const bool anyMonth = month.isEmpty() || month == QLatin1String("XX");
    const bool anyDay = day.isEmpty() || day == QLatin1String("XX");
    if (anyMonth && !anyDay)
        return {};
    const QDate first(filled(match.captured(1), u'0'), anyMonth ? 1 : month.toInt(), anyDay ? 1 : day.toInt());
    QDate last(filled(match.captured(1), u'9'), anyMonth ? 12 : month.toInt(), anyDay ? 1 : day.toInt());
    if (!first.isValid() || !last.isValid())
        return {};
    if (anyDay)
        last = QDate(last.year(), last.month(), last.daysInMonth());
    return {first.toJulianDay(), last.toJulianDay()};
}

} // namespace

EdtfDays edtfDays(const QString &edtf)
{
    const QString text = edtf.trimmed();
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0)
        return daysOfDate(text);
    return {daysOfDate(text.left(slash)).first, daysOfDate(text.mid(slash + 1)).last};
}

} // namespace nutgraf::storage
