// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/tablecolumns.h"

#include "widgets/common/measures.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace nutgraf::widgets {

void setUpPlainTable(QTableView *table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setMouseTracking(true);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(scaled(32));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void widenToHeaders(QTableView *table)
{
    QHeaderView *header = table->horizontalHeader();
    header->setTextElideMode(Qt::ElideRight);
    const QFontMetrics metrics(header->font());
    for (int column = 0; column < header->count(); ++column) {
        if (header->sectionResizeMode(column) != QHeaderView::Interactive)
            continue;
        const QString words = table->model()->headerData(column, Qt::Horizontal).toString();
        const int needed = metrics.horizontalAdvance(words) + 2 * space::Small + space::Tight;
        header->resizeSection(column, qMax(header->sectionSize(column), needed));
    }
}

ColumnRoom::ColumnRoom(QTableView *table, int column, int room, const QList<int> &dispensable)
    : QObject(table)
    , m_table(table)
    , m_column(column)
    , m_room(room)
    , m_dispensable(dispensable)
{
    table->viewport()->installEventFilter(this);
    share();
}

bool ColumnRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        share();
    return QObject::eventFilter(watched, event);
}

int ColumnRoom::widthOf(int column)
{
    const QHeaderView *header = m_table->horizontalHeader();
    if (!header->isSectionHidden(column))
        m_widths.insert(column, header->sectionSize(column));
    return m_widths.value(column, header->defaultSectionSize());
}

void ColumnRoom::share()
{
    QHeaderView *header = m_table->horizontalHeader();
    int left = m_table->viewport()->width();
    for (int column = 0; column < header->count(); ++column)
        if (column != m_column && (m_dispensable.contains(column) || !header->isSectionHidden(column)))
            left -= widthOf(column);
    for (const int column : std::as_const(m_dispensable)) {
        const bool hide = left < scaled(m_room);
        if (hide)
            left += widthOf(column);
        if (header->isSectionHidden(column) != hide)
            header->setSectionHidden(column, hide);
    }
}

} // namespace nutgraf::widgets
