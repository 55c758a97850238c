// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeshell.h"
#include "tests/support/readingcase.h"
#include "widgets/documents/documentpage.h"
#include "widgets/documents/documentsscreen.h"
#include "widgets/documents/factedit.h"
#include "widgets/documents/inboxscreen.h"
#include "widgets/documents/passagetext.h"
#include "widgets/documents/searchscreen.h"
#include "widgets/models/documentmodel.h"
#include "widgets/models/searchmodel.h"
#include "widgets/models/suggestionmodel.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace nutgraf;
using namespace nutgraf::widgets;
using storage::RecordState;
using storage::TextSpan;
using tests::ReadingCase;
using testsupport::FakeShell;

// The list of documents, the inbox and the search, by keyboard over a real case.
class DocumentScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void enterOpensInTheReader();
    void titlesKeepTheirRoomInANarrowTable();
    void deletingIsUndone();
    void titleIsEditedInPlace();
    void closingDropsATitleInTheMaking();
    void emptyCaseSaysWhatBelongsHere();
    void filterKeepsTheRest();
    void locationSelectsItsRow();
    void inspectorChangesFactsAndChecksDates();
    void inspectorNamesAPublisher();
    void acceptingMovesToTheNextSuggestion();
    void acceptingWithAllConfirmsEveryPassage();
    void undoBringsASuggestionBackIntoView();
    void notSureStaysAndMovesOn();
    void inboxEmptiesAndCounts();
    void badgeCountsWhileHidden();
    void statementIsEditedInTheInbox();
    void enterOpensThePassage();
    void passagesStandInTheirParagraph_data();
    void passagesStandInTheirParagraph();
    void searchFindsAndOpensAtTheWords();
    void searchRefusesABadDate();
    void newerQueryTakesThePlace();
    void hitsAreFoundInTheText_data();
    void hitsAreFoundInTheText();

private:
    template<typename AnyScreen>
    std::unique_ptr<AnyScreen> shown()
    {
        auto screen = std::make_unique<AnyScreen>(*shell, *reading->investigation);
        screen->resize(1100, 700);
        screen->show();
        if (!QTest::qWaitForWindowActive(screen.get()))
            qWarning("not active");
        screen->activate();
        return screen;
    }

    std::unique_ptr<ReadingCase> reading;
    std::unique_ptr<FakeShell> shell;
};

void DocumentScreensTest::init()
{
    reading = std::make_unique<ReadingCase>();
    reading->fill();
    shell = std::make_unique<FakeShell>();
}

void DocumentScreensTest::cleanup()
{
    QVERIFY(shell->errors.isEmpty());
    shell.reset();
    reading.reset();
}

void DocumentScreensTest::enterOpensInTheReader()
{
    const auto screen = shown<DocumentsScreen>();
    QCOMPARE(screen->table()->model()->rowCount(), 2);
    QTest::keyClick(screen->table(), Qt::Key_J);
    QCOMPARE(shell->inspected.constLast(), (Subject{QStringLiteral("document"), reading->first.uuid}));
    QTest::keyClick(screen->table(), Qt::Key_Return);
    QCOMPARE(shell->gone.size(), 1);
    QCOMPARE(shell->gone[0].screen, QStringLiteral("reader"));
    QCOMPARE(shell->gone[0].subject.uuid, reading->first.uuid);
}

void DocumentScreensTest::titlesKeepTheirRoomInANarrowTable()
{
    const auto screen = shown<DocumentsScreen>();
    const QTableView *table = screen->table();
    QVERIFY(!table->isColumnHidden(DocumentModel::Versions) && !table->isColumnHidden(DocumentModel::Kind));
    screen->resize(640, 700);
    QTRY_VERIFY(table->isColumnHidden(DocumentModel::Versions) && table->isColumnHidden(DocumentModel::Kind));
    QVERIFY(!table->isColumnHidden(DocumentModel::Publisher));
    QVERIFY(table->columnWidth(DocumentModel::Title) >= 150);
    screen->resize(1100, 700);
    QTRY_VERIFY(!table->isColumnHidden(DocumentModel::Versions) && !table->isColumnHidden(DocumentModel::Kind));
}

void DocumentScreensTest::deletingIsUndone()
{
    const auto screen = shown<DocumentsScreen>();
    QTest::keyClick(screen->table(), Qt::Key_Delete);
    QCOMPARE(screen->table()->model()->rowCount(), 1);
    QVERIFY(screen->table()->currentIndex().isValid());
    shell->stack.undo();
    QCOMPARE(screen->table()->model()->rowCount(), 2);
}

void DocumentScreensTest::titleIsEditedInPlace()
{
    const auto screen = shown<DocumentsScreen>();
    QTest::keyClick(screen->table(), Qt::Key_E);
    auto *editor = screen->table()->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->setText(QStringLiteral("Shares recover at last"));
    QTest::keyClick(editor, Qt::Key_Return);
    // The view commits once the event loop runs.
    QTRY_COMPARE(reading->investigation->reader().document(reading->second.uuid).value()->title,
                 QStringLiteral("Shares recover at last"));
    QVERIFY(shell->gone.isEmpty());
    shell->stack.undo();
    QCOMPARE(screen->table()->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("Shares recover"));
}

void DocumentScreensTest::closingDropsATitleInTheMaking()
{
    auto screen = shown<DocumentsScreen>();
    QTest::keyClick(screen->table(), Qt::Key_E);
    auto *editor = screen->table()->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->setText(QStringLiteral("Half a ti"));
    screen.reset();
    QCOMPARE(shell->stack.count(), 0);
}

void DocumentScreensTest::emptyCaseSaysWhatBelongsHere()
{
    reading = std::make_unique<ReadingCase>();
    const auto screen = shown<DocumentsScreen>();
    auto *empty = screen->findChild<QWidget *>(QStringLiteral("documentsEmpty"));
    QVERIFY(empty);
    QVERIFY(empty->isVisible());
    reading->fill();
    screen->invalidate();
    QVERIFY(!empty->isVisible());
    QVERIFY(screen->table()->isVisible());
}

void DocumentScreensTest::filterKeepsTheRest()
{
    const auto screen = shown<DocumentsScreen>();
    QVERIFY(screen->focusSearch());
    auto *field = screen->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("lantern"));
    QCOMPARE(screen->table()->model()->rowCount(), 1);
    QVERIFY(screen->goBack());
    QCOMPARE(screen->table()->model()->rowCount(), 2);
    QVERIFY(!screen->goBack());
}

void DocumentScreensTest::locationSelectsItsRow()
{
    const auto screen = shown<DocumentsScreen>();
    screen->showLocation({QStringLiteral("documents"), {QStringLiteral("document"), reading->first.uuid}, {}});
    QCOMPARE(screen->location().subject.uuid, reading->first.uuid);
}

void DocumentScreensTest::inspectorChangesFactsAndChecksDates()
{
    DocumentPage page(*shell, *reading->investigation);
    connect(reading->investigation.get(), &casework::Investigation::changed, &page, &DocumentPage::refresh);
    page.showSubject({QStringLiteral("document"), reading->first.uuid});
    page.resize(320, 800);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto *date = page.findChild<QLineEdit *>(QStringLiteral("publishedField"));
    QVERIFY(date);
    QCOMPARE(date->text(), QStringLiteral("2025-01-28"));
    date->setFocus();
    date->selectAll();
    QTest::keyClicks(date, QStringLiteral("yesterday"));
    QTest::keyClick(date, Qt::Key_Return);
    QCOMPARE(shell->stack.count(), 0);
    QCOMPARE(reading->investigation->reader().document(reading->first.uuid).value()->published,
             QStringLiteral("2025-01-28"));
    date->selectAll();
    QTest::keyClicks(date, QStringLiteral("2025-01~"));
    QTest::keyClick(date, Qt::Key_Return);
    QCOMPARE(reading->investigation->reader().document(reading->first.uuid).value()->published,
             QStringLiteral("2025-01~"));
    shell->stack.undo();
    QCOMPARE(date->text(), QStringLiteral("2025-01-28"));

    page.beginEdit();
    auto *title = page.findChild<FactEdit *>();
    QVERIFY(title);
    QTest::keyClicks(title, QStringLiteral("A better title"));
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(reading->investigation->reader().document(reading->first.uuid).value()->title,
             QStringLiteral("A better title"));
}

void DocumentScreensTest::inspectorNamesAPublisher()
{
    DocumentPage page(*shell, *reading->investigation);
    connect(reading->investigation.get(), &casework::Investigation::changed, &page, &DocumentPage::refresh);
    page.showSubject({QStringLiteral("document"), reading->first.uuid});
    page.show();
    QLineEdit *publisher = nullptr;
    for (QLineEdit *field : page.findChildren<QLineEdit *>())
        if (field->text() == QStringLiteral("Harbour Ledger"))
            publisher = field;
    QVERIFY(publisher);
    publisher->setText(QStringLiteral("Lantern Post"));
    QTest::keyClick(publisher, Qt::Key_Return);
    const auto row = reading->investigation->reader().document(reading->first.uuid).value();
    QCOMPARE(row->publisher, QStringLiteral("Lantern Post"));
    QCOMPARE(row->publisherUuid,
             reading->investigation->reader().document(reading->second.uuid).value()->publisherUuid);
    shell->stack.undo();
    QCOMPARE(reading->investigation->reader().document(reading->first.uuid).value()->publisher,
             QStringLiteral("Harbour Ledger"));
}

void DocumentScreensTest::acceptingMovesToTheNextSuggestion()
{
    const auto screen = shown<InboxScreen>();
    QCOMPARE(screen->model()->rowCount(), 3);
    QCOMPARE(screen->list()->currentIndex().row(), 0);
    QCOMPARE(shell->inspected.constLast(), (Subject{QStringLiteral("claim"), reading->cost}));
    QTest::keyClick(screen->list(), Qt::Key_Y);
    QCOMPARE(reading->claim(reading->cost)->state, RecordState::Confirmed);
    // Its two passages are looked at one by one.
    QCOMPARE(reading->assertion(reading->costFirst)->state, RecordState::Suggested);
    QCOMPARE(screen->model()->rowCount(), 4);
    QCOMPARE(screen->list()->currentIndex().row(), 0);
    QCOMPARE(screen->model()->suggestion(0).kind, Suggestion::Assertion);
}

void DocumentScreensTest::acceptingWithAllConfirmsEveryPassage()
{
    const auto screen = shown<InboxScreen>();
    QTest::keyClick(screen->list(), Qt::Key_Y, Qt::ShiftModifier);
    QCOMPARE(reading->claim(reading->cost)->state, RecordState::Confirmed);
    QCOMPARE(reading->assertion(reading->costFirst)->state, RecordState::Confirmed);
    QCOMPARE(reading->assertion(reading->costSecond)->state, RecordState::Confirmed);
    QCOMPARE(screen->model()->rowCount(), 2);
}

void DocumentScreensTest::undoBringsASuggestionBackIntoView()
{
    const auto screen = shown<InboxScreen>();
    QTest::keyClick(screen->list(), Qt::Key_J);
    QCOMPARE(screen->location().subject.uuid, reading->lossSecond);
    QTest::keyClick(screen->list(), Qt::Key_N);
    QCOMPARE(reading->assertion(reading->lossSecond)->state, RecordState::Rejected);
    QCOMPARE(screen->location().subject.uuid, reading->doubtFirst);
    QTest::keyClick(screen->list(), Qt::Key_K);
    QCOMPARE(screen->location().subject.uuid, reading->cost);
    shell->stack.undo();
    QCOMPARE(screen->location().subject.uuid, reading->lossSecond);
}

void DocumentScreensTest::notSureStaysAndMovesOn()
{
    const auto screen = shown<InboxScreen>();
    QTest::keyClick(screen->list(), Qt::Key_H);
    QCOMPARE(shell->stack.count(), 0);
    QCOMPARE(screen->list()->currentIndex().row(), 1);
    QCOMPARE(screen->model()->rowCount(), 3);
    QVERIFY(screen->model()->isUnsure(reading->cost));
}

void DocumentScreensTest::inboxEmptiesAndCounts()
{
    const auto screen = shown<InboxScreen>();
    QCOMPARE(screen->waiting(), 3);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(screen->list(), Qt::Key_N);
    QCOMPARE(screen->waiting(), 0);
    QVERIFY(screen->findChild<QWidget *>(QStringLiteral("inboxEmpty"))->isVisible());
    shell->stack.undo();
    QCOMPARE(screen->waiting(), 1);
    QVERIFY(!screen->findChild<QWidget *>(QStringLiteral("inboxEmpty"))->isVisible());
}

void DocumentScreensTest::badgeCountsWhileHidden()
{
    InboxScreen screen(*shell, *reading->investigation);
    QTRY_COMPARE(screen.waiting(), 3);
    const auto change = casework::decide(reading->investigation->reader(), storage::RecordKind::Assertion,
                                         reading->doubtFirst, casework::Verdict::Reject);
    QVERIFY(reading->investigation->apply(change.value()));
    QTRY_COMPARE(screen.waiting(), 2);
}

void DocumentScreensTest::statementIsEditedInTheInbox()
{
    const auto screen = shown<InboxScreen>();
    QTest::keyClick(screen->list(), Qt::Key_E);
    auto *statement = screen->findChild<FactEdit *>(QStringLiteral("statement"));
    QVERIFY(statement->hasFocus());
    QTest::keyClicks(statement, QStringLiteral("Training one run cost under $6 million"));
    QTest::keyClick(statement, Qt::Key_Return);
    QCOMPARE(reading->claim(reading->cost)->statement, QStringLiteral("Training one run cost under $6 million"));
    QCOMPARE(reading->claim(reading->cost)->state, RecordState::Suggested);
    shell->stack.undo();
    QCOMPARE(statement->toPlainText(), QStringLiteral("Training cost under $6 million"));
}

void DocumentScreensTest::enterOpensThePassage()
{
    const auto screen = shown<InboxScreen>();
    QTest::keyClick(screen->list(), Qt::Key_J);
    QTest::keyClick(screen->list(), Qt::Key_Return);
    QCOMPARE(shell->gone.size(), 1);
    QCOMPARE(shell->gone[0].screen, QStringLiteral("reader"));
    QCOMPARE(shell->gone[0].subject.uuid, reading->second.uuid);
    QCOMPARE(shell->gone[0].span.in(reading->second.text).toString(),
             QStringLiteral("The chip maker had shed close to $600 billion"));
}

void DocumentScreensTest::passagesStandInTheirParagraph_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("paragraph");
    QTest::newRow("middle paragraph") << QStringLiteral("One.\nTwo three four.\nFive.") << QStringLiteral("three")
                                      << QStringLiteral("Two three four.");
    QTest::newRow("whole text") << QStringLiteral("One two") << QStringLiteral("One two") << QStringLiteral("One two");
    QTest::newRow("long paragraph") << QStringLiteral("word ").repeated(400) + QStringLiteral("needle ")
            + QStringLiteral("word ").repeated(400)
                                    << QStringLiteral("needle") << QString();
}

void DocumentScreensTest::passagesStandInTheirParagraph()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QString, paragraph);
    const TextSpan span{text.indexOf(words), words.size()};
    const PassageContext context = contextOf(text, span);
    QCOMPARE(context.words.in(context.paragraph).toString(), words);
    QCOMPARE(span.start - context.start, context.words.start);
    if (paragraph.isEmpty())
        QVERIFY(context.paragraph.size() < 1000 && context.paragraph.startsWith(u'…'));
    else
        QCOMPARE(context.paragraph, paragraph);
}

void DocumentScreensTest::searchFindsAndOpensAtTheWords()
{
    const auto screen = shown<SearchScreen>();
    QSignalSpy answered(screen.get(), &SearchScreen::answered);
    screen->setQuery(QStringLiteral("regulator"));
    QTRY_VERIFY(!answered.isEmpty());
    QCOMPARE(screen->model()->rowCount(), 1);
    QCOMPARE(screen->model()->hit(0).uuid, reading->first.uuid);
    QTest::keyClick(screen->list(), Qt::Key_Return);
    QCOMPARE(shell->gone.size(), 1);
    QCOMPARE(shell->gone[0].screen, QStringLiteral("reader"));
    QCOMPARE(shell->gone[0].span.in(reading->first.text).toString(), QStringLiteral("regulator"));
}

void DocumentScreensTest::searchRefusesABadDate()
{
    const auto screen = shown<SearchScreen>();
    QSignalSpy answered(screen.get(), &SearchScreen::answered);
    screen->setQuery(QStringLiteral("before:soon"));
    QTRY_VERIFY(!answered.isEmpty());
    QCOMPARE(screen->model()->rowCount(), 0);
}

void DocumentScreensTest::newerQueryTakesThePlace()
{
    const auto screen = shown<SearchScreen>();
    QSignalSpy answered(screen.get(), &SearchScreen::answered);
    screen->setQuery(QStringLiteral("billion"));
    screen->setQuery(QStringLiteral("regulator"));
    QTRY_VERIFY(!answered.isEmpty());
    QCOMPARE(screen->model()->rowCount(), 1);
    screen->setQuery(QString());
    QCOMPARE(screen->model()->rowCount(), 0);
}

void DocumentScreensTest::hitsAreFoundInTheText_data()
{
    QTest::addColumn<QString>("snippet");
    QTest::addColumn<QString>("mark");
    QTest::addColumn<qsizetype>("at");
    const QString text = QStringLiteral("A loss here. Another loss there, and a third loss.");
    QTest::newRow("cut on both sides") << QStringLiteral("…Another loss there…") << QStringLiteral("loss")
                                       << qsizetype(text.indexOf(QStringLiteral("loss there")));
    QTest::newRow("beginning") << QStringLiteral("A loss here. Another…") << QStringLiteral("loss") << qsizetype(2);
    QTest::newRow("words that changed") << QStringLiteral("… no such words loss …") << QStringLiteral("loss")
                                        << qsizetype(2);
}

void DocumentScreensTest::hitsAreFoundInTheText()
{
    QFETCH(QString, snippet);
    QFETCH(QString, mark);
    QFETCH(qsizetype, at);
    const QString text = QStringLiteral("A loss here. Another loss there, and a third loss.");
    storage::SearchHit hit;
    hit.snippet = snippet;
    hit.marks = {{snippet.indexOf(mark), mark.size()}};
    QCOMPARE(placeOfHit(hit, text), (TextSpan{at, mark.size()}));
}

QTEST_MAIN(DocumentScreensTest)

#include "tst_documentscreens.moc"
