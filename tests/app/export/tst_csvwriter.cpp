// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/csvwriter.h"

#include <QTest>

using nutgraf::exporting::CsvWriter;

class CsvWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreQuotedAndGuarded_data();
    void cellsAreQuotedAndGuarded();
    void rowsEndWithCarriageReturnAndLineFeed();
};

void CsvWriterTest::cellsAreQuotedAndGuarded_data()
{
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("written");
    const auto text = [](const char *name, const char *cell, const char *written) {
        QTest::newRow(name) << false << QString::fromUtf8(cell) << QByteArray(written);
    };
    const auto number = [](const char *name, const char *cell, const char *written) {
        QTest::newRow(name) << true << QString::fromUtf8(cell) << QByteArray(written);
    };
    text("plain", "about $589 billion", "about $589 billion");
    text("empty", "", "");
    text("letters-beyond-ascii", "Über – 5 €", "Über – 5 €");
    text("comma", "a, b", "\"a, b\"");
    text("quotation-mark", "a \"b\"", "\"a \"\"b\"\"\"");
    text("line-break", "a\nb", "\"a\nb\"");
    text("equals", "=1+1", "'=1+1");
    text("plus", "+1", "'+1");
    text("minus", "-1", "'-1");
    text("at", "@SUM(A1)", "'@SUM(A1)");
    text("tab", "\t=1", "'\t=1");
    text("carriage-return", "\r=1", "\"'\r=1\"");
    text("formula-with-quotes", "=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"");
    text("equals-inside", "a=1", "a=1");
    number("number", "600000000", "600000000");
    number("negative-number", "-0.5", "-0.5");
    number("no-number", "-1+2", "'-1+2");
    number("minus-alone", "-", "'-");
    number("two-points", "-1.2.3", "'-1.2.3");
}

void CsvWriterTest::cellsAreQuotedAndGuarded()
{
    QFETCH(bool, isNumber);
    QFETCH(QString, cell);
    QFETCH(QByteArray, written);
    CsvWriter csv({QStringLiteral("h"), QStringLiteral("i")});
    isNumber ? csv.number(cell) : csv.text(cell);
    csv.text(QStringLiteral("x"));
    csv.endRow();
    QCOMPARE(csv.bytes(), "h,i\r\n" + written + ",x\r\n");
}

void CsvWriterTest::rowsEndWithCarriageReturnAndLineFeed()
{
    CsvWriter csv({QStringLiteral("a"), QStringLiteral("b")});
    QCOMPARE(csv.bytes(), QByteArray("a,b\r\n"));
    csv.text({}).text({});
    csv.endRow();
    QCOMPARE(csv.bytes(), QByteArray("a,b\r\n,\r\n"));
}

QTEST_GUILESS_MAIN(CsvWriterTest)
#include "tst_csvwriter.moc"
