// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/tablecolumns.h"

#include <QHeaderView>
#include <QTableView>

namespace nutgraf::widgets {

void widenToHeaders(QTableView *table)
{
    QHeaderView *header = table->horizontalHeader();
    header->setTextElideMode(Qt::ElideRight);
    for (int column = 0; column < header->count(); ++column) {
        if (header->sectionResizeMode(column) == QHeaderView::Interactive)
            header->resizeSection(column, qMax(header->sectionSize(column), header->sectionSizeHint(column)));
    }
}

} // namespace nutgraf::widgets
