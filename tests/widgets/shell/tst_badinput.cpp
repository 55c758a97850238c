// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/migrator.h"
#include "tests/widgets/shell/dropping.h"
#include "tests/widgets/shell/windowfixture.h"
#include "widgets/common/perform.h"
#include "widgets/documents/documentpage.h"
#include "widgets/shell/taskspanel.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLabel>
#include <QProcess>
#include <QUndoStack>

#include <cstdio>

#include <unistd.h>

using namespace nutgraf;
using namespace nutgraf::widgets;
using nutgraf::tests::WindowFixture;

/// What the window says to files that are not what they should be: what happened, what was kept, what to do.
class BadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void unreadableFileLeavesTheCaseAsItWas_data();
    void unreadableFileLeavesTheCaseAsItWas();
    void vanishedAndForbiddenFilesAreNamed();
    void largestFileIsNotTooLarge();
    void longTextIsAddedWhole();
    void unknownEncodingIsAddedWithAWarning_data();
    void unknownEncodingIsAddedWithAWarning();
    void wrongCaseFileIsLeftUntouched_data();
    void wrongCaseFileIsLeftUntouched();
    void writeProtectedCaseOpensForReading();
    void caseOfAnotherProcessOpensForReading();
    void caseOfADeadProcessIsWhole();
    void fullDiskKeepsWhatWasThere();
};

namespace {

constexpr qint64 Largest = 50 * 1024 * 1024;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray hashOf(const QString &path)
{
    return QCryptographicHash::hash(bytesOf(path), QCryptographicHash::Sha256);
}

constexpr char HoldOption[] = "--hold";

casework::Change claimChange(const QString &statement)
{
    casework::Change change;
    change.title = QStringLiteral("Make a claim");
    change.put(storage::RecordKind::Claim, QUuid::createUuid(), {{QStringLiteral("statement"), statement}});
    return change;
}

/// What the other process does: opens a case, makes a claim in it, says so, and keeps the case open until its input ends.
int holdCase(const QString &path)
{
    auto opened = casework::Investigation::open(path);
    if (!opened || !opened.value()->apply(claimChange(QStringLiteral("Made elsewhere"))))
        return 1;
    std::fputs("held\n", stdout);
    std::fflush(stdout);
    while (std::fgetc(stdin) != EOF) {
    }
    return 0;
}

/// Another process that has a case open for writing.
class OtherWindow
{
public:
    explicit OtherWindow(const QString &path)
    {
        m_process.start(QCoreApplication::applicationFilePath(), {QLatin1String(HoldOption), path});
        m_holds = m_process.waitForReadyRead(20'000) && m_process.readAllStandardOutput() == "held\n";
    }
    ~OtherWindow()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(OtherWindow)
    bool holds() const { return m_holds; }
    void die()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    void close()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    bool m_holds = false;
};

/// Acts as a person without rights while it lives; does nothing where the test has none to give up.
class WithoutRights
{
public:
    WithoutRights()
        : m_active(::getuid() == 0 && ::setresuid(65534, 65534, 0) == 0)
    { }
    ~WithoutRights()
    {
        if (m_active && ::setresuid(0, 0, 0) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(WithoutRights)

private:
    bool m_active;
};

QStringList wordsOf(const QWidget *widget)
{
    QStringList words;
    for (const QLabel *label : widget->findChildren<QLabel *>())
        words.append(label->text());
    return words;
}

/// A window with a case of one document.
void openWithOne(WindowFixture &fixture)
{
    fixture.show();
    QVERIFY(fixture.openNew());
    fixture.window->addDocuments(requestForFiles(
        {fixture.write(QStringLiteral("kept.txt"), "Nvidia lost $589 billion in market value on Monday.")}));
    QTRY_COMPARE(fixture.window->undoStack().count(), 1);
    QTRY_COMPARE(fixture.window->tasks().activeCount(), 0);
}

} // namespace

void BadInputTest::initTestCase()
{
    static QTemporaryDir folder;
    const Settings settings(folder.filePath(QStringLiteral("look.ini")));
    installAppearance(settings, QStringLiteral("light"));
}

void BadInputTest::unreadableFileLeavesTheCaseAsItWas_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("size"); // -1: as the bytes are
    QTest::addColumn<QString>("happened");
    QTest::addColumn<QString>("advice");
    const qint64 own = -1;
    const QString again = QStringLiteral("Get it again");
    const QString asText = QStringLiteral("paste its words");
    QTest::newRow("empty") << QStringLiteral("empty.txt") << QByteArray() << own << QStringLiteral("it is empty")
                           << again;
    QTest::newRow("empty page") << QStringLiteral("empty.html") << QByteArray() << own << QStringLiteral("it is empty")
                                << again;
    QTest::newRow("only blanks") << QStringLiteral("blank.txt") << QByteArray(" \r\n\t\n") << own
                                 << QStringLiteral("it is empty") << again;
    QTest::newRow("program named as text") << QStringLiteral("notes.txt")
                                           << QByteArray("\x7F"
                                                         "ELF\2\1\1\0\0\0\0\0",
                                                         12)
                                           << own << QStringLiteral("a program") << asText;
    QTest::newRow("picture named as page")
        << QStringLiteral("page.html") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\r", 12) << own
        << QStringLiteral("The image is damaged") << QStringLiteral("Save it as PNG");
    QTest::newRow("PDF") << QStringLiteral("report.pdf") << QByteArray("%PDF-1.7\n%\xE2\xE3\xCF\xD3") << own
                         << QStringLiteral("PDF") << again;
    QTest::newRow("over the limit") << QStringLiteral("large.txt") << QByteArray("words") << Largest + 1
                                    << QStringLiteral("51 MB") << QStringLiteral("Split it");
    QTest::newRow("far over the limit") << QStringLiteral("huge.txt") << QByteArray("words") << 40 * Largest
                                        << QStringLiteral("2000 MB") << QStringLiteral("Split it");
}

void BadInputTest::unreadableFileLeavesTheCaseAsItWas()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, size);
    QFETCH(QString, happened);
    QFETCH(QString, advice);
    WindowFixture fixture;
    openWithOne(fixture);
    const QString facts = fixture.facts();
    const QString path = fixture.write(name, bytes);
    if (size >= 0)
        QVERIFY(QFile::resize(path, size)); // a hole: takes no room

    QVERIFY(nutgraf::tests::dropFilesOn(fixture.window.get(), {path}));
    QTRY_VERIFY(!fixture.bannerText().isEmpty());
    const QString said = fixture.bannerText();
    QCOMPARE(fixture.banner()->kind(), Banner::Kind::Error);
    QVERIFY2(said.startsWith(name + QStringLiteral(" was not added; the investigation is as it was. ")),
             qPrintable(said));
    QVERIFY2(said.contains(happened), qPrintable(said));
    QVERIFY2(said.contains(advice), qPrintable(said));

    QCOMPARE(fixture.facts(), facts);
    QCOMPARE(fixture.window->undoStack().count(), 1);
    const auto documents = fixture.window->investigation()->reader().documents();
    QVERIFY(documents.ok());
    QCOMPARE(documents.value().size(), 1);
    fixture.window->actions()->showTasks->trigger();
    const QStringList words = wordsOf(fixture.window->findChild<TasksPanel *>());
    QVERIFY2(!words.filter(happened).isEmpty(), qPrintable(words.join(u'\n')));
}

void BadInputTest::vanishedAndForbiddenFilesAreNamed()
{
    WindowFixture fixture;
    openWithOne(fixture);
    fixture.window->addDocuments(requestForFiles({fixture.path(QStringLiteral("gone.txt"))}));
    QTRY_VERIFY2(fixture.bannerText().startsWith(QStringLiteral("gone.txt was not added")),
                 qPrintable(fixture.bannerText()));
    QVERIFY2(fixture.bannerText().contains(QStringLiteral("not there any more")), qPrintable(fixture.bannerText()));

    const QString path = fixture.write(QStringLiteral("secret.txt"), "Nobody may read this.");
    // Root's group stays that of the test: what others may do is granted to it as well.
    constexpr auto Everybody = QFile::Permissions(0x7777);
    for (const QString &name : QDir(fixture.folder.path()).entryList(QDir::Files | QDir::Hidden))
        QVERIFY(QFile::setPermissions(fixture.path(name), Everybody));
    QVERIFY(QFile::setPermissions(fixture.folder.path(), Everybody));
    QVERIFY(QFile::setPermissions(path, {}));
    const WithoutRights person;
    fixture.window->addDocuments(requestForFiles({path}));
    QTRY_VERIFY2(fixture.bannerText().startsWith(QStringLiteral("secret.txt was not added")),
                 qPrintable(fixture.bannerText()));
    QVERIFY2(fixture.bannerText().contains(QStringLiteral("cannot be read")), qPrintable(fixture.bannerText()));
    QVERIFY(fixture.facts().startsWith(QStringLiteral("1 document ")));
}

void BadInputTest::largestFileIsNotTooLarge()
{
    WindowFixture fixture;
    openWithOne(fixture);
    const QString path = fixture.write(QStringLiteral("exact.txt"), "words");
    QVERIFY(QFile::resize(path, Largest)); // read to its end, then found to be no text
    fixture.window->addDocuments(requestForFiles({path}));
    QTRY_VERIFY(!fixture.bannerText().isEmpty());
    QVERIFY2(fixture.bannerText().contains(QStringLiteral("not text")), qPrintable(fixture.bannerText()));
}

void BadInputTest::longTextIsAddedWhole()
{
    WindowFixture fixture;
    openWithOne(fixture);
    QByteArray text;
    for (int i = 0; text.size() < 300'000; ++i)
        text += "Line " + QByteArray::number(i) + " of a long record says nothing at all.\n\n";
    text += "The very last words.";
    fixture.window->addDocuments(requestForFiles({fixture.write(QStringLiteral("long.txt"), text)}));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.window->undoStack().count(), 2, 60'000);
    storage::CaseReader &reader = fixture.window->investigation()->reader();
    const auto documents = reader.documents();
    QVERIFY(documents.ok());
    const auto stored = reader.text(documents.value().constFirst().capture);
    QVERIFY(stored.ok());
    QVERIFY(stored.value().endsWith(QStringLiteral("The very last words.")));
    QVERIFY(stored.value().contains(QStringLiteral("Line 0 of a long record")));
    QVERIFY(fixture.bannerText().isEmpty());
}

void BadInputTest::unknownEncodingIsAddedWithAWarning_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("undeclared Cyrillic") << QByteArray(
        "\xCD\xE0\xF7\xE0\xEB\xFC\xED\xE8\xEA \xF1\xEA\xE0\xE7\xE0\xEB, \xF7\xF2\xEE "
        "\xE0\xEA\xF6\xE8\xE8 \xF3\xEF\xE0\xEB\xE8.\n\n\xCE\xED \xED\xE5 \xF3\xF2\xEE\xF7\xED\xE8\xEB.");
    QTest::newRow("undeclared western") << QByteArray("Le caf\xE9 a ferm\xE9 apr\xE8s la gr\xE8ve.\n\nIl a rouvert.");
    QTest::newRow("cut inside a letter") << QByteArray("Caf\xC3\xA9 closed, said the mayor of the town. Caf\xC3");
}

void BadInputTest::unknownEncodingIsAddedWithAWarning()
{
    QFETCH(QByteArray, bytes);
    WindowFixture fixture;
    openWithOne(fixture);
    fixture.window->addDocuments(requestForFiles({fixture.write(QStringLiteral("letters.txt"), bytes)}));
    QTRY_COMPARE(fixture.window->undoStack().count(), 2);
    storage::CaseReader &reader = fixture.window->investigation()->reader();
    const auto documents = reader.documents();
    QVERIFY(documents.ok());
    const storage::DocumentRow document = documents.value().constFirst();
    const auto captures = reader.captures(document.id);
    QVERIFY(captures.ok());
    const QStringList warnings = captures.value().constFirst().warnings;
    QVERIFY(!warnings.isEmpty());
    QVERIFY(fixture.bannerText().isEmpty());
    fixture.window->inspect({QStringLiteral("document"), document.uuid});
    const QStringList words = wordsOf(fixture.window->findChild<DocumentPage *>());
    QVERIFY2(words.contains(warnings.constFirst()), qPrintable(words.join(u'\n')));
}

void BadInputTest::wrongCaseFileIsLeftUntouched_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("happened");
    QTest::addColumn<QString>("advice");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sound.nutgraf"));
    {
        auto connection = storage::createInvestigation(path);
        QVERIFY(connection.ok() && connection.value().close().ok());
    }
    const QByteArray sound = bytesOf(path);
    QVERIFY(sound.size() > 4 * 16384);
    const auto changed = [&sound](int offset, const QByteArray &number) {
        QByteArray bytes = sound;
        return bytes.replace(offset, number.size(), number);
    };
    const QString other = QStringLiteral("Open another file or an earlier copy.");
    QTest::newRow("words") << QByteArray("Nothing but words.") << QStringLiteral("not an investigation") << other;
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("is empty") << other;
    QTest::newRow("cut off in the middle")
        << sound.left(sound.size() / 16384 / 2 * 16384) << QStringLiteral("is damaged") << other;
    QTest::newRow("cut off inside a page") << sound.left(sound.size() - 5000) << QStringLiteral("is damaged") << other;
    QTest::newRow("cut off in its header") << sound.left(60) << QStringLiteral("is damaged") << other;
    QTest::newRow("of another program") << changed(68, QByteArray("\0\0\x12\x34", 4))
                                        << QStringLiteral("database of another program") << other;
    QTest::newRow("newer") << changed(60, QByteArray("\0\0\x03\xE7", 4)) << QStringLiteral("newer version")
                           << QStringLiteral("Update Nutgraf");
}

void BadInputTest::wrongCaseFileIsLeftUntouched()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, happened);
    QFETCH(QString, advice);
    WindowFixture fixture;
    openWithOne(fixture);
    const QString facts = fixture.facts();
    const QString path = fixture.write(QStringLiteral("wrong.nutgraf"), bytes);
    QSignalSpy refused(fixture.window.get(), &MainWindow::caseRefused);
    QVERIFY(nutgraf::tests::dropFilesOn(fixture.window.get(), {path}));
    QTRY_COMPARE(refused.size(), 1);

    const QString said = fixture.bannerText();
    QVERIFY2(said.startsWith(QStringLiteral("wrong.nutgraf was not opened, and nothing in it was changed. ")),
             qPrintable(said));
    QVERIFY2(said.contains(happened), qPrintable(said));
    QVERIFY2(said.contains(advice), qPrintable(said));
    QVERIFY(fixture.prompt.questions.isEmpty());
    QCOMPARE(bytesOf(path), bytes);
    QVERIFY(!QFileInfo::exists(path + QStringLiteral("-wal")));
    // What was open stays open, with its undo steps.
    QCOMPARE(fixture.window->investigation()->name(), QStringLiteral("case"));
    QCOMPARE(fixture.facts(), facts);
    QCOMPARE(fixture.window->undoStack().count(), 1);
}

void BadInputTest::writeProtectedCaseOpensForReading()
{
    WindowFixture fixture;
    openWithOne(fixture);
    fixture.window->closeCase();
    QTRY_VERIFY(!fixture.window->investigation());
    QVERIFY(QDir(fixture.folder.path()).mkdir(QStringLiteral("shelf")));
    const QString shelf = fixture.path(QStringLiteral("shelf"));
    const QString path = shelf + QStringLiteral("/case.nutgraf");
    QVERIFY(QFile::copy(fixture.path(QStringLiteral("case.nutgraf")), path));
    const QByteArray before = hashOf(path);
    const QFile::Permissions everybody = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    const QFile::Permissions enter = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(path, everybody));
    QVERIFY(QFile::setPermissions(shelf, everybody | enter));
    QVERIFY(QFile::setPermissions(fixture.folder.path(), everybody | enter | QFile::WriteOwner | QFile::WriteOther));
    {
        const WithoutRights person;
        QVERIFY(fixture.open(path));
        QVERIFY(fixture.window->investigation()->isReadOnly());
        QVERIFY(fixture.prompt.questions.isEmpty());
        QVERIFY2(fixture.bannerText().contains(QStringLiteral("write-protected")), qPrintable(fixture.bannerText()));
        QVERIFY2(fixture.bannerText().contains(QStringLiteral("Copy the file")), qPrintable(fixture.bannerText()));
        QVERIFY(fixture.facts().startsWith(QStringLiteral("1 document ")));
        QVERIFY(fixture.facts().endsWith(QStringLiteral("reading only")));
        QVERIFY(!fixture.window->actions()->addDocuments->isEnabled());
        nutgraf::tests::dropFilesOn(fixture.window.get(), {fixture.path(QStringLiteral("kept.txt"))});
        QVERIFY2(fixture.bannerText().contains(QStringLiteral("reading only")), qPrintable(fixture.bannerText()));
        QCOMPARE(fixture.window->tasks().activeCount(), 0);
        fixture.window->closeCase();
    }
    QVERIFY(QFile::setPermissions(shelf, everybody | enter | QFile::WriteOwner));
    QCOMPARE(hashOf(path), before);
}

void BadInputTest::caseOfAnotherProcessOpensForReading()
{
    WindowFixture fixture;
    const QString path = fixture.path(QStringLiteral("shared.nutgraf"));
    QVERIFY(storage::createInvestigation(path).ok());
    OtherWindow other(path);
    QVERIFY(other.holds());
    fixture.show();
    fixture.prompt.nextAnswers = {Answer::Accept};
    QVERIFY(fixture.open(path));
    QCOMPARE(fixture.prompt.questions.size(), 1);
    QVERIFY(fixture.window->investigation()->isReadOnly());
    QVERIFY2(fixture.facts().contains(QStringLiteral("1 claim ·")), qPrintable(fixture.facts())); // of the other one
    QVERIFY2(fixture.bannerText().contains(QStringLiteral("open in another window")), qPrintable(fixture.bannerText()));
    QVERIFY2(fixture.bannerText().contains(QStringLiteral("close it there")), qPrintable(fixture.bannerText()));
    fixture.window->closeCase();
    QTRY_VERIFY(!fixture.window->investigation());

    other.close();
    QVERIFY(fixture.open(path));
    QVERIFY(!fixture.window->investigation()->isReadOnly());
    QCOMPARE(fixture.prompt.questions.size(), 1);
}

void BadInputTest::caseOfADeadProcessIsWhole()
{
    WindowFixture fixture;
    const QString path = fixture.path(QStringLiteral("shared.nutgraf"));
    QVERIFY(storage::createInvestigation(path).ok());
    OtherWindow other(path);
    QVERIFY(other.holds());
    other.die();
    fixture.show();
    QVERIFY2(fixture.open(path), qPrintable(fixture.bannerText()));
    QVERIFY(fixture.prompt.questions.isEmpty());
    QVERIFY(!fixture.window->investigation()->isReadOnly());
    QVERIFY2(fixture.facts().contains(QStringLiteral("1 claim ·")), qPrintable(fixture.facts()));
    QVERIFY(perform(*fixture.window, *fixture.window->investigation(), claimChange(QStringLiteral("Made here"))));
}

void BadInputTest::fullDiskKeepsWhatWasThere()
{
    WindowFixture fixture;
    openWithOne(fixture);
    const QString facts = fixture.facts();
    const casework::Change change = claimChange(QStringLiteral("Nvidia lost $589 billion"));
    for (int accesses = 0; accesses < 6; ++accesses) {
        fixture.window->investigation()->connection().failAfter(accesses);
        const bool done = perform(*fixture.window, *fixture.window->investigation(), change);
        fixture.window->investigation()->connection().failAfter(-1);
        if (done)
            break;
        QVERIFY2(fixture.bannerText().endsWith(u'.'), qPrintable(fixture.bannerText()));
        QCOMPARE(fixture.window->undoStack().count(), 1);
        QCOMPARE(fixture.facts(), facts);
        const auto counts = fixture.window->investigation()->reader().counts();
        QVERIFY(counts.ok());
        QCOMPARE(counts.value().claims, 0);
    }
}

int main(int argc, char *argv[])
{
    if (argc == 3 && QLatin1String(argv[1]) == QLatin1String(HoldOption)) {
        const QCoreApplication program(argc, argv);
        return holdCase(QString::fromLocal8Bit(argv[2]));
    }
    const QApplication program(argc, argv);
    BadInputTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_badinput.moc"
