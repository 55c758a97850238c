// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/base/result.h"
#include "widgets/charts/chartdata.h"

#include <QWidget>

class QAction;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace nutgraf::widgets {

class SayingModel;
class ChartLegend;
class ElidingLabel;
class Shell;
class TextLabel;
class ValuePlot;

/// The chart of a claim's values: title and summary, plot, legend, the sentence of the value looked at, a twin as a table,
/// and saving as a picture or table. GUI thread only.
class ValueChart : public QWidget
{
    Q_OBJECT

public:
    explicit ValueChart(Shell &shell, QWidget *parent = nullptr);

    void setData(const ChartData &data, const QList<storage::AssertionRow> &assertions);
    const ChartData &data() const;
    ValuePlot *plot() const { return m_plot; }

    bool showsTable() const;
    /// T: changes between plot and table.
    void toggleTable();

    /// Writes the chart to a file; the ending says how: png, svg, csv.
    storage::Status save(const QString &path);

    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    /// Go to the words of this assertion.
    void passageAsked(const QUuid &assertion);

private:
    void showCurrent(int mark);
    void askSave(const QString &suffix);
    void paintWhole(QPainter *painter, const QSize &size);
    QTableView *makeTable();

    Shell &m_shell;
    TextLabel *m_title;
    TextLabel *m_summary;
    QStackedWidget *m_pages;
    ValuePlot *m_plot;
    SayingModel *m_rows;
    QTableView *m_table;
    ChartLegend *m_legend;
    ElidingLabel *m_sentence;
    QToolButton *m_tableButton;
};

} // namespace nutgraf::widgets
