// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/decimal.h"

#include <QTest>

using nutgraf::storage::Decimal;

class DecimalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndPrints_data();
    void readsAndPrints();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void comparesAcrossExponents();
    void multipliesAndAddsExactly();
    void keepsStatedDigits();
};

void DecimalTest::readsAndPrints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");
    QTest::newRow("integer") << "600"
                             << "600";
    QTest::newRow("fraction") << "5.576"
                              << "5.576";
    QTest::newRow("leading-zeros") << "0.002"
                                   << "0.002";
    QTest::newRow("no-leading-digit") << ".5"
                                      << "0.5";
    QTest::newRow("exponent") << "589e9"
                              << "589000000000";
    QTest::newRow("negative-exponent") << "16.97e-2"
                                       << "0.1697";
    QTest::newRow("negative") << "-12.50"
                              << "-12.50";
    QTest::newRow("minus-sign") << QStringLiteral("\u22123") << "-3";
    QTest::newRow("zero") << "0.00"
                          << "0";
}

void DecimalTest::readsAndPrints()
{
    QFETCH(QString, text);
    QFETCH(QString, printed);
    const auto number = Decimal::fromString(text);
    QVERIFY(number);
    QCOMPARE(number->toString(), printed);
    QCOMPARE(*Decimal::fromString(printed), *number);
}

void DecimalTest::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("sign-only") << "-";
    QTest::newRow("two-points") << "1.2.3";
    QTest::newRow("grouped") << "1,000";
    QTest::newRow("letters") << "12x";
    QTest::newRow("nineteen-digits") << "1234567890123456789";
    QTest::newRow("exponent-too-large") << "1e99999";
}

void DecimalTest::refusesWhatIsNoNumber()
{
    QFETCH(QString, text);
    QVERIFY(!Decimal::fromString(text));
}

void DecimalTest::comparesAcrossExponents()
{
    QVERIFY(Decimal(589, 9) > Decimal(600, 6));
    QVERIFY(Decimal(-589, 9) < Decimal(-600, 6));
    QVERIFY(Decimal(600, 6) == Decimal(6, 8));
    QVERIFY(Decimal(0) == Decimal(0, 50));
    QVERIFY(Decimal(1, 4000) > Decimal(999999999999999999));
    QVERIFY(Decimal(1, -4000) > Decimal(0));
}

void DecimalTest::multipliesAndAddsExactly()
{
    QCOMPARE(Decimal(2788, 3).times(Decimal(2)).value(), Decimal(5576, 3));
    QCOMPARE(Decimal(1, -1).plus(Decimal(2, -1)).value(), Decimal(3, -1));
    QCOMPARE(Decimal(118'42, -2).minus(Decimal(24'20, -2)).value(), Decimal(94'22, -2));
    QVERIFY(!Decimal(999'999'999'999'999'999).times(Decimal(11)));
    QVERIFY(!Decimal(1, 30).plus(Decimal(1)));
}

void DecimalTest::keepsStatedDigits()
{
    QCOMPARE(Decimal(589, 9).digits(), 3);
    QCOMPARE(Decimal::fromString(u"2.50")->digits(), 3);
    QCOMPARE(Decimal(600, 6).normalized().digits(), 1);
}

QTEST_GUILESS_MAIN(DecimalTest)
#include "tst_decimal.moc"
