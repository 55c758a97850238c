// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/migrator.h"
#include "tests/widgets/shell/windowfixture.h"
#include "widgets/common/perform.h"
#include "widgets/shell/adding.h"
#include "widgets/shell/commandpalette.h"
#include "widgets/shell/navigationrail.h"
#include "widgets/shell/screens.h"
#include "widgets/shell/sidecolumn.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QAccessible>
#include <QLineEdit>
#include <QLockFile>
#include <QUndoStack>

using namespace nutgraf;
using namespace nutgraf::widgets;
using nutgraf::tests::WindowFixture;

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void newCaseOpensEmpty();
    void newCaseKeepsAFileOfThatName();
    void wrongFilesAreRefusedWithTheReason_data();
    void wrongFilesAreRefusedWithTheReason();
    void newerFileIsRefusedAsNewer();
    void refusedFileKeepsTheOpenCaseAndSaysWhich();
    void missingRecentFileIsForgotten();
    void fileOpenElsewhereIsOfferedForReading();
    void fileOpenElsewhereStaysClosedWhenDeclined();
    void undoAndRedoFollowTheStack();
    void failedEditIsShownAndLeavesNoStep();
    void editIsReadOnceByTheScreenShown_data();
    void editIsReadOnceByTheScreenShown();
    void keysReachTheScreens();
    void backReturnsToTheScreenBefore();
    void openScreenIsRememberedPerCase();
    void paletteRunsTheActionFound();
    void paletteFindsClaimsByName();
    void escapeLeavesTheNearestThing();
    void escapeLeavesAFieldBeforeTheScreen();
    void questionMarkListsTheKeysOfTheScreen();
    void inspectorSaysWhatToSelect();
    void inspectorFollowsTheScreen();
    void sampleIsMadeOnceAndOpened();
    void failedSampleLeavesNoFile();
    void everyControlHasAName();
    void everyScreenFitsASmallDisplay();
    void emptyScreensShowTheirWholeSentence();
    void noKeyMeansTwoThings();
};

namespace {

QString claimStatement()
{
    return QStringLiteral("Nvidia lost $589 billion in a day");
}

casework::Change claimChange()
{
    casework::Change change;
    change.title = QStringLiteral("Make a claim");
    change.put(storage::RecordKind::Claim, QUuid::createUuid(), {{QStringLiteral("statement"), claimStatement()}});
    return change;
}

QWidget *sidePage(WindowFixture &fixture, const QString &name)
{
    return fixture.window->sideColumn()->findChild<QWidget *>(name);
}

/// The visible controls that a screen reader has no name for.
QStringList namelessControls(const QWidget &window)
{
    QStringList nameless;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        // Words that can be selected read as they are; an area scrolls by the keys of what is in it.
        const bool readsItself = widget->inherits("QLabel") || widget->inherits("QScrollArea");
        if (readsItself || !widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy()
            || widget->objectName().startsWith(u"qt_"))
            continue;
        // Parts of a control that are reached through it.
        const QWidget *parent = widget->parentWidget();
        if (parent
            && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") || parent->inherits("QTabWidget")
                || parent->inherits("QAbstractItemView")))
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty())
            nameless.append(QStringLiteral("%1 “%2” in %3")
                                .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                     parent ? parent->objectName() : QString()));
    }
    return nameless;
}

} // namespace

void MainWindowTest::initTestCase()
{
    static QTemporaryDir folder;
    const Settings settings(folder.filePath(QStringLiteral("look.ini")));
    installAppearance(settings, QStringLiteral("light"));
}

void MainWindowTest::newCaseOpensEmpty()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(!fixture.window->actions()->addDocuments->isEnabled());
    QVERIFY(fixture.openNew());
    QCOMPARE(fixture.window->windowTitle(), QStringLiteral("case — Nutgraf"));
    QCOMPARE(fixture.facts(), QStringLiteral("0 documents · 0 claims · 0 contradictions open"));
    QVERIFY(fixture.window->actions()->addDocuments->isEnabled());
    QCOMPARE(fixture.settings.recentFiles(), QStringList{fixture.path(QStringLiteral("case.nutgraf"))});

    fixture.window->actions()->closeCase->trigger();
    QVERIFY(!fixture.window->investigation());
    QVERIFY(fixture.window->findChild<QWidget *>(QStringLiteral("startPage"))->isVisible());
}

void MainWindowTest::newCaseKeepsAFileOfThatName()
{
    WindowFixture fixture;
    const QString path = fixture.write(QStringLiteral("case.nutgraf"), "kept");
    fixture.show();
    QSignalSpy refused(fixture.window.get(), &MainWindow::caseRefused);
    fixture.prompt.nextFiles = {path};
    fixture.window->actions()->newCase->trigger();
    QVERIFY(refused.wait());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("kept"));
    QVERIFY(!fixture.bannerText().isEmpty());
}

void MainWindowTest::wrongFilesAreRefusedWithTheReason_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a text") << QStringLiteral("notes.txt") << QByteArray("Nothing but words.")
                            << QStringLiteral("not an investigation");
    QTest::newRow("empty") << QStringLiteral("empty.nutgraf") << QByteArray() << QStringLiteral("is empty");
    QTest::newRow("missing") << QStringLiteral("gone.nutgraf") << QByteArray("-") << QStringLiteral("no such file");
    QTest::newRow("a folder") << QStringLiteral(".") << QByteArray("-") << QStringLiteral("folder");
}

void MainWindowTest::wrongFilesAreRefusedWithTheReason()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    WindowFixture fixture;
    const QString path = bytes == QByteArray("-") ? fixture.path(name) : fixture.write(name, bytes);
    fixture.show();
    QSignalSpy refused(fixture.window.get(), &MainWindow::caseRefused);
    fixture.prompt.nextFiles = {path};
    fixture.window->actions()->openCase->trigger();
    QVERIFY(refused.wait());
    QVERIFY2(fixture.bannerText().contains(reason), qPrintable(fixture.bannerText()));
    QVERIFY2(fixture.bannerText().contains(QFileInfo(path).fileName()), qPrintable(fixture.bannerText()));
    QVERIFY(!fixture.window->investigation());
    QVERIFY(fixture.prompt.questions.isEmpty());
}

void MainWindowTest::newerFileIsRefusedAsNewer()
{
    WindowFixture fixture;
    const QString path = fixture.path(QStringLiteral("newer.nutgraf"));
    {
        auto connection = storage::createInvestigation(path);
        QVERIFY(connection.ok());
        QVERIFY(connection.value().execute(QStringLiteral("PRAGMA user_version=999")).ok());
        QVERIFY(connection.value().close().ok());
    }
    fixture.show();
    QSignalSpy refused(fixture.window.get(), &MainWindow::caseRefused);
    fixture.window->openFile(path);
    QVERIFY(refused.wait());
    QVERIFY2(fixture.bannerText().contains(QStringLiteral("newer version")), qPrintable(fixture.bannerText()));
    QVERIFY(fixture.prompt.questions.isEmpty());
}

void MainWindowTest::refusedFileKeepsTheOpenCaseAndSaysWhich()
{
    WindowFixture fixture;
    const QString wrong = fixture.write(QStringLiteral("notes.txt"), "words");
    fixture.show();
    QVERIFY(fixture.openNew());
    QSignalSpy refused(fixture.window.get(), &MainWindow::caseRefused);
    fixture.window->openFile(wrong);
    QVERIFY(refused.wait());
    QVERIFY(fixture.bannerText().contains(QStringLiteral("notes.txt")));
    QCOMPARE(fixture.window->investigation()->name(), QStringLiteral("case"));
    QVERIFY(fixture.window->workspace()->isVisible());
    QSignalSpy opened(fixture.window.get(), &MainWindow::caseOpened);
    fixture.window->openFile(fixture.path(QStringLiteral("case.nutgraf")));
    QCOMPARE(fixture.said(), QStringLiteral("case is open already"));
    QVERIFY(opened.isEmpty());
}

void MainWindowTest::missingRecentFileIsForgotten()
{
    WindowFixture fixture;
    const QString path = fixture.path(QStringLiteral("gone.nutgraf"));
    fixture.settings.addRecentFile(path);
    fixture.show();
    QSignalSpy refused(fixture.window.get(), &MainWindow::caseRefused);
    fixture.window->openFile(path);
    QVERIFY(refused.wait());
    QVERIFY(fixture.settings.recentFiles().isEmpty());
}

void MainWindowTest::fileOpenElsewhereIsOfferedForReading()
{
    WindowFixture fixture;
    const QString path = fixture.path(QStringLiteral("shared.nutgraf"));
    QVERIFY(storage::createInvestigation(path).ok());
    QLockFile other(path + QStringLiteral(".lock")); // what another window would hold
    QVERIFY(other.tryLock());
    fixture.show();
    fixture.prompt.nextAnswers = {Answer::Accept};
    QVERIFY(fixture.open(path));
    QCOMPARE(fixture.prompt.questions.size(), 1);
    QVERIFY(fixture.window->investigation()->isReadOnly());
    QVERIFY(fixture.bannerText().contains(QStringLiteral("another window")));
    QVERIFY(fixture.facts().endsWith(QStringLiteral("reading only")));
    QVERIFY(!fixture.window->actions()->addDocuments->isEnabled());
}

void MainWindowTest::fileOpenElsewhereStaysClosedWhenDeclined()
{
    WindowFixture fixture;
    const QString path = fixture.path(QStringLiteral("shared.nutgraf"));
    QVERIFY(storage::createInvestigation(path).ok());
    QLockFile other(path + QStringLiteral(".lock"));
    QVERIFY(other.tryLock());
    fixture.show();
    QSignalSpy refused(fixture.window.get(), &MainWindow::caseRefused);
    fixture.window->openFile(path);
    QVERIFY(refused.wait());
    QVERIFY(!fixture.window->investigation());
    QVERIFY2(fixture.bannerText().isEmpty(), qPrintable(fixture.bannerText())); // a person's own no is no error
}

void MainWindowTest::undoAndRedoFollowTheStack()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    WindowActions *actions = fixture.window->actions();
    QVERIFY(!actions->undo->isEnabled());
    QVERIFY(perform(*fixture.window, *fixture.window->investigation(), claimChange()));
    QCOMPARE(fixture.said(), QStringLiteral("Make a claim"));
    QVERIFY(fixture.facts().contains(QStringLiteral("1 claim ·")));
    QCOMPARE(actions->undo->text(), QStringLiteral("Undo Make a claim"));
    QTest::keySequence(fixture.window.get(), QKeySequence(QKeySequence::Undo));
    QVERIFY2(fixture.facts().contains(QStringLiteral("0 claims")), qPrintable(fixture.facts()));
    QTest::keySequence(fixture.window.get(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    QVERIFY2(fixture.facts().contains(QStringLiteral("1 claim ·")), qPrintable(fixture.facts()));
    fixture.window->closeCase();
    QCOMPARE(fixture.window->undoStack().count(), 0);
}

void MainWindowTest::failedEditIsShownAndLeavesNoStep()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    fixture.window->investigation()->connection().failAfter(0);
    QVERIFY(!perform(*fixture.window, *fixture.window->investigation(), claimChange()));
    fixture.window->investigation()->connection().failAfter(-1);
    QVERIFY(!fixture.bannerText().isEmpty());
    QCOMPARE(fixture.banner()->kind(), Banner::Kind::Error);
    QCOMPARE(fixture.window->undoStack().count(), 0);
    fixture.banner()->findChild<QAbstractButton *>(QStringLiteral("bannerClose"))->click();
    QVERIFY(fixture.bannerText().isEmpty());
}

void MainWindowTest::editIsReadOnceByTheScreenShown_data()
{
    QTest::addColumn<QString>("screen");
    QTest::addColumn<QString>("view");
    QTest::newRow("claims") << QStringLiteral("claims") << QStringLiteral("claimsTable");
    QTest::newRow("sources") << QStringLiteral("sources") << QStringLiteral("sourcesTable");
    QTest::newRow("inbox") << QStringLiteral("inbox") << QStringLiteral("suggestionList");
}

void MainWindowTest::editIsReadOnceByTheScreenShown()
{
    QFETCH(QString, screen);
    QFETCH(QString, view);
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    fixture.window->addDocuments(requestForFiles({fixture.write(
        QStringLiteral("a.txt"), "Nvidia lost $589 billion in market value, Jane Doe of Harbour Power said.")}));
    QTRY_COMPARE(fixture.window->undoStack().count(), 1);
    QVERIFY(perform(*fixture.window, *fixture.window->investigation(), claimChange()));
    fixture.window->go({screen, {}, {}});
    auto *shown = fixture.window->workspace()->screen(screen)->findChild<QAbstractItemView *>(view);
    QVERIFY(shown);
    QAbstractItemModel *model = shown->model();
    while (auto *proxy = qobject_cast<QAbstractProxyModel *>(model))
        model = proxy->sourceModel();
    QTRY_VERIFY(model->rowCount() > 0);
    QSignalSpy read(model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(model, &QAbstractItemModel::modelReset);
    fixture.window->investigation()->notifyChanged();
    QCOMPARE(read.size() + reset.size(), 1);
}

void MainWindowTest::keysReachTheScreens()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QVERIFY(fixture.openNew());
    auto *rail = fixture.window->findChild<NavigationRail *>();
    QCOMPARE(rail->current(), QStringLiteral("documents"));
    const QList<RailEntry> entries = railEntries();
    for (int i = 0; i < entries.size(); ++i) {
        QTest::keyClick(fixture.window.get(), Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
        QCOMPARE(rail->current(), entries[i].id);
        QCOMPARE(fixture.window->workspace()->current()->id(), entries[i].id);
    }
}

void MainWindowTest::backReturnsToTheScreenBefore()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    WindowActions *actions = fixture.window->actions();
    QVERIFY(!actions->back->isEnabled());
    fixture.window->go({QStringLiteral("graph"), {}, {}});
    fixture.window->go({QStringLiteral("timeline"), {}, {}});
    actions->back->trigger();
    QCOMPARE(fixture.window->workspace()->current()->id(), QStringLiteral("graph"));
    actions->forward->trigger();
    QCOMPARE(fixture.window->workspace()->current()->id(), QStringLiteral("timeline"));
    actions->back->trigger();
    actions->back->trigger();
    QCOMPARE(fixture.window->workspace()->current()->id(), QStringLiteral("documents"));
    QVERIFY(!actions->back->isEnabled());
    fixture.window->go({QStringLiteral("nowhere"), {}, {}});
    QCOMPARE(fixture.window->workspace()->current()->id(), QStringLiteral("documents"));
}

void MainWindowTest::openScreenIsRememberedPerCase()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew(QStringLiteral("one.nutgraf")));
    fixture.window->go({QStringLiteral("sources"), {}, {}});
    QVERIFY(fixture.openNew(QStringLiteral("two.nutgraf")));
    QCOMPARE(fixture.window->workspace()->current()->id(), QStringLiteral("documents"));
    QVERIFY(fixture.open(fixture.path(QStringLiteral("one.nutgraf"))));
    QCOMPARE(fixture.window->workspace()->current()->id(), QStringLiteral("sources"));
}

void MainWindowTest::paletteRunsTheActionFound()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QTest::keyClick(fixture.window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = fixture.window->findChild<CommandPalette *>();
    QVERIFY(palette->isVisible());
    QTest::keyClicks(palette->field(), QStringLiteral("sett"));
    QVERIFY(palette->model()->rowCount() > 0);
    QCOMPARE(palette->model()->index(0).data().toString(), QStringLiteral("Settings"));
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(fixture.window->sideColumn()->currentPage(), QStringLiteral("settings"));
    QVERIFY(sidePage(fixture, QStringLiteral("settingsPanel"))->isVisible());
}

void MainWindowTest::paletteFindsClaimsByName()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    QVERIFY(perform(*fixture.window, *fixture.window->investigation(), claimChange()));
    fixture.window->actions()->showPalette->trigger();
    auto *palette = fixture.window->findChild<CommandPalette *>();
    palette->field()->setText(QStringLiteral("nvilost"));
    QCOMPARE(palette->model()->index(0).data().toString(), claimStatement());
    palette->field()->setText(QStringLiteral("zzzz"));
    QCOMPARE(palette->model()->rowCount(), 1);
    QCOMPARE(palette->model()->index(0).data().toString(), QStringLiteral("Search the texts for “zzzz”"));
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(fixture.window->workspace()->current()->id(), QStringLiteral("search"));
}

void MainWindowTest::escapeLeavesTheNearestThing()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QVERIFY(fixture.openNew());
    fixture.window->go({QStringLiteral("graph"), {}, {}});
    fixture.window->actions()->showTasks->trigger();
    fixture.window->actions()->showPalette->trigger();
    auto *palette = fixture.window->findChild<CommandPalette *>();
    QTest::keyClick(palette->field(), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    QVERIFY(!fixture.window->sideColumn()->isAtRest());
    QTest::keyClick(fixture.window.get(), Qt::Key_Escape);
    QVERIFY(fixture.window->sideColumn()->isAtRest());
    QTest::keyClick(fixture.window.get(), Qt::Key_Escape);
    QCOMPARE(fixture.window->workspace()->current()->id(), QStringLiteral("documents"));
}

void MainWindowTest::escapeLeavesAFieldBeforeTheScreen()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QVERIFY(fixture.openNew());
    fixture.window->go({QStringLiteral("graph"), {}, {}});
    QTest::keyClick(fixture.window.get(), Qt::Key_Slash);
    auto *field = fixture.window->findChild<QLineEdit *>(QStringLiteral("searchField"));
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("rout"));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->hasFocus());
    QCOMPARE(field->text(), QStringLiteral("rout"));
    QCOMPARE(fixture.window->workspace()->current()->id(), QStringLiteral("graph"));

    fixture.window->showError({storage::ErrorCode::Io, QStringLiteral("The disk is full."), {}});
    QTest::keyClick(fixture.window.get(), Qt::Key_Escape);
    QVERIFY(fixture.bannerText().isEmpty());
    QCOMPARE(fixture.window->workspace()->current()->id(), QStringLiteral("graph"));
    QTest::keyClick(fixture.window.get(), Qt::Key_Escape);
    QCOMPARE(fixture.window->workspace()->current()->id(), QStringLiteral("documents"));
}

void MainWindowTest::questionMarkListsTheKeysOfTheScreen()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QVERIFY(fixture.openNew());
    QTest::keyClick(fixture.window.get(), '?', Qt::ShiftModifier);
    QCOMPARE(fixture.window->sideColumn()->currentPage(), QStringLiteral("keys"));
    QStringList words;
    for (const QLabel *label : sidePage(fixture, QStringLiteral("keysPanel"))->findChildren<QLabel *>())
        words.append(label->text());
    QVERIFY(words.contains(QStringLiteral("Add documents")));
}

void MainWindowTest::inspectorSaysWhatToSelect()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    fixture.window->inspect({QStringLiteral("a kind without a page"), QUuid::createUuid()});
    const auto *words = fixture.window->findChild<QLabel *>(QStringLiteral("inspectorEmpty"));
    QVERIFY(words->isVisible());
    QVERIFY(words->text().contains(QStringLiteral("Select")));
    fixture.window->actions()->showInspector->trigger();
    QVERIFY(!fixture.window->sideColumn()->isVisible());
    fixture.window->actions()->showInspector->trigger();
    QVERIFY(words->isVisible());
}

void MainWindowTest::inspectorFollowsTheScreen()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    QVERIFY(perform(*fixture.window, *fixture.window->investigation(), claimChange()));
    const auto *nothing = fixture.window->findChild<QLabel *>(QStringLiteral("inspectorEmpty"));
    fixture.window->go({QStringLiteral("claims"), {}, {}});
    QVERIFY(!nothing->isVisible());
    fixture.window->go({QStringLiteral("sources"), {}, {}});
    QVERIFY(nothing->isVisible());
    fixture.window->goBack();
    QVERIFY(!nothing->isVisible());
}

void MainWindowTest::sampleIsMadeOnceAndOpened()
{
    WindowFixture fixture;
    const auto made = std::make_shared<std::atomic<int>>(0);
    fixture.makeSample = [made](const QString &path, const jobs::JobContext &) -> storage::Status {
        ++*made;
        NUTGRAF_TRY(storage::Connection connection, storage::createInvestigation(path));
        return connection.close();
    };
    fixture.show();
    QSignalSpy opened(fixture.window.get(), &MainWindow::caseOpened);
    fixture.window->actions()->openSample->trigger();
    fixture.window->actions()->openSample->trigger();
    QVERIFY(opened.wait());
    QCOMPARE(fixture.window->windowTitle(), QStringLiteral("sample — Nutgraf"));
    fixture.window->closeCase();
    fixture.window->actions()->openSample->trigger();
    QVERIFY(opened.wait());
    QCOMPARE(made->load(), 1);
}

void MainWindowTest::failedSampleLeavesNoFile()
{
    WindowFixture fixture;
    fixture.makeSample = [](const QString &, const jobs::JobContext &) -> storage::Status {
        return storage::Error{storage::ErrorCode::Io, QStringLiteral("The disk is full."), {}};
    };
    fixture.show();
    QSignalSpy refused(fixture.window.get(), &MainWindow::caseRefused);
    fixture.window->actions()->openSample->trigger();
    QVERIFY(refused.wait());
    QCOMPARE(fixture.bannerText(), QStringLiteral("The disk is full."));
    QVERIFY(!QFileInfo::exists(fixture.path(QStringLiteral("data/sample.nutgraf"))));
}

void MainWindowTest::everyControlHasAName()
{
    WindowFixture fixture;
    fixture.settings.addRecentFile(fixture.path(QStringLiteral("old.nutgraf")));
    fixture.show();
    QStringList nameless = namelessControls(*fixture.window);
    QVERIFY(fixture.openNew());
    QVERIFY(perform(*fixture.window, *fixture.window->investigation(), claimChange()));
    const WindowActions *actions = fixture.window->actions();
    for (QAction *action : actions->screens) {
        action->trigger();
        nameless.append(namelessControls(*fixture.window));
    }
    for (QAction *action : {actions->addDocuments, actions->showTasks, actions->showHistory, actions->showKeys,
                            actions->settings, actions->showHelp, actions->showPalette}) {
        action->trigger();
        nameless.append(namelessControls(*fixture.window));
    }
    nameless.removeDuplicates();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

// What a screen cannot do without makes the whole window that wide, on every screen.
void MainWindowTest::everyScreenFitsASmallDisplay()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    QVERIFY(perform(*fixture.window, *fixture.window->investigation(), claimChange()));
    QStringList wide;
    for (const Screen *screen : fixture.window->workspace()->screens()) {
        fixture.window->go({screen->id(), {}, {}});
        const int least = screen->minimumSizeHint().width();
        if (least > 620)
            wide.append(QStringLiteral("%1: %2").arg(screen->id()).arg(least));
    }
    QVERIFY2(wide.isEmpty(), qPrintable(wide.join(u'\n')));
    QVERIFY2(fixture.window->minimumSizeHint().width() <= 1150,
             qPrintable(QString::number(fixture.window->minimumSizeHint().width())));
}

void MainWindowTest::emptyScreensShowTheirWholeSentence()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    QStringList cut;
    for (const Screen *screen : fixture.window->workspace()->screens()) {
        fixture.window->go({screen->id(), {}, {}});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const auto *sentence = screen->findChild<QLabel *>(QStringLiteral("emptySentence"));
        if (sentence && sentence->isVisible() && sentence->height() < sentence->heightForWidth(sentence->width()))
            cut.append(screen->id());
    }
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void MainWindowTest::noKeyMeansTwoThings()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    QStringList clashes;
    for (const Screen *screen : fixture.window->workspace()->screens()) {
        QHash<QString, QString> meanings;
        QList<QAction *> actions = fixture.window->actions()->all();
        actions.append(screen->actions());
        for (const QAction *action : actions) {
            for (const QKeySequence &keys : action->shortcuts()) {
                const QString written = keys.toString();
                if (meanings.contains(written))
                    clashes.append(QStringLiteral("%1 in %2: %3 and %4")
                                       .arg(written, screen->id(), meanings.value(written), action->objectName()));
                meanings.insert(written, action->objectName());
            }
        }
    }
    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
