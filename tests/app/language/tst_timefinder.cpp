// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/analyzer.h"
#include "app/language/timefinder.h"
#include "storage/base/edtf.h"

#include <QTest>

using namespace nutgraf;
using language::TimeReference;

class TimeFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsOneTime_data();
    void findsOneTime();
    void trapsAreNoTimes_data();
    void trapsAreNoTimes();
    void keepsTimexWithoutPublication_data();
    void keepsTimexWithoutPublication();
    void laterTimesLookBackAtEarlierOnes();
    void datelineServesWherePublicationIsUnknown();
    void articleComesOutWhole();
    void timesBeatQuantities();
    void readingSaysWhatWasReckonedFrom();
    void claimTakesItsTime();
};

namespace {

// Wednesday
const QDate Published(2025, 1, 29);

QList<TimeReference> timesIn(const QString &text, QDate published = Published)
{
    language::AnalysisOptions options;
    options.published = published;
    return language::analyze(text, options).times;
}

QString listOf(const QString &text, const QList<TimeReference> &times)
{
    QStringList list;
    for (const TimeReference &time : times)
        list.append(time.span.in(text).toString() + QStringLiteral("=")
                    + (time.edtf.isEmpty() ? time.timex : time.edtf));
    return list.join(QStringLiteral("; "));
}

} // namespace

void TimeFinderTest::findsOneTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("timex");
    QTest::addColumn<QString>("edtf");
    const auto row = [](const char *phenomenon, const char *text, const char *words, const char *timex,
                        const char *edtf) {
        QTest::newRow(phenomenon) << QString::fromUtf8(text) << QString::fromUtf8(words) << QString::fromUtf8(timex)
                                  << QString::fromUtf8(edtf);
    };
    row("weekday of a past verb", "Shares rebounded on Tuesday.", "Tuesday", "2025-01-28", "2025-01-28");
    row("weekday of publication", "Sources told the outlet on Wednesday.", "Wednesday", "2025-01-29", "2025-01-29");
    row("weekday of a future verb", "Hearings will open Thursday.", "Thursday", "2025-01-30", "2025-01-30");
    row("weekday of a schedule", "The vote is scheduled for Friday.", "Friday", "2025-01-31", "2025-01-31");
    row("weekday of a plan", "The firm plans to answer on Monday.", "Monday", "2025-02-03", "2025-02-03");
    row("weekday of a failed plan", "The lawyer failed to appear on Monday.", "Monday", "2025-01-27", "2025-01-27");
    row("possessive weekday after its loss", "The index rose after Monday's rout.", "Monday", "2025-01-27",
        "2025-01-27");
    row("possessive weekday with its own verb", "He said Friday's hearing will go ahead.", "Friday", "2025-01-31",
        "2025-01-31");
    row("by a weekday of the past", "It prompted a tumble by Monday's market close.", "Monday", "2025-01-27",
        "2025-01-27");
    row("weekday that leads the sentence", "On Thursday, the court will hear the case.", "Thursday", "2025-01-30",
        "2025-01-30");
    row("weekday inside a quoted report", "She said it would close on Sunday.", "Sunday", "2025-02-02", "2025-02-02");
    row("last weekday", "It began last Thursday.", "last Thursday", "2025-01-23", "2025-01-23");
    row("next weekday", "It begins next Monday.", "next Monday", "2025-02-03", "2025-02-03");
    row("weekday of last week", "They met on Monday of last week.", "Monday of last week", "2025-01-20", "2025-01-20");
    row("weekday and part of day", "The shop opens on Saturday morning.", "Saturday morning", "2025-02-01TMO",
        "2025-02-01");
    row("late on a weekday", "The deal fell apart late Tuesday.", "late Tuesday", "2025-01-28", "2025-01-28");
    row("today", "The stock fell today.", "today", "2025-01-29", "2025-01-29");
    row("yesterday", "The stock fell yesterday.", "yesterday", "2025-01-28", "2025-01-28");
    row("tomorrow", "It votes tomorrow.", "tomorrow", "2025-01-30", "2025-01-30");
    row("day before yesterday", "It fell the day before yesterday.", "the day before yesterday", "2025-01-27",
        "2025-01-27");
    row("earlier today", "The bank spoke earlier today.", "earlier today", "2025-01-29", "2025-01-29");
    row("yesterday with part", "It failed yesterday afternoon.", "yesterday afternoon", "2025-01-28TAF", "2025-01-28");
    row("tonight", "It airs tonight.", "tonight", "2025-01-29TNI", "2025-01-29");
    row("last night", "It aired last night.", "last night", "2025-01-28TNI", "2025-01-28");
    row("this morning", "It opened this morning.", "this morning", "2025-01-29TMO", "2025-01-29");
    row("full date", "He left on Jan. 20, 2025.", "Jan. 20, 2025", "2025-01-20", "2025-01-20");
    row("full date with weekday", "He left on Monday, January 20, 2025.", "Monday, January 20, 2025", "2025-01-20",
        "2025-01-20");
    row("British date", "He was born on 5 May 1970.", "5 May 1970", "1970-05-05", "1970-05-05");
    row("ordinal day", "It opens on the 3rd of March.", "the 3rd of March", "2025-03-03", "2025-03-03");
    row("month and day of the past", "Jobs resigned on August 24.", "August 24", "2024-08-24", "2024-08-24");
    row("month and day to come", "It will be out on June 17.", "June 17", "2025-06-17", "2025-06-17");
    row("month and day of a hearing", "A June 3 hearing has been scheduled.", "June 3", "2025-06-03", "2025-06-03");
    row("days of a month", "The fair ran from Jan. 5-9 in Las Vegas.", "Jan. 5-9", "2025-01-05/2025-01-09",
        "2025-01-05/2025-01-09");
    row("slashed date", "It was 7/8/07 on the calendar.", "7/8/07", "2007-07-08", "2007-07-08");
    row("dashed date", "The file says 2024-12-31.", "2024-12-31", "2024-12-31", "2024-12-31");
    row("day known by its numbers", "It was the worst day since 9/11.", "9/11", "2001-09-11", "2001-09-11/..");
    row("impossible day is no day", "They met on February 30.", "February", "2024-02", "2024-02");
    row("month of the past", "Lawmakers rejected it in October.", "October", "2024-10", "2024-10");
    row("month to come", "The company said it would cut jobs by December.", "December", "2025-12", "2025-12");
    row("early in a month", "It wants to close them by early March.", "early March", "2025-03",
        "2025-03-01/2025-03-10~");
    row("month with year", "The contract runs until March 2026.", "March 2026", "2026-03", "2026-03");
    row("last month by name", "It ended last October.", "last October", "2024-10", "2024-10");
    row("end of a month", "It will be done by the end of March.", "the end of March", "2025-03", "2025-03-31~");
    row("season past", "The breach was spotted last fall.", "last fall", "2024-FA", "2024-23");
    row("season with year", "He resigned in the summer of 2019.", "the summer of 2019", "2019-SU", "2019-22");
    row("this season", "It sold badly this winter.", "this winter", "2024-WI", "2024-24");
    row("season to come", "It will be shown in the spring.", "the spring", "2025-SP", "2025-21");
    row("month of the story's year", "It opened in May of that year.", "May of that year", "2025-05", "2025-05");
    row("past season", "Prices soared this past summer.", "this past summer", "2024-SU", "2024-22");
    row("end of a business quarter", "The quarter ended March 31 was weak.", "March 31", "2024-03-31", "2024-03-31");
    row("verb behind a time that leads", "In the early hours of Thursday, shots were heard.", "Thursday", "2025-01-23",
        "2025-01-23");
    row("short second year", "The 2025-26 season is near.", "2025-26", "2025/2026", "2025/2026");
    row("half as attribute", "The first-half profit rose.", "first-half", "2024-H1", "2024-40");
    row("hours after", "It fell just hours after the talks.", "hours", "PTXH", "");
    row("later than nothing told", "Twenty years later, she returned.", "Twenty years later", "FUTURE_REF", "");
    row("straight day", "It fell for the third straight day.", "the third straight day", "2025-01-29", "2025-01-29");
    row("last week of a month", "It rose in the last week of January.", "the last week of January", "2025-01",
        "2025-01-21~/2025-01-31");
    row("date with two of", "He was born on the 4th of July of 1995.", "the 4th of July of 1995", "1995-07-04",
        "1995-07-04");
    row("month in small letters", "It rose in june 2019.", "june 2019", "2019-06", "2019-06");
    row("quarter behind its year", "It will end in 2026-Q2.", "2026-Q2", "2026-Q2", "2026-34");
    row("weekday and repeated part", "He swims Friday mornings.", "Friday mornings", "XXXX-WXX-5TMO", "");
    row("another unit", "It took another week.", "another week", "P1W", "");
    row("span beyond the calendar", "It grew for the past 3000 years.", "the past 3000 years", "P3000Y", "");
    row("year", "It fell in 2019.", "2019", "2019", "2019");
    row("late in a year", "The rule took effect in late 2023.", "late 2023", "2023", "2023-09~/2023-12");
    row("middle of a year", "It peaked in mid-2021.", "mid-2021", "2021", "2021-05~/2021-08~");
    row("year as attribute", "The 2012 Olympics cost more.", "2012", "2012", "2012");
    row("since a year", "Since 2015 the price has doubled.", "2015", "2015", "2015/..");
    row("years as a range", "The 2007-2009 crisis hit banks.", "2007-2009", "2007/2009", "2007/2009");
    row("fiscal year", "Revenue of fiscal 2024 rose.", "fiscal 2024", "2024", "2024~");
    row("decade", "Wages fell in the 1980s.", "the 1980s", "198", "198X");
    row("early in a decade", "The founders met in the early 2010s.", "the early 2010s", "201", "2010/2013~");
    row("short decade", "Music of the '90s sells.", "the '90s", "199", "199X");
    row("century", "Trade grew in the 19th century.", "the 19th century", "18", "18XX");
    row("quarter with year", "It earned more in the fourth quarter of 2024.", "the fourth quarter of 2024", "2024-Q4",
        "2024-36");
    row("quarter of this year", "It will grow in the second quarter of this year.", "the second quarter of this year",
        "2025-Q2", "2025-34");
    row("quarter as attribute", "Its third-quarter results were poor.", "third-quarter", "2024-Q3", "2024-35");
    row("quarter by letter", "It will be done by the end of Q1.", "the end of Q1", "2025-Q1", "2025-03~");
    row("half of last year", "Sales rose in the first half of last year.", "the first half of last year", "2024-H1",
        "2024-40");
    row("this week of the past", "It upended the sector this week.", "this week", "2025-W05", "2025-01-27/2025-01-29");
    row("this week to come", "It will report this week.", "this week", "2025-W05", "2025-01-27/2025-02-02");
    row("last week", "It spoke last week.", "last week", "2025-W04", "2025-01-20/2025-01-26");
    row("next month", "It will report next month.", "next month", "2025-02", "2025-02");
    row("last year", "It lost money last year.", "last year", "2024", "2024");
    row("earlier this year", "It hired earlier this year.", "earlier this year", "2025", "2025-01-01/2025-01-29");
    row("later this month", "It will hire later this month.", "later this month", "2025-01", "2025-01-29/2025-01-31");
    row("end of the year", "It will hire by the end of the year.", "the end of the year", "2025", "2025-12~");
    row("since the weekend", "It has led the chart since the weekend.", "the weekend", "2025-W04-WE", "2025-01-25/..");
    row("days ago", "It was signed 90 days ago.", "90 days ago", "2024-10-31", "2024-10-31");
    row("months ago", "It was signed three months ago.", "three months ago", "2024-10", "2024-10~");
    row("years ago", "It was signed two years ago.", "two years ago", "2023", "2023-01~");
    row("vague years ago", "It was signed several years ago.", "several years ago", "PAST_REF", "");
    row("years earlier, told from publication", "A year earlier, the stock traded at half that.", "A year earlier",
        "2024", "2024-01~");
    row("next few months", "OpenAI plans limits over the next few months.", "the next few months", "PXM",
        "2025-01-29/2025-05~");
    row("past years", "It grew for the past two years.", "the past two years", "P2Y", "2023-01-29/2025-01-29");
    row("past trading days", "Stocks fell in the past five trading days.", "the past five trading days", "P5D",
        "2025-01-24/2025-01-29");
    row("the past decade", "It grew over the past decade.", "the past decade", "201", "201X");
    row("length", "The talks took thirty minutes.", "thirty minutes", "PT30M", "");
    row("length with hyphen", "They signed a 27-year contract.", "27-year", "P27Y", "");
    row("age", "The 56-year-old spoke.", "56-year-old", "P56Y", "");
    row("vague length", "It lasted several weeks.", "several weeks", "PXW", "");
    row("vague plural length", "It grew for decades.", "decades", "PXDE", "");
    row("halves", "It lasted two and a half years.", "two and a half years", "P2.5Y", "");
    row("range of lengths", "It takes two to three weeks.", "two to three weeks", "P3W", "");
    row("rate", "It earns $5 million a year.", "a year", "P1Y", "");
    row("every weekday", "He speaks every Monday.", "every Monday", "XXXX-WXX-1", "");
    row("daily", "It ships daily.", "daily", "P1D", "");
    row("every other unit", "It meets every other week.", "every other week", "P2W", "");
    row("hour with day", "Markets close at 4 p.m. EST on Tuesday.", "4 p.m. EST on Tuesday", "2025-01-28T16:00",
        "2025-01-28T16:00:00-05");
    row("hour by clock and zone", "The index fell at 14:48 UTC.", "14:48 UTC", "2025-01-29T14:48Z",
        "2025-01-29T14:48:00Z");
    row("midnight", "The deal expires at midnight.", "midnight", "2025-01-29T24:00", "2025-01-29T24:00:00");
    row("feast", "Trading stopped on Christmas Eve.", "Christmas Eve", "2024-12-24", "2024-12-24");
    row("movable feast with year", "They met on Thanksgiving 2023.", "Thanksgiving 2023", "2023-11-23", "2023-11-23");
    row("now", "It is now worth more.", "now", "PRESENT_REF", "2025-01-29");
    row("currently", "The store currently sells music.", "currently", "PRESENT_REF", "2025-01-29");
    row("recently", "It has recently begun.", "recently", "PAST_REF", "");
    row("in the future", "It may change in the near future.", "the near future", "FUTURE_REF", "");
}

void TimeFinderTest::findsOneTime()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QString, timex);
    QFETCH(QString, edtf);
    const QList<TimeReference> times = timesIn(text);
    QCOMPARE(times.size(), 1);
    QCOMPARE(times.first().span.in(text).toString(), words);
    QCOMPARE(times.first().timex, timex);
    QCOMPARE(times.first().edtf, edtf);
    QVERIFY(edtf.isEmpty() || storage::Edtf::parse(edtf).ok());
    QVERIFY(!times.first().reading.isEmpty());
}

void TimeFinderTest::trapsAreNoTimes_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *phenomenon, const char *text) {
        QTest::newRow(phenomenon) << QString::fromUtf8(text);
    };
    row("may as a verb", "DeepSeek may have breached the terms.");
    row("march as a verb", "Workers march on the plant.");
    row("second as an ordinal", "It is a second chance for the firm.");
    row("fall as a verb", "Prices fall when supply grows.");
    row("the fall of something", "He wrote of the fall of the wall.");
    row("spring as a verb", "Leaks spring from old pipes.");
    row("outlet named daily", "He told the Daily Caller about it.");
    row("outlet named by a weekday", "The Sunday Times found the memo.");
    row("outlet named today", "USA Today found the memo.");
    row("network", "The 5G network is slow.");
    row("aircraft", "The 737-800 was grounded.");
    row("score", "They won 2:15 in the shootout.");
    row("number with a comma", "It hired 2,012 people.");
    row("four digits that count", "They sold 2000 cars abroad.");
    row("age by decade", "He is in his thirties.");
    row("last minute", "It was a last minute deal.");
    row("May as a name", "Theresa May spoke in parliament.");
    row("money", "It cost $1999 to build.");
}

void TimeFinderTest::trapsAreNoTimes()
{
    QFETCH(QString, text);
    QCOMPARE(listOf(text, timesIn(text)), QString());
}

void TimeFinderTest::keepsTimexWithoutPublication_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("timex");
    QTest::newRow("weekday") << QStringLiteral("Shares fell on Tuesday.") << QStringLiteral("XXXX-WXX-2");
    QTest::newRow("month") << QStringLiteral("Shares fell in October.") << QStringLiteral("XXXX-10");
    QTest::newRow("day word") << QStringLiteral("Shares fell yesterday.") << QStringLiteral("PAST_REF");
    QTest::newRow("unit to come") << QStringLiteral("It opens next year.") << QStringLiteral("FUTURE_REF");
    QTest::newRow("ago") << QStringLiteral("It opened two years ago.") << QStringLiteral("PAST_REF");
    QTest::newRow("length") << QStringLiteral("It took two years.") << QStringLiteral("P2Y");
    QTest::newRow("span") << QStringLiteral("It grew in the past two years.") << QStringLiteral("P2Y");
    QTest::newRow("quarter") << QStringLiteral("It grew in the third quarter.") << QStringLiteral("XXXX-Q3");
    QTest::newRow("hour") << QStringLiteral("It rang at 9 a.m. sharp.") << QStringLiteral("T09:00");
}

void TimeFinderTest::keepsTimexWithoutPublication()
{
    QFETCH(QString, text);
    QFETCH(QString, timex);
    const QList<TimeReference> times = timesIn(text, QDate());
    QCOMPARE(times.size(), 1);
    QCOMPARE(times.first().timex, timex);
    QCOMPARE(times.first().edtf, QString());
    QCOMPARE(times.first().anchor, QString());
}

void TimeFinderTest::laterTimesLookBackAtEarlierOnes()
{
    const QString text = QStringLiteral(
        "They met on March 3, 2021. Two days later they signed. The next day it leaked. In the second quarter of 2022 "
        "sales doubled from a year earlier. The previous year was calm.");
    QCOMPARE(listOf(text, timesIn(text)),
             QStringLiteral("March 3, 2021=2021-03-03; Two days later=2021-03-05; The next day=2021-03-06; the second "
                            "quarter of 2022=2022-34; a year earlier=2021-34; The previous year=2020"));
}

void TimeFinderTest::datelineServesWherePublicationIsUnknown()
{
    const QString text =
        QStringLiteral("Chip maker falls\n\nJanuary 29, 2025\n\nShares of the chip maker fell on Tuesday.");
    const QList<TimeReference> times = timesIn(text, QDate());
    QVERIFY(!times.isEmpty());
    QCOMPARE(times.last().edtf, QStringLiteral("2025-01-28"));
}

void TimeFinderTest::articleComesOutWhole()
{
    const QString text = QString::fromUtf8(
        "Two firms are looking into a copied model, people told an agency on Wednesday.\n\nResearchers last fall saw "
        "accounts that pulled data.\n\nAn adviser accused the start-up of “distilling” in an interview Tuesday.\n\n“You "
        "are going to see steps over the next few months,” he said.\n\nThe start-up upended the sector this week, and it "
        "prompted a $600 million tumble by Monday’s market close — the largest single-day decline in history.");
    QCOMPARE(listOf(text, timesIn(text)),
             QStringLiteral("Wednesday=2025-01-29; last fall=2024-23; Tuesday=2025-01-28; the next few "
                            "months=2025-01-29/2025-05~; this week=2025-01-27/2025-01-29; Monday=2025-01-27"));
}

void TimeFinderTest::timesBeatQuantities()
{
    language::AnalysisOptions options;
    options.published = Published;
    const QString text = QStringLiteral("The 12 firms met on June 17 and three days ago, for 55 days.");
    const language::Analysis analysis = language::analyze(text, options);
    QStringList numerals;
    for (const language::Quantity &quantity : analysis.quantities)
        numerals.append(quantity.numeral.in(text).toString());
    QCOMPARE(numerals.join(QLatin1Char(' ')), QStringLiteral("12 55"));
    QCOMPARE(analysis.times.size(), 3);
}

void TimeFinderTest::readingSaysWhatWasReckonedFrom()
{
    const QList<TimeReference> times = timesIn(QStringLiteral("Shares fell on Tuesday, not on May 3, 2024."));
    QCOMPARE(times.size(), 2);
    QCOMPARE(times.first().anchor, QStringLiteral("publication"));
    QCOMPARE(times.first().reading, QString::fromUtf8("“Tuesday” → 2025-01-28, before the publication on 2025-01-29."));
    QCOMPARE(times.last().anchor, QStringLiteral("explicit"));
    QCOMPARE(times.last().reading, QString::fromUtf8("“May 3, 2024” → 2024-05-03, as written."));
}

void TimeFinderTest::claimTakesItsTime()
{
    language::AnalysisOptions options;
    options.published = Published;
    const language::Analysis analysis =
        language::analyze(QStringLiteral("Nvidia lost $589 billion in market value on Monday."), options);
    QVERIFY(!analysis.claims.isEmpty());
    QCOMPARE(analysis.claims.first().asOf, QStringLiteral("2025-01-27"));
    QCOMPARE(analysis.claims.first().times, QList<qsizetype>{0});
}

QTEST_GUILESS_MAIN(TimeFinderTest)
#include "tst_timefinder.moc"
