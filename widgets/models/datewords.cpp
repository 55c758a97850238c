// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/datewords.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace nutgraf::widgets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dates)
};

QLocale readable(const QLocale &locale)
{
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

// The locale's long form with a short month and without the day of the week.
QString mediumFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::LongFormat);
    static const QRegularExpression weekday(QStringLiteral("^(d{3,4})[,،.]?\\s*|[,،]?\\s*(d{3,4})$|d{4}[,،]?\\s*"));
    format.remove(weekday);
    format.replace(QStringLiteral("MMMM"), QStringLiteral("MMM"));
    return format.trimmed();
}

QString partWords(const QString &part, const QLocale &locale)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?(?:T.*)?$"));
    const auto match = pattern.match(part);
    if (!match.hasMatch()) {
        static const QRegularExpression decade(QStringLiteral("^(\\d{3})X$"));
        const auto tens = decade.match(part);
        return tens.hasMatch() ? Words::tr("%1s", "decade").arg(tens.captured(1) + u'0') : part;
    }
    const QString year = match.captured(1);
    if (match.captured(2).isEmpty())
        return year;
    const int month = match.captured(2).toInt();
    if (!match.captured(3).isEmpty()) {
        const QDate date(year.toInt(), month, match.captured(3).toInt());
        return date.isValid() ? dateWords(date, locale) : part;
    }
    if (month >= 1 && month <= 12)
        return locale.toString(QDate(year.toInt(), month, 1), QStringLiteral("MMM yyyy"));
    switch (month) {
    case 21:
        return Words::tr("spring %1").arg(year);
    case 22:
        return Words::tr("summer %1").arg(year);
    case 23:
        return Words::tr("autumn %1").arg(year);
    case 24:
        return Words::tr("winter %1").arg(year);
    case 33:
    case 34:
    case 35:
    case 36:
        return Words::tr("Q%1 %2", "quarter, year").arg(month - 32).arg(year);
    default:
        return part;
    }
}

QString qualifiedWords(QString part, const QLocale &locale)
{
    const QChar mark = part.isEmpty() ? QChar() : part.back();
    if (mark == u'~' || mark == u'%' || mark == u'?')
        part.chop(1);
    const QString words = partWords(part, locale);
    if (mark == u'~')
        return Words::tr("about %1").arg(words);
    if (mark == u'%')
        return Words::tr("about %1?").arg(words);
    return mark == u'?' ? words + u'?' : words;
}

} // namespace

QString dateWords(const QDate &date, const QLocale &given)
{
    const QLocale locale = readable(given);
    return locale.toString(date, mediumFormat(locale));
}

QString edtfWords(const QString &edtf, const QLocale &given)
{
    const QLocale locale = readable(given);
    const qsizetype slash = edtf.indexOf(u'/');
    if (slash < 0)
        return qualifiedWords(edtf, locale);
    const QString from = edtf.left(slash);
    const QString to = edtf.mid(slash + 1);
    const auto isOpen = [](const QString &end) { return end.isEmpty() || end == QLatin1String(".."); };
    if (isOpen(from))
        return isOpen(to) ? edtf : Words::tr("until %1").arg(qualifiedWords(to, locale));
    if (isOpen(to))
        return Words::tr("since %1").arg(qualifiedWords(from, locale));
    return Words::tr("%1 – %2", "from, to").arg(qualifiedWords(from, locale), qualifiedWords(to, locale));
}

} // namespace nutgraf::widgets
