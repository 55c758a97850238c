// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimcase.h"
#include "widgets/models/casewords.h"
#include "widgets/models/claimmodel.h"
#include "widgets/models/contradictionmodel.h"
#include "widgets/models/dossier.h"
#include "widgets/models/originations.h"
#include "widgets/models/sourcemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace nutgraf;
using namespace nutgraf::widgets;
using storage::ClaimRow;

class ClaimModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsReadAgainKeepTheirPlace();
    void rowsInAnotherOrderStartAnew();
    void claimSaysHowManyDisagree();
    void typedStatementIsSaidAndNotKept();
    void filterShowsWhatIsAskedFor_data();
    void filterShowsWhatIsAskedFor();
    void sourcesAreCountedWithTheUnnamed_data();
    void sourcesAreCountedWithTheUnnamed();
    void contradictionHasBothSides();
    void sourcesListNamedAndUnnamed();
    void repeatsAreNotOriginations();
    void clearedSuspicionIsKnown();
};

namespace {

ClaimRow claim(const QString &statement)
{
    ClaimRow row;
    row.uuid = QUuid::createUuid();
    row.statement = statement;
    return row;
}

QStringList statements(const QAbstractItemModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found.append(model.index(row, ClaimModel::Statement).data().toString());
    return found;
}

} // namespace

void ClaimModelsTest::rowsReadAgainKeepTheirPlace()
{
    ClaimModel model;
    QAbstractItemModelTester tester(&model);
    QList<ClaimRow> rows;
    for (const char *name : {"a", "b", "c", "d", "e"})
        rows.append(claim(QLatin1String(name)));
    model.setRows(rows);
    const QPersistentModelIndex kept = model.index(3, ClaimModel::Statement);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    rows.removeAt(1);
    rows.removeAt(1);
    rows.insert(0, claim(QStringLiteral("new first")));
    rows.append(claim(QStringLiteral("new last")));
    rows[2].statement = QStringLiteral("changed");
    model.setRows(rows);
    QCOMPARE(statements(model),
             QStringList({QStringLiteral("new first"), QStringLiteral("a"), QStringLiteral("changed"),
                          QStringLiteral("e"), QStringLiteral("new last")}));
    QCOMPARE(kept.row(), 2);
    QCOMPARE(resets.size(), 0);
    model.appendRows({claim(QStringLiteral("page two"))});
    QCOMPARE(model.rowCount(), 6);
}

void ClaimModelsTest::rowsInAnotherOrderStartAnew()
{
    ClaimModel model;
    QAbstractItemModelTester tester(&model);
    const QList<ClaimRow> rows{claim(QStringLiteral("a")), claim(QStringLiteral("b"))};
    model.setRows(rows);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setRows({rows.at(1), rows.at(0)});
    QCOMPARE(resets.size(), 1);
    QCOMPARE(statements(model), QStringList({QStringLiteral("b"), QStringLiteral("a")}));
}

void ClaimModelsTest::claimSaysHowManyDisagree()
{
    tests::ClaimCase data;
    const auto rows = data.investigation->reader().claims();
    QVERIFY(rows.ok());
    ClaimModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows(rows.value());
    const int row = model.rowOf(data.loss);
    QVERIFY(row >= 0);
    const auto words = [&](int column) {
        return model.index(row, column).data().toString().replace(QChar(QChar::Nbsp), u' ');
    };
    QCOMPARE(words(ClaimModel::Values), QStringLiteral("$600 million – $600 billion ≠"));
    QCOMPARE(words(ClaimModel::Documents), QStringLiteral("5"));
    QCOMPARE(words(ClaimModel::Conflicts), QStringLiteral("1"));
    QCOMPARE(words(ClaimModel::Suggestions), QStringLiteral("2"));
    QVERIFY2(words(ClaimModel::Sources).endsWith(QStringLiteral("sources, 1 unnamed")),
             qPrintable(words(ClaimModel::Sources)));
    QCOMPARE(model.index(model.rowOf(data.suggestion), 0).data(DecisionRole).toInt(), 0);
    QCOMPARE(model.index(model.rowOf(data.rank), ClaimModel::Rating).data().toString(), QStringLiteral("Supported"));
}

void ClaimModelsTest::typedStatementIsSaidAndNotKept()
{
    ClaimModel model;
    model.setRows({claim(QStringLiteral("before"))});
    QSignalSpy edited(&model, &ClaimModel::statementEdited);
    const QModelIndex index = model.index(0, ClaimModel::Statement);
    QVERIFY(model.setData(index, QStringLiteral("  after \n all ")));
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.first().at(1).toString(), QStringLiteral("after all"));
    QCOMPARE(index.data().toString(), QStringLiteral("before"));
    QVERIFY(!model.setData(index, QStringLiteral("before")));
    QVERIFY(!model.setData(index, QStringLiteral("   ")));
    QVERIFY(!model.setData(model.index(0, ClaimModel::Rating), QStringLiteral("supported")));
    QCOMPARE(edited.size(), 1);
}

void ClaimModelsTest::filterShowsWhatIsAskedFor_data()
{
    QTest::addColumn<int>("view");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("shown");
    const QString calm = QStringLiteral("calm");
    const QString torn = QStringLiteral("torn apart");
    const QString raw = QStringLiteral("raw");
    QTest::newRow("all") << int(ClaimFilter::All) << QString() << QStringList{calm, torn, raw};
    QTest::newRow("to review") << int(ClaimFilter::Suggested) << QString() << QStringList{raw};
    QTest::newRow("confirmed") << int(ClaimFilter::Confirmed) << QString() << QStringList{calm, torn};
    QTest::newRow("conflicts") << int(ClaimFilter::Conflicts) << QString() << QStringList{torn};
    QTest::newRow("words in any order") << int(ClaimFilter::All) << QStringLiteral("APART torn") << QStringList{torn};
    QTest::newRow("no match") << int(ClaimFilter::All) << QStringLiteral("calm torn") << QStringList{};
}

void ClaimModelsTest::filterShowsWhatIsAskedFor()
{
    QFETCH(int, view);
    QFETCH(QString, words);
    QFETCH(QStringList, shown);
    QList<ClaimRow> rows{claim(QStringLiteral("calm")), claim(QStringLiteral("torn apart")),
                         claim(QStringLiteral("raw"))};
    rows[1].conflicts = 2;
    rows[2].state = storage::RecordState::Suggested;
    ClaimModel model;
    model.setRows(rows);
    ClaimFilter filter;
    filter.setSourceModel(&model);
    QAbstractItemModelTester tester(&filter);
    filter.setView(ClaimFilter::View(view));
    filter.setWords(words);
    QCOMPARE(statements(filter), shown);
}

void ClaimModelsTest::sourcesAreCountedWithTheUnnamed_data()
{
    QTest::addColumn<int>("sources");
    QTest::addColumn<int>("unnamed");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << 0 << 0 << QString();
    QTest::newRow("one") << 1 << 0 << QStringLiteral("1 source");
    QTest::newRow("one unnamed") << 1 << 1 << QStringLiteral("1 unnamed source");
    QTest::newRow("some unnamed") << 3 << 1 << QStringLiteral("3 sources, 1 unnamed");
    QTest::newRow("all unnamed") << 2 << 2 << QStringLiteral("2 unnamed sources");
    QTest::newRow("all named") << 4 << 0 << QStringLiteral("4 sources");
}

void ClaimModelsTest::sourcesAreCountedWithTheUnnamed()
{
    QFETCH(int, sources);
    QFETCH(int, unnamed);
    QFETCH(QString, words);
    QCOMPARE(sourceCountWords(sources, unnamed), words);
}

void ClaimModelsTest::contradictionHasBothSides()
{
    tests::ClaimCase data;
    storage::CaseReader &reader = data.investigation->reader();
    const auto relations = reader.contradictions();
    QVERIFY(relations.ok());
    const auto rows = readContradictions(reader, relations.value());
    QVERIFY(rows.ok());
    ContradictionModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows(rows.value());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.openCount(), 1);
    QCOMPARE(model.rowAt(0).first.uuid, data.ledger);
    QCOMPARE(model.rowAt(0).second.uuid, data.slip);
    QVERIFY(model.rowAt(0).statement.startsWith(QStringLiteral("Nvidia lost")));
    QVERIFY(model.index(0, 0).data().toString().contains(QStringLiteral("$600 million")));
    ContradictionFilter filter;
    filter.setSourceModel(&model);
    QCOMPARE(filter.rowCount(), 1);
    QList<ContradictionRow> decided = rows.value();
    decided[0].relation.decision = QStringLiteral("real");
    model.setRows(decided);
    QCOMPARE(filter.rowCount(), 0);
    filter.setOpenOnly(false);
    QCOMPARE(filter.rowCount(), 1);
}

void ClaimModelsTest::sourcesListNamedAndUnnamed()
{
    tests::ClaimCase data;
    const auto rows = data.investigation->reader().sources();
    QVERIFY(rows.ok());
    SourceModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows(rows.value());
    const int row = model.rowOf(data.unnamed);
    QVERIFY(row >= 0);
    QCOMPARE(model.index(row, SourceModel::Name).data().toString(),
             QStringLiteral("unnamed “people familiar with trading”"));
    QVERIFY(model.index(row, 0).data(SourceModel::UnnamedRole).toBool());
    SourceFilter filter;
    filter.setSourceModel(&model);
    filter.setView(SourceFilter::Unnamed);
    QCOMPARE(filter.rowCount(), 1);
    SayingModel sayings;
    QAbstractItemModelTester sayingTester(&sayings);
    sayings.setRows(data.investigation->reader().assertionsBy(data.ledgerSource).valueOr({}));
    QCOMPARE(sayings.rowCount(), 2);
    QCOMPARE(sayings.index(0, SayingModel::Value).data().toString(), QStringLiteral("$589 billion"));
}

void ClaimModelsTest::repeatsAreNotOriginations()
{
    tests::ClaimCase data;
    const auto dossier = readDossier(data.investigation->reader(), data.loss);
    QVERIFY(dossier.ok() && dossier.value());
    QCOMPARE(dossier.value()->repeats, QSet<QUuid>{data.courier});
    QCOMPARE(dossier.value()->originations(), 4);
    // A decided copy counts, a rejected one does not.
    storage::RelationRow copy;
    copy.kind = QStringLiteral("copies");
    copy.source = data.lantern;
    QVERIFY(repeatsAmong({}, {copy}).contains(data.lantern));
    copy.decision = QStringLiteral("rejected");
    QVERIFY(repeatsAmong({}, {copy}).isEmpty());
}

void ClaimModelsTest::clearedSuspicionIsKnown()
{
    tests::ClaimCase data;
    storage::CaseReader &reader = data.investigation->reader();
    QVERIFY(!readDossier(reader, data.loss).value()->cleared.contains(data.slip));
    tests::CaseBuilder(data.investigation->connection())
        .set(storage::RecordKind::Relation, data.slipRelation,
             {{QStringLiteral("decision"), QStringLiteral("explained")}});
    QVERIFY(readDossier(reader, data.loss).value()->cleared.contains(data.slip));
    QVERIFY(!readDossier(reader, QUuid::createUuid()).value());
}

QTEST_GUILESS_MAIN(ClaimModelsTest)
#include "tst_claimmodels.moc"
