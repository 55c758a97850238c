// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sources/sourcesscreen.h"

#include "widgets/common/choicebar.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/measures.h"
#include "widgets/common/perform.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/shell.h"
#include "widgets/common/tablecolumns.h"
#include "widgets/sources/sourcedelegate.h"

#include <QAction>
#include <QDataStream>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using casework::Verdict;
using storage::RecordKind;

namespace {

constexpr int PageSize = 500;
constexpr int MostRows = 20000;
constexpr quint32 StateVersion = 1;

const char *const ViewKeys[] = {"all", "people", "organisations", "outlets", "unnamed"};

} // namespace

SourcesScreen::SourcesScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : Screen(QStringLiteral("sources"), tr("Sources"), Icon::Sources, parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_model(new SourceModel(this))
    , m_filter(new SourceFilter(this))
    , m_sayings(new SayingModel(this))
    , m_table(new QTableView)
    , m_says(new QTableView)
    , m_split(new QSplitter(Qt::Vertical))
    , m_head(new SectionHeader(QString()))
    , m_views(new ChoiceBar)
    , m_search(new QLineEdit)
    , m_reading(new QTimer(this))
{
    m_filter->setSourceModel(m_model);
    m_reading->setSingleShot(true);
    connect(m_reading, &QTimer::timeout, this, &SourcesScreen::readNextPage);
    m_split->addWidget(makeList());
    m_split->addWidget(makeSayings());
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setChildrenCollapsible(false);
    setContent(m_split);
    setFocusProxy(m_table);
    setEmptyState(tr("No sources yet"),
                  tr("Publishers and speakers of the documents you add stand here. Select a name in a document and "
                     "press S to add one yourself."));
    offerAddDocuments();
    addActions();
    connect(&m_investigation, &casework::Investigation::changed, this, &Screen::invalidate);
}

QWidget *SourcesScreen::makeList()
{
    m_views->setAccessibleName(tr("Which sources are shown"));
    const QString words[] = {tr("All"), tr("People"), tr("Organisations"), tr("Outlets"), tr("Unnamed")};
    for (int i = 0; i < 5; ++i)
        m_views->addChoice(QLatin1String(ViewKeys[i]), words[i]);
    m_views->setCurrent(QLatin1String(ViewKeys[0]));
    connect(m_views, &ChoiceBar::chosen, this, [this](const QString &key) {
        for (int i = 0; i < 5; ++i)
            if (key == QLatin1String(ViewKeys[i]))
                m_filter->setView(SourceFilter::View(i));
    });
    m_search->setPlaceholderText(tr("Filter sources"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(scaled(260));
    connect(m_search, &QLineEdit::textChanged, m_filter, &SourceFilter::setWords);
    connect(m_search, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));

    setUpPlainTable(m_table);
    m_table->setObjectName(QStringLiteral("sourcesTable"));
    m_table->setAccessibleName(title());
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new SourceDelegate(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(SourceModel::Name, QHeaderView::Stretch);
    const std::pair<int, int> widths[] = {{SourceModel::Kind, 120},
                                          {SourceModel::Documents, 90},
                                          {SourceModel::Assertions, 70},
                                          {SourceModel::Reliability, 190}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, scaled(width));
    widenToHeaders(m_table);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showSayings();
        if (isVisible())
            activate();
    });
    connect(m_table, &QTableView::activated, m_says, qOverload<>(&QWidget::setFocus));
    connect(m_model, &SourceModel::nameEdited, this, [this](const QUuid &source, const QString &name) {
        perform(m_shell, m_investigation,
                casework::setFields(RecordKind::Source, source, {{QStringLiteral("name"), name}}, tr("Rename source")));
    });

    auto *bar = new QHBoxLayout;
    bar->addWidget(m_views, 1);
    bar->addWidget(m_search);
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(space::Large, space::Medium, space::Large, space::Small);
    layout->setSpacing(space::Small);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);
    return list;
}

QWidget *SourcesScreen::makeSayings()
{
    setUpPlainTable(m_says);
    m_says->setObjectName(QStringLiteral("sayingsTable"));
    m_says->setAccessibleName(tr("What the source says"));
    m_says->setModel(m_sayings);
    m_says->horizontalHeader()->setSectionResizeMode(SayingModel::Words, QHeaderView::Stretch);
    m_says->setColumnWidth(SayingModel::Published, scaled(110));
    m_says->setColumnWidth(SayingModel::Value, scaled(150));
    m_says->setColumnWidth(SayingModel::Document, scaled(260));
    widenToHeaders(m_says);
    connect(m_says, &QTableView::activated, this, [this](const QModelIndex &index) {
        const storage::AssertionRow &row = m_sayings->rowAt(index.row());
        m_shell.go(
            {QStringLiteral("reader"), {QStringLiteral("document"), row.passage.documentUuid}, row.passage.span});
    });
    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(space::Large, space::Small, space::Large, space::Medium);
    layout->setSpacing(space::Tight);
    layout->addWidget(m_head);
    layout->addWidget(m_says, 1);
    return pane;
}

void SourcesScreen::addActions()
{
    addScreenAction(QStringLiteral("nextSource"), tr("Next source"), Icon::Next, Qt::Key_J, [this] { step(1); });
    addScreenAction(QStringLiteral("previousSource"), tr("Previous source"), Icon::Previous, Qt::Key_K,
                    [this] { step(-1); });
    addScreenAction(QStringLiteral("acceptSource"), tr("Accept source"), Icon::Accept, Qt::Key_Y,
                    [this] { decide(Verdict::Accept); });
    addScreenAction(QStringLiteral("rejectSource"), tr("Reject source"), Icon::Reject, Qt::Key_N,
                    [this] { decide(Verdict::Reject); });
    auto *rename = addScreenAction(QStringLiteral("renameSource"), tr("Rename source"), Icon::Edit, Qt::Key_F2, [this] {
        const QModelIndex index = m_table->currentIndex();
        if (index.isValid())
            m_table->edit(index.siblingAtColumn(SourceModel::Name));
    });
    rename->setShortcuts({Qt::Key_F2, Qt::Key_E});
    addScreenAction(QStringLiteral("removeSource"), tr("Remove source"), Icon::Delete, Qt::Key_Delete, [this] {
        if (!current().isNull())
            perform(m_shell, m_investigation,
                    casework::removeRecord(m_investigation.reader(), RecordKind::Source, current()));
    });
}

void SourcesScreen::activate()
{
    m_shell.inspect({QStringLiteral("source"), current()});
}

void SourcesScreen::refresh()
{
    m_reading->stop();
    const int limit = qBound(PageSize, m_model->rowCount(), MostRows);
    const auto page = m_investigation.reader().sources({0, limit});
    if (!page) {
        m_shell.showError(page.error());
        return;
    }
    const QUuid before = m_wanted.isNull() ? current() : m_wanted;
    m_model->setRows(page.value());
    m_lastKey = page.value().isEmpty() ? 0 : page.value().constLast().id.value;
    if (page.value().size() == limit && limit < MostRows)
        m_reading->start();
    if (!before.isNull())
        select(before);
    if (current().isNull() && m_filter->rowCount() > 0)
        m_table->setCurrentIndex(m_filter->index(0, SourceModel::Name));
    showSayings();
    showPage(page.value().isEmpty() ? Page::Empty : Page::Content);
}

void SourcesScreen::readNextPage()
{
    const auto page = m_investigation.reader().sources({m_lastKey, PageSize});
    if (!page) {
        m_shell.showError(page.error());
        return;
    }
    m_model->appendRows(page.value());
    if (!page.value().isEmpty())
        m_lastKey = page.value().constLast().id.value;
    if (page.value().size() == PageSize && m_model->rowCount() < MostRows)
        m_reading->start();
    if (!m_wanted.isNull())
        select(m_wanted);
}

void SourcesScreen::showSayings()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid()) {
        m_sayings->setRows({});
        m_head->setTitle(tr("Choose a source to see what it says"));
        m_head->setNote({});
        return;
    }
    const auto read = m_investigation.reader().assertionsBy(current());
    if (!read) {
        m_shell.showError(read.error());
        return;
    }
    m_sayings->setRows(read.value());
    m_head->setTitle(tr("What %1 says").arg(index.siblingAtColumn(SourceModel::Name).data().toString()));
    m_head->setNote(read.value().isEmpty() ? tr("nothing on record") : QLocale().toString(read.value().size()));
}

void SourcesScreen::step(int rows)
{
    if (m_filter->rowCount() == 0)
        return;
    const int row = qBound(0, m_table->currentIndex().row() + rows, m_filter->rowCount() - 1);
    m_table->setCurrentIndex(m_filter->index(row, SourceModel::Name));
}

void SourcesScreen::decide(Verdict verdict)
{
    if (current().isNull())
        return;
    const QUuid next = m_filter->index(m_table->currentIndex().row() + 1, 0).data(UuidRole).toUuid();
    if (perform(m_shell, m_investigation,
                casework::decide(m_investigation.reader(), RecordKind::Source, current(), verdict))
        && !next.isNull())
        select(next);
}

QUuid SourcesScreen::current() const
{
    return m_table->currentIndex().data(UuidRole).toUuid();
}

void SourcesScreen::select(const QUuid &source)
{
    const int row = m_model->rowOf(source);
    const QModelIndex index = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row, 0));
    if (!index.isValid()) {
        m_wanted = row < 0 ? source : QUuid();
        return;
    }
    m_wanted = {};
    if (index.row() != m_table->currentIndex().row())
        m_table->setCurrentIndex(index.siblingAtColumn(SourceModel::Name));
    m_table->scrollTo(index);
}

void SourcesScreen::showLocation(const Location &location)
{
    if (location.subject.kind != QLatin1String("source"))
        return;
    m_search->clear();
    m_views->setCurrent(QLatin1String(ViewKeys[0]));
    m_filter->setView(SourceFilter::All);
    select(location.subject.uuid);
}

Location SourcesScreen::location() const
{
    return {id(), current().isNull() ? Subject() : Subject{QStringLiteral("source"), current()}, {}};
}

bool SourcesScreen::focusSearch()
{
    if (m_model->rowCount() == 0)
        return false;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

bool SourcesScreen::goBack()
{
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    m_table->setFocus();
    return true;
}

QByteArray SourcesScreen::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << StateVersion << m_table->horizontalHeader()->saveState() << m_split->saveState();
    return state;
}

void SourcesScreen::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    quint32 version = 0;
    QByteArray header;
    QByteArray split;
    stream >> version >> header >> split;
    if (stream.status() != QDataStream::Ok || version != StateVersion)
        return;
    m_table->horizontalHeader()->restoreState(header);
    m_table->horizontalHeader()->setSectionResizeMode(SourceModel::Name, QHeaderView::Stretch);
    m_split->restoreState(split);
}

} // namespace nutgraf::widgets
