// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/valueagreement.h"
#include "tests/support/statements.h"

#include <QtTest>

using namespace nutgraf;
using namespace nutgraf::reasoning;
using namespace nutgraf::support;

namespace {

Quantity range(Quantity quantity, Decimal high)
{
    quantity.high = high;
    quantity.approximation = Approximation::Between;
    return quantity;
}

Quantity moving(Quantity quantity, language::Direction direction)
{
    quantity.direction = direction;
    return quantity;
}

Quantity percent(Decimal value)
{
    return quantity(QuantityKind::Percent, value);
}

Quantity count(Decimal value, Approximation approximation = Approximation::Exact)
{
    return quantity(QuantityKind::Count, value, {}, approximation);
}

Quantity rank(int place)
{
    return quantity(QuantityKind::Rank, Decimal(place));
}

} // namespace

class TestValueAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesRelate_data();
    void valuesRelate();
    void labelsDecideBeforeValues_data();
    void labelsDecideBeforeValues();
    void slipNamesBothValuesAndTheScaleWords();
    void movedFigureIsTracedThoughTheModelChanged();
    void denialIsNegation();
    void bareValueStandsForHalfItsLastDigit();
    void openEndsOverlapEverything();
    void placesOfDifferentDaysAreAHistory_data();
    void placesOfDifferentDaysAreAHistory();
};

void TestValueAgreement::valuesRelate_data()
{
    QTest::addColumn<Quantity>("a");
    QTest::addColumn<Quantity>("b");
    QTest::addColumn<QString>("relation");
    using enum Approximation;
    const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };

    row("equal") << dollars({589, 9}) << dollars({589, 9}) << "agree";
    row("equal though hedged") << dollars({600, 9}, About) << dollars({6, 11}) << "agree";
    row("close to 600 billion") << dollars({600, 9}, About) << dollars({589, 9}) << "rounding";
    row("two counts of one large sum") << dollars({593, 9}) << dollars({589, 9}) << "rounding";
    row("fewer digits") << dollars({5576, 3}) << dollars({56, 5}) << "rounding";
    row("17 and 16.97 percent") << percent({1697, -2}) << percent(17) << "rounding";
    row("near counts are not rounded") << count(61) << count(62) << "conflict";
    row("far counts") << count(61) << count(88) << "conflict";
    row("swapped digits") << dollars({14, 6}) << dollars({41, 6}) << "conflict";
    row("under satisfied") << dollars({6, 6}, Under) << dollars({5576, 3}) << "bound";
    row("under violated") << dollars({5, 6}, Under) << dollars({5576, 3}) << "bound_violated";
    row("under excludes its own figure") << dollars({6, 6}, Under) << dollars({6, 6}) << "bound_violated";
    row("at most includes it") << count(40, AtMost) << count(40) << "bound";
    row("at least satisfied") << count(18, AtLeast) << count(21) << "bound";
    row("over violated") << count(500, Over) << count(210) << "bound_violated";
    row("range holds") << range(percent(5), 7) << percent(6) << "bound";
    row("range does not hold") << range(count(40), 60) << count(137) << "bound_violated";
    row("million for billion") << dollars({600, 6}) << dollars({589, 9}) << "scale_slip";
    row("million for trillion") << dollars({12, 5}) << dollars({12, 11}) << "scale_slip";
    row("thousand for million") << count({16, 3}) << count({16, 6}) << "scale_slip";
    row("a thousandth by chance of other digits") << dollars({3, 6}) << dollars({4, 9}) << "conflict";
    row("percentages do not slip") << percent({17, -3}) << percent(17) << "conflict";
    row("euros for dollars") << dollars({265, 5}) << quantity(QuantityKind::Money, {265, 5}, QStringLiteral("EUR"))
                             << "unit_mismatch";
    row("points for percent") << percent(4) << quantity(QuantityKind::PercentagePoints, 4) << "unit_mismatch";
    row("miles for kilometres") << quantity(QuantityKind::Length, 30, QStringLiteral("mile"))
                                << quantity(QuantityKind::Length, 30, QStringLiteral("kilometre")) << "unit_mismatch";
    row("six miles are ten kilometres") << quantity(QuantityKind::Length, 6, QStringLiteral("mile"))
                                        << quantity(QuantityKind::Length, 10, QStringLiteral("kilometre"))
                                        << "rounding";
    row("three days are 72 hours") << quantity(QuantityKind::Duration, 3, QStringLiteral("day"))
                                   << quantity(QuantityKind::Duration, 72, QStringLiteral("hour")) << "agree";
    row("rose and fell") << moving(percent(3), language::Direction::Down) << moving(percent(3), language::Direction::Up)
                         << "conflict";
    row("money and chips") << dollars({6, 6}) << count({6, 6}) << "unrelated";
    row("same rank") << rank(1) << rank(1) << "rank_agree";
    row("other rank") << rank(7) << rank(4) << "rank_conflict";
    row("beyond 18 digits") << count({589, 4000}) << count({1, -4000}) << "conflict";
}

void TestValueAgreement::valuesRelate()
{
    QFETCH(Quantity, a);
    QFETCH(Quantity, b);
    QFETCH(QString, relation);
    const Statement left = statement(QStringLiteral("left"), a);
    const Statement right = statement(QStringLiteral("right"), b);
    const Agreement agreement = relate(left, right);
    QCOMPARE(relationName(agreement.relation), relation);
    QVERIFY(!agreement.why.isEmpty());
    QCOMPARE(relationName(relate(right, left).relation), relation);
}

void TestValueAgreement::labelsDecideBeforeValues_data()
{
    QTest::addColumn<Statement>("a");
    QTest::addColumn<Statement>("b");
    QTest::addColumn<QString>("relation");
    const QString run = QStringLiteral("scope: final training run");
    const QString stage = QStringLiteral("scope: R1 stage");
    const QString servers = QStringLiteral("scope: servers");
    const QString v3 = QStringLiteral("model: V3");
    const QString r1 = QStringLiteral("model: R1");
    const QString us = QStringLiteral("region: US");
    const QString uk = QStringLiteral("region: UK");
    const Statement final = statement(QStringLiteral("$5.576 million"), dollars({5576, 3}), {v3, run});
    const Statement under = statement(QStringLiteral("under $6 million"), dollars({6, 6}, Approximation::Under), {r1});
    const Statement own = statement(QStringLiteral("$294,000"), dollars({294, 3}), {r1, stage});
    const Statement all = statement(QStringLiteral("$1.6 billion"), dollars({16, 8}), {servers});
    QTest::newRow("R1's figure is V3's") << under << final << "bound";
    QTest::newRow("one stage and a run") << own << final << "different_scope";
    QTest::newRow("one stage and a loose bound") << own << under << "different_scope";
    QTest::newRow("servers and a run") << all << final << "different_scope";
    QTest::newRow("servers and no scope") << all << under << "different_scope";

    const QString free = QStringLiteral("list: free apps");
    const QString monday = QStringLiteral("2025-01-27");
    const Statement first = statement(QStringLiteral("No. 1"), rank(1), {free, us}, monday);
    const Statement weekend =
        statement(QStringLiteral("No. 1"), rank(1), {free, us}, QStringLiteral("2025-01-26/2025-01-27"));
    const Statement british = statement(QStringLiteral("No. 1"), rank(1), {free, uk}, QStringLiteral("2025-01-28"));
    const Statement later = statement(QStringLiteral("No. 4"), rank(4), {free, us}, QStringLiteral("2025-02-04"));
    const Statement fourth = statement(QStringLiteral("No. 4"), rank(4), {free, us}, monday);
    QTest::newRow("same list and day") << first << weekend << "rank_agree";
    QTest::newRow("another region") << first << british << "different_scope";
    QTest::newRow("a later rank") << first << later << "different_time";
    QTest::newRow("another rank that day") << first << fourth << "rank_conflict";

    Statement loss = lossStatement(QStringLiteral("$600 billion"), dollars({6, 11}));
    Statement left = loss;
    left.measure = QStringLiteral("market value");
    QTest::newRow("value lost and value left") << loss << left << "unit_mismatch";
    left.measure = QStringLiteral("revenue");
    QTest::newRow("another measure") << loss << left << "unrelated";
    const Statement daily = statement(QStringLiteral("9,000 a day"), count({9, 3}), {QStringLiteral("rate: day")});
    const Statement weekly = statement(QStringLiteral("9,000 a week"), count({9, 3}), {QStringLiteral("rate: week")});
    QTest::newRow("per day and per week") << daily << weekly << "unit_mismatch";
}

void TestValueAgreement::labelsDecideBeforeValues()
{
    QFETCH(Statement, a);
    QFETCH(Statement, b);
    QFETCH(QString, relation);
    QCOMPARE(relationName(relate(a, b).relation), relation);
    QCOMPARE(relationName(relate(b, a).relation), relation);
}

void TestValueAgreement::slipNamesBothValuesAndTheScaleWords()
{
    const Agreement slip =
        relate(lossStatement(QStringLiteral("$600 million"), dollars({600, 6})),
               lossStatement(QStringLiteral("about $589 billion"), dollars({589, 9}, Approximation::About)));
    QCOMPARE(slip.relation, ValueRelation::ScaleSlip);
    QCOMPARE(slip.slipPower, 3);
    QCOMPARE(slip.why,
             QStringLiteral("“$600 million” is about a thousandth of “about $589 billion”: likely a "
                            "million/billion slip."));
}

void TestValueAgreement::movedFigureIsTracedThoughTheModelChanged()
{
    const Agreement moved =
        relate(statement(QStringLiteral("under $6 million"), dollars({6, 6}, Approximation::Under),
                         {QStringLiteral("model: R1")}),
               statement(QStringLiteral("$5.576 million"), dollars({5576, 3}), {QStringLiteral("model: V3")}));
    QCOMPARE(moved.relation, ValueRelation::Bound);
    QVERIFY2(moved.why.contains(QLatin1String("R1 here, V3 there")), qPrintable(moved.why));
}

void TestValueAgreement::denialIsNegation()
{
    Statement denial = lossStatement(QStringLiteral("24 jets"), count(24));
    const Statement report = denial;
    denial.modality = language::Modality::Denied;
    QCOMPARE(relate(report, denial).relation, ValueRelation::Negation);
    QCOMPARE(relate(denial, denial).relation, ValueRelation::Agree);
}

void TestValueAgreement::bareValueStandsForHalfItsLastDigit()
{
    const ValueInterval exact = valueInterval(dollars({589, 9}));
    QCOMPARE(exact.low->toString(), QStringLiteral("588500000000"));
    QCOMPARE(exact.high->toString(), QStringLiteral("589500000000"));
    const ValueInterval coarse = valueInterval(dollars({600, 6}));
    QCOMPARE(coarse.low->toString(), QStringLiteral("550000000"));
    QCOMPARE(coarse.high->toString(), QStringLiteral("650000000"));
}

void TestValueAgreement::openEndsOverlapEverything()
{
    const ValueInterval under = valueInterval(dollars({6, 6}, Approximation::Under));
    const ValueInterval over = valueInterval(dollars({6, 6}, Approximation::Over));
    QVERIFY(!under.overlaps(over));
    QVERIFY(under.overlaps(valueInterval(dollars({1, 6}, Approximation::Over))));
    QVERIFY(!under.intersection(over));
    const auto both = under.intersection(valueInterval(dollars({5, 6}, Approximation::AtLeast)));
    QVERIFY(both && both->contains(Decimal(5, 6)) && !both->contains(Decimal(6, 6)));
}

void TestValueAgreement::placesOfDifferentDaysAreAHistory_data()
{
    QTest::addColumn<Statement>("a");
    QTest::addColumn<Statement>("b");
    QTest::addColumn<QString>("relation");
    QTest::addColumn<QString>("why");
    const auto of = [](Statement statement, const char *published, const char *measure = "app store rank") {
        statement.published = QString::fromLatin1(published);
        statement.measure = QString::fromLatin1(measure);
        return statement;
    };
    const auto place = [](int number, const char *asOf = "") {
        return statement(QStringLiteral("No. %1").arg(number), rank(number), {}, QString::fromLatin1(asOf));
    };
    const auto price = [](const char *words, Decimal value) {
        return statement(QString::fromLatin1(words), dollars(value));
    };
    QTest::newRow("undated places, printed on different days")
        << of(place(1), "2025-01-27") << of(place(4), "2025-02-05T08:00:00Z") << "different_time"
        << "“No. 1” was reported on 2025-01-27, “No. 4” on 2025-02-05; both can hold.";
    QTest::newRow("one place dated")
        << of(place(1), "2025-01-27") << of(place(4, "2025-02-04"), "2025-02-05") << "different_time"
        << "“No. 4” is as of 2025-02-04, “No. 1” was reported on 2025-01-27; both can hold.";
    QTest::newRow("both places dated") << of(place(1, "2025-01-27"), "2025-01-28")
                                       << of(place(4, "2025-02-04"), "2025-01-28") << "different_time"
                                       << "“No. 1” is as of 2025-01-27, “No. 4” as of 2025-02-04; both can hold.";
    QTest::newRow("undated places, printed on one day")
        << of(place(1), "2025-01-27") << of(place(4), "2025-01-27") << "rank_conflict"
        << "";
    QTest::newRow("printed on the day that the other is of")
        << of(place(1, "2025-01-27"), "2025-01-30") << of(place(4), "2025-01-27") << "rank_conflict"
        << "";
    QTest::newRow("one place, printed on different days")
        << of(place(1), "2025-01-27") << of(place(1), "2025-02-05") << "rank_agree"
        << "";
    QTest::newRow("undated prices of a share")
        << of(price("$118.42", {11842, -2}), "2025-01-27", "share price")
        << of(price("$128.99", {12899, -2}), "2025-01-28", "share price") << "different_time"
        << "“$118.42” was reported on 2025-01-27, “$128.99” on 2025-01-28; both can hold.";
    QTest::newRow("a sum that does not change by the day")
        << of(price("$294,000", {294, 3}), "2025-01-27", "training cost")
        << of(price("$520,000", {52, 4}), "2025-01-28", "training cost") << "conflict"
        << "";
    QTest::newRow("days of publication not known") << of(place(1), "") << of(place(4), "") << "rank_conflict"
                                                   << "";
}

void TestValueAgreement::placesOfDifferentDaysAreAHistory()
{
    QFETCH(Statement, a);
    QFETCH(Statement, b);
    QFETCH(QString, relation);
    QFETCH(QString, why);
    const Agreement agreement = relate(a, b);
    QCOMPARE(relationName(agreement.relation), relation);
    QCOMPARE(relationName(relate(b, a).relation), relation);
    if (!why.isEmpty())
        QCOMPARE(agreement.why, why);
}

QTEST_GUILESS_MAIN(TestValueAgreement)
#include "tst_valueagreement.moc"
