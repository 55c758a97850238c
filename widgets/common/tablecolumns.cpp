// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/tablecolumns.h"

#include "widgets/common/measures.h"

#include <QHeaderView>
#include <QTableView>

namespace nutgraf::widgets {

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

} // namespace nutgraf::widgets
