// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/statements.h"
#include "widgets/models/datewords.h"
#include "widgets/models/valuewords.h"

#include <QTest>

using namespace nutgraf;
using namespace nutgraf::widgets;
using language::Approximation;
using language::Quantity;
using language::QuantityKind;
using storage::Decimal;

class ValueWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesReadAsPeopleWriteThem_data();
    void valuesReadAsPeopleWriteThem();
    void spreadOfAClaimGoesFromLowestToHighest_data();
    void spreadOfAClaimGoesFromLowestToHighest();
    void axisLabelsAreShort_data();
    void axisLabelsAreShort();
    void datesReadAsPeopleWriteThem_data();
    void datesReadAsPeopleWriteThem();
};

namespace {

QString plainSpaces(QString text)
{
    return text.replace(QChar(QChar::Nbsp), u' ').replace(QChar(0x202f), u' ');
}

Quantity range(QuantityKind kind, Decimal low, Decimal high, const QString &unit)
{
    Quantity result = support::quantity(kind, low, unit, Approximation::Between);
    result.high = high;
    return result;
}

} // namespace

void ValueWordsTest::valuesReadAsPeopleWriteThem_data()
{
    using support::dollars;
    using support::quantity;
    QTest::addColumn<Quantity>("value");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const Quantity &value, const char *words, const char *locale = "en_US") {
        QTest::newRow(name) << value << QString::fromLatin1(locale) << QString::fromUtf8(words);
    };
    row("billions", dollars(Decimal(589, 9)), "$589 billion");
    row("stated to the dollar", dollars(Decimal(593124512345)), "$593,124,512,345");
    row("fraction of a million", quantity(QuantityKind::Compute, Decimal(2788000), QStringLiteral("GPU hour")),
        "2.788 million GPU hours");
    row("below a million in full", dollars(Decimal(294000)), "$294,000");
    row("trillion", dollars(Decimal(1, 12)), "$1 trillion");
    row("upper bound", dollars(Decimal(6, 6), Approximation::Under), "under $6 million");
    row("lower bound", dollars(Decimal(500, 6), Approximation::Over), "over $500 million");
    row("hedged percent", quantity(QuantityKind::Percent, Decimal(17), QStringLiteral("percent"), Approximation::About),
        "about 17 %");
    row("percent with stated digits", quantity(QuantityKind::Percent, Decimal(1697, -2), QStringLiteral("percent")),
        "16.97 %");
    row("rank", quantity(QuantityKind::Rank, Decimal(1)), "No. 1");
    row("percentage points", quantity(QuantityKind::PercentagePoints, Decimal(2), QStringLiteral("percentage point")),
        "2 percentage points");
    row("one of a unit", quantity(QuantityKind::Duration, Decimal(1), QStringLiteral("day")), "1 day");
    row("odd plural", quantity(QuantityKind::Length, Decimal(6), QStringLiteral("foot")), "6 feet");
    row("bare count", quantity(QuantityKind::Count, Decimal(2048)), "2,048");
    row("range of one scale", range(QuantityKind::Money, Decimal(5, 6), Decimal(6, 6), QStringLiteral("USD")),
        "$5–6 million");
    row("range over scales", range(QuantityKind::Money, Decimal(900000), Decimal(1, 6), QStringLiteral("USD")),
        "$900,000 – $1 million");
    row("range of percent", range(QuantityKind::Percent, Decimal(5), Decimal(7), QStringLiteral("percent")), "5–7 %");
    row("currency of letters", quantity(QuantityKind::Money, Decimal(3, 6), QStringLiteral("CHF")), "CHF 3 million");
    row("negative money", dollars(Decimal(-25, 5)), "-$2.5 million");
    row("German decimals and place of the sign", quantity(QuantityKind::Money, Decimal(16, 8), QStringLiteral("EUR")),
        "1,6 billion €", "de_DE");
    row("German grouping", quantity(QuantityKind::Count, Decimal(294000)), "294.000", "de_DE");
    row("locale of the C library reads as English", dollars(Decimal(294000)), "$294,000", "C");
}

void ValueWordsTest::valuesReadAsPeopleWriteThem()
{
    QFETCH(Quantity, value);
    QFETCH(QString, locale);
    QFETCH(QString, words);
    QCOMPARE(plainSpaces(valueWords(value, QLocale(locale))), words);
}

void ValueWordsTest::spreadOfAClaimGoesFromLowestToHighest_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("lowest");
    QTest::addColumn<QString>("highest");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *kind, const char *unit, const char *low, const char *high,
                        const char *words) {
        QTest::newRow(name) << QString::fromLatin1(kind) << QString::fromLatin1(unit) << QString::fromLatin1(low)
                            << QString::fromLatin1(high) << QString::fromUtf8(words);
    };
    row("money", "quantity", "USD", "589000000000", "600000000000", "$589 billion – $600 billion");
    row("thousandfold", "quantity", "USD", "600000000", "589000000000", "$600 million – $589 billion");
    row("all the same", "quantity", "USD", "6000000", "6000000", "$6 million");
    row("rank", "rank", "", "1", "4", "No. 1 – No. 4");
    row("percent", "quantity", "percent", "16.97", "17", "16.97 % – 17 %");
    row("no value", "event", "", "", "", "");
}

void ValueWordsTest::spreadOfAClaimGoesFromLowestToHighest()
{
    QFETCH(QString, kind);
    QFETCH(QString, unit);
    QFETCH(QString, lowest);
    QFETCH(QString, highest);
    QFETCH(QString, words);
    storage::ClaimRow claim;
    claim.kind = kind;
    claim.unit = unit;
    claim.lowest = lowest;
    claim.highest = highest;
    QCOMPARE(plainSpaces(spreadWords(claim, QLocale(QStringLiteral("en_US")))), words);
}

void ValueWordsTest::axisLabelsAreShort_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("words");
    QTest::newRow("million") << 1e6 << QStringLiteral("USD") << QStringLiteral("$1 M");
    QTest::newRow("billion") << 1e9 << QStringLiteral("USD") << QStringLiteral("$1 B");
    QTest::newRow("part of a billion") << 592.5e9 << QStringLiteral("USD") << QStringLiteral("$592.5 B");
    QTest::newRow("thousand") << 20000.0 << QString() << QStringLiteral("20 k");
    QTest::newRow("small") << 250.0 << QString() << QStringLiteral("250");
    QTest::newRow("zero") << 0.0 << QString() << QStringLiteral("0");
}

void ValueWordsTest::axisLabelsAreShort()
{
    QFETCH(double, value);
    QFETCH(QString, unit);
    QFETCH(QString, words);
    const ValueUnit in{unit.isEmpty() ? QuantityKind::Count : QuantityKind::Money, unit};
    QCOMPARE(plainSpaces(axisWords(value, in, QLocale(QStringLiteral("en_US")))), words);
}

void ValueWordsTest::datesReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *edtf, const char *words, const char *locale = "en_US") {
        QTest::newRow(name) << QString::fromLatin1(edtf) << QString::fromLatin1(locale) << QString::fromUtf8(words);
    };
    row("day", "2025-01-27", "Jan 27, 2025");
    row("day with time", "2025-01-27T22:05:00Z", "Jan 27, 2025");
    row("day in British order", "2025-01-27", "27 Jan 2025", "en_GB");
    row("day in German", "2025-01-27", "27. Jan. 2025", "de_DE");
    row("month", "2025-01", "Jan 2025");
    row("year", "2025", "2025");
    row("approximate", "2019~", "about 2019");
    row("uncertain", "2019-06?", "Jun 2019?");
    row("interval", "2025-01-20/2025-01-27", "Jan 20, 2025 – Jan 27, 2025");
    row("open end", "2025-01-20/..", "since Jan 20, 2025");
    row("season", "2024-21", "spring 2024");
    row("quarter", "2024-34", "Q2 2024");
    row("decade", "199X", "1990s");
    row("something else", "soon", "soon");
    row("nothing", "", "");
}

void ValueWordsTest::datesReadAsPeopleWriteThem()
{
    QFETCH(QString, edtf);
    QFETCH(QString, locale);
    QFETCH(QString, words);
    QCOMPARE(plainSpaces(edtfWords(edtf, QLocale(locale))), words);
}

QTEST_GUILESS_MAIN(ValueWordsTest)
#include "tst_valuewords.moc"
