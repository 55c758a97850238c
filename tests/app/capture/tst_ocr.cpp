// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/ocr.h"
#include "app/readers/imagereader.h"
#include "app/readers/pdfreader.h"
#include "tests/support/pdfwriter.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace nutgraf;
using capture::RecognitionOptions;
using readers::ReadDocument;
using storage::Error;
using storage::ErrorCode;
using storage::Result;
using tests::PdfWriter;

class OcrTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languagesHaveTheirCodes_data();
    void languagesHaveTheirCodes();
    void missingLanguagesAreToldWithTheirPackage();
    void recogniserCanReachNothing();
    void wrongLanguagesStartNothing();
    void wordsOfAnImageAreRecognised();
    void imagePagesOfAPdfTakeTheirPlace();
    void failedPagesStayListed();
    void stoppingEndsTheWork();
};

namespace {

const QString Program = QStringLiteral(NUTGRAF_BINARIES "/nutgraf-reader");

RecognitionOptions options()
{
    RecognitionOptions chosen;
    chosen.program = Program;
    return chosen;
}

QImage drawn(const QStringList &lines)
{
    QImage image(1400, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(48);
    painter.setFont(font);
    for (int i = 0; i < lines.size(); ++i)
        painter.drawText(60, 90 + i * 80, lines[i]);
    return image;
}

QByteArray png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

int run(const QStringList &arguments, QByteArray *output = nullptr)
{
    QProcess process;
    process.start(Program, arguments);
    if (!process.waitForFinished(20'000))
        return -1;
    if (output)
        *output = process.readAllStandardOutput();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace

void OcrTest::languagesHaveTheirCodes_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("code");
    QTest::newRow("plain") << QStringLiteral("en") << QStringLiteral("eng");
    QTest::newRow("region") << QStringLiteral("de-AT") << QStringLiteral("deu");
    QTest::newRow("script") << QStringLiteral("zh-Hant-TW") << QStringLiteral("chi_tra");
    QTest::newRow("unknown") << QStringLiteral("tlh") << QString();
}

void OcrTest::languagesHaveTheirCodes()
{
    QFETCH(QString, tag);
    QTEST(capture::recogniserLanguage(tag), "code");
}

void OcrTest::missingLanguagesAreToldWithTheirPackage()
{
    if (capture::recognisableLanguages().contains(QStringLiteral("tam")))
        QSKIP("All languages of Tesseract are installed.");
    const storage::Status status = capture::recognitionReady(QStringLiteral("ta"));
    QVERIFY(!status.ok());
    QCOMPARE(status.error().code, ErrorCode::NotFound);
    QVERIFY2(status.error().message.contains(QLatin1String("tesseract-ocr-tam")), qPrintable(status.error().message));
}

void OcrTest::recogniserCanReachNothing()
{
    QByteArray output;
    QCOMPARE(run({QStringLiteral("--prove-recogniser")}, &output), 0);
    QVERIFY2(output.count("denied ") >= 6 && !output.contains("ALLOWED"), output.constData());
}

void OcrTest::wrongLanguagesStartNothing()
{
    for (const char *language : {"", "../eng", "eng;x", "+eng", "-c"})
        QCOMPARE(run({QStringLiteral("--recognise"), QString::fromLatin1(language)}), 5);
}

void OcrTest::wordsOfAnImageAreRecognised()
{
    if (!capture::recognitionReady().ok())
        QSKIP("Tesseract is not installed.");
    const QByteArray image =
        png(drawn({QStringLiteral("The bridge of Quay is open"), QStringLiteral("since Monday morning.")}));
    const auto read = readers::readImage(image);
    QVERIFY(read.ok());
    const auto result = capture::recogniseImages(
        read.value(), [&image](int, int longest) { return readers::drawImage(image, longest); }, options(), {});
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
    const ReadDocument &document = result.value();
    QCOMPARE(document.text, QStringLiteral("The bridge of Quay is open since Monday morning."));
    QVERIFY(document.ocrConfidence > 60);
    QVERIFY(document.imagePages.isEmpty());
    QVERIFY2(document.warnings.join(u'\n').contains(QLatin1String("recognised")),
             qPrintable(document.warnings.join(u'\n')));
}

void OcrTest::imagePagesOfAPdfTakeTheirPlace()
{
    if (!capture::recognitionReady().ok())
        QSKIP("Tesseract is not installed.");
    const QImage grey =
        drawn({QStringLiteral("The second page is an image.")}).convertToFormat(QImage::Format_Grayscale8);
    QByteArray pixels;
    for (int y = 0; y < grey.height(); ++y)
        pixels.append(reinterpret_cast<const char *>(grey.constScanLine(y)), grey.width());
    PdfWriter pdf;
    const int image = pdf.addStream(PdfWriter::deflated(pixels),
                                    "/Type /XObject /Subtype /Image /Width 1400 /Height 300 /ColorSpace /DeviceGray "
                                    "/BitsPerComponent 8 /Filter /FlateDecode");
    pdf.addPage(PdfWriter::words(72, 700, 11, QStringLiteral("The first page is text.")));
    pdf.addPage("q 540 0 0 116 20 600 cm /Im1 Do Q", "0 0 595 842",
                "/XObject << /Im1 " + QByteArray::number(image) + " 0 R >>");
    pdf.addPage(PdfWriter::words(72, 700, 11, QStringLiteral("The third page is text.")));
    const QByteArray bytes = pdf.write();
    const auto read = readers::readPdf(bytes);
    QVERIFY(read.ok());
    QCOMPARE(read.value().imagePages, QList<int>{2});
    const auto result = capture::recogniseImages(
        read.value(), [&bytes](int page, int longest) { return readers::drawPdfPage(bytes, page, longest); }, options(),
        {});
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
    QCOMPARE(result.value().text,
             QStringLiteral("The first page is text.\nThe second page is an image.\nThe third page is text."));
    QCOMPARE(result.value().pages.size(), 3);
}

void OcrTest::failedPagesStayListed()
{
    if (!capture::recognitionReady().ok())
        QSKIP("Tesseract is not installed.");
    ReadDocument document;
    document.imagePages = {1, 2};
    const QByteArray image = png(drawn({QStringLiteral("The bridge is open.")}));
    QStringList failures;
    const jobs::JobContext context({}, {}, [&failures](const QString &item, const Error &) { failures.append(item); });
    const auto result = capture::recogniseImages(
        document,
        [&image](int page, int longest) -> Result<QByteArray> {
            if (page == 2)
                return QByteArray("no image");
            return readers::drawImage(image, longest);
        },
        options(), context);
    QVERIFY(result.ok());
    QCOMPARE(result.value().imagePages, QList<int>{2});
    QCOMPARE(failures, QStringList{QStringLiteral("Page 2")});
    QVERIFY(result.value().text.contains(QLatin1String("bridge")));
}

void OcrTest::stoppingEndsTheWork()
{
    if (!capture::recognitionReady().ok())
        QSKIP("Tesseract is not installed.");
    ReadDocument document;
    for (int i = 1; i <= 50; ++i)
        document.imagePages.append(i);
    std::stop_source source;
    source.request_stop();
    int drawnPages = 0;
    const auto result = capture::recogniseImages(
        document,
        [&drawnPages](int, int) -> Result<QByteArray> {
            ++drawnPages;
            return QByteArray();
        },
        options(), jobs::JobContext(source.get_token()));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::Canceled);
    QCOMPARE(drawnPages, 0);
}

QTEST_MAIN(OcrTest)
#include "tst_ocr.moc"
