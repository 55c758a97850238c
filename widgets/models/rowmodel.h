// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QUuid>

namespace nutgraf::widgets {

/// A table over rows that each carry a `uuid`. Rows that are read again are matched by it, so that selection and scroll
/// position stay where they were. GUI thread only.
template<typename Row>
class RowModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }

    const QList<Row> &rows() const { return m_rows; }
    const Row &rowAt(int row) const { return m_rows.at(row); }

    int rowOf(const QUuid &uuid) const
    {
        for (qsizetype i = 0; i < m_rows.size(); ++i)
            if (m_rows.at(i).uuid == uuid)
                return int(i);
        return -1;
    }

    /// Takes over what was read, with as few signals as the difference needs.
    void setRows(const QList<Row> &rows)
    {
        QHash<QUuid, qsizetype> wanted;
        for (qsizetype i = 0; i < rows.size(); ++i)
            wanted.insert(rows.at(i).uuid, i);
        if (!isInOrder(wanted)) {
            beginResetModel();
            m_rows = rows;
            endResetModel();
            return;
        }
        dropUnwanted(wanted);
        insertNew(rows);
        m_rows = rows;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columnCount() - 1));
    }

    /// One more page of the list.
    void appendRows(const QList<Row> &rows)
    {
        if (rows.isEmpty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
        m_rows += rows;
        endInsertRows();
    }

private:
    bool isInOrder(const QHash<QUuid, qsizetype> &wanted) const
    {
        qsizetype last = -1;
        for (const Row &row : m_rows) {
            const qsizetype at = wanted.value(row.uuid, -1);
            if (at < 0)
                continue;
            if (at < last)
                return false;
            last = at;
        }
        return true;
    }

    void dropUnwanted(const QHash<QUuid, qsizetype> &wanted)
    {
        for (qsizetype end = m_rows.size(); end > 0;) {
            if (wanted.contains(m_rows.at(end - 1).uuid)) {
                --end;
                continue;
            }
            qsizetype start = end - 1;
            while (start > 0 && !wanted.contains(m_rows.at(start - 1).uuid))
                --start;
            beginRemoveRows({}, int(start), int(end) - 1);
            m_rows.remove(start, end - start);
            endRemoveRows();
            end = start;
        }
    }

    void insertNew(const QList<Row> &rows)
    {
        for (qsizetype at = 0; at < rows.size();) {
            if (at < m_rows.size() && m_rows.at(at).uuid == rows.at(at).uuid) {
                ++at;
                continue;
            }
            qsizetype end = at + 1;
            while (end < rows.size() && (at >= m_rows.size() || rows.at(end).uuid != m_rows.at(at).uuid))
                ++end;
            beginInsertRows({}, int(at), int(end) - 1);
            for (qsizetype i = at; i < end; ++i)
                m_rows.insert(i, rows.at(i));
            endInsertRows();
            at = end;
        }
    }

    QList<Row> m_rows;
};

} // namespace nutgraf::widgets
