// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/casebuilder.h"
#include "tests/support/fakeshell.h"
#include "widgets/timeline/eventform.h"
#include "widgets/timeline/eventpage.h"
#include "widgets/timeline/timelinescreen.h"
#include "widgets/timeline/timelineview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QGraphicsItem>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace nutgraf;
using namespace nutgraf::widgets;
using storage::RecordKind;
using testsupport::FakeShell;

class TimelineScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void clickInspectsTheEvent();
    void wheelPansAndCtrlWheelZooms();
    void keysStepThroughTime();
    void enterOpensThePassage();
    void acceptingGoesOnToTheNextSuggestion();
    void rejectedEventIsGone();
    void undatedEventsStandApart();
    void lanesCanBeOtherThings();
    void badDateCannotBeAdded();
    void addedEventIsSelectedAndUndoable();
    void exportsAreWritten();
    void modelIsSound();
    void fuzzySpanIsDrawn();
    void axisFollowsTheSize();
    void emptyCaseSaysSo();
    void pageShowsAndEditsAnEvent();
    void pageLeadsToTheDossierOfItsClaim();

private:
    void open();
    void reload();
    qsizetype indexOf(const QString &title) const;
    QAction *action(const char *name) const { return m_screen->findChild<QAction *>(QLatin1String(name)); }

    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<casework::Investigation> m_investigation;
    std::unique_ptr<tests::CaseBuilder> m_case;
    std::unique_ptr<FakeShell> m_shell;
    std::unique_ptr<TimelineScreen> m_screen;
    QHash<QString, QUuid> m_events;
    QUuid m_document;
};

namespace {

const QString Text = QStringLiteral("Nvidia lost $589 billion. Shares fell 17 percent on Monday. Analysts agree.");

} // namespace

void TimelineScreenTest::init()
{
    auto made = casework::Investigation::create(m_folder.filePath(QStringLiteral("case%1.nutgraf").arg(++m_files)));
    QVERIFY(made);
    m_investigation = std::move(made).value();
    m_case = std::make_unique<tests::CaseBuilder>(m_investigation->connection());
    m_shell = std::make_unique<FakeShell>();
    const auto add = [this](const char *title, const char *when, const char *lane, const char *kind,
                            const char *state) {
        m_events.insert(QLatin1String(title),
                        m_case->put(RecordKind::Event,
                                    {{QStringLiteral("title"), QLatin1String(title)},
                                     {QStringLiteral("happened"), QLatin1String(when)},
                                     {QStringLiteral("lane"), QLatin1String(lane)},
                                     {QStringLiteral("kind"), QLatin1String(kind)},
                                     {QStringLiteral("state"), QLatin1String(state)}}));
    };
    add("Model is released", "2025-01-20", "DeepSeek", "event", "confirmed");
    add("Shares fall", "2025-01-27", "Nvidia", "event", "suggested");
    add("Nvidia answers", "2025-01-28", "Nvidia", "statement", "suggested");
    add("Training took place", "2024-12", "DeepSeek", "event", "confirmed");
    add("Export rules are planned", "", "Commerce Department", "event", "suggested");
    const auto report =
        m_case->document(QStringLiteral("Report"), QStringLiteral("Daily"), QStringLiteral("2025-01-28"), Text);
    m_document = report.uuid;
    m_case->link(RecordKind::BackedBy, m_events.value(QStringLiteral("Shares fall")),
                 m_case->passage(report, QStringLiteral("Shares fell 17 percent")));
}

void TimelineScreenTest::cleanup()
{
    m_screen.reset();
    m_case.reset();
    m_shell.reset();
    m_investigation.reset();
}

void TimelineScreenTest::open()
{
    m_screen = std::make_unique<TimelineScreen>(*m_shell, *m_investigation);
    QSignalSpy loaded(m_screen.get(), &TimelineScreen::loaded);
    m_screen->resize(1000, 640);
    m_screen->show();
    QVERIFY(loaded.wait());
    QVERIFY(m_shell->errors.isEmpty());
}

void TimelineScreenTest::reload()
{
    QSignalSpy loaded(m_screen.get(), &TimelineScreen::loaded);
    QVERIFY(loaded.wait());
}

qsizetype TimelineScreenTest::indexOf(const QString &title) const
{
    const auto &events = m_screen->view()->picture().events;
    for (qsizetype i = 0; i < events.size(); ++i)
        if (events[i].title == title)
            return i;
    return -1;
}

void TimelineScreenTest::clickInspectsTheEvent()
{
    open();
    TimelineView *view = m_screen->view();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->viewPoint(indexOf(QStringLiteral("Shares fall"))).toPoint());
    QCOMPARE(m_shell->inspected.size(), 1);
    QCOMPARE(m_shell->inspected.last(),
             (Subject{QStringLiteral("event"), m_events.value(QStringLiteral("Shares fall"))}));
    QVERIFY(view->accessibleDescription().contains(QStringLiteral("Shares fall")));
}

void TimelineScreenTest::wheelPansAndCtrlWheelZooms()
{
    open();
    TimelineView *view = m_screen->view();
    const double days = view->lastDay() - view->firstDay();
    const double first = view->firstDay();
    const QPointF at = view->viewPoint(indexOf(QStringLiteral("Shares fall")));
    const auto turn = [&](Qt::KeyboardModifiers modifiers) {
        QWheelEvent wheel(at, view->viewport()->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view->viewport(), &wheel);
    };
    turn(Qt::NoModifier);
    QVERIFY(view->firstDay() > first);
    QVERIFY(std::abs(view->lastDay() - view->firstDay() - days) < 1e-6);
    view->fit();
    turn(Qt::ControlModifier);
    QVERIFY(view->lastDay() - view->firstDay() > days);
    QVERIFY(std::abs(view->viewPoint(indexOf(QStringLiteral("Shares fall"))).x() - at.x()) < 0.5);
    QVERIFY(view->axisLabels().size() >= 2);
}

void TimelineScreenTest::keysStepThroughTime()
{
    open();
    TimelineView *view = m_screen->view();
    view->setFocus();
    QStringList titles;
    for (int i = 0; i < 4; ++i) {
        action("timelineNext")->trigger();
        titles.append(view->picture().events[view->picture().selected].title);
    }
    QCOMPARE(titles,
             (QStringList{QStringLiteral("Training took place"), QStringLiteral("Model is released"),
                          QStringLiteral("Shares fall"), QStringLiteral("Nvidia answers")}));
    QTest::keyClick(view, Qt::Key_Home);
    QCOMPARE(view->selected(), m_events.value(QStringLiteral("Training took place")));
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(view->selected(), m_events.value(QStringLiteral("Nvidia answers")));
}

void TimelineScreenTest::enterOpensThePassage()
{
    open();
    m_screen->view()->select(m_events.value(QStringLiteral("Shares fall")));
    QTest::keyClick(m_screen->view(), Qt::Key_Return);
    QCOMPARE(m_shell->gone.size(), 1);
    QCOMPARE(m_shell->gone.last().screen, QStringLiteral("reader"));
    QCOMPARE(m_shell->gone.last().subject, (Subject{QStringLiteral("document"), m_document}));
    QCOMPARE(m_shell->gone.last().span.in(Text).toString(), QStringLiteral("Shares fell 17 percent"));
}

void TimelineScreenTest::acceptingGoesOnToTheNextSuggestion()
{
    open();
    QCOMPARE(m_screen->waiting(), 3);
    m_screen->view()->select(m_events.value(QStringLiteral("Shares fall")));
    action("timelineAccept")->trigger();
    reload();
    QCOMPARE(m_screen->current(), m_events.value(QStringLiteral("Nvidia answers")));
    QCOMPARE(m_screen->waiting(), 2);
    const auto row = m_investigation->reader().event(m_events.value(QStringLiteral("Shares fall")));
    QVERIFY(row && row.value());
    QCOMPARE(row.value()->state, storage::RecordState::Confirmed);
    m_shell->stack.undo();
    reload();
    QCOMPARE(m_screen->waiting(), 3);
}

void TimelineScreenTest::rejectedEventIsGone()
{
    open();
    m_screen->view()->select(m_events.value(QStringLiteral("Nvidia answers")));
    action("timelineReject")->trigger();
    reload();
    QCOMPARE(indexOf(QStringLiteral("Nvidia answers")), -1);
    QVERIFY(m_screen->current().isNull());
}

void TimelineScreenTest::undatedEventsStandApart()
{
    open();
    QCOMPARE(indexOf(QStringLiteral("Export rules are planned")), -1);
    auto *undated = m_screen->findChild<QListWidget *>(QStringLiteral("timelineUndated"));
    QCOMPARE(undated->count(), 1);
    QVERIFY(undated->isVisible());
    QTest::mouseClick(undated->viewport(), Qt::LeftButton, {}, undated->visualItemRect(undated->item(0)).center());
    QCOMPARE(m_screen->current(), m_events.value(QStringLiteral("Export rules are planned")));
}

void TimelineScreenTest::lanesCanBeOtherThings()
{
    open();
    QCOMPARE(m_screen->view()->picture().laneNames,
             (QStringList{QStringLiteral("DeepSeek"), QStringLiteral("Nvidia")}));
    auto *lanes = m_screen->findChild<QComboBox *>(QStringLiteral("timelineLanes"));
    lanes->setCurrentIndex(2);
    QCOMPARE(m_screen->view()->picture().laneNames,
             (QStringList{QStringLiteral("Daily"), QStringLiteral("Nobody named")}));
    lanes->setCurrentIndex(3);
    QCOMPARE(m_screen->view()->picture().laneNames,
             (QStringList{QStringLiteral("Event"), QStringLiteral("Statement")}));
}

void TimelineScreenTest::badDateCannotBeAdded()
{
    open();
    action("timelineAdd")->trigger();
    auto *add = m_screen->findChild<QPushButton *>(QStringLiteral("timelineFormAdd"));
    QVERIFY(add->isVisible());
    m_screen->findChild<QLineEdit *>(QStringLiteral("eventTitle"))->setText(QStringLiteral("Hearing"));
    auto *when = m_screen->findChild<QLineEdit *>(QStringLiteral("eventWhen"));
    QVERIFY(add->isEnabled());
    when->setText(QStringLiteral("2025-02-30"));
    QVERIFY(!add->isEnabled());
    when->setText(QStringLiteral("2025-02-20/.."));
    QVERIFY(add->isEnabled());
    QVERIFY(m_screen->goBack());
    QVERIFY(!add->isVisible());
}

void TimelineScreenTest::addedEventIsSelectedAndUndoable()
{
    const QUuid nvidia = m_case->source(QStringLiteral("Nvidia"), QStringLiteral("organisation"));
    open();
    action("timelineAdd")->trigger();
    m_screen->findChild<QLineEdit *>(QStringLiteral("eventTitle"))->setText(QStringLiteral("Earnings call"));
    m_screen->findChild<QLineEdit *>(QStringLiteral("eventWhen"))->setText(QStringLiteral("2025-02-26"));
    m_screen->findChild<QLineEdit *>(QStringLiteral("eventLane"))->setText(QStringLiteral("nvidia"));
    m_screen->findChild<QPushButton *>(QStringLiteral("timelineFormAdd"))->click();
    reload();
    const qsizetype index = indexOf(QStringLiteral("Earnings call"));
    QVERIFY(index >= 0);
    QCOMPARE(m_screen->view()->picture().selected, index);
    QCOMPARE(m_screen->view()->picture().events[index].actors, QStringList{QStringLiteral("Nvidia")});
    QVERIFY(!nvidia.isNull());
    m_shell->stack.undo();
    reload();
    QCOMPARE(indexOf(QStringLiteral("Earnings call")), -1);
}

void TimelineScreenTest::exportsAreWritten()
{
    open();
    const QString png = m_folder.filePath(QStringLiteral("timeline.png"));
    m_shell->fakePrompt.nextFiles = {png};
    action("timelinePicture")->trigger();
    const QImage picture(png);
    QVERIFY(picture.width() > 800);

    const QString svg = m_folder.filePath(QStringLiteral("timeline.svg"));
    m_shell->fakePrompt.nextFiles = {svg};
    action("timelineDrawing")->trigger();
    QVERIFY(QSvgRenderer(svg).isValid());
    QFile drawing(svg);
    QVERIFY(drawing.open(QIODevice::ReadOnly));
    QVERIFY(drawing.readAll().contains("Model is released"));

    const QString csv = m_folder.filePath(QStringLiteral("timeline.csv"));
    m_shell->fakePrompt.nextFiles = {csv};
    action("timelineCsv")->trigger();
    QFile table(csv);
    QVERIFY(table.open(QIODevice::ReadOnly));
    const QByteArray lines = table.readAll();
    QCOMPARE(lines.count('\n'), 6);
    QVERIFY(lines.contains("2024-12"));
    QCOMPARE(m_shell->said.size(), 3);
}

void TimelineScreenTest::modelIsSound()
{
    EventModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto data = loadTimeline(m_investigation->connection());
    QVERIFY(data);
    model.setEvents(data.value().events);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.rowOf(m_events.value(QStringLiteral("Training took place"))), 0);
    QCOMPARE(model.index(0, EventModel::When).data(Qt::ToolTipRole).toString(), QStringLiteral("2024-12"));
    model.setEvents({});
    QCOMPARE(model.rowCount(), 0);
}

void TimelineScreenTest::fuzzySpanIsDrawn()
{
    open();
    TimelineView *view = m_screen->view();
    const qsizetype index = indexOf(QStringLiteral("Training took place"));
    const PlacedEntry &placed = view->picture().layout.entries()[index];
    const double shift = view->viewPoint(index).x() - placed.x;
    const QImage image = view->grab().toImage();
    const int y = int(view->viewPoint(index).y());
    const auto inkAt = [&](double x) {
        const QColor seen = image.pixelColor(int(x + shift), y);
        const QColor empty = image.pixelColor(int(placed.outerLeft + shift) - 4, y);
        return std::abs(seen.red() - empty.red()) + std::abs(seen.green() - empty.green())
            + std::abs(seen.blue() - empty.blue());
    };
    const double tail = placed.coreLeft - placed.outerLeft;
    QVERIFY(tail > 10);
    const int core = inkAt(placed.coreLeft + 2);
    const int near = inkAt(placed.coreLeft - tail * 0.2);
    const int far = inkAt(placed.coreLeft - tail * 0.8);
    QVERIFY(core > near);
    QVERIFY(near > far);
}

void TimelineScreenTest::axisFollowsTheSize()
{
    open();
    TimelineView *view = m_screen->view();
    m_screen->resize(1300, 800);
    QRectF grid;
    for (QGraphicsItem *item : view->chart()->childItems())
        if (item->zValue() < 10) // all but our own marks
            grid |= item->mapRectToParent(item->childrenBoundingRect());
    QVERIFY(grid.right() > 1100);
    QVERIFY(grid.right() <= view->width());
    QVERIFY(grid.bottom() <= view->height());
}

void TimelineScreenTest::emptyCaseSaysSo()
{
    m_case.reset();
    auto made = casework::Investigation::create(m_folder.filePath(QStringLiteral("empty.nutgraf")));
    QVERIFY(made);
    m_investigation = std::move(made).value();
    open();
    QVERIFY(m_screen->findChild<QWidget *>(QStringLiteral("timelineEmpty"))->isVisible());
    action("timelineAdd")->trigger();
    QVERIFY(m_screen->findChild<QWidget *>(QStringLiteral("timelineForm"))->isVisible());
}

void TimelineScreenTest::pageShowsAndEditsAnEvent()
{
    EventPage page(*m_shell, *m_investigation, nullptr);
    page.resize(320, 600);
    page.show();
    const QUuid event = m_events.value(QStringLiteral("Shares fall"));
    page.showSubject({QStringLiteral("event"), event});
    auto *title = page.findChild<QLineEdit *>(QStringLiteral("eventTitle"));
    QCOMPARE(title->text(), QStringLiteral("Shares fall"));
    auto *passage = page.findChild<QPushButton *>(QStringLiteral("eventPassage0"));
    QVERIFY(passage);
    passage->click();
    QCOMPARE(m_shell->gone.last().span.in(Text).toString(), QStringLiteral("Shares fell 17 percent"));

    title->setText(QStringLiteral("Shares plunge"));
    QTest::keyClick(title, Qt::Key_Return);
    auto row = m_investigation->reader().event(event);
    QCOMPARE(row.value()->title, QStringLiteral("Shares plunge"));
    auto *when = page.findChild<QLineEdit *>(QStringLiteral("eventWhen"));
    when->setText(QStringLiteral("yesterday"));
    QTest::keyClick(when, Qt::Key_Return);
    row = m_investigation->reader().event(event);
    QCOMPARE(row.value()->happened, QStringLiteral("2025-01-27")); // what cannot be read is not kept

    page.findChild<QPushButton *>(QStringLiteral("eventAccept"))->click();
    row = m_investigation->reader().event(event);
    QCOMPARE(row.value()->state, storage::RecordState::Confirmed);
}

void TimelineScreenTest::pageLeadsToTheDossierOfItsClaim()
{
    const QUuid claim = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("It fell")}});
    m_case->link(RecordKind::About, m_events.value(QStringLiteral("Shares fall")), claim);
    EventPage page(*m_shell, *m_investigation, nullptr);
    page.resize(320, 600);
    page.show();
    auto *link = page.findChild<QPushButton *>(QStringLiteral("eventClaim"));
    page.showSubject({QStringLiteral("event"), m_events.value(QStringLiteral("Nvidia answers"))});
    QVERIFY(!link->isVisible());
    page.showSubject({QStringLiteral("event"), m_events.value(QStringLiteral("Shares fall"))});
    QVERIFY(link->isVisible());
    link->click();
    QCOMPARE(m_shell->gone.last(), (Location{QStringLiteral("dossier"), {QStringLiteral("claim"), claim}, {}}));
}

QTEST_MAIN(TimelineScreenTest)
#include "tst_timelinescreen.moc"
