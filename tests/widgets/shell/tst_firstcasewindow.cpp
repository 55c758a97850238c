// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/samplecase.h"
#include "tests/widgets/shell/dropping.h"
#include "tests/widgets/shell/windowfixture.h"
#include "widgets/charts/valuechart.h"
#include "widgets/claims/assertioncard.h"
#include "widgets/claims/dossierpage.h"
#include "widgets/claims/dossierscreen.h"
#include "widgets/claims/passagelink.h"
#include "widgets/claims/warningcard.h"
#include "widgets/documents/inboxscreen.h"
#include "widgets/graph/graphcanvas.h"
#include "widgets/graph/graphscreen.h"
#include "widgets/models/claimmodel.h"
#include "widgets/models/suggestionmodel.h"
#include "widgets/reader/claimchooser.h"
#include "widgets/reader/readerscreen.h"
#include "widgets/shell/inspector.h"
#include "widgets/shell/pasteform.h"
#include "widgets/shell/sidecolumn.h"
#include "widgets/timeline/timelinescreen.h"
#include "widgets/timeline/timelineview.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QUndoStack>

using namespace nutgraf;
using namespace nutgraf::widgets;
using nutgraf::tests::WindowFixture;
using storage::AssertionRow;
using storage::ClaimRow;
using storage::RecordKind;
using storage::RecordState;

/// The whole first case through the window, by actions, keys and clicks; each step goes on from the one before.
class FirstCaseWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void filesAreDropped();
    void statementIsPasted();
    void pageIsFetched();
    void lossIsConfirmedTakenBackAndConfirmedAgain();
    void claimsTableTellsHowTheLossStands();
    void dossierWarnsOfTheSlip();
    void chartShowsTheSlipApart();
    void passageOpensAtItsWords();
    void selectedWordsBecomeAClaim();
    void selectedWordsBecomeEvidence();
    void selectedNameBecomesASource();
    void timelineInspectsWhatIsClicked();
    void graphHasEveryKindOfRecord();
    void everythingIsThereAfterReopening();
    void copyElsewhereIsTheSameCase();

private:
    storage::CaseReader &reader() { return m_fixture->window->investigation()->reader(); }
    ClaimRow loss();
    QString slipText();
    template<typename AnyScreen>
    AnyScreen *go(const char *id)
    {
        for (QAction *action : m_fixture->window->actions()->screens)
            if (action->data().toString() == QLatin1String(id))
                action->trigger();
        return qobject_cast<AnyScreen *>(m_fixture->window->workspace()->screen(QLatin1String(id)));
    }
    template<typename AnyScreen>
    AnyScreen *current()
    {
        return qobject_cast<AnyScreen *>(m_fixture->window->workspace()->current());
    }
    void openSlip();
    /// Until a task is over and what it came to is a step of the undo stack.
    void waitForStep(int steps);

    std::unique_ptr<WindowFixture> m_fixture;
    QUuid m_loss;
    storage::Counts m_counts;
};

namespace {

const QString Slip = QStringLiteral("$600 million");

template<typename Value>
Value valueOf(storage::Result<Value> result)
{
    if (!result)
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(result).value();
}

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(":/samples/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool sameCounts(const storage::Counts &a, const storage::Counts &b)
{
    return a.documents == b.documents && a.sources == b.sources && a.claims == b.claims
        && a.claimSuggestions == b.claimSuggestions && a.assertionSuggestions == b.assertionSuggestions
        && a.events == b.events && a.openConflicts == b.openConflicts;
}

} // namespace

void FirstCaseWindowTest::initTestCase()
{
    m_fixture = std::make_unique<WindowFixture>();
    installAppearance(m_fixture->settings, QStringLiteral("light"));
    m_fixture->http->pages.insert(QStringLiteral("https://quayside-tribune.example/tech/deepseek-server-bill"),
                                  sample(QStringLiteral("quayside-tribune-servers.html")));
    m_fixture->show();
    m_fixture->window->resize(1400, 1000);
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    QVERIFY(m_fixture->openNew(QStringLiteral("Chips.nutgraf")));
    QCOMPARE(m_fixture->prompt.fileRequests.size(), 1);
}

void FirstCaseWindowTest::init()
{
    m_fixture->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
}

void FirstCaseWindowTest::cleanup()
{
    QVERIFY2(m_fixture->bannerText().isEmpty(), qPrintable(m_fixture->bannerText()));
}

void FirstCaseWindowTest::cleanupTestCase()
{
    m_fixture.reset();
}

ClaimRow FirstCaseWindowTest::loss()
{
    ClaimRow best;
    for (const ClaimRow &row : valueOf(reader().claims()))
        if (row.measure == QStringLiteral("market value loss") && row.assertions > best.assertions)
            best = row;
    return best;
}

void FirstCaseWindowTest::waitForStep(int steps)
{
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->window->undoStack().count(), steps, 60'000);
    QTRY_COMPARE(m_fixture->window->tasks().activeCount(), 0);
    QVERIFY2(m_fixture->bannerText().isEmpty(), qPrintable(m_fixture->bannerText()));
}

void FirstCaseWindowTest::filesAreDropped()
{
    QStringList paths;
    for (const QString &name : QDir(QStringLiteral(":/samples")).entryList(QDir::Files)) {
        if (name == QStringLiteral("case.json") || name == QStringLiteral("openai-statement.txt")
            || name == QStringLiteral("quayside-tribune-servers.html"))
            continue;
        paths.append(m_fixture->write(name, sample(name)));
    }
    QCOMPARE(paths.size(), 12);
    QVERIFY(nutgraf::tests::dropFilesOn(m_fixture->window.get(), paths));
    waitForStep(1);
    QVERIFY2(m_fixture->said().startsWith(QStringLiteral("12 documents added")), qPrintable(m_fixture->said()));
    QVERIFY(m_fixture->facts().startsWith(QStringLiteral("12 documents")));
    const auto documents = valueOf(reader().documents());
    QCOMPARE(documents.size(), 12);
    for (const storage::DocumentRow &document : documents)
        QVERIFY(valueOf(reader().text(document.capture)).size() > 200);
}

void FirstCaseWindowTest::statementIsPasted()
{
    m_fixture->window->actions()->addDocuments->trigger();
    auto *form = m_fixture->window->findChild<PasteForm *>();
    auto *kinds = form->findChild<QComboBox *>(QStringLiteral("pasteKind"));
    kinds->setCurrentIndex(kinds->findData(QStringLiteral("statement")));
    form->findChild<QPlainTextEdit *>(QStringLiteral("pasteText"))
        ->setPlainText(QString::fromUtf8(sample(QStringLiteral("openai-statement.txt"))));
    form->findChild<QLineEdit *>(QStringLiteral("pasteTitle"))->setText(QStringLiteral("OpenAI on distillation"));
    form->findChild<QLineEdit *>(QStringLiteral("pasteWho"))->setText(QStringLiteral("OpenAI"));
    form->findChild<QLineEdit *>(QStringLiteral("pasteWhere"))->setText(QStringLiteral("By e-mail"));
    form->findChild<QLineEdit *>(QStringLiteral("pasteWhen"))->setText(QStringLiteral("2025-01-29"));
    form->findChild<QPushButton *>(QStringLiteral("pasteAdd"))->click();
    waitForStep(2);
    const auto documents = valueOf(reader().documents());
    QCOMPARE(documents.size(), 13);
    const storage::DocumentRow &pasted = documents.constFirst(); // the newest
    QCOMPARE(pasted.title, QStringLiteral("OpenAI on distillation"));
    QCOMPARE(pasted.kind, QStringLiteral("statement"));
    QCOMPARE(pasted.place, QStringLiteral("By e-mail"));
    QCOMPARE(pasted.published, QStringLiteral("2025-01-29"));
    QVERIFY(!valueOf(reader().findSource(QStringLiteral("OpenAI"))).isNull());
}

void FirstCaseWindowTest::pageIsFetched()
{
    auto *field = m_fixture->window->findChild<QPlainTextEdit *>(QStringLiteral("addAddresses"));
    field->setPlainText(QStringLiteral("quayside-tribune.example/tech/deepseek-server-bill"));
    m_fixture->window->findChild<QPushButton *>(QStringLiteral("addFetch"))->click();
    waitForStep(3);
    QCOMPARE(m_fixture->http->asked().size(), 1);
    const auto documents = valueOf(reader().documents());
    QCOMPARE(documents.size(), 14);
    QCOMPARE(documents.constFirst().publisher, QStringLiteral("Quayside Tribune"));
    QCOMPARE(documents.constFirst().url, QStringLiteral("https://quayside-tribune.example/tech/deepseek-server-bill"));
    m_fixture->window->sideColumn()->closePage();
}

void FirstCaseWindowTest::lossIsConfirmedTakenBackAndConfirmedAgain()
{
    m_loss = loss().uuid;
    QVERIFY(!m_loss.isNull());
    auto *inbox = go<InboxScreen>("inbox");
    QListView *list = inbox->list();
    QVERIFY(list->hasFocus());
    const int row = inbox->model()->rowOf(m_loss);
    QVERIFY(row >= 0);
    for (int i = 0; i < row; ++i)
        QTest::keyClick(list, Qt::Key_J);
    QTest::keyClick(list, Qt::Key_J);
    QVERIFY(inbox->location().subject.uuid != m_loss);
    QTest::keyClick(list, Qt::Key_K);
    QCOMPARE(inbox->location().subject.uuid, m_loss);
    const int waiting = inbox->waiting();

    QTest::keyClick(list, Qt::Key_Y);
    QCOMPARE(valueOf(reader().claim(m_loss))->state, RecordState::Confirmed);
    QVERIFY(inbox->location().subject.uuid != m_loss);
    QVERIFY2(m_fixture->facts().contains(QStringLiteral("1 claim ·")), qPrintable(m_fixture->facts()));

    QTest::keyClick(m_fixture->window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(valueOf(reader().claim(m_loss))->state, RecordState::Suggested);
    QCOMPARE(inbox->location().subject.uuid, m_loss);
    QCOMPARE(inbox->waiting(), waiting);
    QVERIFY(m_fixture->facts().contains(QStringLiteral("0 claims")));

    QTest::keyClick(m_fixture->window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(valueOf(reader().claim(m_loss))->state, RecordState::Confirmed);
    QVERIFY(inbox->model()->rowOf(m_loss) < 0);
}

void FirstCaseWindowTest::claimsTableTellsHowTheLossStands()
{
    auto *claims = go<Screen>("claims");
    auto *table = claims->findChild<QTableView *>(QStringLiteral("claimsTable"));
    QTRY_COMPARE(table->model()->rowCount(), int(valueOf(reader().claims()).size()));
    int row = 0;
    while (row < table->model()->rowCount() && table->model()->index(row, 0).data(UuidRole).toUuid() != m_loss)
        ++row;
    QVERIFY(row < table->model()->rowCount());
    const auto cell = [&](int column) { return table->model()->index(row, column); };
    QCOMPARE(cell(0).data(DecisionRole).toInt(), 1);
    QCOMPARE(cell(0).data(ClaimModel::ConflictsRole).toInt(), 1);
    const QString values = cell(ClaimModel::Values).data().toString();
    QVERIFY2(values.contains(Slip) && values.contains(QStringLiteral("billion")), qPrintable(values));
    QCOMPARE(cell(ClaimModel::Documents).data().toString(), QString::number(loss().documents));
    QVERIFY(!cell(ClaimModel::Statement).data().toString().isEmpty());

    table->setCurrentIndex(cell(ClaimModel::Statement));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(current<DossierScreen>());
    QCOMPARE(current<DossierScreen>()->location().subject.uuid, m_loss);
}

void FirstCaseWindowTest::dossierWarnsOfTheSlip()
{
    auto *dossier = current<DossierScreen>();
    const auto warnings = dossier->findChildren<WarningCard *>();
    QCOMPARE(warnings.size(), 1);
    const QString sentence = warnings.constFirst()->sentence();
    QVERIFY2(sentence.contains(Slip) && sentence.contains(QStringLiteral("thousand")), qPrintable(sentence));
    QVERIFY(warnings.constFirst()->isVisible());
}

void FirstCaseWindowTest::chartShowsTheSlipApart()
{
    const ChartData &data = current<DossierScreen>()->page()->chart()->data();
    const auto assertions = valueOf(reader().assertionsOf(m_loss));
    QVERIFY(assertions.size() >= 5);
    QCOMPARE(data.marks.size(), assertions.size());
    QVERIFY(data.isLogarithmic);
    QStringList suspects;
    for (const ChartMark &mark : data.marks)
        if (!mark.suspect.isEmpty())
            suspects.append(mark.value);
    QCOMPARE(suspects, QStringList{Slip});
}

void FirstCaseWindowTest::openSlip()
{
    auto *dossier = current<DossierScreen>();
    QVERIFY(dossier);
    for (Card *card : dossier->page()->stops()) {
        auto *said = qobject_cast<AssertionCard *>(card);
        if (!said || said->row().valueWords != Slip)
            continue;
        auto *link = said->findChild<PassageLink *>();
        QTRY_VERIFY(link->height() > 10); // laid out
        QTest::mouseClick(link, Qt::LeftButton);
        return;
    }
    QFAIL("no card of the slip");
}

void FirstCaseWindowTest::passageOpensAtItsWords()
{
    openSlip();
    auto *screen = current<ReaderScreen>();
    QVERIFY(screen);
    ReaderText *text = screen->view();
    const storage::TextSpan lit = text->flashed();
    AssertionRow slip;
    for (const AssertionRow &row : valueOf(reader().assertionsOf(m_loss)))
        if (row.valueWords == Slip)
            slip = row;
    QCOMPARE(screen->document(), slip.passage.documentUuid);
    QCOMPARE(lit, slip.passage.span);
    QCOMPARE(lit.in(text->text()).toString(), slip.passage.exact);
    const storage::TextSpan value{slip.valueStart, slip.valueWords.size()};
    QVERIFY(lit.contains(value));
    QCOMPARE(value.in(text->text()).toString(), Slip);
    QVERIFY(text->viewport()->rect().contains(text->spanRect(value)));
}

void FirstCaseWindowTest::selectedWordsBecomeAClaim()
{
    auto *screen = current<ReaderScreen>();
    ReaderText *text = screen->view();
    const QString words = QStringLiteral("reportedly notified OpenAI");
    const qsizetype at = text->text().indexOf(words);
    QVERIFY(at > 0);
    QVERIFY(text->hasFocus());
    text->setCaret(at);
    for (qsizetype i = 0; i < words.size(); ++i)
        QTest::keyClick(text, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(text->selectedText(), words);
    const int before = valueOf(reader().counts()).claims;
    QTest::keyClick(text, Qt::Key_C);
    QCOMPARE(valueOf(reader().counts()).claims, before + 1);
    const auto made = valueOf(reader().assertion(text->current()));
    QVERIFY(made.has_value());
    QCOMPARE(made->passage.exact, words);
    QCOMPARE(made->state, RecordState::Confirmed);
    QCOMPARE(m_fixture->window->findChild<Inspector *>()->subject().uuid, made->uuid);
}

void FirstCaseWindowTest::selectedWordsBecomeEvidence()
{
    ReaderText *text = current<ReaderScreen>()->view();
    const QString words = QStringLiteral("according to the outlet");
    const qsizetype at = text->text().indexOf(words);
    QVERIFY(at > 0);
    text->select({at, words.size()});
    QTest::keyClick(text, Qt::Key_E);
    auto *chooser = m_fixture->window->findChild<ClaimChooser *>();
    QVERIFY(chooser && chooser->isVisible());
    auto *field = chooser->findChild<QLineEdit *>();
    field->setText(valueOf(reader().claim(m_loss))->statement);
    QCOMPARE(chooser->claim(), m_loss);
    QTest::keyClick(field, Qt::Key_Return);
    const auto evidence = valueOf(reader().evidenceFor(m_loss));
    QCOMPARE(evidence.size(), 1);
    QCOMPARE(evidence.constFirst().passage.exact, words);
}

void FirstCaseWindowTest::selectedNameBecomesASource()
{
    ReaderText *text = current<ReaderScreen>()->view();
    const QString name = QStringLiteral("Microsoft security researchers");
    QVERIFY(valueOf(reader().findSource(name)).isNull());
    const qsizetype at = text->text().indexOf(name);
    QVERIFY(at > 0);
    text->setFocus();
    text->select({at, name.size()});
    QTest::keyClick(text, Qt::Key_S);
    QVERIFY(!valueOf(reader().findSource(name)).isNull());
}

void FirstCaseWindowTest::timelineInspectsWhatIsClicked()
{
    auto *screen = go<TimelineScreen>("timeline");
    TimelineView *view = screen->view();
    QTRY_VERIFY(!view->picture().events.isEmpty());
    QVERIFY(view->picture().laneNames.size() >= 3);
    QVERIFY(view->picture().laneNames.contains(QStringLiteral("OpenAI")));
    const auto events = valueOf(reader().events());
    QVERIFY(events.size() >= 14 + 3);
    qsizetype seen = -1;
    for (qsizetype i = 0; i < view->picture().events.size() && seen < 0; ++i)
        if (view->viewport()->rect().adjusted(40, 40, -40, -40).contains(view->viewPoint(i).toPoint()))
            seen = i;
    QVERIFY(seen >= 0);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->viewPoint(seen).toPoint());
    const Subject inspected = m_fixture->window->findChild<Inspector *>()->subject();
    QCOMPARE(inspected.kind, QStringLiteral("event"));
    QCOMPARE(inspected.uuid, view->selected());
    QVERIFY(valueOf(reader().event(inspected.uuid)).has_value());
}

void FirstCaseWindowTest::graphHasEveryKindOfRecord()
{
    auto *screen = go<GraphScreen>("graph");
    const auto kinds = [screen] {
        QHash<RecordKind, int> found;
        for (const auto &node : screen->canvas()->scene().nodes())
            ++found[node.kind];
        return found;
    };
    QTRY_VERIFY_WITH_TIMEOUT(!screen->isLoading() && !screen->canvas()->scene().isEmpty(), 20'000);
    QCOMPARE(kinds().value(RecordKind::Document), 14);
    QVERIFY(kinds().value(RecordKind::Source) > 5);
    QVERIFY(kinds().value(RecordKind::Claim) >= 3);
    QVERIFY(screen->canvas()->scene().indexOf(m_loss) >= 0);
    screen->findChild<QToolButton *>(QStringLiteral("graphKind") + storage::recordKindName(RecordKind::Event))->click();
    QTRY_VERIFY_WITH_TIMEOUT(kinds().value(RecordKind::Event) > 0, 20'000);
}

void FirstCaseWindowTest::everythingIsThereAfterReopening()
{
    m_counts = valueOf(reader().counts());
    QCOMPARE(m_counts.documents, 14);
    QCOMPARE(m_counts.claims, 2);
    const QString facts = m_fixture->facts();
    QSignalSpy closed(m_fixture->window.get(), &MainWindow::caseClosed);
    m_fixture->window->actions()->closeCase->trigger();
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(!m_fixture->window->investigation());

    m_fixture->prompt.nextFiles = {m_fixture->path(QStringLiteral("Chips.nutgraf"))};
    QSignalSpy opened(m_fixture->window.get(), &MainWindow::caseOpened);
    m_fixture->window->actions()->openCase->trigger();
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(sameCounts(valueOf(reader().counts()), m_counts));
    QCOMPARE(m_fixture->facts(), facts);
    QCOMPARE(m_fixture->window->workspace()->current()->id(), QStringLiteral("graph"));
    QCOMPARE(valueOf(reader().evidenceFor(m_loss)).size(), 1);
    auto *claims = go<Screen>("claims");
    auto *table = claims->findChild<QTableView *>(QStringLiteral("claimsTable"));
    QTRY_COMPARE(table->model()->rowCount(), int(valueOf(reader().claims()).size()));
}

void FirstCaseWindowTest::copyElsewhereIsTheSameCase()
{
    m_fixture->window->closeCase();
    QTRY_VERIFY(!m_fixture->window->investigation());
    QVERIFY(QDir(m_fixture->folder.path()).mkdir(QStringLiteral("elsewhere")));
    const QString copy = m_fixture->path(QStringLiteral("elsewhere/Copied.nutgraf"));
    QVERIFY(QFile::copy(m_fixture->path(QStringLiteral("Chips.nutgraf")), copy)); // one file is all of it
    QVERIFY(m_fixture->open(copy));
    QCOMPARE(m_fixture->window->investigation()->name(), QStringLiteral("Copied"));
    QVERIFY(sameCounts(valueOf(reader().counts()), m_counts));
    m_fixture->window->go({QStringLiteral("dossier"), {QStringLiteral("claim"), m_loss}, {}});
    QCOMPARE(current<DossierScreen>()->findChildren<WarningCard *>().size(), 1);
    openSlip();
    QVERIFY(current<ReaderScreen>()->view()->flashed().in(current<ReaderScreen>()->view()->text()).contains(Slip));
}

QTEST_MAIN(FirstCaseWindowTest)
#include "tst_firstcasewindow.moc"
