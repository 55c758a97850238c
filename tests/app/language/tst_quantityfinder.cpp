// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/quantityfinder.h"

#include <QTest>

using namespace nutgraf::language;
using nutgraf::text::FirstLine;
using nutgraf::text::segment;

class QuantityFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsOne_data();
    void findsOne();
    void leavesOut_data();
    void leavesOut();
    void tellsDirection();
    void keepsStatedDigits();
    void saysWhatIsCounted();
    void spansStayInside_data();
    void spansStayInside();
};

void QuantityFinderTest::findsOne_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("low");
    QTest::addColumn<QString>("high");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("approximation");
    const auto row = [](const char *name, const char *text, const char *words, const char *low, const char *high,
                        const char *unit, QuantityKind kind, Approximation approximation = Approximation::Exact) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(words) << QString::fromUtf8(low)
                            << QString::fromUtf8(high) << QString::fromUtf8(unit) << int(kind) << int(approximation);
    };
    constexpr auto Money = QuantityKind::Money;
    constexpr auto Percent = QuantityKind::Percent;
    constexpr auto Count = QuantityKind::Count;
    row("money-scale-word", "It lost $600 million.", "$600 million", "600000000", "600000000", "USD", Money);
    row("money-decimal", "It cost $5.576 million.", "$5.576 million", "5576000", "5576000", "USD", Money);
    row("money-letters", "It cost $5.6bn.", "$5.6bn", "5600000000", "5600000000", "USD", Money);
    row("money-letter", "It cost $5.6m.", "$5.6m", "5600000", "5600000", "USD", Money);
    row("money-grouped", "It cost $294,000.", "$294,000", "294000", "294000", "USD", Money);
    row("money-us", "It cost US$5 million.", "US$5 million", "5000000", "5000000", "USD", Money);
    row("money-euro", "It cost €40 million.", "€40 million", "40000000", "40000000", "EUR", Money);
    row("money-pound", "It cost £3bn.", "£3bn", "3000000000", "3000000000", "GBP", Money);
    row("money-word-after", "It cost 5 million dollars.", "5 million dollars", "5000000", "5000000", "USD", Money);
    row("money-yuan", "It cost 10 billion yuan.", "10 billion yuan", "10000000000", "10000000000", "CNY", Money);
    row("money-cents", "It rose 50 cents.", "50 cents", "0.50", "0.50", "USD", Money);
    row("money-crore", "It cost ₹5 crore.", "₹5 crore", "50000000", "50000000", "INR", Money);
    row("money-hyphen", "a $600-million loss", "$600-million", "600000000", "600000000", "USD", Money);
    row("money-under", "It cost under $6 million.", "under $6 million", "6000000", "6000000", "USD", Money,
        Approximation::Under);
    row("money-about", "It lost about $589 billion.", "about $589 billion", "589000000000", "589000000000", "USD",
        Money, Approximation::About);
    row("money-close-to", "It lost close to $600 billion.", "close to $600 billion", "600000000000", "600000000000",
        "USD", Money, Approximation::About);
    row("money-more-than", "It cost more than $1.6 billion.", "more than $1.6 billion", "1600000000", "1600000000",
        "USD", Money, Approximation::Over);
    row("money-at-least", "It cost at least $2.", "at least $2", "2", "2", "USD", Money, Approximation::AtLeast);
    row("money-up-to", "It may cost up to $9 million.", "up to $9 million", "9000000", "9000000", "USD", Money,
        Approximation::AtMost);
    row("money-or-more", "It costs $9 million or more.", "$9 million or more", "9000000", "9000000", "USD", Money,
        Approximation::AtLeast);
    row("money-range-shared-scale", "It costs $5 to $6 million.", "$5 to $6 million", "5000000", "6000000", "USD",
        Money, Approximation::Between);
    row("money-range-dash", "It costs $5-6 million.", "$5-6 million", "5000000", "6000000", "USD", Money,
        Approximation::Between);
    row("money-between", "It costs between $5 million and $6 million.", "between $5 million and $6 million", "5000000",
        "6000000", "USD", Money, Approximation::Between);
    row("money-half", "It cost half a million dollars.", "half a million dollars", "500000", "500000", "USD", Money);
    row("money-a-billion", "It cost a billion dollars.", "a billion dollars", "1000000000", "1000000000", "USD", Money);
    row("percent-sign", "It fell 16.97%.", "16.97%", "16.97", "16.97", "percent", Percent);
    row("percent-word", "It fell 17 percent.", "17 percent", "17", "17", "percent", Percent);
    row("percent-two-words", "It fell by almost 17 per cent.", "almost 17 per cent", "17", "17", "percent", Percent,
        Approximation::About);
    row("percent-spelled", "It fell seventeen percent.", "seventeen percent", "17", "17", "percent", Percent);
    row("percent-range", "It fell between 5 and 7 percent.", "between 5 and 7 percent", "5", "7", "percent", Percent,
        Approximation::Between);
    row("points", "It rose two percentage points.", "two percentage points", "2", "2", "percentage point",
        QuantityKind::PercentagePoints);
    row("rank", "It is No. 1 in the store.", "No. 1", "1", "1", "", QuantityKind::Rank);
    row("rank-word", "It is number one in the store.", "number one", "1", "1", "", QuantityKind::Rank);
    row("rank-hash", "It is #3 there.", "#3", "3", "3", "", QuantityKind::Rank);
    row("count-scaled", "It has 1.2 million users.", "1.2 million", "1200000", "1200000", "", Count);
    row("count-grouped", "It has 50,000 chips.", "50,000", "50000", "50000", "", Count);
    row("count-words", "It hired two hundred and fifty people.", "two hundred and fifty", "250", "250", "", Count);
    row("count-hyphen-words", "It hired twenty-five people.", "twenty-five", "25", "25", "", Count);
    row("count-dozen", "It hired two dozen people.", "two dozen", "24", "24", "", Count);
    row("count-a-hundred", "It hired a hundred people.", "a hundred", "100", "100", "", Count);
    row("count-plus", "It has 500+ staff.", "500+", "500", "500", "", Count, Approximation::AtLeast);
    row("compute-parameters", "It has 671 billion parameters.", "671 billion parameters", "671000000000",
        "671000000000", "parameter", QuantityKind::Compute);
    row("compute-hours", "It used 2.788 million H800 GPU hours.", "2.788 million H800 GPU hours", "2788000", "2788000",
        "GPU hour", QuantityKind::Compute);
    row("duration", "It took two months.", "two months", "2", "2", "month", QuantityKind::Duration);
    row("duration-or-so", "It took a dozen days or so.", "a dozen days or so", "12", "12", "day",
        QuantityKind::Duration, Approximation::About);
    row("ratio", "It is 20 times cheaper.", "20 times", "20", "20", "time", QuantityKind::Ratio);
    row("energy", "It needs 5 gigawatts.", "5 gigawatts", "5", "5", "gigawatt", QuantityKind::Energy);
    row("length", "It is 30 km away.", "30 km", "30", "30", "kilometre", QuantityKind::Length);
}

void QuantityFinderTest::findsOne()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QString, low);
    QFETCH(QString, high);
    QFETCH(QString, unit);
    QFETCH(int, kind);
    QFETCH(int, approximation);
    const auto view = segment(text, FirstLine::IsBody);
    const QList<Quantity> found = findQuantities(view);
    QCOMPARE(found.size(), 1);
    QCOMPARE(view.surface(found[0].span).toString(), words);
    QCOMPARE(found[0].low, *Decimal::fromString(low));
    QCOMPARE(found[0].high, *Decimal::fromString(high));
    QCOMPARE(found[0].unit, unit);
    QCOMPARE(int(found[0].kind), kind);
    QCOMPARE(int(found[0].approximation), approximation);
    QVERIFY(!found[0].rule.isEmpty());
    QVERIFY(explain(found[0], view.surface(found[0].span)).startsWith(words));
}

void QuantityFinderTest::leavesOut_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromUtf8(text); };
    row("year", "It began in 2024.");
    row("day-after-month", "It fell on January 27.");
    row("day-before-month", "It fell on 27 January.");
    row("abbreviated-month", "It fell on Jan. 27.");
    row("time-of-day", "It closed at 9:30.");
    row("hour", "It closed at 4 p.m. there.");
    row("product", "GPT-4 and R1 ran on H800.");
    row("version", "Version 4.0 came.");
    row("ordinal-day", "It fell on the 27th.");
    row("pronoun-one", "The one that fell.");
    row("slash", "After 9/11 it fell.");
    row("teaser", "READ: The $6 million model");
    row("decade", "In the 1990s it rose.");
}

void QuantityFinderTest::leavesOut()
{
    QFETCH(QString, text);
    const auto view = segment(text, FirstLine::IsBody);
    const QList<Quantity> found = findQuantities(view);
    QVERIFY2(found.isEmpty(), qPrintable(found.isEmpty() ? QString() : view.surface(found[0].span).toString()));
}

void QuantityFinderTest::tellsDirection()
{
    QCOMPARE(findQuantities(segment(QStringLiteral("Shares fell 17%."), FirstLine::IsBody)).first().direction,
             Direction::Down);
    QCOMPARE(findQuantities(segment(QStringLiteral("Shares rose by 9%."), FirstLine::IsBody)).first().direction,
             Direction::Up);
    QCOMPARE(findQuantities(segment(QStringLiteral("It has 9 offices."), FirstLine::IsBody)).first().direction,
             Direction::None);
}

void QuantityFinderTest::keepsStatedDigits()
{
    const auto digits = [](const char *text) {
        return findQuantities(segment(QString::fromUtf8(text), FirstLine::IsBody)).first().digits;
    };
    QCOMPARE(digits("It lost $589 billion."), 3);
    QCOMPARE(digits("It lost $600 million."), 1);
    QCOMPARE(digits("It cost $5.576 million."), 4);
    QCOMPARE(digits("It cost $2.50."), 3);
}

void QuantityFinderTest::saysWhatIsCounted()
{
    const auto view = segment(QStringLiteral("It has 50,000 Hopper chips in store."), FirstLine::IsBody);
    QCOMPARE(view.surface(findQuantities(view).first().of).toString(), QStringLiteral("Hopper chips"));
}

void QuantityFinderTest::spansStayInside_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("marks") << QStringLiteral("$ $$ US$ € % No. # - to and between $");
    QTest::newRow("large-number") << QStringLiteral("$999999999999999999999 trillion and 123456789012345678 trillion");
    QTest::newRow("words") << QStringLiteral("hundred hundred hundred hundred hundred hundred hundred hundred hundred");
    QTest::newRow("ranges") << QStringLiteral("5-6-7-8 to 9 to 10 and 11 - 12");
    QTest::newRow("half") << QStringLiteral("half a half of a million half");
}

void QuantityFinderTest::spansStayInside()
{
    QFETCH(QString, text);
    for (const Quantity &quantity : findQuantities(segment(text))) {
        QVERIFY(quantity.span.start >= 0 && quantity.span.length > 0 && quantity.span.end() <= text.size());
        QVERIFY(quantity.span.contains(quantity.numeral));
        QVERIFY(quantity.of.end() <= text.size());
    }
}

QTEST_GUILESS_MAIN(QuantityFinderTest)
#include "tst_quantityfinder.moc"
