// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/textview.h"

#include <QTest>

using namespace nutgraf::text;

class SegmenterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsSentences_data();
    void cutsSentences();
    void cutsTokens_data();
    void cutsTokens();
    void tellsWhatParagraphsAreFor_data();
    void tellsWhatParagraphsAreFor();
    void transcriptNeedsSeveralSpeakers();
    void foldingKeepsOffsets();
    void spansStayInside_data();
    void spansStayInside();
};

void SegmenterTest::cutsSentences_data()
{
    QTest::addColumn<QString>("marked"); // "|" stands where one sentence ends and the next begins
    const auto row = [](const char *name, const char *marked) { QTest::newRow(name) << QString::fromUtf8(marked); };
    row("two", "It rose. |It fell.");
    row("title", "Mr. Liang spoke. |He left.");
    row("initial", "J. Doe wrote it.");
    row("acronym-inside", "The U.S. firm fell.");
    row("acronym-at-end", "He left the U.S. |The firm stayed.");
    row("company", "Acme Inc. said so.");
    row("company-at-end", "He joined Acme Inc. |He left soon.");
    row("decimal", "It cost $5.576 million. |Really.");
    row("rank", "It is No. 1 in the store. |Wow.");
    row("month", "On Jan. 27 shares fell. |They rose later.");
    row("quote-with-comma", "“It fell,” he said. |It rose.");
    row("stop-inside-quote", "“It fell.” |He left.");
    row("question-with-speaker", "“Why now?” Sacks asked. |Nobody knew.");
    row("question-with-pronoun", "“Why now?” he asked.");
    row("several-in-one-quote", "“It fell. |It will rise,” she said.");
    row("ellipsis-lower", "steps to prevent distillation … that would slow it.");
    row("three-dots", "It fell... and rose.");
    row("exclamation", "Stop! |Go.");
    row("bracket", "It fell. |(It rose later.) |It ended.");
    row("no-final-stop", "It rose. |It fell");
    row("paragraphs", "It rose\n|It fell.");
    row("number-opens", "It fell. |17% was lost.");
    row("version-number", "Version 4.0 of GPT-4 came.");
    row("time-of-day", "It closed at 4 p.m. on Monday.");
    row("chinese", "股价下跌。|公司否认。");
}

void SegmenterTest::cutsSentences()
{
    QFETCH(QString, marked);
    QStringList expected;
    for (const QString &part : marked.split(u'|'))
        expected.append(part.trimmed());
    const TextView view = segment(QString(marked).remove(u'|'), FirstLine::IsBody);
    QStringList found;
    for (const Sentence &sentence : view.sentences)
        found.append(view.surface(sentence.span).toString());
    QCOMPARE(found, expected);
}

void SegmenterTest::cutsTokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");
    const auto row = [](const char *name, const char *text, const char *tokens) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(tokens);
    };
    row("plain", "Shares fell.", "Shares|fell|.");
    row("negation", "didn't", "did|n't");
    row("possessive", "Nvidia's loss", "Nvidia|'s|loss");
    row("curly-possessive", "Nvidia’s loss", "Nvidia|’s|loss");
    row("plural-possessive", "models' cost", "models|'|cost");
    row("acronym-possessive", "U.S.'s plan", "U.S.|'s|plan");
    row("money", "$5.576 million", "$|5.576|million");
    row("grouping", "2,788,000 hours", "2,788,000|hours");
    row("scale-letters", "671bn", "671|bn");
    row("percent", "16.97%", "16.97|%");
    row("product", "GPT-4 and H800", "GPT-4|and|H800");
    row("ordinal", "the 27th", "the|27th");
    row("decade", "the 1990s", "the|1990s");
    row("hyphen-after-number", "$600-million loss", "$|600|-|million|loss");
    row("range", "5-7 days", "5|-|7|days");
    row("compound", "large-scale attack", "large-scale|attack");
    row("acronym", "U.S. firms", "U.S.|firms");
    row("ampersand", "AT&T fell", "AT&T|fell");
    row("comma-after-number", "In 2024, it", "In|2024|,|it");
    row("stop-after-number", "in 2024.", "in|2024|.");
    row("dots", "so...", "so|...");
    row("brackets", "(API)", "(|API|)");
    row("slash", "and/or", "and|/|or");
    row("chinese", "英伟达", "英|伟|达");
}

void SegmenterTest::cutsTokens()
{
    QFETCH(QString, text);
    QFETCH(QString, tokens);
    const TextView view = segment(text, FirstLine::IsBody);
    QStringList found;
    for (const Token &token : view.tokens)
        found.append(view.surface(token.span).toString());
    QCOMPARE(found.join(u'|'), tokens);
}

void SegmenterTest::tellsWhatParagraphsAreFor_data()
{
    QTest::addColumn<QString>("paragraph");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const char *text, BlockKind kind) {
        QTest::newRow(name) << QString::fromUtf8(text) << int(kind);
    };
    row("body", "Shares fell by 17 percent on Monday.", BlockKind::Body);
    row("byline", "By Jane Doe", BlockKind::Byline);
    row("byline-two", "By Jane Doe and Li Wei", BlockKind::Byline);
    row("by-in-prose", "By Monday the shares had fallen.", BlockKind::Body);
    row("dateline", "January 27, 2025", BlockKind::Dateline);
    row("dateline-with-place", "SAN FRANCISCO, Jan. 27", BlockKind::Dateline);
    row("teaser", "READ: What the model cost", BlockKind::Teaser);
    row("related", "Related: The chips behind it", BlockKind::Teaser);
    row("donation", "Help us out and make a donation today.", BlockKind::Boilerplate);
    row("newsletter", "Get the best of it in our newsletter.", BlockKind::Boilerplate);
    row("rights", "Copyright 2025. All rights reserved.", BlockKind::Boilerplate);
    row("origin", "First published by the Example News Agency.", BlockKind::OriginLine);
    row("origin-story", "This story originally appeared in The Example.", BlockKind::OriginLine);
    row("caption", "Photo: A chip on a table", BlockKind::Caption);
    row("speaker", "HOST: What did it cost?", BlockKind::SpeakerLine);
    row("speaker-with-role", "DAVID SACKS (guest): There is evidence.", BlockKind::SpeakerLine);
    row("subheading", "What comes next", BlockKind::Headline);
}

void SegmenterTest::tellsWhatParagraphsAreFor()
{
    QFETCH(QString, paragraph);
    QFETCH(int, kind);
    const QString text = QStringLiteral("The market fell on Monday.\n") + paragraph
        + QStringLiteral("\nThe shares of the company recovered a little on the day after, traders said.");
    const TextView view = segment(text);
    QCOMPARE(view.paragraphs.size(), 3);
    QCOMPARE(int(view.paragraphs[1].kind), kind);
}

void SegmenterTest::transcriptNeedsSeveralSpeakers()
{
    const QString line = QStringLiteral("Jane Doe: It fell.");
    QCOMPARE(segment(line, FirstLine::IsBody).paragraphs.first().kind, BlockKind::Body);
    const TextView view = segment(QStringList(3, line).join(u'\n'), FirstLine::IsBody);
    QCOMPARE(view.paragraphs.first().kind, BlockKind::SpeakerLine);
}

void SegmenterTest::foldingKeepsOffsets()
{
    const QString text = QStringLiteral("\u201cIt\u2019s\u00a0so\u201d \u2013 he said\u2026");
    const TextView view = segment(text);
    QCOMPARE(view.folded, QStringLiteral("\"It's so\" - he said\u2026"));
    QCOMPARE(view.folded.size(), text.size());
}

void SegmenterTest::spansStayInside_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("only-spaces") << QStringLiteral("  \n \n");
    QTest::newRow("lone-surrogates") << QString(QChar(0xd83d)) + QStringLiteral(" fell. ") + QChar(0xde00);
    QTest::newRow("quotes-only") << QString(50, u'"');
    QTest::newRow("stops-only") << QString(200, u'.');
    QTest::newRow("huge-word") << QString(100'000, u'a');
    QTest::newRow("combining-marks") << QString(1000, QChar(0x0301));
    QTest::newRow("nulls") << QString(10, QChar(0));
    QTest::newRow("emoji") << QString::fromUtf8("😀 fell. It rose 🚀.");
    QTest::newRow("apostrophes") << QStringLiteral("'s 's's ' ' ' n't 'll");
    QTest::newRow("hyphens") << QStringLiteral("--- -a- a--b -");
}

void SegmenterTest::spansStayInside()
{
    QFETCH(QString, text);
    const TextView view = segment(text);
    qsizetype last = 0;
    for (const Token &token : view.tokens) {
        QVERIFY(token.span.start >= last);
        QVERIFY(token.span.length > 0);
        QVERIFY(token.span.end() <= text.size());
        QVERIFY(token.sentence >= 0 && token.sentence < view.sentences.size());
        last = token.span.end();
    }
    for (const Sentence &sentence : view.sentences) {
        QVERIFY(sentence.span.end() <= text.size());
        QVERIFY(sentence.endToken > sentence.firstToken);
    }
}

QTEST_GUILESS_MAIN(SegmenterTest)
#include "tst_segmenter.moc"
