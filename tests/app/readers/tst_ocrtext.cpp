// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/imagereader.h"
#include "app/readers/ocrtext.h"

#include <QBuffer>
#include <QImage>
#include <QtTest>

using namespace nutgraf;
using readers::ReadDocument;
using readers::RecognisedPage;

class OcrTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsBecomeParagraphs();
    void strayLinesArePassedOver();
    void recognisedPagesTakeTheirPlaces();
    void doubtfulWordsAreCounted();
    void imagesAreToldByTheirBytes_data();
    void imagesAreToldByTheirBytes();
    void sizesAreCheckedFirst();
    void imagesAreDrawnInGrey();
};

namespace {

QByteArray word(int block, int paragraph, int line, const char *confidence, const char *text)
{
    return "5\t1\t" + QByteArray::number(block) + '\t' + QByteArray::number(paragraph) + '\t' + QByteArray::number(line)
        + "\t1\t0\t0\t10\t10\t" + confidence + '\t' + text + '\n';
}

const QByteArray Head =
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_Mono);
    image.fill(1);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

void OcrTextTest::wordsBecomeParagraphs()
{
    const QByteArray tsv = Head + "4\t1\t1\t1\t1\t0\t0\t0\t10\t10\t-1\t\n" + word(1, 1, 1, "96.5", "The")
        + word(1, 1, 1, "95", "foun-") + word(1, 1, 2, "90", "dations") + word(1, 1, 2, "88", "hold.")
        + word(1, 2, 1, "40", "Second") + word(2, 1, 1, "4", "|") + word(2, 1, 2, "91", "block");
    const RecognisedPage page = readers::parseRecognised(tsv, 3);
    QCOMPARE(page.page, 3);
    QCOMPARE(page.paragraphs,
             (QStringList{QStringLiteral("The foundations hold."), QStringLiteral("Second"), QStringLiteral("block")}));
    QCOMPARE(page.words, 6);
    QCOMPARE(page.doubtful, 1);
}

void OcrTextTest::strayLinesArePassedOver()
{
    const QByteArray tsv = "Estimating resolution as 170\n" + word(1, 1, 1, "x", "a") + "5\t1\n"
        + word(1, 1, 1, "90", "b") + QByteArray(3, '\0') + "\n\t\t\t";
    QCOMPARE(readers::parseRecognised(tsv, 1).paragraphs, QStringList{QStringLiteral("b")});
    QVERIFY(readers::parseRecognised({}, 1).paragraphs.isEmpty());
}

void OcrTextTest::recognisedPagesTakeTheirPlaces()
{
    ReadDocument document;
    document.text = QStringLiteral("Page one goes on here.\nPage three.");
    document.pages = {{0, 1}, {23, 3}};
    document.imagePages = {2, 4};
    RecognisedPage second;
    second.page = 2;
    second.paragraphs = {QStringLiteral("Page two.")};
    second.words = 2;
    second.confidence = 180;
    RecognisedPage fourth;
    fourth.page = 4;
    const ReadDocument merged = readers::withRecognised(document, {second, fourth});
    QCOMPARE(merged.text, QStringLiteral("Page one goes on here.\nPage two.\nPage three."));
    QCOMPARE(merged.pages.size(), 3);
    QCOMPARE(merged.pages[1].page, 2);
    QCOMPARE(merged.pages[1].start, 23);
    QCOMPARE(merged.pages[2].page, 3);
    QCOMPARE(merged.ocrConfidence, 90);
    QVERIFY(merged.imagePages.isEmpty());
}

void OcrTextTest::doubtfulWordsAreCounted()
{
    ReadDocument document;
    document.contentType = QStringLiteral("image/png");
    document.imagePages = {1};
    const QByteArray tsv = Head + word(1, 1, 1, "96", "Sure") + word(1, 1, 1, "30", "unsure");
    const ReadDocument merged = readers::withRecognised(document, {readers::parseRecognised(tsv, 1)});
    QCOMPARE(merged.text, QStringLiteral("Sure unsure"));
    QCOMPARE(merged.ocrConfidence, 63);
    QVERIFY2(merged.warnings.join(u'\n').contains(QLatin1String("1 of 2 recognised words")),
             qPrintable(merged.warnings.join(u'\n')));
    QCOMPARE(readers::withRecognised(document, {}).ocrConfidence, -1);
}

void OcrTextTest::imagesAreToldByTheirBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::newRow("png") << png(8, 8) << QStringLiteral("image/png");
    QTest::newRow("jpeg") << QByteArray("\xFF\xD8\xFF\xE0") << QStringLiteral("image/jpeg");
    QTest::newRow("tiff") << QByteArray("MM\0*", 4) << QStringLiteral("image/tiff");
    QTest::newRow("text-that-begins-with-BM")
        << QByteArray("BMI is a number that says nothing about people.") << QString();
    QTest::newRow("short") << QByteArray("B") << QString();
}

void OcrTextTest::imagesAreToldByTheirBytes()
{
    QFETCH(QByteArray, bytes);
    QTEST(readers::imageType(bytes), "type");
}

void OcrTextTest::sizesAreCheckedFirst()
{
    const auto small = readers::readImage(png(100, 50));
    QVERIFY(small.ok());
    QCOMPARE(small.value().imagePages, QList<int>{1});
    const auto huge = readers::readImage(png(12'000, 12'000));
    QVERIFY(!huge.ok());
    QVERIFY2(huge.error().message.contains(QLatin1String("12000 by 12000")), qPrintable(huge.error().message));
    QVERIFY(!readers::drawImage(png(12'000, 12'000), 3000).ok());
    QVERIFY(!readers::readImage(png(100, 50).first(20)).ok());
}

void OcrTextTest::imagesAreDrawnInGrey()
{
    const auto drawn = readers::drawImage(png(3000, 100), 1500);
    QVERIFY(drawn.ok());
    QVERIFY(drawn.value().startsWith("P5\n1500 50\n255\n"));
    QCOMPARE(drawn.value().size(), 15 + 1500 * 50);
    QVERIFY(!readers::drawImage(png(300, 100).chopped(30), 1500).ok());
}

QTEST_GUILESS_MAIN(OcrTextTest)
#include "tst_ocrtext.moc"
