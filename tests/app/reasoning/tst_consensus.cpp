// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/consensus.h"
#include "app/reasoning/valueseries.h"
#include "tests/support/statements.h"

#include <QtTest>

using namespace nutgraf;
using namespace nutgraf::reasoning;
using namespace nutgraf::support;

namespace {

Statement loss(const char *text, Decimal value, const char *published,
               Approximation approximation = Approximation::Exact)
{
    return lossStatement(QString::fromUtf8(text), dollars(value, approximation), QString::fromUtf8(published));
}

Statement cost(const char *text, const Quantity &value, const QStringList &qualifiers, const char *published)
{
    Statement result = statement(QString::fromUtf8(text), value, qualifiers);
    result.measure = QStringLiteral("training cost");
    result.published = QString::fromUtf8(published);
    return result;
}

Statement appRank(int place, const QStringList &qualifiers, const char *asOf)
{
    Statement result = statement(QStringLiteral("No. %1").arg(place), quantity(QuantityKind::Rank, Decimal(place)),
                                 qualifiers, QString::fromUtf8(asOf));
    result.measure = QStringLiteral("app store rank");
    result.published = result.asOf;
    return result;
}

QList<Statement> nvidiaReports()
{
    QList<Statement> reports{loss("about $589 billion", {589, 9}, "2025-01-27", Approximation::About),
                             loss("$589 billion", {589, 9}, "2025-01-28"),
                             loss("close to $600 billion", {600, 9}, "2025-01-27", Approximation::About),
                             loss("$593 billion", {593, 9}, "2025-01-28"),
                             loss("$600 million", {600, 6}, "2025-01-29")};
    reports[1].copyOf = QStringLiteral("wire");
    return reports;
}

} // namespace

class TestConsensus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nvidiaLossHasOneSuspect();
    void trainingCostsFallIntoThreeScopes();
    void rankHistoryHasNoConflict();
    void unscopedRankJoinsTheOneThatSaysMore();
    void contradictionIsNoSuspect();
    void violatedBoundStandsAlone();
    void statementsWithoutValueAreLeftOut();
    void thousandsOfValuesAreGroupedOnce();
    void sameFigureInAnotherUnitJoins();
    void seriesIsOrderedByPublication();
    void csvQuotesAndDisarmsCells();
};

void TestConsensus::nvidiaLossHasOneSuspect()
{
    const ValueSpread spread = spreadOf(nvidiaReports());
    QCOMPARE(spread.groups.size(), 2);
    const ValueGroup &main = spread.groups.first();
    QCOMPARE(main.statements.size(), 4);
    QCOMPARE(main.independent, 3);
    QCOMPARE(main.representative, 1);
    QVERIFY(main.agreed.contains(Decimal(589, 9)) && main.agreed.contains(Decimal(593, 9)));
    QVERIFY(!main.agreed.contains(Decimal(600, 9)));
    QCOMPARE(spread.suspects, QList<qsizetype>{4});
    QVERIFY(spread.conflicting.isEmpty());
    QCOMPARE(spread.groups.last().toMain, ValueRelation::ScaleSlip);
    QVERIFY(spread.groups.last().why.contains(QLatin1String("$600 million")));
}

void TestConsensus::trainingCostsFallIntoThreeScopes()
{
    const QString r1 = QStringLiteral("model: R1");
    const QList<Statement> reports{
        cost("$5.576 million", dollars({5576, 3}),
             {QStringLiteral("model: V3"), QStringLiteral("scope: final training run")}, "2024-12-26"),
        cost("under $6 million", dollars({6, 6}, Approximation::Under), {r1}, "2025-01-29"),
        cost("$1.6 billion", dollars({16, 8}), {QStringLiteral("scope: servers")}, "2025-01-31"),
        cost("$294,000", dollars({294, 3}), {r1, QStringLiteral("scope: R1 stage")}, "2025-09-18")};
    const ValueSpread spread = spreadOf(reports);
    QCOMPARE(spread.groups.size(), 3);
    QCOMPARE(spread.groups.first().statements, (QList<qsizetype>{0, 1}));
    for (const ValueGroup &group : spread.groups.mid(1))
        QCOMPARE(relationName(group.toMain), QStringLiteral("different_scope"));
    QVERIFY(spread.suspects.isEmpty());
    QVERIFY(spread.conflicting.isEmpty());
}

void TestConsensus::rankHistoryHasNoConflict()
{
    const QString list = QStringLiteral("list: free apps");
    const QString us = QStringLiteral("region: US");
    const ValueSpread spread = spreadOf({appRank(1, {list, us}, "2025-01-26/2025-01-27"),
                                         appRank(1, {list, us}, "2025-01-27"), appRank(4, {list, us}, "2025-02-04"),
                                         appRank(1, {list, QStringLiteral("region: UK")}, "2025-01-28")});
    QCOMPARE(spread.groups.size(), 3);
    QCOMPARE(spread.groups.first().statements.size(), 2);
    QVERIFY(spread.conflicting.isEmpty());
    QVERIFY(spread.suspects.isEmpty());
}

void TestConsensus::unscopedRankJoinsTheOneThatSaysMore()
{
    const QString list = QStringLiteral("list: free apps");
    const QString us = QStringLiteral("region: US");
    const ValueSpread spread = spreadOf({appRank(1, {}, "2025-01-27"), appRank(1, {list, us}, "2025-01-27")});
    QCOMPARE(spread.groups.size(), 1);
}

void TestConsensus::contradictionIsNoSuspect()
{
    const ValueSpread spread =
        spreadOf({loss("$589 billion", {589, 9}, "2025-01-27"), loss("$589 billion", {589, 9}, "2025-01-28"),
                  loss("$310 billion", {310, 9}, "2025-01-28")});
    QCOMPARE(spread.conflicting, QList<qsizetype>{2});
    QVERIFY(spread.suspects.isEmpty());
}

void TestConsensus::violatedBoundStandsAlone()
{
    const ValueSpread spread = spreadOf({loss("$589 billion", {589, 9}, "2025-01-27"),
                                         loss("over $900 billion", {900, 9}, "2025-01-28", Approximation::Over)});
    QCOMPARE(spread.groups.size(), 2);
    QCOMPARE(spread.groups.last().toMain, ValueRelation::BoundViolated);
}

void TestConsensus::statementsWithoutValueAreLeftOut()
{
    QVERIFY(spreadOf({}).isEmpty());
    QVERIFY(spreadOf({Statement()}).isEmpty());
}

void TestConsensus::thousandsOfValuesAreGroupedOnce()
{
    QList<Statement> reports;
    for (int i = 0; i < 2000; ++i)
        reports.append(loss("v", Decimal(510 + 110 * (i % 7), 9), "2025-01-27"));
    const ValueSpread spread = spreadOf(reports);
    QCOMPARE(spread.groups.size(), 7);
    qsizetype all = 0;
    for (const ValueGroup &group : spread.groups)
        all += group.statements.size();
    QCOMPARE(all, 2000);
}

void TestConsensus::sameFigureInAnotherUnitJoins()
{
    const Statement days =
        statement(QStringLiteral("three days"), quantity(QuantityKind::Duration, 3, QStringLiteral("day")));
    const Statement hours =
        statement(QStringLiteral("72 hours"), quantity(QuantityKind::Duration, 72, QStringLiteral("hour")));
    QCOMPARE(spreadOf({days, hours, days}).groups.size(), 1);
}

void TestConsensus::seriesIsOrderedByPublication()
{
    const QList<Statement> reports = nvidiaReports();
    const ValueSeries series = valueSeries(reports, spreadOf(reports));
    QCOMPARE(series.unit, QStringLiteral("USD"));
    QCOMPARE(series.points.size(), 5);
    QCOMPARE(series.points.first().published, QDate(2025, 1, 27));
    QCOMPARE(series.points.last().statement, 4);
    QVERIFY(!series.points.last().suspect.isEmpty());
    QVERIFY(series.points.at(2).isCopy);
}

void TestConsensus::csvQuotesAndDisarmsCells()
{
    Statement report = loss("=1+1, \"quoted\"", {6, 6}, "2025-01-27", Approximation::Under);
    report.outlet = QStringLiteral("Harbour Ledger");
    const QString csv = valueSeriesCsv(valueSeries({report}, spreadOf({report})));
    QCOMPARE(csv.split(QStringLiteral("\r\n")).value(1),
             QStringLiteral("2025-01-27,,6000000,6000000,upper,USD,no,\"'=1+1, \"\"quoted\"\"\",Harbour Ledger,,"));
}

QTEST_GUILESS_MAIN(TestConsensus)
#include "tst_consensus.moc"
