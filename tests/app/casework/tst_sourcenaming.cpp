// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/sourcenaming.h"
#include "app/language/analyzer.h"

#include <QtTest>

using namespace nutgraf;
using casework::SourceNaming;

/// Whom a descriptor stands for, by what its text says.
class TestSourceNaming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void descriptorsResolveWhereTheTextDecides_data();
    void descriptorsResolveWhereTheTextDecides();
    void peopleAreNoOrganisations_data();
    void peopleAreNoOrganisations();
    void partsInAConversationAreNoNames();
};

void TestSourceNaming::descriptorsResolveWhereTheTextDecides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("descriptor");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *text, const char *descriptor, const char *subject,
                        const char *expected, const char *kind) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(descriptor) << QString::fromUtf8(subject)
                            << QString::fromUtf8(expected) << QString::fromUtf8(kind);
    };
    const char *one = "Lumen Lab, a Chinese startup, opened its doors in Harbin. OpenAI looked on.";
    const char *two = "Lumen Lab, a Chinese startup, sued Orion Systems, a German company, in Harbin.";
    const char *authority =
        "Italy's data protection authority ordered OpenAI to stop, the regulator said. Italy's data "
        "protection authority said that the answers were late.";
    const char *paper = "DeepSeek spent $294,000, the company reported in a paper published in Nature.";

    row("company that the text describes", one, "company", "", "Lumen Lab", "organisation");
    row("company by its people", one, "Chinese company", "", "Lumen Lab", "organisation");
    row("two companies, none told", two, "company", "", "company", "unnamed");
    row("two companies, one modified", two, "German company", "", "Orion Systems", "organisation");
    row("what the words are about", two, "company", "Orion Systems", "Orion Systems", "organisation");
    row("words about another than described", two, "Chinese startup", "Orion Systems", "Lumen Lab", "organisation");
    row("several companies", one, "companies", "OpenAI", "companies", "unnamed");
    row("company's report", two, "company's technical report", "Orion Systems", "Orion Systems", "organisation");
    row("researchers of a named company", one, "OpenAI's researchers", "", "OpenAI", "organisation");
    row("employees speak for themselves", one, "OpenAI's employees", "", "OpenAI's employees", "unnamed");
    row("authority with its country", authority, "Italy's data protection authority", "",
        "Italy's data protection authority", "organisation");
    row("regulator that was named", authority, "regulator", "OpenAI", "Italy's data protection authority",
        "organisation");
    row("regulator that was not", one, "regulator", "OpenAI", "regulator", "unnamed");
    row("paper that a company published", paper, "paper", "", "DeepSeek", "organisation");
    row("paper of nobody known", one, "paper", "OpenAI", "paper", "unnamed");
    row("company named just before", "The trigger was DeepSeek. The Hangzhou company", "Hangzhou company", "R1",
        "DeepSeek", "organisation");
    row("sources", one, "people familiar with the matter", "OpenAI", "people familiar with the matter", "unnamed");
    row("reportedly", one, "unspecified", "OpenAI", "unspecified", "unnamed");
}

void TestSourceNaming::descriptorsResolveWhereTheTextDecides()
{
    QFETCH(QString, text);
    QFETCH(QString, descriptor);
    QFETCH(QString, subject);
    const SourceNaming naming = casework::nameUnnamed(language::analyze(text), text, text.size(), descriptor, subject);
    QTEST(naming.name, "name");
    QTEST(naming.kind, "kind");
}

void TestSourceNaming::peopleAreNoOrganisations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *text, const char *who, const char *kind) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(who) << QString::fromUtf8(kind);
    };
    row("said before the name, with a role", "“It fell,” said Mara Lindqvist, a strategist at Fenwick Row Partners.",
        "Mara Lindqvist", "person");
    row("said before the name, end of sentence", "“It fell,” said Elara Finch.", "Elara Finch", "person");
    row("said before the name, no quotation",
        "The loss was small, said Tobias Wren, a finance lecturer at the college.", "Tobias Wren", "person");
    row("said before an institution", "“It fell,” said Fenwick Row Partners.", "Fenwick Row Partners", "organisation");
    row("said before an institution that goes on", "“It fell,” said Harrow Group.", "Harrow Group", "organisation");
}

void TestSourceNaming::peopleAreNoOrganisations()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const language::Analysis analysis = language::analyze(text);
    QCOMPARE(analysis.attributions.size(), 1);
    QCOMPARE(analysis.attributions.first().speaker, name);
    QTEST(casework::sourceKindName(analysis, name, analysis.attributions.first().sourceKind), "kind");
}

void TestSourceNaming::partsInAConversationAreNoNames()
{
    const QString text = QStringLiteral("HOST: Was something taken?\n"
                                        "DAVID SACKS: It looks possible. Nobody has denied it.\n"
                                        "JD VANCE: We will see what it was in the end.\n");
    const language::Analysis analysis = language::analyze(text);
    QStringList speakers;
    for (const language::Attribution &attribution : analysis.attributions)
        speakers.append(attribution.speaker);
    const QStringList expected{QStringLiteral("unnamed: host"), QStringLiteral("David Sacks"),
                               QStringLiteral("JD Vance")};
    QCOMPARE(speakers, expected);
}

QTEST_GUILESS_MAIN(TestSourceNaming)
#include "tst_sourcenaming.moc"
