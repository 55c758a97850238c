// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/claimsscreen.h"

#include "storage/base/uuid7.h"
#include "widgets/claims/claimdelegate.h"
#include "widgets/common/choicebar.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/measures.h"
#include "widgets/common/perform.h"
#include "widgets/common/prompt.h"
#include "widgets/common/shell.h"
#include "widgets/common/tablecolumns.h"

#include <QAction>
#include <QDataStream>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using casework::Change;
using casework::Verdict;
using storage::ClaimRow;
using storage::RecordKind;
using storage::Result;

namespace {

constexpr int PageSize = 500;
constexpr int MostRows = 20000; // a table longer than this is searched, not read
constexpr quint32 StateVersion = 1;
constexpr int NarrowestStatement = 240;

const QString &viewKey(ClaimFilter::View view)
{
    static const QString keys[] = {QStringLiteral("all"), QStringLiteral("suggested"), QStringLiteral("confirmed"),
                                   QStringLiteral("conflicts")};
    return keys[view];
}

ClaimFilter::View viewOf(const QString &key)
{
    for (const auto view : {ClaimFilter::Suggested, ClaimFilter::Confirmed, ClaimFilter::Conflicts})
        if (viewKey(view) == key)
            return view;
    return ClaimFilter::All;
}

} // namespace

ClaimsScreen::ClaimsScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : Screen(QStringLiteral("claims"), tr("Claims"), Icon::Claims, parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_model(new ClaimModel(this))
    , m_filter(new ClaimFilter(this))
    , m_table(new QTableView)
    , m_views(new ChoiceBar)
    , m_search(new QLineEdit)
    , m_note(new TextLabel({}, TypeStep::Caption, ColourRole::MutedText))
    , m_reading(new QTimer(this))
{
    m_filter->setSourceModel(m_model);
    m_reading->setSingleShot(true);
    connect(m_reading, &QTimer::timeout, this, &ClaimsScreen::readNextPage);
    addActions();
    makeTable();

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::Large, space::Medium, space::Large, space::Medium);
    layout->setSpacing(space::Small);
    layout->addWidget(makeBar());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    setContent(content);
    setFocusProxy(m_table);

    setEmptyState(tr("No claims yet"),
                  tr("Select words in a document and press C, or add documents: what they claim is suggested here."))
        ->addButton(findChild<QAction *>(QStringLiteral("newClaim")));
    connect(&m_investigation, &casework::Investigation::changed, this, &Screen::invalidate);
}

QWidget *ClaimsScreen::makeBar()
{
    m_views->setAccessibleName(tr("Which claims are shown"));
    m_views->addChoice(viewKey(ClaimFilter::All), tr("All"));
    m_views->addChoice(viewKey(ClaimFilter::Suggested), tr("To review"));
    m_views->addChoice(viewKey(ClaimFilter::Confirmed), tr("Confirmed"));
    m_views->addChoice(viewKey(ClaimFilter::Conflicts), tr("Conflicts"));
    m_views->setCurrent(viewKey(ClaimFilter::All));
    connect(m_views, &ChoiceBar::chosen, this, [this](const QString &key) { chooseView(viewOf(key)); });

    m_search->setPlaceholderText(tr("Filter claims"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(scaled(260));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setWords(words);
        updateCounts();
    });
    connect(m_search, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));

    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_search);
    for (const char *name : {"mergeClaims", "newClaim"}) {
        auto *button = new QToolButton;
        button->setDefaultAction(findChild<QAction *>(QLatin1String(name)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    return bar;
}

void ClaimsScreen::makeTable()
{
    m_table->setObjectName(QStringLiteral("claimsTable"));
    m_table->setAccessibleName(title());
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new ClaimDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setMouseTracking(true);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(claimRowHeight());
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(ClaimModel::Statement, QHeaderView::Stretch);
    header->setMinimumSectionSize(scaled(36));
    const std::pair<int, int> widths[] = {{ClaimModel::Mark, 40},       {ClaimModel::Rating, 84},
                                          {ClaimModel::Values, 206},    {ClaimModel::Sources, 158},
                                          {ClaimModel::Documents, 60},  {ClaimModel::Conflicts, 80},
                                          {ClaimModel::Suggestions, 84}};
    for (const auto &[column, width] : widths)
        header->resizeSection(column, scaled(width));
    new ColumnRoom(m_table, ClaimModel::Statement, 240,
                   {ClaimModel::Documents, ClaimModel::Suggestions, ClaimModel::Rating});
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    connect(m_table, &QTableView::activated, this, &ClaimsScreen::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (isVisible())
            m_shell.inspect({QStringLiteral("claim"), current()});
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_merge->setEnabled(selected().size() > 1); });
    connect(m_model, &ClaimModel::statementEdited, this, [this](const QUuid &claim, const QString &statement) {
        perform(m_shell, m_investigation,
                casework::setFields(RecordKind::Claim, claim, {{QStringLiteral("statement"), statement}},
                                    tr("Edit claim")));
    });
}

void ClaimsScreen::fitColumns()
{
    // The statement keeps room to be read; what the dossier tells as well makes way, the least telling first.
    QHeaderView *header = m_table->horizontalHeader();
    const int givingWay[] = {ClaimModel::Documents, ClaimModel::Suggestions, ClaimModel::Sources, ClaimModel::Rating};
    for (const int column : givingWay)
        m_table->setColumnHidden(column, false);
    const auto room = [&] {
        int taken = 0;
        for (int column = 0; column < ClaimModel::ColumnCount; ++column)
            if (column != ClaimModel::Statement && !m_table->isColumnHidden(column))
                taken += header->sectionSize(column);
        return width() - 2 * space::Large - taken;
    };
    for (const int column : givingWay) {
        if (room() >= scaled(NarrowestStatement))
            break;
        m_table->setColumnHidden(column, true);
    }
}

void ClaimsScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    fitColumns();
}

void ClaimsScreen::addActions()
{
    addScreenAction(QStringLiteral("nextClaim"), tr("Next claim"), Icon::Next, Qt::Key_J, [this] { step(1); });
    addScreenAction(QStringLiteral("previousClaim"), tr("Previous claim"), Icon::Previous, Qt::Key_K,
                    [this] { step(-1); });
    addScreenAction(QStringLiteral("acceptClaim"), tr("Accept claim"), Icon::Accept, Qt::Key_Y,
                    [this] { decide(Verdict::Accept); });
    addScreenAction(QStringLiteral("rejectClaim"), tr("Reject claim"), Icon::Reject, Qt::Key_N,
                    [this] { decide(Verdict::Reject); });
    addScreenAction(QStringLiteral("undecidedClaim"), tr("Leave claim undecided"), Icon::Unsure, Qt::Key_H,
                    [this] { decide(Verdict::Undecided); });
    addScreenAction(QStringLiteral("acceptClaimWithAll"), tr("Accept claim with all its assertions"), Icon::Accept,
                    QKeySequence(Qt::SHIFT | Qt::Key_Y), [this] { decide(Verdict::AcceptWithAll); });
    auto *edit = addScreenAction(QStringLiteral("editClaim"), tr("Edit statement"), Icon::Edit, Qt::Key_F2, [this] {
        const QModelIndex index = m_table->currentIndex();
        if (index.isValid())
            m_table->edit(index.siblingAtColumn(ClaimModel::Statement));
    });
    edit->setShortcuts({Qt::Key_F2, Qt::Key_E});
    addScreenAction(QStringLiteral("removeClaim"), tr("Remove claim"), Icon::Delete, Qt::Key_Delete,
                    [this] { removeSelected(); });
    m_merge = addScreenAction(QStringLiteral("mergeClaims"), tr("Merge"), Icon::Link,
                              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), [this] { mergeSelected(); });
    m_merge->setToolTip(tr("Merge the selected claims into the one with the frame"));
    m_merge->setEnabled(false);
    addScreenAction(QStringLiteral("newClaim"), tr("New claim"), Icon::Add,
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] { makeClaim(); });
}

void ClaimsScreen::activate()
{
    m_shell.inspect({QStringLiteral("claim"), current()});
}

void ClaimsScreen::refresh()
{
    m_reading->stop();
    // As many as were shown, so that nobody loses their place; further pages follow one by one.
    const int limit = qBound(PageSize, m_model->rowCount(), MostRows);
    const auto page = m_investigation.reader().claims(storage::StateFilter::NotRejected, {0, limit});
    if (!page) {
        m_shell.showError(page.error());
        return;
    }
    const QUuid before = m_wanted.isNull() ? current() : m_wanted;
    m_model->setRows(page.value());
    m_lastKey = page.value().isEmpty() ? 0 : page.value().constLast().id.value;
    if (page.value().size() == limit && limit < MostRows)
        m_reading->start();
    if (!before.isNull() && before != current())
        select(before);
    else if (current().isNull() && m_filter->rowCount() > 0)
        m_table->setCurrentIndex(m_filter->index(0, ClaimModel::Statement));
    updateCounts();
}

void ClaimsScreen::readNextPage()
{
    const auto page = m_investigation.reader().claims(storage::StateFilter::NotRejected, {m_lastKey, PageSize});
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
    updateCounts();
}

void ClaimsScreen::updateCounts()
{
    const QList<ClaimRow> &rows = m_model->rows();
    const auto count = [&](ClaimFilter::View view) {
        return int(std::count_if(rows.cbegin(), rows.cend(),
                                 [view](const ClaimRow &row) { return ClaimFilter::accepts(row, view); }));
    };
    const auto label = [](const QString &words, int number) {
        return number > 0 ? QStringLiteral("%1  %2").arg(words, QLocale().toString(number)) : words;
    };
    m_views->setText(viewKey(ClaimFilter::All), label(tr("All"), int(rows.size())));
    m_views->setText(viewKey(ClaimFilter::Suggested), label(tr("To review"), count(ClaimFilter::Suggested)));
    m_views->setText(viewKey(ClaimFilter::Confirmed), label(tr("Confirmed"), count(ClaimFilter::Confirmed)));
    m_views->setText(viewKey(ClaimFilter::Conflicts), label(tr("Conflicts"), count(ClaimFilter::Conflicts)));
    showPage(rows.isEmpty() ? Page::Empty : Page::Content);
    if (rows.size() >= MostRows)
        m_note->setText(
            tr("The first %1 claims are listed. Search finds the others.").arg(QLocale().toString(MostRows)));
    else if (m_filter->rowCount() == 0 && !rows.isEmpty())
        m_note->setText(tr("No claim answers to this filter. Choose All, or empty the field."));
    else
        m_note->setText({});
    m_note->setVisible(!m_note->text().isEmpty());
}

void ClaimsScreen::chooseView(ClaimFilter::View view)
{
    m_views->setCurrent(viewKey(view));
    m_filter->setView(view);
    updateCounts();
    if (!m_table->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_table->setCurrentIndex(m_filter->index(0, ClaimModel::Statement));
}

void ClaimsScreen::step(int rows)
{
    const int row = qBound(0, m_table->currentIndex().row() + rows, m_filter->rowCount() - 1);
    if (m_filter->rowCount() > 0)
        m_table->setCurrentIndex(m_filter->index(row, ClaimModel::Statement));
}

void ClaimsScreen::decide(Verdict verdict)
{
    const QList<QUuid> claims = selected();
    if (claims.isEmpty())
        return;
    // The row after the last decided one comes next, whatever the filter does with them.
    int last = 0;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        last = qMax(last, index.row());
    const QUuid next = m_filter->index(last + 1, 0).data(UuidRole).toUuid();
    Change change;
    for (const QUuid &claim : claims) {
        const Result<Change> one = casework::decide(m_investigation.reader(), RecordKind::Claim, claim, verdict);
        if (!one) {
            m_shell.showError(one.error());
            return;
        }
        change.title = one.value().title;
        change.append(one.value());
    }
    if (!perform(m_shell, m_investigation, change))
        return;
    if (!next.isNull())
        select(next);
}

void ClaimsScreen::removeSelected()
{
    Change change;
    const QList<QUuid> claims = selected();
    for (const QUuid &claim : claims) {
        const Result<Change> one = casework::removeRecord(m_investigation.reader(), RecordKind::Claim, claim);
        if (!one) {
            m_shell.showError(one.error());
            return;
        }
        change.title = claims.size() == 1 ? one.value().title : tr("Remove %1 claims").arg(claims.size());
        change.append(one.value());
    }
    perform(m_shell, m_investigation, change);
}

void ClaimsScreen::mergeSelected()
{
    const QUuid into = current();
    QList<QUuid> others = selected();
    others.removeAll(into);
    if (into.isNull() || others.isEmpty()) {
        m_shell.say(tr("Select the claims to merge first; the one with the frame is kept."));
        return;
    }
    Change change;
    for (const QUuid &from : std::as_const(others)) {
        const Result<Change> one = casework::mergeClaims(m_investigation.reader(), from, into);
        if (!one) {
            m_shell.showError(one.error());
            return;
        }
        change.title = one.value().title;
        change.append(one.value());
    }
    if (perform(m_shell, m_investigation, change))
        select(into);
}

void ClaimsScreen::makeClaim()
{
    TextRequest request;
    request.title = tr("New claim");
    request.label = tr("One statement that can be checked, in your own words");
    request.lines = TextRequest::Lines::Many;
    m_shell.prompt().askText(this, request, [this](const QString &words) {
        const QString statement = words.simplified();
        if (statement.isEmpty())
            return;
        const QUuid claim = storage::createUuid7();
        if (perform(m_shell, m_investigation,
                    casework::setFields(RecordKind::Claim, claim, {{QStringLiteral("statement"), statement}},
                                        tr("New claim"))))
            m_shell.go({QStringLiteral("dossier"), {QStringLiteral("claim"), claim}, {}});
    });
}

void ClaimsScreen::open(const QModelIndex &index)
{
    const QUuid claim = index.data(UuidRole).toUuid();
    if (!claim.isNull())
        m_shell.go({QStringLiteral("dossier"), {QStringLiteral("claim"), claim}, {}});
}

QUuid ClaimsScreen::current() const
{
    return m_table->currentIndex().data(UuidRole).toUuid();
}

QList<QUuid> ClaimsScreen::selected() const
{
    QList<QUuid> claims;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        claims.append(index.data(UuidRole).toUuid());
    return claims;
}

void ClaimsScreen::select(const QUuid &claim)
{
    const int row = m_model->rowOf(claim);
    const QModelIndex index = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row, 0));
    if (!index.isValid()) {
        m_wanted = row < 0 ? claim : QUuid();
        return;
    }
    m_wanted = {};
    m_table->setCurrentIndex(index.siblingAtColumn(ClaimModel::Statement));
    m_table->scrollTo(index);
}

void ClaimsScreen::showLocation(const Location &location)
{
    if (location.subject.kind != QLatin1String("claim"))
        return;
    const int row = m_model->rowOf(location.subject.uuid);
    if (row >= 0 && !m_filter->mapFromSource(m_model->index(row, 0)).isValid()) {
        m_search->clear();
        chooseView(ClaimFilter::All);
    }
    select(location.subject.uuid);
}

Location ClaimsScreen::location() const
{
    return {id(), current().isNull() ? Subject() : Subject{QStringLiteral("claim"), current()}, {}};
}

bool ClaimsScreen::focusSearch()
{
    if (m_model->rowCount() == 0)
        return false;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

bool ClaimsScreen::goBack()
{
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    m_table->setFocus();
    return true;
}

QByteArray ClaimsScreen::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << StateVersion << m_table->horizontalHeader()->saveState() << viewKey(m_filter->view());
    return state;
}

void ClaimsScreen::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    quint32 version = 0;
    QByteArray header;
    QString view;
    stream >> version >> header >> view;
    if (stream.status() != QDataStream::Ok || version != StateVersion)
        return;
    m_table->horizontalHeader()->restoreState(header);
    m_table->horizontalHeader()->setSectionResizeMode(ClaimModel::Statement, QHeaderView::Stretch);
    chooseView(viewOf(view));
}

} // namespace nutgraf::widgets
