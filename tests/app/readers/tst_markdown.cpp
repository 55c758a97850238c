// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/markdown.h"

#include <QtTest>

using namespace nutgraf::readers;

class MarkdownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksBecomePlainText_data();
    void marksBecomePlainText();
    void frontMatterIsRead();
    void listOfAuthorsIsRead();
    void linksAreKept();
    void plainTextIsNotTakenForMarkdown_data();
    void plainTextIsNotTakenForMarkdown();
};

void MarkdownTest::marksBecomePlainText_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("text");
    QTest::newRow("emphasis") << QStringLiteral("# T\n\nA *very* **old** __bridge__ ~~fell~~.")
                              << QStringLiteral("A very old bridge fell.");
    QTest::newRow("underscore-in-word") << QStringLiteral("# T\n\nThe file snake_case_name stays.")
                                        << QStringLiteral("The file snake_case_name stays.");
    QTest::newRow("lone-star") << QStringLiteral("# T\n\n3 * 4 is 12.") << QStringLiteral("3 * 4 is 12.");
    QTest::newRow("escape") << QStringLiteral("# T\n\nA \\*star\\*.") << QStringLiteral("A *star*.");
    QTest::newRow("code") << QStringLiteral("# T\n\nRun `make` now.") << QStringLiteral("Run make now.");
    QTest::newRow("lists") << QStringLiteral("# T\n\n- one\n- two\n\n1. three\n2. four")
                           << QStringLiteral("one\ntwo\nthree\nfour");
    QTest::newRow("quotation") << QStringLiteral("# T\n\nHe wrote:\n\n> First line\n> goes on.\n\nAfter.")
                               << QStringLiteral("He wrote:\nFirst line goes on.\nAfter.");
    QTest::newRow("headings") << QStringLiteral("# T\n\nOne.\n\n## Two ##\n\nThree.")
                              << QStringLiteral("One.\nTwo\nThree.");
    QTest::newRow("underlined-heading") << QStringLiteral("T\n=\n\nOne.\n\nTwo\n---\n\nThree.")
                                        << QStringLiteral("One.\nTwo\nThree.");
    QTest::newRow("joined-lines") << QStringLiteral("# T\n\nOne\nline.") << QStringLiteral("One line.");
    QTest::newRow("picture-goes") << QStringLiteral("# T\n\n![A bridge](b.png)\n\nText.") << QStringLiteral("Text.");
    QTest::newRow("table") << QStringLiteral("# T\n\n| a | b |\n|---|---|\n| 1 | 2 |") << QStringLiteral("a b\n1 2");
    QTest::newRow("fence") << QStringLiteral("# T\n\n```\nx *= 2\n```") << QStringLiteral("x *= 2");
}

void MarkdownTest::marksBecomePlainText()
{
    QFETCH(QString, source);
    const ReadDocument document = readMarkdown(source);
    QCOMPARE(document.title, QStringLiteral("T"));
    QTEST(document.text, "text");
}

void MarkdownTest::frontMatterIsRead()
{
    const ReadDocument document =
        readMarkdown(QStringLiteral("---\ntitle: \"The bridge: a history\"\nauthor: Ann Lee\npublisher: Quay Herald\n"
                                    "date: 2025-03-03\nlang: en-GB\n---\n\n# The bridge: a history\n\nIt stands.\n"));
    QCOMPARE(document.title, QStringLiteral("The bridge: a history"));
    QCOMPARE(document.byline, QStringList{QStringLiteral("Ann Lee")});
    QCOMPARE(document.publisher, QStringLiteral("Quay Herald"));
    QCOMPARE(document.published, QStringLiteral("2025-03-03"));
    QCOMPARE(document.publishedEvidence, QStringLiteral("front matter"));
    QCOMPARE(document.language, QStringLiteral("en-GB"));
    QCOMPARE(document.text, QStringLiteral("It stands."));
}

void MarkdownTest::listOfAuthorsIsRead()
{
    const QStringList both{QStringLiteral("Ann Lee"), QStringLiteral("Bo Chan")};
    QCOMPARE(readMarkdown(QStringLiteral("---\ntitle: T\nauthors: [Ann Lee, \"Bo Chan\"]\n---\nText.")).byline, both);
    QCOMPARE(readMarkdown(QStringLiteral("---\ntitle: T\nauthors:\n  - Ann Lee\n  - Bo Chan\n---\nText.")).byline,
             both);
}

void MarkdownTest::linksAreKept()
{
    const ReadDocument document = readMarkdown(
        QStringLiteral("# T\n\nSee [the *report*](https://quay.example/r \"Report\") and <https://quay.example/x>."));
    QCOMPARE(document.text, QStringLiteral("See the report and https://quay.example/x."));
    QCOMPARE(document.links.size(), 2);
    QCOMPARE(document.links.first().url, QStringLiteral("https://quay.example/r"));
    QCOMPARE(document.links.first().text, QStringLiteral("the report"));
}

void MarkdownTest::plainTextIsNotTakenForMarkdown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("markdown");
    QTest::newRow("prose") << QStringLiteral("Bridge opens\n\nIt opened on Monday.") << false;
    QTest::newRow("dashes") << QStringLiteral("- one\n- two") << false;
    QTest::newRow("rule-first") << QStringLiteral("---\nBridge\n---\nText") << false;
    QTest::newRow("headings") << QStringLiteral("# Bridge\n\n## When\n\nMonday.") << true;
    QTest::newRow("front-matter") << QStringLiteral("---\ntitle: Bridge\n---\nText") << true;
}

void MarkdownTest::plainTextIsNotTakenForMarkdown()
{
    QFETCH(QString, text);
    QTEST(looksLikeMarkdown(text), "markdown");
}

QTEST_GUILESS_MAIN(MarkdownTest)
#include "tst_markdown.moc"
