// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/shell/dropping.h"
#include "tests/widgets/shell/windowfixture.h"
#include "widgets/shell/addpane.h"
#include "widgets/shell/pasteform.h"
#include "widgets/shell/sidecolumn.h"
#include "widgets/shell/taskspanel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QUndoStack>

#include <latch>

using namespace nutgraf;
using namespace nutgraf::widgets;
using nutgraf::tests::WindowFixture;

class AddingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void droppedFilesAreAdded();
    void droppedFolderAddsTheFilesInIt();
    void droppedAddressesAreFetched();
    void droppedInvestigationIsOpened();
    void droppedWordsGoToTheForm();
    void dropWithoutACaseSaysWhatIsMissing();
    void addingIsUndone();
    void containerAddsWhatIsInIt();
    void newVersionIsUndoneWithoutItsDocument();
    void sameBytesAreKnown();
    void oneUnreachableAddressIsShownAsItsReason();
    void partOfABatchFailsByItself();
    void pasteForm_data();
    void pasteForm();
    void pastedWordsAreAdded();
    void addressesAreCheckedBeforeFetching();
    void closingWhileAddingAsks();
};

namespace {

const QByteArray Page = "<html><head><title>Chip maker loses value</title></head><body><h1>Chip maker loses value</h1>"
                        "<p>Nvidia lost $589 billion in market value on Monday, the largest one-day loss of any "
                        "company.</p><p>Analysts said the fall was about a model from China.</p></body></html>";

void drop(WindowFixture &fixture, QMimeData &data)
{
    QVERIFY(nutgraf::tests::dropOn(fixture.window.get(), data));
}

void dropFiles(WindowFixture &fixture, const QStringList &paths)
{
    QVERIFY(nutgraf::tests::dropFilesOn(fixture.window.get(), paths));
}

bool startsWith(const WindowFixture &fixture, const QString &facts)
{
    return fixture.facts().startsWith(facts);
}

} // namespace

void AddingTest::initTestCase()
{
    static QTemporaryDir folder;
    const Settings settings(folder.filePath(QStringLiteral("look.ini")));
    installAppearance(settings, QStringLiteral("light"));
}

void AddingTest::droppedFilesAreAdded()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    dropFiles(
        fixture,
        {fixture.write(QStringLiteral("a.html"), Page),
         fixture.write(QStringLiteral("b.txt"), "A ship ran aground.\n\nNobody was hurt, the harbour master said.")});
    QTRY_VERIFY2(startsWith(fixture, QStringLiteral("2 documents")), qPrintable(fixture.bannerText()));
    QTRY_VERIFY2(fixture.said().startsWith(QStringLiteral("2 documents added")), qPrintable(fixture.said()));
    QVERIFY(fixture.bannerText().isEmpty());
}

void AddingTest::droppedFolderAddsTheFilesInIt()
{
    WindowFixture fixture;
    QVERIFY(QDir(fixture.folder.path()).mkdir(QStringLiteral("texts")));
    fixture.write(QStringLiteral("texts/a.html"), Page);
    fixture.write(QStringLiteral("texts/b.txt"), "A ship ran aground off the coast on Sunday.");
    fixture.show();
    QVERIFY(fixture.openNew());
    dropFiles(fixture, {fixture.path(QStringLiteral("texts"))});
    QTRY_VERIFY2(startsWith(fixture, QStringLiteral("2 documents")), qPrintable(fixture.bannerText()));
}

void AddingTest::droppedAddressesAreFetched()
{
    WindowFixture fixture;
    fixture.http->pages.insert(QStringLiteral("https://news.example/a"), Page);
    fixture.show();
    QVERIFY(fixture.openNew());
    QMimeData data;
    data.setText(QStringLiteral("https://news.example/a\n"));
    drop(fixture, data);
    QTRY_VERIFY2(startsWith(fixture, QStringLiteral("1 document ")), qPrintable(fixture.bannerText()));
    QCOMPARE(fixture.http->asked(), QStringList{QStringLiteral("https://news.example/a")});
    const auto documents = fixture.window->investigation()->reader().documents();
    QVERIFY(documents.ok());
    QCOMPARE(documents.value().constFirst().url, QStringLiteral("https://news.example/a"));
}

void AddingTest::droppedInvestigationIsOpened()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew(QStringLiteral("one.nutgraf")));
    QVERIFY(fixture.openNew(QStringLiteral("two.nutgraf")));
    QSignalSpy opened(fixture.window.get(), &MainWindow::caseOpened);
    dropFiles(fixture, {fixture.path(QStringLiteral("one.nutgraf"))});
    QVERIFY(opened.wait());
    QCOMPARE(fixture.window->investigation()->name(), QStringLiteral("one"));
}

void AddingTest::droppedWordsGoToTheForm()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    QMimeData data;
    data.setText(QStringLiteral("We have no comment, the company said."));
    drop(fixture, data);
    QCOMPARE(fixture.window->sideColumn()->currentPage(), QStringLiteral("add"));
    QCOMPARE(fixture.window->findChild<QPlainTextEdit *>(QStringLiteral("pasteText"))->toPlainText(),
             QStringLiteral("We have no comment, the company said."));
    QCOMPARE(fixture.window->tasks().tasks().size(), 0);
}

void AddingTest::dropWithoutACaseSaysWhatIsMissing()
{
    WindowFixture fixture;
    fixture.show();
    dropFiles(fixture, {fixture.write(QStringLiteral("a.html"), Page)});
    QVERIFY(fixture.bannerText().contains(QStringLiteral("investigation first")));
    QCOMPARE(fixture.window->tasks().tasks().size(), 0);
}

void AddingTest::addingIsUndone()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    fixture.window->addDocuments(requestForFiles({fixture.write(QStringLiteral("a.html"), Page)}));
    QTRY_COMPARE(fixture.window->undoStack().count(), 1);
    const QString before = fixture.facts();
    QVERIFY(before.startsWith(QStringLiteral("1 document ")));
    for (int round = 0; round < 2; ++round) {
        fixture.window->actions()->undo->trigger();
        QVERIFY2(startsWith(fixture, QStringLiteral("0 documents")), qPrintable(fixture.facts()));
        fixture.window->actions()->redo->trigger();
        QCOMPARE(fixture.facts(), before);
    }
    QVERIFY(fixture.bannerText().isEmpty());
}

void AddingTest::containerAddsWhatIsInIt()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    const QByteArray mail = "From: Press office <press@quay.example>\r\nTo: desk@gazette.example\r\n"
                            "Subject: Results of the quarter\r\nDate: Mon, 27 Jan 2025 10:00:00 +0000\r\n"
                            "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"part\"\r\n\r\n"
                            "--part\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                            "Quay Ferries lost $3 million in the last quarter, the company said on Monday.\r\n"
                            "--part\r\nContent-Type: text/html; charset=utf-8; name=\"page.html\"\r\n"
                            "Content-Disposition: attachment; filename=\"page.html\"\r\n\r\n"
        + Page + "\r\n--part--\r\n";
    fixture.window->addDocuments(requestForFiles({fixture.write(QStringLiteral("results.eml"), mail)}));
    QTRY_COMPARE(fixture.window->undoStack().count(), 1);
    QVERIFY2(startsWith(fixture, QStringLiteral("2 documents")), qPrintable(fixture.facts()));
    fixture.window->actions()->undo->trigger();
    QVERIFY2(startsWith(fixture, QStringLiteral("0 documents")), qPrintable(fixture.facts()));
    QVERIFY2(fixture.bannerText().isEmpty(), qPrintable(fixture.bannerText()));
}

void AddingTest::newVersionIsUndoneWithoutItsDocument()
{
    WindowFixture fixture;
    const QString address = QStringLiteral("https://news.example/a");
    fixture.http->pages.insert(address, Page);
    fixture.show();
    QVERIFY(fixture.openNew());
    AddRequest request;
    request.addresses.append(address);
    fixture.window->addDocuments(request);
    QTRY_COMPARE(fixture.window->undoStack().count(), 1);
    fixture.http->pages.insert(address, QByteArray(Page).replace("$589 billion", "$598 billion"));
    fixture.window->addDocuments(request);
    QTRY_COMPARE(fixture.window->undoStack().count(), 2);
    QVERIFY2(fixture.said().contains(QStringLiteral("changed without a note")), qPrintable(fixture.said()));
    auto &reader = fixture.window->investigation()->reader();
    const auto versions = [&reader] {
        const auto documents = reader.documents();
        return documents && documents.value().size() == 1 ? documents.value().first().captures : -1;
    };
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(versions(), 2);
        fixture.window->actions()->undo->trigger();
        QCOMPARE(versions(), 1);
        fixture.window->actions()->redo->trigger();
    }
    QCOMPARE(versions(), 2);
    QVERIFY(fixture.bannerText().isEmpty());
}

void AddingTest::sameBytesAreKnown()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    const AddRequest request = requestForFiles({fixture.write(QStringLiteral("a.html"), Page)});
    fixture.window->addDocuments(request);
    QTRY_COMPARE(fixture.window->undoStack().count(), 1);
    fixture.window->addDocuments(request);
    QTRY_COMPARE(fixture.said(), QStringLiteral("1 was in the file already"));
    QCOMPARE(fixture.window->undoStack().count(), 1);
    QVERIFY(startsWith(fixture, QStringLiteral("1 document ")));
}

void AddingTest::oneUnreachableAddressIsShownAsItsReason()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    fixture.window->addDocuments({{}, {QStringLiteral("https://gone.example/")}});
    QTRY_COMPARE(fixture.bannerText(),
                 QStringLiteral("https://gone.example/ was not added; the investigation is as it "
                                "was. No page at https://gone.example/."));
    QVERIFY(startsWith(fixture, QStringLiteral("0 documents")));
}

void AddingTest::partOfABatchFailsByItself()
{
    WindowFixture fixture;
    fixture.http->pages.insert(QStringLiteral("https://news.example/a"), Page);
    fixture.show();
    QVERIFY(fixture.openNew());
    AddRequest request = requestForFiles({fixture.write(QStringLiteral("empty.txt"), "")});
    request.addresses = {QStringLiteral("https://gone.example/"), QStringLiteral("https://news.example/a")};
    fixture.window->addDocuments(request);
    QTRY_VERIFY(fixture.bannerText().startsWith(QStringLiteral("2 of 3 documents were not added")));
    QVERIFY(startsWith(fixture, QStringLiteral("1 document ")));

    fixture.window->actions()->showTasks->trigger();
    QStringList words;
    for (const QLabel *label : fixture.window->findChild<TasksPanel *>()->findChildren<QLabel *>())
        words.append(label->text());
    QVERIFY(words.contains(QStringLiteral("https://gone.example/: No page at https://gone.example/.")));
    QVERIFY(words.contains(QStringLiteral("Done, apart from 2 that failed")));

    const QString retried = QStringLiteral("Try Adding 3 documents again");
    for (QPushButton *button : fixture.window->findChild<TasksPanel *>()->findChildren<QPushButton *>()) {
        if (button->accessibleName() == retried)
            button->click();
    }
    QTRY_COMPARE(fixture.http->asked().size(), 4);
    QTRY_COMPARE(fixture.window->tasks().activeCount(), 0);
    QVERIFY(startsWith(fixture, QStringLiteral("1 document ")));
}

void AddingTest::pasteForm_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("allowed");
    const QString words = QStringLiteral("We will appeal.");
    QTest::newRow("empty") << QStringLiteral("article") << QString() << QString() << QString() << false;
    QTest::newRow("only words") << QStringLiteral("article") << QString() << QString() << words << true;
    QTest::newRow("blank words") << QStringLiteral("article") << QString() << QString() << QStringLiteral(" \n")
                                 << false;
    QTest::newRow("statement of nobody") << QStringLiteral("statement") << QString() << QString() << words << false;
    QTest::newRow("statement") << QStringLiteral("statement") << QStringLiteral("OpenAI") << QString() << words << true;
    QTest::newRow("day") << QStringLiteral("article") << QString() << QStringLiteral("2025-01-27") << words << true;
    QTest::newRow("about") << QStringLiteral("article") << QString() << QStringLiteral("2025-01~") << words << true;
    QTest::newRow("day first") << QStringLiteral("article") << QString() << QStringLiteral("27.1.2025") << words
                               << false;
    QTest::newRow("no such day") << QStringLiteral("article") << QString() << QStringLiteral("2025-02-30") << words
                                 << false;
}

void AddingTest::pasteForm()
{
    QFETCH(QString, kind);
    QFETCH(QString, who);
    QFETCH(QString, when);
    QFETCH(QString, words);
    QFETCH(bool, allowed);
    PasteForm form;
    auto *kinds = form.findChild<QComboBox *>(QStringLiteral("pasteKind"));
    kinds->setCurrentIndex(kinds->findData(kind));
    form.findChild<QLineEdit *>(QStringLiteral("pasteWho"))->setText(who);
    form.findChild<QLineEdit *>(QStringLiteral("pasteWhen"))->setText(when);
    form.findChild<QPlainTextEdit *>(QStringLiteral("pasteText"))->setPlainText(words);
    QCOMPARE(form.findChild<QPushButton *>(QStringLiteral("pasteAdd"))->isEnabled(), allowed);
    QCOMPARE(form.problem().isEmpty(), allowed);
}

void AddingTest::pastedWordsAreAdded()
{
    WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.openNew());
    auto *form = fixture.window->findChild<PasteForm *>();
    auto *kinds = form->findChild<QComboBox *>(QStringLiteral("pasteKind"));
    kinds->setCurrentIndex(kinds->findData(QStringLiteral("statement")));
    form->findChild<QLineEdit *>(QStringLiteral("pasteTitle"))->setText(QStringLiteral("On the outage"));
    form->findChild<QLineEdit *>(QStringLiteral("pasteWho"))->setText(QStringLiteral("Harbour Power"));
    form->findChild<QLineEdit *>(QStringLiteral("pasteWhere"))->setText(QStringLiteral("Press conference"));
    form->findChild<QLineEdit *>(QStringLiteral("pasteWhen"))->setText(QStringLiteral("2025-01-27"));
    form->findChild<QPlainTextEdit *>(QStringLiteral("pasteText"))
        ->setPlainText(QStringLiteral("The outage hit 12,000 homes. Power is back."));
    form->findChild<QPushButton *>(QStringLiteral("pasteAdd"))->click();
    QTRY_VERIFY2(startsWith(fixture, QStringLiteral("1 document ")), qPrintable(fixture.bannerText()));
    const auto documents = fixture.window->investigation()->reader().documents();
    QVERIFY(documents.ok());
    const storage::DocumentRow row = documents.value().constFirst();
    QCOMPARE(row.title, QStringLiteral("On the outage"));
    QCOMPARE(row.kind, QStringLiteral("statement"));
    QCOMPARE(row.published, QStringLiteral("2025-01-27"));
    QCOMPARE(row.place, QStringLiteral("Press conference"));
    QVERIFY(form->findChild<QPlainTextEdit *>(QStringLiteral("pasteText"))->toPlainText().isEmpty());
}

void AddingTest::addressesAreCheckedBeforeFetching()
{
    AddPane pane;
    QSignalSpy wanted(&pane, &AddPane::addWanted);
    auto *field = pane.findChild<QPlainTextEdit *>(QStringLiteral("addAddresses"));
    auto *button = pane.findChild<QPushButton *>(QStringLiteral("addFetch"));
    QVERIFY(!button->isEnabled());
    field->setPlainText(QStringLiteral("https://news.example/a\nftp://news.example/b"));
    QVERIFY(!button->isEnabled());
    QVERIFY(pane.findChild<QLabel *>(QStringLiteral("addAddressProblem"))->text().contains(QStringLiteral("ftp://")));
    field->setPlainText(QStringLiteral("news.example/a\n\nnews.example/a\nhttps://news.example/b"));
    QVERIFY(button->isEnabled());
    button->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().value<AddRequest>().addresses,
             (QStringList{QStringLiteral("https://news.example/a"), QStringLiteral("https://news.example/b")}));
}

void AddingTest::closingWhileAddingAsks()
{
    /// A page that comes only when the test lets it.
    class SlowClient : public capture::HttpClient
    {
    public:
        std::latch started{1};
        storage::Result<capture::Fetched> fetch(const QString &, const std::stop_token &stop) override
        {
            std::mutex mutex;
            std::condition_variable_any woken;
            std::unique_lock lock(mutex);
            started.count_down();
            woken.wait(lock, stop, [] { return false; });
            return storage::Error{storage::ErrorCode::Canceled, {}, {}};
        }
    };
    const auto client = std::make_shared<SlowClient>();
    WindowFixture fixture;
    fixture.window =
        std::make_unique<MainWindow>(Surroundings{&fixture.prompt, &fixture.clock, &fixture.settings, client, {}, {}});
    fixture.window->show();
    QVERIFY(fixture.openNew());
    fixture.window->addDocuments({{}, {QStringLiteral("https://slow.example/")}});
    client->started.wait();

    fixture.prompt.nextAnswers = {Answer::Cancel};
    fixture.window->actions()->closeCase->trigger();
    QCOMPARE(fixture.prompt.questions.size(), 1);
    QVERIFY(fixture.window->investigation());
    QSignalSpy closed(fixture.window.get(), &MainWindow::caseClosed);
    fixture.prompt.nextAnswers = {Answer::Accept};
    fixture.window->actions()->closeCase->trigger();
    QVERIFY(closed.wait());
    QVERIFY(!fixture.window->investigation());
}

QTEST_MAIN(AddingTest)
#include "tst_adding.moc"
