// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/edits.h"
#include "app/casework/ingest.h"
#include "app/casework/investigation.h"
#include "tests/support/fakeshell.h"
#include "widgets/common/theme.h"
#include "widgets/versions/captureproof.h"
#include "widgets/versions/capturescreen.h"
#include "widgets/versions/versionmodel.h"
#include "widgets/versions/versionscreen.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf;
using namespace nutgraf::widgets;
using casework::Incoming;

namespace {

QByteArray page(const QString &figure, const QString &more)
{
    return QStringLiteral("<!DOCTYPE html><html><head><title>Loss</title></head><body><article><h1>Loss</h1>"
                          "<p>Nvidia lost %1 of market value on Monday, a record for any company on Wall Street.</p>"
                          "<p>Traders had expected a quiet session before the results of other companies.</p>"
                          "<p>Many of them were caught by the speed of the sale on that day.</p>"
                          "<p>Markets in Europe and in Asia had closed before the news came out.</p>"
                          "<p>The company did not comment on the trading of the day.</p>%2</article></body></html>")
        .arg(figure, more)
        .toUtf8();
}

} // namespace

class VersionScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::apply(Theme::Choice::Light); }
    void init();
    void cleanup();
    void changesAreShownAndRunsOpen();
    void findingIsConfirmedAndUndone();
    void claimThatRestsOnChangedWordsLeadsToIt();
    void documentWithOneVersionSaysSo();
    void captureTellsWhatItProves();
    void everyStateOfACaptureHasItsWords_data();
    void everyStateOfACaptureHasItsWords();

private:
    QUuid add(const QByteArray &bytes);
    VersionScreen *open(const QUuid &document);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<casework::Investigation> m_case;
    std::unique_ptr<testsupport::FakeShell> m_shell;
    std::unique_ptr<VersionScreen> m_screen;
};

void VersionScreenTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = casework::Investigation::create(m_folder->filePath(QStringLiteral("case.nutgraf")));
    QVERIFY(made.ok());
    m_case = std::move(made).value();
    m_shell = std::make_unique<testsupport::FakeShell>();
}

void VersionScreenTest::cleanup()
{
    m_screen.reset();
    m_shell.reset();
    m_case.reset();
}

QUuid VersionScreenTest::add(const QByteArray &bytes)
{
    Incoming incoming;
    incoming.origin = Incoming::Origin::Web;
    incoming.bytes = bytes;
    incoming.address = QStringLiteral("https://gazette.example/loss");
    incoming.finalUrl = incoming.address;
    incoming.contentType = QStringLiteral("text/html");
    const auto added = casework::addDocuments(m_case->path(), m_case->gate(), {incoming}, {});
    if (!added || !added.value().first().ok())
        qFatal("not added");
    return added.value().first().value().document;
}

VersionScreen *VersionScreenTest::open(const QUuid &document)
{
    m_screen = std::make_unique<VersionScreen>(*m_shell, *m_case);
    m_screen->resize(1100, 700);
    m_screen->show();
    m_screen->showLocation({QStringLiteral("versions"), {QStringLiteral("document"), document}, {}});
    return m_screen.get();
}

void VersionScreenTest::changesAreShownAndRunsOpen()
{
    const QUuid document = add(page(QStringLiteral("$600 million"), {}));
    add(page(QStringLiteral("$589 billion"),
             QStringLiteral("<p>Officials are looking at the matter with care now.</p>")));
    VersionScreen *screen = open(document);
    const QAbstractItemModelTester tester(screen->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(screen->model()->rowCount() > 0);
    QStringList rows;
    for (int row = 0; row < screen->model()->rowCount(); ++row)
        rows.append(screen->model()->index(row).data().toString().section(u' ', 0, 0));
    QCOMPARE(rows.first(), QStringLiteral("Reworded"));
    QCOMPARE(rows.last(), QStringLiteral("Added:"));
    QVERIFY(screen->model()->index(0).data().toString().contains(
        QStringLiteral("Number: “$600 million” became “$589 billion”")));
    QCOMPARE(screen->findChild<QLabel *>(QStringLiteral("versionKind"))->text(),
             QStringLiteral("Changed without a note"));
    QVERIFY(screen->model()->isRun(1));
    const int before = screen->model()->rowCount();
    const int hidden = screen->model()->index(1).data(VersionModel::RunRole).toInt();
    auto *list = screen->findChild<QListView *>(QStringLiteral("versionRows"));
    list->setCurrentIndex(screen->model()->index(1));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(screen->model()->rowCount(), before + hidden - 1);
    list->setCurrentIndex(screen->model()->index(0));
    QCOMPARE(screen->model()->changeAfter(0, 1), screen->model()->rowCount() - 1);
}

void VersionScreenTest::findingIsConfirmedAndUndone()
{
    const QUuid document = add(page(QStringLiteral("$600 million"), {}));
    add(page(QStringLiteral("$589 billion"), {}));
    VersionScreen *screen = open(document);
    QTRY_VERIFY(screen->model()->rowCount() > 0);
    const auto state = [this] { return m_case->reader().versionChanges().value().first().state; };
    QCOMPARE(state(), storage::RecordState::Suggested);
    screen->findChild<QAction *>(QStringLiteral("confirmVersionChange"))->trigger();
    QCOMPARE(state(), storage::RecordState::Confirmed);
    m_shell->stack.undo();
    QCOMPARE(state(), storage::RecordState::Suggested);
    QVERIFY(m_shell->errors.isEmpty());
}

void VersionScreenTest::claimThatRestsOnChangedWordsLeadsToIt()
{
    const QUuid document = add(page(QStringLiteral("$600 million"), {}));
    add(page(QStringLiteral("$589 billion"), {}));
    VersionScreen *screen = open(document);
    auto *resting = screen->findChild<QListWidget *>(QStringLiteral("restingClaims"));
    QTRY_VERIFY(resting->count() > 0);
    resting->setCurrentRow(0);
    Q_EMIT resting->itemActivated(resting->item(0));
    QCOMPARE(m_shell->gone.size(), 1);
    QVERIFY(!m_shell->gone.first().subject.isNull());
}

void VersionScreenTest::documentWithOneVersionSaysSo()
{
    const QUuid document = add(page(QStringLiteral("$600 million"), {}));
    VersionScreen *screen = open(document);
    QTRY_VERIFY(!screen->findChild<QListView *>(QStringLiteral("versionRows"))->isVisible());
    QVERIFY(m_shell->errors.isEmpty());
}

void VersionScreenTest::captureTellsWhatItProves()
{
    const QUuid document = add(page(QStringLiteral("$600 million"), {}));
    CaptureScreen screen(*m_shell, *m_case);
    screen.resize(1000, 700);
    screen.show();
    screen.showLocation({QStringLiteral("capture"), {QStringLiteral("document"), document}, {}});
    QStringList words;
    for (const QLabel *label : screen.findChildren<QLabel *>())
        words.append(label->text());
    const QString all = words.join(u'\n');
    const auto row = m_case->reader().document(document).value();
    QVERIFY(all.contains(m_case->reader().captures(row->id).value().first().body));
    QVERIFY(all.contains(QStringLiteral("received exactly these bytes")));
    QVERIFY(all.contains(QStringLiteral("Who wrote it")));
    QCOMPARE(screen.findChild<QComboBox *>(QStringLiteral("captureVersion"))->count(), 1);
}

void VersionScreenTest::everyStateOfACaptureHasItsWords_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("truncated");
    QTest::addColumn<QString>("wall");
    QTest::addColumn<QString>("words");
    QTest::newRow("whole") << "complete" << QString() << QString() << QString();
    QTest::newRow("cut") << "partial"
                         << "disconnect" << QString() << "Partial: the connection ended half way";
    QTest::newRow("too long") << "partial"
                              << "length" << QString() << "Partial: it was longer than what is fetched";
    QTest::newRow("length unknown") << "length_unknown" << QString() << QString()
                                    << "Perhaps partial: the server did not say how long it is";
    QTest::newRow("wall") << "partial" << QString() << "login"
                          << "Looks like a login page in place of the article";
}

void VersionScreenTest::everyStateOfACaptureHasItsWords()
{
    storage::CaptureRow capture;
    QFETCH(QString, status);
    QFETCH(QString, truncated);
    QFETCH(QString, wall);
    capture.status = status;
    capture.truncated = truncated;
    capture.wall = wall;
    QTEST(captureStatusWords(capture), "words");
    QCOMPARE(whatItDoesNotProve(capture).filter(QStringLiteral("may miss a part")).size(),
             status == QLatin1String("complete") ? 0 : 1);
}

QTEST_MAIN(VersionScreenTest)
#include "tst_versionscreen.moc"
