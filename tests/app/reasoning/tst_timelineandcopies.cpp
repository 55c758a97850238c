// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/copies.h"
#include "app/reasoning/daterange.h"
#include "app/reasoning/timelinebuilder.h"

#include <QtTest>

using namespace nutgraf;
using namespace nutgraf::reasoning;

namespace {

TimelineItem item(TimelineKind kind, const char *when, const char *title, const char *document = "d",
                  const char *lane = "Nvidia")
{
    return {QString::fromUtf8(lane),
            QString::fromUtf8(when),
            QString::fromUtf8(title),
            kind,
            {{QString::fromUtf8(document), {}}}};
}

const QString Wire = QStringLiteral(
    "Nvidia shares plunged on Monday as investors weighed whether a low-cost model could undercut demand.\n"
    "The stock closed down 16.97% at $118.42, wiping about $589 billion off the company's market value.\n"
    "The company limited new registrations after large-scale attacks on its services that day.");

} // namespace

class TestTimelineAndCopies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expressionsCoverTheirDays_data();
    void expressionsCoverTheirDays();
    void sameEventFromTwoDocumentsIsOneItem();
    void kindsOfTimeAreNeverMerged();
    void itemsStandInOrderOfTime();
    void correctionIsItsOwnKind();
    void cutCopyIsFoundAndDirected();
    void sharedQuotationIsNoCopy();
    void unrelatedTextsShareNothing();
};

void TestTimelineAndCopies::expressionsCoverTheirDays_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("day") << "2025-01-27"
                         << "2025-01-27"
                         << "2025-01-27";
    QTest::newRow("time of day") << "2025-01-27T22:05:00Z"
                                 << "2025-01-27"
                                 << "2025-01-27";
    QTest::newRow("month") << "2024-02"
                           << "2024-02-01"
                           << "2024-02-29";
    QTest::newRow("year, uncertain") << "2023?"
                                     << "2023-01-01"
                                     << "2023-12-31";
    QTest::newRow("decade") << "201X"
                            << "2010-01-01"
                            << "2019-12-31";
    QTest::newRow("autumn") << "2024-23"
                            << "2024-09-01"
                            << "2024-11-30";
    QTest::newRow("quarter") << "2025-33"
                             << "2025-01-01"
                             << "2025-03-31";
    QTest::newRow("interval") << "2025-01-26/2025-01-27"
                              << "2025-01-26"
                              << "2025-01-27";
    QTest::newRow("open end") << "2025-01-29/.."
                              << "2025-01-29"
                              << "";
    QTest::newRow("fuzzy end") << "2025-01-29/2025-05~"
                               << "2025-01-29"
                               << "2025-05-31";
    QTest::newRow("no date") << "soon"
                             << ""
                             << "";
    QTest::newRow("impossible day") << "2025-02-30"
                                    << ""
                                    << "";
    QTest::newRow("backwards") << "2025-02/2025-01"
                               << ""
                               << "";
}

void TestTimelineAndCopies::expressionsCoverTheirDays()
{
    QFETCH(QString, edtf);
    QFETCH(QString, first);
    QFETCH(QString, last);
    const auto range = dateRange(edtf);
    QCOMPARE(range.has_value(), !first.isEmpty());
    if (range) {
        QCOMPARE(range->first.toString(Qt::ISODate), first);
        QCOMPARE(range->last.toString(Qt::ISODate), last);
    }
}

void TestTimelineAndCopies::sameEventFromTwoDocumentsIsOneItem()
{
    const QList<TimelineItem> items =
        buildTimeline({item(TimelineKind::Event, "2025-01", "Nvidia's shares fell", "a"),
                       item(TimelineKind::Event, "2025-01-27", "Nvidia's share fell", "b"),
                       item(TimelineKind::Event, "2025-02-03", "Nvidia's shares fell", "c")});
    QCOMPARE(items.size(), 2);
    QCOMPARE(items.first().when, QStringLiteral("2025-01-27"));
    QCOMPARE(items.first().sources.size(), 2);
}

void TestTimelineAndCopies::kindsOfTimeAreNeverMerged()
{
    QCOMPARE(buildTimeline({item(TimelineKind::Event, "2025-01-27", "Shares fell"),
                            item(TimelineKind::Publication, "2025-01-27", "Shares fell"),
                            item(TimelineKind::Statement, "2025-01-27", "Shares fell")})
                 .size(),
             3);
}

void TestTimelineAndCopies::itemsStandInOrderOfTime()
{
    const QList<TimelineItem> items =
        buildTimeline({item(TimelineKind::Event, "", "undated"), item(TimelineKind::Event, "2025-01-29", "third"),
                       item(TimelineKind::Event, "2025-01", "month"), item(TimelineKind::Event, "2024-23", "autumn"),
                       item(TimelineKind::Event, "2025-01-01", "first day")});
    QStringList titles;
    for (const TimelineItem &each : items)
        titles.append(each.title);
    QCOMPARE(titles.join(u','), QStringLiteral("autumn,first day,month,third,undated"));
}

void TestTimelineAndCopies::correctionIsItsOwnKind()
{
    TimelineDocument document{QStringLiteral("d"),
                              QStringLiteral("Corrections"),
                              QStringLiteral("The Basalt Dispatch"),
                              QStringLiteral("2025-01-31"),
                              {}};
    QCOMPARE(publicationItem(document).kind, TimelineKind::Publication);
    document.corrects = QStringLiteral("e");
    QCOMPARE(publicationItem(document).kind, TimelineKind::Correction);
}

void TestTimelineAndCopies::cutCopyIsFoundAndDirected()
{
    const QString cut =
        Wire.left(Wire.lastIndexOf(u'\n')) + QStringLiteral("\nThe county's pension fund said it would sit tight.");
    const QList<CopyRelation> copies = findCopies({{QStringLiteral("cut"), cut, QStringLiteral("2025-01-28")},
                                                   {QStringLiteral("wire"), Wire, QStringLiteral("2025-01-27")}});
    QCOMPARE(copies.size(), 1);
    QCOMPARE(copies.first().document, QStringLiteral("cut"));
    QCOMPARE(copies.first().original, QStringLiteral("wire"));
    QCOMPARE(copies.first().kind, CopyKind::Copy);
    QVERIFY(copies.first().containment > 0.7 && copies.first().reverse < copies.first().containment);
}

void TestTimelineAndCopies::sharedQuotationIsNoCopy()
{
    const QString quotation =
        QStringLiteral("“We know that groups abroad are working to replicate our most advanced models "
                       "and we take strong countermeasures to protect them,” a spokesperson said.");
    const QList<CopyRelation> copies = findCopies(
        {{QStringLiteral("a"), QStringLiteral("The lab answered on Wednesday.\n") + quotation, {}},
         {QStringLiteral("b"), QStringLiteral("Reached by telephone, the company sent a reply.\n") + quotation, {}}});
    QCOMPARE(copies.size(), 1);
    QCOMPARE(copies.first().kind, CopyKind::SharedStatement);
}

void TestTimelineAndCopies::unrelatedTextsShareNothing()
{
    QVERIFY(findCopies({{QStringLiteral("a"), Wire, {}},
                        {QStringLiteral("b"), QStringLiteral("Italy's regulator ordered the company to stop."), {}},
                        {QStringLiteral("c"), QString(), {}}})
                .isEmpty());
}

QTEST_GUILESS_MAIN(TestTimelineAndCopies)
#include "tst_timelineandcopies.moc"
