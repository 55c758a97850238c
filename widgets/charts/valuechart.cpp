// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/valuechart.h"

#include "widgets/charts/chartlegend.h"
#include "widgets/charts/valueplot.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/icons.h"
#include "widgets/common/prompt.h"
#include "widgets/common/shell.h"
#include "widgets/common/theme.h"
#include "widgets/models/datewords.h"
#include "widgets/models/sourcemodel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QSaveFile>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using storage::Error;
using storage::ErrorCode;
using storage::Status;

namespace {

QToolButton *smallButton(QWidget *parent, Icon picture, const QString &words)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(picture));
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setAutoRaise(true);
    button->setIconSize({scaled(16), scaled(16)});
    return button;
}

} // namespace

ValueChart::ValueChart(Shell &shell, QWidget *parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_title(new TextLabel({}, TypeStep::Body, ColourRole::Text, QFont::DemiBold))
    , m_summary(new TextLabel({}, TypeStep::Caption, ColourRole::MutedText))
    , m_pages(new QStackedWidget)
    , m_plot(new ValuePlot)
    , m_rows(new SayingModel(this))
    , m_table(makeTable())
    , m_legend(new ChartLegend)
    , m_sentence(new ElidingLabel)
    , m_tableButton(smallButton(this, Icon::Table, tr("Show as a table (T)")))
{
    setObjectName(QStringLiteral("valueChart"));
    m_title->setWordWrap(true);
    m_summary->setWordWrap(true);
    m_sentence->setRole(ColourRole::MutedText);
    m_sentence->setTypeStep(TypeStep::Caption);
    m_tableButton->setCheckable(true);
    connect(m_tableButton, &QToolButton::clicked, this, &ValueChart::toggleTable);

    auto *save = smallButton(this, Icon::Export, tr("Save the chart"));
    auto *menu = new QMenu(save);
    menu->addAction(tr("Save as picture (PNG) …"), this, [this] { askSave(QStringLiteral("png")); });
    menu->addAction(tr("Save as drawing (SVG) …"), this, [this] { askSave(QStringLiteral("svg")); });
    menu->addAction(tr("Save values (CSV) …"), this, [this] { askSave(QStringLiteral("csv")); });
    save->setMenu(menu);
    save->setPopupMode(QToolButton::InstantPopup);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_summary);
    auto *head = new QHBoxLayout;
    head->addLayout(words, 1);
    head->addWidget(m_tableButton, 0, Qt::AlignTop);
    head->addWidget(save, 0, Qt::AlignTop);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::Medium);
    foot->addWidget(m_legend);
    foot->addWidget(m_sentence, 1);
    m_pages->addWidget(m_plot);
    m_pages->addWidget(m_table);
    m_pages->setMinimumHeight(scaled(260));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Tight);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);
    layout->addLayout(foot);

    connect(m_plot, &ValuePlot::currentChanged, this, &ValueChart::showCurrent);
    connect(m_plot, &ValuePlot::activated, this,
            [this](int mark) { Q_EMIT passageAsked(data().marks.at(mark).assertion); });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT passageAsked(index.data(UuidRole).toUuid()); });
}

QTableView *ValueChart::makeTable()
{
    auto *table = new QTableView;
    table->setObjectName(QStringLiteral("valueTable"));
    table->setModel(m_rows);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(SayingModel::Words, QHeaderView::Stretch);
    table->setTabKeyNavigation(false);
    return table;
}

void ValueChart::setData(const ChartData &data, const QList<storage::AssertionRow> &assertions)
{
    m_plot->setData(data);
    m_title->setText(data.title);
    m_summary->setText(data.summary);
    m_legend->setSigns(signsIn(data));
    QList<storage::AssertionRow> rows;
    for (const reasoning::ValuePoint &point : data.series.points)
        rows.append(assertions.at(point.statement));
    m_rows->setRows(rows);
    for (const int column : {int(SayingModel::Published), int(SayingModel::Value)})
        m_table->resizeColumnToContents(column);
    m_table->setColumnWidth(SayingModel::Document, scaled(220));
    m_table->setAccessibleName(data.title);
    showCurrent(-1);
}

const ChartData &ValueChart::data() const
{
    return m_plot->data();
}

bool ValueChart::showsTable() const
{
    return m_pages->currentWidget() == m_table;
}

void ValueChart::toggleTable()
{
    const bool table = !showsTable();
    m_pages->setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_plot);
    m_legend->setVisible(!table);
    m_tableButton->setChecked(table);
    m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ValueChart::showCurrent(int mark)
{
    if (mark < 0) {
        m_sentence->setText({});
        return;
    }
    const ChartMark &shown = data().marks.at(mark);
    QStringList words{shown.value, shown.voice};
    if (shown.published.isValid())
        words.append(dateWords(shown.published));
    m_sentence->setText(words.join(QStringLiteral(" · ")) + QStringLiteral(": “") + shown.sentence + u'”');
    m_plot->setAccessibleDescription(m_sentence->text());
}

void ValueChart::askSave(const QString &suffix)
{
    FileRequest request;
    request.title = suffix == QLatin1String("csv") ? tr("Save values") : tr("Save chart");
    request.filter = QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix);
    request.fileName = tr("values") + u'.' + suffix;
    request.suffix = suffix;
    m_shell.prompt().saveFile(this, request, [this](const QString &path) {
        const Status saved = save(path);
        if (saved)
            m_shell.say(tr("Chart saved"));
        else
            m_shell.showError(saved.error());
    });
}

void ValueChart::paintWhole(QPainter *painter, const QSize &size)
{
    constexpr int Margin = space::Large;
    painter->fillRect(QRect({}, size), colour(ColourRole::Canvas));
    QRect room = QRect({}, size).adjusted(Margin, Margin, -Margin, -Margin);
    painter->setFont(uiFont(TypeStep::Lead, QFont::DemiBold));
    painter->setPen(colour(ColourRole::Text));
    QRect taken;
    painter->drawText(room, Qt::AlignLeading | Qt::TextWordWrap, m_title->text(), &taken);
    room.setTop(taken.bottom() + space::Tight);
    painter->setFont(uiFont(TypeStep::Caption));
    painter->setPen(colour(ColourRole::MutedText));
    painter->drawText(room, Qt::AlignLeading | Qt::TextWordWrap, m_summary->text(), &taken);
    room.setTop(taken.bottom() + space::Small);
    const QRect legend(room.left(), room.bottom() - m_legend->sizeHint().height(), room.width(),
                       m_legend->sizeHint().height());
    m_legend->draw(painter, legend);
    room.setBottom(legend.top() - space::Small);
    m_plot->draw(painter, room);
}

Status ValueChart::save(const QString &path)
{
    const Error unwritten{ErrorCode::Io, tr("The chart could not be written to %1. Choose another folder.").arg(path),
                          path};
    const QSize size(m_plot->width() + 2 * space::Large, m_plot->height() + scaled(110));
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        QSaveFile file(path);
        const QByteArray csv = reasoning::valueSeriesCsv(data().series).toUtf8();
        const bool written = file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit();
        return written ? Status() : Status(unwritten);
    }
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator drawing;
        drawing.setFileName(path);
        drawing.setSize(size);
        drawing.setViewBox(QRect({}, size));
        drawing.setTitle(m_title->text());
        drawing.setDescription(m_summary->text());
        QPainter painter;
        if (!painter.begin(&drawing))
            return unwritten;
        paintWhole(&painter, size);
        painter.end();
        return {};
    }
    QImage picture(size * 2, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(2);
    QPainter painter(&picture);
    paintWhole(&painter, size);
    painter.end();
    return picture.save(path, "PNG") ? Status() : Status(unwritten);
}

} // namespace nutgraf::widgets
