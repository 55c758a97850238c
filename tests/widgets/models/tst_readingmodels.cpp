// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/edits.h"
#include "tests/support/readingcase.h"
#include "widgets/models/assertionmodel.h"
#include "widgets/models/displaywords.h"
#include "widgets/models/documentmodel.h"
#include "widgets/models/searchmodel.h"
#include "widgets/models/suggestionmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace nutgraf;
using namespace nutgraf::widgets;
using tests::ReadingCase;

// What the screens for reading show, as models over a real case.
class ReadingModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentsComePageByPage();
    void refreshingKeepsRowsThatStay();
    void removedDocumentsGoAndComeBack();
    void filterNeedsEveryWord();
    void titlesAreToldNotWritten();
    void assertionsStandInTextOrder();
    void undecidedAreFoundRoundTheEnd();
    void claimsComeBeforePassages();
    void decisionsShortenTheList();
    void searchHitsTellTheirMarks();
    void datesAreChecked_data();
    void datesAreChecked();
};

void ReadingModelsTest::documentsComePageByPage()
{
    ReadingCase reading;
    const int all = DocumentModel::PageSize + 3;
    QVERIFY(reading.investigation->connection().execute(QStringLiteral("PRAGMA synchronous=OFF")));
    for (int i = 0; i < all; ++i)
        reading.build->put(storage::RecordKind::Document, {{QStringLiteral("title"), QStringLiteral("No. %1").arg(i)}});

    DocumentModel model(reading.investigation->reader());
    model.refresh();
    QCOMPARE(model.rowCount(), DocumentModel::PageSize);
    QCOMPARE(model.index(0, DocumentModel::Title).data().toString(), QStringLiteral("No. %1").arg(all - 1));
    QVERIFY(model.canFetchMore());
    model.fetchMore();
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), all);
    QVERIFY(!model.canFetchMore());
    QCOMPARE(model.index(all - 1, DocumentModel::Title).data().toString(), QStringLiteral("No. 0"));
}

void ReadingModelsTest::refreshingKeepsRowsThatStay()
{
    ReadingCase reading;
    reading.fill();
    DocumentModel model(reading.investigation->reader());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QCOMPARE(model.rowCount(), 2);
    const QPersistentModelIndex first = model.index(model.rowOf(reading.first.uuid), 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const auto third = reading.build->document(QStringLiteral("Third"), {}, {}, QStringLiteral("Words"));
    reading.build->set(storage::RecordKind::Document, reading.second.uuid,
                       {{QStringLiteral("title"), QStringLiteral("Shares recover fully")}});
    model.refresh();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QVERIFY(first.isValid());
    QCOMPARE(first.data(UuidRole).toUuid(), reading.first.uuid);
    QCOMPARE(model.rowOf(third.uuid), 0);
}

void ReadingModelsTest::removedDocumentsGoAndComeBack()
{
    ReadingCase reading;
    reading.fill();
    DocumentModel model(reading.investigation->reader());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QCOMPARE(model.document(model.rowOf(reading.first.uuid)).claims, 1);
    const auto change = casework::removeDocuments(reading.investigation->reader(), {reading.second.uuid});
    QVERIFY(change);
    const auto inverse = reading.investigation->apply(change.value());
    QVERIFY(inverse);
    model.refresh();
    QCOMPARE(model.rowOf(reading.second.uuid), -1);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(reading.investigation->apply(inverse.value()));
    model.refresh();
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.rowOf(reading.second.uuid) >= 0);
}

void ReadingModelsTest::filterNeedsEveryWord()
{
    ReadingCase reading;
    reading.fill();
    DocumentModel model(reading.investigation->reader());
    DocumentFilterModel filtered;
    filtered.setSourceModel(&model);
    QAbstractItemModelTester tester(&filtered, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    filtered.setWords(QStringLiteral("harbour BILLION"));
    QCOMPARE(filtered.rowCount(), 1);
    QCOMPARE(filtered.index(0, 0).data(UuidRole).toUuid(), reading.first.uuid);
    filtered.setWords(QStringLiteral("harbour recover"));
    QCOMPARE(filtered.rowCount(), 0);
    filtered.setWords({});
    QCOMPARE(filtered.rowCount(), 2);
    filtered.sort(DocumentModel::Published);
    QCOMPARE(filtered.index(0, 0).data(UuidRole).toUuid(), reading.first.uuid);
    filtered.sort(DocumentModel::Title, Qt::DescendingOrder);
    QCOMPARE(filtered.index(0, 0).data(UuidRole).toUuid(), reading.second.uuid);
    filtered.sort(DocumentModel::Claims, Qt::DescendingOrder);
    QCOMPARE(filtered.index(0, 0).data(UuidRole).toUuid(), reading.first.uuid);
    filtered.sort(DocumentModel::Published, Qt::DescendingOrder);
    QCOMPARE(filtered.index(0, 0).data(UuidRole).toUuid(), reading.second.uuid);
}

void ReadingModelsTest::titlesAreToldNotWritten()
{
    ReadingCase reading;
    reading.fill();
    DocumentModel model(reading.investigation->reader());
    model.refresh();
    QSignalSpy edited(&model, &DocumentModel::titleEdited);
    const QModelIndex title = model.index(model.rowOf(reading.first.uuid), DocumentModel::Title);
    QVERIFY(model.setData(title, QStringLiteral("  A new   title ")));
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited[0][1].toString(), QStringLiteral("A new title"));
    QCOMPARE(title.data().toString(), QStringLiteral("Chip maker loses $589 billion"));
    QVERIFY(!model.setData(title, QString()));
    QVERIFY(!model.setData(title.siblingAtColumn(DocumentModel::Kind), QStringLiteral("post")));
    QCOMPARE(edited.count(), 1);
}

void ReadingModelsTest::assertionsStandInTextOrder()
{
    ReadingCase reading;
    reading.fill();
    AssertionModel model(reading.investigation->reader());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCapture(reading.first.captureId);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.assertions()[0].uuid, reading.lossFirst);
    QCOMPARE(model.assertions()[1].uuid, reading.costFirst);
    QCOMPARE(model.assertions()[2].uuid, reading.doubtFirst);
    QCOMPARE(model.index(0).data(DecisionRole).toInt(), 1);
    QCOMPARE(model.index(1).data(DecisionRole).toInt(), 0);
    QVERIFY(model.index(0).data(AssertionModel::ValueRole).toString().contains(QStringLiteral("589")));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.refresh();
    QCOMPARE(reset.count(), 0);
}

void ReadingModelsTest::undecidedAreFoundRoundTheEnd()
{
    ReadingCase reading;
    reading.fill();
    AssertionModel model(reading.investigation->reader());
    model.setCapture(reading.first.captureId);
    QCOMPARE(model.undecidedFrom(0), 1);
    QCOMPARE(model.undecidedFrom(2), 2);
    QCOMPARE(model.undecidedFrom(3), 1);
}

void ReadingModelsTest::claimsComeBeforePassages()
{
    ReadingCase reading;
    reading.fill();
    SuggestionModel model(reading.investigation->reader());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.suggestion(0).uuid, reading.cost);
    QCOMPARE(model.suggestion(1).uuid, reading.lossSecond);
    QCOMPARE(model.suggestion(1).claimStatement, QStringLiteral("Nvidia lost $589 billion in a day"));
    QCOMPARE(model.suggestion(2).uuid, reading.doubtFirst);
    QCOMPARE(model.assertionsOf(0).size(), 2);
    QCOMPARE(model.waiting(), 3);
    QCOMPARE(model.waitingClaims(), 1);
    model.setUnsure(reading.cost, true);
    QVERIFY(model.index(0).data(SuggestionModel::UnsureRole).toBool());
}

void ReadingModelsTest::decisionsShortenTheList()
{
    ReadingCase reading;
    reading.fill();
    SuggestionModel model(reading.investigation->reader());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    const auto change = casework::decide(reading.investigation->reader(), storage::RecordKind::Claim, reading.cost,
                                         casework::Verdict::Reject);
    QVERIFY(change);
    QVERIFY(reading.investigation->apply(change.value()));
    model.refresh();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(reading.cost), -1);
    QCOMPARE(model.waiting(), 2);
}

void ReadingModelsTest::searchHitsTellTheirMarks()
{
    SearchModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    storage::SearchHit hit;
    hit.title = QStringLiteral("A title");
    hit.snippet = QStringLiteral("some words here");
    hit.marks = {{5, 5}};
    model.setAnswer({{hit}, true});
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.isCapped());
    const QVariantList marks = model.index(0).data(SearchModel::MarksRole).toList();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks[0].toPoint(), QPoint(5, 5));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void ReadingModelsTest::datesAreChecked_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<bool>("good");
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("day") << QStringLiteral("2025-01-28") << true;
    QTest::newRow("about a year") << QStringLiteral("2025~") << true;
    QTest::newRow("span") << QStringLiteral("2025-01-20/2025-01-28") << true;
    QTest::newRow("no such day") << QStringLiteral("2025-02-30") << false;
    QTest::newRow("words") << QStringLiteral("last Tuesday") << false;
}

void ReadingModelsTest::datesAreChecked()
{
    QFETCH(QString, date);
    QFETCH(bool, good);
    QCOMPARE(isDate(date), good);
}

QTEST_MAIN(ReadingModelsTest)

#include "tst_readingmodels.moc"
