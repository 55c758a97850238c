// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/csvtable.h"

#include <QtTest>

using namespace nutgraf;
using readers::ColumnMapping;
using readers::CsvField;
using readers::CsvTable;

class CsvTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreCut_data();
    void cellsAreCut();
    void encodingsAreTold_data();
    void encodingsAreTold();
    void headersAreTold_data();
    void headersAreTold();
    void unclosedQuotationCostsItsOwnRow();
    void badTablesAreBounded_data();
    void badTablesAreBounded();
    void mappingIsGuessed_data();
    void mappingIsGuessed();
    void mappingIsParsed();
    void wrongMappingsAreRefused_data();
    void wrongMappingsAreRefused();
    void rowsBecomeStatements();
};

namespace {

CsvTable tableOf(const QByteArray &bytes)
{
    return readers::readCsv(bytes).valueOr(CsvTable());
}

QString shown(const CsvTable &table)
{
    QStringList rows{table.header.join(u'|')};
    for (const QStringList &row : table.rows)
        rows.append(row.join(u'|'));
    return rows.join(u'/');
}

} // namespace

void CsvTableTest::cellsAreCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("cells");
    const QString plain = QStringLiteral("Speaker|Statement/Ann Lee|The bridge holds, I say.");
    QTest::newRow("comma") << QByteArray("Speaker,Statement\r\nAnn Lee,\"The bridge holds, I say.\"\r\n") << plain;
    QTest::newRow("semicolon") << QByteArray("Speaker;Statement\nAnn Lee;The bridge holds, I say.\n") << plain;
    QTest::newRow("tab") << QByteArray("Speaker\tStatement\nAnn Lee\tThe bridge holds, I say.\n") << plain;
    QTest::newRow("bar") << QByteArray("Speaker|Statement\nAnn Lee|The bridge holds, I say.\n") << plain;
    QTest::newRow("sep-line") << QByteArray("sep=;\nSpeaker;Statement\nAnn Lee;The bridge holds, I say.\n") << plain;
    QTest::newRow("lone-cr") << QByteArray("Speaker,Statement\rAnn Lee,\"The bridge holds, I say.\"\r") << plain;
    QTest::newRow("doubled-quotes") << QByteArray("Speaker,Statement\nAnn Lee,\"She said \"\"no\"\".\"\n")
                                    << QStringLiteral("Speaker|Statement/Ann Lee|She said \"no\".");
    QTest::newRow("line-in-cell") << QByteArray("Speaker,Statement\nAnn Lee,\"One.\nTwo.\"\nBo Chan,Three.\n")
                                  << QStringLiteral("Speaker|Statement/Ann Lee|One.\nTwo./Bo Chan|Three.");
    QTest::newRow("uneven-rows") << QByteArray("Speaker,Statement,Date\nAnn Lee,The bridge holds\n")
                                 << QStringLiteral("Speaker|Statement|Date/Ann Lee|The bridge holds|");
    QTest::newRow("formula-stays-text") << QByteArray("Speaker,Statement\nAnn Lee,=cmd|' /C calc'!A0 is no number\n")
                                        << QStringLiteral("Speaker|Statement/Ann Lee|=cmd|' /C calc'!A0 is no number");
}

void CsvTableTest::cellsAreCut()
{
    QFETCH(QByteArray, bytes);
    QTEST(shown(tableOf(bytes)), "cells");
}

void CsvTableTest::encodingsAreTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = QStringLiteral("Speaker,Statement\nZoë Müller,Die Brücke hält.\n");
    QTest::newRow("utf-8") << text.toUtf8();
    QTest::newRow("utf-8-mark") << "\xEF\xBB\xBF" + text.toUtf8();
    QByteArray wide("\xFF\xFE");
    QByteArray wideBig("\xFE\xFF");
    for (const QChar c : text) {
        wide += char(c.unicode() & 0xFF);
        wide += char(c.unicode() >> 8);
        wideBig += char(c.unicode() >> 8);
        wideBig += char(c.unicode() & 0xFF);
    }
    QTest::newRow("utf-16-le") << wide;
    QTest::newRow("utf-16-be") << wideBig;
    QTest::newRow("windows-1252") << text.toLatin1();
}

void CsvTableTest::encodingsAreTold()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(shown(tableOf(bytes)), QStringLiteral("Speaker|Statement/Zoë Müller|Die Brücke hält."));
}

void CsvTableTest::headersAreTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("header");
    QTest::newRow("names") << QByteArray("who,what\nAnn Lee,The bridge holds for good.\n") << true;
    QTest::newRow("none") << QByteArray("Ann Lee,The bridge holds.\nBo Chan,It does not.\n") << false;
    QTest::newRow("date-in-first-row") << QByteArray("2025-03-03,Ann Lee,It holds\n2025-03-04,Bo Chan,It does not\n")
                                       << false;
}

void CsvTableTest::headersAreTold()
{
    QFETCH(QByteArray, bytes);
    QTEST(tableOf(bytes).hasHeader, "header");
}

void CsvTableTest::unclosedQuotationCostsItsOwnRow()
{
    const CsvTable table =
        tableOf("Speaker,Statement\nAnn Lee,\"The bridge holds.\nBo Chan,\"It does not, I say.\"\nCy "
                "Dee,Well.\n");
    QCOMPARE(shown(table),
             QStringLiteral("Speaker|Statement/Ann Lee|\"The bridge holds./Bo Chan|It does not, I say./Cy "
                            "Dee|Well."));
    QVERIFY2(table.warnings.join(u'\n').contains(QLatin1String("line 2")), qPrintable(table.warnings.join(u'\n')));
}

void CsvTableTest::badTablesAreBounded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<QString>("said");
    QTest::newRow("Z12-10-million-columns") << QByteArray(10'000'000, ',') + "x\na,b\n"
                                            << true << QStringLiteral("first 1000 columns");
    QTest::newRow("Z12-unclosed-at-end") << QByteArray("a,b\n1,\"2\n3,4\n") << true << QStringLiteral("line 2");
    QTest::newRow("only-quotes") << QByteArray(1'000'001, '"') << true << QStringLiteral("never closed");
    QTest::newRow("stray-quotes") << QByteArray("\"x\n").repeated(300'000) << true << QStringLiteral("never closed");
    QTest::newRow("empty") << QByteArray() << false << QStringLiteral("no rows");
    QTest::newRow("only-delimiters") << QByteArray(",,,\n,,,\n") << false << QStringLiteral("no rows");
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1A\n") << false << QStringLiteral("a picture");
}

void CsvTableTest::badTablesAreBounded()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, readable);
    QFETCH(QString, said);
    const auto result = readers::readCsv(bytes);
    QCOMPARE(result.ok(), readable);
    const QString told = result.ok() ? result.value().warnings.join(u'\n') : result.error().message;
    QVERIFY2(told.contains(said), qPrintable(told));
}

void CsvTableTest::mappingIsGuessed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<int>>("columns"); // who, what, when, where, source, url, kind
    const QByteArray statement = "The bridge has cost 12 million crowns and it will stand for a hundred years.";
    QTest::newRow("header-words") << "Date,Speaker,Statement,Location,Outlet,Link,Type\n2025-03-03,Ann Lee," + statement
            + ",Quay,Quay Herald,https://quay.example/1,post\n"
                                  << QList<int>{1, 2, 0, 3, 4, 5, 6};
    QTest::newRow("other-words") << "claimant;claim_date;claim_text;review url\nAnn Lee;3 March 2025;" + statement
            + ";https://quay.example/1\n"
                                 << QList<int>{0, 2, 1, -1, -1, 3, -1};
    QTest::newRow("by-contents") << "2025-03-03,Ann Lee," + statement + ",https://quay.example/1\n2025-03-04,Bo Chan,"
            + statement + ",https://quay.example/2\n"
                                 << QList<int>{1, 2, 0, -1, -1, 3, -1};
    QTest::newRow("source-that-is-an-address") << "Speaker,Statement,Source\nAnn Lee," + statement
            + ",https://quay.example/1\n" << QList<int>{0, 1, -1, -1, -1, 2, -1};
}

void CsvTableTest::mappingIsGuessed()
{
    QFETCH(QByteArray, bytes);
    const ColumnMapping mapping = readers::guessMapping(tableOf(bytes));
    QTEST(QList<int>(mapping.columns.cbegin(), mapping.columns.cend()), "columns");
}

void CsvTableTest::mappingIsParsed()
{
    const CsvTable table = tableOf("Name,Words,Day\nAnn Lee,The bridge holds for good.,2025-03-03\n");
    const auto mapping =
        readers::parseMapping(QStringLiteral("who=name, what=2, when="), table, readers::guessMapping(table));
    QVERIFY(mapping.ok());
    QCOMPARE(mapping.value().of(CsvField::Who), 0);
    QCOMPARE(mapping.value().of(CsvField::What), 1);
    QCOMPARE(mapping.value().of(CsvField::When), -1);
}

void CsvTableTest::wrongMappingsAreRefused_data()
{
    QTest::addColumn<QString>("mapping");
    QTest::addColumn<QString>("said");
    QTest::newRow("field") << QStringLiteral("whom=Name") << QStringLiteral("whom");
    QTest::newRow("column") << QStringLiteral("who=Nobody") << QStringLiteral("Nobody");
    QTest::newRow("number") << QStringLiteral("who=7") << QStringLiteral("7");
    QTest::newRow("no-sign") << QStringLiteral("who") << QStringLiteral("who");
}

void CsvTableTest::wrongMappingsAreRefused()
{
    QFETCH(QString, mapping);
    QFETCH(QString, said);
    const auto result = readers::parseMapping(mapping, tableOf("Name,Words\nAnn Lee,The bridge holds.\n"), {});
    QVERIFY(!result.ok());
    QVERIFY2(result.error().message.contains(said), qPrintable(result.error().message));
}

void CsvTableTest::rowsBecomeStatements()
{
    const CsvTable table = tableOf("Speaker,Statement,Date,Place\nAnn Lee,\"One.\n\nTwo.\",3 March 2025,Quay\nBo "
                                   "Chan,,2025,Quay\nCy Dee,Three.,some day,\n");
    const auto statements = readers::statementsOf(table, readers::guessMapping(table));
    QCOMPARE(statements.size(), 2);
    QCOMPARE(statements[0].speaker, QStringLiteral("Ann Lee"));
    QCOMPARE(statements[0].text, QStringLiteral("One.\nTwo."));
    QCOMPARE(statements[0].date, QStringLiteral("2025-03-03"));
    QCOMPARE(statements[0].place, QStringLiteral("Quay"));
    QCOMPARE(statements[0].line, 2);
    QCOMPARE(statements[1].line, 6);
    QVERIFY(statements[1].date.isEmpty());
    QVERIFY2(statements[1].warning.contains(QLatin1String("some day")), qPrintable(statements[1].warning));
}

QTEST_GUILESS_MAIN(CsvTableTest)
#include "tst_csvtable.moc"
