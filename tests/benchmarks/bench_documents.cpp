// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeshell.h"
#include "tests/support/readingcase.h"
#include "tests/support/recordrows.h"
#include "widgets/documents/documentsscreen.h"
#include "widgets/models/documentmodel.h"

#include <QElapsedTimer>
#include <QTableView>
#include <QTest>

using namespace nutgraf;
using namespace nutgraf::widgets;
using tests::ReadingCase;
using testsupport::FakeShell;

// The table of 10,000 documents: how long one page, one letter of the filter and one click on a column keep the window.
class DocumentsBenchmark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void onePage();
    void filteringAndSorting();

private:
    static constexpr int Documents = 10000;

    ReadingCase m_reading;
    FakeShell m_shell;
};

void DocumentsBenchmark::initTestCase()
{
    storage::Connection &connection = m_reading.investigation->connection();
    tests::RecordRows rows(connection);
    QVERIFY(connection.execute(QStringLiteral("BEGIN")));
    for (int i = 0; i < Documents; ++i)
        QVERIFY(rows.document(QStringLiteral("Document %1 of the record").arg((i * 7919) % Documents), {},
                              QStringLiteral("Words of document %1.").arg(i), 2460000 + i % 900));
    QVERIFY(connection.execute(QStringLiteral("COMMIT")));
}

void DocumentsBenchmark::onePage()
{
    DocumentModel model(m_reading.investigation->reader());
    model.refresh();
    QBENCHMARK
    {
        model.refresh();
    }
    QCOMPARE(model.rowCount(), DocumentModel::PageSize);
}

void DocumentsBenchmark::filteringAndSorting()
{
    DocumentsScreen screen(m_shell, *m_reading.investigation);
    screen.resize(1200, 800);
    screen.show();
    QTRY_COMPARE_WITH_TIMEOUT(screen.table()->model()->rowCount(), Documents, 60000);
    auto *filtered = qobject_cast<DocumentFilterModel *>(screen.table()->model());
    QVERIFY(filtered);
    qint64 longest = 0;
    const auto step = [&](auto &&run) {
        QElapsedTimer timer;
        timer.start();
        run();
        (void)screen.grab();
        longest = qMax(longest, timer.nsecsElapsed());
    };
    for (const char *words : {"d", "do", "docu", "document 99", "", "record"})
        step([&] { filtered->setWords(QString::fromLatin1(words)); });
    step([&] { screen.table()->sortByColumn(DocumentModel::Published, Qt::AscendingOrder); });
    step([&] { screen.table()->sortByColumn(DocumentModel::Title, Qt::AscendingOrder); });
    QTest::setBenchmarkResult(double(longest) / 1e6, QTest::WalltimeMilliseconds);
}

QTEST_MAIN(DocumentsBenchmark)

#include "bench_documents.moc"
