// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeshell.h"
#include "tests/support/readingcase.h"
#include "widgets/reader/assertionpage.h"
#include "widgets/reader/claimchooser.h"
#include "widgets/reader/findbar.h"
#include "widgets/reader/readerscreen.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace nutgraf;
using namespace nutgraf::widgets;
using storage::RecordState;
using storage::TextSpan;
using tests::ReadingCase;
using testsupport::FakeShell;

// Reading by keyboard: words become claims, evidence and sources; suggestions are decided on; all of it can be undone.
class ReaderScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void claimFromSelectedWordsIsUndone();
    void acceptingConfirmsAndMovesOn();
    void firstPressOnlyShowsWhatWouldBeDecided();
    void rejectedSuggestionLeavesAndUndoBringsItBack();
    void notSureWritesNothing();
    void attachingTakesTheNearestClaim();
    void evidenceNamesStanceAndCredibility();
    void selectedNameBecomesASourceOnce();
    void statementIsEditedOnItsCard();
    void locationScrollsToItsWordsAndLightsThem();
    void locationOfAnAssertionOpensItsDocument();
    void caretSelectsByKeyboard();
    void wordsAreCopied();
    void findGoesRound();
    void layersSwitchOneByOne();
    void cardsNeverOverlapAndTheCurrentOneIsLevel();
    void neighboursAreOpenedInPlace();
    void tabsAreRestored();
    void removedDocumentIsClosed();
    void findingsArriveFromTheEngine();
    void longDocumentLaysOutOnlyWhatIsSeen();
    void textIsReadThroughAccessibility();
    void inspectorDecidesAndMoves();

private:
    ReaderText *view() const { return screen->view(); }
    void select(const QString &words)
    {
        const qsizetype at = view()->text().indexOf(words);
        QVERIFY(at >= 0);
        view()->select({at, words.size()});
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(view(), key, modifiers);
    }
    int claimCount() const { return int(reading->investigation->reader().claims().value().size()); }

    std::unique_ptr<ReadingCase> reading;
    std::unique_ptr<FakeShell> shell;
    std::unique_ptr<ReaderScreen> screen;
};

void ReaderScreenTest::init()
{
    reading = std::make_unique<ReadingCase>();
    reading->fill();
    shell = std::make_unique<FakeShell>();
    screen = std::make_unique<ReaderScreen>(*shell, *reading->investigation);
    screen->resize(1200, 700);
    screen->show();
    QVERIFY(QTest::qWaitForWindowActive(screen.get()));
    screen->open(reading->first.uuid);
    view()->setFocus();
}

void ReaderScreenTest::cleanup()
{
    QVERIFY(shell->errors.isEmpty());
    screen.reset();
    shell.reset();
    reading.reset();
}

void ReaderScreenTest::claimFromSelectedWordsIsUndone()
{
    const int before = claimCount();
    select(QStringLiteral("We are looking into it"));
    press(Qt::Key_C);
    QCOMPARE(claimCount(), before + 1);
    const int row = view()->currentRow();
    QVERIFY(row >= 0);
    const storage::AssertionRow made = view()->assertions()[row];
    QCOMPARE(made.words, QStringLiteral("We are looking into it"));
    QCOMPARE(made.state, RecordState::Confirmed);
    QCOMPARE(shell->inspected.constLast(), (Subject{QStringLiteral("assertion"), made.uuid}));
    QVERIFY(view()->selection().isEmpty());

    shell->stack.undo();
    QCOMPARE(claimCount(), before);
    QCOMPARE(view()->assertions().size(), 3);
    shell->stack.redo();
    QCOMPARE(claimCount(), before + 1);
}

void ReaderScreenTest::acceptingConfirmsAndMovesOn()
{
    press(Qt::Key_J);
    QCOMPARE(view()->current(), reading->lossFirst);
    press(Qt::Key_J);
    QCOMPARE(view()->current(), reading->costFirst);
    press(Qt::Key_Y);
    QCOMPARE(reading->assertion(reading->costFirst)->state, RecordState::Confirmed);
    QCOMPARE(reading->claim(reading->cost)->state, RecordState::Confirmed);
    QCOMPARE(view()->current(), reading->doubtFirst);
    shell->stack.undo();
    QCOMPARE(reading->assertion(reading->costFirst)->state, RecordState::Suggested);
    QCOMPARE(view()->current(), reading->costFirst);
    press(Qt::Key_K);
    QCOMPARE(view()->current(), reading->lossFirst);
}

void ReaderScreenTest::firstPressOnlyShowsWhatWouldBeDecided()
{
    QVERIFY(view()->current().isNull());
    press(Qt::Key_N);
    QVERIFY(!view()->current().isNull());
    QCOMPARE(shell->stack.count(), 0);
}

void ReaderScreenTest::rejectedSuggestionLeavesAndUndoBringsItBack()
{
    view()->setCurrent(reading->costFirst);
    press(Qt::Key_N);
    QCOMPARE(reading->assertion(reading->costFirst)->state, RecordState::Rejected);
    QCOMPARE(view()->assertions().size(), 2);
    QCOMPARE(view()->current(), reading->doubtFirst);
    press(Qt::Key_N);
    QCOMPARE(view()->assertions().size(), 1);
    shell->stack.undo();
    QCOMPARE(view()->current(), reading->doubtFirst);
    shell->stack.undo();
    QCOMPARE(view()->current(), reading->costFirst);
    QCOMPARE(view()->assertions().size(), 3);
}

void ReaderScreenTest::notSureWritesNothing()
{
    view()->setCurrent(reading->costFirst);
    press(Qt::Key_H);
    QCOMPARE(shell->stack.count(), 0);
    QCOMPARE(view()->current(), reading->doubtFirst);
}

void ReaderScreenTest::attachingTakesTheNearestClaim()
{
    select(QStringLiteral("Rivals doubt"));
    press(Qt::Key_A);
    QCOMPARE(reading->claim(reading->cost)->assertions, 3);
    shell->stack.undo();
    QCOMPARE(reading->claim(reading->cost)->assertions, 2);
}

void ReaderScreenTest::evidenceNamesStanceAndCredibility()
{
    select(QStringLiteral("Rivals doubt the figure"));
    press(Qt::Key_E);
    auto *chooser = screen->findChild<ClaimChooser *>();
    QVERIFY(chooser);
    QCOMPARE(chooser->claim(), reading->cost); // the nearest
    chooser->findChild<QLineEdit *>()->setText(QStringLiteral("nvidia"));
    QCOMPARE(chooser->claim(), reading->loss);
    QTest::keyClick(chooser->findChild<QLineEdit *>(), Qt::Key_Return);
    const auto evidence = reading->investigation->reader().evidenceFor(reading->loss).value();
    QCOMPARE(evidence.size(), 1);
    QCOMPARE(evidence[0].stance, QStringLiteral("supports"));
    QCOMPARE(evidence[0].credibility, 0);
    QCOMPARE(evidence[0].passage.exact, QStringLiteral("Rivals doubt the figure"));
    shell->stack.undo();
    QVERIFY(reading->investigation->reader().evidenceFor(reading->loss).value().isEmpty());
}

void ReaderScreenTest::selectedNameBecomesASourceOnce()
{
    select(QStringLiteral("Jane Doe"));
    press(Qt::Key_S);
    QVERIFY(!reading->investigation->reader().findSource(QStringLiteral("Jane Doe")).value().isNull());
    QCOMPARE(shell->stack.count(), 1);
    select(QStringLiteral("Jane Doe"));
    press(Qt::Key_S);
    QCOMPARE(shell->stack.count(), 1);
}

void ReaderScreenTest::statementIsEditedOnItsCard()
{
    press(Qt::Key_J);
    QCOMPARE(view()->current(), reading->lossFirst);
    screen->findChild<QAction *>(QStringLiteral("editStatement"))->trigger();
    auto *editor = screen->findChild<QPlainTextEdit *>(QStringLiteral("statementEditor"));
    QVERIFY(editor);
    QCOMPARE(editor->toPlainText(), QStringLiteral("Nvidia lost $589 billion in a day"));
    editor->setPlainText(QStringLiteral("Nvidia lost $589 billion of value"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(reading->claim(reading->loss)->statement, QStringLiteral("Nvidia lost $589 billion of value"));
    QVERIFY(view()->hasFocus());
    shell->stack.undo();
    QCOMPARE(reading->claim(reading->loss)->statement, QStringLiteral("Nvidia lost $589 billion in a day"));
}

void ReaderScreenTest::locationScrollsToItsWordsAndLightsThem()
{
    const QString text = QStringLiteral("A line of words.\n").repeated(400) + QStringLiteral("The needle is here.\n")
        + QStringLiteral("More words.\n").repeated(100);
    const auto made = reading->build->document(QStringLiteral("Long"), {}, {}, text);
    const TextSpan span{text.indexOf(QStringLiteral("needle")), 6};
    screen->showLocation({QStringLiteral("reader"), {QStringLiteral("document"), made.uuid}, span});
    QCOMPARE(screen->document(), made.uuid);
    QCOMPARE(view()->flashed(), span);
    QVERIFY(view()->verticalScrollBar()->value() > 1000);
    QVERIFY(view()->viewport()->rect().contains(view()->spanRect(span)));
    QCOMPARE(screen->location().subject.uuid, made.uuid);
    QCOMPARE(screen->location().span.start, span.start);
}

void ReaderScreenTest::locationOfAnAssertionOpensItsDocument()
{
    screen->showLocation({QStringLiteral("reader"), {QStringLiteral("assertion"), reading->costSecond}, {}});
    QCOMPARE(screen->document(), reading->second.uuid);
    QCOMPARE(view()->current(), reading->costSecond);
}

void ReaderScreenTest::caretSelectsByKeyboard()
{
    view()->setCaret(0);
    press(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(view()->selectedText(), QStringLiteral("Chip maker loses $589 billion"));
    press(Qt::Key_Down);
    QVERIFY(view()->selection().isEmpty());
    press(Qt::Key_Home);
    QCOMPARE(view()->caret(), view()->text().indexOf(QStringLiteral("Nvidia")));
    press(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(view()->selectedText().trimmed(), QStringLiteral("Nvidia"));
    QCOMPARE(view()->caretParagraph(),
             QStringLiteral("Nvidia lost $589 billion in market value on Monday, the most in history."));
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(view()->caret(), view()->text().size());
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view()->selection(), (TextSpan{0, view()->text().size()}));
}

void ReaderScreenTest::wordsAreCopied()
{
    select(QStringLiteral("the most in history"));
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("the most in history"));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString citation = QApplication::clipboard()->text();
    QVERIFY(citation.startsWith(QStringLiteral("“the most in history”")));
    QVERIFY(citation.contains(QStringLiteral("Harbour Ledger")));
}

void ReaderScreenTest::findGoesRound()
{
    press(Qt::Key_F, Qt::ControlModifier);
    auto *bar = screen->findChild<FindBar *>();
    QVERIFY(bar->isVisible());
    auto *field = bar->findChild<QLineEdit *>();
    field->setText(QStringLiteral("THE"));
    const auto hits = findWords(view()->text(), QStringLiteral("the"));
    QVERIFY(hits.size() >= 3);
    QCOMPARE(bar->hits(), hits);
    QCOMPARE(bar->current(), 0);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(bar->current(), int(hits.size()) - 1);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(bar->current(), 0);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QCOMPARE(view()->selection(), hits[0]);
}

void ReaderScreenTest::layersSwitchOneByOne()
{
    QVERIFY(view()->hasMargin());
    press(Qt::Key_4, Qt::AltModifier);
    QCOMPARE(view()->layers(), int(ReaderText::AllLayers & ~TextMark::Claim));
    QVERIFY(!view()->hasMargin());
    press(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(view()->layers(), int(TextMark::Time | TextMark::Speech));
    press(Qt::Key_4, Qt::AltModifier);
    QVERIFY(view()->hasMargin());
    press(Qt::Key_Plus);
    QCOMPARE(view()->zoom(), 110);
    press(Qt::Key_0);
    QCOMPARE(view()->zoom(), 100);
}

void ReaderScreenTest::cardsNeverOverlapAndTheCurrentOneIsLevel()
{
    const QString line = QStringLiteral("One two three four five six seven eight nine ten.");
    const auto made = reading->build->document(QStringLiteral("Dense"), {}, {}, line.repeated(3));
    const QStringList words = line.chopped(1).split(u' ');
    QList<QUuid> assertions;
    for (const QString &word : words)
        assertions.append(
            reading->build->assertion(made, word, {}, {{QStringLiteral("state"), QStringLiteral("suggested")}}));
    screen->open(made.uuid);
    QCOMPARE(view()->assertions().size(), words.size());
    for (const int current : {-1, 0, 5, 9}) {
        view()->setCurrent(current < 0 ? QUuid() : assertions[current]);
        for (int i = 1; i < int(words.size()); ++i)
            QVERIFY2(view()->margin().cardRect(i).top() > view()->margin().cardRect(i - 1).bottom(),
                     qPrintable(QStringLiteral("cards %1 and %2, current %3").arg(i - 1).arg(i).arg(current)));
        QVERIFY(view()->margin().cardRect(0).top() >= 0);
    }
}

void ReaderScreenTest::neighboursAreOpenedInPlace()
{
    screen->open(reading->second.uuid);
    screen->closeTab(0);
    QCOMPARE(screen->tabCount(), 1);
    press(Qt::Key_Down, Qt::AltModifier); // to the older one
    QCOMPARE(screen->document(), reading->first.uuid);
    QCOMPARE(screen->tabCount(), 1);
    QVERIFY(view()->text().startsWith(QStringLiteral("Chip maker")));
    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(screen->document(), reading->first.uuid);
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(screen->document(), reading->second.uuid);
}

void ReaderScreenTest::tabsAreRestored()
{
    screen->open(reading->second.uuid);
    QTRY_VERIFY(screen->findChild<QWidget *>(QStringLiteral("readerTabs"))->height() > 20);
    press(Qt::Key_Plus);
    const QByteArray state = screen->saveState();
    ReaderScreen again(*shell, *reading->investigation);
    again.restoreState(state);
    QCOMPARE(again.tabCount(), 2);
    QCOMPARE(again.document(), reading->second.uuid);
    again.resize(1000, 600);
    again.show();
    again.activate();
    QCOMPARE(again.view()->text(), reading->second.text);
    QCOMPARE(again.view()->zoom(), 110);
}

void ReaderScreenTest::removedDocumentIsClosed()
{
    screen->open(reading->second.uuid);
    const auto change = casework::removeDocuments(reading->investigation->reader(), {reading->second.uuid});
    QVERIFY(reading->investigation->apply(change.value()));
    QCOMPARE(screen->tabCount(), 1);
    QCOMPARE(screen->document(), reading->first.uuid);
}

void ReaderScreenTest::findingsArriveFromTheEngine()
{
    QSignalSpy analysed(screen.get(), &ReaderScreen::analysed);
    screen->open(reading->second.uuid);
    const auto isThere = [&] {
        return std::any_of(analysed.cbegin(), analysed.cend(),
                           [&](const QVariantList &signal) { return signal[0].toUuid() == reading->second.uuid; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), 20000);
    QVERIFY(!view()->analysis().quantities.isEmpty());
    for (const auto &quantity : view()->analysis().quantities)
        QVERIFY(quantity.span.end() <= view()->text().size());
}

void ReaderScreenTest::longDocumentLaysOutOnlyWhatIsSeen()
{
    QString text;
    while (text.size() < 300000)
        text += QStringLiteral("Paragraph %1. ").arg(text.size())
            + QStringLiteral("The company lost a part of its value, said people familiar with it. ").repeated(6)
            + u'\n';
    const auto made = reading->build->document(QStringLiteral("Long"), {}, {}, text);
    screen->open(made.uuid);
    QVERIFY(view()->documentLayout().laidOutCount() < 100);
    QScrollBar *bar = view()->verticalScrollBar();
    QVERIFY(bar->maximum() > 50000);
    // Going down and up again by pages ends where it began, whatever the estimates were.
    bar->setValue(bar->maximum() / 2);
    const qsizetype middle = view()->positionAt({400, 0});
    for (int page = 0; page < 5; ++page)
        bar->setValue(bar->value() + bar->pageStep());
    QVERIFY(view()->positionAt({400, 0}) > middle);
    view()->reveal({text.size() - 10, 5});
    QVERIFY(view()->viewport()->rect().contains(view()->spanRect({text.size() - 10, 5}).center()));
    QVERIFY(view()->documentLayout().laidOutCount() < 700);
}

void ReaderScreenTest::textIsReadThroughAccessibility()
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(view());
    QVERIFY(interface);
    QAccessibleTextInterface *words = interface->textInterface();
    QVERIFY(words);
    QCOMPARE(words->characterCount(), int(view()->text().size()));
    QCOMPARE(words->text(0, 10), QStringLiteral("Chip maker"));
    words->setCursorPosition(5);
    QCOMPARE(view()->caret(), qsizetype(5));
    QCOMPARE(words->cursorPosition(), 5);
    words->setSelection(0, 0, 4);
    QCOMPARE(view()->selectedText(), QStringLiteral("Chip"));
    int start = 0;
    int end = 0;
    words->selection(0, &start, &end);
    QCOMPARE(end, 4);
    QVERIFY(words->characterRect(3).isValid());
    QVERIFY(interface->text(QAccessible::Name).contains(QStringLiteral("Chip maker")));
    view()->setCurrent(reading->costFirst);
    const QString card = interface->text(QAccessible::Description);
    QVERIFY2(card.contains(QStringLiteral("training cost under $6 million")), qPrintable(card));
    QVERIFY2(card.contains(QStringLiteral("← DeepSeek")), qPrintable(card));
}

void ReaderScreenTest::inspectorDecidesAndMoves()
{
    AssertionPage page(*shell, *reading->investigation);
    connect(reading->investigation.get(), &casework::Investigation::changed, &page, &AssertionPage::refresh);
    page.showSubject({QStringLiteral("assertion"), reading->lossSecond});
    page.resize(320, 700);
    page.show();
    page.beginEdit();
    auto *chooser = page.findChild<ClaimChooser *>();
    QVERIFY(chooser);
    QCOMPARE(chooser->claim(), reading->cost); // never the one it belongs to
    QTest::keyClick(chooser->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(reading->assertion(reading->lossSecond)->claim, reading->cost);
    shell->stack.undo();
    QCOMPARE(reading->assertion(reading->lossSecond)->claim, reading->loss);
}

QTEST_MAIN(ReaderScreenTest)

#include "tst_readerscreen.moc"
