// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/blockfeatures.h"
#include "app/readers/blocktrees.h"
#include "app/readers/htmlreader.h"
#include "app/readers/linemarks.h"
#include "app/readers/pageblocks.h"
#include "app/readers/partnames.h"

#include <QtTest>

#include <vector>

using namespace nutgraf;
using readers::ReadDocument;

namespace {

const QByteArray First =
    "<p>The old bridge over the Quay was closed on Monday evening, the harbour council said in a short letter to the "
    "residents of both banks, who had asked about the cracks for weeks.</p>";
const QByteArray Second =
    "<p>Ferries will run every ten minutes until the piers are mended, which may take until the autumn, it added. A "
    "ticket costs two crowns, and children under ten ride free.</p>";
const QByteArray Third =
    "<p>Engineers found the first cracks in March, when divers looked at the foundations after the spring flood. They "
    "had warned the council twice, according to minutes that the Quay Herald has seen.</p>";
const QByteArray Last =
    "<p>The council meets again on Thursday. Its chair, Ines Varga, said that she would put forward a plan for a new "
    "bridge, for which the money is still to be found.</p>";

/// A page of an outlet with its usual surroundings.
QByteArray report(const QByteArray &body, const QByteArray &after = QByteArray())
{
    return "<!doctype html><html lang=en><head><title>Old bridge closed | Quay Herald</title>"
           "<meta property=og:type content=article></head><body>"
           "<header class=site-header><nav class=main-nav><ul><li><a href=/news>News</a><li><a href=/sport>Sport</a>"
           "<li><a href=/weather>Weather</a></ul></nav></header><main><article class=post>"
           "<h1>Old bridge closed</h1><div class=entry-content>"
        + First + Second + body + Third + Last + "</div></article>" + after
        + "</main><footer class=site-footer><p>Quay Herald, 4 Pier Road</p><ul><li><a href=/imprint>Imprint</a><li><a "
          "href=/terms>Terms</a></ul></footer></body></html>";
}

ReadDocument readPage(const QByteArray &page)
{
    return readers::readHtml(page, QStringLiteral("https://quay-herald.example/news/old-bridge-closed"))
        .valueOr(ReadDocument());
}

} // namespace

class MainTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportKeepsItsParts_data();
    void reportKeepsItsParts();
    void surroundingsAreLeftOut_data();
    void surroundingsAreLeftOut();
    void hiddenTextNeverEnters_data();
    void hiddenTextNeverEnters();
    void repeatedReportIsReadOnce();
    void captionsStandApart();
    void reportInsideHiddenPageIsRead();
    void linesAreMarked_data();
    void linesAreMarked();
    void namesOfPartsAreRead_data();
    void namesOfPartsAreRead();
    void treesAreSound();
};

void MainTextTest::reportKeepsItsParts_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QString>("line");
    QTest::newRow("heading-between-paragraphs")
        << QByteArray("<h2>Cracks since spring</h2>") << QStringLiteral("Cracks since spring");
    QTest::newRow("quotation") << QByteArray(
        "<blockquote><p>We were not asked, and nobody told us when the ferries would "
        "begin to run, which is a scandal.</p></blockquote>")
                               << QStringLiteral(
                                      "We were not asked, and nobody told us when the ferries would begin to "
                                      "run, which is a scandal.");
    QTest::newRow("list-item") << QByteArray(
        "<ul><li>Northern pier: cracks of four millimetres, measured in March.</li>"
        "<li>Southern pier: no damage was found by the divers.</li></ul>")
                               << QStringLiteral("Southern pier: no damage was found by the divers.");
    QTest::newRow("table-row") << QByteArray(
        "<table><tr><th>Year</th><th>Crossings</th></tr><tr><td>2023</td><td>410,000</td></tr><tr><td>2024</td>"
        "<td>388,000</td></tr></table>")
                               << QStringLiteral("2024 | 388,000");
    QTest::newRow("link-inside-a-sentence")
        << QByteArray(
               "<p>The <a href=/letter>letter of the council</a> names no date, and its press office did not answer "
               "questions on Tuesday afternoon.</p>")
        << QStringLiteral("The letter of the council names no date, and its press office did not answer questions on "
                          "Tuesday afternoon.");
}

void MainTextTest::reportKeepsItsParts()
{
    QFETCH(QByteArray, part);
    QFETCH(QString, line);
    const QStringList lines = readPage(report(part)).text.split(u'\n');
    QVERIFY2(lines.contains(line), qPrintable(lines.join(u'\n')));
    QVERIFY(lines.first().startsWith(QLatin1String("The old bridge")));
    QVERIFY(lines.last().startsWith(QLatin1String("The council meets")));
}

void MainTextTest::surroundingsAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("words");
    QTest::newRow("teaser-line") << QByteArray("<p><a href=/x>READ MORE: Ferry company hires forty</a></p>")
                                 << QByteArray() << QStringLiteral("Ferry company hires");
    QTest::newRow("newsletter-plea") << QByteArray(
        "<div class=newsletter-box><p>Get the harbour news delivered to your inbox every morning.</p></div>")
                                     << QByteArray() << QStringLiteral("inbox");
    QTest::newRow("donation-plea") << QByteArray("<p>Support our journalism with a small gift.</p>") << QByteArray()
                                   << QStringLiteral("small gift");
    QTest::newRow("related-box")
        << QByteArray()
        << QByteArray(
               "<div class=related><h3>Related stories</h3><ul><li><a href=/1>Flood leaves cellars under water</a><li><a "
               "href=/2>Herring prices fall again</a></ul></div>")
        << QStringLiteral("Herring prices");
    QTest::newRow("comments")
        << QByteArray()
        << QByteArray(
               "<section id=comments class=comments-area><h2>2 Comments</h2><ol><li><p>About time, that thing shook whenever "
               "my bus crossed it.</p><li><p>And who pays for the ferries?</p></ol></section>")
        << QStringLiteral("my bus crossed");
    QTest::newRow("navigation") << QByteArray() << QByteArray() << QStringLiteral("Weather");
    QTest::newRow("footer") << QByteArray() << QByteArray() << QStringLiteral("Imprint");
    QTest::newRow("share-bar") << QByteArray(
        "<div class=share-buttons><a href=#>Share on this</a><a href=#>Share on that</a></div>")
                               << QByteArray() << QStringLiteral("Share on");
}

void MainTextTest::surroundingsAreLeftOut()
{
    QFETCH(QByteArray, part);
    QFETCH(QByteArray, after);
    QFETCH(QString, words);
    const QString text = readPage(report(part, after)).text;
    QVERIFY2(!text.contains(words), qPrintable(text));
    QVERIFY(text.contains(QLatin1String("The council meets")));
}

void MainTextTest::hiddenTextNeverEnters_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("display-none") << QByteArray("<p style='display: none'>The bridge cost 999 million crowns.</p>");
    QTest::newRow("capitals-and-no-blank") << QByteArray("<p style='color:red;DISPLAY:NONE'>It cost 999 crowns.</p>");
    QTest::newRow("visibility") << QByteArray("<div style='visibility:hidden'><p>It cost 999 crowns.</p></div>");
    QTest::newRow("attribute") << QByteArray("<p hidden>The bridge cost 999 million crowns, they said.</p>");
    QTest::newRow("number-inside-a-sentence") << QByteArray(
        "<p>The bridge cost <span style='display:none'>999</span>12 million crowns when it was built, by all "
        "accounts.</p>");
    QTest::newRow("template") << QByteArray("<template><p>The bridge cost 999 million crowns.</p></template>");
    QTest::newRow("script") << QByteArray("<script>var text = 'It cost 999 crowns.';</script>");
}

void MainTextTest::hiddenTextNeverEnters()
{
    QFETCH(QByteArray, part);
    const QString text = readPage(report(part)).text;
    QVERIFY2(!text.contains(QLatin1String("999")), qPrintable(text));
    QVERIFY(text.contains(QLatin1String("The council meets")));
}

void MainTextTest::repeatedReportIsReadOnce()
{
    const QString text = readPage(report("<div class=wide>" + First + Second + "</div>")).text;
    QCOMPARE(text.count(QLatin1String("The old bridge over the Quay")), 1);
    QCOMPARE(text.count(QLatin1String("Ferries will run")), 1);
}

void MainTextTest::captionsStandApart()
{
    const ReadDocument document =
        readPage(report("<figure><img src=a.jpg><figcaption>The northern pier on Monday</figcaption></figure>"));
    QVERIFY(!document.text.contains(QLatin1String("northern pier on Monday")));
    QCOMPARE(document.captions, QStringList{QStringLiteral("The northern pier on Monday")});
}

void MainTextTest::reportInsideHiddenPageIsRead()
{
    // Scripts show such pages when they are loaded.
    QByteArray page = report({});
    page.replace("<main>", "<main style='visibility:hidden'>");
    QVERIFY(readPage(page).text.contains(QLatin1String("The council meets")));
}

void MainTextTest::linesAreMarked_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("marks");
    QTest::newRow("prose") << QStringLiteral("The council meets again on Thursday.") << 0;
    QTest::newRow("teaser") << QStringLiteral("READ MORE: Ferry company hires forty") << int(readers::NoiseLine);
    QTest::newRow("plea-inside") << QStringLiteral("You can support our journalism today.") << int(readers::NoiseLine);
    QTest::newRow("related") << QStringLiteral("Related stories") << int(readers::NoiseLine | readers::ClosingLine);
    QTest::newRow("related-with-words-between") << QStringLiteral("More of our articles:") << int(readers::ClosingLine);
    QTest::newRow("count-before") << QStringLiteral("12 Comments") << int(readers::ClosingLine);
    QTest::newRow("count-behind") << QStringLiteral("Comments (12)") << int(readers::ClosingLine);
    QTest::newRow("curly-apostrophe") << QStringLiteral("You’ll also like") << int(readers::ClosingLine);
    QTest::newRow("longer-word") << QStringLiteral("Sharehouse prices") << 0;
}

void MainTextTest::linesAreMarked()
{
    QFETCH(QString, line);
    QTEST(int(readers::lineMarks(line)), "marks");
}

void MainTextTest::namesOfPartsAreRead_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<int>("hint");
    QTest::newRow("none") << QStringLiteral("css-1x2y") << int(readers::Hint::Nothing);
    QTest::newRow("camel-case") << QStringLiteral("relatedPosts") << int(readers::Hint::Surely);
    QTest::newRow("second-class") << QStringLiteral("box td-share") << int(readers::Hint::Likely);
    QTest::newRow("whole-words-only") << QStringLiteral("adaptive") << int(readers::Hint::Nothing);
    QTest::newRow("perhaps") << QStringLiteral("post-byline") << int(readers::Hint::Short);
}

void MainTextTest::namesOfPartsAreRead()
{
    QFETCH(QString, names);
    readers::PartNameReader reader;
    QTEST(int(reader.read(names).hint), "hint");
    QTEST(int(reader.read(names).hint), "hint"); // as remembered
}

void MainTextTest::treesAreSound()
{
    // An unsound table weighs nothing.
    const std::vector<float> none(readers::BlockFeatures::width(), 0.0F);
    QVERIFY(readers::weighBlock(none.data()) != 0.0F);
}

QTEST_GUILESS_MAIN(MainTextTest)
#include "tst_maintext.moc"
