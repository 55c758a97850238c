// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimcase.h"
#include "tests/support/fakeshell.h"
#include "widgets/charts/valuechart.h"
#include "widgets/claims/assertioncard.h"
#include "widgets/claims/dossierpage.h"
#include "widgets/claims/dossierscreen.h"
#include "widgets/claims/evidenceboard.h"
#include "widgets/claims/passagelink.h"
#include "widgets/claims/relationcard.h"
#include "widgets/claims/warningcard.h"
#include "widgets/common/chain.h"
#include "widgets/common/editabletext.h"

#include <QAction>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace nutgraf;
using namespace nutgraf::widgets;

class DossierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void chartHasThePointsOfTheClaim();
    void slipStandsOutWithItsSentence();
    void clickOnAPassageGoesToItsWords();
    void warningGoesToTheSlip();
    void chainIsDrawnFromTheArticleToTheOrigin();
    void keysDecideTheAssertionInFocus();
    void undoBringsARejectedAssertionBack();
    void keysDecideTheRelationInFocus();
    void explanationKeepsItsNote();
    void explainedSlipIsNoWarningAnyMore();
    void statementIsEditedInPlace();
    void escapeDropsTheEdit();
    void evidenceStandsInItsColumn();
    void stanceMovesEvidenceToAnotherColumn();
    void removedClaimSaysSo();
    void historyNamesTheEdits();
    void assertionLocationFindsItsClaim();
    void otherClaimLeavesNothingBehind();

private:
    template<typename CardType>
    CardType *card(const QUuid &uuid)
    {
        for (Card *each : m_screen->page()->stops())
            if (auto *found = qobject_cast<CardType *>(each); found && found->row().uuid == uuid)
                return found;
        return nullptr;
    }
    void press(const char *action) { m_screen->findChild<QAction *>(QLatin1String(action))->trigger(); }
    void show(const QUuid &claim)
    {
        m_screen->showLocation({QStringLiteral("dossier"), {QStringLiteral("claim"), claim}, {}});
    }
    storage::RecordState stateOf(const QUuid &assertion)
    {
        return m_case->investigation->reader().assertion(assertion).value()->state;
    }

    std::unique_ptr<tests::ClaimCase> m_case;
    std::unique_ptr<testsupport::FakeShell> m_shell;
    std::unique_ptr<DossierScreen> m_screen;
};

void DossierTest::init()
{
    m_case = std::make_unique<tests::ClaimCase>();
    m_shell = std::make_unique<testsupport::FakeShell>();
    m_screen = std::make_unique<DossierScreen>(*m_shell, *m_case->investigation);
    m_screen->resize(1000, 1400);
    m_screen->show();
    QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
    show(m_case->loss);
}

void DossierTest::cleanup()
{
    QVERIFY2(m_shell->errors.isEmpty(), m_shell->errors.isEmpty() ? "" : qPrintable(m_shell->errors.first().detail));
    m_screen.reset();
    m_shell.reset();
    m_case.reset();
}

void DossierTest::chartHasThePointsOfTheClaim()
{
    QCOMPARE(m_screen->page()->chart()->data().marks.size(), 5);
    QCOMPARE(m_screen->page()->stops().size(), 1 + 5 + 1);
}

void DossierTest::slipStandsOutWithItsSentence()
{
    const auto *warning = m_screen->findChild<WarningCard *>();
    QVERIFY(warning);
    QVERIFY2(warning->sentence().contains(QStringLiteral("“$600 million” is about a thousandth of")),
             qPrintable(warning->sentence()));
    const auto warnings = m_screen->findChildren<WarningCard *>();
    QCOMPARE(warnings.size(), 1);
}

void DossierTest::clickOnAPassageGoesToItsWords()
{
    auto *link = card<AssertionCard>(m_case->slip)->findChild<PassageLink *>();
    QTRY_VERIFY(link->height() > 10); // laid out
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(m_shell->gone.size(), 1);
    const Location &gone = m_shell->gone.first();
    QCOMPARE(gone.screen, QStringLiteral("reader"));
    QCOMPARE(gone.subject.kind, QStringLiteral("document"));
    QCOMPARE(gone.subject.uuid, m_case->slipDocument.uuid);
    QCOMPARE(gone.span.in(m_case->slipDocument.text).toString(), m_case->slipWords);
}

void DossierTest::warningGoesToTheSlip()
{
    m_screen->findChild<WarningCard *>()->findChild<QPushButton *>(QStringLiteral("showPassage"))->click();
    QCOMPARE(m_shell->gone.size(), 1);
    QCOMPARE(m_shell->gone.first().subject.uuid, m_case->slipDocument.uuid);
}

void DossierTest::chainIsDrawnFromTheArticleToTheOrigin()
{
    QCOMPARE(card<AssertionCard>(m_case->kestrel)->findChild<ChainWidget *>()->text(),
             QStringLiteral("this article ← Bloomberg ← unnamed “people familiar with trading”"));
    QCOMPARE(card<AssertionCard>(m_case->lantern)->findChild<ChainWidget *>()->text(), QStringLiteral("this article"));
}

void DossierTest::keysDecideTheAssertionInFocus()
{
    card<AssertionCard>(m_case->kestrel)->setFocus();
    QTest::keyClick(card<AssertionCard>(m_case->kestrel), Qt::Key_Y);
    QCOMPARE(stateOf(m_case->kestrel), storage::RecordState::Confirmed);
    m_shell->stack.undo();
    QCOMPARE(stateOf(m_case->kestrel), storage::RecordState::Suggested);
}

void DossierTest::undoBringsARejectedAssertionBack()
{
    card<AssertionCard>(m_case->slip)->setFocus();
    press("rejectCard");
    QVERIFY(!card<AssertionCard>(m_case->slip));
    QCOMPARE(m_screen->page()->chart()->data().marks.size(), 4);
    QVERIFY(m_screen->page()->stops().size() > 0);
    m_shell->stack.undo();
    QVERIFY(card<AssertionCard>(m_case->slip));
    QCOMPARE(m_screen->page()->chart()->data().marks.size(), 5);
}

void DossierTest::keysDecideTheRelationInFocus()
{
    card<RelationCard>(m_case->slipRelation)->setFocus();
    press("acceptCard");
    QCOMPARE(card<RelationCard>(m_case->slipRelation)->row().decision, QStringLiteral("real"));
    m_shell->stack.undo();
    QCOMPARE(card<RelationCard>(m_case->slipRelation)->row().decision, QStringLiteral("open"));
}

void DossierTest::explanationKeepsItsNote()
{
    m_shell->fakePrompt.nextTexts = {QStringLiteral("The agency mixed up the scale.")};
    card<RelationCard>(m_case->slipRelation)->setFocus();
    press("explainCard");
    QCOMPARE(card<RelationCard>(m_case->slipRelation)->row().decision, QStringLiteral("explained"));
    QCOMPARE(card<RelationCard>(m_case->slipRelation)->row().note, QStringLiteral("The agency mixed up the scale."));
}

void DossierTest::explainedSlipIsNoWarningAnyMore()
{
    m_shell->fakePrompt.nextTexts = {QStringLiteral("Another measure.")};
    card<RelationCard>(m_case->slipRelation)->setFocus();
    press("explainCard");
    for (const WarningCard *warning : m_screen->findChildren<WarningCard *>())
        QVERIFY(warning->isHidden());
}

void DossierTest::statementIsEditedInPlace()
{
    press("editStatement");
    auto *field = m_screen->page()->statement()->findChild<QPlainTextEdit *>();
    QVERIFY(field);
    field->setPlainText(QStringLiteral("Nvidia lost $589 billion\nin a day"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_case->investigation->reader().claim(m_case->loss).value()->statement,
             QStringLiteral("Nvidia lost $589 billion in a day"));
    QCOMPARE(m_screen->page()->statement()->text(), QStringLiteral("Nvidia lost $589 billion in a day"));
    m_shell->stack.undo();
    QVERIFY(m_screen->page()->statement()->text().startsWith(QStringLiteral("Nvidia lost about")));
}

void DossierTest::escapeDropsTheEdit()
{
    press("editStatement");
    auto *field = m_screen->page()->statement()->findChild<QPlainTextEdit *>();
    field->setPlainText(QStringLiteral("something else"));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(m_shell->stack.count(), 0);
    QVERIFY(!m_screen->page()->statement()->isEditing());
}

void DossierTest::evidenceStandsInItsColumn()
{
    auto *evidence = card<EvidenceCard>(m_case->evidence);
    QVERIFY(evidence);
    QCOMPARE(evidence->row().stance, QStringLiteral("supports"));
    QTest::mouseClick(evidence->findChild<PassageLink *>(), Qt::LeftButton);
    QCOMPARE(m_shell->gone.first().screen, QStringLiteral("reader"));
    evidence->setFocus();
    press("removeCard");
    QVERIFY(!card<EvidenceCard>(m_case->evidence));
    m_shell->stack.undo();
    QVERIFY(card<EvidenceCard>(m_case->evidence));
}

void DossierTest::stanceMovesEvidenceToAnotherColumn()
{
    auto *board = m_screen->findChild<EvidenceBoard *>();
    auto *box = card<EvidenceCard>(m_case->evidence)->findChild<QComboBox *>();
    box->setCurrentIndex(box->findData(QStringLiteral("refutes")));
    Q_EMIT box->activated(box->currentIndex());
    QCOMPARE(card<EvidenceCard>(m_case->evidence)->row().stance, QStringLiteral("refutes"));
    QTRY_VERIFY(card<EvidenceCard>(m_case->evidence)->x() > board->width() / 4);
}

void DossierTest::removedClaimSaysSo()
{
    const auto change =
        casework::removeRecord(m_case->investigation->reader(), storage::RecordKind::Claim, m_case->loss);
    QVERIFY(m_case->investigation->apply(change.value()).ok());
    const auto *empty = m_screen->findChild<QWidget *>(QStringLiteral("dossierEmpty"));
    QVERIFY(empty && empty->isVisible());
}

void DossierTest::historyNamesTheEdits()
{
    card<AssertionCard>(m_case->kestrel)->setFocus();
    press("acceptCard");
    const auto steps = historyOf(m_case->investigation->connection(), {m_case->kestrel}, 5);
    QVERIFY(steps.ok());
    QCOMPARE(steps.value().size(), 1);
    QCOMPARE(steps.value().first().title, QStringLiteral("Accept suggestion"));
    QVERIFY(historyOf(m_case->investigation->connection(), {m_case->rank}, 5).value().isEmpty());
}

void DossierTest::assertionLocationFindsItsClaim()
{
    show(m_case->rank);
    m_screen->showLocation({QStringLiteral("dossier"), {QStringLiteral("assertion"), m_case->slip}, {}});
    QCOMPARE(m_screen->location().subject.uuid, m_case->loss);
    QTRY_VERIFY(card<AssertionCard>(m_case->slip)->hasFocus());
}

void DossierTest::otherClaimLeavesNothingBehind()
{
    show(m_case->rank);
    QCOMPARE(m_screen->page()->stops().size(), 1);
    QVERIFY(m_screen->page()->chart()->data().isRank());
    QCOMPARE(m_screen->location().subject.uuid, m_case->rank);
}

QTEST_MAIN(DossierTest)
#include "tst_dossier.moc"
