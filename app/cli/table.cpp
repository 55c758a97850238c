// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table.h"

#include "app/cli/program.h"

namespace nutgraf::cli {

namespace {

constexpr qsizetype WidestCell = 56;

QString shown(const QString &cell, bool last)
{
    const QString line = cell.simplified();
    return last || line.size() <= WidestCell ? line : line.first(WidestCell - 1) + u'…';
}

} // namespace

void Table::write(std::ostream &stream) const
{
    const qsizetype columns = m_rows.first().size();
    QList<qsizetype> widths(columns, 0);
    QList<QStringList> rows;
    for (const QStringList &row : m_rows) {
        QStringList cells;
        for (qsizetype i = 0; i < columns; ++i) {
            cells.append(shown(row.value(i), i == columns - 1));
            widths[i] = qMax(widths[i], cells.last().size());
        }
        rows.append(cells);
    }
    for (const QStringList &row : std::as_const(rows)) {
        QString line;
        for (qsizetype i = 0; i < columns; ++i)
            line += i == columns - 1 ? row[i] : row[i].leftJustified(widths[i] + 2);
        while (line.endsWith(u' '))
            line.chop(1);
        writeLine(stream, line);
    }
}

} // namespace nutgraf::cli
