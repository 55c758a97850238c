// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/calendarday.h"
#include "storage/base/edtf.h"

#include <QDate>
#include <QTest>

#include <algorithm>

using nutgraf::storage::CalendarDay;
using nutgraf::storage::Certainty;
using nutgraf::storage::Edtf;

class EdtfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spansItsDays_data();
    void spansItsDays();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
    void printsOneSpelling_data();
    void printsOneSpelling();
    void readsOlderDrafts_data();
    void readsOlderDrafts();
    void relatesWithDoubt_data();
    void relatesWithDoubt();
    void marksAreTold();
    void ordersByFirstThenLastDay();
    void passesOverTimesOfDay();
    void countsDaysAsQtDoes();
};

namespace {

QString dayText(const std::optional<qint64> &day)
{
    return day ? CalendarDay::fromJulianDay(*day).toString() : QStringLiteral("-");
}

Edtf edtf(const char *text)
{
    return Edtf::parse(QString::fromLatin1(text)).value();
}

} // namespace

void EdtfTest::spansItsDays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    const auto row = [](const char *name, const char *text, int level, const char *first, const char *last) {
        QTest::newRow(name) << QString::fromLatin1(text) << level << QString::fromLatin1(first)
                            << QString::fromLatin1(last);
    };
    row("day", "2025-01-29", 0, "2025-01-29", "2025-01-29");
    row("leap month", "2024-02", 0, "2024-02-01", "2024-02-29");
    row("year zero", "0000", 0, "0000-01-01", "0000-12-31");
    row("time with zone", "2025-01-29T09:30:00+01:00", 0, "2025-01-29", "2025-01-29");
    row("midnight at the end", "2025-01-29T24:00:00Z", 0, "2025-01-29", "2025-01-29");
    row("interval", "2024-11/2025-01-15", 0, "2024-11-01", "2025-01-15");
    row("before the common era", "-0044-03-15", 1, "-0044-03-15", "-0044-03-15");
    row("uncertain year", "1998?", 1, "1998-01-01", "1998-12-31");
    row("long year", "Y-120000", 1, "-120000-01-01", "-120000-12-31");
    row("season", "2024-23", 1, "2024-09-01", "2024-11-30");
    row("winter reaches the next year", "2024-24", 1, "2024-12-01", "2025-02-28");
    row("decade digits", "199X", 1, "1990-01-01", "1999-12-31");
    row("negative century", "-01XX", 1, "-0199-01-01", "-0100-12-31");
    row("some month", "2019-XX", 1, "2019-01-01", "2019-12-31");
    row("some day", "2023-02-XX", 1, "2023-02-01", "2023-02-28");
    row("open end", "2025-01-27/..", 1, "2025-01-27", "-");
    row("unknown beginning", "/2006-05", 1, "-", "2006-05-31");
    row("wholly open", "../..", 1, "-", "-");
    row("exponent year", "Y3E5", 2, "300000-01-01", "300000-12-31");
    row("significant digits", "1947S2", 2, "1947-01-01", "1947-12-31");
    row("southern spring", "2021-29", 2, "2021-09-01", "2021-11-30");
    row("quarter", "2025-33", 2, "2025-01-01", "2025-03-31");
    row("third of a year", "2025-39", 2, "2025-09-01", "2025-12-31");
    row("half year", "2025-41", 2, "2025-07-01", "2025-12-31");
    row("one of several", "[1667,1668..1670,1760-12]", 2, "1667-01-01", "1760-12-31");
    row("some earlier date", "[..1983-05]", 2, "-", "1983-05-31");
    row("all of several", "{1999-03,2001..2003}", 2, "1999-03-01", "2003-12-31");
    row("all later", "{2001-09..}", 2, "2001-09-01", "-");
    row("marked parts", "2004?-06-~11", 2, "2004-06-11", "2004-06-11");
    row("left mark", "%2001", 2, "2001-01-01", "2001-12-31");
    row("digits anywhere", "15XX-12-XX", 2, "1500-12-01", "1599-12-31");
    row("leap days of a century", "19XX-02-29", 2, "1904-02-29", "1996-02-29");
    row("month by second digit", "2004-X1-03", 2, "2004-01-03", "2004-11-03");
    row("last digit of a short month", "2015-02-X9", 2, "2015-02-09", "2015-02-19");
    row("beyond reckoning", "Y9E99", 2, "-", "-");
}

void EdtfTest::spansItsDays()
{
    QFETCH(QString, text);
    QFETCH(int, level);
    QFETCH(QString, first);
    QFETCH(QString, last);
    const auto parsed = Edtf::parse(text);
    QVERIFY(parsed.ok());
    QCOMPARE(parsed.value().level(), level);
    QCOMPARE(dayText(parsed.value().earliest()), first);
    QCOMPARE(dayText(parsed.value().latest()), last);
    QCOMPARE(Edtf::parse(parsed.value().toString()).value(), parsed.value());
}

void EdtfTest::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "2023-02-29",
                             "2023-04-31",
                             "2023-13",
                             "2023-00",
                             "2023-42",
                             "2023-21-03",
                             "202",
                             "20230",
                             "-0000",
                             "Y2023",
                             "Y02023",
                             "2023-1",
                             "2023-1-02",
                             " 2023",
                             "2023 ",
                             "+2023",
                             "2023-XX-31T10:00:00",
                             "2023-06-3",
                             "2023-01-01T10:00",
                             "2023-01-01T25:00:00",
                             "2023-01-01T10:00:00z",
                             "2023-01-01T10:00:00+15",
                             "2023-01-01T10:00:00-05:60",
                             "2023-01-01T10:00:00Z15",
                             "2024/2023",
                             "2023-23/2023-22",
                             "2023-06-11/2023-06",
                             "-1000/-2000",
                             "/",
                             "2023//2024",
                             "2023/2024/2025",
                             "2023-01-01T10:00:00Z/2024",
                             "[1667, 1668]",
                             "[]",
                             "[1672..1670]",
                             "[1667",
                             "{1667]",
                             "[1670,..1671]",
                             "2004-02-3X",
                             "20X3-02-30",
                             "1XX1-02-29",
                             "2004-~06~",
                             "2004??",
                             "Y2E0",
                             "1950S0",
                             "2001-21^south",
                             "May 2004",
                             "2004-06T10:00:00"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void EdtfTest::refusesWhatIsNoDate()
{
    QFETCH(QString, text);
    const auto parsed = Edtf::parse(text);
    QVERIFY(!parsed.ok());
    QVERIFY(!parsed.error().message.isEmpty());
}

void EdtfTest::printsOneSpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");
    QTest::newRow("plain") << QStringLiteral("2004-06-11") << QStringLiteral("2004-06-11");
    QTest::newRow("left mark of a year") << QStringLiteral("%2001") << QStringLiteral("2001%");
    QTest::newRow("mark of two parts") << QStringLiteral("~2004-~06-11") << QStringLiteral("2004-06~-11");
    QTest::newRow("mark over a mark") << QStringLiteral("?2004-06-04~") << QStringLiteral("2004%-~06-~04");
    QTest::newRow("set") << QStringLiteral("{..1984,1986~..1987}") << QStringLiteral("{..1984,1986~..1987}");
    QTest::newRow("unknown end") << QStringLiteral("2004-06-01/") << QStringLiteral("2004-06-01/");
    QTest::newRow("time") << QStringLiteral("2004-06-01T10:10:10-05") << QStringLiteral("2004-06-01T10:10:10-05");
    QTest::newRow("long") << QStringLiteral("Y-17101E4S3") << QStringLiteral("Y-17101E4S3");
}

void EdtfTest::printsOneSpelling()
{
    QFETCH(QString, text);
    QFETCH(QString, printed);
    QCOMPARE(Edtf::parse(text).value().toString(), printed);
}

void EdtfTest::readsOlderDrafts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");
    QTest::newRow("u digits") << QStringLiteral("19uu-12-uu") << QStringLiteral("19XX-12-XX");
    QTest::newRow("masked decade") << QStringLiteral("196x") << QStringLiteral("196X");
    QTest::newRow("all unspecified") << QStringLiteral("uuuu-12-21") << QStringLiteral("XXXX-12-21");
    QTest::newRow("both marks") << QStringLiteral("2004-06?~") << QStringLiteral("2004-06%");
    QTest::newRow("unknown and open") << QStringLiteral("unknown/2006") << QStringLiteral("/2006");
    QTest::newRow("open") << QStringLiteral("2004-01/open") << QStringLiteral("2004-01/..");
    QTest::newRow("long year") << QStringLiteral("y-17e7p2") << QStringLiteral("Y-17E7S2");
    QTest::newRow("bracketed part") << QStringLiteral("2004-(06-01)~") << QStringLiteral("2004-~06-~01");
    QTest::newRow("season with place") << QStringLiteral("2001-21^south") << QStringLiteral("2001-21");
    QTest::newRow("blanks in a set") << QStringLiteral("[1667, 1668 .. 1670]") << QStringLiteral("[1667,1668..1670]");
    QTest::newRow("none of these") << QStringLiteral("last Tuesday") << QString();
}

void EdtfTest::readsOlderDrafts()
{
    QFETCH(QString, text);
    QFETCH(QString, printed);
    const auto parsed = Edtf::fromDraft(text);
    QCOMPARE(parsed.ok(), !printed.isEmpty());
    if (parsed)
        QCOMPARE(parsed.value().toString(), printed);
}

void EdtfTest::relatesWithDoubt_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<Certainty>("before");
    QTest::addColumn<Certainty>("after");
    QTest::addColumn<Certainty>("overlaps");
    const auto row = [](const char *name, const char *a, const char *b, Certainty before, Certainty after,
                        Certainty overlaps) {
        QTest::newRow(name) << QByteArray(a) << QByteArray(b) << before << after << overlaps;
    };
    using enum Certainty;
    row("day before day", "2025-01-27", "2025-01-28", Yes, No, No);
    row("same day", "2025-01-27", "2025-01-27", No, No, Yes);
    row("same month", "2025-01", "2025-01", Maybe, Maybe, Maybe);
    row("day in month", "2025-01-15", "2025-01", Maybe, Maybe, Maybe);
    row("first day of the month", "2025-01-01", "2025-01", Maybe, No, Maybe);
    row("day in interval", "2025-01-15", "2025-01-01/2025-01-31", No, No, Yes);
    row("month in interval of years", "2004-06", "2003/2005", No, No, Yes);
    row("month at the edge of an interval", "2003-06", "2003/2005", Maybe, No, Maybe);
    row("approximate day beside it", "2025-01-27~", "2025-01-28", Maybe, No, Maybe);
    row("approximate year well before", "1990~", "1995", Yes, No, No);
    row("open end goes on", "2004/..", "2010-05", No, No, Yes);
    row("unknown end may go on", "2004-05-01/", "2010-05", Maybe, No, Maybe);
    row("open beginning", "../2006-05-05", "2010", Yes, No, No);
    row("one of two", "[1998,2002]", "2000", Maybe, Maybe, Maybe);
}

void EdtfTest::relatesWithDoubt()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QTEST(nutgraf::storage::before(edtf(a), edtf(b)), "before");
    QTEST(nutgraf::storage::after(edtf(a), edtf(b)), "after");
    QTEST(nutgraf::storage::overlaps(edtf(a), edtf(b)), "overlaps");
    QTEST(nutgraf::storage::overlaps(edtf(b), edtf(a)), "overlaps");
}

void EdtfTest::marksAreTold()
{
    QVERIFY(edtf("2004?").isUncertain() && !edtf("2004?").isApproximate());
    QVERIFY(!edtf("2004/2005~").isUncertain() && edtf("2004/2005~").isApproximate());
    QVERIFY(edtf("2004-%06").isUncertain() && edtf("2004-%06").isApproximate());
    QVERIFY(!edtf("2004-XX").isUncertain() && !edtf("2004-XX").isApproximate());
    QVERIFY(edtf("2004/..").isInterval() && !edtf("[2004..]").isInterval());
    QCOMPARE(edtf("2004-23").precision(), Edtf::Precision::Season);
    QCOMPARE(edtf("../2004-06").precision(), Edtf::Precision::Month);
    QCOMPARE(edtf("2004-06-01T10:00:00").precision(), Edtf::Precision::Time);
}

void EdtfTest::ordersByFirstThenLastDay()
{
    QList<Edtf> dates;
    for (const char *text : {"2025", "2024-23", "2025-01-27/..", "../2030", "2025-01", "2025-01-01"})
        dates.append(edtf(text));
    std::sort(dates.begin(), dates.end());
    QStringList printed;
    for (const Edtf &date : std::as_const(dates))
        printed.append(date.toString());
    QCOMPARE(printed.join(QLatin1Char(' ')), QStringLiteral("../2030 2024-23 2025-01-01 2025-01 2025 2025-01-27/.."));
}

void EdtfTest::passesOverTimesOfDay()
{
    const auto interval = Edtf::parseDays(QStringLiteral(" 2025-01-27T09:30/2025-01-28T16:00Z "));
    QVERIFY(interval.ok());
    QCOMPARE(interval.value().toString(), QStringLiteral("2025-01-27/2025-01-28"));
}

void EdtfTest::countsDaysAsQtDoes()
{
    for (const QDate date : {QDate(1, 1, 1), QDate(1582, 10, 15), QDate(2000, 2, 29), QDate(2025, 12, 31)}) {
        const CalendarDay day{date.year(), date.month(), date.day()};
        QCOMPARE(day.julianDay(), date.toJulianDay());
        QCOMPARE(CalendarDay::fromJulianDay(date.toJulianDay()), day);
    }
    const CalendarDay before{0, 12, 31}; // QDate has no year zero
    QCOMPARE(before.julianDay(), QDate(1, 1, 1).toJulianDay() - 1);
    const CalendarDay far{-170000002, 2, 28};
    QCOMPARE(CalendarDay::fromJulianDay(far.julianDay()), far);
}

QTEST_GUILESS_MAIN(EdtfTest)
#include "tst_edtf.moc"
