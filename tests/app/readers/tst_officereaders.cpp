// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/packagekind.h"
#include "app/readers/readdocument.h"
#include "tests/support/zipbuilder.h"

#include <QtTest>

using namespace nutgraf;
using namespace nutgraf::readers;
using storage::ErrorCode;
using tests::zipOf;
using tests::ZipPart;

namespace {

const QByteArray WordSpace = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
                             "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "
                             "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";

/// A package around the content of <w:body>.
QByteArray docx(const QByteArray &body, const QByteArray &footnotes = {}, const QList<ZipPart> &more = {})
{
    const QByteArray type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    QList<ZipPart> parts{
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels",
         "<Relationships><Relationship Id='r1' Type='" + type
             + "officeDocument' Target='word/document.xml'/>"
               "<Relationship Id='r2' Type='http://schemas.openxmlformats.org/package/2006/relationships/"
               "metadata/core-properties' Target='docProps/core.xml'/></Relationships>"},
        {"docProps/core.xml",
         "<cp:coreProperties xmlns:cp='c' xmlns:dc='d' xmlns:dcterms='t'><dc:title>Stated title</dc:title>"
         "<dc:creator>Hester Quill</dc:creator><dcterms:created>2025-01-27T08:00:00Z</dcterms:created>"
         "<dcterms:modified>2025-01-28T09:30:00Z</dcterms:modified></cp:coreProperties>"},
        {"word/_rels/document.xml.rels",
         "<Relationships><Relationship Id='l1' Type='" + type
             + "hyperlink' Target='https://quay.example/report' TargetMode='External'/>"
               "<Relationship Id='s1' Type='"
             + type
             + "styles' Target='styles.xml'/>"
               "<Relationship Id='f1' Type='"
             + type + "footnotes' Target='footnotes.xml'/></Relationships>"},
        {"word/styles.xml",
         "<w:styles " + WordSpace
             + "><w:style w:styleId='Titel'><w:name w:val='Title'/></w:style>"
               "<w:style w:styleId='Kopf'><w:name w:val='heading 1'/></w:style>"
               "<w:style w:styleId='Verz'><w:name w:val='toc 1'/></w:style>"
               "<w:style w:styleId='Unter'><w:name w:val='caption'/></w:style>"
               "<w:style w:styleId='Weg'><w:name w:val='Gone'/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"},
        {"word/document.xml", "<w:document " + WordSpace + "><w:body>" + body + "</w:body></w:document>", true},
    };
    if (!footnotes.isEmpty())
        parts.append({"word/footnotes.xml", "<w:footnotes " + WordSpace + ">" + footnotes + "</w:footnotes>"});
    return zipOf(parts + more);
}

QByteArray paragraph(const QByteArray &text, const QByteArray &style = {})
{
    return "<w:p>" + (style.isEmpty() ? QByteArray() : "<w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>")
        + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

QByteArray odt(const QByteArray &text, const QByteArray &styles = {}, const QList<ZipPart> &more = {})
{
    const QByteArray spaces =
        "xmlns:office='o' xmlns:text='t' xmlns:table='b' xmlns:style='s' xmlns:xlink='x' xmlns:dc='d' "
        "xmlns:meta='m' xmlns:draw='w' xmlns:svg='g'";
    return zipOf(QList<ZipPart>{{"mimetype", "application/vnd.oasis.opendocument.text"},
                                {"meta.xml",
                                 "<office:document-meta " + spaces
                                     + "><office:meta><dc:title>Stated title</dc:title>"
                                       "<meta:initial-creator>Bram Okoro</meta:initial-creator>"
                                       "<meta:creation-date>2025-02-01T10:00:00</meta:creation-date>"
                                       "<dc:language>en-GB</dc:language></office:meta></office:document-meta>"},
                                {"content.xml",
                                 "<office:document-content " + spaces + "><office:automatic-styles>" + styles
                                     + "</office:automatic-styles><office:body><office:text>" + text
                                     + "</office:text></office:body></office:document-content>",
                                 true}}
                 + more);
}

storage::Result<ReadDocument> readBytes(const QByteArray &bytes)
{
    ReadInput input;
    input.bytes = bytes;
    return read(input);
}

} // namespace

class OfficeReadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsRead_data();
    void textIsRead();
    void propertiesFillWhatTheTextDoesNotSay();
    void visibleHeadGoesBeforeProperties();
    void linksAreKept();
    void captionsAreNoText();
    void warningsTellWhatIsLeftOut_data();
    void warningsTellWhatIsLeftOut();
    void badInputIsRefused_data();
    void badInputIsRefused();
    void cutDocumentIsTold();
};

void OfficeReadersTest::textIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const QByteArray head = paragraph("Harbour fund", "Titel");
    const auto word = [&](const char *name, const QByteArray &body, const char *text, const QByteArray &notes = {}) {
        QTest::newRow(name) << docx(head + body, notes) << QString::fromUtf8(text);
    };
    word("docx paragraphs", paragraph("One.") + paragraph("") + paragraph("Two."), "One.\nTwo.");
    word("docx runs join",
         "<w:p><w:r><w:t>Three </w:t></w:r><w:r><w:t>million</w:t><w:tab/><w:t>euros</w:t></w:r></w:p>",
         "Three million euros");
    word("docx line break", "<w:p><w:r><w:t>One</w:t><w:br/><w:t>Two</w:t></w:r></w:p>", "One\nTwo");
    word(
        "docx deletion dropped, insertion kept",
        "<w:p><w:r><w:t>It cost </w:t></w:r><w:del><w:r><w:delText>5</w:delText><w:t>5</w:t></w:r></w:del><w:ins><w:r><w:t>6"
        "</w:t></w:r></w:ins><w:r><w:t> million.</w:t></w:r></w:p>",
        "It cost 6 million.");
    word(
        "docx moved words stand once",
        "<w:p><w:moveFrom><w:r><w:t>Gone. </w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>Here.</w:t></w:r></w:moveTo></w:p>",
        "Here.");
    word("docx deleted paragraph mark joins",
         "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>" + paragraph("sentence."),
         "One sentence.");
    word("docx hidden run and hidden style",
         "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>Open.</w:t></w:r></w:p>"
             + paragraph("secret", "Weg"),
         "Open.");
    word("docx vanish switched off", "<w:p><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>Open.</w:t></w:r></w:p>",
         "Open.");
    word("docx table of contents dropped", paragraph("Chapter 1 .... 3", "Verz") + paragraph("Body."), "Body.");
    word("docx table rows",
         "<w:tbl><w:tr><w:tc>" + paragraph("Year") + "</w:tc><w:tc>" + paragraph("Cost") + "</w:tc></w:tr><w:tr><w:tc>"
             + paragraph("2024") + "</w:tc><w:tc>" + paragraph("3") + "</w:tc></w:tr></w:tbl>" + paragraph("After."),
         "Year | Cost\n2024 | 3\nAfter.");
    word("docx table for layout",
         "<w:tbl><w:tr><w:tc>" + paragraph("One.") + paragraph("Two.") + "</w:tc><w:tc>" + paragraph("")
             + "</w:tc></w:tr></w:tbl>",
         "One.\nTwo.");
    word("docx box stands once",
         "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + paragraph("In the box.")
             + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + paragraph("In the box.")
             + "</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>Around.</w:t></w:r></w:p>",
         "In the box.\nAround.");
    word("docx footnotes at the end",
         "<w:p><w:r><w:t>It grew</w:t><w:footnoteReference w:id='2'/><w:t> by 5.</w:t></w:r></w:p>",
         "It grew by 5.\n[1] By the port.",
         "<w:footnote w:type='separator' w:id='0'>" + paragraph("---") + "</w:footnote><w:footnote w:id='2'>"
             + paragraph("By the port.") + "</w:footnote>");
    word(
        "docx old style inside a change does not count",
        "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val='Verz'/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>Kept.</w:t></w:r></w:p>",
        "Kept.");
    const auto open = [](const char *name, const QByteArray &text, const char *expected,
                         const QByteArray &styles = {}) {
        QTest::newRow(name) << odt("<text:p text:style-name='Title'>Harbour fund</text:p>" + text, styles)
                            << QString::fromUtf8(expected);
    };
    open("odt paragraphs and blanks",
         "<text:p>One<text:s text:c='3'/>more<text:tab/>word.</text:p><text:h>Two</text:h>", "One more word.\nTwo");
    open("odt list",
         "<text:list><text:list-item><text:p>First.</text:p></text:list-item><text:list-item><text:p>Second.</text:p>"
         "</text:list-item></text:list>",
         "First.\nSecond.");
    open(
        "odt deletion dropped, insertion kept",
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>5</text:p></text:deletion></text:changed-region>"
        "</text:tracked-changes><text:p>It cost <text:change-start/>6<text:change-end/> million.</text:p>",
        "It cost 6 million.");
    open(
        "odt hidden style",
        "<text:p>Open.<text:span text:style-name='T1'> secret</text:span></text:p><text:p text:style-name='P1'>secret</text:p>",
        "Open.",
        "<style:style style:name='T1'><style:text-properties text:display='none'/></style:style>"
        "<style:style style:name='P1' style:parent-style-name='T1'/>");
    open(
        "odt notes at the end",
        "<text:p>It grew<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By the port.</text:p>"
        "</text:note-body></text:note> by 5.</text:p>",
        "It grew by 5.\n[1] By the port.");
    open("odt table",
         "<table:table><table:table-row><table:table-cell><text:p>2024</text:p></table:table-cell><table:table-cell>"
         "<text:p>3</text:p></table:table-cell></table:table-row></table:table>",
         "2024 | 3");
    open("odt index and comment dropped",
         "<text:table-of-content><text:p>Chapter</text:p></text:table-of-content><text:p>Body"
         "<office:annotation><text:p>note</text:p></office:annotation>.</text:p>",
         "Body.");
    const auto rich = [](const char *name, const char *body, const char *expected) {
        QTest::newRow(name)
            << QByteArray("{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fnil Serif;}{\\f1\\fcharset204 Kyr;}}"
                          "{\\*\\generator Prog;}Harbour fund\\par\\par\n")
                + body + "}"
            << QString::fromUtf8(expected);
    };
    rich("rtf paragraphs", "One.\\par Two {\\b bold}.\\par", "One.\nTwo bold.");
    rich("rtf code page", "caf\\'e9 \\'93x\\'94 5\\~\\'80.", "café “x” 5 €.");
    rich("rtf font's code page", "\\f1\\'cc\\'e8\\'f0\\f0  peace.", "Мир peace.");
    rich("rtf unicode with stand-in", "Na\\u239?ve \\u8220?x\\u8221? \\u-10179?\\u-8704?.", "Naïve “x” 😀.");
    rich("rtf two stand-ins", "\\uc2\\u233\\'65\\'27t\\'e9 ends.", "été ends.");
    rich("rtf hidden and deleted", "Open{\\v secret}{\\deleted gone}.", "Open.");
    rich("rtf picture and binary", "A{\\pict\\bin5 }{\\\\x}{\\object{\\*\\objdata 0102}}b.", "Ab.");
    rich("rtf unknown destination", "A{\\*\\unknown secret}b.", "Ab.");
    rich("rtf table", "\\trowd\\intbl 2024\\cell 3\\cell\\row\\pard After.", "2024 | 3\nAfter.");
    rich("rtf footnote", "It grew{\\footnote By the port.} by 5.", "It grew by 5.\n[1] By the port.");
    rich("rtf header and footer", "{\\header Page 1}Body.", "Body.");
}

void OfficeReadersTest::textIsRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto document = readBytes(bytes);
    QVERIFY2(document.ok(), document.ok() ? "" : qPrintable(document.error().message + document.error().detail));
    QCOMPARE(document.value().text, text);
    QCOMPARE(document.value().title, QStringLiteral("Harbour fund"));
}

void OfficeReadersTest::propertiesFillWhatTheTextDoesNotSay()
{
    const auto word =
        readBytes(docx(paragraph("The port grew by five percent last year, the harbour master said on Monday.")));
    QVERIFY(word.ok());
    QCOMPARE(word.value().title, QStringLiteral("Stated title"));
    QCOMPARE(word.value().byline, QStringList{QStringLiteral("Hester Quill")});
    QCOMPARE(word.value().published, QStringLiteral("2025-01-27T08:00:00Z"));
    QCOMPARE(word.value().publishedEvidence, QStringLiteral("document properties"));
    QCOMPARE(word.value().modified, QStringLiteral("2025-01-28T09:30:00Z"));
    const auto open =
        readBytes(odt("<text:p>The port grew by five percent last year, the harbour master said.</text:p>"));
    QVERIFY(open.ok());
    QCOMPARE(open.value().title, QStringLiteral("Stated title"));
    QCOMPARE(open.value().byline, QStringList{QStringLiteral("Bram Okoro")});
    QCOMPARE(open.value().language, QStringLiteral("en-GB"));
    QVERIFY(open.value().published.startsWith(QStringLiteral("2025-02-01")));
    const auto rich =
        readBytes("{\\rtf1{\\info{\\title Quay report}{\\author Bram Okoro}{\\creatim\\yr2025\\mo3\\dy4\\hr8}}"
                  "The port grew by five percent last year, the harbour master said.\\par}");
    QVERIFY(rich.ok());
    QCOMPARE(rich.value().title, QStringLiteral("Quay report"));
    QCOMPARE(rich.value().byline, QStringList{QStringLiteral("Bram Okoro")});
    QCOMPARE(rich.value().published, QStringLiteral("2025-03-04"));
}

void OfficeReadersTest::visibleHeadGoesBeforeProperties()
{
    const auto word = readBytes(docx(paragraph("Fund denies figure", "Kopf") + paragraph("By Ann Lee")
                                     + paragraph("March 3, 2025") + paragraph("The fund said no.")));
    QVERIFY(word.ok());
    QCOMPARE(word.value().title, QStringLiteral("Fund denies figure"));
    QCOMPARE(word.value().byline, QStringList{QStringLiteral("Ann Lee")});
    QCOMPARE(word.value().published, QStringLiteral("2025-03-03"));
    QCOMPARE(word.value().text, QStringLiteral("The fund said no."));
}

void OfficeReadersTest::linksAreKept()
{
    const auto word = readBytes(docx(
        "<w:p><w:hyperlink r:id='l1'><w:r><w:t>the report</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType='begin'/>"
        "<w:instrText> HYPERLINK \"https://quay.example/two\" </w:instrText><w:fldChar w:fldCharType='separate'/><w:t>two</w:t>"
        "<w:fldChar w:fldCharType='end'/><w:t> more</w:t></w:r></w:p>"));
    QVERIFY(word.ok());
    QCOMPARE(word.value().links.size(), 2);
    QCOMPARE(word.value().links[0].url, QStringLiteral("https://quay.example/report"));
    QCOMPARE(word.value().links[0].text, QStringLiteral("the report"));
    QCOMPARE(word.value().links[1].url, QStringLiteral("https://quay.example/two"));
    QCOMPARE(word.value().links[1].text, QStringLiteral("two"));
    const auto rich = readBytes(
        "{\\rtf1 See {\\field{\\*\\fldinst{HYPERLINK \"https://quay.example/three\"}}{\\fldrslt{three}}} now.}");
    QVERIFY(rich.ok());
    QCOMPARE(rich.value().links.size(), 1);
    QCOMPARE(rich.value().links[0].text, QStringLiteral("three"));
    QCOMPARE(rich.value().text, QStringLiteral("See three now."));
}

void OfficeReadersTest::captionsAreNoText()
{
    const auto word =
        readBytes(docx(paragraph("Body of the report, long enough.") + paragraph("Figure 1: the quay", "Unter")));
    QVERIFY(word.ok());
    QCOMPARE(word.value().captions, QStringList{QStringLiteral("Figure 1: the quay")});
    QVERIFY(!word.value().text.contains(QStringLiteral("Figure")));
    QByteArray pictures;
    for (int i = 0; i < 5000; ++i)
        pictures += "<w:docPr descr='picture " + QByteArray::number(i) + "'/>";
    const auto many = readBytes(docx("<w:p>" + pictures + "</w:p>"));
    QVERIFY(many.ok());
    QCOMPARE(many.value().captions.size(), 1000);
}

void OfficeReadersTest::warningsTellWhatIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("docx tracked") << docx("<w:p><w:ins><w:r><w:t>Six.</w:t></w:r></w:ins></w:p>")
                                  << QStringLiteral("tracked changes");
    QTest::newRow("docx hidden") << docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>")
                                 << QStringLiteral("hidden");
    QTest::newRow("odt comments") << odt(
        "<text:p>Six.<office:annotation><text:p>no</text:p></office:annotation></text:p>")
                                  << QStringLiteral("comments");
    QTest::newRow("odt tracked") << odt("<text:tracked-changes/><text:p>Six.</text:p>")
                                 << QStringLiteral("tracked changes");
    QTest::newRow("rtf revised") << QByteArray("{\\rtf1 It cost {\\revised 6}.}") << QStringLiteral("tracked changes");
    QTest::newRow("rtf cut") << QByteArray("{\\rtf1 It cost {\\b 6") << QStringLiteral("ends in the middle");
    QTest::newRow("docx without text") << docx("<w:p/>") << QStringLiteral("No text");
}

void OfficeReadersTest::warningsTellWhatIsLeftOut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const auto document = readBytes(bytes);
    QVERIFY(document.ok());
    QVERIFY2(document.value().warnings.join(QLatin1Char(' ')).contains(word),
             qPrintable(document.value().warnings.join(QLatin1Char(' '))));
}

void OfficeReadersTest::badInputIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("docx without its document")
        << zipOf({{"[Content_Types].xml", "<Types/>"}, {"word/other.xml", "<a/>"}}) << ErrorCode::NotFound;
    QTest::newRow("docx with entities") << zipOf(
        {{"[Content_Types].xml", "<Types/>"},
         {"word/document.xml", "<!DOCTYPE w [<!ENTITY a 'b'>]><w><p><t>&a;</t></p></w>"}})
                                        << ErrorCode::Unsupported;
    QTest::newRow("spreadsheet") << zipOf({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<a/>"}})
                                 << ErrorCode::Unsupported;
    QTest::newRow("locked odt") << odt("<text:p>x</text:p>", {}, {{"META-INF/manifest.xml", "<m:encryption-data/>"}})
                                << ErrorCode::Unsupported;
    QTest::newRow("rtf nested too deep") << QByteArray("{\\rtf1 " + QByteArray("{").repeated(100'000))
                                         << ErrorCode::Limit;
    QTest::newRow("docx nested too deep") << docx(QByteArray("<w:sdt>").repeated(100'000)) << ErrorCode::Limit;
}

void OfficeReadersTest::badInputIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const auto document = readBytes(bytes);
    QVERIFY(!document.ok());
    QCOMPARE(document.error().code, code);
    QVERIFY(!document.error().message.isEmpty());
}

void OfficeReadersTest::cutDocumentIsTold()
{
    const auto document = readBytes(docx(paragraph("One sentence stands.") + "<w:p><w:r><w:t>And then"));
    QVERIFY(document.ok());
    QVERIFY(document.value().text.startsWith(QStringLiteral("One sentence stands.")));
    QVERIFY(!document.value().warnings.isEmpty());
}

QTEST_GUILESS_MAIN(OfficeReadersTest)
#include "tst_officereaders.moc"
