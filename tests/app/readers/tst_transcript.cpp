// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/readdocument.h"

#include <QtTest>

using namespace nutgraf;
using readers::ReadDocument;
using readers::ReadKind;

class TranscriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void subtitlesBecomeTurns_data();
    void subtitlesBecomeTurns();
    void headOfSubtitlesIsRead();
    void dialoguesBecomeTurns_data();
    void dialoguesBecomeTurns();
    void otherTextsAreNoDialogue_data();
    void otherTextsAreNoDialogue();
    void badSubtitlesAreRead_data();
    void badSubtitlesAreRead();
};

namespace {

ReadDocument readText(const QString &text, const QString &name = QStringLiteral("talk"))
{
    readers::ReadInput input;
    input.bytes = text.toUtf8();
    input.fileName = name;
    return readers::read(input).valueOr(ReadDocument());
}

/// One a turn: "speaker|start|end|words".
QStringList turnsOf(const ReadDocument &document)
{
    QStringList turns;
    for (const readers::Turn &turn : document.turns)
        turns.append(QStringLiteral("%1|%2|%3|%4")
                         .arg(turn.speaker)
                         .arg(turn.startMs)
                         .arg(turn.endMs)
                         .arg(document.text.sliced(turn.start, turn.end - turn.start)));
    return turns;
}

} // namespace

void TranscriptTest::subtitlesBecomeTurns_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("turns");
    QTest::newRow("voices")
        << QStringLiteral("WEBVTT\n\nSTYLE\n::cue { color: red }\n\nNOTE checked by hand\n\n1\n00:00:01.000 --> "
                          "00:00:03.000 align:start\n<v Ann Lee>The bridge is <i>open</i>.\n\n00:00:03.000 --> "
                          "00:00:05.500\n<v Ann Lee>It cost 12 million &amp; more.\n\n00:00:06.000 --> 00:00:07.000\n"
                          "<v.loud Bo Chan>Twelve?</v>\n")
        << QStringLiteral("Ann Lee: The bridge is open. It cost 12 million & more.\nBo Chan: Twelve?")
        << QStringList{QStringLiteral("Ann Lee|1000|5500|The bridge is open. It cost 12 million & more."),
                       QStringLiteral("Bo Chan|6000|7000|Twelve?")};
    QTest::newRow("two-voices-in-one-cue")
        << QStringLiteral("WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ann Lee>Yes.\n<v Bo Chan>No.\n")
        << QStringLiteral("Ann Lee: Yes.\nBo Chan: No.")
        << QStringList{QStringLiteral("Ann Lee|1000|3000|Yes."), QStringLiteral("Bo Chan|1000|3000|No.")};
    QTest::newRow("rolling-captions") << QStringLiteral(
        "WEBVTT\nKind: captions\nLanguage: en\n\n00:00:00.000 --> 00:00:02.000\nthe bridge is\n\n"
        "00:00:02.000 --> 00:00:02.010\nthe bridge is\n\n00:00:02.010 --> 00:00:04.000\nthe bridge "
        "is\nopen<00:00:02.500><c> since</c><00:00:03.000><c> Monday</c>\n\n00:00:04.000 --> "
        "00:00:06.000\nopen since Monday\nand it holds\n")
                                      << QStringLiteral("the bridge is open since Monday and it holds")
                                      << QStringList{
                                             QStringLiteral("|0|6000|the bridge is open since Monday and it holds")};
    QTest::newRow("growing-captions") << QStringLiteral(
        "WEBVTT\n\n00:00.000 --> 00:01.000\nThe bridge\n\n00:01.000 --> 00:02.000\nThe bridge is "
        "open\n\n00:02.000 --> 00:03.000\nThe bridge is open.\n")
                                      << QStringLiteral("The bridge is open.")
                                      << QStringList{QStringLiteral("|0|3000|The bridge is open.")};
    QTest::newRow("srt") << QStringLiteral(
        "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<font color=\"red\">ANN LEE:</font> The bridge is "
        "open.\n\n2\n00:00:02,500 --> 00:00:04,000\n[APPLAUSE]\n\n3\n00:00:09,000 --> "
        "00:00:10,000\nThank you.\n")
                         << QStringLiteral("ANN LEE: The bridge is open.\nThank you.")
                         << QStringList{QStringLiteral("ANN LEE|1000|2000|The bridge is open."),
                                        QStringLiteral("ANN LEE|9000|10000|Thank you.")};
    QTest::newRow("arrows") << QStringLiteral(
        "WEBVTT\n\n00:00.000 --> 00:01.000\n>> Ann Lee: Good evening.\n\n00:01.000 --> 00:02.000\n>> "
        "Good evening to you.\n")
                            << QStringLiteral("Ann Lee: Good evening.\nGood evening to you.")
                            << QStringList{QStringLiteral("Ann Lee|0|1000|Good evening."),
                                           QStringLiteral("|1000|2000|Good evening to you.")};
}

void TranscriptTest::subtitlesBecomeTurns()
{
    QFETCH(QString, file);
    const ReadDocument document = readText(file);
    QCOMPARE(document.kind, ReadKind::Transcript);
    QTEST(document.text, "text");
    QTEST(turnsOf(document), "turns");
}

void TranscriptTest::headOfSubtitlesIsRead()
{
    const ReadDocument document = readText(QStringLiteral(
        "WEBVTT - Council of Quay, 3 March\nLanguage: en-GB\n\n00:00.000 --> 00:01.000\nGood evening.\n"));
    QCOMPARE(document.title, QStringLiteral("Council of Quay, 3 March"));
    QCOMPARE(document.language, QStringLiteral("en-GB"));
    QCOMPARE(document.contentType, QStringLiteral("text/vtt"));
}

void TranscriptTest::dialoguesBecomeTurns_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("turns");
    QTest::newRow("capitals-and-role")
        << QStringLiteral(
               "Radio Quay, March 3, 2025\n\nHOST: Is the bridge open?\n\nANN LEE (Quay Council): It is.\n\nIt "
               "has been since Monday.\n\nHOST: Thank you.\n")
        << QStringLiteral("HOST: Is the bridge open?\nANN LEE (Quay Council): It is.\nIt has been since Monday.\nHOST: "
                          "Thank you.")
        << QStringList{QStringLiteral("HOST|-1|-1|Is the bridge open?"),
                       QStringLiteral("ANN LEE|-1|-1|It is.\nIt has been since Monday."),
                       QStringLiteral("HOST|-1|-1|Thank you.")};
    QTest::newRow("stamps-before-names")
        << QStringLiteral(
               "[00:00:01] Ann Lee: The bridge is open.\n[00:00:05] Bo Chan: Since when?\n[00:01:02] Ann Lee: "
               "Since Monday.\n")
        << QStringLiteral("Ann Lee: The bridge is open.\nBo Chan: Since when?\nAnn Lee: Since Monday.")
        << QStringList{QStringLiteral("Ann Lee|1000|-1|The bridge is open."),
                       QStringLiteral("Bo Chan|5000|-1|Since when?"), QStringLiteral("Ann Lee|62000|-1|Since Monday.")};
    QTest::newRow("stamps-after-names") << QStringLiteral(
        "Ann Lee (00:01): The bridge is open.\nBo Chan (00:05): Since when?\nAnn Lee (01:02): Since "
        "Monday.\n") << QStringLiteral("Ann Lee: The bridge is open.\nBo Chan: Since when?\nAnn Lee: Since Monday.")
                                        << QStringList{QStringLiteral("Ann Lee|1000|-1|The bridge is open."),
                                                       QStringLiteral("Bo Chan|5000|-1|Since when?"),
                                                       QStringLiteral("Ann Lee|62000|-1|Since Monday.")};
    QTest::newRow("names-on-their-own-lines")
        << QStringLiteral("Ann Lee  0:01\nThe bridge is open.\n\nBo Chan  0:05\nSince when?\n\nAnn Lee  1:02\nSince "
                          "Monday.\n")
        << QStringLiteral("Ann Lee: The bridge is open.\nBo Chan: Since when?\nAnn Lee: Since Monday.")
        << QStringList{QStringLiteral("Ann Lee|1000|-1|The bridge is open."),
                       QStringLiteral("Bo Chan|5000|-1|Since when?"), QStringLiteral("Ann Lee|62000|-1|Since Monday.")};
    QTest::newRow("question-and-answer")
        << QStringLiteral("Q. Where were you on Monday?\nA. At the bridge.\nQ. And who was with you?\nA. Nobody was.\n")
        << QStringLiteral("Q. Where were you on Monday?\nA. At the bridge.\nQ. And who was with you?\nA. Nobody was.")
        << QStringList{QStringLiteral("Q|-1|-1|Where were you on Monday?"), QStringLiteral("A|-1|-1|At the bridge."),
                       QStringLiteral("Q|-1|-1|And who was with you?"), QStringLiteral("A|-1|-1|Nobody was.")};
}

void TranscriptTest::dialoguesBecomeTurns()
{
    QFETCH(QString, file);
    const ReadDocument document = readText(file);
    QCOMPARE(document.kind, ReadKind::Transcript);
    QTEST(document.text, "text");
    QTEST(turnsOf(document), "turns");
}

void TranscriptTest::otherTextsAreNoDialogue_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("keys") << QStringLiteral(
        "Bridge\n\nPrice: 12 crowns a day\nPlace: Quay Harbour\nHours: nine to five\n");
    QTest::newRow("one-quotation") << QStringLiteral(
        "Bridge opens\n\nThe council said: it is open.\n\nAnn Lee: it holds.\n\nThe river is low this year.\n\nNobody "
        "knows why.\n");
    QTest::newRow("fact-check") << QStringLiteral(
        "A check\n\nClaim: The bridge fell.\n\nVerdict: False.\n\nClaim: It was new.\n\nVerdict: True.\n");
}

void TranscriptTest::otherTextsAreNoDialogue()
{
    QFETCH(QString, file);
    const ReadDocument document = readText(file);
    QVERIFY2(document.turns.isEmpty(), qPrintable(turnsOf(document).join(u'\n')));
}

void TranscriptTest::badSubtitlesAreRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::newRow("no-cues") << QStringLiteral("WEBVTT\n\nNOTE nothing\n") << QString();
    QTest::newRow("end-before-start") << QStringLiteral("WEBVTT\n\n00:09.000 --> 00:01.000\nGood evening.\n")
                                      << QStringLiteral("Good evening.");
    QTest::newRow("no-blank-line-between")
        << QStringLiteral("WEBVTT\n\n00:01.000 --> 00:02.000\nGood\n00:02.000 --> 00:03.000\nevening.\n")
        << QStringLiteral("Good evening.");
    QTest::newRow("open-tag") << QStringLiteral("WEBVTT\n\n00:01.000 --> 00:02.000\n1 <2 is so\n")
                              << QStringLiteral("1 <2 is so");
    QTest::newRow("voice-without-name") << QStringLiteral("WEBVTT\n\n00:01.000 --> 00:02.000\n<v >Good evening.\n")
                                        << QStringLiteral("Good evening.");
}

void TranscriptTest::badSubtitlesAreRead()
{
    QFETCH(QString, file);
    const ReadDocument document = readText(file);
    QCOMPARE(document.kind, ReadKind::Transcript);
    QTEST(document.text, "text");
}

QTEST_GUILESS_MAIN(TranscriptTest)
#include "tst_transcript.moc"
