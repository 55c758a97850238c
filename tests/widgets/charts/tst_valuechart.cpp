// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimcase.h"
#include "tests/support/fakeshell.h"
#include "widgets/charts/chartcard.h"
#include "widgets/charts/chartsscreen.h"
#include "widgets/charts/valuechart.h"
#include "widgets/charts/valueplot.h"
#include "widgets/models/dossier.h"

#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace nutgraf;
using namespace nutgraf::widgets;
using storage::AssertionRow;

class ValueChartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksTellOriginationCopySuspectAndBand();
    void clearedValueIsNoSuspect();
    void axisTurnsLogarithmicWithTheSpan_data();
    void axisTurnsLogarithmicWithTheSpan();
    void rankOneIsOnTop();
    void ticksAreRoundAndFew_data();
    void ticksAreRoundAndFew();
    void oneValueStandsInTheMiddle();
    void valuesOfOneDayDoNotCoverEachOther();
    void crowdAtTheEdgeStaysInThePlot();
    void equalValuesAgreeOnThatValue();
    void arrowsMoveAndEnterOpens();
    void clickOpensTheMarkUnderThePointer();
    void tableTwinHasTheSameValues();
    void chartIsSavedAs_data();
    void chartIsSavedAs();
    void unwritableFolderIsTold();
    void newDataReplacesTheOldAxes();
    void galleryGoesToTheDossier();
};

namespace {

AssertionRow row(const char *value, const QString &low, const QString &published, const char *kind = "money")
{
    AssertionRow made;
    made.uuid = QUuid::createUuid();
    made.state = storage::RecordState::Confirmed;
    made.passage.documentUuid = QUuid::createUuid();
    made.words = QString::fromLatin1(value);
    made.valueWords = made.words;
    made.valueKind = QString::fromLatin1(kind);
    made.valueLow = low;
    made.valueHigh = low;
    made.valueDigits = 3;
    made.unit = made.valueKind == QLatin1String("money") ? QStringLiteral("USD") : QString();
    made.approximation = QStringLiteral("exact");
    made.published = published;
    made.publisher = QStringLiteral("Outlet of %1").arg(published);
    return made;
}

ChartData lossOf(tests::ClaimCase &data)
{
    const auto dossier = readDossier(data.investigation->reader(), data.loss);
    return chartData(dossier.value()->claim, dossier.value()->assertions,
                     {dossier.value()->repeats, dossier.value()->cleared});
}

const ChartMark *markOf(const ChartData &data, const QUuid &assertion)
{
    for (const ChartMark &mark : data.marks)
        if (mark.assertion == assertion)
            return &mark;
    return nullptr;
}

} // namespace

void ValueChartTest::marksTellOriginationCopySuspectAndBand()
{
    tests::ClaimCase data;
    const ChartData chart = lossOf(data);
    QCOMPARE(chart.marks.size(), 5);
    QVERIFY(markOf(chart, data.courier)->isCopy);
    QVERIFY(!markOf(chart, data.ledger)->isCopy);
    QVERIFY(markOf(chart, data.kestrel)->isSuggested);
    QVERIFY2(markOf(chart, data.slip)->suspect.contains(QStringLiteral("thousandth")),
             qPrintable(markOf(chart, data.slip)->suspect));
    QCOMPARE(markOf(chart, data.slip)->note, QStringLiteral("likely slip"));
    QVERIFY(markOf(chart, data.lantern)->suspect.isEmpty());
    QVERIFY(chart.isLogarithmic);
    QVERIFY(chart.agreed);
    QVERIFY(chart.agreed->first <= 589e9 && chart.agreed->second >= 589e9 && chart.agreed->second < 600e9);
    QVERIFY(chart.title.contains(QStringLiteral("market value loss")));
    QVERIFY2(chart.summary.contains(QStringLiteral("1 likely garbled")), qPrintable(chart.summary));
}

void ValueChartTest::clearedValueIsNoSuspect()
{
    tests::ClaimCase data;
    const auto dossier = readDossier(data.investigation->reader(), data.loss);
    const ChartData chart = chartData(dossier.value()->claim, dossier.value()->assertions, {{}, {data.slip}});
    QVERIFY(markOf(chart, data.slip)->suspect.isEmpty());
    QVERIFY(!signsIn(chart).contains(ChartSign::Suspect));
}

void ValueChartTest::axisTurnsLogarithmicWithTheSpan_data()
{
    QTest::addColumn<QString>("low");
    QTest::addColumn<QString>("high");
    QTest::addColumn<bool>("logarithmic");
    QTest::newRow("near") << QStringLiteral("589000000000") << QStringLiteral("600000000000") << false;
    QTest::newRow("fiftyfold") << QStringLiteral("1000000") << QStringLiteral("50000000") << false;
    QTest::newRow("beyond fiftyfold") << QStringLiteral("1000000") << QStringLiteral("51000000") << true;
    QTest::newRow("from zero") << QStringLiteral("0") << QStringLiteral("51000000") << false;
}

void ValueChartTest::axisTurnsLogarithmicWithTheSpan()
{
    QFETCH(QString, low);
    QFETCH(QString, high);
    QFETCH(bool, logarithmic);
    const ChartData chart =
        chartData({}, {row("a", low, QStringLiteral("2025-01-01")), row("b", high, QStringLiteral("2025-01-02"))});
    QCOMPARE(chart.isLogarithmic, logarithmic);
    QVERIFY(chart.lowestPosition() < chart.valuePosition(low.toDouble()) || low == QLatin1String("0"));
    QVERIFY(chart.highestPosition() > chart.valuePosition(high.toDouble()));
}

void ValueChartTest::rankOneIsOnTop()
{
    ValuePlot plot;
    plot.resize(600, 300);
    plot.setData(chartData({},
                           {row("No. 1", QStringLiteral("1"), QStringLiteral("2025-01-01"), "rank"),
                            row("No. 3", QStringLiteral("3"), QStringLiteral("2025-01-05"), "rank")}));
    plot.show();
    QVERIFY(plot.data().isRank());
    QCOMPARE(valueTicks(plot.data(), 6).first().label, QStringLiteral("No. 1"));
    QTRY_VERIFY(plot.positionOf(0).y() < plot.positionOf(1).y());
}

void ValueChartTest::ticksAreRoundAndFew_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QStringList>("dates");
    QTest::addColumn<QStringList>("valueLabels");
    QTest::addColumn<QStringList>("timeLabels");
    const auto list = [](const char *words) { return QString::fromUtf8(words).split(u'|'); };
    QTest::newRow("decades, days") << list("1000000|1000000000") << list("2025-01-27|2025-01-30")
                                   << list("$1 M|$10 M|$100 M|$1 B") << list("Jan 27, 2025|Jan 28|Jan 29|Jan 30");
    QTest::newRow("linear, months") << list("100|200") << list("2024-11-05|2025-03-20") << list("$100|$150|$200")
                                    << list("Dec 2024|Jan 2025|Feb 2025|Mar 2025");
    QTest::newRow("years") << list("100|200") << list("2015-05-05|2025-03-20") << list("$100|$150|$200")
                           << list("2016|2018|2020|2022|2024");
}

void ValueChartTest::ticksAreRoundAndFew()
{
    QFETCH(QStringList, values);
    QFETCH(QStringList, dates);
    QFETCH(QStringList, valueLabels);
    QFETCH(QStringList, timeLabels);
    const ChartData chart = chartData({}, {row("a", values.at(0), dates.at(0)), row("b", values.at(1), dates.at(1))});
    const auto labels = [](const QList<AxisTick> &ticks) {
        QStringList words;
        for (const AxisTick &tick : ticks)
            words.append(QString(tick.label).replace(QChar(QChar::Nbsp), u' '));
        return words;
    };
    QCOMPARE(labels(valueTicks(chart, 4)), valueLabels);
    QCOMPARE(labels(timeTicks(chart, 6)), timeLabels);
}

void ValueChartTest::oneValueStandsInTheMiddle()
{
    ValuePlot plot;
    plot.resize(600, 300);
    plot.setData(chartData({}, {row("$5 million", QStringLiteral("5000000"), QStringLiteral("2025-01-01"))}));
    plot.show();
    QTRY_VERIFY(plot.positionOf(0).x() > 250 && plot.positionOf(0).x() < 420);
    QVERIFY(plot.positionOf(0).y() > 80 && plot.positionOf(0).y() < 200);
    QCOMPARE(timeTicks(plot.data(), 5).size(), 1);
}

void ValueChartTest::valuesOfOneDayDoNotCoverEachOther()
{
    QList<AssertionRow> rows;
    for (int i = 0; i < 7; ++i)
        rows.append(row("$5 million", QStringLiteral("5000000"), QStringLiteral("2025-01-01")));
    ValuePlot plot;
    plot.resize(600, 300);
    plot.setData(chartData({}, rows));
    plot.show();
    QTRY_VERIFY(plot.positionOf(0).x() > 100);
    for (int a = 0; a < 7; ++a)
        for (int b = a + 1; b < 7; ++b)
            QVERIFY((plot.positionOf(a) - plot.positionOf(b)).manhattanLength() >= 11);
}

void ValueChartTest::crowdAtTheEdgeStaysInThePlot()
{
    QList<AssertionRow> rows{row("$5 million", QStringLiteral("5000000"), QStringLiteral("2025-12-01"))};
    for (int i = 0; i < 9; ++i)
        rows.append(row("$5 million", QStringLiteral("5000000"), QStringLiteral("2025-01-01")));
    ValuePlot plot;
    plot.resize(400, 300);
    plot.setData(chartData({}, rows));
    plot.show();
    QTRY_VERIFY(plot.positionOf(9).x() > 300);
    for (int i = 0; i < 10; ++i)
        QVERIFY2(plot.positionOf(i).x() > 40, qPrintable(QString::number(plot.positionOf(i).x())));
}

void ValueChartTest::equalValuesAgreeOnThatValue()
{
    const ChartData chart = chartData({},
                                      {row("$2", QStringLiteral("2"), QStringLiteral("2025-01-01")),
                                       row("$2", QStringLiteral("2"), QStringLiteral("2025-01-02"))});
    QCOMPARE(chart.agreedWords, QStringLiteral("2 agree on $2"));
    QCOMPARE(*chart.agreed, std::pair(2.0, 2.0));
}

void ValueChartTest::arrowsMoveAndEnterOpens()
{
    tests::ClaimCase data;
    testsupport::FakeShell shell;
    ValueChart chart(shell);
    chart.resize(700, 420);
    const auto dossier = readDossier(data.investigation->reader(), data.loss);
    chart.setData(lossOf(data), dossier.value()->assertions);
    chart.show();
    QSignalSpy asked(&chart, &ValueChart::passageAsked);
    QTest::keyClick(chart.plot(), Qt::Key_Return);
    QCOMPARE(asked.size(), 0);
    QTest::keyClick(chart.plot(), Qt::Key_Home);
    QTest::keyClick(chart.plot(), Qt::Key_Right);
    QCOMPARE(chart.plot()->current(), 1);
    QTest::keyClick(chart.plot(), Qt::Key_Left);
    QTest::keyClick(chart.plot(), Qt::Key_Left);
    QCOMPARE(chart.plot()->current(), 0);
    QTest::keyClick(chart.plot(), Qt::Key_End);
    QTest::keyClick(chart.plot(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toUuid(), data.lantern);
    QVERIFY(chart.plot()->accessibleDescription().contains(QStringLiteral("$593 billion")));
}

void ValueChartTest::clickOpensTheMarkUnderThePointer()
{
    tests::ClaimCase data;
    testsupport::FakeShell shell;
    ValueChart chart(shell);
    chart.resize(700, 420);
    chart.setData(lossOf(data), readDossier(data.investigation->reader(), data.loss).value()->assertions);
    chart.show();
    QSignalSpy asked(&chart, &ValueChart::passageAsked);
    int slip = -1;
    for (int i = 0; i < chart.data().marks.size(); ++i)
        if (chart.data().marks.at(i).assertion == data.slip)
            slip = i;
    QTRY_VERIFY(chart.plot()->positionOf(slip).y() > 100);
    const QPoint at = chart.plot()->positionOf(slip).toPoint();
    QWidget *under = chart.plot()->childAt(at);
    QVERIFY(under);
    QTest::mouseClick(under, Qt::LeftButton, {}, under->mapFrom(chart.plot(), at));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toUuid(), data.slip);
}

void ValueChartTest::tableTwinHasTheSameValues()
{
    tests::ClaimCase data;
    testsupport::FakeShell shell;
    ValueChart chart(shell);
    chart.setData(lossOf(data), readDossier(data.investigation->reader(), data.loss).value()->assertions);
    QVERIFY(!chart.showsTable());
    chart.toggleTable();
    QVERIFY(chart.showsTable());
    const auto *table = chart.findChild<QTableView *>(QStringLiteral("valueTable"));
    QCOMPARE(table->model()->rowCount(), chart.data().marks.size());
    for (int i = 0; i < chart.data().marks.size(); ++i)
        QCOMPARE(table->model()->index(i, 1).data().toString(), chart.data().marks.at(i).value);
}

void ValueChartTest::chartIsSavedAs_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("within");
    QTest::newRow("picture") << QStringLiteral("png") << QByteArray("PNG");
    QTest::newRow("drawing") << QStringLiteral("svg") << QByteArray("market value loss");
    QTest::newRow("values") << QStringLiteral("csv") << QByteArray("2025-01-29,2025-01-27,600000000,600000000,");
}

void ValueChartTest::chartIsSavedAs()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, within);
    tests::ClaimCase data;
    testsupport::FakeShell shell;
    ValueChart chart(shell);
    chart.resize(700, 420);
    chart.setData(lossOf(data), readDossier(data.investigation->reader(), data.loss).value()->assertions);
    const QString path = data.folder.filePath(QStringLiteral("chart.") + suffix);
    QVERIFY(chart.save(path).ok());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(within));
}

void ValueChartTest::unwritableFolderIsTold()
{
    tests::ClaimCase data;
    testsupport::FakeShell shell;
    ValueChart chart(shell);
    chart.resize(700, 420);
    chart.setData(lossOf(data), readDossier(data.investigation->reader(), data.loss).value()->assertions);
    for (const char *suffix : {"png", "csv"}) {
        const auto saved = chart.save(data.folder.filePath(QStringLiteral("missing/chart.") + QLatin1String(suffix)));
        QVERIFY(!saved.ok());
        QVERIFY(saved.error().message.contains(QStringLiteral("missing")));
    }
}

void ValueChartTest::newDataReplacesTheOldAxes()
{
    ValuePlot plot;
    plot.resize(600, 300);
    plot.show();
    const auto money = chartData({}, {row("$5 million", QStringLiteral("5000000"), QStringLiteral("2025-01-01"))});
    const auto rank = chartData({}, {row("No. 1", QStringLiteral("1"), QStringLiteral("2025-03-01"), "rank")});
    plot.setData(money);
    const QImage first = plot.grab().toImage();
    plot.setData(rank);
    plot.setData(money);
    QTRY_COMPARE(plot.grab().toImage(), first);
}

void ValueChartTest::galleryGoesToTheDossier()
{
    tests::ClaimCase data;
    testsupport::FakeShell shell;
    ChartsScreen screen(shell, *data.investigation);
    screen.resize(1000, 700);
    screen.show();
    QCOMPARE(screen.cards().size(), 3);
    QCOMPARE(screen.cards().first()->claim(), data.loss); // what disagrees comes first
    QTest::keyClick(screen.cards().first(), Qt::Key_Return);
    QCOMPARE(shell.gone.size(), 1);
    QCOMPARE(shell.gone.first().screen, QStringLiteral("dossier"));
    QCOMPARE(shell.gone.first().subject.uuid, data.loss);
}

QTEST_MAIN(ValueChartTest)
#include "tst_valuechart.moc"
