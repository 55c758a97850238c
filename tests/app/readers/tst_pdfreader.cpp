// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/imagereader.h"
#include "app/readers/pdfmetadata.h"
#include "app/readers/pdfreader.h"
#include "tests/support/pdfwriter.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QtTest>

using namespace nutgraf;
using readers::PageStart;
using readers::ReadDocument;
using tests::PdfWriter;

class PdfReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesBecomeParagraphs_data();
    void linesBecomeParagraphs();
    void columnsAreReadOneAfterTheOther();
    void paragraphsGoOnAcrossPages();
    void runningHeadsAndPageNumbersAreDropped();
    void titleAuthorAndDatesAreFound_data();
    void titleAuthorAndDatesAreFound();
    void implausibleTitlesAreLeft_data();
    void implausibleTitlesAreLeft();
    void pagesAreCountedAfterHeaderLinesWereTakenOff();
    void whatLiesInsideIsTold_data();
    void whatLiesInsideIsTold();
    void badFilesAreReadInPartOrRefused_data();
    void badFilesAreReadInPartOrRefused();
    void limitsAreTold();
    void pageOfMillionsOfWordsIsLeftOut();
    void textOfOtherScriptsIsInTheOrderOfReading();
    void imagePagesAreListed();
    void pagesAreDrawnWithinTheirSize();
};

namespace {

ReadDocument readPdf(const QByteArray &bytes)
{
    readers::ReadInput input;
    input.bytes = bytes;
    input.fileName = QStringLiteral("file.pdf");
    const auto result = readers::read(input);
    if (!result)
        qWarning("%s", qPrintable(result.error().message));
    return result.valueOr(ReadDocument());
}

const QStringList Prose{QStringLiteral("The council of Quay opened the new bridge on Monday and"),
                        QStringLiteral("said that it had cost 12 million crowns, a third more than"),
                        QStringLiteral("was planned when the work began four years ago.")};
const QString Joined = QStringLiteral("The council of Quay opened the new bridge on Monday and said that it had cost "
                                      "12 million crowns, a third more than was planned when the work began four "
                                      "years ago.");

QByteArray proseOnePage(const QString &first = {})
{
    PdfWriter pdf;
    QByteArray content;
    if (!first.isEmpty())
        content += PdfWriter::words(72, 780, 20, first);
    content += PdfWriter::lines(72, 700, 11, Prose);
    pdf.addPage(content);
    return pdf.write();
}

} // namespace

void PdfReaderTest::linesBecomeParagraphs_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("text");
    QTest::newRow("wrapped") << Prose << Joined;
    QTest::newRow("hyphen-at-line-end")
        << QStringList{QStringLiteral("Engineers from the harbour examined the foun-"),
                       QStringLiteral("dations of the bridge and found them sound for now.")}
        << QStringLiteral(
               "Engineers from the harbour examined the foundations of the bridge and found them sound for now.");
    QTest::newRow("hyphen-of-its-own")
        << QStringList{QStringLiteral("The long-term plan is older than the bridge, and a long-"),
                       QStringLiteral("term plan is what the council says it wants to keep.")}
        << QStringLiteral("The long-term plan is older than the bridge, and a long-term plan is what the council says "
                          "it wants to keep.");
    QTest::newRow("name-with-hyphen")
        << QStringList{QStringLiteral("The treaty was signed by delegates of both Anglo-"),
                       QStringLiteral("Saxon houses in the town hall of Quay on that day.")}
        << QStringLiteral(
               "The treaty was signed by delegates of both Anglo-Saxon houses in the town hall of Quay on that day.");
    QTest::newRow("short-last-line")
        << QStringList{QStringLiteral("The first paragraph of this text is set in two lines and"),
                       QStringLiteral("ends in the middle."),
                       QStringLiteral("The second one begins in the next line without any space"),
                       QStringLiteral("between them.")}
        << QStringLiteral(
               "The first paragraph of this text is set in two lines and ends in the middle.\nThe second one "
               "begins in the next line without any space between them.");
    QTest::newRow("list")
        << QStringList{QStringLiteral("The council lists what it wants to build in the next year:"),
                       QStringLiteral("1. a second bridge over the river Quay near the harbour,"),
                       QStringLiteral("2. a road from the bridge to the old market in the town.")}
        << QStringLiteral("The council lists what it wants to build in the next year:\n1. a second bridge over the "
                          "river Quay near the harbour,\n2. a road from the bridge to the old market in the town.");
}

void PdfReaderTest::linesBecomeParagraphs()
{
    QFETCH(QStringList, lines);
    QFETCH(QString, text);
    PdfWriter pdf;
    pdf.addPage(PdfWriter::lines(72, 700, 11, lines));
    QCOMPARE(readPdf(pdf.write()).text, text);
}

void PdfReaderTest::columnsAreReadOneAfterTheOther()
{
    const QStringList left{QStringLiteral("The left column begins the"), QStringLiteral("report about the bridge and"),
                           QStringLiteral("goes on about its foun-")};
    const QStringList right{QStringLiteral("dations, which were laid by"), QStringLiteral("hand four years ago when"),
                            QStringLiteral("the river was low.")};
    PdfWriter pdf;
    // Drawn line by line across both columns, as some programs do.
    QByteArray content;
    for (int i = 0; i < 3; ++i) {
        content += PdfWriter::words(72, 700 - i * 13, 11, left[i]);
        content += PdfWriter::words(320, 700 - i * 13, 11, right[i]);
    }
    pdf.addPage(content);
    QCOMPARE(readPdf(pdf.write()).text,
             QStringLiteral("The left column begins the report about the bridge and goes on about its foundations, "
                            "which were laid by hand four years ago when the river was low."));
}

void PdfReaderTest::paragraphsGoOnAcrossPages()
{
    PdfWriter pdf;
    pdf.addPage(PdfWriter::lines(72, 100, 11,
                                 {QStringLiteral("This paragraph begins near the foot of the first page and"),
                                  QStringLiteral("is not at its end when the page is, since the bridge over")}));
    pdf.addPage(PdfWriter::lines(
        72, 740, 11,
        {QStringLiteral("the river takes many words to tell about, as is known here."), QStringLiteral("The end.")}));
    const ReadDocument document = readPdf(pdf.write());
    QCOMPARE(document.text.count(u'\n'), 0);
    QCOMPARE(document.pages.size(), 2);
    QCOMPARE(document.pages[0].page, 1);
    QCOMPARE(document.pages[0].start, 0);
    QCOMPARE(document.pages[1].page, 2);
    QCOMPARE(document.text.mid(document.pages[1].start, 9), QStringLiteral("the river"));
}

void PdfReaderTest::runningHeadsAndPageNumbersAreDropped()
{
    PdfWriter pdf;
    for (int i = 1; i <= 5; ++i) {
        QByteArray content = PdfWriter::words(72, 800, 9, QStringLiteral("Quay Harbour Board - Annual Report 2024"));
        content +=
            PdfWriter::lines(72, 700, 11,
                             {QStringLiteral("Page text number %1 tells about the bridge and the river").arg(i * 7),
                              QStringLiteral("that it crosses, which is a fact of its own.")});
        content += PdfWriter::words(290, 40, 9, QString::number(i + 4));
        pdf.addPage(content);
    }
    const ReadDocument document = readPdf(pdf.write());
    QVERIFY2(!document.text.contains(QLatin1String("Annual Report")), qPrintable(document.text));
    QCOMPARE(document.text.split(u'\n').size(), 5);
    QVERIFY(document.text.endsWith(QLatin1String("which is a fact of its own.")));
    QCOMPARE(document.pages.size(), 5);
}

void PdfReaderTest::titleAuthorAndDatesAreFound_data()
{
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<QString>("xmp");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("byline");
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("modified");
    const QString xmp = QStringLiteral(
        "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
        "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description "
        "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:xmp='http://ns.adobe.com/xap/1.0/' "
        "xmp:CreateDate='2024-05-06T10:00:00+02:00'><dc:title><rdf:Alt><rdf:li xml:lang='x-default'>A Bridge Too "
        "Dear</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>Ann Lee</rdf:li><rdf:li>Bo Chan</rdf:li>"
        "</rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>");
    const QStringList both{QStringLiteral("Ann Lee"), QStringLiteral("Bo Chan")};
    QTest::newRow("info") << QByteArray("/Title (A Bridge Too Dear) /Author (Ann Lee; Bo Chan) /CreationDate "
                                        "(D:20240506100000+02'00') /ModDate (D:20240510100000+02'00')")
                          << QString() << QString() << QStringLiteral("A Bridge Too Dear") << both
                          << QStringLiteral("2024-05-06") << QStringLiteral("2024-05-10");
    QTest::newRow("xmp") << QByteArray() << xmp << QString() << QStringLiteral("A Bridge Too Dear") << both
                         << QStringLiteral("2024-05-06") << QString();
    QTest::newRow("largest-words") << QByteArray("/Title (Microsoft Word - bridge_v3.doc) /Author (jsmith)")
                                   << QString() << QStringLiteral("Bridge opens late")
                                   << QStringLiteral("Bridge opens late") << QStringList() << QString() << QString();
    QTest::newRow("title-with-heading") << QByteArray("/Title (Bridge opens late)") << QString()
                                        << QStringLiteral("BRIDGE OPENS LATE") << QStringLiteral("BRIDGE OPENS LATE")
                                        << QStringList() << QString() << QString();
}

void PdfReaderTest::titleAuthorAndDatesAreFound()
{
    QFETCH(QByteArray, info);
    QFETCH(QString, xmp);
    QFETCH(QString, heading);
    PdfWriter pdf;
    QByteArray content = PdfWriter::lines(72, 700, 11, Prose);
    if (!heading.isEmpty())
        content += PdfWriter::words(72, 780, 20, heading);
    pdf.addPage(content);
    if (!info.isEmpty())
        pdf.setTrailer("/Info " + QByteArray::number(pdf.add("<< " + info + " >>")) + " 0 R");
    if (!xmp.isEmpty())
        pdf.setCatalog("/Metadata " + QByteArray::number(pdf.addStream(xmp.toUtf8(), "/Type /Metadata /Subtype /XML"))
                       + " 0 R");
    const ReadDocument document = readPdf(pdf.write());
    QTEST(document.title, "title");
    QTEST(document.byline, "byline");
    QTEST(document.published, "published");
    QTEST(document.modified, "modified");
    QCOMPARE(document.text, Joined);
}

void PdfReaderTest::implausibleTitlesAreLeft_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("plausible");
    const auto row = [](const char *name, const char *title, bool plausible) {
        QTest::newRow(name) << QString::fromLatin1(title) << plausible;
    };
    row("program", "Microsoft Word - Document1", false);
    row("file", "final_report_v2.indd", false);
    row("untitled", "Untitled-3", false);
    row("scan", "Scan_20240101", false);
    row("number", "978-0-12345", false);
    row("words", "Annual report of the Harbour Board 2024", true);
    row("one-word", "Foreword", true);
}

void PdfReaderTest::implausibleTitlesAreLeft()
{
    QFETCH(QString, title);
    QTEST(readers::isPlausibleTitle(title), "plausible");
}

void PdfReaderTest::pagesAreCountedAfterHeaderLinesWereTakenOff()
{
    PdfWriter pdf;
    pdf.addPage(PdfWriter::words(72, 780, 20, QStringLiteral("Bridge opens late"))
                + PdfWriter::words(72, 750, 11, QStringLiteral("By Ann Lee"))
                + PdfWriter::words(72, 730, 11, QStringLiteral("March 3, 2025"))
                + PdfWriter::lines(72, 700, 11, Prose));
    pdf.addPage(PdfWriter::lines(72, 700, 11, {QStringLiteral("A second page.")}));
    const ReadDocument document = readPdf(pdf.write());
    QCOMPARE(document.title, QStringLiteral("Bridge opens late"));
    QCOMPARE(document.byline, QStringList{QStringLiteral("Ann Lee")});
    QCOMPARE(document.published, QStringLiteral("2025-03-03"));
    QCOMPARE(document.text, Joined + QStringLiteral("\nA second page."));
    QCOMPARE(document.pages.size(), 2);
    QCOMPARE(document.pages[1].start, Joined.size() + 1);
}

void PdfReaderTest::whatLiesInsideIsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("warning");
    PdfWriter plain;
    plain.addPage(PdfWriter::lines(72, 700, 11, Prose));

    PdfWriter script = plain;
    script.setCatalog("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>");
    QTest::newRow("P9-javascript") << script.write() << QStringLiteral("not run");
    PdfWriter launch = plain;
    launch.setCatalog("/OpenAction << /S /Launch /F (/bin/sh) >>");
    QTest::newRow("P9-launch") << launch.write() << QStringLiteral("not run");
    PdfWriter embedded = plain;
    const int file = embedded.addStream("secret", "/Type /EmbeddedFile");
    const int specification = embedded.add("<< /Type /Filespec /F (ledger.xlsx) /UF (ledger.xlsx) /EF << /F "
                                           + QByteArray::number(file) + " 0 R >> >>");
    embedded.setCatalog("/Names << /EmbeddedFiles << /Names [(ledger.xlsx) " + QByteArray::number(specification)
                        + " 0 R] >> >>");
    QTest::newRow("P17-embedded-file") << embedded.write() << QStringLiteral("ledger.xlsx");
    PdfWriter signedFile = plain;
    signedFile.add("<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 10 20 30] /Contents <00> >>");
    QTest::newRow("P17-signature") << signedFile.write() << QStringLiteral("1 digital signatures");
    QTest::newRow("P16-two-states") << plain.writeChanged(
        4, "<< /Length 44 >>\nstream\nBT /F1 11 Tf 72 700 Td (Changed later.) Tj ET \nendstream")
                                    << QStringLiteral("1 earlier states");
    QTest::newRow("P16-table-elsewhere") << plain.write().replace("startxref\n", "startxref\n9")
                                         << QStringLiteral("searched for");
    QTest::newRow("P16-cut-off") << plain.write().chopped(60) << QStringLiteral("end of the file is missing");
    QTest::newRow("P18-zip") << plain.write() + QByteArray("PK\x03\x04", 4) + QByteArray(26, '\0')
            + QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0')
                             << QStringLiteral("a ZIP archive too");
    QTest::newRow("P18-page") << QByteArray("%PDF-1.7\n%<html><script>alert(1)</script>\n") + plain.write()
                              << QStringLiteral("a web page too");
}

void PdfReaderTest::whatLiesInsideIsTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, warning);
    const ReadDocument document = readPdf(bytes);
    QVERIFY(!document.text.isEmpty());
    QVERIFY2(document.warnings.join(u'\n').contains(warning), qPrintable(document.warnings.join(u'\n')));
}

void PdfReaderTest::badFilesAreReadInPartOrRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<QString>("said"); // in the error or the warnings
    const auto onePage = [](const QByteArray &box) {
        PdfWriter pdf;
        pdf.addPage(PdfWriter::lines(72, 700, 11, Prose), box);
        return pdf.write();
    };
    QTest::newRow("P1-box-of-10^9") << onePage("0 0 1000000000 1000000000") << true << QStringLiteral("have a size");
    QTest::newRow("P2-box-of-20000") << onePage("0 0 20000 20000") << true << QStringLiteral("have a size");
    QTest::newRow("P2-box-upside-down") << onePage("595 842 0 0") << true << QString();
    QTest::newRow("P2-box-not-a-number") << onePage("0 0 (a) /b") << true << QString();

    PdfWriter bomb;
    QByteArray spaces(40'000'000, ' ');
    bomb.addPageOf(bomb.addStream(PdfWriter::deflated(spaces), "/Filter /FlateDecode"));
    QTest::newRow("P3-flate-bomb") << bomb.write() << true << QString();
    PdfWriter twice;
    twice.addPageOf(
        twice.addStream(PdfWriter::deflated(PdfWriter::deflated(spaces)), "/Filter [/FlateDecode /FlateDecode]"));
    QTest::newRow("P4-double-flate") << twice.write() << true << QString();

    PdfWriter loop;
    loop.addPage(PdfWriter::lines(72, 700, 11, Prose));
    QTest::newRow("P5-page-tree-loop") << loop.write("<< /Type /Pages /Kids [2 0 R] /Count 1 >>") << false
                                       << QStringLiteral("damaged");
    QTest::newRow("P6-count-2e9") << loop.write("<< /Type /Pages /Kids [5 0 R] /Count 2000000000 >>") << false
                                  << QStringLiteral("damaged");
    PdfWriter deep;
    deep.addPage(QByteArray(200'000, '['));
    QTest::newRow("P7-deep-brackets") << deep.write() << true << QString();
    PdfWriter deepObject;
    deepObject.addPage(PdfWriter::lines(72, 700, 11, Prose));
    deepObject.setCatalog("/Deep " + QByteArray(200'000, '['));
    QTest::newRow("P7-deep-object") << deepObject.write() << true << QString();
    QTest::newRow("P8-header-only") << QByteArray("%PDF-1.7\n") << false << QStringLiteral("damaged");
    QTest::newRow("P8-no-pages") << PdfWriter().write("<< /Type /Pages /Kids [] /Count 0 >>") << false
                                 << QStringLiteral("None of the pages");
    PdfWriter outline;
    outline.addPage(PdfWriter::lines(72, 700, 11, Prose));
    const int item = outline.add("");
    const QByteArray itself = QByteArray::number(item) + " 0 R";
    outline.set(item,
                "<< /Title (Loop) /Parent " + itself + " /First " + itself + " /Last " + itself + " /Next " + itself
                    + " >>");
    outline.setCatalog("/Outlines " + itself);
    QTest::newRow("P12-outline-loop") << outline.write() << true << QString();
    PdfWriter form;
    const int object = form.addStream(
        "/X1 Do /X1 Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 4 0 R >> >>");
    Q_UNUSED(object)
    form.addPage("/X1 Do /X1 Do", "0 0 595 842", "/XObject << /X1 4 0 R >>");
    QTest::newRow("form-draws-itself") << form.write() << true << QString();
    PdfWriter locked;
    locked.addPage(PdfWriter::lines(72, 700, 11, Prose));
    locked.setTrailer("/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <" + QByteArray(64, '1') + "> /U <"
                      + QByteArray(64, '2') + "> >> /ID [<00> <00>]");
    QTest::newRow("P10-unknown-password") << locked.write() << false << QStringLiteral("locked with a password");
    QByteArray junk("%PDF-1.7\n");
    for (int i = 0; i < 20'000; ++i)
        junk += char(i * 7919 % 251);
    QTest::newRow("noise") << junk << false << QStringLiteral("damaged");
}

void PdfReaderTest::badFilesAreReadInPartOrRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, readable);
    QFETCH(QString, said);
    const auto result = readers::readPdf(bytes);
    QCOMPARE(result.ok(), readable);
    const QString told = result.ok() ? result.value().warnings.join(u'\n') : result.error().message;
    QVERIFY2(told.contains(said), qPrintable(told));
}

void PdfReaderTest::limitsAreTold()
{
    PdfWriter pdf;
    for (int i = 0; i < 30; ++i)
        pdf.addPage(PdfWriter::lines(72, 700, 11, Prose));
    const QByteArray bytes = pdf.write();
    readers::PdfLimits few;
    few.pages = 10;
    const auto cut = readers::readPdf(bytes, few);
    QVERIFY(cut.ok());
    QVERIFY2(cut.value().warnings.join(u'\n').contains(QLatin1String("10 of 30 pages")),
             qPrintable(cut.value().warnings.join(u'\n')));
    readers::PdfLimits none;
    none.milliseconds = 0;
    const auto late = readers::readPdf(bytes, none);
    QVERIFY(!late.ok() || late.value().warnings.join(u'\n').contains(QLatin1String("of 30 pages")));
}

// More words than memory: the page is left out with a warning, and the process lives.
void PdfReaderTest::pageOfMillionsOfWordsIsLeftOut()
{
    PdfWriter pdf;
    pdf.addPage(PdfWriter::lines(72, 700, 11, Prose));
    pdf.addPage(QByteArray("BT /F1 9 Tf (a) Tj ET ").repeated(4'000'000));
    const auto result = readers::readPdf(pdf.write());
    QVERIFY(result.ok());
    QCOMPARE(result.value().text, Joined);
    QVERIFY2(result.value().warnings.join(u'\n').contains(QLatin1String("Only 1 of 2 pages")),
             qPrintable(result.value().warnings.join(u'\n')));
}

void PdfReaderTest::textOfOtherScriptsIsInTheOrderOfReading()
{
    const QString hebrew =
        QStringLiteral("\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD \u05D8\u05D5\u05D1 12.5 (\u05E7\u05D5)");
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        QFont font(QStringLiteral("Noto Sans Hebrew"));
        font.setPointSize(12);
        painter.setFont(font);
        painter.drawText(1000, 1000, hebrew);
    }
    QCOMPARE(readPdf(bytes).text, hebrew);
}

void PdfReaderTest::imagePagesAreListed()
{
    PdfWriter pdf;
    const int image = pdf.addStream(QByteArray(64 * 64, '\x40'),
                                    "/Type /XObject /Subtype /Image /Width 64 /Height 64 "
                                    "/ColorSpace /DeviceGray /BitsPerComponent 8");
    const QByteArray resources = "/XObject << /Im1 " + QByteArray::number(image) + " 0 R >>";
    pdf.addPage(PdfWriter::lines(72, 700, 11, Prose));
    pdf.addPage("q 500 0 0 700 40 40 cm /Im1 Do Q", "0 0 595 842", resources);
    pdf.addPage("q 500 0 0 700 40 40 cm /Im1 Do Q", "0 0 595 842", resources);
    const ReadDocument document = readPdf(pdf.write());
    QCOMPARE(document.imagePages, (QList<int>{2, 3}));
    QVERIFY2(document.warnings.join(u'\n').contains(QLatin1String("2 of 3 pages hold only images")),
             qPrintable(document.warnings.join(u'\n')));
}

void PdfReaderTest::pagesAreDrawnWithinTheirSize()
{
    const auto drawn = readers::drawPdfPage(proseOnePage(QStringLiteral("Bridge opens late")), 1, 1000);
    QVERIFY(drawn.ok());
    QVERIFY(drawn.value().startsWith("P5\n"));
    const QList<QByteArray> size = drawn.value().split('\n')[1].split(' ');
    QVERIFY(size[0].toInt() <= 1000 && size[1].toInt() <= 1001 && size[1].toInt() > 900);
    QVERIFY(!readers::drawPdfPage(proseOnePage(), 2, 1000).ok());
    PdfWriter huge;
    huge.addPage("", "0 0 1000000000 1000000000");
    QVERIFY(!readers::drawPdfPage(huge.write(), 1, 1000).ok());
}

QTEST_MAIN(PdfReaderTest)
#include "tst_pdfreader.moc"
