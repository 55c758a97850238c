// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimcase.h"
#include "tests/support/fakeshell.h"
#include "widgets/claims/claimpage.h"
#include "widgets/claims/claimsscreen.h"
#include "widgets/claims/contradictionsscreen.h"
#include "widgets/claims/passagelink.h"
#include "widgets/claims/relationpage.h"

#include <QAction>
#include <QComboBox>
#include <QListView>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace nutgraf;
using namespace nutgraf::widgets;
using storage::RecordState;

class ClaimsScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void acceptGoesOnToTheNext();
    void filterShowsWhatIsToReview();
    void enterOpensTheDossier();
    void statementIsTypedOverInTheTable();
    void removedClaimComesBack();
    void selectedClaimsAreMerged();
    void newClaimOpensItsDossier();
    void emptyCaseSaysWhatToDo();
    void contradictionIsDecidedByKey();
    void explanationAsksForANote();
    void badgeCountsTheOpenOnes();
    void inspectorRatesAClaim();
    void inspectorShowsBothSides();

private:
    QTableView *table() { return m_screen->findChild<QTableView *>(QStringLiteral("claimsTable")); }
    void press(const char *action) { m_screen->findChild<QAction *>(QLatin1String(action))->trigger(); }
    void choose(const QUuid &claim)
    {
        m_screen->showLocation({QStringLiteral("claims"), {QStringLiteral("claim"), claim}, {}});
    }
    storage::ClaimRow claim(const QUuid &uuid) { return m_case->investigation->reader().claim(uuid).value().value(); }

    std::unique_ptr<tests::ClaimCase> m_case;
    std::unique_ptr<testsupport::FakeShell> m_shell;
    std::unique_ptr<ClaimsScreen> m_screen;
};

void ClaimsScreenTest::init()
{
    m_case = std::make_unique<tests::ClaimCase>();
    m_shell = std::make_unique<testsupport::FakeShell>();
    m_screen = std::make_unique<ClaimsScreen>(*m_shell, *m_case->investigation);
    m_screen->resize(1000, 600);
    m_screen->show();
    QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
}

void ClaimsScreenTest::cleanup()
{
    QVERIFY2(m_shell->errors.isEmpty(), m_shell->errors.isEmpty() ? "" : qPrintable(m_shell->errors.first().detail));
    m_screen.reset();
    m_shell.reset();
    m_case.reset();
}

void ClaimsScreenTest::acceptGoesOnToTheNext()
{
    choose(m_case->rank);
    QTest::keyClick(table(), Qt::Key_J);
    QCOMPARE(m_screen->location().subject.uuid, m_case->suggestion);
    QTest::keyClick(table(), Qt::Key_K);
    QTest::keyClick(table(), Qt::Key_N);
    QVERIFY(m_screen->location().subject.uuid == m_case->suggestion);
    QTest::keyClick(table(), Qt::Key_Y);
    QCOMPARE(claim(m_case->suggestion).state, RecordState::Confirmed);
    m_shell->stack.undo();
    QCOMPARE(claim(m_case->suggestion).state, RecordState::Suggested);
    m_shell->stack.undo();
    QCOMPARE(claim(m_case->rank).state, RecordState::Confirmed);
    QVERIFY(m_shell->inspected.contains(Subject{QStringLiteral("claim"), m_case->suggestion}));
}

void ClaimsScreenTest::filterShowsWhatIsToReview()
{
    QCOMPARE(table()->model()->rowCount(), 3);
    m_screen->findChild<QToolButton *>(QStringLiteral("conflicts"))->click();
    QCOMPARE(table()->model()->rowCount(), 1);
    choose(m_case->rank); // not among them: all are shown again
    QCOMPARE(m_screen->location().subject.uuid, m_case->rank);
    QCOMPARE(table()->model()->rowCount(), 3);
}

void ClaimsScreenTest::enterOpensTheDossier()
{
    choose(m_case->loss);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(m_shell->gone.size(), 1);
    QCOMPARE(m_shell->gone.first(), (Location{QStringLiteral("dossier"), {QStringLiteral("claim"), m_case->loss}, {}}));
}

void ClaimsScreenTest::statementIsTypedOverInTheTable()
{
    choose(m_case->suggestion);
    press("editClaim");
    auto *editor = table()->findChild<QPlainTextEdit *>(QStringLiteral("statementEditor"));
    QVERIFY(editor);
    editor->setPlainText(QStringLiteral("Training cost less than $6 million"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(claim(m_case->suggestion).statement, QStringLiteral("Training cost less than $6 million"));
    m_shell->stack.undo();
    QCOMPARE(claim(m_case->suggestion).statement, QStringLiteral("Training cost under $6 million"));
}

void ClaimsScreenTest::removedClaimComesBack()
{
    choose(m_case->rank);
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(table()->model()->rowCount(), 2);
    m_shell->stack.undo();
    QCOMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(claim(m_case->rank).assertions, 1);
}

void ClaimsScreenTest::selectedClaimsAreMerged()
{
    choose(m_case->loss);
    const QModelIndex other = table()
                                  ->model()
                                  ->match(table()->model()->index(0, 1), Qt::DisplayRole,
                                          QStringLiteral("Training cost"), 1, Qt::MatchStartsWith)
                                  .value(0);
    QVERIFY(other.isValid());
    table()->selectionModel()->select(other, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    press("mergeClaims");
    QCOMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(claim(m_case->loss).assertions, 6);
    m_shell->stack.undo();
    QCOMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(claim(m_case->loss).assertions, 5);
}

void ClaimsScreenTest::newClaimOpensItsDossier()
{
    m_shell->fakePrompt.nextTexts = {QStringLiteral("  A new\nclaim ")};
    press("newClaim");
    QCOMPARE(m_shell->gone.size(), 1);
    QCOMPARE(claim(m_shell->gone.first().subject.uuid).statement, QStringLiteral("A new claim"));
}

void ClaimsScreenTest::emptyCaseSaysWhatToDo()
{
    QTemporaryDir folder;
    auto made = casework::Investigation::create(folder.filePath(QStringLiteral("empty.nutgraf")));
    QVERIFY(made.ok());
    ClaimsScreen screen(*m_shell, *made.value());
    screen.show();
    QVERIFY(screen.findChild<QWidget *>(QStringLiteral("claimsEmpty"))->isVisible());
    ContradictionsScreen contradictions(*m_shell, *made.value());
    contradictions.show();
    QVERIFY(contradictions.findChild<QWidget *>(QStringLiteral("contradictionsEmpty"))->isVisible());
}

void ClaimsScreenTest::contradictionIsDecidedByKey()
{
    ContradictionsScreen screen(*m_shell, *m_case->investigation);
    screen.resize(800, 400);
    screen.show();
    auto *list = screen.findChild<QListView *>(QStringLiteral("contradictionsList"));
    QCOMPARE(list->model()->rowCount(), 1);
    screen.findChild<QAction *>(QStringLiteral("realContradiction"))->trigger();
    QCOMPARE(list->model()->rowCount(), 0);
    QCOMPARE(m_case->investigation->reader().relation(m_case->slipRelation).value()->decision, QStringLiteral("real"));
    m_shell->stack.undo();
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_shell->gone.size(), 1);
    QCOMPARE(m_shell->gone.first().subject.uuid, m_case->loss);
}

void ClaimsScreenTest::explanationAsksForANote()
{
    ContradictionsScreen screen(*m_shell, *m_case->investigation);
    screen.show();
    screen.findChild<QAction *>(QStringLiteral("explainContradiction"))->trigger(); // cancelled
    QCOMPARE(m_shell->stack.count(), 0);
    m_shell->fakePrompt.nextTexts = {QStringLiteral("A slip of the wire.")};
    screen.findChild<QAction *>(QStringLiteral("explainContradiction"))->trigger();
    const auto relation = m_case->investigation->reader().relation(m_case->slipRelation).value();
    QCOMPARE(relation->decision, QStringLiteral("explained"));
    QCOMPARE(relation->note, QStringLiteral("A slip of the wire."));
}

void ClaimsScreenTest::badgeCountsTheOpenOnes()
{
    ContradictionsScreen hidden(*m_shell, *m_case->investigation);
    QCOMPARE(hidden.waiting(), 1);
    QVERIFY(m_case->investigation
                ->apply(casework::decideRelation(m_case->slipRelation, QStringLiteral("rejected"), QString()))
                .ok());
    QCOMPARE(hidden.waiting(), 0);
}

void ClaimsScreenTest::inspectorRatesAClaim()
{
    ClaimPage page(*m_shell, *m_case->investigation);
    page.showSubject({QStringLiteral("claim"), m_case->loss});
    auto *rating = page.findChildren<QComboBox *>().first();
    rating->setCurrentIndex(rating->findData(QStringLiteral("disputed")));
    Q_EMIT rating->activated(rating->currentIndex());
    QCOMPARE(claim(m_case->loss).rating, QStringLiteral("disputed"));
    m_shell->stack.undo();
    page.refresh();
    QCOMPARE(rating->currentData().toString(), QString());
}

void ClaimsScreenTest::inspectorShowsBothSides()
{
    RelationPage page(*m_shell, *m_case->investigation);
    page.showSubject({QStringLiteral("relation"), m_case->slipRelation});
    const auto links = page.findChildren<PassageLink *>();
    QCOMPARE(links.size(), 2);
    QVERIFY(links.at(1)->text().contains(m_case->slipWords));
    QTest::keyClick(links.at(1), Qt::Key_Return);
    QCOMPARE(m_shell->gone.size(), 1);
    QCOMPARE(m_shell->gone.first().span.in(m_case->slipDocument.text).toString(), m_case->slipWords);
    page.showSubject({QStringLiteral("relation"), QUuid::createUuid()});
    QVERIFY(!page.isEnabled());
}

QTEST_MAIN(ClaimsScreenTest)
#include "tst_claimsscreen.moc"
