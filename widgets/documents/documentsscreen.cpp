// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/documents/documentsscreen.h"

#include "app/casework/edits.h"
#include "app/casework/investigation.h"
#include "app/casework/watching.h"
#include "widgets/common/elidinglabel.h"
#include "widgets/common/perform.h"
#include "widgets/common/sectionheader.h"
#include "widgets/common/shell.h"
#include "widgets/common/tablecolumns.h"
#include "widgets/common/theme.h"
#include "widgets/models/displaywords.h"
#include "widgets/models/documentmodel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimerEvent>
#include <QVBoxLayout>

namespace nutgraf::widgets {

using storage::RecordKind;

namespace {

constexpr int MostFetched = 50000; // rows read ahead, so that sorting and filtering see them

/// Titles in the colour of text, the rest muted; what waits for a decision is dashed, as suggestions are everywhere.
class DocumentDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (index.column() != DocumentModel::Suggestions)
            return;
        const QString words = index.data().toString();
        if (words.isEmpty())
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        QPen pen(colour(selected ? ColourRole::SelectionText : ColourRole::SuggestedLine), 1);
        pen.setDashPattern({3, 2});
        painter->setPen(pen);
        const int width = option.fontMetrics.horizontalAdvance(words) + 2 * space::Small;
        const int height = option.fontMetrics.height() + 2;
        // Around the number, which stands at the far end of the cell in either direction of writing.
        const QRect place(option.rect.right() - width, option.rect.center().y() - height / 2, width - 1, height);
        const QRectF pill = QRectF(QStyle::visualRect(option.direction, option.rect, place)).translated(0, 0.5);
        painter->drawRoundedRect(pill, height / 2.0, height / 2.0);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(space::Large, 0);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideRight;
        if (index.column() != DocumentModel::Title)
            option->palette.setColor(QPalette::Text, colour(ColourRole::MutedText));
    }
};

} // namespace

DocumentsScreen::DocumentsScreen(Shell &shell, casework::Investigation &investigation, QWidget *parent)
    : Screen(QStringLiteral("documents"), tr("Documents"), Icon::Documents, parent)
    , m_shell(shell)
    , m_investigation(investigation)
    , m_documents(new DocumentModel(investigation.reader(), this))
    , m_filtered(new DocumentFilterModel(this))
    , m_filter(new QLineEdit)
    , m_count(new TextLabel({}, TypeStep::Body, ColourRole::MutedText))
    , m_table(new QTableView)
{
    m_filtered->setSourceModel(m_documents);
    makeActions();

    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::Large, space::Small, space::Large, space::Small);
    head->setSpacing(space::Medium);
    m_filter->setPlaceholderText(tr("Filter by title, publisher or date"));
    m_filter->setAccessibleName(tr("Filter documents"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(scaled(360));
    m_filter->addAction(icon(Icon::Filter, ColourRole::MutedText), QLineEdit::LeadingPosition);
    head->addWidget(m_filter, 1);
    head->addStretch(1);
    head->addWidget(m_count);
    layout->addLayout(head);
    auto *inset = new QHBoxLayout; // as on the other screens with a table
    inset->setContentsMargins(space::Large, 0, space::Large, space::Medium);
    inset->addWidget(m_table);
    layout->addLayout(inset, 1);
    setContent(content);

    setUpTable();
    setFocusProxy(m_table);

    setEmptyState(tr("No documents yet"), tr("Drop files here, paste text, or press Ctrl+I."));
    offerAddDocuments();

    connect(&m_investigation, &casework::Investigation::changed, this, &Screen::invalidate);
    connect(m_documents, &DocumentModel::failed, this,
            [this](const storage::Error &error) { m_shell.showError(error); });
    connect(m_documents, &DocumentModel::titleEdited, this, [this](const QUuid &uuid, const QString &title) {
        perform(
            m_shell, m_investigation,
            casework::setFields(RecordKind::Document, uuid, {{QStringLiteral("title"), title}}, tr("Rename document")));
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filtered->setWords(words);
        showCount();
    });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        if (m_filtered->rowCount() > 0 && !m_table->currentIndex().isValid())
            m_table->selectRow(0);
        m_table->setFocus();
    });
    connect(m_table, &QTableView::activated, this, &DocumentsScreen::openCurrent);
    connect(m_table, &QTableView::customContextMenuRequested, this, &DocumentsScreen::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (isVisible() && !currentDocument().isNull())
            m_shell.inspect({QStringLiteral("document"), currentDocument()});
    });
}

// A title that is being written when the case is closed is let go: the table would commit it while it is taken apart.
DocumentsScreen::~DocumentsScreen()
{
    disconnect(m_documents, nullptr, this, nullptr);
}

void DocumentsScreen::setUpTable()
{
    m_table->setObjectName(QStringLiteral("documentTable"));
    m_table->setAccessibleName(tr("Documents"));
    m_table->setModel(m_filtered);
    m_table->setItemDelegate(new DocumentDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(scaled(32));
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setHighlightSections(false);
    columns->setSectionsMovable(true);
    columns->setMinimumSectionSize(scaled(48));
    columns->setSortIndicatorClearable(true);
    columns->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    columns->setSectionResizeMode(DocumentModel::Title, QHeaderView::Stretch);
    const int widths[] = {0, 164, 110, 90, 70, 84, 76};
    for (int column = DocumentModel::Publisher; column < DocumentModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, scaled(widths[column]));
    widenToHeaders(m_table);
    new ColumnRoom(m_table, DocumentModel::Title, 280,
                   {DocumentModel::Versions, DocumentModel::Kind, DocumentModel::Claims});
}

void DocumentsScreen::makeActions()
{
    m_open =
        addScreenAction(QStringLiteral("openDocument"), tr("Read"), Icon::Documents, {}, [this] { openCurrent(); });
    m_edit = addScreenAction(QStringLiteral("editTitle"), tr("Edit title"), Icon::Edit, Qt::Key_E,
                             [this] { editCurrent(); });
    m_remove = addScreenAction(QStringLiteral("removeDocuments"), tr("Remove"), Icon::Delete, QKeySequence::Delete,
                               [this] { removeSelected(); });
    m_captureActions.append(addScreenAction(QStringLiteral("compareVersions"), tr("Compare versions"), Icon::Layers,
                                            Qt::Key_V, [this] { goTo(QStringLiteral("versions")); }));
    m_captureActions.append(addScreenAction(QStringLiteral("captureDetails"), tr("How it was captured"), Icon::Info,
                                            Qt::Key_I, [this] { goTo(QStringLiteral("capture")); }));
    m_captureActions.append(addScreenAction(QStringLiteral("watchDocument"), tr("Watch for changes, or no longer"),
                                            Icon::Clock, Qt::Key_W, [this] { toggleWatching(); }));
    addScreenAction(QStringLiteral("nextRow"), tr("Next document"), Icon::Down, Qt::Key_J, [this] { step(1); });
    addScreenAction(QStringLiteral("previousRow"), tr("Previous document"), Icon::Up, Qt::Key_K, [this] { step(-1); });
}

QUuid DocumentsScreen::currentDocument() const
{
    return m_table->currentIndex().data(UuidRole).toUuid();
}

void DocumentsScreen::openCurrent()
{
    const QUuid document = currentDocument();
    if (!document.isNull())
        m_shell.go({QStringLiteral("reader"), {QStringLiteral("document"), document}, {}});
}

void DocumentsScreen::goTo(const QString &screen)
{
    const QUuid document = currentDocument();
    if (!document.isNull())
        m_shell.go({screen, {QStringLiteral("document"), document}, {}});
}

void DocumentsScreen::toggleWatching()
{
    auto &reader = m_investigation.reader();
    const auto document = reader.document(currentDocument());
    if (!document || !document.value() || m_investigation.isReadOnly())
        return;
    if (document.value()->url.isEmpty()) {
        m_shell.say(tr("Only what has an address can be watched"));
        return;
    }
    perform(m_shell, m_investigation, casework::setWatched(reader, document.value()->uuid, !document.value()->watched));
}

void DocumentsScreen::editCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid() && !m_investigation.isReadOnly())
        m_table->edit(current.siblingAtColumn(DocumentModel::Title));
}

void DocumentsScreen::removeSelected()
{
    if (m_investigation.isReadOnly())
        return;
    QList<QUuid> documents;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    int first = m_filtered->rowCount();
    for (const QModelIndex &row : rows) {
        documents.append(row.data(UuidRole).toUuid());
        first = qMin(first, row.row());
    }
    if (documents.isEmpty())
        return;
    if (perform(m_shell, m_investigation, casework::removeDocuments(m_investigation.reader(), documents))
        && m_filtered->rowCount() > 0)
        m_table->selectRow(qMin(first, m_filtered->rowCount() - 1));
}

void DocumentsScreen::step(int by)
{
    const int count = m_filtered->rowCount();
    if (count > 0)
        m_table->selectRow(
            qBound(0, m_table->currentIndex().isValid() ? m_table->currentIndex().row() + by : 0, count - 1));
}

void DocumentsScreen::select(const QUuid &document)
{
    const int row = m_documents->rowOf(document);
    const QModelIndex shown = row < 0 ? QModelIndex() : m_filtered->mapFromSource(m_documents->index(row, 0));
    if (!shown.isValid()) {
        m_wanted = document;
        return;
    }
    m_wanted = {};
    m_table->selectRow(shown.row());
    m_table->scrollTo(shown);
}

void DocumentsScreen::refresh()
{
    m_documents->refresh();
    m_fetch.start(0, this);
    showCount();
    const bool writable = !m_investigation.isReadOnly();
    m_edit->setEnabled(writable);
    m_remove->setEnabled(writable);
    m_table->setEditTriggers(writable ? QAbstractItemView::EditKeyPressed : QAbstractItemView::NoEditTriggers);
    if (!m_wanted.isNull())
        select(m_wanted);
    else if (!m_table->currentIndex().isValid() && m_filtered->rowCount() > 0)
        m_table->selectRow(0);
}

void DocumentsScreen::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_fetch.timerId()) {
        Screen::timerEvent(event);
        return;
    }
    if (m_documents->canFetchMore() && m_documents->rowCount() < MostFetched) {
        m_documents->fetchMore();
        showCount();
        if (!m_wanted.isNull())
            select(m_wanted);
    } else {
        m_fetch.stop();
    }
}

void DocumentsScreen::showCount()
{
    const int all = m_documents->rowCount();
    const int shown = m_filtered->rowCount();
    showPage(all > 0 ? Page::Content : Page::Empty);
    const bool more = m_documents->canFetchMore();
    if (shown != all)
        m_count->setText(counted(all, tr("%1 of 1 document"), tr("%1 of %n documents", nullptr, all))
                             .arg(QLocale().toString(shown)));
    else
        m_count->setText(more ? counted(all, tr("more than 1 document"), tr("more than %n documents", nullptr, all))
                              : counted(all, tr("1 document"), tr("%n documents", nullptr, all)));
}

void DocumentsScreen::showMenu(const QPoint &place)
{
    if (currentDocument().isNull())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_open, m_edit});
    menu->addSeparator();
    menu->addActions(m_captureActions);
    menu->addSeparator();
    menu->addAction(m_remove);
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void DocumentsScreen::activate()
{
    m_table->setFocus();
    if (!currentDocument().isNull())
        m_shell.inspect({QStringLiteral("document"), currentDocument()});
}

void DocumentsScreen::showLocation(const Location &location)
{
    if (!location.subject.isNull())
        select(location.subject.uuid);
}

Location DocumentsScreen::location() const
{
    return {id(), {QStringLiteral("document"), currentDocument()}, {}};
}

bool DocumentsScreen::focusSearch()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
    return true;
}

bool DocumentsScreen::goBack()
{
    if (m_filter->text().isEmpty())
        return false;
    m_filter->clear();
    m_table->setFocus();
    return true;
}

QByteArray DocumentsScreen::saveState() const
{
    return m_table->horizontalHeader()->saveState();
}

void DocumentsScreen::restoreState(const QByteArray &state)
{
    m_table->horizontalHeader()->restoreState(state);
    m_table->horizontalHeader()->setSectionResizeMode(DocumentModel::Title, QHeaderView::Stretch);
}

} // namespace nutgraf::widgets
