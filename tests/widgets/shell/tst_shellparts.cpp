// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/migrator.h"
#include "tests/widgets/shell/windowfixture.h"
#include "widgets/shell/helpwindow.h"
#include "widgets/shell/locationhistory.h"
#include "widgets/shell/options.h"
#include "widgets/shell/palettemodel.h"
#include "widgets/shell/picturerun.h"
#include "widgets/shell/settingspanel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QSpinBox>

using namespace nutgraf;
using namespace nutgraf::widgets;
using nutgraf::tests::WindowFixture;

class ShellPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandLine_data();
    void commandLine();
    void historyGoesBackAndForth();
    void historyForgetsWhatLayAhead();
    void paletteModelOrdersByFit();
    void recentFilesAreFewAndNewestFirst();
    void settingsAreSeenAtOnceAndKept();
    void helpHasEveryTopicAndLoadsNothing();
    void picturesAreSavedOfEveryScreen();
    void picturesOfAWrongFileFail();
};

void ShellPartsTest::commandLine_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("exitCode"); // -1: a run
    QTest::newRow("nothing") << QString() << -1;
    QTest::newRow("a file") << QStringLiteral("case.nutgraf") << -1;
    QTest::newRow("the sample") << QStringLiteral("--sample") << -1;
    QTest::newRow("pictures of the sample") << QStringLiteral("--screenshots out --sample") << -1;
    QTest::newRow("pictures of a file") << QStringLiteral("--screenshots out case.nutgraf") << -1;
    QTest::newRow("dark") << QStringLiteral("--theme dark") << -1;
    QTest::newRow("help") << QStringLiteral("--help") << 0;
    QTest::newRow("version") << QStringLiteral("--version") << 0;
    QTest::newRow("unknown option") << QStringLiteral("--colour") << 2;
    QTest::newRow("unknown theme") << QStringLiteral("--theme blue") << 2;
    QTest::newRow("two files") << QStringLiteral("a b") << 2;
    QTest::newRow("file and sample") << QStringLiteral("a --sample") << 2;
    QTest::newRow("pictures of nothing") << QStringLiteral("--screenshots out") << 2;
}

void ShellPartsTest::commandLine()
{
    QFETCH(QString, words);
    QFETCH(int, exitCode);
    QStringList arguments{QStringLiteral("nutgraf")};
    arguments.append(words.split(u' ', Qt::SkipEmptyParts));
    const CommandLine command = readCommandLine(arguments);
    QCOMPARE(command.options.has_value(), exitCode == -1);
    if (exitCode != -1) {
        QCOMPARE(command.exitCode, exitCode);
        QVERIFY(!command.message.isEmpty());
    }
}

void ShellPartsTest::historyGoesBackAndForth()
{
    const auto at = [](const char *screen) { return Location{QString::fromLatin1(screen), {}, {}}; };
    LocationHistory history;
    QVERIFY(!history.back(at("a")));
    history.leave(at("a"));
    history.leave(at("b"));
    QCOMPARE(history.back(at("c"))->screen, QStringLiteral("b"));
    QCOMPARE(history.back(at("b"))->screen, QStringLiteral("a"));
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.forward(at("a"))->screen, QStringLiteral("b"));
    QCOMPARE(history.forward(at("b"))->screen, QStringLiteral("c"));
    QVERIFY(!history.canGoForward());
}

void ShellPartsTest::historyForgetsWhatLayAhead()
{
    const Location a{QStringLiteral("a"), {}, {}};
    const Location b{QStringLiteral("b"), {}, {}};
    LocationHistory history;
    history.leave(a);
    QVERIFY(history.back(b));
    QVERIFY(history.canGoForward());
    history.leave(a);
    QVERIFY(!history.canGoForward());
    for (int i = 0; i < 500; ++i)
        history.leave(i % 2 == 0 ? b : a);
    int steps = 0;
    while (history.back({}))
        ++steps;
    QCOMPARE(steps, int(LocationHistory::MaximumPlaces));
}

void ShellPartsTest::paletteModelOrdersByFit()
{
    PaletteModel model;
    QAbstractItemModelTester tester(&model);
    int ran = 0;
    model.setEntries({{QStringLiteral("Close the investigation"), {}, {}, {}, {}},
                      {QStringLiteral("Timeline"), {}, {}, {}, [&ran] { ran = 1; }},
                      {QStringLiteral("Settings"), {}, {}, {}, [&ran] { ran = 2; }}});
    QCOMPARE(model.rowCount(), 3);
    model.setPattern(QStringLiteral("ti"));
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("Timeline"));
    QCOMPARE(model.index(0).data(PaletteModel::LettersRole).value<QList<int>>(), (QList<int>{0, 1}));
    model.run(model.index(0));
    QCOMPARE(ran, 1);
    model.setPattern(QStringLiteral("xyz"));
    QCOMPARE(model.rowCount(), 0);
    model.run(model.index(0));
    QCOMPARE(ran, 1);
}

void ShellPartsTest::recentFilesAreFewAndNewestFirst()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("s.ini")));
    for (int i = 0; i < 20; ++i)
        settings.addRecentFile(folder.filePath(QStringLiteral("%1.nutgraf").arg(i)));
    settings.addRecentFile(folder.filePath(QStringLiteral("15.nutgraf")));
    QCOMPARE(settings.recentFiles().size(), qsizetype(Settings::MaximumRecent));
    QCOMPARE(QFileInfo(settings.recentFiles().constFirst()).baseName(), QStringLiteral("15"));
    QCOMPARE(settings.recentFiles().count(settings.recentFiles().constFirst()), 1);

    const QString path = settings.recentFiles().constFirst();
    settings.setCaseValue(path, QStringLiteral("screen"), QStringLiteral("graph"));
    QCOMPARE(settings.caseValue(path, QStringLiteral("screen")).toString(), QStringLiteral("graph"));
    settings.removeRecentFile(path);
    QVERIFY(!settings.caseValue(path, QStringLiteral("screen")).isValid());
}

void ShellPartsTest::settingsAreSeenAtOnceAndKept()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("s.ini")));
    SettingsPanel panel(&settings);
    auto *theme = panel.findChild<QComboBox *>(QStringLiteral("settingsTheme"));
    theme->setCurrentIndex(theme->findData(int(Theme::Choice::Dark)));
    QCOMPARE(Theme::current().name(), QStringLiteral("dark"));
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 100);
    const int before = QFontInfo(QApplication::font()).pixelSize();
    panel.findChild<QSpinBox *>(QStringLiteral("settingsTextSize"))->setValue(150);
    QVERIFY(QFontInfo(QApplication::font()).pixelSize() > before);
    panel.findChild<QCheckBox *>(QStringLiteral("settingsMotion"))->setChecked(true);

    const Settings again(folder.filePath(QStringLiteral("s.ini")));
    QCOMPARE(again.theme(), Theme::Choice::Dark);
    QCOMPARE(again.textSize(), 150);
    QVERIFY(again.reducedMotion());
    panel.findChild<QSpinBox *>(QStringLiteral("settingsTextSize"))->setValue(100);
    theme->setCurrentIndex(theme->findData(int(Theme::Choice::Light)));
}

void ShellPartsTest::helpHasEveryTopicAndLoadsNothing()
{
    HelpWindow help;
    auto *topics = help.findChild<QListWidget *>(QStringLiteral("helpTopics"));
    QVERIFY(topics->count() >= 8);
    QSet<QString> texts;
    for (int row = 0; row < topics->count(); ++row) {
        topics->setCurrentRow(row);
        QVERIFY2(help.shownText().size() > 200, qPrintable(topics->item(row)->text()));
        QVERIFY(!help.shownText().contains(QStringLiteral("SPDX")));
        texts.insert(help.shownText());
    }
    QCOMPARE(texts.size(), topics->count());
    HelpBrowser browser;
    QVERIFY(!browser.loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("https://example.org/a.png")))
                 .isValid());
    QVERIFY(!browser.loadResource(QTextDocument::HtmlResource, QUrl::fromLocalFile(QStringLiteral("/etc/hostname")))
                 .isValid());
}

void ShellPartsTest::picturesAreSavedOfEveryScreen()
{
    WindowFixture fixture;
    const QString path = fixture.path(QStringLiteral("case.nutgraf"));
    QVERIFY(storage::createInvestigation(path).ok());
    fixture.show();
    PictureRun run(fixture.window.get(), fixture.path(QStringLiteral("pictures")));
    QSignalSpy finished(&run, &PictureRun::finished);
    QSignalSpy failed(&run, &PictureRun::failed);
    fixture.window->openFile(path);
    QVERIFY(finished.wait(60'000));
    QVERIFY(failed.isEmpty());
    QVERIFY(run.pictures().size() >= 9);
    for (const QString &picture : run.pictures())
        QVERIFY2(!QImage(picture).isNull(), qPrintable(picture));
}

void ShellPartsTest::picturesOfAWrongFileFail()
{
    WindowFixture fixture;
    const QString path = fixture.write(QStringLiteral("notes.txt"), "words");
    fixture.show();
    PictureRun run(fixture.window.get(), fixture.path(QStringLiteral("pictures")));
    QSignalSpy failed(&run, &PictureRun::failed);
    fixture.window->openFile(path);
    QVERIFY(failed.wait());
    QVERIFY(failed.constFirst().constFirst().toString().contains(QStringLiteral("notes.txt")));
}

QTEST_MAIN(ShellPartsTest)
#include "tst_shellparts.moc"
