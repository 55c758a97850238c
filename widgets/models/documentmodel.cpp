// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/documentmodel.h"

#include "widgets/models/datewords.h"
#include "widgets/models/displaywords.h"

#include <QScopedValueRollback>

namespace nutgraf::widgets {

using storage::DocumentRow;

namespace {

bool sameWords(const DocumentRow &a, const DocumentRow &b)
{
    return a.title == b.title && a.publisher == b.publisher && a.published == b.published && a.kind == b.kind
        && a.claims == b.claims && a.suggestions == b.suggestions && a.captures == b.captures && a.state == b.state
        && a.place == b.place && a.capture == b.capture;
}

bool isNumber(int column)
{
    return column == DocumentModel::Claims || column == DocumentModel::Suggestions || column == DocumentModel::Versions;
}

int numberOf(const DocumentRow &row, int column)
{
    if (column == DocumentModel::Claims)
        return row.claims;
    return column == DocumentModel::Suggestions ? row.suggestions : row.captures;
}

} // namespace

DocumentModel::DocumentModel(storage::CaseReader &reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(&reader)
{ }

void DocumentModel::refresh()
{
    m_after = 0;
    m_merged = 0;
    m_complete = false;
    readPage();
}

int DocumentModel::rowOf(const QUuid &uuid) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].uuid == uuid)
            return int(row);
    return -1;
}

// Views that hear of rows that came or went may ask for more at once: not in the middle of a page.
void DocumentModel::readPage()
{
    const QScopedValueRollback<bool> reading(m_reading, true);
    const auto page = m_reader->documents({}, {m_after, PageSize});
    if (!page) {
        m_complete = true;
        Q_EMIT failed(page.error());
        return;
    }
    merge(page.value());
    if (page.value().size() < PageSize) {
        m_complete = true;
        dropRows(m_merged, m_rows.size());
    } else {
        m_after = page.value().constLast().id.value;
    }
}

// Both lists run from the newest id to the oldest, so one walk finds what came, went and changed.
void DocumentModel::merge(const QList<DocumentRow> &page)
{
    qsizetype next = 0;
    while (next < page.size()) {
        qsizetype gone = m_merged;
        while (gone < m_rows.size() && m_rows[gone].id > page[next].id)
            ++gone;
        dropRows(m_merged, gone);
        if (m_merged < m_rows.size() && m_rows[m_merged].id == page[next].id) {
            const bool same = sameWords(m_rows[m_merged], page[next]);
            m_rows[m_merged] = page[next];
            if (!same)
                Q_EMIT dataChanged(index(int(m_merged), 0), index(int(m_merged), ColumnCount - 1));
            ++m_merged;
            ++next;
            continue;
        }
        qsizetype end = next;
        while (end < page.size() && (m_merged >= m_rows.size() || m_rows[m_merged].id < page[end].id))
            ++end;
        const qsizetype count = end - next;
        beginInsertRows({}, int(m_merged), int(m_merged + count - 1));
        m_rows.insert(m_merged, count, {});
        std::copy(page.cbegin() + next, page.cbegin() + end, m_rows.begin() + m_merged);
        endInsertRows();
        m_merged += count;
        next = end;
    }
}

void DocumentModel::dropRows(qsizetype first, qsizetype end)
{
    if (end <= first)
        return;
    beginRemoveRows({}, int(first), int(end - 1));
    m_rows.remove(first, end - first);
    endRemoveRows();
}

int DocumentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DocumentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DocumentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DocumentRow &row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Title:
            return row.title.isEmpty() ? tr("Untitled") : row.title;
        case Publisher:
            return row.publisher;
        case Published:
            return edtfWords(row.published);
        case Kind:
            return documentKindText(row.kind);
        case Claims:
        case Suggestions:
            return numberOf(row, column) > 0 ? QLocale().toString(numberOf(row, column)) : QString();
        case Versions:
            return QLocale().toString(row.captures);
        default:
            return {};
        }
    case Qt::EditRole:
        return column == Title ? QVariant(row.title) : QVariant();
    case Qt::ToolTipRole:
        if (column == Published && !row.published.isEmpty())
            return row.published;
        return column == Title ? QVariant(row.title) : QVariant();
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter)) : QVariant();
    case UuidRole:
        return row.uuid;
    case KindRole:
        return QStringLiteral("document");
    case DecisionRole:
        return decisionOf(row.state);
    case SortRole:
        if (column == Published)
            return row.publishedDay;
        if (isNumber(column))
            return numberOf(row, column);
        return data(index, Qt::DisplayRole).toString().toCaseFolded();
    default:
        return {};
    }
}

QVariant DocumentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isNumber(section) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Claims:
            return tr("Claims found in it that a person has confirmed");
        case Suggestions:
            return tr("Suggestions in it that wait for a decision");
        case Versions:
            return tr("How often it was captured");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Title");
    case Publisher:
        return tr("Publisher");
    case Published:
        return tr("Published");
    case Kind:
        return tr("Kind");
    case Claims:
        return tr("Claims");
    case Suggestions:
        return tr("To review");
    case Versions:
        return tr("Versions");
    default:
        return {};
    }
}

Qt::ItemFlags DocumentModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid())
        flags |= Qt::ItemNeverHasChildren;
    if (index.isValid() && index.column() == Title)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool DocumentModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != Title)
        return false;
    const QString title = value.toString().simplified();
    const DocumentRow &row = m_rows[index.row()];
    if (title.isEmpty() || title == row.title)
        return false;
    Q_EMIT titleEdited(row.uuid, title);
    return true;
}

bool DocumentModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_reading;
}

void DocumentModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        readPage();
}

DocumentFilterModel::DocumentFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

void DocumentFilterModel::setWords(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool DocumentFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const auto *documents = qobject_cast<const DocumentModel *>(sourceModel());
    if (!documents || parent.isValid())
        return true;
    const DocumentRow &document = documents->document(row);
    for (const QString &word : m_words) {
        const bool found = document.title.contains(word, Qt::CaseInsensitive)
            || document.publisher.contains(word, Qt::CaseInsensitive)
            || document.published.contains(word, Qt::CaseInsensitive)
            || document.place.contains(word, Qt::CaseInsensitive)
            || documentKindText(document.kind).contains(word, Qt::CaseInsensitive);
        if (!found)
            return false;
    }
    return true;
}

bool DocumentFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto *documents = qobject_cast<const DocumentModel *>(sourceModel());
    if (!documents)
        return QSortFilterProxyModel::lessThan(left, right);
    const DocumentRow &a = documents->document(left.row());
    const DocumentRow &b = documents->document(right.row());
    switch (left.column()) {
    case DocumentModel::Title:
        return a.title.compare(b.title, Qt::CaseInsensitive) < 0;
    case DocumentModel::Publisher:
        return a.publisher.compare(b.publisher, Qt::CaseInsensitive) < 0;
    case DocumentModel::Published:
        return a.publishedDay < b.publishedDay;
    case DocumentModel::Kind:
        return a.kind != b.kind && documentKindText(a.kind) < documentKindText(b.kind);
    default:
        return numberOf(a, left.column()) < numberOf(b, left.column());
    }
}

} // namespace nutgraf::widgets
