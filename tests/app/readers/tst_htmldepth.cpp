// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/htmldepth.h"
#include "app/readers/htmltree.h"
#include "app/readers/readdocument.h"

#include <QtTest>

using namespace nutgraf;
using namespace nutgraf::readers;

namespace {

int depthOf(const HtmlTree &tree)
{
    std::vector<int> depths;
    for (const HtmlNode &node : tree.nodes)
        depths.push_back(node.parent < 0 ? 1 : depths[size_t(node.parent)] + 1);
    return depths.empty() ? 0 : *std::max_element(depths.cbegin(), depths.cend());
}

} // namespace

class HtmlDepthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyReadsIsLeftOut_data();
    void whatNobodyReadsIsLeftOut();
    void scriptsEndWhereTheStandardSays_data();
    void scriptsEndWhereTheStandardSays();
    void scriptsAreFoundFromTheirElements();
    void hostilePagesStaySmallAndShallow_data();
    void hostilePagesStaySmallAndShallow();
};

void HtmlDepthTest::whatNobodyReadsIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("markup");
    QTest::newRow("comment") << QByteArray("a<!-- b -->c") << QByteArray("a<!---->c");
    QTest::newRow("comment-with-bang") << QByteArray("a<!-- b --!>c") << QByteArray("a<!---->c");
    QTest::newRow("shortest-comments") << QByteArray("a<!-->b<!--->c") << QByteArray("a<!---->b<!---->c");
    QTest::newRow("open-comment") << QByteArray("a<!-- <p>b") << QByteArray("a<!---->");
    QTest::newRow("style") << QByteArray("<style>p > a {}</style >b") << QByteArray("<style></style >b");
    QTest::newRow("tag-in-value") << QByteArray("<a title='<style>'>b<!--c-->")
                                  << QByteArray("<a title='<style>'>b<!---->");
    QTest::newRow("quote-in-unquoted-value")
        << QByteArray("<a href=x=\"y><!--b-->\"") << QByteArray("<a href=x=\"y><!---->\"");
    QTest::newRow("attributes") << QByteArray("<img src='a>b'class=c onload=\"x='>'\" =d hidden e/><b f>g")
                                << QByteArray("<img class=c   hidden /><b >g");
    QTest::newRow("attribute-in-other-letters")
        << QByteArray("<a HREF=b DATA-TestId=c data-test=d>") << QByteArray("<a HREF=b DATA-TestId=c >");
    QTest::newRow("font-keeps-what-the-parser-looks-at")
        << QByteArray("<svg><font size=1>") << QByteArray("<svg><font size=1>");
    QTest::newRow("blanks-between-blocks") << QByteArray("<div>\n <p>a</p>\n <p>b</p>\n</div> <ul>\t<li>")
                                           << QByteArray("<div><p>a</p><p>b</p></div><ul><li>");
    QTest::newRow("blanks-between-words") << QByteArray("<p> <b>a</b> <i>b</i> <span>c </span> </p>")
                                          << QByteArray("<p><b>a</b> <i>b</i> <span>c </span></p>");
    QTest::newRow("blanks-around-what-shows-nothing")
        << QByteArray("<div> <script></script> <b>a</b> <script></script> <!----> <i>b</i>")
        << QByteArray("<div><script></script><b>a</b> <script></script> <!----> <i>b</i>");
    QTest::newRow("blank-script") << QByteArray("<div><script> \n</script> <p>a")
                                  << QByteArray("<div><script>\x1A"
                                                "0</script><p>a");
    QTest::newRow("blanks-after-text") << QByteArray("<p>a <b>b</b> < <i>c</i>")
                                       << QByteArray("<p>a <b>b</b> < <i>c</i>");
    QTest::newRow("blanks-in-pre") << QByteArray("<pre><div> </div> <p> </pre> <p>")
                                   << QByteArray("<pre><div> </div> <p> </pre><p>");
    QTest::newRow("title-keeps-its-text")
        << QByteArray("<title><!-- a --></title>") << QByteArray("<title><!-- a --></title>");
    QTest::newRow("svg-style-stays") << QByteArray("<svg><style><g/></style></svg>")
                                     << QByteArray("<svg><style><g/></style></svg>");
}

void HtmlDepthTest::whatNobodyReadsIsLeftOut()
{
    QFETCH(QByteArray, page);
    QTEST(condensePage(page).markup, "markup");
}

void HtmlDepthTest::scriptsEndWhereTheStandardSays_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("plain") << QByteArray("<script>a<b</script>c") << QByteArray("a<b");
    QTest::newRow("letter-case") << QByteArray("<SCRIPT>a</sCript\n>c") << QByteArray("a");
    QTest::newRow("longer-name") << QByteArray("<script>a</scripts></script>c") << QByteArray("a</scripts>");
    QTest::newRow("open") << QByteArray("<script>a</scrip") << QByteArray("a</scrip");
    QTest::newRow("escaped") << QByteArray("<script><!-- a</script>c") << QByteArray("<!-- a");
    QTest::newRow("doubly-escaped") << QByteArray("<script><!-- <script>a</script> --></script>c")
                                    << QByteArray("<!-- <script>a</script> -->");
    QTest::newRow("escape-closed-at-once")
        << QByteArray("<script><!--><script>a</script>c") << QByteArray("<!--><script>a");
}

void HtmlDepthTest::scriptsEndWhereTheStandardSays()
{
    QFETCH(QByteArray, page);
    const CondensedPage condensed = condensePage(page);
    QCOMPARE(condensed.scripts.size(), size_t(1));
    QTEST(condensed.scripts.front().toByteArray(), "script");
}

void HtmlDepthTest::scriptsAreFoundFromTheirElements()
{
    const HtmlTree tree = parseHtml("<script>one</script><p>two<script></script><script>thr\xC3\xA9"
                                    "e</script><svg><script>four</script></svg>")
                              .value();
    QStringList scripts;
    for (int i = 0; i < int(tree.nodes.size()); ++i)
        if (tree.nodes[i].tag == Tag::Script)
            scripts.append(tree.rawText(i));
    QCOMPARE(scripts, QStringList({QStringLiteral("one"), QString(), QStringLiteral("thrée"), QStringLiteral("four")}));
    QCOMPARE(tree.text(0), QStringLiteral("two"));
}

void HtmlDepthTest::hostilePagesStaySmallAndShallow_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("deep") << QByteArray("<div>").repeated(100000);
    QTest::newRow("deep-lists") << QByteArray("<ul><li>").repeated(20000);
    QTest::newRow("deep-tables") << QByteArray("<table><tr><td>").repeated(20000);
    QTest::newRow("misnested-formatting")
        << QByteArray("<b><a>").repeated(10000) + QByteArray("</b></a>").repeated(10000);
    QTest::newRow("formatting-around-blocks") << QByteArray("<i><div></i>").repeated(10000);
    QTest::newRow("attributes") << "<p " + QByteArray("a=b ").repeated(200000) + ">";
    QTest::newRow("different-attributes") << [] {
        QByteArray tag("<p");
        for (int i = 0; i < 200000; ++i)
            tag += " a" + QByteArray::number(i) + "=b";
        return tag + '>';
    }();
    QTest::newRow("self-closed-in-foreign-html") << "<svg><foreignObject>" + QByteArray("<x/>").repeated(100000);
    QTest::newRow("markup-in-deep-raw-text")
        << QByteArray("<div>").repeated(600) + "<textarea>" + QByteArray("<i>").repeated(50000);
    QTest::newRow("scripts-too-deep") << QByteArray("<div>").repeated(600)
            + QByteArray("<script>x</script>").repeated(5000);
    QTest::newRow("open-tags") << QByteArray("<a b='").repeated(100000);
    QTest::newRow("open-script-ends") << "<script><!--" + QByteArray("</script ").repeated(1)
            + QByteArray("</scrip").repeated(200000);
    QTest::newRow("dashes") << "<!--" + QByteArray("-").repeated(1000000);
    QTest::newRow("end-tags") << QByteArray("<p></i></div>").repeated(100000);
}

void HtmlDepthTest::hostilePagesStaySmallAndShallow()
{
    QFETCH(QByteArray, page);
    const auto tree = parseHtml(page + "<p>last words");
    QVERIFY(tree.ok());
    QVERIFY(depthOf(tree.value()) < 6000);
    ReadInput input;
    input.contentType = QStringLiteral("text/html");
    input.bytes = page + "<p>last words";
    QVERIFY(read(input).ok());
}

QTEST_GUILESS_MAIN(HtmlDepthTest)
#include "tst_htmldepth.moc"
