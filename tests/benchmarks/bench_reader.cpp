// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeshell.h"
#include "tests/support/readingcase.h"
#include "widgets/reader/readerscreen.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace nutgraf;
using namespace nutgraf::widgets;
using tests::ReadingCase;
using testsupport::FakeShell;

// How long a document of 300,000 characters keeps the window waiting: on opening, and at the worst step of scrolling.
class ReaderBenchmark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void openingALongDocument_data();
    void openingALongDocument();
    void scrollingThroughIt_data();
    void scrollingThroughIt();

private:
    void addColumns();
    QUuid documentOf(const QString &name) const { return m_documents.value(name); }

    ReadingCase m_reading;
    FakeShell m_shell;
    QHash<QString, QUuid> m_documents;
};

void ReaderBenchmark::initTestCase()
{
    QString paragraphs;
    while (paragraphs.size() < 300000)
        paragraphs += QStringLiteral("Paragraph %1 of the record. ").arg(paragraphs.size())
            + QStringLiteral("The company lost $589 billion on Monday, said people familiar with it. ").repeated(5)
            + u'\n';
    QString single = paragraphs;
    single.replace(u'\n', u' ');
    const QString chinese =
        QStringLiteral("公司周一市值蒸发五千八百九十亿美元。监管机构表示正在调查。").repeated(10500);
    m_documents.insert(QStringLiteral("paragraphs"),
                       m_reading.build->document(QStringLiteral("Long"), {}, {}, paragraphs).uuid);
    m_documents.insert(QStringLiteral("one paragraph"),
                       m_reading.build->document(QStringLiteral("Single"), {}, {}, single).uuid);
    m_documents.insert(QStringLiteral("Chinese"),
                       m_reading.build->document(QStringLiteral("Chinese"), {}, {}, chinese).uuid);
    // One with as many claims as an engine may find in it.
    const auto marked = m_reading.build->document(QStringLiteral("Marked"), {}, {}, paragraphs);
    QVERIFY(m_reading.investigation->connection().execute(QStringLiteral("PRAGMA synchronous=OFF")));
    qsizetype at = 0;
    for (int i = 0; i < 1000; ++i) {
        at = paragraphs.indexOf(QStringLiteral("Paragraph"), at + 1);
        if (at < 0)
            break;
        m_reading.build->assertion(marked, paragraphs.mid(at, 60), {},
                                   {{QStringLiteral("state"), QStringLiteral("suggested")}});
    }
    m_documents.insert(QStringLiteral("claims"), marked.uuid);
}

void ReaderBenchmark::addColumns()
{
    QTest::addColumn<QUuid>("document");
    for (const char *name : {"paragraphs", "one paragraph", "Chinese", "claims"})
        QTest::newRow(name) << documentOf(QString::fromLatin1(name));
}

void ReaderBenchmark::openingALongDocument_data()
{
    addColumns();
}

void ReaderBenchmark::openingALongDocument()
{
    QFETCH(QUuid, document);
    ReaderScreen screen(m_shell, *m_reading.investigation);
    screen.resize(1400, 900);
    screen.show();
    QBENCHMARK
    {
        screen.open(document);
        (void)screen.view()->viewport()->grab();
        QVERIFY(screen.view()->text().size() >= 300000);
        screen.closeTab(0);
    }
}

void ReaderBenchmark::scrollingThroughIt_data()
{
    addColumns();
}

void ReaderBenchmark::scrollingThroughIt()
{
    QFETCH(QUuid, document);
    ReaderScreen screen(m_shell, *m_reading.investigation);
    screen.resize(1400, 900);
    screen.show();
    QSignalSpy analysed(&screen, &ReaderScreen::analysed);
    screen.open(document);
    QVERIFY(analysed.wait(120000));
    QScrollBar *bar = screen.view()->verticalScrollBar();
    QVERIFY(bar->maximum() > 10000);
    // Steps of a wheel, of pages, and jumps; each with its painting.
    qint64 longest = 0;
    const auto step = [&](int value) {
        QElapsedTimer timer;
        timer.start();
        bar->setValue(value);
        (void)screen.view()->viewport()->grab();
        longest = qMax(longest, timer.nsecsElapsed());
    };
    for (int i = 0; i < 60; ++i)
        step(bar->value() + 3 * bar->singleStep());
    for (int i = 0; i < 40; ++i)
        step(bar->value() + bar->pageStep());
    for (int i = 1; i < 20; ++i)
        step(int(qint64(bar->maximum()) * ((i * 7) % 20) / 20));
    for (int i = 0; i < 30; ++i)
        step(bar->value() - bar->pageStep());
    QTest::setBenchmarkResult(double(longest) / 1e6, QTest::WalltimeMilliseconds);
}

QTEST_MAIN(ReaderBenchmark)

#include "bench_reader.moc"
