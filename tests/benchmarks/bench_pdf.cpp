// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/pdfreader.h"
#include "tests/support/pdfwriter.h"

#include <QtTest>

using nutgraf::tests::PdfWriter;

// How long a report of 300 printed pages takes, two columns of 55 lines each.
class PdfBenchmark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeHundredPages();
};

void PdfBenchmark::threeHundredPages()
{
    const QStringList words =
        QStringLiteral("the council of Quay has opened its bridge over the river after four years "
                       "of work and said that it would hold for a century or more")
            .split(u' ');
    PdfWriter pdf;
    int next = 0;
    for (int page = 1; page <= 300; ++page) {
        QByteArray content = PdfWriter::words(60, 810, 9, QStringLiteral("Quay Harbour Board, Annual Report"));
        for (int column = 0; column < 2; ++column) {
            QStringList lines;
            for (int line = 0; line < 55; ++line) {
                QString text;
                while (text.size() < 42)
                    text += words[next++ % words.size()] + u' ';
                if (line % 7 == 6)
                    text = QStringLiteral("and so it ended on page %1.").arg(page);
                lines.append(text.trimmed());
            }
            content += PdfWriter::lines(60 + column * 250, 780, 10, lines);
        }
        content += PdfWriter::words(290, 30, 9, QString::number(page));
        pdf.addPage(content);
    }
    const QByteArray bytes = pdf.write();
    nutgraf::readers::ReadDocument document;
    QElapsedTimer timer;
    timer.start();
    QBENCHMARK_ONCE
    {
        document = nutgraf::readers::readPdf(bytes).valueOr(nutgraf::readers::ReadDocument());
    }
    qInfo("%d kB, %d pages, %d characters in %d ms", int(bytes.size() / 1024), int(document.pages.size()),
          int(document.text.size()), int(timer.elapsed()));
    QCOMPARE(document.pages.size(), 300);
    QVERIFY(document.text.size() > 1'000'000);
    QVERIFY(!document.text.contains(QLatin1String("Annual Report")));
    QVERIFY(timer.elapsed() < 5000);
}

QTEST_GUILESS_MAIN(PdfBenchmark)
#include "bench_pdf.moc"
