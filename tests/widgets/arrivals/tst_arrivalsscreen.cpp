// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/watching.h"
#include "tests/support/fakeshell.h"
#include "widgets/arrivals/arrivalmodels.h"
#include "widgets/arrivals/arrivalsscreen.h"
#include "widgets/arrivals/feedspane.h"
#include "widgets/arrivals/watchpane.h"
#include "widgets/common/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf;
using namespace nutgraf::widgets;

namespace {

const QString FeedAddress = QStringLiteral("https://quay.example/feed");

QByteArray feed(int items)
{
    QByteArray xml = "<rss version=\"2.0\"><channel><title>Quay Post</title>";
    for (int i = 1; i <= items; ++i)
        xml +=
            QStringLiteral("<item><guid isPermaLink=\"false\">%1</guid><title>Story %1</title><link>"
                           "https://quay.example/%1</link><description>What happened on day %1.</description></item>")
                .arg(i)
                .toUtf8();
    return xml + "</channel></rss>";
}

const QByteArray Story =
    "<html><head><title>Story</title></head><body><article><h1>Story</h1><p>The ferry lost $3 million of cargo on "
    "Monday, according to its owner, and lay still for the rest of the week.</p></article></body></html>";

} // namespace

class ArrivalsScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::apply(Theme::Choice::Light); }
    void init();
    void cleanup();
    void newItemsOfAFeedWait();
    void decisionsMoveItemsAndCanBeUndone();
    void keptItemBecomesADocument();
    void itemThatCannotBeFetchedWaitsOn();
    void feedThatFailsSaysWhy();
    void watchedDocumentIsListedAndLookedAt();
    void filterNarrowsTheList();

private:
    void subscribe(int items);
    QString part() const;
    void trigger(const char *action) { m_screen->findChild<QAction *>(QLatin1String(action))->trigger(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<casework::Investigation> m_case;
    std::unique_ptr<testsupport::FakeShell> m_shell;
    std::unique_ptr<ArrivalsScreen> m_screen;
};

void ArrivalsScreenTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = casework::Investigation::create(m_folder->filePath(QStringLiteral("case.nutgraf")));
    QVERIFY(made.ok());
    m_case = std::move(made).value();
    m_shell = std::make_unique<testsupport::FakeShell>();
    m_screen = std::make_unique<ArrivalsScreen>(*m_shell, *m_case);
    m_screen->resize(1100, 700);
    m_screen->show();
}

void ArrivalsScreenTest::cleanup()
{
    m_screen.reset();
    m_shell.reset();
    m_case.reset();
}

void ArrivalsScreenTest::subscribe(int items)
{
    m_shell->net->pages.insert(FeedAddress, feed(items));
    m_screen->feeds()->subscribeTo(FeedAddress);
    QTRY_COMPARE(m_screen->model()->rowCount(), items);
}

void ArrivalsScreenTest::newItemsOfAFeedWait()
{
    const QAbstractItemModelTester tester(m_screen->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    subscribe(3);
    QCOMPARE(m_screen->waiting(), 3);
    QCOMPARE(m_screen->model()->index(0, ArrivalModel::Feed).data().toString(), QStringLiteral("Quay Post"));
    QStringList words;
    for (const QLabel *label : m_screen->findChildren<QLabel *>())
        words.append(label->text());
    QVERIFY(words.join(u' ').contains(QStringLiteral("What happened on day")));
    m_screen->showPart(QStringLiteral("feeds"));
    QCOMPARE(m_screen->feeds()->model()->rowCount(), 1);
    QVERIFY(m_shell->errors.isEmpty());
}

void ArrivalsScreenTest::decisionsMoveItemsAndCanBeUndone()
{
    subscribe(3);
    const QUuid first = m_screen->model()->rowAt(0).uuid;
    trigger("dismissArrival");
    QCOMPARE(m_screen->model()->rowCount(), 2);
    QVERIFY(m_screen->table()->currentIndex().isValid());
    trigger("laterArrival");
    QCOMPARE(m_screen->model()->rowCount(), 1);
    m_screen->showPart(QStringLiteral("dismissed"));
    QCOMPARE(m_screen->model()->rowCount(), 1);
    QCOMPARE(m_screen->model()->rowAt(0).uuid, first);
    trigger("restoreArrival");
    QCOMPARE(m_screen->model()->rowCount(), 0);
    m_screen->showPart(QStringLiteral("new"));
    QCOMPARE(m_screen->model()->rowCount(), 2);
    m_shell->stack.undo();
    m_shell->stack.undo();
    m_shell->stack.undo();
    QCOMPARE(m_screen->model()->rowCount(), 3);
}

void ArrivalsScreenTest::keptItemBecomesADocument()
{
    subscribe(1);
    m_shell->net->pages.insert(QStringLiteral("https://quay.example/1"), Story);
    trigger("keepArrival");
    QTRY_COMPARE(m_screen->model()->rowCount(), 0);
    m_screen->showPart(QStringLiteral("kept"));
    QCOMPARE(m_screen->model()->rowCount(), 1);
    QVERIFY(!m_screen->model()->rowAt(0).document.isNull());
    m_screen->table()->selectRow(0);
    Q_EMIT m_screen->table()->activated(m_screen->model()->index(0, 0));
    QCOMPARE(m_shell->gone.last().screen, QStringLiteral("reader"));
    m_shell->stack.undo();
    m_screen->showPart(QStringLiteral("new"));
    QCOMPARE(m_screen->model()->rowCount(), 1);
    const auto left = m_case->reader().documents();
    QVERIFY(left.ok() && left.value().isEmpty());
}

void ArrivalsScreenTest::itemThatCannotBeFetchedWaitsOn()
{
    subscribe(1);
    trigger("keepArrival");
    QTRY_COMPARE(m_shell->errors.size(), 1);
    QCOMPARE(m_screen->model()->rowCount(), 1);
}

void ArrivalsScreenTest::feedThatFailsSaysWhy()
{
    subscribe(1);
    m_screen->showPart(QStringLiteral("feeds"));
    m_shell->net->pages.remove(FeedAddress);
    trigger("lookAtFeed");
    QTRY_VERIFY(m_screen->feeds()
                    ->model()
                    ->index(0, FeedModel::State)
                    .data()
                    .toString()
                    .contains(QStringLiteral("No page at")));
}

void ArrivalsScreenTest::watchedDocumentIsListedAndLookedAt()
{
    subscribe(1);
    const QString address = QStringLiteral("https://quay.example/1");
    m_shell->net->pages.insert(address, Story);
    trigger("keepArrival");
    QTRY_COMPARE(m_screen->model()->rowCount(), 0);
    const auto documents = m_case->reader().documents();
    QVERIFY(documents.ok() && documents.value().size() == 1);
    const auto watch = casework::setWatched(m_case->reader(), documents.value().first().uuid, true);
    QVERIFY(watch.ok() && m_case->apply(watch.value()).ok());
    m_screen->showPart(QStringLiteral("watched"));
    QTRY_COMPARE(m_screen->watching()->model()->rowCount(), 1);
    m_shell->net->pages.insert(address, QByteArray(Story).replace("$3 million", "$8 million"));
    trigger("lookAtWatched");
    QTRY_COMPARE(m_screen->watching()->model()->index(0, WatchModel::Change).data().toString(),
                 QStringLiteral("Changed without a note"));
    trigger("compareWatched");
    QCOMPARE(m_shell->gone.last().screen, QStringLiteral("versions"));
    trigger("stopWatching");
    QTRY_COMPARE(m_screen->watching()->model()->rowCount(), 0);
}

void ArrivalsScreenTest::filterNarrowsTheList()
{
    subscribe(12);
    QVERIFY(m_screen->focusSearch());
    QTest::keyClicks(m_screen->focusWidget(), QStringLiteral("Story 12"));
    QCOMPARE(m_screen->model()->rowCount(), 1);
    QVERIFY(m_screen->goBack());
    QCOMPARE(m_screen->model()->rowCount(), 12);
    QVERIFY(!m_screen->goBack());
}

QTEST_MAIN(ArrivalsScreenTest)
#include "tst_arrivalsscreen.moc"
