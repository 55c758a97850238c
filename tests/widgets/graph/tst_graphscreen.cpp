// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/casebuilder.h"
#include "tests/support/fakeshell.h"
#include "widgets/graph/graphcanvas.h"
#include "widgets/graph/graphscreen.h"
#include "widgets/models/caselinkmodel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace nutgraf;
using namespace nutgraf::widgets;
using storage::RecordKind;
using testsupport::FakeShell;

class GraphScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void clickInspectsTheRecord();
    void clickOnNothingEmptiesTheInspector();
    void wheelZoomsAtTheCursor();
    void draggingMovesThePicture();
    void keysZoomAndFit();
    void tabGoesThroughEveryNodeAndOut();
    void arrowsWalkToTheRight();
    void enterShowsNeighboursAndOpenGoes();
    void focusShowsTheSurroundingsAndBackTheWhole();
    void switchedOffKindIsNotThere();
    void tableHasARowForEveryLink();
    void pictureAndDrawingAreWritten();
    void failedExportIsTold();
    void emptyCaseSaysSo();
    void editIsShownWithoutMovingThings();
    void labelsDoNotOverlap();
    void fittedLabelsAreInTheWindow();

private:
    void open();
    QPoint at(const QString &label) const;
    qsizetype node(const QString &label) const;

    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<casework::Investigation> m_investigation;
    std::unique_ptr<tests::CaseBuilder> m_case;
    std::unique_ptr<FakeShell> m_shell;
    std::unique_ptr<GraphScreen> m_screen;
    QUuid m_claim;
};

namespace {

const QString Text = QStringLiteral("Nvidia lost $589 billion. Shares fell 17 percent. Analysts agree.");

} // namespace

void GraphScreenTest::init()
{
    auto made = casework::Investigation::create(m_folder.filePath(QStringLiteral("case%1.nutgraf").arg(++m_files)));
    QVERIFY(made);
    m_investigation = std::move(made).value();
    m_case = std::make_unique<tests::CaseBuilder>(m_investigation->connection());
    m_shell = std::make_unique<FakeShell>();
    m_claim = m_case->put(RecordKind::Claim, {{QStringLiteral("statement"), QStringLiteral("Nvidia lost value")}});
    for (int i = 0; i < 4; ++i) {
        const auto report = m_case->document(QStringLiteral("Report %1").arg(i), QStringLiteral("Outlet %1").arg(i % 2),
                                             QStringLiteral("2025-01-27"), Text);
        const QUuid assertion = m_case->assertion(report, QStringLiteral("Nvidia lost $589 billion"), m_claim);
        m_case->chain(assertion, {m_case->source(QStringLiteral("Analyst %1").arg(i), QStringLiteral("person"))});
    }
}

void GraphScreenTest::cleanup()
{
    m_screen.reset();
    m_case.reset();
    m_shell.reset();
    m_investigation.reset();
}

void GraphScreenTest::open()
{
    m_screen = std::make_unique<GraphScreen>(*m_shell, *m_investigation);
    QSignalSpy loaded(m_screen.get(), &GraphScreen::loaded);
    m_screen->resize(1000, 640);
    m_screen->show();
    QVERIFY(loaded.wait());
    QVERIFY(m_shell->errors.isEmpty());
}

qsizetype GraphScreenTest::node(const QString &label) const
{
    const auto &nodes = m_screen->canvas()->scene().nodes();
    for (qsizetype i = 0; i < nodes.size(); ++i)
        if (nodes[i].label == label)
            return i;
    return -1;
}

QPoint GraphScreenTest::at(const QString &label) const
{
    return m_screen->canvas()->viewPoint(node(label)).toPoint();
}

void GraphScreenTest::clickInspectsTheRecord()
{
    open();
    QTest::mouseClick(m_screen->canvas(), Qt::LeftButton, {}, at(QStringLiteral("Nvidia lost value")));
    QCOMPARE(m_shell->inspected.size(), 1);
    QCOMPARE(m_shell->inspected.last(), (Subject{QStringLiteral("claim"), m_claim}));
    QVERIFY(m_screen->canvas()->accessibleDescription().contains(QStringLiteral("Nvidia lost value")));
}

void GraphScreenTest::clickOnNothingEmptiesTheInspector()
{
    open();
    QTest::mouseClick(m_screen->canvas(), Qt::LeftButton, {}, at(QStringLiteral("Report 1")));
    QTest::mouseClick(m_screen->canvas(), Qt::LeftButton, {}, {2, 2});
    QVERIFY(m_shell->inspected.last().isNull());
}

void GraphScreenTest::wheelZoomsAtTheCursor()
{
    open();
    GraphCanvas *canvas = m_screen->canvas();
    const QPointF before = canvas->viewPoint(node(QStringLiteral("Report 2")));
    const double zoom = canvas->zoom();
    QWheelEvent turn(before, canvas->mapToGlobal(before), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                     false);
    QCoreApplication::sendEvent(canvas, &turn);
    QVERIFY(canvas->zoom() > zoom);
    const QPointF after = canvas->viewPoint(node(QStringLiteral("Report 2")));
    QVERIFY(QLineF(before, after).length() < 0.5);
}

void GraphScreenTest::draggingMovesThePicture()
{
    open();
    GraphCanvas *canvas = m_screen->canvas();
    const QPointF before = canvas->viewPoint(0);
    QTest::mousePress(canvas, Qt::LeftButton, {}, {3, 3});
    for (int step = 1; step <= 4; ++step)
        QTest::mouseMove(canvas, {3 + 20 * step, 3 + 10 * step});
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, {83, 43});
    QCOMPARE((canvas->viewPoint(0) - before).toPoint(), QPoint(80, 40));
}

void GraphScreenTest::keysZoomAndFit()
{
    open();
    GraphCanvas *canvas = m_screen->canvas();
    const double fitted = canvas->zoom();
    m_screen->findChild<QAction *>(QStringLiteral("graphZoomIn"))->trigger();
    QVERIFY(canvas->zoom() > fitted);
    m_screen->findChild<QAction *>(QStringLiteral("graphFit"))->trigger();
    QCOMPARE(canvas->zoom(), fitted);
}

void GraphScreenTest::tabGoesThroughEveryNodeAndOut()
{
    open();
    GraphCanvas *canvas = m_screen->canvas();
    canvas->setFocus();
    QSet<qsizetype> visited;
    for (qsizetype i = 0; i < canvas->scene().nodes().size(); ++i) {
        QTest::keyClick(canvas, Qt::Key_Tab);
        visited.insert(canvas->selected());
        QVERIFY(canvas->rect().contains(canvas->viewPoint(canvas->selected()).toPoint()));
    }
    QCOMPARE(visited.size(), canvas->scene().nodes().size());
    QTest::keyClick(canvas, Qt::Key_Tab);
    QVERIFY(!canvas->hasFocus());
}

void GraphScreenTest::arrowsWalkToTheRight()
{
    open();
    GraphCanvas *canvas = m_screen->canvas();
    canvas->select(node(QStringLiteral("Report 0")));
    const double from = canvas->viewPoint(canvas->selected()).x();
    QTest::keyClick(canvas, Qt::Key_Right);
    QVERIFY(canvas->viewPoint(canvas->selected()).x() > from);
}

void GraphScreenTest::enterShowsNeighboursAndOpenGoes()
{
    open();
    GraphCanvas *canvas = m_screen->canvas();
    m_screen->showLocation(
        {QStringLiteral("graph"), {QStringLiteral("source"), m_case->source(QStringLiteral("Outlet 0"))}, {}});
    QSignalSpy loaded(m_screen.get(), &GraphScreen::loaded);
    QVERIFY(loaded.wait());
    QCOMPARE(node(QStringLiteral("Analyst 3")), -1); // three links away
    canvas->select(node(QStringLiteral("Nvidia lost value")));
    QTest::keyClick(canvas, Qt::Key_Return);
    QVERIFY(loaded.wait());
    QVERIFY(node(QStringLiteral("Analyst 3")) >= 0);
    m_screen->findChild<QAction *>(QStringLiteral("graphOpen"))->trigger();
    QCOMPARE(m_shell->gone.last(), (Location{QStringLiteral("dossier"), {QStringLiteral("claim"), m_claim}, {}}));
}

void GraphScreenTest::focusShowsTheSurroundingsAndBackTheWhole()
{
    open();
    const qsizetype whole = m_screen->canvas()->scene().nodes().size();
    m_screen->canvas()->select(node(QStringLiteral("Outlet 0")));
    QSignalSpy loaded(m_screen.get(), &GraphScreen::loaded);
    m_screen->findChild<QAction *>(QStringLiteral("graphAround"))->trigger();
    QVERIFY(loaded.wait());
    QVERIFY(m_screen->canvas()->scene().nodes().size() < whole);
    QVERIFY(m_screen->title().contains(QStringLiteral("Outlet 0")));
    QVERIFY(m_screen->goBack()); // the selection
    QVERIFY(m_screen->goBack()); // the focus
    QVERIFY(loaded.wait());
    QCOMPARE(m_screen->canvas()->scene().nodes().size(), whole);
    QVERIFY(!m_screen->goBack());
}

void GraphScreenTest::switchedOffKindIsNotThere()
{
    m_case->put(RecordKind::Event, {{QStringLiteral("title"), QStringLiteral("Sell-off")}});
    open();
    const auto kinds = [this] {
        QSet<RecordKind> found;
        for (const auto &node : m_screen->canvas()->scene().nodes())
            found.insert(node.kind);
        return found;
    };
    QCOMPARE(kinds(), (QSet<RecordKind>{RecordKind::Document, RecordKind::Source, RecordKind::Claim}));
    QSignalSpy loaded(m_screen.get(), &GraphScreen::loaded);
    m_screen->findChild<QToolButton *>(QStringLiteral("graphKindsource"))->click();
    QVERIFY(loaded.wait());
    QCOMPARE(kinds(), (QSet<RecordKind>{RecordKind::Document, RecordKind::Claim}));
    m_screen->findChild<QToolButton *>(QStringLiteral("graphKindevent"))->click();
    QVERIFY(loaded.wait());
    QCOMPARE(kinds(), (QSet<RecordKind>{RecordKind::Document, RecordKind::Claim, RecordKind::Event}));
}

void GraphScreenTest::tableHasARowForEveryLink()
{
    open();
    CaseLinkModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    exporting::CaseGraph graph = m_screen->canvas()->scene().placed().graph;
    model.setGraph(graph);
    QCOMPARE(model.rowCount(), int(graph.links.size()));
    exporting::CaseNode alone;
    alone.label = QStringLiteral("Alone");
    graph.nodes.append(alone);
    model.setGraph(graph);
    QCOMPARE(model.rowCount(), int(graph.links.size()) + 1);
    QCOMPARE(model.index(model.rowCount() - 1, CaseLinkModel::From).data().toString(), QStringLiteral("Alone"));

    m_screen->findChild<QAction *>(QStringLiteral("graphTable"))->trigger();
    auto *table = m_screen->findChild<QTableView *>(QStringLiteral("graphTable"));
    QVERIFY(table->isVisible());
    table->selectRow(0);
    QVERIFY(!m_shell->inspected.isEmpty());
}

void GraphScreenTest::pictureAndDrawingAreWritten()
{
    open();
    const QString png = m_folder.filePath(QStringLiteral("graph.png"));
    m_shell->fakePrompt.nextFiles = {png};
    m_screen->findChild<QAction *>(QStringLiteral("graphPicture"))->trigger();
    const QImage picture(png);
    QVERIFY(picture.width() > 400);
    QSet<QRgb> colours;
    for (int x = 0; x < picture.width(); x += 3)
        for (int y = 0; y < picture.height(); y += 3)
            colours.insert(picture.pixel(x, y));
    QVERIFY(colours.size() > 8);

    const QString svg = m_folder.filePath(QStringLiteral("graph.svg"));
    m_shell->fakePrompt.nextFiles = {svg};
    m_screen->findChild<QAction *>(QStringLiteral("graphDrawing"))->trigger();
    QSvgRenderer drawing(svg);
    QVERIFY(drawing.isValid());
    QFile file(svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Nvidia lost value"));
}

void GraphScreenTest::failedExportIsTold()
{
    open();
    m_shell->fakePrompt.nextFiles = {m_folder.filePath(QStringLiteral("no/such/folder/graph.png"))};
    m_screen->findChild<QAction *>(QStringLiteral("graphPicture"))->trigger();
    QCOMPARE(m_shell->errors.size(), 1);
}

void GraphScreenTest::emptyCaseSaysSo()
{
    m_case.reset();
    auto made = casework::Investigation::create(m_folder.filePath(QStringLiteral("empty.nutgraf")));
    QVERIFY(made);
    m_investigation = std::move(made).value();
    open();
    QVERIFY(m_screen->findChild<QWidget *>(QStringLiteral("graphEmpty"))->isVisible());
}

void GraphScreenTest::editIsShownWithoutMovingThings()
{
    open();
    const QList<QPointF> before = m_screen->canvas()->scene().placed().layout.centres;
    m_case->set(RecordKind::Claim, m_claim, {{QStringLiteral("statement"), QStringLiteral("Nvidia lost much")}});
    QSignalSpy loaded(m_screen.get(), &GraphScreen::loaded);
    m_investigation->notifyChanged();
    QVERIFY(loaded.wait());
    QVERIFY(node(QStringLiteral("Nvidia lost much")) >= 0);
    QCOMPARE(m_screen->canvas()->scene().placed().layout.centres, before);
}

void GraphScreenTest::labelsDoNotOverlap()
{
    for (int i = 0; i < 60; ++i)
        m_case->document(QStringLiteral("A report with a rather long title that has to be shortened, number %1").arg(i),
                         QStringLiteral("Outlet %1").arg(i % 5), {}, Text);
    open();
    GraphCanvas *canvas = m_screen->canvas();
    for (const double factor : {1.0, 1.7, 1.7, 1.7}) {
        canvas->zoomBy(factor);
        canvas->grab();
        const QList<QRectF> labels = canvas->painter().labels().values();
        QVERIFY(!labels.isEmpty());
        for (qsizetype a = 0; a < labels.size(); ++a)
            for (qsizetype b = a + 1; b < labels.size(); ++b)
                QVERIFY(!labels[a].intersects(labels[b]));
    }
}

void GraphScreenTest::fittedLabelsAreInTheWindow()
{
    for (int i = 0; i < 12; ++i) { // few layers, many nodes: columns stand apart
        const QUuid claim =
            m_case->put(RecordKind::Claim,
                        {{QStringLiteral("statement"),
                          QStringLiteral("A claim in so many words that they have to be shortened, %1").arg(i)}});
        const auto report = m_case->document(QStringLiteral("Another report %1").arg(i), {}, {}, Text);
        m_case->assertion(report, QStringLiteral("Shares fell"), claim);
    }
    open();
    GraphCanvas *canvas = m_screen->canvas();
    canvas->fit();
    canvas->grab();
    QVERIFY(canvas->scene().placed().layout.stretch > 1);
    for (const QRectF &label : canvas->painter().labels())
        QVERIFY(QRectF(canvas->rect()).contains(label));
}

QTEST_MAIN(GraphScreenTest)
#include "tst_graphscreen.moc"
