// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/fuzzyspan.h"
#include "widgets/timeline/timeaxis.h"
#include "widgets/timeline/timelinelayout.h"
#include "widgets/timeline/timelineoverview.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace nutgraf::widgets;

class TimelineLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesBecomeSpans_data();
    void datesBecomeSpans();
    void openEndsAndDoubtAreKept();
    void nonsenseIsNoSpan_data();
    void nonsenseIsNoSpan();
    void ticksStandApart_data();
    void ticksStandApart();
    void ticksAreFirstDays();
    void datesFollowTheLocale_data();
    void datesFollowTheLocale();
    void labelsNeverOverlap_data();
    void labelsNeverOverlap();
    void lonelyEntryKeepsItsWholeLabel();
    void neighboursTakeUpToThreeRows();
    void coveredMarksAreCounted();
    void lanesFollowOneAnother();
    void entryIsFoundUnderItsMark();
    void densityCountsEveryMarkOnce();
};

namespace {

double day(int year, int month, int dayOfMonth)
{
    return double(QDate(year, month, dayOfMonth).toJulianDay());
}

FuzzySpan spanOf(const char *edtf)
{
    const auto span = fuzzySpan(QLatin1String(edtf));
    if (!span)
        qFatal("no span: %s", edtf);
    return *span;
}

QList<TimelineEntry> randomEntries(int count, int lanes, double days, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<TimelineEntry> entries;
    for (int i = 0; i < count; ++i) {
        FuzzySpan span;
        span.outerStart = std::floor(random.bounded(days));
        const int kind = random.bounded(8);
        const double length = kind == 0 ? 365 : kind == 1 ? 31 : kind == 2 ? random.bounded(900) + 2 : 1;
        span.outerEnd = span.outerStart + length;
        span.isRange = kind == 2;
        span.coreStart = kind == 2 ? span.outerStart : span.outerStart + length / 3;
        span.coreEnd = kind == 2 ? span.outerEnd : span.outerEnd - length / 3;
        span.openEnd = kind == 3;
        entries.append({int(random.bounded(lanes)), span, 20.0 + random.bounded(400)});
    }
    return entries;
}

} // namespace

void TimelineLayoutTest::datesBecomeSpans_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<double>("outerStart");
    QTest::addColumn<double>("coreStart");
    QTest::addColumn<double>("coreEnd");
    QTest::addColumn<double>("outerEnd");
    QTest::newRow("a day is all core") << "2025-01-27" << day(2025, 1, 27) << day(2025, 1, 27) << day(2025, 1, 28)
                                       << day(2025, 1, 28);
    QTest::newRow("a time of day counts as its day")
        << "2025-01-27T14:30:00Z" << day(2025, 1, 27) << day(2025, 1, 27) << day(2025, 1, 28) << day(2025, 1, 28);
    QTest::newRow("a month has a core in its middle")
        << "2025-06" << day(2025, 6, 1) << day(2025, 6, 11) << day(2025, 6, 21) << day(2025, 7, 1);
    QTest::newRow("an interval of days is all core")
        << "2025-01-27/2025-02-03" << day(2025, 1, 27) << day(2025, 1, 27) << day(2025, 2, 4) << day(2025, 2, 4);
    QTest::newRow("an interval of months has tails")
        << "2025-01/2025-03" << day(2025, 1, 1) << day(2025, 1, 31) << day(2025, 3, 2) << day(2025, 4, 1);
    QTest::newRow("an approximate day has tails")
        << "2025-01-27~" << day(2025, 1, 24) << day(2025, 1, 27) << day(2025, 1, 28) << day(2025, 1, 31);
    QTest::newRow("a decade is a wide date")
        << "202X" << day(2020, 1, 1) << day(2020, 1, 1) + 3653 / 3.0 << day(2030, 1, 1) - 3653 / 3.0 << day(2030, 1, 1);
}

void TimelineLayoutTest::datesBecomeSpans()
{
    QFETCH(QString, edtf);
    const auto span = fuzzySpan(edtf);
    QVERIFY(span);
    QTEST(span->outerStart, "outerStart");
    QTEST(span->coreStart, "coreStart");
    QTEST(span->coreEnd, "coreEnd");
    QTEST(span->outerEnd, "outerEnd");
}

void TimelineLayoutTest::openEndsAndDoubtAreKept()
{
    QVERIFY(spanOf("2025-01-27/..").openEnd);
    QVERIFY(!spanOf("2025-01-27/..").openStart);
    QVERIFY(spanOf("../2025-01-27").openStart);
    QVERIFY(spanOf("2025-01?").uncertain);
    QVERIFY(!spanOf("2025-01?").approximate);
    QVERIFY(spanOf("2025-01~").approximate);
    QVERIFY(spanOf("2025-01%").approximate && spanOf("2025-01%").uncertain);
    QVERIFY(spanOf("2025-01-27").isDay());
    QVERIFY(!spanOf("2025-01").isDay());
}

void TimelineLayoutTest::nonsenseIsNoSpan_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::newRow("empty") << "";
    QTest::newRow("words") << "last Tuesday";
    QTest::newRow("no such day") << "2025-02-30";
    QTest::newRow("open on both sides") << "../..";
    QTest::newRow("beyond the calendar") << "Y170000002";
}

void TimelineLayoutTest::nonsenseIsNoSpan()
{
    QFETCH(QString, edtf);
    QVERIFY(!fuzzySpan(edtf));
}

void TimelineLayoutTest::ticksStandApart_data()
{
    QTest::addColumn<double>("days");
    for (const double days : {4.0, 12.0, 45.0, 120.0, 400.0, 1500.0, 9000.0, 40000.0, 700000.0})
        QTest::newRow(qPrintable(QStringLiteral("%1 days").arg(days))) << days;
}

void TimelineLayoutTest::ticksStandApart()
{
    QFETCH(double, days);
    const TimeScale scale{day(2025, 1, 15) - days / 2, day(2025, 1, 15) + days / 2, 0, 900};
    const QList<TimeTick> ticks = timeTicks(scale, 100, QLocale(QLocale::English, QLocale::UnitedStates));
    QVERIFY2(ticks.size() >= 2, qPrintable(QString::number(ticks.size())));
    QVERIFY(ticks.size() <= 10);
    QSet<QString> words;
    for (qsizetype i = 0; i < ticks.size(); ++i) {
        QVERIFY(ticks[i].day >= scale.first && ticks[i].day <= scale.last);
        words.insert(ticks[i].words);
        if (i > 0) // months are of different length
            QVERIFY(scale.x(ticks[i].day) - scale.x(ticks[i - 1].day) >= 88);
    }
    QCOMPARE(words.size(), ticks.size());
}

void TimelineLayoutTest::ticksAreFirstDays()
{
    const TimeScale months{day(2024, 11, 20), day(2025, 6, 10), 0, 900};
    const QList<TimeTick> ticks = timeTicks(months, 100, QLocale(QLocale::English, QLocale::UnitedStates));
    QStringList words;
    for (const TimeTick &tick : ticks) {
        QCOMPARE(QDate::fromJulianDay(qint64(tick.day)).day(), 1);
        words.append(tick.words);
    }
    QCOMPARE(words.first(), QStringLiteral("Dec 2024"));
    const TimeScale days{day(2024, 12, 29), day(2025, 1, 3), 0, 900};
    words.clear();
    for (const TimeTick &tick : timeTicks(days, 100, QLocale(QLocale::English, QLocale::UnitedStates)))
        words.append(tick.words);
    QCOMPARE(words,
             (QStringList{QStringLiteral("Dec 29, 2024"), QStringLiteral("Dec 30"), QStringLiteral("Dec 31"),
                          QStringLiteral("Jan 1, 2025"), QStringLiteral("Jan 2"), QStringLiteral("Jan 3")}));
}

void TimelineLayoutTest::datesFollowTheLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("dayMonth");
    QTest::addColumn<QString>("monthYear");
    QTest::newRow("English, US") << "en_US"
                                 << "Jan 27"
                                 << "Jan 2025";
    QTest::newRow("English, UK") << "en_GB"
                                 << "27 Jan"
                                 << "Jan 2025";
    QTest::newRow("German") << "de_DE"
                            << "27. Jan."
                            << "Jan. 2025";
    QTest::newRow("Spanish") << "es_ES"
                             << "27 de ene"
                             << "ene de 2025";
    QTest::newRow("Chinese") << "zh_CN" << QStringLiteral("1月27日") << QStringLiteral("2025年1月");
}

void TimelineLayoutTest::datesFollowTheLocale()
{
    QFETCH(QString, locale);
    const QLocale used(locale);
    const QDate date(2025, 1, 27);
    QTEST(used.toString(date, dateFormat(used, DateParts::DayMonth)), "dayMonth");
    QTEST(used.toString(date, dateFormat(used, DateParts::MonthYear)), "monthYear");
}

void TimelineLayoutTest::labelsNeverOverlap_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("perDay");
    QTest::newRow("few, wide") << 12 << 8.0;
    QTest::newRow("hundred") << 100 << 0.5;
    QTest::newRow("hundred, close by") << 100 << 20.0;
    QTest::newRow("two thousand in a heap") << 2000 << 0.1;
    QTest::newRow("two thousand") << 2000 << 3.0;
}

void TimelineLayoutTest::labelsNeverOverlap()
{
    QFETCH(int, count);
    QFETCH(double, perDay);
    const TimelineMeasures measures;
    for (quint32 seed = 1; seed <= 5; ++seed) {
        const QList<TimelineEntry> entries = randomEntries(count, 5, 4000, seed);
        const TimelineLayout layout(entries, 5, 0, perDay, measures);
        QList<qsizetype> order(count);
        std::iota(order.begin(), order.end(), 0);
        const auto &placed = layout.entries();
        std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
            return std::pair(placed[a].y, placed[a].x) < std::pair(placed[b].y, placed[b].x);
        });
        int labels = 0;
        for (qsizetype i = 0; i < count; ++i) {
            const PlacedEntry &one = placed[order[i]];
            QVERIFY(one.row >= 0 && one.row < TimelineLayout::MostRows);
            if (one.label.isEmpty())
                continue;
            ++labels;
            QVERIFY(one.label.width() >= std::min(entries[order[i]].labelWidth, measures.shortestLabel));
            QVERIFY(one.label.left() >= one.x + measures.mark / 2);
            for (qsizetype j = i + 1; j < count && placed[order[j]].y == one.y; ++j) {
                const PlacedEntry &other = placed[order[j]];
                QVERIFY(one.label.right() <= other.x - measures.mark / 2);
                QVERIFY(other.label.isEmpty() || !one.label.intersects(other.label));
            }
        }
        QVERIFY(labels > 0);
    }
}

void TimelineLayoutTest::lonelyEntryKeepsItsWholeLabel()
{
    const TimelineLayout layout({{0, spanOf("2025-01-27"), 180}}, 1, day(2025, 1, 1), 10);
    QCOMPARE(layout.entries()[0].label.width(), 180.0);
    QCOMPARE(layout.lanes()[0].rows, 1);
}

void TimelineLayoutTest::neighboursTakeUpToThreeRows()
{
    QList<TimelineEntry> entries;
    for (const char *date : {"2025-01-27", "2025-01-28", "2025-01-29"})
        entries.append({0, spanOf(date), 180});
    const TimelineLayout layout(entries, 1, day(2025, 1, 1), 10);
    QCOMPARE(layout.lanes()[0].rows, 3);
    for (const PlacedEntry &placed : layout.entries())
        QCOMPARE(placed.label.width(), 180.0);
}

void TimelineLayoutTest::coveredMarksAreCounted()
{
    QList<TimelineEntry> entries;
    for (int i = 0; i < 8; ++i) // three rows hold three, five are under them
        entries.append({0, spanOf("2025-01-27"), 180});
    const TimelineLayout layout(entries, 1, day(2025, 1, 1), 10);
    int labels = 0;
    int covered = 0;
    for (const PlacedEntry &placed : layout.entries()) {
        if (placed.label.isEmpty())
            continue;
        ++labels;
        covered += placed.below;
    }
    QCOMPARE(labels, 3);
    QCOMPARE(covered, 5);
}

void TimelineLayoutTest::lanesFollowOneAnother()
{
    const QList<TimelineEntry> entries = randomEntries(60, 4, 300, 3);
    const TimelineLayout layout(entries, 4, 0, 4);
    double top = 0;
    int members = 0;
    for (const PlacedLane &lane : layout.lanes()) {
        QCOMPARE(lane.top, top);
        top += lane.height;
        members += lane.entries;
    }
    QCOMPARE(layout.height(), top);
    QCOMPARE(members, 60);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const PlacedLane &lane = layout.lanes()[entries[i].lane];
        QVERIFY(layout.entries()[i].y > lane.top && layout.entries()[i].y < lane.top + lane.height);
    }
}

void TimelineLayoutTest::entryIsFoundUnderItsMark()
{
    const TimelineLayout layout({{0, spanOf("2024/2026"), 60}, {0, spanOf("2025-01-27"), 60}}, 1, day(2024, 1, 1), 1);
    for (qsizetype i = 0; i < 2; ++i)
        QCOMPARE(layout.entryAt({layout.entries()[i].x, layout.entries()[i].y}), i);
    QCOMPARE(layout.entryAt({layout.entries()[0].x + 600, layout.entries()[0].y}), 0); // its span
    QCOMPARE(layout.entryAt({-500, 10}), -1);
}

void TimelineLayoutTest::densityCountsEveryMarkOnce()
{
    QList<FuzzySpan> spans;
    for (const char *date : {"2025-01-27", "2025-01-27", "2025-02", "2024-12-01/2025-03-01", "2025-01-15/.."})
        spans.append(spanOf(date));
    const QList<double> counts = TimelineOverview::density(spans, {day(2024, 11, 1), day(2025, 5, 1)}, 40);
    QVERIFY(std::abs(std::accumulate(counts.cbegin(), counts.cend(), 0.0) - 5) < 1e-9);
}

QTEST_MAIN(TimelineLayoutTest)
#include "tst_timelinelayout.moc"
