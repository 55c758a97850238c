// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/edits.h"
#include "app/casework/investigation.h"
#include "storage/base/uuid7.h"
#include "tests/support/fakeshell.h"
#include "widgets/custody/custodyscreen.h"
#include "widgets/models/custodymodel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf;
using namespace nutgraf::widgets;
using testsupport::FakeShell;

class CustodyScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void logIsReadPageByPage();
    void editAppearsOnTop();
    void soundLogIsSaidToBeSoundWithItsLimits();
    void checkpointCanBeCopiedAndVerified();
    void strangeCheckpointIsFound();
    void wordsAreNoCheckpoint();
    void checkpointIsReadFromAMail();
    void entryIsShownAsStored();
    void emptyLogSaysSo();

private:
    void open();
    void edit(const QString &statement);
    void fill(int entries);
    void verify();
    QString text(const char *name) const { return m_screen->findChild<QLabel *>(QLatin1String(name))->text(); }

    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<casework::Investigation> m_investigation;
    std::unique_ptr<FakeShell> m_shell;
    std::unique_ptr<CustodyScreen> m_screen;
};

void CustodyScreenTest::init()
{
    auto made = casework::Investigation::create(m_folder.filePath(QStringLiteral("case%1.nutgraf").arg(++m_files)));
    QVERIFY(made);
    m_investigation = std::move(made).value();
    m_shell = std::make_unique<FakeShell>();
}

void CustodyScreenTest::cleanup()
{
    m_screen.reset();
    m_shell.reset();
    m_investigation.reset();
}

void CustodyScreenTest::edit(const QString &statement)
{
    const auto done = m_investigation->apply(casework::setFields(storage::RecordKind::Claim, storage::createUuid7(),
                                                                 {{QStringLiteral("statement"), statement}},
                                                                 QStringLiteral("Make claim “%1”").arg(statement)));
    QVERIFY(done);
}

void CustodyScreenTest::fill(int entries)
{
    QVERIFY(m_investigation->connection().execute(QStringLiteral("PRAGMA synchronous=OFF")));
    storage::CustodyLog log(m_investigation->connection());
    for (int i = 0; i < entries; ++i)
        QVERIFY(log.append({{QStringLiteral("what"), QStringLiteral("edit")}, {QStringLiteral("number"), i}}));
}

void CustodyScreenTest::open()
{
    m_screen = std::make_unique<CustodyScreen>(*m_shell, *m_investigation);
    m_screen->resize(900, 640);
    m_screen->show();
}

void CustodyScreenTest::verify()
{
    QSignalSpy verified(m_screen.get(), &CustodyScreen::verified);
    m_screen->findChild<QAction *>(QStringLiteral("custodyVerify"))->trigger();
    QVERIFY(verified.wait());
    QVERIFY(m_shell->errors.isEmpty());
}

void CustodyScreenTest::logIsReadPageByPage()
{
    fill(CustodyModel::PageSize * 2 + 10);
    CustodyModel model(m_investigation->connection());
    model.reload();
    QCOMPARE(model.rowCount(), CustodyModel::PageSize);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest); // fetches too
    const qint64 newest = model.entry(0).number;
    while (model.canFetchMore({}))
        model.fetchMore({});
    QCOMPARE(qint64(model.rowCount()), newest);
    for (int row = 1; row < model.rowCount(); ++row)
        QCOMPARE(model.entry(row).number, model.entry(row - 1).number - 1);
}

void CustodyScreenTest::editAppearsOnTop()
{
    edit(QStringLiteral("One"));
    open();
    auto *table = m_screen->findChild<QTableView *>(QStringLiteral("custodyTable"));
    edit(QStringLiteral("Two"));
    QCOMPARE(table->model()->index(0, CustodyModel::What).data().toString(), QStringLiteral("Make claim “Two”"));
    QVERIFY(text("custodyHeading").contains(QLocale().toString(table->model()->rowCount())));
}

void CustodyScreenTest::soundLogIsSaidToBeSoundWithItsLimits()
{
    edit(QStringLiteral("One"));
    open();
    verify();
    QVERIFY(m_screen->findChild<QWidget *>(QStringLiteral("custodyReport"))->isVisible());
    QVERIFY(!text("custodyFinding").isEmpty());
    QVERIFY(!text("custodyProves").isEmpty());
    QVERIFY(!text("custodyLimits").isEmpty());
    edit(QStringLiteral("Two"));
    QVERIFY(!m_screen->findChild<QWidget *>(QStringLiteral("custodyReport"))->isVisible());
}

void CustodyScreenTest::checkpointCanBeCopiedAndVerified()
{
    edit(QStringLiteral("One"));
    open();
    m_screen->findChild<QAction *>(QStringLiteral("custodyCopy"))->trigger();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(checkpointFrom(copied));
    edit(QStringLiteral("Two"));
    m_screen->findChild<QLineEdit *>(QStringLiteral("custodyCompare"))->setText(copied);
    verify();
    const QString sound = text("custodyFinding");
    m_screen->findChild<QLineEdit *>(QStringLiteral("custodyCompare"))->clear();
    verify();
    QCOMPARE(text("custodyFinding"), sound);
}

void CustodyScreenTest::strangeCheckpointIsFound()
{
    edit(QStringLiteral("One"));
    open();
    verify();
    const QString sound = text("custodyFinding");
    m_screen->findChild<QLineEdit *>(QStringLiteral("custodyCompare"))
        ->setText(checkpointText({1, QByteArray(32, '\x2a')}));
    verify();
    QVERIFY(text("custodyFinding") != sound);
}

void CustodyScreenTest::wordsAreNoCheckpoint()
{
    edit(QStringLiteral("One"));
    open();
    m_screen->findChild<QLineEdit *>(QStringLiteral("custodyCompare"))->setText(QStringLiteral("the one from Monday"));
    m_screen->findChild<QAction *>(QStringLiteral("custodyVerify"))->trigger();
    QCOMPARE(m_shell->errors.size(), 1);
    QCOMPARE(m_shell->errors.last().code, storage::ErrorCode::InvalidInput);
}

void CustodyScreenTest::checkpointIsReadFromAMail()
{
    const QByteArray hash(32, '\x5c');
    const QString mail =
        QStringLiteral("Log up to entry 1204: %1, please keep").arg(QString::fromLatin1(hash.toHex()).toUpper());
    const auto checkpoint = checkpointFrom(mail);
    QVERIFY(checkpoint);
    QCOMPARE(checkpoint->number, 1204);
    QCOMPARE(checkpoint->hash, hash);
    QVERIFY(!checkpointFrom(QString::fromLatin1(hash.toHex())));
    QVERIFY(!checkpointFrom(QStringLiteral("12 abcdef")));
}

void CustodyScreenTest::entryIsShownAsStored()
{
    edit(QStringLiteral("One"));
    open();
    auto *table = m_screen->findChild<QTableView *>(QStringLiteral("custodyTable"));
    table->selectRow(0);
    const QString shown = m_screen->findChild<QPlainTextEdit *>(QStringLiteral("custodyEntry"))->toPlainText();
    QVERIFY(shown.contains(table->model()->index(0, CustodyModel::Hash).data(Qt::ToolTipRole).toString()));
    QVERIFY(shown.contains(QStringLiteral("Make claim")));
}

void CustodyScreenTest::emptyLogSaysSo()
{
    open();
    const auto head = storage::CustodyLog(m_investigation->connection()).head();
    QVERIFY(head);
    QCOMPARE(m_screen->findChild<QWidget *>(QStringLiteral("custodyEmpty"))->isVisible(), head.value().number == 0);
}

QTEST_MAIN(CustodyScreenTest)
#include "tst_custodyscreen.moc"
