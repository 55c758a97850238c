// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>

class QTableView;

namespace nutgraf::widgets {

/// The usual look of a list in columns: whole rows, no grid, nothing edited in place.
void setUpPlainTable(QTableView *table);

/// Makes the columns that have a fixed width wide enough for the words of their headers, which are longer in some
/// languages, and shortens those that a person makes narrower.
void widenToHeaders(QTableView *table);

/// Keeps the column that a table is about readable in a narrow window: as long as it would have less than @p room pixels
/// (at 100 %), columns are hidden, the first of @p dispensable first. They come back with the room. Lives with the table.
class ColumnRoom : public QObject
{
    Q_OBJECT

public:
    ColumnRoom(QTableView *table, int column, int room, const QList<int> &dispensable);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void share();
    int widthOf(int column);

    QTableView *m_table;
    int m_column;
    int m_room;
    QList<int> m_dispensable;
    QHash<int, int> m_widths; ///< of columns when they were last shown
};

} // namespace nutgraf::widgets
